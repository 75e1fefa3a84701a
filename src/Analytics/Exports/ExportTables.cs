using System.Globalization;
using Analytics.Reports;

namespace Analytics.Exports;

/// <summary>
/// The columns of each exported table: the CSV files are written from them, and <c>datapackage.json</c> describes both formats by them.
/// Lists are joined by a bar, the parts of one entry by a slash or a colon. In the CSV a text that begins like a formula has an
/// apostrophe before it (see <see cref="ExportCsv"/>); JSON lines hold it as printed.
/// </summary>
public static class ExportTables
{
    public static readonly IReadOnlyList<TableColumn<InspectionRow>> Inspections =
    [
        new("document_sha256", "string", "SHA-256 of the report's bytes", row => row.DocumentSha256),
        new("file_name", "string", "Name under which the bytes first came in", row => row.FileName),
        new("inspection_id", "string", "Identifier in the API and pages", row => row.InspectionId),
        new("ofsted_urn", "integer", "The authority's reference number at the inspectorate", row => row.OfstedUrn),
        new("authority_gss", "string", "GSS code of the (first) authority; empty while its name is unresolved", row => row.AuthorityGss),
        new("authority_name", "string", "The authority's usual name, or the printed one while unresolved", row => row.AuthorityName),
        new("authorities", "string", "GSS codes of all authorities of a shared report", row => Joined(row.Authorities)),
        new("framework", "string", "Kind of inspection", row => Slug.Of(row.Framework)),
        new("windows", "string", "On-site windows, start/end", row => Joined(row.Windows.Select(window => $"{Date(window.Start)}/{Date(window.End)}"))),
        new("inspection_start", "date", "First day on site", row => row.InspectionStart),
        new("inspection_end", "date", "Last day on site", row => row.InspectionEnd),
        new("published_on", "date", "Publication date", row => row.PublishedOn),
        new("published_on_source", "string", "Where the publication date came from", row => Word(row.PublishedOnSource)),
        new("lead_inspectors", "string", "As the report names them", row => Joined(row.LeadInspectors)),
        .. Enum.GetValues<JudgementName>().Select(JudgementColumn),
        new("care_scope", "string", "Whether care leavers share the judgement of children in care", row => Word(row.CareScope)),
        new("outcome", "string", "Outcome of an area SEND inspection", row => Word(row.Outcome)),
        new("complete", "boolean", "False when something is missing that this kind of report states", row => row.Complete ? "true" : "false"),
        new("missing", "string", "What this kind of report states and was not found", row => Joined(row.Missing)),
        new("warnings", "string", "What was doubtful or never seen before", row => Joined(row.Warnings)),
        new("superseded_by", "string", "Inspection id of the newest version of the same report, where this is an earlier one", row => row.SupersededBy),
        new("url", "string", "Where the document was published", row => Address(row.Url)),
        new("urls", "string", "Every address under which the same bytes came in", row => Joined(row.Urls.Select(Address).OfType<string>())),
        new("licence", "string", "Licence that the document states; empty when it states none that we read", row => row.Licence),
        new("parser_version", "string", "Version of parser and PDF engine", row => row.ParserVersion),
    ];

    public static readonly IReadOnlyList<TableColumn<FindingRow>> Findings =
    [
        new("finding_id", "string", "Identifier, stable while the passage is", row => row.FindingId),
        new("document_sha256", "string", "SHA-256 of the report's bytes", row => row.DocumentSha256),
        new("file_name", "string", "Name under which the bytes first came in", row => row.FileName),
        new("inspection_id", "string", "The inspection that it belongs to", row => row.InspectionId),
        new("body", "string", "Who must act", row => Slug.Of(row.Body)),
        new("kind", "string", "Improvement item, priority action or narrative sentence", row => Slug.Of(row.Kind)),
        new("ordinal", "integer", "Place among the findings of its kind in the report, from 1", row => row.Ordinal),
        new("section", "string", "Heading that it stands under", row => row.Section),
        new("subsection", "string", "Sub-heading nearest above it in the section", row => row.Subsection),
        new("deadline", "string", "By when to act, where the report sets a level", row => Word(row.Deadline)),
        new("paragraph", "integer", "Number of the narrative paragraph", row => row.Paragraph),
        new("page", "integer", "Page of the PDF, from 1", row => row.Page),
        new("text", "string", "The passage as printed, lines re-joined", row => row.Text),
        new("boxes", "string", "Where it stands, line by line, as page:left,top,right,bottom in points from the upper left corner, with ; between", row => PassageBoxes.Write(row.Boxes)),
        new("framework_tag", "string", "National Framework outcome or enabler printed with it", row => Word(row.FrameworkTag)),
        new("polarity", "string", "Improvement, strength, mixed or neutral", row => Slug.Of(row.Polarity)),
        new("themes", "string", "Themes with their probability, slug:0.000", row => ThemesText(row.Themes)),
        new("model_version", "string", "Version of the theme model", row => row.ModelVersion),
        new("label_source", "string", "Who gave polarity and themes: the model, or a reader's review", row => Slug.Of(row.LabelSource)),
        new("licence", "string", "Licence that the document states; empty when it states none that we read", row => row.Licence),
    ];

    public static readonly IReadOnlyList<TableColumn<PaperRow>> Papers =
    [
        new("document_sha256", "string", "SHA-256 of the paper's bytes", row => row.DocumentSha256),
        new("file_name", "string", "Name under which the bytes first came in", row => row.FileName),
        new("paper_id", "string", "Identifier in the API and pages", row => row.PaperId),
        new("url", "string", "Where the paper was published", row => Address(row.Url)),
        new("authority_gss", "string", "GSS code of the council; empty where neither address nor text tells it", row => row.AuthorityGss),
        new("authority_source", "string", "Where the council was found: the host of the address, the heading, the text", row => Word(row.AuthoritySource)),
        new("page_kind", "string", "What the paper is", row => Slug.Of(row.PageKind)),
        new("committee", "string", "The body that met", row => row.Committee),
        new("meeting_date", "string", "Its meeting, as far as told: 2019-11, --08-16", row => row.MeetingDate?.ToString()),
        new("item", "string", "Number of the item on the agenda", row => row.Item),
        new("title", "string", "Title", row => row.Title),
        new("told_framework", "string", "Kind of inspection, as the council tells it", row => Word(row.ToldFramework)),
        new("told_windows", "string", "Days on site as the council tells them, start/end", row => Joined(row.ToldWindows.Select(window => $"{window.Start}/{window.End}"))),
        new("told_published_on", "string", "When the council says the report came out", row => row.ToldPublishedOn?.ToString()),
        new("told_judgements", "string", "Grades as the council tells them, name:grade", row => Joined(row.ToldJudgements.Select(judgement => $"{Slug.Of(judgement.Key).Replace('-', '_')}:{Slug.Of(judgement.Value)}"))),
        new("told_area_count", "integer", "How many areas for improvement the council says there are", row => row.ToldAreaCount),
        new("told_areas", "string", "Areas for improvement as the council tells them", row => Joined(row.ToldAreas)),
        new("further_actions", "string", "Further needs for action that the council lists", row => Joined(row.FurtherActions)),
        new("strengths", "string", "What was praised, as the council tells it", row => Joined(row.Strengths)),
        new("actions", "string", "Actions, text/owner/deadline", row => Joined(row.Actions.Select(action => $"{action.Text}/{action.Owner}/{action.Deadline}"))),
        new("progress", "string", "What the council says was done", row => Joined(row.Progress)),
        new("recommendations", "string", "What the committee was asked to do", row => Joined(row.Recommendations)),
        new("resolutions", "string", "What the committee decided", row => Joined(row.Resolutions)),
        new("deadline", "string", "By when the action plan goes to the inspectorate, as far as told", row => row.Deadline?.ToString()),
        new("deadline_computed", "date", "70 working days after publication, where a deadline is told", row => row.DeadlineComputed),
        new("deadline_computed_from", "string", "Whose day of publication those are counted from: report, or council as the paper tells it", row => Word(row.DeadlineComputedFrom)),
        new("deadline_working_days_apart", "integer", "By how many working days the told deadline is later; below 0: earlier", row => row.DeadlineWorkingDaysApart),
        new("events", "string", "What the council tells of the plan and of who looks at it, kind/date/sentence", row => Joined(row.Events.Select(told => $"{Slug.Of(told.Kind)}/{told.On}/{told.Text}"))),
        new("other_meetings", "string", "Other meetings that took the same matter, date/committee/item", row => Joined(row.OtherMeetings.Select(meeting => $"{meeting.MeetingDate}/{meeting.Committee}/{meeting.Item}"))),
        new("earlier_inspections", "string", "Inspections before, as told, date/kind/overall grade", row => Joined(row.EarlierInspections.Select(earlier => $"{earlier.On}/{Word(earlier.Framework)}/{Word(earlier.Overall)}"))),
        new("inspection_document_sha256", "string", "SHA-256 of the report that it answers; empty while that is not held", row => row.InspectionDocumentSha256),
        new("inspection_score", "number", "How well that report fits, 0 to 1 (from 0.5 on); while none is linked, of the one that comes nearest", row => row.InspectionScore),
        new("inspection_reasons", "string", "Why it is taken to answer that report, or none that is held", row => Joined(row.InspectionReasons)),
        new("cut", "boolean", "True when the page holds only the beginning of its text", row => row.Cut ? "true" : "false"),
        new("warnings", "string", "What was doubtful or never seen before", row => Joined(row.Warnings)),
        new("licence", "string", "Licence that the document states; empty when it states none that we read", row => row.Licence),
        new("parser_version", "string", "Version of parser and PDF engine", row => row.ParserVersion),
    ];

    public static readonly IReadOnlyList<TableColumn<ResponseRow>> Responses =
    [
        new("paper_document_sha256", "string", "SHA-256 of the paper's bytes", row => row.PaperDocumentSha256),
        new("passage_id", "string", "Identifier of the paper's passage", row => row.PassageId),
        new("finding_id", "string", "The finding that the passage answers", row => row.FindingId),
        new("relation", "string", "Whether it tells the finding again, plans an action or reports progress", row => Slug.Of(row.Relation)),
        new("page", "integer", "Page of the paper, from 1", row => row.Page),
        new("text", "string", "The paper's passage as printed", row => row.Text),
        new("owner", "string", "Post or team that must act", row => row.Owner),
        new("deadline", "string", "By when, as far as told", row => row.Deadline?.ToString()),
        new("score", "number", "How surely the passage answers the finding, 0 to 1", row => row.Score),
        new("joined_by", "string", "By what: words, nearest-words (below the measured threshold), place (under a passage that tells the finding, whose score it is)", row => Slug.Of(row.JoinedBy)),
    ];

    public static readonly IReadOnlyList<TableColumn<RejectionRow>> Rejections =
    [
        new("file_name", "string", "Name under which the bytes first came in", row => row.FileName),
        new("sha256", "string", "SHA-256 of the bytes", row => row.Sha256),
        new("reason", "string", "Why the document was not read", row => row.Reason),
    ];

    public static readonly IReadOnlyList<TableColumn<CorrectionRow>> Corrections =
    [
        new("id", "string", "Identifier of the finding", row => row.Id),
        new("type", "string", "Item or sentence", row => row.Type),
        new("kind", "string", "Improvement item, priority action or narrative sentence", row => Slug.Of(row.Kind)),
        new("file", "string", "Name under which the report's bytes first came in", row => row.File),
        new("group", "string", "Whom the passage is from: passages of one group are trained on or tested on together", row => row.Group),
        new("document_sha256", "string", "SHA-256 of the report's bytes", row => row.DocumentSha256),
        new("section", "string", "Heading that the passage stands under", row => row.Section),
        new("text", "string", "The passage as printed when it was corrected", row => row.Text),
        new("themes", "string", "Themes that the reader gave", row => Joined(row.Themes)),
        new("polarity", "string", "Polarity that the reader gave", row => Slug.Of(row.Polarity)),
        new("author", "string", "Who corrected it", row => row.Author),
        new("reason", "string", "Why", row => row.Reason),
        new("made_at", "datetime", "When, in UTC", row => Instant(row.MadeAt)),
        new("themes_before", "string", "Themes before it with their probability, slug:0.000", row => ThemesText(row.ThemesBefore)),
        new("polarity_before", "string", "Polarity before it", row => Slug.Of(row.PolarityBefore)),
    ];

    public static readonly IReadOnlyList<TableColumn<LabelHistoryRow>> LabelHistory =
    [
        new("finding_id", "string", "The finding that had the labels", row => row.FindingId),
        new("document_sha256", "string", "SHA-256 of the report's bytes", row => row.DocumentSha256),
        new("themes", "string", "Themes with their probability, slug:0.000", row => ThemesText(row.Themes)),
        new("polarity", "string", "Improvement, strength, mixed or neutral", row => Slug.Of(row.Polarity)),
        new("label_source", "string", "Who gave them: the model, or a reader's review", row => Slug.Of(row.LabelSource)),
        new("model_version", "string", "Version of the theme model that gave them", row => row.ModelVersion),
        new("author", "string", "Reader who gave them", row => row.Author),
        new("replaced_at", "datetime", "When others took their place, in UTC", row => Instant(row.ReplacedAt)),
    ];

    /// <summary>Themes as one cell: <c>slug:0.000|slug:0.000</c>.</summary>
    public static string ThemesText(IReadOnlyList<ThemeProbability> themes) =>
        Joined(themes.Select(theme => string.Create(CultureInfo.InvariantCulture, $"{theme.Slug}:{theme.Probability:0.000}")));

    private static TableColumn<InspectionRow> JudgementColumn(JudgementName name) =>
        new($"judgement_{Slug.Of(name).Replace('-', '_')}", "string", "Grade; empty when the framework makes no such judgement",
            row => row.Judgements.TryGetValue(name, out var grade) ? Slug.Of(grade) : null);

    private static string? Address(Uri? url) => url is { IsAbsoluteUri: true } ? url.AbsoluteUri : url?.OriginalString;

    private static string Joined(IEnumerable<string> parts) => string.Join('|', parts);

    private static string Instant(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word<T>(T? value) where T : struct, Enum => value is { } given ? Slug.Of(given) : null;
}
