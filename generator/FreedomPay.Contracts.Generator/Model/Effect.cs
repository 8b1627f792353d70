namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a request can change. The runtime uses the same names.</summary>
internal enum Effect
{
    /// <summary>It can move money: the default if a spec says nothing.</summary>
    Moves,

    /// <summary>It changes something but moves no money.</summary>
    Prepares,

    /// <summary>It changes nothing.</summary>
    Reads,
}
