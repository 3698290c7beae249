using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Structure;

namespace SovereigntyApi.Engine.Facts;

/// <summary>
/// Answers whether a pattern occurs in a scope around a clause. Matches come in the order of the text, so the last answer of a
/// pattern is kept: however many matches of a sentence ask, the sentence is searched once.
/// </summary>
internal sealed class ScopeSearch
{
    /// <summary>Stands for the heading where a place in the text would.</summary>
    private const int Heading = -1;

    private readonly Answer[] _answers;
    private readonly List<int> _answered = [];
    private readonly Reading _reading;

    public ScopeSearch(Reading reading, int patterns)
    {
        _reading = reading;

        // Of each pattern one for the scope and one for the opening words that an item inherits from.
        _answers = new Answer[2 * patterns];
    }

    /// <summary>Forgets the text before.</summary>
    public void Reset()
    {
        foreach (int answer in _answered)
        {
            _answers[answer] = default;
        }

        _answered.Clear();
    }

    /// <summary>First match of a pattern in a scope around a clause, as tokens; null where there is none.</summary>
    public (int First, int End)? Find(CompiledPattern pattern, Scope scope, Clause? clause)
    {
        TextIndex words = _reading.Words;
        switch (scope)
        {
            case Scope.Heading:
                return _reading.Heading.Count == 0 ? null : FindInHeading(pattern);
            case Scope.Start:
                return FindAt(pattern, _reading.Start);
            case Scope.Clause when clause is not null:
                return Find(pattern, 0, clause.First, clause.End) ?? FindInOpening(pattern, clause);
            case Scope.Sentence when clause is not null:
                (int first, int sentenceEnd) = _reading.Sentence(clause);
                return Find(pattern, 0, first, sentenceEnd);
            default:
                return _reading.FirstInText(pattern, out Occurrence? found)
                    ? found is { } occurrence ? (occurrence.First, occurrence.End) : null
                    : Find(pattern, 0, 0, words.Count);
        }
    }

    /// <summary>Match of a pattern that begins with a token; null where there is none.</summary>
    public (int First, int End)? FindAt(CompiledPattern pattern, int token)
    {
        TextIndex words = _reading.Words;
        int end = token < words.Count && words.MayHave(token, pattern.FirstMarks) ? Matcher(words, _reading.Places).Match(pattern.Elements, token, words.Count) : -1;
        return end >= 0 ? (token, end) : null;
    }

    private (int First, int End)? FindInOpening(CompiledPattern pattern, Clause clause)
    {
        int opening = clause.Inherited ? _reading.Segments[clause.Segment].Opening : -1;
        if (opening < 0)
        {
            return null;
        }

        Segment segment = _reading.Segments[opening];
        return Find(pattern, 1, segment.First, segment.End);
    }

    private (int First, int End)? FindInHeading(CompiledPattern pattern)
    {
        ref Answer answer = ref AnswerOf(pattern, 0);
        if (!answer.IsFor(Heading, Heading))
        {
            answer = new Answer(true, Heading, Heading, Search(pattern, _reading.Heading, _reading.HeadingPlaces, 0, _reading.Heading.Count));
        }

        return answer.Found;
    }

    private (int First, int End)? Find(CompiledPattern pattern, int place, int first, int end)
    {
        if (!_reading.Present.HasAll(pattern.Required.AsSpan()))
        {
            return null;
        }

        ref Answer answer = ref AnswerOf(pattern, place);
        if (!answer.IsFor(first, end))
        {
            answer = new Answer(true, first, end, Search(pattern, _reading.Words, _reading.Places, first, end));
        }

        return answer.Found;
    }

    private ref Answer AnswerOf(CompiledPattern pattern, int place)
    {
        int at = (2 * pattern.Number) + place;
        ref Answer answer = ref _answers[at];
        if (!answer.IsKnown)
        {
            _answered.Add(at);
        }

        return ref answer;
    }

    private (int First, int End)? Search(CompiledPattern pattern, TextIndex words, ClausePlaces places, int first, int end)
    {
        PatternMatcher matcher = Matcher(words, places);
        ReadOnlySpan<Marks> marks = words.Marks;
        for (int at = first; at < end; at++)
        {
            if (marks[at].Meets(pattern.FirstMarks))
            {
                int matchEnd = matcher.Match(pattern.Elements, at, end);
                if (matchEnd > at)
                {
                    return (at, matchEnd);
                }
            }
        }

        return null;
    }

    private PatternMatcher Matcher(TextIndex words, ClausePlaces places) => new(words, places, _reading.Work);

    private readonly record struct Answer(bool IsKnown, int First, int End, (int First, int End)? Found)
    {
        public bool IsFor(int first, int end) => IsKnown && First == first && End == end;
    }
}
