using Analytics.Storage;

namespace Analytics.Tests.Storage;

/// <summary>Rows as the program wrote them when the store had each version, in words that both engines read.</summary>
internal static class PastRows
{
    public const int Identity = 2, Places = 3, Labels = 4, Papers = 5, Collecting = 6, Costs = 7, Forms = 8;

    public const string Inspection = "00000000000000a1", PaperDocument = "00000000000000b1b1";

    private const string Document = "00000000000000a1a1", Rejected = "00000000000000c1c1";

    /// <summary>By the version from which on there were such rows.</summary>
    private static readonly (int Version, string[] Tables, string Sql)[] s_rows =
    [
        (1,
        ["document", "file", "inspection", "inspection_authority", "inspection_window", "lead_inspector", "judgement", "inspection_warning", "finding", "finding_theme", "rejection", "change", "change_counter"],
        $"""
        insert into document (sha256, file_name, length, media_type, url, title, listed_published_on, fetched_at, licence)
            values ('{Document}', 'hartmoor.pdf', 3000000000, 'application/pdf', 'https://reports.example/1', 'Hartmoor', '2024-02-29', '2024-03-01T02:03:04.000005Z', 'OGL-UK-3.0');
        insert into document (sha256, file_name, length, media_type, fetched_at) values ('{Rejected}', 'page.pdf', 10, 'text/html', '2024-03-01T02:03:04.000005Z');
        insert into document (sha256, file_name, length, media_type, fetched_at) values ('{PaperDocument}', 'paper.html', 10, 'text/html', '2024-03-01T02:03:04.000005Z');
        insert into file (document_sha256, name) values ('{Document}', 'hartmoor.pdf');
        insert into inspection (id, document_sha256, framework, authority_name, published_on, published_on_source, care_scope, parser_version, model_version, items, narratives)
            values ('{Inspection}', '{Document}', 'ilacs-standard', 'Hartmoor', '2024-02-29', 'listing', 'separate', 'parser 1', 'model 1', 1, 0);
        insert into inspection_authority (inspection_id, ordinal, gss) values ('{Inspection}', 1, 'X99000001');
        insert into inspection_window (inspection_id, ordinal, starts_on, ends_on) values ('{Inspection}', 1, '2024-01-08', '2024-01-12');
        insert into lead_inspector (inspection_id, ordinal, name) values ('{Inspection}', 1, 'Zoë Example');
        insert into judgement (inspection_id, ordinal, name, grade) values ('{Inspection}', 1, 'overall-effectiveness', 'good');
        insert into inspection_warning (inspection_id, ordinal, message) values ('{Inspection}', 1, 'A wording never seen.');
        insert into finding (id, inspection_id, place, kind, body, ordinal, section, paragraph, page, text, framework_tag, polarity)
            values ('00000000000000f1', '{Inspection}', 1, 'improvement-item', 'authority', 1, 'What needs to improve?', null, 2, 'Plans come late.', 'outcome-4', 'improvement');
        insert into finding_theme (inspection_id, place, ordinal, theme, probability) values ('{Inspection}', 1, 1, 'supervision', 0.9);
        insert into finding_theme (inspection_id, place, ordinal, theme, probability) values ('{Inspection}', 1, 2, 'placements', 0.1);
        insert into rejection (document_sha256, reason, parser_version) values ('{Rejected}', 'an HTML page', 'parser 1');
        insert into change (document_sha256, sequence) values ('{Document}', 1);
        update change_counter set last = 1;
        """),
        (Identity, ["store"], "update store set id = '0123456789abcdef0123456789abcdef';"),
        (Places,
        ["inspection_missing", "document_url", "unopened_file", "superseded"],
        $"""
        update finding set subsection = 'Work with families', deadline = 'three-months', boxes = '2:72,100.5,523.3,112.9';
        update inspection set outcome = 'inconsistent', version_key = 'ilacs-standard 2024-01-08 X99000001';
        insert into inspection_missing (inspection_id, ordinal, message) values ('{Inspection}', 1, 'The grade of leadership.');
        insert into document_url (document_sha256, url) values ('{Document}', 'https://other.example/1');
        insert into unopened_file (path, reason) values ('/given/a.pdf', 'Access denied.');
        """),
        (Labels,
        ["correction", "label_history"],
        $"""
        update finding set model_themes = 'supervision:0.9|placements:0.1', model_polarity = 'improvement';
        insert into correction (finding_id, document_sha256, kind, section, text, themes, polarity, author, reason, made_at, themes_before, polarity_before)
            values ('00000000000000f1', '{Document}', 'improvement-item', 'What needs to improve?', 'Plans come late.', 'supervision:1|placements:1', 'improvement', 'A. Reader', 'Read.', '2024-03-02T02:03:04.000005Z',
                'supervision:0.9|placements:0.1', 'improvement');
        insert into label_history (finding_id, document_sha256, themes, polarity, model_version, replaced_at)
            values ('00000000000000f1', '{Document}', 'neglect:0.5', 'improvement', 'model 0', '2024-03-01T02:03:04.000005Z');
        """),
        (Papers,
        ["paper", "paper_passage"],
        $$"""
        insert into paper (id, document_sha256, kind, gss, committee, meeting_date, title, facts, passages, parser_version, model_version)
            values ('00000000000000b1', '{{PaperDocument}}', 'minutes', 'X99000001', 'Cabinet', '2024-06', 'What was found', '{}', 1, 'papers 1', 'model 1');
        insert into paper_passage (id, paper_id, place, role, ordinal, page, section, text, polarity, themes)
            values ('00000000000000e1', '00000000000000b1', 1, 'action', 1, 1, 'Actions', 'All plans are looked at.', 'improvement', 'written-plans:0.75');
        """),
        (Collecting,
        ["collect_run", "collect_host", "frontier"],
        """
        insert into collect_run (id, source, scope, started_at) values ('run', 'ofsted', '', '2024-03-01T02:03:04.000005Z');
        insert into collect_host (host, next_at, held_until, robots_state, robots_until) values ('files.example', '2024-03-01T02:03:04.000005Z', '2024-03-01T02:03:04.000005Z', 'absent', '2024-03-02T02:03:04.000005Z');
        insert into frontier (id, run_id, source, kind, is_document, url, published_on, host, due_at, outcome, sha256, fetched_at, is_ingested)
            values ('entry', 'run', 'ofsted', 'report', true, 'https://files.example/1', '2024-02-29', 'files.example', '2024-03-01T02:03:04.000005Z', 'new', 'ab', '2024-03-01T02:03:04.000005Z', false);
        """),
        (Costs, ["collect_cost"], "insert into collect_cost (run_id, host, requests) values ('run', 'files.example', 7);"),
        (Forms, [], "update frontier set form = 'a=1';"),
    ];

    public static IEnumerable<string> TablesOf(int version) => s_rows.Where(rows => rows.Version <= version).SelectMany(rows => rows.Tables);

    public static async Task InsertAsync(StoreDatabase database, int version, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        foreach (var rows in s_rows.Where(rows => rows.Version <= version))
            await session.ExecuteAsync(rows.Sql);
        await session.CommitAsync();
    }

    /// <summary>What is to be read of them.</summary>
    public static string Show(int version) => string.Join('\n', new (int Version, string Line)[]
    {
        (1, "hartmoor.pdf 2024-03-01T02:03:04.0000050+00:00 Hartmoor 2024-01-08 Zoë Example Good A wording never seen."),
        (1, $"Plans come late. 2 supervision,placements {(version >= Places ? "ThreeMonths" : "")}"),
        (1, "an HTML page"),
        (Identity, "0123456789abcdef0123456789abcdef"),
        (Labels, "A. Reader Improvement"),
        (Papers, "All plans are looked at."),
        (Collecting, "https://files.example/1"),
    }.Where(told => told.Version <= version).Select(told => told.Line));
}
