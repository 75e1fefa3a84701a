using System.Text;
using Analytics.Codebooks;

namespace Analytics.Web.Codebooks;

/// <summary>The codebook that a request carries: as its body, or as a file or a text in a form.</summary>
internal static class SentCodebook
{
    /// <summary>The field of a form, or the name of its file.</summary>
    public const string Field = "codebook";

    public const string FileField = "file";

    /// <summary>Bytes of a request: the longest codebook in any letters.</summary>
    public const int MostBytes = 4 * Codebook.MostCharacters;

    /// <exception cref="CodebookFormatException">There is none, or it is too long.</exception>
    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return request.HasFormContentType ? await ReadFormAsync(request, cancel) : await ReadTextAsync(request.Body, cancel);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException)
        {
            // What the server says of a form that it cannot take apart, or that is larger than the endpoint allows.
            throw new CodebookFormatException($"The form could not be read: {wrong.Message}");
        }
    }

    private static async Task<string> ReadFormAsync(HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var file = form.Files.FirstOrDefault(file => file.Length > 0);
        if (file is null)
            return form[Field].ToString();
        await using var stream = file.OpenReadStream();
        return await ReadTextAsync(stream, cancel);
    }

    private static async Task<string> ReadTextAsync(Stream stream, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        for (var read = await reader.ReadAsync(buffer, cancel); read > 0; read = await reader.ReadAsync(buffer, cancel))
        {
            text.Append(buffer, 0, read);
            if (text.Length > Codebook.MostCharacters)
                throw new CodebookFormatException($"The codebook is too long; at most {Codebook.MostCharacters:N0} characters are read.");
        }
        return text.ToString();
    }
}
