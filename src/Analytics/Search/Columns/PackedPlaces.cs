namespace Analytics.Search.Columns;

/// <summary>Places in ascending order (<see cref="TermPlaces.At"/>) in two or three bytes each, so that those of every word of an index fit in memory.</summary>
internal sealed class PackedPlaces
{
    private readonly byte[] _bytes;
    private readonly int _count;

    private PackedPlaces(byte[] bytes, int count) => (_bytes, _count) = (bytes, count);

    public long Bytes => 100 + _bytes.Length;

    public static PackedPlaces Of(ReadOnlySpan<long> places)
    {
        var bytes = new List<byte>(places.Length * 2);
        var (lastOrdinal, lastInSection, lastWord) = (0, false, 0);
        foreach (var place in places)
        {
            var (ordinal, isInSection, word) = (TermPlaces.OrdinalOf(place), TermPlaces.IsInSection(place), TermPlaces.WordOf(place));
            // The lowest bit of a number says which of the two it is: further on in the same text, or in another.
            if ((ordinal, isInSection) == (lastOrdinal, lastInSection))
            {
                Write((ulong)(word - lastWord) << 1, bytes);
            }
            else
            {
                Write(((ulong)(ordinal - lastOrdinal) << 1) | 1, bytes);
                Write(((ulong)word << 1) | (isInSection ? 1UL : 0), bytes);
            }
            (lastOrdinal, lastInSection, lastWord) = (ordinal, isInSection, word);
        }
        return new PackedPlaces([.. bytes], places.Length);
    }

    public long[] Unpack()
    {
        var places = new long[_count];
        var (at, ordinal, isInSection, word) = (0, 0, false, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var step = Read(ref at);
            if ((step & 1) == 0)
            {
                word += (int)(step >> 1);
            }
            else
            {
                ordinal += (int)(step >> 1);
                var here = Read(ref at);
                (isInSection, word) = ((here & 1) != 0, (int)(here >> 1));
            }
            places[i] = TermPlaces.At(ordinal, isInSection, word);
        }
        return places;
    }

    /// <summary>Seven bits to a byte, the lowest first; the highest bit says that more follow.</summary>
    private static void Write(ulong number, List<byte> bytes)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    private ulong Read(ref int at)
    {
        var (number, shift) = (0UL, 0);
        for (; _bytes[at] >= 0x80; shift += 7)
            number |= (ulong)(_bytes[at++] & 0x7F) << shift;
        return number | ((ulong)_bytes[at++] << shift);
    }
}
