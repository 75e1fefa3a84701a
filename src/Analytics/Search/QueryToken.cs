namespace Analytics.Search;

internal enum QueryTokenKind
{
    Term,
    And,
    Or,
    Not,
    Open,
    Close,
}

/// <summary>A piece of a query text; <see cref="Term"/> is there for terms only. <paramref name="Position"/> counts characters from 0.</summary>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, int Position, QueryNode? Term = null);
