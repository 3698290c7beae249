using SovereigntyApi.Engine.Patterns;

namespace SovereigntyApi.Engine.Clauses;

/// <summary>Numbers of the grammar's concepts (<c>db/grammar</c>) that the reader of clauses asks for; -1 where a rulebook lacks one.</summary>
internal sealed class GrammarConcepts(Func<string, int> number, Func<int, Marks> mark)
{
    public int Shall { get; } = number("modal-shall");

    public int Will { get; } = number("modal-will");

    public int May { get; } = number("modal-may");

    public int Should { get; } = number("modal-should");

    public int Undertake { get; } = number("modal-undertake");

    /// <summary>Verbs that do what they say: grants, renounces.</summary>
    public int Performative { get; } = number("performative-verb");

    public int Prohibited { get; } = number("modal-prohibited");

    public int NotProhibited { get; } = number("modal-not-prohibited");

    public int Recommend { get; } = number("modal-recommend");

    public int Right { get; } = number("modal-right");

    public int Declare { get; } = number("modal-declare");

    public int TurnsInterpretive { get; } = number("turns-interpretive");

    public int TurnsInterpretiveIfNegated { get; } = number("turns-interpretive-if-negated");

    public int TurnsConstitutive { get; } = number("turns-constitutive");

    public int TurnsConstitutiveOfThings { get; } = number("turns-constitutive-of-things");

    public int TurnsRight { get; } = number("turns-right");

    public int TurnsObliged { get; } = number("turns-obliged");

    public int TurnsPermission { get; } = number("turns-permission");

    public int DefiningVerb { get; } = number("defining-verb");

    public int EffortVerb { get; } = number("effort-verb");

    public int Adverb { get; } = number("adverb");

    public int VerbInLy { get; } = number("verb-in-ly");

    public int Negator { get; } = number("negator");

    public int NegativeSubject { get; } = number("negative-subject");

    public int Be { get; } = number("be");

    public int Participle { get; } = number("irregular-participle");

    public int FiniteVerb { get; } = number("finite-verb");

    public int Subordinator { get; } = number("subordinator");

    public int Relative { get; } = number("relative");

    public int Proviso { get; } = number("proviso");

    public int Coordinator { get; } = number("coordinator");

    public int Preposition { get; } = number("preposition");

    public int Quantifier { get; } = number("quantifier");

    public int Pronoun { get; } = number("pronoun");

    public int Determiner { get; } = number("determiner");

    /// <summary>What a concept is as a modal; null for any other.</summary>
    public ModalKind? ModalOf(int concept) => (uint)concept < (uint)_modals.Length ? _modals[concept] : null;

    /// <summary>Marks of every concept of a noun that can bear a clause.</summary>
    public Marks BearerMarks { get; } = MarksOf(
        number, mark, "bearer-party", "bearer-body", "bearer-authority", "bearer-person", "bearer-instrument", "bearer-states");

    /// <summary>Concepts of nouns that can bear a clause, with what each says; in order of preference where two are of one length.</summary>
    public (int Concept, Bearer Bearer)[] Bearers { get; } =
    [
        (number("bearer-party"), Bearer.Party),
        (number("bearer-body"), Bearer.Body),
        (number("bearer-authority"), Bearer.Authority),
        (number("bearer-person"), Bearer.Person),
        (number("bearer-instrument"), Bearer.Instrument),
        (number("bearer-states"), Bearer.States),
    ];

    private readonly ModalKind?[] _modals = Modals(
        (number("modal-shall"), ModalKind.Shall),
        (number("modal-will"), ModalKind.Will),
        (number("modal-may"), ModalKind.May),
        (number("modal-should"), ModalKind.Should),
        (number("modal-undertake"), ModalKind.Undertake),
        (number("modal-prohibited"), ModalKind.Prohibited),
        (number("modal-not-prohibited"), ModalKind.NotProhibited),
        (number("modal-recommend"), ModalKind.Recommend),
        (number("modal-right"), ModalKind.Right),
        (number("modal-declare"), ModalKind.Declare));

    private static ModalKind?[] Modals(params (int Concept, ModalKind Kind)[] modals)
    {
        var kinds = new ModalKind?[modals.Max(m => m.Concept) + 1];
        foreach ((int concept, ModalKind kind) in modals.Where(m => m.Concept >= 0))
        {
            kinds[concept] = kind;
        }

        return kinds;
    }

    private static Marks MarksOf(Func<string, int> number, Func<int, Marks> mark, params string[] concepts) => Marks.Union(concepts.Select(c => mark(number(c))));
}
