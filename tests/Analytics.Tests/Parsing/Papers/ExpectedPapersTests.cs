using System.Text.Json.Nodes;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Sources.LocalFolder;

namespace Analytics.Tests.Parsing.Papers;

/// <summary>The truth of the invented papers was written by hand: it has to agree with the papers, their listing and the reports.</summary>
public sealed class ExpectedPapersTests
{
    private static readonly Dictionary<string, JsonNode> Reports = File.ReadLines(RepositoryFolder.File("data/sample/expected.jsonl"))
        .Select(line => JsonNode.Parse(line)!)
        .ToDictionary(report => (string)report["file_name"]!);

    public static TheoryData<string> Files => [.. ExpectedPaper.All.Select(paper => paper.FileName)];

    [Fact]
    public void Every_paper_of_the_folder_is_told_of_once()
    {
        var papers = Directory.GetFiles(ExpectedPaper.Folder).Select(Path.GetFileName).Except(["expected.jsonl", Listing.FileName]);

        Assert.Equal(papers.Order(StringComparer.Ordinal), ExpectedPaper.All.Select(paper => paper.FileName).Order(StringComparer.Ordinal));
        Assert.Equal(40, ExpectedPaper.All.Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_paper_answers_items_that_the_report_of_its_authority_has(string file)
    {
        var paper = ExpectedPaper.Of(file);
        var report = paper.Inspection is { } inspection ? Reports[inspection] : null;

        var items = report?["items"]!.AsArray().Count ?? 0;

        Assert.Equal(paper.AuthorityGss, (string?)report?["authority_gss"] ?? paper.AuthorityGss);
        Assert.All(paper.Answers, answer => Assert.InRange(answer.Finding, 1, items));
        Assert.Subset(paper.ToldAreas.ToHashSet(), paper.Answers.Select(answer => answer.Told).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Dates_are_told_as_far_as_they_go(string file)
    {
        var paper = ExpectedPaper.Of(file);

        var dates = paper.ToldWindows.SelectMany(window => new[] { window.Start, window.End })
            .Concat([paper.MeetingDate, paper.Deadline, .. paper.Actions.Select(action => action.Deadline)])
            .OfType<string>();

        Assert.All(dates, date => Assert.Equal(date, ToldDate.Parse(date).ToString()));
    }

    [Fact]
    public void The_host_of_a_listed_paper_is_that_of_its_authority()
    {
        var authorities = AuthorityDirectory.Load(RepositoryFolder.File("data/sample/reference"));
        var listing = Listing.Load(Path.Combine(ExpectedPaper.Folder, Listing.FileName));

        var hosts = ExpectedPaper.All.Select(paper => (Listed: listing.Find(paper.FilePath)?.Url?.Host, Own: authorities.Find(GssCode.Parse(paper.AuthorityGss))?.CommitteeSite?.Host)).ToList();

        Assert.Single(hosts, host => host.Listed is null);
        Assert.All(hosts, host => Assert.Equal(host.Own, host.Listed ?? host.Own));
    }
}
