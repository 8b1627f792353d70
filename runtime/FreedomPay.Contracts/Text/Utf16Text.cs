using System.Buffers;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Texts of .NET, which may hold what no message can carry.</summary>
internal static class Utf16Text
{
    /// <summary>Whether a text holds no half of a surrogate pair.</summary>
    public static bool IsWhole(ReadOnlySpan<char> value)
    {
        while (value.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int surrogate)
        {
            if (Rune.DecodeFromUtf16(value[surrogate..], out _, out int consumed) != OperationStatus.Done)
            {
                return false;
            }

            value = value[(surrogate + consumed)..];
        }

        return true;
    }
}
