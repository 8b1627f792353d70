using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;
using EndpointEffect = FreedomPay.Contracts.Generator.Model.Effect;

namespace FreedomPay.Contracts.Generator.Tests.Catalog;

/// <summary>Writes docs/catalog.md from the specs.</summary>
internal sealed class CatalogPage
{
    private readonly StringBuilder _page = new();

    public static string Write()
    {
        CatalogPage page = new();
        CatalogSection[] sections = [.. Specs.Catalog.Select(CatalogSection.Read).OrderBy(static section => section.Name, StringComparer.Ordinal)];
        page.WriteOverview(sections);
        page.WriteOutcomes(sections);
        foreach (CatalogSection section in sections)
        {
            page.WriteSection(section);
        }

        return page._page.ToString();
    }

    private void WriteOverview(CatalogSection[] sections)
    {
        Line("""
            # The catalog

            What is known of the gateway's endpoints: those whose requests are signed forms and whose answers are signed XML, and those of the JSON
            families, whose answers nothing signs. This page is written from the specs; to change it, change them.

            A project takes sections or globs: `<FreedomPayCatalog>gateway/purchase;merchant/*</FreedomPayCatalog>`. What it does not name costs it
            nothing; what it takes lengthens each build (benchmarks/README.md, half a second for a large section). *full*: the documentation's whole
            schema was read. *partial*: parts of it. *client*: known from public clients only. *title only*: the documentation lists it, but where it
            is called, or anything else, is not known, so that there are no types for it.

            | section of the catalog | endpoint | called | C# | known | changes |
            |---|---|---|---|---|---|
            """);
        foreach (CatalogSection section in sections)
        {
            foreach (EndpointModel endpoint in section.Endpoints)
            {
                Line($"| {section.Name} | [{Cell(endpoint.Title)}](#{Anchor(section, endpoint)}) | {Called(endpoint)} | `{endpoint.Name.Name}` | {Known(endpoint.Confidence)} | {Changes(endpoint)} |");
            }

            foreach (string title in section.TitleOnly)
            {
                Line($"| {section.Name} | {Cell(title)} | | | title only | |");
            }
        }

        Line();
    }

    /// <summary>Where an answer is lost, the shop needs somebody to ask.</summary>
    private void WriteOutcomes(CatalogSection[] sections)
    {
        Line("""
            ## What moves money, and who tells what became of it

            `SettleAsync` and `SendAndSettleAsync` ask the endpoint in the second column (see outcomes.md). What is behind "with" must be known for the
            question: a field of the request that was set, or one of an answer that came.

            | endpoint | asks |
            |---|---|
            """);
        List<string> without = [];
        foreach (CatalogSection section in sections)
        {
            foreach (EndpointModel endpoint in section.Endpoints.Where(static endpoint => IsCalled(endpoint) && endpoint.Effect == EndpointEffect.Moves))
            {
                string name = $"{section.Name}: {endpoint.Name.Name}";
                Line($"| {name} | {(endpoint.Outcomes.Count == 0 ? "nobody" : string.Join("; else ", endpoint.Outcomes.Select(outcome => Question(endpoint, outcome))))} |");
                if (!endpoint.Outcomes.Any(outcome => Conditions(endpoint, outcome).Length == 0))
                {
                    without.Add(endpoint.Outcomes.Count == 0 ? name : $"{name} (without {string.Join(" or ", endpoint.Outcomes.SelectMany(outcome => Conditions(endpoint, outcome)).Distinct())})");
                }
            }
        }

        Line();
        Line(without.Count == 0
            ? "No endpoint moves money and has no way to ask."
            : $"These move money and have no way to ask: {string.Join("; ", without)}. Their outcome stays unknown when the answer is lost.");
        Line();
    }

    private static bool IsCalled(EndpointModel endpoint) => endpoint is { Direction: Direction.Outbound, IsSigned: true, IsCarriedByBrowser: false };

    private static string Changes(EndpointModel endpoint) => !IsCalled(endpoint) ? "" : endpoint.Effect switch
    {
        EndpointEffect.Reads => "nothing",
        EndpointEffect.Prepares => "no money",
        _ => "money",
    };

    private static string Question(EndpointModel endpoint, OutcomeModel outcome)
    {
        string asked = outcome.Ask.Namespace == endpoint.Name.Namespace ? outcome.Ask.Name : outcome.Ask.FullName;
        string[] conditions = Conditions(endpoint, outcome);
        return $"`{asked}`{(conditions.Length == 0 ? "" : $" with {string.Join(" and ", conditions)}")}";
    }

    /// <summary>What a question needs that not every request has.</summary>
    private static string[] Conditions(EndpointModel endpoint, OutcomeModel outcome) =>
    [
        .. outcome.With.Select(static pair => pair.Own).Concat(outcome.Given)
            .Where(own => endpoint.Request.Fields.FirstOrDefault(field => field.WireName == own) is not { Required: true })
            .Select(static own => own.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal) ? $"the answer's `{own[OutcomeModel.AnswerPrefix.Length..]}`" : $"`{own}`"),
    ];

    private void WriteSection(CatalogSection section)
    {
        Line($"## {section.Name}");
        Line();
        Line($"{section.Title}. Namespace `{section.Namespace}`.");
        Line();
        foreach (EndpointModel endpoint in section.Endpoints)
        {
            WriteEndpoint(section, endpoint);
        }

        foreach (TypeModel type in section.Types)
        {
            Line($"### {section.Name}: {type.Name.Name}");
            Line();
            WriteType(type);
        }
    }

    private void WriteEndpoint(CatalogSection section, EndpointModel endpoint)
    {
        Line($"### {section.Name}: {endpoint.Name.Name}");
        Line();
        Line($"{Text(endpoint.Title)}. {Text(endpoint.Summary)} {Called(endpoint)}, {Secured(endpoint)}. Known: {Known(endpoint.Confidence)}. Sources: {Text(string.Join(", ", endpoint.Sources))}.");
        Line();
        WriteNotes(endpoint.Notes);
        WriteJson(endpoint);
        WriteMessage($"`{endpoint.RequestType}`", endpoint.Request);
        foreach (ShapeModel shape in endpoint.Response?.Shapes ?? [])
        {
            string when = string.Join(", ", shape.When.Select(Test));
            WriteMessage($"`{endpoint.ResponseType}{(shape.Name is null ? "" : $".{shape.Name}")}`{(when.Length == 0 ? "" : $", with {when}")}", shape.Message);
            WriteNotes(shape.Notes);
        }

        if (endpoint.Answer == AnswerKind.Text)
        {
            Line("The answer is a text, handed through.");
            Line();
        }

        foreach (TypeModel type in endpoint.InlineTypes)
        {
            WriteType(type);
        }
    }

    /// <summary>What requests and errors in JSON have beside their fields.</summary>
    private void WriteJson(EndpointModel endpoint)
    {
        if (endpoint.Headers.Count > 0)
        {
            Line($"Headers: {string.Join(", ", endpoint.Headers.Select(static header => $"`{header.Name}: {header.Value}`"))}.");
            Line();
        }

        if (endpoint.Json?.Errors is JsonErrorModel errors)
        {
            string code = errors.Code is null ? "" : $" Its code is `{errors.Code}`.";
            string text = errors.Description is null ? "" : $" Its text is `{errors.Description}`.";
            string proof = errors.NotDone.Count == 0 || endpoint.Effect != EndpointEffect.Moves ? "" : $" That nothing was done is proved by {string.Join(", or ", errors.NotDone.Select(Test))} alone.";
            Line($"An error has {string.Join(", or ", errors.Tests.Select(Test))}.{code}{text}{proof}");
            Line();
        }
    }

    private static string Test(ShapeTest test)
    {
        string name = test.WireName == JsonEndpointEmitter.AnswerStatus ? "the HTTP status" : $"`{test.WireName}`";
        return test.Texts.Count == 0 ? name : $"{name} = {string.Join(" or ", test.Texts.Select(static text => $"`{text}`"))}";
    }

    private void WriteType(TypeModel type)
    {
        if (type is UnionModel union)
        {
            Line($"`{type.Name.Name}`: one of {string.Join(", ", union.Cases.Select(known => $"`{known.Name.Name}` (`{union.By}` = `{known.Text}`)"))}, or `{union.Other.Name}`.");
            Line();
            return;
        }

        if (type is ObjectModel known)
        {
            WriteMessage($"`{type.Name.Name}`{(type.Summary is null ? "" : $": {Text(type.Summary)}")}", known.Content);
            WriteNotes(type.Notes);
            return;
        }

        Line($"`{type.Name.Name}`{(type.Summary is null ? "" : $": {Text(type.Summary)}")}");
        Line();
        WriteNotes(type.Notes);
        WriteValues((EnumModel)type);
    }

    private void WriteValues(EnumModel type)
    {
        bool hasCategories = type.Categories is not null;
        Line($"| value | C# | meaning | certainty |{(hasCategories ? " category |" : "")}");
        Line($"|---|---|---|---|{(hasCategories ? "---|" : "")}");
        foreach (EnumValueModel value in type.Values)
        {
            string certainty = value.Certainty is Certainty known ? SpecKeywords.Certainties.Single(pair => pair.Value == known).Key : "";
            string category = value.Category is null ? "" : $"`{value.Category}`";
            Line($"| `{Cell(value.Text)}` | `{value.Name}` | {Cell(Meaning(value))} | {certainty} |{(hasCategories ? $" {category} |" : "")}");
        }

        Line();
    }

    private void WriteMessage(string heading, MessageModel message)
    {
        Line(message.Fields.Count == 0 ? $"{heading}: no fields of its own." : heading);
        Line();
        if (message.Fields.Count == 0)
        {
            return;
        }

        Line("| field | C# | | meaning |");
        Line("|---|---|---|---|");
        foreach (FieldModel field in message.Fields)
        {
            Line($"| `{Cell(field.WireName)}` | `{TypeOf(field.Type)} {field.PropertyName}` | {Requirement(field)} | {Cell(Meaning(field))} |");
        }

        Line();
        foreach (EquatableArray<FieldReference> group in message.AnyOf)
        {
            Line($"At least one of {string.Join(", ", group.Select(static field => $"`{field.WireName}`"))} is required.");
            Line();
        }
    }

    private void WriteNotes(EquatableArray<string> notes)
    {
        foreach (string note in notes)
        {
            Line($"- {Text(note)}");
        }

        if (notes.Count > 0)
        {
            Line();
        }
    }

    private static string Requirement(FieldModel field) => field switch
    {
        { Constant: string constant } => $"always `{Cell(constant)}`",
        { Deprecated: not null } => "deprecated",
        { Required: true } => "required",
        { RequiredWhen.Count: > 0 } => "required when " + Cell(string.Join(" and ", field.RequiredWhen.Select(static condition =>
            $"`{condition.Field.WireName}`{(condition.Texts.Count == 0 ? " is there" : $" = {string.Join(" or ", condition.Texts)}")}"))),
        _ => "",
    };

    private static string Meaning(FieldModel field)
    {
        List<string> parts = [.. field.Summary is null ? [] : new[] { field.Summary }];
        FieldBounds bounds = field.Bounds;
        string? numbers = Range(bounds.Min, bounds.Max);
        string? counts = Range(bounds.MinCount?.ToString(CultureInfo.InvariantCulture), bounds.MaxCount?.ToString(CultureInfo.InvariantCulture));
        AddIf(numbers is not null, $"{numbers}.");
        AddIf(counts is not null, field.Type is ListType ? $"{counts} items." : $"{counts} characters.");
        AddIf(bounds.Pattern is not null, $"Pattern {bounds.Pattern}.");
        AddIf(field.Type is DateTimeType or DateType, $"Format {(field.Type as DateTimeType)?.Format ?? (field.Type as DateType)?.Format}.");
        AddIf(field.Default is not null, $"Begins with {field.Default}.");
        AddIf(field.CountField is not null, $"As many as {field.CountField?.WireName} says.");
        AddIf(field.Alias is not null, $"May come as {field.Alias}.");
        AddIf(field.IsInPath, "Stands in the path.");
        return string.Join(" ", parts);

        void AddIf(bool condition, string text)
        {
            if (condition)
            {
                parts.Add(text);
            }
        }
    }

    private static string Meaning(EnumValueModel value) => value switch
    {
        { Means: ValueMeaning.NotFound } => $"{value.Summary} (`SaysNotFound`)".TrimStart(),
        _ => value.Summary ?? "",
    };

    private static string? Range(string? least, string? greatest) => (least, greatest) switch
    {
        (null, null) => null,
        (_, null) => $"At least {least}",
        (null, _) => $"At most {greatest}",
        _ => $"{least} to {greatest}",
    };

    private static string TypeOf(FieldType type) => type switch
    {
        StringType { IsUrl: true } => "string (URL)",
        UuidType => "Guid",
        AnyType => "MessageField",
        StringType text => text.IsSensitive ? "SensitiveText" : "string",
        IntegerType => "long",
        DecimalType => "decimal",
        BooleanType => "bool",
        DateTimeType moment => moment.HasOffset ? "DateTimeOffset" : "DateTime",
        DateType day => day.IsSensitive ? "SensitiveDate" : "DateOnly",
        EnumType known => known.Name.Name,
        ObjectType group => group.Name.Name,
        UnresolvedType unresolved => unresolved.Name,
        ListType list => $"ValueList<{TypeOf(list.Items)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A kind of field that the page does not know."),
    };

    private static string Called(EndpointModel endpoint) => endpoint switch
    {
        { Direction: Direction.Inbound } => "at a URL of the merchant's",
        { Path: null } => "at a URL that an answer names",
        _ => $"`{EndpointDocumentation.MethodAndPath(endpoint)}`",
    };

    private static string Secured(EndpointModel endpoint) => endpoint.Json switch
    {
        { Jws: JwsModel jws } => $"signed with {jws.Algorithm}, {Key(endpoint)} key",
        { Authorization: Model.Authorization.Bearer } => "with a bearer token",
        { Authorization: Model.Authorization.Basic } => "with a name and a password",
        null when endpoint.IsSigned => $"{Key(endpoint)} key",
        _ => "not signed",
    };

    private static string Key(EndpointModel endpoint) => endpoint.Key == Model.KeyKind.Payout ? "payout" : "payment";

    private static string Known(Confidence? confidence) =>
        confidence is Confidence known ? SpecKeywords.Confidences.Single(pair => pair.Value == known).Key : "";

    private static string Anchor(CatalogSection section, EndpointModel endpoint) =>
        $"{section.Name}-{endpoint.Name.Name}".Replace("/", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Text(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    private void Line(string text = "") => _page.Append(text.ReplaceLineEndings("\n")).Append('\n');
}
