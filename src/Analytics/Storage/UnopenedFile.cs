namespace Analytics.Storage;

/// <summary>A file that could not be opened, and why.</summary>
public sealed record UnopenedFile(string Path, string Reason)
{
    /// <summary>As it may be shown to anyone: where files lie on a server is nobody's business.</summary>
    internal UnopenedName WithoutFolder()
    {
        var name = System.IO.Path.GetFileName(Path);
        return new UnopenedName(name, Reason.Replace(Path, name, StringComparison.Ordinal));
    }
}

public sealed record UnopenedName(string FileName, string Reason);
