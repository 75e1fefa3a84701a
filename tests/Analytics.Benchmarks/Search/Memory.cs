using System.Diagnostics;

namespace Analytics.Benchmarks.Search;

/// <summary>What this process holds, in MiB.</summary>
public static class Memory
{
    /// <summary>Most that was ever resident, the whole process with the benchmark's own rows included.</summary>
    public static long Peak
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>Objects that are in use.</summary>
    public static long Live => GC.GetTotalMemory(forceFullCollection: true) >> 20;
}
