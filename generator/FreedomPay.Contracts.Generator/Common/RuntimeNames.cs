namespace FreedomPay.Contracts.Generator.Common;

/// <summary>The names that generated code uses: all that the generator knows about the runtime.</summary>
internal static class RuntimeNames
{
    public const string Answer = Namespace + "Answer";
    public const string Authorization = Namespace + "Authorization";
    public const string BrowserRequest = Namespace + "IBrowserRequest";
    public const string Effect = Namespace + "Effect";
    public const string Endpoint = Namespace + "GatewayEndpoint";
    public const string GatewayRequest = Namespace + "IGatewayRequest";
    public const string GatewayResponse = Namespace + "IGatewayResponse";
    public const string GatewayTextRequest = Namespace + "IGatewayTextRequest";
    public const string JsonErrorTest = Namespace + "JsonErrorTest";
    public const string JwsAlgorithm = Namespace + "JwsAlgorithm";
    public const string JwsIdKind = Namespace + "JwsIdKind";
    public const string KeyKind = Namespace + "KeyKind";
    public const string MerchantCredentials = Namespace + "MerchantCredentials";
    public const string MessageField = Namespace + "MessageField";
    public const string MessageFields = Namespace + "MessageFields";
    public const string OpenEnum = Namespace + "IOpenEnum";
    public const string Outcome = Namespace + "Outcome";
    public const string PaymentReport = Namespace + "IPaymentReport";
    public const string PaymentState = Namespace + "PaymentState";
    public const string ReadOptions = Namespace + "ReadOptions";
    public const string ReceivableRequest = Namespace + "IReceivableRequest";
    public const string ReceivedRequest = Namespace + "ReceivedRequest";
    public const string Reply = Namespace + "IReply";
    public const string RequestEncoding = Namespace + "RequestEncoding";
    public const string ScriptName = Namespace + "ScriptName";
    public const string SensitiveDate = Namespace + "SensitiveDate";
    public const string SensitiveText = Namespace + "SensitiveText";
    public const string UnsignedMessage = Namespace + "UnsignedMessage";
    public const string UnsignedMessageInterface = Namespace + "IUnsignedMessage";
    public const string ValueList = Namespace + "ValueList";

    // Names that analyzers look for in code that was written by hand.
    public const string FreedomPayClient = Namespace + "FreedomPayClient";
    public const string PaymentSignature = Namespace + "PaymentSignature";

    public const string JwsSignature = Namespace + "JwsSignature";
    public const string SecretKey = Namespace + "SecretKey";
    public const string SettledAnswer = Namespace + "SettledAnswer";
    public const string Settlement = Namespace + "Settlement";
    public const string SignatureVerdict = Namespace + "SignatureVerdict";
    public const string SigningOptions = Namespace + "SigningOptions";

    /// <summary>The generated class for ASP.NET Core, one in each namespace with messages to the merchant.</summary>
    public const string RoutesClass = "FreedomPayRoutes";

    public const string TestAnswers = Namespace + "Testing.TestAnswers";
    public const string TextAnswer = Namespace + "TextAnswer";
    public const string UnverifiedMessages = Namespace + "UnverifiedMessages";

    public const string AllowEmpty = Plumbing + "AllowEmpty";
    public const string AnyOf = Plumbing + "AnyOf";
    public const string CountedBy = Plumbing + "CountedBy";
    public const string FieldDefault = Plumbing + "FieldDefault";
    public const string FieldGroup = Plumbing + "IFieldGroup";
    public const string FieldLength = Plumbing + "FieldLength";
    public const string FieldPattern = Plumbing + "FieldPattern";
    public const string FieldRange = Plumbing + "FieldRange";
    public const string FieldReader = Plumbing + "FieldReader";
    public const string FieldWriter = Plumbing + "FieldWriter";
    public const string ItemCount = Plumbing + "ItemCount";
    public const string KnownTexts = Plumbing + "KnownTexts";
    public const string MemberPrinter = Plumbing + "MemberPrinter";
    public const string MessageReading = Plumbing + "MessageReading";
    public const string MessageValidator = Plumbing + "MessageValidator";
    public const string OpenEnumJsonConverter = Plumbing + "OpenEnumJsonConverter";
    public const string OpenEnumTypeConverter = Plumbing + "OpenEnumTypeConverter";
    public const string OutcomeEvidence = Plumbing + "OutcomeEvidence";
    public const string OutcomeMeaning = Plumbing + "OutcomeMeaning";
    public const string OutcomeQuestion = Plumbing + "OutcomeQuestion";
    public const string PathSegment = Plumbing + "PathSegment";
    public const string PaymentReading = Plumbing + "PaymentReading";
    public const string ReadableMessage = Plumbing + "IReadableMessage";
    public const string RequiredWhen = Plumbing + "RequiredWhen";
    public const string Validatable = Plumbing + "IValidatable";
    public const string WireName = Plumbing + "WireName";
    public const string WireType = Plumbing + "WireType";
    public const string WritableMessage = Plumbing + "IWritableMessage";

    /// <summary>The alias of the runtime's namespace in each generated file. The compiler warns of names in lowercase alone.</summary>
    public const string ContractsAlias = "freedomPay";

    /// <summary>The alias of the namespace of what only generated code calls.</summary>
    public const string ServicesAlias = "compilerServices";

    /// <summary>The alias of the runtime's field types. No type of a spec begins with a lowercase letter, so none hides it.</summary>
    public const string WireTypeAlias = "wireType";

    public const string ContractsNamespace = "FreedomPay.Contracts";

    public const string ServicesNamespace = ContractsNamespace + ".CompilerServices";

    private const string Namespace = ContractsAlias + "::";
    private const string Plumbing = ServicesAlias + "::";

    /// <summary>Returns the full name of a type, by which a compilation finds it.</summary>
    public static string MetadataName(string name) =>
        name.StartsWith(Namespace, StringComparison.Ordinal) ? $"{ContractsNamespace}.{name.Substring(Namespace.Length)}" : $"{ServicesNamespace}.{name.Substring(Plumbing.Length)}";
}
