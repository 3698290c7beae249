namespace SovereigntyApi.Reports.Tests;

/// <summary>What people are shown for each kind of character.</summary>
public sealed class ShownTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("\u202Ea\u2066b", "\u27E8U+202E\u27E9a\u27E8U+2066\u27E9b")]
    [InlineData("a\u0001\u007F\u009F", "a\u27E8U+0001\u27E9\u27E8U+007F\u27E9\u27E8U+009F\u27E9")]
    [InlineData("a\uFFFEb\uFEFFc", "a\u27E8U+FFFE\u27E9b\u27E8U+FEFF\u27E9c")]
    [InlineData("\U000E0041x", "\u27E8U+E0041\u27E9x")]
    [InlineData("co\u00ADoperate \uD83D\uDC69\u200D\u2696 \u201Cq\u201D \u05D0", "co\u00ADoperate \uD83D\uDC69\u200D\u2696 \u201Cq\u201D \u05D0")]
    public void Harm_is_shown_by_its_code(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    /// <summary>Not among the cases above: attributes hold UTF-8 and so no half character.</summary>
    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("half \uFFFD", ShownText.Of("half \uD800"));

    [Fact]
    public void One_line_has_no_runs_of_space() => Assert.Equal("a b c", ShownText.OnOneLine("  a\r\n\tb   c "));
}
