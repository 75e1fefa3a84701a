using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>When a report came out, where its own text doesn't say: the listing knows best, else the file's name may.</summary>
internal sealed record PublicationDate(DateOnly Date, PublishedOnSource Source)
{
    /// <summary>A date in a file name that isn't after the last day on site is some other date.</summary>
    public static PublicationDate? Find(Document document, DateOnly lastDayOnSite)
    {
        if (document.ListedPublishedOn is { } listed)
            return new PublicationDate(listed, PublishedOnSource.Listing);
        return PrintedDates.FindDate(document.FileName) is { } named && named > lastDayOnSite
            ? new PublicationDate(named, PublishedOnSource.FileName)
            : null;
    }
}
