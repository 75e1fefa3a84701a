using System.Globalization;
using System.Reflection;

namespace Analytics.Storage;

/// <summary>The numbered scripts in <c>Migrations/</c>, each applied once and in order, all or nothing.</summary>
internal static class StoreMigrations
{
    /// <summary>All scripts that a store does not have yet.</summary>
    public static Task ApplyAsync(StoreDatabase database, CancellationToken cancel) => ApplyAsync(database, upTo: int.MaxValue, cancel);

    /// <summary>Those up to a number: a store as an earlier version left it.</summary>
    public static async Task ApplyAsync(StoreDatabase database, int upTo, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await database.LockSchemaAsync(session);
        await session.ExecuteAsync("""
            create table if not exists schema_migration (
                number integer not null primary key,
                name text not null
            )
            """);
        var applied = (await session.QueryAsync<int>("select number from schema_migration")).ToHashSet();
        var scripts = Scripts(database.Dialect);
        if (applied.Except(scripts.Select(script => script.Number)).Order().FirstOrDefault() is var unknown and not 0)
            throw new InvalidOperationException($"The store has migration {unknown}, which this version does not know: it was written by a later version.");

        foreach (var (number, name) in scripts.Where(script => script.Number <= upTo && !applied.Contains(script.Number)))
        {
            await session.ExecuteToTheEndAsync(Read(name));
            await session.ExecuteAsync("insert into schema_migration (number, name) values (@Number, @Name)", new { Number = number, Name = name });
        }
        await session.CommitAsync();
    }

    public static IEnumerable<int> Numbers(string dialect) => Scripts(dialect).Select(script => script.Number);

    private static List<(int Number, string Name)> Scripts(string dialect)
    {
        var folder = $"{typeof(StoreMigrations).Namespace}.Migrations.";
        return
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith($".{dialect}.sql", StringComparison.Ordinal))
                .Select(name => (int.Parse(name.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture), name[folder.Length..]))
                .Order(),
        ];
    }

    private static string Read(string name)
    {
        var resource = $"{typeof(StoreMigrations).Namespace}.Migrations.{name}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        return new StreamReader(stream).ReadToEnd();
    }
}
