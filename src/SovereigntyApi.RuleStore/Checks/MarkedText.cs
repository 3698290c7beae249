using System.Text;
using SovereigntyApi.Engine.Text;

namespace SovereigntyApi.RuleStore.Checks;

/// <summary>An example with the words it marks between <c>[[</c> and <c>]]</c> taken out as spans.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks, bool WellFormed)
{
    private const string Open = "[[";
    private const string Close = "]]";

    public static MarkedText Parse(string example)
    {
        var text = new StringBuilder(example.Length);
        var marks = new List<TextSpan>();
        var at = 0;
        while (example.IndexOf(Open, at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = example.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
            {
                return new MarkedText(example, marks, WellFormed: false);
            }

            text.Append(example, at, open - at);
            var start = text.Length;
            text.Append(example, open + Open.Length, close - open - Open.Length);
            marks.Add(new TextSpan(start, text.Length));
            at = close + Close.Length;
        }

        text.Append(example, at, example.Length - at);
        var whole = text.ToString();
        return new MarkedText(whole, marks, !whole.Contains(Close, StringComparison.Ordinal) && marks.All(m => m.Length > 0));
    }
}
