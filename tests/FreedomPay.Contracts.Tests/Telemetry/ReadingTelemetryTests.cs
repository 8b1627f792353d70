using System.Globalization;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using TestContracts.Limited;

namespace FreedomPay.Contracts.Tests.Telemetry;

/// <summary>What is counted of messages: those that prove nothing, and where verified ones differ from their specs. Names of fields, and never a value.</summary>
[Collection(nameof(ListeningTests))]
public class ReadingTelemetryTests
{
    private const string Drift = "freedompay.contract.drift";
    private const string Failures = "freedompay.signature.failures";

    [Fact]
    public async Task Fields_beyond_the_spec_are_counted_by_name_those_within_others_too()
    {
        using Listener listener = new(toTraces: false);
        await AnswerAsync(new TreeResponse
        {
            Branch = new Branch
            {
                A = "s3cr3t",
                B = new Branch { A = "s3cr3t", ExtraFields = [MessageField.Text("deeper", "s3cr3t")] },
                C = [new Branch { A = "s3cr3t", ExtraFields = [MessageField.Text("in_list", "s3cr3t")] }],
            },
            ExtraFields = [MessageField.Text("pg_new", "s3cr3t"), MessageField.Text("other", "s3cr3t")],
        });

        Assert.Equal(
            [Unknown("other"), Unknown("pg_branch/b/deeper"), Unknown("pg_branch/c/in_list"), Unknown("pg_new")],
            listener.Of(Drift).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(listener.Measurements, static line => line.Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_that_are_missing_or_of_another_type_are_counted()
    {
        using Listener listener = new(toTraces: false);
        MessageFields fields = Signed("pg_order=1&pg_sum=s3cr3t");

        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(fields, TestData.Credentials, Script));
        TestData.Should<ReceivedRequest<NotifiedRequest>.Malformed>(NotifiedRequest.Read(Signed("pg_sum=1"), TestData.Credentials, Script));

        Assert.Equal([Inbound("pg_sum", "not_convertible"), Inbound("pg_order", "missing")], listener.Of(Drift));
    }

    /// <summary>The merchant's own parameters come back in the gateway's messages.</summary>
    [Fact]
    public void Parameters_of_the_merchants_own_are_no_drift()
    {
        using Listener listener = new(toTraces: false);

        TestData.Should<ReceivedRequest<NotifiedRequest>.Verified>(NotifiedRequest.Read(Signed("pg_order=1&basket=7&pg_new=1"), TestData.Credentials, Script));

        Assert.Equal([Inbound("pg_new", "unknown")], listener.Of(Drift));
    }

    /// <summary>The signature does not bind names: a payer who is sent back with a signed message can rename its fields as long as their order stays.</summary>
    [Fact]
    public void Stranger_who_renames_fields_of_a_signed_message_makes_no_endless_number_of_names()
    {
        using Listener listener = new(toTraces: false);
        string[] names =
        [
            .. Enumerable.Range(0, 2_000).Select(static number => string.Create(CultureInfo.InvariantCulture, $"pg_zz{number}")),
            "pg_zz\n\"injected\"", "pg_zz" + new string('z', 500), "pg_zz4405639740000096", "pg_zzё", "pg_zz{}", "pg_zz a",
        ];
        foreach (string name in names)
        {
            string signature = ReferenceMd5("returned", "1", "s", "v");
            MessageFields fields = MessageFields.FromPairs([new("pg_order", "1"), new("pg_salt", "s"), new(name, "v"), new("pg_sig", signature)]);
            TestData.Should<ReceivedRequest<ReturnedRequest>.Verified>(ReturnedRequest.Read(fields, TestData.Credentials, ScriptName.Exactly("returned")));
        }

        Assert.Equal(names.Length, listener.Of(Drift).Count());
        Assert.InRange(listener.Of(Drift).Distinct().Count(), 30, 41);
        Assert.All(listener.Of(Drift), static line => Assert.True(line.Length < 150 && line.All(static character => character is >= ' ' and <= '~'), line));
        Assert.DoesNotContain(listener.Of(Drift), static line => line.Contains("injected", StringComparison.Ordinal) || line.Contains("4405", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_endpoint_whose_names_are_taken_takes_none_from_others()
    {
        using Listener listener = new(toTraces: false);
        for (int number = 0; number < 100; number++)
        {
            await AnswerAsync(new TreeXmlResponse { ExtraFields = [MessageField.Text(TestData.Invariant($"pg_y{number}"), "1")] }, new TreeXmlRequest { Note = "x" });
        }

        await AnswerAsync(new TreeResponse { ExtraFields = [MessageField.Text("pg_after", "1")] });

        Assert.Contains(Unknown("pg_after"), listener.Of(Drift));
        Assert.InRange(listener.Of(Drift).Distinct().Count(), 41, 42);
    }

    [Fact]
    public async Task Answers_that_prove_nothing_are_counted_by_what_is_wrong()
    {
        using Listener listener = new(toTraces: false);
        ThreeDSecureRequest request = new() { PaymentId = 7, Md = "x", PaRes = "x" };
        FakeGateway gateway = new();
        FreedomPayClient client = gateway.CreateClient(TestData.Credentials);

        gateway.Next<ThreeDSecureRequest>(FakeAnswer.WronglySigned(new ThreeDSecureResponse { PaymentId = 7 }));
        gateway.Next<ThreeDSecureRequest>(FakeAnswer.Text("<response><pg_status>ok</pg_status></response>"));
        gateway.Next<ThreeDSecureRequest>(FakeAnswer.Success(new ThreeDSecureResponse { PaymentId = 8 }));
        gateway.Next<ThreeDSecureRequest>(FakeAnswer.UnsignedError(FreedomPay.Common.ErrorCode.PaymentNotFound));
        gateway.Next<ThreeDSecureRequest>(FakeAnswer.Text("<response><pg_status>error</pg_status><pg_sig>00000000000000000000000000000000</pg_sig></response>"));
        for (int sent = 0; sent < 5; sent++)
        {
            await client.SendAsync(request);
        }

        // An error without a signature is nothing unusual.
        Assert.Equal([Failure("mismatch"), Failure("missing"), Failure("other_message"), Failure("mismatch")], listener.Of(Failures));
    }

    [Fact]
    public void Messages_to_the_merchant_that_prove_nothing_are_counted()
    {
        using Listener listener = new(toTraces: false);

        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(NotifiedRequest.Read(MessageFields.FromForm("pg_order=1&pg_salt=s&pg_sig=x"u8), TestData.Credentials, Script));
        TestData.Should<ReceivedRequest<NotifiedRequest>.Untrusted>(NotifiedRequest.Read(Signed("pg_merchant_id=999&pg_order=1"), TestData.Credentials, Script));
        TestData.Should<ReceivedRequest<NotifiedRequest>.Malformed>(NotifiedRequest.Read(MessageFields.FromPairs([new("pg_xml", "<")]), TestData.Credentials, Script));

        const string start = "1 freedompay.direction=inbound freedompay.endpoint=TestContracts.Limited.Notified freedompay.signature.failure=";
        Assert.Equal([start + "not_hexadecimal", start + "other_message"], listener.Of(Failures));
    }

    private static ScriptName Script => ScriptName.Exactly("notified");

    private static string Unknown(string name) => $"1 freedompay.endpoint=TestContracts.Limited.Tree freedompay.field={name} freedompay.problem=unknown";

    private static string Inbound(string name, string problem) => $"1 freedompay.endpoint=TestContracts.Limited.Notified freedompay.field={name} freedompay.problem={problem}";

    private static string Failure(string failure) =>
        $"1 freedompay.direction=outbound freedompay.endpoint=FreedomPay.Gateway.Purchase.ThreeDSecure freedompay.signature.failure={failure}";

    private static async Task AnswerAsync(TreeResponse response) => await AnswerAsync(response, new TreeRequest());

    private static async Task AnswerAsync<TRequest, TResponse>(TResponse response, TRequest request)
        where TRequest : class, IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        FreedomPayClient client = new FakeGateway().On<TRequest>(FakeAnswer.Success(response)).CreateClient(TestData.Credentials);
        TestData.Should<Answer<TResponse>.Success>(await client.SendAsync(request));
    }

    /// <summary>Signs the fields in the order in which they are, which is that of their names.</summary>
    private static MessageFields Signed(string form)
    {
        (string Name, string Value)[] fields = [.. form.Split('&').Select(static field => (field.Split('=')[0], field.Split('=')[1])), ("pg_salt", "s")];
        string signature = ReferenceMd5(["notified", .. fields.OrderBy(static field => field.Name, StringComparer.Ordinal).Select(static field => field.Value)]);
        return MessageFields.FromPairs([.. fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)), new("pg_sig", signature)]);
    }

    private static string ReferenceMd5(params string[] values) => Convert.ToHexString(
        System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join(';', [.. values, TestData.Key])))).ToLowerInvariant();
}
