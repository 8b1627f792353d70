namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>Measures how many bytes are alive while something runs: what was alive before does not count.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly CancellationTokenSource _end = new();
    private readonly Thread _watch;
    private long _most;

    public PeakMemory()
    {
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    public long MostBytes => Interlocked.Read(ref _most);

    public void Dispose()
    {
        _end.Cancel();
        _watch.Join();
        _end.Dispose();
    }

    private void Watch()
    {
        while (!_end.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(200)))
        {
            long alive = GC.GetTotalMemory(forceFullCollection: true) - _before;
            _most = Math.Max(_most, alive);
        }
    }
}
