namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>How answers in JSON say that a request failed.</summary>
/// <param name="Statuses">HTTP statuses that say it.</param>
/// <param name="Tests">Members with a value that say it.</param>
/// <param name="Members">Members that only errors have.</param>
/// <param name="Code">The member with the error's code.</param>
/// <param name="Description">The member with its text.</param>
internal sealed record ImportedErrors(IReadOnlyList<string> Statuses, IReadOnlyList<(string Field, string Text)> Tests, IReadOnlyList<string> Members, string? Code, string? Description)
{
    public bool IsEmpty => Statuses.Count + Tests.Count + Members.Count == 0;
}
