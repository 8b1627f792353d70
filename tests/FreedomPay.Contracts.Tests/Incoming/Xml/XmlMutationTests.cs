using System.Globalization;
using Xunit.Abstractions;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>
/// Seeded damages of documents: what the fast path accepts, System.Xml accepts with the same names and values, and the whole reader always
/// gives System.Xml's verdict. <c>FREEDOMPAY_XML_MUTATIONS</c> sets how many documents are made, all families together.
/// </summary>
public class XmlMutationTests(ITestOutputHelper output)
{
    private const int UsualCount = 20_000;

    private static readonly Dictionary<string, (int Seed, byte[][] Documents)> Families = new(StringComparer.Ordinal)
    {
        ["documented"] = (20241107, XmlFamilies.Documented),
        ["nested"] = (20241108, XmlFamilies.Nested),
        ["leaves"] = (20241112, XmlFamilies.Leaves),
        ["tiny"] = (20241109, XmlFamilies.Tiny),
        ["foreign"] = (20241110, XmlFamilies.Foreign),
        ["long"] = (20241111, XmlFamilies.Long),
    };

    public static TheoryData<string> Names => [.. Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutations_are_read_as_the_reference_reads_them(string family)
    {
        (int seed, byte[][] documents) = Families[family];
        XmlMutator mutator = new(new Random(seed), documents);
        int count = Count();
        int fast = 0;
        int read = 0;
        List<string> problems = [];
        for (int round = 0; round < count; round++)
        {
            XmlComparison comparison = XmlComparison.Of(mutator.Next());
            fast += comparison.IsFast ? 1 : 0;
            read += comparison.IsRead ? 1 : 0;
            if (comparison.Problem is not null)
            {
                problems.Add(TestData.Invariant($"round {round}: {comparison.Problem}"));
            }
        }

        output.WriteLine(TestData.Invariant($"{family}: seed {seed}, {count} documents, {fast} taken by the fast path, {read} read by XmlReader, {count - read} refused, {problems.Count} disagreements"));
        Assert.True(problems.Count == 0, TestData.Invariant($"{problems.Count} disagreements, among them:\n{string.Join('\n', problems.Take(5))}"));

        // Else the damages are too small or too large to say anything.
        Assert.InRange(read, count / 20, count - (count / 20));
        Assert.InRange(fast, count / 40, read);
    }

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable("FREEDOMPAY_XML_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int total)
            ? (total + Families.Count - 1) / Families.Count
            : UsualCount;
}
