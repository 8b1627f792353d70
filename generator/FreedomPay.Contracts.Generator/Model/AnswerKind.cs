namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The kind of response.</summary>
internal enum AnswerKind
{
    /// <summary>A message of fields.</summary>
    Xml,

    /// <summary>A text, for example an HTML page, which is passed through.</summary>
    Text,

    /// <summary>A message of fields in JSON.</summary>
    Json,
}
