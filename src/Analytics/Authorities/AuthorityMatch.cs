namespace Analytics.Authorities;

/// <summary>What a printed name came to. <paramref name="FoldedName"/> is the text that was looked up, for whoever must find out why nothing was found.</summary>
public sealed record AuthorityMatch(string FoldedName, IReadOnlyList<Authority> Authorities)
{
    /// <summary>False when the name is unknown or could mean several authorities.</summary>
    public bool IsResolved => Authorities.Count > 0;
}
