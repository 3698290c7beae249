namespace SovereigntyApi.Reports.Composition;

/// <summary>A stretch of text under the same marks, and the notes of marks that end with it.</summary>
internal sealed record MarkedRun(string Text, IReadOnlyList<Note> Notes, IReadOnlyList<Note> Ending)
{
    /// <summary>Which way the marks speak; null where they disagree or there is none.</summary>
    public Polarity? Polarity => Notes.Count > 0 && Notes.All(n => n.Polarity == Notes[0].Polarity) ? Notes[0].Polarity : null;

    /// <summary>Cuts a text wherever a mark begins or ends, so that overlapping marks become neighbours.</summary>
    public static IEnumerable<MarkedRun> Cut(string text, IReadOnlyList<Mark> marks)
    {
        var usable = marks.Where(m => m.Start >= 0 && m.Start < m.End && m.End <= text.Length).OrderBy(m => m.Start).ThenBy(m => m.End).ToList();
        int[] cuts = [.. usable.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(text.Length).Distinct().Order()];
        var active = new List<Mark>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (from, to) = (cuts[i], cuts[i + 1]);
            active.RemoveAll(m => m.End <= from);
            while (next < usable.Count && usable[next].Start == from)
            {
                active.Add(usable[next++]);
            }

            yield return new MarkedRun(
                text[from..to], [.. active.Select(m => m.Note).Distinct()], [.. active.Where(m => m.End == to).Select(m => m.Note).Distinct()]);
        }
    }
}
