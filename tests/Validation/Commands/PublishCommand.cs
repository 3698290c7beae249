using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SovereigntyApi.Validation.Gold;
using SovereigntyApi.Validation.Scoring;

namespace SovereigntyApi.Validation.Commands;

/// <summary>Writes the figures that <c>GET /v1/rulebooks/{id}/validation</c> serves: the open folds, and the fold that only measures.</summary>
internal static class PublishCommand
{
    private const string HowLabelsWereMade =
        "Labels by readers who applied the codebook without seeing the program or each other's labels; all readers were language models of one kind, not people, "
        + "so agreement with them says that the codebook determines the answer, not that experts would agree. Rules and weights were written with the "
        + "open folds in view; fold 4 holds other treaties and was only measured. Two readers agree with each other at macro F1 0.92, micro F1 0.93, mean kappa 0.94.";

    public static int Run(CommandLine line)
    {
        var date = line.OptionalText("date") ?? throw new UsageException("--date YYYY-MM-DD is needed: the figures say when they were measured");
        var output = line.OptionalText("output") ?? throw new UsageException("--output FILE is needed");
        var bench = Workbench.Open(line);
        line.Close();
        var gold = GoldProvision.ReadAll(bench.GoldFile);
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(bench.GoldFile)));
        var book = bench.Engine.Definition;
        var published = new JsonObject
        {
            [book.Id] = new JsonObject
            {
                ["version"] = book.Version,
                ["note"] = $"Measured {date} on provisions with the SHA-256 {digest}. {HowLabelsWereMade}",
                ["sets"] = new JsonArray(
                    Set("folds 0 to 3, open", gold.Where(g => g.Fold != GoldProvision.ClosedFold), bench),
                    Set("fold 4, measured only", gold.Where(g => g.Fold == GoldProvision.ClosedFold), bench)),
            },
        };
        var options = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        File.WriteAllText(output, published.ToJsonString(options) + "\n");
        return 0;
    }

    private static JsonObject Set(string name, IEnumerable<GoldProvision> provisions, Workbench bench)
    {
        var cases = provisions.Select(g => (Gold: g, Got: Answer.Of(bench.Engine, g.Text, g.Heading))).ToList();
        var agreement = new Agreement([.. cases.Select(c => (c.Gold.Labels, c.Got.Labels))]);
        var figures = new JsonObject();
        foreach (var (figure, value) in agreement.Figures.Concat(EvidenceFigures.Of(cases)))
        {
            Add(figures, figure, value);
        }

        foreach (var count in agreement.Table)
        {
            Add(figures, count.Indicator + ": labelled", count.Both + count.Missed);
            Add(figures, count.Indicator + ": precision", count.Both + count.Extra == 0 ? null : (double)count.Both / (count.Both + count.Extra));
            Add(figures, count.Indicator + ": recall", count.Both + count.Missed == 0 ? null : (double)count.Both / (count.Both + count.Missed));
            Add(figures, count.Indicator + ": F1", count.F1);
        }

        return new JsonObject { ["name"] = name, ["figures"] = figures };
    }

    private static void Add(JsonObject figures, string name, double? value)
    {
        if (value is { } known)
        {
            figures[name] = Math.Round(known, 3);
        }
    }
}
