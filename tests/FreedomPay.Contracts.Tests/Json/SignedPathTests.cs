using System.Text;
using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Json;

/// <summary>A path in the options takes the place of that in the spec.</summary>
public class SignedPathTests
{
    [Fact]
    public void Another_path_is_called_and_signed()
    {
        SignedRequest<PayResponse> signed = new PayRequest { OrderId = "1", Amount = 1 }.Sign(TestData.Credentials, new SigningOptions { Path = "/tests/v2/pay" });

        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        string header = signed.GetSignatureHeader()!.Split('.')[0];
        Assert.Equal("https://gateway.test/tests/v2/pay", message.RequestUri!.AbsoluteUri);
        Assert.Contains("\"uri\":\"/tests/v2/pay\"", Encoding.UTF8.GetString(Convert.FromBase64String(header.PadRight((header.Length + 3) / 4 * 4, '=').Replace('-', '+').Replace('_', '/'))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tests")]
    [InlineData("//evil.test/pay")]
    [InlineData("/tests/../pay")]
    [InlineData("/tests/./pay")]
    [InlineData("/tests/%2e%2e/pay")]
    [InlineData("/tests?a=b")]
    [InlineData("/tests#a")]
    [InlineData("/tests\\pay")]
    [InlineData("/тест")]
    [InlineData("https://evil.test/pay")]
    public void What_is_no_path_is_refused(string path) => Assert.Throws<ArgumentException>(() => new SigningOptions { Path = path });

    [Fact]
    public void Without_a_path_that_of_the_spec_is_called()
    {
        using HttpRequestMessage message = new PayRequest { OrderId = "1", Amount = 1 }.Sign(TestData.Credentials, new SigningOptions { Path = null }).ToHttpRequestMessage();

        Assert.Equal("https://gateway.test/tests/pay", message.RequestUri!.AbsoluteUri);
    }
}
