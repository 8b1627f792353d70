using System.Diagnostics;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A message as JSON: the bytes that are signed and sent. Their fields are listed only if somebody wants to see them.</summary>
internal sealed class JsonBody
{
    public const string ContentType = "application/json";

    private readonly IWritableMessage _message;
    private readonly MessageWriterSettings _settings;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private WrittenFields? _fields;

    private JsonBody(IWritableMessage message, in MessageWriterSettings settings)
    {
        _message = message;
        _settings = settings;
        Utf8 = MessageWriter.WriteJson(message, settings, out IReadOnlyList<KeyValuePair<string, string>> headers);
        Headers = headers;
    }

    public byte[] Utf8 { get; }

    /// <summary>Gets the headers that the message has of its own, with the HTTP status as <c>:status</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Gets the fields, for which the message is written again: few programs look at them.</summary>
    public WrittenFields Fields => _fields ??= MessageWriter.WriteUnsigned(_message, _settings with { Validates = false });

    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    public static JsonBody Write(IWritableMessage message, bool validates, CallbackUrls? callbackUrls = null) =>
        new(message, new MessageWriterSettings { ScriptName = string.Empty, Format = MessageFormat.Json, CallbackUrls = callbackUrls, Validates = validates });
}
