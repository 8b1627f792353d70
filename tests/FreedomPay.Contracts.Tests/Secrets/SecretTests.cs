using System.CodeDom.Compiler;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Secrets;

/// <summary>Keys, sensitive fields, unknown fields and bodies never show in a text that someone might log.</summary>
public partial class SecretTests
{
    private static readonly string Year = SecretSamples.SecretDay.Year.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void No_text_of_any_public_type_shows_a_secret()
    {
        foreach (object sample in SecretSamples.All())
        {
            foreach (string text in TextsOf(sample))
            {
                AssertHidesSecrets(text, sample.GetType());
            }
        }
    }

    [Theory]
    [MemberData(nameof(PropertyWalkers.Names), MemberType = typeof(PropertyWalkers))]
    public void What_walks_properties_finds_no_secret(string walker)
    {
        // Exceptions and attributes hold parts of the machinery that no serializer takes; their texts are in the test above.
        foreach (object sample in SecretSamples.All().Where(static sample => sample is not (Exception or Attribute)))
        {
            AssertHidesSecrets(PropertyWalkers.Write(walker, sample), sample.GetType());
        }
    }

    [Fact]
    public void Every_public_type_has_a_sample_with_secrets()
    {
        HashSet<Type> sampled = [];
        foreach (object sample in SecretSamples.All())
        {
            for (Type? type = sample.GetType(); type is not null; type = type.BaseType)
            {
                sampled.Add(Definition(type));
            }
        }

        Type[] missing =
        [
            .. typeof(PaymentSignature).Assembly.GetExportedTypes()
                .Concat(typeof(SecretTests).Assembly.GetTypes().Where(static type => type.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool == "FreedomPay.Contracts" && !IsOfCatalog(type)))
                .Where(static type => !IsOpenEnum(type))
                .Where(static type => !IsConverter(type) && !IsWireType(type))
                .Where(static type => !type.IsInterface && !type.IsEnum && !type.IsByRefLike && !(type.IsAbstract && type.IsSealed))
                .Where(type => !sampled.Contains(Definition(type))),
        ];

        Assert.True(missing.Length == 0, $"Add samples to {nameof(SecretSamples)} for: {string.Join(", ", missing.Select(static type => type.FullName))}");
    }

    /// <summary>The catalog is held against the same rule where all of it is compiled.</summary>
    private static bool IsOfCatalog(Type type) => type.Namespace!.StartsWith("FreedomPay.Gateway", StringComparison.Ordinal) && type.Name is not ("ThreeDSecureRequest" or "ThreeDSecureResponse");

    /// <summary>They hold nothing; what they write is held against the rule with the types that they belong to.</summary>
    private static bool IsConverter(Type type) => type.IsAssignableTo(typeof(JsonConverter))
        || type.IsAssignableTo(typeof(TypeConverter))
        || type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IWireConverter<>));

    /// <summary>They have no instances.</summary>
    private static bool IsWireType(Type type) => type.DeclaringType == typeof(WireType)
        || (type.IsGenericTypeDefinition && (type == typeof(WireList<,>) || type == typeof(WireValue<,>) || type == typeof(WireReference<,>)));

    /// <summary>States and kinds: nothing in them is secret.</summary>
    private static bool IsOpenEnum(Type type) =>
        type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IOpenEnum<>)) || (type.IsNested && IsOpenEnum(type.DeclaringType!));

    [Fact]
    public void Secrets_are_in_the_samples_where_they_belong()
    {
        // The opposite, so that the test above cannot pass on samples that lost their secrets.
        Assert.Equal(SecretSamples.Marker, SecretSamples.ThreeDSecure.PaRes.Reveal());
        Assert.Contains(SecretSamples.ThreeDSecure.Sign(SecretSamples.Credentials).Fields, static field => field is { Name: "pg_pares", IsSensitive: true } && field.GetValue() == SecretSamples.Marker);
        Assert.Contains("***", SecretSamples.ThreeDSecure.ToString(), StringComparison.Ordinal);
        Assert.Contains("PaRes", SecretSamples.ThreeDSecure.ToString(), StringComparison.Ordinal);
        Assert.Contains("PaymentId = 7", SecretSamples.ThreeDSecure.ToString(), StringComparison.Ordinal);
        Assert.Contains(SecretSamples.All(), static sample => sample is FieldProblem problem && problem.GetRawText() == SecretSamples.Marker);
        Assert.Contains(SecretSamples.All(), static sample => sample is ReceivedRequest<Gateway.Purchase.ThreeDSecureRequest>.Malformed { Problems: [_, ..] });
    }

    [Fact]
    public void Expected_digest_shows_nowhere()
    {
        Answer<TestContracts.Scalars.EverythingResponse>.Untrusted untrusted = TestData.Should<Answer<TestContracts.Scalars.EverythingResponse>.Untrusted>(
            TestContracts.Scalars.EverythingResponse.Read(SecretSamples.WrongBody, SecretSamples.Credentials));

        foreach (object sample in (object[])[untrusted, untrusted.Signature, untrusted.Signature.SignedNames])
        {
            foreach (string text in TextsOf(sample).Concat(StringsWithin(sample, depth: 4)))
            {
                Assert.DoesNotContain(SecretSamples.ExpectedDigest, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(SecretSamples.Marker, text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void Credentials_give_no_member_that_shows_a_key()
    {
        Assert.All(StringsWithin(SecretSamples.Credentials, depth: 4), static text => Assert.DoesNotContain(SecretSamples.Marker, text, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(typeof(SecretKey).GetProperties(BindingFlags.Public | BindingFlags.Instance));
        Assert.Empty(typeof(SecretKey).GetFields(BindingFlags.Public | BindingFlags.Instance));
        Assert.All(
            typeof(SecretKey).GetFields(BindingFlags.NonPublic | BindingFlags.Instance),
            static field => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State));
    }

    [Fact]
    public void Types_on_the_stack_alone_have_no_text_of_their_own()
    {
        foreach (Type type in typeof(PaymentSignature).Assembly.GetExportedTypes().Where(static type => type.IsByRefLike))
        {
            Assert.Null(type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
            Assert.Null(type.GetCustomAttribute<DebuggerDisplayAttribute>());
        }
    }

    private static void AssertHidesSecrets(string text, Type type)
    {
        Assert.False(text.Contains(SecretSamples.Marker, StringComparison.OrdinalIgnoreCase), $"{type} shows a secret: {text}");
        Assert.False(text.Contains(Year, StringComparison.Ordinal), $"{type} shows a secret date: {text}");
        Assert.False(text.Contains(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(SecretSamples.Marker))[..12], StringComparison.Ordinal), $"{type} shows a secret in Base64: {text}");
    }

    private static IEnumerable<string> TextsOf(object sample)
    {
        yield return sample.ToString() ?? "";
        yield return FormattableString.Invariant($"{sample}");
        if (sample is Exception exception)
        {
            yield return exception.Message;
            foreach (object? value in exception.Data.Values)
            {
                yield return value?.ToString() ?? "";
            }
        }

        for (Type? type = sample.GetType(); type is not null; type = type.BaseType)
        {
            Assert.Null(type.GetCustomAttribute<DebuggerTypeProxyAttribute>(inherit: false));
            if (type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false)?.Value is { } display)
            {
                yield return Hole().Replace(display, hole => Evaluate(sample, hole.Groups[1].Value));
            }
        }
    }

    /// <summary>What a debugger would show for one expression of a DebuggerDisplay: a member or a call without arguments.</summary>
    private static string Evaluate(object sample, string expression)
    {
        string name = expression.Split(',')[0].Replace("()", "", StringComparison.Ordinal);
        const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        Type type = sample.GetType();
        object? value = type.GetProperty(name, Members) is { } property ? property.GetValue(sample)
            : type.GetField(name, Members) is { } field ? field.GetValue(sample)
            : type.GetMethod(name, Members, []) is { } method ? method.Invoke(sample, null)
            : throw new InvalidOperationException($"{type}: the test does not understand the DebuggerDisplay expression '{expression}'.");
        return value?.ToString() ?? "";
    }

    /// <summary>All strings that public properties lead to; bodies and raw texts are what the caller asked for and are not followed.</summary>
    private static IEnumerable<string> StringsWithin(object? value, int depth)
    {
        if (value is string text)
        {
            return [text];
        }

        if (value is null || depth == 0)
        {
            return [];
        }

        if (value is System.Collections.IEnumerable items)
        {
            return items.Cast<object?>().SelectMany(item => StringsWithin(item, depth - 1));
        }

        return value.GetType().Namespace!.StartsWith("FreedomPay", StringComparison.Ordinal)
            ? value.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(ReadOnlyMemory<byte>))
                .SelectMany(property => StringsWithin(property.GetValue(value), depth - 1))
            : [];
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Hole();
}
