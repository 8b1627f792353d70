namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>A test of minutes, which runs where somebody asks for it: <c>FREEDOMPAY_SOAK=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SoakFactAttribute : FactAttribute
{
    public const string Variable = "FREEDOMPAY_SOAK";

    public SoakFactAttribute(params string[] programs) =>
        Skip = Environment.GetEnvironmentVariable(Variable) is null or "" ? $"It takes minutes; {Variable}=1 runs it." : ProgramFactAttribute.ReasonToSkip(programs);
}
