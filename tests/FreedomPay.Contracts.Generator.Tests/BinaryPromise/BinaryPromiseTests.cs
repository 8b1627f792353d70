using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using FreedomPay.Contracts.Generator.Tests.Compiled;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using MetadataReader = System.Reflection.Metadata.MetadataReader;

namespace FreedomPay.Contracts.Generator.Tests.BinaryPromise;

/// <summary>
/// A library that was generated with an older version runs on today's runtime: the folder of this test holds one compiled assembly per version.
/// </summary>
/// <remarks>
/// Before a version is released, its assembly may be compiled anew: <c>dotnet test -e FREEDOMPAY_ACCEPT_BINARY=1 --filter FullyQualifiedName~BinaryPromise</c>.
/// That of a released version never changes.
/// </remarks>
public class BinaryPromiseTests
{
    private const string RuntimeName = "FreedomPay.Contracts";

    private static readonly string Folder = Repository.PathOf("tests", "FreedomPay.Contracts.Generator.Tests", "BinaryPromise");

    public static TheoryData<string> Versions => [.. Directory.EnumerateFiles(Folder, "*.dll").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void This_version_has_an_assembly()
    {
        string file = Path.Combine(Folder, $"{Version()}.dll");
        if (Environment.GetEnvironmentVariable("FREEDOMPAY_ACCEPT_BINARY") == "1")
        {
            File.WriteAllBytes(file, Compile());
        }

        Assert.True(File.Exists(file), $"{file} is missing. Write it: dotnet test -e FREEDOMPAY_ACCEPT_BINARY=1 --filter FullyQualifiedName~BinaryPromise");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_type_loads_and_every_member_is_there(string version)
    {
        byte[] image = File.ReadAllBytes(Path.Combine(Folder, $"{version}.dll"));
        AssemblyLoadContext context = new(version, isCollectible: true);
        try
        {
            using MemoryStream stream = new(image);
            Assembly assembly = context.LoadFromStream(stream);

            // Fails on an interface with a member more, or a type that is gone.
            Type[] types = assembly.GetTypes();
            string[] missing = [.. Missing(image, assembly.ManifestModule)];

            Assert.Contains(types, static type => type.FullName == "FreedomPay.Gateway.Purchase.ThreeDSecureRequest");
            Assert.True(missing.Length == 0, $"Assemblies generated with {version} call what the runtime no longer has:\n{string.Join('\n', missing)}");
        }
        finally
        {
            context.Unload();
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Requests_are_signed_and_answers_are_read(string version)
    {
        AssemblyLoadContext context = new(version, isCollectible: true);
        try
        {
            using MemoryStream stream = new(File.ReadAllBytes(Path.Combine(Folder, $"{version}.dll")));
            MethodInfo run = context.LoadFromStream(stream).GetType("Program")!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;

            string[] said = run.CreateDelegate<Func<string>>()().Split('|');

            // Script name, the values by their names (pg_md, pg_merchant_id, pg_pares, pg_payment_id, pg_salt), key.
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData("paymentAcs;md;500000;pares;123456;salt;payment-key"u8)), said[0]);
            Assert.Equal("Success", said[1]);
            Assert.Equal("True", said[2]);
            Assert.Equal("True", said[3]);
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The kinds of everything that specs can say, in a library of its own.</summary>
    private static byte[] Compile()
    {
        ProjectProperties both = new(Roles: "both");
        IEnumerable<KeyValuePair<string, string>> sources = new[]
        {
            GeneratorRun.Of(both, Specs.ThreeDSecure),
            GeneratorRun.Of(both, Specs.Scalars),
            GeneratorRun.Of(both, VocabularySpecs.Payments, VocabularySpecs.CommonReference),
            GeneratorRun.Of(both, VocabularySpecs.Common),
            GeneratorRun.Of(both, VocabularySpecs.Lists),
            GeneratorRun.Of(both, VocabularySpecs.Messages),
            GeneratorRun.Of(both, OutcomeSpecs.All),
        }.SelectMany(static run => run.Sources).DistinctBy(static source => source.Key);

        using MemoryStream image = new();
        Assert.Empty(Consumer.Compile("Generated", sources, Library).Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
        return image.ToArray();
    }

    private static string Version() => typeof(MessageFields).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Returns what cannot be resolved of the members that the assembly calls.</summary>
    private static IEnumerable<string> Missing(byte[] image, Module module)
    {
        using PEReader file = new(ImmutableArray.Create(image));
        MetadataReader metadata = file.GetMetadataReader();
        Assert.Contains(metadata.AssemblyReferences, handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name) == RuntimeName);
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            string? failure = null;
            try
            {
                _ = module.ResolveMember(MetadataTokens.GetToken(handle));
            }
            catch (Exception exception) when (exception is MissingMemberException or TypeLoadException)
            {
                failure = $"{metadata.GetString(metadata.GetMemberReference(handle).Name)}: {exception.Message}";
            }

            if (failure is not null)
            {
                yield return failure;
            }
        }
    }

    private const string Library = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using FreedomPay.Contracts;
        using FreedomPay.Gateway.Purchase;

        internal static class Program
        {
            private static MessageFields Form(SignedRequest<ThreeDSecureResponse> signed) =>
                MessageFields.FromPairs(signed.Fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue())));

            private static string Signature(SignedRequest<ThreeDSecureResponse> signed) => signed.Fields.Single(field => field.Name == "pg_sig").GetValue();

            internal static string Run()
            {
                MerchantCredentials credentials = new("500000", "payment-key", "payout-key");
                ThreeDSecureRequest request = new() { PaymentId = 123456, Md = "md", PaRes = "pares" };
                SignedRequest<ThreeDSecureResponse> signed = request.Sign(credentials, new SigningOptions { Salt = "salt" });
                var received = (ReceivedRequest<ThreeDSecureRequest>.Verified)ThreeDSecureRequest.Read(Form(signed), credentials);
                byte[] xml = received.Reply(new ThreeDSecureResponse { PaymentId = 123456 }).ToXml();
                Answer<ThreeDSecureResponse> answer = signed.ReadAnswer(xml);
                bool isRead = received.Request == request;
                bool isMasked = !request.ToString().Contains("pares");
                return $"{Signature(signed)}|{answer.GetType().Name}|{isRead}|{isMasked}";
            }
        }
        """;
}
