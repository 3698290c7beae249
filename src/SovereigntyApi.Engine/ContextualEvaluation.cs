using SovereigntyApi.Engine.Judgement;

namespace SovereigntyApi.Engine;

/// <summary>A provision as read with what its reader knows from elsewhere, and what that changed.</summary>
/// <param name="Evaluation">The reading with the context.</param>
/// <param name="Alone">The reading of the words alone; null where the context changed neither kind nor findings.</param>
/// <param name="Own">What the words alone say about their genre.</param>
/// <param name="Duties">How many duties of Parties there are, and how many of them only aim or encourage.</param>
public sealed record ContextualEvaluation(Evaluation Evaluation, Evaluation? Alone, Applicability Own, DutyCount Duties);

/// <summary>Clauses that lay a duty on Parties, and those of them that only aim, encourage or recommend.</summary>
public readonly record struct DutyCount(int All, int Aspirational);

/// <summary>Evaluates one provision with what its reader knows from elsewhere.</summary>
public delegate ContextualEvaluation EvaluateInContext(Provision provision, EvaluationOptions options, CancellationToken stop);
