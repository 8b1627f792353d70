using System.Text;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>A document read four times: by the reference, by the whole reader, by the fast path alone in both of its ways.</summary>
internal sealed class XmlComparison
{
    private XmlComparison(byte[] body)
    {
        IReadOnlyList<Node>? reference = ReferenceXml.TryParse(body);
        MessageFields? whole = UnverifiedMessages.DangerouslyReadXml(body);
        IsRead = reference is not null;
        IsFast = TryReadFast(body, byLeaves: true, out MessageFields? fast, out bool isEmptied);
        bool isFastTagByTag = TryReadFast(body, byLeaves: false, out MessageFields? tagByTag, out bool isEmptiedTagByTag);
        Problem =
            (reference is null) != (whole is null) ? $"reference {Word(reference)}, whole reader {Word(whole)}"
            : reference is not null && !AreSame(reference, whole!) ? "the whole reader's fields differ from the reference's"
            : IsFast && reference is null ? "the fast path accepts what the reference refuses"
            : IsFast && !AreSame(reference!, fast!) ? "the fast path's fields differ from the reference's"
            : IsFast != isFastTagByTag || (IsFast && !AreSame(reference!, tagByTag!)) ? "the ways of the fast path differ"
            : !IsFast && !(isEmptied && isEmptiedTagByTag) ? "the fast path gave up and left something in the table"
            : null;
        if (Problem is not null)
        {
            Problem += $": {Convert.ToHexString(body)} \"{Encoding.UTF8.GetString(body)}\"";
        }
    }

    /// <summary>Whether the reference reads it.</summary>
    public bool IsRead { get; }

    /// <summary>Whether the fast path takes it.</summary>
    public bool IsFast { get; }

    /// <summary>Where they disagree, with the document; null when they do not.</summary>
    public string? Problem { get; }

    public XmlVerdict Verdict => IsFast ? XmlVerdict.Fast : IsRead ? XmlVerdict.Slow : XmlVerdict.Refused;

    public static XmlComparison Of(byte[] body) => new(body);

    public static XmlComparison Of(string document) => new(Encoding.UTF8.GetBytes(document));

    /// <summary>Asserts that all three agree, and the verdict.</summary>
    public static void AssertSame(byte[] body, XmlVerdict verdict)
    {
        XmlComparison comparison = new(body);
        Assert.Null(comparison.Problem);
        Assert.Equal(verdict, comparison.Verdict);
    }

    private static bool TryReadFast(byte[] body, bool byLeaves, out MessageFields? fields, out bool isEmptied)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            bool isRead = XmlFastPath.TryRead(body, MessageLimits.Default, byLeaves, ref table);
            isEmptied = table.Count == 0 && table.Text.IsEmpty;
            fields = isRead ? table.ToFields() : null;
            return isRead;
        }
        finally
        {
            table.Dispose();
        }
    }

    /// <summary>Compares by hand: the equality of the types under test is not asked.</summary>
    private static bool AreSame(IReadOnlyList<Node> expected, MessageFields actual)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        for (int i = 0; i < expected.Count; i++)
        {
            Node node = expected[i];
            MessageField field = actual[i];
            bool isText = node.Text is not null;
            if (!string.Equals(node.Name, field.Name, StringComparison.Ordinal)
                || field.Kind != (isText ? MessageFieldKind.Text : MessageFieldKind.Object)
                || !string.Equals(node.Text, field.GetText(), StringComparison.Ordinal)
                || !AreSame(node.Children, field.Children))
            {
                return false;
            }
        }

        return true;
    }

    private static string Word(object? result) => result is null ? "refuses" : "reads";
}
