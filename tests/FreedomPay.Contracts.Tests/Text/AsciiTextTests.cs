using System.Text;

namespace FreedomPay.Contracts.Tests.Text;

/// <summary>The short way of ASCII texts gives what the general encoder gives, and takes nothing else.</summary>
public class AsciiTextTests
{
    [Fact]
    public void Text_of_any_length_is_written_as_the_encoder_writes_it()
    {
        for (int length = 0; length <= 70; length++)
        {
            string text = new([.. Enumerable.Range(0, length).Select(static index => (char)((index * 37 % 127) + 1))]);
            byte[] destination = new byte[length + 1];

            Assert.True(AsciiText.TryWrite(text, destination));
            Assert.Equal(Encoding.ASCII.GetBytes(text), destination[..length]);
            Assert.Equal(0, destination[length]);
        }
    }

    [Theory]
    [InlineData('\u0080')]
    [InlineData('\u00FF')]
    [InlineData('\u0100')]
    [InlineData('\u0141')] // its lower byte is an 'A'
    [InlineData('\uD800')]
    [InlineData('\uFFFF')]
    public void Text_with_another_character_anywhere_is_not_taken(char other)
    {
        for (int length = 1; length <= 40; length++)
        {
            for (int place = 0; place < length; place++)
            {
                char[] text = new string('a', length).ToCharArray();
                text[place] = other;
                Assert.False(AsciiText.TryWrite(text, new byte[length]));
            }
        }
    }
}
