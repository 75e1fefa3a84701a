using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Papers;
using Analytics.Web.Site;

namespace Analytics.Web.Inspections;

/// <summary>An inspection with its passages, as its page shows it.</summary>
public sealed record InspectionModel(Corpus Corpus, HeldInspection Held, IReadOnlyList<ThemedFinding> Findings)
{
    /// <summary>The newest version of the same report, where this is an earlier one.</summary>
    public HeldInspection? Newest { get; init; }

    public IReadOnlyList<HeldInspection> EarlierVersions { get; init; } = [];

    /// <summary>What councils' papers say to its items.</summary>
    public required ResponsesAnswer Responses { get; init; }

    public Inspection Inspection => Held.Inspection;
    public IReadOnlyList<string> AuthorityNames => Wording.AuthorityNames(Corpus.Authorities, Inspection);
    public IReadOnlyList<ThemedFinding> Items => [.. Findings.Where(themed => themed.Finding.Kind != FindingKind.Narrative)];

    /// <summary>The judgements made, those that the framework makes, and the overall one of ILACS, which a reader would look for after its end.</summary>
    public IReadOnlyList<JudgementName> JudgementNames =>
        [.. Enum.GetValues<JudgementName>().Where(name => Inspection.GradeOf(name) is not null || Expected.Contains(name)
            || (name == JudgementName.OverallEffectiveness && Inspection.Framework is Framework.IlacsStandard or Framework.IlacsShort))];

    /// <summary>What the framework judges; nothing for visits and joint inspections.</summary>
    public IReadOnlyList<JudgementName> Expected => FrameworkJudgements.Of(Inspection.Framework, Inspection.Start);

    /// <summary>Items by the sub-heading they stand under, in the order of the report; one group without a name where there are none.</summary>
    public IReadOnlyList<ItemGroup> ItemGroups
    {
        get
        {
            var groups = new List<(string? Heading, List<ThemedFinding> Items)>();
            foreach (var item in Items)
            {
                if (groups.Count == 0 || groups[^1].Heading != item.Finding.Subsection)
                    groups.Add((item.Finding.Subsection, []));
                groups[^1].Items.Add(item);
            }
            return [.. groups.Select((group, i) => new ItemGroup(group.Heading, groups.Take(i).Sum(earlier => earlier.Items.Count) + 1, group.Items))];
        }
    }

    /// <summary>The narrative by the headings of the report, in its order, and by paragraph.</summary>
    public IReadOnlyList<NarrativeSection> Sections =>
        [.. Findings.Where(themed => themed.Finding.Kind == FindingKind.Narrative)
            .GroupBy(themed => themed.Finding.Section)
            .Select(section => new NarrativeSection(section.Key,
                [.. section.GroupBy(themed => themed.Finding.Paragraph).Select(paragraph => new NarrativeParagraph(paragraph.Key, [.. paragraph]))]))];
}

/// <summary><paramref name="First"/> is the number of the group's first item on the page.</summary>
public sealed record ItemGroup(string? Heading, int First, IReadOnlyList<ThemedFinding> Items);

public sealed record NarrativeSection(string Heading, IReadOnlyList<NarrativeParagraph> Paragraphs);

public sealed record NarrativeParagraph(int? Number, IReadOnlyList<ThemedFinding> Sentences);
