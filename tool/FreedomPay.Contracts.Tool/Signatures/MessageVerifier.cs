using System.Globalization;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Signatures.Jws;
using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>Verifies a message and, if its signature does not fit, finds out why.</summary>
/// <param name="catalog">The gateway's endpoints.</param>
/// <param name="keys">The keys.</param>
/// <param name="question">What the user says.</param>
internal sealed class MessageVerifier(CatalogView catalog, KeyRing keys, VerifyQuestion question)
{
    private const int MostNames = 100;
    private const string PaymentKey = "payment key";
    private const string PayoutKey = "payout key";

    /// <summary>Verifies a message.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The user has ended the search.</exception>
    public VerifiedMessage Verify(CapturedMessage message, CancellationToken cancellationToken)
    {
        IReadOnlyList<EndpointModel> endpoints = question.Endpoint is { } name ? [catalog.ByName(name)]
            : message.Url is { } url ? catalog.ByUrl(url, message.Method, [.. message.Fields.Select(static field => field.Name)])
            : [];
        EndpointModel? endpoint = endpoints.Count > 0 ? endpoints[0] : null;
        SearchBudget budget = new(question.MostTries, question.MostTime, cancellationToken);
        VerifiedMessage verified = message.Kind == MessageKind.Json ? VerifyJson(message, endpoint, budget) : VerifyFields(message, endpoints, budget);
        return verified with
        {
            Place = message.Place.Length > 0 ? message.Place : null,
            Url = message.Url is null ? null : Shown.Url(message.Url, keys),
            Endpoint = endpoint?.Name.FullName,
            Tried = budget.Tries,
            IsCutShort = budget.IsSpent,
        };
    }

    private VerifiedMessage VerifyFields(CapturedMessage message, IReadOnlyList<EndpointModel> endpoints, SearchBudget budget)
    {
        EndpointModel? endpoint = endpoints.Count > 0 ? endpoints[0] : null;
        CapturedField[] body = [.. message.Fields.Where(static field => field.Origin == FieldOrigin.Body)];
        bool isSignedInBody = body.Any(static field => field.Name is ProtocolNames.Signature or ProtocolNames.Xml);
        IReadOnlyList<SignedNode> nodes = message.Kind == MessageKind.Xml ? SignedNodes.Of(message) : SignedNodes.OfForm(isSignedInBody ? body : message.Fields);
        MessageRole role = RoleOf(message, endpoint, nodes);
        bool isFromGateway = role == MessageRole.FromGateway;
        string? script = question.Script ?? (endpoint is null ? null : CatalogView.ScriptOf(endpoint)) ?? (message.Url is { } url ? ScriptName.FromUrl(url).Value : null);
        SignedNode[] signatures = [.. nodes.Where(static node => node.Name == ProtocolNames.Signature)];
        if (signatures is not [{ Value: not null } signature])
        {
            return Unreadable(message.Kind, isFromGateway, signatures.Length == 0 ? "The message has no pg_sig." : "The message has more than one pg_sig, or one with fields in it: there must be exactly one.");
        }

        if (DigestText.Read(signature.Text, role) is not { } digest)
        {
            return Unreadable(message.Kind, isFromGateway, "pg_sig is no digest: write the 32 small hexadecimal digits of the MD5.");
        }

        SearchInput input = new()
        {
            Nodes = nodes,
            NodesWithQuery = isSignedInBody && body.Length < message.Fields.Count ? SignedNodes.OfForm(message.Fields) : null,
            Signature = digest,
            Script = script,
            Scripts = ScriptNames.Of(message.Url, script ?? string.Empty, catalog),
            Role = role,
            Keys = keys,
            WantedKey = endpoint is null ? null : endpoint.Key == Generator.Model.KeyKind.Payout ? PayoutKey : PaymentKey,
            KnownFields = [.. catalog.KnownFields(endpoints, message.IsAnswer)],
        };
        SearchResult result = SignatureSearch.Run(input, budget);
        return Reported(message.Kind, result, budget, script is null) with
        {
            IsFromGateway = isFromGateway,
            SignedFields = [.. FieldOrders.Leaves(nodes, FieldOrder.Documented).Take(MostNames).Select(leaf => Shown.Name(leaf.Name, keys))],
        };
    }

    private VerifiedMessage VerifyJson(CapturedMessage message, EndpointModel? endpoint, SearchBudget budget)
    {
        bool isFromGateway = message.IsAnswer || endpoint is { Direction: Direction.Inbound };
        (JwsText? signature, string? problem) = JwsText.Read(message.Jws!);
        if (signature is null)
        {
            return Unreadable(message.Kind, isFromGateway, problem!);
        }

        if (message.Document.Length > MessageLimits.Default.MaxBytes)
        {
            throw new ToolException($"The message is longer than {MessageLimits.Default.MaxBytes} bytes.");
        }

        JwsInput input = new()
        {
            Signature = signature,
            Body = message.Document.ToArray(),
            Scheme = endpoint?.Json?.Jws,
            Path = message.Url is { } url ? CatalogView.PathOf(url) : endpoint?.Path?.Text,
            Method = message.Method ?? endpoint?.Method.ToString().ToUpperInvariant(),
            Id = question.MerchantId,
            Keys = keys,
            IsFile = question.IsFile,
        };
        return Reported(message.Kind, JwsSearch.Run(input, budget), budget, isScriptOpen: false) with
        {
            IsFromGateway = isFromGateway,
        };
    }

    private VerifiedMessage Reported(MessageKind kind, SearchResult result, SearchBudget budget, bool isScriptOpen)
    {
        bool fits = result is { IsFound: true, Changes.Count: 0 };
        return new VerifiedMessage
        {
            Kind = kind,
            Fits = fits,
            IsExplained = fits || result.IsFound,
            Changes = result.Changes,
            ScriptName = result.Script is null ? null : Shown.Name(result.Script, keys),
            Key = result.KeyName,
            Advice = !result.IsFound ? Advice.Nothing(kind, budget, isScriptOpen)
                : !fits ? Advice.Of(result.Changes)
                : kind == MessageKind.Json ? $"The signature fits, with the {result.KeyName}."
                : string.Create(CultureInfo.InvariantCulture, $"The signature fits, with the {result.KeyName} and the script name '{Shown.Name(result.Script!, keys)}'{(isScriptOpen ? ", which nothing in the message tells: compare it with the URL" : string.Empty)}."),
        };
    }

    private static VerifiedMessage Unreadable(MessageKind kind, bool isFromGateway, string advice) => new() { Kind = kind, IsFromGateway = isFromGateway, Fits = false, IsExplained = true, Advice = advice, Changes = [] };

    /// <summary>A request names its merchant, and notifications mostly do not.</summary>
    private static MessageRole RoleOf(CapturedMessage message, EndpointModel? endpoint, IReadOnlyList<SignedNode> nodes)
    {
        bool isRequest = !message.IsAnswer && (endpoint is { Direction: Direction.Outbound }
            ? message.Kind == MessageKind.Form
            : nodes.Any(static node => node.Name == ProtocolNames.MerchantId) && message.Kind == MessageKind.Form);
        return isRequest ? MessageRole.Request : MessageRole.FromGateway;
    }
}
