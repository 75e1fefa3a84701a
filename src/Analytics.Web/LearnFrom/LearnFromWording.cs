using Analytics.Comparison;
using Analytics.Web.Recurring;

namespace Analytics.Web.LearnFrom;

/// <summary>What pages say of examples to learn from.</summary>
internal static class LearnFromWording
{
    public static string Of(LearningExampleAnswer example) => example.Nearness switch
    {
        Nearness.Statistical => $"statistical neighbour, {example.Rank} of 10",
        Nearness.Bordering => "across the border",
        Nearness.Region => "same region",
        _ => "elsewhere in England",
    };

    public static string Way(LearningExampleAnswer example) => example.Years is { } years
        ? $"criticised, then praised after {RecurringWording.Years(years)}"
        : "praised, not criticised for it in any inspection held";
}
