using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Analytics.Parsing.Papers.Forms.Html;
using Analytics.Reports;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>
/// A meeting as Modern.gov's web service tells it (<c>GetMeeting</c>, with or without a SOAP envelope). Titles have their entities encoded twice,
/// texts are Word's markup as text, empty elements hold white space.
/// </summary>
internal static partial class MeetingXml
{
    private const int MostCharacters = 16_000_000;
    private const int MostLevels = 100;

    public static PaperForm Read(ReadOnlySpan<byte> bytes)
    {
        var root = Parse(HtmlCharset.Decode(bytes).TrimStart());
        var meeting = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "meeting" && Child(element, "agendaitems") is not null);
        if (meeting is null)
            return new PaperForm.Unreadable(root.DescendantsAndSelf().Any(element => element.Name.LocalName is "meeting" or "committee") ? "a list of meetings or committees" : $"no meeting of Modern.gov's web service: its first element is “{Shortened(root.Name.LocalName)}”");
        var items = Child(meeting, "agendaitems")?.Elements().Where(element => element.Name.LocalName == "agendaitem").ToList() ?? [];
        var committee = Committee(meeting);
        var read = items.Select(item => (Element: item, Item: Item(item))).ToList();
        return InspectionItem.Choose(read.Select(item => item.Item)) switch
        {
            null => new PaperForm.Unreadable($"a meeting of {committee ?? "a committee"} without an item about an inspection of children's services"),
            { IsRestricted: true, HasHardlyAText: true } => new PaperForm.Unreadable("the item about an inspection is restricted: the file has its title alone"),
            var item => new PaperForm.Readable(new PaperText
            {
                Blocks = item.Blocks,
                Kind = PaperKind.Meeting,
                Committee = Value(read.Find(pair => pair.Item == item).Element, "refertocommittee") ?? committee,
                MeetingDate = DateOnly.TryParseExact(Value(meeting, "meetingdate"), "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
                Item = item.Number,
                Title = item.Title,
                Url = Address(meeting),
                IsCut = item.IsCut,
            }),
        };
    }

    private static XElement Parse(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, CheckCharacters = false };
        try
        {
            CheckDepth(text, settings);
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XDocument.Load(reader).Root ?? throw new UnreadableFormException("XML without an element");
        }
        catch (XmlException damaged)
        {
            throw new UnreadableFormException(text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? "XML with a document type, which is not read" : $"damaged XML: {damaged.Message}");
        }
    }

    // A tree costs more for each level that is open.
    private static void CheckDepth(string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
            if (reader.Depth > MostLevels)
                throw new UnreadableFormException($"hostile XML: more than {MostLevels} elements within each other");
        }
    }

    private static AgendaItem Item(XElement item)
    {
        var blocks = new BlockList();
        AddMarkup(item, "agendatext", null, blocks);
        AddMarkup(item, "minutesnonemptyhtmlbody", "Minutes:", blocks);
        AddMarkup(item, "decisionnonemptyhtmlbody", "Decision:", blocks);
        for (var i = 1; i <= 2; i++)
        {
            if (Value(item, $"commentlabel{i}") is { } label && Value(item, $"commenttext{i}") is { } comment)
                blocks.AddText($"{label}: {comment}");
        }
        return new AgendaItem(
            Value(item, "fulldisplaynumberformat") is { } number ? MeetingWords.ItemNumber(number) : null,
            Value(item, "agendaitemtitle") ?? "",
            blocks.Blocks)
        {
            IsRestricted = Value(item, "isrestricted") is "True" or "true",
            IsCut = blocks.IsCut,
        };
    }

    private static void AddMarkup(XElement item, string name, string? heading, BlockList blocks)
    {
        if (Value(item, name) is not { } markup)
            return;
        if (heading is not null)
            blocks.AddHeading(heading, level: 3);
        // Encoded once more than usual, the markup is still text.
        var html = Tag().IsMatch(markup) ? markup : System.Net.WebUtility.HtmlDecode(markup);
        HtmlBlocks.Read(HtmlPage.Parse(html).Body, blocks);
    }

    private static string? Committee(XElement meeting) =>
        Value(meeting, "committeetitle") ?? meeting.Descendants().Where(element => element.Name.LocalName is "refertocommittee" or "committeetitle").Select(Text).FirstOrDefault(name => name is not null);

    // That of the call, on the host that its documents are on.
    private static Uri? Address(XElement meeting)
    {
        var document = meeting.Descendants().Where(element => element.Name.LocalName == "url").Select(Text).FirstOrDefault(url => url is not null);
        return Uri.TryCreate(document, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && Value(meeting, "meetingid") is { } id
            ? new Uri(address, $"mgWebService.asmx/GetMeeting?lMeetingId={Uri.EscapeDataString(id)}")
            : null;
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Value(XElement element, string name) => Child(element, name) is { } child ? Text(child) : null;

    private static string? Text(XElement element)
    {
        var text = element.Value.Trim();
        return text.Length == 0 ? null : Tag().IsMatch(text) || text.Contains("&lt;", StringComparison.Ordinal) ? text : FormText.Clean(text);
    }

    private static string Shortened(string name) => name.Length <= 40 ? name : $"{name[..40]}…";

    [GeneratedRegex(@"<[a-zA-Z!/]")]
    private static partial Regex Tag();
}
