using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;

namespace Analytics.Web.SimilarProfiles;

/// <summary>The authorities whose full inspections criticise much the same themes, and how far that is chance.</summary>
public sealed record SimilarProfileAnswer
{
    public const int UsualTake = 10;

    /// <summary>What likeness is, for people.</summary>
    public const string Measured =
        "For every full inspection (ILACS or SIF) and theme we take what share of its passages criticises the theme (as a square root), less what inspections of the same kind and time "
        + "lead one to expect, and average this over the authority's inspections. Likeness is the cosine of two such lists: 1 when the same themes stand out to the same degree, 0 when nothing is in common, below 0 when what stands out in one is rare in the other.";

    public required string AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }
    public required string Measure { get; init; }

    /// <summary>The authority's full inspections, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    /// <summary>Full inspections below which an authority has no profile.</summary>
    public required int Fewest { get; init; }

    /// <summary>True when the authority has fewer: none is called like it.</summary>
    public required bool IsTooFew { get; init; }

    /// <summary>How many authorities have a profile; the others are left out.</summary>
    public required int Profiles { get; init; }

    /// <summary>
    /// How well the likenesses over one half of each authority's inspections agree with those over the other, on what is held: 1 wholly, 0 not at all
    /// (the mean correlation over many halvings). Null where it cannot be measured.
    /// </summary>
    public double? Agreement { get; init; }

    /// <summary>The most alike first; none below a likeness of 0.</summary>
    public required IReadOnlyList<SimilarAuthority> Similar { get; init; }

    public static async Task<SimilarProfileAnswer> ReadAsync(Corpus corpus, CorpusView view, Authority authority, int take, CancellationToken cancel)
    {
        var profiles = await view.Matters.ReadProfilesAsync(cancel);
        var inspections = profiles.InspectionsOf(authority.Gss);
        var similar = profiles.SimilarTo(authority.Gss, take);
        return new SimilarProfileAnswer
        {
            AuthorityGss = authority.Gss.Value,
            AuthorityName = authority.Name,
            Measure = Measured,
            Inspections = inspections,
            Fewest = ThemeProfiles.Fewest,
            IsTooFew = similar is null,
            Profiles = profiles.Authorities,
            Agreement = profiles.Agreement is { } agreement ? Math.Round(agreement, 2) : null,
            Similar = [.. (similar ?? []).Select(other => SimilarAuthority.Of(other, inspections, corpus))],
        };
    }
}

/// <summary>An authority with a similar profile.</summary>
public sealed record SimilarAuthority
{
    public required string AuthorityGss { get; init; }
    public required string AuthorityName { get; init; }
    public required string Region { get; init; }

    /// <summary>Above 0, at most 1.</summary>
    public required double Likeness { get; init; }

    /// <summary>
    /// In 200 shuffles the inspections of each kind are dealt out anew among the authorities; this is the share of shuffles in which the nearest of all others
    /// is at least as alike. At 0.05 or below the likeness stands out from chance.
    /// </summary>
    public required double ByChance { get; init; }

    /// <summary>Its full inspections, newest first.</summary>
    public required IReadOnlyList<string> Inspections { get; init; }

    /// <summary>Reports that are about both, which make the two alike by themselves.</summary>
    public required int SharedReports { get; init; }

    /// <summary>Up to five themes criticised at both more than to be expected, those that bring the two together most first.</summary>
    public required IReadOnlyList<SharedThemeAnswer> SharedThemes { get; init; }

    public static SimilarAuthority Of(SimilarProfile similar, IReadOnlyList<string> own, Corpus corpus)
    {
        var other = corpus.Authorities.Find(similar.Gss);
        return new SimilarAuthority
        {
            AuthorityGss = similar.Gss.Value,
            AuthorityName = other?.Name ?? similar.Gss.Value,
            Region = other?.Region ?? "",
            Likeness = Math.Round(similar.Likeness, 3),
            ByChance = Math.Round(similar.ByChance, 3),
            Inspections = similar.Inspections,
            SharedReports = similar.SharedReports,
            SharedThemes = [.. similar.Shared.Select(shared => new SharedThemeAnswer(
                shared.Theme.Slug, shared.Theme.Name, CriticismsAnswer.Of(shared.Theme, shared.Own, own), CriticismsAnswer.Of(shared.Theme, shared.Other, similar.Inspections)))],
        };
    }
}

/// <summary>A theme that stands out at both.</summary>
public sealed record SharedThemeAnswer(string Slug, string Name, CriticismsAnswer Own, CriticismsAnswer Other);

/// <summary>Passages of an authority's full inspections that criticise a theme, items included.</summary>
public sealed record CriticismsAnswer(int Passages, string FindingsUrl)
{
    public static CriticismsAnswer Of(Theme theme, int passages, IReadOnlyList<string> inspections) => new(passages, Url("/api/v1/findings", theme.Slug, inspections));

    public static string Url(string path, string theme, IReadOnlyList<string> inspections) => Site.Passages.Criticisms(theme).With([("inspection", string.Join(',', inspections))]).At(path);
}
