namespace Analytics.Web.Site;

/// <summary>What went wrong with a page request, and what can be done now.</summary>
public sealed record ErrorModel(string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Shown without what the layout reads from the store: it may be the store that failed.</summary>
    public bool IsPlain { get; init; }

    public static ErrorModel NotFound(string what, string help) => new("Not found", [what, help]);

    public static ErrorModel Of(int status) => status switch
    {
        404 => NotFound("There is nothing at this address.", "If you typed the address, check that it is right; if you followed a link on this site, the link is wrong and we would like to know."),
        405 => new("This can only be read", ["The request used a method that this address does not answer."]),
        414 or 431 => new("The address is too long", ["Take out some filters and try again."]),
        415 => new("The request must be JSON", ["Its Content-Type does not say that the body is application/json."]),
        503 => new("The data cannot be reached now", ["The database or its index does not answer. Nothing is lost.", "Try again in a few seconds."]) { IsPlain = true },
        >= 500 => new("Sorry, something went wrong", ["The page could not be made; this is a fault of ours and has been logged.", "Try again in a moment."]) { IsPlain = true },
        _ => new("The request could not be answered", [$"The server answered with status {status}."]),
    };
}
