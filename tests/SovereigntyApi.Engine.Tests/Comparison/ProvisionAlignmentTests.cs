namespace SovereigntyApi.Engine.Tests.Comparison;

/// <summary>What became of the provisions of a draft.</summary>
public sealed class ProvisionAlignmentTests
{
    private const string Lamps = "Each Party shall keep the lamps of its coasts burning from dusk to dawn in every season of the year.";
    private const string Keepers = "Keepers are appointed by the harbour master and hold their post for six years, and may be appointed once again.";
    private const string Records = "A record of every outage is kept at the lighthouse and sent to the Council before the first of March.";
    private const string Disputes = "Disputes over the meaning of this Pact are settled by talks between the Parties concerned.";
    private const string Leaving = "A Party may leave this Pact by a notice of twelve months to the depositary.";

    [Fact]
    public void The_same_text_is_the_same()
    {
        var draft = Drafts.Of(("art_1", Lamps), ("art_2", Keepers));

        Assert.Equal(["Same: art_1 > art_1", "Same: art_2 > art_2"], Drafts.Lines(draft, draft));
    }

    [Fact]
    public void Inserted_and_deleted_provisions_renumber_the_rest()
    {
        var before = Drafts.Of(("art_1", Lamps), ("art_2", Keepers), ("art_3", Records), ("art_4", Leaving));
        var after = Drafts.Of(("art_1", Lamps), ("art_2", Disputes), ("art_3", Keepers), ("art_4", Leaving));

        Assert.Equal(
            ["Same: art_1 > art_1", "Added:  > art_2", "Renumbered: art_2 > art_3", "Deleted: art_3 > ", "Same: art_4 > art_4"],
            Drafts.Lines(before, after));
    }

    [Fact]
    public void A_provision_out_of_its_order_is_moved()
    {
        var before = Drafts.Of(("art_1", Lamps), ("art_2", Keepers), ("art_3", Records), ("art_4", Disputes));
        var after = Drafts.Of(("art_1", Disputes), ("art_2", Lamps), ("art_3", Keepers), ("art_4", Records));

        Assert.Equal(
            ["Moved moved: art_4 > art_1", "Renumbered: art_1 > art_2", "Renumbered: art_2 > art_3", "Renumbered: art_3 > art_4"],
            Drafts.Lines(before, after));
    }

    [Fact]
    public void A_provision_with_other_words_is_changed_wherever_it_stands()
    {
        var before = Drafts.Of(("art_1", Lamps), ("art_2", Keepers), ("art_3", Records));
        var after = Drafts.Of(
            ("art_1", "A record of every outage may be kept at the lighthouse and shown to the Council on request."), ("art_2", Lamps), ("art_3", Keepers));

        Assert.Equal(["Changed moved: art_3 > art_1", "Renumbered: art_1 > art_2", "Renumbered: art_2 > art_3"], Drafts.Lines(before, after));
    }

    [Fact]
    public void Only_a_mark_or_a_capital_is_a_change_too()
    {
        var before = Drafts.Of(("art_1", "The lamps, the buoys and the bells are kept."));
        var after = Drafts.Of(("art_1", "The Lamps, the buoys, and the bells are kept."));

        Assert.Equal(["Changed: art_1 > art_1"], Drafts.Lines(before, after));
    }

    [Fact]
    public void A_provision_becomes_two()
    {
        var before = Drafts.Of(("art_1", $"{Lamps} {Records}"), ("art_2", Leaving));
        var after = Drafts.Of(("art_1", Records), ("art_2", Leaving), ("art_3", Lamps));

        // In the order in which the one provision held them.
        Assert.Equal(["Split: art_1 > art_3 art_1", "Same: art_2 > art_2"], Drafts.Lines(before, after).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Two_provisions_become_one_even_if_one_of_them_is_short()
    {
        var before = Drafts.Of(("art_1", $"{Lamps} {Records} {Keepers}"), ("art_2", Disputes), ("art_3", Leaving));
        var after = Drafts.Of(("art_1", $"{Lamps} {Records} {Keepers} {Disputes}"), ("art_2", Leaving));

        Assert.Equal(["Merged: art_1 art_2 > art_1", "Renumbered: art_3 > art_2"], Drafts.Lines(before, after));
    }

    [Fact]
    public void What_only_sounds_alike_is_not_paired()
    {
        var before = Drafts.Of(("art_1", Lamps), ("art_2", "Each Party shall pay its share of the costs of the Council before the end of June."));
        var after = Drafts.Of(("art_1", Lamps), ("art_2", "Pilots of foreign vessels shall be licensed by the authority that guards the strait."));

        Assert.Equal(["Same: art_1 > art_1", "Deleted: art_2 > ", "Added:  > art_2"], Drafts.Lines(before, after).OrderBy(l => l[0] == 'S' ? 0 : l[0] == 'D' ? 1 : 2));
    }

    [Fact]
    public void Provisions_of_the_same_words_are_paired_once_each()
    {
        var before = Drafts.Of(("art_1", Leaving), ("art_2", Lamps), ("att_1__art_1", Leaving));
        var after = Drafts.Of(("art_1", Leaving), ("art_2", Lamps), ("att_1__art_1", Leaving), ("att_2__art_1", Leaving));

        Assert.Equal(
            ["Same: art_1 > art_1", "Same: art_2 > art_2", "Same: att_1__art_1 > att_1__art_1", "Added:  > att_2__art_1"], Drafts.Lines(before, after));
    }

    [Fact]
    public void An_empty_draft_is_all_added_or_all_deleted()
    {
        var some = Drafts.Of(("art_1", Lamps));
        var none = Drafts.Of();

        Assert.Equal(["Added:  > art_1"], Drafts.Lines(none, some));
        Assert.Equal(["Deleted: art_1 > "], Drafts.Lines(some, none));
        Assert.Empty(Drafts.Lines(none, none));
    }
}
