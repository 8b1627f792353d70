using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>An enum of thousands of values is looked up in tables: the compiler takes minutes for a <c>switch</c> of that size. It behaves as a small one does.</summary>
public class LargeEnumTests
{
    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(8_000, false)]
    public void Values_categories_and_proofs_are_found(int count, bool hasSwitch)
    {
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/codes.yaml", $$"""
            contracts: 1
            section: Test API
            namespace: Test.Api
            types:
              Kind: { type: enum, values: [low, high] }
              Code:
                type: enum
                categories: Kind
                values:
            {{string.Concat(Enumerable.Range(0, count).Select(static number => $"      \"{number}\": {{ name: C{number}{(number % 3 == 0 ? ", category: low" : "")}{(number % 5 == 0 ? ", certainty: doc, moneyMoved: never" : "")}{(number % 7 == 0 ? ", means: notFound" : "")} }}\n"))}}
            """));
        string source = run.Sources["Test.Api.Code.g.cs"];

        Assert.Equal(hasSwitch, source.Contains("Texts.C0 or Texts.", StringComparison.Ordinal));
        Assert.Equal(hasSwitch, source.Contains("switch", StringComparison.Ordinal) && source.Contains("text switch", StringComparison.Ordinal));
        Assert.Equal("", Consumer.Run(run, $$"""
            using FreedomPay.Contracts;
            using Test.Api;

            static class Program
            {
                static string Run()
                {
                    for (int number = -1; number <= {{count.ToString(CultureInfo.InvariantCulture)}}; number++)
                    {
                        string text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                        bool isKnown = number is >= 0 and < {{count.ToString(CultureInfo.InvariantCulture)}};
                        Code code = Read<Code>(text);
                        if (code.Value != text || code.IsKnown != isKnown
                            || code.Category != (isKnown && number % 3 == 0 ? Kind.Low : null)
                            || code.ProvesThatNoMoneyMoved != (isKnown && number % 5 == 0)
                            || code.SaysNotFound != (isKnown && number % 7 == 0))
                        {
                            return text;
                        }
                    }

                    return Code.C1.Value == "1" && !new Code("x").IsKnown && !default(Code).IsKnown ? "" : "others";
                }

                static T Read<T>(string text) where T : struct, IOpenEnum<T> => T.FromText(text);
            }
            """));
    }
}
