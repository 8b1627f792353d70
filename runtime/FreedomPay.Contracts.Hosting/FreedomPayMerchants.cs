using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FreedomPay.Contracts.Hosting;

/// <summary>Makes each merchant when it is first asked for: the options are checked then, unless the host has done so before.</summary>
internal sealed class FreedomPayMerchants(FreedomPayRegistry registry, IOptionsMonitor<FreedomPayOptions> options, IHttpClientFactory httpClients, ILoggerFactory logs) : IFreedomPayMerchants
{
    private readonly NotificationScripts _scripts = new();
    private readonly ILogger _log = new QuietLogger(logs.CreateLogger(RequestLog.Category));
    private readonly Dictionary<string, FreedomPayMerchant> _merchants = new(StringComparer.Ordinal);

    public IReadOnlyList<FreedomPayMerchant> All => [.. registry.Names.Select(name => this[name])];

    public FreedomPayMerchant this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            lock (_merchants)
            {
                return _merchants.TryGetValue(name, out FreedomPayMerchant? merchant) ? merchant : Make(name);
            }
        }
    }

    private FreedomPayMerchant Make(string name)
    {
        if (!registry.Names.Contains(name))
        {
            throw new InvalidOperationException(name.Length == 0
                ? "There is no default merchant: every call of AddFreedomPay has a name. Say which merchant is meant."
                : $"There is no merchant '{name}'. AddFreedomPay has been called for: {string.Join(", ", registry.Names.Select(static known => known.Length == 0 ? "the default merchant" : $"'{known}'"))}.");
        }

        FreedomPayMerchant merchant = new(name, options.Get(name), httpClients, _scripts, _log);
        _merchants.Add(name, merchant);
        return merchant;
    }
}
