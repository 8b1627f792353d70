using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>JSON families: generated, compiled and run.</summary>
public class JsonFamilyTests
{
    private static readonly GeneratorRun Both = GeneratorRun.Of(new ProjectProperties(Roles: "both"), JsonSpecs.All);

    [Theory]
    [InlineData("merchant")]
    [InlineData("gateway")]
    [InlineData("both")]
    public void Specs_compile_without_a_word(string role)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: role), JsonSpecs.All);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Consumer.Diagnose(run).Where(static diagnostic => diagnostic.Id != "CS8019"));
    }

    /// <summary>Generated code may not need more than C# 11.</summary>
    [Fact]
    public void Specs_compile_with_the_oldest_language() => Assert.Empty(
        Consumer.Diagnose(Both, version: Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11).Where(static diagnostic => diagnostic.Id != "CS8019"));

    /// <summary>A default of true is true, and a constant of false is false: in forms these are 1 and 0.</summary>
    [Fact]
    public void Booleans_are_sent_as_the_spec_has_them() => Assert.Equal(
        """{"amount":1.00,"capture":true,"card":"4","kind":"card","order_id":"1","test":false}""",
        Run("""return Body(Least);"""));

    [Theory]
    [InlineData("Recurrent = true, ProfileId = null", "profile_id")]
    [InlineData("Recurrent = false, ProfileId = null", "")]
    [InlineData("Capture = false", "reason")]
    [InlineData("Capture = true", "")]
    [InlineData("Capture = null", "")]
    public void Conditions_on_booleans_ask_for_their_values(string changes, string expected) => Assert.Equal(expected, Run($$"""
                try
                {
                    (Least with { {{changes}} }).Sign(Credentials);
                    return "";
                }
                catch (MessageValidationException refused)
                {
                    return string.Join(',', refused.Violations.Select(violation => violation.WireName));
                }
            """));

    [Theory]
    [InlineData("true", "Done")]
    [InlineData("false", "NotDone")]
    [InlineData("null", "Pending")]
    public void Values_of_booleans_say_what_a_response_means(string captured, string expected) => Assert.Equal(expected, Run($$"""
                var answer = (Answer<PayResponse>.Success)Read(PayResponse.Read, 200, @"{""id"":""0199765b-a007-7339-93fe-f073ac14aa9b"",""status"":""approved"",""captured"":{{captured}}}");
                return ((IGatewayResponse<PayResponse>)answer.Response).Means?.ToString() ?? "nothing";
            """));

    [Theory]
    [InlineData(200, """{"refused":true,"id":"1"}""", "Stopped")]
    [InlineData(200, """{"refused":false,"id":"1"}""", "Other")]
    [InlineData(200, """{"refused":"true","id":"1"}""", "Stopped")]
    [InlineData(200, """{"type":"card","id":"1"}""", "Card")]
    [InlineData(404, """{"reason":"none"}""", "Missing")]
    [InlineData(410, """{"id":"1"}""", "Malformed")]
    [InlineData(422, """{"id":"1"}""", "GatewayError")]
    [InlineData(200, """{"id":"1","error":{"code":"5"}}""", "GatewayError")]
    [InlineData(200, """{"id":"1","success":false}""", "GatewayError")]
    [InlineData(200, """{"id":"1","success":true}""", "Other")]
    [InlineData(200, """{"id":"1","success":0}""", "Other")]
    public void Shapes_and_errors_are_told_by_statuses_and_members(int status, string body, string expected) => Assert.Equal(expected, Run($$""""
                return Read(FindResponse.Read, {{status}}, """{{body}}""") switch
                {
                    Answer<FindResponse>.Success success => success.Response.GetType().Name,
                    { } other => other.GetType().Name,
                };
            """"));

    private static string Run(string code) => Consumer.Run(Both, $$"""
        using System;
        using System.Linq;
        using System.Net;
        using System.Text;
        using FreedomPay.Contracts;
        using Test.Json;

        static class Program
        {
            private static readonly MerchantCredentials Credentials = new("500000", "payment-key", "payout-key");

            private static PayRequest Least => new() { OrderId = "1", Amount = 1m, Card = "4" };

            private static string Body(PayRequest request) => request.Sign(Credentials).ToHttpRequestMessage().Content!.ReadAsStringAsync().Result;

            private static Answer<T> Read<T>(Func<ReadOnlyMemory<byte>, HttpStatusCode?, ReadOptions?, Answer<T>> read, int status, string body)
                where T : IGatewayResponse<T> => read(Encoding.UTF8.GetBytes(body), (HttpStatusCode)status, null);

            public static string Run()
            {
        {{code}}
            }
        }
        """);
}
