using System.Numerics;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>Where clauses put their modality, verb and bearer, by token; filled by the reader of clauses.</summary>
internal interface IClausePlaces
{
    /// <summary>End of the modality's words that begin at this token; the token itself where an item inherits its modality here; -1 where none begins.</summary>
    int ModalEndAt(int token);

    bool IsVerb(int token);

    /// <summary>End of the bearer that begins at this token, -1 where none does.</summary>
    int BearerEndAt(int token);

    bool IsStart(int token);
}

/// <summary>
/// Matches one pattern from one token by following the set of positions that the elements so far can have reached: a bit set, so
/// that a step costs at most the window and no pattern can go back (Thompson 1968).
/// </summary>
internal readonly ref struct PatternMatcher(TextIndex index, IClausePlaces places, WorkBudget work)
{
    /// <summary>No match spans as many tokens.</summary>
    public const int Window = 128;

    /// <summary>Tokens whose positions fit a machine word, as nearly all do.</summary>
    private const int ShortWindow = 63;

    private readonly TextIndex _index = index;
    private readonly ReadOnlySpan<Marks> _marks = index.Marks;
    private readonly ReadOnlySpan<Token> _tokens = index.Tokens;
    private readonly Vocabulary _vocabulary = index.Lexicon.Vocabulary;
    private readonly PatternProgram _program = index.Lexicon.Program;
    private readonly ReadOnlySpan<PatternProgram.Instruction> _instructions = index.Lexicon.Program.Instructions;
    private readonly IClausePlaces _places = places;
    private readonly WorkBudget _work = work;

    /// <summary>End of the shortest match that begins at a token, or -1. A match never runs over the end of a sentence.</summary>
    public int Match(in ElementRange pattern, int anchor, int limit)
    {
        int window = Math.Min(Math.Min(limit, _index.SentenceEnd(anchor)) - anchor, Math.Min(Window - 1, pattern.Reach + 8));
        return window <= ShortWindow
            ? Match<ulong>(pattern, anchor, window)
            : Match<UInt128>(pattern, anchor, window);
    }

    private int Match<TSet>(in ElementRange pattern, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        TSet reached = Follow(pattern.First, pattern.End, TSet.One, anchor, window);
        return TSet.IsZero(reached) ? -1 : anchor + Lowest(reached);
    }

    private TSet Follow<TSet>(int at, int end, TSet reached, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        while (at < end && !TSet.IsZero(reached))
        {
            ref readonly PatternProgram.Instruction element = ref _instructions[at++];
            TSet next;
            if (element.Kind == ElementKind.Alternatives)
            {
                next = FollowAny(at, at + element.Extent, reached, anchor, window);
                at += element.Extent;
            }
            else
            {
                next = element.Kind == ElementKind.Gap ? Spread(reached, element.Operand, window) : Step(element, reached, anchor, window);
            }

            reached = element.Optional ? reached | next : next;
        }

        return reached;
    }

    private TSet FollowAny<TSet>(int at, int end, TSet reached, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        TSet any = TSet.Zero;
        while (at < end)
        {
            int option = at + 1;
            at = option + _instructions[at].Extent;
            any |= Follow(option, at, reached, anchor, window);
        }

        return any;
    }

    private TSet Step<TSet>(in PatternProgram.Instruction element, TSet reached, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        TSet next = TSet.Zero;
        int steps = 0;
        ulong words = element.IsOfPhrases ? 0 : element.Marks;
        ulong phrases = element.Marks ^ words;
        while (!TSet.IsZero(reached))
        {
            int i = Lowest(reached);
            reached &= reached - TSet.One;
            steps++;
            if (i < window && _marks[anchor + i].Meets(words, phrases))
            {
                next |= StepFrom<TSet>(element, i, anchor, window);
            }
        }

        _work.Spend(steps);
        return next;
    }

    private TSet StepFrom<TSet>(in PatternProgram.Instruction element, int i, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        int token = anchor + i;
        switch (element.Kind)
        {
            case ElementKind.Words:
                return _program.HasAny(element, _vocabulary.Groups(_tokens[token].Word)) ? Bit<TSet>(i + 1) : TSet.Zero;
            case ElementKind.Concept:
                return Ends<TSet>(_index.HitsAt(token), element.Operand, anchor, window);
            case ElementKind.Phrases:
                return Ends<TSet>(_index.OwnPhrasesAt(token), element.Operand, anchor, window);
            case ElementKind.Modal:
                return End<TSet>(_places.ModalEndAt(token), anchor, window);
            case ElementKind.Bearer:
                return End<TSet>(_places.BearerEndAt(token), anchor, window);
            case ElementKind.Start:
                return Bit<TSet>(i);
            default:
                // The mark of a class is its own.
                return Bit<TSet>(i + 1);
        }
    }

    private static TSet Ends<TSet>(ReadOnlySpan<ConceptHit> phrases, int concept, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        TSet ends = TSet.Zero;
        foreach (ConceptHit hit in phrases)
        {
            if (hit.Concept == concept && hit.End - anchor <= window)
            {
                ends |= Bit<TSet>(hit.End - anchor);
            }
        }

        return ends;
    }

    private static TSet End<TSet>(int end, int anchor, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet> =>
        end >= 0 && end - anchor <= window ? Bit<TSet>(end - anchor) : TSet.Zero;

    private static TSet Spread<TSet>(TSet at, int reach, int window)
        where TSet : struct, IBinaryInteger<TSet>, IUnsignedNumber<TSet>
    {
        // Doubling: after steps of 1, 2, 4... every distance up to the reach is covered.
        int done = 0;
        while (done < reach)
        {
            int step = Math.Min(done + 1, reach - done);
            at |= at << step;
            done += step;
        }

        // Positions 0 to the window stay; shifting by all bits of the set would shift by none.
        TSet beyond = TSet.AllBitsSet << window;
        return at & ~(beyond ^ (beyond & Bit<TSet>(window)));
    }

    private static int Lowest<TSet>(TSet set)
        where TSet : struct, IBinaryInteger<TSet> => int.CreateTruncating(TSet.TrailingZeroCount(set));

    private static TSet Bit<TSet>(int i)
        where TSet : struct, IBinaryInteger<TSet> => TSet.One << i;
}
