namespace FreedomPay.Contracts;

/// <summary>
/// How a value is written in JSON. The values are bits, so that one comparison tells whether a token is among those that a type expects.
/// </summary>
[Flags]
internal enum JsonToken : byte
{
    /// <summary>The message is not JSON: forms and XML have texts only.</summary>
    None = 0,

    String = 1,

    Number = 2,

    True = 4,

    False = 8,

    Null = 16,

    Object = 32,

    List = 64,

    Boolean = True | False,
}
