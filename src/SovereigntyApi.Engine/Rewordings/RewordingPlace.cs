using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Rulebooks;
using SovereigntyApi.Engine.Structure;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Rewordings;

/// <summary>Where in a provision a change of wording would answer one finding. All offsets are those of the text as received.</summary>
internal sealed class RewordingPlace(TokenisedText text, Evaluation evaluation, Finding finding)
{
    private readonly TokenisedText _text = text;
    private readonly Evaluation _evaluation = evaluation;
    private readonly Finding _finding = finding;

    /// <summary>What a rewording would change, in order of the text; empty where it cannot be made here.</summary>
    public ImmutableArray<TextChange> Changes(RewordingDefinition definition)
    {
        IEnumerable<TextChange> changes = definition.Place switch
        {
            RewordingPlaces.Modal => Modals(definition).Select(m => new TextChange(m, definition.Words)),
            RewordingPlaces.AfterModal => Modals(definition).Select(m => new TextChange(new TextSpan(m.End, m.End), definition.Words)),
            RewordingPlaces.Evidence => _finding.Evidence.Select(e => definition.Words.Length == 0 ? Struck(e) : new TextChange(e, definition.Words)),
            RewordingPlaces.Words => Words(definition),
            RewordingPlaces.Item => StruckItems(),
            RewordingPlaces.Sentence => StruckSentences(),
            _ => [Added(definition.Words)],
        };
        ImmutableArray<TextChange> ordered = [.. changes.Distinct().OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End)];
        for (int i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Span.Start < ordered[i - 1].Span.End)
            {
                return [];
            }
        }

        return ordered;
    }

    private string Received => _text.Received;

    /// <summary>The words of modality of the clauses that hold the evidence, as far as the definition asks for them.</summary>
    private IEnumerable<TextSpan> Modals(RewordingDefinition definition)
    {
        foreach (TextSpan evidence in _finding.Evidence)
        {
            if (ModalOf(evidence) is { } clause
                && clause.ModalSpan is { } modal
                && (definition.Modality.IsEmpty || definition.Modality.Contains(clause.Modality))
                && (definition.From.IsEmpty || definition.From.Contains(Received[modal.Start..modal.End].ToLowerInvariant())))
            {
                yield return modal;
            }
        }
    }

    /// <summary>The clause whose modality governs a piece of evidence; an item's stands in its opening words.</summary>
    private ClauseReading? ModalOf(TextSpan evidence)
    {
        ImmutableArray<ClauseReading> clauses = _evaluation.Clauses;
        int best = -1;
        for (int i = 0; i < clauses.Length; i++)
        {
            if (clauses[i].ModalSpan is { } modal && modal.Overlaps(evidence))
            {
                return clauses[i];
            }

            if (clauses[i].Span.Start <= evidence.Start && evidence.Start < clauses[i].Span.End)
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return null;
        }

        string modality = clauses[best].Modality;
        while (best >= 0 && clauses[best].ModalSpan is null)
        {
            best--;
        }

        return best >= 0 && string.Equals(clauses[best].Modality, modality, StringComparison.Ordinal) ? clauses[best] : null;
    }

    /// <summary>Words struck out, with a comma where they stood between two, and one of the spaces around them.</summary>
    private TextChange Struck(TextSpan span)
    {
        (int start, int end) = (span.Start, span.End);
        bool commaBefore = start >= 2 && Received[start - 1] == ' ' && Received[start - 2] == ',';
        if (commaBefore && end < Received.Length && Received[end] is ',' or '.' or ';')
        {
            start -= 2;
            end += end < Received.Length && Received[end] == ',' ? 1 : 0;
        }
        else if (start > 0 && Received[start - 1] == ' ')
        {
            start--;
        }
        else if (end < Received.Length && Received[end] == ' ')
        {
            end++;
        }

        return new TextChange(new TextSpan(start, end), "");
    }

    private List<TextChange> Words(RewordingDefinition definition)
    {
        var changes = new List<TextChange>();
        foreach ((int first, int end) in Sentences(_finding.Evidence))
        {
            int to = _text.Tokens[end - 1].End;
            foreach (string words in definition.From)
            {
                for (int at = _text.Tokens[first].Start; (at = Received.IndexOf(words, at, to - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += words.Length)
                {
                    var span = new TextSpan(at, at + words.Length);
                    if (IsWhole(span) && !changes.Any(c => c.Span.Overlaps(span)))
                    {
                        changes.Add(definition.Words.Length == 0 ? Struck(span) : new TextChange(span, definition.Words));
                    }
                }
            }
        }

        return changes;
    }

    private bool IsWhole(TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(Received[span.Start - 1])) && (span.End == Received.Length || !char.IsLetterOrDigit(Received[span.End]));

    /// <summary>The sentences, as tokens, that hold some evidence; each once.</summary>
    private List<(int First, int End)> Sentences(ImmutableArray<TextSpan> evidence)
    {
        var found = new List<(int, int)>();
        ReadOnlySpan<Segment> segments = _text.Segments;
        for (int i = 0; i < segments.Length;)
        {
            int last = i;
            while (last + 1 < segments.Length && segments[last + 1].Sentence == segments[i].Sentence)
            {
                last++;
            }

            (int first, int end) = (segments[i].First, segments[last].End);
            if (evidence.Any(Within(first, end)))
            {
                found.Add((first, end));
            }

            i = last + 1;
        }

        return found;
    }

    private Func<TextSpan, bool> Within(int first, int end)
    {
        (int from, int to) = (_text.Tokens[first].Start, _text.Tokens[end - 1].End);
        return e => e.Start < to && e.End > from;
    }

    private List<TextChange> StruckSentences()
    {
        List<(int First, int End)> struck = Sentences(_finding.Evidence);
        int tokens = _text.Tokens.Length;
        if (struck.Sum(s => s.End - s.First) == tokens)
        {
            return [];
        }

        var changes = new List<TextChange>();
        foreach ((int first, int end) in struck)
        {
            changes.Add(new TextChange(first == 0 ? new TextSpan(0, StartOf(end)) : new TextSpan(EndOf(first), end == tokens ? Received.TrimEnd().Length : EndOf(end)), ""));
        }

        return changes;
    }

    /// <summary>Lettered items that hold all of the evidence, where others of their list stay.</summary>
    private List<TextChange> StruckItems()
    {
        var changes = new List<TextChange>();
        ReadOnlySpan<Segment> segments = _text.Segments;
        int held = 0;
        for (int i = 0; i < segments.Length; i++)
        {
            Segment segment = segments[i];
            Func<TextSpan, bool> within = Within(segment.First, segment.End);
            int here = _finding.Evidence.Count(within);
            if (segment.Opening < 0 || here == 0)
            {
                continue;
            }

            held += here;
            changes.Add(new TextChange(ItemSpan(segment, i + 1 == segments.Length || segments[i + 1].Opening != segment.Opening), ""));
        }

        int items = 0;
        foreach (Segment segment in segments)
        {
            items += segment.Opening >= 0 ? 1 : 0;
        }

        return held == _finding.Evidence.Length && changes.Count < items ? changes : [];
    }

    // The last item goes with what links it to those before, any other with what links it to the next.
    private TextSpan ItemSpan(Segment item, bool isLast)
    {
        int before = item.First - 1;
        if (!isLast)
        {
            return new TextSpan(SkipSpace(EndOf(item.First)), SkipSpace(EndOf(item.End)));
        }

        bool linked = before > 0 && _text.Exact(before) is "and" or "or";
        return new TextSpan(_text.Tokens[linked ? before - 1 : before].End, _text.Tokens[item.End - 1].End);
    }

    /// <summary>Where the sentence before a token ends, its stop and quotation marks included.</summary>
    private int EndOf(int token)
    {
        int at = _text.Tokens[token - 1].End;
        while (at < Received.Length && !char.IsWhiteSpace(Received[at]))
        {
            at++;
        }

        return at;
    }

    private int StartOf(int token) => token == _text.Tokens.Length ? Received.Length : SkipSpace(EndOf(token));

    private int SkipSpace(int at)
    {
        while (at < Received.Length && char.IsWhiteSpace(Received[at]))
        {
            at++;
        }

        return at;
    }

    private TextChange Added(string sentence)
    {
        int end = Received.AsSpan().TrimEnd().Length;
        char last = end == 0 ? '.' : Received[end - 1];
        return last is '.' or '!' or '?' or '"' or '”' or ')'
            ? new TextChange(new TextSpan(end, end), " " + sentence)
            : last is ';' or ',' or ':'
                ? new TextChange(new TextSpan(end - 1, end), ". " + sentence)
                : new TextChange(new TextSpan(end, end), ". " + sentence);
    }
}
