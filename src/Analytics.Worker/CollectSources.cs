using System.Globalization;
using Analytics.Authorities;
using Analytics.Sources;
using Analytics.Sources.Cmis;
using Analytics.Sources.ModernGov;
using Analytics.Sources.Ofsted;
using Analytics.Sources.UrlList;

namespace Analytics.Worker;

/// <summary>The sources that a call of <c>collect</c> names: one of the inspectorate, one for each council's site.</summary>
internal sealed class CollectSources(AuthorityDirectory directory, TimeProvider clock)
{
    public static readonly string[] Names = ["ofsted", "moderngov", "cmis", "urls"];

    public required IReadOnlyList<string> Authorities { get; init; }
    public required DateOnly? Since { get; init; }

    /// <summary>Where a site is instead of its own address.</summary>
    public required Uri? BaseUrl { get; init; }

    /// <summary>The file with addresses, for <c>urls</c>.</summary>
    public required string? UrlFile { get; init; }

    /// <exception cref="UsageException">An option is missing, or names no authority.</exception>
    public IEnumerable<IReportSource> Open(string name) => name switch
    {
        "ofsted" => [Ofsted()],
        "moderngov" => Councils(name).Select(council => new ModernGovSource(council, SiteOf(council), WantedPapers.Load(), Since, Today)),
        "cmis" => Councils(name).Select(council => new CmisSource(council, SiteOf(council), WantedPapers.Load(), Since, Today)),
        "urls" => [new UrlListSource(InputFile.Existing(UrlFile ?? throw new UsageException("collect urls wants --urls FILE, with an address a line.")))],
        _ => throw new UsageException($"There is no source {name}."),
    };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private OfstedSource Ofsted()
    {
        var site = OfstedSite.Load();
        var urns = Authorities.Select(name => Find(name).OfstedUrn ?? throw new UsageException($"{name} has no number at the inspectorate."));
        return new OfstedSource(BaseUrl is null ? site : site.At(BaseUrl), [.. urns.Distinct()], Since);
    }

    private List<Authority> Councils(string system)
    {
        var chosen = Authorities.Count > 0 ? Authorities.Select(Find).ToList() : directory.Current;
        List<Authority> councils = [.. chosen.Where(council => council.CommitteeSystem == system && council.CommitteeSite is not null).DistinctBy(council => council.Gss)];
        return councils.Count == 0 ? throw new UsageException($"None of these authorities has a {system} site in authorities.csv.")
            : BaseUrl is not null && councils.Count > 1 ? throw new UsageException("--base-url stands for the site of one council: give exactly one --authority with it.")
            : councils;
    }

    private Uri SiteOf(Authority council) => BaseUrl is null ? council.CommitteeSite! : new Uri(BaseUrl, council.CommitteeSite!.AbsolutePath);

    private Authority Find(string name) =>
        (GssCode.TryParse(name, out var code) ? directory.Find(code) : null)
        ?? (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var urn) ? directory.FindByUrn(urn) : null)
        ?? directory.Current.FirstOrDefault(authority => authority.Aliases.Append(authority.Name).Append(authority.OfficialName).Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new UsageException($"No authority is called '{name}': give its name, GSS code or Ofsted number.");
}
