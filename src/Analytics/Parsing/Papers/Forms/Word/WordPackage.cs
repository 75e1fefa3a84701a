using System.IO.Compression;
using System.Xml;

namespace Analytics.Parsing.Papers.Forms.Word;

/// <summary>
/// A Word file made safe to open: the parts that are read, each unpacked up to a limit and looked through; all others empty. Whoever opens it
/// then can neither be flooded by what unpacks to a thousand times its size nor led too deep.
/// </summary>
internal static class WordPackage
{
    /// <summary>Of a real report of two hundred pages it is a tenth.</summary>
    private const int MostPartBytes = 32 * 1024 * 1024;
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostParts = 5000;
    private const int MostElements = 500_000;
    private const int MostLevels = 200;

    private static readonly string[] ReadParts = ["document", "styles", "numbering", "header"];

    /// <exception cref="UnreadableFormException">It is damaged, encrypted, too large or has macros.</exception>
    public static MemoryStream Unpack(byte[] bytes)
    {
        var safe = new MemoryStream();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            Check(zip);
            using var copy = new ZipArchive(safe, ZipArchiveMode.Create, leaveOpen: true);
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                using var part = copy.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                left -= IsRead(entry.FullName) ? Copy(entry, part, Math.Min(left, MostPartBytes)) : 0;
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or XmlException or NotSupportedException or ArgumentException)
        {
            // What the archive and its parts throw when they are broken; nothing of them is kept.
            throw new UnreadableFormException($"damaged Word document: {damaged.Message}");
        }
        safe.Position = 0;
        return safe;
    }

    private static void Check(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts)
            throw new UnreadableFormException($"too large: more than {MostParts} parts");
        if (zip.Entries.Any(entry => entry.IsEncrypted))
            throw new UnreadableFormException("encrypted Word document: it needs a password");
        if (zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadableFormException("Word document with macros, which is not opened");
        if (zip.Entries.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1))
            throw new UnreadableFormException("damaged Word document: it has the same part twice");
    }

    private static bool IsRead(string name) =>
        name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)
        || (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)
            && Array.Exists(ReadParts, part => Path.GetFileName(name).StartsWith(part, StringComparison.OrdinalIgnoreCase)));

    // The length that the archive tells may be a lie, so the bytes are counted.
    private static int Copy(ZipArchiveEntry entry, Stream part, int most)
    {
        using var unpacked = new MemoryStream();
        using (var packed = entry.Open())
        {
            var buffer = new byte[81920];
            for (var length = packed.Read(buffer); length > 0; length = packed.Read(buffer))
            {
                if (unpacked.Length + length > most)
                    throw new UnreadableFormException($"too large: “{entry.FullName}” unpacks to more than {most / 1024 / 1024} MiB");
                unpacked.Write(buffer, 0, length);
            }
        }
        unpacked.Position = 0;
        if (!entry.FullName.StartsWith("docProps/thumbnail", StringComparison.OrdinalIgnoreCase))
            LookThrough(unpacked);
        unpacked.Position = 0;
        unpacked.CopyTo(part);
        return (int)unpacked.Length;
    }

    private static void LookThrough(Stream xml)
    {
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
        var elements = 0;
        while (reader.Read())
        {
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (elements > MostElements || reader.Depth > MostLevels)
                throw new UnreadableFormException(elements > MostElements ? $"too large: more than {MostElements} elements" : $"hostile Word document: more than {MostLevels} elements within each other");
        }
    }
}
