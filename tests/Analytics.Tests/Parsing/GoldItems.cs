using System.Text.Json;
using Analytics.Parsing.Wording;

namespace Analytics.Tests.Parsing;

/// <summary>The gold of improvement items, and how items that were read compare with it.</summary>
public static class GoldItems
{
    public static IReadOnlyList<GoldItem> Load(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<GoldItem>(line, JsonSerializerOptions.Web) ?? throw new JsonException($"{path}: an object was expected."))];

    /// <summary>An item is right when the same file's gold has its text; the shares are of what was read and of the gold.</summary>
    public static (double Precision, double Recall) Compare(IReadOnlyList<Item> gold, IReadOnlyList<Item> read)
    {
        var wanted = gold.Select(Normalise).ToHashSet();
        var given = read.Select(Normalise).ToHashSet();
        return ((double)given.Count(wanted.Contains) / given.Count, (double)wanted.Count(given.Contains) / wanted.Count);
    }

    /// <summary>One kind of quote, dash, bullet and space, no full stop at the end; letters, case and hyphens as they are.</summary>
    public static string Normalise(string text) =>
        string.Concat(PrintedText.Clean(text).Select(c => c is '\u2018' or '\u2019' ? '\'' : PrintedText.IsDash(c) || c == '\u2022' ? '-' : c)).TrimEnd('.', ';', ',', ' ');

    private static Item Normalise(Item item) => item with { Text = Normalise(item.Text) };

    public sealed record Item(string File, string Text);
}
