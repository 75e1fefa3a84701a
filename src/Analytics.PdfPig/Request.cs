using System.Text;

namespace Analytics.PdfPig;

/// <summary>What a reading process is asked for: the text of a file, or the ruled lines of some of its pages.</summary>
/// <param name="RulesOf">The numbers of those pages; null for the text.</param>
internal sealed record Request(string Path, IReadOnlyList<int>? RulesOf = null)
{
    private const int Text = -1;

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using var request = new BinaryWriter(bytes, Encoding.UTF8);
        request.Write(Path);
        request.Write(RulesOf?.Count ?? Text);
        foreach (var page in RulesOf ?? [])
            request.Write(page);
        return bytes.ToArray();
    }

    /// <exception cref="EndOfStreamException">Nobody asks any more.</exception>
    public static Request Read(BinaryReader requests)
    {
        var path = requests.ReadString();
        var count = requests.ReadInt32();
        return new Request(path, count == Text ? null : [.. Enumerable.Range(0, count).Select(_ => requests.ReadInt32())]);
    }
}
