using System.Globalization;

namespace Analytics.Tests.Fixtures;

/// <summary>The processes that this one has started and those that they started, as Linux tells of them.</summary>
public static class ChildProcesses
{
    public static bool CanBeSeen => Directory.Exists("/proc/self");

    /// <summary>What the system says of each, by its id.</summary>
    public static IReadOnlyDictionary<int, string> List()
    {
        var parents = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Select(id => (Id: id, Status: Read($"{id}/status")))
            .Where(process => process.Status.Length > 0 && !process.Status.Contains("State:\tZ", StringComparison.Ordinal)).ToDictionary(process => process.Id, process => process.Status);
        return parents.Where(process => IsOurs(process.Key)).ToDictionary();

        bool IsOurs(int id) => parents.TryGetValue(id, out var status) && (int)Number(status, "PPid:") is var parent and > 0 && (parent == Environment.ProcessId || IsOurs(parent));
    }

    /// <summary>Those that run another program than this. One that was only just started still is this one, with its memory.</summary>
    public static IReadOnlyDictionary<int, string> ListOfOtherPrograms()
    {
        var own = Read("self/cmdline");
        // What it says of its memory is read after it has become the other program.
        var others = List().Keys.Where(id => Read($"{id}/cmdline") is { Length: > 0 } command && command != own).ToList();
        return others.Select(id => (Id: id, Status: Read($"{id}/status"))).Where(process => process.Status.Length > 0).ToDictionary(process => process.Id, process => process.Status);
    }

    /// <summary>Megabytes of memory that the process held at most.</summary>
    public static long PeakMemory(string status) => Number(status, "VmHWM:") / 1024;

    private static long Number(string status, string field)
    {
        var at = status.IndexOf(field, StringComparison.Ordinal);
        return at < 0 ? 0 : long.Parse(string.Concat(status[(at + field.Length)..].TrimStart().TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{file}");
        }
        catch (IOException)
        {
            // It has ended in between.
            return "";
        }
    }
}
