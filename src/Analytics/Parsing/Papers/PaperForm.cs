namespace Analytics.Parsing.Papers;

/// <summary>What reading the bytes of a possible paper came to, before its words are understood.</summary>
internal abstract record PaperForm
{
    private PaperForm()
    {
    }

    public sealed record Readable(PaperText Text) : PaperForm;

    /// <summary>Not readable as a paper; <paramref name="Reason"/> says what it is or what is wrong, for people.</summary>
    public sealed record Unreadable(string Reason) : PaperForm;
}
