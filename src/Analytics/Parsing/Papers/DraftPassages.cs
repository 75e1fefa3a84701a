using System.Security.Cryptography;
using System.Text;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>A passage on its way into a paper. It is known by itself, so that others can hang under it before it has its id.</summary>
internal sealed record DraftPassage(PassageRole Role, int Part, int Page, string Section, string Text)
{
    public string? Label { get; init; }
    public DraftPassage? Under { get; init; }
    public string? Owner { get; init; }
    public ToldDate? Deadline { get; init; }
    public string? DeadlineText { get; init; }
    public ActionStatus? Status { get; init; }
}

/// <summary>Collects the passages of a paper and gives each its number and its lasting id, like a report's findings.</summary>
internal sealed class DraftPassages(string documentSha256)
{
    private readonly List<DraftPassage> _drafts = [];

    public IEnumerable<DraftPassage> Of(PassageRole role) => _drafts.Where(draft => draft.Role == role);

    /// <summary>The passage itself, or the one already here that says the same in the same role.</summary>
    public DraftPassage Add(DraftPassage draft)
    {
        // An area told in the summary and again before the plan is one area; the same action under two areas is two.
        if (draft.Role is PassageRole.ToldArea or PassageRole.FurtherAction or PassageRole.Strength or PassageRole.Recommendation && Same(draft) is { } same)
            return same;
        _drafts.Add(draft);
        return draft;
    }

    public IReadOnlyList<PaperPassage> ToList()
    {
        var ids = new Dictionary<DraftPassage, string>(ReferenceEqualityComparer.Instance);
        var ordinals = new Dictionary<PassageRole, int>();
        var occurrences = new Dictionary<(PassageRole, string), int>();
        foreach (var draft in InOrder())
        {
            var folded = PrintedText.Fold(draft.Text);
            var occurrence = occurrences[(draft.Role, folded)] = occurrences.GetValueOrDefault((draft.Role, folded)) + 1;
            ids[draft] = Id(draft.Role, folded, occurrence);
        }
        return
        [
            .. InOrder().Select(draft => new PaperPassage
            {
                Id = ids[draft],
                Role = draft.Role,
                Ordinal = ordinals[draft.Role] = ordinals.GetValueOrDefault(draft.Role) + 1,
                Label = draft.Label,
                Page = draft.Page,
                Section = draft.Section,
                Text = draft.Text,
                Under = draft.Under is { } under ? ids[under] : null,
                Owner = draft.Owner,
                Deadline = draft.Deadline,
                DeadlineText = draft.DeadlineText,
                Status = draft.Status,
            }),
        ];
    }

    /// <summary>The drafts of <see cref="ToList"/>, one for one.</summary>
    public IEnumerable<DraftPassage> InOrder() => _drafts.OrderBy(draft => draft.Part);

    private DraftPassage? Same(DraftPassage draft)
    {
        var letters = Letters(draft.Text);
        return _drafts.Find(other => other.Role == draft.Role && Letters(other.Text) == letters);
    }

    private static string Letters(string text) => string.Concat(PrintedText.Fold(text).Where(char.IsLetterOrDigit));

    private string Id(PassageRole role, string folded, int occurrence)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{documentSha256}\n{Slug.Of(role)}\n{folded}\n{occurrence}"));
        return Convert.ToHexStringLower(hash, 0, 8);
    }
}
