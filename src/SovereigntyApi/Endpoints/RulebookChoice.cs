using SovereigntyApi.Hosting;
using SovereigntyApi.Http;

namespace SovereigntyApi.Endpoints;

/// <summary>Finds the rulebook that a member of a request names.</summary>
internal static class RulebookChoice
{
    /// <summary>The rulebook, or null with a fault that lists those that are held.</summary>
    public static Rulebook? Find(RulebookShelf shelf, string? reference, string pointer, FaultList faults)
    {
        if (reference is null)
        {
            faults.Add(ProblemTypes.WrongType, pointer, "This item must be a string.");
            return null;
        }

        if (shelf.Find(reference) is { } book)
        {
            return book;
        }

        if (shelf.KnowsId(reference))
        {
            faults.Add(ProblemTypes.RulebookVersionUnknown, pointer, "This version of the rulebook is not held; the error lists those that are.",
                allowed: [.. shelf.Books.Select(b => b.Reference)]);
        }
        else
        {
            faults.Add(ProblemTypes.RulebookUnknown, pointer, "This rulebook is not held; the error lists those that are.",
                allowed: [.. shelf.Books.Select(b => b.Definition.Id).Distinct(StringComparer.Ordinal)]);
        }

        return null;
    }
}
