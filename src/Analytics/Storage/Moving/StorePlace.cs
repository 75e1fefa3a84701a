using Npgsql;

namespace Analytics.Storage.Moving;

/// <summary>Where a store is, as people write it: a SQLite file, a data folder with one in it, or a PostgreSQL connection string.</summary>
public sealed class StorePlace
{
    private readonly string _file = "";
    private readonly NpgsqlConnectionStringBuilder? _postgres;

    private StorePlace(string file) => _file = Path.GetFullPath(file);

    private StorePlace(NpgsqlConnectionStringBuilder postgres) => _postgres = postgres;

    /// <summary>For people; it never has a password in it.</summary>
    public string Name => _postgres is null ? _file : $"database {_postgres.Database} of {_postgres.Host}";

    public bool IsPostgres => _postgres is not null;

    /// <summary>Whether there is something to read; a database is asked when it is opened.</summary>
    public bool IsThere => IsPostgres || File.Exists(_file);

    /// <summary>The place that a text names; null where it is neither a path nor a connection string that names host and database.</summary>
    public static StorePlace? Find(string text)
    {
        if (Directory.Exists(text))
            return new StorePlace(new DataFolder(text).StoreFile);
        if (File.Exists(text) || !text.Contains('=', StringComparison.Ordinal))
            return text.Length == 0 ? null : new StorePlace(Path.HasExtension(text) || File.Exists(text) ? text : new DataFolder(text).StoreFile);
        try
        {
            var postgres = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(postgres.Host) || string.IsNullOrEmpty(postgres.Database) ? null : new StorePlace(postgres);
        }
        // The provider says what it could not read; a password with a semicolon would be told in parts.
        catch (ArgumentException)
        {
            return null;
        }
    }

    public StoreDatabase Open() => _postgres is null ? StoreDatabase.Sqlite(_file) : StoreDatabase.Postgres(_postgres.ConnectionString);
}
