using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>The rows that belong to inspections, by inspection id.</summary>
internal sealed record InspectionParts(
    ILookup<string, AuthorityRow> Authorities,
    ILookup<string, WindowRow> Windows,
    ILookup<string, LeadInspectorRow> LeadInspectors,
    ILookup<string, JudgementRow> Judgements,
    ILookup<string, MessageRow> Warnings,
    ILookup<string, MessageRow> Missing)
{
    /// <summary>Those of one inspection, as they are written.</summary>
    public static InspectionParts Of(Inspection inspection)
    {
        var id = inspection.Id;
        return new InspectionParts(
            Rows(inspection.Authorities, (gss, ordinal) => new AuthorityRow { InspectionId = id, Ordinal = ordinal, Gss = gss.Value }),
            Rows(inspection.Windows, (window, ordinal) => new WindowRow { InspectionId = id, Ordinal = ordinal, StartsOn = window.Start, EndsOn = window.End }),
            Rows(inspection.LeadInspectors, (name, ordinal) => new LeadInspectorRow { InspectionId = id, Ordinal = ordinal, Name = StoredText.Clean(name) }),
            Rows(inspection.Judgements, (judgement, ordinal) => new JudgementRow { InspectionId = id, Ordinal = ordinal, Name = Slug.Of(judgement.Name), Grade = Slug.Of(judgement.Grade) }),
            Rows(inspection.Warnings, Message),
            Rows(inspection.Missing, Message));

        MessageRow Message(string text, int ordinal) => new() { InspectionId = id, Ordinal = ordinal, Message = StoredText.Clean(text) };
    }

    /// <summary>Whether the other has the same rows for the inspection.</summary>
    public bool AreSame(InspectionParts other, string id) =>
        Authorities[id].SequenceEqual(other.Authorities[id])
        && Windows[id].SequenceEqual(other.Windows[id])
        && LeadInspectors[id].SequenceEqual(other.LeadInspectors[id])
        && Judgements[id].SequenceEqual(other.Judgements[id])
        && Warnings[id].SequenceEqual(other.Warnings[id])
        && Missing[id].SequenceEqual(other.Missing[id]);

    private static ILookup<string, TRow> Rows<TPart, TRow>(IReadOnlyList<TPart> parts, Func<TPart, int, TRow> row) where TRow : InspectionPartRow =>
        parts.Select((part, index) => row(part, index + 1)).ToLookup(made => made.InspectionId);
}

internal abstract record InspectionPartRow
{
    public required string InspectionId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Ordinal { get; init; }
}

internal sealed record AuthorityRow : InspectionPartRow
{
    public required string Gss { get; init; }
}

internal sealed record WindowRow : InspectionPartRow
{
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
}

internal sealed record LeadInspectorRow : InspectionPartRow
{
    public required string Name { get; init; }
}

internal sealed record JudgementRow : InspectionPartRow
{
    public required string Name { get; init; }
    public required string Grade { get; init; }
}

/// <summary>A warning, or what is missing.</summary>
internal sealed record MessageRow : InspectionPartRow
{
    public required string Message { get; init; }
}
