using System.Text.Json;
using Analytics.Exports;

namespace Analytics.Worker;

/// <summary>Answers of commands, for people or for machines.</summary>
internal static class ConsoleOutput
{
    private static readonly JsonSerializerOptions Indented = new(ExportJson.Options) { WriteIndented = true };

    public static void WriteJson<T>(T answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Indented));

    /// <summary>Two columns: a count or value, and what it counts.</summary>
    public static void WriteCount(int count, string what) => Console.Out.WriteLine($"{count,8:N0}  {what}");

    public static void WriteCountUnlessZero(int count, string what)
    {
        if (count > 0)
            WriteCount(count, what);
    }
}
