using System.CommandLine;
using System.Text;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Signatures;
using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Reading;
using FreedomPay.Contracts.Tool.Signatures.Signing;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Signs a message, and writes it whole.</summary>
internal sealed class SignCommand : ToolCommand
{
    private readonly Argument<string[]> _fields = new("fields") { Description = "Fields of a form: name=value.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _file = new("--file", "-f") { Description = "A file with a form or a body of JSON, or - for what is piped in.", HelpName = "path" };
    private readonly Option<string?> _url = new("--url") { Description = "The URL that is called.", HelpName = "url" };
    private readonly Option<string?> _method = new("--method") { Description = "The HTTP method.", HelpName = "method" };
    private readonly Option<string?> _script = new("--script") { Description = "The script name, if it is not the last segment of the URL.", HelpName = "name" };
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "The endpoint in the catalog: Purchase.CreatePayment.", HelpName = "name" };
    private readonly Option<string?> _merchant = new("--merchant") { Description = "The merchant's id.", HelpName = "id" };
    private readonly Option<bool> _payout = new("--payout") { Description = "Sign with the payout key. Endpoints of the catalog know theirs." };
    private readonly Option<ListOrder> _order = new("--list-order") { Description = "The order of lists with eleven or more items." };
    private readonly Option<JwsAlgorithm?> _algorithm = new("--algorithm") { Description = "How JSON is signed, if the catalog does not know the endpoint." };
    private readonly Option<string> _idMember = new("--id-member") { Description = "The member with the merchant's id, if the catalog does not know the endpoint.", DefaultValueFactory = static _ => "auth_id" };
    private readonly Option<string> _pathMember = new("--path-member") { Description = "The member with the path, if the catalog does not know the endpoint.", DefaultValueFactory = static _ => "uri" };
    private readonly Option<SignOutput> _as = new("--as") { Description = "How the message is written." };
    private readonly Option<bool> _unmasked = new("--unmasked") { Description = "Write card numbers and other sensitive values too." };
    private readonly KeyOptions _keys = new();

    public SignCommand()
        : base("sign", "Sign a form or a body of JSON, and write the whole message.")
    {
        Arguments.Add(_fields);
        foreach (Option option in (Option[])[_file, _url, _method, _script, _endpoint, _merchant, _payout, _order, _algorithm, _idMember, _pathMember, _as, _unmasked])
        {
            Options.Add(option);
        }

        _keys.AddTo(this);
    }

    public override async Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        List<CapturedField> fields = [.. (arguments.GetValue(_fields) ?? []).Select(Field)];
        byte[] body = arguments.GetValue(_file) is { } path ? await InputText.ReadAsync(path, streams, cancellationToken) : [];
        if (fields.Count == 0 && body.Length == 0 && arguments.GetValue(_endpoint) is null)
        {
            throw new ToolException("There is nothing to sign: give fields (name=value), or a message with --file.");
        }

        bool isJson = body.AsSpan().TrimStart(" \r\n\t"u8).IndexOfAny("{["u8) == 0;
        if (!isJson && body.Length > 0)
        {
            string text = WireText.Of(body, out bool isUtf8);
            fields.InsertRange(0, BodyReader.Read(text, isUtf8, new CapturedMessage { Kind = MessageKind.Form })?.Fields ?? throw new ToolException("The file is no form and no JSON."));
        }

        SignRequest request = Request(arguments, [.. fields.Select(static field => field.Name)], _keys.Read(arguments, streams));
        SignedResult result = isJson ? SignJson(body, fields, request)
            : request.Endpoint?.Protocol is Protocol.SignedJson or Protocol.Json ? throw new ToolException("This endpoint takes JSON: give the body with --file.")
            : MessageSigner.Sign(fields, request);
        foreach (string remark in result.Remarks.Concat(result.Masked.Count == 0 ? [] : [$"Masked: {string.Join(", ", result.Masked.Select(Shown.Line))}. The message cannot be sent like this; --unmasked writes the values."]))
        {
            await streams.Error.WriteLineAsync(remark);
        }

        string written = SignedMessageText.Of(result, arguments.GetValue(_as));
        return new CommandResult(ExitCode.Fine, result, console => console.Profile.Out.Writer.WriteLine(written));
    }

    private static SignedResult SignJson(byte[] body, List<CapturedField> fields, SignRequest request) => fields.Count == 0
        ? MessageSigner.Sign(body.AsSpan().TrimEnd("\r\n"u8).ToArray(), request)
        : throw new ToolException("A body of JSON has all its fields: give no others.");

    private SignRequest Request(ParseResult arguments, IReadOnlyCollection<string> fields, KeyRing keys)
    {
        string? url = arguments.GetValue(_url);
        string? method = arguments.GetValue(_method)?.ToUpperInvariant();
        EndpointModel? endpoint = arguments.GetValue(_endpoint) is { } name ? CatalogView.Default.ByName(name)
            : url is not null && CatalogView.Default.ByUrl(url, method, fields) is [EndpointModel first, ..] ? first : null;
        bool isPayout = arguments.GetValue(_payout) || endpoint?.Key == Generator.Model.KeyKind.Payout;
        NamedKey key = keys.Keys.FirstOrDefault(one => one.IsPayout == isPayout || one.Name == KeyOptions.TypedName)
            ?? throw new ToolException($"There is no {(isPayout ? "payout" : "payment")} key, which this endpoint wants.");
        return new SignRequest
        {
            Key = key,
            Endpoint = endpoint,
            Url = url,
            Method = method,
            Script = arguments.GetValue(_script),
            MerchantId = arguments.GetValue(_merchant),
            ListOrder = arguments.GetValue(_order),
            Scheme = arguments.GetValue(_algorithm) is { } algorithm ? new JwsScheme(algorithm, arguments.GetRequiredValue(_idMember), arguments.GetRequiredValue(_pathMember)) : null,
            IsUnmasked = arguments.GetValue(_unmasked),
        };
    }

    private static CapturedField Field(string pair)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new CapturedField(pair[..equals], Encoding.UTF8.GetBytes(pair[(equals + 1)..]), Wire: null, FieldOrigin.Body)
            : throw new ToolException(File.Exists(pair) ? $"A field is written as name=value. To sign the file {pair}, write --file {pair}." : "A field is written as name=value.");
    }
}
