using Analytics.Web.Site;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Review;

/// <summary>A form that a page sent, once it is known to be ours.</summary>
internal sealed class SentForm(IFormCollection fields)
{
    private const string Return = "return";

    public static RazorComponentResult RunOut { get; } = Page.Show<ErrorPage, ErrorModel>(
        new ErrorModel("The form has run out", ["It was opened too long ago, or in another browser, so nothing was changed.", "Open the page again and send it once more."]), StatusCodes.Status400BadRequest);

    /// <summary>Null when it is not a form of this site's, sent from the browser that it was made for.</summary>
    public static async Task<SentForm?> ReadAsync(HttpContext http, ReviewSessions sessions, CancellationToken cancel) =>
        http.Request.HasFormContentType && await sessions.IsOursAsync(http) ? new SentForm(await http.Request.ReadFormAsync(cancel)) : null;

    public string? Text(string name) => fields[name].ToString() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Many(string name) => [.. fields[name].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>Where to go afterwards: an address of this site, or the one given here.</summary>
    public string ReturnTo(string otherwise) => Local(Text(Return)) ?? otherwise;

    /// <summary>The address if it is one within this site; a browser takes two slashes for the beginning of another's, and a header holds ASCII alone.</summary>
    public static string? Local(string? address) =>
        address is ['/', .. var rest] && !(rest is ['/' or '\\', ..]) && address.All(letter => char.IsAscii(letter) && !char.IsControl(letter)) ? address : null;
}
