using System.Collections.Immutable;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.Engine.Judgement;

/// <summary>A small change of wording and what follows from it, found by evaluating the changed text and not otherwise promised.</summary>
/// <param name="Id">The rulebook's id of the change.</param>
/// <param name="Finding">The finding that it answers.</param>
/// <param name="Explanation">What changes, in a sentence.</param>
/// <param name="Changes">What is replaced, in order of the text; these do not overlap.</param>
/// <param name="Kind">Kind of the provision as changed.</param>
/// <param name="Verdict">Verdict as changed.</param>
/// <param name="Levels">Every criterion's level as changed.</param>
/// <param name="Gone">Indicators found before and no more.</param>
/// <param name="Come">Indicators found only in the changed text.</param>
public sealed record Rewording(
    string Id,
    string Finding,
    string Explanation,
    ImmutableArray<TextChange> Changes,
    string Kind,
    Verdict Verdict,
    ImmutableArray<ChangedLevel> Levels,
    ImmutableArray<string> Gone,
    ImmutableArray<string> Come);

/// <summary>Words replaced: <paramref name="Span"/> of the text as received, empty where words are only put in, by <paramref name="Words"/>.</summary>
public sealed record TextChange(TextSpan Span, string Words);

/// <summary>A criterion's level before and after a change of wording.</summary>
public sealed record ChangedLevel(string Id, int Before, int After);
