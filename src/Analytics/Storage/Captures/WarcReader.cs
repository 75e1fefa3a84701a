using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Analytics.Storage.Captures;

/// <summary>The records of a WARC file, one after the other. The one that a kill cut off at the end of a file is left out.</summary>
internal static class WarcReader
{
    private const int LongestLine = 64 * 1024;

    public static IEnumerable<WarcRecord> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var records = new BufferedStream(new GZipStream(file, CompressionMode.Decompress), 64 * 1024);
        while (TryReadRecord(records) is { } record)
            yield return record;
    }

    /// <summary>The record that begins at a place, as an index tells it.</summary>
    public static WarcRecord ReadAt(string path, long offset)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = offset;
        using var record = new BufferedStream(new GZipStream(file, CompressionMode.Decompress), 64 * 1024);
        return ReadRecord(record) ?? throw new InvalidDataException($"{path} has no record at {offset}.");
    }

    private static WarcRecord? TryReadRecord(Stream records)
    {
        try
        {
            return ReadRecord(records);
        }
        catch (Exception cutOff) when (cutOff is EndOfStreamException or InvalidDataException)
        {
            // Whatever was not written to its end was never told to the frontier, which fetches it again.
            return null;
        }
    }

    private static WarcRecord? ReadRecord(Stream records)
    {
        if (ReadLine(records) is not { } version)
            return null;
        if (!version.StartsWith("WARC/", StringComparison.Ordinal))
            throw new InvalidDataException($"'{version}' is not the beginning of a WARC record.");
        var fields = new List<KeyValuePair<string, string>>();
        for (var line = NextLine(records); line.Length > 0; line = NextLine(records))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            fields.Add(KeyValuePair.Create(line[..Math.Max(colon, 0)], line[(colon + 1)..].Trim()));
        }
        var record = new WarcRecord(fields, ReadOnlyMemory<byte>.Empty);
        var length = int.Parse(record.Field("Content-Length") ?? throw new InvalidDataException("A record has no length."), NumberStyles.None, CultureInfo.InvariantCulture);
        var block = new byte[length];
        records.ReadExactly(block);
        NextLine(records);
        NextLine(records);
        return record with { Block = block };
    }

    private static string NextLine(Stream records) => ReadLine(records) ?? throw new EndOfStreamException();

    private static string? ReadLine(Stream records)
    {
        var line = new List<byte>(80);
        for (var next = records.ReadByte(); next >= 0; next = records.ReadByte())
        {
            if (next == '\n')
                return Encoding.UTF8.GetString(line is [.., (byte)'\r'] ? [.. line.SkipLast(1)] : [.. line]);
            line.Add((byte)next);
            if (line.Count > LongestLine)
                throw new InvalidDataException("A field of a record has no end.");
        }
        return line.Count == 0 ? null : throw new EndOfStreamException();
    }
}
