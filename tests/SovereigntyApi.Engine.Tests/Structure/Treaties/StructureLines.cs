using SovereigntyApi.Engine.Structure.Treaties;

namespace SovereigntyApi.Engine.Tests.Structure.Treaties;

/// <summary>A treaty's structure in lines that a reader can compare.</summary>
internal static class StructureLines
{
    /// <summary>One line a provision: its eId, a colon, and its words on one line.</summary>
    public static string[] Provisions(string text)
    {
        var treaty = TreatySplitter.Split(text);
        AssertCovered(treaty);
        return [.. treaty.Provisions.Select(p => $"{p.EId}: {OneLine(text[p.Words.Start..p.Words.End])}")];
    }

    /// <summary>One line a division: its eId, and its heading where it has one.</summary>
    public static string[] Divisions(string text) =>
        [.. TreatySplitter.Split(text).Divisions.Select(d => d.Heading is null ? d.EId : $"{d.EId}: {d.Heading}")];

    public static string[] Points(string text) =>
        [.. TreatySplitter.Split(text).Provisions.SelectMany(p => p.Points).Select(p => $"{p.EId}: {OneLine(text[p.Span.Start..p.Span.End])}")];

    /// <summary>Fails where provisions and the rest overlap or leave out a word.</summary>
    public static void AssertCovered(TreatyStructure treaty)
    {
        var times = new int[treaty.Text.Length];
        foreach (var span in treaty.Provisions.Select(p => p.Span).Concat(treaty.Unplaced.Select(u => u.Span)))
        {
            Assert.True(span.Start < span.End);
            for (var i = span.Start; i < span.End; i++)
            {
                times[i]++;
            }
        }

        for (var i = 0; i < times.Length; i++)
        {
            Assert.True(times[i] == 1 || (times[i] == 0 && char.IsWhiteSpace(treaty.Text[i])), $"'{treaty.Text[i]}' at {i} is covered {times[i]} times");
        }

        Assert.Equal(treaty.Provisions.Length, treaty.Provisions.Select(p => p.EId).Distinct(StringComparer.Ordinal).Count());
        foreach (var provision in treaty.Provisions)
        {
            Assert.InRange(provision.Words.Start, provision.Span.Start, provision.Span.End);
            Assert.Equal(provision.Span.End, provision.Words.End);
            Assert.All(provision.Points, p => Assert.InRange(p.Span.Start, provision.Words.Start, provision.Words.End - 1));
        }
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
