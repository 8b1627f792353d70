using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Path parameters, encodings, text answers, inbound and unsigned messages: generated, compiled and run.</summary>
public class MessageKindTests
{
    private static readonly GeneratorRun Both = GeneratorRun.Of(new ProjectProperties(Roles: "both"), VocabularySpecs.Messages);

    [Fact]
    public void A_path_takes_the_merchant_and_fields_and_gives_the_script_name()
    {
        string[] said = Run("""
                RemoveCardRequest request = new() { CardId = 42, UserId = "u" };
                var signed = request.Sign(Credentials);
                string path = "/v1/merchant/500000/cardstorage/42/remove";
                var received = (ReceivedRequest<RemoveCardRequest>.Verified)RemoveCardRequest.Read(Form(signed.Fields), Credentials, new ReadOptions { Path = path });
                PageRequest page = new() { Page = "a b+c", Theme = "dark" };
                var signedPage = page.Sign(Credentials);
                var receivedPage = (ReceivedRequest<PageRequest>.Verified)PageRequest.Read(Form(signedPage.Fields), Credentials, new ReadOptions { Path = "/pages/a%20b%2Bc" });
                return $"{signed.ToHttpRequestMessage().RequestUri}|{signed.ScriptName}|{Names(signed.Fields)}|{received.Request == request}"
                    + $"|{signedPage.ToHttpRequestMessage().RequestUri!.AbsolutePath}|{signedPage.ScriptName}|{Names(signedPage.Fields)}|{receivedPage.Request == page}";
            """).Split('|');

        Assert.Equal("https://api.example.com/v1/merchant/500000/cardstorage/42/remove", said[0]);
        Assert.Equal(["remove", "pg_merchant_id,pg_salt,pg_sig,pg_user_id", "True"], said[1..4]);
        Assert.Equal(["/pages/a%20b%2Bc", "a%20b%2Bc", "pg_merchant_id,pg_salt,pg_sig,pg_theme", "True"], said[4..8]);
    }

    [Fact]
    public void A_text_answer_is_handed_through()
    {
        string said = Run("""
                var signed = new PageRequest { Page = "1" }.Sign(Credentials);
                TextAnswer page = signed.ReadAnswer(Encoding.UTF8.GetBytes("<html>ok</html>"));
                return page.GetType().Name;
            """);

        Assert.Equal("Page", said);
    }

    [Fact]
    public void Pg_xml_carries_the_fields_as_a_document()
    {
        string[] said = Run("""
                XmlFormRequest request = new() { Ids = [1, 2], Parts = [new() { Sum = 5 }, new() { Sum = 6 }] };
                var signed = request.Sign(Credentials);
                using System.IO.MemoryStream sent = new();
                using (System.IO.Stream connection = System.IO.Pipelines.PipeWriter.Create(sent).AsStream())
                {
                    signed.ToHttpContent()!.CopyToAsync(connection).GetAwaiter().GetResult();
                }

                string body = System.Text.Encoding.UTF8.GetString(sent.ToArray());
                string document = Uri.UnescapeDataString(body["pg_xml=".Length..].Replace("+", " "));
                var received = (ReceivedRequest<XmlFormRequest>.Verified)XmlFormRequest.Read(
                    MessageFields.FromPairs([new KeyValuePair<string, string>("pg_xml", document)]), Credentials);
                return $"{received.Request == request}|{signed.ScriptName}|{document}";
            """).Split('|');

        Assert.Equal(["True", "get_status"], said[..2]);
        string signature = System.Xml.Linq.XDocument.Parse(said[2]).Root!.Element("pg_sig")!.Value;
        Assert.Equal(ReferenceSignature.OfXml("get_status", said[2], "payment-key"), signature);
        Assert.Contains("<pg_ids><pg_id>1</pg_id><pg_id>2</pg_id></pg_ids>", string.Concat(said[2].Split('\n').Select(static line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inbound_message_is_read_and_answered_by_the_merchant()
    {
        string[] said = Run("""
                SigningOptions toMerchant = new() { ScriptName = ScriptName.FromUrl("https://shop.example.com/pay/result.php?x=1") };
                PaymentResultRequest request = new() { PaymentId = 7, Result = true, Receipts = [new() { Url = "u" }] };
                var sent = request.Sign(Credentials, toMerchant);
                ScriptName scriptName = ScriptName.FromUrl("/pay/result.php");
                var received = (ReceivedRequest<PaymentResultRequest>.Verified)PaymentResultRequest.Read(Form(sent.Fields), Credentials, scriptName);
                PaymentResultResponse response = new() { Status = ResultStatus.Rejected, Description = "no" };
                byte[] xml = received.Reply(response).ToXml();
                var answer = (Answer<PaymentResultResponse>.Success)sent.ReadAnswer(xml);
                PayerComesBackRequest back = new() { OrderId = "1" };
                var receivedBack = (ReceivedRequest<PayerComesBackRequest>.Verified)PayerComesBackRequest.Read(Form(back.Sign(Credentials).Fields), Credentials);
                string asked = "";
                try
                {
                    request.Sign(Credentials);
                }
                catch (InvalidOperationException)
                {
                    asked = "asked for the script name";
                }

                return $"{received.Request == request}|{answer.Response == response}|{receivedBack.Request == back}|{asked}|{Encoding.UTF8.GetString(xml)}";
            """).Split('|');

        Assert.Equal(["True", "True", "True", "asked for the script name"], said[..4]);
        Assert.Equal("rejected", System.Xml.Linq.XDocument.Parse(said[4]).Root!.Element("pg_status")!.Value);
        Assert.Equal(ReferenceSignature.OfXml("result.php", said[4], "payment-key"), System.Xml.Linq.XDocument.Parse(said[4]).Root!.Element("pg_sig")!.Value);
    }

    [Fact]
    public void An_unsigned_form_goes_out_and_comes_back()
    {
        string[] said = Run("""
                AcsFormRequest form = new() { PaReq = "hidden", MerchantData = "m", TermUrl = "https://shop.example.com/3ds" };
                var fields = form.ToFields();
                AcsResultRequest result = new() { PaRes = "hidden", MerchantData = "m" };
                var read = AcsResultRequest.Read(Form(result.ToFields()));
                var incomplete = AcsResultRequest.Read(MessageFields.FromPairs([new KeyValuePair<string, string>("MD", "m")]));
                string violations = "";
                try
                {
                    (form with { TermUrl = new string('x', 61) }).ToFields();
                }
                catch (MessageValidationException exception)
                {
                    violations = exception.Violations[0].WireName;
                }

                return $"{Names(fields)}|{read.Message == result}|{incomplete.Message is null}|{form}|{violations}";
            """).Split('|');

        Assert.Equal("MD,PaReq,TermUrl", said[0]);
        Assert.Equal(["True", "True"], said[1..3]);
        Assert.Equal("AcsFormRequest { PaReq = ***, MerchantData = m, TermUrl = https://shop.example.com/3ds }", said[3]);
        Assert.Equal("TermUrl", said[4]);
    }

    [Theory]
    [InlineData("merchant", "PaymentResultRequest.Read(null!, null!, default)", "")]
    [InlineData("gateway", "PaymentResultRequest.Read(null!, null!, default)", "CS0117")]
    [InlineData("gateway", "PaymentResultResponse.Read(default, null!, default)", "")]
    [InlineData("merchant", "PaymentResultResponse.Read(default, null!, default)", "CS0117")]
    [InlineData("merchant", "PaymentResultRequest.Read(null!, null!)", "CS7036")]
    [InlineData("gateway", "PaymentResultResponse.Read(default, null!)", "CS7036")]
    [InlineData("merchant", "new PageRequest { Page = \"\" }.Sign(null!)", "")]
    [InlineData("gateway", "AcsFormRequest.Read(null!)", "")]
    [InlineData("merchant", "AcsFormRequest.Read(null!)", "CS0117")]
    [InlineData("merchant", "typeof(PageResponse)", "CS0246")]
    public void Roles_swap_where_the_gateway_calls(string role, string expression, string id)
    {
        string source = $$"""
            using FreedomPay.Contracts;
            using Test.Messages;
            internal static class Program
            {
                internal static object Run() => {{expression}};
            }
            """;

        Assert.Equal(
            id.Length == 0 ? [] : [id],
            Consumer.Diagnose(GeneratorRun.Of(new ProjectProperties(Roles: role), VocabularySpecs.Messages), source)
                .Where(static diagnostic => diagnostic.Id != "CS8019").Select(static diagnostic => diagnostic.Id));
    }

    private static string Run(string body) => Consumer.Run(Both, $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using FreedomPay.Contracts;
        using Test.Messages;

        internal static class Program
        {
            private static readonly MerchantCredentials Credentials = new("500000", "payment-key");

            private static MessageFields Form(IEnumerable<SignedField> fields) =>
                MessageFields.FromPairs(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue())));

            private static string Names(IEnumerable<SignedField> fields) =>
                string.Join(",", fields.Select(field => field.Name).OrderBy(name => name, StringComparer.Ordinal));

            internal static string Run()
            {
        {{body}}
            }
        }
        """);
}
