using System.CommandLine;
using System.Text;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Signatures;
using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Reading;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Verifies messages, and finds out why a signature does not fit.</summary>
internal sealed class VerifyCommand : ToolCommand
{
    private const int MostSeconds = 3600;

    /// <summary>After so many messages without a cause, no more is searched for long.</summary>
    private const int MostSearched = 20;

    /// <summary>Enough for script names and keys.</summary>
    private const int FewTries = 2000;

    private readonly Argument<string?> _message = new("message") { Description = "A file with a message; without one, or with -, what is piped in.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _url = new("--url") { Description = "The URL that was called, if the message does not tell. Of a notification: your own, as the gateway knows it.", HelpName = "url" };
    private readonly Option<string?> _method = new("--method") { Description = "The HTTP method, if the message does not tell.", HelpName = "method" };
    private readonly Option<string?> _script = new("--script") { Description = "The script name, if it is not the last segment of the URL.", HelpName = "name" };
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "The endpoint in the catalog: Purchase.CreatePayment.", HelpName = "name" };
    private readonly Option<string?> _merchant = new("--merchant") { Description = "The merchant's id, to compare with that in X-JWS-Signature.", HelpName = "id" };
    private readonly Option<string[]> _headers = new("--header", "-H") { Description = "A header of the request: X-JWS-Signature: ….", HelpName = "header" };
    private readonly Option<int?> _number = new("--number") { Description = "Only this message of several, or this entry of a .har file, counted from 1.", HelpName = "number" };
    private readonly Option<int> _seconds = new("--seconds") { Description = "How long to search for the cause, for each message.", DefaultValueFactory = static _ => 20 };
    private readonly Option<long> _tries = new("--tries") { Description = "How many texts to try, for each message.", DefaultValueFactory = static _ => 10_000_000 };
    private readonly KeyOptions _keys = new();

    public VerifyCommand()
        : base("verify", "Verify the signature of messages and, if it does not fit, find out why.")
    {
        Arguments.Add(_message);
        foreach (Option option in (Option[])[_url, _method, _script, _endpoint, _merchant, _headers, _number, _seconds, _tries])
        {
            Options.Add(option);
        }

        _keys.AddTo(this);
        _seconds.Validators.Add(result => Bound(result.GetValueOrDefault<int>() is >= 1 and <= MostSeconds, result, $"--seconds is between 1 and {MostSeconds}."));
        _tries.Validators.Add(static result => Bound(result.GetValueOrDefault<long>() >= 1, result, "--tries is at least 1."));
    }

    public override async Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        string path = arguments.GetValue(_message) ?? "-";
        if (path == "-" && streams.CanAsk)
        {
            throw new ToolException("Name a file with the message, or pipe it in.");
        }

        // XML may declare one of the old charsets.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        KeyRing keys = _keys.Read(arguments, streams);
        byte[] bytes = await InputText.ReadAsync(path, streams, cancellationToken);
        ReadingHints hints = new(arguments.GetValue(_url), arguments.GetValue(_method)?.ToUpperInvariant(), Jws(arguments.GetValue(_headers) ?? []));
        List<CapturedMessage> messages = MessageReader.Read(bytes, hints, arguments.GetValue(_number), cancellationToken);
        VerifyQuestion question = new()
        {
            Script = arguments.GetValue(_script),
            Endpoint = arguments.GetValue(_endpoint),
            MerchantId = arguments.GetValue(_merchant),
            MostTime = TimeSpan.FromSeconds(arguments.GetValue(_seconds)),
            MostTries = arguments.GetValue(_tries),
        };
        VerifiedMessage[] verified = [.. Verified(messages, keys, question, cancellationToken)];
        bool fits = Array.TrueForAll(verified, static one => one.Fits);
        return new CommandResult(fits ? ExitCode.Fine : ExitCode.Found, new { Fits = fits, Messages = verified }, console => Show(console, verified));
    }

    /// <summary>Verifies messages. Of a log in which nothing fits, the causes are looked for in the first messages: the others will have the same.</summary>
    private static IEnumerable<VerifiedMessage> Verified(List<CapturedMessage> messages, KeyRing keys, VerifyQuestion question, CancellationToken cancellationToken)
    {
        MessageVerifier thorough = new(CatalogView.Default, keys, question);
        MessageVerifier quick = new(CatalogView.Default, keys, question with { MostTries = Math.Min(question.MostTries, FewTries) });
        int unknown = 0;
        foreach (CapturedMessage message in messages)
        {
            VerifiedMessage verified = (unknown < MostSearched ? thorough : quick).Verify(message, cancellationToken);
            unknown += verified.IsExplained ? 0 : 1;
            yield return verified;
        }
    }

    private static void Show(IAnsiConsole console, VerifiedMessage[] messages)
    {
        foreach (VerifiedMessage message in messages)
        {
            string about = string.Join(", ", new[] { message.Place, message.Url, message.Endpoint }.OfType<string>());
            if (about.Length > 0)
            {
                console.WriteLine(VisibleText.Of(about));
            }

            string color = message.Fits ? "green" : message.IsExplained ? "yellow" : "red";
            string state = message.Fits ? "fits" : message.Changes is [_, _, ..] ? "two things" : message.IsExplained ? "one thing" : "unknown";
            console.Line($"[{color}]{state}[/]: {message.Advice}");
        }

        if (messages.Length > 1)
        {
            console.Line($"{messages.Length} messages, {messages.Count(static one => one.Fits)} fit");
        }

        if (Array.Exists(messages, static one => one is { Fits: false, IsFromGateway: true }))
        {
            console.WriteLine("Do not act on an answer or a notification whose signature does not fit as it came, whatever the cause.");
        }
    }

    /// <summary>Takes a whole header or its value alone.</summary>
    private static string? Jws(string[] headers)
    {
        HttpText text = new();
        foreach (string header in headers)
        {
            text.AddHeader(header.Contains(':', StringComparison.Ordinal) ? header : $"{JwsSignature.HeaderName}: {header}");
        }

        return text.Jws;
    }

    private static void Bound(bool isWithin, System.CommandLine.Parsing.OptionResult result, string error)
    {
        if (!isWithin)
        {
            result.AddError(error);
        }
    }
}
