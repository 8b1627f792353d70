using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Computes and compares the signature of a message's fields.</summary>
internal static class SignatureCheck
{
    private const int DigitCount = SignatureDigest.Length * 2;
    private const int MaxShownBytes = 128;
    private const int MaxShownNames = 100;

    public static SignatureVerdict Verify(scoped in FieldTable table, ScriptName scriptName, VerificationKeys keys, ListOrder listOrder) =>
        Verify(in table, scriptName, keys, listOrder, requestDigest: default, out _);

    /// <summary>Verifies the signature of a message from the gateway.</summary>
    /// <param name="table">The message.</param>
    /// <param name="scriptName">The script name.</param>
    /// <param name="keys">The key, and the earlier ones, which are tried after it.</param>
    /// <param name="listOrder">The order of long lists.</param>
    /// <param name="requestDigest">The signature of the request that the message responds to; empty if it is not known.</param>
    /// <param name="isOurs">Whether the signature is valid and belongs to a request of this process.</param>
    public static SignatureVerdict Verify(
        scoped in FieldTable table, ScriptName scriptName, VerificationKeys keys, ListOrder listOrder, scoped ReadOnlySpan<byte> requestDigest, out bool isOurs)
    {
        isOurs = false;
        Span<byte> received = stackalloc byte[SignatureDigest.Length];
        SignatureFailure failure = FindSignature(in table, received);
        if (failure == SignatureFailure.None)
        {
            Span<byte> expected = stackalloc byte[SignatureDigest.Length];
            for (int i = -1; i < keys.Old.Count; i++)
            {
                ComputeDigest(in table, scriptName, i < 0 ? keys.Current : keys.Old[i], listOrder, expected);
                bool equal = CryptographicOperations.FixedTimeEquals(received, expected);
                CryptographicOperations.ZeroMemory(expected);
                if (equal)
                {
                    isOurs = received.SequenceEqual(requestDigest) || SentSignatures.Has(received);
                    return SignatureVerdict.Valid;
                }
            }

            failure = SignatureFailure.Mismatch;
        }

        string[] names = SignedNames(in table, listOrder, out int count);
        return new SignatureVerdict(failure, scriptName, names, count);
    }

    [SkipLocalsInit]
    public static void ComputeDigest(
        scoped in FieldTable table, ScriptName scriptName, SecretKey key, ListOrder listOrder, Span<byte> digest)
    {
        int[]? rented = table.Count > FieldTable.UsualCount ? ArrayPool<int>.Shared.Rent(table.Count) : null;
        Span<int> order = rented ?? stackalloc int[FieldTable.UsualCount];
        SignedText text = new(scriptName.Value);
        try
        {
            int count = SignedOrder.Write(in table, listOrder, order);
            foreach (int node in order[..count])
            {
                text.Append(table.Value(node));
            }

            text.ComputeDigest(key, digest);
        }
        finally
        {
            text.Dispose();
            if (rented is not null)
            {
                ArrayPool<int>.Shared.Return(rented);
            }
        }
    }

    private static SignatureFailure FindSignature(scoped in FieldTable table, Span<byte> digest)
    {
        int found = -1;
        ReadOnlySpan<FieldNode> nodes = table.Nodes;
        for (int node = 0; node < nodes.Length; node = nodes[node].End)
        {
            if (table.IsNamed(node, "pg_sig"u8))
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

    /// <summary>Returns the first names in the order in which they were signed, truncated: anyone may send thousands of long ones.</summary>
    private static string[] SignedNames(scoped in FieldTable table, ListOrder listOrder, out int count)
    {
        int[] order = ArrayPool<int>.Shared.Rent(Math.Max(table.Count, 1));
        count = SignedOrder.Write(in table, listOrder, order);
        string[] names = new string[Math.Min(count, MaxShownNames)];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Path(in table, order[i]);
        }

        ArrayPool<int>.Shared.Return(order);
        return names;
    }

    /// <summary>Returns the names from the outermost field down to the node, separated by <c>/</c>.</summary>
    private static string Path(scoped in FieldTable table, int node)
    {
        ReadOnlySpan<FieldNode> nodes = table.Nodes;
        StringBuilder path = new();
        int ancestor = 0;
        while (ancestor <= node)
        {
            if (nodes[ancestor].End <= node)
            {
                ancestor = nodes[ancestor].End;
                continue;
            }

            ReadOnlySpan<byte> name = table.Name(ancestor);
            path.Append(path.Length > 0 ? "/" : string.Empty)
                .Append(LogText.Of(Encoding.UTF8.GetString(name[..Math.Min(name.Length, MaxShownBytes)])))
                .Append(name.Length > MaxShownBytes ? "…" : string.Empty);
            ancestor++;
        }

        return path.ToString();
    }
}
