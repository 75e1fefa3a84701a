using System.IO.Compression;
using System.Text;

namespace Analytics.Storage.Captures;

/// <summary>
/// A WARC file that this process is writing, with its index: <c>….warc.gz.open</c> and <c>….cdxj.open</c> until it is closed. The index is written
/// after the records that it names, so that after a kill it says how far the records are whole.
/// </summary>
internal sealed class CaptureFile : IDisposable
{
    private const string Open = ".open";
    private const string Ending = ".warc.gz";

    private readonly string _path;
    private readonly FileStream _records;
    private readonly FileStream _index;

    private CaptureFile(string path)
    {
        _path = path;
        // Held alone: another process that finds the file tells by that whether somebody still writes it.
        _records = new FileStream(path + Open, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        _index = new FileStream(IndexOf(path) + Open, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
    }

    public string Name => Path.GetFileName(_path);
    public long Length => _records.Position;

    /// <summary>A new file of its own, whatever other processes write in the folder.</summary>
    public static CaptureFile Create(string folder, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        return new CaptureFile(Path.Combine(folder, $"analytics-{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{Guid.NewGuid():N}"[..^24] + Ending));
    }

    /// <summary>Writes each record as a gzip member of its own, and gives where each begins and ends.</summary>
    public IReadOnlyList<(long Offset, long Length)> Append(params IReadOnlyList<WarcRecord> records)
    {
        var places = new List<(long, long)>();
        foreach (var record in records)
        {
            var offset = _records.Position;
            using (var member = new GZipStream(_records, CompressionLevel.Optimal, leaveOpen: true))
                record.WriteTo(member);
            places.Add((offset, _records.Position - offset));
        }
        _records.Flush(flushToDisk: true);
        return places;
    }

    public void Index(CaptureIndexLine line)
    {
        _index.Write(Encoding.UTF8.GetBytes(line.ToText() + "\n"));
        _index.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _records.Dispose();
        _index.Dispose();
        Close(_path);
    }

    /// <summary>Where the records of a file are until it is closed.</summary>
    public static string PathWhileOpen(string path) => path + Open;

    /// <summary>Closes what processes that were killed left open in a folder; what others are writing is left alone.</summary>
    public static void CloseAbandoned(string folder)
    {
        foreach (var open in Directory.GetFiles(folder, $"*{Ending}{Open}"))
        {
            var path = open[..^Open.Length];
            if (TryCut(open, CaptureIndexLine.ReadFile(IndexOf(path) + Open).Select(line => line.Offset + line.Length).DefaultIfEmpty().Max()))
                Close(path);
        }
    }

    private static bool TryCut(string path, long length)
    {
        try
        {
            using var records = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
            records.SetLength(Math.Min(length, records.Length));
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Somebody is writing it, or has closed it meanwhile.
            return false;
        }
    }

    // Indexes are sorted for those who look lines up in them; the file under its own name says that all of it is there.
    private static void Close(string path)
    {
        var lines = CaptureIndexLine.ReadFile(IndexOf(path) + Open).ToList();
        if (lines.Count == 0)
        {
            File.Delete(path + Open);
        }
        else
        {
            File.WriteAllLines(IndexOf(path), lines.Select(line => line.ToText()).Order(StringComparer.Ordinal));
            File.Move(path + Open, path);
        }
        File.Delete(IndexOf(path) + Open);
    }

    private static string IndexOf(string path) => path[..^Ending.Length] + ".cdxj";
}
