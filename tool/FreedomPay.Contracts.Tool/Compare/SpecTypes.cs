using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>The types of one side, and who writes them.</summary>
internal sealed class SpecTypes
{
    private readonly Dictionary<TypeName, (TypeModel Type, SourceUnit Unit)> _types = [];
    private readonly Dictionary<TypeName, MessageRoles> _roles = [];
    private readonly HashSet<TypeName> _ofJson = [];

    public SpecTypes(IReadOnlyList<SourceUnit> units)
    {
        foreach (SourceUnit unit in units)
        {
            foreach (TypeModel type in unit.Types)
            {
                _types.TryAdd(type.Name, (type, unit));
            }
        }

        foreach (EndpointModel endpoint in units.OfType<EndpointModel>())
        {
            MessageRoles roles = MessageRoles.OfRequest(endpoint);
            bool isJson = endpoint.Json is not null;
            Mark(endpoint.Request, roles, isJson);
            foreach (ShapeModel shape in endpoint.Response?.Shapes.AsEnumerable() ?? [])
            {
                Mark(shape.Message, roles.Reversed, isJson);
            }
        }
    }

    public IEnumerable<TypeName> Names => _types.Keys;

    public TypeModel? Find(TypeName name) => _types.TryGetValue(name, out (TypeModel Type, SourceUnit Unit) found) ? found.Type : null;

    /// <summary>Returns the endpoint or type that declares a type.</summary>
    public SourceUnit UnitOf(TypeName name) => _types[name].Unit;

    /// <summary>Returns who writes a type: both sides if no message has it, because other specs may.</summary>
    public MessageRoles RolesOf(TypeName name) => _roles.TryGetValue(name, out MessageRoles roles) ? roles : MessageRoles.Both;

    /// <summary>Determines whether messages in JSON have a type.</summary>
    public bool IsOfJson(TypeName name) => _ofJson.Contains(name);

    private void Mark(MessageModel message, MessageRoles roles, bool isJson)
    {
        foreach (FieldModel field in message.Fields)
        {
            if (field.Type.DeclaredName is TypeName name)
            {
                Mark(name, roles, isJson);
            }
        }
    }

    private void Mark(TypeName name, MessageRoles roles, bool isJson)
    {
        bool isKnown = _roles.TryGetValue(name, out MessageRoles known);
        if ((isKnown && (known | roles) == known) || Find(name) is not TypeModel type)
        {
            return;
        }

        _roles[name] = known | roles;
        if (isJson)
        {
            _ofJson.Add(name);
        }

        switch (type)
        {
            case ObjectModel group:
                Mark(group.Content, roles, isJson);
                break;
            case UnionModel union:
                foreach (UnionCase one in union.Cases)
                {
                    Mark(one.Name, roles, isJson);
                }

                break;
        }
    }
}
