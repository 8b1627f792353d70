using System.Security.Cryptography;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>The digest that is prepared once a thread is that of the one-shot method, whatever was digested before and on other threads.</summary>
public class SignatureDigestTests
{
    [Fact]
    public void Digest_is_that_of_the_bytes_alone()
    {
        Parallel.For(0, 8, static worker =>
        {
            Random random = new(worker);
            byte[] digest = new byte[SignatureDigest.Length];
            for (int i = 0; i < 500; i++)
            {
                byte[] text = new byte[random.Next(300)];
                random.NextBytes(text);

                SignatureDigest.Compute(text, digest);

                Assert.Equal(MD5.HashData(text), digest);
            }
        });
    }

    [Fact]
    public void Digits_are_read_where_they_are_as_many_as_the_digest_needs()
    {
        byte[] digest = new byte[2];

        Assert.True(HexDigits.TryRead("0aFf"u8, digest));
        Assert.Equal([0x0A, 0xFF], digest);
        Assert.False(HexDigits.TryRead("0aF"u8, digest));
        Assert.False(HexDigits.TryRead("0aFf0"u8, digest));
        Assert.False(HexDigits.TryRead("0aFg"u8, digest));
    }
}
