using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Engine.Tests.Clauses;

/// <summary>Sentences of our own and how a careful reader takes each clause: modality, bearer, main verb.</summary>
public sealed class ClauseReaderTests
{
    [Theory]
    // Duties, however worded.
    [InlineData("Each Party shall close the lock at dusk.", "duty", "party", "close")]
    [InlineData("The High Contracting Parties engage to dredge the channel.", "duty", "party", "dredge")]
    [InlineData("The two Governments undertake to mark the boundary.", "duty", "party", "mark")]
    [InlineData("Every Member must publish its tariff of pilotage.", "duty", "party", "publish")]
    [InlineData("Each Contracting State is obliged to light its reefs.", "duty", "party", "light")]
    [InlineData("The Parties agree to exchange tide tables.", "duty", "party", "exchange")]
    [InlineData("All condemned hides are to be burned by each Contracting Party.", "duty", "party", "burned")]
    [InlineData("The coastal State shall remove the wreck.", "duty", "party", "remove")]
    // Prohibitions.
    [InlineData("Each Party shall not dredge the delta.", "prohibition", "party", "dredge")]
    [InlineData("No Party shall dam the river.", "prohibition", "party", "dam")]
    [InlineData("A Party may not tax the pilgrims.", "prohibition", "party", "tax")]
    [InlineData("The laying of nets in the strait is prohibited.", "prohibition", "unstated", null)]
    // Rights, powers, permissions.
    [InlineData("Each Party shall have the right to inspect the sluices.", "right", "party", null)]
    [InlineData("Every State is entitled to fish beyond the shelf.", "right", "states", null)]
    [InlineData("A Party may close its harbour in a storm.", "permission", "party", "close")]
    [InlineData("The Council may admit observers.", "power", "body", "admit")]
    [InlineData("A Party shall not be obliged to disclose the charts.", "permission", "party", "disclose")]
    [InlineData("The sale of ice is not forbidden.", "permission", "other", null)]
    // Efforts and recommendations.
    [InlineData("The Parties shall endeavour to harmonise their gauges.", "effort", "party", null)]
    [InlineData("States Parties should keep a list of ferries.", "recommendation", "party", "keep")]
    [InlineData("Parties are encouraged to exchange seeds.", "recommendation", "party", "exchange")]
    // What binds nobody.
    [InlineData("This Convention shall enter into force after one year.", "constitutive", "instrument", null)]
    [InlineData("A vessel left for ten years shall be deemed abandoned.", "constitutive", "person", null)]
    [InlineData("Nothing in this Treaty shall prevent a Party from taxing salt.", "interpretive", "instrument", null)]
    [InlineData("This Agreement shall not be construed as ceding any islet.", "interpretive", "instrument", null)]
    [InlineData("The term 'ferry' means a vessel on a fixed crossing.", "definition", "other", null)]
    // Who bears it.
    [InlineData("The Secretariat shall circulate the returns.", "duty", "body", "circulate")]
    [InlineData("The Conference of the Parties shall adopt a budget.", "duty", "body", "adopt")]
    [InlineData("Each Party's competent authorities shall stamp the permit.", "duty", "authority", "stamp")]
    [InlineData("The master of a ship shall hoist the signal.", "duty", "person", "hoist")]
    [InlineData("The Organization and the member States concerned shall share the cost.", "duty", "party", "share")]
    [InlineData("Samples shall be taken every month.", "duty", "unstated", "taken")]
    [InlineData("Samples shall be taken every month by the requested Party.", "duty", "party", "taken")]
    // What stands before the subject, or between it and its verb.
    [InlineData("Where a vessel, being in port, has been seized, the flag State shall be told of it by the coastal State.", "duty", "party", "told")]
    [InlineData("In accordance with Article 3, paragraph 2, each Party shall mark its buoys.", "duty", "party", "mark")]
    [InlineData("Each Party that has found oil shall notify the others.", "duty", "party", "notify")]
    [InlineData("A Party which breaches the quota may not fish.", "prohibition", "party", "fish")]
    [InlineData("Each Party shall, in accordance with its law, as part of the plan, require a licence.", "duty", "party", "require")]
    [InlineData("Any State which is not a Party may accede to this Treaty.", "permission", "states", "accede")]
    [InlineData("If a Central Authority is satisfied that the claims are sound, it shall prepare a note.", "duty", "authority", "prepare")]
    [InlineData("Where a pilot of one State lives abroad, that other State may not tax his pension.", "prohibition", "states", "tax")]
    [InlineData("A Member which accepts this Agreement after the harvest shall pay its share.", "duty", "party", "pay")]
    [InlineData("Each Party shall, at the time of the harvest, provide to the others, for their use, a list of mills.", "duty", "party", "provide")]
    [InlineData("The inspected Party shall be responsible for lighting the quay.", "duty", "party", "lighting")]
    [InlineData("The authorities of the receiving State shall answer the consul.", "duty", "authority", "answer")]
    [InlineData("The members of the inspection team shall leave by noon.", "duty", "body", "leave")]
    [InlineData("Her Majesty engages to dredge the channel.", "duty", "party", "dredge")]
    [InlineData("Either for one harvest or for several, the requested Party shall lend its mills.", "duty", "party", "lend")]
    [InlineData("The Parties undertake, as the Charter provides, to settle their quarrels in peace, and in silence.", "duty", "party", "settle")]
    [InlineData("Each participant shall in any case pay its share of the dues.", "duty", "party", "pay")]
    public void A_clause_is_read(string sentence, string modality, string bearer, string? verb)
    {
        ClauseReading clause = Assert.Single(Read(sentence));

        Assert.Equal(modality, clause.Modality);
        Assert.Equal(bearer, clause.Bearer);
        if (verb is not null)
        {
            Assert.Equal(verb, clause.Verb);
        }
    }

    [Fact]
    public void Items_take_bearer_and_modality_from_their_opening_words()
    {
        ImmutableArray<ClauseReading> clauses = Read("Each Party shall: (a) survey its reefs; (b) light its capes; and (c) endeavour to save the seals.");

        Assert.Equal(["duty", "duty", "duty", "effort"], clauses.Select(c => c.Modality));
        Assert.All(clauses, c => Assert.Equal("party", c.Bearer));
        Assert.Equal(["survey", "light", "endeavour"], clauses.Skip(1).Select(c => c.Verb));
    }

    [Fact]
    public void An_item_with_a_subject_of_its_own_keeps_it()
    {
        ImmutableArray<ClauseReading> clauses = Read("At the crossing the following rules apply: (a) the coastal State shall keep a lamp; (b) the Commission may inspect it.");

        Assert.Contains(clauses, c => c is { Modality: "duty", Bearer: "party", Verb: "keep" });
        Assert.Contains(clauses, c => c is { Modality: "power", Bearer: "body", Verb: "inspect" });
    }

    [Fact]
    public void A_pronoun_reaches_past_a_clause_that_nobody_bears() =>
        Assert.Equal("body", Read("If the Council finds that further action may be necessary, it shall warn the ferries.")[^1].Bearer);

    [Fact]
    public void A_coordinated_verb_keeps_its_subject()
    {
        ImmutableArray<ClauseReading> clauses = Read("Each Party shall record the landings and shall publish them, but may withhold the names of the vessels.");

        Assert.Equal(["duty", "duty", "permission"], clauses.Select(c => c.Modality));
        Assert.All(clauses, c => Assert.Equal("party", c.Bearer));
        Assert.Equal(["record", "publish", "withhold"], clauses.Select(c => c.Verb));
    }

    [Theory]
    [InlineData("Each Party shall take such measures as may be necessary to save the seals.")]
    [InlineData("Each Party shall respond to any request that another Party may make.")]
    public void A_modal_in_a_relative_clause_makes_no_clause_of_its_own(string sentence) => Assert.Single(Read(sentence));

    [Fact]
    public void May_is_a_month_beside_a_number() => Assert.DoesNotContain(Read("The season runs from 3 May 1950 to 4 June."), c => c.Modality == "permission");

    private static ImmutableArray<ClauseReading> Read(string text) =>
        DocumentEngine.Engine.Evaluate(new Provision(text), new EvaluationOptions { IncludeClauses = true }).Clauses;
}
