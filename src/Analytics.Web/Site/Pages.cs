using Microsoft.AspNetCore.DataProtection;

namespace Analytics.Web.Site;

/// <summary>What all pages have in common.</summary>
internal static class Pages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Components bring the protection of form posts with them; nothing here is posted, so its keys need not outlive the process.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return services;
    }

    /// <summary>Pages show the store as it is now: a browser asks again each time.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-cache";
            return await next(context);
        });
        return pages;
    }
}
