using Analytics.Reports;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

public abstract partial class ReportStoreContract
{
    [Fact]
    public async Task Gives_back_everything_of_a_paper()
    {
        var (document, paper, passages) = InventedPapers.Create(1);

        await Store.SaveAsync(document, paper, passages, Cancel);

        var read = await Store.FindPaperAsync(document.Sha256, Cancel);
        var held = Assert.Single(await Store.ListPapersAsync(Cancel));
        Assert.NotNull(read);
        Assert.Equal(Show(paper), Show(read.Paper));
        Assert.Equal(Show(passages), Show(read.Passages));
        Assert.Equal(Show(document), Show(held.Document));
        Assert.Equal((3, new DateOnly(2023, 6, 15)), (held.Passages, held.SortedBy));
        Assert.Equal(new Analytics.Storage.HeldDocument(document.Sha256, "papers 1", "model 1", RejectionReason: null), await Store.FindDocumentAsync(document.Sha256, Cancel));
    }

    [Fact]
    public async Task Keeps_nobodys_name_that_a_paper_has()
    {
        var (document, paper, passages) = InventedPapers.Create(1);

        await Store.SaveAsync(document, paper with { People = [new PaperPerson("Author", "Pat Nobody")] }, passages, Cancel);

        Assert.Empty((await Store.FindPaperAsync(document.Sha256, Cancel))!.Paper.People);
    }

    [Fact]
    public async Task A_paper_saved_again_as_it_was_is_no_change()
    {
        var (document, paper, passages) = InventedPapers.Create(1);
        await Store.SaveAsync(document, paper, passages, Cancel);
        var before = await Store.ReadLastChangeAsync(Cancel);

        var isChanged = await Store.SaveAsync(document, paper with { ParserVersion = "papers 2" }, InventedPapers.Create(1, model: "model 2").Passages, Cancel);

        Assert.False(isChanged);
        Assert.Equal(before, await Store.ReadLastChangeAsync(Cancel));
        Assert.Equal(("papers 2", "model 2"), ((await Store.ListDocumentsAsync(Cancel)).Single().ParserVersion, (await Store.ListDocumentsAsync(Cancel)).Single().ModelVersion));
    }

    [Fact]
    public async Task A_paper_takes_the_place_of_what_its_document_was_before()
    {
        var report = InventedReports.Create(1);
        var (document, paper, passages) = InventedPapers.Create(1);
        await SaveAsync(report);

        await Store.SaveAsync(document with { FileName = report.Document.FileName }, paper, passages, Cancel);
        var status = await Store.ReadStatusAsync(Cancel);
        await Store.SaveRejectionAsync(document, "no longer read", "papers 2", Cancel);

        Assert.Equal((1, 1, 0, 0), (status.Documents, status.Papers, status.Inspections, status.Findings));
        Assert.Equal(("paper-1.html", "four areas are told of, one is listed"), (status.PaperWarnings.Single().FileName.Replace(report.Document.FileName, "paper-1.html"), status.PaperWarnings.Single().Message));
        Assert.Empty(await Store.ListPapersAsync(Cancel));
        Assert.Empty(await Store.FindPassagesAsync([InventedPapers.Id(1, 1)], Cancel));
    }

    [Fact]
    public async Task Finds_passages_of_papers_by_their_ids_and_by_their_papers()
    {
        foreach (var (document, paper, passages) in new[] { InventedPapers.Create(1), InventedPapers.Create(2) })
            await Store.SaveAsync(document, paper, passages, Cancel);
        var second = InventedPapers.Create(2).Paper;

        var found = await Store.FindPassagesAsync([InventedPapers.Id(2, 3), "0000000000000000"], Cancel);
        var listed = await Store.ListPassagesAsync([second.Id], Cancel);

        Assert.Equal((second.Id, "Done for half of them."), (found.Single().PaperId, found.Single().Themed.Passage.Text));
        Assert.Equal(["The quality of plans.", "All plans are looked at each month.", "Done for half of them."], listed[second.Id].Select(themed => themed.Passage.Text));
    }
}
