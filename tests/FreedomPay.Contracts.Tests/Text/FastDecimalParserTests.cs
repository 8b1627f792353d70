using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tests.Text;

/// <summary>What is read without .NET's general parser is what that parser reads, to the last trailing zero.</summary>
public class FastDecimalParserTests
{
    public static TheoryData<string, bool> Edges => new()
    {
        { "0", true }, { "0.00", true }, { "-10", true }, { "-20.50", true }, { "1005.28", true }, { "007", true },
        { "999999999999999999", true }, { "-99999999999999999", true }, { "0.0000000000000001", true }, { "-0.01", true },
        { "1000000000000000000", false }, { "-0", false }, { "-0.00", false }, { "", false }, { "-", false }, { ".", false }, { ".5", false },
        { "5.", false }, { "+5", false }, { " 5", false }, { "5 ", false }, { "1,5", false }, { "1.2.3", false }, { "--5", false }, { "-.5", false },
        { "1e3", false }, { "0x10", false }, { "٣", false }, { "5\0", false },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Text_is_read_as_NET_reads_it_or_left_to_it(string text, bool isUsual) => Assert.Equal(isUsual, AssertAlike(text));

    [Fact]
    public void Any_text_is_read_as_NET_reads_it()
    {
        Random random = new(20241129);
        int read = 0;
        for (int i = 0; i < 100_000; i++)
        {
            char[] text = new char[random.Next(1, 21)];
            for (int k = 0; k < text.Length; k++)
            {
                text[k] = random.Next(12) == 0 ? "-. +,e٣"[random.Next(7)] : (char)('0' + random.Next(10));
            }

            read += AssertAlike(new string(text)) ? 1 : 0;
        }

        Assert.InRange(read, 20_000, 80_000);
    }

    private static bool AssertAlike(string text)
    {
        if (!FastDecimalParser.TryParse(Encoding.UTF8.GetBytes(text), out decimal number))
        {
            return false;
        }

        Assert.True(decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal expected), text);
        Assert.Equal(decimal.GetBits(expected), decimal.GetBits(number));
        return true;
    }
}
