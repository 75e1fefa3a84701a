using System.CommandLine;
using Analytics.Sources;

namespace Analytics.Worker;

/// <summary>What <c>collect</c> and <c>run</c> are told alike: from where, of whom, since when.</summary>
internal sealed class CollectOptionSet
{
    private readonly Argument<string[]> _sources;

    private readonly Option<string[]> _authorities = new("--authority") { Description = "Only what is of this authority: its name, GSS code or Ofsted number; may be given more than once", HelpName = "NAME" };

    private readonly Option<DateOnly?> _since = new("--since") { Description = "Only what was published on or after this day", HelpName = "YYYY-MM-DD" };

    private readonly Option<Uri?> _baseUrl = new("--base-url")
    {
        Description = "Where the site is instead of its own address, such as a replica on this machine",
        HelpName = "URL",
        CustomParser = ReadAddress,
    };

    private readonly Option<string?> _urls = new("--urls") { Description = "For the source urls: a file with an address a line", HelpName = "FILE" };

    private readonly Option<bool> _queue = IngestCommand.NewQueueOption();

    public CollectOptionSet(ArgumentArity arity)
    {
        _sources = new Argument<string[]>("SOURCE") { Description = $"Where from: {string.Join(", ", CollectSources.Names)}", Arity = arity };
        _sources.AcceptOnlyFromAmong(CollectSources.Names);
    }

    public void AddTo(Command command)
    {
        command.Add(_sources);
        foreach (var option in new Option[] { _authorities, _since, _baseUrl, _urls, _queue })
            command.Add(option);
    }

    public bool WantsQueue(ParseResult parsed) => parsed.GetValue(_queue);

    /// <exception cref="UsageException">An option is missing, or names no authority.</exception>
    public IReadOnlyList<IReportSource> Open(ParseResult parsed, WorkerHost host)
    {
        var sources = new CollectSources(host.Corpora.Real.Authorities, host.Get<TimeProvider>())
        {
            Authorities = parsed.GetValue(_authorities) ?? [],
            Since = parsed.GetValue(_since),
            BaseUrl = parsed.GetValue(_baseUrl),
            UrlFile = parsed.GetValue(_urls),
        };
        return [.. (parsed.GetValue(_sources) ?? []).DefaultIfEmpty("ofsted").Distinct().SelectMany(sources.Open)];
    }

    private static Uri? ReadAddress(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return address;
        result.AddError("--base-url wants an http(s) address");
        return null;
    }
}
