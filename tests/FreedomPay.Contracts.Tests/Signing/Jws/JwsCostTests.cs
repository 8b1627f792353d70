using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>Signing takes nothing from the heap but the text that is sent.</summary>
public class JwsCostTests
{
    private static readonly SecretKey Key = new(TestData.Key);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("{\"description\":\"" + new string('x', 1_000) + "\"}");

    public static TheoryData<JwsAlgorithm> Algorithms => [JwsAlgorithm.HS256, JwsAlgorithm.HS512];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Writing_into_a_span_allocates_nothing(JwsAlgorithm algorithm)
    {
        JwsHeaderCache cache = new(new JwsScheme(algorithm, "auth_id", "uri"), "/v5/g2g/create", "POST");
        byte[] destination = new byte[cache.For("123456").SignatureLength];

        Assert.Equal(0, Allocated(() => JwsSignature.Write(cache.For("123456"), Body, Key, destination)));
        Assert.Equal(
            JwsSignature.Compute(new JwsScheme(algorithm, "auth_id", "uri"), "/v5/g2g/create", "123456", "POST", Body, Key),
            Encoding.ASCII.GetString(destination));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Computing_allocates_the_text_alone(JwsAlgorithm algorithm)
    {
        foreach (string path in (string[])["/v5/g2g/create", "/" + new string('a', 2_000)])
        {
            JwsHeader header = JwsHeader.Create(new JwsScheme(algorithm, "auth_id", "uri"), path, "123456", "POST");
            long text = Allocated(() => _ = new string('x', header.SignatureLength));

            Assert.Equal(text, Allocated(() => JwsSignature.Compute(header, Body, Key)));
        }
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Verifying_allocates_nothing(JwsAlgorithm algorithm)
    {
        JwsScheme scheme = new(algorithm, "auth_id", "uri");
        string signature = JwsSignature.Compute(scheme, "/v5/g2g/create", "123456", "POST", Body, Key);

        Assert.Equal(0, Allocated(() => JwsSignature.Verify(scheme, "/v5/g2g/create", "123456", "POST", Body, Key, signature)));
    }

    [Fact]
    public void Writing_a_header_anew_allocates_little_more_than_the_header()
    {
        JwsScheme scheme = new(JwsAlgorithm.HS256, "auth_id", "uri");
        string path = "/" + new string('a', 1_000);
        long encoded = JwsHeader.Create(scheme, path, "123456", "POST").Encoded.Length;

        // Code that is not optimized yet allocates a little; a buffer for the JSON would be 8 KB.
        Assert.InRange(Allocated(() => JwsHeader.Create(scheme, path, "123456", "POST")), encoded, encoded + 2_000);
    }

    [Fact]
    public void Large_body_takes_no_more_memory_than_its_part()
    {
        JwsHeader header = JwsHeader.Create(new JwsScheme(JwsAlgorithm.HS256, "auth_id", "uri"), "/v5/g2g/create", "123456", "POST");
        byte[] body = new byte[5_000_000];

        // The first call, because the pool keeps even large buffers for the others.
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = JwsSignature.Compute(header, body, Key);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    private static long Allocated(Action action)
    {
        // The first calls prepare what the platform keeps; the least of the others, in case the runtime does something of its own.
        long least = long.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
