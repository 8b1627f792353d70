using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>
/// How a family of endpoints signs its requests with <c>X-JWS-Signature</c>. The construction is the same everywhere; the algorithm and the names
/// of two members of the header differ.
/// </summary>
/// <remarks>
/// <para>What is known of the gateway's families (docs.freedompay.kz, checked against its examples where there are any):</para>
/// <list type="bullet">
/// <item>Card API: HS512, <c>auth_id</c>, <c>uri</c>.</item>
/// <item>Async API, and of the Partner API Rates, Products, E-Money and Invoices: HS256, <c>auth_id</c>, <c>uri</c>.</item>
/// <item>Invoice (Init, Info, Pay, Status): HS512, <c>merchant_id</c> as a number, <c>path</c>, as the example is signed; the page's text says <c>uri</c> and a
/// string.</item>
/// <item>Invoice (Create, Refund, Cancel): HS256, <c>auth_id</c>, <c>uri</c>.</item>
/// </list>
/// </remarks>
public sealed record JwsScheme
{
    private const int MaxNameLength = 64;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Initializes a new instance of the <see cref="JwsScheme"/> class.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="idMember">The name of the header's member for the merchant's id: <c>auth_id</c> or <c>merchant_id</c>.</param>
    /// <param name="pathMember">The name of the header's member for the path of the URL: <c>uri</c> or <c>path</c>.</param>
    /// <param name="idKind">Whether the id is a string or a number.</param>
    /// <exception cref="ArgumentException">
    /// A name does not consist of 1 to 64 Latin letters, digits, <c>_</c> and <c>-</c>, is that of another member, or both are the same.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The algorithm or the kind of the id is not defined.</exception>
    public JwsScheme(JwsAlgorithm algorithm, string idMember, string pathMember, JwsIdKind idKind = JwsIdKind.Text)
    {
        if (algorithm is not (JwsAlgorithm.HS256 or JwsAlgorithm.HS512))
        {
            throw new ArgumentOutOfRangeException(nameof(algorithm));
        }

        if (idKind is not (JwsIdKind.Text or JwsIdKind.Number))
        {
            throw new ArgumentOutOfRangeException(nameof(idKind));
        }

        ThrowIfNoName(idMember, nameof(idMember));
        ThrowIfNoName(pathMember, nameof(pathMember));
        if (idMember == pathMember)
        {
            throw new ArgumentException("The id and the path need members of their own.", nameof(pathMember));
        }

        Algorithm = algorithm;
        IdMember = idMember;
        PathMember = pathMember;
        IdKind = idKind;
    }

    /// <summary>Gets the algorithm. The verifier never takes it from the header that it verifies.</summary>
    public JwsAlgorithm Algorithm { get; }

    /// <summary>Gets the name of the header's member for the merchant's id.</summary>
    public string IdMember { get; }

    /// <summary>Gets the name of the header's member for the path of the URL.</summary>
    public string PathMember { get; }

    /// <summary>Gets a value indicating whether the id is a string or a number.</summary>
    public JwsIdKind IdKind { get; }

    /// <summary>Gets the algorithm's name, the value of <c>alg</c>.</summary>
    internal ReadOnlySpan<byte> AlgorithmName => Algorithm == JwsAlgorithm.HS256 ? "HS256"u8 : "HS512"u8;

    private static void ThrowIfNoName(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        if (name.Length is 0 or > MaxNameLength || name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new ArgumentException("The name of a header's member is made of 1 to 64 Latin letters, digits, '_' and '-'.", parameter);
        }

        if (name is "method" or "params" or "alg" or "crit" or "b64")
        {
            throw new ArgumentException($"The header has a member '{name}' already, or must not have one.", parameter);
        }
    }
}
