namespace SovereigntyApi.Benchmarks.Report;

/// <summary>
/// Measures several things in turn, round by round, by the CPU time of this process: what else the machine does strikes them alike,
/// and ratios of one round hold where times do not.
/// </summary>
/// <remarks>The process is not bound to a processor: the runtime's own compiler needs another one to get its work done.</remarks>
internal sealed class Interleaved(int rounds, TimeSpan warmUp, TimeSpan sample)
{
    public Measured[] Run(params (string Name, Action Run)[] subjects)
    {
        int[] repeats = [.. subjects.Select(s => WarmUp(s.Run))];
        double[][] times = [.. subjects.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int subject = 0; subject < subjects.Length; subject++)
            {
                times[subject][round] = Time(subjects[subject].Run, repeats[subject]).TotalMicroseconds / repeats[subject];
            }
        }

        return [.. subjects.Select((s, i) => new Measured(s.Name, times[i], Allocated(s.Run)))];
    }

    /// <summary>
    /// Runs something until compiled code has settled: the runtime compiles anew, in the background and in several turns, what ran
    /// often, and begins a turn only when nothing new was compiled for a while.
    /// </summary>
    public static void Settle(Action run)
    {
        for (int turn = 0; turn < 8; turn++)
        {
            Repeat(run, TimeSpan.FromMilliseconds(400));
            Thread.Sleep(200);
        }
    }

    /// <summary>Runs until the time is over, and again once compiled code has settled; how often it runs in one sample.</summary>
    private int WarmUp(Action run)
    {
        Repeat(run, warmUp / 2);
        Thread.Sleep(150);
        int runs = Repeat(run, warmUp / 2);
        return Math.Max(1, (int)(runs * (sample / (warmUp / 2))));
    }

    private static int Repeat(Action run, TimeSpan time)
    {
        TimeSpan until = Environment.CpuUsage.TotalTime + time;
        int runs = 0;
        do
        {
            run();
            runs++;
        }
        while (Environment.CpuUsage.TotalTime < until);
        return runs;
    }

    private static TimeSpan Time(Action run, int repeats)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < repeats; i++)
        {
            run();
        }

        return Environment.CpuUsage.TotalTime - before;
    }

    private static long Allocated(Action run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
