using Analytics.Sources.Fetching;

namespace Analytics.Storage.Captures;

/// <summary>
/// Every answer that was used, with its address, moment and head, in WARC 1.1 files that other programs read too. Bytes are written once: the same ones
/// again, from wherever, make a record that refers to the first.
/// </summary>
public sealed class CaptureArchive : IDisposable
{
    private const long LargestFile = 1L << 30;

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly string _userAgent;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, KeptCapture> _byDigest = [];
    private CaptureFile? _file;

    private CaptureArchive(string folder, string userAgent, TimeProvider clock) => (_folder, _userAgent, _clock) = (folder, userAgent, clock);

    /// <summary>For writing; several processes may, each into files of its own.</summary>
    public static CaptureArchive Open(string folder, string userAgent, TimeProvider clock)
    {
        var archive = new CaptureArchive(folder, userAgent, clock);
        Directory.CreateDirectory(folder);
        CaptureFile.CloseAbandoned(folder);
        foreach (var line in Directory.GetFiles(folder, "*.cdxj").Order(StringComparer.Ordinal).SelectMany(CaptureIndexLine.ReadFile).Where(line => !line.IsRevisit))
            archive._byDigest.TryAdd(line.Digest, KeptCapture.Of(line));
        return archive;
    }

    /// <summary>Whether the bytes with this hash are here, as far as this process knows.</summary>
    public bool Has(string sha256)
    {
        lock (_gate)
            return _byDigest.ContainsKey(Digest(sha256));
    }

    /// <summary>The bytes as they first came; null when they are not here.</summary>
    public byte[]? Find(string sha256)
    {
        KeptCapture? kept;
        lock (_gate)
            kept = _byDigest.GetValueOrDefault(Digest(sha256));
        if (kept is null)
            return null;
        var path = Path.Combine(_folder, kept.FileName);
        return WarcReader.ReadAt(File.Exists(path) ? path : CaptureFile.PathWhileOpen(path), kept.Offset).HttpBody.ToArray();
    }

    /// <summary>Keeps an answer, with a note of what was known of it.</summary>
    public void Keep(FetchedPage page, CaptureNote note)
    {
        lock (_gate)
        {
            var id = WarcRecord.NewId();
            var earlier = _byDigest.GetValueOrDefault(Digest(note.Sha256));
            if (earlier is null && page.Status == 304)
                return;
            var record = earlier is null ? CaptureRecords.Response(id, page) : CaptureRecords.Revisit(id, page, note.Sha256, earlier);
            var file = Writable();
            // The note comes first: the index names the answer alone, and what it names is whole up to there.
            var place = file.Append(CaptureRecords.Note(id, page.Url, page.At, note), record)[^1];
            var line = Line(page, Digest(note.Sha256), earlier is not null, place, file.Name);
            file.Index(line);
            if (earlier is null)
                _byDigest.Add(line.Digest, KeptCapture.Of(line));
        }
    }

    /// <summary>Everything kept in a folder, in the order in which it came; the bytes where they were written.</summary>
    public static IEnumerable<Capture> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        CaptureFile.CloseAbandoned(folder);
        foreach (var path in Directory.GetFiles(folder, "*.warc.gz").Order(StringComparer.Ordinal))
        {
            CaptureNote? note = null;
            foreach (var record in WarcReader.Read(path))
            {
                if (record.Type == "metadata")
                    note = CaptureNote.Read(record.Block.Span);
                else if (record.Type is "response" or "revisit" && note is not null && record.Url is { } url)
                    yield return new Capture(url, record.Date, note, record.Type == "response" ? record.HttpBody : (ReadOnlyMemory<byte>?)null);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _file?.Dispose();
    }

    private CaptureFile Writable()
    {
        if (_file is { Length: > LargestFile })
        {
            _file.Dispose();
            _file = null;
        }
        if (_file is null)
        {
            _file = CaptureFile.Create(_folder, _clock.GetUtcNow());
            _file.Append(CaptureRecords.File(_file.Name, _clock.GetUtcNow(), _userAgent));
        }
        return _file;
    }

    private static CaptureIndexLine Line(FetchedPage page, string digest, bool isRevisit, (long Offset, long Length) place, string file) => new()
    {
        At = page.At,
        Date = WarcRecord.DateOf(page.At),
        Url = page.Url.AbsoluteUri,
        MediaType = isRevisit ? "warc/revisit" : page.MediaType is { Length: > 0 } type ? type : "application/octet-stream",
        Status = page.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Digest = digest,
        Offset = place.Offset,
        Length = place.Length,
        FileName = file,
    };

    private static string Digest(string sha256) => $"sha256:{sha256}";
}

/// <summary>The first answer that brought some bytes.</summary>
internal sealed record KeptCapture(string Url, DateTimeOffset At, string FileName, long Offset)
{
    public static KeptCapture Of(CaptureIndexLine line) => new(line.Url, line.At, line.FileName, line.Offset);
}

/// <summary>An answer as it is kept. <paramref name="Body"/> is null where an earlier one brought the same bytes.</summary>
public sealed record Capture(Uri Url, DateTimeOffset At, CaptureNote Note, ReadOnlyMemory<byte>? Body);
