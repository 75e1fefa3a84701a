using Microsoft.Extensions.Options;
using Npgsql;

namespace Analytics.Storage;

/// <summary>Settings of section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>A PostgreSQL connection string; without one the store is a SQLite file in the data folder.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A file with the password, in place of one in the connection string: what containers and systemd hand over as a secret.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>Of several hosts, questions go to one that follows the others as long as there is one; changes always go to the one that may be written.</summary>
    public bool ReadFromStandby { get; init; }

    /// <exception cref="IOException">The password's file cannot be read.</exception>
    public StoreDatabase Open(DataFolder folder)
    {
        if (string.IsNullOrEmpty(ConnectionString))
            return StoreDatabase.Sqlite(folder.StoreFile);
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        if (PasswordFile is { Length: > 0 } file)
            settings.Password = File.ReadAllText(file).TrimEnd('\r', '\n');
        return StoreDatabase.Postgres(settings.ConnectionString, ReadFromStandby);
    }
}

/// <summary>What is wrong, without a word of what is secret.</summary>
public sealed class StoreOptionsValidation : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        if (options.PasswordFile is { Length: > 0 } file && !File.Exists(file))
            return ValidateOptionsResult.Fail($"Store:PasswordFile is {file}, and there is no such file.");
        try
        {
            _ = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        // The provider tells what it could not read, which may be part of a password.
        catch (ArgumentException)
        {
            return ValidateOptionsResult.Fail("Store:ConnectionString cannot be read: a text such as Host=db1,db2;Database=analytics;Username=analytics is expected.");
        }
    }
}
