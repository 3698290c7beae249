namespace SovereigntyApi.Engine.Patterns;

/// <summary>
/// The elements of all patterns of a rulebook in one array, those of a pattern side by side: a text asks a few of thousands of
/// patterns, and what it costs to ask one is mostly fetching it into the processor's cache.
/// </summary>
internal sealed class PatternProgram
{
    private readonly Instruction[] _instructions;
    private readonly int[] _groups;

    private PatternProgram(Instruction[] instructions, int[] groups)
    {
        _instructions = instructions;
        _groups = groups;
    }

    public ReadOnlySpan<Instruction> Instructions => _instructions;

    /// <summary>True where one of a word's groups is among those of an instruction.</summary>
    public bool HasAny(in Instruction words, ReadOnlySpan<int> groups)
    {
        if (words.Extent == 0)
        {
            return groups.Contains(words.Operand);
        }

        // A table of slots, at most half full; -1 is a free one.
        ReadOnlySpan<int> slots = _groups.AsSpan(words.Operand, words.Extent);
        foreach (int group in groups)
        {
            for (int at = group & (slots.Length - 1); slots[at] >= 0; at = (at + 1) & (slots.Length - 1))
            {
                if (slots[at] == group)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>One element of a pattern, in 16 bytes.</summary>
    /// <param name="Marks">Marks of what it matches, of words or of phrases as its kind has it: a token without any is no match.</param>
    /// <param name="Operand">
    /// Of a word its group, of several the first slot of their groups; of a concept or list of phrases its number; of a gap its reach.
    /// </param>
    /// <param name="Extent">
    /// Of several words the number of slots, of one 0; of alternatives the instructions that all options take. An option begins with
    /// an instruction of kind <see cref="ElementKind.Alternatives"/> of its own, whose extent is that of the option.
    /// </param>
    /// <param name="Kind">What it matches.</param>
    /// <param name="Optional">True where it may match nothing.</param>
    internal readonly record struct Instruction(ulong Marks, int Operand, ushort Extent, ElementKind Kind, bool Optional)
    {
        public bool IsOfPhrases => Kind is ElementKind.Concept or ElementKind.Phrases;
    }

    internal sealed class Builder(SymbolSpace symbols)
    {
        private readonly List<Instruction> _instructions = [];
        private readonly List<int> _groups = [];

        /// <summary>Adds a pattern's sequence, which can span so many words, and says where it stands.</summary>
        public ElementRange Add(PatternElement[] elements, int reach)
        {
            int first = _instructions.Count;
            Add(elements);
            return new ElementRange(first, _instructions.Count, reach);
        }

        public PatternProgram Build() => new([.. _instructions], [.. _groups]);

        private void Add(PatternElement[] elements)
        {
            foreach (PatternElement element in elements)
            {
                Add(element);
            }
        }

        private void Add(PatternElement element)
        {
            switch (element.Kind)
            {
                case ElementKind.Words:
                    var marks = Marks.Union(element.Groups.Select(group => symbols.Mark(symbols.Group(group))));
                    if (element.Groups is [int single])
                    {
                        Add(element, single, 0, marks);
                        break;
                    }

                    int slots = _groups.Count;
                    AddGroups(element.Groups);
                    Add(element, slots, _groups.Count - slots, marks);
                    break;
                case ElementKind.Concept:
                    Add(element, element.Concept, 0, symbols.Mark(SymbolSpace.Concept(element.Concept)));
                    break;
                case ElementKind.Phrases:
                    Add(element, element.Concept, 0, symbols.Mark(symbols.Phrases(element.Concept)));
                    break;
                case ElementKind.Gap:
                    Add(element, element.Reach, 0, default);
                    break;
                case ElementKind.Alternatives:
                    AddAlternatives(element);
                    break;
                default:
                    Add(element, 0, 0, SymbolSpace.MarkOf(element.Kind));
                    break;
            }
        }

        private void Add(PatternElement element, int operand, int extent, Marks marks) =>
            _instructions.Add(new Instruction(marks.Words | marks.Phrases, operand, checked((ushort)extent), element.Kind, element.Optional));

        private void AddAlternatives(PatternElement element)
        {
            int head = _instructions.Count;
            Add(element, 0, 0, default);
            foreach (PatternElement[] option in element.Alternatives)
            {
                int first = _instructions.Count;
                _instructions.Add(default);
                Add(option);
                _instructions[first] = new Instruction(0, 0, checked((ushort)(_instructions.Count - first - 1)), ElementKind.Alternatives, false);
            }

            _instructions[head] = _instructions[head] with { Extent = checked((ushort)(_instructions.Count - head - 1)) };
        }

        private void AddGroups(int[] groups)
        {
            int size = 2;
            while (size < 2 * groups.Length)
            {
                size *= 2;
            }

            int[] slots = new int[size];
            Array.Fill(slots, -1);
            foreach (int group in groups)
            {
                int at = group & (size - 1);
                while (slots[at] >= 0)
                {
                    at = (at + 1) & (size - 1);
                }

                slots[at] = group;
            }

            _groups.AddRange(slots);
        }
    }
}
