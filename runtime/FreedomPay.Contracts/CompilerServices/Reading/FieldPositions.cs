using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Where the fields of a contract stand among those that came, by their numbers: the node's index plus one; zero for none.</summary>
[InlineArray(Count)]
internal struct FieldPositions
{
    /// <summary>Fields of longer contracts are found by their names.</summary>
    public const int Count = 64;

    private int _first;
}
