using System.Text;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Fields;

/// <summary>Forms and pairs as nested fields.</summary>
public class MessageFieldsTests
{
    [Fact]
    public void Form_is_decoded_as_utf_8_with_plus_as_a_blank()
    {
        Assert.Equal(
            [MessageField.Text("a", "1 2"), MessageField.Text("b", "Қ+"), MessageField.Text("c", ""), MessageField.Text("d", ""), MessageField.Text("a", "2=3")],
            MessageFields.FromForm("a=1+2&b=%D2%9A%2b&c=&d&a=2=3"u8));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("&&", 0)]
    [InlineData("=", 1)]
    [InlineData("=x", 1)]
    [InlineData("a=%", 1)]
    [InlineData("a=%4", 1)]
    [InlineData("a=%zz", 1)]
    public void Crooked_form_is_read_without_an_exception(string form, int count) => Assert.Equal(count, MessageFields.FromForm(Encoding.UTF8.GetBytes(form)).Count);

    [Fact]
    public void Broken_escapes_stay_as_they_are()
    {
        Assert.Equal("%zz%4", MessageFields.FromForm("a=%zz%4"u8)["a"]);
        Assert.Equal("\uFFFD", MessageFields.FromForm("a=%FF"u8)["a"]);
    }

    [Fact]
    public void Brackets_nest_fields_and_lists()
    {
        MessageFields fields = MessageFields.FromForm("o[b]=1&o[a]=2&l[]=x&l[]=y&p[0][n]=p0&p[1][n]=p1&p[0][m]=q0&d[a][b][c]=z&s[2]=two&s[0]=zero&s[1]=one&g[0]=0&g[2]=2"u8);

        Assert.Equal(
            [
                MessageField.Object("o", MessageField.Text("b", "1"), MessageField.Text("a", "2")),
                MessageField.List("l", MessageField.Text("0", "x"), MessageField.Text("1", "y")),
                MessageField.List("p", MessageField.Object("0", MessageField.Text("n", "p0"), MessageField.Text("m", "q0")), MessageField.Object("1", MessageField.Text("n", "p1"))),
                MessageField.Object("d", MessageField.Object("a", MessageField.Object("b", MessageField.Text("c", "z")))),
                MessageField.List("s", MessageField.Text("0", "zero"), MessageField.Text("1", "one"), MessageField.Text("2", "two")),
                MessageField.Object("g", MessageField.Text("0", "0"), MessageField.Text("2", "2")),
            ],
            fields);
    }

    /// <summary>PHP: "the next largest integer key". What it takes for a string does not count.</summary>
    [Theory]
    [InlineData("a[5]=x&a[]=y", "5=x 6=y")]
    [InlineData("a[1]=x&a[]=y", "1=x 2=y")]
    [InlineData("a[]=x&a[0]=y&a[]=z", "0=x 0=y 1=z")]
    [InlineData("a[b]=x&a[]=y", "b=x 0=y")]
    [InlineData("a[05]=x&a[]=y", "05=x 0=y")]
    [InlineData("a[-1]=x&a[]=y", "-1=x 0=y")]
    [InlineData("a[][b]=x&a[7][b]=y&a[][b]=z", "0 7 8")]
    [InlineData("a[9223372036854775807]=x&a[]=y", "9223372036854775807=x 0=y")]
    public void Items_without_an_index_follow_the_highest_one(string form, string expected)
    {
        MessageField field = Assert.Single(MessageFields.FromForm(Encoding.ASCII.GetBytes(form)));

        Assert.Equal(expected, string.Join(' ', field.Children.Select(static item => item.Kind == MessageFieldKind.Text ? $"{item.Name}={item.GetText()}" : item.Name)));
    }

    [Theory]
    [InlineData("a[")]
    [InlineData("a]")]
    [InlineData("a[b")]
    [InlineData("a[b]c")]
    [InlineData("a[b]c[d]")]
    [InlineData("a[b[c]]")]
    [InlineData("[a]")]
    [InlineData("[]")]
    public void Brackets_that_do_not_pair_belong_to_the_name(string name) =>
        Assert.Equal(TestData.Text(name, "v"), MessageFields.FromPairs([KeyValuePair.Create(name, "v")]));

    [Fact]
    public void Names_nest_32_levels_deep_and_no_deeper()
    {
        string name = "a" + string.Concat(Enumerable.Repeat("[b]", 31));

        Assert.Equal("a", Assert.Single(MessageFields.FromPairs([KeyValuePair.Create(name, "v")])).Name);
        Assert.Equal("The name of a field nests deeper than 32 levels.", MessageFields.FromPairs([KeyValuePair.Create(name + "[c]", "v")]).Defect);
        Assert.Equal("The name of a field nests deeper than 32 levels.", MessageFields.FromForm(Encoding.UTF8.GetBytes(name + "[c]=v")).Defect);
    }

    [Fact]
    public void Fields_nest_32_levels_deep_and_no_deeper()
    {
        MessageField field = MessageField.Text("a", "v");
        for (int depth = 1; depth < MessageField.MaxDepth; depth++)
        {
            field = MessageField.Object("a", field);
        }

        Assert.Equal(32, MessageField.MaxDepth);
        Assert.Equal(ReferenceWalk.Digest(";v;k"), PaymentSignature.Compute(default, [field], new SecretKey("k")));
        Assert.Throws<ArgumentException>(() => MessageField.Object("a", field));
        Assert.Throws<ArgumentException>(() => MessageField.List("a", field));
    }

    [Fact]
    public void Fields_are_equal_by_value_and_order()
    {
        MessageFields one = [MessageField.Text("a", "1"), MessageField.Object("o", MessageField.Text("b", "2"))];
        MessageFields same = [MessageField.Text("a", "1"), MessageField.Object("o", MessageField.Text("b", "2"))];

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, [.. one.Reverse()]);
        Assert.NotEqual(MessageField.Object("a"), MessageField.List("a"));
        Assert.NotEqual(MessageField.Text("a", ""), MessageField.Object("a"));
        Assert.NotEqual(MessageField.Text("a", "1"), MessageField.Text("A", "1"));
        Assert.Equal(MessageFields.Empty, []);
    }

    [Fact]
    public void Field_is_found_by_its_exact_name()
    {
        MessageFields fields = [MessageField.Object("o"), MessageField.Text("a", "1"), MessageField.Text("a", "2")];

        Assert.Equal("1", fields["a"]);
        Assert.Null(fields["A"]);
        Assert.Null(fields["o"]);
        Assert.Null(fields["b"]);
    }

    [Fact]
    public void Bad_credentials_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("", "k"));
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("12a", "k"));
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("-1", "k"));
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("\u0661", "k"));
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("12345678901234567890", "k"));
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("1", ""));
        Assert.ThrowsAny<ArgumentException>(() => new MerchantCredentials("1", "k", ""));
        Assert.ThrowsAny<ArgumentException>(() => new SecretKey(" k"));
        Assert.ThrowsAny<ArgumentException>(() => new SecretKey("k\n"));
        Assert.ThrowsAny<ArgumentException>(() => new SecretKey("k\uD800"));
    }
}
