namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>The workbench that all collections share: made for the first of them, removed after the last.</summary>
public sealed class WorkbenchFixture : IDisposable
{
    private static readonly Lock Gate = new();
    private static Workbench? _shared;
    private static int _users;

    public WorkbenchFixture()
    {
        lock (Gate)
        {
            Workbench = _shared ??= new Workbench();
            _users++;
        }
    }

    internal Workbench Workbench { get; }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--_users == 0)
            {
                _shared?.Dispose();
                _shared = null;
            }
        }
    }
}
