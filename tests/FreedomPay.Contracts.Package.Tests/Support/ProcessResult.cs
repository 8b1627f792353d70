namespace FreedomPay.Contracts.Package.Tests.Support;

internal sealed record ProcessResult(string Command, int ExitCode, string Output)
{
    public ProcessResult MustSucceed()
    {
        Assert.True(ExitCode == 0, $"{Command}\nended with {ExitCode}:\n{Output}");
        return this;
    }
}
