namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>How a digest is made of the signed text.</summary>
internal enum DigestMethod
{
    Md5,
    HmacMd5,
    Sha1,
    HmacSha1,
    Sha256,
    HmacSha256,
    Sha512,
    HmacSha512,
}
