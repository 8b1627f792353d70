using System.Text;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Tests;

/// <summary>Names of generated files: the compiler writes them to disk where the project says so, and names of files end at 255 bytes.</summary>
public sealed class HintNameTests
{
    private const int MostBytes = 255;

    [Fact]
    public void A_usual_name_is_the_types_full_name() =>
        Assert.Equal("Shop.Payments.Pay.g.cs", new TypeName("Shop.Payments", "Pay").HintName);

    [Theory]
    [InlineData("a")]
    [InlineData("\u0416")]
    [InlineData("\u8a9e")]
    public void A_long_name_is_a_name_that_a_file_can_have(string letter)
    {
        foreach (int length in new[] { 60, 90, 190, 300, 1000 })
        {
            string name = new TypeName(string.Concat(Enumerable.Repeat(letter, length)), "Pay").HintName;

            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, MostBytes);
            Assert.EndsWith(".Pay.g.cs", name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Long_names_that_end_alike_stay_apart()
    {
        string end = new('a', 300);

        Assert.NotEqual(new TypeName($"First.{end}", "Pay").HintName, new TypeName($"Second.{end}", "Pay").HintName);
    }

    // The vectors that the authors of FNV have published, http://www.isthe.com/chongo/tech/comp/fnv/.
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void The_hash_is_FNV_1a(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(text));
}
