using SovereigntyApi.Reports.Tests.Support;

namespace SovereigntyApi.Reports.Tests;

/// <summary>Markdown as CommonMark and GitHub read it.</summary>
public sealed class MarkdownReportTests
{
    [Fact]
    public void Words_are_marked_in_the_text_and_named()
    {
        var page = Sample.Render("md", Sample.Provision);

        Assert.StartsWith("# Convention on Pilots, 7(2)\n", page, StringComparison.Ordinal);
        Assert.Contains("\n> 1\\. Each Party shall, **as appropriate** \\[f1\\], license its pilots.\n>\n> 2\\. The award shall be **final and binding** \\[f2\\].\n", page, StringComparison.Ordinal);
        Assert.Contains("\n- **f1 Loose duty** (against): It says \u201Cas appropriate\u201D.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| Criterion | Level | Speaks for | Speaks against | How the level comes about |\n| --- | --- | --- | --- | --- |\n| Alpha | -1 (bad) | f2 | f1 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_words_are_one_stretch_with_every_label() =>
        Assert.Contains("> **aa bb cc** \\[f1, f3, f2\\] dd **bb** \\[f3\\]\n", Sample.Render("md", Sample.Overlapping), StringComparison.Ordinal);

    [Fact]
    public void Markup_of_a_text_is_words()
    {
        var page = Sample.Render("md", Sample.Hostile);

        Assert.DoesNotContain("<script", page.Replace("\\<script", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\\<script\\>", page, StringComparison.Ordinal);
        Assert.Contains("\\*bold\\*", page, StringComparison.Ordinal);
        Assert.Contains("\\_it\\_", page, StringComparison.Ordinal);
        Assert.Contains("\\[link\\](javascript", page, StringComparison.Ordinal);
        Assert.Contains("\\| pipe", page, StringComparison.Ordinal);
        Assert.Contains("https\\://", page, StringComparison.Ordinal);
        Assert.Contains("www\\.evil", page, StringComparison.Ordinal);
        Assert.Contains("@<!-- -->someone", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# heading", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\n> - item", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_has_the_cells_of_its_table()
    {
        var width = 0;
        foreach (var line in Sample.Render("md", Sample.Hostile).Split('\n'))
        {
            var cells = line.StartsWith('|') ? line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|') : 0;
            Assert.True(cells == 0 || width == 0 || cells == width, line);
            width = cells;
        }
    }
}
