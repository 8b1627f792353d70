using System.Net;
using System.Net.Sockets;
using FreedomPay.Contracts.Simulator.Tests.Support;
using FreedomPay.Gateway.Purchase;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator.Tests.Security;

/// <summary>What a simulator is started with: nobody else reaches it by accident, and what is wrong is told in a sentence.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("freedompay-start-").FullName;

    private string Database => Path.Combine(_folder, "ledger.db");

    [Theory]
    [InlineData("http://0.0.0.0:5090")]
    [InlineData("http://localhost.example.com:5090")]
    [InlineData("http://127.0.0.1:5090/;http://0.0.0.0:5091")]
    [InlineData("http://user@127.0.0.1:5090")]
    [InlineData("http://127.0.0.1:5090/path")]
    [InlineData("http://localhost:0")]
    [InlineData("https://127.0.0.1:5090")]
    [InlineData("5090")]
    public async Task Address_that_others_could_reach_or_that_is_none_is_refused(string url) =>
        await Assert.ThrowsAsync<ArgumentException>(() => GatewaySimulator.StartAsync(options => options.Url = url));

    [Fact]
    public async Task Other_name_of_this_machine_listens_on_this_machine_alone()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        // To the server, this name would be any name, and therefore all addresses.
        await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(options => options.Url = $"http://loopback:{port}");

        Assert.Equal("localhost", gateway.Url.Host);
    }

    [Theory]
    [InlineData("localhost:5090")]
    [InlineData("/gateway")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:5090/?a=b")]
    public async Task Public_address_that_is_no_URL_is_refused(string url) =>
        await Assert.ThrowsAsync<ArgumentException>(() => GatewaySimulator.StartAsync(options => options.PublicUrl = url));

    [Fact]
    public async Task Settings_of_other_programs_are_not_read()
    {
        // In the folder of a shop, an appsettings.json with Kestrel's endpoints would make it listen there.
        await using GatewaySimulator gateway = await GatewaySimulator.StartAsync();

        IConfigurationRoot configuration = (IConfigurationRoot)gateway.Services.GetRequiredService<IConfiguration>();

        Assert.DoesNotContain(configuration.Providers, static provider => provider is FileConfigurationProvider);
        Assert.Null(configuration["PATH"]);
    }

    [Theory]
    [InlineData("", "a-key")]
    [InlineData("shop", "a-key")]
    [InlineData("500000", "")]
    public async Task Merchant_without_an_id_or_a_key_is_named(string id, string key)
    {
        ArgumentException told = await Assert.ThrowsAsync<ArgumentException>(
            () => GatewaySimulator.StartAsync(options => options.Merchants.Add(new SimulatedMerchant { Id = id, PaymentKey = key })));

        Assert.Contains($"The merchant '{id}'", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_simulators_do_not_share_a_database()
    {
        await using (GatewaySimulator first = await GatewaySimulator.StartAsync(options => options.Database = Database))
        {
            IOException told = await Assert.ThrowsAsync<IOException>(() => GatewaySimulator.StartAsync(options => options.Database = Database));
            Assert.Contains($"{Database} is in use", told.Message, StringComparison.Ordinal);
        }

        await using GatewaySimulator next = await GatewaySimulator.StartAsync(options => options.Database = Database);
        Assert.False(next.HasNewKeys);
    }

    [Fact]
    public async Task Port_in_use_is_told_and_leaves_the_database_free()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await Assert.ThrowsAsync<IOException>(() => GatewaySimulator.StartAsync(options => (options.Url, options.Database) = (url, Database)));

        await using GatewaySimulator next = await GatewaySimulator.StartAsync(options => options.Database = Database);
    }

    [Fact]
    public async Task File_that_is_no_database_of_the_simulator_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "notes.txt"), new string('a', 5000));
        foreach ((string name, string statement) in new[]
        {
            ("older.db", "CREATE TABLE payments (id INTEGER PRIMARY KEY, entry TEXT NOT NULL); INSERT INTO payments VALUES (5, '{\"Id\":5}')"),
            ("text.db", "CREATE TABLE payments (id INTEGER PRIMARY KEY, entry TEXT NOT NULL); INSERT INTO payments VALUES (5, 'paid')"),
            ("other.db", "CREATE TABLE payments (nr INTEGER, what TEXT)"),
        })
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, name), Pooling = false }.ConnectionString);
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        foreach (string name in new[] { "notes.txt", "older.db", "text.db", "other.db", "nowhere/ledger.db", "." })
        {
            string file = Path.Combine(_folder, name);
            IOException told = await Assert.ThrowsAsync<IOException>(() => GatewaySimulator.StartAsync(options => options.Database = file));
            Assert.Contains($"The database {file}", told.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Payments_of_a_merchant_that_is_gone_are_there_and_have_no_page()
    {
        string page;
        long id;
        await using (SimulatedShop shop = await SimulatedShop.StartAsync(options => options.Database = Database))
        {
            CreatePaymentResponse created = (await shop.Client.SendAsync(new CreatePaymentRequest { OrderId = "A1", Amount = 100, Description = "Tea" })).Response!;
            (page, id) = (new Uri(created.RedirectUrl!).AbsolutePath, created.PaymentId!.Value);
        }

        await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(options =>
        {
            options.Database = Database;
            options.Merchants.Add(new SimulatedMerchant { Id = "1", PaymentKey = "a-key-for-tests" });
        });
        using HttpClient http = new() { BaseAddress = gateway.Url };

        Assert.Equal(id, Assert.Single(gateway.Payments).Id);
        foreach (string path in new[] { page, page.Replace("/pay/", "/cvc/", StringComparison.Ordinal) })
        {
            using FormUrlEncodedContent form = new([KeyValuePair.Create("cvc", "123")]);
            using HttpResponseMessage posted = await http.PostAsync(path, form);
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        using HttpResponseMessage shown = await http.GetAsync(page);
        using HttpResponseMessage console = await http.GetAsync($"/console/payments/{id}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (shown.StatusCode, console.StatusCode));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
