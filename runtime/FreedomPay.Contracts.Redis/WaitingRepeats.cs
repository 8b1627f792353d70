namespace FreedomPay.Contracts.Redis;

/// <summary>How many repeats of each message wait on this machine: the gateway sends one every half hour, a crowd is somebody else's.</summary>
internal sealed class WaitingRepeats
{
    public const int Most = 16;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Gets of how many messages repeats wait.</summary>
    public int Messages
    {
        get
        {
            lock (_counts)
            {
                return _counts.Count;
            }
        }
    }

    public bool TryEnter(string key)
    {
        lock (_counts)
        {
            int count = _counts.GetValueOrDefault(key);
            if (count == Most)
            {
                return false;
            }

            _counts[key] = count + 1;
            return true;
        }
    }

    public void Leave(string key)
    {
        lock (_counts)
        {
            if (--_counts[key] == 0)
            {
                _counts.Remove(key);
            }
        }
    }
}
