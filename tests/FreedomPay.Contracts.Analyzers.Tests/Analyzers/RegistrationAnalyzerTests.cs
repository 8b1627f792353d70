using System.Globalization;
using FreedomPay.Contracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>Clients that are registered without the handler that they need.</summary>
public sealed class RegistrationAnalyzerTests
{
    [Theory]
    [InlineData("{|FPC2021:services.AddHttpClient<FreedomPayClient>()|};")]
    [InlineData("{|FPC2021:services.AddHttpClient<FreedomPayClient>(\"pay\")|}.AddHandler();")]
    [InlineData("{|FPC2021:services.AddHttpClient<Derived>()|};")]
    [InlineData("{|FPC2021:services.AddHttpClient<IPay, Derived>()|};")]
    [InlineData("{|FPC2021:services.AddHttpClient(\"pay\").AddTypedClient<FreedomPayClient>()|};")]
    public async Task The_client_is_found(string statement)
    {
        Diagnostic found = Assert.Single(await Code.CheckAsync(Program(statement)));

        Assert.Contains("call AddFreedomPay", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await Code.CheckAsync(Program(statement.Replace("{|FPC2021:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)), inTests: true);
    }

    [Theory]
    [InlineData("services.AddHttpClient<Sales>();")]
    [InlineData("services.AddHttpClient(\"pay\");")]
    [InlineData("Other.AddHttpClient<FreedomPayClient>();")]
    public async Task Other_clients_are_left_alone(string statement) => await Code.CheckAsync(Program(statement));

    private static string Program(string statement) => $$"""
        using FreedomPay.Contracts;
        using Microsoft.Extensions.DependencyInjection;

        class Sales
        {
            void Register(Services services)
            {
                {{statement}}
            }
        }

        interface IPay;

        class Derived : FreedomPayClient, IPay;

        static class Other
        {
            public static void AddHttpClient<T>() { }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public class Services;

            public class Builder
            {
                public void AddHandler() { }
            }

            public static class HttpClientFactoryServiceCollectionExtensions
            {
                public static Builder AddHttpClient(this Services services, string name) => new();
                public static Builder AddHttpClient<T>(this Services services) => new();
                public static Builder AddHttpClient<T>(this Services services, string name) => new();
                public static Builder AddHttpClient<T, U>(this Services services) => new();
                public static Builder AddTypedClient<T>(this Builder builder) => new();
            }
        }
        """;
}
