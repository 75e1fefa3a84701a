namespace Analytics.Tests.Search;

/// <summary>More than 500 texts that try to be syntax, of ours or of an engine's: some chosen, the rest put together from awkward pieces, the same each time.</summary>
internal static class HostileQueries
{
    private static readonly string[] Chosen =
    [
        "'; drop table finding; --", "\" OR \"\" OR \"", "text : supervision", "{text section} : plans", "-text:plans", "^plans", "plans ^ 2", "NEAR(\"plans\" \"late\", 10)",
        "plans + late", "\"plans\" *", "** **", "plans NOT", "(((((((((((((((((((((((((((((((", ")))))))))))))))", "\"\"\"\"\"\"\"", "\\\"plans\\\"", "%_%", "plans\0late",
        "\u0001plans\u0002", "<script>alert(1)</script>", "a:b:c:d", "col:*", "!@#$%^&*()_+|~=`{}[]:\";'<>?,./", "''''", "“”“”", "- - - -", "-", "--plans", "NOT NOT NOT",
        "AND", "OR OR OR", "AND OR NOT", "\uD800", "\uDC00\uD800", "e\u0301tude", "\u202Eplans", "\u200Bplans\u200B", "İstanbul ß ﬀ", "🙂🙂*", "٣ ½ ²", "a\u0300*", "\uFFFF\uFDD0",
    ];

    private static readonly string[] Pieces =
    [
        "plans", "late*", "\"", "“", "(", ")", "-", "*", " AND ", " OR ", " NOT ", "NEAR/2 ", "theme:", "'", "’", "\\", "\0", "\u0001", "^", "+", "{", "}", ":", ";", "%", " ", "\n", "é", "🙂", "\uD83D",
    ];

    private static readonly string[] Fragments =
    [
        .. Pieces, " NEAR ", " NEAR/50 ", "NEAR/0", "NEAR/-1", "NEAR/", " near/3 ", "theme:supervision ", "theme:(", "authority:\"Kingston upon Hull\"", "authority:k", "region:south west ", "year:2018..2022 ",
        "year:>=", "year:", "section:", "section:(", "judgement:requires improvement ", "tag:outcome-4 ", "foo:", "::", "the ", "of ", "and ", "in* ", "supervis* ", "children’s ", "care-leaver",
        "\"social worker\"", "<b>", "</script>", "&lt;", "&", "%00", "select * from finding --", "' or 1=1", "${x}", "{{7*7}}", "../../etc/passwd", "\u202E", "\u200B", "\uFEFF", "ﬀ", "İ", "e\u0301", "👩‍👩‍👧", "\uDC00",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Chosen,
        .. Enumerable.Range(0, 500).Select(Mixed),
        string.Concat(Enumerable.Repeat("plans OR ", 200)),
        string.Concat(Enumerable.Repeat("-(", 400)),
        new string('x', 5000),
        new string('"', 999),
        string.Concat(Enumerable.Repeat("late* ", 150)),
    ];

    /// <summary>As many as wanted, the same each time; one in fifty is some 10 kB long.</summary>
    public static IReadOnlyList<string> Random(int count) => [.. Enumerable.Range(0, count).Select(Scrambled)];

    private static string Scrambled(int seed)
    {
        var random = new Random(seed);
        var fragments = seed % 50 == 0 ? 3000 : 1 + random.Next(seed % 5 == 0 ? 60 : 12);
        var text = string.Concat(Enumerable.Range(0, fragments).Select(_ => random.Next(8) == 0 ? ((char)random.Next(1, 0x10000)).ToString() : Fragments[random.Next(Fragments.Length)]));
        return seed % 50 == 0 ? text[..Math.Min(text.Length, 10_000)] : text;
    }

    private static string Mixed(int seed)
    {
        var state = (uint)seed + 1;
        return string.Concat(Enumerable.Range(0, 1 + (seed % 24)).Select(_ => Pieces[(state = (state * 1664525) + 1013904223) % (uint)Pieces.Length]));
    }
}
