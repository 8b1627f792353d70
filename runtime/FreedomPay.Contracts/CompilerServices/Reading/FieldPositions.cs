using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The positions of a contract's fields in the received message, by field index: the node's index plus one, or zero if the field is missing.</summary>
[InlineArray(Count)]
internal struct FieldPositions
{
    /// <summary>Fields with a higher index are found by name.</summary>
    public const int Count = 64;

    private int _first;
}
