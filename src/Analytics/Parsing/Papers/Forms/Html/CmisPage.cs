using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>Pages of the committee system CMIS, a set of modules of DotNetNuke: what a page is stands in the names of its modules, its facts in pairs of label and value.</summary>
internal static partial class CmisPage
{
    private const string Modules = "[class*=ModCMIS], [class*=CMIS_], [id*=ViewCMIS], [id*=ViewMeetingPublic], [id*=MeetingCalendar], .CmisDocumentList, [class*=DnnModule-CMIS]";

    private static readonly string[] Frame = ["DocumentList", "CmisDocumentList", "TabStrip", "rtsLevel", "breadcrumb", "head_title", "aspNetHidden", "FileSize"];

    public static bool IsOne(HtmlPage page) => page.Document.QuerySelector(Modules) is not null;

    public static PaperForm Read(HtmlPage page)
    {
        var document = page.Document;
        if (document.QuerySelector("[class*=ModCMISSearch], [id*=CMIS_Search], .SE_Results, .SE_FormHolder") is not null)
            return new PaperForm.Unreadable("a search page of CMIS");
        if (document.QuerySelector("[class*=SimpleCalendar], [id*=MeetingCalendar]") is not null)
            return new PaperForm.Unreadable("a calendar of meetings");
        var root = document.QuerySelector("main, [role=main]") ?? document.QuerySelector("[id$=ContentPane]") ?? page.Body;
        var facts = Facts(root);
        var blocks = new BlockList();
        HtmlBlocks.Read(root, blocks, element => element.LocalName is "h1" or "nav" or "footer" || Frame.Any(name => element.ClassList.Contains(name)) || facts.Exists(fact => fact.Holder == element && !fact.IsText));
        if (blocks.Blocks.Count == 0)
            return new PaperForm.Unreadable("a meeting's page of CMIS with the names of its documents but none of their text");
        return new PaperForm.Readable(new PaperText
        {
            Blocks = [.. blocks.Blocks.Select(block => facts.Exists(fact => fact.Label == LabelOf(block.Text)) ? block with { Kind = PaperBlockKind.Heading, Level = 3 } : block)],
            Kind = KindOf(document, facts),
            Committee = Value(facts, "committee", "committee name", "meeting name", "body", "decision maker", "decision taker"),
            MeetingDate = Date(facts, "meeting") ?? Date(facts, "decision") ?? Date(facts, ""),
            Item = Value(facts, "agenda item", "item", "item number", "agenda item number") is { } number ? MeetingWords.ItemNumber(number) : null,
            Title = Value(facts, "item title", "agenda item title", "title", "subject", "decision title") ?? Heading(document),
            Site = page.Site,
            Frame = page.Frame,
            Url = page.Url,
            IsCut = blocks.IsCut,
        });
    }

    private static PaperKind? KindOf(AngleSharp.Html.Dom.IHtmlDocument document, List<Fact> facts) =>
        document.QuerySelector("[class*=ModCMISDecision], [id*=Decision]") is not null || facts.Exists(fact => DecisionLabel().IsMatch(fact.Label)) ? PaperKind.Decision
        : document.QuerySelector("[class*=ModCMISMeeting], [id*=ViewMeeting]") is not null || facts.Exists(fact => MeetingLabel().IsMatch(fact.Label)) ? PaperKind.Meeting
        : null;

    // <div class="holder"><div class="label">Committee:</div><div class="Value">Cabinet</div></div>
    private static List<Fact> Facts(IElement root) =>
    [
        .. from holder in root.QuerySelectorAll("[class*=older]")
           let value = holder.Children.FirstOrDefault(child => child.ClassName?.Contains("value", StringComparison.OrdinalIgnoreCase) == true)
           let label = holder.Children.FirstOrDefault(child => child != value && child.TextContent.AsSpan().Trim().Length > 0)
           where value is not null && label is not null
           select new Fact(holder, LabelOf(label.TextContent), HtmlBlocks.ReadText(value), value.QuerySelector("p, ol, ul, table") is not null),
    ];

    private static string LabelOf(string text) => PrintedText.Fold(text).Trim(' ', ':');

    private static DateOnly? Date(List<Fact> facts, string what) =>
        facts.Where(fact => fact.Label.Contains("date", StringComparison.Ordinal) && fact.Label.Contains(what, StringComparison.Ordinal)).Select(fact => PrintedDates.FindDate(fact.Value)).FirstOrDefault(date => date is not null);

    private static string? Value(List<Fact> facts, params string[] labels) =>
        labels.Select(label => facts.Find(fact => fact.Label == label && fact.Value.Length > 0)?.Value).FirstOrDefault(value => value is not null);

    private static string? Heading(AngleSharp.Html.Dom.IHtmlDocument document) => FormText.Clean(document.QuerySelector("h1")?.TextContent ?? "") is { Length: > 0 } heading ? heading : null;

    [GeneratedRegex(@"^(?:decision (?:maker|taker|title|date)|date of decision)\b")]
    private static partial Regex DecisionLabel();

    [GeneratedRegex(@"^(?:meeting (?:name|date)|date of meeting)\b")]
    private static partial Regex MeetingLabel();

    [GeneratedRegex(@"^(?:the )?(?:decisions?|minutes?|resolutions?|reasons?|purpose|background|summary|recommendations?|(?:alternative )?options|details?|description|text)\b(?! (?:maker|taker|title|date|status|type|number|reference))")]
    private static partial Regex TextLabel();

    /// <param name="IsMarkedUp">Its value has paragraphs or lists.</param>
    private sealed record Fact(IElement Holder, string Label, string Value, bool IsMarkedUp)
    {
        private const int LongestFact = 200;

        /// <summary>Words of the council rather than a date or a name, however few.</summary>
        public bool IsText => Value.Length >= LongestFact || IsMarkedUp || TextLabel().IsMatch(Label);
    }
}
