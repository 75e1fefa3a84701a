using Analytics.Search;
using Analytics.Tests.Authorities;
using Analytics.Tests.Classification;

namespace Analytics.Tests.Search;

/// <summary>Fields as the real scheme and the real authorities have them.</summary>
public sealed class QueryFieldsTests
{
    internal static QueryFields Known { get; } = QueryFields.Of(ReferenceFolder.Directory, ThemesFolder.Scheme);

    [Theory]
    [InlineData("theme:supervision", "theme:supervision")]
    [InlineData("Theme:\"Life-story work\"", "theme:life-story-work")]
    [InlineData("theme:life-story-work", "theme:life-story-work")]
    [InlineData("theme:\"life story work and later-life letters\"", "theme:life-story-work")]
    [InlineData("theme:Front door, referrals and thresholds plans", "(theme:front-door AND plans)")]
    [InlineData("theme: supervision plans", "(theme:supervision AND plans)")]
    [InlineData("theme:perman", "theme:permanence")]
    [InlineData("theme:sufficiency", "theme:placement-sufficiency")]
    [InlineData("authority:leeds", "authority:E08000035")]
    [InlineData("authority:\"Kingston upon Hull\"", "authority:E06000010")]
    [InlineData("authority:Kingston upon Hull visits", "(authority:E06000010 AND visits)")]
    [InlineData("authority:hull", "authority:E06000010")]
    [InlineData("authority:e08000035", "authority:E08000035")]
    [InlineData("authority:derby", "authority:E06000015")]
    [InlineData("council:\"Bath & North East Somerset\"", "authority:E06000022")]
    [InlineData("region:London", "region:London")]
    [InlineData("region:south west plans", "(region:\"South West\" AND plans)")]
    [InlineData("region:yorkshire", "region:\"Yorkshire and the Humber\"")]
    [InlineData("year:2023", "year:2023")]
    [InlineData("year:2018..2022", "year:2018..2022")]
    [InlineData("year:2018–2022", "year:2018..2022")]
    [InlineData("year:2018..", "year:2018..")]
    [InlineData("year:..2022", "year:..2022")]
    [InlineData("year:>=2020", "year:2020..")]
    [InlineData("year:>2020 year:<2023", "(year:2021.. AND year:..2022)")]
    [InlineData("year:2018 - 2020 plans", "(year:2018..2020 AND plans)")]
    [InlineData("year:2018 .. 2020", "year:2018..2020")]
    [InlineData("year:2018 to 2020 plans", "(year:2018..2020 AND plans)")]
    [InlineData("year:>= 2020", "year:2020..")]
    [InlineData("year:2018,2020", "(year:2018 OR year:2020)")]
    [InlineData("theme :supervision plans", "(theme:supervision AND plans)")]
    [InlineData("theme:supervision,neglect", "(theme:supervision OR theme:neglect)")]
    [InlineData("theme:supervision, neglect plans", "((theme:supervision OR theme:neglect) AND plans)")]
    [InlineData("theme:(supervision | neglect)", "(theme:supervision OR theme:neglect)")]
    [InlineData("theme:!neglect plans", "(NOT theme:neglect AND plans)")]
    [InlineData("authority:Kent,Essex", "(authority:E10000016 OR authority:E10000012)")]
    [InlineData("authority:E10000002", "authority:E10000002")]
    [InlineData("judgement:RI", "judgement:requires-improvement")]
    [InlineData("framework:ilacs-short", "framework:ilacs-short")]
    [InlineData("framework:\"focused visit\"", "framework:focused-visit")]
    [InlineData("kind:priority", "kind:priority-action")]
    [InlineData("polarity:praise", "polarity:strength")]
    [InlineData("judgement:\"requires improvement\"", "judgement:requires-improvement")]
    [InlineData("judgement:requires improvement plans", "(judgement:requires-improvement AND plans)")]
    [InlineData("judgment:Good", "judgement:good")]
    [InlineData("tag:outcome-4", "tag:outcome-4")]
    [InlineData("tag:outcome 4", "tag:outcome-4")]
    [InlineData("body:lscb", "body:lscb")]
    [InlineData("section:leadership", "section:leadership")]
    [InlineData("section:\"needs to improve\"", "section:\"needs to improve\"")]
    [InlineData("section:leader*", "section:leader*")]
    [InlineData("section:care-leavers", "section:care-leavers")]
    [InlineData("section:(help OR \"in care\")", "(section:help OR section:\"in care\")")]
    [InlineData("theme:(supervision OR neglect -leadership) plans", "((theme:supervision OR (theme:neglect AND NOT theme:leadership)) AND plans)")]
    [InlineData("year:(2018 OR 2020..2021)", "(year:2018 OR year:2020..2021)")]
    [InlineData("-theme:neglect (plans OR region:london)", "(NOT theme:neglect AND (plans OR region:London))")]
    [InlineData("ratio 3:1", "(ratio AND 3-1)")]
    public void Reads_a_field_without_a_message(string text, string expected)
    {
        var parsed = QueryParser.Parse(text, Known);

        Assert.Equal(expected, parsed.Words?.ToString());
        Assert.Empty(parsed.Messages);
    }

    [Theory]
    [InlineData("plans theme:supervisoin", "plans", 7, "such as Supervision")]
    [InlineData("plans theme:xyzzy", "plans", 7, "a theme such as")]
    [InlineData("plans authority:Leds", "plans", 7, "such as Leeds")]
    [InlineData("plans -authority:atlantis", "plans", 8, "an authority such as")]
    [InlineData("plans region:south", "(plans AND (region:\"South East\" OR region:\"South West\"))", 7, "South East or South West")]
    [InlineData("plans framework:ilacs", "(plans AND (framework:ilacs-standard OR framework:ilacs-short))", 7, "ilacs-standard or ilacs-short")]
    [InlineData("plans authority:b", "plans", 7, "more of the name of an authority")]
    [InlineData("plans judgement:bad", "plans", 7, "an overall judgement such as")]
    [InlineData("plans authority:Buckinghamshire", "(plans AND (authority:E06000060 OR authority:E10000002))", 7, "a full name or a code")]
    [InlineData("plans authority:Bournemouth", "(plans AND (authority:E06000028 OR authority:E06000058))", 7, "a full name or a code")]
    [InlineData("plans authority:northamptonshire", "(plans AND (authority:E10000021 OR authority:E06000061 OR authority:E06000062))", 7, "a full name or a code")]
    [InlineData("plans authority:Cumbria", "(plans AND authority:E10000006)", 7, "Cumberland or Westmorland and Furness where")]
    [InlineData("plans theme:supervision,nosuch", "(plans AND theme:supervision)", 7, "a theme such as")]
    [InlineData("section:supervision/quality", "(section:supervision OR section:quality)", 9, "OR, or a space")]
    [InlineData("plans year:last", "plans", 7, "such as 2023, 2018..2022")]
    [InlineData("plans year:20*", "plans", 7, "such as 2023, 2018..2022")]
    [InlineData("plans year:2022..2018", "(plans AND year:2018..2022)", 7, "the earlier year first")]
    [InlineData("plans theme:", "plans", 7, "a value after theme:")]
    [InlineData("plans theme: OR visits", "(plans OR visits)", 7, "a value after theme:")]
    [InlineData("plans (theme:)", "plans", 8, "a value after theme:")]
    [InlineData("plans theme:\"\"", "plans", 7, "a theme such as")]
    [InlineData("plans section:!", "plans", 7, "words after section:")]
    [InlineData("colour:red plans", "(colour AND red AND plans)", 1, "one of the fields theme, authority")]
    [InlineData("colour:\"dark red\"", "(colour AND \"dark red\")", 1, "one of the fields theme, authority")]
    [InlineData("plans NEAR/3 theme:neglect", "(plans AND theme:neglect)", 7, "on both sides of NEAR")]
    public void Says_which_value_was_expected_and_reads_the_rest(string text, string read, int position, string expected)
    {
        var parsed = QueryParser.Parse(text, Known);

        Assert.Equal(read, parsed.Words?.ToString());
        Assert.Contains(expected, parsed.Messages[0].Expected, StringComparison.Ordinal);
        Assert.Equal(position, parsed.Messages[0].Position);
    }

    [Fact]
    public void An_unknown_value_alone_shows_everything_and_says_so()
    {
        var parsed = QueryParser.Parse("theme:xyzzy", Known);

        Assert.Null(parsed.Words);
        Assert.Contains("everything is shown", Assert.Single(parsed.Messages).ReadAs, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_is_found_by_its_own_spelling()
    {
        var authorities = ReferenceFolder.Directory.All.Select(authority => (Text: $"authority:\"{authority.Name}\"", Read: $"authority:{authority.Gss.Value}"));
        var themes = ThemesFolder.Scheme.Themes.SelectMany(theme => new[] { theme.Slug, theme.Name }, (theme, name) => (Text: $"theme:\"{name}\"", Read: $"theme:{theme.Slug}"));

        var values = authorities.Concat(themes).ToList();

        Assert.True(values.Count > 200);
        Assert.All(values, value => Assert.StartsWith(value.Read, QueryParser.Parse(value.Text, Known).Words?.ToString().TrimStart('('), StringComparison.Ordinal));
    }
}
