namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>What the name and the path of an endpoint say about what it does.</summary>
internal sealed class OperationWords
{
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "refund", "refunds", "payout", "payouts", "capture", "clearing", "clear", "cancel", "cancellation", "revoke", "revocation", "reverse", "reversal", "void", "transfer", "transfers",
        "recurring", "recurrent", "charge", "chargeback", "withdraw", "withdrawal", "debit", "topup", "cashout", "disburse",
    };

    private static readonly HashSet<string> Paying = new(StringComparer.Ordinal) { "pay", "payment", "payments", "purchase", "buy", "checkout" };

    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "add", "remove", "delete", "create", "init", "confirm", "approve", "register", "unregister", "bind", "unbind", "update", "activate", "deactivate", "tokenize", "save", "store", "block", "unblock",
    };

    /// <summary>Words of requests that only look something up, whatever it is about: <c>GetTransferRates</c>, <c>payout_status2</c>.</summary>
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "status", "statuses", "state", "list", "balance", "balances", "rate", "rates", "get", "history", "check", "info", "information", "find", "search", "lookup", "detail", "details", "show", "report",
        "reports", "statement", "calculate", "calculation", "calc", "quote", "commission", "commissions", "fee", "fees", "estimate", "preview", "validate", "validation", "verify", "tariff", "tariffs", "limit", "limits", "schedule", "receipt",
        "registry", "read", "view", "query", "fetch", "is", "has", "can", "methods", "available", "export", "download", "ping", "options", "count", "log", "logs", "result", "results",
    };

    /// <summary>What can be created, changed or canceled without money: <c>CancelInvoice</c>, <c>TokenizePayoutCard</c>.</summary>
    private static readonly HashSet<string> Things = new(StringComparer.Ordinal)
    {
        "card", "cards", "token", "tokens", "tokenize", "cardstorage", "page", "init", "add", "register", "link", "links", "invoice", "invoices", "form", "session", "bind", "unbind", "subscription", "subscriptions",
        "profile", "profiles", "template", "templates", "schedule", "autopay", "url", "order", "bill", "draft", "delete", "remove", "preauth", "settings", "webhook", "data", "rate", "rates",
    };

    private static readonly HashSet<string> Charging = new(StringComparer.Ordinal) { "charge" };

    /// <summary>Things that money is taken for or from.</summary>
    private static readonly HashSet<string> Charged = new(StringComparer.Ordinal) { "order", "card", "cards", "token", "invoice", "bill" };

    private static readonly HashSet<string> Reversing = new(StringComparer.Ordinal)
    {
        "refund", "refunds", "cancel", "cancellation", "revoke", "revocation", "reverse", "reversal", "void", "chargeback", "return", "returns", "rollback", "undo", "storno",
    };

    private static readonly HashSet<string> Capturing = new(StringComparer.Ordinal) { "capture", "clear", "clearing", "clearance", "settle" };

    private static readonly HashSet<string> Payouts = new(StringComparer.Ordinal)
    {
        "payout", "payouts", "reg2reg", "reg2nonreg", "p2p2nonreg", "nonreg2nonreg", "iban", "withdraw", "withdrawal", "withdrawals", "disburse", "disbursement", "cashout", "balance", "salary", "recipient",
    };

    /// <summary>Words that occur with payouts and with nothing that another key signs.</summary>
    private static readonly HashSet<string> OnlyPayouts = new(StringComparer.Ordinal) { "payout", "payouts", "reg2nonreg", "p2p2nonreg" };

    private readonly HashSet<string> _name;
    private readonly HashSet<string> _path;

    public OperationWords(string name, string? path)
    {
        _name = new HashSet<string>(NameWords.Of(name), StringComparer.Ordinal);
        _path = new HashSet<string>(NameWords.Of(path ?? ""), StringComparer.Ordinal);
    }

    /// <summary>Gets whether the request takes back a payment, so that it is an operation of its own beside the payment.</summary>
    public bool TakesBack => Has(Reversing);

    /// <summary>Gets whether the request captures a payment that is held.</summary>
    public bool Captures => Has(Capturing) && !TakesBack;

    /// <summary>Gets the word that says that the request moves money or changes something; null if none does, or if it only looks something up.</summary>
    public string? OfChange => Has(Reading) ? null : First(Moving) ?? First(Paying) ?? First(Changing);

    /// <summary>Gets the word that says that the request moves money, and does not only prepare that; null if none does.</summary>
    public string? OfMoney => Has(Reading) ? null
        : !Has(Things) ? First(Moving)
        : Has(Charging) && !HasOther(Things, Charged) ? First(Charging)
        : null;

    /// <summary>Gets the word that says that the request pays out; null if none does.</summary>
    public string? OfPayout => First(Payouts);

    /// <summary>Gets whether that is certain.</summary>
    public bool IsPayout => Has(OnlyPayouts) && !Has(Things);

    /// <summary>Gets whether the request says that it only looks something up.</summary>
    public bool LooksUp => Has(Reading);

    /// <summary>Gets the word that tells what the request does from what others do at the same path.</summary>
    public string? Kind => _name.FirstOrDefault(Reversing.Contains) ?? _name.FirstOrDefault(Capturing.Contains) ?? _name.FirstOrDefault(static word => word is "status" or "payout" or "transfer" or "recurrent" or "recurring" or "remove" or "delete" or "list");

    /// <summary>Determines whether a text, such as the name of a field, is about taking something back.</summary>
    public static bool SaysReversal(string text) => NameWords.Of(text).Any(static word => Reversing.Contains(word) || word is "refunded" or "revoked" or "canceled" or "cancelled" or "reversed" or "voided" or "returned");

    /// <summary>Determines whether a text is about the capture of a payment.</summary>
    public static bool SaysCapture(string text) => NameWords.Of(text).Any(static word => Capturing.Contains(word) || word is "captured" or "cleared" or "settled" or "charged");

    /// <summary>Determines whether a text is about payouts.</summary>
    public static bool SaysPayout(string text) => text.Split(' ', '.', '/', ',').SelectMany(NameWords.Of).Any(Payouts.Contains);

    private bool Has(HashSet<string> words) => _name.Overlaps(words) || _path.Overlaps(words);

    private bool HasOther(HashSet<string> words, HashSet<string> allowed) => _name.Concat(_path).Any(word => words.Contains(word) && !allowed.Contains(word));

    private string? First(HashSet<string> words) => _path.FirstOrDefault(words.Contains) ?? _name.FirstOrDefault(words.Contains);
}
