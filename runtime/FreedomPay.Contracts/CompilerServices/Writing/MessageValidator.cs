using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Checks the bounds and conditions of a message and lists violations by property and wire name, never with a value. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MessageValidator
{
    /// <summary>A pattern from a spec must not be able to hang a payment.</summary>
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private List<FieldViolation>? _violations;
    private int _depth;

    internal readonly List<FieldViolation>? Violations => _violations;

    /// <summary>Checks the bounds of an integer.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The value; null passes.</param>
    /// <param name="min">The minimum value; null for none.</param>
    /// <param name="max">The maximum value; null for none.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Range(string wireName, long? value, long? min = null, long? max = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (value is not { } number)
        {
            return;
        }

        if (min is { } least && number < least)
        {
            Add(wireName, property, string.Create(CultureInfo.InvariantCulture, $"must be at least {least}."));
        }

        if (max is { } greatest && number > greatest)
        {
            Add(wireName, property, string.Create(CultureInfo.InvariantCulture, $"must be at most {greatest}."));
        }
    }

    /// <summary>Checks the bounds of a decimal number.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The value; null passes.</param>
    /// <param name="min">The minimum value; null for none.</param>
    /// <param name="max">The maximum value; null for none.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Range(string wireName, decimal? value, decimal? min = null, decimal? max = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (value is not { } number)
        {
            return;
        }

        if (min is { } least && number < least)
        {
            Add(wireName, property, string.Create(CultureInfo.InvariantCulture, $"must be at least {least}."));
        }

        if (max is { } greatest && number > greatest)
        {
            Add(wireName, property, string.Create(CultureInfo.InvariantCulture, $"must be at most {greatest}."));
        }
    }

    /// <summary>Checks the length of a string in UTF-16 code units.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The value; null and empty pass, as neither is sent.</param>
    /// <param name="min">The minimum length.</param>
    /// <param name="max">The maximum length; null for none.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Length(string wireName, string? value, int min = 0, int? max = null, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (!string.IsNullOrEmpty(value) && (value.Length < min || value.Length > max))
        {
            Add(wireName, property, $"must have {Count(min, max)} characters.");
        }
    }

    /// <summary>Checks a string against a pattern.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The value; null and empty pass, as neither is sent.</param>
    /// <param name="pattern">A .NET regular expression.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Pattern(string wireName, string? value, string pattern, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        try
        {
            if (!Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, PatternTimeout))
            {
                Add(wireName, property, $"must match the pattern {LogText.Whole(pattern)}.");
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // The exception contains the value, which may be a card number: it is not passed on.
            Add(wireName, property, $"could not be checked against the pattern {LogText.Whole(pattern)} in time.");
        }
    }

    /// <summary>Checks the length of a sensitive text in UTF-16 code units.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The value; null and empty pass, as neither is sent.</param>
    /// <param name="min">The minimum length.</param>
    /// <param name="max">The maximum length; null for none.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Length(string wireName, SensitiveText? value, int min = 0, int? max = null, [CallerArgumentExpression(nameof(value))] string property = "") =>
        Length(wireName, value?.Reveal(), min, max, property);

    /// <summary>Checks a sensitive text against a pattern.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The value; null and empty pass, as neither is sent.</param>
    /// <param name="pattern">A .NET regular expression.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Pattern(string wireName, SensitiveText? value, string pattern, [CallerArgumentExpression(nameof(value))] string property = "") =>
        Pattern(wireName, value?.Reveal(), pattern, property);

    /// <summary>Determines whether a sensitive text has a value that is sent.</summary>
    /// <param name="value">The property's value.</param>
    /// <returns><see langword="true"/> if it is neither null nor empty.</returns>
    public static bool IsGiven(SensitiveText? value) => value is { } text && !text.IsEmpty();

    /// <summary>Checks the number of items in a list.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="wireName">The wire name.</param>
    /// <param name="items">The list; null passes.</param>
    /// <param name="min">The minimum count.</param>
    /// <param name="max">The maximum count; null for none.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void ItemCount<T>(string wireName, ValueList<T>? items, int min = 0, int? max = null, [CallerArgumentExpression(nameof(items))] string property = "")
    {
        if (items is not null && (items.Count < min || items.Count > max))
        {
            Add(wireName, property, $"must have {Count(min, max)} items.");
        }
    }

    /// <summary>Checks that a list has as many items as another field says.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="wireName">The wire name.</param>
    /// <param name="items">The list; null passes.</param>
    /// <param name="count">The count; null passes.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    /// <param name="countProperty">The C# expression of the count, for error messages.</param>
    public void CountedBy<T>(string wireName, ValueList<T>? items, long? count, [CallerArgumentExpression(nameof(items))] string property = "", [CallerArgumentExpression(nameof(count))] string countProperty = "")
    {
        if (items is not null && count is not null && items.Count != count)
        {
            Add(wireName, property, $"must have as many items as {countProperty} says.");
        }
    }

    /// <summary>Checks that a field has a value if a condition requires it.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <param name="property">The C# property.</param>
    /// <param name="isGiven">Whether it has a value.</param>
    /// <param name="isDemanded">Whether the condition is met.</param>
    /// <param name="condition">The condition in words, for example <c>RecurringStart is 1</c>.</param>
    public void RequiredWhen(string wireName, string property, bool isGiven, bool isDemanded, string condition)
    {
        if (isDemanded && !isGiven)
        {
            Add(wireName, property, $"is required when {LogText.Whole(condition)}.");
        }
    }

    /// <summary>Checks that at least one of several fields has a value.</summary>
    /// <param name="wireNames">Their wire names, for the error message.</param>
    /// <param name="properties">Their C# properties, for the error message.</param>
    /// <param name="isAnyGiven">Whether at least one has a value.</param>
    public void AnyOf(string wireNames, string properties, bool isAnyGiven)
    {
        if (!isAnyGiven)
        {
            Add(wireNames, properties, "at least one of them is required.");
        }
    }

    /// <summary>Checks nested fields.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    /// <param name="wireName">The wire name.</param>
    /// <param name="value">The record; null passes.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Nested<T>(string wireName, T? value, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : class, IValidatable
    {
        if (value is null || !TryDescend())
        {
            return;
        }

        int known = _violations?.Count ?? 0;
        value.Validate(ref this);
        _depth--;
        for (int i = known; i < _violations?.Count; i++)
        {
            _violations[i] = Within(_violations[i], wireName, property);
        }
    }

    /// <summary>Checks the items of a list.</summary>
    /// <typeparam name="T">The record type of the items.</typeparam>
    /// <param name="wireName">The wire name.</param>
    /// <param name="items">The list; null passes.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void NestedItems<T>(string wireName, ValueList<T>? items, [CallerArgumentExpression(nameof(items))] string property = "")
        where T : class, IValidatable
    {
        if (items is null || !TryDescend())
        {
            return;
        }

        for (int i = 0; i < items.Count; i++)
        {
            int known = _violations?.Count ?? 0;
            items[i].Validate(ref this);
            for (int j = known; j < _violations?.Count; j++)
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"[{i}]");
                _violations[j] = Within(_violations[j], wireName + place, property + place);
            }
        }

        _depth--;
    }

    /// <summary>Returns a violation within a field, named as forms name it: <c>from[card][pan]</c>.</summary>
    internal static FieldViolation Within(FieldViolation violation, string wireName, string property)
    {
        string inner = violation.WireName;
        int bracket = inner.IndexOf('[', StringComparison.Ordinal);
        string path = bracket < 0 ? $"{wireName}[{inner}]" : $"{wireName}[{inner[..bracket]}]{inner[bracket..]}";
        return new FieldViolation($"{property}.{violation.PropertyName}", path, violation.Message);
    }

    private static string Count(int min, int? max) => (min, max) switch
    {
        (0, { } most) => $"at most {most}",
        (_, null) => $"at least {min}",
        var (least, most) when least == most => $"exactly {least}",
        var (least, most) => $"{least} to {most}",
    };

    /// <summary>Objects can nest without limit: levels deeper than in any message are not checked, and the writer refuses them.</summary>
    private bool TryDescend()
    {
        if (_depth == MessageField.MaxDepth)
        {
            return false;
        }

        _depth++;
        return true;
    }

    private void Add(string wireName, string property, string message) =>
        (_violations ??= []).Add(new FieldViolation(property, wireName, message));
}
