using Analytics.Authorities;
using Analytics.Parsing.Kinds;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>Reads a document's bytes as a report, or says why it is none that can be read.</summary>
public sealed class ReportParser(IPdfTextReader reader, AuthorityMatcher matcher)
{
    /// <summary>Bumped by every change that alters what is read.</summary>
    public const string Version = "3";

    private const int FirstWords = 80;

    /// <summary>Version of the parser and of the PDF engine, such as <c>3 (poppler 22.12.0)</c>.</summary>
    public string ParserVersion => $"{Version} ({reader.Engine})";

    /// <summary>Never throws for what a file contains; whatever the reader throws because it can't work at all goes through.</summary>
    public async Task<ParseOutcome> ParseAsync(Document document, string path, CancellationToken cancel)
    {
        var format = await FileFormat.DetectAsync(path, cancel);
        if (!format.IsPdf)
            return new ParseOutcome.Rejected($"{format}, not a PDF");
        try
        {
            var text = ReportText.Of(await reader.ReadAsync(path, cancel));
            var kind = ReportKinds.Recognise(text);
            var pages = kind is null ? [] : ReportReader.RuledPages(kind, text);
            return Read(document, text, kind, pages.Count == 0 ? [] : await reader.ReadRulesAsync(path, pages, cancel));
        }
        catch (UnreadablePdfException unreadable)
        {
            return new ParseOutcome.Rejected(unreadable.Message);
        }
    }

    /// <summary>A pure function of the document, its text and the ruled lines of those pages that have ruled tables, if it is of such a kind.</summary>
    public ParseOutcome Read(Document document, PdfText pdf, IReadOnlyList<PageRules> rules)
    {
        var text = ReportText.Of(pdf);
        return Read(document, text, ReportKinds.Recognise(text), rules);
    }

    private ParseOutcome Read(Document document, ReportText text, ReportKind? kind, IReadOnlyList<PageRules> rules) => kind switch
    {
        not null => ReportReader.Read(kind, document, text, rules, matcher, ParserVersion),
        null when text.Lines.Count == 0 => new ParseOutcome.Rejected("PDF without text: its pages are pictures or empty"),
        null => new ParseOutcome.Rejected($"not an inspection report that we know: {Beginning(text)}"),
    };

    // Cut between words: between the halves of a character it could not be stored.
    private static string Beginning(ReportText text)
    {
        var words = string.Join(' ', text.Lines.Take(5).Select(line => line.Text));
        if (words.Length <= FirstWords)
            return $"“{words}”";
        var end = words.LastIndexOf(' ', FirstWords) is > 0 and var space ? space : FirstWords - (char.IsHighSurrogate(words[FirstWords - 1]) ? 1 : 0);
        return $"“{words[..end].TrimEnd()}…”";
    }
}
