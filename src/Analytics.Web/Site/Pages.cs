using Analytics.Web.Documents;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Analytics.Web.Site;

/// <summary>What all pages have in common.</summary>
internal static class Pages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<PagePictures>();
        // Processes that share a data folder read each other's forms and sign-ins, and a restart ends neither.
        services.AddDataProtection().SetApplicationName("Analytics");
        services.AddOptions<KeyManagementOptions>().Configure<Corpora, ILoggerFactory>((keys, corpora, log) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(corpora.Folder.Keys), log));
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
