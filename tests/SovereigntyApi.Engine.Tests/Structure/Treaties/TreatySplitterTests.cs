using SovereigntyApi.Engine.Structure.Treaties;

namespace SovereigntyApi.Engine.Tests.Structure.Treaties;

/// <summary>Small treaties of our own, in the layouts that treaties are copied in.</summary>
public sealed class TreatySplitterTests
{
    private const string Body = "Each Party shall keep one lamp.";

    [Theory]
    [InlineData("Article 5\n\n{0}", "art_5")]
    [InlineData("Article 5\n{0}", "art_5")]
    [InlineData("ARTICLE V\n\n{0}", "art_V")]
    [InlineData("Art. 5 bis\n\n{0}", "art_5bis")]
    [InlineData("Article 5 BIS\n\n{0}", "art_5bis")]
    [InlineData("Article 5bis\n\n{0}", "art_5bis")]
    [InlineData("Article 5-ter.\n\n{0}", "art_5ter")]
    [InlineData("Article 5A\n\n{0}", "art_5A")]
    [InlineData("Article XIIA\n\n{0}", "art_XIIA")]
    [InlineData("Rule 12\n\n{0}", "rule_12")]
    [InlineData("Regulation 3\n\n{0}", "reg_3")]
    [InlineData("Section 3\n\n{0}", "sec_3")]
    [InlineData("§ 3\n\n{0}", "sec_3")]
    [InlineData("Article Five\n\n{0}", "art_Five")]
    [InlineData("## Article 5\n\n{0}", "art_5")]
    [InlineData("**Article 5**\n\n{0}", "art_5")]
    [InlineData("Article 5:\n\n{0}", "art_5")]
    [InlineData("[Article 5]\n\n{0}", "art_5")]
    public void An_article_is_known_however_it_is_headed(string layout, string eId)
    {
        var text = "Pact of Lamps\n\nThe Parties to this Pact,\n\nHave agreed as follows:\n\n" + string.Format(null, layout, Body);

        var last = TreatySplitter.Split(text).Provisions[^1];

        Assert.Equal(eId, last.EId);
        Assert.Equal(Body, text[last.Words.Start..last.Words.End]);
    }

    [Theory]
    [InlineData("Article 5\nUpkeep of lamps\n\n{0}")]
    [InlineData("Article 5\n\nUpkeep of lamps\n\n{0}")]
    [InlineData("Article 5 Upkeep of lamps\n\n{0}")]
    [InlineData("Article 5. Upkeep of lamps\n{0}")]
    [InlineData("Article 5 – Upkeep of lamps\n\n{0}")]
    [InlineData("Article 5: Upkeep of lamps\n\n{0}")]
    [InlineData("ARTICLE 5.—Upkeep of lamps. {0}")]
    [InlineData("Article 5. Upkeep of lamps. {0}")]
    [InlineData("Article 5\r\nUpkeep of lamps\r\n\r\n{0}")]
    public void The_title_of_an_article_stands_on_its_line_or_the_next(string layout)
    {
        var text = string.Format(null, "Article 4\n\nThis is before.\n\n" + layout, Body);

        var last = TreatySplitter.Split(text).Provisions[^1];

        Assert.Equal("art_5", last.EId);
        Assert.Equal("Upkeep of lamps", last.Heading);
        Assert.Equal(Body, text[last.Words.Start..last.Words.End]);
        StructureLines.AssertCovered(TreatySplitter.Split(text));
    }

    [Theory]
    [InlineData("Article 1\n\nEach Party shall act.\n\nArticle 7 applies to lamps as well.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nArticle 7, paragraph 2, governs lamps.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nArticle 7 (2) governs lamps.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nArticles 7 and 8 govern lamps.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nAnnex II shall govern lamps.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nAnnex II, articles 4 to 13, applies.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nPart of the cost is borne by the owner.")]
    [InlineData("Article 1\n\nEach Party shall act.\n\nSection 2 of this Article governs lamps.")]
    public void A_sentence_that_begins_with_a_reference_is_no_heading(string text)
    {
        Assert.Equal(["art_1"], StructureLines.Divisions(text));
    }

    [Fact]
    public void Paragraphs_keep_their_items_and_what_closes_them()
    {
        const string Text = """
            Article 2

            1. Each Party shall:

            (a) keep a lamp;

            (b) keep oil, and

            (i) light it;

            (ii) trim it

            at its own expense.

            2. The lamp is white.

            It may be red in winter.
            """;

        Assert.Equal(
            [
                "art_2__para_1: 1. Each Party shall: (a) keep a lamp; (b) keep oil, and (i) light it; (ii) trim it at its own expense.",
                "art_2__para_2: 2. The lamp is white. It may be red in winter.",
            ],
            StructureLines.Provisions(Text));
        Assert.Equal(
            [
                "art_2__para_1__point_a: (a) keep a lamp;",
                "art_2__para_1__point_b: (b) keep oil, and",
                "art_2__para_1__point_b__point_i: (i) light it;",
                "art_2__para_1__point_b__point_ii: (ii) trim it at its own expense.",
            ],
            StructureLines.Points(Text));
    }

    [Fact]
    public void The_ninth_letter_is_no_roman_number()
    {
        string[] letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        var text = "Article 1\n\n1. A lamp is:\n\n" + string.Join("\n\n", letters.Select(l => $"({l}) one of kind {l};"));

        Assert.Equal(letters.Select(l => $"art_1__para_1__point_{l}: ({l}) one of kind {l};"), StructureLines.Points(text));
    }

    [Fact]
    public void Items_under_opening_words_are_one_provision()
    {
        const string Text = "Article 1\n\nFor the purposes of this Pact:\n\n(a) \"lamp\" means a light;\n\n(b) \"oil\" means fuel.\n\nArticle 2\n\nThe Pact is short.\n\nIt is old.";

        Assert.Equal(
            [
                "art_1: For the purposes of this Pact: (a) \"lamp\" means a light; (b) \"oil\" means fuel.",
                "art_2__para_1: The Pact is short.",
                "art_2__para_2: It is old.",
            ],
            StructureLines.Provisions(Text));
    }

    [Fact]
    public void Lettered_paragraphs_without_opening_words_stand_alone()
    {
        const string Text = "Article 1\n\n(a) The first rule is kept. (b) The second rule is kept.\n\n(c) The third rule is kept.";

        Assert.Equal(
            ["art_1__para_a: (a) The first rule is kept.", "art_1__para_b: (b) The second rule is kept.", "art_1__para_c: (c) The third rule is kept."],
            StructureLines.Provisions(Text));
    }

    [Fact]
    public void A_number_alone_on_its_line_numbers_what_follows()
    {
        const string Text = "Article 1\n\n1\n\nThe first rule is kept.\n\n2\n\nThe second rule is kept.";

        Assert.Equal(["art_1__para_1: 1 The first rule is kept.", "art_1__para_2: 2 The second rule is kept."], StructureLines.Provisions(Text));
    }

    [Fact]
    public void Recitals_are_counted_and_formulas_set_apart()
    {
        const string Text = "Pact of Lamps\n\nPREAMBLE\n\nThe States Parties to this Pact,\n\nNoting that lamps are useful,\n\nDesiring to keep them,\n\nHave agreed as follows:\n\nArticle 1\n\nEach Party shall keep one.";

        Assert.Equal(
            [
                "preamble__formula_1: The States Parties to this Pact,",
                "rec_1: Noting that lamps are useful,",
                "rec_2: Desiring to keep them,",
                "preamble__formula_2: Have agreed as follows:",
                "art_1: Each Party shall keep one.",
            ],
            StructureLines.Provisions(Text));
        var treaty = TreatySplitter.Split(Text);
        Assert.Equal("Pact of Lamps", treaty.Title);
        Assert.Equal([UnplacedReason.Title, UnplacedReason.Heading], treaty.Unplaced.Select(u => u.Reason));
    }

    [Fact]
    public void Parts_and_chapters_contain_articles_that_are_cited_alone()
    {
        const string Text = "PART I\n\nGENERAL\n\nCHAPTER 1\n\nLamps\n\nSECTION 1\n\nArticle 1\n\nOne rule.\n\nSECTION 2\n\nArticle 2\n\nTwo rules.\n\nPART II\n\nFINAL PROVISIONS\n\nArticle 3\n\nThree rules.";

        Assert.Equal(
            [
                "part_I: GENERAL", "part_I__chp_1: Lamps", "part_I__chp_1__sec_1", "art_1", "part_I__chp_1__sec_2", "art_2",
                "part_II: FINAL PROVISIONS", "art_3",
            ],
            StructureLines.Divisions(Text));
    }

    [Fact]
    public void Sections_within_articles_hold_paragraphs()
    {
        const string Text = "Article I\nLamps\n\nSection 1. Kinds\n\n(a) White lamps are kept.\n\n(b) Red lamps are kept.\n\nSection 2. Oil\n\nOil is stored dry. Section 3. Wicks\n\nWicks are cut short.\n\nArticle II\nOil\n\nSection 1. Kinds\n\nWhale oil is not used.";

        Assert.Equal(
            [
                "art_I__sec_1__para_a: (a) White lamps are kept.",
                "art_I__sec_1__para_b: (b) Red lamps are kept.",
                "art_I__sec_2: Oil is stored dry.",
                "art_I__sec_3: Wicks are cut short.",
                "art_II__sec_1: Whale oil is not used.",
            ],
            StructureLines.Provisions(Text));
        var first = TreatySplitter.Split(Text).Provisions[0];
        Assert.Equal(0, first.Span.Start);
    }

    [Fact]
    public void Annexes_number_their_articles_anew()
    {
        const string Text = "Article 1\n\nOne rule.\n\nIN WITNESS WHEREOF the undersigned have signed.\n\nDONE at Harbour Town.\n\nFor Lampland:\n\nA. Keeper\n\nANNEX I\n\nColours\n\nArticle 1\n\nRed is a colour.\n\nANNEX II\n\n1. Blue is a colour.\n\n2. Grey is none.\n\nProtocol on oil\n\nArticle 1\n\nOil is dear.";

        Assert.Equal(
            [
                "art_1: One rule.",
                "conclusions: IN WITNESS WHEREOF the undersigned have signed. DONE at Harbour Town.",
                "att_1__art_1: Red is a colour.",
                "att_2__para_1: 1. Blue is a colour.",
                "att_2__para_2: 2. Grey is none.",
                "att_3__art_1: Oil is dear.",
            ],
            StructureLines.Provisions(Text));
        var treaty = TreatySplitter.Split(Text);
        Assert.Equal("Colours", treaty.Divisions.Single(d => d.EId == "att_1").Heading);
        Assert.Contains(treaty.Unplaced, u => u.Reason == UnplacedReason.Signatures && Text[u.Span.Start..u.Span.End].Contains("A. Keeper", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_set_to_a_width_are_joined_and_page_numbers_set_aside()
    {
        const string Text = """
            PACT OF LAMPS

            The Parties to this Pact, noting that the coasts of their
            lands are long and that ships in the night are many, have
            agreed as follows:

            Article 1
            Keeping of lamps on the coasts

            1. Each Party shall keep a lamp on every cape of its coast,
            as laid down in the list of capes that the Parties drew up
            and as amended from time to time in accordance with
            Article 3 of this Pact.
            2. The keeper shall light it at dusk and shall put it out at

            - 1 -

            dawn, unless fog lies over the sea.

            Article 2

            A lamp that has gone dark shall be lit again by its keeper
            within one night.

            - 2 -

            Article 3

            The Parties may change the list of capes when they all
            consent to it.

            - 3 -
            """;

        var lines = StructureLines.Provisions(Text);

        Assert.Equal(
            [
                "rec_1: The Parties to this Pact, noting that the coasts of their lands are long and that ships in the night are many, have agreed as follows:",
                "art_1__para_1: 1. Each Party shall keep a lamp on every cape of its coast, as laid down in the list of capes that the Parties drew up and as amended from time to time in accordance with Article 3 of this Pact.",
                "art_1__para_2: 2. The keeper shall light it at dusk and shall put it out at - 1 - dawn, unless fog lies over the sea.",
                "art_2: A lamp that has gone dark shall be lit again by its keeper within one night.",
                "art_3: The Parties may change the list of capes when they all consent to it.",
            ],
            lines);
        Assert.Equal(2, TreatySplitter.Split(Text).Unplaced.Count(u => u.Reason == UnplacedReason.PageNumber));
    }

    [Fact]
    public void A_table_of_contents_is_no_article()
    {
        const string Text = "Pact of Lamps\n\nContents\n\nArticle 1 Lamps\n\nArticle 2 Oil\n\nArticle 3 Wicks\n\nThe Parties to this Pact,\n\nHave agreed as follows:\n\nArticle 1\nLamps\n\nLamps are lit.\n\nArticle 2\nOil\n\nOil is bought.\n\nArticle 3\nWicks\n\nWicks are cut.";

        Assert.Equal(["preamble", "art_1: Lamps", "art_2: Oil", "art_3: Wicks"], StructureLines.Divisions(Text));
        Assert.Contains(TreatySplitter.Split(Text).Unplaced, u => u.Reason == UnplacedReason.Contents);
        Assert.Equal(5, StructureLines.Provisions(Text).Length);
    }

    [Fact]
    public void Numbered_paragraphs_need_no_article()
    {
        const string Text = "Understanding on Lamps\n\n1. Lamps are lit.\n\n2. Oil is bought.";

        Assert.Equal(["para_1: 1. Lamps are lit.", "para_2: 2. Oil is bought."], StructureLines.Provisions(Text));
    }

    [Fact]
    public void Articles_that_follow_on_one_line_are_found()
    {
        const string Text = "Article 1. Lamps are lit. Article 2. Oil is bought as laid down in Article 1. Article 3. Wicks are cut.";

        Assert.Equal(["art_1: Lamps are lit.", "art_2: Oil is bought as laid down in Article 1.", "art_3: Wicks are cut."], StructureLines.Provisions(Text));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Article 1")]
    [InlineData("ANNEX")]
    [InlineData("(a)\n(b)\n(c)")]
    [InlineData("1.\n\n(a)\n\n(i)\n\n2.")]
    [InlineData("IN WITNESS WHEREOF")]
    [InlineData("PREAMBLE")]
    [InlineData("Article 1\nArticle 2\nArticle 3\nArticle 1")]
    [InlineData("A\n\nGENERAL\n\n1\n\nText.")]
    [InlineData("PART I\n\nArticle 1\n\nOne.\n\nPART II\n\nArticle 1\n\nOne again.\n\nArticle 1\n\nAnd again.")]
    [InlineData("Section 1.Section 2. X Article 1. Y")]
    [InlineData("\u00A7\u00A7 1 \u2014 \f 2 \v 3")]
    public void Nothing_is_dropped_of_odd_texts(string text)
    {
        StructureLines.AssertCovered(TreatySplitter.Split(text));
    }

    [Fact]
    public void Nothing_is_dropped_of_shuffled_lines()
    {
        string[] pieces =
        [
            "Article 1", "Article 2 bis", "PART I", "SECTION 2", "ANNEX", "Annex II", "1.", "(a)", "(i) one", "2. Two.", "A. HEADING", "A", "12",
            "In witness whereof they signed", "DONE at Town.", "Have agreed as follows:", "The Parties,", "Noting that", "lower case goes on", "Short title",
            "Each Party shall act. (b) And it shall rest.", "Protocol on oil", "Excellency,", "- item;", "Contents", "Preamble", "Section 1. Kinds", "Section 2. X",
        ];
        for (var seed = 0; seed < 400; seed++)
        {
            var state = (uint)seed + 1;
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 30; i++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                text.Append(pieces[(int)((state >> 8) % (uint)pieces.Length)]).Append((state >> 28) % 3 == 0 ? "\n" : "\n\n");
            }

            StructureLines.AssertCovered(TreatySplitter.Split(text.ToString()));
        }
    }
}
