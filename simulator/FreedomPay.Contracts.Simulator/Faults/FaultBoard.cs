namespace FreedomPay.Contracts.Simulator.Faults;

/// <summary>The faults that are switched on.</summary>
internal sealed class FaultBoard
{
    /// <summary>The header with which a request asks for a fault of its own.</summary>
    public const string Header = "X-Simulator-Fault";

    private readonly Lock _gate = new();
    private readonly List<(int Id, Fault Fault, int? Left)> _faults = [];
    private int _lastId;

    public IReadOnlyList<(int Id, Fault Fault, int? Left)> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults];
            }
        }
    }

    public int Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add((++_lastId, fault, fault.Times));
            return _lastId;
        }
    }

    public void Remove(int id)
    {
        lock (_gate)
        {
            _faults.RemoveAll(fault => fault.Id == id);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>Takes the first fault that is for a message.</summary>
    public Fault? Take(FaultPlace place, string? merchantId, string endpointName, string? orderId)
    {
        lock (_gate)
        {
            int found = _faults.FindIndex(one => one.Fault.Place == place && one.Fault.Matches(merchantId, endpointName, orderId));
            if (found < 0)
            {
                return null;
            }

            (int id, Fault fault, int? left) = _faults[found];
            if (left <= 1)
            {
                _faults.RemoveAt(found);
            }
            else
            {
                _faults[found] = (id, fault, left - 1);
            }

            return fault;
        }
    }

    /// <summary>Reads what a request asks for itself: <c>NoAnswer</c>, or <c>CutAnswer=20</c>, <c>SlowAnswer=5</c> and <c>LostNotification=1</c> with bytes, seconds and attempts.</summary>
    public static Fault? OfHeader(string? value)
    {
        string[] parts = value?.Split('=', 2, StringSplitOptions.TrimEntries) ?? [];
        if (parts.Length == 0 || !Enum.TryParse(parts[0], ignoreCase: true, out FaultKind kind) || !Enum.IsDefined(kind))
        {
            return null;
        }

        int number = parts.Length > 1 && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int given) ? given : -1;
        Fault fault = new(kind);
        return number < 0 ? fault : fault with { Bytes = number, Delay = TimeSpan.FromSeconds(Math.Min(number, 600)), Attempts = number };
    }
}
