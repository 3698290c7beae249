using System.Globalization;

namespace SovereigntyApi.Validation;

/// <summary>Options of a command: <c>--name value</c>, each at most once, only those the command knows.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private CommandLine()
    {
    }

    public static CommandLine Parse(ReadOnlySpan<string> arguments)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == arguments.Length)
            {
                throw new UsageException($"not an option with its value: {arguments[i]}");
            }

            if (!line._values.TryAdd(arguments[i][2..], arguments[i + 1]))
            {
                throw new UsageException($"given twice: {arguments[i]}");
            }
        }

        return line;
    }

    public string Text(string name, string otherwise) => OptionalText(name) ?? otherwise;

    public string? OptionalText(string name)
    {
        _asked.Add(name);
        return _values.GetValueOrDefault(name);
    }

    public int Number(string name, int otherwise)
    {
        var value = OptionalText(name);
        return value is null ? otherwise
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new UsageException($"--{name} needs a whole number");
    }

    /// <summary>Refuses options that the command never asked for; call it after the last question.</summary>
    public void Close()
    {
        foreach (var name in _values.Keys.Where(n => !_asked.Contains(n)))
        {
            throw new UsageException($"unknown option --{name}; known: {string.Join(", ", _asked.Order(StringComparer.Ordinal).Select(n => "--" + n))}");
        }
    }
}
