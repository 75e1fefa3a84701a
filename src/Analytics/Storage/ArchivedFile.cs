namespace Analytics.Storage;

/// <summary>Bytes as kept. <paramref name="Sha256"/> in lower-case hexadecimal digits, <paramref name="Length"/> in bytes.</summary>
public sealed record ArchivedFile(string Sha256, long Length, string Path);
