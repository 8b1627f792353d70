using System.Diagnostics;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>What is around the values in the signed text. It is a class, so that nothing prints the key.</summary>
/// <param name="script">The script name.</param>
/// <param name="key">The key.</param>
/// <param name="form">How the text is put together.</param>
/// <param name="hash">How the digest is made.</param>
/// <param name="keyName">What people call the key.</param>
[DebuggerDisplay("***")]
internal sealed class SigningFrame(string script, byte[] key, TextForm form, DigestMethod hash, string keyName)
{
    public string Script => script;

    public byte[] ScriptBytes { get; } = System.Text.Encoding.UTF8.GetBytes(script);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public byte[] Key => key;

    public TextForm Form => form;

    public DigestMethod Hash => hash;

    public string KeyName => keyName;
}
