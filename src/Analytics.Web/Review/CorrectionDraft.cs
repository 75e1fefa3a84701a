using System.Text;
using Analytics.Classification;
using Analytics.Reports;
using Analytics.Web.Api;

namespace Analytics.Web.Review;

/// <summary>What a reader says that a passage is about, before it is known to make sense.</summary>
public sealed record CorrectionDraft
{
    public const int LongestAuthor = 100;
    public const int LongestReason = 1000;

    /// <summary>Slugs of all themes that the passage is about; "other" alone where none fits.</summary>
    public IReadOnlyList<string?>? Themes { get; init; }

    /// <summary>Whether it criticises, praises, does both or neither; as it is now when left out. An improvement item is always to improve.</summary>
    public string? Polarity { get; init; }

    /// <summary>Who corrects, as it shall be shown with the correction.</summary>
    public string? Author { get; init; }

    /// <summary>Why, in a sentence for those who read the passage later.</summary>
    public string? Reason { get; init; }

    /// <summary>What is wrong with it for this passage; nothing when <see cref="For"/> can be asked.</summary>
    public IReadOnlyList<ParameterProblem> Check(ThemeScheme scheme, ThemedFinding themed)
    {
        var problems = new List<ParameterProblem>();
        if (CorrectionRules.WhyNot(scheme, Given) is { } wrongThemes)
            problems.Add(new("themes", wrongThemes, Given.All(slug => scheme.Find(slug) is not null) ? null : [.. scheme.Themes.Select(theme => theme.Slug)]));
        if (Polarity is not null && !Slug.TryParse<Polarity>(Polarity, out _))
            problems.Add(new("polarity", $"'{QueryValues.Shorten(Polarity)}' is not one of the allowed values.", Slug.All<Polarity>()));
        else if (CorrectionRules.WhyNot(themed.Finding.Kind, PolarityFor(themed)) is { } wrongPolarity)
            problems.Add(new("polarity", wrongPolarity));
        problems.AddRange(Missing("author", Author, LongestAuthor, "Say who corrects."));
        problems.AddRange(Missing("reason", Reason, LongestReason, "Say why, for those who read the passage later."));
        return problems;
    }

    /// <summary>The correction, of a draft that has been checked.</summary>
    public Correction For(ThemedFinding themed, DateTimeOffset at) =>
        new(themed.Finding.Id, Given, PolarityFor(themed), Author ?? "", Reason ?? "", at);

    /// <summary>The labels as they are, for a form to begin with.</summary>
    public static CorrectionDraft Of(ThemedFinding themed, string? author) =>
        new() { Themes = [.. themed.Themes.Select(theme => theme.Slug)], Polarity = Slug.Of(themed.Polarity), Author = author };

    /// <summary>A text that must be there: nothing where it is.</summary>
    internal static IEnumerable<ParameterProblem> Missing(string name, string? text, int longest, string what)
    {
        // Of signs that nobody sees, nobody can tell who or why.
        if (text is null || !text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            yield return new(name, what);
        else if (text.Trim().Length > longest)
            yield return new(name, $"The text has {text.Trim().Length} characters; at most {longest} are kept.");
    }

    /// <summary>Each once; a null in a list of JSON names no theme, as an empty text does.</summary>
    private IReadOnlyList<string> Given => [.. (Themes ?? []).Select(slug => slug ?? "").Distinct()];

    private Polarity PolarityFor(ThemedFinding themed) => Polarity is null ? themed.Polarity : Slug.Parse<Polarity>(Polarity);
}
