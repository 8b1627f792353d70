using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FreedomPay.Contracts;

/// <summary>Space, tab, line feed and carriage return: the white space of XML and of JSON.</summary>
internal static class WhiteSpace
{
    /// <summary>Returns the position after any white space. Nearly all of it ends within sixteen bytes, which are compared at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> body, int position)
    {
        while (position <= body.Length - Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.Create(body.Slice(position, Vector128<byte>.Count));
            Vector128<byte> white = Vector128.Equals(bytes, Vector128.Create((byte)' '))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\t'));
            int count = BitOperations.TrailingZeroCount(~white.ExtractMostSignificantBits());
            position += count;
            if (count < Vector128<byte>.Count)
            {
                return position;
            }
        }

        while (position < body.Length && body[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }
}
