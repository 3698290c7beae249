using System.Collections;
using System.Globalization;
using System.Reflection;

namespace SovereigntyApi.RuleStore.Tests;

/// <summary>A value written out member by member, so that records that hold arrays can be compared by content.</summary>
internal static class Structure
{
    public static string Of(object? value) => string.Join('\n', Lines("", value));

    /// <summary>Paths of the members that are empty, null or at their type's default.</summary>
    public static IEnumerable<string> EmptyMembers(Type type, IEnumerable<object> values) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => values.All(v => IsEmpty(p.GetValue(v))))
            .Select(p => type.Name + "." + p.Name);

    private static bool IsEmpty(object? value) => value switch
    {
        null or 0 or false or "" => true,
        string => false,
        IEnumerable list => !list.Cast<object>().Any(),
        _ => false,
    };

    private static IEnumerable<string> Lines(string path, object? value)
    {
        switch (value)
        {
            case null:
                return [path + " = nothing"];
            case string or int or bool:
                return [path + " = " + Convert.ToString(value, CultureInfo.InvariantCulture)];
            case IEnumerable<KeyValuePair<string, int>> map:
                return map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{path}[{p.Key}] = {p.Value}").Prepend(path + " map");
            case IEnumerable list:
                return list.Cast<object>().SelectMany((item, i) => Lines($"{path}[{i}]", item)).Prepend(path + " list");
            default:
                return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .OrderBy(p => p.Name, StringComparer.Ordinal)
                    .SelectMany(p => Lines($"{path}.{p.Name}", p.GetValue(value)));
        }
    }
}
