using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Analytics.Classification;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification.Linear;

public sealed class LinearThemeEngineTests : ThemeEngineContract
{
    // Magic word (8 bytes), engine (8), format (4), length (4), hash (32), payload.
    private const int EngineOffset = 8;
    private const int FormatOffset = 16;
    private const int LengthOffset = 20;
    private const int PayloadOffset = 56;

    protected override IThemeEngine Engine { get; } = new LinearThemeEngine();

    [Fact]
    public void Refuses_a_model_of_another_engine()
    {
        var bytes = Bytes(Train(1));
        "mlnet"u8.CopyTo(bytes.AsSpan(EngineOffset));

        Assert.Contains("another engine", Refusal(bytes));
    }

    [Fact]
    public void Refuses_a_model_of_another_format()
    {
        var bytes = Bytes(Train(1));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(FormatOffset), 77);

        Assert.Contains("format 77", Refusal(bytes));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Refuses_a_length_that_no_model_has_before_making_room_for_it(int length)
    {
        var bytes = Bytes(Train(1));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(LengthOffset), length);

        Assert.Contains("claims", Refusal(bytes));
    }

    [Fact]
    public void Refuses_a_model_with_a_changed_weight()
    {
        var bytes = Bytes(Train(1));
        bytes[LengthOffset + 4] ^= 1;

        Assert.Contains("hash", Refusal(bytes));
    }

    [Theory]
    [InlineData("01 31 FF FF FF FF 07")] // two thousand million themes
    [InlineData("01 31 FF FF FF FF 0F")] // a negative number of them
    [InlineData("01 31 01 05 6F 74 68 65 72 05 FF FF FF FF 07")] // as many words
    [InlineData("01 31 01 05 6F 74 68 65 72 05 00 01 09 09 09")] // a pair, and no weights
    [InlineData("FF FF FF FF 07 31")] // a scheme version of two gigabytes
    [InlineData("")]
    public void Refuses_hostile_counts_under_a_right_hash(string payload)
    {
        Assert.Contains("theme model", Refusal(Envelope(Convert.FromHexString(payload.Replace(" ", "")))));
    }

    [Fact]
    public void Needs_something_to_learn_from()
    {
        Assert.Throws<ArgumentException>(() => Engine.Train([], SmallTraining.Scheme, 1, TestContext.Current.CancellationToken));
    }

    private string Refusal(byte[] file) => Assert.Throws<ModelFormatException>(() => Engine.Load(new MemoryStream(file))).Message;

    private byte[] Envelope(byte[] payload)
    {
        var file = new MemoryStream();
        file.Write(Bytes(Train(1)).AsSpan(0, LengthOffset));
        file.Write(BitConverter.GetBytes(payload.Length));
        file.Write(SHA256.HashData(payload));
        Assert.Equal(PayloadOffset, file.Position);
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(payload);
        return file.ToArray();
    }
}
