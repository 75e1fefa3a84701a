using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Site;

namespace Analytics.Web.Coverage;

/// <summary>What is held, what was not read, and by which versions everything was derived.</summary>
public sealed record CoverageAnswer
{
    public required bool IsSample { get; init; }
    public required StoreStatus Status { get; init; }

    /// <summary>Inspections by authority, framework and the year in which they ended; a shared report counts for each of its authorities.</summary>
    public required IReadOnlyList<HeldCell> Held { get; init; }

    /// <summary>Inspections by framework and the year in which they ended, each once.</summary>
    public required IReadOnlyList<KindCell> Kinds { get; init; }

    /// <summary>Current authorities of which no inspection is held, by name.</summary>
    public required IReadOnlyList<NothingHeld> NothingHeld { get; init; }

    public required IReadOnlyList<HeldRejection> Rejections { get; init; }
    public required string IndexEngine { get; init; }
    public required string ThemeSchemeVersion { get; init; }

    public static async Task<CoverageAnswer> ReadAsync(Corpus corpus, CancellationToken cancel)
    {
        var view = await corpus.ViewAsync(cancel);
        return new CoverageAnswer
        {
            IsSample = corpus.IsSample,
            Status = await corpus.Store.ReadStatusAsync(cancel),
            Held = [.. view.Inspections.SelectMany(held => Cells(corpus, held.Inspection))
                .GroupBy(cell => cell)
                .Select(cells => cells.Key with { Inspections = cells.Count() })
                .OrderBy(cell => cell.AuthorityName, StringComparer.Ordinal).ThenBy(cell => cell.Framework).ThenBy(cell => cell.Year)],
            Kinds = [.. view.Inspections.GroupBy(held => (held.Inspection.Framework, held.Inspection.End.Year))
                .Select(cell => new KindCell(cell.Key.Framework, cell.Key.Year, cell.Count()))
                .OrderBy(cell => cell.Framework).ThenBy(cell => cell.Year)],
            NothingHeld = [.. NothingHeldOf(corpus, view.Inspections.SelectMany(held => held.Inspection.Authorities))],
            Rejections = await corpus.Store.ListRejectionsAsync(cancel),
            IndexEngine = corpus.Index.Engine.ToString(),
            ThemeSchemeVersion = corpus.Scheme.Version,
        };
    }

    /// <summary>Current authorities that are not among those inspected.</summary>
    public static IEnumerable<NothingHeld> NothingHeldOf(Corpus corpus, IEnumerable<GssCode> inspected)
    {
        var held = inspected.ToHashSet();
        return corpus.Authorities.Current.Where(authority => !held.Contains(authority.Gss)).OrderBy(authority => authority.Name, StringComparer.Ordinal)
            .Select(authority => new NothingHeld(authority.Gss.Value, authority.Name, authority.Region));
    }

    private static IEnumerable<HeldCell> Cells(Corpus corpus, Inspection inspection) =>
        inspection.Authorities.Count == 0
            ? [new HeldCell(null, inspection.AuthorityName, inspection.Framework, inspection.End.Year, 0)]
            : inspection.Authorities.Select(gss => new HeldCell(gss.Value, Wording.AuthorityName(corpus.Authorities, gss), inspection.Framework, inspection.End.Year, 0));
}

public sealed record KindCell(Framework Framework, int Year, int Inspections);

/// <summary>The GSS code is null while the printed name is unresolved.</summary>
public sealed record HeldCell(string? AuthorityGss, string AuthorityName, Framework Framework, int Year, int Inspections);

public sealed record NothingHeld(string AuthorityGss, string AuthorityName, string Region);
