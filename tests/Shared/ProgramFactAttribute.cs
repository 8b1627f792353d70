namespace FreedomPay.Contracts.Tests.Shared;

/// <summary>A test that needs programs of the machine; skipped, by the name of the first that is missing. <c>.ci/run</c> does not accept the skip.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs) => Skip = ReasonToSkip(programs);

    public static string? ReasonToSkip(string[] programs) => programs.FirstOrDefault(static program => InstalledProgram.Find(program) is null) is { } missing ? $"{missing} is not installed." : null;
}
