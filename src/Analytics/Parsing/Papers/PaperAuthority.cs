using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Analytics.Authorities;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Finds whose paper it is: by the host of its address, else by the site or the headings, else by the text. In the text the council that speaks
/// of itself counts ("North Marsh Council's services", "the inspection of Hartmoor"), never one that is only mentioned, as a neighbour or adviser.
/// </summary>
internal sealed partial class PaperAuthority
{
    private const int Beginning = 12, LongestHead = 160, LongestCapitals = 320;

    /// <summary>A name must speak for itself this much more than any other.</summary>
    private const double Lead = 1.5;

    private static readonly ConditionalWeakTable<AuthorityDirectory, PaperAuthority> Made = [];

    private readonly AuthorityDirectory _directory;
    private readonly AuthorityMatcher _matcher;
    private readonly Regex _names;

    private PaperAuthority(AuthorityDirectory directory)
    {
        _directory = directory;
        _matcher = new AuthorityMatcher(directory);
        var names = directory.All
            .SelectMany(authority => authority.Aliases.Append(authority.Name).Append(authority.OfficialName).SelectMany(Printed))
            .Distinct()
            .OrderByDescending(name => name.Length)
            .Select(name => Regex.Escape(name).Replace(@"\ ", @"[\s-]+", StringComparison.Ordinal).Replace("'", "['’]", StringComparison.Ordinal));
        _names = new Regex(@"\b(?<name>" + string.Join('|', names) + @")\b(?<kind>(?:\s+(?:Metropolitan|Borough|County|City|District|Unitary|Islands|Councils?|Authority|Corporation|MBC|MDC|CC|BC|DC|UA)\b)*)", RegexOptions.CultureInvariant);
    }

    /// <summary>Made once for each directory.</summary>
    public static PaperAuthority Of(AuthorityDirectory directory) => Made.GetValue(directory, known => new PaperAuthority(known));

    public (GssCode? Authority, PaperAuthoritySource? Source) Find(PaperText text, PaperOutline outline, Document document)
    {
        foreach (var address in new[] { document.Url, text.Url }.OfType<Uri>().Where(address => address.IsAbsoluteUri))
        {
            if (_directory.FindByHost(address.Host) is { } host)
                return (host.Gss, PaperAuthoritySource.Host);
        }
        if ((InFrame(text) ?? InHeading(outline)) is { } heading)
            return (heading.Gss, PaperAuthoritySource.Heading);
        return InText(outline, document) is { } told ? (told.Gss, PaperAuthoritySource.Text) : (null, null);
    }

    // What the page says of its site, then the names in its frame, then the hosts there.
    private Authority? InFrame(PaperText text) =>
        (text.Site is { } site ? Only(site, mustBeCouncil: false) : null)
        ?? One(text.Frame.Select(line => Only(line, mustBeCouncil: true)))
        ?? One(text.Frame.SelectMany(line => Host().Matches(line)).Select(host => _directory.FindByHost(host.Groups["host"].Value)));

    // A line at the top that is the council's name ("NORTH MARSH COUNCIL", "Hartmoor Council Report to Cabinet"), or two: "HARTMOOR", "COUNTY COUNCIL".
    private Authority? InHeading(PaperOutline outline)
    {
        var heads = outline.Parts.Take(Beginning).Where(part => !part.IsMarked && part.Text.Length < (IsInCapitals(part.Text) ? LongestCapitals : LongestHead)).Select(part => part.Text).ToList();
        return One(heads.Select(head => Only(head, mustBeCouncil: true)))
            ?? One(heads.Zip(heads.Skip(1)).Where(pair => CouncilAlone().IsMatch(PrintedText.Fold(pair.Second)) || CouncilAlone().IsMatch(PrintedText.Fold(pair.First))).Select(pair => Only($"{pair.First} {pair.Second}", mustBeCouncil: true)));
    }

    // "MINUTES OF THE MEETING OF THE … COMMITTEE OF HARTMOOR COUNCIL HELD ON …"
    private static bool IsInCapitals(string text) => !text.Any(char.IsLower);

    private static Authority? One(IEnumerable<Authority?> found) => found.OfType<Authority>().Distinct().Take(2).ToList() is [var one] ? one : null;

    // A name all in capitals is looked for as people write it.
    private Authority? Only(string text, bool mustBeCouncil) => OnlyIn(text, mustBeCouncil) ?? (ManyCapitals().IsMatch(text) ? OnlyIn(Capitalised(text), mustBeCouncil) : null);

    private Authority? OnlyIn(string text, bool mustBeCouncil)
    {
        var found = _names.Matches(text).Where(match => !mustBeCouncil || IsCouncil(text, match)).Select(match => (Authority: Resolve(match), match.Index)).Where(found => found.Authority is not null).ToList();
        return found.Select(entry => entry.Authority).Distinct().ToList() is [{ } one] && !(mustBeCouncil && Other().IsMatch(PrintedText.Fold(text[..found[0].Index]))) ? one : null;
    }

    private Authority? InText(PaperOutline outline, Document document)
    {
        var scores = new Dictionary<Authority, double>();
        foreach (var part in outline.Parts)
        {
            var weight = part.Index < Beginning && !part.IsMarked && part.Text.Length < 200 ? 2 : 1;
            foreach (Match match in _names.Matches(part.Text))
            {
                if (Resolve(match) is { } authority && SpeaksOfItself(part.Text, match) is > 0 and var points)
                    scores[authority] = scores.GetValueOrDefault(authority) + (points * weight);
            }
            foreach (Match host in Host().Matches(part.Text))
            {
                if (_directory.FindByHost(host.Groups["host"].Value) is { } writer)
                    scores[writer] = scores.GetValueOrDefault(writer) + 3;
            }
        }
        if (document.Title is { } title && Only(title, mustBeCouncil: false) is { } listed)
            scores[listed] = scores.GetValueOrDefault(listed) + 2;
        var best = scores.OrderByDescending(pair => pair.Value).Take(2).ToList();
        return best switch
        {
            [var only] when only.Value >= 1 => only.Key,
            [var first, var second] when first.Value >= 2 && first.Value >= second.Value * Lead => first.Key,
            _ => null,
        };
    }

    private static double SpeaksOfItself(string text, Match match)
    {
        var before = PrintedText.Fold(text[..match.Index]);
        // Folding takes away a space at the beginning, and that space tells a word that follows from one that goes on.
        var behind = PrintedText.Fold('|' + text[(match.Index + match.Length)..])[1..];
        if (Other().IsMatch(before) || OtherBehind().IsMatch(behind) || Part().IsMatch(behind))
            return 0;
        if (Inspected().IsMatch(before) || OwnServices().IsMatch(behind))
            return 3;
        if (IsCouncil(text, match))
            return 1.5;
        return Place().IsMatch(before) || behind.StartsWith("'s ", StringComparison.Ordinal) ? 1 : 0.5;
    }

    // A name with a word for a council in it or before it; or a line that is nothing but a name.
    private static bool IsCouncil(string text, Match match) =>
        CouncilName().IsMatch(match.Value)
        || CouncilOf().IsMatch(PrintedText.Fold(text[..match.Index]))
        || text.AsSpan().Trim(" .,:;|*#–-").Equals(match.Value, StringComparison.Ordinal);

    // "Somerset County Council" is another authority than "Somerset Council": the longest name that is known decides.
    private Authority? Resolve(Match match)
    {
        var whole = _matcher.Match(match.Value).Authorities;
        if (whole.Count == 0)
            whole = _matcher.Match(match.Groups["name"].Value).Authorities;
        return whole is [var one] ? one : null;
    }

    private static IEnumerable<string> Printed(string name)
    {
        // "Kingston upon Hull, City of", "Dorset (county, pre-2019)": as registers write them, not as people do.
        var bare = name.Split(['(', ','])[0].Trim();
        var plain = name.Contains('(', StringComparison.Ordinal) ? bare : name;
        if (plain.Length < 4 || plain.Any(char.IsDigit) || !char.IsUpper(plain[0]))
            yield break;
        yield return plain;
        if (name.Contains(", City of", StringComparison.Ordinal) || name.Contains(", County of", StringComparison.Ordinal))
            yield return bare;
        if (plain.Contains(" and ", StringComparison.Ordinal))
            yield return plain.Replace(" and ", " & ", StringComparison.Ordinal);
        if (plain.Contains('.', StringComparison.Ordinal))
            yield return plain.Replace(".", "", StringComparison.Ordinal);
    }

    private static string Capitalised(string text) => CapitalWord().Replace(text, match => match.Value switch
    {
        "AND" or "OF" or "THE" or "UPON" or "ON" or "WITH" => match.Value.ToLowerInvariant(),
        "MBC" or "MDC" or "UA" => match.Value,
        var word => word[0] + word[1..].ToLowerInvariant(),
    });

    [GeneratedRegex(@"\b[A-Z]+\b")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"[A-Z]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex ManyCapitals();

    [GeneratedRegex(@"(?:[\w.+-]@|\bwww\.|\bhttps?://(?:www\.)?)(?<host>[\w-]+(?:\.[\w-]+)+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"\b(?:Councils?|Corporation|Authority|MBC|MDC|UA)$|^(?:[Tt]he )?(?:(?:London|Royal|Metropolitan|County) )*(?:Borough|City|County|Council|Corporation|Islands?|Isles?) of\b", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilName();

    [GeneratedRegex(@"^(?:the )?(?:(?:metropolitan|county|city|borough|district|unitary|royal|london) )*(?:council|borough|city|county)(?: of)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilAlone();

    [GeneratedRegex(
        @"\b(?:(?:neighbou?ring|such as|including|like|e\.g\.,?|similar to|partners?,?|peers? from|peer review (?:by|from|with)|advis\w+"
        + @"|support(?:ed)? (?:from|by)|visit(?:s|ed)? to|learn(?:ing|t|ed)? from|with colleagues (?:in|from|at)"
        + @"|work(?:ed|ing)? (?:closely |alongside |together )?with|commissioned|link(?:s|ed)? with|formerly (?:of|at|with)|previously (?:of|at|with)"
        + @"|joined (?:us )?from|improvement partner|partner in practice|sector[- ]led|diagnostic by|adopted from|model (?:used )?(?:in|by)|compared (?:with|to)"
        + @"|unlike|other (?:local )?(?:authorities|councils)[^.;]{0,40})\b[^.;]{0,25}|university of )\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(
        @"^\W{0,3}(?:as (?:our|an?|the) (?:improvement|peer|partner|sector)"
        + @"|,? (?:is|was|who are|which is) (?:our|an?|the) (?:improvement|sector[- ]led|peer|partner|neighbou?r)|['’]s? (?:improvement support|peer)"
        + @"|(?:and [a-z]+ )?(?:are|is) supporting)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherBehind();

    // A street, a school, a hospital: "Durham Road", "York House".
    [GeneratedRegex(@"^\s(?:road|street|house|avenue|lane|primary|academy|school|university|college|hospital|crown|family court|nhs|constabulary)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"\b(?:inspect(?:ion|ed|ing)(?: of| at| in)?|inspection report for|judged|rated|services (?:in|for)"
        + @"|(?:children|families|people|care leavers|workers) (?:living )?(?:in|across)|visit to|report (?:on|for))(?: (?:the|that))?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inspected();

    [GeneratedRegex(
        @"^(?:'s?|’s?)?\s(?:local authority |city council |county council |borough council |council(?:'s)? )*(?:children's (?:social care |social )?services"
        + @"|inspection|ofsted|services for children|services (?:had|have|has|were|was|are)\b|children|ilacs|family services|improvement plan"
        + @"|was (?:last )?inspected|had been|as requiring|safeguarding children)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OwnServices();

    [GeneratedRegex(@"\b(?:in|across|within|throughout)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:council of|borough of|city of|county of)(?: the)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CouncilOf();
}
