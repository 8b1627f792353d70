using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Combines what several fields of a response say about the request. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutcomeMeaning
{
    /// <summary>Returns the combined outcome of the fields.</summary>
    /// <param name="fields">The outcome that each field says; <see langword="null"/> for a field that is missing.</param>
    /// <returns>
    /// The outcome on which the present fields agree; <see cref="Outcome.Unknown"/> if they contradict each other,
    /// <see cref="Outcome.Pending"/> if all are missing.
    /// </returns>
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
