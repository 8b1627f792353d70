namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Collects differences: the same one in many messages is told once, with a count.</summary>
internal sealed class DriftReport
{
    /// <summary>Whoever sends a new name with each message gets no endless report.</summary>
    private const int MostGroups = 2_000;

    private readonly Dictionary<Drift, DriftGroup> _groups = [];

    /// <summary>Gets how many messages were compared.</summary>
    public int Messages { get; private set; }

    /// <summary>Gets how many differences were left out, because there were too many different ones.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Gets the differences, by endpoint and message.</summary>
    public IEnumerable<DriftGroup> Groups => _groups.Values
        .OrderBy(static group => group.Drift.Endpoint, StringComparer.Ordinal)
        .ThenBy(static group => group.Drift.Message, StringComparer.Ordinal)
        .ThenBy(static group => group.Drift.Field, StringComparer.Ordinal)
        .ThenBy(static group => group.Drift.Problem);

    public void CountMessage() => Messages++;

    /// <summary>Adds a difference.</summary>
    /// <returns>Its group; null if there are too many.</returns>
    public DriftGroup? Add(Drift drift, string place, string? example)
    {
        if (!_groups.TryGetValue(drift, out DriftGroup? group))
        {
            if (_groups.Count >= MostGroups)
            {
                LeftOut++;
                return null;
            }

            _groups.Add(drift, group = new DriftGroup(drift));
        }

        group.Add(place, example);
        return group;
    }
}
