namespace FreedomPay.Contracts.Tests.Shared;

/// <summary>A <see cref="ProgramFactAttribute"/> with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(params string[] programs) => Skip = ProgramFactAttribute.ReasonToSkip(programs);
}
