namespace FreedomPay.Contracts.Tests;

/// <summary>How the cost of work grows with its size, measured so that what else runs on the machine does not count.</summary>
internal static class Growth
{
    /// <summary>Asserts that twice the size costs about twice: the heap exactly, the processor with room for its caches.</summary>
    /// <param name="work">Gets ready for a size and gives what is to be measured.</param>
    /// <param name="size">The smaller size: large enough that a square would show.</param>
    public static void AssertLinear(Func<int, Action> work, int size)
    {
        string said = "";
        for (int attempt = 0; attempt < 4; attempt++)
        {
            (long bytes, TimeSpan time) = Cost(work(size));
            (long doubleBytes, TimeSpan doubleTime) = Cost(work(size * 2));

            // What grows by the square costs four times as much. Buffers that double their length make the heap's part uneven.
            Assert.True(doubleBytes <= (bytes * 2.9) + 100_000, $"{bytes} bytes became {doubleBytes}.");
            if (doubleTime <= (time * 3.2) + TimeSpan.FromMilliseconds(5))
            {
                return;
            }

            // Once more: the collector may have come between, or another process.
            said += $"{time.TotalMilliseconds} ms became {doubleTime.TotalMilliseconds} ms. ";
        }

        Assert.Fail(said);
    }

    /// <summary>The least of several rounds, of the bytes taken from the heap and of the thread's time.</summary>
    public static (long Bytes, TimeSpan Time) Cost(Action work)
    {
        long bytes = long.MaxValue;
        TimeSpan time = TimeSpan.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
            System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
            work();
            time = watch.Elapsed < time ? watch.Elapsed : time;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - bytesBefore);
        }

        return (bytes, time);
    }
}
