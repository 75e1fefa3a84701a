using Analytics.Classification.Evaluating;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Comparison;

/// <summary>How the labels of an inspection's items came to be: those of one origin are equally good.</summary>
internal enum LabelOrigin
{
    /// <summary>No item was labelled by a model: there is none, or a reader labelled each. Nothing is corrected.</summary>
    Certain,
    Ilacs,
    AreaSend,
    OtherKind,
    OtherModel,
}

/// <summary>
/// The measured errors of the labels that are counted. ILACS standard and short inspections are measured together, being alike; area SEND
/// inspections apart. Of other kinds too few were labelled whole.
/// </summary>
public sealed class LabelErrors
{
    private readonly string _modelVersion;
    private readonly Dictionary<string, InspectionLabels> _labels;
    private readonly Dictionary<(LabelOrigin Origin, string Theme), ErrorCounts> _measured;

    public LabelErrors(MeasuredErrors measured, IReadOnlyList<InspectionLabels> labels)
    {
        _modelVersion = measured.ModelVersion;
        _labels = labels.ToDictionary(label => label.InspectionId);
        _measured = measured.Errors.GroupBy(error => (OriginOf(error.Framework), error.Theme))
            .ToDictionary(theme => theme.Key, theme => theme.Aggregate(default(ErrorCounts), (sum, error) => sum + error.Counts));
    }

    /// <summary>Nothing is known of any label.</summary>
    public static LabelErrors Unknown { get; } = new(MeasuredErrors.None, []);

    internal LabelOrigin OriginOf(Inspection inspection) => _labels.GetValueOrDefault(inspection.Id) switch
    {
        null => LabelOrigin.OtherModel,
        { ItemsByModel: 0 } => LabelOrigin.Certain,
        var labels when labels.ModelVersion != _modelVersion => LabelOrigin.OtherModel,
        _ => OriginOf(inspection.Framework),
    };

    internal ErrorCounts Of(LabelOrigin origin, string theme) => _measured.GetValueOrDefault((origin, theme));

    internal static LabelOrigin OriginOf(Framework framework) => framework switch
    {
        Framework.IlacsStandard or Framework.IlacsShort => LabelOrigin.Ilacs,
        Framework.AreaSend => LabelOrigin.AreaSend,
        _ => LabelOrigin.OtherKind,
    };
}
