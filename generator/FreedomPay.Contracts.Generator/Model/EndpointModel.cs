using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>One endpoint of a spec: everything that the emitter knows about it.</summary>
internal sealed record EndpointModel : SourceUnit
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required Protocol Protocol { get; init; }

    /// <summary>Gets what the family of the endpoint is, if messages are JSON.</summary>
    public required JsonProtocol? Json { get; init; }

    /// <summary>Gets the headers that every request has.</summary>
    public required EquatableArray<ConstantHeader> Headers { get; init; }

    public required Direction Direction { get; init; }

    /// <summary>
    /// Gets whether the message is one of the gateway's API, and not a form that only passes through the payer's browser. Those of the form family have a
    /// merchant, a salt and a signature.
    /// </summary>
    public required bool IsSigned { get; init; }

    /// <summary>Gets the host; null if the spec names none: the other side decides where the message goes.</summary>
    public required string? Host { get; init; }

    public required RequestMethod Method { get; init; }

    /// <summary>Gets the path; null if the other side decides where the message goes.</summary>
    public required RequestPath? Path { get; init; }

    public required RequestEncoding Encoding { get; init; }

    public required KeyKind Key { get; init; }

    /// <summary>Gets the script name that is signed, if it is not the last part of the path.</summary>
    public required string? Script { get; init; }

    /// <summary>Gets what to use instead; null if the endpoint is not deprecated.</summary>
    public required string? Deprecated { get; init; }

    public required Confidence? Confidence { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    public required MessageModel Request { get; init; }

    /// <summary>Gets the response; null if it is not a message but a text, or nothing that the spec knows.</summary>
    public required ResponseModel? Response { get; init; }

    public required AnswerKind Answer { get; init; }

    public required Effect Effect { get; init; }

    /// <summary>Gets the header whose value tells the gateway that a request is repeated; null if none is known.</summary>
    public required string? IdempotencyHeader { get; init; }

    /// <summary>Gets whether the merchant signs the request and the payer's browser takes it to the gateway.</summary>
    public required bool IsCarriedByBrowser { get; init; }

    /// <summary>Gets the fields that make two messages to the merchant the same event; empty if the spec does not say.</summary>
    public required EquatableArray<string> RepeatFields { get; init; }

    /// <summary>Gets the ways to find out what became of a request; the first one that can be asked is used.</summary>
    public required EquatableArray<OutcomeModel> Outcomes { get; init; }

    /// <summary>Gets how the message that comes to the merchant tells the state of a payment; null if it does not.</summary>
    public required StateModel? State { get; init; }

    /// <summary>Returns what a shape of the endpoint's own response tells a question: its fields, and those of objects that are declared in it.</summary>
    public EquatableArray<AskedField> ToldBy(ShapeModel shape) => AskedField.WithNested(AskedField.Of(shape.Message, InlineFieldsOf));

    public string RequestType => RequestTypeOf(Name.Name);

    public string ResponseType => ResponseTypeOf(Name.Name);

    public override IEnumerable<FieldModel> AllFields => Request.Fields
        .Concat(Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? [])
        .Concat(InlineFields);

    /// <summary>Gets the types that the code uses, including the requests of the endpoints that it asks.</summary>
    public override IEnumerable<TypeName> UsedTypes => Outcomes.Count == 0
        ? base.UsedTypes
        : base.UsedTypes.Concat(Outcomes.Select(static outcome => outcome.Ask with { Name = RequestTypeOf(outcome.Ask.Name) }));

    protected override IEnumerable<TypeName> TypeNames =>
        [Name with { Name = RequestType }, Name with { Name = ResponseType }, .. InlineTypes.SelectMany(static type => type.Names)];

    public static string RequestTypeOf(string name) => $"{name}Request";

    public static string ResponseTypeOf(string name) => $"{name}Response";

    private EquatableArray<AskedField> InlineFieldsOf(TypeName name) =>
        InlineTypes.OfType<ObjectModel>().FirstOrDefault(type => type.Name == name) is ObjectModel known ? AskedField.Of(known.Content) : EquatableArray<AskedField>.Empty;

    public override SourceUnit WithTypes(Func<FieldType, FieldType> replace) => this with
    {
        Request = Request.WithTypes(replace),
        Response = Response?.WithTypes(replace),
        InlineTypes = InlineTypesWith(replace),
    };
}
