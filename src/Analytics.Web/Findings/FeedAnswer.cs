using System.Globalization;
using System.Text;
using System.Xml;
using Analytics.Web.Api;
using Analytics.Web.Site;

namespace Analytics.Web.Findings;

/// <summary>A feed as Atom (RFC 4287).</summary>
internal sealed class FeedAnswer(FindingFeed feed) : IResult
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var root = $"{httpContext.Request.Scheme}://{httpContext.Request.Host}";
        httpContext.Response.ContentType = $"{AnswerForm.AtomType}; charset=utf-8";
        using var document = new MemoryStream();
        using (var xml = XmlWriter.Create(document, Settings))
            Write(xml, root);
        await httpContext.Response.Body.WriteAsync(document.GetBuffer().AsMemory(0, (int)document.Length), httpContext.RequestAborted);
    }

    private void Write(XmlWriter xml, string root)
    {
        xml.WriteStartElement("feed", Namespace);
        Text(xml, "id", feed.Id);
        Text(xml, "title", feed.Title);
        Text(xml, "updated", Instant(feed.Updated));
        Link(xml, "self", AnswerForm.AtomType, root + Links.To($"{QueryApi.Root}/findings", [.. feed.Parameters, ("format", AnswerForm.Atom)]));
        Link(xml, "alternate", "text/html", root + Links.To("/search", [.. feed.Parameters, ("sort", "newest")]));
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", "Analytics of children’s services inspections");
        xml.WriteEndElement();
        Text(xml, "rights", "Passages are quoted from inspection reports and council papers; each entry names the licence of its document.");
        foreach (var entry in feed.Entries)
            Write(xml, entry, root);
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, FeedEntry entry, string root)
    {
        var passage = entry.Passage;
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", entry.Id);
        Text(xml, "title", $"{string.Join(" and ", passage.AuthorityNames)}: {passage.Section} ({passage.Occasion}, page {passage.Page})");
        Text(xml, "published", Instant(entry.Published));
        Text(xml, "updated", Instant(entry.Updated));
        Link(xml, "alternate", "text/html", root + passage.PageUrl);
        Link(xml, "related", "application/pdf", root + passage.OriginalUrl);
        foreach (var theme in passage.Themes)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", theme.Slug);
            xml.WriteAttributeString("label", feed.Themes(theme.Slug));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Allowed(passage.Text));
        xml.WriteEndElement();
        Text(xml, "rights", passage.Licence is { } licence ? $"licence {licence}" : Wording.NoLicence);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Allowed(text));

    private static void Link(XmlWriter xml, string relation, string type, string target)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", target);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot hold, which a report's text or a query may all the same.</summary>
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value))
                allowed.Append(rune.ToString());
        }
        return allowed.ToString();
    }
}
