using Analytics.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.PdfPig;

/// <summary>Offers PdfPig as the engine that reads PDF files.</summary>
public sealed class PdfPigAddOn : IEngineAddOn
{
    public void Register(IServiceCollection services) =>
        services.AddSingleton(new EngineOffer<IPdfTextReader>("pdfpig", IsNamed: true, provider => new PdfPigTextReader(provider.GetRequiredService<IOptions<PdfTextOptions>>().Value)));
}
