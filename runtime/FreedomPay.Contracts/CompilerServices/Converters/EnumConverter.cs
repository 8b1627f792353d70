using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A text with some values known to the spec.</summary>
/// <typeparam name="TEnum">The enum type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumConverter<TEnum> : IWireConverter<TEnum>
    where TEnum : struct, IOpenEnum<TEnum>
{
    private const int MostCharacters = 64;

    static string IWireConverter<TEnum>.NameOf(WireFormat format) => "string";

    static bool IWireConverter<TEnum>.IsEmpty(TEnum value) => value.Value.Length == 0;

    /// <summary>Reads a value without allocating a string for it if it is known.</summary>
    [SkipLocalsInit]
    static bool IWireConverter<TEnum>.TryParse(in WireText text, WireFormat format, out TEnum value)
    {
        Span<char> characters = stackalloc char[MostCharacters];
        value = text.Utf8.Length <= characters.Length && Ascii.ToUtf16(text.Utf8, characters, out int length) == OperationStatus.Done
            ? TEnum.FromText(characters[..length])
            : TEnum.FromText(text.GetText());
        return true;
    }

    static void IWireConverter<TEnum>.Write(ref FieldWriter writer, string name, TEnum value, WireFormat format, string expression) =>
        writer.WriteText(name, value.Value, sensitive: false, expression);
}

/// <content>Open enums.</content>
public static partial class WireType
{
    /// <summary>A text with some values known to the spec.</summary>
    /// <typeparam name="TEnum">The enum type.</typeparam>
    public sealed class Enum<TEnum> : WireValue<TEnum, EnumConverter<TEnum>>
        where TEnum : struct, IOpenEnum<TEnum>
    {
        private Enum()
        {
        }
    }
}
