namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>What no longer works after a change. docs/diff.md says what each word means.</summary>
[Flags]
internal enum Breaks
{
    None = 0,

    /// <summary>Code that compiles against the old generated code does not compile against the new.</summary>
    Source = 1,

    /// <summary>An assembly that was compiled against the old generated code does not run with the new.</summary>
    Binary = 2,

    /// <summary>A program with the old spec does not get along with another side that follows the new one.</summary>
    Wire = 4,
}
