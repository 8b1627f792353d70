using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A date that is never shown by accident, such as a person's date of birth.</summary>
/// <remarks>
/// The remarks on <see cref="SensitiveText"/> apply. JSON and configuration represent the date as <c>yyyy-MM-dd</c>.
/// </remarks>
[DebuggerDisplay(SensitiveText.Masked)]
[JsonConverter(typeof(SensitiveDateJsonConverter))]
[TypeConverter(typeof(SensitiveDateTypeConverter))]
public readonly struct SensitiveDate : IEquatable<SensitiveDate>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly DateOnly _date;

    private SensitiveDate(DateOnly date) => _date = date;

    /// <summary>Converts a date to a sensitive date.</summary>
    /// <param name="date">The date.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromDate is the alternate.")]
    public static implicit operator SensitiveDate(DateOnly date) => new(date);

    /// <summary>Determines whether two dates are equal.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator ==(SensitiveDate left, SensitiveDate right) => left.Equals(right);

    /// <summary>Determines whether two dates differ.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator !=(SensitiveDate left, SensitiveDate right) => !left.Equals(right);

    /// <summary>Converts a date to a sensitive date, for languages without implicit conversions.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The sensitive date.</returns>
    public static SensitiveDate FromDate(DateOnly date) => new(date);

    /// <summary>Returns the date itself. The caller must keep it out of logs.</summary>
    /// <returns>The date.</returns>
    public DateOnly Reveal() => _date;

    /// <inheritdoc/>
    public bool Equals(SensitiveDate other) => _date == other._date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SensitiveDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _date.GetHashCode();

    /// <summary>Returns three asterisks.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => SensitiveText.Masked;
}
