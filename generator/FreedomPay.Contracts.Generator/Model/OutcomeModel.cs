using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A question to the gateway whose answer tells what became of a request.</summary>
internal sealed record OutcomeModel
{
    /// <summary>What stands before the name of a field of the endpoint's own answer.</summary>
    public const string AnswerPrefix = "answer.";

    /// <summary>The endpoint that is asked.</summary>
    public required TypeName Ask { get; init; }

    /// <summary>Fields of the question, and what they get: a field of the request, or one of its answer behind <see cref="AnswerPrefix"/>.</summary>
    public required EquatableArray<FieldPair> With { get; init; }

    /// <summary>The list in the answer one of whose items is the request; null where the answer itself is about it.</summary>
    public required string? In { get; init; }

    /// <summary>The field of the answer, or of an item, that names the attempt.</summary>
    public required string Id { get; init; }

    /// <summary>What is that id: a field of the request, or one of its answer behind <see cref="AnswerPrefix"/>.</summary>
    public required string? Attempt { get; init; }

    /// <summary>Fields of the request without which the question cannot tell, and is not asked.</summary>
    public required EquatableArray<string> Given { get; init; }

    /// <summary>Fields of the answer, or of an item, and the field of the request that each repeats.</summary>
    public required EquatableArray<FieldPair> Matches { get; init; }

    /// <summary>What must hold, all of it, for the request to have been carried out.</summary>
    public required EquatableArray<ShapeTest> Done { get; init; }

    /// <summary>What must hold, all of it, for the request never to be carried out; empty where nothing says so.</summary>
    public required EquatableArray<ShapeTest> NotDone { get; init; }

    /// <summary>The endpoint as far as others need it; null until all files have been read, and where none of them has it.</summary>
    public AskedEndpoint? Asked { get; init; }

    /// <summary>The fields of the answer, or of an item, that the question looks at.</summary>
    public IEnumerable<string> Looked => new[] { Id }
        .Concat(Matches.Select(static pair => pair.Asked))
        .Concat(Done.Select(static test => test.WireName))
        .Concat(NotDone.Select(static test => test.WireName))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The fields of the endpoint's own answer that the question needs.</summary>
    public IEnumerable<string> Answered => With
        .Select(static pair => pair.Own)
        .Concat(Attempt is null ? [] : [Attempt])
        .Where(static own => own.StartsWith(AnswerPrefix, StringComparison.Ordinal))
        .Select(static own => own.Substring(AnswerPrefix.Length))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The shapes of the answer that have every field that the question looks at.</summary>
    public IEnumerable<AskedShape> ShapesIn(AskedEndpoint asked) => asked.Shapes.Where(shape =>
        Looked.All(name => shape.LookedIn(In).Any(field => field.WireName == name)));
}
