namespace FreedomPay.Contracts;

/// <summary>A message that carries no signature. Anyone can have written it: let no money depend on it.</summary>
/// <typeparam name="TMessage">The record of the message.</typeparam>
public sealed class UnsignedMessage<TMessage>
    where TMessage : class
{
    internal UnsignedMessage(TMessage? message, IReadOnlyList<FieldProblem> problems, MessageFields fields)
    {
        Message = message;
        Problems = problems;
        Fields = fields;
    }

    /// <summary>The message; <see langword="null"/> when the form could not be read, a required field is missing or unusable, or a field comes more than once.</summary>
    public TMessage? Message { get; }

    /// <summary>The fields that are not as the specification says.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; }

    /// <summary>All fields as they came.</summary>
    public MessageFields Fields { get; }

    /// <summary>Shows the message, sensitive values masked, or what is the matter with it.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => Message is null ? $"Unusable: {Fields.Defect ?? string.Join(" ", Problems)}" : $"Unsigned: {Message}";
}
