using Analytics.Classification;

namespace Analytics.Tests.Classification;

public sealed class ThemeSchemeTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Describes_every_theme()
    {
        Assert.All(ThemesFolder.Scheme.Themes, theme =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", theme.Slug);
            Assert.NotEmpty(theme.Name);
            Assert.NotEmpty(theme.About);
        });
    }

    [Fact]
    public void Has_a_theme_for_what_fits_none()
    {
        Assert.Equal("other", ThemesFolder.Scheme.Themes[^1].Slug);
    }

    [Fact]
    public void Gives_every_other_theme_cues()
    {
        Assert.All(ThemesFolder.Scheme.Themes.SkipLast(1), theme => Assert.NotEmpty(theme.Cues));
    }

    [Fact]
    public void Shows_themes_in_the_order_of_their_groups()
    {
        var groups = ThemesFolder.Scheme.Themes.Select(theme => theme.Group).Distinct();

        Assert.Equal(ThemesFolder.Scheme.Groups, groups);
    }

    [Fact]
    public void Finds_a_theme_by_its_slug()
    {
        Assert.Equal("Neglect", ThemesFolder.Scheme.Find("neglect")?.Name);
        Assert.Null(ThemesFolder.Scheme.Find("weather"));
    }

    [Theory]
    [InlineData("", "no theme scheme")]
    [InlineData("null", "no theme scheme")]
    [InlineData("""{"version": "1", "groups": []}""", "themes")]
    [InlineData("""{"version": "1", "groups": ["G"], "themes": [{"slug": "a", "name": "A", "group": "G", "about": "A"}, {"slug": "a", "name": "B", "group": "G", "about": "B"}]}""", "'a' more than once")]
    [InlineData("""{"version": "1", "groups": ["G"], "themes": [{"slug": "a", "name": "A", "group": "H", "about": "A"}]}""", "'H'")]
    public void Refuses_what_is_no_scheme(string json, string reason)
    {
        File.WriteAllText(_path, json);

        var refusal = Assert.Throws<InvalidDataException>(() => ThemeScheme.Load(_path));

        Assert.Contains(reason, refusal.Message);
    }
}
