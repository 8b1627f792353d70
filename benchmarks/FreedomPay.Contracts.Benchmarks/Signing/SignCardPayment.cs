using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using FreedomPay.Common;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Signing;

/// <summary>
/// The signature of a card payment of 26 fields with a receipt of three lines, salt given, into a span: against the digest of the same
/// bytes ready-made (what no signer can undercut), and against the sorting and joining that clients commonly write.
/// </summary>
/// <remarks>
/// All fields are sent but pg_encrypted_card, which stands for the card's data where they are not sent: it would add hundreds of bytes to
/// what is digested, and next to nothing to what is written around it.
/// </remarks>
[MemoryDiagnoser]
public class SignCardPayment
{
    private const string Key = "3c1d8a7f0b5e4926a1d3f7c8e9b0d2a4";
    private const string MerchantId = "500000";
    private const string Salt = "Lc9M2TKR79VVNEc4";

    private readonly byte[] _destination = new byte[32];
    private readonly byte[] _digest = new byte[16];
    private readonly MerchantCredentials _credentials = new(MerchantId, Key);
    private readonly CardPaymentRequest _request = new()
    {
        OrderId = "A-2024-11-07-000451",
        Amount = 18450.50m,
        Currency = "KZT",
        Description = "Оплата заказа A-2024-11-07-000451",
        TestingMode = false,
        UserId = "No65GFR755789T",
        UserEmail = "payer@example.com",
        UserPhone = "77001234567",
        CardPan = "4111111111111111",
        CardCvc = "012",
        CardYear = "29",
        CardMonth = "09",
        CardName = "JOHN DOE",
        AutoClearing = true,
        ThreeDSecureChallenge = false,
        ExchangeParameters = new ExchangeRateParameters { Rate = 497.31m, RatesCode = "NBK", RateDate = "2024-11-07" },
        Param1 = "web",
        Param2 = "campaign-17",
        Param3 = "basket-88213",
        RecurringStart = true,
        RecurringLifetime = 12,
        ReceiptPositions =
        [
            new ReceiptPosition
            {
                Count = 1,
                Name = "Чайник электрический",
                Price = 12990m,
                TaxType = ReceiptTaxType.Vat16Of116,
                UnitCode = 796,
                Gtin = "04601234567893",
                Ntin = "0200012345678",
                MarkList = ["010460123456789321AbCdEfGhIjKlM"],
            },
            new ReceiptPosition
            {
                Count = 2,
                Name = "Чашка фарфоровая",
                Price = 2450.25m,
                TaxType = ReceiptTaxType.Vat16Of116,
                UnitCode = 796,
                Gtin = "04607654321098",
                Ntin = "0200087654321",
                MarkList = ["010460765432109821NoPqRsTuVwXyZ", "010460765432109821ZyXwVuTsRqPoN"],
            },
            new ReceiptPosition
            {
                Count = 1,
                Name = "Доставка",
                Price = 560m,
                TaxType = ReceiptTaxType.WithoutTax,
                UnitCode = 5114,
            },
        ],
    };

    private byte[] _readyMade = [];

    /// <summary>The bytes in the order of docs/signing.md, written down by hand.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string[] values =
        [
            "payment",
            "0", "18450.50", "1", "012", "09", "JOHN DOE", "4111111111111111", "29", "KZT", "Оплата заказа A-2024-11-07-000451",
            "2024-11-07", "497.31", "NBK",
            MerchantId, "A-2024-11-07-000451", "web", "campaign-17", "basket-88213",
            "04601234567893", "0200012345678", "796", "1", "010460123456789321AbCdEfGhIjKlM", "Чайник электрический", "12990", "3",
            "04607654321098", "0200087654321", "796", "2", "010460765432109821NoPqRsTuVwXyZ", "010460765432109821ZyXwVuTsRqPoN",
            "Чашка фарфоровая", "2450.25", "3",
            "5114", "1", "Доставка", "560", "0",
            "12", "1", Salt, "0", "payer@example.com", "No65GFR755789T", "77001234567",
            Key,
        ];
        _readyMade = Encoding.UTF8.GetBytes(string.Join(';', values));

        string expected = Convert.ToHexStringLower(MD5.HashData(_readyMade));
        Generated();
        if (Encoding.ASCII.GetString(_destination) != expected || AsClientsWriteIt() != expected)
        {
            throw new InvalidOperationException("The three do not sign the same bytes.");
        }
    }

    [Benchmark(Baseline = true, Description = "MD5.HashData over ready-made bytes")]
    public int DigestAlone() => MD5.HashData(_readyMade, _digest);

    [Benchmark(Description = "generated request into a span")]
    public bool Generated() => _request.TryWriteSignature(_credentials, Salt, _destination);

    /// <summary>A dictionary of the form's literal names, sorted. Lists are short enough for their literal order to be that of their items.</summary>
    [Benchmark(Description = "ordinal OrderBy + string.Join + MD5 + hex")]
    public string AsClientsWriteIt()
    {
        Dictionary<string, string> fields = new()
        {
            ["pg_merchant_id"] = MerchantId,
            ["pg_order_id"] = _request.OrderId,
            ["pg_amount"] = _request.Amount.ToString("F2", CultureInfo.InvariantCulture),
            ["pg_currency"] = _request.Currency!,
            ["pg_description"] = _request.Description,
            ["pg_testing_mode"] = Flag(_request.TestingMode),
            ["pg_user_id"] = _request.UserId!,
            ["pg_user_email"] = _request.UserEmail!.Value.Reveal(),
            ["pg_user_phone"] = _request.UserPhone!.Value.Reveal(),
            ["pg_card_pan"] = _request.CardPan.Reveal(),
            ["pg_card_cvc"] = _request.CardCvc.Reveal(),
            ["pg_card_year"] = _request.CardYear.Reveal(),
            ["pg_card_month"] = _request.CardMonth.Reveal(),
            ["pg_card_name"] = _request.CardName.Reveal(),
            ["pg_auto_clearing"] = Flag(_request.AutoClearing),
            ["pg_3ds_challenge"] = Flag(_request.ThreeDSecureChallenge),
            ["pg_exchange_params[rate]"] = _request.ExchangeParameters!.Rate!.Value.ToString(CultureInfo.InvariantCulture),
            ["pg_exchange_params[rates_code]"] = _request.ExchangeParameters.RatesCode!,
            ["pg_exchange_params[ex_date]"] = _request.ExchangeParameters.RateDate!,
            ["pg_param1"] = _request.Param1!,
            ["pg_param2"] = _request.Param2!,
            ["pg_param3"] = _request.Param3!,
            ["pg_recurring_start"] = Flag(_request.RecurringStart),
            ["pg_recurring_lifetime"] = Text(_request.RecurringLifetime),
            ["pg_salt"] = Salt,
        };
        for (int i = 0; i < _request.ReceiptPositions!.Count; i++)
        {
            ReceiptPosition line = _request.ReceiptPositions[i];
            string prefix = $"pg_receipt_positions[{i}]";
            fields[$"{prefix}[count]"] = Text(line.Count);
            fields[$"{prefix}[name]"] = line.Name!;
            fields[$"{prefix}[price]"] = line.Price!.Value.ToString(CultureInfo.InvariantCulture);
            fields[$"{prefix}[tax_type]"] = line.TaxType!.Value.Value;
            fields[$"{prefix}[UnitCode]"] = Text(line.UnitCode);
            if (line.MarkList is not null)
            {
                fields[$"{prefix}[GTIN]"] = line.Gtin!;
                fields[$"{prefix}[NTIN]"] = line.Ntin!;
                for (int j = 0; j < line.MarkList.Count; j++)
                {
                    fields[$"{prefix}[mark_list][{j}]"] = line.MarkList[j];
                }
            }
        }

        IEnumerable<string> values = fields.OrderBy(static field => field.Key, StringComparer.Ordinal).Select(static field => field.Value);
        string text = string.Join(";", new[] { "payment" }.Concat(values).Append(Key));
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Flag(bool? flag) => flag!.Value ? "1" : "0";

    private static string Text(long? number) => number!.Value.ToString(CultureInfo.InvariantCulture);
}
