using System.Text.RegularExpressions;
using Analytics.Comparison;
using Analytics.Reports;

namespace Analytics.Responses;

/// <summary>
/// Tells whether a sentence of a report that the model takes for criticism can be shown as such: it says a word of weakness, and no word of praise that is not
/// denied ("not effective"). The model errs most in telling praise from criticism, and what became better must not be shown as raised again. A reader's
/// label is taken as it is.
/// </summary>
internal static partial class CriticismWording
{
    public static bool IsTelling(ThemedFinding sentence) => sentence.LabelSource == LabelSource.Review || SaysSo(sentence.Finding.Text);

    /// <summary>Whether it is taken for praise and its words find fault: "Plans are poor".</summary>
    public static bool IsDoubtful(ThemedFinding praise) => praise.LabelSource == LabelSource.Model && Fault().IsMatch(praise.Finding.Text) && SaysSo(praise.Finding.Text);

    public static bool SaysSo(string text) => TellingStrength.Weakness().IsMatch(text) && !TellingStrength.Praise().Matches(text).Any(praise => !Denied().IsMatch(text[..praise.Index]));

    // "No child has moved twice" is praise.
    [GeneratedRegex(
        @"\b(?:poor(?:ly)?|weak(?:er|ness|nesses)?|inadequate|insufficient(?:ly)?|inconsistent(?:ly)?|variab(?:le|ility)|lack(?:s|ing)?|delay(?:s|ed)?|too (?:few|many|slow|long|late)|very few|not|fail(?:s|ed|ing|ure|ures)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fault();

    // "not always timely", "too few good", "lack of clear", "need to be better"
    [GeneratedRegex(
        @"(?:\b(?:not|no|nor|never|neither|cannot|without|lacks?|lacking|lack of|insufficient(?:ly)?|inconsistent(?:ly)?|less|too|few|fewer|limited|weak|poor|need|needs|needed|require|requires|more|unable|fails?|failed|than|only|rarely|seldom|hardly|always)\b|n['’]t\b)(?:\W+\w+){0,5}\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();
}
