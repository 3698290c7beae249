using SovereigntyApi.Http;

namespace SovereigntyApi.Endpoints;

/// <summary>Collects what is beyond the contract's bounds. Lengths are UTF-16 code units.</summary>
internal sealed class FaultList(string root)
{
    private List<RequestError>? _found;

    public IReadOnlyList<RequestError> Found => _found ?? (IReadOnlyList<RequestError>)[];

    public void Add(
        ProblemType type, string pointer, string detail, int? limit = null, int? actual = null, int? offset = null, IReadOnlyList<string>? allowed = null) =>
        (_found ??= []).Add(new RequestError(type, root + pointer, detail) { Limit = limit, Actual = actual, Offset = offset, Allowed = allowed });

    /// <summary>Checks a string's length, its control characters and that it says something.</summary>
    public void Text(string pointer, string? value, int longest, bool mayBeBlank = true, bool item = false)
    {
        if (value is null)
        {
            if (item)
            {
                Add(ProblemTypes.WrongType, pointer, "This item must be a string.");
            }

            return;
        }

        if (!mayBeBlank && string.IsNullOrWhiteSpace(value))
        {
            Add(ProblemTypes.Blank, pointer, "This member must hold more than white space.");
        }
        else if (value.Length > longest)
        {
            Add(ProblemTypes.TooLong, pointer, $"This member has {value.Length} UTF-16 code units; {longest} are allowed.", limit: longest, actual: value.Length);
        }
        else if (ControlCharacters.IndexIn(value) is var at and >= 0)
        {
            Add(ProblemTypes.ControlCharacter, pointer, $"The control character U+{(int)value[at]:X4} at offset {at} is not allowed.", offset: at);
        }
    }

    /// <summary>True where a list is there and within its bounds.</summary>
    public bool List<T>(string pointer, IReadOnlyList<T>? items, int most, bool mayBeEmpty = true)
    {
        if (items is null)
        {
            return false;
        }

        if (items.Count > most)
        {
            Add(ProblemTypes.TooMany, pointer, $"This list has {items.Count} items; {most} are allowed.", limit: most, actual: items.Count);
            return false;
        }

        if (items.Count == 0 && !mayBeEmpty)
        {
            Add(ProblemTypes.TooFew, pointer, "This list must name at least one item.", limit: 1, actual: 0);
            return false;
        }

        return true;
    }

    /// <summary>True where a list is there, within its bounds and without a repeated item.</summary>
    public bool Set<T>(string pointer, IReadOnlyList<T>? items, int most, bool mayBeEmpty = true)
    {
        if (!List(pointer, items, most, mayBeEmpty))
        {
            return false;
        }

        var seen = new HashSet<T>(items!.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(items[i]))
            {
                Add(ProblemTypes.DuplicateItem, JsonPointer.Item(pointer, i), "This item is listed before.");
                return false;
            }
        }

        return true;
    }
}
