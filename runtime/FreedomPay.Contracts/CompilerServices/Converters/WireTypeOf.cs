using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A field type with its format. It contains no converter: <typeparamref name="TConverter"/> names it, and the compiler infers both.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <typeparam name="TConverter">The converter of the type.</typeparam>
/// <param name="format">The format.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WireTypeOf<T, TConverter>(WireFormat format)
    where T : notnull
    where TConverter : IWireConverter<T>
{
    internal WireFormat Format { get; } = format;
}
