using System.Diagnostics;
using System.Globalization;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Tests.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Analytics.Benchmarks.Search;

/// <summary>
/// PostgreSQL's own full-text search over the same rows, set up with care: the words of passage and heading as a stored tsvector under a GIN
/// index, facets as small numbers (arrays where there are several) with indexes, everything in memory, statements prepared, no
/// parallel workers, since all processors are busy with clients. It is asked for less than ours: only findings that have all words.
/// </summary>
public sealed class PostgresYardstick : IAsyncDisposable
{
    private const string Settings =
        "-c shared_buffers=1GB -c work_mem=64MB -c effective_cache_size=4GB -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0 -c jit=off -c autovacuum=off -c maintenance_work_mem=512MB";

    private readonly PostgresServer _server;
    private readonly NpgsqlDataSource _source;
    private readonly Dictionary<(Facet, string), short> _codes = [];

    private PostgresYardstick(PostgresServer server, string connection)
    {
        _server = server;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 400, AutoPrepareMinUsages = 2, CommandTimeout = 300 });
    }

    public string Loading { get; private set; } = "";

    /// <summary>Null where it is not installed.</summary>
    public static async Task<PostgresYardstick?> StartAsync(IReadOnlyList<DocumentFindings> documents, CancellationToken cancel)
    {
        if (!PostgresServer.IsInstalled)
            return null;
        var server = await PostgresServer.StartAsync(Settings, cancel);
        var yardstick = new PostgresYardstick(server, await server.CreateDatabaseAsync(cancel));
        var clock = Stopwatch.StartNew();
        await yardstick.LoadAsync(documents, cancel);
        yardstick.Loading = $"PostgreSQL loaded and indexed in {clock.Elapsed.TotalSeconds:N0} s";
        return yardstick;
    }

    public SearchLoad Measure(Corpus corpus, int clients, Func<int, Func<SearchRequest>> requestsOf, TimeSpan duration) =>
        SearchLoad.Measure(clients, duration, requestsOf, _ =>
        {
            var connection = _source.OpenConnection();
            return request => Search(connection, corpus, request);
        });

    /// <summary>How many findings are found, and by each facet's column the sum of its counts.</summary>
    public IReadOnlyDictionary<string, long> Search(Corpus corpus, SearchRequest request)
    {
        using var connection = _source.OpenConnection();
        return Search(connection, corpus, request);
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Dictionary<string, long> Search(NpgsqlConnection connection, Corpus corpus, SearchRequest request)
    {
        var search = PostgresSearch.Of(request.Read(corpus, corpus.Index).Words, request.Filter, CodeOf);
        using var command = new NpgsqlCommand(search.Sql, connection);
        foreach (var value in search.Values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        var counts = new Dictionary<string, long> { ["total"] = 0 };
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var what = row.GetString(0);
            counts[what] = counts.GetValueOrDefault(what) + (what == "hit" ? row.GetString(4).Length > 0 ? 1 : 0 : row.GetInt64(2));
        }
        return counts;
    }

    private short CodeOf(Facet facet, string value) =>
        facet == Facet.Year ? short.Parse(value, CultureInfo.InvariantCulture) : _codes.GetValueOrDefault((facet, value.ToLowerInvariant()), (short)-1);

    private short NewCode(Facet facet, string value)
    {
        var key = (facet, value.ToLowerInvariant());
        if (!_codes.TryGetValue(key, out var code))
            _codes.Add(key, code = (short)_codes.Count);
        return code;
    }

    private async Task LoadAsync(IReadOnlyList<DocumentFindings> documents, CancellationToken cancel)
    {
        await RunAsync("""
            create table finding (
                id integer primary key, finding_id text not null, inspected_on date not null,
                polarity smallint not null, kind smallint not null, body smallint not null, framework smallint not null, year smallint not null,
                judgement smallint, framework_tag smallint,
                theme smallint[] not null, authority smallint[] not null, region smallint[] not null,
                section text not null, text text not null,
                words tsvector generated always as (setweight(to_tsvector('english', text), 'A') || setweight(to_tsvector('english', section), 'D')) stored)
            """, cancel);
        await CopyAsync(documents.SelectMany(document => document.Findings), cancel);
        await RunAsync("""
            create index on finding using gin (words) with (fastupdate = off);
            create index on finding using gin (authority);
            create index on finding using gin (region);
            create index on finding using gin (theme);
            create index on finding (year);
            create index on finding (framework);
            create index on finding (polarity);
            create index on finding (kind);
            """, cancel);
        await RunAsync("vacuum (analyze) finding", cancel);
    }

    private async Task CopyAsync(IEnumerable<IndexedFinding> findings, CancellationToken cancel)
    {
        await using var connection = await _source.OpenConnectionAsync(cancel);
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy finding (id, finding_id, inspected_on, polarity, kind, body, framework, year, judgement, framework_tag, theme, authority, region, section, text) from stdin binary", cancel);
        var id = 0;
        foreach (var finding in findings)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(id++, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(finding.FindingId, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(finding.InspectedOn, NpgsqlDbType.Date, cancel);
            await WriteAsync(NewCode(Facet.Polarity, Slug.Of(finding.Polarity)));
            await WriteAsync(NewCode(Facet.Kind, Slug.Of(finding.Kind)));
            await WriteAsync(NewCode(Facet.Body, Slug.Of(finding.Body)));
            await WriteAsync(finding.Framework is { } framework ? NewCode(Facet.Framework, Slug.Of(framework)) : null);
            await WriteAsync((short)finding.InspectedOn.Year);
            await WriteAsync(finding.Overall is { } grade ? NewCode(Facet.Judgement, Slug.Of(grade)) : null);
            await WriteAsync(finding.FrameworkTag is { } tag ? NewCode(Facet.FrameworkTag, Slug.Of(tag)) : null);
            await WriteAllAsync(Facet.Theme, finding.Themes);
            await WriteAllAsync(Facet.Authority, finding.Authorities);
            await WriteAllAsync(Facet.Region, finding.Regions);
            await copy.WriteAsync(Clean(finding.Section), NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(Clean(finding.Text), NpgsqlDbType.Text, cancel);
        }
        await copy.CompleteAsync(cancel);

        Task WriteAsync(short? value) => value is { } code ? copy.WriteAsync(code, NpgsqlDbType.Smallint, cancel) : copy.WriteNullAsync(cancel);

        Task WriteAllAsync(Facet facet, IReadOnlyList<string> values) =>
            copy.WriteAsync(values.Select(value => NewCode(facet, value)).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Smallint, cancel);
    }

    private static string Clean(string text) => text.Replace("\0", " ", StringComparison.Ordinal);

    private async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
