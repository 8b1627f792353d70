using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Generated code compiles without a word from the compiler, demands what the spec demands, and works.</summary>
public class CompiledCodeTests
{
    public static TheoryData<string, string, LanguageVersion, NullableContextOptions> Consumers
    {
        get
        {
            TheoryData<string, string, LanguageVersion, NullableContextOptions> data = [];
            foreach (string roles in new[] { "merchant", "gateway", "both" })
            {
                data.Add(roles, "public", LanguageVersion.CSharp11, NullableContextOptions.Disable);
                data.Add(roles, "public", LanguageVersion.CSharp11, NullableContextOptions.Enable);
                data.Add(roles, "internal", LanguageVersion.Latest, NullableContextOptions.Disable);
                data.Add(roles, "internal", LanguageVersion.Latest, NullableContextOptions.Enable);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Consumers))]
    public void Compiles_without_a_warning(string roles, string accessibility, LanguageVersion version, NullableContextOptions nullable)
    {
        GeneratorRun run = GeneratorRun.Of(
            new ProjectProperties(roles, accessibility),
            Specs.ThreeDSecure,
            Specs.Scalars,
            VocabularySpecs.CommonReference,
            VocabularySpecs.Payments,
            VocabularySpecs.Messages,
            VocabularySpecs.Lists,
            Specs.Of("awkward.yaml", Awkward));

        GeneratorRun shared = GeneratorRun.Of(new ProjectProperties(roles, accessibility), VocabularySpecs.Common);

        Assert.Empty(Consumer.Diagnose(run, version: version, nullable: nullable, shared: shared));
    }

    [Theory]
    [InlineData("PaymentId = 1, ")]
    [InlineData("Md = \"md\", ")]
    [InlineData("PaRes = \"pares\", ")]
    public void A_required_field_that_is_left_out_is_CS9035(string leftOut)
    {
        string initializer = "PaymentId = 1, Md = \"md\", PaRes = \"pares\", ".Replace(leftOut, "", StringComparison.Ordinal);
        string source = $$"""
            internal static class Program
            {
                internal static object Run() => new FreedomPay.Gateway.Purchase.ThreeDSecureRequest { {{initializer}} };
            }
            """;

        Diagnostic diagnostic = Assert.Single(Consumer.Diagnose(GeneratorRun.Of(Specs.ThreeDSecure), source));

        Assert.Equal("CS9035", diagnostic.Id);
        Assert.Equal("Program.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_deprecated_field_warns_its_user_with_the_specs_advice()
    {
        const string Source = """
            internal static class Program
            {
                internal static string? Run(FreedomPay.Gateway.Purchase.ThreeDSecureResponse response) => response.CardId;
            }
            """;

        Diagnostic diagnostic = Assert.Single(Consumer.Diagnose(GeneratorRun.Of(Specs.ThreeDSecure), Source));

        Assert.Equal("CS0618", diagnostic.Id);
        Assert.Contains("Use CardToken.", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_deprecated_elsewhere_does_not_warn_generated_code()
    {
        Spec spec = Specs.Of("deprecated.yaml", Specs.Endpoint("Pay", "pg_old: Old, pg_kind: { type: Kind, default: a }") + """
            types:
              Old: { type: object, deprecated: true, fields: { a: string } }
              Kind: { type: enum, values: { a: { name: First, deprecated: Use b. }, b: Second } }
            """);

        Assert.Empty(Consumer.Diagnose(GeneratorRun.Of(spec)));
    }

    [Fact]
    public void A_default_is_a_value_of_the_enum_whatever_the_properties_are_called()
    {
        Spec spec = Specs.Of("kinds.yaml", Specs.Endpoint("Pay", "pg_kind: { type: Kind, default: a }, pg_other: { type: Kind, const: b }") + """
            types:
              Kind: { type: enum, values: [a, b] }
            """);

        string said = Consumer.Run(GeneratorRun.Of(spec), """
            using Test.Api;

            internal static class Program
            {
                internal static string Run()
                {
                    PayRequest request = new();
                    return $"{request.Kind == Kind.A} {request.Other == Kind.B}";
                }
            }
            """);

        Assert.Equal("True True", said);
    }

    [Fact]
    public void Both_roles_understand_each_other()
    {
        string said = Consumer.Run(GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.ThreeDSecure), """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using FreedomPay.Contracts;
            using FreedomPay.Gateway.Purchase;

            internal static class Program
            {
                private static readonly MerchantCredentials Credentials = new("500000", "payment-key");

                internal static string Run()
                {
                    ThreeDSecureRequest request = new()
                    {
                        PaymentId = 7999007771,
                        Md = "md:1",
                        PaRes = "Секрет",
                        ExtraFields = [MessageField.Text("pg_more", "1")],
                    };
                    var signed = request.Sign(Credentials);
                    string order = string.Join(",", signed.Fields.Select(field => field.Name));

                    var received = (ReceivedRequest<ThreeDSecureRequest>.Verified)ThreeDSecureRequest.Read(
                        MessageFields.FromPairs(signed.Fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue()))), Credentials);

                    ThreeDSecureResponse response = new()
                    {
                        PaymentId = received.Request.PaymentId,
                        AuthCode = "243412",
                        CardToken = "token",
                        Datetime = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.Zero),
                    };
                    var answer = (Answer<ThreeDSecureResponse>.Success)signed.ReadAnswer(response.Sign(Credentials).ToXml());

                    return $"{order}|{received.Request == request}|{answer.Response == response}|{answer.Problems.Count}|{request}|{response}";
                }
            }
            """);

        string[] parts = said.Split('|');
        Assert.Equal("pg_md,pg_merchant_id,pg_more,pg_pares,pg_payment_id,pg_salt,pg_sig", parts[0]);
        Assert.Equal(["True", "True", "0"], parts[1..4]);
        Assert.Equal("ThreeDSecureRequest { PaymentId = 7999007771, Md = ***, PaRes = ***, ExtraFields = [pg_more = ***] }", parts[4]);
        Assert.Contains("CardToken = ***", parts[5], StringComparison.Ordinal);
        Assert.DoesNotContain("token", parts[5], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_scalar_travels_both_ways()
    {
        string said = Consumer.Run(GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.Scalars), """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using FreedomPay.Contracts;
            using Test.Api;

            internal static class Program
            {
                private static readonly MerchantCredentials Credentials = new("500000", "payment-key", "payout-key");

                internal static string Run()
                {
                    ScalarsRequest request = new()
                    {
                        Text = "a&b=ü", Secret = "s", Number = long.MinValue, Amount = 10m, Rate = 0.12345m, Flag = true,
                        Url = "https://shop.example.com/a/../b?x=%7e#ü", Uuid = new("0199765b-a007-7339-93fe-f073ac14aa9b"),
                        Moment = new DateTimeOffset(2024, 2, 29, 23, 59, 58, TimeSpan.FromHours(5)),
                        Local = new DateTime(2024, 2, 29, 23, 59, 58), Day = new DateOnly(2024, 2, 29),
                        TextMaybe = "x", NumberMaybe = 0, AmountMaybe = 0m, RateMaybe = -1.5m, FlagMaybe = false,
                        MomentMaybe = new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.FromHours(-3.5)),
                        LocalMaybe = new DateTime(2024, 1, 1), DayMaybe = new DateOnly(1, 1, 1),
                        UnitCode = "796", NotPrefixed = "n", Zebra = "z", ThreeDs = "3",
                    };
                    var signed = request.Sign(Credentials);
                    var received = (ReceivedRequest<ScalarsRequest>.Verified)ScalarsRequest.Read(
                        MessageFields.FromPairs(signed.Fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue()))), Credentials);
                    string wire = string.Join("&", signed.Fields.Where(field => field.Name is not ("pg_salt" or "pg_sig")).Select(field => $"{field.Name}={field.GetValue()}"));

                    ScalarsResponse response = new()
                    {
                        Text = "<ü>", Secret = "s", Number = 1, Amount = 1.5m, Rate = 2m, Flag = false, Url = "HTTPS://Page.example.com", Uuid = request.Uuid,
                        Moment = request.Moment, Local = request.Local, Day = request.Day, MerchantId = 500000,
                    };
                    var answer = (Answer<ScalarsResponse>.Success)signed.ReadAnswer(response.Sign(Credentials).ToXml());
                    ScalarsRequest least = new()
                    {
                        Text = "t", Secret = "s", Number = 0, Amount = 0, Rate = 0, Flag = false, Url = "http://a", Uuid = request.Uuid, Moment = default, Local = default, Day = default,
                    };
                    var receivedLeast = (ReceivedRequest<ScalarsRequest>.Verified)ScalarsRequest.Read(
                        MessageFields.FromPairs(least.Sign(Credentials).Fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue()))), Credentials);

                    return $"{wire}|{received.Request == request}|{answer.Response == response}|{answer.Problems.Count}|{receivedLeast.Request == least}|{signed.ScriptName}";
                }
            }
            """);

        Assert.Equal(
            "UnitCode=796&not_prefixed=n&pg_3ds=3&pg_Zebra=z&pg_amount=10.00&pg_amount_maybe=0.00&pg_day=2024-02-29&pg_day_maybe=0001-01-01" +
            "&pg_flag=1&pg_flag_maybe=0&pg_local=2024-02-29 23:59:58&pg_local_maybe=2024-01-01 00:00:00&pg_merchant_id=500000" +
            "&pg_moment=2024-02-29T23:59:58+05:00&pg_moment_maybe=2024-02-29T00:00:00-03:30&pg_number=-9223372036854775808&pg_number_maybe=0" +
            "&pg_rate=0.12345&pg_rate_maybe=-1.5&pg_secret=s&pg_text=a&b=ü&pg_text_maybe=x&pg_url=https://shop.example.com/a/../b?x=%7e#ü&pg_uuid=0199765b-a007-7339-93fe-f073ac14aa9b|True|True|0|True|scalars",
            said);
    }

    /// <summary>Texts and names that would break code or comments which do not guard against them.</summary>
    private const string Awkward = """
          System:
            title: "Quotes \" and \\ and \n */ breaks"
            summary: "Ends the comment? \n public class Injected { } & <b> ]]> \u2028 \u0085 \0 \U0001F600"
            post: /api/System
            deprecated: "Use \"Other\"\n instead & <soon>."
            notes: ["</remarks>", "*/ /// # \r\n#error no"]
            sources: ["a<b>c"]
            request:
              pg_system: { type: string, required: true, name: System }
              pg_global: { type: string, name: Global, summary: "</summary>\n" }
              pg_text: { type: string, name: Text, example: "\"\n</c>" }
              pg_when_exactly: { type: datetime, name: DateTime, format: "yyyy-MM-dd'T'HH:mm:ss\\Z\"quoted\"" }
              pg_object: { type: string, name: Object }
              pg_string: { type: integer, name: String }
              pg_freedom: { type: string, name: FreedomPay }
              pg_builder: { type: string, name: StringBuilder }
              pg_printer: { type: string, name: HasMembers }
              pg_interface: { type: string, name: IGatewayRequest }
            response:
              pg_system: { type: string, name: System }
              pg_freedom: { type: string, name: FreedomPay, deprecated: true }
        """;
}
