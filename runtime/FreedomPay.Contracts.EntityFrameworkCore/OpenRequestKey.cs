using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>The primary key of an open request.</summary>
internal static class OpenRequestKey
{
    public static byte[] Of(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id));
}
