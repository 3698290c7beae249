using SovereigntyApi.Http;

namespace SovereigntyApi.OpenApi;

/// <summary>The body an endpoint takes, and the name of the examples that go with it.</summary>
internal sealed record TakesBody(Type Contract, string Examples);

/// <summary>What an endpoint answers with 200, other shapes of it, and the sentence that says it.</summary>
internal sealed record AnswersWith(Type Contract, string Description, Type? Other);

/// <summary>Media types of the reports that an endpoint can answer with instead.</summary>
internal sealed record AnswersReport(IReadOnlyList<string> MediaTypes);

/// <summary>Statuses of the problems that an endpoint can answer.</summary>
internal sealed record FailsWith(int[] Statuses);

/// <summary>That a document carries an entity tag.</summary>
internal sealed record HasEntityTag;

/// <summary>Notes what the published document says about an endpoint.</summary>
internal static class OperationFacts
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string id, string tag, string summary, string description) =>
        endpoint.WithName(id).WithTags(tag).WithSummary(summary).WithDescription(description.ReplaceLineEndings(" "));

    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, string examples) =>
        endpoint.WithMetadata(new TakesBody(typeof(T), examples));

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, string description, Type? other = null) =>
        endpoint.WithMetadata(new AnswersWith(typeof(T), description, other));

    public static RouteHandlerBuilder AnswersReports(this RouteHandlerBuilder endpoint, IEnumerable<OfferedType> offered) =>
        endpoint.WithMetadata(new AnswersReport([.. offered.Skip(1).Select(o => o.ToString())]));

    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint, params int[] statuses) =>
        endpoint.WithMetadata(new FailsWith(statuses));
}
