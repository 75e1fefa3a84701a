using System.Globalization;
using Analytics.Reports;

namespace Analytics.Classification.Evaluating;

/// <summary>
/// How often a model version is right about whole inspections, by framework and theme: a small file beside each model, which holds counts and no
/// passage. <c>evaluate --errors</c> writes it.
/// </summary>
public sealed record MeasuredErrors(string ModelVersion, IReadOnlyList<MeasuredError> Errors)
{
    private const string Heads = "model_version,framework,theme,true_positives,false_positives,false_negatives,true_negatives";

    /// <summary>Of no model: nothing can be corrected.</summary>
    public static MeasuredErrors None { get; } = new("", []);

    /// <summary>The file of an engine, beside its model.</summary>
    public static string FileName(IThemeEngine engine) => $"{engine.Engine.Name}.errors.csv";

    /// <summary>That of a file; none where there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static MeasuredErrors Load(string path)
    {
        if (!File.Exists(path))
            return None;
        var lines = File.ReadAllLines(path);
        if (lines is not [Heads, _, ..])
            throw new InvalidDataException($"{path}: expected a first line '{Heads}' and at least one more.");
        var rows = lines.Skip(1).Select((line, index) => Read(line, $"{path}, line {index + 2}")).ToList();
        return rows.Select(row => row.Version).Distinct().Count() == 1
            ? new MeasuredErrors(rows[0].Version, [.. rows.Select(row => row.Error)])
            : throw new InvalidDataException($"{path}: expected one model version.");
    }

    public void Save(string path) => File.WriteAllText(path, string.Concat(Lines().Prepend(Heads).Select(line => line + "\n")));

    private IEnumerable<string> Lines() => Errors.Select(error => string.Create(CultureInfo.InvariantCulture,
        $"{ModelVersion},{Slug.Of(error.Framework)},{error.Theme},{error.Counts.TruePositives},{error.Counts.FalsePositives},{error.Counts.FalseNegatives},{error.Counts.TrueNegatives}"));

    private static (string Version, MeasuredError Error) Read(string line, string place)
    {
        var fields = line.Split(',');
        return fields.Length == 7 && Slug.TryParse<Framework>(fields[1], out var framework)
            && fields[3..].Select(field => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1).ToArray() is var counts && counts.All(count => count >= 0)
            ? (fields[0], new MeasuredError(framework, fields[2], new ErrorCounts(counts[0], counts[1], counts[2], counts[3])))
            : throw new InvalidDataException($"{place}: expected a model version, a framework, a theme and four counts.");
    }
}

/// <summary>The counts of one theme over the inspections of one framework.</summary>
public sealed record MeasuredError(Framework Framework, string Theme, ErrorCounts Counts);

/// <summary>Inspections that raise a theme by their labels (positive or not) and by what a model gave (true or false).</summary>
public readonly record struct ErrorCounts(int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    /// <summary>Those that raise it by their labels: of them the sensitivity is measured.</summary>
    public int Positives => TruePositives + FalseNegatives;

    /// <summary>Those that do not: of them the specificity is measured.</summary>
    public int Negatives => TrueNegatives + FalsePositives;

    public int All => Positives + Negatives;

    public static ErrorCounts operator +(ErrorCounts one, ErrorCounts other) => new(
        one.TruePositives + other.TruePositives, one.FalsePositives + other.FalsePositives,
        one.FalseNegatives + other.FalseNegatives, one.TrueNegatives + other.TrueNegatives);

    public static ErrorCounts Of(IEnumerable<(bool Labelled, bool Given)> inspections) =>
        inspections.Aggregate(default(ErrorCounts), (sum, one) => sum + new ErrorCounts(
            one is { Labelled: true, Given: true } ? 1 : 0, one is { Labelled: false, Given: true } ? 1 : 0,
            one is { Labelled: true, Given: false } ? 1 : 0, one is { Labelled: false, Given: false } ? 1 : 0));
}
