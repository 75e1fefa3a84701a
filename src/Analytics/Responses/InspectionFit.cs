using System.Globalization;
using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>How well what a paper tells of an inspection fits one that is held, point by point.</summary>
/// <param name="Points">Above 0 speaks for it.</param>
/// <param name="IsDated">Something that holds for one inspection alone fits: days on site, day of publication, deadline, or the words of several items.</param>
/// <param name="IsExcluded">It cannot be: the committee met before.</param>
internal sealed record InspectionFit(Candidate Candidate, double Points, bool IsDated, bool IsExcluded, FitParts Parts, IReadOnlyList<string> Reasons)
{
    // A council may count from the day on which the inspectors called, a week before they came.
    private const int DaysBefore = 10;
    private const int ManyYears = 3;
    private const int NearDeadline = 10;

    public static InspectionFit Of(Paper paper, Candidate candidate)
    {
        var fit = new Weighing(paper, candidate);
        fit.WeighMeeting();
        fit.WeighWindows();
        fit.WeighPublication();
        fit.WeighDeadline();
        fit.WeighFramework();
        fit.WeighJudgements();
        fit.WeighAreas();
        fit.WeighEarlier();
        return new InspectionFit(candidate, fit.Points, fit.IsDated, fit.IsExcluded, fit.Parts, fit.Reasons);
    }

    /// <summary>Whether days on site that the paper tells overlap with the inspection's, or end a few days before them.</summary>
    public static bool HasWindowsNear(Paper paper, Inspection inspection) =>
        paper.ToldWindows.Any(window => ToldDays.Of(window, paper.MeetingDate ?? paper.ToldPublishedOn, inspection) is { } told && inspection.Windows.Any(days => told.IsNear(days, DaysBefore)));

    private sealed class Weighing(Paper paper, Candidate candidate)
    {
        private readonly Inspection _inspection = candidate.Inspection;

        public double Points { get; private set; }
        public bool IsDated { get; private set; }
        public bool IsExcluded { get; private set; }
        public FitParts Parts { get; private set; }
        public List<string> Reasons { get; } = [];

        private DateOnly Published => _inspection.PublishedOn ?? _inspection.End;

        public void WeighMeeting()
        {
            if (paper.MeetingDate is not { Year: { } year } told)
                return;
            if (told.Full is not { } met)
            {
                IsExcluded = year < _inspection.End.Year;
                return;
            }
            IsExcluded = met < _inspection.End;
            if (IsExcluded)
            {
                Add(-5, $"the committee met on {PrintedDays.Of(met)}, before the inspection ended on {PrintedDays.Of(_inspection.End)}");
                return;
            }
            var days = met.DayNumber - Published.DayNumber;
            if (days > ManyYears * 365)
                Add(-2, $"the committee met {PrintedDays.Count(days / 365, "year")} after publication");
            else if (days < 0)
                Add(0, $"the committee met on {PrintedDays.Of(met)}, before the report was published on {PrintedDays.Of(Published)}");
            else
                Add(days <= 270 ? 1 : 0, $"the committee met {Later(days)} publication");
            Parts |= days is >= 0 and <= 270 ? FitParts.Meeting : FitParts.None;
        }

        private static string Later(int days) => days switch
        {
            0 => "on the day of",
            < 7 => $"{PrintedDays.Count(days, "day")} after",
            _ => $"{PrintedDays.Count(days / 7, "week")} after",
        };

        public void WeighWindows()
        {
            var days = paper.ToldWindows.Select(window => ToldDays.Of(window, paper.MeetingDate ?? paper.ToldPublishedOn, _inspection)).OfType<ToldDays>().ToList();
            if (days.Count == 0)
                return;
            var (told, (points, reason)) = days.SelectMany(_ => _inspection.Windows, (told, window) => (Told: told, Compared: Compare(told, window))).MaxBy(pair => pair.Compared.Points);
            Add(points, reason);
            if (points > 0)
            {
                IsDated |= !told.IsOfAnyYear;
                Parts |= FitParts.Windows;
            }
        }

        private static (double Points, string Reason) Compare(ToldDays told, OnSiteWindow window)
        {
            var (council, inspectors) = ($"the council's {PrintedDays.Of(told.Start, told.End)}", $"the inspectors' {PrintedDays.Of(window.Start, window.End)}");
            var inferred = told.YearFrom is { } year ? $" ({year})" : "";
            var before = window.Start.DayNumber - told.Start.DayNumber;
            if (told.Start == window.Start && told.End == window.End)
                return (4, $"both give {PrintedDays.Of(told.Start, told.End)} as the days on site{inferred}");
            if (told.Start <= window.End && told.End >= window.Start)
            {
                return !told.IsToTheDay ? (1.5, $"{inspectors} lie within {council}{inferred}")
                    : before switch
                    {
                        0 => (3, $"{council} begins with {inspectors} and ends {PrintedDays.Count(Math.Abs(told.End.DayNumber - window.End.DayNumber), "day")} {(told.End > window.End ? "later" : "earlier")}{inferred}"),
                        > 0 and <= DaysBefore => (3, $"{council} begins {Ahead(before)} before {inspectors}{inferred}"),
                        _ => (2, $"{council} and {inspectors} overlap{inferred}"),
                    };
            }
            var gap = window.Start.DayNumber - told.End.DayNumber;
            return gap is > 0 and <= DaysBefore
                ? (1, $"{council} ends {PrintedDays.Count(gap, "day")} before {inspectors}{inferred}")
                : (-4, $"{council} and {inspectors} are other days{inferred}");
        }

        private static string Ahead(int days) => days == 7 ? "a week" : PrintedDays.Count(days, "day");

        public void WeighPublication()
        {
            if (paper.ToldPublishedOn is not { Month: { } month } told || _inspection.PublishedOn is not { } published)
                return;
            var on = told.In(told.Year ?? published.Year);
            var both = $"the council says that the report was published {(told.Day is null ? "in" : "on")} {told.InWords}, the report {PrintedDays.Of(published)}";
            if (on.Full is { } day)
            {
                var days = Math.Abs(day.DayNumber - published.DayNumber);
                Add(days == 0 ? 3 : days <= 7 ? 1.5 : days <= 31 ? 0 : -3, days == 0 ? $"both give {PrintedDays.Of(published)} as the day of publication" : both);
                IsDated |= days <= 7;
                Parts |= days <= 7 ? FitParts.Publication : FitParts.None;
                return;
            }
            var fits = on.Year == published.Year && month == published.Month;
            Add(fits ? 1 : -2, fits ? $"the report was published in the month that the council tells, on {PrintedDays.Of(published)}" : both);
        }

        public void WeighDeadline()
        {
            if (ActionPlanDeadline.Check(paper.Deadline, _inspection.PublishedOn, PublicationTeller.Report) is not { WorkingDaysApart: var days } check)
                return;
            if (Math.Abs(days) > NearDeadline)
                return;
            IsDated |= check.Told.Year is not null;
            Add(1, days == 0
                ? "the action plan is due 70 working days after publication, as the council tells"
                : $"the council's deadline is {PrintedDays.Count(Math.Abs(days), "working day")} {(days < 0 ? "before" : "after")} 70 working days from publication");
        }

        public void WeighFramework()
        {
            if (paper.ToldFramework is not { } told)
                return;
            if (FrameworkFamily.Of(told) == FrameworkFamily.Of(_inspection.Framework))
                Add(told == _inspection.Framework ? 1 : 0.7, $"both tell of {FrameworkFamily.Of(told)}");
            else
                Add(-2, $"the council tells of {FrameworkFamily.Of(told)}, this is {FrameworkFamily.Of(_inspection.Framework)}");
        }

        public void WeighJudgements()
        {
            var told = paper.ToldJudgements.Where(judgement => _inspection.GradeOf(judgement.Name) is not null).ToList();
            if (told.Count == 0)
                return;
            var agreeing = told.Count(judgement => _inspection.GradeOf(judgement.Name) == judgement.Grade);
            Add(Math.Min(2, agreeing * 0.5) - Math.Min(2, told.Count - agreeing), (agreeing, told.Count) is (0, 1)
                ? "the one judgement told does not agree with the report"
                : $"{Of(agreeing, told.Count, "judgement")} told {(agreeing <= 1 ? "agrees" : "agree")} with the report");
            Parts |= agreeing >= 2 && agreeing == told.Count ? FitParts.Judgements : FitParts.None;
        }

        public void WeighAreas()
        {
            var areas = paper.Of(PassageRole.ToldArea).ToList();
            var found = areas.Count(area => candidate.HasNearlyWordForWord(area.Text));
            if (found == 0)
                return;
            Add(Math.Min(4, found * 1.5), $"{Of(found, areas.Count, "area")} told {(found == 1 ? "stands" : "stand")} in the report nearly word for word");
            Parts |= FitParts.Areas;
            IsDated |= found >= 2;
        }

        private static string Of(int some, int all, string thing) => (some, all) switch
        {
            (_, 1) => $"the one {thing}",
            (0, _) => FormattableString.Invariant($"none of the {all} {thing}s"),
            _ when some == all => FormattableString.Invariant($"all {all} {thing}s"),
            _ => FormattableString.Invariant($"{some} of the {all} {thing}s"),
        };

        /// <summary>An inspection that the paper names as one before must not win by its framework and grades.</summary>
        public void WeighEarlier()
        {
            if (Parts.HasFlag(FitParts.Windows) || Parts.HasFlag(FitParts.Publication) || !paper.Earlier.Any(IsThis))
                return;
            Add(-2, $"the council names the inspection of {_inspection.End.Year.ToString(CultureInfo.InvariantCulture)} as an earlier one");
        }

        private bool IsThis(EarlierInspection earlier) =>
            earlier.On.Year == _inspection.End.Year && (earlier.On.Month is not { } month || month == _inspection.End.Month || month == _inspection.Start.Month)
            && (earlier.Framework is not { } framework || FrameworkFamily.Of(framework) == FrameworkFamily.Of(_inspection.Framework));

        private void Add(double points, string reason)
        {
            Points += points;
            Reasons.Add(reason);
        }
    }
}

/// <summary>What of a paper agrees with an inspection.</summary>
[Flags]
internal enum FitParts
{
    None = 0,
    Windows = 1,
    Publication = 2,
    Areas = 4,
    Judgements = 8,
    Meeting = 16,
}
