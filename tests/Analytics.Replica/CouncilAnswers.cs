using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Replica;

/// <summary>What the committee site of a council answers. What it does not have, a ModernGov site sends on to a page that says so.</summary>
internal static partial class CouncilAnswers
{
    public static Task AnswerAsync(ReplicaCouncil council, HttpContext context) => council.IsCmis ? CmisAsync(council, context) : ModernGovAsync(council, context);

    private static Task ModernGovAsync(ReplicaCouncil council, HttpContext context)
    {
        var (path, query) = (context.Request.Path.Value ?? "", context.Request.Query);
        if (path.Contains("/mgWebService.asmx/", StringComparison.Ordinal))
            return council.HasService && Service(council, path, context.Request) is { } xml ? WriteAsync(context, "text/xml; charset=utf-8", xml) : ErrorAsync(council, context);
        if (council.Papers.FirstOrDefault(paper => paper.Key == ReplicaPaper.KeyOf(path, context.Request.QueryString.Value ?? "")) is { } published)
            return WriteFileAsync(context, published);
        var page = path.Split('/')[^1].ToLowerInvariant() switch
        {
            "mgai.aspx" => Item(council, Number(query, "ID")),
            "mgdelegateddecisions.aspx" => ModernGovPages.Decisions(council),
            "iesearchresults2.aspx" => ModernGovPages.Search(council, query["SS"].ToString(), Day(query, "SD"), Number(query, "PG")),
            "mgerror.aspx" => ModernGovPages.Error(council),
            _ => null,
        };
        return page is not null ? WriteAsync(context, "text/html; charset=utf-8", page)
            : path.Contains("/documents/s", StringComparison.Ordinal) ? WriteAsync(context, "text/plain", $"A paper at {path}\n")
            : ErrorAsync(council, context);
    }

    private static string? Service(ReplicaCouncil council, string path, HttpRequest request) => path.Split('/')[^1] switch
    {
        "GetCommittees" => ModernGovPages.Committees(council),
        "GetMeetings" => ModernGovPages.Meetings(council, Number(request.Query, "lCommitteeId"), Day(request.Query, "sFromDate")),
        "GetMeeting" when council.Meetings.FirstOrDefault(meeting => meeting.Id == Number(request.Query, "lMeetingId")) is { } meeting => ModernGovPages.Meeting(council, meeting, request.Host.Value ?? council.Host),
        _ => null,
    };

    private static string? Item(ReplicaCouncil council, int number) =>
        council.Meetings.SelectMany(meeting => meeting.Items, (meeting, item) => (meeting, item)).FirstOrDefault(pair => pair.item.ItemNumber == number) is { meeting: { } meeting, item: { } item } ? ModernGovPages.Item(council, meeting, item) : null;

    private static async Task CmisAsync(ReplicaCouncil council, HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (council.Papers.FirstOrDefault(paper => paper.IsFile && path.EndsWith("/Document.ashx", StringComparison.Ordinal) && paper.Url.Query == context.Request.QueryString.Value) is { } published)
        {
            await WriteFileAsync(context, published);
            return;
        }
        if (path.EndsWith("/Search.aspx", StringComparison.Ordinal))
        {
            var found = HttpMethods.IsPost(context.Request.Method) ? CmisPages.Search(council, await context.Request.ReadFormAsync(context.RequestAborted)) : CmisPages.SearchForm(council);
            await (found is null ? Fault.ServerError(context) : WriteAsync(context, "text/html; charset=utf-8", found));
            return;
        }
        var page = path.EndsWith("/Meetings.aspx", StringComparison.Ordinal) ? context.Request.Query.ContainsKey("ctl") ? CmisPages.List(council) : CmisPages.Calendar(council, new DateOnly(2026, 3, 1))
            : Month().Match(path) is { Success: true } month ? CmisPages.Month(council, DateOnly.ParseExact(month.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : MeetingNumber().Match(path) is { Success: true } id && council.Meetings.FirstOrDefault(meeting => $"{meeting.Id}" == id.Groups["id"].Value) is { } meeting ? CmisPages.Meeting(meeting, council)
            : null;
        await (page is null ? Fault.NotFound(context) : WriteAsync(context, "text/html; charset=utf-8", page));
    }

    private static Task ErrorAsync(ReplicaCouncil council, HttpContext context) => Fault.Redirect($"{council.Root}mgError.aspx")(context);

    private static Task WriteFileAsync(HttpContext context, ReplicaPaper paper)
    {
        context.Response.ContentType = Path.GetExtension(paper.Path) switch { ".html" => "text/html", ".pdf" => "application/pdf", ".txt" => "text/plain", _ => "application/octet-stream" };
        return context.Response.SendFileAsync(paper.Path, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static int Number(IQueryCollection query, string key) => int.TryParse(query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateOnly Day(IQueryCollection query, string key) => DateOnly.TryParseExact(query[key], "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;

    [GeneratedRegex("/MeetingCalendarPublicNoJava/.*/Date/(?<day>[0-9-]+)/")]
    private static partial Regex Month();

    [GeneratedRegex("/ViewMeetingPublic/.*/Meeting/(?<id>[0-9]+)/")]
    private static partial Regex MeetingNumber();
}
