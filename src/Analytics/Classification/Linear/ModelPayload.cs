using System.Runtime.InteropServices;
using System.Text;
using Analytics.Classification.Features;
using Analytics.Classification.Networks;

namespace Analytics.Classification.Linear;

/// <summary>Writes and reads a model's words and numbers. A count is checked against what is left before anything is made for it.</summary>
internal static class ModelPayload
{
    /// <summary>A scheme has some fifty themes; a row of scores lies on the stack.</summary>
    private const int MostThemes = 1000;

    // The fewest that a word and a pair of words take.
    private const int WordBytes = 2;
    private const int PairBytes = 3;

    public static byte[] Write(LinearWeights weights)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(weights.SchemeVersion);
            writer.Write7BitEncodedInt(weights.Themes.Count);
            foreach (var theme in weights.Themes)
                writer.Write(theme);
            WriteCounts(writer, weights.Vocabulary.Counts);
            foreach (var target in weights.Targets)
                WriteTarget(writer, target);
            SecondPayload.Write(writer, weights.Second);
        }
        return payload.ToArray();
    }

    /// <exception cref="ModelFormatException">The bytes are no payload of this format.</exception>
    public static LinearWeights Read(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        try
        {
            var weights = ReadWeights(reader);
            return Left(reader) == 0 ? weights : throw new ModelFormatException("The theme model holds more than it should.");
        }
        catch (Exception damaged) when (damaged is IOException or FormatException or ArgumentException)
        {
            throw new ModelFormatException($"The theme model is damaged: {damaged.Message}");
        }
    }

    private static void WriteCounts(BinaryWriter writer, VocabularyCounts counts)
    {
        writer.Write7BitEncodedInt(counts.Passages);
        writer.Write7BitEncodedInt(counts.Words.Count);
        foreach (var (word, passages) in counts.Words)
        {
            writer.Write(word);
            writer.Write7BitEncodedInt(passages);
        }
        writer.Write7BitEncodedInt(counts.Pairs.Count);
        foreach (var (pair, passages) in counts.Pairs)
        {
            writer.Write7BitEncodedInt(pair.First);
            writer.Write7BitEncodedInt(pair.Second);
            writer.Write7BitEncodedInt(passages);
        }
    }

    private static void WriteTarget(BinaryWriter writer, LinearTarget target)
    {
        writer.Write(target.Scale.A);
        writer.Write(target.Scale.B);
        writer.Write(target.Weights.Step);
        writer.Write(target.Weights.Bias);
        writer.Write(MemoryMarshal.AsBytes(target.Weights.Levels.AsSpan()));
    }

    private static LinearWeights ReadWeights(BinaryReader reader)
    {
        var schemeVersion = reader.ReadString();
        var themes = new string[ReadCount(reader)];
        if (themes.Length is 0 or > MostThemes)
            throw new ModelFormatException($"The theme model claims {themes.Length} themes.");
        for (var theme = 0; theme < themes.Length; theme++)
            themes[theme] = reader.ReadString();

        var vocabulary = new Vocabulary(ReadCounts(reader));
        var targets = new LinearTarget[themes.Length + PolarityTarget.Count];
        for (var target = 0; target < targets.Length; target++)
            targets[target] = ReadTarget(reader, vocabulary.Features);
        return new LinearWeights
        {
            SchemeVersion = schemeVersion,
            Themes = themes,
            Vocabulary = vocabulary,
            Targets = targets,
            Second = SecondPayload.Read(reader, themes.Length),
        };
    }

    private static VocabularyCounts ReadCounts(BinaryReader reader)
    {
        var passages = reader.Read7BitEncodedInt();
        var words = new KeyValuePair<string, int>[ReadCount(reader, WordBytes)];
        for (var word = 0; word < words.Length; word++)
            words[word] = new(reader.ReadString(), ReadUpTo(passages, reader));
        var pairs = new KeyValuePair<(int, int), int>[ReadCount(reader, PairBytes)];
        for (var pair = 0; pair < pairs.Length; pair++)
            pairs[pair] = new((ReadUpTo(words.Length - 1, reader), ReadUpTo(words.Length - 1, reader)), ReadUpTo(passages, reader));
        return new VocabularyCounts(passages, words, pairs);
    }

    private static LinearTarget ReadTarget(BinaryReader reader, int features)
    {
        var scale = new PlattScale(ReadFinite(reader), ReadFinite(reader));
        var (step, bias) = (ReadFinite(reader), ReadFinite(reader));
        Expect(reader, (long)features * sizeof(short));
        var levels = new short[features];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(levels.AsSpan()));
        return new LinearTarget(new QuantisedWeights(step, bias, levels), scale);
    }

    /// <param name="fewestBytes">That an entry takes.</param>
    internal static int ReadCount(BinaryReader reader, int fewestBytes = 1)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= Left(reader) / fewestBytes ? count : throw new FormatException($"{count} entries do not fit.");
    }

    internal static void Expect(BinaryReader reader, long bytes)
    {
        if (Left(reader) < bytes)
            throw new EndOfStreamException("weights are missing.");
    }

    private static int ReadUpTo(int most, BinaryReader reader)
    {
        var number = reader.Read7BitEncodedInt();
        return number >= 0 && number <= most ? number : throw new FormatException($"{number} is not between 0 and {most}.");
    }

    internal static float ReadFinite(BinaryReader reader)
    {
        var number = reader.ReadSingle();
        return float.IsFinite(number) ? number : throw new FormatException("a number is not finite.");
    }

    private static long Left(BinaryReader reader) => reader.BaseStream.Length - reader.BaseStream.Position;
}
