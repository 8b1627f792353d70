using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes the members of a record to its <c>ToString</c>, in which sensitive values mask themselves. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberPrinter
{
    /// <summary>The number of nested records being shown: records can nest without limit, the stack cannot.</summary>
    [ThreadStatic]
    private static int _depth;

    private readonly StringBuilder _builder;

    /// <summary>Initializes a printer with the builder that is passed to a record's PrintMembers.</summary>
    /// <param name="builder">Receives the text.</param>
    public MemberPrinter(StringBuilder builder) => _builder = builder;

    /// <summary>Gets a value indicating whether a member was written.</summary>
    public bool HasMembers { get; private set; }

    /// <summary>
    /// Writes a member that may be shown, in invariant culture, dates and times in ISO 8601; null is left out. Control characters are escaped: even
    /// a verified text may have been typed by the payer, and must not start a new line in a log.
    /// </summary>
    /// <param name="value">The value of the property.</param>
    /// <param name="name">The name of the property.</param>
    public void Member(object? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is not null)
        {
            Begin(name);
            _builder.Append(LogText.Whole(Shown(value)));
        }
    }

    /// <summary>Writes the names of extra fields, their values masked; nothing if there are none.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="name">The name of the property.</param>
    public void Member(MessageFields fields, [CallerArgumentExpression(nameof(fields))] string name = "")
    {
        if (fields.Count > 0)
        {
            Begin(name);
            _builder.Append(fields);
        }
    }

    /// <summary>Returns a text for a line of a log, with control characters escaped.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text itself if it has none.</returns>
    public static string Escape(string text) => LogText.Whole(text);

    private static string Shown(object value)
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
