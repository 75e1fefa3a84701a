namespace Analytics.Search;

internal enum QueryTokenKind
{
    Term,
    And,
    Or,
    Not,
    Near,
    Open,
    Close,
}

/// <summary>A piece of a query text; <see cref="Term"/> is there for terms only. <paramref name="Position"/> counts characters from 0.</summary>
/// <param name="Distance">Words that may stand between; of NEAR only.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, int Position, QueryNode? Term = null, int Distance = 0);
