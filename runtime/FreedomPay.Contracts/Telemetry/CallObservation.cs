using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>Observes one call of the client, while somebody listens.</summary>
internal abstract class CallObservation : IDisposable
{
    /// <summary>Gets the activity of the call; <see langword="null"/> if nobody traces it.</summary>
    protected Activity? Activity { get; init; }

    /// <summary>Ends with the caller's own cancellation.</summary>
    public abstract void Cancel(Outcome outcome);

    /// <summary>Ends with a mistake of the program.</summary>
    public abstract void Fail(Exception exception);

    public void Dispose() => Instruments.Stop(Activity);
}
