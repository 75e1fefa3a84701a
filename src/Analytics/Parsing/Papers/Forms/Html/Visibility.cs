using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>What readers of a page don't see: switched off, for screen readers alone, struck out, or no text at all.</summary>
internal static partial class Visibility
{
    private static readonly HashSet<string> WithoutText =
    [
        "head", "script", "style", "template", "noscript", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "select", "datalist", "button", "input", "textarea", "del", "s", "strike", "math",
    ];

    // Of ModernGov, of Bootstrap, of the government's design system, of content systems.
    private static readonly HashSet<string> HiddenClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "mgHide", "sr-only", "visually-hidden", "visuallyhidden", "govuk-visually-hidden", "screen-reader-text", "screenreader", "nonvisual", "offscreen", "off-screen", "element-invisible", "hidden", "hide", "d-none",
    };

    public static bool IsHidden(IElement element) =>
        WithoutText.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.ClassList.Any(HiddenClasses.Contains)
        || (element.GetAttribute("aria-hidden") == "true" && element.LocalName is "span" or "i" or "em" or "b")
        || (element.GetAttribute("style") is { } style && Off().IsMatch(style));

    [GeneratedRegex(@"\b(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", RegexOptions.IgnoreCase)]
    private static partial Regex Off();
}
