namespace FreedomPay.Contracts;

/// <summary>What a field of a message contains.</summary>
public enum MessageFieldKind
{
    /// <summary>A text; in JSON a string.</summary>
    Text = 0,

    /// <summary>Named fields: nested XML elements, <c>name[sub]</c> in a form, an object in JSON.</summary>
    Object = 1,

    /// <summary>Items without names of their own: <c>name[0]</c>, <c>name[]</c> in a form, an array in JSON.</summary>
    List = 2,

    /// <summary>A number of JSON, as the text that it is written with. Forms and XML have texts instead.</summary>
    Number = 3,

    /// <summary><c>true</c> or <c>false</c> of JSON. Forms and XML have texts instead.</summary>
    Boolean = 4,

    /// <summary><c>null</c> of JSON: a field that says that it has no value. Forms and XML have nothing like it.</summary>
    Null = 5,
}
