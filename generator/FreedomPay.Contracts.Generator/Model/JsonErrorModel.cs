using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How responses in JSON say that a request failed.</summary>
/// <param name="Tests">What tells an error, each alone: a name with the texts of an error, or a member without texts that only has to be there.</param>
/// <param name="Code">The member with the code, with dots between the levels; null if there is none.</param>
/// <param name="Description">The member with the text; null if there is none.</param>
/// <param name="NotDone">What proves of an error that nothing was done, each alone.</param>
internal sealed record JsonErrorModel(EquatableArray<ShapeTest> Tests, string? Code, string? Description, EquatableArray<ShapeTest> NotDone);
