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

    /// <summary>Marks of every concept that can be a modal, for telling most tokens at once that they are none.</summary>
    public Marks ModalMarks { get; } = MarksOf(
        number,
        mark,
        "modal-shall", "modal-will", "modal-may", "modal-should", "modal-undertake", "modal-prohibited", "modal-not-prohibited", "modal-recommend",
        "modal-right", "modal-declare");

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

    private static Marks MarksOf(Func<string, int> number, Func<int, Marks> mark, params string[] concepts) => Marks.Union(concepts.Select(c => mark(number(c))));
}
