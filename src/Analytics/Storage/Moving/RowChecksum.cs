using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Storage.Moving;

/// <summary>One number for many rows in their order: the SHA-256 of all their values, each with its kind and length.</summary>
internal sealed class RowChecksum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = new byte[1024];

    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<object?> row)
    {
        foreach (var value in row)
            Add(value);
        Rows++;
    }

    public string End() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(object? value)
    {
        switch (value)
        {
            case null:
                _hash.AppendData("n"u8);
                break;
            case string text:
                var most = Encoding.UTF8.GetMaxByteCount(text.Length);
                if (_bytes.Length < most)
                    _bytes = new byte[most];
                var length = Encoding.UTF8.GetBytes(text, _bytes);
                Add((byte)'t', length);
                _hash.AppendData(_bytes.AsSpan(0, length));
                break;
            case long number:
                Add((byte)'i', number);
                break;
            // SQLite keeps no sign of zero.
            case double number:
                Add((byte)'r', BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number));
                break;
            default:
                throw new ArgumentException($"No store holds a {value.GetType().Name}.", nameof(value));
        }
    }

    private void Add(byte kind, long number)
    {
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], number);
        _hash.AppendData(bytes);
    }
}
