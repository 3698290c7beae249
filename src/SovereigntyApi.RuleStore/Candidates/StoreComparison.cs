using System.Collections.Immutable;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.RuleStore.Store;

namespace SovereigntyApi.RuleStore.Candidates;

/// <summary>Two stores side by side: which rulebooks and which parts of them came, went or changed, and which texts are read otherwise.</summary>
internal static class StoreComparison
{
    public static ImmutableArray<string> Lines(RulebookSet before, RulebookSet after)
    {
        if (string.Equals(before.Digest, after.Digest, StringComparison.Ordinal))
        {
            return [$"the same store: digest {before.Digest}"];
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var id in before.Ids.Union(after.Ids, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var older = before.Rulebooks.Where(b => b.Definition.Id == id).ToList();
            var newer = after.Rulebooks.Where(b => b.Definition.Id == id).ToList();
            lines.AddRange(newer.Where(n => !Has(older, n)).Select(n => $"+ {Name(n)}"));
            lines.AddRange(older.Where(o => !Has(newer, o)).Select(o => $"- {Name(o)}"));
            if (older.Count > 0 && newer.Count > 0)
            {
                lines.AddRange(Lines(older[^1], newer[^1]));
            }
        }

        return lines.Count == 0 ? ["every rulebook says the same; only places in the sources differ"] : lines.ToImmutable();
    }

    private static bool Has(List<StoredRulebook> books, StoredRulebook book) => books.Any(b => b.Definition.Version == book.Definition.Version);

    private static string Name(StoredRulebook book) => $"{book.Definition.Id}@{book.Definition.Version}";

    private static IEnumerable<string> Lines(StoredRulebook before, StoredRulebook after)
    {
        if (string.Equals(before.Sha256, after.Sha256, StringComparison.Ordinal))
        {
            yield break;
        }

        yield return $"{Name(before)} to {Name(after)}:";
        var older = Parts(before.Definition);
        var newer = Parts(after.Definition);
        foreach (var part in newer.Keys.Except(older.Keys).Order(StringComparer.Ordinal))
        {
            yield return $"  + {part}";
        }

        foreach (var part in older.Keys.Except(newer.Keys).Order(StringComparer.Ordinal))
        {
            yield return $"  - {part}";
        }

        foreach (var part in older.Keys.Where(p => newer.TryGetValue(p, out var now) && now != older[p]).Order(StringComparer.Ordinal))
        {
            yield return $"  changed {part}";
        }

        yield return Readings(before.Definition, after.Definition);
    }

    /// <summary>Every row of the two rulebooks, gathered under the rule, indicator, concept or other part it belongs to.</summary>
    private static Dictionary<string, string> Parts(RulebookDefinition book) =>
        RulebookRows.Of(book, 1, "").GroupBy(PartOf, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => string.Join('\n', g.Select(r => r.Table.Name + " " + string.Join('\t', r.Cells.Where((_, i) => Counts(r.Table.Columns[i]))))),
            StringComparer.Ordinal);

    private static bool Counts(string column) => column is not ("book" or "source" or "sha256" or "position");

    private static string PartOf(StoreRow row)
    {
        var kind = row.Table.Name.Split('_')[0] is var first && row.Table.Name.StartsWith("kind_rule", StringComparison.Ordinal) ? "kind rule" : first;
        return row.Table.Columns.Length > 1 && row.Table != StoreTables.Rulebook ? $"{kind} {row.Cells[1]}" : "head";
    }

    private static string Readings(RulebookDefinition before, RulebookDefinition after)
    {
        var older = new TreatyEngine(RulebookCompiler.Compile(before));
        var newer = new TreatyEngine(RulebookCompiler.Compile(after));
        var texts = ExampleTexts.Of(before).Union(ExampleTexts.Of(after), StringComparer.Ordinal).ToList();
        var other = texts.Count(t =>
        {
            var difference = new ReadingDifference(0, older.Evaluate(new Provision(t), EvaluationOptions.Default), newer.Evaluate(new Provision(t), EvaluationOptions.Default));
            return !difference.Added.IsEmpty || !difference.Removed.IsEmpty || !difference.Levels.IsEmpty;
        });
        return FormattableString.Invariant($"  {other} of {texts.Count} examples and near misses are read otherwise");
    }
}
