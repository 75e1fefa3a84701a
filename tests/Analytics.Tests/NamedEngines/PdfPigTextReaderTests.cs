using System.Diagnostics;
using Analytics.Parsing;
using Analytics.PdfPig;
using Analytics.Tests.Fixtures;
using Analytics.Tests.Parsing;

namespace Analytics.Tests.NamedEngines;

/// <summary>PdfPig as every engine, and what a hostile file can do to the processes that it is read in.</summary>
public sealed class PdfPigTextReaderTests : PdfTextReaderContract
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<PdfPigTextReader> _readers = [];

    [Fact]
    public async Task Reads_file_after_file_in_the_same_process()
    {
        var reader = Open();
        await AssertReadsAsync(reader);
        var process = Assert.Single(reader.IdleProcesses);

        await AssertReadsAsync(reader);

        Assert.Equal([process], reader.IdleProcesses);
    }

    [Fact]
    public async Task Replaces_a_process_that_died_while_it_waited()
    {
        var reader = Open();
        await AssertReadsAsync(reader);
        using var process = Process.GetProcessById(Assert.Single(reader.IdleProcesses));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        await AssertReadsAsync(reader);

        Assert.DoesNotContain(process.Id, reader.IdleProcesses);
    }

    [Fact]
    public async Task Rejects_a_file_that_unpacks_to_more_than_the_memory_limit_and_reads_the_next()
    {
        var reader = Open(new PdfTextOptions { MemoryLimit = 64 });

        var rejection = await RejectsAsync(reader, SmallPdf.WritePacked(unpackedMegabytes: 256));

        Assert.Contains("memory", rejection, StringComparison.Ordinal);
        await AssertReadsAsync(reader);
    }

    [Fact]
    public async Task Rejects_a_file_that_is_nested_deeper_than_the_stack_and_reads_the_next()
    {
        var reader = Open();

        var rejection = await RejectsAsync(reader, SmallPdf.WriteNested(depth: 50_000));

        Assert.Contains("damaged or hostile", rejection, StringComparison.Ordinal);
        await AssertReadsAsync(reader);
    }

    [Fact]
    public async Task Rejects_a_file_with_more_text_than_allowed()
    {
        var text = Enumerable.Range(0, 20_000).Select(i => new PlacedText(72, 20 + i % 800, 12, Bold: false, "Sixty letters and spaces of a text that is said again, and again")).ToList();

        var rejection = await RejectsAsync(Open(new PdfTextOptions { TextLimit = 1 }), SmallPdf.Write(text));

        Assert.Contains("1 MiB of text", rejection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_the_process_of_a_file_that_takes_too_long()
    {
        var reader = Open(new PdfTextOptions { TimeLimit = 1 });

        await RejectsAsync(reader, SmallPdf.WriteEndless());

        Assert.Empty(reader.IdleProcesses);
    }

    [Fact]
    public Task Stops_the_run_where_no_process_starts() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => AssertReadsAsync(Open(new PdfTextOptions { MemoryLimit = 1 })));

    [Fact]
    public async Task Ends_its_processes_with_itself()
    {
        var reader = Open();
        await AssertReadsAsync(reader);
        using var process = Process.GetProcessById(Assert.Single(reader.IdleProcesses));

        reader.Dispose();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(reader.IdleProcesses);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AssertReadsAsync(reader));
    }

    [Fact]
    public async Task A_process_ends_in_the_middle_of_a_file_when_nobody_is_left_to_answer()
    {
        var path = _folder.Write("endless.pdf", SmallPdf.WriteEndless());
        using var process = await ReadingProcess.StartAsync(new PdfTextOptions(), TestContext.Current.CancellationToken);
        var answer = process.AskAsync(new Request(path), TestContext.Current.CancellationToken);

        process.CloseInput();

        await Assert.ThrowsAnyAsync<IOException>(() => answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    public override void Dispose()
    {
        _readers.ForEach(reader => reader.Dispose());
        _folder.Dispose();
        base.Dispose();
    }

    protected override IPdfTextReader Create(PdfTextOptions options) => Open(options);

    private PdfPigTextReader Open(PdfTextOptions? options = null)
    {
        _readers.Add(new PdfPigTextReader(options ?? new PdfTextOptions()));
        return _readers[^1];
    }

    private async Task AssertReadsAsync(PdfPigTextReader reader)
    {
        var path = _folder.Write("one.pdf", SmallPdf.Write([new PlacedText(72, 100, 12, Bold: false, "Children’s homes")]));

        var pdf = await reader.ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("Children’s homes", Assert.Single(Assert.Single(pdf.Pages).Runs).Text);
    }

    private async Task<string> RejectsAsync(PdfPigTextReader reader, byte[] bytes)
    {
        var path = _folder.Write("hostile.pdf", bytes);
        return (await Assert.ThrowsAsync<UnreadablePdfException>(() => reader.ReadAsync(path, TestContext.Current.CancellationToken))).Message;
    }
}
