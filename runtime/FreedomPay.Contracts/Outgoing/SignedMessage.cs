using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>A message with its signature, ready to send. <see cref="ToString"/> masks sensitive values.</summary>
public abstract class SignedMessage
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly OutgoingMessage _message;
    private IReadOnlyList<SignedField>? _shown;

    private protected SignedMessage(GatewayEndpoint endpoint, OutgoingMessage message)
    {
        Endpoint = endpoint;
        _message = message;
    }

    /// <summary>The endpoint that the message belongs to.</summary>
    public GatewayEndpoint Endpoint { get; }

    /// <summary>The script name that went into the signature; empty for JSON, whose signature has the path instead.</summary>
    public ScriptName ScriptName => _message.ScriptName;

    /// <summary>
    /// The fields in the order in which their values were signed, followed by <c>pg_sig</c>; of JSON, the fields as they are written in the body, strings
    /// with their escapes.
    /// </summary>
    /// <remarks>Created on first access; sending does not need it.</remarks>
    public IReadOnlyList<SignedField> Fields =>
        _shown ??= [.. Written.InSignedOrder().Select(entry => new SignedField(entry.Name, Written.Value(entry.Field), entry.Field.IsSensitive))];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected WrittenFields Written => _message.Fields;

    /// <summary>The body, if the message is JSON.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected JsonBody? Json => _message.Json;

    /// <summary>The value of <c>X-JWS-Signature</c>, if there is one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected string? Jws => _message.Jws;

    /// <summary>Returns how the message is signed and its fields in the order in which they were signed; sensitive values are masked.</summary>
    /// <returns>A string that is safe to log, with one line per field.</returns>
    public override string ToString() => $"{Endpoint}, {Signing}:\n  {string.Join("\n  ", Fields)}";

    private string Signing => Json is null ? $"signed as '{ScriptName}'"
        : Jws is null ? "not signed"
        : $"signed with {Endpoint.Jws!.Algorithm}";
}
