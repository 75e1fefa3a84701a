using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Web.Site;

namespace Analytics.Web.Comparisons;

/// <summary>What pages call groups and differences.</summary>
internal static class GroupWording
{
    public static string Of(string group) => group switch
    {
        "statistical" => "its statistical neighbours",
        "bordering" => "its bordering authorities",
        "region" => "its region",
        "england" => "England",
        "type" => "others of its type",
        _ => "chosen authorities",
    };

    /// <summary>
    /// What is held of a group. Region and England hold abolished authorities too, so to say of how many that is would mislead.
    /// </summary>
    public static string Held(AuthorityComparison comparison)
    {
        var inspected = comparison.Members.Count(member => member.Inspections.Count > 0);
        var inspections = Wording.Count(comparison.Pooled.Count, "inspection");
        return comparison.Group.Kind is GroupKind.Region or GroupKind.England or GroupKind.Type
            ? $"{inspections} of {Wording.Count(inspected, "authority", "authorities")}"
            : $"{inspections} of {inspected} of its {Wording.Count(comparison.Members.Count, "authority", "authorities")}";
    }

    /// <summary>How a member belongs to its group: close by the model, or across water; null where there is nothing to tell.</summary>
    public static string? TieOf(ComparisonGroup group, Authority member) =>
        group.Closeness.FirstOrDefault(neighbour => neighbour.Authority.Gss == member.Gss)?.Closeness.ToLowerInvariant()
        ?? (group.Borders.Any(border => border.Authority.Gss == member.Gss && border.Kind == BorderKind.Water) ? "across water" : null)
        ?? (member.IsCurrent ? null : "abolished");

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Higher => "higher",
        Verdict.Similar => "similar",
        Verdict.Lower => "lower",
        _ => "too few",
    };

    /// <summary>Why there is no corrected rate, in half a sentence.</summary>
    public static string Of(Uncorrected why) => why switch
    {
        Uncorrected.TooFew => $"fewer than {CorrectedRate.Fewest} inspections",
        Uncorrected.OtherModel => "some labels are by a version of the model whose errors are not measured",
        Uncorrected.OtherKinds => "kinds of inspection are counted on which the model’s errors are not measured (they are on ILACS and area SEND inspections)",
        Uncorrected.ThinGold => "too few inspections with and without the theme have been labelled by reading",
        Uncorrected.PoorLabels => "the model is too often wrong about this theme",
        _ => "of no inspection have all sentences been labelled by reading",
    };
}
