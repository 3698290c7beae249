using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SovereigntyApi.Reports.Formats;

/// <summary>The styles of Word reports, under Word's own names where it has them, so that a paper's template can take over.</summary>
internal static class WordStyles
{
    private const string Bullet = "1";

    public static Styles All()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Georgia", HighAnsi = "Georgia", ComplexScript = "Times New Roman" },
                new FontSize { Val = "22" },
                new Languages { Val = "en-US" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        styles.Append(new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden()) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true });
        styles.Append(Heading("Title", "Title", "36", null));
        for (var level = 1; level <= 5; level++)
        {
            var number = Composition.ReportWords.Number(level);
            styles.Append(Heading($"Heading{number}", $"heading {number}", Composition.ReportWords.Number(34 - (level * 3)), level - 1));
        }

        styles.Append(Paragraph("Caption", "caption", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "60" }), Bold()));
        styles.Append(Paragraph("TextRead", "Text Read", new StyleParagraphProperties(Border(), new Indentation { Left = "284" })));
        styles.Append(Paragraph("Notice", "Notice", new StyleParagraphProperties(Border(), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F2F2F0" }, new Indentation { Left = "284" })));
        styles.Append(Paragraph("Finding", "Finding", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "60" })));
        styles.Append(Paragraph("TableText", "Table Text", new StyleParagraphProperties(new SpacingBetweenLines { After = "40" }), new StyleRunProperties(new FontSize { Val = "19" })));
        styles.Append(Paragraph("TableHead", "Table Head", new StyleParagraphProperties(new SpacingBetweenLines { After = "40" }), new StyleRunProperties(new Bold(), new FontSize { Val = "19" })));
        styles.Append(Paragraph("ListBullet", "List Bullet", new StyleParagraphProperties(
            new NumberingProperties(new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "40" }, new ContextualSpacing())));
        styles.Append(Paragraph("FootnoteText", "footnote text", new StyleParagraphProperties(new SpacingBetweenLines { After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "18" })));
        styles.Append(Paragraph("Footer", "footer", new StyleParagraphProperties(), new StyleRunProperties(new FontSize { Val = "16" })));
        styles.Append(Character("FootnoteReference", "footnote reference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }));
        styles.Append(Character("Strong", "Strong", new Bold()));
        styles.Append(Character("Id", "Id", new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" }));
        styles.Append(Character("MarkAgainst", "Mark Against", new Underline { Val = UnderlineValues.Thick, Color = "9C2B12" }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FBE3DE" }));
        styles.Append(Character("MarkFor", "Mark For", new Underline { Val = UnderlineValues.Double, Color = "1D6B34" }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "DDEFE1" }));
        styles.Append(Character("MarkNeutral", "Mark Neutral", new Underline { Val = UnderlineValues.Dotted, Color = "47479A" }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "E5E6F4" }));
        styles.Append(new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4, Color = "767676" },
                    new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "767676" },
                    new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "767676" },
                    new RightBorder { Val = BorderValues.Single, Size = 4, Color = "767676" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "767676" },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "767676" }),
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 90, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 90, Type = TableWidthValues.Dxa }))) { Type = StyleValues.Table, StyleId = "TableGrid" });
        return styles;
    }

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "\u2022" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "500", Hanging = "250" })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = int.Parse(Bullet, System.Globalization.CultureInfo.InvariantCulture) });

    private static Style Heading(string id, string name, string size, int? outline)
    {
        var properties = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" });
        if (outline is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        return new Style(
            new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), properties,
            new StyleRunProperties(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new Bold(), new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties? run = null)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id };
        if (run is not null)
        {
            style.Append(run);
        }

        return style;
    }

    private static Style Character(string id, string name, params OpenXmlElement[] properties) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "DefaultParagraphFont" }, new StyleRunProperties(properties)) { Type = StyleValues.Character, StyleId = id };

    private static StyleRunProperties Bold() => new(new Bold());

    private static ParagraphBorders Border() => new(new LeftBorder { Val = BorderValues.Single, Size = 12, Space = 8, Color = "767676" });
}
