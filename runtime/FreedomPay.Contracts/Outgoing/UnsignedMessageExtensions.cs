namespace FreedomPay.Contracts;

/// <summary>Writes unsigned messages, such as the form that takes the cardholder to the issuer's ACS.</summary>
public static class UnsignedMessageExtensions
{
    /// <summary>Returns the fields of the message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The names in the bracket notation of forms, with their values, in ordinal order.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    public static IReadOnlyList<SignedField> ToFields(this IUnsignedMessage message)
    {
        WrittenFields fields = Write(message);
        return [.. fields.InFormOrder().Select(entry => new SignedField(entry.Name, fields.Value(entry.Field), entry.Field.IsSensitive))];
    }

    /// <summary>Creates an HTML page whose form the payer's browser submits automatically, with a button if scripts are disabled.</summary>
    /// <param name="message">The message.</param>
    /// <param name="action">Where the form goes, for example the address of the ACS.</param>
    /// <returns>The page as UTF-8 text, with every value escaped.</returns>
    /// <exception cref="ArgumentException">The address is not an absolute http or https URL.</exception>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; all such fields are listed, without their values.</exception>
    public static string ToHtmlForm(this IUnsignedMessage message, Uri action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (!action.IsAbsoluteUri || action.Scheme is not ("https" or "http"))
        {
            throw new ArgumentException("The form goes to an absolute http or https URL.", nameof(action));
        }

        return HtmlForm.Write(action, Write(message));
    }

    private static WrittenFields Write(IUnsignedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return MessageWriter.WriteUnsigned(message, new MessageWriterSettings { ScriptName = string.Empty, ListOrder = ListOrder.Documented, Validates = true });
    }
}
