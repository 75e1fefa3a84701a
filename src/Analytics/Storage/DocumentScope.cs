namespace Analytics.Storage;

/// <summary>Which inspections <c>i</c> a question is about, as a condition and its parameters.</summary>
internal sealed record DocumentScope(string Condition, object Parameters)
{
    public static DocumentScope All { get; } = new("true", new { });

    public static DocumentScope OfDocument(string sha256) => new("i.document_sha256 = @sha256", new { sha256 });

    public static DocumentScope OfInspection(string id) => new("i.id = @id", new { id });

    /// <summary>Those of documents with hashes in (after, upTo].</summary>
    public static DocumentScope Between(string after, string upTo) => new("i.document_sha256 > @after and i.document_sha256 <= @upTo", new { after, upTo });
}
