using Analytics.Authorities;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Reads what a council paper says about an inspection of children's services.</summary>
internal static class PaperReader
{
    private const int ShownOfTitle = 80;

    /// <summary>In letters.</summary>
    private const int HardlyAText = 40;

    /// <summary>A pure function of the text and what is known of its document. Rejected when it says nothing about such an inspection.</summary>
    public static ParseOutcome Read(PaperText text, Document document, AuthorityDirectory authorities, string parserVersion)
    {
        (text, var meeting) = DealingMeeting.Choose(Bounded(text));
        var outline = PaperOutline.Of(text);
        var head = PaperHead.Of(text, outline, document);
        if (outline.Parts.Count == 0)
            return new ParseOutcome.Rejected("a page without text");

        var (authority, source) = PaperAuthority.Of(authorities).Find(text, outline, document);
        var framework = ToldFramework.Find(head.Title, outline);
        var windows = ToldWindows.Find(outline, framework);
        var time = InspectionTime.Of(windows, PaperDates.PublishedOn(outline, InspectionTime.Unknown()), head.MeetingDate, framework);
        var publishedOn = PaperDates.PublishedOn(outline, time);
        var (judgements, contradicted) = ToldJudgements.Find(outline, time, framework, time.Start ?? head.MeetingDate?.Full ?? DateOnly.MinValue);
        var passages = new DraftPassages(document.Sha256);
        ToldLists.Read(outline, time, passages, head.Kind is not (PaperKind.Report or PaperKind.ActionPlan));
        var planRows = ActionTables.Read(outline, passages);
        if (!InspectionSubject.IsAbout(head.Title, outline, hasFacts: windows.Count > 0 || judgements.Count > 0 || planRows > 0 || passages.Of(PassageRole.ToldArea).Any()))
            return new ParseOutcome.Rejected($"{NameOf(head.Kind)}{Shown(head.Title)}: says nothing about an inspection of children's services");

        var people = PaperPeople.Find(outline);
        var (deadline, otherDeadlines) = PaperDates.Deadline(outline, time);
        var paper = new Paper
        {
            Id = document.Sha256[..16],
            DocumentSha256 = document.Sha256,
            Kind = head.Kind,
            Authority = authority,
            AuthoritySource = source,
            Committee = head.Committee,
            MeetingDate = head.MeetingDate,
            Item = head.Item,
            Title = head.Title,
            ToldFramework = framework,
            ToldWindows = windows,
            ToldPublishedOn = publishedOn,
            ToldJudgements = judgements,
            ToldAreaCount = AreaCount.Find(outline, time),
            Deadline = deadline,
            Earlier = EarlierInspections.Find(outline, time),
            Events = PaperEvents.Find(outline, time),
            OtherMeetings = DealingMeeting.Others(text, meeting, outline, passages),
            People = people,
            Passages = passages.ToList(),
            IsCut = text.IsCut,
            ParserVersion = parserVersion,
        };
        paper = NamesInPapers.Withhold(paper with { FactPages = FactPlaces.Of(paper, outline) }, people);
        if (TellsNothing(paper) && outline.Parts.Where(part => IsText(part, head.Title)).Sum(part => part.Text.Length) < HardlyAText)
            return new ParseOutcome.Rejected($"{NameOf(head.Kind)}{Shown(head.Title)}: has a title that speaks of an inspection, and tells nothing of it");
        return new ParseOutcome.ParsedPaper(paper with { Warnings = PaperWarnings.Of(paper, outline, contradicted, otherDeadlines) }, Licence(outline));
    }

    /// <summary>No more than can be read in a few seconds; what is left out is told as cut.</summary>
    private static PaperText Bounded(PaperText text)
    {
        var letters = 0;
        var blocks = text.Blocks.Select(block => block.Text.Length <= PaperText.MostLettersOfBlock ? block : block with { Text = PrintedText.Beginning(block.Text, PaperText.MostLettersOfBlock) })
            .TakeWhile(block => (letters += block.Text.Length) <= PaperText.MostLetters).ToList();
        return text with { Blocks = blocks, IsCut = text.IsCut || blocks.Count < text.Blocks.Count || text.Blocks.Any(block => block.Text.Length > PaperText.MostLettersOfBlock) };
    }

    /// <summary>Neither a heading, nor the title, nor the line that says when a committee met.</summary>
    private static bool IsText(PaperPart part, string title) => !part.IsHeading && part.Text != title && !part.Folded.StartsWith("meeting of ", StringComparison.Ordinal);

    private static bool TellsNothing(Paper paper) =>
        paper.Passages.Count + paper.ToldWindows.Count + paper.ToldJudgements.Count + paper.Earlier.Count + paper.Events.Count == 0
        && paper.ToldPublishedOn is null && paper.Deadline is null && paper.ToldAreaCount is null;

    private static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.AgendaItem => "agenda item",
        PaperKind.ActionPlan => "action plan",
        PaperKind.Report => "council paper",
        _ => Slug.Of(kind),
    };

    private static string Shown(string title) => title.Length switch
    {
        0 => "",
        <= ShownOfTitle => $" “{title}”",
        _ => $" “{PrintedText.Beginning(title, ShownOfTitle)}…”",
    };

    private static string? Licence(PaperOutline outline) =>
        outline.Parts.Any(part => part.Folded.Contains("open government licence", StringComparison.Ordinal) && part.Folded.Length < 300) ? "Open Government Licence" : null;
}
