using System.Globalization;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>A random request beside the fields that it must become, written by hand and without the runtime's formatting.</summary>
internal sealed record EverythingSample(EverythingRequest Request, IReadOnlyList<Node> Fields)
{
    public static readonly string[] KnownNames =
    [
        "pg_text", "pg_note", "pg_id", "pg_ID", "pg_item", "pg_Item", "GTIN", "UnitCode", "count", "cms_payment_module", "pg_amount", "pg_rate",
        "pg_flag", "pg_moment", "pg_local", "pg_day", "pg_secret", "pg_birthday", "_first", "zz_last", "pg_merchant_id", "pg_salt", "pg_sig",
    ];

    public static EverythingSample Create(Random random)
    {
        List<Node> fields = [Node.Of("pg_merchant_id", TestData.MerchantId), Node.Of("pg_salt", TestData.Salt)];
        IReadOnlyList<Node> extras = [.. RandomText.Names(random, random.Next(6), KnownNames).Select(name => RandomText.Field(random, name))];
        EverythingRequest request = new()
        {
            Text = Sent("pg_text", RandomText.Value(random))!,
            Note = Sent("pg_note", RandomText.Maybe(random)),
            Id = Number("pg_id"),
            CapitalId = Sent("pg_ID", RandomText.Maybe(random)),
            Item = Sent("pg_item", RandomText.Maybe(random)),
            CapitalItem = Sent("pg_Item", RandomText.Maybe(random)),
            GTIN = Sent("GTIN", RandomText.Maybe(random)),
            UnitCode = Sent("UnitCode", RandomText.Maybe(random)),
            Count = Number("count"),
            CmsPaymentModule = Sent("cms_payment_module", RandomText.Maybe(random)),
            Amount = Money("pg_amount"),
            Rate = Rate("pg_rate"),
            Flag = Flag("pg_flag"),
            Moment = Moment("pg_moment"),
            Local = Local("pg_local"),
            Day = Day("pg_day"),
            Secret = Sent("pg_secret", RandomText.Maybe(random)),
            Birthday = Day("pg_birthday"),
            First = Sent("_first", RandomText.Maybe(random)),
            ZzLast = Sent("zz_last", RandomText.Maybe(random)),
            ExtraFields = [.. Node.ToFields(extras)],
        };
        fields.AddRange(extras);
        return new EverythingSample(request, fields);

        bool IsLeftOut() => random.Next(2) == 0;

        string? Sent(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                fields.Add(Node.Of(name, value));
            }

            return value;
        }

        long? Number(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            long[] corners = [0, -1, 1, long.MinValue, long.MaxValue, int.MaxValue + 1L, 7999007771];
            long number = random.Next(3) == 0 ? corners[random.Next(corners.Length)] : random.NextInt64(long.MinValue, long.MaxValue);
            fields.Add(Node.Of(name, number.ToString(CultureInfo.InvariantCulture)));
            return number;
        }

        decimal? Money(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            long cents = random.NextInt64(-100_000_000_000, 100_000_000_000);
            long whole = Math.Abs(cents) / 100;
            fields.Add(Node.Of(name, TestData.Invariant($"{(cents < 0 ? "-" : "")}{whole}.{Math.Abs(cents) % 100:00}")));
            return cents / 100m;
        }

        decimal? Rate(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            string text = TestData.Invariant($"{random.Next(0, 100000)}.{new string('0', random.Next(0, 3))}{random.Next(1, 100000)}{new string('0', random.Next(0, 3))}");
            fields.Add(Node.Of(name, text));
            return decimal.Parse(text, CultureInfo.InvariantCulture);
        }

        bool? Flag(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            bool flag = random.Next(2) == 1;
            fields.Add(Node.Of(name, flag ? "1" : "0"));
            return flag;
        }

        DateTimeOffset? Moment(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            (int year, int month, int day, int hour, int minute, int second) = Parts();
            int offset = random.Next(-14, 15);
            fields.Add(Node.Of(name, TestData.Invariant($"{year:0000}-{month:00}-{day:00}T{hour:00}:{minute:00}:{second:00}{(offset < 0 ? "-" : "+")}{Math.Abs(offset):00}:00")));
            return new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromHours(offset));
        }

        DateTime? Local(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            (int year, int month, int day, int hour, int minute, int second) = Parts();
            fields.Add(Node.Of(name, TestData.Invariant($"{year:0000}-{month:00}-{day:00} {hour:00}:{minute:00}:{second:00}")));
            return new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        }

        DateOnly? Day(string name)
        {
            if (IsLeftOut())
            {
                return null;
            }

            (int year, int month, int day, _, _, _) = Parts();
            fields.Add(Node.Of(name, TestData.Invariant($"{year:0000}-{month:00}-{day:00}")));
            return new DateOnly(year, month, day);
        }

        (int Year, int Month, int Day, int Hour, int Minute, int Second) Parts() =>
            (random.Next(1970, 2100), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60));
    }
}
