using System.Buffers;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Writes a message once: checks it, collects its fields in signed order, and computes the digest.</summary>
internal static class MessageWriter
{
    /// <summary>Writes a signed message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="settings">How the message is written.</param>
    /// <param name="record">Receives the fields; <see langword="null"/> if only the digest is needed.</param>
    /// <param name="key">The signing key.</param>
    /// <param name="digest">Receives the digest, <see cref="SignatureDigest.Length"/> bytes.</param>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    public static void WriteSigned(IWritableMessage message, in MessageWriterSettings settings, WrittenFields? record, SecretKey key, Span<byte> digest)
    {
        FieldWriter writer = new(settings, message.ExtraFields, record);
        try
        {
            Write(ref writer, message, settings);
            writer.ComputeDigest(key, digest);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes an unsigned message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="settings">How the message is written.</param>
    /// <returns>The fields.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    public static WrittenFields WriteUnsigned(IWritableMessage message, in MessageWriterSettings settings)
    {
        WrittenFields record = new();
        FieldWriter writer = new(settings, message.ExtraFields, record);
        try
        {
            Write(ref writer, message, settings);
        }
        finally
        {
            writer.Dispose();
        }

        return record;
    }

    /// <summary>Writes a message as JSON.</summary>
    /// <param name="message">The message.</param>
    /// <param name="settings">How the message is written.</param>
    /// <param name="headers">Receives the headers that the message has of its own.</param>
    /// <returns>The body.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    public static byte[] WriteJson(IWritableMessage message, in MessageWriterSettings settings, out IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        FieldWriter writer = new(settings, message.ExtraFields, record: null);
        try
        {
            Write(ref writer, message, settings);
            headers = writer.WrittenHeaders;
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a message as JSON, and its signature if it has one.</summary>
    /// <returns>The length of the signature.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is.</exception>
    public static int WriteJson(IWritableMessage message, JwsHeader? header, SecretKey? key, IBufferWriter<byte> body, Span<byte> signature)
    {
        MessageWriterSettings settings = new() { ScriptName = string.Empty, Format = MessageFormat.Json, Validates = true };
        FieldWriter writer = new(settings, message.ExtraFields, record: null);
        try
        {
            Write(ref writer, message, settings);
            body.Write(writer.Written);
            return header is null ? 0 : JwsSignature.Write(header, writer.Written, key!, signature);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static void Write(ref FieldWriter writer, IWritableMessage message, in MessageWriterSettings settings)
    {
        if (settings.Validates)
        {
            writer.Validate(message);
        }

        message.WriteTo(ref writer);
        writer.Complete(message);
    }
}
