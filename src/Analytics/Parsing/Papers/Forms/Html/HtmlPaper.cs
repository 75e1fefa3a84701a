namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>Reads a web page of a council: of its committee system, which tells what the page is, or any other.</summary>
internal static class HtmlPaper
{
    public static PaperForm Read(ReadOnlySpan<byte> bytes)
    {
        var html = HtmlCharset.Decode(bytes);
        var page = HtmlPage.Parse(html);
        if (StandIn.Of(page) is { } reason)
            return new PaperForm.Unreadable(reason);
        var form = ModernGovPage.IsOne(page) ? ModernGovPage.Read(page)
            : CmisPage.IsOne(page) ? CmisPage.Read(page)
            : new PaperForm.Readable(MeetingItems.Choose(OtherPage.Read(page)));
        return form is PaperForm.Readable(var text) && EndsInTag(html) ? new PaperForm.Readable(text with { IsCut = true }) : form;
    }

    /// <summary>A page that stopped coming.</summary>
    private static bool EndsInTag(string html) => html.LastIndexOf('<') > html.LastIndexOf('>');
}
