using System.Collections.Immutable;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Hosting;
using SovereigntyApi.Http;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>Holds a request that has the right shape against the contract's bounds, and names every member beyond them.</summary>
internal sealed partial class RequestRules(RulebookShelf shelf, ServiceLimits limits)
{
    private static readonly string[] Kinds = ["operative", "preamble", "definition", "institutional", "final-clause", "interpretive"];

    /// <summary>Checks one request. <paramref name="root"/> points to it within the body.</summary>
    public (EvaluationOrder? Order, IReadOnlyList<RequestError> Errors) Check(EvaluationRequest request, string root = "")
    {
        var faults = new FaultList(root);
        faults.Text("/text", request.Text, limits.ProvisionUnits, mayBeBlank: false);
        CheckSource(request.Source, faults);
        CheckContext(request.Context, faults);
        faults.Text("/clientReference", request.ClientReference, RequestBounds.ClientReference);
        faults.Set("/basis", request.Basis, 3, mayBeEmpty: false);
        faults.Set("/include", request.Include, 4);
        var books = ChooseBooks(request.Rulebook, request.Rulebooks, faults);
        CheckDisabledRules(request.DisabledRules, books, faults);
        return faults.Found.Count > 0 ? (null, faults.Found) : (Order(request, books), []);
    }

    private static void CheckSource(ProvisionSource? source, FaultList faults)
    {
        if (source is null)
        {
            return;
        }

        faults.Text("/source/treaty", source.Treaty, RequestBounds.Treaty);
        faults.Text("/source/heading", source.Heading, RequestBounds.Heading);
        faults.Text("/source/article", source.Article, RequestBounds.Article);
        faults.Text("/source/eId", source.EId, RequestBounds.EId);
        faults.Text("/source/url", source.Url, RequestBounds.Url);
        faults.Text("/source/date", source.Date, RequestBounds.Date);
    }

    private static void CheckContext(ProvisionContextRequest? context, FaultList faults)
    {
        if (context is null)
        {
            return;
        }

        if (context.Kind is { } kind && !Kinds.Contains(kind, StringComparer.Ordinal))
        {
            faults.Add(ProblemTypes.NotAllowed, "/context/kind", "This kind is not known; the error lists those that are.", allowed: Kinds);
        }

        CheckParties(context.Parties, faults);
        CheckDefinitions(context.Definitions, faults);
    }

    private static void CheckParties(IReadOnlyList<string>? parties, FaultList faults)
    {
        if (faults.List("/context/parties", parties, RequestBounds.Parties))
        {
            for (var i = 0; i < parties!.Count; i++)
            {
                faults.Text(JsonPointer.Item("/context/parties", i), parties[i], RequestBounds.Party, mayBeBlank: false, item: true);
            }
        }
    }

    private static void CheckDefinitions(IReadOnlyList<DefinitionRequest>? definitions, FaultList faults)
    {
        if (faults.List("/context/definitions", definitions, RequestBounds.Definitions))
        {
            for (var i = 0; i < definitions!.Count; i++)
            {
                var at = JsonPointer.Item("/context/definitions", i);
                if (definitions[i] is not { } definition)
                {
                    faults.Add(ProblemTypes.WrongType, at, "This item must be an object.");
                    continue;
                }

                faults.Text(at + "/term", definition.Term, RequestBounds.Term, mayBeBlank: false);
                faults.Text(at + "/meaning", definition.Meaning, RequestBounds.Meaning, mayBeBlank: false);
            }
        }
    }

    private List<Rulebook> ChooseBooks(string? rulebook, IReadOnlyList<string>? rulebooks, FaultList faults)
    {
        if (rulebook is not null && rulebooks is not null)
        {
            faults.Add(ProblemTypes.NotTogether, "/rulebook", "Name rulebook or rulebooks, not both.");
            return [];
        }

        if (rulebooks is not null)
        {
            return faults.Set("/rulebooks", rulebooks, RequestBounds.Rulebooks, mayBeEmpty: false)
                ? [.. rulebooks.Select((r, i) => Find(r, JsonPointer.Item("/rulebooks", i), faults)).OfType<Rulebook>()]
                : [];
        }

        var book = rulebook is null ? shelf.Default : Find(rulebook, "/rulebook", faults);
        return book is null ? [] : [book];
    }

    private Rulebook? Find(string? reference, string pointer, FaultList faults) => RulebookChoice.Find(shelf, reference, pointer, faults);

    private static void CheckDisabledRules(IReadOnlyList<string>? rules, List<Rulebook> books, FaultList faults)
    {
        if (!faults.Set("/disabledRules", rules, RequestBounds.DisabledRules) || books.Count == 0)
        {
            return;
        }

        for (var i = 0; i < rules!.Count; i++)
        {
            var pointer = JsonPointer.Item("/disabledRules", i);
            if (rules[i] is null)
            {
                faults.Add(ProblemTypes.WrongType, pointer, "This item must be a string.");
            }
            else if (!books.Any(b => b.Rules.ContainsKey(rules[i])))
            {
                faults.Add(ProblemTypes.RuleUnknown, pointer, "The rulebook has no rule with this id.");
            }
        }
    }

    private static EvaluationOrder Order(EvaluationRequest request, List<Rulebook> books) => new(
        request,
        books,
        new Provision(request.Text, request.Source?.Heading, Context(request.Context)),
        new EvaluationOptions
        {
            DisabledRules = [.. (request.DisabledRules ?? []).Order(StringComparer.Ordinal)],
            Basis = [.. (request.Basis ?? []).Order().Select(Wire.Name)],
            IncludeClauses = request.Include?.Contains(IncludeName.Clauses) ?? false,
            IncludeSensitivity = request.Include?.Contains(IncludeName.Sensitivity) ?? false,
            IncludeRewordings = request.Include?.Contains(IncludeName.WhatIf) ?? false,
        });

    private static ProvisionContext? Context(ProvisionContextRequest? context) => context is null ? null : new ProvisionContext(
        context.Kind, Regime(context.Reservations), [.. context.Parties ?? []], Terms(context.Definitions));

    private static ReservationRegime Regime(ReservationsName reservations) => reservations switch
    {
        ReservationsName.Allowed => ReservationRegime.Allowed,
        ReservationsName.Limited => ReservationRegime.Limited,
        ReservationsName.Barred => ReservationRegime.Barred,
        _ => ReservationRegime.Unknown,
    };

    private static ImmutableArray<DefinedTerm> Terms(IReadOnlyList<DefinitionRequest>? definitions) =>
        [.. (definitions ?? []).Select(d => new DefinedTerm(d.Term, d.Meaning))];
}
