using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// The content of an outgoing message: the exact bytes that were signed, and which of them belong to which field.
/// </summary>
internal sealed class WrittenFields
{
    private readonly List<WrittenField> _entries = new(16);
    private List<int>? _open;
    private byte[] _text = [];
    private int _length;

    public IReadOnlyList<WrittenField> Entries => _entries;

    /// <summary>The signature, once it has been added.</summary>
    public byte[] Digest { get; private set; } = [];

    public void AddText(string name, int start, int length, bool isSensitive) =>
        _entries.Add(new WrittenField(WrittenFieldKind.Text, name, start, length, isSensitive));

    public void Begin(string name, bool isList)
    {
        (_open ??= []).Add(_entries.Count);
        _entries.Add(new WrittenField(isList ? WrittenFieldKind.BeginList : WrittenFieldKind.BeginObject, name, 0, 0, IsSensitive: false));
    }

    public void End()
    {
        _entries.Add(new WrittenField(WrittenFieldKind.End, string.Empty, 0, 0, IsSensitive: false));
        int begin = _open![^1];
        _open.RemoveAt(_open.Count - 1);
        _entries[begin] = _entries[begin] with { Start = _entries.Count };
    }

    /// <summary>Copies the signed text, leaving room for the signature after it.</summary>
    public void TakeText(ReadOnlySpan<byte> text)
    {
        _text = new byte[text.Length + (SignatureDigest.Length * 2)];
        _length = text.Length;
        text.CopyTo(_text);
    }

    /// <summary>Adds <c>pg_sig</c>, which comes after the signed text and is not part of it.</summary>
    public void AddSignature(ReadOnlySpan<byte> digest)
    {
        Digest = digest.ToArray();
        HexDigits.WriteLower(digest, _text.AsSpan(_length));

        // Sensitive: anyone who reads the fields and the signature in a log could send the message again.
        AddText(ProtocolFields.Signature, _length, _text.Length - _length, isSensitive: true);
    }

    public ReadOnlySpan<byte> Utf8(WrittenField field) => _text.AsSpan(field.Start, field.Length);

    public string Value(WrittenField field) => Encoding.UTF8.GetString(Utf8(field));

    /// <summary>Returns the text fields in the order in which they were signed, each with its name in the bracket notation of forms.</summary>
    public IEnumerable<(string Name, WrittenField Field)> InSignedOrder() => Flatten(0, _entries.Count, prefix: null, inOrderOfForm: false);

    /// <summary>Returns the same fields as a form sends them: list items in their own order, not the signed order.</summary>
    public IEnumerable<(string Name, WrittenField Field)> InFormOrder() => Flatten(0, _entries.Count, prefix: null, inOrderOfForm: true);

    private IEnumerable<(string Name, WrittenField Field)> Flatten(int start, int end, string? prefix, bool inOrderOfForm)
    {
        for (int i = start; i < end; i = EndOf(i))
        {
            WrittenField entry = _entries[i];
            string name = prefix is null ? entry.Name : $"{prefix}[{entry.Name}]";
            if (entry.Kind == WrittenFieldKind.Text)
            {
                yield return (name, entry);
                continue;
            }

            IEnumerable<(string Name, WrittenField Field)> inner = entry.Kind == WrittenFieldKind.BeginList
                ? FlattenList(i, name, inOrderOfForm)
                : Flatten(i + 1, EndOf(i) - 1, name, inOrderOfForm);
            foreach ((string Name, WrittenField Field) field in inner)
            {
                yield return field;
            }
        }
    }

    /// <summary>A form names a list of texts <c>list[]</c>, as in the documentation; if an item has fields of its own, all need an index.</summary>
    private IEnumerable<(string Name, WrittenField Field)> FlattenList(int list, string prefix, bool inOrderOfForm)
    {
        List<int> items = [];
        int end = EndOf(list) - 1;
        for (int i = list + 1; i < end; i = EndOf(i))
        {
            items.Add(i);
        }

        if (inOrderOfForm)
        {
            items.Sort((left, right) => Index(left).CompareTo(Index(right)));
        }

        bool holdsTextsOnly = inOrderOfForm && items.TrueForAll(item => _entries[item].Kind == WrittenFieldKind.Text);
        foreach (int item in items)
        {
            if (holdsTextsOnly)
            {
                yield return ($"{prefix}[]", _entries[item]);
                continue;
            }

            foreach ((string Name, WrittenField Field) field in Flatten(item, EndOf(item), prefix, inOrderOfForm))
            {
                yield return field;
            }
        }
    }

    private int Index(int item) => int.Parse(_entries[item].Name, CultureInfo.InvariantCulture);

    /// <summary>Returns the index after an entry and everything that belongs to it.</summary>
    private int EndOf(int entry) => _entries[entry].Kind == WrittenFieldKind.Text ? entry + 1 : _entries[entry].Start;
}
