using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>A line that says something, without the white space and the marks of mark-up around it.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Gap">True where an empty line or a page break stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool Gap)
{
    public int Length => End - Start;

    /// <summary>Every line of a text, in order.</summary>
    public static List<TextLine> ReadAll(string text)
    {
        List<TextLine> lines = [];
        bool gap = true;
        int at = 0;
        while (at < text.Length)
        {
            int length = text.AsSpan(at).IndexOfAny(LineEnds);
            int end = length < 0 ? text.Length : at + length;
            TextSpan line = Trim(text, at, end);
            if (line.Length > 0)
            {
                lines.Add(new TextLine(line.Start, line.End, gap));
                gap = false;
            }
            else
            {
                gap = true;
            }

            if (end < text.Length && text[end] == '\f')
            {
                gap = true;
            }

            at = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Without white space, and without the number signs and asterisks that mark a heading on the web.</summary>
    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\uFEFF' or '\u200B'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '\uFEFF' or '\u200B'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
