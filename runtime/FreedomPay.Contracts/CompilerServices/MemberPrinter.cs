using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes the members of a record into its <c>ToString</c>, masking what is secret. Called by generated code.</summary>
public ref struct MemberPrinter
{
    private readonly StringBuilder _builder;

    /// <summary>Writes into the builder that a record's PrintMembers is given.</summary>
    /// <param name="builder">Takes the text.</param>
    public MemberPrinter(StringBuilder builder) => _builder = builder;

    /// <summary>Whether a member was written.</summary>
    public bool HasMembers { get; private set; }

    /// <summary>Writes a member that may be shown, in invariant culture.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The property.</param>
    /// <param name="value">Its value.</param>
    public void Member<T>(string name, T value)
    {
        Begin(name);
        _builder.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    /// <summary>Writes three asterisks for a member that holds a value, nothing for one that is null.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The property.</param>
    /// <param name="value">Its value, which is not shown.</param>
    public void Secret<T>(string name, T value)
    {
        Begin(name);
        _builder.Append(value is null ? string.Empty : "***");
    }

    private void Begin(string name)
    {
        if (HasMembers)
        {
            _builder.Append(", ");
        }

        HasMembers = true;
        _builder.Append(name).Append(" = ");
    }
}
