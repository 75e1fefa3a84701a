using Analytics.Reports;

namespace Analytics.Tests.Parsing;

public abstract partial class RealReportsContract
{
    private const double PriorityFloor = 0.99, DeadlineFloor = 0.99, PageFloor = 0.99;

    [Theory]
    [InlineData("ilacs", Body.Authority, 0.99)]
    [InlineData("sif", Body.Authority, 0.98)]
    [InlineData("sif", Body.Lscb, 0.98)]
    [InlineData("sif-reinspection", Body.Authority, 0.98)]
    [InlineData("jtai", Body.Partnership, 0.97)]
    [InlineData("send", Body.Partnership, 0.95)]
    [InlineData("lac-inspection", Body.Authority, 0.95)]
    public void Improvement_items_agree_with_the_gold(string kind, Body body, double floor)
    {
        SharedFolder.RequireFile("gold/items.jsonl");

        var gold = GoldOf(kind).Where(item => item.Body == body).DistinctBy(Key).ToList();
        var read = ReadOf(kind).Where(item => item.Body == body).DistinctBy(Key).ToList();
        var missed = gold.ExceptBy(read.Select(Key), Key).ToList();
        var invented = read.ExceptBy(gold.Select(Key), Key).ToList();
        var right = read.Except(invented).ToList();
        var (precision, recall) = (Share(right, read), Share(gold.Except(missed), gold));
        var wrongPages = right.ExceptBy(gold.Select(item => (Key(item), item.Page)), item => (Key(item), item.Page)).ToList();
        var wrongKinds = right.ExceptBy(gold.Select(item => (Key(item), item.Kind)), item => (Key(item), item.Kind)).ToList();
        var wrongDeadlines = right.ExceptBy(gold.Select(item => (Key(item), item.Deadline)), item => (Key(item), item.Deadline)).ToList();

        output.WriteLine($"{kind}, {Slug.Of(body)}: precision {precision:P2}, recall {recall:P2}; gold {gold.Count}, read {read.Count}, missed {missed.Count}, invented {invented.Count}, other page {wrongPages.Count}, other priority {wrongKinds.Count}, other deadline {wrongDeadlines.Count}");
        Write("missed", missed);
        Write("invented", invented);
        Write("page", wrongPages);
        Write("priority", wrongKinds);
        Write("deadline", wrongDeadlines);
        Assert.InRange(precision, floor, 1);
        Assert.InRange(recall, floor, 1);
        Assert.InRange(1 - Share(wrongPages, right), PageFloor, 1);
        Assert.InRange(1 - Share(wrongKinds, right), PriorityFloor, 1);
        Assert.InRange(1 - Share(wrongDeadlines, right), DeadlineFloor, 1);
    }

    [Theory]
    [InlineData("ilacs")]
    [InlineData("sif")]
    [InlineData("sif-reinspection")]
    [InlineData("jtai")]
    [InlineData("send")]
    [InlineData("lac-inspection")]
    public void No_item_addresses_a_body_that_the_gold_knows_nothing_of(string kind)
    {
        SharedFolder.RequireFile("gold/items.jsonl");

        Assert.Empty(ReadOf(kind).ExceptBy(GoldOf(kind).Select(item => item.Body), item => item.Body));
    }

    private IEnumerable<ComparedItem> GoldOf(string kind) =>
        real.GoldItems.Where(item => Family(item.Kind) == kind).Select(item => new ComparedItem(item.File, item.Addressed, GoldItems.Normalise(item.Text), item.Page, item.FindingKind, item.Deadline));

    private IEnumerable<ComparedItem> ReadOf(string kind) =>
        ReportsOf(kind).SelectMany(report => report.Report.Findings.Where(finding => finding.Kind != FindingKind.Narrative)
            .Select(finding => new ComparedItem(report.File, finding.Body, GoldItems.Normalise(finding.Text), finding.Page, finding.Kind, finding.Deadline)));

    private static (string File, string Text) Key(ComparedItem item) => (item.File, item.Text);

    private static double Share(IEnumerable<ComparedItem> part, IReadOnlyCollection<ComparedItem> whole) => whole.Count == 0 ? 0 : (double)part.Count() / whole.Count;

    private void Write(string what, List<ComparedItem> items) => items.ForEach(item => output.WriteLine($"{what,-8} {item.File} p{item.Page}: {item.Text}"));

    private sealed record ComparedItem(string File, Body Body, string Text, int Page, FindingKind Kind, ActionDeadline? Deadline);
}
