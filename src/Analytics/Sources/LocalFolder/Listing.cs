using System.Globalization;
using CsvHelper;

namespace Analytics.Sources.LocalFolder;

/// <summary>
/// What is known of files beyond their bytes: a CSV with the columns <c>file, url, title, published_on</c>, of which
/// only <c>file</c> is required: a name, or a path as long as it takes to tell files of one name apart. Dates are ISO.
/// Other columns are passed over. The histories of the public ILACS, JTAI and SEND scraping tools are read as they are: their names for these columns are
/// known, and a file lies in a folder <c>urn_name</c> of its authority.
/// </summary>
public sealed class Listing
{
    /// <summary>The name under which a listing is found by itself when it lies in an ingested folder.</summary>
    public const string FileName = "listing.csv";

    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        NormalizeHeaderName = header => header.Trim().ToLowerInvariant(),
    };

    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yy", "dd/MM/yyyy"];

    private readonly Dictionary<string, ListedFile> _rows;

    private Listing(string path, Dictionary<string, ListedFile> rows) => (Path, _rows) = (path, rows);

    public string Path { get; }

    /// <summary>What the rows name, with forward slashes.</summary>
    public IEnumerable<string> Files => _rows.Keys;

    /// <exception cref="InvalidListingException">The file is no such CSV; the message names the line and the value.</exception>
    public static Listing Load(string path)
    {
        try
        {
            return new Listing(path, ReadRows(path));
        }
        catch (CsvFormatException damaged)
        {
            throw new InvalidListingException($"{path}, line {damaged.LineNumber}: {damaged.Message}");
        }
    }

    /// <summary>The row that names the file by the longest end of its path.</summary>
    public ListedFile? Find(string path)
    {
        var end = WithForwardSlashes(path);
        while (true)
        {
            if (_rows.TryGetValue(end, out var row))
                return row;
            if (end.IndexOf('/', StringComparison.Ordinal) is not (>= 0 and var slash))
                return null;
            end = end[(slash + 1)..];
        }
    }

    private static Dictionary<string, ListedFile> ReadRows(string path)
    {
        var rows = new Dictionary<string, ListedFile>(StringComparer.Ordinal);
        using var csv = CsvReader.FromFile(path, Format);
        if (!csv.TryGetFieldIndex("file", out _) && !csv.TryGetFieldIndex("pdf_filename", out _))
            throw new InvalidListingException($"{path} has no column 'file'; a listing's first line is: file,url,title,published_on");

        while (csv.Read())
        {
            var row = ReadRow(csv, path);
            if (!rows.TryAdd(row.File, row))
                throw new InvalidListingException($"{path}, line {csv.LineNumber}: '{row.File}' is listed twice.");
        }
        return rows;
    }

    private static ListedFile ReadRow(CsvReader csv, string path)
    {
        var where = $"{path}, line {csv.LineNumber}";
        var file = WithForwardSlashes(Optional("file") ?? InAuthorityFolder());
        if (file.StartsWith("./", StringComparison.Ordinal))
            file = file[2..];
        if (file.Length == 0)
            throw new InvalidListingException($"{where}: no file name.");

        return new ListedFile(file, ReadUrl(Optional("url") ?? Optional("inspection_link"), where), Optional("title"), ReadDate(Optional("published_on") ?? Optional("publication_date"), where));

        // Those tools name files by title and day, so that two authorities have files of one name.
        string InAuthorityFolder() => Optional("pdf_filename") is not { } name ? ""
            : Optional("urn") is { } urn && Optional("local_authority") is { } authority ? $"{urn}_{authority}/{name}" : name;

        string? Optional(string column) => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount && csv.GetString(index) is { Length: > 0 } text ? text : null;
    }

    private static string WithForwardSlashes(string path) => path.Replace('\\', '/');

    private static Uri? ReadUrl(string? text, string where) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url
        : throw new InvalidListingException($"{where}: '{text}' is not an http(s) address.");

    private static DateOnly? ReadDate(string? text, string where) =>
        text is null ? null
        : DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new InvalidListingException($"{where}: published_on '{text}' is not a date like 2024-07-23.");
}

public sealed record ListedFile(string File, Uri? Url, string? Title, DateOnly? PublishedOn);

/// <summary>A listing that cannot be trusted stops the run: its dates and addresses would go to the wrong files.</summary>
public sealed class InvalidListingException(string message) : Exception(message);
