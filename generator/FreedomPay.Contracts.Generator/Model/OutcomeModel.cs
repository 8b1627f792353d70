using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A question to the gateway whose response tells what became of a request.</summary>
internal sealed record OutcomeModel
{
    /// <summary>The prefix of the name of a field of the endpoint's own response.</summary>
    public const string AnswerPrefix = "answer.";

    /// <summary>The parameter of the generated method that has the idempotency key.</summary>
    public const string KeyParameter = "idempotencyKey";

    /// <summary>Gets the endpoint that is asked.</summary>
    public required TypeName Ask { get; init; }

    /// <summary>
    /// Gets the fields of the question and their values: a field of the request, one of its response after <see cref="AnswerPrefix"/>, or the
    /// request's idempotency header.
    /// </summary>
    public required EquatableArray<FieldPair> With { get; init; }

    /// <summary>Gets the list in the question's response one of whose items is the request; null if the response itself is about it.</summary>
    public required string? In { get; init; }

    /// <summary>
    /// Gets the field of the question's response, or of an item, that names the attempt. In JSON it may be a field of the question instead, if the
    /// response has none: see <see cref="NamedBy"/>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Gets what that id is, written as in <see cref="With"/>.</summary>
    public required string? Attempt { get; init; }

    /// <summary>Gets the request fields without which the question cannot tell, and is not asked.</summary>
    public required EquatableArray<string> Given { get; init; }

    /// <summary>Gets fields of the question's response, or of an item, and the request field that each repeats.</summary>
    public required EquatableArray<FieldPair> Matches { get; init; }

    /// <summary>Gets the tests that must all pass for the request to have been carried out.</summary>
    public required EquatableArray<ShapeTest> Done { get; init; }

    /// <summary>Gets the tests that must all pass for the request never to be carried out; empty if nothing says so.</summary>
    public required EquatableArray<ShapeTest> NotDone { get; init; }

    /// <summary>
    /// Gets what this endpoint needs to know about the one that is asked; null until all files have been read, and if none of them has it.
    /// </summary>
    public AskedEndpoint? Asked { get; init; }

    /// <summary>
    /// Returns the field of the question that names the attempt, if its response does not: nobody else used the value, and the response is about it.
    /// Only for JSON, for which the connection vouches. A signed answer can be moved to another question.
    /// </summary>
    public FieldPair? NamedBy(AskedEndpoint asked, JsonProtocol? json) => json is null || In is not null || asked.Shapes.Any(shape => shape.Find(Id) is not null)
        ? null
        : With.FirstOrDefault(pair => pair.Asked == Id);

    private IEnumerable<string> Looked(bool isNamed) => (isNamed ? [] : new[] { Id })
        .Concat(Matches.Select(static pair => pair.Asked))
        .Concat(Done.Select(static test => test.WireName))
        .Concat(NotDone.Select(static test => test.WireName))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Gets the fields of the endpoint's own response that the question needs.</summary>
    public IEnumerable<string> Answered => With
        .Select(static pair => pair.Own)
        .Concat(Attempt is null ? [] : [Attempt])
        .Where(static own => own.StartsWith(AnswerPrefix, StringComparison.Ordinal))
        .Select(static own => own.Substring(AnswerPrefix.Length))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Returns the idempotency key of a request as a field, if that is what a name in <see cref="With"/> means.</summary>
    public static AskedField? KeyOf(EndpointModel endpoint, string name) =>
        endpoint.IdempotencyHeader is not null && name == endpoint.IdempotencyHeader ? new AskedField(name, KeyParameter, new UuidType()) : null;

    /// <summary>Determines whether the question names the request by its idempotency key.</summary>
    public bool HasKeyOf(EndpointModel endpoint) => With.Any(pair => KeyOf(endpoint, pair.Own) is not null) || (Attempt is not null && KeyOf(endpoint, Attempt) is not null);

    /// <summary>Returns the shapes of the response that have every field that the question looks at.</summary>
    public IEnumerable<AskedShape> ShapesIn(AskedEndpoint asked, bool isNamed) => asked.Shapes.Where(shape =>
        Looked(isNamed).All(name => shape.LookedIn(In).Any(field => field.WireName == name)));
}
