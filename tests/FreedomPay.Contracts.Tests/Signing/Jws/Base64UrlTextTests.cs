using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>One text for the same bytes: what RFC 4648 says, without padding, and read strictly.</summary>
public class Base64UrlTextTests
{
    public static TheoryData<string, string> Published => new()
    {
        // RFC 4648, section 10.
        { "", "" },
        { "f", "Zg" },
        { "fo", "Zm8" },
        { "foo", "Zm9v" },
        { "foob", "Zm9vYg" },
        { "fooba", "Zm9vYmE" },
        { "foobar", "Zm9vYmFy" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_texts_are_written_and_read(string text, string expected)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(expected, Encode(bytes));
        Assert.Equal(bytes, Decode(expected));
    }

    [Fact]
    public void Published_bytes_with_both_special_digits_are_written_and_read()
    {
        // RFC 7515, appendix C.
        byte[] bytes = [3, 236, 255, 224, 193];

        Assert.Equal("A-z_4ME", Encode(bytes));
        Assert.Equal(bytes, Decode("A-z_4ME"));
    }

    [Fact]
    public void Random_bytes_of_all_lengths_are_those_of_the_platform()
    {
        Random random = new(20261101);
        for (int length = 0; length < 400; length++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            string text = JwsOracle.Encode(bytes);

            Assert.Equal(text, Encode(bytes));
            Assert.Equal(bytes, Decode(text));
#if NET10_0_OR_GREATER
            Assert.Equal(System.Buffers.Text.Base64Url.EncodeToString(bytes), Encode(bytes));
#endif
        }
    }

    [Fact]
    public void Every_character_is_a_digit_or_refused()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int character = 0; character <= char.MaxValue; character++)
        {
            bool isDigit = character < 128 && Digits.Contains((char)character, StringComparison.Ordinal);
            for (int place = 0; place < 4; place++)
            {
                string text = "AAAA"[..place] + (char)character + "AAAA"[(place + 1)..];
                Assert.Equal(isDigit, Decode(text) is not null);
            }
        }
    }

    [Fact]
    public void Bits_that_belong_to_no_byte_are_zero()
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int value = 0; value < 64; value++)
        {
            // Four bits are left over after one byte, two after two.
            Assert.Equal(value % 16 == 0, Decode($"_{Digits[value]}") is not null);
            Assert.Equal(value % 4 == 0, Decode($"__{Digits[value]}") is not null);
            Assert.NotNull(Decode($"___{Digits[value]}"));
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("Zg=")]
    [InlineData("Zg==")]
    [InlineData("Zm8=")]
    [InlineData("Zg.")]
    [InlineData(" Zm9v")]
    [InlineData("Zm9v ")]
    [InlineData("Zm\n9v")]
    [InlineData("Zm9v\r\n")]
    [InlineData("A+AA")]
    [InlineData("A/AA")]
    [InlineData("A\u0000AA")]
    [InlineData("\uFF21AAA")]
    [InlineData("\u0100AAA")]
    public void Anything_else_is_refused(string text) => Assert.Null(Decode(text));

    private static string Encode(byte[] bytes)
    {
        byte[] text = new byte[Base64UrlText.EncodedLength(bytes.Length)];
        Assert.Equal(text.Length, Base64UrlText.Encode(bytes, text));
        return Encoding.ASCII.GetString(text);
    }

    private static byte[]? Decode(string text)
    {
        byte[] bytes = new byte[Base64UrlText.DecodedLength(text.Length)];
        return Base64UrlText.TryDecode(text, bytes) ? bytes : null;
    }
}
