using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>Puts a rulebook together from its rows; the inverse of <see cref="RulebookRows"/>.</summary>
internal sealed class RulebookAssembly
{
    private readonly StoreContent _content;
    private readonly long _book;
    private readonly Dictionary<StoreTable, ILookup<string, StoreRow>> _owned = [];

    private RulebookAssembly(StoreContent content, long book)
    {
        _content = content;
        _book = book;
    }

    /// <param name="content">All rows, known to be whole and consistent.</param>
    /// <param name="head">The rulebook's own row.</param>
    public static RulebookDefinition Read(StoreContent content, StoreRow head) =>
        new RulebookAssembly(content, head.Book).Assemble(head);

    private RulebookDefinition Assemble(StoreRow head) => new()
    {
        Id = head.Text("id"),
        Version = head.Text("version"),
        Title = head.Text("title"),
        Viewpoint = head.Text("viewpoint"),
        Disclaimer = head.Text("disclaimer"),
        Judges = head.Truth("judges"),
        Document = new SourceDocument(
            head.Text("document_title"), head.Text("document_author"), head.Text("document_publisher"), head.Text("document_note")),
        Paragraphs = Each(StoreTables.Paragraph, r =>
            new ParagraphDefinition(r.Text("locator"), r.Text("heading"), r.Text("summary"), r.Text("quote"))),
        Criteria = Each(StoreTables.Criterion, Criterion),
        Tests = Each(StoreTables.Test, r => new TestDefinition(
            r.Text("id"), r.Text("name"), r.Text("description"), List(StoreTables.TestParagraph, r.Text("id"), "locator"))),
        Indicators = Each(StoreTables.Indicator, Indicator),
        Rules = Each(StoreTables.Rule, Rule),
        Concepts = Each(StoreTables.Concept, r => new ConceptDefinition(
            r.Text("name"), List(StoreTables.ConceptPhrase, r.Text("name"), "phrase"), r.OptionalText("source")) { Grammar = r.Truth("grammar") }),
        KindRules = Each(StoreTables.KindRule, KindRule),
        Gates = Each(StoreTables.Gate, Gate),
        NotAssessable = Each(StoreTables.NotAssessable, NotAssessable),
        Tensions = Each(StoreTables.Tension, r => new TensionDefinition(
            r.Text("id"), r.Text("rising"), r.Text("falling"), r.Text("detail"),
            List(StoreTables.TensionParagraph, r.Text("id"), "locator"))),
        RemedyTypes = Each(StoreTables.RemedyType, r => new RemedyDefinition(
            r.Text("id"), r.Text("name"), r.Text("content"),
            List(StoreTables.RemedyInstrument, r.Text("id"), "instrument"), List(StoreTables.RemedyPrecedent, r.Text("id"), "precedent"))),
        Remedies = Each(StoreTables.IndicatorRemedies, r => new IndicatorRemedies(
            r.Text("indicator"), List(StoreTables.IndicatorRemedy, r.Text("indicator"), "remedy"), r.Text("reason"))),
        Rewordings = Each(StoreTables.Rewording, Rewording),
        RegimeSigns = Each(StoreTables.RegimeSign, r => new RegimeSign(r.Text("means"), r.Text("rule"))),
        IrregularForms = Words("irregular-forms"),
        SpellingVariants = Words("spelling-variants"),
    };

    private RewordingDefinition Rewording(StoreRow r) => new(
        r.Text("id"),
        List(StoreTables.RewordingIndicator, r.Text("id"), "indicator"),
        r.Text("place"),
        r.Text("words"),
        r.Text("explanation"))
    {
        From = RewordingValues(r.Text("id"), "from"),
        Modality = RewordingValues(r.Text("id"), "modality"),
    };

    private ImmutableArray<string> RewordingValues(string rewording, string member) =>
        [.. Owned(StoreTables.RewordingCondition, rewording)
            .Where(r => string.Equals(r.Text("member"), member, StringComparison.Ordinal)).Select(r => r.Text("value"))];

    private CriterionDefinition Criterion(StoreRow r) => new(
        r.Text("id"),
        r.Text("name"),
        r.Text("question"),
        r.Text("basis"),
        List(StoreTables.CriterionParagraph, r.Text("id"), "locator"),
        new ScaleDefinition(r.Number("scale_min"), r.Number("scale_max"), List(StoreTables.CriterionLabel, r.Text("id"), "label")))
    {
        RecitalCeiling = r.OptionalNumber("recital_ceiling"),
        RecitalReach = r.OptionalNumber("recital_reach"),
    };

    private IndicatorDefinition Indicator(StoreRow r) => new(
        r.Text("id"),
        r.Text("name"),
        r.Text("polarity"),
        r.OptionalText("test"),
        Effects(StoreTables.IndicatorEffect, r.Text("id")),
        r.Text("basis"),
        List(StoreTables.IndicatorParagraph, r.Text("id"), "locator"),
        r.Text("meaning"))
    {
        Softens = r.Truth("softens"),
        YieldsTo = List(StoreTables.IndicatorYieldsTo, r.Text("id"), "other"),
        NeverInRecital = r.Truth("never_in_recital"),
        OpposingReading = r.OptionalText("opposing_reading"),
    };

    private RuleDefinition Rule(StoreRow r)
    {
        var id = r.Text("id");
        return new RuleDefinition
        {
            Id = id,
            Indicator = r.Text("indicator"),
            Version = r.Number("version"),
            Tentative = r.Truth("tentative"),
            Match = List(StoreTables.RuleMatch, id, "pattern"),
            Where = ConditionRows.Read(Owned(StoreTables.RuleCondition, id)),
            With = Scopes(id, "with"),
            Unless = Scopes(id, "unless"),
            RequiresAll = Part(StoreTables.RuleRequirement, id, "all", "indicator"),
            RequiresAny = Part(StoreTables.RuleRequirement, id, "any", "indicator"),
            Effects = Effects(StoreTables.RuleEffect, id),
            Explanation = r.Text("explanation"),
            Basis = r.OptionalText("basis"),
            Examples = Part(StoreTables.RuleExample, id, "example", "text"),
            NearMisses = Part(StoreTables.RuleExample, id, "near-miss", "text"),
            Source = r.OptionalText("source"),
        };
    }

    private ImmutableArray<ScopedPatterns> Scopes(string rule, string part)
    {
        var patterns = Owned(StoreTables.RuleScopePattern, rule)
            .Where(r => string.Equals(r.Text("part"), part, StringComparison.Ordinal))
            .ToLookup(r => r.Number("line"), r => r.Text("pattern"));
        return [.. Owned(StoreTables.RuleScope, rule)
            .Where(r => string.Equals(r.Text("part"), part, StringComparison.Ordinal))
            .Select(r => new ScopedPatterns(r.Text("scope"), [.. patterns[r.Number("position")]]))];
    }

    private KindRuleDefinition KindRule(StoreRow r)
    {
        var position = r.Number("position");
        return new KindRuleDefinition(
            r.Text("kind"),
            r.Number("points"),
            [.. Rows(StoreTables.KindRuleMatch).Where(m => m.Number("kind_rule") == position).Select(m => m.Text("pattern"))],
            ConditionRows.Read(Rows(StoreTables.KindRuleCondition).Where(c => c.Number("kind_rule") == position)),
            r.Text("scope"),
            r.OptionalText("source"));
    }

    private GateDefinition Gate(StoreRow r) => new(
        r.Text("indicator"),
        r.Number("bias"),
        [.. Owned(StoreTables.GateWeight, r.Text("indicator")).Select(w => new GateWeight(w.Text("feature"), w.Number("weight")))]);

    private NotAssessableDefinition NotAssessable(StoreRow r) => new(
        r.Text("id"),
        List(StoreTables.NotAssessableIndicator, r.Text("id"), "indicator"),
        List(StoreTables.NotAssessableCriterion, r.Text("id"), "criterion"),
        r.Text("detail"))
    {
        AnsweredBy = r.OptionalText("answered_by"),
    };

    private ImmutableArray<ImmutableArray<string>> Words(string list) =>
        [.. Owned(StoreTables.WordGroup, list)
            .GroupBy(r => r.Number("line"))
            .Select(g => g.Select(r => r.Text("word")).ToImmutableArray())];

    private ImmutableDictionary<string, int> Effects(StoreTable table, string owner) =>
        Owned(table, owner).ToImmutableDictionary(r => r.Text("criterion"), r => r.Number("level"), StringComparer.Ordinal);

    private ImmutableArray<string> List(StoreTable table, string owner, string column) =>
        [.. Owned(table, owner).Select(r => r.Text(column))];

    private ImmutableArray<string> Part(StoreTable table, string owner, string part, string column) =>
        [.. Owned(table, owner).Where(r => string.Equals(r.Text("part"), part, StringComparison.Ordinal)).Select(r => r.Text(column))];

    private ImmutableArray<T> Each<T>(StoreTable table, Func<StoreRow, T> read) =>
        [.. Rows(table).OrderBy(r => r.Number("position")).Select(read)];

    /// <summary>The rows whose second key is the owner, in canonical order.</summary>
    private IEnumerable<StoreRow> Owned(StoreTable table, string owner)
    {
        if (!_owned.TryGetValue(table, out var lookup))
        {
            _owned[table] = lookup = Rows(table).ToLookup(r => (string)r.Cells[1]!, StringComparer.Ordinal);
        }

        return lookup[owner];
    }

    private IEnumerable<StoreRow> Rows(StoreTable table) => _content.Rows(table).Where(r => r.Book == _book);
}
