namespace Analytics.Exports;

/// <summary>Writes what is held to files, in an order that does not depend on when it was ingested.</summary>
public sealed class ExportRun(Corpus corpus)
{
    /// <summary>Replaces the files of an earlier export in <paramref name="folder"/>; each appears whole or not at all.</summary>
    public async Task<ExportSummary> RunAsync(string folder, ExportFormat format, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        using var inspectionFile = Open(folder, "inspections", format, ExportTables.Inspections);
        using var findingFile = Open(folder, "findings", format, ExportTables.Findings);
        using var paperFile = Open(folder, "papers", format, ExportTables.Papers);
        using var responseFile = Open(folder, "responses", format, ExportTables.Responses);
        using var rejectionFile = Open(folder, "rejections", format, ExportTables.Rejections);

        using var correctionFile = Open(folder, "corrections", format, ExportTables.Corrections);
        using var historyFile = Open(folder, "label_history", format, ExportTables.LabelHistory);

        var (inspections, findings) = (0, 0);
        await foreach (var (held, themed) in corpus.Store.StreamReportsAsync(withBoxes: true, cancel))
        {
            inspectionFile.Write(InspectionRow.Of(held, corpus.Authorities));
            foreach (var finding in themed)
                findingFile.Write(FindingRow.Of(held, finding));
            inspections++;
            findings += themed.Count;
        }
        var view = await corpus.ViewAsync(cancel);
        var responses = 0;
        foreach (var held in view.PapersById.Values.OrderBy(held => held.Paper.DocumentSha256, StringComparer.Ordinal))
        {
            var paper = await view.Responses.ReadAsync(held.Paper.Id, cancel);
            paperFile.Write(PaperRow.Of(paper, view));
            foreach (var response in paper.Responses)
                responseFile.Write(ResponseRow.Of(paper.Paper, response));
            responses += paper.Responses.Count;
        }
        var rejections = await corpus.Store.ListRejectionsAsync(cancel);
        foreach (var rejection in rejections)
            rejectionFile.Write(RejectionRow.Of(rejection));

        var corrections = (await corpus.Store.ListCorrectionsAsync(cancel)).Where(entry => entry.IsInForce).ToList();
        foreach (var entry in corrections)
            correctionFile.Write(CorrectionRow.Of(entry));
        var history = await corpus.Store.ListLabelHistoryAsync(cancel);
        foreach (var past in history)
            historyFile.Write(LabelHistoryRow.Of(past));

        inspectionFile.Complete();
        findingFile.Complete();
        paperFile.Complete();
        responseFile.Complete();
        rejectionFile.Complete();
        correctionFile.Complete();
        historyFile.Complete();
        DataPackage.Write(folder, format);
        return new ExportSummary(inspections, findings, view.PapersById.Count, responses, rejections.Count, corrections.Count, history.Count);
    }

    private static TableFile<TRow> Open<TRow>(string folder, string table, ExportFormat format, IReadOnlyList<TableColumn<TRow>> columns) =>
        new(Path.Combine(folder, $"{table}.{format.Extension()}"), format, columns);
}

public enum ExportFormat
{
    Jsonl,
    Csv,
}

internal static class ExportFormatNames
{
    public static string Extension(this ExportFormat format) => format == ExportFormat.Csv ? "csv" : "jsonl";
}

public sealed record ExportSummary(int Inspections, int Findings, int Papers, int Responses, int Rejections, int Corrections, int PastLabels);
