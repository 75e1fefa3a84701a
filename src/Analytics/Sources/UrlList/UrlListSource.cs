using Analytics.Sources.Fetching;
using Analytics.Sources.LocalFolder;

namespace Analytics.Sources.UrlList;

/// <summary>Addresses of documents, one a line, where a site has neither search nor lists that can be read. Lines that begin with <c>#</c> are passed over.</summary>
public sealed class UrlListSource : IReportSource
{
    private const string Document = "document";

    /// <exception cref="InvalidListingException">A line is no address; the message names it.</exception>
    public UrlListSource(string path)
    {
        Scope = Path.GetFileName(path);
        Start = [.. File.ReadLines(path).Select((line, i) => (Text: line.Trim(), Number: i + 1)).Where(line => line.Text.Length > 0 && line.Text[0] != '#').Select(line => ReadLine(path, line.Text, line.Number))];
        Hosts = new AllowedHosts(Start.Select(link => link.Url.Authority));
    }

    public string Name => "urls";

    public string Scope { get; }

    public AllowedHosts Hosts { get; }

    public IReadOnlyList<PageLink> Start { get; }

    public PageReading Read(PageLink link, FetchedPage page) => throw new ArgumentException("A list of documents leads to no further pages.", nameof(link));

    /// <summary>Whatever is on the list is wanted, but no error page under the name of a file.</summary>
    public string? WhyNoDocument(PageLink link, FetchedPage page) =>
        page.IsHtml && Path.GetExtension(link.Url.AbsolutePath).ToLowerInvariant() is ".pdf" or ".doc" or ".docx" ? "a web page in place of the document" : null;

    private static PageLink ReadLine(string path, string text, int number) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? new PageLink(Document, new UriBuilder(url) { Fragment = "" }.Uri) { IsDocument = true, FileName = DocumentName.Of(url) }
            : throw new InvalidListingException($"{path}, line {number}: '{text}' is not an http(s) address.");
}
