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

    /// <summary>Null where the council tells no day, or publication or the bank holidays after it are not known.</summary>
    public static DeadlineCheck? Check(ToldDate? told, DateOnly? publishedOn) =>
        told is { } deadline && publishedOn is { } published && Of(published) is { } computed && FirstFrom(published, deadline) is { } day
            ? new DeadlineCheck(deadline, computed, WorkingDays.Shipped.Between(computed, day))
            : null;

    /// <summary>A day told without its year is the first after publication.</summary>
    private static DateOnly? FirstFrom(DateOnly publishedOn, ToldDate told) =>
        told.In(publishedOn.Year).Full is { } day && (told.Year is not null || day >= publishedOn) ? day : told.In(publishedOn.Year + 1).Full;
}

/// <param name="Told">As far as the council tells it.</param>
/// <param name="WorkingDaysApart">By how many working days the told one is later; below 0: earlier.</param>
public sealed record DeadlineCheck(ToldDate Told, DateOnly Computed, int WorkingDaysApart)
{
    public bool Agrees => WorkingDaysApart == 0;
}
