using System.Collections.Immutable;

namespace SovereigntyApi.RuleStore.Store;

/// <summary>The tables of <c>db/schema.sql</c> that hold rulebooks, in the order in which the digest goes over them.</summary>
internal static class StoreTables
{
    public static readonly StoreTable Rulebook = new("rulebook", 1, [
        "book", "id", "version", "title", "viewpoint", "disclaimer", "judges", "document_title", "document_author", "document_publisher", "document_note", "sha256"]);

    public static readonly StoreTable Paragraph = new("paragraph", 2, ["book", "locator", "position", "heading", "summary", "quote"]);

    public static readonly StoreTable Criterion = new("criterion", 2, [
        "book", "id", "position", "name", "question", "basis", "scale_min", "scale_max", "recital_ceiling", "recital_reach"]);

    public static readonly StoreTable CriterionLabel = new("criterion_label", 3, ["book", "criterion", "position", "label"]);

    public static readonly StoreTable CriterionParagraph = new("criterion_paragraph", 3, ["book", "criterion", "position", "locator"]);

    public static readonly StoreTable Test = new("test", 2, ["book", "id", "position", "name", "description"]);

    public static readonly StoreTable TestParagraph = new("test_paragraph", 3, ["book", "test", "position", "locator"]);

    public static readonly StoreTable Indicator = new("indicator", 2, [
        "book", "id", "position", "name", "polarity", "test", "basis", "meaning", "softens", "never_in_recital", "opposing_reading"]);

    public static readonly StoreTable IndicatorEffect = new("indicator_effect", 3, ["book", "indicator", "criterion", "level"]);

    public static readonly StoreTable IndicatorParagraph = new("indicator_paragraph", 3, ["book", "indicator", "position", "locator"]);

    public static readonly StoreTable IndicatorYieldsTo = new("indicator_yields_to", 3, ["book", "indicator", "position", "other"]);

    public static readonly StoreTable Rule = new("rule", 2, [
        "book", "id", "position", "indicator", "version", "tentative", "explanation", "basis", "source"]);

    public static readonly StoreTable RuleMatch = new("rule_match", 3, ["book", "rule", "position", "pattern"]);

    public static readonly StoreTable RuleCondition = new("rule_condition", 4, ["book", "rule", "member", "position", "value"]);

    public static readonly StoreTable RuleScope = new("rule_scope", 4, ["book", "rule", "part", "position", "scope"]);

    public static readonly StoreTable RuleScopePattern = new("rule_scope_pattern", 5, [
        "book", "rule", "part", "line", "position", "pattern"]);

    public static readonly StoreTable RuleRequirement = new("rule_requirement", 4, ["book", "rule", "part", "position", "indicator"]);

    public static readonly StoreTable RuleEffect = new("rule_effect", 3, ["book", "rule", "criterion", "level"]);

    public static readonly StoreTable RuleExample = new("rule_example", 4, ["book", "rule", "part", "position", "text"]);

    public static readonly StoreTable Concept = new("concept", 2, ["book", "name", "position", "grammar", "source"]);

    public static readonly StoreTable ConceptPhrase = new("concept_phrase", 3, ["book", "concept", "position", "phrase"]);

    public static readonly StoreTable KindRule = new("kind_rule", 2, ["book", "position", "kind", "points", "scope", "source"]);

    public static readonly StoreTable KindRuleMatch = new("kind_rule_match", 3, ["book", "kind_rule", "position", "pattern"]);

    public static readonly StoreTable KindRuleCondition = new("kind_rule_condition", 4, [
        "book", "kind_rule", "member", "position", "value"]);

    public static readonly StoreTable WordGroup = new("word_group", 4, ["book", "list", "line", "position", "word"]);

    public static readonly StoreTable Gate = new("gate", 2, ["book", "indicator", "position", "bias"]);

    public static readonly StoreTable GateWeight = new("gate_weight", 3, ["book", "indicator", "position", "feature", "weight"]);

    public static readonly StoreTable NotAssessable = new("not_assessable", 2, ["book", "id", "position", "answered_by", "detail"]);

    public static readonly StoreTable NotAssessableIndicator = new("not_assessable_indicator", 3, [
        "book", "not_assessable", "position", "indicator"]);

    public static readonly StoreTable NotAssessableCriterion = new("not_assessable_criterion", 3, [
        "book", "not_assessable", "position", "criterion"]);

    public static readonly StoreTable Tension = new("tension", 2, ["book", "id", "position", "rising", "falling", "detail"]);

    public static readonly StoreTable TensionParagraph = new("tension_paragraph", 3, ["book", "tension", "position", "locator"]);

    public static readonly StoreTable RemedyType = new("remedy_type", 2, ["book", "id", "position", "name", "content"]);

    public static readonly StoreTable RemedyInstrument = new("remedy_instrument", 3, ["book", "remedy", "position", "instrument"]);

    public static readonly StoreTable RemedyPrecedent = new("remedy_precedent", 3, ["book", "remedy", "position", "precedent"]);

    public static readonly StoreTable IndicatorRemedies = new("indicator_remedies", 2, ["book", "indicator", "position", "reason"]);

    public static readonly StoreTable IndicatorRemedy = new("indicator_remedy", 3, ["book", "indicator", "position", "remedy"]);

    public static readonly StoreTable Rewording = new("rewording", 2, ["book", "id", "position", "place", "words", "explanation"]);

    public static readonly StoreTable RewordingIndicator = new("rewording_indicator", 3, ["book", "rewording", "position", "indicator"]);

    public static readonly StoreTable RewordingCondition = new("rewording_condition", 4, ["book", "rewording", "member", "position", "value"]);

    public static readonly StoreTable RegimeSign = new("regime_sign", 2, ["book", "position", "means", "rule"]);

    public static ImmutableArray<StoreTable> All { get; } =
    [
        Rulebook, Paragraph, Criterion, CriterionLabel, CriterionParagraph, Test, TestParagraph, Indicator,
        IndicatorEffect, IndicatorParagraph, IndicatorYieldsTo, Rule, RuleMatch, RuleCondition, RuleScope,
        RuleScopePattern, RuleRequirement, RuleEffect, RuleExample, Concept, ConceptPhrase, KindRule,
        KindRuleMatch, KindRuleCondition, WordGroup, Gate, GateWeight, NotAssessable, NotAssessableIndicator,
        NotAssessableCriterion, Tension, TensionParagraph, RemedyType, RemedyInstrument, RemedyPrecedent,
        IndicatorRemedies, IndicatorRemedy, RegimeSign, Rewording, RewordingIndicator, RewordingCondition,
    ];
}
