using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// Tells the kind of a provision by the points of the grammar's evidence for each. Evidence anywhere in the provision is read off
/// the patterns that occur in it; only the rest is asked for one by one.
/// </summary>
internal sealed class KindReader
{
    private readonly ImmutableArray<CompiledKindRule> _rules;
    private readonly int[][] _rulesOfPattern;
    private readonly int[] _ofHeading;
    private readonly int[] _others;
    private readonly bool[] _holds;

    public KindReader(ImmutableArray<CompiledKindRule> rules, RulePatterns patterns)
    {
        _rules = rules;
        _holds = new bool[rules.Length];
        _ofHeading = [.. Enumerable.Range(0, rules.Length).Where(r => rules[r].Scope == Scope.Heading && !rules[r].Match.IsEmpty)];
        _others = [.. Enumerable.Range(0, rules.Length).Where(r => !IsAnywhere(rules[r])).Except(_ofHeading)];
        ILookup<int, int> byPattern = Enumerable.Range(0, rules.Length)
            .Where(r => IsAnywhere(rules[r]))
            .SelectMany(r => rules[r].Match.Select(m => (Pattern: patterns.Indexed(m), Rule: r)))
            .Distinct()
            .ToLookup(p => p.Pattern, p => p.Rule);
        _rulesOfPattern = [.. Enumerable.Range(0, patterns.Index.Patterns.Length).Select(p => byPattern[p].ToArray())];
    }

    /// <summary>Number of the kind with most points; operative where nothing has any.</summary>
    public int Read(Reading reading)
    {
        Array.Clear(_holds);
        Span<int> points = stackalloc int[ProvisionKinds.Names.Length];
        points.Clear();
        foreach (int pattern in reading.Seen)
        {
            int[] rules = _rulesOfPattern[pattern];
            if (rules.Length > 0)
            {
                Occurrence found = reading.FirstOf(pattern);
                AddPoints(rules, reading, reading.Clause(reading.ClauseOf(found.First, found.End)), points);
            }
        }

        if (reading.Heading.Count > 0)
        {
            AddPoints(_ofHeading, reading, points);
        }

        AddPoints(_others, reading, points);
        return Most(points);
    }

    private static bool IsAnywhere(CompiledKindRule rule) => rule.Scope == Scope.Provision && !rule.Match.IsEmpty;

    /// <summary>Adds the points of rules one of whose patterns was found in a clause, of each rule once.</summary>
    private void AddPoints(int[] rules, Reading reading, Clause? clause, Span<int> points)
    {
        foreach (int rule in rules)
        {
            if (!_holds[rule] && reading.Meets(_rules[rule].Where, clause, ProvisionKinds.Operative))
            {
                _holds[rule] = true;
                points[_rules[rule].Kind] += _rules[rule].Points;
            }
        }
    }

    private void AddPoints(int[] rules, Reading reading, Span<int> points)
    {
        foreach (int rule in rules)
        {
            points[_rules[rule].Kind] += Holds(_rules[rule], reading) ? _rules[rule].Points : 0;
        }
    }

    private static int Most(ReadOnlySpan<int> points)
    {
        int best = ProvisionKinds.Operative;
        for (int kind = 0; kind < points.Length; kind++)
        {
            if (points[kind] > points[best])
            {
                best = kind;
            }
        }

        return best;
    }

    private static bool Holds(CompiledKindRule rule, Reading reading)
    {
        if (rule.Match.IsEmpty)
        {
            return AnyClauseMeets(rule.Where, reading);
        }

        foreach (CompiledPattern pattern in rule.Match)
        {
            if (Find(pattern, rule, reading) is { } found)
            {
                Clause? clause = rule.Scope == Scope.Heading ? null : reading.Clause(reading.ClauseOf(found.First, found.End));
                if (rule.Scope == Scope.Heading || reading.Meets(rule.Where, clause, ProvisionKinds.Operative))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A recital has no sentence that does more than state or wish, so any of those it may begin with can show it.
    private static (int First, int End)? Find(CompiledPattern pattern, CompiledKindRule rule, Reading reading)
    {
        if (rule.Scope != Scope.Start || rule.Kind != ProvisionKinds.Preamble)
        {
            return reading.Find(pattern, rule.Scope, null);
        }

        foreach (int start in reading.Starts)
        {
            if (reading.FindAt(pattern, start) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool AnyClauseMeets(CompiledCondition condition, Reading reading)
    {
        foreach (Clause clause in reading.Clauses)
        {
            if (reading.Meets(condition, clause, ProvisionKinds.Operative))
            {
                return true;
            }
        }

        return false;
    }
}
