namespace Analytics.Exports;

/// <summary>
/// A column of a flat table: its name, what it holds (<paramref name="Type"/> after the Data Package standard), and a row's value as
/// <see cref="ExportCsv"/> writes it (null when absent).
/// </summary>
public sealed record TableColumn<TRow>(string Name, string Type, string Description, Func<TRow, object?> Value);
