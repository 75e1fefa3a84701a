namespace Analytics.Storage.Moving;

/// <summary>Every table of a store, read from the schemas themselves, so that no later one is forgotten.</summary>
internal static class StoreTables
{
    /// <summary>In an order in which each comes after those that it refers to.</summary>
    /// <exception cref="InvalidOperationException">The two stores differ in their tables.</exception>
    public static async Task<IReadOnlyList<StoreTable>> ReadAsync(StoreSession sqlite, StoreSession postgres)
    {
        var columns = await postgres.QueryAsync<PostgresColumnRow>("""
            select c.table_name, c.column_name, c.data_type, c.is_identity = 'YES' as is_identity
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_migration'
            order by c.table_name, c.ordinal_position
            """);
        var keys = await sqlite.QueryAsync<SqliteColumnRow>("""
            select m.name as table_name, c.name as column_name, c.pk as key_place
            from sqlite_master m
            join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like 'sqlite\_%' escape '\' and m.name <> 'schema_migration'
            """);
        var references = await sqlite.QueryAsync<ReferenceRow>("""
            select m.name as table_name, r."table" as referred
            from sqlite_master m
            join pragma_foreign_key_list(m.name) r
            where m.type = 'table'
            """);
        var onOneOnly = columns.Select(column => (column.TableName, column.ColumnName)).ToHashSet();
        onOneOnly.SymmetricExceptWith(keys.Select(column => (column.TableName, column.ColumnName)));
        if (onOneOnly.Count > 0)
            throw new InvalidOperationException($"The tables of the two stores differ: {string.Join(", ", onOneOnly.Select(column => $"{column.TableName}.{column.ColumnName}").Order(StringComparer.Ordinal))} is in one of them only.");

        var tables = columns.GroupBy(column => column.TableName, StringComparer.Ordinal).Select(table => new StoreTable(
            table.Key,
            [.. table.Select(column => new StoreColumn(column.ColumnName, column.DataType, column.IsIdentity))],
            [.. keys.Where(key => key.TableName == table.Key && key.KeyPlace > 0).OrderBy(key => key.KeyPlace).Select(key => key.ColumnName)]));
        return InOrder([.. tables], references.Where(row => row.TableName != row.Referred).ToLookup(row => row.TableName, row => row.Referred));
    }

    private static List<StoreTable> InOrder(IReadOnlyList<StoreTable> tables, ILookup<string, string> referred)
    {
        var ordered = new List<StoreTable>();
        while (ordered.Count < tables.Count)
        {
            var next = tables.Except(ordered).Where(table => referred[table.Name].All(name => ordered.Exists(before => before.Name == name))).ToList();
            if (next.Count == 0)
                throw new InvalidOperationException("Tables of the store refer to each other in a circle.");
            ordered.AddRange(next);
        }
        return ordered;
    }

    private sealed record PostgresColumnRow
    {
        public required string TableName { get; init; }
        public required string ColumnName { get; init; }
        public required string DataType { get; init; }
        public required bool IsIdentity { get; init; }
    }

    private sealed record SqliteColumnRow
    {
        public required string TableName { get; init; }
        public required string ColumnName { get; init; }

        /// <summary>From 1; 0 for a column that is not of the key.</summary>
        public required int KeyPlace { get; init; }
    }

    private sealed record ReferenceRow
    {
        public required string TableName { get; init; }
        public required string Referred { get; init; }
    }
}
