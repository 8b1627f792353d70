namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>What generated code calls, by name: the generator's only knowledge of the runtime.</summary>
internal static class RuntimeNames
{
    public const string Answer = Namespace + ".Answer";
    public const string Endpoint = Namespace + ".GatewayEndpoint";
    public const string KeyKind = Namespace + ".KeyKind";
    public const string MerchantCredentials = Namespace + ".MerchantCredentials";
    public const string MessageFields = Namespace + ".MessageFields";
    public const string ReadOptions = Namespace + ".ReadOptions";
    public const string ReceivedRequest = Namespace + ".ReceivedRequest";
    public const string RequestEncoding = Namespace + ".RequestEncoding";

    public const string FieldReader = Plumbing + ".FieldReader";
    public const string FieldWriter = Plumbing + ".FieldWriter";
    public const string IncomingRequest = Plumbing + ".IIncomingRequest";
    public const string IncomingResponse = Plumbing + ".IIncomingResponse";
    public const string MemberPrinter = Plumbing + ".MemberPrinter";
    public const string MessageReading = Plumbing + ".MessageReading";
    public const string OutgoingRequest = Plumbing + ".IOutgoingRequest";
    public const string OutgoingResponse = Plumbing + ".IOutgoingResponse";
    public const string ReadableMessage = Plumbing + ".IReadableMessage";
    public const string WritableMessage = Plumbing + ".IWritableMessage";

    private const string Namespace = "global::FreedomPay.Contracts";
    private const string Plumbing = Namespace + ".CompilerServices";
}
