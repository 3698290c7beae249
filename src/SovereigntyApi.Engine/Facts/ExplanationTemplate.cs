using System.Text;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Fills a rule's explanation with the bearer and the deciding words of this text.</summary>
internal static class ExplanationTemplate
{
    /// <summary>A quotation longer than this many UTF-16 units is cut at a word.</summary>
    private const int LongestQuote = 200;

    public static string Fill(string template, Reading reading, RuleMatch match)
    {
        var text = new StringBuilder(template.Length + 80);
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            text.Append(template, at, open - at);
            string value = template[(open + 1)..close] switch
            {
                "bearer" => BearerOf(reading, match.Clause),
                "quote" => Quote(reading.Words.Received, reading.Span(match.First, match.End)),
                "modality" => (match.Clause?.Modality ?? Modality.None).ToString().ToLowerInvariant(),
                "verb" => match.Clause is { Verb: >= 0 } c ? reading.Words.Text(c.Verb).ToString() : "act",
                string other => "{" + other + "}",
            };
            text.Append(text.Length == 0 && value.Length > 0 ? char.ToUpperInvariant(value[0]) + value[1..] : value);
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The words of a span in one line, cut at a word where they are many.</summary>
    public static string Quote(string received, TextSpan span)
    {
        var text = new StringBuilder(span.Length);
        foreach (char c in received.AsSpan(span.Start, span.Length))
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

    private static string BearerOf(Reading reading, Clause? clause) => clause switch
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
    private static string LowerFirst(string words)
    {
        int space = words.IndexOf(' ', StringComparison.Ordinal);
        return space is > 0 and <= 7 ? string.Concat(words[..1].ToLowerInvariant(), words.AsSpan(1)) : words;
    }
}
