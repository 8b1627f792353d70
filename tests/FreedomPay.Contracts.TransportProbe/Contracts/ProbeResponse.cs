using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.TransportProbe.Contracts;

/// <summary>An answer whose fields all are extra fields, but one.</summary>
public sealed record ProbeResponse : IGatewayResponse<ProbeResponse>, IReply
{
    // Asked for each time: the endpoints sign an answer while they are made, which asks for this.
    public static GatewayEndpoint Endpoint => Endpoints.Moving;

    public Outcome? Means { get; init; }

    /// <summary>A number, so that something in an answer can be none.</summary>
    public long? Number { get; init; }

    public MessageFields ExtraFields { get; init; } = MessageFields.Empty;

    GatewayEndpoint IReply.Endpoint => Endpoint;

    static ProbeResponse? IReadableMessage<ProbeResponse>.ReadFrom(ref FieldReader reader)
    {
        while (reader.Next(out WireName name))
        {
            reader.SetIndex(name.Is("pg_number"u8) ? 0 : -1);
        }

        if (!reader.Is("pg_status"u8, "ok"u8))
        {
            return null;
        }

        return new ProbeResponse
        {
            Means = reader.Is("pg_final"u8, "yes"u8) ? Outcome.Done : null,
            Number = WireType.Integer.Read(ref reader, 0, "pg_number", alias: "pg_number_alias"u8),
            ExtraFields = reader.ExtraFields(),
        };
    }

    public void WriteTo(ref FieldWriter writer)
    {
        writer.Salt();
        writer.Status("ok");
    }
}
