namespace SovereigntyApi.Engine.Facts;

/// <summary>The places of matches in their list, grouped by indicator and in order of the list within each. Reused.</summary>
internal sealed class MatchGroups(int indicators)
{
    private readonly int[] _end = new int[indicators + 1];
    private int[] _places = new int[64];

    public void Group(List<RuleMatch> matches)
    {
        Array.Clear(_end);
        foreach (RuleMatch match in matches)
        {
            _end[match.Rule.Indicator + 1]++;
        }

        for (int indicator = 0; indicator < indicators; indicator++)
        {
            _end[indicator + 1] += _end[indicator];
        }

        if (_places.Length < matches.Count)
        {
            _places = new int[2 * matches.Count];
        }

        // Filling moves the end of each group up from its beginning.
        for (int place = 0; place < matches.Count; place++)
        {
            _places[_end[matches[place].Rule.Indicator]++] = place;
        }
    }

    public Span<int> Of(int indicator)
    {
        int first = indicator == 0 ? 0 : _end[indicator - 1];
        return _places.AsSpan(first, _end[indicator] - first);
    }
}
