using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Analytics.Parsing;

/// <summary>
/// How long one expression of this library may look at one text; no real report comes near it. A text that was made to take longer is refused, and does not hold up the rest.
/// </summary>
internal static class TextPatience
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    /// <summary>The platform reads the limit once, before the first expression is used; so it is set before anything else of this library runs.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "Expressions are made in static fields; nothing else comes before all of them.")]
    internal static void Set() => AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", s_longest);
}
