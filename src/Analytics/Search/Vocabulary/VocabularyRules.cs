namespace Analytics.Search.Vocabulary;

/// <summary>What a vocabulary must keep to so that it finds more of what is meant and nothing else.</summary>
internal sealed class VocabularyRules(VocabularyFile file)
{
    private readonly HashSet<string> _common = [.. file.CommonWords.Select(KeyOf)];
    private readonly ILookup<string, VocabularyEntry> _owners =
        file.Entries.SelectMany(entry => entry.Typed.Select(term => (Key: KeyOf(term), Entry: entry))).ToLookup(pair => pair.Key, pair => pair.Entry);

    /// <summary>A sentence for each breach; none when all is well.</summary>
    public IEnumerable<string> Breaches() =>
        _owners.Where(owners => owners.Count() > 1).Select(owners => $"'{owners.Key}' is a term more than once")
            .Concat(file.Entries.SelectMany(BreachesOf));

    private static string KeyOf(string term) => PlainWords.KeyOf(PlainWords.Of(term));

    private IEnumerable<string> BreachesOf(VocabularyEntry entry)
    {
        var name = $"the entry of '{entry.Typed.FirstOrDefault()}'";
        if (entry.Terms.Count == 0 || entry.Typed.Concat(entry.Narrower).Count() < 2)
            yield return $"{name} names nothing that is searched for too";
        if (string.IsNullOrWhiteSpace(entry.Note))
            yield return $"{name} has no note";
        foreach (var term in entry.Typed.Concat(entry.Narrower).Where(term => _common.Contains(KeyOf(term)) && !entry.Capitals.Contains(term) && !AddsNothing(entry, term)))
            yield return $"'{term}' is common in reports about anything";
        foreach (var term in entry.Terms.Concat(entry.Narrower).Where(IsPlainWord))
            yield return $"'{term}' is a plain word, which may be typed but not searched for in place of another";
        foreach (var term in entry.Capitals.Where(term => !entry.Typed.Contains(term) || term.Any(char.IsLower)))
            yield return $"'{term}' stands for capitals and is no term in capitals of {name}";
        foreach (var term in entry.Narrower.Where(term => entry.Typed.Any(typed => KeyOf(typed) == KeyOf(term))))
            yield return $"'{term}' is narrower than itself";
        if (Reaches(entry, entry, []))
            yield return $"{name} leads back to itself by what is narrower";
    }

    /// <summary>The only thing that is searched for in place of acronyms in capitals: typed itself, it finds what it says.</summary>
    private static bool AddsNothing(VocabularyEntry entry, string term) =>
        entry.Terms is [var only] && only == term && entry.Narrower.Count == 0 && entry.OnlyTyped.All(entry.Capitals.Contains);

    /// <summary>One word in small letters. Acronyms and what has a number in it mean one thing only.</summary>
    private static bool IsPlainWord(string term) => term.All(c => char.IsLower(c) || c is '\'' or '’');

    private bool Reaches(VocabularyEntry from, VocabularyEntry target, HashSet<VocabularyEntry> seen) =>
        from.Narrower.SelectMany(term => _owners[KeyOf(term)]).Any(entry => entry == target || (seen.Add(entry) && Reaches(entry, target, seen)));
}
