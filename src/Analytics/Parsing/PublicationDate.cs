using Analytics.Parsing.Parts;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>When a report came out: its own text knows best, else the listing, else the file's name may.</summary>
internal sealed record PublicationDate(DateOnly Date, PublishedOnSource Source)
{
    /// <summary>No report comes out before the inspection has ended: such a date is some other date.</summary>
    public static PublicationDate? Find(Document document, ReportTitle title)
    {
        var lastDayOnSite = title.Windows[^1].End;
        if (title.PublishedOn is { } printed && printed > lastDayOnSite)
            return new PublicationDate(printed, PublishedOnSource.Document);
        if (document.ListedPublishedOn is { } listed && listed > lastDayOnSite)
            return new PublicationDate(listed, PublishedOnSource.Listing);
        return PrintedDates.FindDate(document.FileName) is { } named && named > lastDayOnSite
            ? new PublicationDate(named, PublishedOnSource.FileName)
            : null;
    }
}
