using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Parsing.Papers.Forms.Word;

/// <summary>Counts the lists of a document as Word does, paragraph after paragraph.</summary>
internal sealed partial class WordNumbering(Numbering? numbering, WordStyles styles)
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _lists = (numbering?.Elements<AbstractNum>() ?? [])
        .Where(list => list.AbstractNumberId?.Value is not null).GroupBy(list => list.AbstractNumberId?.Value ?? 0).ToDictionary(same => same.Key, same => same.First());

    private readonly Dictionary<int, NumberingInstance> _instances = (numbering?.Elements<NumberingInstance>() ?? [])
        .Where(instance => instance.NumberID?.Value is not null).GroupBy(instance => instance.NumberID?.Value ?? 0).ToDictionary(same => same.Key, same => same.First());

    // Instances of one list count on from each other.
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Instance, int Level)> _restarted = [];

    /// <summary>The label of the paragraph that comes next; null when it has none.</summary>
    public PrintedLabel? Next(Paragraph paragraph)
    {
        if (Place(paragraph) is not var (number, level) || !_instances.TryGetValue(number, out var instance) || ListOf(instance) is not { } list || LevelOf(instance, list, level) is not { } definition)
            return null;
        Count(number, instance, list, level);
        var format = definition.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        var text = definition.LevelText?.Val?.Value ?? "";
        if (format == NumberFormatValues.Bullet)
            return new PrintedLabel(text.Trim() is "-" or "–" or "—" ? "-" : "•", LabelKind.Bullet, 0);
        var counters = _counters[list.AbstractNumberId?.Value ?? 0];
        var label = Placeholder().Replace(text, match => Written(instance, list, match.ValueSpan[1] - '1', counters, definition.IsLegalNumberingStyle is not null)).Trim();
        return format == NumberFormatValues.None || label.Length == 0 ? null : Label(label, format, counters[level] ?? 1);
    }

    private static PrintedLabel Label(string label, NumberFormatValues format, int ordinal) => format switch
    {
        _ when label.Trim('(', ')', '.', '[', ']', ' ').Any(c => !char.IsLetterOrDigit(c)) => new PrintedLabel(label, LabelKind.Decimal, 0),
        NumberFormatValues.LowerLetter or NumberFormatValues.UpperLetter => new PrintedLabel(label, LabelKind.Letter, ordinal),
        NumberFormatValues.LowerRoman or NumberFormatValues.UpperRoman => new PrintedLabel(label, LabelKind.Roman, ordinal),
        _ => new PrintedLabel(label, LabelKind.Number, ordinal),
    };

    private (int Number, int Level)? Place(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var fromStyle = styles.NumberingOf(paragraph);
        var number = own?.NumberingId?.Val?.Value ?? fromStyle?.Numbering.NumberingId?.Val?.Value;
        if (number is null or 0)
            return null;
        var level = own?.NumberingLevelReference?.Val?.Value ?? fromStyle?.Numbering.NumberingLevelReference?.Val?.Value ?? LevelOfStyle(number.Value, fromStyle?.StyleId) ?? 0;
        return level is >= 0 and < Levels ? (number.Value, level) : null;
    }

    private int? LevelOfStyle(int number, string? style) =>
        style is not null && _instances.TryGetValue(number, out var instance) && ListOf(instance) is { } list
            ? list.Elements<Level>().FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value
            : null;

    private AbstractNum? ListOf(NumberingInstance instance)
    {
        var list = instance.AbstractNumId?.Val?.Value is { } id ? _lists.GetValueOrDefault(id) : null;
        // A list by the name of a style is defined where that style's list is.
        return list?.NumberingStyleLink?.Val?.Value is { } style && styles.NumberOf(style) is { } number && _instances.GetValueOrDefault(number)?.AbstractNumId?.Val?.Value is { } linked
            ? _lists.GetValueOrDefault(linked) ?? list
            : list;
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum list, int level) =>
        OverrideOf(instance, level)?.Level ?? list.Elements<Level>().FirstOrDefault(defined => defined.LevelIndex?.Value == level);

    private static LevelOverride? OverrideOf(NumberingInstance instance, int level) => instance.Elements<LevelOverride>().FirstOrDefault(changed => changed.LevelIndex?.Value == level);

    private void Count(int number, NumberingInstance instance, AbstractNum list, int level)
    {
        var id = list.AbstractNumberId?.Value ?? 0;
        if (!_counters.TryGetValue(id, out var counters))
            _counters[id] = counters = new int?[Levels];
        var restart = OverrideOf(instance, level)?.StartOverrideNumberingValue?.Val?.Value;
        counters[level] = restart is not null && _restarted.Add((number, level)) ? restart
            : counters[level] + 1 ?? Start(instance, list, level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (LevelOf(instance, list, deeper)?.LevelRestart?.Val?.Value != 0)
                counters[deeper] = null;
        }
    }

    private static int Start(NumberingInstance instance, AbstractNum list, int level) => LevelOf(instance, list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Written(NumberingInstance instance, AbstractNum list, int level, int?[] counters, bool isLegal)
    {
        var number = counters[level] ?? Start(instance, list, level);
        var format = isLegal ? NumberFormatValues.Decimal : LevelOf(instance, list, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        return format switch
        {
            // Word counts on with doubled letters: aa, bb.
            NumberFormatValues.LowerLetter => Doubled("a", number),
            NumberFormatValues.UpperLetter => Doubled("A", number),
            NumberFormatValues.LowerRoman => CountedLabel.Of("i", number),
            NumberFormatValues.UpperRoman => CountedLabel.Of("I", number),
            NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
            _ => CountedLabel.Of("1", number),
        };
    }

    private static string Doubled(string first, int number) =>
        number is > 0 and < 26 * 20 ? string.Concat(Enumerable.Repeat(CountedLabel.Of(first, (number - 1) % 26 + 1), (number - 1) / 26 + 1)) : CountedLabel.Of("1", number);

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Placeholder();
}
