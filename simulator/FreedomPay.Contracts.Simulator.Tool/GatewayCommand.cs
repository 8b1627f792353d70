using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace FreedomPay.Contracts.Simulator.Tool;

/// <summary>The command line. What it does not say comes from the environment, and from a file.</summary>
internal sealed class GatewayCommand : RootCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5090";

    private readonly Option<string?> _url = new("--url") { Description = $"Where to listen. Default: {DefaultUrl}" };
    private readonly Option<string?> _publicUrl = new("--public-url") { Description = "The address in redirects and pages, if shops and browsers see another one." };
    private readonly Option<string?> _database = new("--database") { Description = "The SQLite file. Default: freedompay-gateway.db in the current folder." };
    private readonly Option<bool> _memory = new("--memory") { Description = "Keep nothing when the simulator ends." };
    private readonly Option<string?> _configuration = new("--config") { Description = "A JSON file with Merchants, Url, TimeScale and so on. Default: freedompay-gateway.json, if it is there." };
    private readonly Option<double?> _timeScale = new("--time-scale") { Description = "How much faster time passes for repeats and slow payments." };
    private readonly Option<string[]> _specs = new("--spec") { Description = "A spec of your own (*.freedompay.yaml), or a folder with specs. May be repeated." };
    private readonly Option<bool> _allowRemote = new("--allow-remote") { Description = "Let other machines reach the simulator. Whoever reaches it decides payments." };

    public GatewayCommand()
        : base("The Freedom Pay gateway on a desk. It moves no money, and its cards are its own.")
    {
        foreach (Option option in new Option[] { _url, _publicUrl, _database, _memory, _configuration, _timeScale, _specs, _allowRemote })
        {
            Options.Add(option);
        }
    }

    public SimulatorOptions OptionsOf(ParseResult result)
    {
        string? file = result.GetValue(_configuration);
        SimulatorOptions options = new() { Url = DefaultUrl, Database = "freedompay-gateway.db" };
        try
        {
            IConfigurationRoot configuration = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile(file ?? "freedompay-gateway.json", optional: file is null)
                .AddEnvironmentVariables("FREEDOMPAY_GATEWAY_")
                .Build();

            // A name that is written wrongly would otherwise be a setting that is not there.
            configuration.Bind(options, static binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException)
        {
            throw new ArgumentException($"The configuration cannot be used. {string.Join(' ', new[] { exception, exception.GetBaseException() }.Select(static one => one.Message).Distinct())}", exception);
        }

        options.Url = result.GetValue(_url) ?? options.Url;
        options.PublicUrl = result.GetValue(_publicUrl) ?? options.PublicUrl;
        options.Database = result.GetValue(_memory) ? null : result.GetValue(_database) ?? options.Database;
        options.TimeScale = result.GetValue(_timeScale) ?? options.TimeScale;
        options.AllowRemote |= result.GetValue(_allowRemote);
        foreach (string spec in result.GetValue(_specs) ?? [])
        {
            options.Specs.Add(spec);
        }

        return options;
    }
}
