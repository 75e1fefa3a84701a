using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Storage;

public sealed partial class ReportStore
{
    /// <summary>The condition that a correction <c>c</c> decides the labels of its finding.</summary>
    private const string InForce = "c.themes is not null and not exists (select 1 from correction later where later.finding_id = c.finding_id and later.number > c.number)";

    /// <summary>
    /// Puts a reader's labels in place of whatever labels a finding has, from now on and whatever a model says later. The same correction
    /// again is none.
    /// </summary>
    /// <returns>Whether the finding is held; of one that is not, nothing is kept.</returns>
    /// <exception cref="ArgumentException">
    /// No theme, one that the scheme does not have, <c>other</c> beside another, no author, no reason, or an item that would not be to improve.
    /// </exception>
    public async Task<bool> CorrectAsync(Correction correction, CancellationToken cancel)
    {
        Check(correction);
        correction = Clean(correction);
        await using var session = await database.WriteAsync(cancel);
        if (await LockDocumentOfAsync(session, correction.FindingId) is not { } sha256 || await ReadFindingAsync(session, correction.FindingId) is not { } held)
            return false;
        Refuse(correction, CorrectionRules.WhyNot(held.Themed.Finding.Kind, correction.Polarity));
        if (held.Themed.Correction is { } before && AreSame(before, correction))
            return true;
        await InsertCorrectionAsync(session, sha256, held.Themed, correction);
        await RelabelAsync(session, sha256, held, held.Themed.CorrectedBy(correction));
        await session.CommitAsync();
        return true;
    }

    /// <summary>Takes the correction of a finding back: the finding has the model's labels again.</summary>
    /// <returns>Whether a correction was in force.</returns>
    /// <exception cref="ArgumentException">No author or no reason.</exception>
    public async Task<bool> WithdrawCorrectionAsync(string findingId, string author, string reason, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        findingId = StoredText.Clean(findingId);
        await using var session = await database.WriteAsync(cancel);
        if (await LockDocumentOfAsync(session, findingId) is not { } sha256)
            return false;
        var held = await ReadFindingAsync(session, findingId);
        if (!await InsertWithdrawalAsync(session, findingId, author, reason, at))
            return false;
        // Where the passage is not held, what is told of the correction changes all the same.
        await (held is null ? NoteChangeAsync(session, sha256, before: null, now: null) : RelabelAsync(session, sha256, held, held.Themed.AsTheModelSays()));
        await session.CommitAsync();
        return true;
    }

    /// <summary>Every correction and withdrawal that was ever made, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<HeldCorrection>> ListCorrectionsAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var rows = await session.QueryAsync<HeldCorrectionRow>("""
            select
                c.number, c.finding_id, c.document_sha256, d.file_name, a.gss as authority, c.kind, c.section, c.text, c.themes, c.polarity,
                c.author, c.reason, c.made_at, c.themes_before, c.polarity_before, newest.number as newest, f.id as held
            from correction c
            join (select finding_id, max(number) as number from correction group by finding_id) as newest on newest.finding_id = c.finding_id
            join document d on d.sha256 = c.document_sha256
            left join inspection i on i.document_sha256 = c.document_sha256
            left join inspection_authority a on a.inspection_id = i.id and a.ordinal = 1
            left join finding f on f.id = c.finding_id
            order by c.number
            """);
        return [.. rows.Select(row => row.ToHeldCorrection())];
    }

    private void Check(Correction correction)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(correction.Author, nameof(correction.Author));
        ArgumentException.ThrowIfNullOrWhiteSpace(correction.Reason, nameof(correction.Reason));
        Refuse(correction, CorrectionRules.WhyNot(scheme, correction.Themes));
    }

    private static void Refuse(Correction correction, string? wrong)
    {
        if (wrong is not null)
            throw new ArgumentException(wrong, nameof(correction));
    }

    private static Correction Clean(Correction correction) => correction with
    {
        FindingId = StoredText.Clean(correction.FindingId),
        Themes = [.. correction.Themes.Distinct()],
        Author = StoredText.Clean(correction.Author.Trim()),
        Reason = StoredText.Clean(correction.Reason.Trim()),
    };

    private static bool AreSame(Correction one, Correction other) =>
        one.Labels.SayTheSameAs(other.Labels) && one.Author == other.Author && one.Reason == other.Reason;

    // As when a document is saved, its row is taken first: whoever is replacing or correcting the document's findings is waited for,
    // and what it wrote is what is corrected.
    private static Task<string?> LockDocumentOfAsync(StoreSession session, string findingId) => session.FindAsync<string>(
        """
        update document set length = length
        where sha256 = coalesce(
            (select i.document_sha256 from finding f join inspection i on i.id = f.inspection_id where f.id = @findingId),
            (select max(c.document_sha256) from correction c where c.finding_id = @findingId))
        returning sha256
        """,
        new { findingId });

    private async Task<HeldFinding?> ReadFindingAsync(StoreSession session, string id) => (await ReadFindingsAsync(session, [id])).SingleOrDefault();

    private static Task InsertCorrectionAsync(StoreSession session, string sha256, ThemedFinding before, Correction correction) => session.ExecuteAsync(
        """
        insert into correction (
            finding_id, document_sha256, kind, section, text, themes, polarity, author, reason, made_at, themes_before, polarity_before)
        values (
            @FindingId, @sha256, @Kind, @Section, @Text, @Themes, @Polarity, @Author, @Reason, @MadeAt, @ThemesBefore, @PolarityBefore)
        """,
        new
        {
            correction.FindingId,
            sha256,
            Kind = Slug.Of(before.Finding.Kind),
            before.Finding.Section,
            before.Finding.Text,
            Themes = ThemeList.Write(correction.Labels.Themes),
            Polarity = Slug.Of(correction.Polarity),
            correction.Author,
            correction.Reason,
            correction.MadeAt,
            ThemesBefore = ThemeList.Write(before.Themes),
            PolarityBefore = Slug.Of(before.Polarity),
        });

    /// <summary>Gives whether there was a correction to withdraw.</summary>
    private static async Task<bool> InsertWithdrawalAsync(StoreSession session, string findingId, string author, string reason, DateTimeOffset at) =>
        await session.FindAsync<string>(
            $"""
            insert into correction (
                finding_id, document_sha256, kind, section, text, author, reason, made_at, themes_before, polarity_before)
            select c.finding_id, c.document_sha256, c.kind, c.section, c.text, @Author, @Reason, @at, c.themes, c.polarity
            from correction c
            where c.finding_id = @findingId and {InForce}
            returning finding_id
            """,
            new { findingId, Author = StoredText.Clean(author.Trim()), Reason = StoredText.Clean(reason.Trim()), at }) is not null;

    /// <summary>Gives a finding other labels, keeps those that it had, and notes the change of its document.</summary>
    private async Task RelabelAsync(StoreSession session, string sha256, HeldFinding held, ThemedFinding relabelled)
    {
        var place = await session.ReadAsync<int>(
            """
            update finding set polarity = @Polarity, model_themes = @ModelThemes, model_polarity = @ModelPolarity
            where id = @Id
            returning place
            """,
            FindingRow.Of(relabelled, held.InspectionId, place: 0));
        await session.ExecuteAsync("delete from finding_theme where inspection_id = @InspectionId and place = @place", new { held.InspectionId, place });
        await session.InsertManyAsync("finding_theme", FindingThemeRow.Columns, FindingThemeRow.Of(relabelled, held.InspectionId, place));
        if (!held.Themed.Labels.SayTheSameAs(relabelled.Labels))
            await InsertPastLabelsAsync(session, [PastLabelsOf(held.Themed, sha256)]);
        await NoteChangeAsync(session, sha256, before: null, now: null);
    }

    private PastLabels PastLabelsOf(ThemedFinding themed, string sha256) => new(
        themed.Finding.Id, sha256, themed.Labels, themed.Correction is null ? themed.ModelVersion : null, themed.Correction?.Author, clock.GetUtcNow());

    /// <summary>Lays the corrections in force over what the model says of a document's findings.</summary>
    private static async Task<IReadOnlyList<ThemedFinding>> CorrectAsync(StoreSession session, string sha256, IReadOnlyList<ThemedFinding> findings)
    {
        var corrections = await ReadCorrectionsAsync(session, "c.document_sha256 = @sha256", new { sha256 });
        return corrections.Count == 0
            ? findings
            : [.. findings.Select(themed => corrections.TryGetValue(themed.Finding.Id, out var correction) ? themed.CorrectedBy(correction) : themed)];
    }

    /// <summary>The corrections of these findings, by finding; none are asked for where no finding is corrected, as almost everywhere.</summary>
    private static async Task<IReadOnlyDictionary<string, Correction>> ReadCorrectionsAsync(
        StoreSession session, IReadOnlyList<FindingRow> findings, string condition, object parameters) =>
        findings.Any(row => row.ModelThemes is not null)
            ? await ReadCorrectionsAsync(session, condition, parameters)
            : new Dictionary<string, Correction>();

    private static async Task<Dictionary<string, Correction>> ReadCorrectionsAsync(StoreSession session, string condition, object parameters)
    {
        var rows = await session.QueryAsync<CorrectionRow>(
            $"""
            select c.finding_id, c.themes, c.polarity, c.author, c.reason, c.made_at
            from correction c
            where {condition} and {InForce}
            """,
            parameters);
        return rows.ToDictionary(row => row.FindingId, row => row.ToCorrection());
    }
}
