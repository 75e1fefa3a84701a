using Analytics.Reports;
using Analytics.Storage;
using static Analytics.Tests.Storage.InventedReports;

namespace Analytics.Tests.Storage;

/// <summary>Corrections of labels, and the labels that others took the place of.</summary>
public abstract partial class ReportStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 3, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Correction> WrongCorrections => new()
    {
        { "finances", Correct(Narrative(), "finances") },
        { "at least one theme", Correct(Narrative()) },
        { "stands alone", Correct(Narrative(), "supervision", "other") },
        { "Author", Correct(Narrative(), "supervision") with { Author = " " } },
        { "Reason", Correct(Narrative(), "supervision") with { Reason = "" } },
        { "always to be improved", Correct(Item(), "supervision") with { Polarity = Polarity.Strength } },
    };

    [Fact]
    public async Task A_correction_takes_the_place_of_what_the_model_says_wherever_findings_are_read()
    {
        var (report, correction) = (Create(1), Correct(Narrative(), "written-plans", "supervision"));
        await SaveAsync(report);

        var isHeld = await Store.CorrectAsync(correction, Cancel);

        var expected = Show(Narrative().CorrectedBy(correction));
        var streamed = await Store.StreamReportsAsync(withBoxes: true, Cancel).SingleAsync(Cancel);
        Assert.True(isHeld);
        Assert.Equal(expected, Show(await ReadAsync(correction.FindingId)));
        Assert.Equal(expected, Show(Assert.Single(await Store.ListFindingsAsync(report.Report.Inspection.Id, Cancel), themed => themed.Finding.Id == correction.FindingId)));
        Assert.Equal(expected, Show(Assert.Single(streamed.Findings, themed => themed.Correction is not null)));
        Assert.Equal([new("written-plans", 1), new("supervision", 1)], (await ReadAsync(correction.FindingId)).Themes);
    }

    [Fact]
    public async Task A_correction_changes_the_counts_and_is_a_change_of_its_document()
    {
        var report = Create(1, findings: 1);
        await SaveAsync(report);
        await SaveAsync(Create(2));

        await Store.CorrectAsync(Correct(report.Findings[0], "written-plans") with { Polarity = Polarity.Improvement }, Cancel);

        Assert.Equal(new InspectionTheme(report.Report.Inspection.Id, "written-plans", 1, 0), Assert.Single(await Store.ListInspectionThemesAsync(Cancel), count => count.InspectionId == report.Report.Inspection.Id));
        Assert.Equal(new DocumentChange(report.Document.Sha256, 3), (await Store.ListChangesAsync(0, Cancel))[^1]);
    }

    [Fact]
    public async Task Tells_of_each_inspection_which_model_labelled_how_many_of_its_items()
    {
        var (report, withoutItems) = (Create(1, findings: 8), Create(2, findings: 8));
        var items = report.Findings.Where(themed => themed.Finding.Kind != FindingKind.Narrative && themed.Finding.Body != Body.Lscb).ToList();
        await SaveAsync(report);
        await SaveAsync(withoutItems with { Findings = [.. withoutItems.Findings.Where(themed => themed.Finding.Kind == FindingKind.Narrative)] });
        var before = await Store.ListInspectionLabelsAsync(Cancel);

        await Store.CorrectAsync(Correct(items[0], "written-plans") with { Polarity = Polarity.Improvement }, Cancel);

        var (id, other) = (report.Report.Inspection.Id, withoutItems.Report.Inspection.Id);
        Assert.NotEmpty(items);
        Assert.Equal(new InspectionLabels[] { new(id, "model 1", items.Count), new(other, "model 1", 0) }.OrderBy(labels => labels.InspectionId, StringComparer.Ordinal), before);
        Assert.Contains(new InspectionLabels(id, "model 1", items.Count - 1), await Store.ListInspectionLabelsAsync(Cancel));
    }

    [Fact]
    public async Task A_correction_survives_another_model_and_another_parser()
    {
        var correction = Correct(Narrative(), "written-plans");
        var (otherModel, otherParser) = (Relabelled("model 2", "leadership"), Relabelled("model 2", "leadership"));
        otherParser = otherParser with { Report = otherParser.Report with { Inspection = otherParser.Report.Inspection with { ParserVersion = "parser 2", Warnings = [] } } };
        await SaveAsync(Create(1));
        await Store.CorrectAsync(correction, Cancel);

        await SaveAsync(otherModel);
        var reclassified = await ReadAsync(correction.FindingId);
        await SaveAsync(otherParser);
        var reparsed = await ReadAsync(correction.FindingId);

        Assert.Equal(Show(correction), Show(reclassified.Correction));
        Assert.Equal(["written-plans"], reclassified.Themes.Select(theme => theme.Slug));
        Assert.Equal(("model 2", "leadership"), (reclassified.ModelVersion, Assert.Single(reclassified.ModelLabels.Themes).Slug));
        Assert.Equal(Show(reclassified), Show(reparsed));
    }

    [Fact]
    public async Task A_correction_waits_while_its_passage_is_not_read()
    {
        var (report, correction) = (Create(1), Correct(Narrative(), "written-plans"));
        await SaveAsync(report);
        await Store.CorrectAsync(correction, Cancel);

        await SaveAsync(report with { Findings = [.. report.Findings.Where(themed => themed.Finding.Id != correction.FindingId)] });
        var without = Assert.Single(await Store.ListCorrectionsAsync(Cancel));
        await Store.SaveRejectionAsync(report.Document, "damaged", "parser 2", Cancel);
        await SaveAsync(report);

        Assert.Equal((true, false), (without.IsInForce, without.IsFindingHeld));
        Assert.Equal(Narrative().Finding.Text, without.Text);
        Assert.Equal(Show(correction), Show((await ReadAsync(correction.FindingId)).Correction));
    }

    [Fact]
    public async Task What_comes_out_as_it_was_is_no_change_with_corrections_either()
    {
        await SaveAsync(Create(1));
        await Store.CorrectAsync(Correct(Narrative(), "written-plans"), Cancel);

        var isChanged = await SaveAsync(Create(1, model: "model 2"));

        Assert.False(isChanged);
        Assert.Equal(2, await Store.ReadLastChangeAsync(Cancel));
        Assert.NotNull((await ReadAsync(Narrative().Finding.Id)).Correction);
    }

    [Fact]
    public async Task Withdrawing_gives_back_at_once_what_the_model_says_now()
    {
        var id = Narrative().Finding.Id;
        await SaveAsync(Create(1));
        await Store.CorrectAsync(Correct(Narrative(), "written-plans"), Cancel);
        await SaveAsync(Relabelled("model 2", "leadership"));

        var isWithdrawn = await Store.WithdrawCorrectionAsync(id, "B. Reader", "Read again.", Noon.AddDays(1), Cancel);

        var entries = await Store.ListCorrectionsAsync(Cancel);
        Assert.True(isWithdrawn);
        Assert.Equal(Show(Relabelled("model 2", "leadership").Findings[1]), Show(await ReadAsync(id)));
        Assert.Equal(4, await Store.ReadLastChangeAsync(Cancel));
        Assert.False(await Store.WithdrawCorrectionAsync(id, "B. Reader", "Read again.", Noon, Cancel));
        Assert.Equal([false, false], entries.Select(entry => entry.IsInForce));
        Assert.Equal((null, "B. Reader", "Read again.", Noon.AddDays(1)), (entries[1].Labels, entries[1].Author, entries[1].Reason, entries[1].MadeAt));
        Assert.Equal("written-plans", Assert.Single(entries[1].Before.Themes).Slug);
    }

    [Fact]
    public async Task A_correction_of_a_passage_that_is_gone_can_be_withdrawn()
    {
        var report = Create(1);
        await SaveAsync(report);
        await Store.CorrectAsync(Correct(Narrative(), "written-plans"), Cancel);
        await Store.SaveRejectionAsync(report.Document, "damaged", "parser 2", Cancel);

        var before = await Store.ReadLastChangeAsync(Cancel);

        var isWithdrawn = await Store.WithdrawCorrectionAsync(Narrative().Finding.Id, "B. Reader", "Read again.", Noon, Cancel);

        var after = await Store.ReadLastChangeAsync(Cancel);
        await SaveAsync(report);
        Assert.True(isWithdrawn);
        Assert.Equal(before + 1, after);
        Assert.Equal(Show(Narrative()), Show(await ReadAsync(Narrative().Finding.Id)));
    }

    [Fact]
    public async Task The_newest_of_two_corrections_holds_and_both_are_kept()
    {
        await SaveAsync(Create(1));
        await Store.CorrectAsync(Correct(Narrative(), "written-plans"), Cancel);

        await Store.CorrectAsync(Correct(Narrative(), "leadership") with { Author = "B. Reader" }, Cancel);
        await Store.CorrectAsync(Correct(Narrative(), "leadership") with { Author = "B. Reader", MadeAt = Noon.AddDays(1) }, Cancel);

        var entries = await Store.ListCorrectionsAsync(Cancel);
        Assert.Equal([("A. Reader", false), ("B. Reader", true)], entries.Select(entry => (entry.Author, entry.IsInForce)));
        Assert.Equal("B. Reader", (await ReadAsync(Narrative().Finding.Id)).Correction?.Author);
        Assert.Equal(Show(Narrative().Labels), Show(entries[0].Before));
        Assert.Equal(Show(Narrative().Labels), Show((await ReadAsync(Narrative().Finding.Id)).ModelLabels));
        Assert.Equal(3, await Store.ReadLastChangeAsync(Cancel));
    }

    [Fact]
    public async Task An_entry_tells_all_that_can_be_learnt_from_it()
    {
        var correction = Correct(Narrative(), "written-plans") with { Author = "Zoë \0", Reason = "'; drop table correction; --" };
        await SaveAsync(Create(1));
        await Store.CorrectAsync(correction, Cancel);

        var entry = Assert.Single(await Store.ListCorrectionsAsync(Cancel));

        var (finding, document) = (Narrative().Finding, Document(1));
        Assert.Equal((finding.Id, document.Sha256, document.FileName, "X99000002"), (entry.FindingId, entry.DocumentSha256, entry.FileName, entry.Authority));
        Assert.Equal((finding.Kind, finding.Section, finding.Text), (entry.Kind, entry.Section, entry.Text));
        Assert.Equal(("Zoë \uFFFD", correction.Reason, correction.MadeAt), (entry.Author, entry.Reason, entry.MadeAt));
        Assert.Equal((true, true), (entry.IsInForce, entry.IsFindingHeld));
        Assert.Equal(Show(correction.Labels), Show(entry.Labels));
    }

    [Theory]
    [MemberData(nameof(WrongCorrections), DisableDiscoveryEnumeration = true)]
    public async Task Refuses_a_correction_that_cannot_be_and_names_what_is_wrong(string named, Correction correction)
    {
        await SaveAsync(Create(1));

        var thrown = await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.CorrectAsync(correction, Cancel));

        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
        Assert.Empty(await Store.ListCorrectionsAsync(Cancel));
        Assert.Equal(1, await Store.ReadLastChangeAsync(Cancel));
    }

    [Theory]
    [InlineData("ffffffffffffffff")]
    [InlineData("\0")]
    [InlineData("'; drop table finding; --")]
    public async Task Keeps_no_correction_of_a_finding_that_is_not_held(string id)
    {
        await SaveAsync(Create(1));

        Assert.False(await Store.CorrectAsync(Correct(Narrative(), "written-plans") with { FindingId = id }, Cancel));
        Assert.False(await Store.WithdrawCorrectionAsync(id, "A. Reader", "None.", Noon, Cancel));

        Assert.Empty(await Store.ListCorrectionsAsync(Cancel));
        Assert.Empty(await Store.ListLabelHistoryAsync(id, Cancel));
    }

    [Fact]
    public async Task Keeps_the_labels_that_a_model_or_a_reader_replaced_and_nothing_else()
    {
        var id = Narrative().Finding.Id;
        await SaveAsync(Create(1));
        var afterIngest = await Store.ListLabelHistoryAsync(id, Cancel);

        await ReplaceAtAsync(1, () => SaveAsync(Relabelled("model 2", "leadership")));
        await ReplaceAtAsync(2, () => Store.CorrectAsync(Correct(Narrative(), "written-plans"), Cancel));
        await ReplaceAtAsync(3, () => SaveAsync(Relabelled("model 3", "placement-stability")));
        await ReplaceAtAsync(4, () => Store.CorrectAsync(Correct(Narrative(), "supervision"), Cancel));
        await ReplaceAtAsync(5, () => Store.WithdrawCorrectionAsync(id, "B. Reader", "Read again.", Noon, Cancel));

        var history = await Store.ListLabelHistoryAsync(id, Cancel);
        Assert.Empty(afterIngest);
        Assert.Equal(
            [
                Show(new PastLabels(id, Document(1).Sha256, Narrative().Labels, "model 1", null, Noon.AddDays(1))),
                Show(new PastLabels(id, Document(1).Sha256, Relabelled("model 2", "leadership").Findings[1].Labels, "model 2", null, Noon.AddDays(2))),
                Show(new PastLabels(id, Document(1).Sha256, Correct(Narrative(), "written-plans").Labels, null, "A. Reader", Noon.AddDays(4))),
                Show(new PastLabels(id, Document(1).Sha256, Correct(Narrative(), "supervision").Labels, null, "A. Reader", Noon.AddDays(5))),
            ],
            history.Select(Show));
        Assert.Empty(await Store.ListLabelHistoryAsync(Item().Finding.Id, Cancel));
    }

    [Fact]
    public async Task A_probability_that_moved_and_labels_that_were_confirmed_are_no_past_labels()
    {
        var report = Relabelled("model 1", "leadership");
        await SaveAsync(report);

        await SaveAsync(report with { Findings = [.. report.Findings.Select(themed => themed with { Themes = [.. themed.Themes.Select(theme => theme with { Probability = theme.Probability / 2 })] })] });
        await Store.CorrectAsync(Correct(Narrative(), "leadership") with { Polarity = Narrative().Polarity }, Cancel);

        Assert.Empty(await Store.ListLabelHistoryAsync(Narrative().Finding.Id, Cancel));
        Assert.NotNull((await ReadAsync(Narrative().Finding.Id)).Correction);
    }

    [Fact]
    public async Task Several_correct_and_classify_at_once_and_lose_nothing()
    {
        var ids = Create(1, findings: 39).Findings.Where(themed => themed.Finding.Kind == FindingKind.Narrative).Select(themed => themed.Finding.Id).ToList();
        await SaveAsync(Create(1, findings: 40));

        await Task.WhenAll(
            Task.Run(() => CorrectAllAsync(ids, "A. Reader", "written-plans"), Cancel),
            Task.Run(() => CorrectAllAsync(ids, "B. Reader", "leadership"), Cancel),
            Task.Run(() => SaveTurnsAsync(20), Cancel));

        var held = await Store.ListFindingsAsync(Create(1).Report.Inspection.Id, Cancel);
        var newest = (await Store.ListCorrectionsAsync(Cancel)).Where(entry => entry.IsInForce).ToDictionary(entry => entry.FindingId);
        Assert.Equal(2 * ids.Count, (await Store.ListCorrectionsAsync(Cancel)).Count);
        Assert.Equal(ids.Order(), held.Where(themed => themed.Correction is not null).Select(themed => themed.Finding.Id).Order());
        Assert.All(held.Where(themed => themed.Correction is not null), themed => Assert.Equal(Show(newest[themed.Finding.Id].Labels), Show(themed.Labels)));
    }

    private static ThemedFinding Item() => Create(1).Findings[0];

    private static ThemedFinding Narrative() => Create(1).Findings[1];

    private static Correction Correct(ThemedFinding themed, params string[] themes) => new(themed.Finding.Id, themes, Polarity.Mixed, "A. Reader", "It says so.", Noon);

    /// <summary>The first report as another model sees it: of one sentence it says another theme.</summary>
    private static InventedReport Relabelled(string model, string theme)
    {
        var report = Create(1, model: model);
        return report with { Findings = [report.Findings[0], report.Findings[1] with { Themes = [new ThemeProbability(theme, 2.0 / 3)] }, .. report.Findings.Skip(2)] };
    }

    private async Task<ThemedFinding> ReadAsync(string id) => Assert.Single(await Store.FindFindingsAsync([id], Cancel)).Themed;

    private Task ReplaceAtAsync(int day, Func<Task> replace)
    {
        _clock.Now = Noon.AddDays(day);
        return replace();
    }

    private async Task CorrectAllAsync(IEnumerable<string> ids, string author, string theme)
    {
        foreach (var id in ids)
            await Store.CorrectAsync(new Correction(id, [theme], Polarity.Mixed, author, "It says so.", Noon), Cancel);
    }

    private async Task SaveTurnsAsync(int turns)
    {
        for (var turn = 0; turn < turns; turn++)
            await SaveAsync(Create(1, findings: 40 - (turn % 2), model: $"model {turn}"));
        await SaveAsync(Create(1, findings: 40));
    }
}
