using Microsoft.Extensions.DependencyInjection;

namespace Analytics;

/// <summary>Settings of section <c>Engines</c>: which engine stands behind each seam. Unset is the named engine where the build has it, else the built-in one.</summary>
public sealed class EngineOptions
{
    public const string Section = "Engines";

    /// <summary><c>pdfpig</c> or <c>poppler</c>.</summary>
    public string? PdfText { get; init; }

    /// <summary><c>lucene</c> or <c>sqlite-fts5</c>.</summary>
    public string? Index { get; init; }

    /// <summary><c>microsoft-ml</c> or <c>linear</c>.</summary>
    public string? ThemeModel { get; init; }
}

/// <summary>An engine that this build has for a seam. <paramref name="IsNamed"/>: it comes with an add-on and goes before the built-in one.</summary>
public sealed record EngineOffer<TSeam>(string Name, bool IsNamed, Func<IServiceProvider, TSeam> Create);

/// <summary>An add-on project's one public type, found by its assembly: registers <see cref="EngineOffer{TSeam}"/>s and nothing else.</summary>
public interface IEngineAddOn
{
    void Register(IServiceCollection services);
}
