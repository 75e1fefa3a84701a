using Analytics.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Lucene;

/// <summary>Offers Lucene.Net as the full-text engine.</summary>
public sealed class LuceneAddOn : IEngineAddOn
{
    public void Register(IServiceCollection services) =>
        services.AddSingleton(new EngineOffer<OpenFindingIndex>(LuceneFindingIndex.Name, IsNamed: true, _ => folder => new LuceneFindingIndex(Path.Combine(folder, LuceneFindingIndex.Name))));
}
