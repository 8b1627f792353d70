using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The simulator as a stranger gets it: as a package in a program's own process, and as a tool.</summary>
[Collection(PackageTests.Name)]
public sealed class SimulatorPackageTests(WorkbenchFixture fixture)
{
    [Fact]
    public void Program_starts_the_simulator_and_pays()
    {
        fixture.Workbench.PackSimulator();
        Consumer consumer = fixture.Workbench.Consumer("SimulatedGateway");
        consumer.Build().MustBeClean();

        string output = consumer.Run("net10.0", consumer.PathOf("own.freedompay.yaml")).MustSucceed().Output;

        Assert.Contains("created: Done, a page of the simulator: True", output, StringComparison.Ordinal);
        Assert.Contains("status: new", output, StringComparison.Ordinal);
        Assert.Contains("own endpoint: 17", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_is_installed_tells_what_a_shop_needs_and_answers()
    {
        fixture.Workbench.PackSimulator();
        string folder = Directory.CreateDirectory(Path.Combine(fixture.Workbench.Root, "tool")).FullName;
        ChildProcess.Run(ChildProcess.Dotnet, fixture.Workbench.Root, "tool", "install", "freedompay-gateway", "--tool-path", folder, "--version", fixture.Workbench.Version).MustSucceed();
        Uri url = FreeUrl();
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "freedompay-gateway.exe" : "freedompay-gateway");
        using Process tool = Process.Start(new ProcessStartInfo(program, ["--url", url.ToString(), "--database", Path.Combine(folder, "ledger.db")]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder })!;
        try
        {
            string[] lines = await FirstLinesAsync(tool);
            Assert.Contains(lines, line => line.Contains(url.ToString().TrimEnd('/'), StringComparison.Ordinal));
            Assert.Contains(lines, static line => line.Contains("\"MerchantId\": \"500000\"", StringComparison.Ordinal));
            Assert.Contains(lines, static line => line.Contains("\"PaymentKey\": \"", StringComparison.Ordinal));

            using HttpClient http = new() { BaseAddress = url };
            using FormUrlEncodedContent form = new([KeyValuePair.Create("pg_merchant_id", "1")]);
            using HttpResponseMessage answer = await http.PostAsync("/get_status3.php", form);
            Assert.Contains("<pg_error_code>9998</pg_error_code>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            string key = lines.First(static line => line.Contains("\"PaymentKey\"", StringComparison.Ordinal)).Split('"')[3];
            Uri page = await CreatePaymentAsync(http, key);
            Assert.Contains("1,500.00 KZT", await http.GetStringAsync(new Uri(page, "?lang=en")), StringComparison.Ordinal);
            Assert.Contains("1\u00A0500,00 KZT", WebUtility.HtmlDecode(await http.GetStringAsync(new Uri(page, "?lang=ru"))), StringComparison.Ordinal);
            Assert.Contains("1,500.00 KZT", await http.GetStringAsync(new Uri("/console?lang=en", UriKind.Relative)), StringComparison.Ordinal);
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
            await tool.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("The URL to listen on is like", "--url", "nowhere")]
    [InlineData("--allow-remote", "--url", "http://0.0.0.0:5090")]
    [InlineData("There is no spec", "--spec", "nothing.freedompay.yaml")]
    public void Mistake_on_the_command_line_is_told(string text, params string[] arguments)
    {
        string program = Repository.PathOf("simulator", "FreedomPay.Contracts.Simulator.Tool", "bin", Configuration, "net10.0", "freedompay-gateway.dll");

        ProcessResult result = ChildProcess.Run(ChildProcess.Dotnet, fixture.Workbench.Root, ["exec", program, "--memory", .. arguments]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(text, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Creates a payment, signed as the documentation says, and returns the address of its page.</summary>
    private static async Task<Uri> CreatePaymentAsync(HttpClient http, string key)
    {
        List<(string Name, string Value)> fields = [("pg_merchant_id", "500000"), ("pg_order_id", "A-1"), ("pg_amount", "1500"), ("pg_currency", "KZT"), ("pg_description", "Tea"), ("pg_salt", "salt")];
        fields.Add(("pg_sig", ReferenceSignature.OfForm("init_payment.php", fields, key)));
        using FormUrlEncodedContent form = new(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpResponseMessage answer = await http.PostAsync("/init_payment.php", form);
        string xml = await answer.Content.ReadAsStringAsync();
        return new Uri(XDocument.Parse(xml).Root!.Element("pg_redirect_url")?.Value ?? throw new InvalidOperationException(xml));
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static Uri FreeUrl()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
    }

    private static async Task<string[]> FirstLinesAsync(Process tool)
    {
        List<string> lines = [];
        while (await tool.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal))
            {
                return [.. lines];
            }
        }

        throw new InvalidOperationException($"It has ended: {string.Join('\n', lines)}\n{await tool.StandardError.ReadToEndAsync()}");
    }
}
