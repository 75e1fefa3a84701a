namespace Analytics.Storage;

/// <summary>A document that was not read. <paramref name="FileName"/> is the name it first came under.</summary>
public sealed record HeldRejection(string Sha256, string FileName, string Reason);
