using System.Security.Cryptography;

namespace ThreeDSecure;

internal static class Secrets
{
    /// <summary>A key for this run only.</summary>
    public static string Invent() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
