using Analytics.Classification;
using Analytics.Search;
using CsvHelper;

namespace Analytics.Codebooks;

/// <summary>
/// Reads a codebook: CSV with the columns <c>name, query</c> and, where wanted, <c>theme, polarity, kind, framework, from, to</c>.
/// A line that can't be asked keeps its place, with the reason.
/// </summary>
public sealed class CodebookFile(ThemeScheme scheme, QueryFields fields)
{
    private const string NameColumn = "name";
    private const string QueryColumn = "query";

    private static readonly string[] FilterColumns = ["theme", "polarity", "kind", "framework", "from", "to"];

    /// <exception cref="CodebookFormatException">It is no such CSV, too long, or empty.</exception>
    public Codebook Read(string csv)
    {
        if (csv.Length > Codebook.MostCharacters)
            throw new CodebookFormatException($"The codebook has {csv.Length:N0} characters; at most {Codebook.MostCharacters:N0} are read.");
        if (string.IsNullOrWhiteSpace(csv))
            throw new CodebookFormatException($"The codebook is empty. {Expected}");
        try
        {
            return new Codebook(ReadEntries(csv.TrimStart('\uFEFF')));
        }
        catch (CsvFormatException damaged)
        {
            throw new CodebookFormatException($"Line {damaged.LineNumber}: {damaged.Message}");
        }
    }

    private static string Expected => $"Its first line names the columns: {NameColumn},{QueryColumn} and, where wanted, {string.Join(", ", FilterColumns)}.";

    private List<CodebookEntry> ReadEntries(string csv)
    {
        CsvMalformedReason? malformed = null;
        using var reader = CsvReader.FromText(csv, new CsvReaderOptions
        {
            Separator = ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            NormalizeHeaderName = Plain,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        Check([.. reader.Headers]);
        var entries = new List<CodebookEntry>();
        var names = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
        {
            var cells = FilterColumns.Prepend(QueryColumn).Prepend(NameColumn).ToDictionary(column => column, column => Cell(reader, column));
            if (cells.Values.All(cell => cell.Length == 0))
                continue;
            if (entries.Count == Codebook.MostEntries)
                throw new CodebookFormatException($"Line {reader.LineNumber}: a codebook has at most {Codebook.MostEntries} queries.");
            entries.Add(ReadEntry(reader.LineNumber, cells, names, WhyMalformed(malformed)));
            malformed = null;
        }
        return entries.Count > 0 ? entries : throw new CodebookFormatException("The codebook has a line of names and no query below it.");
    }

    private static string Plain(string header) => header.Trim().Trim('\uFEFF').ToLowerInvariant();

    /// <summary>A mark within a cell without marks is read as it was meant.</summary>
    private static string? WhyMalformed(CsvMalformedReason? reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quotation mark is never closed, so that all that follows was taken for one cell.",
        CsvMalformedReason.TextAfterClosingQuote => "Something follows a closing quotation mark: put the whole cell in quotation marks and write those within it twice, as in \"\"\"return home\"\" OR missing\".",
        _ => null,
    };

    private static void Check(IReadOnlyList<string> headers)
    {
        var given = headers.Select(Plain).Where(header => header.Length > 0).ToList();
        if (!given.Contains(NameColumn) || !given.Contains(QueryColumn))
            throw new CodebookFormatException($"Line 1: there is no column '{(given.Contains(NameColumn) ? QueryColumn : NameColumn)}'. {Expected}");
        if (given.Find(header => header is not (NameColumn or QueryColumn) && !FilterColumns.Contains(header)) is { } unknown)
            throw new CodebookFormatException($"Line 1: there is no column '{unknown}'. {Expected}");
    }

    private static string Cell(CsvReader reader, string column) =>
        reader.TryGetFieldIndex(column, out var index) && index < reader.FieldCount ? string.Concat(reader.GetString(index).Select(c => char.IsControl(c) ? ' ' : c)).Trim() : "";

    /// <summary>What the search says of such a text, but for what it shows in its place.</summary>
    private static string WhyNothing(ParsedQuery words) =>
        $"The query has nothing to look for: {string.Join("; ", words.Messages.Select(message => $"expected {message.Expected} at character {message.Position}"))}.";

    private CodebookEntry ReadEntry(long line, Dictionary<string, string> cells, Dictionary<string, long> names, string? malformed)
    {
        var (name, text) = (cells[NameColumn], cells[QueryColumn]);
        var words = QueryParser.Parse(text, fields);
        var filters = new CodebookFilters(scheme, cells);
        string?[] problems =
        [
            malformed,
            name.Length == 0 ? $"The query has no name in the column '{NameColumn}'." : null,
            name.Length > Codebook.LongestName ? $"The name has {name.Length} characters; at most {Codebook.LongestName} are read." : null,
            name.Length > 0 && !names.TryAdd(name, line) ? $"The name is that of line {names[name]} already." : null,
            text.Length > QueryParser.MaxLength ? $"The query has {text.Length} characters; at most {QueryParser.MaxLength} are read." : null,
            words.Words is null && text.Length > 0 ? WhyNothing(words) : null,
            text.Length == 0 && filters.Named.Count == 0 ? "There is neither a query nor a filter." : null,
            .. filters.Problems,
        ];
        return new CodebookEntry
        {
            Line = line,
            Name = name.Length == 0 ? $"line {line}" : name.Length <= Codebook.LongestName ? name : name[..Codebook.LongestName] + "…",
            Text = text,
            Query = new FindingQuery { Words = words.Words, Filter = filters.Filter, Sort = words.Words is null ? FindingSort.Newest : FindingSort.Relevance, WithFacets = false },
            Problem = string.Join(' ', problems.OfType<string>()) is { Length: > 0 } all ? $"Line {line}: {all}" : null,
            Messages = [.. words.Messages.Select(message => message.ToString())],
            Filters = filters.Named,
        };
    }
}
