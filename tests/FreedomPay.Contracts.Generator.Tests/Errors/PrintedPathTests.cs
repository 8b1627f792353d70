using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Paths that are called as the documentation prints them, probably by a misprint.</summary>
public class PrintedPathTests
{
    [Theory]
    [InlineData("post: /api/v1oidc//token", "FPC0017 endpoints.Odd.post: '/api/v1oidc//token' has an empty segment")]
    [InlineData("post: //api/token, asPrinted: true", "FPC0017 endpoints.Odd.post: '//api/token' has an empty segment")]
    [InlineData("post: /api/token, asPrinted: true", "FPC0016 endpoints.Odd.asPrinted: the path has no empty segment, so nothing needs an exception")]
    [InlineData("post: /api//../token, asPrinted: true", "FPC0017 endpoints.Odd.post: '/api//../token' has the segment '..'")]
    [InlineData("asPrinted: true", "FPC0016 endpoints.Odd.asPrinted: it is an exception for a path, and there is none")]
    [InlineData("post: /api/v1oidc//token, asPrinted: true", "")]
    public void An_empty_segment_needs_a_word_of_its_own(string path, string message)
    {
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/odd.yaml", $$"""
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            protocol: json
            endpoints:
              Odd: { title: Odd, summary: Is odd., {{path}}, response: {} }
            """));

        string[] messages = [.. run.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
        Assert.Equal(message.Length == 0, messages.Length == 0);
        Assert.Contains(message, string.Join('\n', messages), StringComparison.Ordinal);
    }
}
