using FreedomPay.Contracts.TransportProbe.Contracts;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>Salts are drawn in batches: none may come twice, on no thread, and all characters are as likely.</summary>
public class SaltTests
{
    private const int Count = 20_000;

    [Fact]
    public void Salts_of_many_threads_differ_and_use_all_characters_alike()
    {
        string[] salts = new string[Count];
        IGatewayRequest<ProbeResponse> request = new ProbeRequest();

        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
            salts[index] = request.Sign(Endpoints.Merchant).Fields.Single(static field => field.Name == "pg_salt").GetValue());

        Assert.Equal(Count, salts.Distinct().Count());
        Assert.All(salts, static salt => Assert.Matches("^[A-Za-z0-9]{24}$", salt));
        int[] counts = [.. string.Concat(salts).GroupBy(static character => character).Select(static group => group.Count())];
        Assert.Equal(62, counts.Length);

        // 7,742 each, give or take 87: six times that is not chance.
        Assert.All(counts, static count => Assert.InRange(count, 7_200, 8_280));
    }
}
