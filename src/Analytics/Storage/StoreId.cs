namespace Analytics.Storage;

/// <summary>
/// Which store it is: random, given once when the store is made, the same for every process. Change numbers of two stores are
/// about different things, even where they are equal.
/// </summary>
public readonly record struct StoreId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
