using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Tool.Signatures.Search;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Signatures;

/// <summary>Input that was made to hurt: every run ends, within its bounds, with an exit code and a sentence.</summary>
public sealed class HostileInputTests
{
    private const string Digest = "0123456789abcdef0123456789abcdef";

    public static TheoryData<string, int, string> Inputs => new()
    {
        { "ten thousand fields", 1, string.Join('&', Enumerable.Range(0, 9_990).Select(static index => string.Create(CultureInfo.InvariantCulture, $"f{index}=%20x+{index}")).Append("pg_sig=" + Digest)) },
        { "too many fields", 2, string.Join('&', Enumerable.Repeat("a=1", 20_000).Append("pg_sig=" + Digest)) },
        { "ten thousand equal names", 1, string.Join('&', Enumerable.Repeat("a=1", 9_000).Append("pg_sig=" + Digest)) },
        { "one huge value", 1, "a=" + new string('+', 500_000) + "&pg_sig=" + Digest },
        { "too long a value", 2, "a=" + new string('x', 3_000_000) + "&pg_sig=" + Digest },
        { "a name of brackets", 2, "a" + string.Concat(Enumerable.Repeat("[b]", 5_000)) + "=1&pg_sig=" + Digest },
        { "many lists", 1, string.Join('&', Enumerable.Range(0, 2_000).Select(static index => string.Create(CultureInfo.InvariantCulture, $"a[{index}][x]=1")).Append("pg_sig=" + Digest)) },
        { "a bomb of entities", 2, $"<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><response><pg_a>&c;</pg_a><pg_sig>{Digest}</pg_sig></response>" },
        { "an external entity", 2, $"<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><response><pg_a>&a;</pg_a><pg_sig>{Digest}</pg_sig></response>" },
        { "nested XML", 2, string.Concat(Enumerable.Repeat("<a>", 20_000)) + $"<pg_sig>{Digest}</pg_sig>" + string.Concat(Enumerable.Repeat("</a>", 20_000)) },
        { "nested JSON", 2, string.Concat(Enumerable.Repeat("{\"pg_sig\":", 20_000)) + "1" + new string('}', 20_000) },
        { "an open har", 2, "{\"log\":{\"entries\":[" + string.Concat(Enumerable.Repeat("{\"request\":{\"url\":\"x\",\"method\":\"POST\"}},", 1_000)) },
        { "a har of other types", 2, "{\"log\":{\"entries\":[{\"request\":{\"url\":1,\"postData\":\"pg_sig\",\"headers\":{}}},7,null,[]]}}" },
        { "many lines of a log", 1, string.Concat(Enumerable.Repeat("INFO {\"a\":1} nothing to see \"quoted\" https://shop.kz/x?y=1\n", 50_000)) + $"POST https://shop.kz/pay/result pg_a=1&pg_sig={Digest}\n" },
        { "a line without an end", 1, new string('x', 2_000_000) + $" pg_a=1&pg_sig={Digest}" },
        { "many opened documents", 2, string.Concat(Enumerable.Repeat("<response><pg_sig>", 20_000)) },
        { "quotes that do not end", 1, $"curl 'https://shop.kz/pay/result' -d 'pg_a=1&pg_sig={Digest}" },
        { "bytes that are no text", 1, $"pg_a=%FF%FE%00%C0&pg_sig={Digest}" },
        { "half of a pair", 1, $"pg_a=%ED%A0%80\uD800&pg_sig={Digest}" },
        { "control characters in names", 1, $"pg_%1B[31m%0A%07=1&pg_sig={Digest}" },
        { "markup in names", 1, $"[bold]x[/]=1&pg_sig={Digest}" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Run_ends_with_a_sentence(string what, int code, string text)
    {
        foreach (string[] more in (string[][])[[], ["--json"]])
        {
            ToolRun run = await ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? "pK7tQx2mV9sLr4Wd" : null, text, ["verify", "--seconds", "1", .. more]);

            Assert.True(run.Code == code, $"{what}: {run.Code} {run.Output}{run.Error}");
            Assert.True((run.Output + run.Error).Length is > 0 and < 30_000, what);
            Assert.DoesNotContain('\u001B', run.Output + run.Error);
        }
    }

    [Fact]
    public async Task Search_ends_at_its_bounds_and_says_so()
    {
        string text = string.Join('&', Enumerable.Range(0, 200).Select(static index => string.Create(CultureInfo.InvariantCulture, $"f{index}=a b{index}")).Append("pg_sig=" + Digest));

        ToolRun run = await ToolRun.OfAsync(static name => name == "FREEDOMPAY_KEY" ? "k" : null, text, "verify", "--tries", "1000", "--url", "https://shop.kz/x", "--json");

        Assert.Equal(1000, run.Json.GetProperty("messages")[0].GetProperty("tried").GetInt64());
        Assert.True(run.Json.GetProperty("messages")[0].GetProperty("isCutShort").GetBoolean());
        Assert.Contains("ended by its bounds", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_can_be_ended()
    {
        SearchBudget budget = new(long.MaxValue, TimeSpan.MaxValue, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => budget.Spend());
    }

    [Fact]
    public async Task File_that_is_too_long_is_not_read()
    {
        string path = Path.GetTempFileName();
        try
        {
            await using (FileStream file = File.OpenWrite(path))
            {
                file.SetLength(200L * 1024 * 1024);
            }

            ToolRun run = await ToolRun.OfAsync(static _ => "k", string.Empty, "verify", path);

            Assert.Equal(2, run.Code);
            Assert.Contains("longer than 64 MB", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Binary_file_is_no_message()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, [.. Encoding.ASCII.GetBytes("pg_sig="), 0, 1, 2, 255]);

            ToolRun run = await ToolRun.OfAsync(static _ => "k", string.Empty, "verify", path);

            Assert.Equal(2, run.Code);
            Assert.Contains("binary", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
