using System.Collections;
using System.Reflection;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Incremental;

/// <summary>What feeds the emitter: values that compare by content, without positions and without Roslyn.</summary>
public class ModelTests
{
    public static TheoryData<string> PositionFreeSteps => [StepNames.Units, StepNames.ResolvedUnits, StepNames.KnownTypes, StepNames.ClashingNames, StepNames.EmitOptions, StepNames.Emissions];

    [Fact]
    public void Equal_specs_give_equal_models_and_hash_codes()
    {
        // Spaces instead of flow style, another order of keys, comments: the same facts.
        Spec rewritten = Specs.Of("other-path.yaml", """
              # The endpoint.
              Pay:
                post:      /api/Pay
                title:     "Pay"
                summary: >-
                  Does Pay.
                request:
                  pg_order_id:
                    type: string
            """) with { Name = "spec.yaml" };
        Spec plain = Specs.Of("path.yaml", Specs.Endpoint("Pay")) with { Name = "spec.yaml" };

        EndpointModel[] left = [.. Read(plain).Endpoints];
        EndpointModel[] right = [.. Read(rewritten).Endpoints];

        Assert.Equal(left, right);
        Assert.Equal(left.Select(model => model.GetHashCode()), right.Select(model => model.GetHashCode()));
        Assert.NotSame(left[0], right[0]);
    }

    [Fact]
    public void Every_fact_makes_a_difference()
    {
        EndpointModel[] models = [.. Read(Specs.Scalars).Endpoints];
        string[] edits = ["summary: A text.", "scale: 2", "sensitive: true", "required: true", "key: payout", "A note of the endpoint.", "/api/scalars.php", "Use pg_number."];

        Assert.All(edits, edit =>
        {
            string text = Specs.Scalars.Text.Replace(edit, edit switch
            {
                "scale: 2" => "scale: 3",
                "sensitive: true" => "sensitive: false, notes: Masked.",
                "required: true" => "required: false",
                "key: payout" => "key: payment",
                _ => edit + "x",
            }, StringComparison.Ordinal);
            Assert.NotEqual(models, [.. Read(Specs.Scalars with { Text = text }).Endpoints]);
        });
    }

    [Theory]
    [MemberData(nameof(PositionFreeSteps))]
    public void Steps_before_the_emitter_hold_no_position_and_nothing_of_Roslyn(string stepName)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.ThreeDSecure, Specs.Scalars);

        foreach (object value in run.OutputsOf(stepName))
        {
            AssertIsPlain(value, stepName, []);
        }
    }

    [Theory]
    [InlineData(typeof(EndpointModel))]
    [InlineData(typeof(EmitOptions))]
    [InlineData(typeof(ParsedSpec))]
    [InlineData(typeof(Emission))]
    public void Model_types_are_sealed_records_all_the_way_down(Type root) => AssertIsValueType(root, root.Name, []);

    private static ParsedSpec Read(Spec spec)
    {
        ParsedSpec reading = SpecParser.Read(spec.Path, spec.Name ?? "spec.yaml", SourceText.From(spec.Text), CancellationToken.None);
        Assert.Empty(reading.Problems);
        return reading;
    }

    private static void AssertIsPlain(object? value, string path, HashSet<object> seen)
    {
        if (value is null || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        Assert.False(type.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} is {type}");
        Assert.False(type.Name.Contains("Span", StringComparison.Ordinal) || type.Name.Contains("Place", StringComparison.Ordinal), $"{path} is {type}");
        if (type.IsPrimitive || type.IsEnum || value is string)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object item in items)
            {
                AssertIsPlain(item, $"{path}[]", seen);
            }

            return;
        }

        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertIsPlain(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }

    private static void AssertIsValueType(Type type, string path, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        bool isRoslynValue = type == typeof(DiagnosticDescriptor) || type == typeof(TextSpan) || type == typeof(LinePositionSpan);
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(string) || isRoslynValue)
        {
            return;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            AssertIsValueType(type.GetGenericArguments()[0], $"{path}[]", seen);
            return;
        }

        Assert.True(type.GetMethod("<Clone>$") is not null, $"{path}: {type} is no record");
        Type[] concrete = type.IsAbstract ? [.. type.Assembly.GetTypes().Where(type.IsAssignableFrom).Where(derived => derived != type)] : [type];
        Assert.NotEmpty(concrete);
        foreach (Type record in concrete)
        {
            Assert.True(record.IsSealed, $"{path}: {record} is not sealed");
            foreach (PropertyInfo property in record.GetProperties().Where(property => property.CanWrite))
            {
                AssertIsValueType(property.PropertyType, $"{path}.{property.Name}", seen);
            }
        }
    }
}
