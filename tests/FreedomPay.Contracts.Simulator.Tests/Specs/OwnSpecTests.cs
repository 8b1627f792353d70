using FreedomPay.Contracts.Simulator.Tests.Support;

namespace FreedomPay.Contracts.Simulator.Tests.Specs;

/// <summary>Endpoints that are not in the catalog, from a spec of the shop's own.</summary>
public sealed class OwnSpecTests : IDisposable
{
    private const string Spec = """
        contracts: 1
        section: Own
        namespace: Own.Api
        host: https://api.freedompay.kz
        protocol: signed-form
        endpoints:
          ReleaseHold:
            title: Release
            summary: Releases something.
            post: /g2g/release
            effect: prepares
            request:
              pg_payment_id: { type: integer, required: true, summary: Id. }
              pg_receipt_positions: { type: list, items: ReceiptPosition, summary: Lines. }
            response:
              pg_payment_id: { type: integer, echoes: pg_payment_id, required: true, summary: Id. }
              pg_release_status: { type: enum, typeName: ReleaseStatus, values: [done], required: true, summary: State. }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("freedompay-specs-").FullName;

    [Fact]
    public async Task Endpoint_of_a_spec_is_answered_with_a_signed_example()
    {
        string file = Path.Combine(_folder, "own.freedompay.yaml");
        await File.WriteAllTextAsync(file, Spec);
        await using SimulatedShop shop = await SimulatedShop.StartAsync(options => options.Specs.Add(_folder));

        MessageFields answer = await PostAsync(shop, KeyValuePair.Create("pg_payment_id", "17"));

        Assert.True(PaymentSignature.Verify(ScriptName.Exactly("release"), answer, shop.Credentials.PaymentKey!).IsValid);
        Assert.Equal(("ok", "17", "done"), (answer["pg_status"], answer["pg_payment_id"], answer["pg_release_status"]));
    }

    [Fact]
    public async Task Request_is_held_against_the_spec()
    {
        string file = Path.Combine(_folder, "own.freedompay.yaml");
        await File.WriteAllTextAsync(file, Spec);
        await using SimulatedShop shop = await SimulatedShop.StartAsync(options => options.Specs.Add(file));

        MessageFields answer = await PostAsync(shop, KeyValuePair.Create("pg_payment_id", "seventeen"));

        Assert.Equal("error", answer["pg_status"]);
        Assert.Contains("pg_payment_id", shop.Journal.Latest(1)[0].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_in_a_spec_is_told_with_its_place()
    {
        string file = Path.Combine(_folder, "own.freedompay.yaml");
        await File.WriteAllTextAsync(file, Spec.Replace("type: integer, required", "type: intger, required", StringComparison.Ordinal));

        ArgumentException told = await Assert.ThrowsAsync<ArgumentException>(() => GatewaySimulator.StartAsync(options => options.Specs.Add(file)));

        Assert.Contains("own.freedompay.yaml(13,", told.Message, StringComparison.Ordinal);
        Assert.Contains("FPC", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.freedompay.yaml", "There is no spec")]
    [InlineData("", "has no *.freedompay.yaml")]
    public async Task Spec_that_is_not_there_is_told(string name, string text)
    {
        ArgumentException told = await Assert.ThrowsAsync<ArgumentException>(() => GatewaySimulator.StartAsync(options => options.Specs.Add(Path.Combine(_folder, name))));

        Assert.Contains(text, told.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<MessageFields> PostAsync(SimulatedShop shop, params KeyValuePair<string, string>[] own)
    {
        KeyValuePair<string, string>[] fields = [.. own, KeyValuePair.Create("pg_merchant_id", shop.Credentials.MerchantId), KeyValuePair.Create("pg_salt", "salt")];
        string signature = PaymentSignature.Compute(ScriptName.Exactly("release"), MessageFields.FromPairs(fields), shop.Credentials.PaymentKey!);
        using HttpClient http = new() { BaseAddress = shop.Gateway.Url };
        using FormUrlEncodedContent form = new(fields.Append(KeyValuePair.Create("pg_sig", signature)));
        using HttpResponseMessage response = await http.PostAsync("/g2g/release", form);
        return UnverifiedMessages.DangerouslyReadXml(await response.Content.ReadAsByteArrayAsync())!;
    }
}
