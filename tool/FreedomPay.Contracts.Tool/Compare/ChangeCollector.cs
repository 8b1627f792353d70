namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Collects what differs.</summary>
internal sealed class ChangeCollector
{
    private readonly List<SpecChange> _changes = [];

    /// <summary>Gets what differs, in the order in which it was found.</summary>
    public IReadOnlyList<SpecChange> Changes => _changes;

    public void Add(CompareRule rule, Subject subject, string message) => _changes.Add(new SpecChange(
        rule, subject.Unit, subject.Part, message, subject.Roles.ForMerchant(rule), subject.Roles.ForGateway(rule), subject.Place));

    /// <summary>Adds a change if two values differ.</summary>
    public void AddIf(bool differs, CompareRule rule, Subject subject, string message)
    {
        if (differs)
        {
            Add(rule, subject, message);
        }
    }
}
