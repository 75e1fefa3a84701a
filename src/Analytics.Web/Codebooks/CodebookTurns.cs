using System.Runtime.CompilerServices;
using Analytics.Codebooks;

namespace Analytics.Web.Codebooks;

/// <summary>Runs of a codebook take turns, query by query: however many are asked for, one core is left for the searches of others.</summary>
internal static class CodebookTurns
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public static async IAsyncEnumerable<CodebookAnswer> RunAsync(CodebookRun run, Codebook codebook, bool withPassages, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var answers = run.RunAsync(codebook, withPassages, cancel).GetAsyncEnumerator(cancel);
        while (await NextAsync(answers, cancel))
            yield return answers.Current;
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<CodebookAnswer> answers, CancellationToken cancel)
    {
        await Turn.WaitAsync(cancel);
        try
        {
            return await answers.MoveNextAsync();
        }
        finally
        {
            Turn.Release();
        }
    }
}
