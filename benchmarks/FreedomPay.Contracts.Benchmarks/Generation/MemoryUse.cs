namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>What a piece of work does to the managed heap. Not measured together with its time: watching costs some.</summary>
/// <param name="Allocated">All bytes that were allocated.</param>
/// <param name="Peak">The most that the heap held at once beyond what it held before, garbage included.</param>
/// <param name="Kept">What its result holds.</param>
internal sealed record MemoryUse(long Allocated, long Peak, long Kept)
{
    public static MemoryUse Of<T>(Func<T> work)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        T result;
        long peak;
        using (HeapWatch watch = new())
        {
            result = work();
            peak = watch.Peak;
        }

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(result);
        return new MemoryUse(allocated, peak - before, kept);
    }

    /// <summary>Looks at the heap's size every few milliseconds.</summary>
    private sealed class HeapWatch : IDisposable
    {
        private readonly Timer _timer;
        private long _peak;

        public HeapWatch() => _timer = new Timer(_ => Look(), state: null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

        public long Peak
        {
            get
            {
                Look();
                return Interlocked.Read(ref _peak);
            }
        }

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            long size = GC.GetTotalMemory(forceFullCollection: false);
            long known;
            while (size > (known = Interlocked.Read(ref _peak)) && Interlocked.CompareExchange(ref _peak, size, known) != known)
            {
            }
        }
    }
}
