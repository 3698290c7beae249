using System.Buffers;
using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>
/// Finds where a treaty speaks of reservations, withdrawal, amendment, disputes and its entry into force, and what it says of them.
/// Where it speaks is read off its words; what it says, off the facts that the rulebook found there.
/// </summary>
internal sealed class RegimeReader
{
    private static readonly Matter[] Matters =
    [
        new("reservations", ["reservation"], ["reservation"],
            [("reservations-barred", "barred"), ("reservations-allowed", "allowed")]),
        new("withdrawal", ["withdraw", "denunciation", "denounce", "termination", "duration"],
            ["denounce this", "denounce the present", "denunciation", "withdraw from", "withdrawal from", "notice of withdrawal", "cease to be a party", "terminate this", "terminate the present"],
            [("withdrawal-right", "allowed"), ("withdrawal-restricted", "restricted")]),
        new("amendment", ["amendment", "revision", "review and", "modification"],
            ["amendment to this", "amendments to this", "amendment to the present", "amendments to the present", "proposed amendment", "propose amendments", "propose an amendment", "may be amended", "adopted amendment"],
            [("consent-to-change", "by-consent"), ("binding-external-decision", "binds-without-consent")]),
        new("disputes", ["dispute", "arbitration", "settlement of"],
            ["dispute between", "disputes between", "dispute arising", "any dispute", "such dispute", "the dispute", "interpretation or application", "interpretation and application"],
            [("consent-to-adjudication", "by-consent"), ("compulsory-adjudication", "compulsory"), ("reservations-allowed", "opt-out")]),
        new("entry-into-force", ["entry into force", "coming into force", "coming into effect"],
            ["enter into force", "enters into force", "come into force", "comes into force", "entry into force of this", "entry into force of the present", "come into effect"],
            [("third-party-effect", "before-or-beyond-consent")]),
    ];

    private readonly Found[] _found = [.. Matters.Select(m => new Found(m))];

    /// <summary>A matter, what headings and texts say when they speak of it, and what each indicator found there says.</summary>
    private sealed record Matter(string Id, string[] InHeading, string[] InText, (string Indicator, string Value)[] Values)
    {
        public SearchValues<string> Words { get; } = SearchValues.Create(InText, StringComparison.OrdinalIgnoreCase);

        public SearchValues<string> HeadingWords { get; } = SearchValues.Create(InHeading, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Found(Matter matter)
    {
        public Matter Matter => matter;

        public List<RegimeProvision> Provisions { get; } = [];

        public bool HasHeaded { get; set; }
    }

    /// <summary>Looks at one provision of a treaty and what was found in it.</summary>
    public void Add(string text, TreatyProvision provision, Evaluation evaluation)
    {
        if (provision.Place is not (ProvisionPlace.Body or ProvisionPlace.Attachment))
        {
            return;
        }

        ReadOnlySpan<char> words = text.AsSpan(provision.Words.Start, provision.Words.Length);
        foreach (Found found in _found)
        {
            bool headed = provision.Heading is { } heading && heading.AsSpan().ContainsAny(found.Matter.HeadingWords);
            int at = words.IndexOfAny(found.Matter.Words);
            ImmutableArray<string> values = Values(found.Matter, evaluation);
            // What bars some reservations and lets others be made limits them.
            if (values.Contains("barred") && values.Contains("allowed"))
            {
                values = ["limited"];
            }

            if (!headed && (at < 0 || (values.IsEmpty && found.Matter.Id != "entry-into-force")))
            {
                continue;
            }

            if (found.Matter.Id == "entry-into-force" && !headed && !SpeaksOfTheTreaty(words, at))
            {
                continue;
            }

            found.HasHeaded |= headed;
            found.Provisions.Add(new RegimeProvision(provision.EId, Sentence(text, provision.Words, Math.Max(at, 0)), values));
        }
    }

    public ImmutableArray<TreatyRegime> Regimes() =>
    [
        .. _found.Select(f => new TreatyRegime(f.Matter.Id, [.. f.Provisions.SelectMany(p => p.Values).Distinct().Order(StringComparer.Ordinal)], [.. f.Provisions])),
    ];

    private static ImmutableArray<string> Values(Matter matter, Evaluation evaluation)
    {
        if (evaluation.Findings.IsEmpty)
        {
            return [];
        }

        ImmutableArray<string>.Builder? values = null;
        foreach ((string indicator, string value) in matter.Values)
        {
            foreach (Finding finding in evaluation.Findings)
            {
                if (finding.Indicator == indicator)
                {
                    values ??= ImmutableArray.CreateBuilder<string>();
                    values.Add(value);
                    break;
                }
            }
        }

        return values is null ? [] : values.ToImmutable();
    }

    /// <summary>True where the treaty itself, and no amendment or protocol, enters into force.</summary>
    private static bool SpeaksOfTheTreaty(ReadOnlySpan<char> words, int at)
    {
        ReadOnlySpan<char> before = words[Math.Max(0, at - 60)..at];
        return (before.Contains("this ", StringComparison.OrdinalIgnoreCase) || before.Contains("the present ", StringComparison.OrdinalIgnoreCase) || before.Contains("the Treaty", StringComparison.Ordinal)
                || before.Contains("the Convention", StringComparison.Ordinal) || before.Contains("it shall", StringComparison.OrdinalIgnoreCase))
            && !before.Contains("amendment", StringComparison.OrdinalIgnoreCase);
    }

    private static TextSpan Sentence(string text, TextSpan words, int at)
    {
        ReadOnlySpan<char> span = text.AsSpan(words.Start, words.Length);
        ItemLabel label = ItemLabel.Read(text, words.Start, words.End);
        int first = label.Exists && label.End < words.End ? label.End - words.Start : 0;
        at = Math.Max(at, first);
        int start = at;
        while (start > first && !(char.IsWhiteSpace(span[start]) && span[start - 1] is '.' or ';' or ':'))
        {
            start--;
        }

        int stop = span[at..].IndexOf(". ");
        int line = span[at..].IndexOf('\n');
        int end = Math.Min(stop < 0 ? span.Length : at + stop + 1, line < 0 ? span.Length : at + line);
        while (start < end && char.IsWhiteSpace(span[start]))
        {
            start++;
        }

        while (end > start + 1 && char.IsWhiteSpace(span[end - 1]))
        {
            end--;
        }

        return new TextSpan(words.Start + start, words.Start + Math.Max(end, start + 1));
    }
}
