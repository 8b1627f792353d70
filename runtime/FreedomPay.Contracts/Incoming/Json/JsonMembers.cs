using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Finds members of a message by their path, for what is not part of a contract.</summary>
internal static class JsonMembers
{
    /// <summary>More than the generator accepts in a spec.</summary>
    private const int MaxNameLength = 256;

    /// <summary>Returns the node of a member; negative if it is missing.</summary>
    /// <param name="table">The message.</param>
    /// <param name="path">The names, with dots between the levels.</param>
    public static int Find(scoped in FieldTable table, string path)
    {
        int first = 0;
        int end = table.Count;
        ReadOnlySpan<char> rest = path;
        while (true)
        {
            int dot = rest.IndexOf('.');
            int found = Find(in table, dot < 0 ? rest : rest[..dot], first, end);
            if (found < 0 || dot < 0)
            {
                return found;
            }

            first = found + 1;
            end = table.Nodes[found].End;
            rest = rest[(dot + 1)..];
        }
    }

    /// <summary>Returns the text of a member that has one; <see langword="null"/> if it is missing, empty, <c>null</c>, an object or a list.</summary>
    public static string? Text(scoped in FieldTable table, string path) =>
        Find(in table, path) is >= 0 and int node && table.IsText(node) && !table.Value(node).IsEmpty ? Encoding.UTF8.GetString(table.Value(node)) : null;

    /// <summary>Determines whether a member is there and not <c>null</c>.</summary>
    public static bool Has(scoped in FieldTable table, string path) =>
        Find(in table, path) is >= 0 and int node && table.Nodes[node].Token != JsonToken.Null;

    private static int Find(scoped in FieldTable table, ReadOnlySpan<char> name, int first, int end)
    {
        Span<byte> utf8 = stackalloc byte[MaxNameLength];
        if (!Encoding.UTF8.TryGetBytes(name, utf8, out int length))
        {
            return -1;
        }

        for (int node = first; node < end; node = table.Nodes[node].End)
        {
            if (table.IsNamed(node, utf8[..length]))
            {
                return node;
            }
        }

        return -1;
    }
}
