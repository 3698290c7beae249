using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Tells the kind of a provision by the points of the grammar's evidence for each.</summary>
internal sealed class KindReader(ImmutableArray<CompiledKindRule> rules)
{
    private readonly ImmutableArray<CompiledKindRule> _rules = rules;

    /// <summary>Number of the kind with most points; operative where nothing has any.</summary>
    public int Read(Reading reading)
    {
        Span<int> points = stackalloc int[ProvisionKinds.Names.Length];
        points.Clear();
        foreach (CompiledKindRule rule in _rules)
        {
            if (Holds(rule, reading))
            {
                points[rule.Kind] += rule.Points;
            }
        }

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
            foreach (Clause clause in reading.Clauses)
            {
                if (reading.Meets(rule.Where, clause, ProvisionKinds.Operative))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (CompiledPattern pattern in rule.Match)
        {
            if (reading.Find(pattern, rule.Scope, null) is { } found)
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
}
