using System.Diagnostics;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>What a search may cost. A message of ten thousand fields has billions of pairs of changes.</summary>
/// <param name="mostTries">The most digests to compute.</param>
/// <param name="mostTime">The longest time.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class SearchBudget(long mostTries, TimeSpan mostTime, CancellationToken cancellationToken)
{
    private const int TriesBetweenLooks = 64;
    private readonly long _start = Stopwatch.GetTimestamp();

    public long Tries { get; private set; }

    /// <summary>Gets whether the search has ended before everything was tried.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Returns whether one more digest may be computed.</summary>
    /// <exception cref="OperationCanceledException">The user has ended the search.</exception>
    public bool Spend()
    {
        if (Tries % TriesBetweenLooks == 0)
        {
            _ = Look();
        }

        IsSpent |= Tries >= mostTries;
        Tries += IsSpent ? 0 : 1;
        return !IsSpent;
    }

    /// <summary>Looks at the clock.</summary>
    /// <returns>Whether there is time left.</returns>
    /// <exception cref="OperationCanceledException">The user has ended the search.</exception>
    public bool Look()
    {
        cancellationToken.ThrowIfCancellationRequested();
        IsSpent |= Stopwatch.GetElapsedTime(_start) > mostTime;
        return !IsSpent;
    }
}
