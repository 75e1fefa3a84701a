using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics;

/// <summary>Takes the engine that the settings name, or the best that is there.</summary>
internal static class EngineChoice
{
    /// <exception cref="OptionsValidationException">A setting names an engine that this build does not have.</exception>
    public static TSeam Choose<TSeam>(this IServiceProvider services, Func<EngineOptions, string?> read)
    {
        var wanted = read(services.GetRequiredService<IOptions<EngineOptions>>().Value);
        return services.GetServices<EngineOffer<TSeam>>()
            .OrderByDescending(offer => offer.Name == wanted).ThenByDescending(offer => offer.IsNamed).First().Create(services);
    }
}

/// <summary>Refuses the name of an engine that this build does not have, and says which it has.</summary>
internal sealed class EngineOptionsValidation(
    IEnumerable<EngineOffer<IPdfTextReader>> pdfText, IEnumerable<EngineOffer<OpenFindingIndex>> index, IEnumerable<EngineOffer<IThemeEngine>> themeModel)
    : IValidateOptions<EngineOptions>
{
    public ValidateOptionsResult Validate(string? name, EngineOptions options)
    {
        List<string> wrong =
        [
            .. Check(nameof(EngineOptions.PdfText), options.PdfText, pdfText.Select(offer => offer.Name)),
            .. Check(nameof(EngineOptions.Index), options.Index, index.Select(offer => offer.Name)),
            .. Check(nameof(EngineOptions.ThemeModel), options.ThemeModel, themeModel.Select(offer => offer.Name)),
        ];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Check(string setting, string? wanted, IEnumerable<string> offers)
    {
        if (!string.IsNullOrEmpty(wanted) && !offers.Contains(wanted))
            yield return $"{EngineOptions.Section}:{setting} is '{wanted}'; this build has {string.Join(" and ", offers.Select(offer => $"'{offer}'"))}. "
                + "PdfPig, Lucene.Net and Microsoft.ML come with a build in which NamedEngines=true is set.";
    }
}
