using System.Text;
using SovereigntyApi.Reports.Composition;

namespace SovereigntyApi.Reports.Formats;

/// <summary>Draws levels as SVG: one row a criterion; a bar up or down from the line of 0 for each provision.</summary>
/// <remarks>A level is told by the side and the length of its bar; colour repeats it. Coordinates are whole numbers.</remarks>
internal static class SvgProfile
{
    private const int Width = 760;
    private const int NameWidth = 220;

    public static string Draw(LevelProfile profile, string id) =>
        profile.Provisions.Count == 1 ? DrawOne(profile, id) : DrawMany(profile, id);

    /// <summary>One provision: a scale a criterion with its level on it.</summary>
    private static string DrawOne(LevelProfile profile, string id)
    {
        const int Row = 44;
        var picture = Begin(profile, id, Row * profile.Series.Count);
        for (var i = 0; i < profile.Series.Count; i++)
        {
            var (criterion, levels) = (profile.Series[i].Criterion, profile.Series[i].Levels);
            var middle = (i * Row) + 22;
            var steps = Math.Max(1, criterion.Max - criterion.Min);
            int X(int level) => NameWidth + 30 + ((level - criterion.Min) * (Width - NameWidth - 60) / steps);
            Text(picture, 0, middle + 4, criterion.Name, null);
            Line(picture, X(criterion.Min), middle, X(criterion.Max), middle);
            for (var level = criterion.Min; level <= criterion.Max; level++)
            {
                Line(picture, X(level), middle - 4, X(level), middle + 4);
                Text(picture, X(level), middle + 19, ReportWords.Signed(level), "middle");
            }

            if (levels[0] is { } known)
            {
                picture.Append("<circle class=\"").Append(Side(known)).Append("\" cx=\"").Append(ReportWords.Number(X(known))).Append("\" cy=\"")
                    .Append(ReportWords.Number(middle)).Append("\" r=\"8\"/>\n");
            }
        }

        return picture.Append("</svg>\n").ToString();
    }

    /// <summary>Many provisions: bars in order of the text.</summary>
    private static string DrawMany(LevelProfile profile, string id)
    {
        const int Row = 90;
        var picture = Begin(profile, id, Row * profile.Series.Count);
        var room = Width - NameWidth;
        for (var i = 0; i < profile.Series.Count; i++)
        {
            var (criterion, levels) = (profile.Series[i].Criterion, profile.Series[i].Levels);
            var longest = Math.Max(1, Math.Max(Math.Abs(criterion.Min), Math.Abs(criterion.Max)));
            var zero = (i * Row) + (criterion.Min < 0 ? 45 : 80);
            Text(picture, 0, zero + 4, criterion.Name, null);
            Line(picture, NameWidth, zero, Width, zero);
            for (var p = 0; p < levels.Count; p++)
            {
                var left = NameWidth + (p * room / levels.Count);
                var width = Math.Max(1, (NameWidth + ((p + 1) * room / levels.Count) - left) * 4 / 5);
                if (levels[p] is not { } level || level == 0)
                {
                    continue;
                }

                var height = Math.Abs(level) * (criterion.Min < 0 ? 40 : 70) / longest;
                picture.Append("<rect class=\"").Append(Side(level)).Append("\" x=\"").Append(ReportWords.Number(left)).Append("\" y=\"")
                    .Append(ReportWords.Number(level > 0 ? zero - height : zero)).Append("\" width=\"").Append(ReportWords.Number(width)).Append("\" height=\"")
                    .Append(ReportWords.Number(height)).Append("\"><title>").Append(HtmlText.Line($"{profile.Provisions[p]}: {ReportWords.Signed(level)}")).Append("</title></rect>\n");
            }
        }

        return picture.Append("</svg>\n").ToString();
    }

    private static StringBuilder Begin(LevelProfile profile, string id, int height) => new StringBuilder()
        .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").Append(id).Append("-title ").Append(id).Append("-words\" viewBox=\"0 0 ")
        .Append(ReportWords.Number(Width)).Append(' ').Append(ReportWords.Number(height)).Append("\" width=\"").Append(ReportWords.Number(Width)).Append("\" height=\"")
        .Append(ReportWords.Number(height)).Append("\">\n<title id=\"").Append(id).Append("-title\">").Append(HtmlText.Line(profile.Title)).Append("</title>\n<desc id=\"").Append(id)
        .Append("-words\">").Append(HtmlText.Line(profile.Description)).Append("</desc>\n");

    private static void Text(StringBuilder picture, int x, int y, string text, string? anchor) => picture
        .Append("<text x=\"").Append(ReportWords.Number(x)).Append("\" y=\"").Append(ReportWords.Number(y)).Append('"')
        .Append(anchor is null ? "" : $" text-anchor=\"{anchor}\"").Append('>').Append(HtmlText.Line(text)).Append("</text>\n");

    private static void Line(StringBuilder picture, int x1, int y1, int x2, int y2) => picture
        .Append("<line class=\"axis\" x1=\"").Append(ReportWords.Number(x1)).Append("\" y1=\"").Append(ReportWords.Number(y1)).Append("\" x2=\"")
        .Append(ReportWords.Number(x2)).Append("\" y2=\"").Append(ReportWords.Number(y2)).Append("\"/>\n");

    private static string Side(int level) => level < 0 ? "low" : level > 0 ? "high" : "even";
}
