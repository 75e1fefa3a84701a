using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

/// <summary>A scheme of four themes and passages that leave no doubt about them.</summary>
internal static class SmallTraining
{
    public static ThemeScheme Scheme { get; } = new()
    {
        Version = "1",
        Groups = ["Work", "None"],
        Themes =
        [
            new Theme { Slug = "supervision", Name = "Supervision", Group = "Work", About = "The supervision of staff." },
            new Theme { Slug = "neglect", Name = "Neglect", Group = "Work", About = "The response to neglect.", Cues = ["neglect*"] },
            new Theme { Slug = "caseloads", Name = "Caseloads", Group = "Work", About = "How many children a worker is responsible for." },
            new Theme { Slug = "other", Name = "None of these", Group = "None", About = "None of these." },
        ],
    };

    public static IReadOnlyList<LabelledPassage> Passages { get; } =
    [
        .. Items("supervision", "The frequency of supervision.", "The quality of supervision for new staff.", "Reflective supervision of social workers.",
            "Ensure that supervision is held every month.", "Ensure that supervision is recorded.", "The challenge offered in supervision."),
        .. Items("neglect", "The response to neglect.", "The use of tools to identify neglect.", "The recognition of long-term neglect.",
            "Ensure that neglect is recognised early.", "Ensure that children living with neglect are seen.", "The strategy on neglect."),
        .. Items("caseloads", "The size of caseloads.", "Caseloads in the duty team.", "Ensure that caseloads are manageable.",
            "Ensure that caseloads fall.", "The workloads and caseloads of newly qualified staff.", "The monitoring of caseloads."),
        .. Sentences("supervision", Polarity.Strength, "Supervision is regular and helpful.", "Staff receive good supervision.", "Supervision is strong and valued."),
        .. Sentences("supervision", Polarity.Improvement, "Supervision is not regular.", "Staff do not receive enough supervision.", "Supervision is weak and is not valued."),
        .. Sentences("caseloads", Polarity.Strength, "Caseloads are low and staff feel good about them.", "Good planning keeps caseloads low.", "Caseloads are well managed and helpful for staff."),
        .. Sentences("caseloads", Polarity.Improvement, "Caseloads are not manageable.", "Caseloads are too high and do not fall.", "Staff do not cope with weak management of caseloads."),
        .. Sentences("other", Polarity.Neutral, "The borough lies by the sea.", "The council has forty members.", "The inspection lasted a week."),
    ];

    private static IEnumerable<LabelledPassage> Items(string theme, params string[] texts) =>
        texts.Select(text => Labelled(theme, FindingKind.ImprovementItem, Polarity.Improvement, text));

    private static IEnumerable<LabelledPassage> Sentences(string theme, Polarity polarity, params string[] texts) =>
        texts.Select(text => Labelled(theme, FindingKind.Narrative, polarity, text));

    private static LabelledPassage Labelled(string theme, FindingKind kind, Polarity polarity, string text) =>
        new(text, new Passage(text, kind), [theme], polarity, text);
}
