namespace Analytics.Tests.Parsing.Damage;

/// <summary>What disks, transfers and careless programs do to the bytes of a file.</summary>
internal static class BrokenBytes
{
    public static byte[] CutOff(byte[] bytes, int length) => bytes[..Math.Clamp(length, 0, bytes.Length)];

    public static byte[] Flip(byte[] bytes, Random random, int times)
    {
        var broken = bytes.ToArray();
        for (var i = 0; i < times; i++)
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
        return broken;
    }

    public static byte[] Zero(byte[] bytes, Random random)
    {
        var broken = bytes.ToArray();
        broken.AsSpan(Place(bytes, random)).Clear();
        return broken;
    }

    public static byte[] Remove(byte[] bytes, Random random)
    {
        var (start, length) = Place(bytes, random).GetOffsetAndLength(bytes.Length);
        return [.. bytes[..start], .. bytes[(start + length)..]];
    }

    public static byte[] Duplicate(byte[] bytes, Random random)
    {
        var (start, length) = Place(bytes, random).GetOffsetAndLength(bytes.Length);
        return [.. bytes[..(start + length)], .. bytes[start..]];
    }

    /// <summary>Two blocks of a disk change places.</summary>
    public static byte[] Swap(byte[] bytes, Random random)
    {
        const int block = 4096;
        var broken = bytes.ToArray();
        var (a, b) = (random.Next(bytes.Length / block), random.Next(bytes.Length / block));
        bytes.AsSpan(a * block, block).CopyTo(broken.AsSpan(b * block));
        bytes.AsSpan(b * block, block).CopyTo(broken.AsSpan(a * block));
        return broken;
    }

    public static byte[] Insert(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], .. Noise(random, 1 << random.Next(12)), .. bytes[at..]];
    }

    /// <summary>A transfer that took it for text: line ends become those of another system.</summary>
    public static byte[] WithOtherLineEnds(byte[] bytes) => [.. bytes.SelectMany(b => b == '\n' ? "\r\n"u8.ToArray() : [b])];

    /// <summary>A transfer that took it for UTF-8 and replaced what is none.</summary>
    public static byte[] AsUnicode(byte[] bytes) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes));

    /// <summary>A transfer that dropped the eighth bit.</summary>
    public static byte[] AsSevenBits(byte[] bytes) => [.. bytes.Select(b => (byte)(b & 0x7F))];

    public static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private static Range Place(byte[] bytes, Random random)
    {
        var length = Math.Min(bytes.Length / 2, 1 << random.Next(14));
        var start = random.Next(bytes.Length - length);
        return start..(start + length);
    }
}
