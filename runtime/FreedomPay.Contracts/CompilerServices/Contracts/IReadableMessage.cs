using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A message that generated code can read. Implemented by generated records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReadableMessage<TSelf>
    where TSelf : IReadableMessage<TSelf>
{
    /// <summary>Makes the record of a message's fields.</summary>
    /// <param name="reader">Gives the fields by their wire names.</param>
    /// <returns>The record; <see langword="null"/> when the fields are those of another message, or of none of an answer's shapes.</returns>
    static abstract TSelf? ReadFrom(ref FieldReader reader);
}
