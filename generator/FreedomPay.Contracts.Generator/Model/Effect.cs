namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a request can change. The runtime has the same names.</summary>
internal enum Effect
{
    /// <summary>It can move money: what is taken for granted where a spec says nothing.</summary>
    Moves,

    /// <summary>It changes something and moves no money.</summary>
    Prepares,

    /// <summary>It changes nothing.</summary>
    Reads,
}
