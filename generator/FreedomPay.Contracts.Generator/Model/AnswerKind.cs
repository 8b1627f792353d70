namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What comes back.</summary>
internal enum AnswerKind
{
    /// <summary>A message of fields.</summary>
    Xml,

    /// <summary>A text, for example an HTML page, which is handed through.</summary>
    Text,
}
