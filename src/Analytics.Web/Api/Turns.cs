using System.Runtime.CompilerServices;

namespace Analytics.Web.Api;

/// <summary>
/// Long work for one client is done step by step, and the steps of all clients take turns: however many files and codebooks are
/// asked for at once, half of the cores are left for the searches of others, and memory holds a few steps.
/// </summary>
internal static class Turns
{
    private static readonly SemaphoreSlim Free = new(Math.Max(1, Environment.ProcessorCount / 2));

    public static async IAsyncEnumerable<T> TakeAsync<T>(IAsyncEnumerable<T> steps, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var step = steps.GetAsyncEnumerator(cancel);
        while (await NextAsync(step, cancel))
            yield return step.Current;
    }

    private static async Task<bool> NextAsync<T>(IAsyncEnumerator<T> step, CancellationToken cancel)
    {
        await Free.WaitAsync(cancel);
        try
        {
            return await step.MoveNextAsync();
        }
        finally
        {
            Free.Release();
        }
    }
}
