using System.Globalization;
using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Recurring;

/// <summary>What was raised again at an authority, as it was asked for.</summary>
/// <param name="Themes">Those looked at; all when none is named.</param>
public sealed record RecurringRequest(Authority Authority, InspectionScope Scope, IReadOnlyList<Theme> Themes)
{
    /// <summary>Whether themes were named.</summary>
    public bool HasThemes { get; private init; }

    /// <summary>Whether every theme and inspection is looked at.</summary>
    public bool IsWhole => !HasThemes && Scope is { From: null, To: null, Frameworks.Count: 0 };

    internal static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        new("theme", "Slugs of themes; all when left out.") { IsRepeated = true, Example = "supervision" },
        new("framework", "Kinds of inspection that are looked at; all when left out. A review of a safeguarding children board alone never is.") { IsRepeated = true, Allowed = Slug.All<Framework>() },
        new("from", "Inspections that ended on this day or later; a year or a month stands for its first day.") { Example = "2018" },
        new("to", "Inspections that ended on this day or earlier; a year or a month stands for its last day.") { Example = "2023" },
    ];

    /// <summary>What is wrong is in the values.</summary>
    public static RecurringRequest Read(QueryValues values, Corpus corpus, Authority authority)
    {
        var filter = FindingRequest.Read(values, corpus).Filter;
        var themes = corpus.Scheme.Compared;
        return new RecurringRequest(
            authority,
            new InspectionScope { From = filter.From, To = filter.To, Frameworks = filter.Frameworks, HasHistory = true },
            filter.Themes.Count == 0 ? themes : [.. themes.Where(theme => filter.Themes.Contains(theme.Slug))])
        {
            HasThemes = filter.Themes.Count > 0,
        };
    }

    /// <summary>Everything at an authority.</summary>
    public static RecurringRequest Whole(Corpus corpus, Authority authority) => new(authority, new InspectionScope { HasHistory = true }, corpus.Scheme.Compared);

    public async Task<RecurringAnswer> AnswerAsync(Corpus corpus, CorpusView view, CancellationToken cancel)
    {
        var quotes = await view.Matters.ReadQuotesAsync(Recurrence.InspectionsOf(view.HeldThemes, Authority, Scope), cancel);
        return RecurringAnswer.Of(Recurrence.Of(view.HeldThemes, Authority, Scope, Themes, quotes), corpus, view);
    }

    /// <summary>The same question at another address.</summary>
    public string UrlAt(string path, params IReadOnlyList<(string Name, string? Value)> more) => Links.To(path,
    [
        .. !HasThemes ? [] : Themes.Select(theme => ("theme", (string?)theme.Slug)),
        .. Scope.Frameworks.Select(framework => ("framework", (string?)Slug.Of(framework))),
        ("from", Scope.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", Scope.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        .. more,
    ]);

    public string ApiUrl(params IReadOnlyList<(string Name, string? Value)> more) => UrlAt($"/api/v1/authorities/{Authority.Gss.Value}/recurring", more);

    public string PageUrl => UrlAt($"/authorities/{Authority.Gss.Value}/recurring");
}
