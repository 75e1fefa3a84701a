using System.Reflection;
using Analytics.Reports;
using Analytics.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Analytics.Lucene;

/// <summary>The named engine: Lucene.Net in folders <c>index-…</c>. It finds, counts and ranks what the built-in one does.</summary>
internal sealed class LuceneFindingIndex(string folder) : FolderIndex(folder, ThisEngine())
{
    public const string Name = "lucene";

    protected override string Extension => "";

    protected override OpenBuild Open(string path, IndexPointer pointer) => new LuceneBuild(path, pointer);

    protected override async Task WriteAsync(string path, IAsyncEnumerable<DocumentFindings> all, long sequence, CancellationToken cancel)
    {
        using var directory = FSDirectory.Open(path, NoLockFactory.GetNoLockFactory());
        using var writer = new IndexWriter(directory, FindingFields.Writing(OpenMode.CREATE));
        await foreach (var document in all.WithCancellation(cancel))
            FindingFields.Add(writer, document);
        writer.ForceMerge(1);
        FindingFields.WriteSequence(writer, sequence);
    }

    /// <summary>The published version without the commit that a build may add to it, and our own format.</summary>
    private static EngineVersion ThisEngine()
    {
        var published = typeof(IndexWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return new EngineVersion(Name, $"{published}-{FindingFields.Format}");
    }
}
