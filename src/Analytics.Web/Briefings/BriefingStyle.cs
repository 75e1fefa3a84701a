using System.Security.Cryptography;
using System.Text;

namespace Analytics.Web.Briefings;

/// <summary>The style sheet that a briefing carries within it, so that it looks the same once it was saved or sent on.</summary>
internal static class BriefingStyle
{
    public static string Css { get; } = Read();

    /// <summary>Lets a browser use this style sheet, the links, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        using var css = new StreamReader(typeof(BriefingStyle).Assembly.GetManifestResourceStream("briefing.css") ?? throw new InvalidOperationException("briefing.css is not in the program."));
        return css.ReadToEnd();
    }
}
