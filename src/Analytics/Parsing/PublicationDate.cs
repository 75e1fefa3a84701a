using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>When a report came out, where its own text doesn't say: the listing knows best, else the file's name may.</summary>
internal sealed record PublicationDate(DateOnly Date, PublishedOnSource Source)
{
    /// <summary>No report comes out before the inspection has ended: such a date, of a listing or in a file name, is some other date.</summary>
    public static PublicationDate? Find(Document document, DateOnly lastDayOnSite)
    {
        if (document.ListedPublishedOn is { } listed && listed > lastDayOnSite)
            return new PublicationDate(listed, PublishedOnSource.Listing);
        return PrintedDates.FindDate(document.FileName) is { } named && named > lastDayOnSite
            ? new PublicationDate(named, PublishedOnSource.FileName)
            : null;
    }
}
