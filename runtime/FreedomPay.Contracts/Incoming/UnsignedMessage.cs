namespace FreedomPay.Contracts;

/// <summary>A message without a signature. Anyone can have written it: never base a decision about money on it.</summary>
/// <typeparam name="TMessage">The message record.</typeparam>
public sealed class UnsignedMessage<TMessage>
    where TMessage : class
{
    internal UnsignedMessage(TMessage? message, IReadOnlyList<FieldProblem> problems, MessageFields fields)
    {
        Message = message;
        Problems = problems;
        Fields = fields;
    }

    /// <summary>Gets the message; <see langword="null"/> if the form cannot be read, a required field is missing or unusable, or a field is repeated.</summary>
    public TMessage? Message { get; }

    /// <summary>Gets the fields that do not match the spec.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; }

    /// <summary>Gets all fields as received.</summary>
    public MessageFields Fields { get; }

    /// <summary>Returns the message, with sensitive values masked, or the reason why it is unusable.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Message is null ? $"Unusable: {Fields.Defect ?? string.Join(" ", Problems)}" : $"Unsigned: {Message}";
}
