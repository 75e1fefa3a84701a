using Analytics.Exports;
using Analytics.Reports;
using CsvHelper;

namespace Analytics.Worker;

/// <summary>
/// The table that <c>review</c> writes and <c>correct</c> reads back: a line for each passage, with columns for a reader to fill in.
/// Columns may be added, moved and left out; <c>correct</c> needs the finding's id and what was filled in.
/// </summary>
internal static class ReviewFile
{
    public static readonly IReadOnlyList<TableColumn<ReviewRow>> Columns =
    [
        new("finding_id", "string", "Identifier, by which the correction finds its finding", row => row.FindingId),
        new("authority", "string", "Whom the inspection is of", row => row.Authority),
        new("published_on", "date", "When the report was published", row => row.PublishedOn),
        new("page", "integer", "Page of the PDF, from 1", row => row.Page),
        new("kind", "string", "Improvement item, priority action or narrative sentence", row => Slug.Of(row.Kind)),
        new("text", "string", "The passage as printed", row => row.Text),
        new("themes", "string", "Themes with their probability, slug:0.000", row => ExportTables.ThemesText(row.Themes)),
        new("polarity", "string", "Improvement, strength, mixed or neutral", row => Slug.Of(row.Polarity)),
        new("why", "string", "Why it is worth reviewing", row => string.Join("; ", row.Why)),
        new(Themes, "string", "To be filled in: slugs with | between, or withdraw to take a correction back", _ => null),
        new(Polarity, "string", "To be filled in", _ => null),
        new(Reason, "string", "To be filled in", _ => null),
    ];

    private const string Id = "finding_id";
    private const string Themes = "corrected_themes";
    private const string Polarity = "corrected_polarity";
    private const string Reason = "reason";

    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        NormalizeHeaderName = header => header.Trim().Trim('\uFEFF').ToLowerInvariant(),
    };

    public static string Write(IEnumerable<ReviewRow> rows) =>
        string.Concat(rows.Select(row => ExportCsv.Line(Columns.Select(column => column.Value(row)))).Prepend(ExportCsv.Line(Columns.Select(column => column.Name))));

    /// <summary>The lines of which a reader filled in themes or polarity.</summary>
    /// <exception cref="UsageException">The file is missing or no such table.</exception>
    public static IReadOnlyList<FilledRow> Read(string path)
    {
        try
        {
            return ReadRows(InputFile.Existing(path));
        }
        catch (CsvFormatException damaged)
        {
            throw new UsageException($"{path}, line {damaged.LineNumber}: {damaged.Message}");
        }
    }

    private static List<FilledRow> ReadRows(string path)
    {
        using var csv = CsvReader.FromFile(path, Format);
        foreach (var column in new[] { Id, Themes, Polarity })
        {
            if (!csv.TryGetFieldIndex(column, out _))
                throw new UsageException($"{path} has no column '{column}'; fill in a file that review wrote.");
        }
        var rows = new List<FilledRow>();
        while (csv.Read())
        {
            var row = new FilledRow(csv.LineNumber, Cell(Id) ?? "", ThemesOf(Cell(Themes)), Cell(Polarity), Cell(Reason));
            if (row.Themes.Count > 0 || row.Polarity is not null)
                rows.Add(row);
        }
        return rows;

        string? Cell(string column) => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount && csv.GetString(index) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Slugs, however they are parted; the probabilities of a cell copied from the column of the model's themes are passed over.</summary>
    private static IReadOnlyList<string> ThemesOf(string? cell) =>
    [
        .. (cell ?? "").ToLowerInvariant().Split(['|', ';', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(theme => theme.Split(':')[0])
            .Distinct(),
    ];
}

/// <summary>A passage that is worth reviewing.</summary>
internal sealed record ReviewRow(
    string FindingId, string Authority, DateOnly? PublishedOn, int Page, FindingKind Kind, string Text, IReadOnlyList<ThemeProbability> Themes, Polarity Polarity, IReadOnlyList<string> Why);

/// <summary>What a reader filled in for a passage; without themes or polarity the passage keeps those that it has.</summary>
internal sealed record FilledRow(long Line, string FindingId, IReadOnlyList<string> Themes, string? Polarity, string? Reason)
{
    /// <summary>The word that stands in place of themes where a correction is to be taken back.</summary>
    public const string Withdraw = "withdraw";

    public bool IsWithdrawal => Themes is [Withdraw];
}
