using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Objects, lists, enums, shapes, bounds and conditions: from the spec to code that runs, in both directions.</summary>
public class VocabularyTests
{
    private static readonly GeneratorRun Both = GeneratorRun.Of(
        new ProjectProperties(Roles: "both"), VocabularySpecs.Payments, VocabularySpecs.CommonReference);

    private static readonly GeneratorRun Shared = GeneratorRun.Of(new ProjectProperties(Roles: "both"), VocabularySpecs.Common);

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using FreedomPay.Contracts;
        using Test.Common;
        using Test.Payments;
        using PaymentState = Test.Common.PaymentState;

        """;

    private const string Helpers = """

            private static readonly MerchantCredentials Credentials = new("500000", "payment-key");

            private static MessageFields Form(IEnumerable<SignedField> fields) =>
                MessageFields.FromPairs(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue())));

            private static PayRequest Least => new() { Amount = 1m, OrderId = "1", CardToken = "t", UserPhone = "7", UserIp = "::1" };

        """;

    [Fact]
    public void A_request_with_everything_travels_as_it_is_signed()
    {
        string said = Run("""
                PayRequest request = new()
                {
                    Amount = 10.5m,
                    OrderId = "№ 1",
                    CardPan = "4111111111111111",
                    Language = PayLanguage.Kz,
                    TestingMode = null,
                    RecurringStart = true,
                    RecurringLifetime = 12,
                    UserPhone = "77010000000",
                    UserIp = "127.0.0.1",
                    ReceiptPositions =
                    [
                        new ReceiptPosition { Count = 2, Name = "a", Price = 1m, TaxType = TaxKind.NoTax, MarkList = ["m1", "m2"], SecretCode = "hidden" },
                        new ReceiptPosition { Count = 1, Name = "b", Price = 2.25m, TaxType = new TaxKind("unknown"), ExtraFields = [MessageField.Text("inner_extra", "x")] },
                    ],
                    ExchangeParams = new PayExchangeParams
                    {
                        Rate = 450.123m,
                        Currency = PayExchangeParamsCurrency.USD,
                        Parts = [new ExchangePart { Sum = 1m, Kind = TaxKind.New }, new ExchangePart { Sum = 2m }],
                    },
                    Tags = ["hidden", "hidden:2"],
                    Numbers = [3, -1],
                    Rates = [0.5m],
                    Kinds = [TaxKind.NoTax, TaxKind.Vat16Of116],
                    State = PaymentState.Partial,
                    Address = new Address { City = "Алматы", Zip = "050000" },
                    ExtraFields = [MessageField.Text("pg_more", "1")],
                };
                var signed = request.Sign(Credentials);
                var received = (ReceivedRequest<PayRequest>.Verified)PayRequest.Read(Form(signed.Fields), Credentials);
                return string.Join("\n", signed.Fields.Select(field => $"{field.Name}\t{field.GetValue()}"))
                    + $"\n|{received.Request == request}|{received.Problems.Count}|{request}|{signed}";
            """);

        string[] parts = said.Split('|');
        (string Name, string Value)[] pairs = [.. parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')).Select(static pair => (pair[0], pair[1]))];
        string signature = pairs.Single(static pair => pair.Name == "pg_sig").Value;
        Assert.Equal(
            [
                "pg_address[city]=Алматы", "pg_address[zip]=050000", "pg_amount=10.50", "pg_card_pan=4111111111111111", "pg_description=Order: \"№\"",
                "pg_exchange_params[currency]=USD", "pg_exchange_params[parts][0][kind]=new", "pg_exchange_params[parts][0][sum]=1",
                "pg_exchange_params[parts][1][sum]=2", "pg_exchange_params[rate]=450.123", "pg_kinds[0]=0", "pg_kinds[1]=3", "pg_language=kz",
                "pg_lifetime=3600", "pg_merchant_id=500000", "pg_more=1", "pg_numbers[0]=3", "pg_numbers[1]=-1", "pg_order_id=№ 1",
                "pg_payment_method=bankcard", "pg_rates[0]=0.5", "pg_receipt_positions[0][count]=2", "pg_receipt_positions[0][mark_list][0]=m1",
                "pg_receipt_positions[0][mark_list][1]=m2", "pg_receipt_positions[0][name]=a", "pg_receipt_positions[0][price]=1.00",
                "pg_receipt_positions[0][secret_code]=hidden", "pg_receipt_positions[0][tax_type]=0", "pg_receipt_positions[1][count]=1",
                "pg_receipt_positions[1][inner_extra]=x", "pg_receipt_positions[1][name]=b", "pg_receipt_positions[1][price]=2.25",
                "pg_receipt_positions[1][tax_type]=unknown", "pg_recurring_lifetime=12", "pg_recurring_start=1", "pg_share=0.50", "pg_state=partial",
                "pg_tags[0]=hidden", "pg_tags[1]=hidden:2", "pg_user_ip=127.0.0.1", "pg_user_phone=77010000000",
            ],
            pairs.Where(static pair => pair.Name is not ("pg_salt" or "pg_sig")).Select(static pair => $"{pair.Name}={pair.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(ReferenceSignature.OfForm("pay", pairs, "payment-key"), signature);
        Assert.Equal(["True", "0"], parts[1..3]);
        Assert.All(parts[3..5], static text =>
        {
            Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
            Assert.DoesNotContain("4111", text, StringComparison.Ordinal);
        });
        Assert.Contains("SecretCode = ***", parts[3], StringComparison.Ordinal);
        Assert.Contains("Tags = [***, ***]", parts[3], StringComparison.Ordinal);
        Assert.Contains("ReceiptPositions = [ReceiptPosition { Count = 2, Name = a", parts[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new PayResponse.Paid { PaymentId = 7, State = PaymentState.Paid, CardToken = \"hidden\", Codes = [1, 2], Address = new Address { City = \"c\" }, RefundPayments = [new PayPaidRefundPaymentsItem { PaymentId = 1, Note = \"&\" }, new PayPaidRefundPaymentsItem { PaymentId = 2 }] }", "<pg_3ds>0</pg_3ds>")]
    [InlineData("new PayResponse.ThreeDSecureNeeded { PaymentId = 7, AcsUrl = \"https://acs.example.com/?a=1&b=2\" }", "<pg_3ds>1</pg_3ds>")]
    [InlineData("new PayResponse.Processing { Kind = \"manual\", ExtraFields = [MessageField.Text(\"pg_more\", \"1\")] }", "<pg_status>pending</pg_status>")]
    public void Each_shape_of_an_answer_comes_back_as_itself(string shape, string part)
    {
        string said = Run($$"""
                PayResponse response = {{shape}};
                var signed = Least.Sign(Credentials);
                byte[] xml = response.Sign(Credentials).ToXml();
                var answer = (Answer<PayResponse>.Success)signed.ReadAnswer(xml);
                var read = (Answer<PayResponse>.Success)PayResponse.Read(xml, Credentials);
                return $"{answer.Response == response}|{answer.Problems.Count}|{read.Response == response}|{response.ToString().Contains("hidden")}|{Encoding.UTF8.GetString(xml)}";
            """);

        string[] parts = said.Split('|');
        Assert.Equal(["True", "0", "True", "False"], parts[..4]);
        Assert.Contains(part, parts[4], StringComparison.Ordinal);
        string signature = System.Xml.Linq.XDocument.Parse(parts[4]).Root!.Element("pg_sig")!.Value;
        Assert.Equal(ReferenceSignature.OfXml("pay", parts[4], "payment-key"), signature);
    }

    [Fact]
    public void Lists_in_answers_are_wrapped_or_repeated_as_the_spec_says()
    {
        string xml = Run("""
                PayResponse response = new PayResponse.Paid { PaymentId = 7, Codes = [1, 2], RefundPayments = [new PayPaidRefundPaymentsItem { PaymentId = 1 }, new PayPaidRefundPaymentsItem { PaymentId = 2 }] };
                return Encoding.UTF8.GetString(response.Sign(Credentials).ToXml());
            """);

        Assert.Contains("<pg_codes>1</pg_codes><pg_codes>2</pg_codes>", Flat(xml), StringComparison.Ordinal);
        Assert.Contains(
            "<pg_refund_payments><pg_refund_payment><pg_payment_id>1</pg_payment_id></pg_refund_payment><pg_refund_payment><pg_payment_id>2</pg_payment_id></pg_refund_payment></pg_refund_payments>",
            Flat(xml),
            StringComparison.Ordinal);
    }

    [Theory]
    // The status that the spec knows, and a value of pg_3ds that it does not know.
    [InlineData("<pg_status>ok</pg_status><pg_3ds>2</pg_3ds>", "Malformed")]
    [InlineData("<pg_status>ok</pg_status>", "Malformed")]
    [InlineData("<pg_status>pending</pg_status><pg_kind>fast</pg_kind>", "Malformed")]
    [InlineData("<pg_status>error</pg_status><pg_3ds>0</pg_3ds>", "GatewayError")]
    [InlineData("<pg_status>ok</pg_status><pg_3ds>0</pg_3ds><pg_3ds>1</pg_3ds>", "Malformed")]
    // The alias; an object without what it demands stays null and demotes nothing.
    [InlineData("<pg_status>ok</pg_status><pg_3ds>0</pg_3ds><pg_payment_id>7</pg_payment_id><pg_card_token_to>token</pg_card_token_to>", "Success;7;token;null;")]
    [InlineData("<pg_status>ok</pg_status><pg_3ds>0</pg_3ds><pg_payment_id>7</pg_payment_id><pg_address><zip>050000</zip></pg_address>", "Success;7;;null;pg_address/city is missing.")]
    [InlineData("<pg_status>ok</pg_status><pg_3ds>0</pg_3ds><pg_payment_id>7</pg_payment_id><pg_address><city>A</city><more>1</more></pg_address>", "Success;7;;A;")]
    [InlineData("<pg_status>ok</pg_status><pg_3ds>0</pg_3ds><pg_payment_id>x</pg_payment_id>", "Success;;;null;pg_payment_id is not of the type integer.")]
    public void Answers_are_told_apart_by_their_values(string fields, string expected)
    {
        string document = $"<response>{fields}<pg_salt>s</pg_salt></response>";
        string signature = ReferenceSignature.OfXml("pay", document, "payment-key");
        string said = Run($$"""
                byte[] xml = Encoding.UTF8.GetBytes("{{document.Replace("</response>", $"<pg_sig>{signature}</pg_sig></response>", StringComparison.Ordinal)}}");
                Answer<PayResponse> answer = PayResponse.Read(xml, Credentials);
                return answer switch
                {
                    Answer<PayResponse>.Success { Response: PayResponse.Paid paid } success =>
                        $"Success;{paid.PaymentId};{paid.CardToken?.Reveal()};{paid.Address?.City ?? "null"};{string.Join(" ", success.Problems)}",
                    _ => answer.GetType().Name,
                };
            """);

        Assert.Equal(expected, said);
    }

    [Fact]
    public void Bounds_and_conditions_are_checked_at_once_and_without_values()
    {
        string said = Run("""
                PayRequest request = new()
                {
                    Amount = 0m,
                    OrderId = new string('9', 51),
                    CardPan = "41x1",
                    Lifetime = 60,
                    RecurringStart = true,
                    ReceiptPositions = [new ReceiptPosition { Count = 2, Name = "a", Price = 1m }, new ReceiptPosition { Count = 0, Name = new string('9', 200), Price = 1m, MarkList = ["m"] }],
                    ExchangeParams = new PayExchangeParams { Currency = PayExchangeParamsCurrency.EUR },
                    Address = new Address { City = "c", Zip = "41x1" },
                };
                try
                {
                    request.Sign(Credentials);
                    return "signed";
                }
                catch (MessageValidationException exception)
                {
                    bool withoutValidation = request.Sign(Credentials, new SigningOptions { Validate = false }).Fields.Count > 0;
                    return string.Join("\n", exception.Violations.Select(violation => $"{violation.PropertyName}|{violation.WireName}")) + $"\n#{withoutValidation}#{exception.Message}";
                }
            """);

        string[] parts = said.Split('#');
        Assert.Equal(
            [
                "Address.Zip|pg_address[zip]",
                "Amount|pg_amount",
                "CardPan|pg_card_pan",
                "CardPan|pg_card_pan",
                "ExchangeParams.Rate, RateId|pg_exchange_params[rate, rate_id]",
                "OrderId|pg_order_id",
                "ReceiptPositions[1].Count|pg_receipt_positions[1][count]",
                "ReceiptPositions[1].MarkList|pg_receipt_positions[1][mark_list]",
                "ReceiptPositions[1].Name|pg_receipt_positions[1][name]",
                "RecurringLifetime|pg_recurring_lifetime",
                "UserIp|pg_user_ip",
                "UserPhone|pg_user_phone",
            ],
            parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal("True", parts[1]);
        Assert.DoesNotContain("41x1", parts[2], StringComparison.Ordinal);
        Assert.DoesNotContain("999", parts[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CardToken = null", "CardPan, CardToken")]
    [InlineData("RecurringStart = false", "")]
    [InlineData("RecurringStart = true", "RecurringLifetime")]
    [InlineData("Language = PayLanguage.En, UserIp = null, Lifetime = 60", "")]
    [InlineData("Language = PayLanguage.Kz, UserIp = null, Lifetime = 60", "UserIp")]
    [InlineData("Language = PayLanguage.Kz, UserIp = null, Lifetime = 61", "")]
    [InlineData("Language = null, UserPhone = null, UserIp = null", "")]
    [InlineData("ReceiptPositions = []", "ReceiptPositions")]
    [InlineData("Amount = 100000000m", "Amount")]
    public void Each_condition_holds_alone(string change, string properties)
    {
        string said = Run($$"""
                PayRequest request = Least with { {{change}} };
                try
                {
                    request.Sign(Credentials);
                    return "";
                }
                catch (MessageValidationException exception)
                {
                    return string.Join(";", exception.Violations.Select(violation => violation.PropertyName));
                }
            """);

        Assert.Equal(properties, said);
    }

    [Fact]
    public void A_request_for_another_contract_at_the_same_address_is_refused()
    {
        string said = Run("""
                var fields = Least.Sign(Credentials, new SigningOptions { Salt = "s" }).Fields
                    .Where(field => field.Name != "pg_sig")
                    .Select(field => new KeyValuePair<string, string>(field.Name, field.Name == "pg_payment_method" ? "apple_pay" : field.GetValue()))
                    .ToList();
                string text = string.Join(";", new[] { "pay" }.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value)).Append("payment-key"));
                fields.Add(new("pg_sig", Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(text)))));
                return PayRequest.Read(MessageFields.FromPairs(fields), Credentials).GetType().Name;
            """);

        Assert.Equal("Malformed", said);
    }

    [Fact]
    public void An_enum_is_open_and_works_in_switch()
    {
        string said = Run("""
                TaxKind known = new("3");
                TaxKind unknown = new("later");
                TaxKind none = default;
                string Name(TaxKind kind) => kind.Value switch
                {
                    TaxKind.Texts.NoTax => "none",
                    TaxKind.Texts.Vat16Of116 => "vat",
                    _ => $"other {kind}",
                };
                return $"{known == TaxKind.Vat16Of116}|{known.IsKnown}|{unknown.IsKnown}|{Name(known)}|{Name(unknown)}|{none.Value.Length}|{none.IsKnown}|{Least.State == PaymentState.Paid}";
            """);

        Assert.Equal("True|True|False|vat|other later|0|False|True", said);
    }

    [Fact]
    public void Only_documented_values_prove_that_no_money_moved()
    {
        string said = Run("""
                string[] texts = ["refused", "9998", "ok", "partial", "-1", "later", ""];
                return string.Join("|", texts.Select(text => new PaymentState(text).ProvesThatNoMoneyMoved).Append(default(PaymentState).ProvesThatNoMoneyMoved))
                    + "|" + (typeof(TaxKind).GetProperty("ProvesThatNoMoneyMoved") is null);
            """);

        Assert.Equal("True|True|False|False|False|False|False|False|True", said);
    }

    [Fact]
    public void A_value_has_the_category_of_the_spec_or_none()
    {
        string said = Run("""
                string[] texts = ["ok", "-1", "refused", "partial", "gone", "later", ""];
                return string.Join("|", texts.Select(text => new PaymentState(text).Category?.ToString() ?? "none").Append(default(PaymentState).Category?.ToString() ?? "none"))
                    + "|" + (new PaymentState("refused").Category == StateKind.ForUs) + "|" + (typeof(TaxKind).GetProperty("Category") is null);
            """);

        Assert.Equal("over|over|for us|none|none|none|none|none|True|True", said);
    }

    [Fact]
    public void Only_values_that_mean_it_say_that_something_is_not_found()
    {
        string said = Run("""
                string[] texts = ["9998", "gone", "Gone", "ok", "refused", "later", ""];
                return string.Join("|", texts.Select(text => new PaymentState(text).SaysNotFound).Append(default(PaymentState).SaysNotFound))
                    + "|" + (typeof(StateKind).GetProperty("SaysNotFound") is null);
            """);

        Assert.Equal("True|True|False|False|False|False|False|False|True", said);
    }

    [Theory]
    [InlineData("new PayRequest { Amount = 1m }", "CS9035")]
    [InlineData("new ReceiptPosition { Count = 1, Price = 1m }", "CS9035")]
    [InlineData("new PayRequest { Amount = 1m, OrderId = \"1\", PaymentMethod = \"x\" }", "CS0200")]
    [InlineData("new PayPaidRefundPaymentsItem()", "")]
    [InlineData("new ReceiptPosition { Count = 1, Price = 1m, Name = \"a\", OldCode = \"x\" }", "CS0618")]
    [InlineData("PaymentState.Failed", "CS0618")]
    public void The_compiler_demands_what_the_spec_demands(string expression, string id)
    {
        string source = Usings + $$"""
            internal static class Program
            {
                internal static object Run() => {{expression}};
            }
            """;

        Assert.Equal(
            id.Length == 0 ? [] : [id],
            Consumer.Diagnose(Both, source, shared: Shared).Where(static diagnostic => diagnostic.Id != "CS8019").Select(static diagnostic => diagnostic.Id).Distinct());
    }

    private static string Flat(string xml) => string.Concat(xml.Split('\n').Select(static line => line.Trim()));

    private static string Run(string body) => Consumer.Run(Both, Usings + $$"""
        internal static class Program
        {
        {{Helpers}}
            internal static string Run()
            {
        {{body}}
            }
        }
        """, Shared);
}
