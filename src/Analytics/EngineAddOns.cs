using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics;

/// <summary>The add-on projects that were built with the program: none, unless <c>NamedEngines=true</c> was set.</summary>
internal static class EngineAddOns
{
    private static readonly string[] Assemblies = ["Analytics.PdfPig", "Analytics.Lucene", "Analytics.MicrosoftML"];

    public static void Register(IServiceCollection services)
    {
        foreach (var addOn in Assemblies.Where(IsThere).Select(Assembly.Load).SelectMany(assembly => assembly.GetExportedTypes()).Where(IsAddOn))
            ((IEngineAddOn)Activator.CreateInstance(addOn)!).Register(services);
    }

    private static bool IsThere(string assembly) => File.Exists(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));

    private static bool IsAddOn(Type type) => type.IsAssignableTo(typeof(IEngineAddOn));
}
