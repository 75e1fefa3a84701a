using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>
/// What is lost on reports of a framework that the model never saw: scores of a model trained on all other frameworks, beside those that the same
/// passages have in cross-validation, where other authorities' reports of the framework were learnt from.
/// </summary>
/// <param name="MicroF1">The 95 % interval of how much micro-F1 falls.</param>
public sealed record FrameworkDrop(string Framework, ThemeScores Known, ThemeScores Unknown, Interval MicroF1)
{
    private const int FewestPassages = 100;

    /// <param name="judged">In cross-validation.</param>
    /// <param name="progress">Told a line for each framework that is done.</param>
    public static IReadOnlyList<FrameworkDrop> Measure(
        IThemeEngine engine, IReadOnlyList<JudgedPassage> judged, ThemeScheme scheme, int seed, IReadOnlyList<LabelledPassage> extraTraining,
        IProgress<string>? progress, CancellationToken cancel)
    {
        var drops = new List<FrameworkDrop>();
        foreach (var own in judged.GroupBy(one => RulesOf(one.Labelled.Framework)).OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.Ordinal))
        {
            if (own.Key is not { } framework || own.Count() < FewestPassages || own.Count() == judged.Count)
                continue;
            var others = judged.Where(one => RulesOf(one.Labelled.Framework) != framework).Select(one => one.Labelled);
            var model = engine.Train([.. others, .. extraTraining], scheme, seed, cancel);
            var known = own.ToList();
            var unknown = known.Select(one => JudgedPassage.By(model, one.Labelled)).ToList();
            drops.Add(new FrameworkDrop(framework, ThemeScores.Of(known), ThemeScores.Of(unknown), Bootstrap.OfDifference(known, unknown)));
            progress?.Report($"Framework {framework} left out");
        }
        return drops;
    }

    // A re-inspection and a short inspection follow the same rules as the inspection that they are named after.
    private static string? RulesOf(Framework? framework) => framework switch
    {
        null => null,
        Reports.Framework.IlacsStandard or Reports.Framework.IlacsShort => "ilacs",
        Reports.Framework.Sif or Reports.Framework.SifReinspection => Slug.Of(Reports.Framework.Sif),
        { } one => Slug.Of(one),
    };
}
