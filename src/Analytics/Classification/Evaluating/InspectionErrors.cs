using System.Text.Json;

namespace Analytics.Classification.Evaluating;

/// <summary>
/// How often what was said of a whole inspection is wrong, theme by theme: whether any of its improvement items has the theme, which is what
/// comparisons count. Only inspections of which every item was labelled by reading can tell, and of these only what a model said that had not
/// learnt from their authority.
/// </summary>
public static class InspectionErrors
{
    /// <param name="items">All items of the documents that the passages are from.</param>
    public static MeasuredErrors Count(string modelVersion, IReadOnlyList<JudgedPassage> judged, IEnumerable<ListedItem> items, ThemeScheme scheme)
    {
        var byDocument = judged.Where(one => one.IsItem && one.Labelled.Document is not null).ToLookup(one => one.Labelled.Document!);
        var whole = items.Where(item => !item.IsToBoard).GroupBy(item => item.File)
            .Select(document => WholeInspection(byDocument[document.Key], document))
            .OfType<List<JudgedPassage>>()
            .Where(inspection => inspection[0].Labelled.Framework is not null)
            .GroupBy(inspection => inspection[0].Labelled.Framework!.Value)
            .OrderBy(framework => framework.Key);
        return new MeasuredErrors(modelVersion, [.. whole.SelectMany(framework => scheme.Themes.Select(theme =>
            new MeasuredError(framework.Key, theme.Slug, ErrorCounts.Of(framework.Select(inspection => Verdict(inspection, theme.Slug))))))]);
    }

    /// <exception cref="InvalidDataException">A line is no item.</exception>
    public static IReadOnlyList<ListedItem> ReadItems(string path) => [.. File.ReadLines(path).Select((line, index) => ReadItem(line, $"{path}, line {index + 1}"))];

    private static ListedItem ReadItem(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<ListedItem>(line, JsonSerializerOptions.Web) is { File: not null, Text: not null } item
                ? item
                : throw new InvalidDataException($"{place}: expected file and text.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{place}: expected a JSON object.", wrong);
        }
    }

    /// <summary>The inspection's items, each as it was judged; null where one was not labelled.</summary>
    private static List<JudgedPassage>? WholeInspection(IEnumerable<JudgedPassage> labelled, IEnumerable<ListedItem> items)
    {
        var byText = labelled.ToLookup(one => Letters(one.Labelled.Passage.Text));
        var inspection = items.Select(item => byText[Letters(PassageText.Strip(item.Text))].FirstOrDefault()).ToList();
        return inspection.Contains(null) ? null : inspection.OfType<JudgedPassage>().ToList();
    }

    private static (bool Labelled, bool Given) Verdict(List<JudgedPassage> inspection, string theme) => (
        inspection.Any(item => item.Labelled.Themes.Contains(theme)),
        inspection.Any(item => item.Prediction.Themes.Any(given => given.Slug == theme)));

    // The same item is not spaced and hyphenated alike by everyone who copies it.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>An improvement item of a document, whether it was labelled or not; <paramref name="Body"/> says whom it addresses.</summary>
public sealed record ListedItem(string File, string Text, string? Body)
{
    /// <summary>What a report says to a safeguarding children board is no part of the figures.</summary>
    public bool IsToBoard => string.Equals(Body, "lscb", StringComparison.OrdinalIgnoreCase);
}
