using System.Text;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Texts that are safe to log stay one line, and short, whatever a stranger writes into a message.</summary>
public class LoggedTextTests
{
    [Theory]
    [InlineData("9999\n2026-01-01 INFO paid")]
    [InlineData("9999\r\n")]
    [InlineData("9999\u2028x")]
    [InlineData("9999\u0085x")]
    [InlineData("9999\u202Ex")]
    public void Code_and_description_of_an_error_forge_no_line(string text)
    {
        byte[] body = ReferenceXml.Write([Node.Of("pg_status", "error"), Node.Of("pg_error_code", text), Node.Of("pg_error_description", text)]);

        Answer<ThreeDSecureResponse>.GatewayError error = TestData.Should<Answer<ThreeDSecureResponse>.GatewayError>(ThreeDSecureResponse.Read(body, TestData.Credentials));

        Assert.DoesNotContain(error.ToString(), static character => character is '\n' or '\r' or '\u2028' or '\u0085' or '\u202E');
        Assert.Equal(text.Replace("\r\n", "\n", StringComparison.Ordinal), error.Code!.Value.Value.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_description_is_cut()
    {
        byte[] body = ReferenceXml.Write([Node.Of("pg_status", "error"), Node.Of("pg_error_description", new string('x', 900_000))]);

        Assert.InRange(ThreeDSecureResponse.Read(body, TestData.Credentials).ToString()!.Length, 1, 1000);
    }

    [Fact]
    public void Names_in_a_verdict_forge_no_line()
    {
        SignatureVerdict verdict = PaymentSignature.Verify(
            ScriptName.Exactly("a\nb"), MessageFields.FromForm("x%0ay=1&pg_sig=00000000000000000000000000000000"u8), new SecretKey("key"));

        Assert.Equal(SignatureFailure.Mismatch, verdict.Failure);
        Assert.DoesNotContain('\n', verdict.ToString());
        Assert.DoesNotContain('\n', Assert.Single(verdict.SignedNames));
    }

    [Fact]
    public void Names_of_fields_forge_no_line_and_are_cut()
    {
        MessageFields fields = MessageFields.FromForm(Encoding.ASCII.GetBytes($"x%0ay=1&o[%0d]=1&l%0a[]=1&{new string('n', 900_000)}=1"));

        Assert.DoesNotContain(fields.ToString(), static character => character is '\n' or '\r');
        Assert.InRange(fields.ToString().Length, 1, 1000);
        Assert.Equal(["x\ny", "o", "l\n"], fields.Take(3).Select(static field => field.Name));
    }

    [Fact]
    public void Name_in_a_problem_forges_no_line()
    {
        FieldProblem problem = new("x\ny", FieldProblemKind.Missing, "string", rawText: null);

        Assert.DoesNotContain('\n', problem.ToString());
        Assert.Equal("x\ny", problem.WireName);
    }

    [Fact]
    public void Text_of_a_verified_answer_or_a_request_forges_no_line()
    {
        const string Typed = "Coffee\n2026-01-01 INFO paid\u2028\u202E";
        EverythingResponse response = new() { Text = Typed, Id = 1 };
        SignedReply signed = response.Sign(TestData.Credentials, TestData.FixedSalt);
        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(signed.ToXml(), TestData.Credentials));

        Assert.Equal(Typed, success.Response.Text);
        Assert.DoesNotContain(success.ToString(), static character => character is '\n' or '\u2028' or '\u202E');
        Assert.DoesNotContain(Assert.Single(signed.Fields, static field => field.Name == "pg_text").ToString(), static character => character is '\n' or '\u2028' or '\u202E');
    }

    /// <summary>What a program writes itself may come from a stranger too: the name in a URL, a product that is sold.</summary>
    [Fact]
    public void Values_and_names_of_ones_own_forge_no_line()
    {
        const string Typed = "x\n2026-01-01 INFO paid\u2028\u202E";
        ThreeDSecureRequest request = new() { PaymentId = 1, Md = "md", PaRes = "\uD800", ExtraFields = [MessageField.Text(Typed, "\uD800")] };
        ThreeDSecureRequest sound = request with { PaRes = "pares", ExtraFields = [] };
        SignedRequest<ThreeDSecureResponse> signed = sound.Sign(TestData.Credentials, new SigningOptions { ScriptName = ScriptName.Exactly(Typed) });

        MessageValidationException refused = Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials));
        string[] shown =
        [
            new ValueList<string>([Typed, "y"]).ToString(),
            new FreedomPay.Common.PaymentStatus(Typed).ToString(),
            new ValueList<FreedomPay.Common.PaymentStatus>([new(Typed)]).ToString(),
            ScriptName.Exactly(Typed).ToString(),
            .. refused.Violations.Select(static violation => violation.ToString()),
            .. signed.ToString()!.Split("\n  "),
        ];

        Assert.Contains(refused.Violations, static violation => violation.WireName == Typed);
        Assert.All(shown, static line => Assert.DoesNotContain(line, static character => character is '\n' or '\u2028' or '\u202E'));
        Assert.Equal(refused.Violations.Count, refused.Message.Count(static character => character == '\n'));
    }

    [Fact]
    public void Thousands_of_deeply_nested_names_are_not_all_repeated()
    {
        StringBuilder body = new("<r>");
        string name = new('n', 128);
        const int depth = 31;
        for (int i = 0; i < depth; i++)
        {
            body.Append('<').Append(name).Append('>');
        }

        body.Insert(body.Length, "<x/>", 9_900);
        for (int i = 0; i < depth; i++)
        {
            body.Append("</").Append(name).Append('>');
        }

        body.Append("<pg_sig>00000000000000000000000000000000</pg_sig></r>");

        Answer<ThreeDSecureResponse>.Untrusted answer = TestData.Should<Answer<ThreeDSecureResponse>.Untrusted>(
            ThreeDSecureResponse.Read(Encoding.ASCII.GetBytes(body.ToString()), TestData.Credentials));

        Assert.Equal(9_900, answer.Signature.SignedCount);
        Assert.InRange(answer.Signature.SignedNames.Count, 1, 100);
        Assert.InRange(answer.ToString().Length, 1, 1_000_000);
    }
}
