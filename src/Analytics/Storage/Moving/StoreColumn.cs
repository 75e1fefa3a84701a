using System.Data;
using System.Globalization;

namespace Analytics.Storage.Moving;

/// <summary>
/// A column by the type that PostgreSQL gives it. SQLite has texts, whole numbers and numbers only; what is <i>held</i> is a value of these
/// three, whichever engine it comes from, so that rows of both can be compared.
/// </summary>
internal sealed record StoreColumn(string Name, string PostgresType, bool IsNumberedByTheStore)
{
    private static readonly DateHandler Dates = new();
    private static readonly InstantHandler Instants = new();

    public DbType Type(StoreDatabase database) => (PostgresType, database.IsShared) switch
    {
        ("text", _) => DbType.String,
        ("date", true) => DbType.Date,
        ("timestamp with time zone", true) => DbType.DateTimeOffset,
        ("date" or "timestamp with time zone", false) => DbType.String,
        ("integer", true) => DbType.Int32,
        ("boolean", true) => DbType.Boolean,
        ("integer" or "bigint" or "boolean", _) => DbType.Int64,
        ("double precision", _) => DbType.Double,
        _ => throw new InvalidOperationException($"Column {Name} is a {PostgresType}; which value of SQLite that is, is not known."),
    };

    public string OrderedBy(StoreDatabase database) => database.IsShared && PostgresType == "text" ? $"{Name} collate \"C\"" : Name;

    /// <summary>The value that the engine gave, as text, <see cref="long"/> or <see cref="double"/>.</summary>
    public object? Held(object read) => read switch
    {
        DBNull => null,
        string or long or double => read,
        int number => (long)number,
        bool yes => yes ? 1L : 0L,
        _ when PostgresType == "date" => DateHandler.Text(Dates.Parse(read)),
        _ when PostgresType == "timestamp with time zone" => InstantHandler.Text(Instants.Parse(read)),
        _ => throw new InvalidOperationException($"Column {Name} holds a {read.GetType().Name}."),
    };

    /// <summary>What the engine takes for what is held.</summary>
    public object? Written(object? held, StoreDatabase database) => (Type(database), held) switch
    {
        (_, null) => null,
        (DbType.Date, _) => Dates.Parse(held),
        (DbType.DateTimeOffset, _) => Instants.Parse(held),
        (DbType.Int32, _) => Convert.ToInt32(held, CultureInfo.InvariantCulture),
        (DbType.Boolean, _) => Convert.ToBoolean(held, CultureInfo.InvariantCulture),
        _ => held,
    };
}
