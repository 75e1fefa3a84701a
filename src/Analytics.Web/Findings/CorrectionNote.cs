using Analytics.Reports;

namespace Analytics.Web.Findings;

/// <summary>The correction that a passage's labels come from.</summary>
public sealed record CorrectionNote(string Author, string Reason, DateTimeOffset MadeAt)
{
    public static CorrectionNote? Of(Correction? correction) => correction is null ? null : new(correction.Author, correction.Reason, correction.MadeAt);
}
