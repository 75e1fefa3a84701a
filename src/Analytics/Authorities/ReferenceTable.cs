using CsvHelper;

namespace Analytics.Authorities;

/// <summary>A CSV file of <c>data/reference</c>, every row with its line, so that bad data can be named exactly.</summary>
internal static class ReferenceTable
{
    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>A column whose name ends with <c>?</c> may be missing, and is empty then.</summary>
    /// <exception cref="InvalidDataException">The file is missing, lacks one of the columns or is no CSV.</exception>
    public static IReadOnlyList<ReferenceRow> Read(string folder, string fileName, params string[] columns)
    {
        var path = Path.Combine(folder, fileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"{path} is missing.");
        try
        {
            return ReadRows(path, columns);
        }
        catch (CsvFormatException damaged)
        {
            throw new InvalidDataException($"{path}, line {damaged.LineNumber}: {damaged.Message}", damaged);
        }
    }

    private static List<ReferenceRow> ReadRows(string path, string[] columns)
    {
        using var csv = CsvReader.FromFile(path, Format);
        if (columns.FirstOrDefault(column => !column.EndsWith('?') && !csv.TryGetFieldIndex(column, out _)) is { } absent)
            throw new InvalidDataException($"{path}, line 1: there is no column '{absent}'.");

        var rows = new List<ReferenceRow>();
        while (csv.Read())
            rows.Add(new ReferenceRow(path, csv.LineNumber, columns.ToDictionary(column => column.TrimEnd('?'), column => Value(csv, column.TrimEnd('?')))));
        return rows;
    }

    private static string Value(CsvReader csv, string column) => csv.TryGetFieldIndex(column, out _) ? csv.GetString(column) : "";
}
