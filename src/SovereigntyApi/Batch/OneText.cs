using System.Text.Json.Nodes;

namespace SovereigntyApi.Batch;

/// <summary>A text file as a batch of one request.</summary>
internal static class OneText
{
    public static async IAsyncEnumerable<BatchItem> ReadAsync(string file)
    {
        var text = await File.ReadAllTextAsync(file);
        yield return new BatchItem(0, System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["text"] = text }.ToJsonString()));
    }
}
