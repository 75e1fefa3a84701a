using Analytics.Web.Api;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Site;

/// <summary>
/// Pages and data are sent packed to whoever can read that: most of them is markup. One that holds a form's token, which is kept nowhere, is sent as it is, or
/// from its packed length somebody on the line could guess the token (the attack called BREACH).
/// </summary>
internal sealed class PackedAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.GetTypedHeaders().CacheControl?.NoStore != true && base.ShouldCompressResponse(context);
}

internal static class PackedAnswersExtensions
{
    private static readonly string[] s_ours = ["application/problem+json", AnswerForm.JsonLinesType, AnswerForm.AtomType, "text/csv"];

    public static IServiceCollection AddPackedAnswers(this IServiceCollection services) => services
        .AddSingleton<IResponseCompressionProvider, PackedAnswers>()
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. s_ours];
            // At its fastest it packs these pages closer than Brotli does at its own.
            options.Providers.Add<GzipCompressionProvider>();
        });
}
