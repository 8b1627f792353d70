namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>How much a change matters, the worst first.</summary>
internal enum ChangeKind
{
    /// <summary>It breaks source, binary or wire for somebody.</summary>
    Breaking,

    /// <summary>Everything compiles and is understood, and the program does something else, or the compiler warns.</summary>
    Behavior,

    /// <summary>It can be used, and nobody has to.</summary>
    Compatible,

    /// <summary>Only what people read has changed.</summary>
    Documentation,
}
