using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>All rows that were derived from a document that was read, in the order of the document.</summary>
internal sealed record DerivedRows(InspectionRow Inspection, InspectionParts Parts, IReadOnlyList<FindingRow> Findings, IReadOnlyList<FindingThemeRow> Themes)
{
    public static IEnumerable<FindingRow> FindingsOf(string inspectionId, IEnumerable<ThemedFinding> findings) =>
        findings.Select((themed, index) => FindingRow.Of(themed, inspectionId, index + 1));

    public static IEnumerable<FindingThemeRow> ThemesOf(string inspectionId, IEnumerable<ThemedFinding> findings) =>
        findings.SelectMany((themed, index) => FindingThemeRow.Of(themed, inspectionId, index + 1));

    /// <summary>Whether these are the rows of the same, whatever versions derived it.</summary>
    public bool AreOf(Inspection inspection, IReadOnlyList<ThemedFinding> findings) =>
        InspectionRow.Of(inspection, findings) with { ParserVersion = Inspection.ParserVersion, ModelVersion = Inspection.ModelVersion } == Inspection
        && InspectionParts.Of(inspection).AreSame(Parts, inspection.Id)
        && Findings.SequenceEqual(FindingsOf(inspection.Id, findings).Select(row => row with { ModelVersion = Inspection.ModelVersion }))
        && Themes.SequenceEqual(ThemesOf(inspection.Id, findings));

    /// <summary>The labels of the findings that are not corrected, by their id.</summary>
    public IReadOnlyDictionary<string, Labels> ModelLabels()
    {
        var themes = Themes.ToLookup(row => row.Place, row => new ThemeProbability(row.Theme, row.Probability));
        return Findings.Where(row => row.ModelThemes is null).ToDictionary(row => row.Id, row => new Labels([.. themes[row.Place]], Slug.Parse<Polarity>(row.Polarity)));
    }
}
