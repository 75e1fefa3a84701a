using Analytics.Reports;
using Analytics.Search;
using Analytics.Storage;

namespace Analytics.Tests.Search;

/// <summary>What every full-text engine behind <see cref="IFindingIndex"/> does.</summary>
public abstract partial class FindingIndexContract : IDisposable
{
    private static readonly StoreId Store = new(new Guid("0d2c2f2e-4a3b-4c58-9d11-5c1f0a6b7e01"));
    private static readonly StoreId OtherStore = new(new Guid("0d2c2f2e-4a3b-4c58-9d11-5c1f0a6b7e02"));

    private readonly string _folder = Directory.CreateTempSubdirectory("analytics-index-").FullName;
    private readonly List<IFindingIndex> _open = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _open.ForEach(index => index.Dispose());
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract IFindingIndex Open(string folder);

    /// <summary>Makes what lies in the folder unreadable in one of several ways, no index being open.</summary>
    protected abstract void Damage(string folder, IndexDamage damage);

    private IFindingIndex Open() => OpenFor(Store);

    private IFindingIndex OpenFor(StoreId? store)
    {
        var index = Open(_folder);
        if (store is { } attached)
            index.Attach(attached);
        _open.Add(index);
        return index;
    }

    private async Task<IFindingIndex> BuildAsync(params IndexedFinding[] findings)
    {
        var index = Open();
        await index.RebuildAsync(Documents(findings), 1, Cancel);
        return index;
    }

    /// <summary>Every finding is a document of its own whose hash is the finding's id.</summary>
    private static IAsyncEnumerable<DocumentFindings> Documents(params IndexedFinding[] findings) =>
        findings.Select(Document).ToAsyncEnumerable();

    private static DocumentFindings Document(IndexedFinding finding) => new(finding.FindingId, [finding]);

    internal static IndexedFinding Finding(string id, string text, string on = "2020-06-01") => new()
    {
        FindingId = id,
        InspectionId = $"inspection-{id}",
        Text = text,
        Section = "What needs to improve",
        Kind = PassageKind.ImprovementItem,
        Body = Body.Authority,
        Polarity = Polarity.Improvement,
        Themes = ["other"],
        Authorities = ["E09000001"],
        AuthorityName = "Aldmere",
        Regions = ["London"],
        Framework = Framework.IlacsStandard,
        InspectedOn = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture),
        Overall = Grade.Good,
    };

    private static FindingQuery Query(string text) => new() { Words = QueryParser.Parse(text, QueryFieldsTests.Known).Words };

    private static string[] Ids(FindingHits hits) => [.. hits.Hits.Select(hit => hit.FindingId)];

    private static string[] Found(IFindingIndex index, string text) => [.. Ids(index.Search(Query(text))).Order(StringComparer.Ordinal)];
}

public enum IndexDamage
{
    CutShort,
    Overwritten,
    Scribbled,
    Emptied,
    Deleted,
    OfAnotherVersion,
}
