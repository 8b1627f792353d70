using System.Globalization;
using FreedomPay.Contracts.Tests.Client;

namespace FreedomPay.Contracts.Tests.Protocol;

/// <summary>UUIDs of version 7 as RFC 9562 lays them out, and as .NET makes them where it can.</summary>
public class Uuid7Tests
{
    [Fact]
    public void Time_of_the_published_example_is_in_front()
    {
        // RFC 9562, appendix A.6: 017F22E2-79B0-7CC3-98C4-DC0C0C07398F.
        string text = Uuid7.Create(new FixedTime(new DateTimeOffset(2022, 2, 22, 14, 22, 22, TimeSpan.FromHours(-5)))).ToString();

        Assert.Matches("^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", text);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00.000Z")]
    [InlineData("2026-11-29T12:34:56.789Z")]
    [InlineData("9999-12-31T23:59:59.999Z")]
    public void Layout_is_that_of_the_platform(string text)
    {
        DateTimeOffset time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        byte[] bytes = Uuid7.Create(new FixedTime(time)).ToByteArray(bigEndian: true);

        Assert.Equal(time.ToUnixTimeMilliseconds(), Convert.ToInt64(Convert.ToHexString(bytes)[..12], 16));
        Assert.Equal((7, 2), (bytes[6] >> 4, bytes[8] >> 6));
#if NET10_0_OR_GREATER
        byte[] expected = Guid.CreateVersion7(time).ToByteArray(bigEndian: true);
        Assert.Equal(expected[..6], bytes[..6]);
        Assert.Equal((expected[6] >> 4, expected[8] >> 6), (bytes[6] >> 4, bytes[8] >> 6));
        Assert.Equal((7, 2), (Uuid7.Create(new FixedTime(time)).Version, Uuid7.Create(new FixedTime(time)).Variant >> 2));
#endif
    }

    [Fact]
    public void Later_ones_come_later_as_text_and_as_bytes()
    {
        QuickTime time = new();
        List<Guid> ids = [];
        for (int i = 0; i < 2_000; i++)
        {
            ids.Add(Uuid7.Create(time));
            time.Advance(TimeSpan.FromMilliseconds(1 + (i * 7919L % 100_000)));
        }

        Assert.Equal(ids, ids.OrderBy(static id => id.ToString(), StringComparer.Ordinal));
        Assert.Equal(ids, ids.Order());
    }

    [Fact]
    public void Seventy_four_bits_are_random_and_no_others()
    {
        const int Count = 4_000;
        FixedTime time = new(new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));
        int[] ones = new int[128];
        HashSet<Guid> ids = [];
        for (int i = 0; i < Count; i++)
        {
            Guid id = Uuid7.Create(time);
            Assert.True(ids.Add(id));
            byte[] bytes = id.ToByteArray(bigEndian: true);
            for (int bit = 0; bit < 128; bit++)
            {
                ones[bit] += (bytes[bit / 8] >> (7 - (bit % 8))) & 1;
            }
        }

        // 2,000 each, give or take 32: eight times that is not chance.
        int[] random = [.. Enumerable.Range(0, 128).Where(bit => ones[bit] is > 1_740 and < 2_260)];
        Assert.Equal([.. Enumerable.Range(52, 12), .. Enumerable.Range(66, 62)], random);
        Assert.All(Enumerable.Range(0, 128).Except(random), bit => Assert.True(ones[bit] is 0 or Count, $"bit {bit}"));
    }

    [Fact]
    public void Time_before_1970_gives_an_id_all_the_same()
    {
        byte[] bytes = Uuid7.Create(new FixedTime(DateTimeOffset.MinValue)).ToByteArray(bigEndian: true);

        Assert.Equal((7, 2), (bytes[6] >> 4, bytes[8] >> 6));
    }

    private sealed class FixedTime(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
