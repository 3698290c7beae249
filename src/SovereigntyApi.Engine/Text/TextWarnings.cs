using System.Collections.Immutable;
using System.Globalization;

namespace SovereigntyApi.Engine.Text;

/// <summary>Counts what is odd about a text while it is read.</summary>
public struct TextWarnings
{
    /// <summary>The text holds characters a reader cannot see, or that have no agreed meaning.</summary>
    public const string HiddenCharacters = "hidden-characters";

    /// <summary>A word mixes Latin letters with Cyrillic or Greek ones that look alike.</summary>
    public const string MixedScript = "mixed-script";

    private int _hidden;
    private int _firstHiddenCodePoint;
    private TextSpan _firstHidden;
    private int _mixed;
    private TextSpan _firstMixed;

    internal void AddHidden(int start, int length, int codePoint)
    {
        if (_hidden++ == 0)
        {
            _firstHidden = new TextSpan(start, start + length);
            _firstHiddenCodePoint = codePoint;
        }
    }

    internal void AddMixedScript(TextSpan word)
    {
        if (_mixed++ == 0)
        {
            _firstMixed = word;
        }
    }

    /// <summary>The warnings, with the place of a mixed word brought back from <paramref name="normalised"/> to the text as received.</summary>
    internal readonly ImmutableArray<TextWarning> ToImmutable(in NormalisedText normalised)
    {
        if (_hidden == 0 && _mixed == 0)
        {
            return [];
        }

        var warnings = ImmutableArray.CreateBuilder<TextWarning>(2);
        if (_hidden > 0)
        {
            warnings.Add(new TextWarning(HiddenCharacters, _hidden, _firstHidden, string.Create(
                CultureInfo.InvariantCulture,
                $"The text holds {_hidden} hidden or meaningless character(s), which the reading leaves out; the first is U+{_firstHiddenCodePoint:X4} at {_firstHidden.Start}.")));
        }

        if (_mixed > 0)
        {
            TextSpan first = new(normalised.ReceivedStart(_firstMixed.Start), normalised.ReceivedEnd(_firstMixed.End));
            warnings.Add(new TextWarning(MixedScript, _mixed, first, string.Create(
                CultureInfo.InvariantCulture,
                $"{_mixed} word(s) mix Latin letters with Cyrillic or Greek ones that look alike, and are not recognised; the first is at {first.Start}.")));
        }

        return warnings.ToImmutable();
    }
}
