using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Tells posts and teams from people's names in what a plan prints under "Lead" or "Owner". A name never comes out: of "Jane Doe, Head of
/// Service" the post stays, of a name or initials alone nothing.
/// </summary>
internal static partial class PaperPosts
{
    // A word of this list with a capitalised word behind it is a person.
    private static readonly FrozenSet<string> GivenNames = Words("given-names.txt", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Abbreviations = Words("post-abbreviations.txt", StringComparer.Ordinal);

    private static readonly FrozenSet<string> WordsOfPosts = Words("post-words.txt", StringComparer.OrdinalIgnoreCase);

    /// <summary>The posts and teams that the text names, people's names taken out; null when only people, or nothing, is left.</summary>
    public static string? Of(string printed)
    {
        var text = PrintedText.Clean(Mail().Replace(printed, " "));
        var kept = new List<string>();
        foreach (var part in Divider().Split(text).SelectMany(AtAnd).Select(WithoutNames).Where(part => part.Length > 1 && IsPost(part)))
        {
            if (!kept.Contains(part, StringComparer.OrdinalIgnoreCase))
                kept.Add(part);
        }
        return kept.Count == 0 ? null : string.Join(", ", kept);
    }

    /// <summary>Whether the text holds words of a post, a team or a body.</summary>
    public static bool IsPost(string text) => PostWords().IsMatch(text) || text.Split(' ', '/').Any(Abbreviations.Contains);

    /// <summary>Whether the text is a person's name and nothing else.</summary>
    public static bool IsName(string text)
    {
        var bare = Honorific().Replace(PrintedText.Clean(text).Trim(), "").Trim();
        return NameShape().IsMatch(bare) && !PostWords().IsMatch(bare) && !NotANameWord().IsMatch(bare);
    }

    /// <summary>Whether two capitalised words side by side name a person.</summary>
    public static bool IsPerson(string given, string family) => GivenNames.Contains(given) && !IsWordOfPost(family);

    private static FrozenSet<string> Words(string file, StringComparer comparer) =>
        File.ReadLines(Path.Combine(ShippedData.Papers, file)).Where(line => line is [not '#', ..]).ToFrozenSet(comparer);

    // "Head of Care and Team Manager" are two posts, "Speech and Language Therapist" is one.
    private static string[] AtAnd(string part) => AndPost().Split(part) is [var first, ..] parts && parts.Length > 1 && (IsPost(first) || (first.Contains(' ', StringComparison.Ordinal) && IsName(first))) ? parts : [part];

    private static string WithoutNames(string part)
    {
        var bare = Titled().Replace(part, " ");
        for (var name = Named().Match(bare); name.Success;)
        {
            var isName = GivenNames.Contains(name.Groups["given"].Value);
            bare = isName ? bare.Remove(name.Index, name.Length) : bare;
            name = Named().Match(bare, isName ? name.Index : name.Index + name.Groups["given"].Length);
        }
        bare = PrintedText.Clean(bare).Trim(' ', '-', '–', ':', '(', ')', '.', ',');
        bare = WithoutNamesBeside(bare);
        return IsName(bare) && !bare.Split(' ').Any(Abbreviations.Contains) ? "" : bare;
    }

    // The end of a line in the cell was all that parted them: "Thandeka Nkosi Head of Safeguarding".
    private static string WithoutNamesBeside(string post)
    {
        var words = post.Split(' ');
        var (before, behind) = (words.TakeWhile(IsOfName).Count(), words.Reverse().TakeWhile(IsOfName).Count());
        return before + behind >= words.Length ? post : string.Join(' ', words[(before > 1 ? before : 0)..^(behind > 1 ? behind : 0)]);
    }

    private static bool IsOfName(string word) => Capitalised().IsMatch(word) && !IsWordOfPost(word);

    private static bool IsWordOfPost(string word) => WordsOfPosts.Contains(word) || IsPost(word) || NotANameWord().IsMatch(word);

    [GeneratedRegex(@"\s*(?:[,;()\[\]\n|]|/|\s[-–—]\s|\s&\s(?=[A-Z])|:\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"\s+and\s+(?=[A-Z][a-z]+\s+[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex AndPost();

    [GeneratedRegex(@"\S+@\S+|(?:tel|ext|phone)\b[.:]?\s*[\d ()]+|\b0\d[\d ()]{8,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"\b(?:director\w*|head|heads|manager\w*|leads?|officers?|services?|teams?|boards?|principal|social workers?|workers?|chairs?|chairperson"
        + @"|commissioner\w*|commissioning|partnerships?|partners|assistant|deputy|executive|co-?ordinator\w*|consultant\w*|advisor\w*|adviser\w*|practitioners?"
        + @"|supervisors?|group|panel|committee|cabinet|council|leadership|safeguarding|quality assurance|performance|fostering|adoption|placements?|agency|trust"
        + @"|police|health|schools?|virtual school|education|legal|finance|workforce|learning|academy|all (?:staff|managers|teams)|senior|strategic|business"
        + @"|support|hub|front door|early help|care leavers|leaving care|corporate parent\w*|reviewing|department|directorate|division|unit|nurse|doctor|housing"
        + @"|communications|councillors|members|portfolio holder|project|programme|champion|analyst|personal advis[eo]rs?|family|children's|interim|everyone"
        + @"|assessment|court|permanence|intake|referral|intervention|disabilit(?:y|ies)|planning|protection|prevention|disabled|adolescents?|young people|youth|inclusion|localit(?:y|ies)|participation|sufficiency|contracts?|data"
        + @"|intelligence|edge of care|(?:children in )?care|children and families|children and young people|housing|business systems|headteachers?|teachers?"
        + @"|therapists?|psychologists?|solicitors?|families|kinship|special guardianship|exploitation|missing|contextual|trainer|auditor\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostWords();

    [GeneratedRegex(
        @"^(?:[A-Z](?:['’][A-Z])?[a-z]+|[A-Z]\.?"
        + @"|[A-Z]{2,3})(?:[\s-](?:(?:de|van|von|al|el|bin)\s)?(?:(?:Mc|Mac|O['’]|D['’])?[A-Z][a-z]+|[A-Z]\.?|[A-Z]{2,3})){0,3}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameShape();

    [GeneratedRegex(
        @"\b(?:Not|All|Various|Ongoing|Complete|Completed|Red|Amber|Green|Blue|None|Ofsted|Yes|No|Implications?|Report|Inspection|Plan|Children|Young|People"
        + @"|Social|Care|Framework|Requires|Improvement|Good|Appendix|Page|Date|Key|Summary|North|South|East|West|Central|Decision|Maker|Status|Purpose|Minutes"
        + @"|Recommendations?|Approved|Wards?|Affected)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotANameWord();

    [GeneratedRegex(@"^(?:cllr|councillor|mrs?|ms|miss|dr|prof(?:essor)?|sir|dame|lord|lady|rev)\b\.?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"\b(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\b\.?\s+(?:[A-Z][\w'’.-]*\s?){1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^[A-Z][\w'’-]*[a-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?<given>[A-Z][a-z]+)(?:-[A-Z][a-z]+)?\s+(?:[A-Z]\.?\s+)?(?:Mc|Mac|O['’]|D['’])?[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
