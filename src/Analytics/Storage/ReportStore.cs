using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>The truth about what is held: documents, inspections, findings and rejections, in SQLite or PostgreSQL.</summary>
public sealed class ReportStore
{
    /// <summary>Brings the schema up to date; safe to call at every start.</summary>
    public Task MigrateAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>What is held of these bytes and by which versions it was derived; null when they were never seen.</summary>
    public Task<HeldDocument?> FindDocumentAsync(string sha256, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Replaces whatever was derived from the document, in one transaction.</summary>
    public Task SaveAsync(Document document, Report report, IReadOnlyList<ThemedFinding> findings, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Keeps a document that was not read, with the reason, in place of whatever was derived from it.</summary>
    public Task SaveRejectionAsync(Document document, string reason, string parserVersion, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Notes one more name under which known bytes came in; the same name twice is one.</summary>
    public Task NoteFileAsync(string sha256, string fileName, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>How much is held, rejected (with reasons), warned about, and by which versions.</summary>
    public Task<StoreStatus> ReadStatusAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Every inspection, newest last day first, then by id.</summary>
    public Task<IReadOnlyList<HeldInspection>> ListInspectionsAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The findings of an inspection in the order of the document: items, then narrative.</summary>
    public Task<IReadOnlyList<ThemedFinding>> ListFindingsAsync(string inspectionId, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The findings with these ids (at most 500), in no particular order; unknown ids are left out.</summary>
    public Task<IReadOnlyList<HeldFinding>> FindFindingsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Every rejected document, by file name.</summary>
    public Task<IReadOnlyList<HeldRejection>> ListRejectionsAsync(CancellationToken cancel) => throw new NotImplementedException();

    public Task<Document?> ReadDocumentAsync(string sha256, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>How many items and strengths of each theme each inspection has: what comparisons count.</summary>
    public Task<IReadOnlyList<InspectionTheme>> ListInspectionThemesAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The number of the newest change; 0 in an empty store. It only grows.</summary>
    public Task<long> ReadLastChangeAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>The documents changed after <paramref name="sequence"/>, each once, with the number of its newest change, in order of number.</summary>
    public Task<IReadOnlyList<DocumentChange>> ListChangesAsync(long sequence, CancellationToken cancel) => throw new NotImplementedException();
}

/// <summary>Document by hash, with the versions that derived its rows; <see cref="ModelVersion"/> is null for a rejection.</summary>
public sealed record HeldDocument(string Sha256, string ParserVersion, string? ModelVersion, bool IsRejected);

/// <summary>An inspection, the document that tells of it and how many findings it has.</summary>
public sealed record HeldInspection(Inspection Inspection, Document Document, int Items, int Narratives);

public sealed record HeldFinding(ThemedFinding Themed, string InspectionId);

/// <summary>A document that was not read. <paramref name="FileName"/> is the name it first came under.</summary>
public sealed record HeldRejection(string Sha256, string FileName, string Reason);

/// <summary>The number of improvement items (priority actions included) and of narrative strengths of a theme in an inspection; at least one is above 0.</summary>
public sealed record InspectionTheme(string InspectionId, string Theme, int Items, int Strengths);

public sealed record DocumentChange(string DocumentSha256, long Sequence);

/// <summary>Figures that add up: files given = documents + further names of the same bytes; documents = inspections + rejections.</summary>
public sealed record StoreStatus
{
    /// <summary>File names given, each once.</summary>
    public required int Files { get; init; }

    /// <summary>Distinct bytes.</summary>
    public required int Documents { get; init; }

    public required int Inspections { get; init; }
    public required int Rejections { get; init; }
    public required int Findings { get; init; }
    public required IReadOnlyList<NamedCount> InspectionsByFramework { get; init; }
    public required IReadOnlyList<NamedCount> RejectionsByReason { get; init; }

    /// <summary>Warning texts of inspections with the file they are about.</summary>
    public required IReadOnlyList<InspectionWarning> Warnings { get; init; }

    public required IReadOnlyList<NamedCount> ParserVersions { get; init; }
    public required IReadOnlyList<NamedCount> ModelVersions { get; init; }
}

public sealed record NamedCount(string Name, int Count);

public sealed record InspectionWarning(string FileName, string InspectionId, string Message);
