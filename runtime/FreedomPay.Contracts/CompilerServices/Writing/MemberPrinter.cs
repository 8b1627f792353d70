using System.ComponentModel;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes the members of a record into its <c>ToString</c>, in which sensitive values mask themselves. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberPrinter
{
    /// <summary>How many records that hold each other are being shown: one can hold its like without end, and the stack has one.</summary>
    [ThreadStatic]
    private static int _depth;

    private readonly StringBuilder _builder;

    /// <summary>Writes into the builder that a record's PrintMembers is given.</summary>
    /// <param name="builder">Takes the text.</param>
    public MemberPrinter(StringBuilder builder) => _builder = builder;

    /// <summary>Whether a member was written.</summary>
    public bool HasMembers { get; private set; }

    /// <summary>
    /// Writes a member that may be shown, in invariant culture, moments in ISO 8601; one that is null is left out. Control characters are escaped: a verified
    /// text too may be one that the payer typed, and must not begin a line of a log.
    /// </summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The property.</param>
    /// <param name="value">Its value.</param>
    public void Member<T>(string name, T value)
    {
        if (value is not null)
        {
            Begin(name);
            _builder.Append(LogText.Whole(Shown(value)));
        }
    }

    /// <summary>Writes the names of fields that no specification knows, their values masked; nothing where there are none.</summary>
    /// <param name="name">The property.</param>
    /// <param name="fields">The fields.</param>
    public void Member(string name, MessageFields fields)
    {
        if (fields.Count > 0)
        {
            Begin(name);
            _builder.Append(fields);
        }
    }

    private static string Shown<T>(T value)
    {
        if (_depth == MessageField.MaxDepth)
        {
            return "…";
        }

        _depth++;
        try
        {
            return ShownValue.Of(value) ?? string.Empty;
        }
        finally
        {
            _depth--;
        }
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
