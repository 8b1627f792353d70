using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tests.Text;

/// <summary>Decimals as .NET itself writes them in invariant culture.</summary>
public class DecimalTextTests
{
    public static TheoryData<string> Edges => new(
        "0", "0.00", "1", "-1", "0.5", "0.05", "-0.05", "0.0000000000000000000000000001", "10.00", "10.50", "18446744073709551615", "-184467440737095516.15",
        "0.18446744073709551615", "18446744073709551616", "79228162514264337593543950335", "-7.9228162514264337593543950335", "100", "1234567.8900", "1.234567890", "0.000000001", "1.2345678901");

    [Theory]
    [MemberData(nameof(Edges))]
    public void Number_is_written_as_NET_writes_it(string text) => AssertSame(decimal.Parse(text, CultureInfo.InvariantCulture));

    [Fact]
    public void Any_number_is_written_as_NET_writes_it()
    {
        Random random = new(20241107);
        for (int i = 0; i < 100_000; i++)
        {
            AssertSame(new decimal(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(9) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Zero_has_no_sign(byte scale)
    {
        Span<byte> destination = stackalloc byte[40];

        Assert.True(DecimalText.TryWrite(new decimal(0, 0, 0, isNegative: true, scale), destination, out int written));
        Assert.Equal(scale == 0 ? "0" : "0.00", Encoding.ASCII.GetString(destination[..written]));
    }

    private static void AssertSame(decimal number)
    {
        Span<byte> destination = stackalloc byte[40];
        if (DecimalText.TryWrite(number, destination, out int written))
        {
            string expected = (number == 0 ? Math.Abs(number) : number).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(expected, Encoding.ASCII.GetString(destination[..written]));
        }
        else
        {
            Assert.True(number.Scale > 9 || Math.Abs(number) * Power(number.Scale) > ulong.MaxValue);
        }
    }

    private static decimal Power(int scale) => scale == 0 ? 1 : 1 / new decimal(1, 0, 0, isNegative: false, (byte)Math.Min(scale, 28));
}
