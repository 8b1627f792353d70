using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Json;

/// <summary>Messages with a value in every field.</summary>
internal static class JsonSamples
{
    public static readonly Guid Id = new("0199765b-a007-7339-93fe-f073ac14aa9b");
    public static readonly DateTimeOffset Time = new DateTimeOffset(2025, 6, 13, 18, 22, 25, TimeSpan.FromHours(5)).AddTicks(9_009_531);

    public static EverythingRequest Request { get; } = new()
    {
        Text = "Счёт \"№ 1\"\\\n\u0001/\u2028",
        Secret = "4111",
        Empty = "",
        Url = "https://shop.test/a?b=1&c=2",
        Id = Id,
        Count = -5,
        CountText = 9007199254740993,
        Amount = -100.50m,
        Money = 7,
        MoneyText = 7,
        Flag = true,
        At = Time,
        Local = new DateTime(2025, 12, 31, 23, 59, 58),
        Day = new DateOnly(2025, 12, 31),
        Color = Color.Red,
        ThreeDSecure = "yes",
        Pair = new EverythingPair { Left = "l", Right = 0 },
        Texts = ["a", "b"],
        Numbers = [1, 2],
        Flags = [true, false],
        Rows = [new EverythingRow { Name = "n", Tags = ["x"] }, new EverythingRow { Name = "m", Tags = [] }],
        Trace = "t-1",
        ExtraFields =
        [
            MessageField.Text("z", "text"), MessageField.Number("a-number", "1e3"), MessageField.Boolean("b", false), MessageField.Null("c"),
            MessageField.Object("d", MessageField.List("e", MessageField.Number("", "1"), MessageField.Object("", MessageField.Text("f", "")), MessageField.List(""))),
        ],
    };

    public static EverythingResponse Response { get; } = new()
    {
        Text = "t",
        Secret = "4111",
        Empty = "",
        Url = "https://shop.test/",
        Id = Id,
        Count = long.MinValue,
        CountText = long.MaxValue,
        Amount = 79228162514264337593543950335m,
        Money = 0.05m,
        MoneyText = -0.05m,
        Flag = false,
        At = DateTimeOffset.MinValue,
        Local = new DateTime(1, 1, 1),
        Day = new DateOnly(9999, 12, 31),
        Color = new Color("mauve"),
        ThreeDSecure = "no",
        Pair = new EverythingAnswerPair { Left = "l" },
        Texts = [],
        Numbers = [0],
        Flags = [false],
        Rows = [new EverythingAnswerRow { Name = "n" }],
        RequestId = Id,
        HeaderTime = Time,
    };
}
