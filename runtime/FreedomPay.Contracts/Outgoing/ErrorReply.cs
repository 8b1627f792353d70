using System.Text;
using FreedomPay.Common;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>The answer <c>pg_status</c> = <c>error</c>, as a gateway or a test gateway sends it.</summary>
public sealed record ErrorReply : IReply
{
    /// <summary>Makes the answer of an endpoint.</summary>
    /// <param name="endpoint">The endpoint that answers.</param>
    /// <param name="code">The error's code (<c>pg_error_code</c>).</param>
    /// <param name="description">The error's text (<c>pg_error_description</c>).</param>
    public ErrorReply(GatewayEndpoint endpoint, ErrorCode code, string description)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint;
        Code = code;
        Description = description;
    }

    /// <summary>The endpoint that answers.</summary>
    public GatewayEndpoint Endpoint { get; }

    /// <summary>The error's code (<c>pg_error_code</c>).</summary>
    public ErrorCode Code { get; }

    /// <summary>The error's text (<c>pg_error_description</c>).</summary>
    public string Description { get; }

    /// <summary>The moment of the answer (<c>pg_datetime</c>), where the endpoint sends one.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <inheritdoc/>
    public MessageFields ExtraFields { get; init; } = MessageFields.Empty;

    /// <summary>Writes the answer without salt and signature, as the gateway answers when it could not tell the merchant.</summary>
    /// <returns>An XML document in UTF-8.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    public byte[] ToUnsignedXml()
    {
        MessageWriterSettings settings = new() { ScriptName = Endpoint.ScriptName, ListOrder = ListOrder.Documented, IsXml = true };
        WrittenFields fields = MessageWriter.WriteUnsigned(this, settings);
        return XmlMessageWriter.Write(fields, XmlMessageWriter.ResponseRoot);
    }

    // The compiler's own would show the moment in the culture of the thread.
    private bool PrintMembers(StringBuilder builder)
    {
        MemberPrinter printer = new(builder);
        printer.Member(nameof(Endpoint), Endpoint);
        printer.Member(nameof(Code), Code);
        printer.Member(nameof(Description), Description);
        printer.Member(nameof(Timestamp), Timestamp);
        printer.Member(nameof(ExtraFields), ExtraFields);
        return printer.HasMembers;
    }

    void IWritableMessage.WriteTo(ref FieldWriter writer)
    {
        writer.DateTimeOffset(ProtocolFields.Timestamp, Timestamp, ProtocolFields.TimestampFormat);
        writer.Enum<ErrorCode>(ProtocolFields.ErrorCode, Code, required: true);
        writer.Text(ProtocolFields.ErrorDescription, Description);
        writer.Salt();
        writer.Status(ProtocolFields.StatusError);
    }
}
