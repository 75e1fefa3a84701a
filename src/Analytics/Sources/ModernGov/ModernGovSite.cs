using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Sources.ModernGov;

/// <summary>One council's ModernGov site: its addresses after the patterns of <c>source.json</c>, below wherever the council has put it.</summary>
public sealed partial class ModernGovSite
{
    private static readonly Lazy<ModernGovPattern> Shipped = new(() => ShippedJson.Load<ModernGovPattern>(typeof(ModernGovSite), "source.json"));

    private readonly Uri _root;

    /// <param name="site">Any page of it: what stands before the last slash is where the others are.</param>
    public ModernGovSite(Uri site) => _root = new Uri(Canonical(site.AbsolutePath.EndsWith('/') || site.Segments[^1].Contains('.', StringComparison.Ordinal) ? site : new Uri(site.AbsoluteUri + "/")), ".");

    public static ModernGovPattern Pattern => Shipped.Value;

    public string Host => _root.Authority;

    public Uri Committees => new(_root, Pattern.Committees);

    public Uri Meetings(string committee, DateOnly from, DateOnly to) => new(_root, Pattern.Meetings.Replace("{id}", committee, StringComparison.Ordinal).Replace("{from}", Written(from), StringComparison.Ordinal).Replace("{to}", Written(to), StringComparison.Ordinal));

    public Uri Meeting(string id) => new(_root, Pattern.Meeting.Replace("{id}", id, StringComparison.Ordinal));

    /// <summary>The decisions that were published in these days, of officers and single members too.</summary>
    public Uri Decisions(DateOnly from, DateOnly to) => new(_root, Pattern.Decisions.Replace("{from}", Uri.EscapeDataString(Written(from)), StringComparison.Ordinal).Replace("{to}", Uri.EscapeDataString(Written(to)), StringComparison.Ordinal));

    /// <param name="from">Null for meetings of all times.</param>
    public Uri Search(string words, int page, DateOnly? from, DateOnly to) => new(_root, (from is { } day ? Pattern.SearchBetween.Replace("{from}", Uri.EscapeDataString(Written(day)), StringComparison.Ordinal).Replace("{to}", Uri.EscapeDataString(Written(to)), StringComparison.Ordinal) : Pattern.Search)
        .Replace("{words}", Uri.EscapeDataString(words), StringComparison.Ordinal)
        .Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    public Uri Item(string id) => new(_root, Pattern.Item.Replace("{id}", id, StringComparison.Ordinal));

    public Uri Issue(string id) => new(_root, Pattern.Issue.Replace("{id}", id, StringComparison.Ordinal));

    /// <summary>One address for one page: without a session's number in the path, and without fragment.</summary>
    public static Uri Canonical(Uri url) => new(Session().Replace(new UriBuilder(url) { Fragment = "" }.Uri.AbsoluteUri, ""));

    /// <summary>What an attached file is known by: one is told of as <c>documents/s60860/Name.docx</c> and as <c>mgConvert2PDF.aspx?ID=60860</c>. Null for any other address.</summary>
    public static string? AttachmentNumber(Uri url) => Attachment().Match(url.PathAndQuery) is { Success: true } match ? match.Groups["id"].Value : null;

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/documents/s(?<id>\d+)/|/mgConvert2PDF\.aspx\?ID=(?<id>\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"\(S\([a-z0-9]+\)\)/", RegexOptions.IgnoreCase)]
    private static partial Regex Session();
}

/// <summary>How addresses and pages of all such sites are built.</summary>
public sealed record ModernGovPattern
{
    /// <summary>Whole years before this one whose meetings are looked at, unless a day is given.</summary>
    public required int YearsBack { get; init; }

    /// <summary>Months after which a meeting has its minutes, and hardly changes any more.</summary>
    public required int MonthsUntilSettled { get; init; }

    /// <summary>Pages of a search that are read: the best come first.</summary>
    public required int MostResultPages { get; init; }

    public required string Committees { get; init; }
    public required string Meetings { get; init; }
    public required string Meeting { get; init; }
    public required string Decisions { get; init; }
    public required string Search { get; init; }
    public required string SearchBetween { get; init; }
    public required string Item { get; init; }
    public required string Issue { get; init; }

    /// <summary>Where the site sends whoever asks for what it does not have.</summary>
    public required string ErrorPage { get; init; }

    public required ModernGovSelectors Selectors { get; init; }
}

/// <summary>Where on the pages what is; CSS selectors.</summary>
public sealed record ModernGovSelectors
{
    /// <summary>A list of decisions, which may be empty.</summary>
    public required string Decisions { get; init; }

    public required string ListedDecision { get; init; }

    /// <summary>From an item to what was decided of it.</summary>
    public required string ItemDecision { get; init; }

    public required string Hit { get; init; }
    public required string HitLink { get; init; }
    public required string Snippet { get; init; }
    public required string NoHits { get; init; }
    public required string NextPage { get; init; }
    public required string Attachment { get; init; }

    /// <summary>For screen readers, or beside the point.</summary>
    public required string Hidden { get; init; }
}
