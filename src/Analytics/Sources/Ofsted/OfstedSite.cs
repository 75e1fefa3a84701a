using System.Globalization;

namespace Analytics.Sources.Ofsted;

/// <summary>What is known of the inspectorate's site, as <c>source.json</c> tells it: addresses, selectors, how many authorities there should be.</summary>
public sealed record OfstedSite
{
    /// <summary>With <c>{start}</c> and <c>{rows}</c>.</summary>
    public required string Search { get; init; }

    /// <summary>The site gives no more on a page, whatever is asked for.</summary>
    public required int RowsPerPage { get; init; }

    public required IReadOnlyList<string> Hosts { get; init; }
    public required int FewestAuthorities { get; init; }
    public required int MostAuthorities { get; init; }
    public required OfstedSelectors Selectors { get; init; }

    public static OfstedSite Load() => ShippedJson.Load<OfstedSite>(typeof(OfstedSite), "source.json");

    /// <summary>The same site at another address, all of it at one host.</summary>
    public OfstedSite At(Uri baseUrl) => this with { Search = baseUrl.GetLeftPart(UriPartial.Authority) + new Uri(Search.Replace("{start}", "0", StringComparison.Ordinal)).AbsolutePath + Search[Search.IndexOf('?', StringComparison.Ordinal)..], Hosts = [baseUrl.Authority] };

    public Uri SearchPage(int start) => new(Search
        .Replace("{start}", start.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{rows}", RowsPerPage.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

/// <summary>Where on the pages what is; CSS selectors.</summary>
public sealed record OfstedSelectors
{
    public required string ResultsCount { get; init; }
    public required string Results { get; init; }
    public required string ProviderLink { get; init; }
    public required string ProviderUrn { get; init; }
    public required string Timeline { get; init; }
    public required string ReportLink { get; init; }

    /// <summary>What belongs to one report, around its link.</summary>
    public required string Entry { get; init; }

    public required string HiddenTitle { get; init; }
    public required string Published { get; init; }
}
