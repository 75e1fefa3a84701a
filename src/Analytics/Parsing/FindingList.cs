using System.Security.Cryptography;
using System.Text;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>A passage on its way to becoming a finding: <paramref name="Length"/> characters of running text from <paramref name="Start"/> on.</summary>
internal sealed record Passage(FindingKind Kind, Body Body, string Section, string? Subsection, JoinedText Joined, int Start, int Length)
{
    public ActionDeadline? Deadline { get; init; }
    public int? Paragraph { get; init; }
    public FrameworkTag? FrameworkTag { get; init; }
}

/// <summary>Collects the findings of a document and gives each its number and its lasting id.</summary>
internal sealed class FindingList(string documentSha256)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<FindingKind, int> _ordinals = [];
    private readonly Dictionary<(FindingKind, string), int> _occurrences = [];

    public IReadOnlyList<Finding> All => _findings;

    public void Add(Passage passage)
    {
        var kind = passage.Kind;
        var text = passage.Joined.Text.Substring(passage.Start, passage.Length);
        var folded = PrintedText.Fold(text);
        var occurrence = _occurrences[(kind, folded)] = _occurrences.GetValueOrDefault((kind, folded)) + 1;
        _findings.Add(new Finding
        {
            Id = Id(kind, folded, occurrence),
            Kind = kind,
            Body = passage.Body,
            Ordinal = _ordinals[kind] = _ordinals.GetValueOrDefault(kind) + 1,
            Section = passage.Section,
            Subsection = passage.Subsection,
            Deadline = passage.Deadline,
            Paragraph = passage.Paragraph,
            Page = passage.Joined.PageAt(passage.Start),
            Text = text,
            FrameworkTag = passage.FrameworkTag,
            Boxes = passage.Joined.BoxesOf(passage.Start, passage.Length),
        });
    }

    // The same passage of the same document keeps its id whatever else the parser reads differently; the occurrence tells repeated ones apart.
    private string Id(FindingKind kind, string folded, int occurrence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{documentSha256}\n{Slug.Of(kind)}\n{folded}\n{occurrence}"));
        return Convert.ToHexStringLower(hash, 0, 8);
    }
}
