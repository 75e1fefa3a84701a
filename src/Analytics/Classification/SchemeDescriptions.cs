namespace Analytics.Classification;

/// <summary>
/// The scheme's own words for each theme, learnt from as if they were labelled passages: a theme with few examples is then
/// still known by its name and cues.
/// </summary>
internal static class SchemeDescriptions
{
    public static IReadOnlyList<(string Theme, string Text)> Of(ThemeScheme scheme) =>
        [.. scheme.Themes.SelectMany(theme => theme.Cues.Select(cue => cue.TrimEnd('*')).Prepend(theme.About).Prepend(theme.Name)
            .Select(text => (theme.Slug, text)))];
}
