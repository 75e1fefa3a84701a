using Microsoft.Extensions.Options;

namespace Analytics.Web.Review;

/// <summary>Settings of section <c>Review</c>.</summary>
internal sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Whoever gives it may read the review list and correct labels; without one nobody may.</summary>
    public string? ApiKey { get; init; }
}

/// <summary>A key that can be guessed is worse than none. The message never tells it.</summary>
internal sealed class ReviewOptionsValidation : IValidateOptions<ReviewOptions>
{
    public const int ShortestKey = 16;

    public ValidateOptionsResult Validate(string? name, ReviewOptions options) => options.ApiKey is not { Length: > 0 } key || key.Trim().Length >= ShortestKey
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Review:ApiKey is too short: at least {ShortestKey} characters are expected, such as 32 drawn at random.");
}
