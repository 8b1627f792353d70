using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Compares the fields of one message with those that its spec describes.</summary>
/// <param name="index">The types.</param>
/// <param name="report">Receives the differences.</param>
/// <param name="endpoint">The endpoint.</param>
/// <param name="message">Which of its messages.</param>
/// <param name="place">Where the message was recorded.</param>
internal sealed class FieldComparison(SpecIndex index, DriftReport report, EndpointModel endpoint, string message, string place)
{
    private readonly bool _isJson = endpoint.Json is not null;

    /// <summary>Compares fields of a message, or of an object in it.</summary>
    /// <param name="received">What came.</param>
    /// <param name="known">What the spec describes, without headers and parameters of the path.</param>
    /// <param name="path">The names around, each with a slash behind it.</param>
    /// <param name="home">Where the spec lists the fields.</param>
    /// <param name="isExpected">Whether a name that the spec does not have is nobody's change, such as a parameter of the merchant's own.</param>
    public void Compare(MessageFields received, IReadOnlyList<FieldModel> known, string path, SpecHome home, Func<string, bool> isExpected)
    {
        ILookup<string, MessageField> byName = received.ToLookup(static field => field.Name, StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (FieldModel field in known)
        {
            names.Add(field.WireName);
            MessageField[] found = [.. byName[field.WireName]];
            if (field.Alias is not null)
            {
                names.Add(field.Alias);
                found = UnderBothNames(field, found, [.. byName[field.Alias]], path, home);
            }

            CompareField(found, field, path, home);
        }

        foreach (IGrouping<string, MessageField> group in byName.Where(group => !names.Contains(group.Key) && !isExpected(group.Key)))
        {
            MessageField first = group.First();
            string? text = first.GetText();
            DriftGroup? added = Add($"{path}{ShownValue.Name(group.Key)}", DriftProblem.Unknown, expected: null, home, text is null ? null : ShownValue.Of(group.Key, text, isSensitive: false));
            added?.Sketch.AddAll([.. group]);
        }
    }

    private MessageField[] UnderBothNames(FieldModel field, MessageField[] own, MessageField[] other, string path, SpecHome home)
    {
        bool hasOwn = own.Any(static one => one.GetText() is not "" && one.Kind != MessageFieldKind.Null);
        if (hasOwn && other.Length > 0 && own[0].GetText() is string text && other[0].GetText() is { Length: > 0 } alias && text != alias)
        {
            Add($"{path}{field.WireName}", DriftProblem.Contradictory, ReceivedValue.NameOf(field.Type), home, example: null);
        }

        return hasOwn || other.Length == 0 ? own : other;
    }

    private void CompareField(MessageField[] found, FieldModel field, string path, SpecHome home)
    {
        string name = $"{path}{field.WireName}";
        string expected = ReceivedValue.NameOf(field.Type);
        if (found.Length == 0)
        {
            AddIf(field.Required, name, DriftProblem.Missing, expected, home);
            return;
        }

        SpecHome own = home.Within(field.WireName);
        if (field.Type is ListType list)
        {
            CompareList(found, list, field, name, own);
            return;
        }

        AddIf(found.Length > 1, name, DriftProblem.Repeated, expected, home);
        if (found[0].Kind == MessageFieldKind.Null)
        {
            AddIf(field.Required, name, DriftProblem.Null, expected, home);
        }
        else if (found[0].GetText() is "" && !field.AllowEmpty && !(_isJson && field.Type is StringType))
        {
            AddIf(field.Required, name, DriftProblem.Empty, expected, home);
        }
        else if (field.Constant is string constant && found[0].GetText() is string sent && sent != constant && !ShownValue.IsMasked(sent))
        {
            Add(name, DriftProblem.OtherConstant, constant, home, ShownValue.Of(field.WireName, sent, field.Sensitive));
        }
        else
        {
            CompareValue(found[0], field.Type, field.WireName, name, field.Sensitive, own);
        }
    }

    private void CompareList(MessageField[] found, ListType list, FieldModel field, string name, SpecHome home)
    {
        string expected = ReceivedValue.NameOf(list);
        IEnumerable<MessageField> items = found;
        if (list.ItemName is not null && found is [{ Kind: MessageFieldKind.Object } wrapper])
        {
            items = wrapper.Children.Where(child => child.Name == list.ItemName);
            foreach (MessageField other in wrapper.Children.Where(child => child.Name != list.ItemName))
            {
                Add($"{name}/{ShownValue.Name(other.Name)}", DriftProblem.Unknown, $"items named {list.ItemName}", home: null, example: null);
            }
        }
        else if (found is [{ Kind: MessageFieldKind.List } one])
        {
            items = one.Children;
        }
        else if (found is [MessageField single] && (single.Kind == MessageFieldKind.Null || single.GetText() is ""))
        {
            AddIf(field.Required, name, found[0].Kind == MessageFieldKind.Null ? DriftProblem.Null : DriftProblem.Empty, expected, home);
            return;
        }
        else if (_isJson)
        {
            Add(name, DriftProblem.OtherJsonType, expected, home, example: null);
        }

        foreach (MessageField item in items)
        {
            CompareValue(item, list.Items, field.WireName, name, field.Sensitive, home.Within("items"));
        }
    }

    private void CompareValue(MessageField received, FieldType type, string wireName, string name, bool isSensitive, SpecHome home)
    {
        string expected = ReceivedValue.NameOf(type);
        if (type is ObjectType declared)
        {
            CompareObject(received, declared, name, expected, home);
        }
        else if (type is AnyType or UnresolvedType)
        {
            return;
        }
        else if (received.GetText() is not string text)
        {
            Add(name, DriftProblem.NotConvertible, expected, home, example: received.Kind.ToString().ToLowerInvariant());
        }
        else if (text.Length == 0 || ShownValue.IsMasked(text))
        {
            return;
        }
        else if (type is EnumType known)
        {
            if (!known.Has(text))
            {
                string shown = ShownValue.Of(wireName, text, isSensitive);
                DriftGroup? group = Add(name, DriftProblem.UnknownValue, expected, HomeOf(known.Name, home, "values"), shown);
                if (!ShownValue.IsMasked(shown))
                {
                    // What is not shown is in no patch either.
                    group?.AddValue(text);
                }
            }
        }
        else if (ReceivedValue.Problem(type, text, TokenOf(received)) is DriftProblem problem)
        {
            Add(name, problem, expected, home, ShownValue.Of(wireName, text, isSensitive));
        }
    }

    private void CompareObject(MessageField received, ObjectType declared, string name, string expected, SpecHome home)
    {
        if (received.Kind != MessageFieldKind.Object)
        {
            if (received.GetText() is not "")
            {
                Add(name, DriftProblem.NotConvertible, expected, home, example: received.Kind.ToString().ToLowerInvariant());
            }

            return;
        }

        switch (index.Find(declared.Name))
        {
            case ObjectModel model:
                Compare(received.Children, [.. model.Content.Fields], $"{name}/", HomeOf(declared.Name, home, "fields"), static _ => false);
                break;
            case UnionModel union:
                CompareUnion(received, union, name, home);
                break;
        }
    }

    private void CompareUnion(MessageField received, UnionModel union, string name, SpecHome home)
    {
        string? by = received.Children[union.By];
        if (union.Cases.FirstOrDefault(known => known.Text == by) is UnionCase found && index.Find(found.Name) is ObjectModel model)
        {
            Compare(received.Children, [.. model.Content.Fields], $"{name}/", home.Within("cases", found.Text, "fields"), member => member == union.By);
        }
        else if (by is null)
        {
            Add($"{name}/{union.By}", DriftProblem.Missing, "string", home, example: null);
        }
        else
        {
            Add($"{name}/{union.By}", DriftProblem.UnknownValue, union.Name.Name, home: null, ShownValue.Of(union.By, by, isSensitive: false));
        }
    }

    /// <summary>Returns where a type lists what it has: in the field that declares it, or under the file's types.</summary>
    private SpecHome HomeOf(TypeName type, SpecHome field, string key) =>
        index.IsShared(type) ? SpecHome.Of(index.FileOf(type), "types", type.Name, key) : field.Within(key);

    private JsonToken TokenOf(MessageField field) => !_isJson ? JsonToken.None : field.Kind == MessageFieldKind.Text ? JsonToken.String : field.Token;

    private void AddIf(bool isProblem, string name, DriftProblem problem, string expected, SpecHome home)
    {
        if (isProblem)
        {
            Add(name, problem, expected, home, example: null);
        }
    }

    private DriftGroup? Add(string name, DriftProblem problem, string? expected, SpecHome? home, string? example) =>
        report.Add(new Drift(endpoint.Name.FullName, message, name, problem, expected, home), place, example);
}
