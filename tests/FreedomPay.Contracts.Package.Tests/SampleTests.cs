using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The sample runs, every part as it should, and shows no secret.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_sample_shows_five_outcomes_and_no_secret()
    {
        string folder = Path.Combine(Repository.Root, "samples", "ThreeDSecure");
        string paRes = File.ReadLines(Path.Combine(folder, "Program.cs")).Single(line => line.Contains("PaRes = ", StringComparison.Ordinal)).Split('"')[1];

        ProcessResult result = ChildProcess.Run(ChildProcess.Dotnet, folder, "exec", Path.Combine("bin", Configuration, "net10.0", "ThreeDSecure.dll"));

        result.MustSucceed();
        Assert.Contains("✓ Verified: ThreeDSecureResponse", result.Output, StringComparison.Ordinal);
        Assert.Contains("✗ Not to be trusted.", result.Output, StringComparison.Ordinal);
        Assert.Contains("✗ The gateway's own error 9999", result.Output, StringComparison.Ordinal);
        Assert.Contains("? Error 9998", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Verified: ReleaseHoldResponse", result.Output, StringComparison.Ordinal);
        Assert.Contains("pg_pares = ***", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(paRes, result.Output, StringComparison.Ordinal);
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif
}
