using System.Data;

namespace Analytics.Storage;

/// <summary>A named parameter of a statement that runs once a row, and how its value comes from the row.</summary>
internal sealed record RowParameter<T>(string Name, DbType Type, Func<T, object?> Of);
