using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Analytics.Classification.Linear;

/// <summary>
/// The envelope of a model file: a magic word, the engine's name, the format, the SHA-256 and the length of the payload, and
/// the payload in gzip. What does not fit is refused before any of it is used.
/// </summary>
internal static class ModelFile
{
    public const string EngineName = "linear";

    /// <summary>Goes up with every change to the payload or to how text becomes features.</summary>
    public const int Format = 1;

    private const int LongestPayload = 64 << 20;
    private static ReadOnlySpan<byte> Magic => "ANTHEMES"u8;
    private static ReadOnlySpan<byte> Engine => "linear\0\0"u8;
    private static int HeaderLength => Magic.Length + Engine.Length + 2 * sizeof(int) + SHA256.HashSizeInBytes;

    public static string VersionOf(byte[] payload) =>
        $"{EngineName} {Format} · {Convert.ToHexStringLower(SHA256.HashData(payload).AsSpan(0, 4))}";

    public static void Write(Stream stream, byte[] payload)
    {
        Span<byte> numbers = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, Format);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[sizeof(int)..], payload.Length);
        stream.Write(Magic);
        stream.Write(Engine);
        stream.Write(numbers);
        stream.Write(SHA256.HashData(payload));
        using var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        gzip.Write(payload);
    }

    /// <exception cref="ModelFormatException">The stream holds something else, or not the whole of a model.</exception>
    public static byte[] Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith(Magic))
            throw new ModelFormatException("This is no theme model.");
        var rest = header[Magic.Length..];
        if (!rest.StartsWith(Engine))
            throw new ModelFormatException($"The theme model is of another engine than '{EngineName}'.");
        rest = rest[Engine.Length..];
        var format = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (format != Format)
            throw new ModelFormatException($"The theme model has format {format}; this engine reads format {Format}.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest[sizeof(int)..]);
        if (length is < 0 or > LongestPayload)
            throw new ModelFormatException($"The theme model claims {length} bytes; the most is {LongestPayload}.");

        var payload = ReadPayload(stream, length);
        if (!SHA256.HashData(payload).AsSpan().SequenceEqual(rest[(2 * sizeof(int))..]))
            throw new ModelFormatException("The theme model is damaged: its hash does not match.");
        return payload;
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
