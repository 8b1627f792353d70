namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>Every document of the corpus: the verdict is the one written down beside it, and the reader and its judges agree.</summary>
public class JsonCorpusTests
{
    public static TheoryData<string> Names => [.. JsonCorpus.All.Select(static document => document.Name)];

    [Fact]
    public void Corpus_is_large_and_its_names_are_unique()
    {
        Assert.InRange(JsonCorpus.All.Count, 250, int.MaxValue);
        Assert.Equal(JsonCorpus.All.Count, JsonCorpus.All.DistinctBy(static document => document.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_has_the_verdict_that_is_expected(string name)
    {
        JsonCase document = Find(name);

        Assert.Equal(document.Verdict == JsonVerdict.Read, JsonReading.Of(document.Body).Defect is null);
    }

    /// <summary>What is read, another parser reads the same way; what is refused, it refuses too, unless it is not strict.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Another_parser_judges_the_document_too(string name)
    {
        JsonCase document = Find(name);
        IReadOnlyList<string>? judged = LenientJson.TryRead(document.Body);

        if (document.Verdict == JsonVerdict.Read)
        {
            Assert.Equal(judged, LenientJson.Of(JsonReading.Of(document.Body).Fields!, isList: document.Body.AsSpan().TrimStart(" \t\r\n"u8)[0] == '['));
        }
        else
        {
            Assert.Equal(document.Verdict == JsonVerdict.RefusedAlone, judged is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_read_into_fields_and_back_is_the_same(string name)
    {
        if (JsonReading.Of(Find(name).Body).Fields is not { } fields)
        {
            return;
        }

        FieldTable table = new(new FieldNode[4]);
        try
        {
            table.Add(fields);
            Assert.Equal(fields, table.ToFields());
        }
        finally
        {
            table.Dispose();
        }
    }

#if NET10_0_OR_GREATER
    [Theory]
    [MemberData(nameof(Names))]
    public void Document_is_read_as_the_reference_reads_it(string name) => Assert.Null(JsonComparison.Of(Find(name).Body).Problem);
#endif

    private static JsonCase Find(string name) => JsonCorpus.All.Single(document => document.Name == name);
}
