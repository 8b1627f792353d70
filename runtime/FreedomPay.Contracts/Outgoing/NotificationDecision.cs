using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace FreedomPay.Contracts;

/// <summary>
/// What a merchant decided about a message: the fields of the reply without salt and signature, which are new in every reply. The gateway repeats messages
/// and expects the same reply to each repeat: keep the decision under <see cref="ReceivedRequest{TRequest}.Verified.RepeatKey"/>, and give it to
/// <see cref="ReceivedRequest{TRequest}.Verified.Reply(NotificationDecision)"/> when the message comes again.
/// </summary>
public sealed class NotificationDecision
{
    private const byte Version = 1;
    private const byte MarkOfText = 0;
    private const byte MarkOfSensitiveText = 1;
    private const byte MarkOfBegin = 2;
    private const byte MarkOfEnd = 3;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly DecidedField[] _fields;

    private NotificationDecision(string endpointName, DecidedField[] fields)
    {
        EndpointName = endpointName;
        _fields = fields;
    }

    /// <summary>Gets the name of the endpoint whose message was decided: <see cref="GatewayEndpoint.Name"/>.</summary>
    public string EndpointName { get; }

    /// <summary>Takes the decision from a reply. What the reply says is checked as if it were signed now.</summary>
    /// <param name="reply">The merchant's reply to a message.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; the exception lists all such fields, without their values.</exception>
    /// <exception cref="ArgumentException">The reply is not one to a message to the merchant.</exception>
    public static NotificationDecision Of(IReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (!reply.Endpoint.IsInbound || reply.Endpoint.IsJson)
        {
            throw new ArgumentException($"{LogText.Of(reply.Endpoint.Title)} is not a message to the merchant; only replies to those are decisions.", nameof(reply));
        }

        MessageWriterSettings settings = new() { ScriptName = string.Empty, Format = MessageFormat.Xml, RefusesSemicolons = true, Validates = true };
        WrittenFields written = MessageWriter.WriteUnsigned(reply, settings);
        return new NotificationDecision(
            reply.Endpoint.Name,
            [.. written.Entries.Select(entry => new DecidedField(entry.Kind, entry.Name, entry.Kind == WrittenFieldKind.Text ? written.Value(entry) : string.Empty, entry.IsSensitive))]);
    }

    /// <summary>Reads a decision from a store.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> returned, of this version of the library or an earlier one.</param>
    /// <param name="decision">Receives the decision.</param>
    /// <returns>Whether the bytes are a decision. Other bytes never cause an exception.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out NotificationDecision? decision)
    {
        decision = null;
        if (bytes is not [Version, .. ReadOnlySpan<byte> rest] || !TryTakeText(ref rest, out string endpointName, out _) || endpointName.Length == 0)
        {
            return false;
        }

        List<DecidedField> fields = [];
        Stack<string> previousNames = new([string.Empty]);
        while (!rest.IsEmpty)
        {
            byte mark = rest[0];
            rest = rest[1..];
            if (mark == MarkOfEnd)
            {
                if (previousNames.Count == 1)
                {
                    return false;
                }

                previousNames.Pop();
                fields.Add(new DecidedField(WrittenFieldKind.End, string.Empty, string.Empty, IsSensitive: false));
                continue;
            }

            if (mark > MarkOfBegin
                || !TryTakeText(ref rest, out string name, out _)
                || !XmlCharacters.IsName(name)
                || (previousNames.Count == 1 && name is ProtocolFields.Salt or ProtocolFields.Signature)
                || string.CompareOrdinal(name, previousNames.Pop()) < 0)
            {
                return false;
            }

            previousNames.Push(name);
            if (mark == MarkOfBegin)
            {
                if (previousNames.Count == MessageField.MaxDepth)
                {
                    return false;
                }

                previousNames.Push(string.Empty);
                fields.Add(new DecidedField(WrittenFieldKind.BeginObject, name, string.Empty, IsSensitive: false));
                continue;
            }

            if (!TryTakeText(ref rest, out string value, out ReadOnlySpan<byte> utf8) || !XmlCharacters.AreAll(utf8) || utf8.Contains(SignedText.Separator))
            {
                return false;
            }

            fields.Add(new DecidedField(WrittenFieldKind.Text, name, value, IsSensitive: mark == MarkOfSensitiveText));
        }

        if (previousNames.Count > 1)
        {
            return false;
        }

        decision = new NotificationDecision(endpointName, [.. fields]);
        return true;
    }

    /// <summary>Writes the decision for a store. The reply may contain personal data, such as a text for the payer; there is never a key in it.</summary>
    /// <returns>Bytes that <see cref="TryRead"/> reads.</returns>
    public byte[] ToBytes()
    {
        ArrayBufferWriter<byte> bytes = new(256);
        bytes.Write([Version]);
        Append(bytes, EndpointName);
        foreach (DecidedField field in _fields)
        {
            bytes.Write([field.Kind switch
            {
                WrittenFieldKind.Text => field.IsSensitive ? MarkOfSensitiveText : MarkOfText,
                WrittenFieldKind.End => MarkOfEnd,
                _ => MarkOfBegin,
            }]);
            if (field.Kind == WrittenFieldKind.End)
            {
                continue;
            }

            Append(bytes, field.Name);
            if (field.Kind == WrittenFieldKind.Text)
            {
                Append(bytes, field.Value);
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Returns the name of the endpoint, without what was decided.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"NotificationDecision {{ EndpointName = {LogText.Of(EndpointName)} }}";

    internal DecidedReply ToReply(GatewayEndpoint endpoint) => new(endpoint, _fields);

    private static void Append(ArrayBufferWriter<byte> bytes, string text)
    {
        byte[] utf8 = StrictUtf8.GetBytes(text);
        int length = utf8.Length;
        while (length >= 0x80)
        {
            bytes.Write([(byte)(length | 0x80)]);
            length >>= 7;
        }

        bytes.Write([(byte)length]);
        bytes.Write(utf8);
    }

    private static bool TryTakeText(ref ReadOnlySpan<byte> bytes, out string text, out ReadOnlySpan<byte> utf8)
    {
        text = string.Empty;
        utf8 = default;
        long length = 0;
        int shift = 0;
        byte part;
        do
        {
            if (bytes.IsEmpty || shift > 28)
            {
                return false;
            }

            part = bytes[0];
            bytes = bytes[1..];
            length |= (long)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        if (length > bytes.Length)
        {
            return false;
        }

        utf8 = bytes[..(int)length];
        bytes = bytes[(int)length..];
        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        text = StrictUtf8.GetString(utf8);
        return true;
    }
}
