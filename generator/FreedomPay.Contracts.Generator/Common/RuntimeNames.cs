namespace FreedomPay.Contracts.Generator.Common;

/// <summary>What generated code calls, by name: the generator's only knowledge of the runtime.</summary>
internal static class RuntimeNames
{
    public const string AllowEmpty = Namespace + ".AllowEmpty";
    public const string Answer = Namespace + ".Answer";
    public const string AnyOf = Namespace + ".AnyOf";
    public const string CountedBy = Namespace + ".CountedBy";
    public const string Effect = Namespace + ".Effect";
    public const string Endpoint = Namespace + ".GatewayEndpoint";
    public const string FieldDefault = Namespace + ".FieldDefault";
    public const string FieldLength = Namespace + ".FieldLength";
    public const string FieldPattern = Namespace + ".FieldPattern";
    public const string FieldRange = Namespace + ".FieldRange";
    public const string ItemCount = Namespace + ".ItemCount";
    public const string KeyKind = Namespace + ".KeyKind";
    public const string MerchantCredentials = Namespace + ".MerchantCredentials";
    public const string MessageFields = Namespace + ".MessageFields";
    public const string OpenEnum = Namespace + ".IOpenEnum";
    public const string Outcome = Namespace + ".Outcome";
    public const string ReadOptions = Namespace + ".ReadOptions";
    public const string ReceivedRequest = Namespace + ".ReceivedRequest";
    public const string RequestEncoding = Namespace + ".RequestEncoding";
    public const string RequiredWhen = Namespace + ".RequiredWhen";
    public const string ScriptName = Namespace + ".ScriptName";
    public const string SensitiveDate = Namespace + ".SensitiveDate";
    public const string SensitiveText = Namespace + ".SensitiveText";
    public const string UnsignedMessage = Namespace + ".UnsignedMessage";
    public const string ValueList = Namespace + ".ValueList";

    // What analyzers look for in code that was written by hand.
    public const string PaymentSignature = Namespace + ".PaymentSignature";
    public const string SecretKey = Namespace + ".SecretKey";
    public const string SignatureVerdict = Namespace + ".SignatureVerdict";
    public const string SigningOptions = Namespace + ".SigningOptions";
    public const string SettledAnswer = Namespace + ".SettledAnswer";
    public const string Settlement = Namespace + ".Settlement";
    public const string TestAnswers = Namespace + ".Testing.TestAnswers";
    public const string TextAnswer = Namespace + ".TextAnswer";
    public const string UnverifiedMessages = Namespace + ".UnverifiedMessages";

    public const string BrowserRequest = Plumbing + ".IBrowserRequest";
    public const string FieldGroup = Plumbing + ".IFieldGroup";
    public const string FieldReader = Plumbing + ".FieldReader";
    public const string FieldWriter = Plumbing + ".FieldWriter";
    public const string IncomingRequest = Plumbing + ".IIncomingRequest";
    public const string IncomingResponse = Plumbing + ".IIncomingResponse";
    public const string MemberPrinter = Plumbing + ".MemberPrinter";
    public const string MessageReading = Plumbing + ".MessageReading";
    public const string MessageValidator = Plumbing + ".MessageValidator";
    public const string OpenEnumJsonConverter = Plumbing + ".OpenEnumJsonConverter";
    public const string OpenEnumTypeConverter = Plumbing + ".OpenEnumTypeConverter";
    public const string OutcomeEvidence = Plumbing + ".OutcomeEvidence";
    public const string OutcomeMeaning = Plumbing + ".OutcomeMeaning";
    public const string OutcomeQuestion = Plumbing + ".OutcomeQuestion";
    public const string OutgoingRequest = Plumbing + ".IOutgoingRequest";
    public const string OutgoingResponse = Plumbing + ".IOutgoingResponse";
    public const string OutgoingTextRequest = Plumbing + ".IOutgoingTextRequest";
    public const string PathSegment = Plumbing + ".PathSegment";
    public const string ReadableMessage = Plumbing + ".IReadableMessage";
    public const string UnsignedMessageInterface = Plumbing + ".IUnsignedMessage";
    public const string Validatable = Plumbing + ".IValidatable";
    public const string WireName = Plumbing + ".WireName";
    public const string WritableMessage = Plumbing + ".IWritableMessage";

    private const string Namespace = "global::FreedomPay.Contracts";
    private const string Plumbing = Namespace + ".CompilerServices";
}
