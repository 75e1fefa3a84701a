namespace Analytics.Search;

/// <summary>A query as people mean it; engines translate the tree, never the text. As text it is written with every operator and bracket, and that text is read as the same tree.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    public abstract override string ToString();

    /// <summary>Whether the query says anywhere what a field must or must not be.</summary>
    public bool Names(Facet field) => this switch
    {
        And(var parts, _) => parts.Any(part => part.Names(field)),
        Or(var parts) => parts.Any(part => part.Names(field)),
        Alternatives alternatives => alternatives.All.Any(part => part.Names(field)),
        Not(var part) => part.Names(field),
        InField(var named, _) => named == field,
        _ => false,
    };

    /// <summary>A word, matched by its stem; <paramref name="IsPrefix"/> matches any ending of the letters as written instead.</summary>
    public sealed record Word(string Text, bool IsPrefix = false) : QueryNode
    {
        public override string ToString() => IsPrefix ? Text + "*" : Text;
    }

    /// <summary>
    /// Words that must stand next to each other in this order, as they are written; or, when not <paramref name="IsExact"/>
    /// (the parts of a hyphenated word), each by its stem. Case and accents never matter.
    /// </summary>
    public sealed record Phrase(IReadOnlyList<string> Words, bool IsExact = true) : QueryNode
    {
        public override string ToString() => IsExact ? $"\"{string.Join(' ', Words)}\"" : string.Join('-', Words);
    }

    /// <param name="IsSideBySide">Nobody wrote AND: the words were only typed one after the other.</param>
    public sealed record And(IReadOnlyList<QueryNode> Parts, bool IsSideBySide = false) : QueryNode
    {
        public override string ToString() => $"({string.Join(" AND ", Parts)})";
    }

    public sealed record Or(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => $"({string.Join(" OR ", Parts)})";
    }

    /// <summary>
    /// What was typed and what else means the same: found by any of them, scored by the best of them and not by their sum, so that
    /// a passage gains nothing from saying the same thing in several ways.
    /// </summary>
    public sealed record Alternatives(QueryNode AsTyped, IReadOnlyList<QueryNode> Others) : QueryNode
    {
        internal IEnumerable<QueryNode> All => Others.Prepend(AsTyped);

        public override string ToString() => $"({string.Join(" ALSO ", All)})";
    }

    public sealed record Not(QueryNode Part) : QueryNode
    {
        public override string ToString() => $"NOT {Part}";
    }

    /// <summary>
    /// Words, phrases or alternatives of such, at most five, of which in whatever order they stand at most <paramref name="Distance"/>
    /// other words part each from the next, all in the passage or all in its section's heading. A word of the text stands for one part only.
    /// </summary>
    public sealed record Near(IReadOnlyList<QueryNode> Parts, int Distance) : QueryNode
    {
        public override string ToString() => $"({string.Join($" NEAR/{Distance} ", Parts)})";
    }

    /// <summary>A value that the finding or its inspection has: a theme's slug, an authority's GSS code. It adds nothing to a score.</summary>
    public sealed record InField(Facet Field, string Value) : QueryNode
    {
        public override string ToString() => $"{FieldNames.Of(Field)}:{(Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? Value : $"\"{Value}\"")}";
    }

    /// <summary>The years in which the inspection ended, both included; null is open. It adds nothing to a score.</summary>
    public sealed record InYears(int? First, int? Last) : QueryNode
    {
        public override string ToString() => First == Last ? $"{FieldNames.Of(Facet.Year)}:{First}" : $"{FieldNames.Of(Facet.Year)}:{First}..{Last}";
    }

    /// <summary>A word or phrase that the heading of the section has. It adds nothing to a score.</summary>
    public sealed record InSection(QueryNode Term) : QueryNode
    {
        public override string ToString() => $"{FieldNames.Section}:{Term}";
    }
}
