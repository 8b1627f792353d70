using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// What a message that is to be sent consists of: the very bytes that were signed, and which of them belongs to which field.
/// </summary>
internal sealed class WrittenFields
{
    private readonly List<WrittenField> _entries = new(16);
    private byte[] _text = [];

    public IReadOnlyList<WrittenField> Entries => _entries;

    public void AddText(string name, int start, int length, bool isSensitive) =>
        _entries.Add(new WrittenField(WrittenFieldKind.Text, name, start, length, isSensitive));

    public void Begin(string name, bool isList) =>
        _entries.Add(new WrittenField(isList ? WrittenFieldKind.BeginList : WrittenFieldKind.BeginObject, name, 0, 0, IsSensitive: false));

    public void End() => _entries.Add(new WrittenField(WrittenFieldKind.End, string.Empty, 0, 0, IsSensitive: false));

    public void TakeText(ReadOnlySpan<byte> text) => _text = text.ToArray();

    /// <summary>Adds <c>pg_sig</c>, which is behind the signed text and no part of it.</summary>
    public void AddSignature(ReadOnlySpan<byte> digits)
    {
        AddText(ProtocolFields.Signature, _text.Length, digits.Length, isSensitive: false);
        _text = [.. _text, .. digits];
    }

    public ReadOnlySpan<byte> Utf8(WrittenField field) => _text.AsSpan(field.Start, field.Length);

    public string Value(WrittenField field) => Encoding.UTF8.GetString(Utf8(field));

    /// <summary>The fields that hold texts, each with its name in the bracket notation of forms.</summary>
    public IEnumerable<(string Name, WrittenField Field)> Flatten()
    {
        Stack<string> prefixes = new();
        foreach (WrittenField entry in _entries)
        {
            if (entry.Kind == WrittenFieldKind.End)
            {
                prefixes.Pop();
                continue;
            }

            string name = prefixes.Count == 0 ? entry.Name : $"{prefixes.Peek()}[{entry.Name}]";
            if (entry.Kind == WrittenFieldKind.Text)
            {
                yield return (name, entry);
            }
            else
            {
                prefixes.Push(name);
            }
        }
    }
}
