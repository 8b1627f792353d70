namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>Which characters a program escapes in texts of JSON.</summary>
internal enum JsonEscapes
{
    /// <summary>Those that must be.</summary>
    None,

    /// <summary>Also all that are not ASCII, in small letters: PHP, Python.</summary>
    Ascii,

    /// <summary>Also &lt;, &gt; and &amp;: Go.</summary>
    Html,

    /// <summary>As System.Text.Json does, in capitals.</summary>
    Net,
}
