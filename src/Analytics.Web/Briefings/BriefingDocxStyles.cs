using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Web.Briefings;

/// <summary>How a briefing looks in Word: named styles, so that a council's own take their place with one change.</summary>
internal static class BriefingDocxStyles
{
    private const string Ink = "0B0C0C", Quiet = "4D5558", Line = "C9CED1", Accent = "1D5A82";

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" }, new Color { Val = Ink }, new FontSize { Val = "21" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", isDefault: true),
        Paragraph("Title", "Title", run: Letters(size: 36, isBold: true), spacing: (0, 80)),
        Paragraph("Subtitle", "Subtitle", run: Letters(color: Quiet), spacing: (0, 200)),
        Paragraph("Heading1", "heading 1", run: Letters(size: 26, isBold: true), spacing: (360, 120), outline: 0, border: new TopBorder { Val = BorderValues.Single, Size = 18, Space = 6, Color = Accent }),
        Paragraph("Heading2", "heading 2", run: Letters(size: 22, isBold: true), spacing: (240, 80), outline: 1),
        Paragraph("Lead", "Lead", isKept: true),
        Paragraph("ListBullet", "List Bullet", spacing: (0, 80), numbering: 1),
        Paragraph("Quote", "Quote", spacing: (80, 20), indent: 284, border: new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = Line }, isKept: true),
        Paragraph("Source", "Source", run: Letters(size: 17, color: Quiet), spacing: (0, 160), indent: 284, border: new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = Line }),
        Paragraph("Caption", "caption", run: Letters(size: 18, color: Quiet), spacing: (80, 60), isKept: true),
        Paragraph("Small", "Small", run: Letters(size: 18, color: Quiet), spacing: (60, 120)),
        Paragraph("Cell", "Cell", run: Letters(size: 18), spacing: (0, 0)),
        Paragraph("Footer", "footer", run: Letters(size: 16, color: Quiet)),
        new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = Accent }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = "Hyperlink" },
        TableStyle());

    public static Numbering Numbering() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "255" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static StyleRunProperties Letters(int? size = null, string? color = null, bool isBold = false) => new(
    [
        .. isBold ? [new Bold()] : Array.Empty<OpenXmlElement>(),
        .. color is null ? [] : new OpenXmlElement[] { new Color { Val = color } },
        .. size is null ? [] : new OpenXmlElement[] { new FontSize { Val = $"{size}" } },
    ]);

    /// <param name="spacing">Before and after, in twentieths of a point.</param>
    /// <param name="isKept">On one page with what follows.</param>
    private static Style Paragraph(
        string id, string name, bool isDefault = false, StyleRunProperties? run = null, (int Before, int After)? spacing = null, int? outline = null, int? numbering = null, int? indent = null,
        OpenXmlElement? border = null, bool isKept = false)
    {
        // The schema fixes the order of these.
        var paragraph = new StyleParagraphProperties();
        if (outline is not null || isKept)
            paragraph.Append(new KeepNext());
        if (numbering is { } list)
            paragraph.Append(new NumberingProperties(new NumberingId { Val = list }));
        if (border is not null)
            paragraph.Append(new ParagraphBorders(border));
        if (spacing is { } space)
            paragraph.Append(new SpacingBetweenLines { Before = $"{space.Before}", After = $"{space.After}" });
        if (indent is { } left)
            paragraph.Append(new Indentation { Left = $"{left}" });
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault)
            style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph);
        if (run is not null)
            style.Append(run);
        return style;
    }

    private static Style TableStyle() => new(
        new StyleName { Val = "Figures" },
        new StyleTableProperties(
            new TableBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Line }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
            new TableCellMarginDefault(new TopMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 30, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "50", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 90, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(new RunPropertiesBaseStyle(new Bold()), new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Color = Ink }))) { Type = TableStyleOverrideValues.FirstRow },
        new TableStyleProperties(new RunPropertiesBaseStyle(new Bold())) { Type = TableStyleOverrideValues.FirstColumn })
    { Type = StyleValues.Table, StyleId = "Figures" };
}
