using System.Collections.Immutable;
using SovereigntyApi.Engine.Rulebooks;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>What a reader cannot know from the text alone, as far as something found makes it matter and the request is silent on it.</summary>
internal static class OpenQuestionReading
{
    internal static ImmutableArray<OpenQuestion> Of(
        RulebookDefinition book, ImmutableArray<WeighedFact> facts, ProvisionContext? context)
    {
        ImmutableArray<OpenQuestion>.Builder open = ImmutableArray.CreateBuilder<OpenQuestion>();
        foreach (NotAssessableDefinition question in book.NotAssessable)
        {
            ImmutableArray<string> limited =
                WeighedFact.Ids(facts, static (fact, of) => of.Indicators.Contains(fact.Indicator.Definition.Id), question);
            if ((!limited.IsEmpty || question.Indicators.IsEmpty) && !IsAnswered(question.AnsweredBy, context))
            {
                open.Add(new OpenQuestion(question.Id, limited, question.Criteria, question.Detail));
            }
        }

        return open.ToImmutable();
    }

    private static bool IsAnswered(string? by, ProvisionContext? context) => context is not null && by switch
    {
        "reservations" => context.WithinTreaty || context.Reservations != ReservationRegime.Unknown,
        "parties" => !context.Parties.IsDefaultOrEmpty,
        "definitions" => context.WithinTreaty || !context.Definitions.IsDefaultOrEmpty,
        "disputes" or "rest" => context.WithinTreaty,
        _ => false,
    };
}
