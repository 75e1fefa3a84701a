using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>
/// By when an authority sends its action plan to the inspectorate: within 70 working days of the published report (the Education and Inspections
/// Act 2006 (Inspection of Local Authorities) Regulations 2007). What a council tells is checked by it and never replaced.
/// </summary>
public static class ActionPlanDeadline
{
    private const int AllowedDays = 70;

    /// <summary>Null where bank holidays are not known.</summary>
    public static DateOnly? Of(DateOnly publishedOn) => WorkingDays.Shipped.After(publishedOn, AllowedDays);

    /// <summary>Counted from the report's own day of publication, else from the one that the paper tells; null where neither or no deadline is told to the day.</summary>
    public static DeadlineCheck? Check(Paper paper, Inspection? linked) =>
        Check(paper.Deadline, linked?.PublishedOn, PublicationTeller.Report) ?? Check(paper.Deadline, PublishedAsTold(paper), PublicationTeller.Council);

    /// <summary>Null where the council tells no day, or publication or the bank holidays after it are not known.</summary>
    public static DeadlineCheck? Check(ToldDate? told, DateOnly? publishedOn, PublicationTeller publicationBy) =>
        told is { } deadline && publishedOn is { } published && Of(published) is { } computed && FirstFrom(published, deadline) is { } day
            ? new DeadlineCheck(deadline, computed, WorkingDays.Shipped.Between(computed, day), published, publicationBy)
            : null;

    /// <summary>A day told without its year is the last before the meeting that is told of it, else before the deadline.</summary>
    private static DateOnly? PublishedAsTold(Paper paper) => paper.ToldPublishedOn switch
    {
        { Year: null } told when (paper.MeetingDate?.Full ?? paper.Deadline?.Full) is { } after =>
            told.In(after.Year).Full is { } day && day <= after ? day : told.In(after.Year - 1).Full,
        { } told => told.Full,
        null => null,
    };

    /// <summary>A day told without its year is the first after publication.</summary>
    private static DateOnly? FirstFrom(DateOnly publishedOn, ToldDate told) =>
        told.In(publishedOn.Year).Full is { } day && (told.Year is not null || day >= publishedOn) ? day : told.In(publishedOn.Year + 1).Full;
}

/// <summary>Who tells when a report was published.</summary>
public enum PublicationTeller
{
    /// <summary>The report itself, or its listing.</summary>
    Report,

    /// <summary>The council, in its paper.</summary>
    Council,
}

/// <param name="Told">As far as the council tells it.</param>
/// <param name="WorkingDaysApart">By how many working days the told one is later; below 0: earlier.</param>
/// <param name="PublishedOn">From which day the 70 working days were counted, and who tells it.</param>
public sealed record DeadlineCheck(ToldDate Told, DateOnly Computed, int WorkingDaysApart, DateOnly PublishedOn, PublicationTeller PublicationBy)
{
    public bool Agrees => WorkingDaysApart == 0;
}
