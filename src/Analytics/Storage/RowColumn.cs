using System.Data;

namespace Analytics.Storage;

/// <summary>A column of a table that is written many rows at a time, and how its value comes from the row.</summary>
internal sealed record RowColumn<T>(string Name, DbType Type, Func<T, object?> Of);
