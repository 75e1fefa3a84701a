namespace Analytics.Parsing.Kinds;

/// <summary>How running text writes dates, for the patterns of a kind: "3", "Monday 3rd December", "3 Dec 2018", "3/12/2018".</summary>
internal static class DatePatterns
{
    public const string Month = @"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?";

    /// <summary>With a month and a year.</summary>
    public const string Full = $@"(?<!\d)({Weekday}{Day}{Month},? ?\d{{4}}|{Numeric})";

    /// <summary>The first day of several: month and year may stand with the last one only.</summary>
    public const string First = $@"(?<start>{Weekday}({Numeric}|\d{{1,2}}(st|nd|rd|th)?(( of)? {Month}(,? \d{{4}})?)?))";

    /// <summary>The last day: the year may be left out.</summary>
    public const string Last = $@"(?<end>{Weekday}({Numeric}|{Day}{Month}(,? \d{{4}})?))";

    public const string To = @"\s*(to|and|until|[–—−─-])\s*";

    private const string Weekday = "((mon|tues|wednes|thurs|fri|satur|sun)day,? )?";

    private const string Day = @"\d{1,2}(st|nd|rd|th)?( of)? ";

    private const string Numeric = @"\d{1,2}[/.]\d{1,2}[/.]\d{4}";
}
