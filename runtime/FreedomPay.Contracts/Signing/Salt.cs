using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>Salts for <c>pg_salt</c>.</summary>
internal static class Salt
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>24 letters and digits, about 142 bits: the documentation asks for any length of Latin letters and digits.</summary>
    public static string Create() => RandomNumberGenerator.GetString(LettersAndDigits, 24);
}
