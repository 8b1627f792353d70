using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A message that generated code can write. Implemented by generated records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWritableMessage
{
    /// <summary>Gets the fields that are not in the spec.</summary>
    MessageFields ExtraFields { get; }

    /// <summary>Writes the fields in ordinal order of their wire names.</summary>
    /// <param name="writer">Receives the fields.</param>
    void WriteTo(ref FieldWriter writer);
}
