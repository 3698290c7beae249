using SovereigntyApi.AkomaNtoso;
using SovereigntyApi.Contracts;
using SovereigntyApi.Engine;
using SovereigntyApi.Engine.Structure.Treaties;
using SovereigntyApi.Http;
using SovereigntyApi.Rendering;

namespace SovereigntyApi.Endpoints;

/// <summary>What is asked of a treaty's request.</summary>
internal sealed partial class RequestRules
{
    /// <summary>Checks one treaty's request and takes the treaty apart. <paramref name="root"/> points to it within the body.</summary>
    public (TreatyOrder? Order, IReadOnlyList<RequestError> Errors) Check(TreatyRequest request, string root = "")
    {
        var faults = new FaultList(root);
        if (request.Text is not null && request.AkomaNtoso is not null)
        {
            faults.Add(ProblemTypes.NotTogether, "/akomaNtoso", "Send text or akomaNtoso, not both.");
        }
        else if (request.Text is null && request.AkomaNtoso is null)
        {
            faults.Add(ProblemTypes.Required, "/text", "This member is required, or akomaNtoso instead of it.");
        }

        faults.Text("/text", request.Text, limits.TreatyUnits, mayBeBlank: false);
        faults.Text("/akomaNtoso", request.AkomaNtoso, limits.TreatyBodyBytes, mayBeBlank: false);
        CheckSource(request.Source, faults);
        CheckParties(request.Context?.Parties, faults);
        CheckDefinitions(request.Context?.Definitions, faults);
        faults.Text("/clientReference", request.ClientReference, RequestBounds.ClientReference);
        faults.Set("/basis", request.Basis, 3, mayBeEmpty: false);
        faults.Set("/include", request.Include, 4);
        var books = ChooseBooks(request.Rulebook, request.Rulebooks, faults);
        CheckDisabledRules(request.DisabledRules, books, faults);
        var treaty = faults.Found.Count > 0 ? null : TakeApart(request, faults);
        return treaty is null ? (null, faults.Found) : (Order(request, books, treaty), []);
    }

    private TreatyStructure? TakeApart(TreatyRequest request, FaultList faults)
    {
        if (request.Text is not null)
        {
            return TreatySplitter.Split(request.Text);
        }

        var (document, fault) = AkomaNtosoDocument.Parse(request.AkomaNtoso!);
        if (fault is not null)
        {
            faults.Add(
                fault.Malformed ? ProblemTypes.InvalidXml : ProblemTypes.InvalidAkomaNtoso,
                "/akomaNtoso",
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The first fault stands at line {fault.Line}, column {fault.Column}."));
            return null;
        }

        var treaty = AkomaNtosoReader.Read(document!);
        if (treaty.Text.Length > limits.TreatyUnits)
        {
            faults.Add(
                ProblemTypes.TooLong, "/akomaNtoso", $"The document's text has {treaty.Text.Length} UTF-16 code units; {limits.TreatyUnits} are allowed.",
                limit: limits.TreatyUnits, actual: treaty.Text.Length);
            return null;
        }

        return treaty;
    }

    private static TreatyOrder Order(TreatyRequest request, List<Hosting.Rulebook> books, TreatyStructure treaty)
    {
        var size = request.Include?.Where(i => i != TreatyIncludeName.Explanation).DefaultIfEmpty(TreatyIncludeName.Findings).Max() ?? TreatyIncludeName.Findings;
        return new TreatyOrder(
            request,
            books,
            treaty,
            request.Context is not { } context ? null
                : new ProvisionContext(null, Regime(context.Reservations), [.. context.Parties ?? []], Terms(context.Definitions)),
            new EvaluationOptions
            {
                DisabledRules = [.. (request.DisabledRules ?? []).Order(StringComparer.Ordinal)],
                Basis = [.. (request.Basis ?? []).Order().Select(Wire.Name)],
            },
            size);
    }
}
