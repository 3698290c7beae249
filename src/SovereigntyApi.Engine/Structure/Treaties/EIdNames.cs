using System.Globalization;

namespace SovereigntyApi.Engine.Structure.Treaties;

/// <summary>Gives eIds and keeps them unique: a name that is taken gets the number of its occurrence.</summary>
internal sealed class EIdNames
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public bool IsTaken(string name) => _taken.ContainsKey(name);

    public string Take(string name)
    {
        if (_taken.TryAdd(name, 1))
        {
            return name;
        }

        string next;
        do
        {
            next = string.Create(CultureInfo.InvariantCulture, $"{name}-{++_taken[name]}");
        }
        while (!_taken.TryAdd(next, 1));
        return next;
    }

    /// <summary>A part of an eId after what it stands in: <c>art_5</c> and <c>para</c>, <c>1</c> make <c>art_5__para_1</c>.</summary>
    public static string Join(string context, string element, string number)
    {
        string own = number.Length == 0 ? element : element + "_" + number;
        return context.Length == 0 ? own : context + "__" + own;
    }
}
