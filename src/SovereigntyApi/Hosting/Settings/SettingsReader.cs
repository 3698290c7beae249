using System.Globalization;

namespace SovereigntyApi.Hosting.Settings;

/// <summary>Reads settings one by one and keeps a line for each mistake, so that an operator sees all of them at the first start.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _mistakes = [];

    public IConfiguration Configuration => configuration;

    public IReadOnlyList<string> Mistakes => _mistakes;

    public void Mistake(string line) => _mistakes.Add(line);

    /// <summary>Names every key of a section that is not known: a misspelt setting must not be a silent default.</summary>
    public void RefuseOthers(string section, params IReadOnlyCollection<string> known)
    {
        foreach (var entry in configuration.GetSection(section).GetChildren().Where(e => !known.Contains(e.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Mistake($"{section}:{entry.Key} is no setting of this service; {section} has {string.Join(", ", known)}");
        }
    }

    /// <summary>A whole number within its bounds.</summary>
    public int Number(string key, int least, int most, int otherwise)
    {
        if (configuration[key] is not { Length: > 0 } written)
        {
            return otherwise;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Mistake(string.Create(CultureInfo.InvariantCulture, $"{key} must be a whole number from {least} to {most}"));
        return otherwise;
    }

    /// <summary><c>true</c> or <c>false</c>; false where it is not set.</summary>
    public bool Switch(string key)
    {
        if (configuration[key] is not { Length: > 0 } written)
        {
            return false;
        }

        if (bool.TryParse(written, out var value))
        {
            return value;
        }

        Mistake($"{key} must be true or false");
        return false;
    }

    /// <summary>Items of an array (<c>Key:0</c>, <c>Key:1</c>) or of one value with commas between them, each read or named as a mistake.</summary>
    /// <remarks>A mistake names the item's place and not its value, which may be a secret.</remarks>
    public IReadOnlyList<T> List<T>(string key, Func<string, T?> read, string wanted)
        where T : class
    {
        var items = configuration.GetSection(key).GetChildren().Select(c => c.Value ?? "").ToList();
        if (configuration[key] is { Length: > 0 } line)
        {
            items.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        var values = new List<T>();
        for (var i = 0; i < items.Count; i++)
        {
            if (read(items[i]) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Mistake(string.Create(CultureInfo.InvariantCulture, $"{key}, item {i + 1}, must be {wanted}"));
            }
        }

        return values;
    }
}
