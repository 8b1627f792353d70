using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>The primary key of a row: a digest, so that no database compares it without regard to case, and no text is too long.</summary>
internal static class RowKey
{
    public static byte[] Of(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
