using Analytics.Web.Findings;

namespace Analytics.Web.Review;

/// <summary>Makes and withdraws corrections so that whoever asks next is answered with them: the index has followed when it returns.</summary>
internal sealed partial class LabelCorrections(TimeProvider clock, ILogger<LabelCorrections> log)
{
    /// <summary>A draft that has been checked; gives the passage as it is now, or null where it is held no more.</summary>
    public async Task<FoundFinding?> CorrectAsync(Corpus corpus, FoundFinding found, CorrectionDraft draft, CancellationToken cancel)
    {
        if (!await corpus.Store.CorrectAsync(draft.For(found.Themed, clock.GetUtcNow()), cancel))
            return null;
        await FollowAsync(corpus);
        return await FindingSearch.FindAsync(corpus, found.Answer.FindingId, cancel);
    }

    /// <summary>Gives whether there was a correction to withdraw, be its passage held now or not.</summary>
    public async Task<bool> WithdrawAsync(Corpus corpus, string findingId, string author, string reason, CancellationToken cancel)
    {
        if (!await corpus.Store.WithdrawCorrectionAsync(findingId, author, reason, clock.GetUtcNow(), cancel))
            return false;
        await FollowAsync(corpus);
        return true;
    }

    /// <summary>What is stored stays so, whether or not the asker waits on.</summary>
    private async Task FollowAsync(Corpus corpus)
    {
        try
        {
            await corpus.Follower.CatchUpAsync(CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The correction is made; the index is brought up to date as soon as it can be written to.
            LogBehind(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The index could not follow a correction; searches show it later")]
    private partial void LogBehind(Exception failure);
}
