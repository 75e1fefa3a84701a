using Microsoft.Data.Sqlite;

namespace Analytics.Benchmarks.Compare;

/// <summary>
/// Makes a store hold many times as many inspections, by resampling: each copy has an id of its own (with a letter that no hash has), an authority drawn from all inspections, the
/// days and the themes of its original. Only what comparisons count is copied, one passage for each theme, so that this takes seconds.
/// </summary>
internal static class GrownStore
{
    public static void Grow(string storeFile, int times)
    {
        using var connection = new SqliteConnection($"Data Source={storeFile};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Run(connection, """
            create temp table original as select id, document_sha256 from inspection where id not in (select inspection_id from superseded);
            create temp table pick (number integer primary key, gss text);
            insert into pick (gss) select gss from inspection_authority;
            create temp table counted as
                select f.inspection_id, min(f.place) as place
                from finding f join finding_theme t on t.inspection_id = f.inspection_id and t.place = f.place
                where (f.kind <> 'narrative' or f.polarity = 'strength') and f.body <> 'lscb' and f.inspection_id in (select id from original)
                group by f.inspection_id, t.theme, f.kind = 'narrative';
            create temp table passage as select distinct inspection_id, place from counted;
            """);
        for (var copy = 1; copy < times; copy++)
            Copy(connection, copy);
        transaction.Commit();
    }

    private static void Copy(SqliteConnection connection, int copy) => Run(connection, """
        insert into document select substr(sha256, 1, 60) || printf('x%03x', $copy), file_name, length, media_type, null, title, listed_published_on, fetched_at, licence
            from document where sha256 in (select document_sha256 from original);
        insert into inspection (id, document_sha256, framework, authority_name, published_on, published_on_source, care_scope, parser_version, model_version, items, narratives, outcome, version_key)
            select substr(id, 1, 12) || printf('x%03x', $copy), substr(document_sha256, 1, 60) || printf('x%03x', $copy), framework, authority_name, published_on, published_on_source, care_scope,
                parser_version, model_version, items, narratives, outcome, null
            from inspection where id in (select id from original);
        insert into inspection_authority select substr(id, 1, 12) || printf('x%03x', $copy), 1, gss
            from (select id, 1 + abs(random() % (select count(*) from pick)) as drawn from original) join pick on pick.number = drawn;
        insert into inspection_window select substr(inspection_id, 1, 12) || printf('x%03x', $copy), ordinal, starts_on, ends_on
            from inspection_window where inspection_id in (select id from original);
        insert into judgement select substr(inspection_id, 1, 12) || printf('x%03x', $copy), ordinal, name, grade
            from judgement where inspection_id in (select id from original);
        insert into finding (id, inspection_id, place, kind, body, ordinal, section, page, text, polarity)
            select id || printf('x%03x', $copy), substr(inspection_id, 1, 12) || printf('x%03x', $copy), place, kind, body, ordinal, section, page, '', polarity
            from finding where (inspection_id, place) in (select inspection_id, place from passage);
        insert into finding_theme select substr(inspection_id, 1, 12) || printf('x%03x', $copy), place, ordinal, theme, probability
            from finding_theme where (inspection_id, place) in (select inspection_id, place from passage);
        """, copy);

    private static void Run(SqliteConnection connection, string sql, int? copy = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (copy is { } number)
            command.Parameters.AddWithValue("$copy", number);
        command.ExecuteNonQuery();
    }
}
