using AngleSharp.Html.Dom;

namespace Analytics.Sources.Cmis;

/// <summary>The fields of a form as a browser posts them: those that the page filled in, hidden ones too, with what a reader changes.</summary>
internal static class PostedForm
{
    /// <param name="changed">Fields that have another value, or that the button pressed adds.</param>
    public static string Fields(IHtmlFormElement form, params IReadOnlyList<(string Name, string Value)> changed)
    {
        var fields = form.Elements.Select(ReadField).OfType<(string Name, string Value)>().Where(field => changed.All(other => other.Name != field.Name)).Concat(changed);
        return string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
    }

    // Buttons that nobody pressed, and boxes without a tick, send nothing.
    private static (string Name, string Value)? ReadField(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Name.Length: > 0, IsDisabled: false, Type: "radio" or "checkbox" } box => box.IsChecked ? (box.Name!, box.Value) : null,
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => null,
        IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input => (input.Name!, input.Value),
        IHtmlSelectElement { Name.Length: > 0, IsDisabled: false } select => (select.Name!, select.Value ?? ""),
        IHtmlTextAreaElement { Name.Length: > 0, IsDisabled: false } text => (text.Name!, text.Value),
        _ => null,
    };
}
