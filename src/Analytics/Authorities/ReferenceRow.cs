using System.Globalization;

namespace Analytics.Authorities;

/// <summary>A row of a reference file; whatever cannot be read from it throws an <see cref="InvalidDataException"/> with its place and value.</summary>
internal sealed class ReferenceRow(string path, long line, IReadOnlyDictionary<string, string> values)
{
    public string Text(string column) => Optional(column) ?? throw Wrong(column, "a value");

    public string? Optional(string column) => values[column].Length > 0 ? values[column] : null;

    public IReadOnlyList<string> List(string column, char separator) =>
        values[column].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public GssCode Gss(string column) =>
        GssCode.TryParse(values[column], out var code) ? code : throw Wrong(column, "a GSS code");

    public int Number(string column) =>
        int.TryParse(values[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, "a whole number");

    public double? Kilometres(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length) ? length : throw Wrong(column, "a length in km");
    }

    public Uri? Address(string column)
    {
        if (Optional(column) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address : throw Wrong(column, "a web address");
    }

    public IReadOnlyList<Uri> Addresses(string column, char separator) =>
        [.. List(column, separator).Select(text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address : throw Wrong(column, "web addresses"))];

    public InvalidDataException Wrong(string column, string expected) =>
        new($"{path}, line {line}: {column} is '{values[column]}', expected {expected}.");
}
