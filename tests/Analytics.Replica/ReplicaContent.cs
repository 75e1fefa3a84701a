using System.Globalization;

namespace Analytics.Replica;

/// <summary>What the replica publishes. Immutable, so that a test can put another in its place between two runs.</summary>
public sealed record ReplicaContent(IReadOnlyList<ReplicaProvider> Providers, IReadOnlyList<ReplicaReport> Reports)
{
    /// <summary>As many as there are.</summary>
    private const int AllAuthorities = 153;

    /// <summary>The reports of a folder with a <c>manifest.csv</c> (file, …, urn, …, kind, publication_date).</summary>
    public static ReplicaContent OfManifest(string folder) => Of(AllAuthorities, File.ReadLines(Path.Combine(folder, "manifest.csv")).Skip(1).Select(line => line.Split(',')).Select((row, i) =>
        new ReplicaReport(50_000_001 + i, long.Parse(row[4], CultureInfo.InvariantCulture), Title(row[^2]), DateOnly.Parse(row[^1], CultureInfo.InvariantCulture), Path.Combine(folder, "pdf", row[0]))));

    /// <summary>The invented reports of the repository's sample.</summary>
    public static ReplicaContent OfSample(int authorities = AllAuthorities)
    {
        var folder = SampleFolder();
        return Of(authorities, File.ReadLines(Path.Combine(folder, "listing.csv")).Skip(1).Where(line => line.Contains(".pdf,", StringComparison.Ordinal)).Select(line => line.Split(',')).Select((row, i) =>
            new ReplicaReport(50_000_001 + i, long.Parse(row[1].Split('/')[^2], CultureInfo.InvariantCulture), row[2].Trim('"'), DateOnly.Parse(row[^1], CultureInfo.InvariantCulture), Path.Combine(folder, row[0]))));
    }

    public IReadOnlyList<ReplicaReport> Of(ReplicaProvider provider) => [.. Reports.Where(report => report.Urn == provider.Urn).OrderByDescending(report => report.PublishedOn)];

    private static ReplicaContent Of(int authorities, IEnumerable<ReplicaReport> reports)
    {
        var all = reports.ToList();
        var urns = all.Select(report => report.Urn).Distinct().Order().ToList();
        // The site lists every authority, also those that the folder has nothing of.
        urns.AddRange(Enumerable.Range(1, authorities - urns.Count).Select(i => 99_000_000L + i));
        return new ReplicaContent([.. urns.Select(urn => new ReplicaProvider(urn, $"Council of {urn}"))], all);
    }

    private static string Title(string kind) => kind switch
    {
        _ when kind.StartsWith("jtai", StringComparison.Ordinal) => "Joint area child protection inspection",
        _ when kind.StartsWith("sif", StringComparison.Ordinal) => "Single inspection of LA children's services",
        "send" => "Area SEND full inspection",
        "lac-inspection" => "Inspection of looked after children's services",
        _ => "Children's services inspection",
    };

    internal static string SampleFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The replica runs outside the repository."), "data", "sample");
    }
}

public sealed record ReplicaProvider(long Urn, string Name);

/// <param name="Path">Of the bytes.</param>
/// <param name="Edition">Another one has a space more at its end: a changed document.</param>
public sealed record ReplicaReport(int Id, long Urn, string Title, DateOnly PublishedOn, string Path, int Edition = 0)
{
    public byte[] Read() => [.. File.ReadAllBytes(Path), .. Enumerable.Repeat((byte)'\n', Edition)];
}
