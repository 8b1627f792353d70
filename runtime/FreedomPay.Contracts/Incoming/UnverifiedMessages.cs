using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads messages <em>without</em> checking their signature, for tests and tools. Anyone can write such a message:
/// never base a decision about goods or money on one.
/// </summary>
public static class UnverifiedMessages
{
    /// <summary>Reads the fields of an XML document.</summary>
    /// <param name="body">The document.</param>
    /// <param name="limits">The size limits; <see langword="null"/> for the defaults.</param>
    /// <returns>All fields in message order; <see langword="null"/> if the document cannot be read as a message.</returns>
    public static MessageFields? DangerouslyReadXml(ReadOnlyMemory<byte> body, MessageLimits? limits = null)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            return XmlMessageReader.Read(body, limits ?? MessageLimits.Default, ref table) is null ? table.ToFields() : null;
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Reads the fields of a JSON document.</summary>
    /// <param name="body">The document.</param>
    /// <param name="limits">The size limits; <see langword="null"/> for the defaults.</param>
    /// <returns>All members in message order; <see langword="null"/> if the document cannot be read as a message.</returns>
    public static MessageFields? DangerouslyReadJson(ReadOnlyMemory<byte> body, MessageLimits? limits = null)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            return JsonMessageReader.Read(body.Span, limits ?? MessageLimits.Default, ref table) is null ? table.ToFields() : null;
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Reads a response into its record, regardless of its signature.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="body">The body of the HTTP response.</param>
    /// <param name="limits">The size limits; <see langword="null"/> for the defaults.</param>
    /// <returns>The record; <see langword="null"/> if the body cannot be read as a message, or matches no shape of the response (an error, for example).</returns>
    [SkipLocalsInit]
    public static TResponse? DangerouslyReadAnswer<TResponse>(ReadOnlyMemory<byte> body, MessageLimits? limits = null)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            limits ??= MessageLimits.Default;
            bool isJson = TResponse.Endpoint.IsJson;
            if ((isJson ? JsonMessageReader.Read(body.Span, limits, ref table) : XmlMessageReader.Read(body, limits, ref table)) is not null)
            {
                return null;
            }

            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, isJson ? ProtocolFieldSet.None : ProtocolFieldSet.OfAnswers);
            return TResponse.ReadFrom(ref reader);
        }
        finally
        {
            table.Dispose();
        }
    }
}
