using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// Computes or verifies <c>pg_sig</c> for any message, without a contract. Requires neither the network nor ASP.NET.
/// </summary>
/// <remarks>
/// The signature is MD5 over the script name, the values and the secret key. It binds neither names nor the boundaries between values:
/// see docs/signing.md for what to compare after a check.
/// </remarks>
public static class PaymentSignature
{
    /// <summary>Computes the signature of a message; a <c>pg_sig</c> among the fields is ignored.</summary>
    /// <param name="scriptName">The script name; see <see cref="ScriptName.FromUrl"/>.</param>
    /// <param name="fields">All fields of the message, including <c>pg_salt</c>.</param>
    /// <param name="key">The secret key, payment or payout, depending on the message.</param>
    /// <param name="listOrder">The order of list items, if there are eleven or more.</param>
    /// <returns>32 lowercase hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">
    /// A value contains half of a surrogate pair, which no message can carry; a field is a number, a boolean or null of JSON; or the fields could not
    /// be read (<see cref="MessageFields.Defect"/>).
    /// </exception>
    public static string Compute(ScriptName scriptName, MessageFields fields, SecretKey key, ListOrder listOrder = ListOrder.Documented)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(key);
        if (fields.DefectOfForm is { } defect)
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

    /// <summary>Verifies the <c>pg_sig</c> of a message; the digests are compared in constant time. Never throws because of the content of the fields.</summary>
    /// <param name="scriptName">The script name: for a response that of the request, for a notification that of the merchant's URL as the gateway knows it.</param>
    /// <param name="fields">All fields of the message in order, including unknown, empty and repeated ones.</param>
    /// <param name="key">The secret key, payment or payout, depending on the message.</param>
    /// <param name="listOrder">The order of list items, if there are eleven or more.</param>
    /// <returns>The verdict; if the signature is not accepted, it describes what was compared.</returns>
    public static SignatureVerdict Verify(
        ScriptName scriptName, MessageFields fields, SecretKey key, ListOrder listOrder = ListOrder.Documented)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(key);
        if (fields.DefectOfForm is { } defect)
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
                throw new ArgumentException($"The field {LogText.Of(field.Name)} contains half of a surrogate pair, which no message can carry.", nameof(fields));
            }

            ThrowIfNotText(field.Children);
        }
    }
}
