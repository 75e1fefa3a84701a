using System.Text;
using System.Text.RegularExpressions;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>A report of the sample and the numbers of its objects, so that it can be taken apart.</summary>
internal sealed partial class SamplePdf
{
    private readonly string _text;
    private readonly string _root;
    private readonly int _tree;

    public SamplePdf(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Bytes = File.ReadAllBytes(path);
        _text = Encoding.Latin1.GetString(Bytes);
        _root = Root().Match(_text).Groups[1].Value;
        var tree = Tree().Match(_text);
        _tree = Number(tree);
        Pages = [.. Reference().Matches(tree.Groups[2].Value).Select(Number)];
        Contents = [.. Content().Matches(_text).Select(Number)];
        Fonts = [.. Font().Matches(_text).Select(Number)];
        LetterMaps = [.. LetterMap().Matches(_text).Select(Number).Distinct()];
        FontFiles = [.. FontFile().Matches(_text).Select(Number).Distinct()];
    }

    public string Name { get; }
    public byte[] Bytes { get; }
    public IReadOnlyList<int> Pages { get; }
    public IReadOnlyList<int> Contents { get; }
    public IReadOnlyList<int> Fonts { get; }
    public IReadOnlyList<int> LetterMaps { get; }
    public IReadOnlyList<int> FontFiles { get; }

    /// <summary>With other contents in some of its objects.</summary>
    public byte[] With(params IReadOnlyList<(int Number, string Content)> objects) => RawPdf.Update(Bytes, _root, objects);

    /// <summary>With these pages in this order.</summary>
    public byte[] WithPages(IReadOnlyCollection<int> pages) => WithTree($"/Count {pages.Count} /Kids [{string.Concat(pages.Select(page => $"{page} 0 R "))}]");

    public byte[] WithTree(string entries) => With((_tree, $"<< /Type /Pages {entries} >>"));

    public int TreeNumber => _tree;

    public string ContentOf(int number) => Regex.Match(_text, $@"\n{number} 0 obj\n(.*?)\nendobj", RegexOptions.Singleline).Groups[1].Value;

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Root (\d+ 0 R)")]
    private static partial Regex Root();

    [GeneratedRegex(@"\n(\d+) 0 obj\n<</Type /Pages\n/Count \d+\n/Kids \[([^]]*)\]")]
    private static partial Regex Tree();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex Content();

    [GeneratedRegex(@"\n(\d+) 0 obj\n<</Type /Font\n")]
    private static partial Regex Font();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex LetterMap();

    [GeneratedRegex(@"/FontFile[23]? (\d+) 0 R")]
    private static partial Regex FontFile();
}
