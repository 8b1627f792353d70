using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Outcomes;

/// <summary>How sums and ids of a message become those of a payment.</summary>
public class PaymentReadingTests
{
    [Theory]
    [InlineData(0L, null)]
    [InlineData(7L, "7")]
    [InlineData(1427057029L, "1427057029")]
    public void An_id_of_zero_is_none(long id, string? expected) => Assert.Equal(expected, PaymentReading.Id((long?)id));

    [Fact]
    public void Other_ids_are_texts()
    {
        Assert.Null(PaymentReading.Id((long?)null));
        Assert.Null(PaymentReading.Id((string?)null));
        Assert.Null(PaymentReading.Id(""));
        Assert.Equal("A-1", PaymentReading.Id("A-1"));
        Assert.Null(PaymentReading.Id((Guid?)null));
        Assert.Null(PaymentReading.Id(Guid.Empty));
        Assert.Equal("01978c37-a961-7d20-8434-632242b24d48", PaymentReading.Id(new Guid("01978C37A9617D208434632242B24D48")));
    }

    [Fact]
    public void A_captured_amount_of_zero_is_none()
    {
        Assert.Null(PaymentReading.Captured(null));
        Assert.Null(PaymentReading.Captured(0.00m));
        Assert.Equal(0.01m, PaymentReading.Captured(0.01m));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(-40, null, 40)]
    [InlineData(40, 30, 40)]
    [InlineData(0, 30, 30)]
    [InlineData(null, 30, 30)]
    public void The_larger_of_the_refunded_sums_counts(int? amount, int? items, int? expected) => Assert.Equal((decimal?)expected, PaymentReading.Refunded(amount, items));

    [Fact]
    public void Refunds_are_added_without_their_signs()
    {
        Assert.Null(PaymentReading.Sum<decimal>(null, static item => item));
        Assert.Equal(0, PaymentReading.Sum<decimal>([], static item => item));
        Assert.Equal(15, PaymentReading.Sum<decimal>([-10, 5, 7], static item => item == 7 ? null : item));
        Assert.Equal(decimal.MaxValue, PaymentReading.Sum<decimal>([decimal.MinValue, 1], static item => item));
    }

    [Fact]
    public void A_list_has_an_item_that_passes()
    {
        Assert.False(PaymentReading.Has<int>(null, static _ => true));
        Assert.False(PaymentReading.Has<int>([1, 2], static item => item == 3));
        Assert.True(PaymentReading.Has<int>([1, 2], static item => item == 2));
    }
}
