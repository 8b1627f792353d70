using System.Security.Cryptography;

namespace ShopWithGateway;

internal static class Keys
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
