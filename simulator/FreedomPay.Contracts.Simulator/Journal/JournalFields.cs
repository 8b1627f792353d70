using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Journal;

/// <summary>Makes lines of the fields of messages.</summary>
internal static class JournalFields
{
    private const string Signature = ProtocolFields.Signature;

    /// <summary>What a message that nothing is known of may show. Anything else can be a secret.</summary>
    private static readonly string[] Harmless =
    [
        "pg_merchant_id", "pg_order_id", "pg_payment_id", "pg_amount", "pg_currency", "pg_description", "pg_testing_mode", "pg_language", "pg_auto_clearing", "pg_request_method",
        "pg_check_url", "pg_result_url", "pg_success_url", "pg_failure_url",
    ];

    /// <summary>Returns the fields of a message that was received, in the order in which they are signed.</summary>
    /// <param name="fields">The fields as they came.</param>
    /// <param name="record">The record that they were read into; null if nothing could be read.</param>
    public static IReadOnlyList<JournalField> Received(MessageFields fields, object? record)
    {
        HashSet<string>? secrets = record is IWritableMessage message ? SecretsOf(message) : null;
        List<JournalField> lines = [];
        Add(lines, fields, prefix: null, isList: false, secrets);
        if (fields[Signature] is { } signature)
        {
            lines.Add(new JournalField(Signature, signature, IsSensitive: true));
        }

        return lines;
    }

    /// <summary>Returns the fields of a message that the simulator has signed.</summary>
    public static IReadOnlyList<JournalField> Sent(SignedMessage message) =>
        [.. message.Fields.Select(static field => Line(field.Name, field.GetValue(), field.IsSensitive || field.Name == Signature))];

    private static HashSet<string> SecretsOf(IWritableMessage message)
    {
        WrittenFields written = MessageWriter.WriteUnsigned(message, new MessageWriterSettings { ScriptName = string.Empty, Format = MessageFormat.Form });
        return [.. written.Entries.Where(static entry => entry.IsSensitive).Select(static entry => entry.Name)];
    }

    private static void Add(List<JournalField> lines, MessageFields fields, string? prefix, bool isList, HashSet<string>? secrets)
    {
        IEnumerable<MessageField> ordered = isList ? fields : fields.OrderBy(static field => field.Name, StringComparer.Ordinal);
        int index = 0;
        foreach (MessageField field in ordered)
        {
            string name = isList ? $"{prefix}[{index++}]" : prefix is null ? field.Name : $"{prefix}[{field.Name}]";
            if (field.Kind is MessageFieldKind.Object or MessageFieldKind.List)
            {
                Add(lines, field.Children, name, field.Kind == MessageFieldKind.List, secrets);
            }
            else if (field.Name != Signature || prefix is not null)
            {
                string value = field.GetText() ?? "null";
                lines.Add(Line(name, value, (secrets?.Contains(field.Name) ?? !Harmless.Contains(field.Name)) || CardData.IsIn(name, value)));
            }
        }
    }

    private static JournalField Line(string name, string value, bool isSensitive)
    {
        if (!isSensitive)
        {
            return new JournalField(name, value, IsSensitive: false);
        }

        if (Names(name, "cvc") || Names(name, "cvv") || Names(name, "pin") || Names(name, "encrypted"))
        {
            return new JournalField(name, JournalField.Masked, IsSensitive: true);
        }

        bool isNumber = value.Length is >= 12 and <= 24 && value.All(static character => char.IsAsciiDigit(character) || character is ' ' or '-');
        return new JournalField(name, isNumber || (Names(name, "pan") && !IsMasked(value)) ? TestCard.Mask(value) : value, isSensitive);
    }

    /// <summary>Whether a number was masked before: not more than its first six and its last four digits are left.</summary>
    private static bool IsMasked(string value) => value.Contains('X', StringComparison.Ordinal) && value.Count(char.IsAsciiDigit) <= 10;

    private static bool Names(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
