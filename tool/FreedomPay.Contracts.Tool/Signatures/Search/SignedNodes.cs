using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Makes the fields of a message what the search works with. Names with brackets and XML are read by the library's own code.</summary>
internal static class SignedNodes
{
    /// <summary>Returns the fields of the message.</summary>
    /// <exception cref="ToolException">The message cannot be read.</exception>
    public static IReadOnlyList<SignedNode> Of(CapturedMessage message) => message.Kind == MessageKind.Xml ? OfXml(message.Document) : OfForm(message.Fields);

    /// <summary>Returns fields of a form, nested as their names say.</summary>
    /// <exception cref="ToolException">They nest too deeply.</exception>
    public static IReadOnlyList<SignedNode> OfForm(IReadOnlyList<CapturedField> fields)
    {
        if (fields is [{ Name: ProtocolNames.Xml } only])
        {
            return OfXml(only.Value);
        }

        // The values are numbers of fields here, which stay with them when names nest.
        MessageFields tree = MessageFields.FromPairs(fields.Select(static (field, index) => KeyValuePair.Create(field.Name, index.ToString(CultureInfo.InvariantCulture))));
        return tree.Defect is null ? [.. tree.Select(field => Node(field, leaf => fields[int.Parse(leaf.GetText()!, CultureInfo.InvariantCulture)]))] : throw new ToolException(tree.Defect);
    }

    /// <summary>Returns the fields as the library takes them.</summary>
    public static MessageFields ToFields(IReadOnlyList<SignedNode> nodes) => MessageFields.Create([.. nodes.Select(Field)]);

    private static IReadOnlyList<SignedNode> OfXml(ReadOnlyMemory<byte> document) => UnverifiedMessages.DangerouslyReadXml(document) is { } fields
        ? [.. fields.Select(static field => Node(field, static leaf => new CapturedField(leaf.Name, Encoding.UTF8.GetBytes(leaf.GetText()!), Wire: null, FieldOrigin.Body)))]
        : throw new ToolException($"The document is no XML that can be read: it must be well-formed, without a DTD, and have at most {MessageLimits.Default.MaxBytes} bytes, {MessageLimits.Default.MaxFields} fields and {MessageField.MaxDepth} levels.");

    private static SignedNode Node(MessageField field, Func<MessageField, CapturedField> captured)
    {
        if (field.GetText() is not null)
        {
            CapturedField leaf = captured(field);
            return new SignedNode(field.Name, leaf.Value, leaf.Wire, leaf.Origin, IsList: false, []);
        }

        SignedNode[] children = [.. field.Children.Select(child => Node(child, captured))];
        return new SignedNode(field.Name, Value: null, Wire: null, children.Length > 0 ? children[0].Origin : FieldOrigin.Body, field.Kind == MessageFieldKind.List, children);
    }

    private static MessageField Field(SignedNode node) => node.Value is not null ? MessageField.Text(node.Name, node.Text)
        : node.IsList ? MessageField.List(node.Name, [.. node.Children.Select(Field)])
        : MessageField.Object(node.Name, [.. node.Children.Select(Field)]);
}
