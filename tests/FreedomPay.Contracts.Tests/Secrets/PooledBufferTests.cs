using System.Buffers;
using System.Text;
using FreedomPay.Contracts.Tests.Client;
using FreedomPay.Contracts.Tests.Incoming.Json;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Secrets;

/// <summary>What goes back to the pool holds nothing of a message: whoever rents the buffer next may be anybody in the process.</summary>
public class PooledBufferTests
{
    /// <summary>In no other test, because all of them share the pool.</summary>
    private const string Marker = "p00l3dM4rker";

    private static readonly EverythingRequest Whole = new() { Text = "t", Secret = Marker };

    private static readonly JwsScheme Jws = new(JwsAlgorithm.HS256, "auth_id", "uri");

    private static readonly string Long = string.Concat(Enumerable.Repeat(Marker, 400));

    /// <summary>The marker in Base64, of which the beginning depends on how many bytes are before it.</summary>
    private static IEnumerable<byte[]> Encoded => Enumerable.Range(0, 3).Select(static before => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes("xx"[..before] + Marker))[4..12]));

    public static TheoryData<string, Action> Uses => new()
    {
        { "signed", static () => _ = Whole.Sign(TestData.Credentials) },
        { "signed, longer than the first buffer", static () => _ = (Whole with { Secret = Long }).Sign(TestData.Credentials) },
        { "refused", static () => Refused(() => (Whole with { Secret = Marker + "\uD800" }).Sign(TestData.Credentials)) },
        { "refused behind what is not ASCII", static () => Refused(() => (Whole with { Secret = "ё" + Marker + "\uD800" }).Sign(TestData.Credentials)) },
        { "refused, longer than the first buffer", static () => Refused(() => (Whole with { Secret = Long + "\uD800" }).Sign(TestData.Credentials)) },
        { "refused extra field", static () => Refused(() => (Whole with { ExtraFields = TestData.Text("x", Marker + "\uD800") }).Sign(TestData.Credentials)) },
        { "read", static () => _ = EverythingResponse.Read(new EverythingResponse { Secret = Marker }.Sign(TestData.Credentials).ToXml(), TestData.Credentials) },
        { "read with references to characters", static () => _ = EverythingResponse.Read(Encoding.UTF8.GetBytes($"<response><a>&lt;{Marker}&gt;</a></response>"), TestData.Credentials) },
        { "cut off behind references", static () => _ = EverythingResponse.Read(Encoding.UTF8.GetBytes($"<response><a>&lt;{Marker}&gt;{Long}&amp;</a><b>"), TestData.Credentials) },
        { "read from JSON with escapes", static () => _ = JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{\"a\":\"\\n{Marker}\\n\"}}")) },
        { "JSON refused behind escapes", static () => _ = JsonReading.DefectOf(Encoding.UTF8.GetBytes($"{{\"a\":\"\\n{Marker}\",\"b\":\"{Long}\\n{Marker}\\x\"}}")) },
        { "verified", static () => _ = PaymentSignature.Verify(ScriptName.Exactly("x"), TestData.Text("ё", Marker), TestData.Credentials.PaymentKey!) },
        { "read as a text", static () => _ = new PageRequest { Secret = "s" }.Sign(TestData.Credentials).ReadAnswer(Encoding.UTF8.GetBytes($"<response><a>&lt;{Marker}&gt;</a></response>")) },
        { "read without verification", static () => _ = UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes($"<response><a>&lt;{Marker}&gt;</a></response>")) },
        { "read as an answer without verification", static () => _ = UnverifiedMessages.DangerouslyReadAnswer<EverythingResponse>(Encoding.UTF8.GetBytes($"<response><a>&lt;{Marker}&gt;</a></response>")) },
        { "unsigned form", static () => _ = new FormRequest { PaReq = Marker }.ToFields() },
        { "unsigned error", static () => _ = new ErrorReply(EverythingRequest.Endpoint, new("1"), Marker).ToUnsignedXml() },
        { "signature alone", static () => _ = Whole.TryWriteSignature(TestData.Credentials, "s", new byte[32]) },
        { "computed", static () => _ = PaymentSignature.Compute(ScriptName.Exactly("x"), TestData.Text("ё", Marker), TestData.Credentials.PaymentKey!) },
        { "JWS over a body", static () => _ = JwsSignature.Compute(Jws, "/", "1", "POST", Encoding.UTF8.GetBytes(Marker), TestData.Credentials.PaymentKey!) },
        { "JWS over a long body", static () => _ = JwsSignature.Compute(Jws, "/", "1", "POST", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Long, 30))), TestData.Credentials.PaymentKey!) },
        { "header of a JWS", static () => _ = JwsSignature.Compute(Jws, "/" + Marker, Marker, "POST", [], TestData.Credentials.PaymentKey!) },
        { "header of a JWS, refused", static () => Assert.Throws<ArgumentException>(static () => JwsSignature.Compute(Jws, "/" + Long + Long, Marker, "POST", [], TestData.Credentials.PaymentKey!)) },
        { "JWS verified", static () => _ = JwsSignature.Verify(Jws, "/" + Marker, Marker, "POST", Encoding.UTF8.GetBytes(Marker), TestData.Credentials.PaymentKey!, JwsSignature.Compute(Jws, "/" + Marker, Marker, "POST", Encoding.UTF8.GetBytes(Marker), TestData.Credentials.PaymentKey!)) },
        { "JWS refused", static () => _ = JwsSignature.Verify(Jws, "/", "1", "POST", Encoding.UTF8.GetBytes(Marker), TestData.Credentials.PaymentKey!, JwsSignature.Compute(Jws, "/" + Marker, Marker, "POST", [], TestData.Credentials.PaymentKey!)) },
        { "unsigned form that came", static () => _ = CompilerServices.MessageReading.ReadUnsigned<FormRequest>(TestData.Text("PaReq", Marker)) },
        { "taken from a connection", static () => TakeFromConnection(Marker) },
        { "taken from a connection, longer than the first buffer", static () => TakeFromConnection(Long + Long) },
        { "form", static () => _ = MessageFields.FromForm(Encoding.UTF8.GetBytes($"a={Marker}&b={Long}&c=%")) },
        { "request", static () => _ = EverythingRequest.Read([.. Node.ToFields(ReferenceWalk.Signed("everything", "x", Node.Of("pg_secret", Long), Node.Of("ё", Marker)))], TestData.Credentials) },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void Buffers_come_back_cleared(string use, Action action)
    {
        List<byte[]> pooled = Fill();

        action();

        byte[][] traces = [Encoding.ASCII.GetBytes(Marker)[..8], .. Encoded];
        Assert.All(pooled, buffer => Assert.False(
            traces.Any(trace => buffer.AsSpan().IndexOf(trace) >= 0), $"{use}: a buffer of {buffer.Length} bytes came back with a value in it."));
    }

    private static void TakeFromConnection(string body)
    {
        using ConnectionStream connection = new(Encoding.ASCII.GetBytes(body));
        Task<ReadOnlyMemory<byte>> taking = AnswerBody.ReadAsync(new StreamContent(connection), int.MaxValue, Timeout.InfiniteTimeSpan, CancellationToken.None);

        // On this thread from beginning to end, whose pool the test has filled.
        Assert.True(taking.IsCompletedSuccessfully);
    }

    private static void Refused(Action action) => Assert.Throws<MessageValidationException>(action);

    /// <summary>Puts buffers of all sizes into the pool, which gives those that a thread has put in back to it first.</summary>
    private static List<byte[]> Fill()
    {
        List<byte[]> buffers = [];
        for (int size = 16; size <= 1 << 20; size *= 2)
        {
            buffers.AddRange(Enumerable.Range(0, 8).Select(_ => ArrayPool<byte>.Shared.Rent(size)));
        }

        foreach (byte[] buffer in buffers)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return buffers;
    }
}
