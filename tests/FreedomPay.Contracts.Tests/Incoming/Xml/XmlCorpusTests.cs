using System.Diagnostics;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>Every document of the corpus: whole reader, fast path and reference agree, and the verdict is the one written down beside it.</summary>
public class XmlCorpusTests
{
    public static TheoryData<string> Names => [.. XmlCorpus.All.Select(static document => document.Name)];

    [Fact]
    public void Corpus_is_large_and_its_names_are_unique()
    {
        Assert.InRange(XmlCorpus.All.Count, 300, int.MaxValue);
        Assert.Equal(XmlCorpus.All.Count, XmlCorpus.All.DistinctBy(static document => document.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_is_read_as_the_reference_reads_it(string name)
    {
        XmlCase document = XmlCorpus.All.Single(other => other.Name == name);

        XmlComparison.AssertSame(document.Body, document.Verdict);
    }

    /// <summary>Bombs and hostile nesting included: what is refused is refused before it grows.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Document_takes_no_long_time(string name)
    {
        byte[] body = XmlCorpus.All.Single(other => other.Name == name).Body;
        UnverifiedMessages.DangerouslyReadXml(body);
        Stopwatch watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();

        UnverifiedMessages.DangerouslyReadXml(body);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
