using Analytics.Comparison;

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
        _ => "chosen authorities",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Higher => "higher",
        Verdict.Similar => "similar",
        Verdict.Lower => "lower",
        _ => "too few",
    };
}
