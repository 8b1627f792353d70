using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Puts together what several fields of an answer say of the request. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutcomeMeaning
{
    /// <summary>Gives what the fields say together.</summary>
    /// <param name="fields">What each says; <see langword="null"/> for one that did not come.</param>
    /// <returns>What those say that came; <see cref="Outcome.Unknown"/> where they contradict each other, <see cref="Outcome.Pending"/> where none came.</returns>
    public static Outcome Of(params Outcome?[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Outcome? said = null;
        foreach (Outcome? field in fields)
        {
            if (field is not null && said is not null && field != said)
            {
                return Outcome.Unknown;
            }

            said ??= field;
        }

        return said ?? Outcome.Pending;
    }
}
