namespace FreedomPay.Contracts;

/// <summary>
/// The headers of an endpoint whose path has no parameters, one for each merchant that signs: usually there is one. A program that signs for many
/// keeps a few, and writes the others anew.
/// </summary>
internal sealed class JwsHeaderCache(JwsScheme scheme, string path, string method)
{
    private const int Count = 16;

    private readonly JwsHeader?[] _headers = new JwsHeader?[Count];

    /// <summary>Returns the header of a merchant.</summary>
    /// <exception cref="ArgumentException">The path, the id or the method cannot be what it is passed for.</exception>
    public JwsHeader For(string id)
    {
        ref JwsHeader? place = ref _headers[id.GetHashCode(StringComparison.Ordinal) & (Count - 1)];
        JwsHeader? header = Volatile.Read(ref place);
        if (header is null || header.Id != id)
        {
            header = JwsHeader.Create(scheme, path, id, method);
            Volatile.Write(ref place, header);
        }

        return header;
    }
}
