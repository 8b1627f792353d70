using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>Aligns the fields of messages and objects, by their names on the wire.</summary>
internal sealed class MessageAlignment(EndpointModel endpoint, AlignedTypes types)
{
    private const int MostLevels = 32;

    private readonly List<TypeModel> _added = [];
    private readonly bool _isJson = endpoint.Json is not null;
    private int _level;

    /// <summary>Gets the types that new fields have brought.</summary>
    public IReadOnlyList<TypeModel> Added => _added;

    /// <summary>Aligns a message with what pages have in its place.</summary>
    /// <param name="own">The message of the spec.</param>
    /// <param name="pages">The same on the pages, in one piece or in several.</param>
    /// <param name="isRequest">Whether it is part of a request.</param>
    /// <param name="isWhole">Whether fields that the pages lack are gone, and those that they have more are new.</param>
    public MessageModel Align(MessageModel own, IReadOnlyList<MessageModel> pages, bool isRequest, bool isWhole)
    {
        List<FieldModel> fields = [];
        HashSet<string> known = [];
        foreach (FieldModel field in own.Fields)
        {
            FieldModel[] found = [.. pages.Select(page => page.Find(field.WireName) ?? (field.Alias is null ? null : page.Find(field.Alias))).OfType<FieldModel>()];
            known.UnionWith(found.Select(static one => one.WireName));
            if (found.Length > 0)
            {
                fields.Add(Align(field, found, isRequired: isRequest && found.Length == pages.Count && Array.TrueForAll(found, static one => one.Required), isRequest));
            }
            else if (!isWhole)
            {
                fields.Add(field);
            }
        }

        if (isWhole)
        {
            fields.AddRange(pages.SelectMany(static page => page.Fields).Where(field => known.Add(field.WireName)).Select(Add));
        }

        return own with { Fields = fields.ToEquatableArray() };
    }

    /// <summary>Takes a field of a page, with the types that it needs.</summary>
    public FieldModel Add(FieldModel field)
    {
        _added.AddRange(types.BroughtBy(field.Type));
        return field;
    }

    private FieldModel Align(FieldModel own, FieldModel[] pages, bool isRequired, bool isRequest)
    {
        FieldModel page = pages[0];
        bool isContradicted = Array.TrueForAll(pages, other => FieldAlignment.Contradicts(own, other, _isJson, types));
        if (isContradicted)
        {
            return own with { Type = Add(page).Type, Constant = null };
        }

        AlignType(own.Type.Single, pages, isRequest);
        return isRequest ? FieldAlignment.Rules(own, page, isRequired) : own with { Deprecated = own.Deprecated ?? page.Deprecated };
    }

    private void AlignType(FieldType own, FieldModel[] pages, bool isRequest)
    {
        TypeModel[] described = [.. pages.Select(page => types.OfPage(page.Type.DeclaredName)).OfType<TypeModel>()];
        if (own.DeclaredName is not TypeName name || described.Length == 0 || types.Own(name) is not TypeModel type || _level >= MostLevels)
        {
            return;
        }

        _level++;
        switch (type)
        {
            case EnumModel known:
                types.Replace(Align(known, described));
                break;
            case ObjectModel group when Array.TrueForAll(described, static one => one is ObjectModel):
                Replace(group, [.. described.OfType<ObjectModel>()], isRequest);
                break;
            case UnionModel union:
                AlignUnion(union, [.. described.OfType<UnionModel>()], isRequest);
                break;
        }

        _level--;
    }

    private void Replace(ObjectModel own, ObjectModel[] pages, bool isRequest)
    {
        bool isShared = types.IsShared(own.Name);
        MessageModel content = Align(own.Content, [.. pages.Select(static page => page.Content)], isRequest && !isShared, isWhole: !isShared);
        if (isShared)
        {
            // It fits several pages, and has what any of them says; what none has is new.
            content = content with { Fields = content.Fields.Concat(pages.SelectMany(static page => page.Content.Fields).Where(field => content.Find(field.WireName) is null).DistinctBy(static field => field.WireName).Select(Add)).ToEquatableArray() };
        }

        types.Replace(own with { Content = content });
    }

    private void AlignUnion(UnionModel own, UnionModel[] pages, bool isRequest)
    {
        foreach (IGrouping<string, UnionCase> page in pages.SelectMany(static one => one.Cases).GroupBy(static one => one.Text))
        {
            ObjectModel[] described = [.. page.Select(one => types.OfPage(one.Name)).OfType<ObjectModel>()];
            if (own.Cases.FirstOrDefault(one => one.Text == page.Key) is not UnionCase known)
            {
                own = own with { Cases = own.Cases.Append(page.First()).ToEquatableArray() };
                _added.AddRange(described.Take(1));
            }
            else if (types.Own(known.Name) is ObjectModel group && described.Length > 0)
            {
                Replace(group, described, isRequest);
            }
        }

        types.Replace(own);
    }

    /// <summary>Adds the values that only pages have. A value that a page does not list may be on another one.</summary>
    private static EnumModel Align(EnumModel own, TypeModel[] pages)
    {
        IEnumerable<EnumValueModel> added = pages.OfType<EnumModel>().SelectMany(static page => page.Values).Where(value => !own.Values.Any(known => known.Text == value.Text)).DistinctBy(static value => value.Text);
        return own with { Values = own.Values.Concat(added).ToEquatableArray() };
    }
}
