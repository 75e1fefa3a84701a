namespace Analytics.Search;

/// <summary>What a query text was understood as (null: no words, so everything), and where it had to be read differently from what it says.</summary>
public sealed record ParsedQuery(QueryNode? Words, IReadOnlyList<QueryMessage> Messages);

/// <summary>
/// Something in a query text that could not be read as it stands. <paramref name="Position"/> is the character where it begins, from 1;
/// the sentences name what was expected there and how the text was read instead.
/// </summary>
public sealed record QueryMessage(int Position, string Expected, string ReadAs)
{
    public override string ToString() => $"Character {Position}: expected {Expected}; {ReadAs}.";
}
