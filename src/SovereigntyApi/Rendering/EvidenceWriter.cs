using SovereigntyApi.Contracts;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Rendering;

/// <summary>Quotes spans of one text, with what stands around them.</summary>
internal sealed class EvidenceWriter(string text, OffsetUnit unit)
{
    private readonly OffsetScale _scale = OffsetScale.For(text, unit);

    public EvidenceAnswer Quote(TextSpan span)
    {
        var before = Math.Max(0, span.Start - ResponseBounds.Surroundings);
        var after = Math.Min(text.Length, span.End + ResponseBounds.Surroundings);

        // Never half a character at the outer ends.
        if (before > 0 && before < span.Start && char.IsLowSurrogate(text[before]))
        {
            before++;
        }

        if (after < text.Length && after > span.End && char.IsHighSurrogate(text[after - 1]))
        {
            after--;
        }

        return new EvidenceAnswer
        {
            Start = _scale.Of(span.Start),
            End = _scale.Of(span.End),
            Exact = text[span.Start..span.End],
            Prefix = text[before..span.Start],
            Suffix = text[span.End..after],
        };
    }

    /// <summary>Words replaced; nothing where words are only put in.</summary>
    public ChangeAnswer Change(TextSpan span, string words) => new()
    {
        Start = _scale.Of(span.Start),
        End = _scale.Of(span.End),
        Exact = text[span.Start..span.End],
        Words = words,
    };

    public EvidenceAnswer? Quote(TextSpan? span) => span is { } known ? Quote(known) : null;
}
