using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>Creates values for <c>pg_salt</c>.</summary>
internal static class Salt
{
    private const int Length = 24;
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Random bytes for about 20 salts: a call to the system costs as much for one salt as for all of them.</summary>
    private const int DrawnLength = 512;

    [ThreadStatic]
    private static byte[]? _drawn;

    [ThreadStatic]
    private static int _left;

    /// <summary>Creates 24 letters and digits, about 142 bits: the documentation asks for Latin letters and digits, of any length.</summary>
    public static string Create()
    {
        byte[] drawn = _drawn ??= new byte[DrawnLength];
        int left = _left;
        Span<char> salt = stackalloc char[Length];
        int count = 0;
        while (count < Length)
        {
            if (left == 0)
            {
                RandomNumberGenerator.Fill(drawn);
                left = DrawnLength;
            }

            // Takes 6 bits and rejects values that map to no character: all characters are equally likely.
            int index = drawn[--left] & 0x3F;
            if (index < LettersAndDigits.Length)
            {
                salt[count++] = LettersAndDigits[index];
            }
        }

        _left = left;
        return new string(salt);
    }
}
