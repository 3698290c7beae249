using SovereigntyApi.Validation.Gold;

namespace SovereigntyApi.Validation.Invariance;

/// <summary>A way of writing the same provision otherwise. What it says, and so its indicators and levels, must stay.</summary>
/// <param name="Name">Kebab-case name.</param>
/// <param name="Text">Rewrites the text; gives it back unchanged where there is nothing to rewrite.</param>
/// <param name="Heading">Rewrites the heading; none where a variation leaves headings alone.</param>
internal sealed record Variation(string Name, Func<string, string> Text, Func<string, string>? Heading = null)
{
    /// <summary>Every variation that a reading must not notice.</summary>
    public static IReadOnlyList<Variation> All { get; } =
    [
        new("line-breaks", Layout.LineBreaks),
        new("carriage-returns", t => Layout.LineBreaks(t).Replace("\n", "\r\n", StringComparison.Ordinal)),
        new("double-spaces", Layout.DoubleSpaces, Layout.DoubleSpaces),
        new("no-break-spaces", Layout.NoBreakSpaces, Layout.NoBreakSpaces),
        new("soft-hyphens", Layout.SoftHyphens, Layout.SoftHyphens),
        new("hyphenated-line-ends", Layout.HyphenatedLineEnds),
        new("decomposed", Layout.Decomposed, Layout.Decomposed),
        new("curly-quotes", Quotes.Curly, Quotes.Curly),
        new("straight-quotes", Quotes.Straight, Quotes.Straight),
        new("american-spelling", Spelling.American, Spelling.American),
        new("british-spelling", Spelling.British, Spelling.British),
        new("figures", Numerals.ToFigures),
        new("number-words", Numerals.ToWords),
        new("heading-capitals", t => t, h => h.ToUpperInvariant()),
        new("heading-small", t => t, h => h.ToLowerInvariant()),
        .. PartyTerms.Plurals.Select(p => new Variation("parties-as-" + p.ToLowerInvariant().Replace(' ', '-'), t => PartyTerms.Exchange(t, p), h => PartyTerms.Exchange(h, p))),
        new("treaties-masked", Names.MaskTreaties, Names.MaskTreaties),
        new("treaties-masked-after-article", Names.MaskTreatiesAfterArticle, Names.MaskTreatiesAfterArticle),
        new("bodies-masked", Names.MaskBodies, Names.MaskBodies),
        new("bodies-renamed", Names.RenameBodies, Names.RenameBodies),
        new("states-masked", Names.MaskStates, Names.MaskStates),
        new("states-renamed", Names.RenameStates, Names.RenameStates),
        .. Surroundings.Dull.Select((s, i) => new Variation($"dull-before-{i + 1}", t => s + " " + t)),
        .. Surroundings.Dull.Select((s, i) => new Variation($"dull-after-{i + 1}", t => Surroundings.After(t, s))),
    ];

    /// <summary>The provision written otherwise, or null where nothing of it changes.</summary>
    public (string Text, string Heading)? Of(GoldProvision provision)
    {
        var (text, heading) = (Text(provision.Text), Heading is null ? provision.Heading : Heading(provision.Heading));
        return string.Equals(text, provision.Text, StringComparison.Ordinal) && string.Equals(heading, provision.Heading, StringComparison.Ordinal)
            ? null
            : (text, heading);
    }
}
