using System.Diagnostics.CodeAnalysis;

namespace Analytics.Authorities;

/// <summary>The Office for National Statistics' nine-character code of an area, such as <c>E09000002</c>.</summary>
public readonly record struct GssCode
{
    private GssCode(string value) => Value = value;

    /// <summary>One upper-case letter and eight digits.</summary>
    public string Value { get; }

    /// <exception cref="FormatException">The text is not one letter and eight digits.</exception>
    public static GssCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a GSS code: one letter and eight digits, such as E09000002.");

    public static bool TryParse([NotNullWhen(true)] string? text, out GssCode code)
    {
        var valid = text is { Length: 9 } && char.IsAsciiLetter(text[0]) && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        code = valid ? new GssCode(text!.ToUpperInvariant()) : default;
        return valid;
    }

    public override string ToString() => Value;
}
