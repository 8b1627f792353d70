using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The sample runs, every part as it should, and shows no secret.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_sample_shows_five_outcomes_and_no_secret()
    {
        string folder = Repository.PathOf("samples", "ThreeDSecure");
        string paRes = File.ReadLines(Path.Combine(folder, "Program.cs")).Single(line => line.Contains("PaRes = ", StringComparison.Ordinal)).Split('"')[1];

        ProcessResult result = ChildProcess.Run(ChildProcess.Dotnet, folder, "exec", Path.Combine("bin", Configuration, "net10.0", "ThreeDSecure.dll"));

        result.MustSucceed();
        Assert.Contains("… Accepted, and not the end: wait for the notification, or ask. Success: ThreeDSecureResponse", result.Output, StringComparison.Ordinal);
        Assert.Contains("before you try again. Untrusted answer. pg_sig does not match.", result.Output, StringComparison.Ordinal);
        Assert.Contains("before you try again. Gateway error 9999: ERROR_MESSAGE (authenticated)", result.Output, StringComparison.Ordinal);
        Assert.Contains("before you try again. Gateway error 9998: The merchant is not known. (not authenticated)", result.Output, StringComparison.Ordinal);
        Assert.Contains("… Accepted, and not the end: wait for the notification, or ask. Success: ReleaseHoldResponse", result.Output, StringComparison.Ordinal);
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
