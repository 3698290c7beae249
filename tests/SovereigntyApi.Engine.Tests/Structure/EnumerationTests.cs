namespace SovereigntyApi.Engine.Tests.Structure;

public class EnumerationTests
{
    [Fact]
    public void Items_inherit_their_opening_words() => Check(
        "Each Party shall: (a) guard its borders; (b) train its officers.",
        "0: Each Party shall",
        "0<0: guard its borders",
        "0<0: train its officers");

    [Theory]
    [InlineData("Each Party shall: a) guard its borders; b) train its officers.")]
    [InlineData("Each Party shall: a. guard its borders; b. train its officers.")]
    [InlineData("Each Party shall: 1. guard its borders; 2. train its officers.")]
    [InlineData("Each Party shall: (1) guard its borders; (2) train its officers.")]
    [InlineData("Each Party shall: 1) guard its borders; 2) train its officers.")]
    [InlineData("Each Party shall: i. guard its borders; ii. train its officers.")]
    [InlineData("Each Party shall: (i) guard its borders; (ii) train its officers.")]
    [InlineData("Each Party shall: (I) guard its borders; (II) train its officers.")]
    [InlineData("Each Party shall: (A) guard its borders; (B) train its officers.")]
    [InlineData("Each Party shall: – guard its borders; – train its officers.")]
    [InlineData("Each Party shall: • guard its borders; • train its officers.")]
    [InlineData("Each Party shall:\n- guard its borders;\n- train its officers.")]
    [InlineData("Each Party shall:\n* guard its borders;\n* train its officers.")]
    [InlineData("Each Party shall:\n\uF0B7 guard its borders;\n\uF0B7 train its officers.")]
    [InlineData("Each Party shall:\n\n(a) guard its borders;\n\n(b) train its officers.")]
    [InlineData("Each Party shall— (a) guard its borders; (b) train its officers.")]
    [InlineData("Each Party shall (a) guard its borders (b) train its officers.")]
    [InlineData("Each Party shall\n(a) guard its borders\n(b) train its officers")]
    [InlineData("Each Party shall: ( a ) guard its borders; ( b ) train its officers.")]
    [InlineData("Each Party shall:(a)guard its borders;(b)train its officers.")]
    [InlineData("Each Party shall: a)guard its borders; b)train its officers.")]
    public void Every_style_of_label_counts(string text) => Check(
        text,
        "0: Each Party shall",
        "0<0: guard its borders",
        "0<0: train its officers");

    [Fact]
    public void Nested_items_inherit_the_words_of_their_item() => Check(
        "Each Party shall: (a) prohibit: (i) the sale; (ii) the transit; and (b) report.",
        "0: Each Party shall",
        "0<0: prohibit",
        "0<1: the sale",
        "0<1: the transit; and",
        "0<0: report");

    [Fact]
    public void An_item_that_begins_with_an_item_inherits_what_that_one_does() => Check(
        "Each Party shall: (a) (i) halt sales; (ii) halt transit; (b) report.",
        "0: Each Party shall",
        "0<0: halt sales",
        "0<0: halt transit",
        "0<0: report");

    [Fact]
    public void The_ninth_letter_is_no_roman_numeral() => Check(
        "They may: (a) b c; (b) d e; (c) f g; (d) h i; (e) j k; (f) l m; (g) n o; (h) p q; (i) r s; (j) t u.",
        "0: They may", "0<0: b c", "0<0: d e", "0<0: f g", "0<0: h i", "0<0: j k", "0<0: l m", "0<0: n o", "0<0: p q", "0<0: r s", "0<0: t u");

    [Fact]
    public void A_roman_level_within_the_eighth_letter_is_recognised_by_its_second()
    {
        // (i) alone after (h) is the ninth letter.
        Check(
            "They may: (g) sell; (h) buy: (i) arms; (ii) grain.",
            "0: They may", "0<0: sell", "0<0: buy", "0<2: arms", "0<2: grain");
    }

    [Theory]
    [InlineData("No Party shall (a) sell arms, or (b) lend money.", "sell arms, or", "lend money")]
    [InlineData("No Party shall either (a) sell arms or (b) lend money.", "sell arms or", "lend money")]
    public void Opening_words_need_no_colon_where_two_labels_count(string text, string one, string two)
    {
        string[] lines = SegmentLines.Of(text);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("0: No Party shall", lines[0], StringComparison.Ordinal);
        Assert.Equal($"0<0: {one}", lines[1]);
        Assert.Equal($"0<0: {two}", lines[2]);
    }

    [Fact]
    public void The_second_label_may_follow_a_full_stop() => Check(
        "Free of controls, (a) the Bank may hold funds. (b) The Bank may lend.",
        "0: Free of controls", "0<0: the Bank may hold funds", "0<0: The Bank may lend");

    [Fact]
    public void Numbered_paragraphs_stand_alone_and_their_items_do_not() => Check(
        "1. Each Party shall: (a) act; (b) report. 2. The Council may: (a) advise; (b) warn.",
        "0: Each Party shall", "0<0: act", "0<0: report",
        "1: The Council may", "1<3: advise", "1<3: warn");

    [Fact]
    public void A_number_and_a_letter_at_the_start_are_both_labels() => Check(
        "2. (a) The Parties shall act. (b) They shall report.",
        "0: The Parties shall act",
        "1: They shall report");

    [Fact]
    public void A_second_sentence_within_an_item_is_its_own() => Check(
        "Each Party shall: (a) act. This includes talks. (b) report.",
        "0: Each Party shall", "0<0: act", "1: This includes talks", "0<0: report");

    [Fact]
    public void Text_after_the_items_is_a_sentence_where_a_sentence_begins() => Check(
        "The Fund shall: (a) pay costs; (b) lend. The Fund shall report.",
        "0: The Fund shall", "0<0: pay costs", "0<0: lend", "1: The Fund shall report");

    [Theory]
    [InlineData("A Party shall ask whether arms would: (a) kill; (b) maim; and shall refuse the licence.")]
    [InlineData("A Party shall ask whether arms would: (a) kill; (b) maim;\nand shall refuse the licence.")]
    public void Words_that_go_back_to_the_opening_stay_with_the_last_item(string text)
    {
        string[] lines = SegmentLines.Of(text);
        Assert.Equal(3, lines.Length);
        Assert.EndsWith("and shall refuse the licence", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_provision_may_begin_in_the_middle_of_a_count() => Check(
        "(c) The Party shall act; (d) It shall report.",
        "0: The Party shall act",
        "1: It shall report");

    [Fact]
    public void A_deleted_item_does_not_end_the_count() => Check(
        "Each Party shall: (a) act; (c) report.",
        "0: Each Party shall", "0<0: act", "0<0: report");

    [Fact]
    public void Semicolons_outside_enumerations_do_not_cut() => Check(
        "Each Party shall act; it shall report.",
        "0: Each Party shall act; it shall report");

    [Fact]
    public void A_new_enumeration_hangs_on_its_own_opening() => Check(
        "Each Party shall: (a) act; (b) report. The Council shall: (a) meet; (b) vote.",
        "0: Each Party shall", "0<0: act", "0<0: report",
        "1: The Council shall", "1<3: meet", "1<3: vote");

    [Fact]
    public void New_bullets_after_a_colon_hang_on_their_own_opening() => Check(
        "Each Party shall: – act; – report. The Council shall: – meet; – vote.",
        "0: Each Party shall", "0<0: act", "0<0: report",
        "1: The Council shall", "1<3: meet", "1<3: vote");

    [Fact]
    public void Decimal_numbers_at_line_starts_are_labels() => Check(
        "1.1 The Parties shall act.\n1.2 The Parties shall report.",
        "0: The Parties shall act",
        "1: The Parties shall report");

    private static void Check(string text, params string[] expected) => Assert.Equal(expected, SegmentLines.Of(text));
}
