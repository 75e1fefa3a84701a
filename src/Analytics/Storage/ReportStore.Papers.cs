using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    private const string PaperColumns = "p.id, p.document_sha256, p.kind, p.gss, p.committee, p.meeting_date, p.item, p.title, p.facts, p.passages, p.parser_version, p.model_version";

    private const string PassageColumns = """
        g.id, g.paper_id, g.place, g.role, g.ordinal, g.label, g.page, g.section, g.text, g.under, g.owner, g.deadline, g.deadline_text, g.status, g.polarity, g.themes,
        p.model_version
        """;

    /// <summary>As <see cref="SaveAsync(Document, Report, IReadOnlyList{ThemedFinding}, CancellationToken)"/> does for a report. People whom the paper names are not kept.</summary>
    /// <returns>Whether anything but the versions has changed.</returns>
    /// <exception cref="ArgumentException">The paper is of another document, or more than one model classified it.</exception>
    public async Task<bool> SaveAsync(Document document, Paper paper, IReadOnlyList<ThemedPassage> passages, CancellationToken cancel)
    {
        if (paper.DocumentSha256 != document.Sha256)
            throw new ArgumentException($"Paper {paper.Id} is of document {paper.DocumentSha256}, not of {document.Sha256}.", nameof(paper));
        if (passages.Any(themed => themed.ModelVersion != passages[0].ModelVersion))
            throw new ArgumentException($"The passages of paper {paper.Id} were classified by more than one model.", nameof(passages));
        var row = StoredPaper.Of(paper, passages);
        PassageRow[] rows = [.. passages.Select((themed, index) => PassageRow.Of(themed, paper.Id, index + 1))];
        await using var session = await database.WriteAsync(cancel);
        var isChanged = await WriteDocumentAsync(session, document) != DocumentWrite.Same || !await IsHeldAsync(session, row, rows);
        if (isChanged)
        {
            var before = await ForgetAsync(session, document.Sha256);
            await InsertPaperAsync(session, row, rows);
            await NoteChangeAsync(session, document.Sha256, before, now: null);
        }
        else
        {
            await session.ExecuteAsync("update paper set parser_version = @ParserVersion, model_version = @ModelVersion where id = @Id", row);
        }
        await session.CommitAsync();
        return isChanged;
    }

    /// <summary>Every paper without its passages, the latest first, then by id.</summary>
    public async Task<IReadOnlyList<HeldPaper>> ListPapersAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var papers = await ReadPapersAsync(session, "true", new { });
        return [.. papers.OrderByDescending(held => held.SortedBy).ThenBy(held => held.Paper.Id, StringComparer.Ordinal)];
    }

    /// <summary>The paper that a document is, with its passages; null when it is none.</summary>
    public async Task<ReadPaper?> FindPaperAsync(string sha256, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if ((await ReadPapersAsync(session, "p.document_sha256 = @sha256", new { sha256 })).SingleOrDefault() is not { } held)
            return null;
        var passages = await ReadPassagesAsync(session, "p.document_sha256 = @sha256", new { sha256 });
        return new ReadPaper(held, [.. passages.Select(passage => passage.Themed)]);
    }

    /// <summary>The passages of these papers, by paper, in the order of the document; unknown papers have none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxIds"/> papers.</exception>
    public async Task<ILookup<string, ThemedPassage>> ListPassagesAsync(IReadOnlyCollection<string> papers, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(papers.Count, MaxIds, nameof(papers));
        await using var session = await database.ReadAsync(cancel);
        var passages = await ReadPassagesAsync(session, database.OneOf("g.paper_id", "Ids"), new { Ids = database.List([.. papers]) });
        return passages.ToLookup(passage => passage.PaperId, passage => passage.Themed);
    }

    /// <summary>The passages with these ids, in no particular order; unknown ids are left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxIds"/> ids.</exception>
    public async Task<IReadOnlyList<HeldPassage>> FindPassagesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MaxIds, nameof(ids));
        if (ids.Count == 0)
            return [];
        await using var session = await database.ReadAsync(cancel);
        return await ReadPassagesAsync(session, database.OneOf("g.id", "Ids"), new { Ids = database.List([.. ids.Select(id => StoredText.Clean(id)).Distinct()]) });
    }

    private static async Task<bool> IsHeldAsync(StoreSession session, StoredPaper row, IReadOnlyList<PassageRow> rows)
    {
        var held = await session.FindAsync<StoredPaper>($"select {PaperColumns} from paper p where p.id = @Id", row);
        if (held is null || held != row with { ParserVersion = held.ParserVersion, ModelVersion = held.ModelVersion })
            return false;
        var passages = await session.QueryAsync<PassageRow>($"select {PassageColumns} from paper p join paper_passage g on g.paper_id = p.id where p.id = @Id order by g.place", row);
        return passages.Select(passage => passage with { ModelVersion = null }).SequenceEqual(rows);
    }

    private static async Task InsertPaperAsync(StoreSession session, StoredPaper row, IReadOnlyList<PassageRow> rows)
    {
        await session.ExecuteAsync(
            """
            insert into paper (id, document_sha256, kind, gss, committee, meeting_date, item, title, facts, passages, parser_version, model_version)
            values (@Id, @DocumentSha256, @Kind, @Gss, @Committee, @MeetingDate, @Item, @Title, @Facts, @Passages, @ParserVersion, @ModelVersion)
            """,
            row);
        await session.InsertManyAsync("paper_passage", PassageRow.Columns, rows);
    }

    private static async Task<IReadOnlyList<HeldPaper>> ReadPapersAsync(StoreSession session, string condition, object parameters)
    {
        var rows = await session.QueryAsync<StoredPaper>($"select {PaperColumns} from paper p where {condition}", parameters);
        var documents = (await session.QueryAsync<DocumentRow>(
            $"""
            select d.sha256, d.file_name, d.length, d.media_type, d.url, d.title, d.listed_published_on, d.fetched_at, d.licence
            from document d
            join paper p on p.document_sha256 = d.sha256
            where {condition}
            """,
            parameters)).ToDictionary(row => row.Sha256);
        var urls = (await session.QueryAsync<UrlRow>(
            $"""
            select u.document_sha256, u.url
            from document_url u
            join paper p on p.document_sha256 = u.document_sha256
            where {condition}
            order by u.url
            """,
            parameters)).ToLookup(row => row.DocumentSha256, row => row.ToUri());
        return [.. rows.Select(row => new HeldPaper(row.ToPaper(), documents[row.DocumentSha256].ToDocument(), row.Passages) { Urls = [.. urls[row.DocumentSha256]] })];
    }

    private static async Task<IReadOnlyList<HeldPassage>> ReadPassagesAsync(StoreSession session, string condition, object parameters)
    {
        var rows = await session.QueryAsync<PassageRow>(
            $"""
            select {PassageColumns}
            from paper p
            join paper_passage g on g.paper_id = p.id
            where {condition}
            order by g.paper_id, g.place
            """,
            parameters);
        return [.. rows.Select(row => new HeldPassage(row.ToThemedPassage(), row.PaperId))];
    }
}
