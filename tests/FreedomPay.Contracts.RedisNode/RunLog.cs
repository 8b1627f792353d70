using System.Text;

namespace FreedomPay.Contracts.RedisNode;

/// <summary>Writes down that a handler runs, before it does anything else. A process that is killed afterwards does not take it away.</summary>
internal sealed class RunLog(string file) : IDisposable
{
    private readonly FileStream _stream = new(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Write(string line)
    {
        lock (_stream)
        {
            _stream.Write(Encoding.UTF8.GetBytes($"{line}\n"));
        }
    }

    public void Dispose() => _stream.Dispose();
}
