using System.Text.RegularExpressions;
using Analytics.Authorities;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms;
using Analytics.Parsing.Papers.Forms.Pdf;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>Reads a document's bytes as a report, or else as a council paper, or says why it is neither.</summary>
public sealed class ReportParser(IPdfTextReader reader, AuthorityDirectory authorities)
{
    /// <summary>Bumped by every change that alters what is read, of reports or of papers.</summary>
    public const string Version = "5";

    private const int FirstWords = 80;

    private const string NoPaper = "no council paper about an inspection of children's services";

    private readonly AuthorityMatcher _matcher = new(authorities);

    /// <summary>Version of the parser and of the PDF engine, such as <c>5 (poppler 22.12.0)</c>.</summary>
    public string ParserVersion => $"{Version} ({reader.Engine})";

    /// <summary>Never throws for what a file contains; whatever the reader throws because it can't work at all goes through.</summary>
    public async Task<ParseOutcome> ParseAsync(Document document, string path, CancellationToken cancel)
    {
        var format = await FileFormat.DetectAsync(path, cancel);
        try
        {
            if (!format.IsPdf)
                return PaperForms.Has(format) ? ReadPaper(document, format, await PaperForms.ReadAsync(format, path, cancel)) : new ParseOutcome.Rejected($"{format}, not a PDF");
            var text = ReportText.Of(await reader.ReadAsync(path, cancel));
            return await ReadPdfAsync(document, text, path, cancel);
        }
        catch (UnreadablePdfException unreadable)
        {
            return new ParseOutcome.Rejected(unreadable.Message);
        }
        catch (RegexMatchTimeoutException endless)
        {
            return new ParseOutcome.Rejected($"{format} with text that takes too long to read: {endless.MatchTimeout.TotalSeconds:0} s were not enough for one place in it");
        }
    }

    /// <summary>A pure function of the document, its text and the ruled lines of those pages that have ruled tables, if it is a report.</summary>
    public ParseOutcome Read(Document document, PdfText pdf, IReadOnlyList<PageRules> rules)
    {
        var text = ReportText.Of(pdf);
        return Read(document, text, ReportKinds.Recognise(text), rules);
    }

    // A paper may have the title of the report that it is about, and tell of its dates and grades: its own signs come first. Without any, a report that
    // can't be read stays a report that can't be read.
    private async Task<ParseOutcome> ReadPdfAsync(Document document, ReportText text, string path, CancellationToken cancel)
    {
        var kind = PaperSigns.AreSure(text) ? null : ReportKinds.Recognise(text);
        var pages = kind is null ? [] : ReportReader.RuledPages(kind, text);
        var report = Read(document, text, kind, pages.Count == 0 ? [] : await reader.ReadRulesAsync(path, pages, cancel));
        if (report is ParseOutcome.Parsed || text.Lines.Count == 0 || !(PaperSigns.AreThere(text) || (kind is null && !InspectorateNotice.IsIn(text) && PaperSigns.AreSureAnywhere(text))))
            return report;
        return PaperReader.Read(await ReadPaperTextAsync(text, path, cancel), document, authorities, ParserVersion) is ParseOutcome.ParsedPaper paper ? paper : report;
    }

    private async Task<PaperText> ReadPaperTextAsync(ReportText text, string path, CancellationToken cancel)
    {
        var pages = PdfPaper.RuledPages(text);
        return PdfPaper.Read(text, pages.Count == 0 ? [] : await reader.ReadRulesAsync(path, pages, cancel));
    }

    private ParseOutcome ReadPaper(Document document, FileFormat format, PaperForm form) => form switch
    {
        PaperForm.Unreadable(var reason) => new ParseOutcome.Rejected($"{format}: {reason}"),
        PaperForm.Readable(var text) => PaperReader.Read(text, document, authorities, ParserVersion) switch
        {
            // What a committee system's page is, people don't see by its title.
            ParseOutcome.Rejected(var reason) => new ParseOutcome.Rejected($"{format}: {(text.Kind is null ? NoPaper : reason)}"),
            var paper => paper,
        },
        _ => throw new InvalidOperationException($"{form} is a form that nobody thought of."),
    };

    private ParseOutcome Read(Document document, ReportText text, ReportKind? kind, IReadOnlyList<PageRules> rules) => kind switch
    {
        not null => ReportReader.Read(kind, document, text, rules, _matcher, ParserVersion),
        null when text.Lines.Count == 0 => new ParseOutcome.Rejected("PDF without text: its pages are pictures or empty"),
        null => new ParseOutcome.Rejected($"not an inspection report that we know: {Beginning(text)}"),
    };

    private static string Beginning(ReportText text)
    {
        var words = string.Join(' ', text.Lines.Take(5).Select(line => line.Text));
        return $"“{PrintedText.Beginning(words, FirstWords)}{(words.Length > FirstWords ? "…" : "")}”";
    }
}
