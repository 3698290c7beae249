using System.Collections.Immutable;
using SovereigntyApi.Engine.Clauses;
using SovereigntyApi.Engine.Patterns;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Facts;

/// <summary>Finds where the rules of a rulebook match a reading, and what sets a match aside.</summary>
internal sealed class RuleReader
{
    private readonly RuleIndex _index;
    private readonly byte[] _canMatch;
    private readonly HashSet<(int Pattern, int First)> _seen = [];

    public RuleReader(RuleIndex index)
    {
        _index = index;
        _canMatch = new byte[index.PatternCount];
    }

    /// <summary>Adds every match of an admitted rule, in order of the text, and every match that an exception defeats.</summary>
    public void Read(Reading reading, int kind, Func<CompiledRule, bool> admits, List<RuleMatch> matches, List<SetAside> defeated)
    {
        Array.Clear(_canMatch);
        _seen.Clear();
        TextIndex words = reading.Words;
        ReadOnlySpan<Token> tokens = words.Tokens;
        for (int at = 0; at < tokens.Length; at++)
        {
            int word = tokens[at].Word;
            if (word != 0)
            {
                foreach (int group in words.Lexicon.Vocabulary.Groups(word))
                {
                    Try(_index.ByGroup(group), reading, at, kind, admits, matches, defeated);
                }

                foreach (ConceptHit hit in words.HitsAt(at))
                {
                    Try(_index.ByConcept(hit.Concept), reading, at, kind, admits, matches, defeated);
                }
            }

            TryClasses(reading, at, tokens[at].Traits, kind, admits, matches, defeated);
        }
    }

    private void TryClasses(
        Reading reading, int at, TokenTraits traits, int kind, Func<CompiledRule, bool> admits, List<RuleMatch> matches, List<SetAside> defeated)
    {
        if (reading.Places.ModalEndAt(at) >= 0)
        {
            Try(_index.ByClass(ElementKind.Modal), reading, at, kind, admits, matches, defeated, ElementKind.Modal);
        }

        if (reading.Places.IsVerb(at))
        {
            Try(_index.ByClass(ElementKind.Verb), reading, at, kind, admits, matches, defeated);
        }

        if (reading.Places.BearerEndAt(at) >= 0)
        {
            Try(_index.ByClass(ElementKind.Bearer), reading, at, kind, admits, matches, defeated);
        }

        if (reading.Places.IsStart(at))
        {
            Try(_index.ByClass(ElementKind.Start), reading, at, kind, admits, matches, defeated);
        }

        if ((traits & TokenTraits.Number) != 0)
        {
            Try(_index.ByClass(ElementKind.Number), reading, at, kind, admits, matches, defeated);
        }

        if ((traits & TokenTraits.Capitalised) != 0)
        {
            Try(_index.ByClass(ElementKind.Capitalised), reading, at, kind, admits, matches, defeated);
        }
    }

    private void Try(
        ImmutableArray<RuleIndex.Entry> entries, Reading reading, int at, int kind, Func<CompiledRule, bool> admits, List<RuleMatch> matches, List<SetAside> defeated,
        ElementKind kindOfPlace = ElementKind.Words)
    {
        foreach (RuleIndex.Entry entry in entries)
        {
            if (!CanMatch(entry, reading) || !admits(entry.Rule))
            {
                continue;
            }

            // A pattern that begins with a modality belongs to its clause: a clause of the wrong kind need not be matched.
            if (kindOfPlace == ElementKind.Modal && !reading.Meets(entry.Rule.Where, reading.Clause(reading.Places.ClauseAt(at)), kind))
            {
                continue;
            }

            int end = reading.MatchAt(entry.Pattern, at);
            if (end <= at || !_seen.Add((entry.Number, at)))
            {
                continue;
            }

            int number = reading.ClauseOf(at, end);
            Clause? clause = reading.Clause(number);
            if (!reading.Meets(entry.Rule.Where, clause, kind) || !HasAll(entry.Rule.With, reading, clause))
            {
                continue;
            }

            var match = new RuleMatch(entry.Rule, at, end, clause, number);
            if (!IsDefeated(match, reading, defeated))
            {
                matches.Add(match);
            }
        }
    }

    private bool CanMatch(RuleIndex.Entry entry, Reading reading)
    {
        ref byte known = ref _canMatch[entry.Number];
        if (known == 0)
        {
            known = reading.Words.CanMatch(entry.Pattern) ? (byte)1 : (byte)2;
        }

        return known == 1;
    }

    private static bool HasAll(ImmutableArray<CompiledScope> scopes, Reading reading, Clause? clause)
    {
        foreach (CompiledScope scope in scopes)
        {
            bool any = false;
            foreach (CompiledPattern pattern in scope.Patterns)
            {
                if (reading.Find(pattern, scope.Scope, clause) is not null)
                {
                    any = true;
                    break;
                }
            }

            if (!any)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDefeated(RuleMatch match, Reading reading, List<SetAside> defeated)
    {
        foreach (CompiledScope scope in match.Rule.Unless)
        {
            foreach (CompiledPattern pattern in scope.Patterns)
            {
                if (reading.Find(pattern, scope.Scope, match.Clause) is { } by)
                {
                    bool inText = scope.Scope != Scope.Heading;
                    defeated.Add(new SetAside(match, "exception", inText ? by.First : -1, inText ? by.End : -1));
                    return true;
                }
            }
        }

        return false;
    }
}
