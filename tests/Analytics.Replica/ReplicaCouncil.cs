using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Replica;

/// <summary>The committee site of an invented council, which publishes the papers of the repository's sample.</summary>
/// <param name="Root">Where the site's pages are: "/", "/modernGov/".</param>
public sealed partial record ReplicaCouncil(string Host, string Root, IReadOnlyList<ReplicaPaper> Papers)
{
    public bool IsCmis => Host.Contains("cmis", StringComparison.Ordinal);

    /// <summary>Whether its XML web service answers.</summary>
    public bool HasService { get; init; } = true;

    /// <summary>Committees in the order of their numbers; the last has never to do with children.</summary>
    public IReadOnlyList<string> Committees => [.. Papers.Select(paper => paper.Committee).Distinct().Order(StringComparer.Ordinal), "Licensing"];

    public IReadOnlyList<ReplicaMeeting> Meetings =>
    [
        .. Papers.Where(paper => !paper.IsIssue).GroupBy(paper => (paper.Committee, paper.MeetingDate)).OrderBy(meeting => meeting.Key.MeetingDate)
            .Select((meeting, i) => new ReplicaMeeting(701 + i, CommitteeNumber(meeting.Key.Committee), meeting.Key.Committee, meeting.Key.MeetingDate, [.. meeting])),
    ];

    /// <summary>Those of the sample that have a site of a kind that is collected.</summary>
    public static IReadOnlyList<ReplicaCouncil> OfSample()
    {
        var folder = ReplicaContent.SampleFolder();
        var expected = File.ReadLines(Path.Combine(folder, "papers", "expected.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(paper => paper.GetProperty("file_name").GetString()!);
        var papers = File.ReadLines(Path.Combine(folder, "papers", "listing.csv")).Skip(1)
            .Select(line => Cell().Matches(line).Select(cell => cell.Groups["quoted"].Value + cell.Groups["plain"].Value).ToList())
            .Where(row => !row[0].EndsWith(".xml", StringComparison.Ordinal))
            .Select((row, i) => ReadPaper(row, expected[row[0]], Path.Combine(folder, "papers", row[0]), i))
            .ToLookup(paper => paper.Url.Host);
        return
        [
            .. File.ReadLines(Path.Combine(folder, "reference", "authorities.csv"))
                .Select(line => Site().Match(line))
                .Where(match => match.Success)
                .Select(match => new Uri(match.Groups["site"].Value))
                .Select(site => new ReplicaCouncil(site.Host, site.AbsolutePath.TrimEnd('/') + "/", [.. papers[site.Host]])),
        ];
    }

    public int CommitteeNumber(string committee) => 100 + Committees.ToList().IndexOf(committee);

    private static ReplicaPaper ReadPaper(List<string> row, JsonElement expected, string path, int i)
    {
        var published = DateOnly.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture);
        return new ReplicaPaper(9001 + i, new Uri(row[1]), row[2], path)
        {
            Committee = expected.GetProperty("committee").GetString() ?? "Cabinet",
            MeetingDate = expected.GetProperty("meeting_date").GetString() is { } date ? DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) : published,
        };
    }

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^,]*))")]
    private static partial Regex Cell();

    [GeneratedRegex("(?<site>https://[^,]+),(?:moderngov|cmis),")]
    private static partial Regex Site();
}

/// <param name="Number">Of its agenda item, where its address does not tell one.</param>
/// <param name="Url">Where a council would publish it.</param>
/// <param name="Path">Of the bytes.</param>
public sealed partial record ReplicaPaper(int Number, Uri Url, string Title, string Path)
{
    public required string Committee { get; init; }
    public required DateOnly MeetingDate { get; init; }

    /// <summary>What it is known by at its site: the page and its number, or the number of the file.</summary>
    public string Key => KeyOf(Url.AbsolutePath, Url.Query);

    public bool IsIssue => Is("ieissuedetails.aspx");
    public bool IsDecision => Is("iedecisiondetails.aspx") || Is("mgdecisiondetails.aspx");
    public bool IsItem => Is("mgai.aspx");
    public bool IsFile => Url.AbsolutePath.Contains("/documents/s", StringComparison.Ordinal) || Url.AbsolutePath.EndsWith("/Document.ashx", StringComparison.Ordinal);

    public int ItemNumber => IsItem ? int.Parse(Digits().Match(Url.Query).ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : Number;

    /// <summary>A page by its name and first number whatever else is asked for, a file by its number whatever it is called.</summary>
    public static string KeyOf(string path, string query) =>
        FileNumber().Match(path + query) is { Success: true } file ? $"s{file.Groups["id"].Value}"
        : path.EndsWith("/Document.ashx", StringComparison.Ordinal) ? query
        : $"{path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant()} {Digits().Match(query).Value}";

    private bool Is(string page) => Key.StartsWith(page, StringComparison.Ordinal);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"/documents/s(?<id>\d+)/|/mgConvert2PDF\.aspx\?ID=(?<id>\d+)$")]
    private static partial Regex FileNumber();
}

public sealed record ReplicaMeeting(int Id, int CommitteeId, string Committee, DateOnly Date, IReadOnlyList<ReplicaPaper> Papers)
{
    /// <summary>What is on its agenda; files belong to the first item, and are one themselves where there is no other.</summary>
    public IReadOnlyList<ReplicaPaper> Items => Papers.Any(paper => !paper.IsFile) ? [.. Papers.Where(paper => !paper.IsFile)] : [Papers[0]];

    public IReadOnlyList<ReplicaPaper> FilesOf(ReplicaPaper item) => item == Items[0] ? [.. Papers.Where(paper => paper.IsFile)] : [];
}
