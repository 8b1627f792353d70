namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>How the signed text is put together.</summary>
internal enum TextForm
{
    Documented,
    WithoutScript,
    WithoutKey,
    KeyFirst,
    KeyAfterScript,
    NotSeparated,
    Commas,
    Ampersands,
    Blanks,
    WithNames,
    SeparatorAtEnd,
}
