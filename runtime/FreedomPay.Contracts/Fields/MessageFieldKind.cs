namespace FreedomPay.Contracts;

/// <summary>What a field of a message contains.</summary>
public enum MessageFieldKind
{
    /// <summary>A text.</summary>
    Text = 0,

    /// <summary>Named fields: nested XML elements, or <c>name[sub]</c> in a form.</summary>
    Object = 1,

    /// <summary>Items without names of their own: <c>name[0]</c>, <c>name[]</c> in a form.</summary>
    List = 2,
}
