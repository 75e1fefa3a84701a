using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Api;
using Analytics.Web.Findings;
using Analytics.Web.Site;

namespace Analytics.Web.Comparisons;

/// <summary>The matrix as it was asked for.</summary>
public sealed record MatrixRequest(
    string Name, IReadOnlyList<Authority> Authorities, InspectionScope Scope, IReadOnlyList<Theme> Themes, IReadOnlyList<ThemeMeasure> Measures, MatrixLayout Layout)
{
    internal static readonly IReadOnlyList<QueryParameter> Parameters =
    [
        .. AuthorityChoice.Parameters,
        .. ScopeRequest.Parameters,
        new("measure", "Inspections with an improvement item of the theme, or with a sentence of praise; both when left out.") { Allowed = Slug.All<ThemeMeasure>() },
        new("layout", "In a CSV file a row for each authority, theme and measure (cells, when left out), or a row for each authority with the numerators side by side (wide).") { Allowed = Slug.All<MatrixLayout>() },
    ];

    /// <summary>Null when something is wrong; the values hold what. With a group the authority's own row comes first.</summary>
    public static MatrixRequest? Read(QueryValues values, Corpus corpus)
    {
        var read = FindingRequest.Read(values, corpus, takesAllKinds: true);
        var measure = values.Word<ThemeMeasure>("measure");
        var layout = values.Word<MatrixLayout>("layout");
        AuthorityChoice.Check(values, read);
        if (values.Problems.Count > 0)
            return null;

        var chosen = AuthorityChoice.Of(corpus, read) ?? corpus.Authorities.Counted;
        return new MatrixRequest(
            AuthorityChoice.NameOf(corpus, read),
            read.Group is null ? chosen : [corpus.Authorities.Find(GssCode.Parse(read.Filter.Authorities[0]))!, .. chosen],
            ScopeRequest.ScopeOf(read),
            ScopeRequest.ThemesOf(read, corpus),
            measure is { } one ? [one] : Enum.GetValues<ThemeMeasure>(),
            layout ?? MatrixLayout.Cells);
    }

    public ThemeMatrix Count(CorpusView view) => ThemeMatrix.Of(view.HeldThemes, Authorities, Scope, Themes);

    /// <summary>The passages behind a cell.</summary>
    public string PassagesOf(ThemeMeasure measure, string theme, string gss)
    {
        var passages = measure == ThemeMeasure.Items ? Passages.Items(theme) : Passages.Strengths(theme);
        return passages.With([("authority", gss), .. ScopeRequest.OfFindings(Scope)]).At("/api/v1/findings");
    }
}

/// <summary>How a CSV file of the matrix is laid out.</summary>
public enum MatrixLayout
{
    Cells,
    Wide,
}
