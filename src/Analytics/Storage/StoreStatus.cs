namespace Analytics.Storage;

/// <summary>Figures that add up: files given = documents + further names of the same bytes; documents = inspections + rejections.</summary>
public sealed record StoreStatus
{
    /// <summary>File names given, each once; a name given with two contents counts for each.</summary>
    public required int Files { get; init; }

    /// <summary>Distinct bytes.</summary>
    public required int Documents { get; init; }

    public required int Inspections { get; init; }
    public required int Rejections { get; init; }
    public required int Findings { get; init; }

    /// <summary>By slug, like every list here the largest first.</summary>
    public required IReadOnlyList<NamedCount> InspectionsByFramework { get; init; }

    public required IReadOnlyList<NamedCount> RejectionsByReason { get; init; }

    /// <summary>Warning texts of inspections with the file they are about, by file.</summary>
    public required IReadOnlyList<InspectionWarning> Warnings { get; init; }

    /// <summary>Documents by the parser that read or rejected them.</summary>
    public required IReadOnlyList<NamedCount> ParserVersions { get; init; }

    /// <summary>Inspections with findings by the model that classified them.</summary>
    public required IReadOnlyList<NamedCount> ModelVersions { get; init; }
}
