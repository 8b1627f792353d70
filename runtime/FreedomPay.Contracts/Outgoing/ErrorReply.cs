using System.Text;
using FreedomPay.Common;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>An error reply (<c>pg_status</c> = <c>error</c>), as a gateway or a test gateway sends it.</summary>
public sealed record ErrorReply : IReply
{
    /// <summary>Initializes a new instance of the <see cref="ErrorReply"/> class.</summary>
    /// <param name="endpoint">The endpoint that replies.</param>
    /// <param name="code">The error code (<c>pg_error_code</c>).</param>
    /// <param name="description">The error text (<c>pg_error_description</c>).</param>
    public ErrorReply(GatewayEndpoint endpoint, ErrorCode code, string description)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint;
        Code = code;
        Description = description;
    }

    /// <summary>The endpoint that replies.</summary>
    public GatewayEndpoint Endpoint { get; }

    /// <summary>The error code (<c>pg_error_code</c>).</summary>
    public ErrorCode Code { get; }

    /// <summary>The error text (<c>pg_error_description</c>).</summary>
    public string Description { get; }

    /// <summary>The timestamp of the reply (<c>pg_datetime</c>), if the endpoint sends one.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <inheritdoc/>
    public MessageFields ExtraFields { get; init; } = MessageFields.Empty;

    /// <summary>Writes the reply without salt and signature, as the gateway does when it cannot identify the merchant.</summary>
    /// <returns>An XML document in UTF-8.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    public byte[] ToUnsignedXml()
    {
        MessageWriterSettings settings = new() { ScriptName = Endpoint.ScriptName, ListOrder = ListOrder.Documented, Format = MessageFormat.Xml };
        WrittenFields fields = MessageWriter.WriteUnsigned(this, settings);
        return XmlMessageWriter.Write(fields, XmlMessageWriter.ResponseRoot);
    }

    // The compiler-generated method would format the timestamp with the culture of the thread.
    private bool PrintMembers(StringBuilder builder)
    {
        MemberPrinter printer = new(builder);
        printer.Member(Endpoint);
        printer.Member(Code);
        printer.Member(Description);
        printer.Member(Timestamp);
        printer.Member(ExtraFields);
        return printer.HasMembers;
    }

    void IWritableMessage.WriteTo(ref FieldWriter writer)
    {
        WireType.DateTimeOffset.Write(ref writer, ProtocolFields.Timestamp, Timestamp, ProtocolFields.TimestampFormat);
        WireType.Enum<ErrorCode>.Write(ref writer, ProtocolFields.ErrorCode, Code, required: true);
        writer.Text(ProtocolFields.ErrorDescription, Description);
        writer.Salt();
        writer.Status(ProtocolFields.StatusError);
    }
}
