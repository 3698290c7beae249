using System.Collections.Immutable;
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
/// Matches one pattern from one token by following the set of positions that the elements so far can have reached: a 128-bit
/// set, so that a step costs at most the window and no pattern can go back (Thompson 1968).
/// </summary>
internal readonly ref struct PatternMatcher
{
    private const int Window = 128;

    private readonly TextIndex _index;
    private readonly IClausePlaces _places;

    public PatternMatcher(TextIndex index, IClausePlaces places)
    {
        _index = index;
        _places = places;
    }

    /// <summary>End of the shortest match that begins at a token, or -1. A match never runs over the end of a sentence.</summary>
    public int Match(CompiledPattern pattern, int anchor, int limit)
    {
        int window = Math.Min(Math.Min(limit, _index.SentenceEnd(anchor)) - anchor, Math.Min(Window - 1, pattern.Reach + 8));
        UInt128 reached = Follow(pattern.Elements, UInt128.One, anchor, window);
        return reached == 0 ? -1 : anchor + (int)UInt128.TrailingZeroCount(reached);
    }

    private UInt128 Follow(ImmutableArray<PatternElement> elements, UInt128 at, int anchor, int window)
    {
        foreach (PatternElement element in elements)
        {
            UInt128 next = Step(element, at, anchor, window);
            at = element.Optional ? at | next : next;
            if (at == 0)
            {
                return 0;
            }
        }

        return at;
    }

    private UInt128 Step(PatternElement element, UInt128 at, int anchor, int window)
    {
        switch (element.Kind)
        {
            case ElementKind.Gap:
                return Spread(at, element.Reach, window);
            case ElementKind.Alternatives:
                UInt128 any = 0;
                foreach (ImmutableArray<PatternElement> option in element.Alternatives)
                {
                    any |= Follow(option, at, anchor, window);
                }

                return any;
            default:
                break;
        }

        UInt128 next = 0;
        while (at != 0)
        {
            int i = (int)UInt128.TrailingZeroCount(at);
            at &= at - 1;
            if (i < window)
            {
                next |= StepFrom(element, i, anchor, window);
            }
        }

        return next;
    }

    private UInt128 StepFrom(PatternElement element, int i, int anchor, int window)
    {
        int token = anchor + i;
        switch (element.Kind)
        {
            case ElementKind.Words:
                return _index.IsIn(token, element.Groups.AsSpan()) ? Bit(i + 1) : 0;
            case ElementKind.Concept:
                UInt128 ends = 0;
                foreach (ConceptHit hit in _index.HitsAt(token))
                {
                    if (hit.Concept == element.Concept && hit.End - anchor <= window)
                    {
                        ends |= Bit(hit.End - anchor);
                    }
                }

                return ends;
            case ElementKind.Number:
                return (_index.Tokens[token].Traits & TokenTraits.Number) != 0 ? Bit(i + 1) : 0;
            case ElementKind.Capitalised:
                return (_index.Tokens[token].Traits & TokenTraits.Capitalised) != 0 ? Bit(i + 1) : 0;
            case ElementKind.Modal:
                return End(_places.ModalEndAt(token), anchor, window);
            case ElementKind.Bearer:
                return End(_places.BearerEndAt(token), anchor, window);
            case ElementKind.Verb:
                return _places.IsVerb(token) ? Bit(i + 1) : 0;
            case ElementKind.Start:
                return _places.IsStart(token) ? Bit(i) : 0;
            default:
                return 0;
        }
    }

    private static UInt128 End(int end, int anchor, int window) => end >= 0 && end - anchor <= window ? Bit(end - anchor) : 0;

    private static UInt128 Spread(UInt128 at, int reach, int window)
    {
        // Doubling: after steps of 1, 2, 4... every distance up to the reach is covered.
        int done = 0;
        while (done < reach)
        {
            int step = Math.Min(done + 1, reach - done);
            at |= at << step;
            done += step;
        }

        return window >= Window - 1 ? at : at & ((UInt128.One << (window + 1)) - 1);
    }

    private static UInt128 Bit(int i) => UInt128.One << i;
}
