using System.Globalization;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Api;
using Analytics.Web.Findings;

namespace Analytics.Web.Papers;

/// <summary>Which papers are asked for.</summary>
public sealed record PapersRequest
{
    /// <summary>GSS codes as they are counted; none for all.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    public required IReadOnlyList<PaperKind> Kinds { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public static PapersRequest All { get; } = new() { Authorities = [], Kinds = [] };

    /// <summary>All of an authority.</summary>
    public static PapersRequest Of(Corpus corpus, GssCode gss) => All with { Authorities = [(corpus.Authorities.CountedAs(gss)?.Gss ?? gss).Value] };

    public IReadOnlyList<(string Name, string? Value)> Parameters =>
    [
        .. Authorities.Select(code => ("authority", (string?)code)),
        .. Kinds.Select(kind => ("page_kind", (string?)Slug.Of(kind))),
        ("from", Day(From)),
        ("to", Day(To)),
    ];

    public static PapersRequest Read(QueryValues values, Corpus corpus)
    {
        var request = new PapersRequest
        {
            Authorities = FindingRequest.ReadAuthorities(values, corpus.Authorities),
            Kinds = values.Slugs<PaperKind>("page_kind"),
            From = values.FirstDay("from"),
            To = values.LastDay("to"),
        };
        if (request is { From: { } from, To: { } to } && from > to)
            values.Refuse("from", "The period begins after its end ('to').");
        return request;
    }

    public bool IsWanted(HeldPaper held) =>
        (Authorities.Count == 0 || (held.Paper.Authority is { } code && Authorities.Contains(code.Value)))
        && (Kinds.Count == 0 || Kinds.Contains(held.Paper.Kind))
        && (From is not { } from || held.SortedBy >= from)
        && (To is not { } to || held.SortedBy <= to);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
