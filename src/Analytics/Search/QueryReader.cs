namespace Analytics.Search;

/// <summary>Makes a tree of balanced tokens by recursive descent; OR binds least, then AND, which joins words side by side too, then NOT, NEAR most.</summary>
internal sealed class QueryReader(IReadOnlyList<QueryToken> tokens, List<QueryMessage> messages)
{
    /// <summary>Where the lexer left something out.</summary>
    private readonly IReadOnlyList<int> _leftOut = [.. messages.Select(message => message.Position - 1)];
    private int _at;

    private bool IsAtTerm => Next is QueryTokenKind.Term or QueryTokenKind.Open;

    private QueryTokenKind? Next => _at < tokens.Count ? tokens[_at].Kind : null;

    public QueryNode? ReadAlternatives()
    {
        var parts = new List<QueryNode>();
        QueryToken? or = null;
        while (true)
        {
            var part = ReadConjunction();
            if (part is not null)
                parts.Add(part);
            if (or is not null && part is null)
                Say(or, "a word after OR", "OR was left out");
            if (Next != QueryTokenKind.Or)
                return Combine(parts, all => new QueryNode.Or(all));
            or = tokens[_at++];
            if (parts.Count == 0)
                Say(or, "a word before OR", "OR was left out");
            or = parts.Count == 0 ? null : or;
        }
    }

    private QueryNode? ReadConjunction()
    {
        var parts = new List<QueryNode>();
        while (Next is not (null or QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (Next == QueryTokenKind.And)
                SkipAnd(isFirst: parts.Count == 0);
            else if (Next == QueryTokenKind.Near)
                Say(tokens[_at++], "a word before NEAR", "NEAR was left out");
            else if (ReadNegation() is { } part)
                parts.Add(part);
        }
        return Combine(parts, all => new QueryNode.And(all));
    }

    private void SkipAnd(bool isFirst)
    {
        var and = tokens[_at++];
        if (isFirst)
            Say(and, "a word before AND", "AND was left out");
        else if (Next is null or QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close)
            Say(and, "a word after AND", "AND was left out");
    }

    private QueryNode? ReadNegation()
    {
        var first = tokens[_at];
        var isNegated = false;
        for (; Next == QueryTokenKind.Not; _at++)
            isNegated = !isNegated;
        var part = IsAtTerm ? ReadNear() : null;
        if (part is null && first.Kind == QueryTokenKind.Not)
            Say(first, $"a word after {first.Text}", $"{first.Text} was left out");
        return part is null || !isNegated ? part : part is QueryNode.Not twice ? twice.Part : new QueryNode.Not(part);
    }

    private QueryNode? ReadNear()
    {
        var parts = new List<QueryNode?> { ReadTerm() };
        var (nears, anywhere) = (new List<QueryToken>(), new List<QueryNode>());
        while (Next == QueryTokenKind.Near)
        {
            var near = tokens[_at++];
            if (!IsAtTerm)
                Say(near, "a word after NEAR", "NEAR was left out");
            else if (parts.Count == QueryParser.MaxNear)
            {
                Say(near, $"at most {QueryParser.MaxNear} words joined by NEAR", "what follows may stand anywhere in the passage");
                if (ReadTerm() is { } part)
                    anywhere.Add(part);
            }
            else
            {
                nears.Add(near);
                parts.Add(ReadTerm());
            }
        }
        var together = Combine([.. parts.OfType<QueryNode>()], all => Join(all, nears));
        return together is null ? Combine(anywhere, all => new QueryNode.And(all)) : Combine([together, .. anywhere], all => new QueryNode.And(all));
    }

    /// <summary>By NEAR where all parts have a place in the text, else by AND.</summary>
    private QueryNode Join(IReadOnlyList<QueryNode> parts, List<QueryToken> nears)
    {
        if (!parts.All(HasPlace))
        {
            Say(nears[0], "words, phrases or brackets with OR on both sides of NEAR", "all may stand anywhere in the passage");
            return new QueryNode.And(parts);
        }
        var distance = nears.Max(near => near.Distance);
        if (nears.FirstOrDefault(near => near.Distance != nears[0].Distance) is { } other)
            Say(other, "the same number for all words joined by NEAR", $"they were read as NEAR/{distance}");
        return new QueryNode.Near(parts, distance);
    }

    private static bool HasPlace(QueryNode node) => node is QueryNode.Word or QueryNode.Phrase || (node is QueryNode.Or or && or.Parts.All(HasPlace));

    private QueryNode? ReadTerm()
    {
        var token = tokens[_at++];
        if (token.Kind == QueryTokenKind.Term)
            return token.Term;
        var inside = ReadAlternatives();
        _at++;
        if (inside is null)
            Say(token, "words between the brackets", "they were left out");
        return inside;
    }

    /// <summary>Nothing where what is missing after the token was there and the lexer has told why it left it out.</summary>
    private void Say(QueryToken token, string expected, string readAs)
    {
        var next = tokens.FirstOrDefault(other => other.Position > token.Position)?.Position ?? int.MaxValue;
        if (!_leftOut.Any(position => position > token.Position && position < next))
            messages.Add(new QueryMessage(token.Position + 1, expected, readAs));
    }

    private static QueryNode? Combine(List<QueryNode> parts, Func<IReadOnlyList<QueryNode>, QueryNode> join) =>
        parts.Count switch { 0 => null, 1 => parts[0], _ => join(parts) };
}
