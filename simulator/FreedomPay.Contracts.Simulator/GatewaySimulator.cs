using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator;

/// <summary>
/// The gateway on a desk: it listens on a port of this machine, carries payments from the button to the refund, and breaks on command. It moves no money, and its
/// cards are its own.
/// </summary>
/// <remarks>
/// <code>
/// await using GatewaySimulator gateway = await GatewaySimulator.StartAsync();
/// FreedomPayClient client = new(new HttpClient { BaseAddress = gateway.Url }, gateway.CredentialsOf(gateway.Merchants[0].Id));
/// </code>
/// </remarks>
public sealed class GatewaySimulator : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GatewaySimulator(WebApplication app, bool hasNewKeys)
    {
        _app = app;
        HasNewKeys = hasNewKeys;
        Merchants = app.Services.GetRequiredService<MerchantDirectory>().All;
        Url = new Uri(app.Urls.First());
    }

    /// <summary>Gets where the simulator is: the base address for clients.</summary>
    public Uri Url { get; }

    /// <summary>Gets the merchants.</summary>
    public IReadOnlyList<SimulatedMerchant> Merchants { get; }

    /// <summary>Gets a value indicating whether the keys of the merchant were drawn at this start: nobody knows them yet.</summary>
    public bool HasNewKeys { get; }

    /// <summary>
    /// Gets all payments and payouts as the simulator knows them, the newest first: what a test compares with the shop's own records. It is a copy, and does not
    /// change.
    /// </summary>
    public IReadOnlyList<SimulatedPayment> Payments => _app.Services.GetRequiredService<GatewayLedger>().All(SimulatedPayment.Of);

    /// <summary>Gets how many requests have followed a redirect of <see cref="FaultKind.Redirect"/>. A client of the gateway follows none.</summary>
    public int FollowedRedirects => _app.Services.GetRequiredService<RedirectTarget>().Count;

    /// <summary>Gets the services of the simulator, for tests of its own.</summary>
    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts a simulator with one merchant, in memory, on a free port of this machine.</summary>
    /// <param name="configure">Changes the options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The simulator. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentException">An option is wrong; the message says which one and why.</exception>
    public static Task<GatewaySimulator> StartAsync(Action<SimulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        SimulatorOptions options = new();
        configure?.Invoke(options);
        return StartAsync(options, cancellationToken);
    }

    /// <summary>Starts a simulator.</summary>
    /// <param name="options">The options. A simulator that they give no merchant adds one.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The simulator. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentException">An option is wrong; the message says which one and why.</exception>
    /// <exception cref="IOException">The port is in use, or the database cannot be opened.</exception>
    public static async Task<GatewaySimulator> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool hasNewKeys = SimulatorSetup.Complete(options);
        WebApplication app = Build(options);
        try
        {
            app.UseSimulator();
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // The database is closed: whoever tries again can open it.
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        app.Services.GetRequiredService<PageAddresses>().Base = (options.PublicUrl ?? app.Urls.First()).TrimEnd('/');
        return new GatewaySimulator(app, hasNewKeys);
    }

    /// <summary>Returns the credentials with which a shop calls the simulator as one of its merchants.</summary>
    /// <param name="merchantId">The merchant's id.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="KeyNotFoundException">There is no such merchant.</exception>
    public MerchantCredentials CredentialsOf(string merchantId) => _app.Services.GetRequiredService<MerchantDirectory>().Get(merchantId).Credentials;

    /// <summary>Breaks something. Faults are played in the order in which they were added.</summary>
    /// <param name="fault">The fault.</param>
    public void Play(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _app.Services.GetRequiredService<FaultBoard>().Add(fault);
    }

    /// <summary>Breaks the next message that a fault of this kind is for.</summary>
    /// <param name="kind">What is broken.</param>
    public void Play(FaultKind kind) => Play(new Fault(kind));

    /// <summary>Takes all faults away.</summary>
    public void StopFaults() => _app.Services.GetRequiredService<FaultBoard>().Clear();

    /// <summary>Stops the simulator.</summary>
    /// <returns>A task that ends when nothing listens any more.</returns>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync().ConfigureAwait(false);

    /// <summary>
    /// Builds the simulator from its options alone. An appsettings.json in the current folder, which is often a shop's, and the environment say nothing here: they could
    /// make it listen for other machines.
    /// </summary>
    private static WebApplication Build(SimulatorOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls(options.Url);
        builder.Services.AddRoutingCore();
        builder.Services.AddSimulator(options);
        return builder.Build();
    }
}
