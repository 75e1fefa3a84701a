using System.Numerics.Tensors;
using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>
/// What models of polarity tell apart: the four polarities of a sentence, and the wording of a listed item ("The quality
/// of …", "Ensure that …"), which is always to be improved. The last lets a passage of unknown kind be judged too.
/// </summary>
internal static class PolarityTarget
{
    public const int Count = Sentences + 1;
    private const int Sentences = 4;
    private const int ListedItem = Sentences;

    // A sentence that praises often begins as an item does; to call it a weakness is the worse mistake.
    private const double SurelyListed = 0.8;

    public static int Of(LabelledPassage passage) => IsItem(passage.Passage.Kind) ? ListedItem : (int)passage.Polarity;

    /// <summary>The likeliest polarity, as far as the kind of the passage leaves it open.</summary>
    public static Polarity Decide(FindingKind? kind, ReadOnlySpan<double> probabilities)
    {
        if (IsItem(kind))
            return Polarity.Improvement;
        if (kind is null && probabilities[ListedItem] >= SurelyListed)
            return Polarity.Improvement;
        return (Polarity)TensorPrimitives.IndexOfMax(probabilities[..Sentences]);
    }

    private static bool IsItem(FindingKind? kind) => kind is FindingKind.ImprovementItem or FindingKind.PriorityAction;
}
