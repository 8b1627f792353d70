using System.Buffers;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Checks .NET strings, which may contain what no message can carry.</summary>
internal static class Utf16Text
{
    /// <summary>Determines whether a string contains no unpaired half of a surrogate pair.</summary>
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
