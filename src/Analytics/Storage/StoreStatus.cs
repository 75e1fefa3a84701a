using Analytics.Storage.Collecting;

namespace Analytics.Storage;

/// <summary>
/// Figures that add up: files given = documents + further names of the same bytes; documents = inspections + superseded + papers + rejections.
/// Earlier versions of a report count among the superseded and the documents, nowhere else.
/// </summary>
public sealed record StoreStatus
{
    /// <summary>File names given, each once; a name given with two contents counts for each.</summary>
    public required int Files { get; init; }

    /// <summary>Distinct bytes.</summary>
    public required int Documents { get; init; }

    public required int Inspections { get; init; }

    /// <summary>Documents in whose place a later version of the same report stands.</summary>
    public required int Superseded { get; init; }

    /// <summary>Council papers.</summary>
    public required int Papers { get; init; }

    public required int Rejections { get; init; }
    public required int Findings { get; init; }

    /// <summary>Findings whose labels a reader's correction gives, those of passages that are not held just now included.</summary>
    public required int Corrections { get; init; }

    /// <summary>Corrections in force of passages that the documents, as they are read now, no longer have.</summary>
    public required int CorrectionsOfLostPassages { get; init; }

    /// <summary>By slug, like every list of counts here the largest first.</summary>
    public required IReadOnlyList<NamedCount> InspectionsByFramework { get; init; }

    public required IReadOnlyList<NamedCount> PapersByKind { get; init; }

    public required IReadOnlyList<NamedCount> RejectionsByReason { get; init; }

    /// <summary>Files that could not be opened when they were last given, by name and not among the counts: nothing of them is kept.</summary>
    public required IReadOnlyList<UnopenedName> Unopened { get; init; }

    /// <summary>Inspections of which something is missing that their kind of report states.</summary>
    public int Incomplete => Missing.Select(missing => missing.InspectionId).Distinct().Count();

    /// <summary>What is missing, with the file that it is missing from, by file.</summary>
    public required IReadOnlyList<InspectionWarning> Missing { get; init; }

    /// <summary>Warning texts of inspections with the file they are about, by file.</summary>
    public required IReadOnlyList<InspectionWarning> Warnings { get; init; }

    /// <summary>The same by what they say, whatever names and numbers are in it.</summary>
    public IReadOnlyList<WarningCount> WarningsByWording => WarningCount.Of(Warnings);

    /// <summary>What is out of the ordinary in papers, by file.</summary>
    public required IReadOnlyList<PaperWarning> PaperWarnings { get; init; }

    /// <summary>What the last collection from each source came to.</summary>
    public required IReadOnlyList<CollectedSource> Collected { get; init; }

    /// <summary>Documents by the parser that read or rejected them.</summary>
    public required IReadOnlyList<NamedCount> ParserVersions { get; init; }

    /// <summary>Inspections and papers with passages, by the model that classified them.</summary>
    public required IReadOnlyList<NamedCount> ModelVersions { get; init; }
}
