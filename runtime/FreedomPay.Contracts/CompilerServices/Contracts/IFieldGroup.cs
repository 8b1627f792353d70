using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Nested fields: an object, or an item of a list. Implemented by generated records.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFieldGroup<TSelf> : IWritableMessage, IReadableMessage<TSelf>
    where TSelf : class, IFieldGroup<TSelf>
{
}
