using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Tests.Common;

/// <summary>The word that is suggested is the one with the fewest edits, at most two, and at most one if it is short.</summary>
public class SuggestionsTests
{
    [Theory]
    [InlineData("reqiured", "required")]
    [InlineData("requird", "required")]
    [InlineData("requiredd", "required")]
    [InlineData("eRquired", "required")]
    [InlineData("rquiredx", "required")]
    [InlineData("xrequiredx", "required")]
    [InlineData("rqiure", null)]
    [InlineData("xxrequired", "required")]
    [InlineData("xxxrequired", null)]
    [InlineData("scael", "scale")]
    [InlineData("scole", "scale")]
    [InlineData("scoel", null)]
    [InlineData("sca", "scale")]
    [InlineData("re", null)]
    public void The_closest_word_is_suggested(string word, string? meant) => Assert.Equal(meant, Suggestions.Closest(word, ["required", "scale"]));

    /// <summary>Against the definition: all of both words compared with each other.</summary>
    [Fact]
    public void Edits_are_found_wherever_they_are()
    {
        Random random = new(20261129);
        for (int trial = 0; trial < 20_000; trial++)
        {
            string word = Word(random, random.Next(4, 9));
            string other = Word(random, random.Next(4, 9));

            int most = word.Length < 6 ? 1 : 2;
            bool isClose = FullDistance(word, other) <= most;
            bool isBeginning = other.StartsWith(word, StringComparison.Ordinal);

            Assert.True((isClose || isBeginning) == (Suggestions.Closest(word, [other]) is not null), $"{word} {other}");
        }
    }

    private static string Word(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abc"[random.Next(3)]));

    private static int FullDistance(string left, string right)
    {
        int[,] distances = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1, distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];
    }
}
