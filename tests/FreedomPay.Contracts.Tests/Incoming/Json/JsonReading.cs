using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>A document as the reader under test sees it: one line for each field.</summary>
internal sealed class JsonReading
{
    private JsonReading(string? defect, IReadOnlyList<string> lines, MessageFields? fields)
    {
        Defect = defect;
        Lines = lines;
        Fields = fields;
    }

    public string? Defect { get; }

    /// <summary>Level, token, name and text of each field.</summary>
    public IReadOnlyList<string> Lines { get; }

    public MessageFields? Fields { get; }

    public static JsonReading Of(string document, MessageLimits? limits = null) => Of(Encoding.UTF8.GetBytes(document), limits);

    public static JsonReading Of(ReadOnlySpan<byte> body, MessageLimits? limits = null)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            if (JsonMessageReader.Read(body, limits ?? MessageLimits.Default, ref table) is { } defect)
            {
                Assert.Equal((0, 0), (table.Count, table.Text.Length));
                return new JsonReading(defect, [], null);
            }

            List<string> lines = [];
            Append(lines, in table, level: 1, first: 0, end: table.Count);
            return new JsonReading(null, lines, table.ToFields());
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Reads a document and nothing more.</summary>
    public static string? DefectOf(ReadOnlySpan<byte> body, MessageLimits? limits = null)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            return JsonMessageReader.Read(body, limits ?? MessageLimits.Default, ref table);
        }
        finally
        {
            table.Dispose();
        }
    }

    public static string Line(int level, string token, string name, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{level} {token} \"{name}\" \"{text}\"");

    private static void Append(List<string> lines, scoped in FieldTable table, int level, int first, int end)
    {
        for (int node = first; node < end; node = table.Nodes[node].End)
        {
            FieldNode current = table.Nodes[node];
            bool isSingle = current.Token is not (JsonToken.Object or JsonToken.List);
            Assert.Equal(current.Token == JsonToken.Object ? MessageFieldKind.Object : isSingle ? MessageFieldKind.Text : MessageFieldKind.List, current.Kind);
            Assert.InRange(current.End, node + 1, isSingle ? node + 1 : end);
            lines.Add(Line(level, current.Token.ToString(), Encoding.UTF8.GetString(table.Name(node)), Encoding.UTF8.GetString(table.Value(node))));
            Append(lines, in table, level + 1, node + 1, current.End);
        }
    }
}
