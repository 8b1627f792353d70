using System.Diagnostics;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A message with its signature, ready to send. <see cref="ToString"/> masks sensitive values.</summary>
public abstract class SignedMessage
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly WrittenFields _fields;
    private IReadOnlyList<SignedField>? _shown;

    private protected SignedMessage(GatewayEndpoint endpoint, ScriptName scriptName, WrittenFields fields)
    {
        Endpoint = endpoint;
        ScriptName = scriptName;
        _fields = fields;
    }

    /// <summary>The endpoint that the message belongs to.</summary>
    public GatewayEndpoint Endpoint { get; }

    /// <summary>The script name that went into the signature.</summary>
    public ScriptName ScriptName { get; }

    /// <summary>The fields in the order in which their values were signed, followed by <c>pg_sig</c>.</summary>
    /// <remarks>Created on first access; sending does not need it.</remarks>
    public IReadOnlyList<SignedField> Fields =>
        _shown ??= [.. _fields.InSignedOrder().Select(entry => new SignedField(entry.Name, _fields.Value(entry.Field), entry.Field.IsSensitive))];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected WrittenFields Written => _fields;

    /// <summary>Returns the script name and the fields in the order in which they were signed; sensitive values are masked.</summary>
    /// <returns>A string that is safe to log, with one line per field.</returns>
    public override string ToString() => $"{Endpoint}, signed as '{ScriptName}':\n  {string.Join("\n  ", Fields)}";

    private protected static WrittenFields Write(
        IWritableMessage message, MerchantCredentials credentials, GatewayEndpoint endpoint, ScriptName scriptName, SigningOptions options, bool isXml, bool isMerchants)
    {
        SecretKey key = credentials.KeyFor(options.Key ?? endpoint.Key);
        string salt = options.Salt ?? Salt.Create();
        ArgumentException.ThrowIfNullOrEmpty(salt, nameof(options));
        WrittenFields fields = new();
        MessageWriterSettings settings = new()
        {
            ScriptName = scriptName.Value,
            MerchantId = credentials.MerchantId,
            Salt = salt,
            ListOrder = options.ListOrder,
            IsXml = isXml,
            RefusesSemicolons = isMerchants && !options.AllowSemicolons,
            Validates = options.Validate,
        };
        Span<byte> digest = stackalloc byte[SignatureDigest.Length];
        MessageWriter.WriteSigned(message, settings, fields, key, digest);
        fields.AddSignature(digest);
        return fields;
    }
}
