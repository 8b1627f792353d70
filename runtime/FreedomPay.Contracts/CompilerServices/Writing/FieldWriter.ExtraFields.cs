using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Writes extra fields, in order with the other fields.</content>
public ref partial struct FieldWriter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteExtraFieldsBefore(string? name)
    {
        if (_extraFields is not null)
        {
            MergeExtraFields(name);
        }
    }

    private void TakeExtraFields(MessageFields fields)
    {
        _extraFields = ExtraFieldQueue.Create(fields, _format);
        if (fields.Defect is { } defect)
        {
            AddViolation(nameof(IWritableMessage.ExtraFields), nameof(IWritableMessage.ExtraFields), $"could not be read, and nothing of them would be sent. {defect}");
        }
    }

    private void MergeExtraFields(string? name)
    {
        while (_extraFields!.TryTakeBefore(name, out MessageField? field, out string? violation))
        {
            if (violation is not null)
            {
                AddViolation(string.Empty, field.Name, violation);
            }
            else
            {
                WriteExtraField(field);
            }
        }
    }

    private void WriteExtraField(MessageField field)
    {
        if (_format == MessageFormat.Json)
        {
            WriteExtraJson(field);
            return;
        }

        if (field.Kind == MessageFieldKind.Text)
        {
            WriteExtraText(field.Name, field.GetText()!);
            return;
        }

        if (!TryBegin(field.Name, isList: field.Kind == MessageFieldKind.List, property: string.Empty))
        {
            return;
        }

        foreach (MessageField child in ExtraFieldQueue.ChildrenInSignedOrder(field, _listOrder))
        {
            WriteExtraField(child);
        }

        End(isList: field.Kind == MessageFieldKind.List);
    }

    private void WriteExtraText(string name, string value)
    {
        if (value.Length == 0 && _format == MessageFormat.Form)
        {
            return;
        }

        WriteUtf16(name, value, sensitive: true, property: string.Empty);
    }
}
