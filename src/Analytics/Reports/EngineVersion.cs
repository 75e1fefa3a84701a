namespace Analytics.Reports;

/// <summary>Which engine stands behind a seam, and in which version: whatever was derived by another is derived again.</summary>
public sealed record EngineVersion(string Name, string Version)
{
    public override string ToString() => $"{Name} {Version}";
}
