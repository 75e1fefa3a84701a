using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The labels that the finding had before its present ones, oldest first; none for a finding whose labels never changed.</summary>
    public async Task<IReadOnlyList<PastLabels>> ListLabelHistoryAsync(string findingId, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await ReadLabelHistoryAsync(session, "where finding_id = @Id", new { Id = StoredText.Clean(findingId) });
    }

    /// <summary>The labels that any finding had before its present ones, in the order in which they were replaced.</summary>
    public async Task<IReadOnlyList<PastLabels>> ListLabelHistoryAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await ReadLabelHistoryAsync(session, "", new { });
    }

    private static async Task<IReadOnlyList<PastLabels>> ReadLabelHistoryAsync(StoreSession session, string condition, object parameters)
    {
        var rows = await session.QueryAsync<PastLabelsRow>(
            $"""
            select finding_id, document_sha256, themes, polarity, model_version, author, replaced_at
            from label_history
            {condition}
            order by number
            """,
            parameters);
        return [.. rows.Select(row => row.ToPastLabels())];
    }

    /// <summary>
    /// Keeps the labels of findings that are to have others. A probability alone that moved makes no other label. Corrected findings are
    /// left out: their labels change when a correction is made or withdrawn, never by what a model says.
    /// </summary>
    private async Task NotePastLabelsAsync(StoreSession session, DerivedRows? held, IReadOnlyList<ThemedFinding> findings)
    {
        if (held is null)
            return;
        var (before, now) = (held.ModelLabels(), clock.GetUtcNow());
        await InsertPastLabelsAsync(session,
        [
            .. findings
                .Where(themed => before.TryGetValue(themed.Finding.Id, out var labels) && !labels.SayTheSameAs(themed.Labels))
                .Select(themed => new PastLabels(themed.Finding.Id, held.Inspection.DocumentSha256, before[themed.Finding.Id], held.Inspection.ModelVersion, Author: null, now)),
        ]);
    }

    private static Task InsertPastLabelsAsync(StoreSession session, IReadOnlyList<PastLabels> past) =>
        session.InsertManyAsync("label_history", PastLabelsRow.Columns, [.. past.Select(PastLabelsRow.Of)]);
}
