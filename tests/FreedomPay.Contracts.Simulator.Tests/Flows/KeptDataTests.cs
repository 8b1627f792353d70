using System.Text;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Async;
using FreedomPay.Gateway.Card;
using FreedomPay.Gateway.Payout;
using FreedomPay.Gateway.Purchase;
using FreedomPay.Gateway.Transfer;

namespace FreedomPay.Contracts.Simulator.Tests.Flows;

/// <summary>What the database keeps of cards and accounts: never a whole number.</summary>
public class KeptDataTests
{
    private const string Account = "DE89370400440532013000";

    [Fact]
    public async Task Database_has_no_number_of_a_card_or_an_account_and_no_key()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (SimulatedShop shop = await SimulatedShop.StartAsync(options => options.Database = file))
            {
                await UseEverythingAsync(shop);
                Assert.Equal(6, shop.Ledger.Latest(100).Count);
                Assert.Equal(6, shop.Journal.Latest(100).Count(static entry => !entry.IsNotification));
            }

            byte[] kept = await File.ReadAllBytesAsync(file);
            foreach (string secret in new[] { CardNumbers.Pays, CardNumbers.Challenge, Account, "987654321012", "a-key-for-tests" })
            {
                Assert.Equal(-1, kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
            }

            Assert.NotEqual(-1, kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes("4400-00XX-XXXX-" + CardNumbers.Pays[^4..])));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task UseEverythingAsync(SimulatedShop shop)
    {
        Assert.NotNull((await shop.Client.SendAsync(new CardPaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea", CardPan = CardNumbers.Challenge, CardCvc = "123", CardMonth = "12", CardYear = "30", CardName = "A PAYER" })).Response);
        Assert.NotNull((await shop.Client.SendAsync(new AddCardRequest { OrderId = "C1", UserId = "7", CardPan = CardNumbers.Pays, CardCvc = "123", CardMonth = "12", CardYear = "30", CardName = "A PAYER" })).Response);
        Assert.NotNull((await shop.Client.SendAsync(new CardPayoutRequest { OrderId = "P1", Amount = 100, Description = "Prize", PaymentTo = CardNumbers.Pays, PostLink = shop.Address + "/pay/payout" })).Response);
        Assert.NotNull((await shop.Client.SendAsync(new IbanPayoutRequest
        {
            OrderId = "P2",
            Amount = 100,
            Description = "Prize",
            RecipientIban = Account,
            RecipientIin = "987654321012",
            RecipientName = "A Payee",
            RecipientKbe = "19",
            Knp = "119",
            BankBik = "KZZSAE",
            PostLink = shop.Address + "/pay/payout",
        })).Response);
        Assert.NotNull((await shop.Client.SendAsync(new CardTransferRequest
        {
            OrderId = "T1",
            Amount = 100,
            CurrencyFrom = "KZT",
            CurrencyTo = "KZT",
            Description = "Gift",
            CardPan = CardNumbers.Pays,
            CardCvc = "123",
            CardYear = "30",
            CardMonth = "12",
            CardName = "A SENDER",
            RecipientCardPan = CardNumbers.Challenge,
        })).Response);
        Assert.NotNull((await shop.Client.SendAsync(new CreateAsyncPaymentRequest
        {
            OrderId = "A2",
            Amount = 100,
            Currency = "KZT",
            Description = "Tea",
            From = new AsyncPaymentSourceCard { Card = new AsyncCard { Name = "A PAYER", Pan = CardNumbers.Pays, Cvc = "123", Year = "30", Month = "12" }, Save = true },
            UserId = "7",
        })).Response);
    }
}
