namespace Analytics.Exports;

/// <summary>A column of a flat table: its name, what it holds, and how a row's value is written (empty when absent).</summary>
public sealed record TableColumn<TRow>(string Name, string Type, string Description, Func<TRow, string?> Text);
