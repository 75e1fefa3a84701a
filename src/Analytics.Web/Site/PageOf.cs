using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Site;

/// <summary>A page that shows one model. Pages and what they show are public because Razor components are.</summary>
public abstract class PageOf<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}

internal static class Page
{
    public static RazorComponentResult Show<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK) where TPage : PageOf<TModel> =>
        new(typeof(TPage), new Dictionary<string, object?> { [nameof(PageOf<TModel>.Model)] = model }) { StatusCode = status };

    public static RazorComponentResult NotFound(string what, string help) =>
        Show<ErrorPage, ErrorModel>(ErrorModel.NotFound(what, help), StatusCodes.Status404NotFound);
}
