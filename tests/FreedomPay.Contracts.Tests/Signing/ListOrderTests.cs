using System.Globalization;
using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Kinds;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>Eleven and more items of a list, where the public sources differ.</summary>
public class ListOrderTests
{
    private static readonly ScriptName Script = ScriptName.Exactly("refund");
    private static readonly SecretKey Key = new("secret");

    public static TheoryData<int> Counts => [1, 2, 9, 10, 11, 12, 20, 21, 22, 23, 99, 100, 101, 150, 250];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Default_is_the_order_of_the_documented_function(int count)
    {
        Node[] scalars = [Node.List("pg_mark_list", Items(count)), Node.Of("pg_a", "a"), Node.Of("pg_z", "z")];
        Node[] objects = [Node.List("pg_receipt_positions", [.. Items(count).Select(static item => Node.Object("", Node.Of("name", item), Node.Of("UnitCode", "u" + item)))]), Node.Of("pg_a", "a")];

        Assert.Equal(FlatParams.Sign("refund", scalars, "secret"), Compute(scalars));
        Assert.Equal(FlatParams.Sign("refund", objects, "secret"), Compute(objects));
    }

    [Theory]
    [InlineData(ListOrder.Documented, "0,10,1,11,2,3,4,5,6,7,8,9")]
    [InlineData(ListOrder.Position, "0,1,2,3,4,5,6,7,8,9,10,11")]
    [InlineData(ListOrder.LiteralName, "0,10,11,1,2,3,4,5,6,7,8,9")]
    public void Twelve_items_are_signed_in_the_order_that_the_option_names(ListOrder order, string expected)
    {
        Node[] fields = [Node.List("x", Items(12))];

        Assert.Equal(
            ReferenceWalk.Digest($"refund;{expected.Replace(',', ';')};secret"),
            PaymentSignature.Compute(Script, [.. Node.ToFields(fields)], Key, order));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(101)]
    public void Literal_names_are_sorted_as_a_client_sorts_them(int count)
    {
        string[] items = [.. Enumerable.Range(0, count).OrderBy(static index => TestData.Invariant($"x[{index}]"), StringComparer.Ordinal).Select(static index => TestData.Invariant($"{index}"))];
        Node[] fields = [Node.List("x", [.. Enumerable.Range(0, count).Select(static index => Node.Of("", TestData.Invariant($"{index}")))])];

        Assert.Equal(
            ReferenceWalk.Digest($"refund;{string.Join(';', items)};secret"),
            PaymentSignature.Compute(Script, [.. Node.ToFields(fields)], Key, ListOrder.LiteralName));
    }

    [Fact]
    public void Twenty_two_items_follow_the_documented_example()
    {
        Node[] fields = [Node.List("x", Items(22))];

        Assert.Equal(ReferenceWalk.Digest("refund;0;10;1;11;12;13;14;15;16;17;18;19;20;2;21;3;4;5;6;7;8;9;secret"), FlatParams.Sign("refund", fields, "secret"));
        Assert.Equal(FlatParams.Sign("refund", fields, "secret"), Compute(fields));
    }

    [Theory]
    [InlineData(ListOrder.Documented)]
    [InlineData(ListOrder.Position)]
    [InlineData(ListOrder.LiteralName)]
    public void Up_to_ten_items_all_orders_are_the_plain_walk(ListOrder order)
    {
        for (int count = 0; count <= 10; count++)
        {
            Node[] fields = [Node.List("x", Items(count)), Node.List("y", [.. Items(count).Select(static item => Node.Object("", Node.Of("b", item), Node.Of("a", "a" + item)))])];

            Assert.Equal(ReferenceWalk.Sign("refund", fields, "secret"), PaymentSignature.Compute(Script, [.. Node.ToFields(fields)], Key, order));
        }
    }

    [Theory]
    [InlineData(ListOrder.Documented)]
    [InlineData(ListOrder.Position)]
    [InlineData(ListOrder.LiteralName)]
    public async Task Long_list_of_a_request_is_signed_and_sent_in_the_order_of_the_option_and_verifies_where_it_arrives(ListOrder order)
    {
        string[] values = [.. Items(30)];
        LookupRequest request = new()
        {
            Text = "t",
            ExtraFields = [MessageField.List("x", [.. values.Select(static value => MessageField.Text("", value))]), MessageField.List("y", [.. values.Select(static value => MessageField.Object("", MessageField.Text("b", value), MessageField.Text("a", value)))])],
        };

        SignedRequest<LookupResponse> signed = request.Sign(TestData.Credentials, new SigningOptions { ListOrder = order });

        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        IReadOnlyList<(string Name, string Value)> sent = await SentForm.ReadAsync(message);
        if (order == ListOrder.Documented)
        {
            Assert.Equal(FlatParams.Sign("lookup", PhpForm.Parse(sent), TestData.Key), signed.Signature());
        }

        // Wherever an item stands in the body, its index is its place in the list.
        MessageFields received = MessageFields.FromPairs(sent.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value)));
        Assert.Equal(values, received.Single(static field => field.Name == "x").Children.Select(static item => item.GetText()!));
        TestData.Should<ReceivedRequest<LookupRequest>.Verified>(LookupRequest.Read(received, TestData.Credentials, new ReadOptions { ListOrder = order }));
        if (order != ListOrder.Documented)
        {
            TestData.Should<ReceivedRequest<LookupRequest>.Untrusted>(LookupRequest.Read(received, TestData.Credentials));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void Long_list_of_a_contract_is_signed_in_the_order_of_the_option(int count)
    {
        string[] items = [.. Items(count)];
        PageRequest page = new() { Secret = "v", Codes = [.. items.Select(static item => (SensitiveText)item)] };

        Assert.Equal(Digest(items), Signature(ListOrder.Position));
        Assert.Equal(Digest([.. items.OrderBy(static item => item + (int.Parse(item, CultureInfo.InvariantCulture) + 1).ToString("000", CultureInfo.InvariantCulture), StringComparer.Ordinal)]), Signature(ListOrder.Documented));
        Assert.Equal(Digest([.. items.OrderBy(static item => item + "]", StringComparer.Ordinal)]), Signature(ListOrder.LiteralName));

        string Signature(ListOrder order) => page.Sign(TestData.Credentials, new SigningOptions { Salt = "s", ListOrder = order }).Signature();
        static string Digest(string[] signed) => ReferenceWalk.Digest($"page;{string.Join(';', signed)};12345;s;v;{TestData.Key}");
    }

    [Fact]
    public void Repeated_elements_of_XML_keep_the_order_of_the_message_however_many_they_are()
    {
        Node[] fields = [.. Items(30).Select(static item => Node.Of("x", item))];

        Assert.Equal(ReferenceWalk.Sign("refund", fields, "secret"), Compute(fields));
    }

    private static string Compute(IEnumerable<Node> fields) => PaymentSignature.Compute(Script, [.. Node.ToFields(fields)], Key);

    private static IEnumerable<string> Items(int count) => Enumerable.Range(0, count).Select(static index => index.ToString(CultureInfo.InvariantCulture));
}
