using System.Globalization;
using Xunit.Abstractions;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>
/// Seeded damages of documents: the reader accepts what a walk over JsonDocument accepts, with the same names and values.
/// <c>FREEDOMPAY_JSON_MUTATIONS</c> sets how many documents are made, all families together.
/// </summary>
public class JsonMutationTests(ITestOutputHelper output)
{
    private const int UsualCount = 6_000;

    private static readonly Dictionary<string, (int Seed, byte[][] Documents)> Families = new(StringComparer.Ordinal)
    {
        ["documented"] = (20250620, JsonFamilies.Documented),
        ["nested"] = (20250621, JsonFamilies.Nested),
        ["escaped"] = (20250622, JsonFamilies.Escaped),
        ["tiny"] = (20250623, JsonFamilies.Tiny),
        ["numbers"] = (20250624, JsonFamilies.Numbers),
        ["names"] = (20250625, JsonFamilies.Names),
    };

    public static TheoryData<string> Names => [.. Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutations_are_read_as_the_reference_reads_them(string family)
    {
        (int seed, byte[][] documents) = Families[family];
        JsonMutator mutator = new(new Random(seed), documents);
        int count = Count();
        int read = 0;
        List<string> problems = [];
        for (int round = 0; round < count; round++)
        {
            JsonComparison comparison = JsonComparison.Of(mutator.Next());
            read += comparison.IsRead ? 1 : 0;
            if (comparison.Problem is not null)
            {
                problems.Add(TestData.Invariant($"round {round}: {comparison.Problem}"));
            }
        }

        output.WriteLine(TestData.Invariant($"{family}: seed {seed}, {count} documents, {read} read by JsonDocument, {count - read} refused, {problems.Count} disagreements"));
        Assert.True(problems.Count == 0, TestData.Invariant($"{problems.Count} disagreements, among them:\n{string.Join('\n', problems.Take(5))}"));

        // Else the damages are too small or too large to say anything.
        Assert.InRange(read, count / 20, count - (count / 20));
    }

    [Fact]
    public void Each_document_is_read_before_it_is_damaged() =>
        Assert.All(Families.Values.SelectMany(static family => family.Documents), static document => Assert.True(JsonComparison.Of(document) is { IsRead: true, Problem: null }));

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable("FREEDOMPAY_JSON_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int total)
            ? (total + Families.Count - 1) / Families.Count
            : UsualCount;
}
