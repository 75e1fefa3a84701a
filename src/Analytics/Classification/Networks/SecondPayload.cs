using System.Runtime.InteropServices;
using Analytics.Classification.Linear;

namespace Analytics.Classification.Networks;

/// <summary>Writes and reads the part of a model that holds the second reading.</summary>
internal static class SecondPayload
{
    /// <summary>A network has some three hundred; its scores lie on the stack.</summary>
    private const int MostUnits = 4096;

    public static void Write(BinaryWriter writer, SecondWeights second)
    {
        foreach (var list in second.Cues.Concat(second.PolarityWords))
            WriteWords(writer, list);
        WriteNetwork(writer, second.Themes);
        WriteNetwork(writer, second.Polarity);
        foreach (var (scale, threshold) in second.Scales.Zip(second.Thresholds))
        {
            writer.Write(scale.A);
            writer.Write(scale.B);
            writer.Write(threshold);
        }
    }

    /// <exception cref="FormatException">A count or a number cannot be.</exception>
    public static SecondWeights Read(BinaryReader reader, int themes)
    {
        var cues = ReadLists(reader, themes);
        var words = ReadLists(reader, Enum.GetValues<WordClasses>().Length);
        var themeNetwork = ReadNetwork(reader, SecondReading.ThemeInputs(themes), themes + PolarityTarget.Count);
        var polarityNetwork = ReadNetwork(reader, SecondReading.PolarityInputs, PolarityTarget.Count);
        var scales = new PlattScale[themes];
        var thresholds = new float[themes];
        for (var theme = 0; theme < themes; theme++)
        {
            scales[theme] = new PlattScale(ModelPayload.ReadFinite(reader), ModelPayload.ReadFinite(reader));
            thresholds[theme] = ModelPayload.ReadFinite(reader);
        }
        return new SecondWeights { Cues = cues, PolarityWords = words, Themes = themeNetwork, Polarity = polarityNetwork, Scales = scales, Thresholds = thresholds };
    }

    private static void WriteWords(BinaryWriter writer, IReadOnlyList<string> words)
    {
        writer.Write7BitEncodedInt(words.Count);
        foreach (var word in words)
            writer.Write(word);
    }

    private static void WriteNetwork(BinaryWriter writer, Network network)
    {
        writer.Write7BitEncodedInt(network.Units);
        writer.Write(MemoryMarshal.AsBytes(network.First.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(network.Second.AsSpan()));
    }

    private static List<string>[] ReadLists(BinaryReader reader, int count)
    {
        var lists = new List<string>[count];
        for (var list = 0; list < count; list++)
        {
            var words = ModelPayload.ReadCount(reader);
            lists[list] = [];
            while (lists[list].Count < words)
                lists[list].Add(reader.ReadString());
        }
        return lists;
    }

    private static Network ReadNetwork(BinaryReader reader, int inputs, int outputs)
    {
        var units = ModelPayload.ReadCount(reader);
        if (units is 0 or > MostUnits)
            throw new FormatException($"a network of {units} units.");
        ModelPayload.Expect(reader, sizeof(float) * ((inputs + 1L) * units + (units + 1L) * outputs));
        var network = Network.Empty(inputs, units, outputs);
        ReadWeights(reader, network.First);
        ReadWeights(reader, network.Second);
        return network;
    }

    private static void ReadWeights(BinaryReader reader, float[] weights)
    {
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        if (!Array.TrueForAll(weights, float.IsFinite))
            throw new FormatException("a number is not finite.");
    }
}
