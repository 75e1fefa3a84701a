using Analytics.Classification;
using Analytics.Classification.Features;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification.Linear;

/// <summary>Model files whose hash fits and whose content cannot be: by mistake of a program, or on purpose.</summary>
public sealed class DamagedModelTests
{
    private const int Damages = 60;

    private static readonly LinearThemeEngine Engine = new();
    private static readonly byte[] Payload = PayloadOf(Engine.Train(SmallTraining.Passages, SmallTraining.Scheme, seed: 1, TestContext.Current.CancellationToken));
    private static readonly LinearWeights Weights = ModelPayload.Read(Payload);

    public static TheoryData<int> Places { get; } = [.. Enumerable.Range(0, Damages)];

    [Fact]
    public void Refuses_a_cue_that_is_too_short()
    {
        var refusal = Refusal(Weights with { Second = Weights.Second with { Cues = [["a"], [], [], []] } });

        Assert.Contains("'a'", refusal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("un*")]
    public void Refuses_a_beginning_of_words_that_is_too_short(string word)
    {
        var refusal = Refusal(Weights with { Second = Weights.Second with { PolarityWords = [[word], [], [], [], [], [], [], [], []] } });

        Assert.Contains($"'{word}'", refusal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Refuses_a_word_that_cannot_be_in_so_many_passages(int passages)
    {
        var refusal = Refusal(Weights with { Vocabulary = new Vocabulary(new VocabularyCounts(1, [new("care", passages)], [])) });

        Assert.Contains($"{passages} is not between 0 and 1", refusal);
    }

    [Fact]
    public void Refuses_a_pair_of_words_that_it_does_not_have()
    {
        var refusal = Refusal(Weights with { Vocabulary = new Vocabulary(new VocabularyCounts(1, [new("care", 1)], [new((0, 1), 1)])) });

        Assert.Contains("1 is not between 0 and 0", refusal);
    }

    [Fact]
    public void Refuses_a_network_of_more_units_than_there_are_weights_for()
    {
        var one = Weights.Second.Themes;

        var refusal = Refusal(Weights with { Second = Weights.Second with { Themes = one with { Units = 4000 } } });

        Assert.Contains("weights are missing", refusal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Refuses_what_is_cut_off(int place)
    {
        var cut = Payload[..(Payload.Length * place / Damages)];

        Assert.Throws<ModelFormatException>(() => Load(cut));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Refuses_or_reads_what_has_a_wrong_byte(int place)
    {
        var damaged = Payload.ToArray();
        damaged[place] ^= 0x80; // the heads of numbers and words, where counts stand
        damaged[Payload.Length * place / Damages] = 0xFF;

        var thrown = Record.Exception(() => Load(damaged).Predict(new Passage("Supervision is not regular.")));

        Assert.True(thrown is null or ModelFormatException, $"{thrown}");
    }

    private static string Refusal(LinearWeights weights)
    {
        var payload = ModelPayload.Write(weights);
        return Assert.Throws<ModelFormatException>(() => Load(payload)).Message;
    }

    private static IThemeModel Load(byte[] payload)
    {
        using var file = new MemoryStream();
        ModelFile.Write(file, Engine.Engine, payload);
        file.Position = 0;
        return Engine.Load(file);
    }

    private static byte[] PayloadOf(IThemeModel model)
    {
        using var file = new MemoryStream();
        model.Save(file);
        file.Position = 0;
        return ModelFile.Read(file, Engine.Engine);
    }
}
