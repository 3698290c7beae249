using SovereigntyApi.Engine.Structure.Treaties;

namespace SovereigntyApi.Engine.Tests.Structure.Treaties;

/// <summary>The reference treaties are taken apart as their index says, and no word of them is dropped.</summary>
public sealed class ReferenceTreatyTests
{
    [ReferenceFact]
    public void Articles_are_as_many_as_the_index_says_and_all_words_are_placed()
    {
        List<string> wrong = [];
        foreach (var (slug, text, articles) in ReferenceTreaties.ReadAll())
        {
            var treaty = TreatySplitter.Split(text);
            var found = treaty.Divisions.Count(d => d.Kind == DivisionKind.Article);
            if (found != articles)
            {
                wrong.Add($"{slug}: {found} articles, {articles} in the index");
            }

            StructureLines.AssertCovered(treaty);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [ReferenceFact]
    public void Body_articles_count_up_without_a_gap_where_the_treaty_does()
    {
        foreach (var (slug, text, _) in ReferenceTreaties.ReadAll().Where(t => t.Slug is "unclos" or "vclt" or "un-charter" or "north-atlantic" or "att" or "icsid"))
        {
            var treaty = TreatySplitter.Split(text);
            string[] numbers = [.. treaty.Divisions.Where(d => d.Kind == DivisionKind.Article && d.EId.StartsWith("art_", StringComparison.Ordinal)).Select(d => d.Number)];

            Assert.Equal(Enumerable.Range(1, numbers.Length).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), numbers);
            Assert.True(numbers.Length > 10, slug);
        }
    }
}
