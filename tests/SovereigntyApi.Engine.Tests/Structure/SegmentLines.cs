using SovereigntyApi.Engine.Structure;
using SovereigntyApi.Engine.Tests.Text;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Tests.Structure;

/// <summary>Writes segments as lines that a test can state by hand: sentence, opening segment where there is one, words as received.</summary>
internal static class SegmentLines
{
    public static string[] Of(string text)
    {
        TokenisedText read = Tokeniser.Read(text, new WordList());
        var lines = new string[read.Segments.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            Segment segment = read.Segments[i];
            TextSpan span = read.Span(segment.First, segment.End);
            string opening = segment.Opening < 0 ? string.Empty : $"<{segment.Opening}";
            lines[i] = $"{segment.Sentence}{opening}: {text[span.Start..span.End]}";
        }

        return lines;
    }
}
