using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Sources.Fetching;
using Analytics.Storage.Captures;

namespace Analytics.Tests.Storage.Captures;

public sealed class CaptureArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-captures");
    private readonly SetClock _clock = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Gives_back_what_was_kept_with_what_was_known_of_it()
    {
        var page = Page("https://files.example/v1/1", "%PDF-1.4 one");
        var note = Note(page) with { FileName = "1.pdf", Title = "Children's\r\nservices: inspection – a", PublishedOn = new(2025, 1, 29), Via = new("https://site.example/provider?a=1&b=2") };
        Write(archive => archive.Keep(page, note));

        var capture = Assert.Single(CaptureArchive.ReadAll(_folder.FullName));

        Assert.Equal((page.Url, page.At, "%PDF-1.4 one"), (capture.Url, capture.At, Encoding.UTF8.GetString(capture.Body!.Value.Span)));
        Assert.Equal(note with { Title = "Children's services: inspection – a" }, capture.Note);
    }

    [Fact]
    public void Writes_bytes_once_also_across_runs_and_says_of_the_rest_that_they_came_again()
    {
        var first = Page("https://files.example/v1/1", "same");
        Write(archive => archive.Keep(first, Note(first)));
        Write(archive =>
        {
            var elsewhere = Page("https://files.example/v1/2", "same", hour: 1);
            archive.Keep(elsewhere, Note(elsewhere));
            archive.Keep(Page("https://files.example/v1/1", "", hour: 2) with { Status = 304 }, Note(first));
        });

        var captures = CaptureArchive.ReadAll(_folder.FullName).OrderBy(capture => capture.At).ToList();
        var revisits = Directory.GetFiles(_folder.FullName, "*.warc.gz").SelectMany(WarcReader.Read).Where(record => record.Type == "revisit").ToList();

        Assert.Equal([true, false, false], captures.Select(capture => capture.Body is not null));
        Assert.All(captures, capture => Assert.Equal(first.Sha256, capture.Note.Sha256));
        Assert.Equal(["identical-payload-digest", "server-not-modified"], revisits.Select(record => record.Field("WARC-Profile")!.Split('/')[^1]));
        Assert.All(revisits, record => Assert.Equal(("https://files.example/v1/1", "2026-03-04T00:00:00.000000Z"), (record.Field("WARC-Refers-To-Target-URI"), record.Field("WARC-Refers-To-Date"))));
    }

    [Fact]
    public void Each_record_is_a_gzip_member_of_its_own_that_the_index_finds()
    {
        var pages = Enumerable.Range(1, 3).Select(i => Page($"https://site.example/page/{4 - i}", $"page {i}")).ToList();
        Write(archive => pages.ForEach(page => archive.Keep(page, Note(page))));
        var lines = File.ReadAllLines(Assert.Single(Directory.GetFiles(_folder.FullName, "*.cdxj")));

        var found = lines.Select(line => JsonDocument.Parse(line[line.IndexOf('{')..]).RootElement).Select(line => (Url: line.GetProperty("url").GetString(), Text: Member(line))).ToList();

        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.StartsWith("example,site)/page/1 20260304000000 {", lines[0], StringComparison.Ordinal);
        Assert.All(found, one => Assert.Contains($"WARC-Target-URI: {one.Url}\r\n", one.Text, StringComparison.Ordinal));
        Assert.All(found, one => Assert.EndsWith($"page {4 - int.Parse(one.Url![^1..])}\r\n\r\n", one.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_kill_cut_off_is_left_out_and_what_was_whole_before_is_kept()
    {
        var (whole, cut) = (Page("https://site.example/1", "whole"), Page("https://site.example/2", new string('x', 5_000)));
        Write(archive => archive.Keep(whole, Note(whole)));
        var file = Directory.GetFiles(_folder.FullName, "*.warc.gz")[0];
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file + ".open", [.. bytes, .. bytes.AsSpan(0, 100)]);
        var index = Path.ChangeExtension(file[..^3], ".cdxj");
        File.WriteAllText(index + ".open", File.ReadAllText(index) + "example,site)/2 2026");
        File.Delete(file);
        File.Delete(index);

        Write(archive => archive.Keep(cut, Note(cut)));

        Assert.Equal(bytes, File.ReadAllBytes(file));
        Assert.Equal([whole.Url, cut.Url], CaptureArchive.ReadAll(_folder.FullName).Select(capture => capture.Url).Order(Comparer<Uri>.Create((a, b) => string.CompareOrdinal(a.AbsoluteUri, b.AbsoluteUri))));
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*.open"));
    }

    [Fact]
    public void Leaves_alone_what_another_process_is_writing()
    {
        var (mine, theirs) = (Page("https://site.example/1", "mine"), Page("https://site.example/2", "theirs"));
        using (var other = Open())
        {
            other.Keep(theirs, Note(theirs));
            Write(archive => archive.Keep(mine, Note(mine)));
            other.Keep(Page("https://site.example/3", "more"), Note(Page("", "more")));
        }

        Assert.Equal(3, CaptureArchive.ReadAll(_folder.FullName).Count());
    }

    /// <summary>libarchive's bsdtar (Debian: libarchive-tools) shares nothing with us. It reads WARC up to version 1.0, which has no fractions of seconds, and small records alone.</summary>
    [Fact]
    public async Task Another_program_reads_the_same_bytes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/bsdtar"), "bsdtar is not installed.");
        var body = new byte[20_000];
        new Random(1).NextBytes(body);
        var pages = new[] { Page("http://files.example/v1/file/1", "%PDF-1.4 one"), Page("http://files.example/v1/file/2", "") with { Body = body } };
        Write(archive => pages.ToList().ForEach(page => archive.Keep(page, Note(page))));
        await using (var records = new GZipStream(File.OpenRead(Directory.GetFiles(_folder.FullName, "*.warc.gz")[0]), CompressionMode.Decompress))
        await using (var older = File.Create(Path.Combine(_folder.FullName, "older.warc")))
            await older.WriteAsync(Encoding.Latin1.GetBytes(AsOlder(await new StreamReader(records, Encoding.Latin1).ReadToEndAsync(TestContext.Current.CancellationToken))), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("bsdtar", ["-xf", Path.Combine(_folder.FullName, "older.warc"), "-C", _folder.FullName]) { RedirectStandardError = true };

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, said);
        Assert.All(pages, page => Assert.Equal(page.Sha256, Sha256OfBody(Path.Combine(_folder.FullName, "v1", "file", page.Url.Segments[^1]))));
    }

    private static string AsOlder(string records) => Regex.Replace(records, @"WARC/1\.1(?=\r\n)|(?<=WARC-Date: [\dT:-]+)\.\d+(?=Z)", match => match.Value[0] == 'W' ? "WARC/1.0" : "");

    private static string Sha256OfBody(string extracted)
    {
        var bytes = File.ReadAllBytes(extracted);
        var head = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(head + 4)));
    }

    private string Member(JsonElement line)
    {
        var file = File.ReadAllBytes(Path.Combine(_folder.FullName, line.GetProperty("filename").GetString()!));
        var (offset, length) = (int.Parse(line.GetProperty("offset").GetString()!), int.Parse(line.GetProperty("length").GetString()!));
        using var member = new StreamReader(new GZipStream(new MemoryStream(file, offset, length), CompressionMode.Decompress));
        return member.ReadToEnd();
    }

    private void Write(Action<CaptureArchive> write)
    {
        using var archive = Open();
        write(archive);
    }

    private CaptureArchive Open() => CaptureArchive.Open(_folder.FullName, "AnalyticsCollector/0.1", _clock);

    private static CaptureNote Note(FetchedPage page) => new() { Source = "ofsted", IsDocument = true, Sha256 = page.Sha256 };

    private static FetchedPage Page(string url, string body, int hour = 0) => new()
    {
        Url = new Uri(url.Length == 0 ? "https://site.example/" : url),
        At = new DateTimeOffset(2026, 3, 4, hour, 0, 0, TimeSpan.Zero),
        Status = 200,
        Reason = "OK",
        Headers = [new("Content-Type", "application/pdf"), new("Transfer-Encoding", "chunked")],
        Body = Encoding.UTF8.GetBytes(body),
    };
}
