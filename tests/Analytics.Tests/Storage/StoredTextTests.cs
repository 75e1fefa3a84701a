using Analytics.Storage;

namespace Analytics.Tests.Storage;

public sealed class StoredTextTests
{
    // Not attributes: half a surrogate pair does not survive in the metadata of an assembly.
    public static TheoryData<string?, string?> Texts => new()
    {
        { null, null },
        { "", "" },
        { "Zoë’s café \U0001F600", "Zoë’s café \U0001F600" },
        { "\0", "\uFFFD" },
        { "a\uD800", "a\uFFFD" },
        { "\uDC00\uD800a", "\uFFFD\uFFFDa" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Replaces_only_what_cannot_be_stored(string? text, string? stored)
    {
        Assert.Equal(stored, StoredText.Clean(text));
    }

    [Fact]
    public void Leaves_clean_text_untouched_without_a_copy()
    {
        var text = new string('a', 100) + "\U0001F600";

        Assert.Same(text, StoredText.Clean(text));
    }

    [Fact]
    public void Cuts_an_endless_file_name_even_within_a_character()
    {
        var name = StoredText.FileName(string.Concat(Enumerable.Repeat("\U0001F600", 400)) + "b");

        Assert.Equal(500, name.Length);
        Assert.Equal("\uFFFD\U0001F600", name[..3]);
    }
}
