using System.Text;

namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>PHP's order of array keys: byte by byte, a prefix first.</summary>
internal sealed class ByteOrder : IComparer<string>
{
    public static readonly ByteOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        byte[] left = Encoding.UTF8.GetBytes(x!);
        byte[] right = Encoding.UTF8.GetBytes(y!);
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return left[i] - right[i];
            }
        }

        return left.Length - right.Length;
    }
}
