using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Computes and compares the signature of a message's fields.</summary>
internal static class SignatureCheck
{
    private const int DigitCount = SignedText.DigestLength * 2;
    private const int MaxShownBytes = 128;

    public static SignatureVerdict Verify(scoped in FieldTable table, ScriptName scriptName, SecretKey key, ListOrder listOrder)
    {
        Span<byte> received = stackalloc byte[SignedText.DigestLength];
        SignatureFailure failure = FindSignature(in table, received);
        if (failure == SignatureFailure.None)
        {
            Span<byte> expected = stackalloc byte[SignedText.DigestLength];
            ComputeDigest(in table, scriptName, key, listOrder, expected);
            bool equal = CryptographicOperations.FixedTimeEquals(received, expected);
            CryptographicOperations.ZeroMemory(expected);
            if (equal)
            {
                return SignatureVerdict.Valid;
            }

            failure = SignatureFailure.Mismatch;
        }

        return new SignatureVerdict(failure, scriptName, SignedNames(in table, listOrder));
    }

    public static void ComputeDigest(
        scoped in FieldTable table, ScriptName scriptName, SecretKey key, ListOrder listOrder, Span<byte> digest)
    {
        int[] order = ArrayPool<int>.Shared.Rent(Math.Max(table.Count, 1));
        SignedText text = new(scriptName.Value);
        try
        {
            int count = SignedOrder.Write(in table, listOrder, order);
            foreach (int node in order.AsSpan(0, count))
            {
                text.Append(table.Value(node));
            }

            text.ComputeDigest(key, digest);
        }
        finally
        {
            text.Dispose();
            ArrayPool<int>.Shared.Return(order);
        }
    }

    private static SignatureFailure FindSignature(scoped in FieldTable table, Span<byte> digest)
    {
        int found = -1;
        ReadOnlySpan<FieldNode> nodes = table.Nodes;
        for (int node = 0; node < nodes.Length; node = nodes[node].End)
        {
            if (table.Name(node).SequenceEqual("pg_sig"u8))
            {
                if (found >= 0)
                {
                    return SignatureFailure.Repeated;
                }

                found = node;
            }
        }

        if (found < 0)
        {
            return SignatureFailure.Missing;
        }

        return nodes[found].Kind == MessageFieldKind.Text
            && nodes[found].ValueLength == DigitCount
            && HexDigits.TryRead(table.Value(found), digest)
                ? SignatureFailure.None
                : SignatureFailure.NotHexadecimal;
    }

    private static string[] SignedNames(scoped in FieldTable table, ListOrder listOrder)
    {
        int[] order = ArrayPool<int>.Shared.Rent(Math.Max(table.Count, 1));
        int count = SignedOrder.Write(in table, listOrder, order);
        string[] paths = new string[table.Count];
        WritePaths(in table, first: 0, end: table.Count, prefix: string.Empty, paths);
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
        {
            names[i] = paths[order[i]];
        }

        ArrayPool<int>.Shared.Return(order);
        return names;
    }

    /// <summary>Writes for each node the names from the outermost field down to it, with <c>/</c> between them.</summary>
    private static void WritePaths(scoped in FieldTable table, int first, int end, string prefix, Span<string> paths)
    {
        for (int node = first; node < end; node = table.Nodes[node].End)
        {
            paths[node] = prefix + Shown(table.Name(node));
            if (table.Nodes[node].End > node + 1)
            {
                WritePaths(in table, node + 1, table.Nodes[node].End, $"{paths[node]}/", paths);
            }
        }
    }

    /// <summary>Names are shown cut: the path of a field repeats those of its parents, and anyone may send a name of half a megabyte.</summary>
    private static string Shown(ReadOnlySpan<byte> name) =>
        name.Length <= MaxShownBytes ? Encoding.UTF8.GetString(name) : $"{Encoding.UTF8.GetString(name[..MaxShownBytes])}…";
}
