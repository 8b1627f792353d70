namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>The text of a <c>pg_sig</c>: the digest in it, and what is wrong with how it is written.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Changes">What is to be written in another way; empty if it is 32 small hexadecimal digits.</param>
internal sealed record DigestText(byte[] Digest, IReadOnlyList<Change> Changes)
{
    private static readonly int[] Lengths = [16, 20, 32, 64];

    /// <summary>Reads a signature.</summary>
    /// <returns>The digest; null if the text is none.</returns>
    public static DigestText? Read(string text, MessageRole role)
    {
        List<Change> changes = [];
        string trimmed = text.Trim().Trim('"', '\'');
        if (trimmed.Length != text.Length)
        {
            changes.Add(new Change(ChangeKind.DigestText, [ProtocolNames.Signature], "without the blanks or quotes around pg_sig", "write the 32 digits of pg_sig and nothing else"));
        }

        if (BytesOf(trimmed) is not { } digest)
        {
            return null;
        }

        bool isHex = trimmed.Length == digest.Length * 2;
        if (!isHex)
        {
            changes.Add(new Change(ChangeKind.DigestText, [ProtocolNames.Signature], "with pg_sig as hexadecimal digits instead of base64", "write the digest as small hexadecimal digits"));
        }
        else if (trimmed.AsSpan().ContainsAnyInRange('A', 'F'))
        {
            string remedy = role == MessageRole.Request ? "write the digest in small letters" : "compare digests without regard to case, or in small letters";
            changes.Add(new Change(ChangeKind.DigestText, [ProtocolNames.Signature], "with pg_sig in small letters", remedy));
        }

        return new DigestText(digest, changes);
    }

    private static byte[]? BytesOf(string text)
    {
        if (text.Length % 2 == 0 && Lengths.Contains(text.Length / 2) && text.AsSpan().IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0)
        {
            return Convert.FromHexString(text);
        }

        byte[] bytes = new byte[96];
        return text.Length <= 128 && Convert.TryFromBase64String(text, bytes, out int length) && Lengths.Contains(length) ? bytes[..length] : null;
    }
}
