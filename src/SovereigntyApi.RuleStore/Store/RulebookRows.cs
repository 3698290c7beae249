using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>Takes a rulebook apart into rows. <see cref="RulebookAssembly"/> is its inverse, table for table.</summary>
internal sealed class RulebookRows
{
    private readonly long _book;
    private readonly List<StoreRow> _rows = [];

    private RulebookRows(long book) => _book = book;

    public static IReadOnlyList<StoreRow> Of(RulebookDefinition definition, long book, string sha256)
    {
        var rows = new RulebookRows(book);
        rows.AddHead(definition, sha256);
        AddEach(definition.Criteria, rows.AddCriterion);
        AddEach(definition.Tests, rows.AddTest);
        AddEach(definition.Indicators, rows.AddIndicator);
        AddEach(definition.Rules, rows.AddRule);
        AddEach(definition.Concepts, rows.AddConcept);
        AddEach(definition.KindRules, rows.AddKindRule);
        rows.AddWords("irregular-forms", definition.IrregularForms);
        rows.AddWords("spelling-variants", definition.SpellingVariants);
        AddEach(definition.Gates, rows.AddGate);
        AddEach(definition.NotAssessable, rows.AddNotAssessable);
        AddEach(definition.Tensions, rows.AddTension);
        AddEach(definition.RemedyTypes, rows.AddRemedyType);
        AddEach(definition.Remedies, rows.AddRemedies);
        AddEach(definition.Rewordings, rows.AddRewording);
        AddEach(definition.RegimeSigns, (s, i) => rows.Add(StoreTables.RegimeSign, i, s.Means, s.Rule));
        return rows._rows;
    }

    private void AddHead(RulebookDefinition d, string sha256)
    {
        Add(
            StoreTables.Rulebook, d.Id, d.Version, d.Title, d.Viewpoint, d.Disclaimer, d.Judges,
            d.Document.Title, d.Document.Author, d.Document.Publisher, d.Document.Note, sha256);
        AddEach(d.Paragraphs, (p, i) => Add(StoreTables.Paragraph, p.Locator, i, p.Heading, p.Summary, p.Quote));
    }

    private void AddCriterion(CriterionDefinition c, int position)
    {
        Add(
            StoreTables.Criterion, c.Id, position, c.Name, c.Question, c.Basis, c.Scale.Min, c.Scale.Max, c.RecitalCeiling,
            c.RecitalReach);
        AddList(StoreTables.CriterionLabel, c.Id, c.Scale.Labels);
        AddList(StoreTables.CriterionParagraph, c.Id, c.Paragraphs);
    }

    private void AddTest(TestDefinition t, int position)
    {
        Add(StoreTables.Test, t.Id, position, t.Name, t.Description);
        AddList(StoreTables.TestParagraph, t.Id, t.Paragraphs);
    }

    private void AddIndicator(IndicatorDefinition x, int position)
    {
        Add(
            StoreTables.Indicator, x.Id, position, x.Name, x.Polarity, x.Test, x.Basis, x.Meaning, x.Softens, x.NeverInRecital,
            x.OpposingReading);
        AddEffects(StoreTables.IndicatorEffect, x.Id, x.Effects);
        AddList(StoreTables.IndicatorParagraph, x.Id, x.Paragraphs);
        AddList(StoreTables.IndicatorYieldsTo, x.Id, x.YieldsTo);
    }

    private void AddRule(RuleDefinition r, int position)
    {
        Add(StoreTables.Rule, r.Id, position, r.Indicator, r.Version, r.Tentative, r.Explanation, r.Basis, r.Source);
        AddList(StoreTables.RuleMatch, r.Id, r.Match);
        foreach (var (member, at, value) in ConditionRows.Of(r.Where))
        {
            Add(StoreTables.RuleCondition, r.Id, member, at, value);
        }

        AddScopes(r.Id, "with", r.With);
        AddScopes(r.Id, "unless", r.Unless);
        AddEach(r.RequiresAll, (indicator, i) => Add(StoreTables.RuleRequirement, r.Id, "all", i, indicator));
        AddEach(r.RequiresAny, (indicator, i) => Add(StoreTables.RuleRequirement, r.Id, "any", i, indicator));
        AddEffects(StoreTables.RuleEffect, r.Id, r.Effects);
        AddEach(r.Examples, (text, i) => Add(StoreTables.RuleExample, r.Id, "example", i, text));
        AddEach(r.NearMisses, (text, i) => Add(StoreTables.RuleExample, r.Id, "near-miss", i, text));
    }

    private void AddScopes(string rule, string part, ImmutableArray<ScopedPatterns> scopes) => AddEach(scopes, (s, line) =>
    {
        Add(StoreTables.RuleScope, rule, part, line, s.Scope);
        AddEach(s.Patterns, (pattern, i) => Add(StoreTables.RuleScopePattern, rule, part, line, i, pattern));
    });

    private void AddConcept(ConceptDefinition c, int position)
    {
        Add(StoreTables.Concept, c.Name, position, c.Grammar, c.Source);
        AddList(StoreTables.ConceptPhrase, c.Name, c.Phrases);
    }

    private void AddKindRule(KindRuleDefinition k, int position)
    {
        Add(StoreTables.KindRule, position, k.Kind, k.Points, k.Scope, k.Source);
        AddEach(k.Match, (pattern, i) => Add(StoreTables.KindRuleMatch, position, i, pattern));
        foreach (var (member, at, value) in ConditionRows.Of(k.Where))
        {
            Add(StoreTables.KindRuleCondition, position, member, at, value);
        }
    }

    private void AddWords(string list, ImmutableArray<ImmutableArray<string>> groups) => AddEach(groups, (words, line) =>
        AddEach(words, (word, i) => Add(StoreTables.WordGroup, list, line, i, word)));

    private void AddGate(GateDefinition g, int position)
    {
        Add(StoreTables.Gate, g.Indicator, position, g.Bias);
        AddEach(g.Weights, (w, i) => Add(StoreTables.GateWeight, g.Indicator, i, w.Feature, w.Weight));
    }

    private void AddNotAssessable(NotAssessableDefinition n, int position)
    {
        Add(StoreTables.NotAssessable, n.Id, position, n.AnsweredBy, n.Detail);
        AddList(StoreTables.NotAssessableIndicator, n.Id, n.Indicators);
        AddList(StoreTables.NotAssessableCriterion, n.Id, n.Criteria);
    }

    private void AddTension(TensionDefinition t, int position)
    {
        Add(StoreTables.Tension, t.Id, position, t.Rising, t.Falling, t.Detail);
        AddList(StoreTables.TensionParagraph, t.Id, t.Paragraphs);
    }

    private void AddRemedyType(RemedyDefinition r, int position)
    {
        Add(StoreTables.RemedyType, r.Id, position, r.Name, r.Content);
        AddList(StoreTables.RemedyInstrument, r.Id, r.Instruments);
        AddList(StoreTables.RemedyPrecedent, r.Id, r.Precedents);
    }

    private void AddRemedies(IndicatorRemedies r, int position)
    {
        Add(StoreTables.IndicatorRemedies, r.Indicator, position, r.Reason);
        AddList(StoreTables.IndicatorRemedy, r.Indicator, r.Types);
    }

    private void AddRewording(RewordingDefinition r, int position)
    {
        Add(StoreTables.Rewording, r.Id, position, r.Place, r.Words, r.Explanation);
        AddList(StoreTables.RewordingIndicator, r.Id, r.Indicators);
        AddEach(r.From, (value, i) => Add(StoreTables.RewordingCondition, r.Id, "from", i, value));
        AddEach(r.Modality, (value, i) => Add(StoreTables.RewordingCondition, r.Id, "modality", i, value));
    }

    private void AddList(StoreTable table, string owner, ImmutableArray<string> values) =>
        AddEach(values, (value, i) => Add(table, owner, i, value));

    private void AddEffects(StoreTable table, string owner, ImmutableDictionary<string, int> effects)
    {
        foreach (var (criterion, level) in effects)
        {
            Add(table, owner, criterion, level);
        }
    }

    private static void AddEach<T>(ImmutableArray<T> items, Action<T, int> add)
    {
        for (var i = 0; !items.IsDefault && i < items.Length; i++)
        {
            add(items[i], i);
        }
    }

    private void Add(StoreTable table, params object?[] cells) => _rows.Add(StoreRow.Of(table, [_book, .. cells]));
}
