using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// <c>pg_sig</c> for any message, without a contract: compute it, or verify one that came in. It needs neither the network nor ASP.NET.
/// </summary>
/// <remarks>
/// The signature is MD5 over script name, values and secret key. It binds neither names nor the borders between values:
/// docs/signing.md says what to compare after a check.
/// </remarks>
public static class PaymentSignature
{
    /// <summary>Computes the signature of a message; a <c>pg_sig</c> among the fields is left out.</summary>
    /// <param name="scriptName">The script name, see <see cref="ScriptName.FromUrl"/>.</param>
    /// <param name="fields">All fields of the message, <c>pg_salt</c> among them.</param>
    /// <param name="key">The secret key: payment or payout, as the message demands.</param>
    /// <param name="listOrder">The order of eleven and more list items.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">A value holds half of a surrogate pair, which no message can carry; or the fields could not be read (<see cref="MessageFields.Defect"/>).</exception>
    public static string Compute(ScriptName scriptName, MessageFields fields, SecretKey key, ListOrder listOrder = ListOrder.Documented)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(key);
        if (fields.Defect is { } defect)
        {
            throw new ArgumentException(defect, nameof(fields));
        }

        ThrowIfNotText(fields);
        Span<byte> digest = stackalloc byte[SignatureDigest.Length];
        Span<byte> digits = stackalloc byte[SignatureDigest.Length * 2];
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            table.Add(fields);
            SignatureCheck.ComputeDigest(in table, scriptName, key, listOrder, digest);
        }
        finally
        {
            table.Dispose();
        }

        HexDigits.WriteLower(digest, digits);
        return Encoding.ASCII.GetString(digits);
    }

    /// <summary>Checks the <c>pg_sig</c> of a message, in constant time with regard to the digest. It never throws on what the fields hold.</summary>
    /// <param name="scriptName">The script name: for an answer that of the request, for a notification that of the merchant's URL as the gateway knows it.</param>
    /// <param name="fields">All fields of the message in their order, unknown, empty and repeated ones included.</param>
    /// <param name="key">The secret key: payment or payout, as the message demands.</param>
    /// <param name="listOrder">The order of eleven and more list items.</param>
    /// <returns>The verdict; where it is no, it says what was compared.</returns>
    public static SignatureVerdict Verify(
        ScriptName scriptName, MessageFields fields, SecretKey key, ListOrder listOrder = ListOrder.Documented)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(key);
        if (fields.Defect is { } defect)
        {
            return new SignatureVerdict(scriptName, defect);
        }

        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            table.Add(fields);
            return SignatureCheck.Verify(in table, scriptName, key, listOrder);
        }
        finally
        {
            table.Dispose();
        }
    }

    private static void ThrowIfNotText(MessageFields fields)
    {
        foreach (MessageField field in fields.Span)
        {
            if (field.GetText() is { } value && !Utf16Text.IsWhole(value))
            {
                throw new ArgumentException($"The field {field.Name} holds half of a surrogate pair, which no message can carry.", nameof(fields));
            }

            ThrowIfNotText(field.Children);
        }
    }
}
