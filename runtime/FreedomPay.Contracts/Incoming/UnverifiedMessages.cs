using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads messages <em>without</em> checking their signature, for tests and tools. Anyone can write such a message:
/// never let one decide about goods or money.
/// </summary>
public static class UnverifiedMessages
{
    /// <summary>Reads the fields of an XML document.</summary>
    /// <param name="body">The document.</param>
    /// <param name="limits">How large it may be; <see langword="null"/> for the defaults.</param>
    /// <returns>All fields in message order; <see langword="null"/> for what cannot be read as a message.</returns>
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

    /// <summary>Reads an answer into its record whatever its signature.</summary>
    /// <typeparam name="TResponse">The record of the answer.</typeparam>
    /// <param name="body">The body of the HTTP answer.</param>
    /// <param name="limits">How large it may be; <see langword="null"/> for the defaults.</param>
    /// <returns>The record; <see langword="null"/> for what cannot be read as a message, or has none of the shapes of the answer (an error, for example).</returns>
    [SkipLocalsInit]
    public static TResponse? DangerouslyReadAnswer<TResponse>(ReadOnlyMemory<byte> body, MessageLimits? limits = null)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            if (XmlMessageReader.Read(body, limits ?? MessageLimits.Default, ref table) is not null)
            {
                return null;
            }

            FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.OfAnswers);
            return TResponse.ReadFrom(ref reader);
        }
        finally
        {
            table.Dispose();
        }
    }
}
