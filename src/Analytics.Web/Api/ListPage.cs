using System.Globalization;

namespace Analytics.Web.Api;

/// <summary>Where a slice lies in its list, and the links to the slices before and after.</summary>
internal sealed class ListPage(string path, IReadOnlyList<(string Name, string? Value)> query, int skip, int take, int total, string? form)
{
    public string? Next => skip + take < total && skip + take <= Cursor.MostSkipped ? At(skip + take) : null;
    public string? Previous => skip > 0 ? At(Math.Max(0, skip - take)) : null;

    public void Announce(HttpResponse response) => Links.Announce(response, ("next", Next), ("prev", Previous), ("first", skip > 0 ? At(0) : null));

    private string At(int offset) => Links.To(path, [.. query,
        ("take", take.ToString(CultureInfo.InvariantCulture)),
        ("cursor", offset == 0 ? null : Cursor.At(offset, Links.To("", query))),
        ("format", form)]);
}
