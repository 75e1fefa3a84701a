namespace Analytics.Web.Review;

/// <summary>What the reader of a page may do about labels.</summary>
/// <param name="IsOn">False where no key is set, so that nobody can review.</param>
/// <param name="Reviewer">The name given at signing in; null for whoever has not.</param>
/// <param name="Token">What a form must send back to show that it is ours; null where there is none to send.</param>
public sealed record ReviewAccess(bool IsOn, string? Reviewer = null, FormToken? Token = null)
{
    public bool MayCorrect => IsOn && Reviewer is not null;
}

/// <summary>A hidden field.</summary>
public sealed record FormToken(string Field, string Value);
