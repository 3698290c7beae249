using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Treaties;

/// <summary>
/// Finds the terms that a treaty defines: "X" means, the term X includes, for the purposes of this Treaty X means, hereinafter "X".
/// </summary>
internal sealed class DefinitionReader(string text)
{
    private const int MostWords = 9;
    private const int LongestTerm = 120;
    private const int LongestMeaning = 2_000;

    private static readonly System.Buffers.SearchValues<string> Cues =
        System.Buffers.SearchValues.Create(["means", "mean ", "mean:", "includes", "refers to", "signifies", "denotes", "hereinafter", "hereafter"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words after "means" that make it a noun: by all means of.</summary>
    private static readonly string[] NotAVerb = ["of", "to", "for", "and", "or", "in", "which", "by", "as", "with", "at", "on", "available", "necessary", "from", "shall", "is", "are", "used", "described"];

    private static readonly string[] Openers = ["the term ", "the terms ", "the expression ", "the expressions ", "the word ", "the words ", "the phrase "];

    private readonly List<TreatyDefinition> _found = [];
    private readonly HashSet<string> _terms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The terms in order of the text, each once.</summary>
    public static List<TreatyDefinition> Read(TreatyStructure treaty)
    {
        DefinitionReader reader = new(treaty.Text);
        foreach (TreatyProvision provision in treaty.Provisions)
        {
            reader.Read(provision);
        }

        return reader._found;
    }

    private void Read(TreatyProvision provision)
    {
        int end = provision.Words.End;
        for (int from = provision.Words.Start; from < end;)
        {
            int found = text.AsSpan(from, end - from).IndexOfAny(Cues);
            if (found < 0)
            {
                return;
            }

            int at = from + found;
            from = at + 4;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            if (text[at] is 'h' or 'H')
            {
                ReadShortName(provision, at);
            }
            else
            {
                ReadDefinition(provision, at);
            }
        }
    }

    /// <summary>hereinafter referred to as "the Authority".</summary>
    private void ReadShortName(TreatyProvision provision, int at)
    {
        int limit = Math.Min(provision.Words.End, at + 120);
        int open = IndexOfQuote(at, limit);
        if (open < 0)
        {
            return;
        }

        int close = ClosingQuote(open, Math.Min(provision.Words.End, open + LongestTerm));
        if (close > open)
        {
            Add(provision, open + 1, close, at, close);
        }
    }

    private void ReadDefinition(TreatyProvision provision, int at)
    {
        int verb = at;
        int verbEnd = at;
        while (verbEnd < provision.Words.End && char.IsAsciiLetter(text[verbEnd]))
        {
            verbEnd++;
        }

        bool means = text[at] is 'm' or 'M';
        if (means && IsNoun(verbEnd, provision.Words.End))
        {
            return;
        }

        int before = SkipBack(at, provision.Words.Start);
        before = SkipWordsBack(before, provision.Words.Start, ["shall", "also", "hereby", "only"]);
        if (before <= provision.Words.Start)
        {
            return;
        }

        if (IsQuote(text[before - 1]) || (text[before - 1] == ',' && before >= 2 && IsQuote(text[before - 2])))
        {
            ReadQuoted(provision, text[before - 1] == ',' ? before - 1 : before, verb);
            return;
        }

        if (means || PrecededByOpener(provision, before))
        {
            ReadUnquoted(provision, before, verb);
        }
    }

    /// <summary>"A", "B" and "C" mean: every one of the chain.</summary>
    private void ReadQuoted(TreatyProvision provision, int end, int verb)
    {
        while (end > provision.Words.Start && IsQuote(text[end - 1]))
        {
            int close = end - 1;
            int open = OpeningQuote(close, Math.Max(provision.Words.Start, close - LongestTerm));
            if (open < 0)
            {
                return;
            }

            Add(provision, open + 1, close, verb, MeaningEnd(provision, verb));
            end = SkipBack(open, provision.Words.Start);
            end = SkipWordsBack(end, provision.Words.Start, ["and", "or", "the", "term", "terms"]);
            if (end > provision.Words.Start && text[end - 1] == ',')
            {
                end = SkipBack(end - 1, provision.Words.Start);
            }
        }
    }

    private void ReadUnquoted(TreatyProvision provision, int end, int verb)
    {
        int start = TermStart(provision, end);
        if (start >= end || text.AsSpan(start, end - start).Count(' ') >= MostWords)
        {
            return;
        }

        ReadOnlySpan<char> term = text.AsSpan(start, end - start);
        if (term.Length < 2 || term.Contains(" shall ", StringComparison.Ordinal) || term.Contains(" may ", StringComparison.Ordinal)
            || term.Equals("this", StringComparison.OrdinalIgnoreCase) || term.Equals("it", StringComparison.OrdinalIgnoreCase) || term.StartsWith("which", StringComparison.OrdinalIgnoreCase)
            || term.StartsWith("that ", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Add(provision, start, end, verb, MeaningEnd(provision, verb));
    }

    /// <summary>Where an unquoted term begins: after its label, the comma of a phrase before it, or "the term".</summary>
    private int TermStart(TreatyProvision provision, int end)
    {
        int least = provision.Words.Start;
        TextSpan item = ItemOf(provision, end).Span;
        least = Math.Max(least, item.Start);
        int start = end;
        int floor = Math.Max(least, end - LongestTerm);
        while (start > floor && !(text[start - 1] is ',' or ':' or ';' or '.' or '\n' or '\r' || IsQuote(text[start - 1])))
        {
            start--;
        }

        ReadOnlySpan<char> span = text.AsSpan(start, end - start);
        foreach (string opener in Openers)
        {
            int found = span.LastIndexOf(opener, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
            {
                return start + found + opener.Length;
            }
        }

        ItemLabel label = ItemLabel.Read(text, Math.Min(SkipSpace(start, end), end - 1), end);
        start = label.Exists ? label.End : SkipSpace(start, end);
        foreach (string article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (text.AsSpan(start, end - start).StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                start += article.Length;
            }
        }

        return start;
    }

    private bool PrecededByOpener(TreatyProvision provision, int end)
    {
        int from = Math.Max(provision.Words.Start, end - LongestTerm);
        ReadOnlySpan<char> span = text.AsSpan(from, end - from);
        span = span[(span.LastIndexOfAny('.', ';') + 1)..];
        foreach (string opener in Openers)
        {
            if (span.Contains(opener, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(TreatyProvision provision, int start, int end, int verb, int meaningEnd)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || IsQuote(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '.' || IsQuote(text[end - 1])))
        {
            end--;
        }

        if (text.AsSpan(start, end - start).StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            start += 4;
        }

        if (end - start is < 2 or > LongestTerm)
        {
            return;
        }

        string term = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (_terms.Add(term))
        {
            _found.Add(new TreatyDefinition(term, new TextSpan(start, end), new TextSpan(verb, meaningEnd), ItemOf(provision, start).EId, 0, 0));
        }
    }

    /// <summary>The item that holds an offset, or the provision itself.</summary>
    private static (string EId, TextSpan Span) ItemOf(TreatyProvision provision, int offset)
    {
        for (int i = provision.Points.Length - 1; i >= 0; i--)
        {
            if (provision.Points[i].Span.Start <= offset && offset <= provision.Points[i].Span.End)
            {
                return (provision.Points[i].EId, provision.Points[i].Span);
            }
        }

        return (provision.EId, provision.Words);
    }

    private int MeaningEnd(TreatyProvision provision, int verb)
    {
        int limit = Math.Min(ItemOf(provision, verb).Span.End, verb + LongestMeaning);
        ReadOnlySpan<char> rest = text.AsSpan(verb, limit - verb);
        int stop = rest.IndexOfAny(';', '\n');
        int sentence = rest.IndexOf(". ");
        int length = Math.Min(stop < 0 ? rest.Length : stop, sentence < 0 ? rest.Length : sentence + 1);
        return verb + Math.Max(length, 1);
    }

    private bool IsNoun(int at, int end)
    {
        int start = SkipSpace(at, end);
        int stop = start;
        while (stop < end && char.IsAsciiLetter(text[stop]))
        {
            stop++;
        }

        ReadOnlySpan<char> next = text.AsSpan(start, stop - start);
        foreach (string word in NotAVerb)
        {
            if (next.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        // means, ... and means.
        return at < end && text[at] is ',' or '.' or ';' or ')' && start == at && text[at] != ':' && !(text[at] == ',' && next.IsEmpty);
    }

    private int SkipWordsBack(int end, int start, ReadOnlySpan<string> words)
    {
        bool again = true;
        while (again)
        {
            again = false;
            foreach (string word in words)
            {
                if (end - word.Length > start && text.AsSpan(end - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
                    && !char.IsLetterOrDigit(text[end - word.Length - 1]))
                {
                    end = SkipBack(end - word.Length, start);
                    again = true;
                }
            }
        }

        return end;
    }

    private int SkipBack(int at, int start)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private int IndexOfQuote(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (text[at] is '.' or ';')
            {
                return -1;
            }

            if (IsQuote(text[at]) && at + 1 < to && !char.IsWhiteSpace(text[at + 1]) && (at == 0 || !char.IsLetter(text[at - 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private int ClosingQuote(int open, int to)
    {
        for (int at = open + 2; at < to; at++)
        {
            if (IsQuote(text[at]) && (at + 1 == text.Length || !char.IsLetter(text[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private int OpeningQuote(int close, int from)
    {
        for (int at = close - 1; at >= from; at--)
        {
            if (IsQuote(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '\'' or '‘' or '’' or '`' or '´';
}
