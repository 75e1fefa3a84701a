namespace Analytics.Storage.Moving;

/// <summary>A table as it is on both engines, and in which order its rows are read.</summary>
internal sealed record StoreTable(string Name, IReadOnlyList<StoreColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>What a new store is made with: which store it is, and how far its changes are numbered. A row of the other store takes the place of each.</summary>
    private static readonly string[] s_made = ["store", "change_counter"];

    public bool IsMadeWithTheStore => s_made.Contains(Name);

    /// <summary>All rows, in the same order on both engines: by the key, or by everything where there is none. Text is compared by code point on both.</summary>
    public string Select(StoreDatabase database)
    {
        var order = Columns.Where(column => Key.Count == 0 || Key.Contains(column.Name)).Select(column => column.OrderedBy(database)).ToList();
        return $"""
            select {string.Join(", ", Columns.Select(column => column.Name))}
            from {Name}
            order by {string.Join(", ", order)}
            """;
    }
}
