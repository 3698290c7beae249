using System.Numerics;

namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// All phrases of a rulebook as one automaton over words: from a state a word leads to one state at most. A state is what is known
/// of a token so far, by its word and those after it: the phrases that end here, and the symbols that patterns ask about. A walk
/// starts at every token, so the cost depends on how long phrases run in the text, hardly on how many phrases there are.
/// </summary>
internal sealed class PhraseAutomaton
{
    /// <summary>
    /// Concepts and ranks are copied so many at once, needed or not: how many a state has is anybody's guess, and a wrong guess costs
    /// the processor more than copying some in vain.
    /// </summary>
    public const int Stride = 4;

    private readonly State[] _states;
    private readonly int[] _phrases;
    private readonly int[] _notes;
    private readonly Step[] _steps;

    private PhraseAutomaton(State[] states, int[] phrases, int[] notes, Step[] steps)
    {
        _states = states;
        _phrases = phrases;
        _notes = notes;
        _steps = steps;
    }

    /// <summary>A state by its number; that of a word as the first one is the word's. 0 is that of an unknown word.</summary>
    public ref readonly State this[int state] => ref _states[state];

    /// <summary>State reached from a state by a word; 0 where none is.</summary>
    public int Next(in State from, int word)
    {
        if ((from.NextWords & (1UL << word)) == 0)
        {
            return 0;
        }

        ReadOnlySpan<Step> table = _steps.AsSpan(from.FirstStep, 1 << from.StepBits);
        for (int at = Place(word, from.StepBits); ; at++)
        {
            Step step = table[at & (table.Length - 1)];
            if (step.Word == word || step.Target == 0)
            {
                return step.Target;
            }
        }
    }

    /// <summary>Concepts one of whose phrases ends at a state, ascending, and after them what fills the last <see cref="Stride"/>.</summary>
    public ReadOnlySpan<int> Concepts(in State state) => _phrases.AsSpan(state.FirstPhrase, Strides(state.ConceptCount));

    /// <summary>Patterns' own lists one of whose phrases ends at a state, ascending.</summary>
    public ReadOnlySpan<int> Lists(in State state) => _phrases.AsSpan(state.FirstPhrase + state.ConceptCount, state.ListCount);

    /// <summary>Ranks of the symbols that a state adds to a token, and after them what fills the last <see cref="Stride"/>.</summary>
    public ReadOnlySpan<int> Notes(in State state) => _notes.AsSpan(state.FirstNote, Strides(state.NoteCount));

    /// <summary>The least number of whole strides that holds so many, and at least one.</summary>
    private static int Strides(int count) => Math.Max(Stride, (count + Stride - 1) & -Stride);

    /// <param name="NextWords">
    /// The bit (word modulo 64) of every word that leads on: most words that follow a phrase's beginning in a text do not, and need no
    /// look-up.
    /// </param>
    /// <param name="Marks">Marks of all that the state adds to a token.</param>
    /// <param name="FirstStep">Where the table of its steps is.</param>
    /// <param name="FirstPhrase">Where the concepts are, the lists after them.</param>
    /// <param name="FirstNote">Where the ranks are.</param>
    /// <param name="ConceptCount">Concepts.</param>
    /// <param name="ListCount">Lists.</param>
    /// <param name="NoteCount">Ranks.</param>
    /// <param name="StepBits">The table of its steps has 2 to this power places; of a state that leads nowhere there is none.</param>
    internal readonly record struct State(
        ulong NextWords, Marks Marks, int FirstStep, int FirstPhrase, int FirstNote, ushort ConceptCount, ushort ListCount, ushort NoteCount, byte StepBits);

    private readonly record struct Step(int Word, int Target);

    /// <summary>Where a word's step is first looked for in a table of 2 to the <paramref name="bits"/> places (Knuth's multiplicative hash).</summary>
    private static int Place(int word, int bits) => (int)((uint)word * 2654435769 >> (32 - bits));

    /// <summary>Lays states out in arrays.</summary>
    internal sealed class Layout(SymbolSpace symbols, SymbolRanks ranks, int words)
    {
        private readonly List<State> _states = [.. new State[words]];
        private readonly List<int> _phrases = [];
        private readonly List<int> _notes = [];
        private readonly List<(int State, (int Word, int Target)[] Row)> _rows = [];

        /// <summary>Adds a state after a first word and returns its number.</summary>
        /// <param name="ending">Concepts and, by their numbers after these, lists whose phrases end at it, ascending.</param>
        /// <param name="next">What words lead to.</param>
        public int Add(int[] ending, IEnumerable<(int Word, int Target)> next)
        {
            _states.Add(default);
            Set(_states.Count - 1, [], ending, [.. next]);
            return _states.Count - 1;
        }

        /// <summary>Sets the state of a first word, which knows the word's groups too.</summary>
        public void SetWord(int word, ReadOnlySpan<int> groups, int[] ending, IEnumerable<(int Word, int Target)> next)
        {
            int[] ofGroups = new int[groups.Length];
            for (int i = 0; i < groups.Length; i++)
            {
                ofGroups[i] = symbols.Group(groups[i]);
            }

            Set(word, ofGroups, ending, [.. next]);
        }

        public PhraseAutomaton Build()
        {
            Step[] steps = Tables();
            int[] filling = new int[Stride];
            return new PhraseAutomaton([.. _states], [.. _phrases, .. filling], [.. _notes, .. filling], steps);
        }

        private void Set(int state, int[] ofGroups, int[] ending, (int Word, int Target)[] next)
        {
            int[] all = [.. ofGroups, .. ending.Select(symbols.Phrase)];
            int[] notes = [.. all.Select(ranks.Of).Where(rank => rank >= 0)];
            int concepts = ending.Count(number => number < symbols.ConceptCount);
            _states[state] = new State(
                next.Aggregate(0UL, (bits, step) => bits | (1UL << step.Word)),
                Marks.Union(all.Select(symbols.Mark)),
                0,
                _phrases.Count,
                _notes.Count,
                checked((ushort)concepts),
                checked((ushort)(ending.Length - concepts)),
                checked((ushort)notes.Length),
                0);
            _phrases.AddRange(ending.Select(number => number < symbols.ConceptCount ? number : number - symbols.ConceptCount));
            _notes.AddRange(notes);
            if (next.Length > 0)
            {
                _rows.Add((state, [.. next.OrderBy(step => step.Word)]));
            }
        }

        /// <summary>Lays out the steps of all states, each state's a small table of its own.</summary>
        private Step[] Tables()
        {
            List<Step> steps = [];
            foreach ((int state, (int Word, int Target)[] row) in _rows)
            {
                // A third of the places stays free: the search for a word that leads nowhere ends at a free one.
                int bits = BitOperations.Log2((uint)(row.Length + (row.Length / 2))) + 1;
                _states[state] = _states[state] with { FirstStep = steps.Count, StepBits = (byte)bits };
                steps.AddRange(Table(row, bits));
            }

            return [.. steps];
        }

        private static Step[] Table((int Word, int Target)[] row, int bits)
        {
            var table = new Step[1 << bits];
            foreach ((int word, int target) in row)
            {
                int at = Place(word, bits);
                while (table[at].Target != 0)
                {
                    at = (at + 1) & (table.Length - 1);
                }

                table[at] = new Step(word, target);
            }

            return table;
        }
    }
}
