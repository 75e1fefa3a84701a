using Analytics.Classification;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.MicrosoftML;

/// <summary>Offers ML.NET for the theme model.</summary>
public sealed class MicrosoftMLAddOn : IEngineAddOn
{
    public void Register(IServiceCollection services) =>
        services.AddSingleton(new EngineOffer<IThemeEngine>(MicrosoftMLThemeEngine.Name, IsNamed: true, _ => new MicrosoftMLThemeEngine()));
}
