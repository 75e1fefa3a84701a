using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Analytics.Reports;

namespace Analytics.Classification;

/// <summary>
/// The envelope of a model file: a magic word, the engine with its version, the length and the SHA-256 of the payload, and
/// the payload in gzip. What does not fit is refused before any of it is used.
/// </summary>
internal static class ModelFile
{
    private const int EngineLength = 48;
    private const int LongestPayload = 64 << 20;
    private static ReadOnlySpan<byte> Magic => "ANTHEMES"u8;
    private static int HeaderLength => Magic.Length + EngineLength + sizeof(int) + SHA256.HashSizeInBytes;

    public static string VersionOf(EngineVersion engine, byte[] payload) =>
        $"{engine} · {Convert.ToHexStringLower(SHA256.HashData(payload).AsSpan(0, 4))}";

    public static void Write(Stream stream, EngineVersion engine, byte[] payload)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, payload.Length);
        stream.Write(Magic);
        stream.Write(NameOf(engine));
        stream.Write(length);
        stream.Write(SHA256.HashData(payload));
        using var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        gzip.Write(payload);
    }

    /// <exception cref="ModelFormatException">The stream holds something else, or not the whole of a model.</exception>
    public static byte[] Read(Stream stream, EngineVersion engine)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(Magic))
            throw new ModelFormatException("This is no theme model.");
        var rest = header[Magic.Length..];
        if (!rest.StartsWith(NameOf(engine)))
            throw new ModelFormatException($"The theme model is of another engine or version than '{engine}'.");
        rest = rest[EngineLength..];
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length is < 0 or > LongestPayload)
            throw new ModelFormatException($"The theme model claims {length} bytes; the most is {LongestPayload}.");

        var payload = ReadPayload(stream, length);
        if (!SHA256.HashData(payload).AsSpan().SequenceEqual(rest[sizeof(int)..]))
            throw new ModelFormatException("The theme model is damaged: its hash does not match.");
        return payload;
    }

    private static byte[] NameOf(EngineVersion engine)
    {
        var name = new byte[EngineLength];
        Encoding.UTF8.GetBytes(engine.ToString(), name);
        return name;
    }

    private static byte[] ReadPayload(Stream stream, int length)
    {
        try
        {
            using var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            var payload = new byte[length];
            gzip.ReadExactly(payload);
            return payload;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw new ModelFormatException($"The theme model is damaged: {damaged.Message}");
        }
    }
}
