namespace Analytics.Storage;

/// <summary>Settings of section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>A PostgreSQL connection string; without one the store is a SQLite file in the data folder.</summary>
    public string? ConnectionString { get; init; }
}
