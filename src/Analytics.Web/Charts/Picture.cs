using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Web.Charts;

/// <summary>A chart as a file of its own, to take away: its style, its title and where it is from are within it, and its links have whole addresses.</summary>
internal static partial class Picture
{
    public const string MediaType = "image/svg+xml; charset=utf-8";

    /// <summary>The style sheet of charts with its light colours alone: programs that show pictures know no others.</summary>
    public static string Css { get; } = ".chart { background: #ffffff; max-width: none; } " + LightOf().Replace(Read(), "$1");

    /// <summary>Lets a browser use this style sheet, the links, and nothing else.</summary>
    private static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static RazorComponentResult Show<TChart>(HttpContext http, string name, Dictionary<string, object?> parameters) where TChart : IComponent
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.svg\"";
        parameters["Site"] = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        return new RazorComponentResult(typeof(TChart), parameters) { ContentType = MediaType };
    }

    private static string Read()
    {
        using var css = new StreamReader(typeof(Picture).Assembly.GetManifestResourceStream("charts.css") ?? throw new InvalidOperationException("charts.css is not in the program."));
        return css.ReadToEnd();
    }

    [GeneratedRegex(@"light-dark\((#[0-9a-f]+), #[0-9a-f]+\)")]
    private static partial Regex LightOf();
}
