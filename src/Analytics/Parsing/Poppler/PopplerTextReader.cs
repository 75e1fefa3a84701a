using System.Diagnostics;
using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Poppler;

/// <summary>
/// The built-in PDF engine: Poppler's <c>pdftohtml -xml</c>, and <c>pdftocairo -svg</c> for ruled lines, in child processes of their
/// own, so that a hostile file can neither take our memory nor our time. Safe for use by several threads at once.
/// </summary>
public sealed partial class PopplerTextReader(PdfTextOptions options, string command = "pdftohtml") : IPdfTextReader
{
    private readonly Lazy<EngineVersion> _engine = new(() => ReadVersion(command));
    private readonly PopplerCommands _commands = new(options);

    /// <exception cref="PopplerMissingException">Poppler is not installed.</exception>
    public EngineVersion Engine => _engine.Value;

    /// <exception cref="UnreadablePdfException">The file is no PDF, damaged, encrypted, too large, or took too long.</exception>
    /// <exception cref="PopplerMissingException">Poppler is not installed.</exception>
    public Task<PdfText> ReadAsync(string path, CancellationToken cancel) =>
        _commands.WithinTimeAsync(path, async time => ReadPages(await _commands.RunAsync(command, Arguments(path), time)), cancel);

    /// <exception cref="UnreadablePdfException">As for <see cref="ReadAsync"/>, or the file has no such page.</exception>
    /// <exception cref="PopplerMissingException">Poppler is not installed.</exception>
    public Task<IReadOnlyList<PageRules>> ReadRulesAsync(string path, IReadOnlyList<int> pages, CancellationToken cancel) =>
        _commands.WithinTimeAsync(path, time => ReadRulesWithinTimeAsync(Path.GetFullPath(path), pages, time), cancel);

    // -i leaves pictures out; one page more than allowed is asked for, to see that there are more.
    private string[] Arguments(string path) =>
        ["-xml", "-i", "-stdout", "-enc", "UTF-8", "-l", $"{options.PageLimit + 1}", Path.GetFullPath(path)];

    // One page at a time: an SVG file holds no more.
    private async Task<IReadOnlyList<PageRules>> ReadRulesWithinTimeAsync(string path, IReadOnlyList<int> pages, CancellationToken time)
    {
        var rules = new List<PageRules>();
        foreach (var page in pages)
        {
            var about = await _commands.RunAsync("pdfinfo", ["-box", "-f", $"{page}", "-l", $"{page}", path], time);
            var drawing = await _commands.RunAsync("pdftocairo", ["-svg", "-f", $"{page}", "-l", $"{page}", path, "-"], time);
            var (left, top) = PopplerBoxes.VisibleCorner(about.Text.Span);
            rules.Add(new PageRules(page, PopplerSvg.Read(drawing.Text.Span, left, top)));
        }
        return rules;
    }

    private PdfText ReadPages(PopplerOutput output)
    {
        var pages = PopplerXml.Read(output.Text.Span);
        if (pages.Count == 0)
            throw new UnreadablePdfException(PopplerCommands.Reason(output));
        if (pages.Count > options.PageLimit)
            throw new UnreadablePdfException($"too large: more than {options.PageLimit} pages");
        if (LostText().IsMatch(output.Errors))
            throw new UnreadablePdfException("damaged PDF: some of its text cannot be read");
        if (Enumerable.Range(0, pages.Count).FirstOrDefault(i => pages[i].Number != i + 1, -1) is >= 0 and var gap)
            throw new UnreadablePdfException($"damaged PDF: page {gap + 1} cannot be read");
        return new PdfText(pages);
    }

    private static EngineVersion ReadVersion(string command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, ["-v"]) { RedirectStandardError = true, RedirectStandardOutput = true })
                ?? throw new PopplerMissingException(command);
            var printed = process.StandardError.ReadToEnd() + process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new EngineVersion("poppler", VersionNumber().Match(printed) is { Success: true } match ? match.Value : "unknown");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The one way in which starting a process reports that there is no such command.
            throw new PopplerMissingException(command);
        }
    }

    // What it says when it goes on without a page, its content or its font. It says nothing of a sound file.
    [GeneratedRegex(@"Weird page contents|No font in show|Unknown filter|Unknown operator|Command token too long|Kids? object|in flate stream")]
    private static partial Regex LostText();

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex VersionNumber();
}
