using System.Collections;

namespace Analytics.Comparison;

/// <summary>Ids whose number is known; which they are is looked up only when somebody asks, as most readers of a rate do not.</summary>
internal sealed class CountedInspections(int count, Func<IReadOnlyList<string>> find) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> _ids = new(find, LazyThreadSafetyMode.PublicationOnly);

    public int Count => count;

    public string this[int index] => count == 0 ? throw new ArgumentOutOfRangeException(nameof(index)) : _ids.Value[index];

    public IEnumerator<string> GetEnumerator() => (count == 0 ? [] : _ids.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
