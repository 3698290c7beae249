using System.Collections.Immutable;
using SovereigntyApi.Engine.Judgement;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Comparison;

/// <summary>One side of a comparison. Spans are UTF-16 offsets into <paramref name="Text"/>.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Units">Its provisions, in order of the text.</param>
/// <param name="Applies">False where the text as a whole is no treaty language: then nothing in it is found or judged.</param>
public sealed record Draft(string Text, ImmutableArray<DraftUnit> Units, bool Applies = true);

/// <summary>One provision of a draft.</summary>
/// <param name="EId">Akoma Ntoso identifier, or another name that is unique in the draft.</param>
/// <param name="Heading">Title of its article; null where it has none.</param>
/// <param name="Span">The unit, with its heading where it has one.</param>
/// <param name="Words">The part that is read and compared.</param>
/// <param name="Evaluation">Its evaluation, with spans counted from the start of <paramref name="Words"/>; null where it has none.</param>
public sealed record DraftUnit(string EId, string? Heading, TextSpan Span, TextSpan Words, Evaluation? Evaluation = null);
