using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>What requests can change, what answers mean, who tells outcomes, empty texts, the payer's browser: generated, compiled and run.</summary>
public class OutcomeTests
{
    private static readonly GeneratorRun Both = GeneratorRun.Of(new ProjectProperties(Roles: "both"), OutcomeSpecs.All);

    [Theory]
    [InlineData("merchant")]
    [InlineData("gateway")]
    [InlineData("both")]
    public void Specs_compile_without_a_word(string role)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: role), OutcomeSpecs.All);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Consumer.Diagnose(run).Where(static diagnostic => diagnostic.Id != "CS8019"));
    }

    /// <summary>Generated code may not need more than C# 11.</summary>
    [Fact]
    public void Specs_compile_with_the_oldest_language() => Assert.Empty(
        Consumer.Diagnose(Both, version: Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11).Where(static diagnostic => diagnostic.Id != "CS8019"));

    [Fact]
    public void An_endpoint_says_what_it_can_change_and_how_a_repeat_is_known() => Assert.Equal(
        "Moves,X-Request-Id|Reads,|Prepares,",
        Run("""
                GatewayEndpoint[] all = [PayRequest.Endpoint, StatusRequest.Endpoint, RemoveRequest.Endpoint];
                return string.Join('|', all.Select(endpoint => $"{endpoint.Effect},{endpoint.IdempotencyHeader}"));
            """));

    [Theory]
    [InlineData("<pg_3ds>0</pg_3ds>", "Pending")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_captured>1</pg_captured>", "Done")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_captured>1</pg_captured><pg_state>success</pg_state>", "Done")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_state>error</pg_state>", "NotDone")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_captured>1</pg_captured><pg_state>error</pg_state>", "Unknown")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_captured>1</pg_captured><pg_state>process</pg_state>", "Unknown")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_captured>0</pg_captured><pg_state>invented</pg_state>", "Pending")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_captured/><pg_state/>", "Pending")]
    [InlineData("<pg_3ds>1</pg_3ds>", "Pending")]
    [InlineData("<pg_kind>slow</pg_kind>", "nothing")]
    public void Values_say_what_an_answer_means(string fields, string expected) => Assert.Equal(expected, Run($$"""
                var answer = Read<PayResponse>("pay", "<pg_status>ok</pg_status>{{fields}}");
                return ((IGatewayResponse<PayResponse>)answer!).Means?.ToString() ?? "nothing";
            """));

    [Theory]
    [InlineData("<pg_status_clearing>1</pg_status_clearing>", "Done")]
    [InlineData("<pg_status_clearing>0</pg_status_clearing>", "NotDone")]
    [InlineData("<pg_status_clearing>2</pg_status_clearing>", "Pending")]
    [InlineData("<pg_status_clearing>x</pg_status_clearing>", "Pending")]
    [InlineData("", "Pending")]
    public void A_field_goes_before_what_the_whole_answer_means(string fields, string expected) => Assert.Equal(expected, Run($$"""
                var answer = Read<RefundResponse>("refund", "<pg_status>ok</pg_status>{{fields}}");
                return ((IGatewayResponse<RefundResponse>)answer!).Means?.ToString() ?? "nothing";
            """));

    [Theory]
    [InlineData("7", "5", "refund", "")]
    [InlineData("8", "5", "refund", "pg_payment_id")]
    [InlineData("", "5", "refund", "pg_payment_id")]
    [InlineData("x", "5", "refund", "pg_payment_id")]
    [InlineData("7", "5.00", "refund", "")]
    [InlineData("7", "6", "refund", "pg_amount")]
    [InlineData("7", "5", "Refund", "pg_script")]
    [InlineData("7", "5", "", "pg_script")]
    public void What_was_sent_must_come_back(string id, string amount, string script, string expected) => Assert.Equal(expected, Run($$"""
                IGatewayRequest<RefundResponse> request = Refund with { Amount = 5 };
                var answer = Read<RefundResponse>("refund",
                    "<pg_status>ok</pg_status><pg_payment_id>{{id}}</pg_payment_id><pg_amount>{{amount}}</pg_amount><pg_script>{{script}}</pg_script>");
                return request.FindForeignField(answer!, Credentials) ?? "";
            """));

    [Fact]
    public void Nothing_has_to_come_back_of_what_was_not_sent() => Assert.Equal("", Run("""
                IGatewayRequest<RefundResponse> request = Refund;
                var answer = Read<RefundResponse>("refund",
                    "<pg_status>ok</pg_status><pg_payment_id>7</pg_payment_id><pg_amount>6</pg_amount><pg_script>refund</pg_script>");
                return request.FindForeignField(answer!, Credentials) ?? "";
            """));

    [Theory]
    [InlineData("<pg_3ds>0</pg_3ds><pg_order_id>A-1</pg_order_id><pg_merchant_id>500000</pg_merchant_id>", "")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_order_id>A-1</pg_order_id><pg_merchant_id>500001</pg_merchant_id>", "pg_merchant_id")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_order_id>A-1</pg_order_id>", "pg_merchant_id")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_order_id>a-1</pg_order_id><pg_merchant_id>500000</pg_merchant_id>", "pg_order_id")]
    [InlineData("<pg_3ds>1</pg_3ds><pg_order_id>A-2</pg_order_id>", "pg_order_id")]
    [InlineData("<pg_3ds>1</pg_3ds><pg_order_id>A-1</pg_order_id>", "")]
    [InlineData("<pg_kind>slow</pg_kind><pg_order_id>A-2</pg_order_id>", "")]
    public void Each_shape_has_its_own_fields_that_must_come_back(string fields, string expected) => Assert.Equal(expected, Run($$"""
                IGatewayRequest<PayResponse> request = Pay;
                var answer = Read<PayResponse>("pay", "<pg_status>ok</pg_status>{{fields}}");
                return request.FindForeignField(answer!, Credentials) ?? "";
            """));

    /// <summary>The first question whose values are all known, with the values in it.</summary>
    [Theory]
    [InlineData("null", "", "POST /api/find", "pg_order_id=A-1")]
    [InlineData("null", "CardToken = \"t\"", "POST /api/find", "pg_order_id=A-1")]
    [InlineData("new PayResponse.Accepted { PaymentId = 9 }", "", "POST /api/find", "pg_order_id=A-1")]
    [InlineData("new PayResponse.Accepted { PaymentId = 9 }", "CardToken = \"t\"", "POST /g2g/status 9", "pg_card_token=t,pg_payment_id=9")]
    [InlineData("new PayResponse.ThreeDSecureNeeded { PaymentId = 9 }", "CardToken = \"t\"", "POST /g2g/status 9", "pg_card_token=t,pg_payment_id=9")]
    [InlineData("new PayResponse.Slow()", "CardToken = \"t\"", "POST /api/find", "pg_order_id=A-1")]
    public void The_first_question_is_asked_whose_values_are_known(string response, string set, string endpoint, string sent) => Assert.Equal(
        $"{endpoint}|{sent}",
        Run($$"""
                IGatewayRequest<PayResponse> request = Pay with { {{set}} };
                OutcomeQuestion question = request.AskOutcome({{response}})!;
                object asked = question.GetType().GetField("_request", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(question)!;
                IReadOnlyList<SignedField> fields = asked is IGatewayRequest<StatusResponse> status
                    ? status.Sign(Credentials).Fields
                    : ((IGatewayRequest<Test.Elsewhere.FindResponse>)asked).Sign(Credentials).Fields;
                return $"{question.Endpoint} {question.AttemptId}".Trim() + "|" + Own(fields);
            """));

    [Theory]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>5</pg_amount><pg_state>success</pg_state><pg_captured>1</pg_captured><pg_order_id>A-1</pg_order_id><pg_currency>KZT</pg_currency>", "9,True,Done")]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>5</pg_amount><pg_state>success</pg_state><pg_captured>0</pg_captured><pg_order_id>A-1</pg_order_id><pg_currency>KZT</pg_currency>", "9,True,Pending")]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>5</pg_amount><pg_state>success</pg_state><pg_order_id>A-1</pg_order_id><pg_currency>KZT</pg_currency>", "9,True,Pending")]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>5</pg_amount><pg_state>refused</pg_state><pg_captured>1</pg_captured><pg_order_id>A-1</pg_order_id><pg_currency>KZT</pg_currency>", "9,True,NotDone")]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>6</pg_amount><pg_state>success</pg_state><pg_captured>1</pg_captured><pg_order_id>A-1</pg_order_id><pg_currency>KZT</pg_currency>", "9,False,Done")]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>5</pg_amount><pg_state>success</pg_state><pg_captured>1</pg_captured><pg_order_id>A-2</pg_order_id><pg_currency>KZT</pg_currency>", "9,False,Done")]
    [InlineData("<pg_payment_id>9</pg_payment_id><pg_amount>5</pg_amount><pg_state>success</pg_state><pg_captured>1</pg_captured><pg_order_id>A-1</pg_order_id><pg_currency>USD</pg_currency>", "9,False,Done")]
    [InlineData("", ",False,Pending")]
    public void An_answer_tells_what_became_of_the_request(string fields, string expected) => Assert.Equal(expected, Run($$"""
                IGatewayRequest<PayResponse> request = Pay with { CardToken = "t" };
                OutcomeQuestion question = request.AskOutcome(new PayResponse.Accepted { PaymentId = 9 })!;
                return Evidence(question, Read<StatusResponse>("status", "<pg_status>ok</pg_status>{{fields}}")!);
            """));

    [Theory]
    [InlineData("<pg_status>ok</pg_status><pg_kind>old</pg_kind><pg_id>f1</pg_id><pg_code>7</pg_code><pg_share>0.50</pg_share><pg_text>a \"b\"</pg_text>", "f1,True,Done")]
    [InlineData("<pg_status>moved</pg_status><pg_id>f2</pg_id><pg_code>7</pg_code><pg_share>0.5</pg_share><pg_text>a \"b\"</pg_text>", "f2,True,Done")]
    [InlineData("<pg_status>moved</pg_status><pg_id>f2</pg_id><pg_code>8</pg_code><pg_share>0.5</pg_share><pg_text>a \"b\"</pg_text>", "f2,True,Pending")]
    [InlineData("<pg_status>gone</pg_status><pg_id>f2</pg_id><pg_code>7</pg_code><pg_share>0.5</pg_share><pg_text>a \"b\"</pg_text>", "")]
    public void Every_shape_with_the_fields_tells(string fields, string expected) => Assert.Equal(expected, Run($$""""
                IGatewayRequest<PayResponse> request = Pay;
                OutcomeQuestion question = request.AskOutcome(null)!;
                return Evidence(question, Read<Test.Elsewhere.FindResponse>("find", """{{fields}}""")!);
            """"));

    [Fact]
    public void Items_of_a_list_are_attempts_of_their_own() => Assert.Equal(
        "1,False,Done;2,True,Done;,True,Done",
        Run("""
                IGatewayRequest<RefundResponse> request = Refund with { Amount = 5 };
                OutcomeQuestion question = request.AskOutcome(null)!;
                return Evidence(question, Read<StatusResponse>("status",
                    "<pg_status>ok</pg_status><pg_payment_id>7</pg_payment_id><pg_refund_payments><pg_refund_payment><pg_refund_id>1</pg_refund_id><pg_sum>-4</pg_sum></pg_refund_payment>"
                    + "<pg_refund_payment><pg_refund_id>2</pg_refund_id><pg_sum>-5.00</pg_sum></pg_refund_payment><pg_refund_payment><pg_sum>5</pg_sum></pg_refund_payment></pg_refund_payments>")!);
            """));

    [Theory]
    [InlineData("", "Listed")]
    [InlineData("<pg_status>ok</pg_status>", "Listed")]
    [InlineData("<card>a</card><card>b</card>", "Listed")]
    [InlineData("<cart>a</cart>", "none")]
    [InlineData("<pg_status>pending</pg_status>", "none")]
    [InlineData("<pg_status>ok</pg_status><pg_status>ok</pg_status>", "none")]
    [InlineData("<pg_statut>error</pg_statut><pg_error_code>1100</pg_error_code>", "none")]
    [InlineData("<card>a</card><pg_error_code>1100</pg_error_code>", "none")]
    [InlineData("<card>a</card><pg_failure_description/>", "none")]
    [InlineData("<card>a</card><pg_error_description><a>1</a></pg_error_description>", "none")]
    public void An_answer_that_no_field_tells_needs_its_own_field_and_none_of_an_error(string fields, string expected) => Assert.Equal(expected, Run($$"""
                return Read<ListResponse>("list", "{{fields}}")?.GetType().Name ?? "none";
            """));

    [Theory]
    [InlineData("", "none")]
    [InlineData("<card>a</card>", "Removed")]
    [InlineData("<card/>", "none")]
    [InlineData("<card>a</card><card>b</card>", "none")]
    [InlineData("<card>a</card><pg_error_description>its own</pg_error_description>", "Removed")]
    [InlineData("<card>a</card><pg_error_code>1</pg_error_code>", "none")]
    public void What_the_shape_always_has_must_be_there(string fields, string expected) => Assert.Equal(expected, Run($$"""
                return Read<RemoveResponse>("remove", "{{fields}}")?.GetType().Name ?? "none";
            """));

    [Theory]
    [InlineData("<pg_3ds>1</pg_3ds>", "ThreeDSecureNeeded")]
    [InlineData("<pg_3ds>0</pg_3ds>", "Accepted")]
    [InlineData("<pg_3ds/>", "none")]
    [InlineData("<pg_3ds>2</pg_3ds>", "none")]
    [InlineData("<pg_3ds><a>0</a></pg_3ds>", "none")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_3ds>0</pg_3ds>", "none")]
    [InlineData("<pg_kind>slow</pg_kind>", "Slow")]
    [InlineData("<pg_kind>slow</pg_kind><pg_3ds/>", "Slow")]
    [InlineData("<pg_kind>slow</pg_kind><pg_3ds>x</pg_3ds>", "none")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_kind>fast</pg_kind>", "Accepted")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_kind>fast</pg_kind><pg_kind>slow</pg_kind>", "none")]
    [InlineData("<pg_3ds>0</pg_3ds><pg_kind><a>slow</a></pg_kind>", "none")]
    public void A_shape_is_not_another_one_with_a_field_renamed(string fields, string expected) => Assert.Equal(expected, Run($$"""
                return Read<PayResponse>("pay", "<pg_status>ok</pg_status>{{fields}}")?.GetType().Name ?? "none";
            """));

    [Theory]
    [InlineData("null", "pg_amount=5,pg_currency=KZT,pg_note=,pg_order_id=A-1")]
    [InlineData("\"\"", "pg_amount=5,pg_currency=KZT,pg_note=,pg_order_id=A-1,pg_user_id=")]
    [InlineData("\"u\"", "pg_amount=5,pg_currency=KZT,pg_note=,pg_order_id=A-1,pg_user_id=u")]
    public void An_empty_text_is_sent_and_signed_where_the_spec_allows_it(string userId, string expected)
    {
        string[] said = Run($$"""
                var signed = (Pay with { UserId = {{userId}} }).Sign(Credentials);
                string body = signed.ToHttpContent()!.ReadAsStringAsync().GetAwaiter().GetResult();
                var received = (ReceivedRequest<PayRequest>.Verified)PayRequest.Read(Form(signed.Fields), Credentials);
                return Own(signed.Fields) + "|" + body.Contains("name=\"pg_note\"\r\n\r\n\r\n--") + "|" + (received.Request == Pay with { UserId = {{userId}} })
                    + "|" + string.Join(";", signed.Fields.Where(field => field.Name != "pg_sig").Select(field => $"{field.Name}={field.GetValue()}")) + "|" + signed.Fields[^1].GetValue();
            """).Split('|');

        Assert.Equal(expected, said[0]);
        Assert.Equal(["True", "True"], said[1..3]);
        IEnumerable<(string, string)> pairs = said[3].Split(';').Select(static pair => (pair.Split('=')[0], pair.Split('=')[1]));
        Assert.Equal(ReferenceSignature.OfForm("pay", pairs, "payment-key"), said[4]);
    }

    [Fact]
    public void A_required_text_that_may_be_empty_must_not_be_null() => Assert.Equal("pg_note: is required; it may be empty.", Run("""
                try
                {
                    (Pay with { Note = null! }).Sign(Credentials);
                    return "signed";
                }
                catch (MessageValidationException exception)
                {
                    return string.Join("|", exception.Violations.Select(violation => $"{violation.WireName}: {violation.Message}"));
                }
            """));

    [Theory]
    [InlineData("<pg_md/>", "empty")]
    [InlineData("<pg_md>m</pg_md>", "m")]
    [InlineData("", "null;pg_md")]
    [InlineData("<pg_md><a>m</a></pg_md>", "null;pg_md")]
    public void An_empty_element_is_the_empty_text_where_the_spec_allows_it(string fields, string expected) => Assert.Equal(expected, Run($$"""
                var signed = Pay.Sign(Credentials);
                string body = Body("pay", "<pg_status>ok</pg_status><pg_payment_id>1</pg_payment_id><pg_order_id>A-1</pg_order_id><pg_3ds>1</pg_3ds>{{fields}}");
                var answer = (Answer<PayResponse>.Success)signed.ReadAnswer(Encoding.UTF8.GetBytes(body));
                string md = ((PayResponse.ThreeDSecureNeeded)answer.Response).Md switch { null => "null", "" => "empty", string text => text };
                return string.Join(";", answer.Problems.Select(problem => problem.WireName).Prepend(md));
            """));

    [Fact]
    public void The_browser_takes_a_signed_URL_or_a_page()
    {
        string[] said = Run("""
                var link = new ConfirmRequest { PaymentId = 7, Note = "" }.Sign(Credentials);
                string url = link.ToUrl().AbsoluteUri;
                var received = (ReceivedRequest<ConfirmRequest>.Verified)ConfirmRequest.Read(MessageFields.FromForm(Encoding.ASCII.GetBytes(new Uri(url).Query[1..])), Credentials);
                string page = new ConfirmByFormRequest { Note = "a \"<b>" }.Sign(Credentials).ToHtmlForm(new Uri("https://test.example.com/x"));
                string xml = new ConfirmByXmlRequest { Note = "" }.Sign(Credentials).ToHtmlForm();
                string[] wrong = [Refused(() => link.ToHtmlForm()), Refused(() => new ConfirmByFormRequest { Note = "n" }.Sign(Credentials).ToUrl())];
                return $"{url}|{received.Request == new ConfirmRequest { PaymentId = 7, Note = "" }}|{page}|{xml}|{string.Join('|', wrong)}";
            """).Split('|');

        Assert.StartsWith("https://api.example.com/g2g/confirm?pg_merchant_id=500000&pg_note=&pg_payment_id=7&pg_salt=", said[0], StringComparison.Ordinal);
        Assert.Equal("True", said[1]);
        Assert.Contains("<form method=\"post\" action=\"https://test.example.com/x/g2g/confirm_form\">", said[2], StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"pg_note\" value=\"a &quot;&lt;b&gt;\">", said[2], StringComparison.Ordinal);
        Assert.Contains("name=\"pg_sig\"", said[2], StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"pg_xml\" value=\"&lt;?xml", said[3], StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"pg_note\"", said[3], StringComparison.Ordinal);
        Assert.Equal(["Confirm travels in the query: call ToUrl and send the browser there.", "Confirm by form travels in a form: call ToHtmlForm and send its page to the browser."], said[4..6]);
    }

    [Fact]
    public void A_request_of_the_browser_cannot_be_sent_by_the_client() => Assert.Contains(
        Consumer.Diagnose(Both, """
            using FreedomPay.Contracts;
            using Test.Outcomes;
            internal static class Program
            {
                internal static object Run(FreedomPayClient client) => client.SendAsync(new ConfirmRequest { PaymentId = 1 });
            }
            """),
        static diagnostic => diagnostic.Id is "CS1503" or "CS0411" or "CS1929");

    private static string Run(string body) => Consumer.Run(Both, $$"""
        #pragma warning disable CS0618 // One of the endpoints is deprecated; what asks it says nothing of that.
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using System.Text;
        using FreedomPay.Contracts;
        using FreedomPay.Contracts.CompilerServices;
        using Test.Outcomes;

        internal static class Program
        {
            private static readonly MerchantCredentials Credentials = new("500000", "payment-key");
            private static readonly PayRequest Pay = new() { OrderId = "A-1", Amount = 5, Currency = PayCurrency.KZT, Note = "" };
            private static readonly RefundRequest Refund = new() { PaymentId = 7 };

            private static MessageFields Form(IEnumerable<SignedField> fields) =>
                MessageFields.FromPairs(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue())));

            private static string Own(IEnumerable<SignedField> fields) => string.Join(",", fields
                .Where(field => field.Name is not ("pg_merchant_id" or "pg_salt" or "pg_sig"))
                .Select(field => $"{field.Name}={field.GetValue()}").Order(StringComparer.Ordinal));

            /// <summary>Without the request, with which the runtime compares an answer otherwise.</summary>
            private static T? Read<T>(string script, string fields)
                where T : class, IGatewayResponse<T> =>
                MessageReading.ReadAnswer<T>(Encoding.UTF8.GetBytes(Body(script, fields)), Credentials, null) is Answer<T>.Success success ? success.Response : null;

            private static string Body(string script, string fields)
            {
                string document = $"<response>{fields}<pg_salt>s</pg_salt></response>";
                return document.Replace("</response>", $"<pg_sig>{Signature(script, document)}</pg_sig></response>");
            }

            /// <summary>The values in ordinal order of the names, those within a field in its place.</summary>
            private static string Signature(string script, string document)
            {
                IEnumerable<string> Values(System.Xml.Linq.XElement element) => element.HasElements
                    ? element.Elements().OrderBy(child => child.Name.LocalName, StringComparer.Ordinal).SelectMany(Values)
                    : [element.Value];
                string text = string.Join(";", Values(System.Xml.Linq.XDocument.Parse(document).Root!).Prepend(script).Append("payment-key"));
                return Convert.ToHexString(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
            }

            private static string Refused(Func<object> action)
            {
                try
                {
                    return action().ToString()!;
                }
                catch (InvalidOperationException exception)
                {
                    return exception.Message;
                }
            }

            /// <summary>What generated code puts into the evidence.</summary>
            private static string Evidence(OutcomeQuestion question, object answer)
            {
                const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Instance;
                Delegate read = (Delegate)question.GetType().GetField("_read", Own)!.GetValue(question)!;
                OutcomeEvidence evidence = new();
                read.DynamicInvoke(answer, evidence);
                System.Collections.IEnumerable attempts = (System.Collections.IEnumerable)typeof(OutcomeEvidence).GetField("_attempts", Own)!.GetValue(evidence)!;
                return string.Join(";", attempts.Cast<object>().Select(attempt => string.Join(",", new[] { "Id", "Matches", "Outcome" }
                    .Select(name => attempt.GetType().GetProperty(name)!.GetValue(attempt)))));
            }

            internal static string Run()
            {
        {{body}}
            }
        }
        """);
}
