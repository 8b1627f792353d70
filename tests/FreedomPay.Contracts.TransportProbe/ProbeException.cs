namespace FreedomPay.Contracts.TransportProbe;

/// <summary>The client has made something else of a case than it should.</summary>
public sealed class ProbeException(string message) : Exception(message)
{
    public static void Demand(bool isTrue, string what)
    {
        if (!isTrue)
        {
            throw new ProbeException(what);
        }
    }
}
