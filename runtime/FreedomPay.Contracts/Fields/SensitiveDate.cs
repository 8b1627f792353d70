using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A date that nothing shows by accident: the day on which a person was born.</summary>
/// <remarks>
/// What is said of <see cref="SensitiveText"/> is true of it too. JSON and configuration have the date as <c>yyyy-MM-dd</c>.
/// </remarks>
[DebuggerDisplay(SensitiveText.Masked)]
[JsonConverter(typeof(SensitiveDateJsonConverter))]
[TypeConverter(typeof(SensitiveDateTypeConverter))]
public readonly struct SensitiveDate : IEquatable<SensitiveDate>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly DateOnly _date;

    private SensitiveDate(DateOnly date) => _date = date;

    /// <summary>Makes a sensitive date of a date.</summary>
    /// <param name="date">The date.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromDate is the alternate.")]
    public static implicit operator SensitiveDate(DateOnly date) => new(date);

    /// <summary>Tells whether two dates are the same.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator ==(SensitiveDate left, SensitiveDate right) => left.Equals(right);

    /// <summary>Tells whether two dates differ.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other date.</param>
    public static bool operator !=(SensitiveDate left, SensitiveDate right) => !left.Equals(right);

    /// <summary>Makes a sensitive date of a date, for languages without implicit conversions.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The sensitive date.</returns>
    public static SensitiveDate FromDate(DateOnly date) => new(date);

    /// <summary>Returns the date itself. Whoever calls this sees to it that it gets into no log.</summary>
    /// <returns>The date.</returns>
    public DateOnly Reveal() => _date;

    /// <inheritdoc/>
    public bool Equals(SensitiveDate other) => _date == other._date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SensitiveDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _date.GetHashCode();

    /// <summary>Returns three asterisks.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => SensitiveText.Masked;
}
