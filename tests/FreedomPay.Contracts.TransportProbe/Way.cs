namespace FreedomPay.Contracts.TransportProbe;

/// <summary>The ways in which a request is handed to the client.</summary>
public enum Way
{
    Request,
    Signed,
    Text,
}
