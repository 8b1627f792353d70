using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Fixes;

/// <summary>The member that a condition names.</summary>
public sealed class ConditionCodeFixProviderTests
{
    private const string Pay = "OrderId = text, Amount = amount, ";

    [Theory]
    [InlineData($"_ = new PayRequest {{ {Pay}}};", "FPC2001", 0, $"_ = new PayRequest {{ {Pay}CardPan = \"<CardPan>\", }};")]
    [InlineData($"_ = new PayRequest {{ {Pay}}};", "FPC2001", 1, $"_ = new PayRequest {{ {Pay}CardToken = \"<CardToken>\", }};")]
    [InlineData($"_ = new PayRequest {{ {Pay}CardToken = null }};", "FPC2001", 1, $"_ = new PayRequest {{ {Pay}CardToken = \"<CardToken>\" }};")]
    [InlineData("_ = request with { CardPan = null, CardToken = null };", "FPC2001", 0, "_ = request with { CardPan = \"<CardPan>\", CardToken = null };")]
    [InlineData($"_ = new PayRequest {{ {Pay}CardPan = text }};", "FPC2002", 0, $"_ = new PayRequest {{ {Pay}CardPan = text, CardCvc = \"<CardCvc>\" }};")]
    [InlineData($"_ = new PayRequest {{ {Pay}CardToken = text, RecurringStart = true, Kind = null }};", "FPC2002", 0, $"_ = new PayRequest {{ {Pay}CardToken = text, RecurringStart = true, RecurringLifetime = 0, Kind = null }};")]
    [InlineData($"_ = new PayRequest {{ {Pay}CardToken = text, Kind = PayKind.Yearly, Term = null }};", "FPC2002", 0, $"_ = new PayRequest {{ {Pay}CardToken = text, Kind = PayKind.Yearly, Term = 0 }};")]
    [InlineData("_ = new FindRequest { PaymentId = number };", "FPC2001", 1, "_ = new FindRequest { PaymentId = number, Since = default(DateOnly) };")]
    public async Task The_member_is_set(string before, string id, int offer, string after)
    {
        string found = await Fix.OneAsync(Code.Method(before), id, offer);

        Assert.Equal(Code.Method(after), found);
        Assert.Equal(0, await Fix.CountAsync(found, id));
    }

    [Theory]
    [InlineData("_ = new TellRequest { Loud = true, Pitch = Pitch.Low };", "_ = new TellRequest { Loud = true, Tags = [\"<Tags>\"], Pitch = Pitch.Low };", "FPC2018")]
    [InlineData("_ = new TellRequest { Loud = true, Tags = [text] };", "_ = new TellRequest { Loud = true, Tags = [text], Pitch = new Pitch(\"<Pitch>\") };", "FPC2009")]
    [InlineData("_ = new HookRequest { Wait = true };", "_ = new HookRequest { Wait = true, SiteUrl = \"<SiteUrl>\" };", "FPC2018")]
    public async Task What_is_set_is_reported_until_it_has_its_value(string before, string after, string id)
    {
        string found = await Fix.OneAsync(Code.Method(before), "FPC2002");

        Assert.Equal(Code.Method(after), found);
        Assert.Equal(0, await Fix.CountAsync(found, "FPC2002"));
        Assert.Equal(1, await Fix.CountAsync(found, id));
    }

    [Theory]
    [InlineData("_ = new TellRequest { Loud = true, Tags = [text], Pitch = default(Pitch) };")]
    [InlineData("_ = new TellRequest { Loud = true, Tags = [text], Pitch = new Pitch() };")]
    public async Task A_value_without_text_is_none(string statement) => Assert.Equal(1, await Fix.CountAsync(Code.Method(statement), "FPC2002"));

    [Fact]
    public async Task The_programmer_chooses_of_several_that_would_do() =>
        Assert.Equal(["Set CardPan", "Set CardToken"], await Fix.TitlesAsync(Code.Method($"_ = new PayRequest {{ {Pay}}};"), "FPC2001"));

    [Fact]
    public async Task All_are_set_at_once_and_none_twice()
    {
        string before = Code.Method("""
            _ = new FindRequest();
            _ = new FindRequest { PaymentId = number };
            _ = new PayRequest { OrderId = text, Amount = amount };
            """);

        string after = await Fix.AllAsync(before, "FPC2001");

        Assert.Equal(
            Code.Method("""
                _ = new FindRequest
                {
                    PaymentId = 0,
                    OrderId = "<OrderId>",
                };
                _ = new FindRequest { PaymentId = number, OrderId = "<OrderId>" };
                _ = new PayRequest { OrderId = text, Amount = amount, CardPan = "<CardPan>" };
                """),
            after);
        Assert.Equal(0, await Fix.CountAsync(after, "FPC2001"));
    }
}
