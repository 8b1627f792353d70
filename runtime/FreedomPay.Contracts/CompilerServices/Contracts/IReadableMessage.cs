using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A message that generated code can read. Implemented by generated records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReadableMessage<TSelf>
    where TSelf : IReadableMessage<TSelf>
{
    /// <summary>Creates the record from the fields of a message.</summary>
    /// <param name="reader">Provides the fields by their wire names.</param>
    /// <returns>The record; <see langword="null"/> if the fields belong to another message, or match no shape of the response.</returns>
    static abstract TSelf? ReadFrom(ref FieldReader reader);
}
