using System.Text;
using FreedomPay.Contracts.Generator.Emit.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests;

/// <summary>Roslyn's own text of the same characters is the oracle: the compiler must not see a difference.</summary>
public class GeneratedTextTests
{
    public static TheoryData<string> Texts =>
    [
        "",
        "class C;",
        "// first\nclass C\n{\n}\n",
        "// 100 ₸ — оплата\nclass C\n{\n}\n",
        "\u007f\n\t\u0001",
        "// \U0001F4B3\n",
        "// \u00e9",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_the_text_that_Roslyn_would_make(string text)
    {
        SourceText expected = SourceText.From(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        SourceText actual = Of(text).ToSourceText();

        Assert.Equal(text, Of(text).ToString());
        Assert.Equal(expected.Length, actual.Length);
        Assert.Equal(text, actual.ToString());
        Assert.Equal(text, string.Concat(Enumerable.Range(0, actual.Length).Select(index => actual[index])));
        Assert.Equal(expected.Lines.Select(static line => line.SpanIncludingLineBreak), actual.Lines.Select(static line => line.SpanIncludingLineBreak));
        Assert.Equal(expected.GetChecksum().ToArray(), actual.GetChecksum().ToArray());
        Assert.Equal(expected.ChecksumAlgorithm, actual.ChecksumAlgorithm);
        Assert.True(expected.ContentEquals(actual));
        Assert.True(actual.ContentEquals(expected));
        Assert.True(actual.CanBeEmbedded);
        Assert.Empty(actual.Encoding!.GetPreamble());
        Assert.Equal(CSharpSyntaxTree.ParseText(expected).GetRoot().ToFullString(), CSharpSyntaxTree.ParseText(actual).GetRoot().ToFullString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_part_of_it_is_the_same_too(string text)
    {
        SourceText actual = Of(text).ToSourceText();
        for (int start = 0; start <= text.Length; start++)
        {
            for (int end = start; end <= text.Length; end++)
            {
                char[] copied = new char[text.Length + 2];
                actual.CopyTo(start, copied, 1, end - start);

                Assert.Equal(text[start..end], new string(copied, 1, end - start));
                Assert.Equal('\0', copied[end - start + 1]);
                Assert.Equal(text[start..end], actual.ToString(TextSpan.FromBounds(start, end)));
            }
        }
    }

    [Fact]
    public void It_can_be_written_and_changed()
    {
        SourceText actual = Of("class C;").ToSourceText();
        using StringWriter writer = new();
        actual.Write(writer);

        Assert.Equal("class C;", writer.ToString());
        Assert.Equal("class D;", actual.WithChanges(new TextChange(new TextSpan(6, 1), "D")).ToString());
    }

    [Fact]
    public void A_place_outside_of_it_is_refused()
    {
        SourceText actual = Of("class C;").ToSourceText();

        Assert.Throws<IndexOutOfRangeException>(() => actual[8]);
        Assert.ThrowsAny<ArgumentException>(() => actual.CopyTo(7, new char[8], 0, 2));
        Assert.ThrowsAny<ArgumentException>(() => actual.CopyTo(0, new char[4], 0, 5));
    }

    [Fact]
    public void Two_are_equal_when_their_characters_are()
    {
        foreach (string text in Texts)
        {
            foreach (string other in Texts)
            {
                Assert.Equal(text == other, Of(text).Equals(Of(other)));
            }

            Assert.Equal(Of(text).GetHashCode(), Of(text).GetHashCode());
        }
    }

    /// <summary>What stands behind the text in a buffer is not part of it.</summary>
    private static GeneratedText Of(string text) => new([.. text, 'x', '₸'], text.Length);
}
