using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Tests;

public sealed class RuleStoreRoundTripTests : IDisposable
{
    private readonly SourceFolder _sources = new();

    private string Store => Path.Combine(_sources.Root, "a folder", "rules?#%.db");

    public void Dispose() => _sources.Dispose();

    [Fact]
    public void A_rulebook_comes_back_as_it_was_written()
    {
        var book = FullSample();

        RuleStoreWriter.Write(Store, [book]);

        Assert.Equal(Structure.Of(book), Structure.Of(Assert.Single(RuleStoreReader.Load(Store).Rulebooks).Definition));
    }

    /// <summary>A member that nobody fills in the sample could be lost on the way unseen.</summary>
    [Fact]
    public void The_sample_fills_every_member_of_every_record()
    {
        var book = FullSample();

        Assert.Empty(Structure.EmptyMembers(typeof(RulebookDefinition), [book]));
        Assert.Empty(Structure.EmptyMembers(typeof(CriterionDefinition), book.Criteria));
        Assert.Empty(Structure.EmptyMembers(typeof(TestDefinition), book.Tests));
        Assert.Empty(Structure.EmptyMembers(typeof(IndicatorDefinition), book.Indicators));
        Assert.Empty(Structure.EmptyMembers(typeof(RuleDefinition), book.Rules));
        Assert.Empty(Structure.EmptyMembers(typeof(ClauseCondition), book.Rules.Select(r => r.Where)));
        Assert.Empty(Structure.EmptyMembers(typeof(ScopedPatterns), book.Rules.SelectMany(r => r.With.Concat(r.Unless))));
        Assert.Empty(Structure.EmptyMembers(typeof(ConceptDefinition), book.Concepts));
        Assert.Empty(Structure.EmptyMembers(typeof(KindRuleDefinition), book.KindRules));
        Assert.Empty(Structure.EmptyMembers(typeof(GateDefinition), book.Gates));
        Assert.Empty(Structure.EmptyMembers(typeof(GateWeight), book.Gates.SelectMany(g => g.Weights)));
        Assert.Empty(Structure.EmptyMembers(typeof(NotAssessableDefinition), book.NotAssessable));
        Assert.Empty(Structure.EmptyMembers(typeof(TensionDefinition), book.Tensions));
        Assert.Empty(Structure.EmptyMembers(typeof(RemedyDefinition), book.RemedyTypes));
        Assert.Empty(Structure.EmptyMembers(typeof(IndicatorRemedies), book.Remedies));
        Assert.Empty(Structure.EmptyMembers(typeof(RewordingDefinition), book.Rewordings));
        Assert.Empty(Structure.EmptyMembers(typeof(RegimeSign), book.RegimeSigns));
        Assert.Empty(Structure.EmptyMembers(typeof(ParagraphDefinition), book.Paragraphs));
        Assert.Empty(Structure.EmptyMembers(typeof(SourceDocument), [book.Document]));
    }

    [Fact]
    public void The_repositorys_rulebook_comes_back_as_it_was_read()
    {
        var book = RulebookSource.Read(Repository.Db, "document");

        RuleStoreWriter.Write(Store, [book]);

        Assert.Equal(Structure.Of(book), Structure.Of(RuleStoreReader.Load(Store).Default.Definition));
    }

    [Fact]
    public void The_same_rulebooks_in_another_order_give_the_same_bytes()
    {
        var older = Sample() with { Version = "1.0.0" };
        RuleStoreWriter.Write(Store, [older, Sample()]);
        var first = File.ReadAllBytes(Store);

        RuleStoreWriter.Write(Store, [Sample(), older]);

        Assert.Equal(first, File.ReadAllBytes(Store));
    }

    [Fact]
    public void Nothing_is_left_beside_the_store()
    {
        RuleStoreWriter.Write(Store, [Sample()]);

        Assert.Equal([Store], Directory.GetFileSystemEntries(Path.GetDirectoryName(Store)!));
    }

    [Fact]
    public void A_store_that_cannot_be_replaced_stays_as_it_was()
    {
        RuleStoreWriter.Write(Store, [Sample()]);
        var before = File.ReadAllBytes(Store);
        var broken = Sample() with { Gates = [new GateDefinition("no-such-indicator", 0, [])] };

        var fault = Assert.Throws<RuleStoreException>(() => RuleStoreWriter.Write(Store, [broken]));

        Assert.Equal(RuleStoreFault.BrokenReference, fault.Fault);
        Assert.Contains("gate", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Store));
        Assert.Equal([Store], Directory.GetFileSystemEntries(Path.GetDirectoryName(Store)!));
    }

    [Fact]
    public void A_version_given_twice_is_refused()
    {
        var fault = Assert.Throws<RuleStoreException>(() => RuleStoreWriter.Write(Store, [Sample(), Sample()]));

        Assert.Equal(RuleStoreFault.Inconsistent, fault.Fault);
        Assert.Contains("sample@1.2.0", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sample", "1.10.0")]
    [InlineData("sample@1.2.0", "1.2.0")]
    [InlineData("sample@1.10.0-beta", "1.10.0-beta")]
    [InlineData("sample@9.9.9", null)]
    [InlineData("sample@", null)]
    [InlineData("Sample", null)]
    [InlineData("", null)]
    public void A_rulebook_is_found_by_id_and_version(string reference, string? version)
    {
        string[] versions = ["1.2.0", "1.10.0", "1.10.0-beta", "1.9.3"];
        var set = RuleStoreWriter.Write(Store, versions.Select(v => Sample() with { Version = v }));

        Assert.Equal(version, set.Find(reference)?.Definition.Version);
        Assert.True(set.Knows("sample"));
        Assert.False(set.Knows("other"));
        Assert.Equal(["1.2.0", "1.9.3", "1.10.0-beta", "1.10.0"], set.Rulebooks.Select(r => r.Definition.Version));
    }

    [Fact]
    public void A_rulebooks_hash_follows_what_it_says_and_not_where_it_stands()
    {
        var book = Sample();
        var moved = book with { Rules = [.. book.Rules.Select(r => r with { Source = "elsewhere.yaml:99" })] };
        var changed = book with { Rules = [.. book.Rules.Select(r => r with { Match = ["account"] })] };

        Assert.Equal(HashOf(book), HashOf(moved));
        Assert.NotEqual(HashOf(book), HashOf(changed));
        Assert.Equal(HashOf(book), RuleStoreWriter.Write(Store, [book with { Id = "another" }, book]).Find("sample")!.Sha256);
    }

    private string HashOf(RulebookDefinition book) => Assert.Single(RuleStoreWriter.Write(Store, [book]).Rulebooks).Sha256;

    private RulebookDefinition Sample() => RulebookSource.Read(_sources.Db, "sample");

    /// <summary>The sample with what its files leave out.</summary>
    private RulebookDefinition FullSample()
    {
        var book = Sample();
        return book with
        {
            Gates = [new GateDefinition("open-books", -150, [new GateWeight("word:open", 200), new GateWeight("kind:preamble", -90)])],
            NotAssessable = [.. book.NotAssessable.Select(n => n with { AnsweredBy = "parties" })],
            RemedyTypes = [new RemedyDefinition("r2", "A note", "Says so.", ["opt-out", "reservation"], ["A treaty", "Another"]), new RemedyDefinition("r1", "None", "Nothing.", [], [])],
            Remedies = [new IndicatorRemedies("closed-books", ["r2", "r1"], "Because."), new IndicatorRemedies("open-books", [], "None helps.")],
            Rewordings = [new RewordingDefinition("softer", ["closed-books"], "modal", "may", "A choice.") { From = ["shall", "must"], Modality = ["duty"] }],
            RegimeSigns = [new RegimeSign("limited", "books-opened"), new RegimeSign("barred", "books-closed")],
            Criteria = [.. book.Criteria.Select(c => c with { RecitalCeiling = -1 })],
            Rules =
            [
                .. book.Rules,
                book.Rules[0] with
                {
                    Id = "books-closed",
                    Version = 3,
                    Tentative = true,
                    Where = new ClauseCondition
                    {
                        Modality = ["duty", "prohibition"],
                        NotModality = ["power"],
                        Bearer = ["party"],
                        NotBearer = ["body", "person"],
                        Kind = ["operative"],
                        NotKind = ["preamble"],
                        Verb = ["book"],
                        NotVerb = ["party"],
                        Voice = "passive",
                        Negated = true,
                    },
                    RequiresAll = ["closed-books", "open-books"],
                    RequiresAny = ["open-books"],
                    Effects = ImmutableDictionary<string, int>.Empty.Add("candour", -1),
                    Basis = "extension",
                    Unless = [new ScopedPatterns("provision", []), new ScopedPatterns("heading", ["a “quoted” word", "ß ő 𝔸"])],
                },
            ],
        };
    }
}
