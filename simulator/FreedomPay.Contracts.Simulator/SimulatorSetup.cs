using System.Net;
using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Http;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Contracts.Simulator.Pages;
using FreedomPay.Contracts.Simulator.Specs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.Simulator;

/// <summary>Puts the parts of the simulator together.</summary>
internal static class SimulatorSetup
{
    private const string DefaultMerchant = "500000";
    private const string LocalName = "localhost";

    /// <summary>Checks the options, and gives a simulator without merchants one with keys that nobody knows.</summary>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <returns>Whether the merchant's keys are new.</returns>
    public static bool Complete(SimulatorOptions options)
    {
        if (options.Merchants.GroupBy(static merchant => merchant.Id).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two merchants have the id {LogText.Of(twice.Key)}.", nameof(options));
        }

        foreach (SimulatedMerchant merchant in options.Merchants)
        {
            // Its own messages name what is wrong, and no key.
            try
            {
                _ = merchant.Credentials;
            }
            catch (ArgumentException exception)
            {
                throw new ArgumentException($"The merchant '{LogText.Of(merchant.Id)}' needs an id of digits, a PaymentKey, and a PayoutKey only if it makes payouts: {exception.Message}", nameof(options), exception);
            }
        }

        // One URL and no more: the server would take a list, of which the first entry is not all.
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out Uri? url) || url is not { Scheme: "http", PathAndQuery: "/", Fragment: "", UserInfo: "" } || (url.Port == 0 && url.Host == LocalName))
        {
            throw new ArgumentException($"The URL to listen on is like http://127.0.0.1:5090, not '{LogText.Of(options.Url)}'. HTTPS and paths are for a proxy in front of it.", nameof(options));
        }

        options.Url = url.GetLeftPart(UriPartial.Authority);
        if (options.PublicUrl is { } shown && !(Uri.TryCreate(shown, UriKind.Absolute, out Uri? address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }))
        {
            throw new ArgumentException($"The public URL is like https://gateway.example.com or http://localhost:5090, not '{LogText.Of(shown)}'.", nameof(options));
        }

        if (!IsLoopback(url) && !options.AllowRemote)
        {
            throw new ArgumentException($"{LogText.Of(options.Url)} can be reached from other machines, and whoever reaches the simulator decides payments. Allow it (AllowRemote, --allow-remote) if this is meant.", nameof(options));
        }

        if (options.TimeScale is not (> 0 and <= 1_000_000))
        {
            throw new ArgumentException("The time scale is a number above 0 and up to 1,000,000.", nameof(options));
        }

        if (options.Merchants.Count > 0)
        {
            return false;
        }

        (string payment, string payout, bool hasNewKeys) = Keys(options);
        options.Merchants.Add(new SimulatedMerchant { Id = DefaultMerchant, PaymentKey = payment, PayoutKey = payout });
        return hasNewKeys;
    }

    /// <summary>Returns whether nobody else reaches an address. To the server, any name but localhost is all addresses of the machine.</summary>
    private static bool IsLoopback(Uri url) => url.Host == LocalName || (IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>Draws keys. A simulator with a database keeps them.</summary>
    private static (string Payment, string Payout, bool AreNew) Keys(SimulatorOptions options)
    {
        if (options.Database is not { } file)
        {
            return (GatewayLedger.NewSecret(), GatewayLedger.NewSecret(), true);
        }

        using SqliteLedgerStore store = new(file);
        (string payment, bool isNew) = store.Setting("payment key", GatewayLedger.NewSecret);
        return (payment, store.Setting("payout key", GatewayLedger.NewSecret).Value, isNew);
    }

    public static void AddSimulator(this IServiceCollection services, SimulatorOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.TimeProvider);
        services.AddSingleton(new MerchantDirectory([.. options.Merchants]));
        services.AddSingleton(GatewayCatalog.Of(options.Specs.Count > 0 && SpecCompiler.Compile(options.Specs) is { } own ? [typeof(GatewaySimulator).Assembly, own] : [typeof(GatewaySimulator).Assembly]));
        services.AddSingleton<AddressTable>().AddSingleton<PageAddresses>().AddSingleton<EndpointDispatcher>();
        services.AddSingleton<ILedgerStore>(own => options.Database is { } file ? new CarefulLedgerStore(new SqliteLedgerStore(file), own.GetRequiredService<MessageJournal>(), options.TimeProvider) : new MemoryLedgerStore()).AddSingleton<GatewayLedger>().AddSingleton<CardAuthorization>();
        services.AddSingleton<MessageJournal>().AddSingleton<FaultBoard>().AddSingleton<EarlierAnswers>().AddSingleton<RedirectTarget>().AddSingleton<NotificationSender>().AddSingleton<PaymentDesk>();
        services.AddSingleton<PayoutDesk>().AddSingleton<CardDesk>().AddSingleton<IssuerReports>().AddSingleton<MobileCharging>();
        services.AddSingleton<AnswerMemory>().AddSingleton<FlowTable>().AddHostedService<LateDecisions>();
        services.AddPages();
        foreach (Type flow in typeof(IGatewayFlow).Assembly.GetTypes().Where(static type => type.IsClass && typeof(IGatewayFlow).IsAssignableFrom(type)))
        {
            services.AddSingleton(typeof(IGatewayFlow), flow);
        }
    }

    public static void UseSimulator(this WebApplication app)
    {
        PageFailures failures = app.Services.GetRequiredService<PageFailures>();
        app.Use(next => context => failures.GuardAsync(context, next));
        app.Map(RedirectTarget.Path + "/{**path}", static (HttpContext context) => context.RequestServices.GetRequiredService<RedirectTarget>().TakeAsync(context));
        app.MapCvcForm();
        app.MapPages();
        app.MapFallback("{**path}", static (HttpContext context) => context.RequestServices.GetRequiredService<EndpointDispatcher>().AnswerAsync(context));
    }
}
