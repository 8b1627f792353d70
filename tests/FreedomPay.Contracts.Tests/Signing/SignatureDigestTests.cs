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
}
