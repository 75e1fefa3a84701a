using System.Buffers.Binary;
using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

public sealed class ModelFileTests
{
    // Magic word (8 bytes), engine (48), length (4), hash (32), payload.
    private const int LengthOffset = 56;
    private const int HashOffset = 60;

    private static readonly EngineVersion Engine = new("learner", "2");
    private static readonly byte[] Payload = [.. "What a model knows."u8];

    [Fact]
    public void Reads_what_it_wrote()
    {
        Assert.Equal(Payload, Read(Written(Engine), Engine));
    }

    [Fact]
    public void Writes_the_same_bytes_each_time()
    {
        Assert.Equal(Written(Engine), Written(Engine));
    }

    [Theory]
    [InlineData("student", "2")]
    [InlineData("learner", "1")]
    [InlineData("learner", "22")]
    [InlineData("learner", "")]
    public void Refuses_the_model_of_another_engine_or_version(string name, string version)
    {
        Assert.Contains("another engine or version than 'learner 2'", Refusal(Written(new EngineVersion(name, version))));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Refuses_a_length_that_no_model_has_before_making_room_for_it(int length)
    {
        var bytes = Written(Engine);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(LengthOffset), length);

        Assert.Contains("claims", Refusal(bytes));
    }

    [Fact]
    public void Refuses_a_payload_that_its_hash_does_not_fit()
    {
        var bytes = Written(Engine);
        bytes[HashOffset] ^= 1;

        Assert.Contains("hash", Refusal(bytes));
    }

    private static byte[] Written(EngineVersion engine)
    {
        using var file = new MemoryStream();
        ModelFile.Write(file, engine, Payload);
        return file.ToArray();
    }

    private static byte[] Read(byte[] file, EngineVersion engine) => ModelFile.Read(new MemoryStream(file), engine);

    private static string Refusal(byte[] file) => Assert.Throws<ModelFormatException>(() => Read(file, Engine)).Message;
}
