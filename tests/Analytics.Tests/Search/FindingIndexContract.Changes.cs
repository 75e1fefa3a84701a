using Analytics.Search;

namespace Analytics.Tests.Search;

public abstract partial class FindingIndexContract
{
    [Fact]
    public void An_empty_folder_answers_nothing_and_takes_no_changes()
    {
        var index = Open();

        Assert.Equal(0, index.Sequence);
        Assert.Equal(0, index.Search(Query("plans")).Total);
        Assert.Equal(0, index.Search(Query("plans")).Sequence);
        Assert.False(index.Apply([Document(Finding("a", "Plans."))], 0, 1));
    }

    [Fact]
    public async Task Changes_add_replace_and_delete_the_findings_of_a_document()
    {
        var index = await BuildAsync(Finding("a", "Plans are late."), Finding("b", "Visits are late."));

        var isApplied = index.Apply([new("a", [Finding("a", "Reviews drift."), Finding("a2", "Plans drift.")]), new("b", []), Document(Finding("c", "Visits are late."))], 1, 7);

        Assert.True(isApplied);
        Assert.Equal(7, index.Sequence);
        Assert.Equal(["c"], Found(index, "late"));
        Assert.Equal(["a", "a2"], Found(index, "drift"));
        Assert.Equal(["a2"], Found(index, "plan*"));
        Assert.Equal(3, index.Search(new FindingQuery()).Total);
        Assert.Equal(7, index.Search(new FindingQuery()).Sequence);
    }

    [Fact]
    public async Task An_index_of_another_store_is_absent_until_it_is_rebuilt()
    {
        (await BuildAsync(Finding("a", "Plans are late."))).Dispose();
        var index = OpenFor(OtherStore);

        Assert.Equal(0, index.Sequence);
        Assert.Same(FindingHits.None, index.Search(Query("plans")));
        Assert.False(index.Apply([Document(Finding("b", "Plans drift."))], 1, 2));

        await index.RebuildAsync(Documents(Finding("c", "Plans of another store.")), 1, Cancel);
        Assert.Equal(["c"], Found(index, "plans"));
        Assert.Equal(1, index.Sequence);
        Assert.Equal(0, OpenFor(Store).Sequence);
    }

    [Fact]
    public async Task An_open_index_goes_over_to_another_store()
    {
        var index = await BuildAsync(Finding("a", "Plans are late."));

        index.Attach(Store);
        Assert.Equal(["a"], Found(index, "plans"));
        index.Attach(OtherStore);
        Assert.Empty(Found(index, "plans"));
        index.Attach(Store);
        Assert.Equal(["a"], Found(index, "plans"));
    }

    [Fact]
    public async Task An_index_of_no_store_answers_nothing_and_is_not_built()
    {
        await BuildAsync(Finding("a", "Plans are late."));
        var index = OpenFor(null);

        Assert.Equal(0, index.Sequence);
        Assert.Empty(Found(index, "plans"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => index.RebuildAsync(Documents(), 1, Cancel));
    }

    [Fact]
    public async Task An_index_whose_folder_is_deleted_while_it_is_open_is_absent_and_can_be_rebuilt()
    {
        var index = await BuildAsync(Finding("a", "Plans are late."));
        Assert.Equal(["a"], Found(index, "plans"));
        Directory.Delete(_folder, recursive: true);

        Assert.Equal(0, index.Sequence);
        Assert.Empty(Found(index, "plans"));
        Assert.False(index.Apply([Document(Finding("b", "Plans drift."))], 1, 2));

        await index.RebuildAsync(Documents(Finding("c", "Plans are back.")), 3, Cancel);
        Assert.Equal(["c"], Found(index, "plans"));
        Assert.Equal(3, index.Sequence);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_at_once()
    {
        var index = Open();
        Directory.Delete(_folder);
        await File.WriteAllTextAsync(_folder, "A file lies where the folder was.", Cancel);

        await Assert.ThrowsAnyAsync<IOException>(() => index.RebuildAsync(Documents(), 1, Cancel));
        File.Delete(_folder);
    }

    [Fact]
    public async Task Changes_from_another_place_than_the_index_stands_at_are_left_alone()
    {
        var index = await BuildAsync(Finding("a", "Plans are late."));

        Assert.False(index.Apply([Document(Finding("b", "Plans."))], 0, 5));
        Assert.False(index.Apply([Document(Finding("b", "Plans."))], 2, 5));

        Assert.Equal(1, index.Sequence);
        Assert.Equal(["a"], Found(index, "plans"));
    }

    [Fact]
    public async Task Another_index_on_the_same_folder_sees_changes_and_rebuilds_at_once()
    {
        var writer = await BuildAsync(Finding("a", "Plans are late."));
        var reader = Open();
        Assert.Equal(["a"], Found(reader, "plans"));

        writer.Apply([Document(Finding("b", "Plans drift."))], 1, 2);
        Assert.Equal(["a", "b"], Found(reader, "plans"));
        Assert.Equal(2, reader.Sequence);

        await writer.RebuildAsync(Documents(Finding("c", "Plans rebuilt.")), 3, Cancel);
        Assert.Equal(["c"], Found(reader, "plans"));
        Assert.Equal(3, reader.Sequence);
    }

    [Fact]
    public async Task Of_two_that_apply_the_same_changes_one_does()
    {
        var (first, second) = (await BuildAsync(), Open());
        var batches = Enumerable.Range(1, 30).Select(n => (From: (long)n, Changed: Document(Finding($"f{n}", "Plans are late.")))).ToList();

        var applied = await Task.WhenAll(
            Task.Run(() => batches.Count(batch => first.Apply([batch.Changed], batch.From, batch.From + 1)), Cancel),
            Task.Run(() => batches.Count(batch => second.Apply([batch.Changed], batch.From, batch.From + 1)), Cancel));
        batches.ForEach(batch => first.Apply([batch.Changed], batch.From, batch.From + 1));

        Assert.InRange(applied.Sum(), 1, 30);
        Assert.Equal(31, second.Sequence);
        Assert.Equal(30, second.Search(Query("plans") with { Take = 0 }).Total);
    }

    [Fact]
    public async Task Searches_go_on_while_the_index_is_rebuilt_and_changed()
    {
        var index = await BuildAsync([.. Enumerable.Range(0, 200).Select(n => Finding($"a{n}", "Plans are late."))]);
        using var done = new CancellationTokenSource();
        var searches = Enumerable.Range(0, 3).Select(_ => Task.Run(() => SearchUntil(index, done.Token), Cancel)).ToList();

        for (var round = 0L; round < 5; round++)
        {
            await index.RebuildAsync(Enumerable.Range(0, 200).Select(n => Document(Finding($"b{n}", "Plans are late."))).ToAsyncEnumerable(), (10 * round) + 2, Cancel);
            index.Apply([new("b0", [Finding("b0", "Plans drift.")])], (10 * round) + 2, (10 * round) + 3);
        }
        await done.CancelAsync();

        Assert.All(await Task.WhenAll(searches), totals => Assert.Equal([200], totals));
        Assert.Equal(43, index.Sequence);
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index_in_use()
    {
        var index = await BuildAsync(Finding("a", "Plans are late."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => index.RebuildAsync(Failing(), 9, Cancel));

        Assert.Equal(1, index.Sequence);
        Assert.Equal(["a"], Found(index, "plans"));
    }

    [Theory]
    [InlineData(IndexDamage.CutShort)]
    [InlineData(IndexDamage.Overwritten)]
    [InlineData(IndexDamage.Scribbled)]
    [InlineData(IndexDamage.Emptied)]
    [InlineData(IndexDamage.Deleted)]
    [InlineData(IndexDamage.OfAnotherVersion)]
    public async Task An_unreadable_index_is_empty_until_it_is_rebuilt(IndexDamage damage)
    {
        (await BuildAsync([.. Enumerable.Range(0, 500).Select(n => Finding($"a{n}", $"Plans number {n} are late."))])).Dispose();
        Damage(_folder, damage);
        var index = Open();

        Assert.Equal(0, index.Search(Query("plans")).Total);
        Assert.Equal(0, index.Sequence);

        await index.RebuildAsync(Documents(Finding("b", "Plans are late.")), 4, Cancel);
        Assert.Equal(["b"], Found(index, "plans"));
        Assert.Equal(4, index.Sequence);
    }

    private static HashSet<int> SearchUntil(IFindingIndex index, CancellationToken done)
    {
        var totals = new HashSet<int>();
        while (!done.IsCancellationRequested || totals.Count == 0)
            totals.Add(index.Search(Query("plan* -visits") with { Take = 5 }).Total);
        return totals;
    }

    private static async IAsyncEnumerable<DocumentFindings> Failing()
    {
        yield return Document(Finding("z", "Plans."));
        await Task.Yield();
        throw new InvalidOperationException("The store went away.");
    }
}
