using System.Text.Json;
using SovereigntyApi.Contracts;

namespace SovereigntyApi.Hosting;

/// <summary>The accuracy published with this build: <c>validation.json</c> beside the rule store, by rulebook id.</summary>
internal sealed class PublishedFigures
{
    public const string FileName = "validation.json";

    private readonly Dictionary<string, ValidationResponse> _byRulebook;

    private PublishedFigures(Dictionary<string, ValidationResponse> byRulebook) => _byRulebook = byRulebook;

    public bool Any => _byRulebook.Count > 0;

    /// <summary>Figures measured on exactly this version, or null: those of another version say nothing about this one.</summary>
    public ValidationResponse? Of(Rulebook book) =>
        _byRulebook.TryGetValue(book.Definition.Id, out var figures) && string.Equals(figures.Version, book.Definition.Version, StringComparison.Ordinal)
            ? figures
            : null;

    /// <summary>Reads the files of several folders; of two that speak of one rulebook the first counts.</summary>
    public static PublishedFigures Read(IEnumerable<string> folders)
    {
        var all = new Dictionary<string, ValidationResponse>(StringComparer.Ordinal);
        foreach (var (rulebook, figures) in folders.Distinct(StringComparer.Ordinal).SelectMany(f => Read(f)._byRulebook))
        {
            all.TryAdd(rulebook, figures);
        }

        return new PublishedFigures(all);
    }

    /// <summary>Reads the file in a folder; none published is a normal answer, an unreadable file is not.</summary>
    public static PublishedFigures Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new PublishedFigures([]);
        }

        try
        {
            return new PublishedFigures(JsonSerializer.Deserialize(File.ReadAllBytes(path), AnswerJson.Default.DictionaryStringValidationResponse) ?? []);
        }
        catch (JsonException e)
        {
            throw new StartRefusedException($"{path} is not readable as published figures (line {e.LineNumber + 1})");
        }
    }
}
