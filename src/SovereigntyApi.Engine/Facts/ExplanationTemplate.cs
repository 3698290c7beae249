using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Fills a rule's explanation with the bearer and the deciding words of this text.</summary>
internal static class ExplanationTemplate
{
    /// <summary>A quotation longer than this many UTF-16 units is cut at a word.</summary>
    private const int LongestQuote = 200;

    /// <summary>Characters that most explanations stay under.</summary>
    private const int Room = 512;

    public static string Fill(string template, Reading reading, RuleMatch match)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[Room]);
        ReadOnlySpan<char> rest = template;
        bool begins = true;
        while (true)
        {
            int open = rest.IndexOf('{');
            int close = open < 0 ? -1 : rest[open..].IndexOf('}') + open;
            if (close <= open)
            {
                break;
            }

            begins &= open == 0;
            text.AppendFormatted(rest[..open]);
            ReadOnlySpan<char> value = rest[(open + 1)..close] switch
            {
                "bearer" => BearerOf(reading, match.Clause),
                "quote" => Quote(reading.Words.Received, reading.Span(match.First, match.End)),
                "modality" => ClauseRendering.Name(match.Clause?.Modality ?? Modality.None),
                "verb" => match.Clause is { Verb: >= 0 } c ? reading.Words.Text(c.Verb) : "act",
                _ => rest[open..(close + 1)],
            };
            if (begins && value.Length > 0)
            {
                text.AppendFormatted(char.ToUpperInvariant(value[0]));
                value = value[1..];
                begins = false;
            }

            text.AppendFormatted(value);
            rest = rest[(close + 1)..];
        }

        text.AppendFormatted(rest);
        return text.ToStringAndClear();
    }

    /// <summary>The words of a span in one line, cut at a word where they are many.</summary>
    public static ReadOnlySpan<char> Quote(string received, TextSpan span)
    {
        ReadOnlySpan<char> words = received.AsSpan(span.Start, span.Length);
        if (words.Length <= LongestQuote && IsOneLine(words))
        {
            return words;
        }

        var text = new StringBuilder(span.Length);
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        if (text.Length <= LongestQuote)
        {
            return text.ToString();
        }

        string cut = text.ToString(0, LongestQuote);
        int space = cut.LastIndexOf(' ');
        return string.Concat(space > LongestQuote / 2 ? cut.AsSpan(0, space) : cut.AsSpan(0, LongestQuote - 1), "…");
    }

    /// <summary>True where the only white space is single spaces between words.</summary>
    private static bool IsOneLine(ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]) && (words[i] != ' ' || i == 0 || words[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> BearerOf(Reading reading, Clause? clause) => clause switch
    {
        { BearerFirst: >= 0, Bearer: not (Bearer.Unstated or Bearer.Other) } => LowerFirst(Quote(reading.Words.Received, reading.Span(clause.BearerFirst, clause.BearerEnd))),
        { Bearer: Bearer.Party or Bearer.States } => "a Party",
        { Bearer: Bearer.Body } => "a body",
        { Bearer: Bearer.Authority } => "a national authority",
        { Bearer: Bearer.Person } => "a private person",
        { Bearer: Bearer.Unstated } => "whoever must act",
        _ => "the provision",
    };

    /// <summary>The article in lower case, so that it stands within a sentence; names keep their capitals.</summary>
    private static ReadOnlySpan<char> LowerFirst(ReadOnlySpan<char> words)
    {
        int space = words.IndexOf(' ');
        return space is > 0 and <= 7 ? string.Concat([char.ToLowerInvariant(words[0])], words[1..]) : words;
    }
}
