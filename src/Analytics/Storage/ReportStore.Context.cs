namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>What stands before and after each of these findings in the same section of its report; unknown ids are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxIds"/> ids.</exception>
    public async Task<IReadOnlyDictionary<string, PassageContext>> ReadContextAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MaxIds, nameof(ids));
        if (ids.Count == 0)
            return new Dictionary<string, PassageContext>();
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<PassageContextRow>(
            $"""
            select f.id, previous.text as text_before, following.text as text_after
            from finding f
            left join finding previous on previous.inspection_id = f.inspection_id and previous.place = f.place - 1 and previous.section = f.section
            left join finding following on following.inspection_id = f.inspection_id and following.place = f.place + 1 and following.section = f.section
            where {database.OneOf("f.id", "Ids")}
            """,
            new { Ids = database.List([.. ids.Select(id => StoredText.Clean(id)).Distinct()]) });
        return rows.ToDictionary(row => row.Id, row => new PassageContext(row.TextBefore, row.TextAfter));
    }

    private sealed record PassageContextRow
    {
        public required string Id { get; init; }
        public string? TextBefore { get; init; }
        public string? TextAfter { get; init; }
    }
}

/// <summary>The passages next to one in the same section; null where it is the section's first or last.</summary>
public sealed record PassageContext(string? Before, string? After);
