using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Where two indicators rest on one clause and one yields to the other, the other stands.</summary>
internal sealed class RankReader
{
    private readonly ImmutableArray<IndicatorDefinition> _indicators;
    private readonly int[][] _strongerThan;
    private readonly bool[] _isStronger;
    private readonly Dictionary<(int Clause, int Indicator), Place> _first = [];
    private readonly Dictionary<(int Clause, int Indicator), Place> _standing = [];

    public RankReader(ImmutableArray<IndicatorDefinition> indicators)
    {
        _indicators = indicators;
        _strongerThan = [.. indicators.Select(i => i.YieldsTo.Select(id => Number(indicators, id)).Where(n => n >= 0).ToArray())];
        _isStronger = new bool[indicators.Length];
        foreach (int stronger in _strongerThan.SelectMany(s => s))
        {
            _isStronger[stronger] = true;
        }
    }

    /// <summary>Moves what yields out of the matches, the last first: what has yielded itself outranks nothing before it.</summary>
    public void SetAside(List<RuleMatch> matches, List<SetAside> aside)
    {
        if (!AnyYields(matches))
        {
            return;
        }

        _first.Clear();
        _standing.Clear();
        Span<RuleMatch> all = CollectionsMarshal.AsSpan(matches);
        for (int at = all.Length - 1; at >= 0; at--)
        {
            if (_isStronger[all[at].Rule.Indicator])
            {
                _first[Key(all[at])] = new Place(at, all[at].First, all[at].End);
            }
        }

        // What stands gathers at the end of the list.
        int kept = all.Length;
        for (int at = all.Length - 1; at >= 0; at--)
        {
            RuleMatch match = all[at];
            int stronger = StrongerThan(match);
            if (stronger < 0)
            {
                all[--kept] = match;
                Stand(match, at);
            }
            else
            {
                Place by = _first[(match.ClauseNumber, stronger)];
                aside.Add(new SetAside(match, _indicators[stronger].Id, by.First, by.End));
                Yield(match, at);
            }
        }

        matches.RemoveRange(0, kept);
    }

    private bool AnyYields(List<RuleMatch> matches)
    {
        foreach (RuleMatch match in matches)
        {
            if (_strongerThan[match.Rule.Indicator].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first indicator of the same clause that a match yields to; -1 where there is none.</summary>
    private int StrongerThan(RuleMatch match)
    {
        foreach (int stronger in _strongerThan[match.Rule.Indicator])
        {
            if (_first.ContainsKey((match.ClauseNumber, stronger)))
            {
                return stronger;
            }
        }

        return -1;
    }

    private void Stand(RuleMatch match, int at)
    {
        if (_isStronger[match.Rule.Indicator])
        {
            _standing[Key(match)] = new Place(at, match.First, match.End);
        }
    }

    /// <summary>What yields is no longer the first of its indicator in the clause; the next that stands is.</summary>
    private void Yield(RuleMatch match, int at)
    {
        (int, int) key = Key(match);
        if (!_isStronger[match.Rule.Indicator] || _first[key].At != at)
        {
            return;
        }

        if (_standing.TryGetValue(key, out Place next))
        {
            _first[key] = next;
        }
        else
        {
            _first.Remove(key);
        }
    }

    private static (int Clause, int Indicator) Key(RuleMatch match) => (match.ClauseNumber, match.Rule.Indicator);

    private static int Number(ImmutableArray<IndicatorDefinition> indicators, string id)
    {
        for (int number = 0; number < indicators.Length; number++)
        {
            if (string.Equals(indicators[number].Id, id, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return -1;
    }

    private readonly record struct Place(int At, int First, int End);
}
