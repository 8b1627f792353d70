using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.Tests.Credentials;

/// <summary>The HMAC that is prepared once for a key is that of the one-shot method, whatever was digested before and on other threads.</summary>
public class PreparedHmacTests
{
    private const string Secret = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";

    [Theory]
    [InlineData(JwsAlgorithm.HS256)]
    [InlineData(JwsAlgorithm.HS512)]
    public void Digest_is_that_of_the_text_alone(JwsAlgorithm algorithm)
    {
        PreparedHmac hmac = new(NameOf(algorithm));
        byte[] key = Encoding.UTF8.GetBytes(Secret);

        Parallel.For(0, 8, worker =>
        {
            Random random = new(worker);
            byte[] digest = new byte[JwsDigest.LengthOf(algorithm)];
            for (int i = 0; i < 2_000; i++)
            {
                byte[] text = new byte[random.Next(300)];
                random.NextBytes(text);

                hmac.Compute(key, text, digest);

                Assert.Equal(OneShot(algorithm, key, text), digest);
            }
        });
    }

    [Theory]
    [InlineData(JwsAlgorithm.HS256)]
    [InlineData(JwsAlgorithm.HS512)]
    public void Each_key_has_its_own(JwsAlgorithm algorithm)
    {
        byte[] digest = new byte[JwsDigest.LengthOf(algorithm)];
        SecretKey[] keys = [new(Secret), new("another key"), new(Secret)];
        for (int i = 0; i < 9; i++)
        {
            SecretKey key = keys[i % keys.Length];
            byte[] text = Encoding.ASCII.GetBytes($"text {i}");

            (algorithm == JwsAlgorithm.HS256 ? key.HmacSha256 : key.HmacSha512).Compute(key.Utf8, text, digest);

            Assert.Equal(OneShot(algorithm, key.Utf8, text), digest);
        }
    }

    [Fact]
    public void Text_of_a_failed_digest_is_not_the_start_of_the_next_one()
    {
        PreparedHmac hmac = new(HashAlgorithmName.SHA256);
        byte[] key = Encoding.UTF8.GetBytes(Secret);
        byte[] digest = new byte[HMACSHA256.HashSizeInBytes];
        hmac.Compute(key, "before"u8, digest);

        Assert.Throws<ArgumentException>(() => hmac.Compute(key, "failed"u8, new byte[1]));
        hmac.Compute(key, "after"u8, digest);

        Assert.Equal(HMACSHA256.HashData(key, "after"u8), digest);
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_digest()
    {
        PreparedHmac hmac = new(HashAlgorithmName.SHA256);
        byte[] key = Encoding.UTF8.GetBytes(Secret);
        byte[] digest = new byte[HMACSHA256.HashSizeInBytes];
        hmac.Compute(key, "first"u8, digest);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            hmac.Compute(key, "later"u8, digest);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000);
    }

    private static HashAlgorithmName NameOf(JwsAlgorithm algorithm) => algorithm == JwsAlgorithm.HS256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512;

    private static byte[] OneShot(JwsAlgorithm algorithm, ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) =>
        algorithm == JwsAlgorithm.HS256 ? HMACSHA256.HashData(key, text) : HMACSHA512.HashData(key, text);
}
