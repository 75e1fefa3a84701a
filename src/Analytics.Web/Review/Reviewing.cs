using Microsoft.Extensions.Options;

namespace Analytics.Web.Review;

/// <summary>What reading and correcting labels needs.</summary>
internal static class Reviewing
{
    public static IServiceCollection AddReviewing(this IServiceCollection services)
    {
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReviewOptions>, ReviewOptionsValidation>();
        services.AddSingleton<WrongKeys>();
        services.AddSingleton<ReviewKey>();
        services.AddSingleton<ReviewSessions>();
        services.AddSingleton<LabelCorrections>();
        services.AddSingleton<ReviewList>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "analytics-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "form_token";
        });
        return services;
    }
}
