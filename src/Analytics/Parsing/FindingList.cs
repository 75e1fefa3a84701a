using System.Security.Cryptography;
using System.Text;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>Collects the findings of a document and gives each its number and its lasting id.</summary>
internal sealed class FindingList(string documentSha256, Body body = Body.Authority)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<FindingKind, int> _ordinals = [];
    private readonly Dictionary<(FindingKind, string), int> _occurrences = [];

    public IReadOnlyList<Finding> All => _findings;

    public void Add(FindingKind kind, string section, int? paragraph, int page, string text, FrameworkTag? tag)
    {
        var folded = PrintedText.Fold(text);
        var occurrence = _occurrences[(kind, folded)] = _occurrences.GetValueOrDefault((kind, folded)) + 1;
        _findings.Add(new Finding
        {
            Id = Id(kind, folded, occurrence),
            Kind = kind,
            Body = body,
            Ordinal = _ordinals[kind] = _ordinals.GetValueOrDefault(kind) + 1,
            Section = section,
            Paragraph = paragraph,
            Page = page,
            Text = text,
            FrameworkTag = tag,
        });
    }

    // The same passage of the same document keeps its id whatever else the parser reads differently; the occurrence tells repeated ones apart.
    private string Id(FindingKind kind, string folded, int occurrence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{documentSha256}\n{Slug.Of(kind)}\n{folded}\n{occurrence}"));
        return Convert.ToHexStringLower(hash, 0, 8);
    }
}
