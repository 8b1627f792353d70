using System.CommandLine;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Files;

namespace FreedomPay.Contracts.Tool.Signatures.Keys;

/// <summary>Where the keys of a command come from: environment variables, files, or the keyboard. Never from an argument, which other users of the machine can see.</summary>
internal sealed partial class KeyOptions
{
    /// <summary>What a key is called that was typed: which of the two it is, nothing tells.</summary>
    public const string TypedName = "key";

    private const string PaymentVariable = "FREEDOMPAY_KEY";
    private const string PayoutVariable = "FREEDOMPAY_PAYOUT_KEY";
    private const string PaymentName = "payment key";
    private const string PayoutName = "payout key";
    private const int MostBytes = 4096;

    private readonly Option<string?> _variable = new("--key-variable") { Description = $"The environment variable with the payment key ({PaymentVariable}).", HelpName = "name" };
    private readonly Option<string?> _file = new("--key-file") { Description = "A file with the payment key.", HelpName = "path" };
    private readonly Option<string?> _payoutVariable = new("--payout-key-variable") { Description = $"The environment variable with the payout key ({PayoutVariable}).", HelpName = "name" };
    private readonly Option<string?> _payoutFile = new("--payout-key-file") { Description = "A file with the payout key.", HelpName = "path" };

    /// <summary>Adds the options to a command, and others that only tell that no key is an argument.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_variable, _file, _payoutVariable, _payoutFile])
        {
            command.Options.Add(option);
        }

        Option<string[]> wrong = new("--key", "--secret", "--secret-key", "--payment-key", "--payout-key") { Hidden = true, Arity = ArgumentArity.ZeroOrMore };
        wrong.Validators.Add(static result => result.AddError(
            "A key is no argument: other users of the machine can read it, and the shell keeps it. "
            + $"Put it in the environment variable {PaymentVariable} or {PayoutVariable}, or use --key-variable or --key-file."));
        command.Options.Add(wrong);
    }

    /// <summary>Reads the keys, or asks for one if there is none and somebody can be asked.</summary>
    /// <exception cref="ToolException">There is no key.</exception>
    public KeyRing Read(ParseResult arguments, ToolStreams streams)
    {
        NamedKey?[] found =
        [
            Find(arguments.GetValue(_variable), arguments.GetValue(_file), PaymentVariable, PaymentName, isPayout: false, streams),
            Find(arguments.GetValue(_payoutVariable), arguments.GetValue(_payoutFile), PayoutVariable, PayoutName, isPayout: true, streams),
        ];
        NamedKey[] keys = [.. found.OfType<NamedKey>()];
        if (keys.Length == 0 && streams.CanAsk && streams.AskSecret("Secret key (it is not shown): ") is { Length: > 0 } typed)
        {
            keys = [new NamedKey(TypedName, isPayout: false, typed)];
        }

        return keys.Length > 0
            ? new KeyRing(keys)
            : throw new ToolException($"There is no key. Set the environment variable {PaymentVariable} or {PayoutVariable}, or use --key-variable or --key-file.");
    }

    private static NamedKey? Find(string? variable, string? file, string usualVariable, string name, bool isPayout, ToolStreams streams)
    {
        if (variable is not null && file is not null)
        {
            throw new ToolException($"The {name} comes from a variable or from a file, not from both.");
        }

        if (file is not null)
        {
            return new NamedKey(name, isPayout, ReadFile(file, name));
        }

        string? text = streams.Variable(variable ?? usualVariable);
        return !string.IsNullOrEmpty(text) ? new NamedKey(name, isPayout, text)
            : variable is null ? null
            : throw new ToolException($"The environment variable {Shown.Line(variable)} is empty or not set.");
    }

    /// <summary>Editors end the last line of a file, so one line end belongs to the file and not to the key.</summary>
    private static string ReadFile(string path, string name)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new ToolException(Directory.Exists(path) ? $"{path} is a folder: name the file with the {name}." : $"There is no file {path}.");
        }

        byte[] bytes = InputFiles.Read(path, MostBytes) ?? throw new ToolException($"{path} is longer than {MostBytes} bytes: it has no {name}.");
        using StreamReader reader = new(new MemoryStream(bytes));
        string text = reader.ReadToEnd();
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ToolException($"{path} is binary, or in UTF-16 without a byte order mark: save the {name} as UTF-8.");
        }

        text = text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
        return text.Length == 0 ? throw new ToolException($"{path} is empty.")
            : text.AsSpan().Trim().ContainsAny('\r', '\n') ? throw new ToolException($"{path} has several lines: a file with the {name} has nothing but the key.")
            : Assignment().IsMatch(text) ? throw new ToolException($"{path} has a name and '=' in front of the {name}: write nothing but the key into it, or set the variable.")
            : text;
    }

    /// <summary>A line of a file with settings, as shells and containers read them. Keys have small letters or digits, and no '=' in the middle.</summary>
    [GeneratedRegex(@"^\s*(?:export\s+)?[A-Z][A-Z0-9]*_[A-Z0-9_]*\s*=\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
