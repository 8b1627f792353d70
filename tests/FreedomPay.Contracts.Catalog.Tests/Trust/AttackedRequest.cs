using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>A signed request on its way.</summary>
/// <param name="Signed">The request.</param>
/// <param name="Success">The response that a body gives as a success; null for a body that is none.</param>
internal sealed record AttackedRequest(SignedHttpRequest Signed, Func<ReadOnlyMemory<byte>, object?> Success)
{
    /// <summary>The fields in the order in which they were signed, <c>pg_sig</c> left out.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; } =
        [.. Signed.Fields.Where(static field => field.Name != "pg_sig").Select(static field => (field.Name, field.GetValue()))];

    public string Signature { get; } = Signed.Fields.Single(static field => field.Name == "pg_sig").GetValue();

    /// <summary>The value of a field that is in the request under this name.</summary>
    public string? Value(string name) => Fields.FirstOrDefault(field => field.Name == name).Value;

    /// <summary>Whether somebody who answers so has success. Written by hand and not by the code under test.</summary>
    public bool IsFooledBy(IEnumerable<Node> fields) => ShapeOf(fields) is not null;

    /// <summary>The shape of the success that the fields give; null for none.</summary>
    public string? ShapeOf(IEnumerable<Node> fields) => Success(ReferenceXml.Write(fields))?.GetType().Name;
}
