using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>What reading a document came to.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    public sealed record Parsed(Report Report) : ParseOutcome;

    /// <param name="Licence">The licence that the paper states, if any.</param>
    public sealed record ParsedPaper(Paper Paper, string? Licence) : ParseOutcome;

    /// <summary>The document was not read; <paramref name="Reason"/> names what it really is or what is wrong with it.</summary>
    public sealed record Rejected(string Reason) : ParseOutcome;
}
