using Analytics.Authorities;

namespace Analytics.Reports;

/// <summary>What a council paper is, among those that councils publish.</summary>
public enum PaperKind
{
    /// <summary>A report to a committee.</summary>
    Report,
    Minutes,
    AgendaItem,

    /// <summary>The history of one issue, meeting by meeting.</summary>
    Issue,
    Decision,

    /// <summary>A whole meeting: its agenda, with or without minutes.</summary>
    Meeting,
    ActionPlan,
}

/// <summary>How a paper's authority was found, surest first.</summary>
public enum PaperAuthoritySource
{
    /// <summary>From the host of its address.</summary>
    Host,
    Heading,
    Text,
}

/// <summary>Days on site as a council tells them; they may differ from the inspectorate's.</summary>
public sealed record ToldWindow(ToldDate Start, ToldDate End);

/// <summary>An inspection before the one that a paper is about.</summary>
public sealed record EarlierInspection(ToldDate On, Framework? Framework, Grade? Overall);

/// <summary>What a paper says was done or will be done about the plan.</summary>
public enum PaperEventKind
{
    /// <summary>First told of in the council's forward plan.</summary>
    ForwardPlan,
    PlanSubmitted,

    /// <summary>The yearly conversation with the inspectorate.</summary>
    AnnualConversation,

    /// <summary>How often progress is looked at: the text says "monthly", "quarterly".</summary>
    Monitoring,
}

/// <param name="Text">The sentence that says so, as printed.</param>
public sealed record PaperEvent(PaperEventKind Kind, ToldDate? On, string Text);

/// <summary>A meeting that a paper tells of.</summary>
/// <param name="Passages">The ids of the passages that are told of it.</param>
public sealed record PaperMeeting(ToldDate? On, string? Committee, string? Item, IReadOnlyList<string> Passages);

/// <summary>The pages on which facts stand that are no passages; null where one is not told or its page not known, 1 in formats without pages.</summary>
public sealed record FactPages
{
    public int? Windows { get; init; }
    public int? PublishedOn { get; init; }
    public int? Deadline { get; init; }
    public IReadOnlyDictionary<JudgementName, int> Judgements { get; init; } = new Dictionary<JudgementName, int>();
}

/// <summary>Somebody whom a paper names. Read to be kept apart from passages, and neither stored nor exported.</summary>
/// <param name="Post">Such as "Executive Director of Children's Services", "Cabinet Member for Children's Services", "Lead inspector", "Author", "Contact".</param>
public sealed record PaperPerson(string Post, string Name);

/// <summary>What a passage of a paper is for.</summary>
public enum PassageRole
{
    /// <summary>An area for improvement as the council tells it.</summary>
    ToldArea,

    /// <summary>A further need for action that the council lists beside the areas for improvement.</summary>
    FurtherAction,

    /// <summary>Something that the inspection praised, as the council tells it.</summary>
    Strength,

    /// <summary>What will be done, by whom, by when.</summary>
    Action,

    /// <summary>What has been done.</summary>
    Progress,

    /// <summary>What the committee is asked to do.</summary>
    Recommendation,

    /// <summary>One of the courses that the committee may choose from.</summary>
    Option,

    /// <summary>What the committee decided.</summary>
    Resolution,
}

/// <summary>Where an action stands: red, amber, green, or done (also blue).</summary>
public enum ActionStatus
{
    Red,
    Amber,
    Green,
    Done,
    NotStarted,
}

/// <summary>A passage of a paper that a reader may want by itself.</summary>
public sealed record PaperPassage
{
    /// <summary>16 hexadecimal digits, the same each time the same passage of the same document is read.</summary>
    public required string Id { get; init; }

    public required PassageRole Role { get; init; }

    /// <summary>Place among the passages of the same role, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The printed letter or number without its dot or bracket, such as <c>a</c> or <c>2</c>; null for bullets and prose.</summary>
    public string? Label { get; init; }

    /// <summary>Page of the PDF, from 1; 1 in formats without pages.</summary>
    public required int Page { get; init; }

    /// <summary>The heading that it stands under; empty when there is none.</summary>
    public required string Section { get; init; }

    /// <summary>The passage as printed, its lines joined, without its label.</summary>
    public required string Text { get; init; }

    /// <summary>The id of the passage that it belongs to: of an action the told area, of progress the action (or told area); null when the paper does not say.</summary>
    public string? Under { get; init; }

    /// <summary>Of actions: the post or team that must act, never a person's name.</summary>
    public string? Owner { get; init; }

    /// <summary>Of actions: by when, as far as told.</summary>
    public ToldDate? Deadline { get; init; }

    /// <summary>The deadline as printed, such as "Q3 2024", "ongoing"; null where nothing is.</summary>
    public string? DeadlineText { get; init; }

    public ActionStatus? Status { get; init; }
}

/// <summary>A council paper as read: what it says about one inspection. What it does not say is null or empty.</summary>
public sealed record Paper
{
    /// <summary>The first 16 digits of the document's SHA-256.</summary>
    public required string Id { get; init; }

    public required string DocumentSha256 { get; init; }
    public required PaperKind Kind { get; init; }

    /// <summary>The council; null when neither address, heading nor text tell.</summary>
    public GssCode? Authority { get; init; }

    public PaperAuthoritySource? AuthoritySource { get; init; }

    /// <summary>The body that met or will meet; of several meetings on one page, the one that tells most of the inspection.</summary>
    public string? Committee { get; init; }

    public ToldDate? MeetingDate { get; init; }

    /// <summary>The item's number on the agenda as printed, such as <c>8</c>, <c>C61/24</c>.</summary>
    public string? Item { get; init; }

    public required string Title { get; init; }

    /// <summary>The kind of the inspection that it is about, as far as told.</summary>
    public Framework? ToldFramework { get; init; }

    /// <summary>Days on site as the council tells them; a year that a paper leaves out is left out here.</summary>
    public IReadOnlyList<ToldWindow> ToldWindows { get; init; } = [];

    /// <summary>When the council says the report was published.</summary>
    public ToldDate? ToldPublishedOn { get; init; }

    public IReadOnlyList<Judgement> ToldJudgements { get; init; } = [];

    /// <summary>How many areas or recommendations the council says there are, in words or figures ("seven formal recommendations").</summary>
    public int? ToldAreaCount { get; init; }

    /// <summary>By when the action plan goes to the inspectorate.</summary>
    public ToldDate? Deadline { get; init; }

    public IReadOnlyList<EarlierInspection> Earlier { get; init; } = [];
    public IReadOnlyList<PaperEvent> Events { get; init; } = [];

    /// <summary>The other meetings that took the same matter, where the paper is the history of an issue; in the order of the page.</summary>
    public IReadOnlyList<PaperMeeting> OtherMeetings { get; init; } = [];

    public FactPages FactPages { get; init; } = new();

    /// <summary>Not stored.</summary>
    public IReadOnlyList<PaperPerson> People { get; init; } = [];

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<PaperPassage> Passages { get; init; }

    /// <summary>The page gives only the beginning of its text ("view the full minutes text").</summary>
    public bool IsCut { get; init; }

    /// <summary>What was looked for and not found, or is out of the ordinary, in words for a reader of <c>status</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Version of the parser and, for PDFs, of the engine that read the document.</summary>
    public required string ParserVersion { get; init; }

    /// <summary>The meeting of which a passage is told.</summary>
    public PaperMeeting MeetingOf(string passageId) =>
        OtherMeetings.FirstOrDefault(meeting => meeting.Passages.Contains(passageId)) ?? new PaperMeeting(MeetingDate, Committee, Item, []);

    public IEnumerable<PaperPassage> Of(PassageRole role) => Passages.Where(passage => passage.Role == role);
}
