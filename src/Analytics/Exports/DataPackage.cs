using System.Text.Json;

namespace Analytics.Exports;

/// <summary>Describes the exported files, after the Data Package standard (datapackage.org).</summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Write(string folder, ExportFormat format)
    {
        var package = new
        {
            name = "inspection-findings",
            title = "Inspection findings of English children's services",
            resources = new[]
            {
                Resource("inspections", format, ExportTables.Inspections),
                Resource("findings", format, ExportTables.Findings),
                Resource("papers", format, ExportTables.Papers),
                Resource("responses", format, ExportTables.Responses),
                Resource("rejections", format, ExportTables.Rejections),
                Resource("corrections", format, ExportTables.Corrections),
                Resource("label_history", format, ExportTables.LabelHistory),
            },
        };
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), JsonSerializer.Serialize(package, Indented) + "\n");
    }

    private static object Resource<TRow>(string name, ExportFormat format, IReadOnlyList<TableColumn<TRow>> columns) => new
    {
        name,
        path = $"{name}.{format.Extension()}",
        format = format.Extension(),
        mediatype = format == ExportFormat.Csv ? "text/csv" : "application/jsonl",
        encoding = "utf-8",
        // JSON lines nest what the flat columns of the CSV join; their fields carry the same names and meanings.
        schema = format == ExportFormat.Csv ? new { fields = columns.Select(column => new { column.Name, column.Type, column.Description }) } : null,
        fields = format == ExportFormat.Csv ? null : columns.Select(column => new { column.Name, column.Description }),
    };
}
