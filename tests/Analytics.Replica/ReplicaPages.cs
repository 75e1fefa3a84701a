using System.Globalization;
using System.Net;

namespace Analytics.Replica;

/// <summary>The pages of the inspectorate's site as far as they matter for collecting, in words of our own; with the careless markup that such pages have.</summary>
internal static class ReplicaPages
{
    private const int MostRows = 100;

    public static string Search(ReplicaContent content, int start, int rows)
    {
        var shown = content.Providers.Skip(start).Take(Math.Clamp(rows, 1, MostRows)).ToList();
        return Page("Search", $"""
            <div class="search-results__heading"><strong class="results-count">{content.Providers.Count}</strong> places found</div>
            <ul class="results-list">{string.Concat(shown.Select(provider => $"""
             <li class="search-result"><h3  class="search-result__title" ><a href='/provider/44/{provider.Urn}'>{WebUtility.HtmlEncode(provider.Name)}</a></h3>
              <address class=search-result__address--redacted>not told</address>
              <ul class="search-result__provider-info"><li>Category: <strong>Local Authority Children&#39;s Services</strong></li><li>URN: <strong>{provider.Urn}</strong></li></ul></li>
             """))}</ul>
            <div class="pagination"><span class="pagination__numbers">{(start / MostRows) + 1} of {((content.Providers.Count - 1) / MostRows) + 1}</span></div>
            """);
    }

    public static string Provider(ReplicaContent content, ReplicaProvider provider)
    {
        var reports = content.Of(provider);
        var (recent, older) = (reports.Take(3), reports.Skip(3));
        return Page(provider.Name, $"""
            <div class="module title-block"><h1 class="heading--title title-block__heading">{WebUtility.HtmlEncode(provider.Name)}</h1>
            <p class="heading--main title-block__subheading">URN: {provider.Urn}</p></div>
            <div class="provider provider--la"><h2 class="timeline__title heading--sub">Everything published</h2>
            <ol class="timeline">{string.Concat(recent.Select(Entry))}
             <li class="timeline__archive"><details><summary>Older</summary><ol>{string.Concat(older.Select(Entry))}</ol></details></li>
             <li class="timeline__day timeline__day--opened"><div class="event"><span class="event__title heading--sub">Opened</span></div></li>
            </ol></div>
            """);
    }

    // Each way of writing an entry has been seen: with and without the text for screen readers, with and without its date, with entities for spaces.
    private static string Entry(ReplicaReport report)
    {
        var date = report.PublishedOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var title = WebUtility.HtmlEncode(report.Title);
        var (spoken, shown) = (report.Id % 5) switch
        {
            0 => ($"<span class=\"nonvisual\">{title}, pdf - {date}</span>", $"<time pubdate>{date}</time>"),
            1 => ("", $"<time pubdate>{date.Replace(" ", "&#32;", StringComparison.Ordinal)}</time>"),
            2 => ($"<span class=\"nonvisual\">{title},  pdf</span>", $"<time pubdate>{date.Replace(" ", "&nbsp;", StringComparison.Ordinal)}</time>"),
            3 => ($"<span class=\"nonvisual\">{title} as PDF - {report.PublishedOn.ToString("dd MMM yyyy", CultureInfo.InvariantCulture).ToLowerInvariant()}</span>", ""),
            _ => ($"<span class=\"nonvisual\">{title.ToUpperInvariant()}, PDF - {report.PublishedOn.AddDays(-1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}</span>", $"<time datetime='{report.PublishedOn:yyyy-MM-dd}' pubdate>at last</time>"),
        };
        return $"""
            <li class="timeline__day"><div class="event"><p class="timeline__date"><time>{report.PublishedOn.AddDays(-40).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time></p>
             <span class="event__title heading--sub"><a class="publication-link"  target="_blank" href="/v1/file/{report.Id}#top">
               {title}
               {spoken}</a>
              <div class="event__metadata"><span class="filetype">PDF</span> &ndash; Published {shown}</div></span></div></li>
            """;
    }

    private static string Page(string title, string main) => $"<!DOCTYPE html><html lang=en><head><title>{WebUtility.HtmlEncode(title)} - replica</title></head><body><main id=main>{main}</main></body></html>";
}
