using System.Text;

namespace Analytics.Search.Columns;

/// <summary>A short text for each ordinal, close together in memory: a string of its own for each would take four times the room.</summary>
internal sealed class TextColumn(int count)
{
    private readonly int[] _ends = new int[count];
    private byte[] _bytes = new byte[count * 16];

    /// <summary>Texts come in the order of ordinals.</summary>
    public void Add(int ordinal, string text)
    {
        var start = StartOf(ordinal);
        var end = start + Encoding.UTF8.GetByteCount(text);
        if (end > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start));
        _ends[ordinal] = end;
    }

    public string this[int ordinal] => Encoding.UTF8.GetString(_bytes.AsSpan(StartOf(ordinal).._ends[ordinal]));

    private int StartOf(int ordinal) => ordinal == 0 ? 0 : _ends[ordinal - 1];
}
