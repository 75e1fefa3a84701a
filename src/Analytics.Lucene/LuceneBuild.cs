using Analytics.Search;
using Analytics.Search.Columns;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Analytics.Lucene;

/// <summary>One index folder of Lucene's: searchers of its newest commit, and a writer for as long as changes are applied.</summary>
internal sealed class LuceneBuild : OpenBuild
{
    private readonly FSDirectory _directory;
    private readonly Lazy<SearcherManager> _searchers;

    public LuceneBuild(string path, IndexPointer pointer)
        : base(path, pointer)
    {
        _directory = FSDirectory.Open(path, NoLockFactory.GetNoLockFactory());
        _searchers = new(OpenSound);
    }

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? Path;

    public override long ReadSequence() => Read(searcher => searcher.Sequence);

    public override FindingHits Search(FindingQuery query) => Read(searcher => new FindingSearch(searcher, query).Run());

    public override FindingList List(FindingQuery query) => Read(searcher => new FindingSearch(searcher, query).List());

    public override InspectionHits SearchInspections(FindingQuery query) => Read(searcher => new FindingSearch(searcher, query).RunByInspection());

    public override CorpusWords ReadWords() => Read(searcher => searcher.Columns.Words(searcher));

    public override bool Apply(IReadOnlyList<DocumentFindings> changed, long from, long to)
    {
        // Lucene's own lock can be deleted by a process that does not hold it; the folder's cannot.
        using var held = FolderLock.TryTake(Folder);
        if (held is null || IndexPointer.Read(Folder)?.Build != Pointer.Build)
            return false;
        var writer = new IndexWriter(_directory, FindingFields.Writing(OpenMode.APPEND));
        try
        {
            if (FindingFields.ReadSequence(writer.CommitData) != from)
                return false;
            foreach (var document in changed)
            {
                FindingFields.Remove(writer, document.DocumentSha256);
                FindingFields.Add(writer, document);
            }
            FindingFields.WriteSequence(writer, to);
            writer.Dispose();
            return true;
        }
        finally
        {
            // Undoes everything that is not committed; when the writer is closed, nothing is left to undo.
            writer.Rollback();
        }
    }

    public override bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    public override bool MayBeSound(Exception e) => e is not (CorruptIndexException or EndOfStreamException or FileNotFoundException or DirectoryNotFoundException or InvalidDataException);

    protected override void Close()
    {
        if (_searchers.IsValueCreated)
            _searchers.Value.Dispose();
        _directory.Dispose();
    }

    private T Read<T>(Func<FindingSearcher, T> read)
    {
        var searcher = AcquireCurrent();
        try
        {
            return read(searcher);
        }
        finally
        {
            _searchers.Value.Release(searcher);
        }
    }

    private FindingSearcher AcquireCurrent()
    {
        var searcher = (FindingSearcher)_searchers.Value.Acquire();
        if (searcher.IsCurrent)
            return searcher;
        _searchers.Value.Release(searcher);
        _searchers.Value.MaybeRefreshBlocking();
        return (FindingSearcher)_searchers.Value.Acquire();
    }

    private SearcherManager OpenSound()
    {
        new ChecksumTest(_directory).Run();
        return new SearcherManager(_directory, new FindingSearchers());
    }

    /// <summary>Reads every file of the newest commit through, as opening them does not.</summary>
    private sealed class ChecksumTest(Directory directory) : SegmentInfos.FindSegmentsFile(directory)
    {
        private readonly Directory _directory = directory;

        protected override object? DoBody(string segmentFileName)
        {
            var infos = new SegmentInfos();
            infos.Read(_directory, segmentFileName);
            foreach (var name in infos.GetFiles(_directory, includeSegmentsFile: false))
            {
                using var file = _directory.OpenInput(name, IOContext.READ_ONCE);
                if (file.Length < CodecUtil.FooterLength())
                    throw new CorruptIndexException($"{file} is too short to have a checksum.");
                CodecUtil.ChecksumEntireFile(file);
            }
            return null;
        }
    }

    private sealed class FindingSearchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new FindingSearcher((DirectoryReader)reader);
    }
}
