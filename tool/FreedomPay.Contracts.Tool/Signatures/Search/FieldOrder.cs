namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>The orders in which people and programs sign fields.</summary>
internal enum FieldOrder
{
    /// <summary>The documented one.</summary>
    Documented,

    /// <summary>Items of long lists by their position.</summary>
    ListByPosition,

    /// <summary>Items of long lists by their literal names.</summary>
    ListByLiteralName,

    /// <summary>All fields of a form by their literal names, brackets included.</summary>
    LiteralNames,

    /// <summary>By name and position, as the vendor's function does.</summary>
    NameAndPosition,

    /// <summary>As they were sent.</summary>
    Unsorted,

    /// <summary>By name, capitals and small letters alike.</summary>
    IgnoringCase,

    /// <summary>As a dictionary or a culture sorts: punctuation, digits, letters.</summary>
    Alphabet,

    /// <summary>By the values.</summary>
    ByValue,

    /// <summary>Fields of all levels together, by their own names.</summary>
    AllLevelsTogether,

    /// <summary>From Z to A.</summary>
    Descending,
}
