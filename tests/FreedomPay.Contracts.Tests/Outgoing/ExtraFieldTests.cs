using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>Fields beyond the spec: sent, signed, kept; or refused by name.</summary>
public class ExtraFieldTests
{
    [Fact]
    public async Task Extra_fields_are_sent_and_signed_at_their_places()
    {
        SignedRequest<LookupResponse> signed = Lookup(
            MessageField.Text("zzz", "last"), MessageField.Text("pg_param", "Привет"), MessageField.Text("ABC", "first")).Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal(ReferenceWalk.Digest("lookup;first;12345;Привет;abc123;text;last;test_secret"), signed.Signature());
        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        IReadOnlyList<(string Name, string Value)> sent = await SentForm.ReadAsync(message);
        Assert.Equal([("ABC", "first"), ("pg_merchant_id", "12345"), ("pg_param", "Привет"), ("pg_salt", "abc123"), ("pg_text", "text"), ("zzz", "last"), ("pg_sig", signed.Signature())], sent);
    }

    [Fact]
    public async Task Nested_extra_fields_are_sent_in_brackets_and_signed_in_the_place_of_their_parent()
    {
        SignedRequest<LookupResponse> signed = Lookup(
            MessageField.List(
                "pg_positions",
                MessageField.Object("", MessageField.Text("name", "Pad"), MessageField.Text("count", "2"), MessageField.Text("UnitCode", "u")),
                MessageField.Object("", MessageField.List("mark_list", MessageField.Text("", "m0"), MessageField.Text("", "m1")))),
            MessageField.Object("pg_exchange", MessageField.Text("rate", "1.5"), MessageField.Text("Date", "d"))).Sign(TestData.Credentials, TestData.FixedSalt);

        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        Assert.Equal(
            [
                ("pg_exchange[Date]", "d"), ("pg_exchange[rate]", "1.5"), ("pg_merchant_id", "12345"),
                ("pg_positions[0][UnitCode]", "u"), ("pg_positions[0][count]", "2"), ("pg_positions[0][name]", "Pad"),
                ("pg_positions[1][mark_list][]", "m0"), ("pg_positions[1][mark_list][]", "m1"),
                ("pg_salt", "abc123"), ("pg_text", "text"), ("pg_sig", ReferenceWalk.Digest("lookup;d;1.5;12345;u;2;Pad;m0;m1;abc123;text;test_secret")),
            ],
            await SentForm.ReadAsync(message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1name")]
    [InlineData("pg.name")]
    [InlineData("pg name")]
    [InlineData("pg-name")]
    [InlineData("pg[name]")]
    [InlineData("pg;name")]
    [InlineData("имя")]
    [InlineData("na\u0131m")]
    [InlineData("name\n")]
    public void Name_that_PHP_would_rewrite_or_that_is_no_name_is_refused(string name)
    {
        FieldViolation violation = Assert.Single(Refused(MessageField.Text(name, "v")).Violations);

        Assert.Equal(name, violation.WireName);
        Assert.Contains("not a name", violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pg_text")]
    [InlineData("pg_note")]
    [InlineData("GTIN")]
    [InlineData("pg_merchant_id")]
    [InlineData("pg_salt")]
    public void Field_of_the_message_or_of_the_protocol_is_refused_even_where_its_property_is_null(string name)
    {
        FieldViolation violation = Assert.Single(Refused(MessageField.Text(name, "v")).Violations);

        Assert.Equal(name, violation.WireName);
        Assert.Contains("set its property", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_is_refused_as_an_extra_field()
    {
        FieldViolation violation = Assert.Single(Refused(MessageField.Text("pg_sig", "v")).Violations);

        Assert.Contains("signature", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_compared_ordinally()
    {
        MessageFields fields = Sent(Lookup(MessageField.Text("PG_TEXT", "1"), MessageField.Text("gtin", "2"), MessageField.Text("pg_tex", "3"), MessageField.Text("pg_text_", "4")));

        Assert.Equal("1", fields["PG_TEXT"]);
        Assert.Equal("2", fields["gtin"]);
        Assert.Equal("3", fields["pg_tex"]);
        Assert.Equal("4", fields["pg_text_"]);
    }

    [Fact]
    public void Name_that_comes_twice_is_refused()
    {
        FieldViolation violation = Assert.Single(Refused(MessageField.Text("a", "1"), MessageField.Text("b", "2"), MessageField.Text("a", "3")).Violations);

        Assert.Equal("a", violation.WireName);
        Assert.Equal("comes twice among the extra fields; the gateway keeps one value a name.", violation.Message);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("pg_sig")]
    [InlineData("a.b")]
    public void Bad_name_within_an_extra_field_is_refused(string name)
    {
        MessageField bad = MessageField.Text(name, "v");
        MessageField[] hidden =
        [
            MessageField.Object("outer", bad),
            MessageField.Object("outer", MessageField.Object("inner", bad)),
            MessageField.List("outer", MessageField.Object("", bad)),
            MessageField.List("outer", MessageField.Text("", "fine"), MessageField.Object("", MessageField.List("inner", MessageField.Object("", bad)))),
            MessageField.List("outer", MessageField.List("", MessageField.Object("", bad))),
        ];

        foreach (MessageField field in hidden)
        {
            FieldViolation violation = Assert.Single(Refused(field).Violations);
            Assert.Equal("outer", violation.WireName);
            Assert.Contains($"'{name}'", violation.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Name_that_comes_twice_within_an_extra_field_is_refused()
    {
        FieldViolation violation = Assert.Single(Refused(MessageField.Object("outer", MessageField.Text("a", "1"), MessageField.Text("a", "2"))).Violations);

        Assert.Equal("outer", violation.WireName);
        Assert.Equal("holds a field 'a', which comes twice within its parent; the gateway keeps one value a name.", violation.Message);
    }

    [Fact]
    public void Name_is_refused_before_what_else_is_wrong()
    {
        MessageField bad = MessageField.Object("1", MessageField.Text("a", "1"), MessageField.Text("a", "2"));

        Assert.StartsWith("is not a name", Assert.Single(Refused(bad).Violations).Message, StringComparison.Ordinal);
        Assert.StartsWith("holds a field '1', which is not a name", Assert.Single(Refused(MessageField.Object("o", MessageField.Text("1", "x"), MessageField.Text("1", "y"))).Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_item_of_a_list_is_refused_because_leaving_it_out_would_shift_the_others()
    {
        MessageField[] lists =
        [
            MessageField.List("items", MessageField.Text("", "1"), MessageField.Text("", ""), MessageField.Text("", "2")),
            MessageField.List("items", MessageField.Object("", MessageField.Text("a", ""))),
            MessageField.List("items", MessageField.Object("")),
            MessageField.List("items", MessageField.List("")),
            MessageField.Object("items", MessageField.List("inner", MessageField.Text("", ""))),
        ];

        foreach (MessageField list in lists)
        {
            FieldViolation violation = Assert.Single(Refused(list).Violations);
            Assert.Equal("items", violation.WireName);
            Assert.Equal("holds a list with an empty item, which would not be sent and leave a gap in the indexes: leave the item out.", violation.Message);
        }
    }

    [Fact]
    public void Empty_list_or_object_is_not_sent() =>
        Assert.Equal(["pg_merchant_id", "pg_salt", "pg_sig", "pg_text"], Sent(Lookup(MessageField.List("a"), MessageField.Object("b"))).Select(static field => field.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void List_of_lists_is_sent()
    {
        MessageFields fields = Sent(Lookup(MessageField.List("grid", MessageField.List("", MessageField.Text("", "1"), MessageField.Text("", "2")))));

        Assert.Equal("2", fields.Single(static field => field.Name == "grid").Children[0].Children[1].GetText());
    }

    [Fact]
    public void Empty_value_is_neither_sent_nor_signed()
    {
        SignedRequest<LookupResponse> signed = Lookup(
            MessageField.Text("a", ""), MessageField.Object("b", MessageField.Text("c", "")), MessageField.Text("d", "1")).Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal(["d", "pg_merchant_id", "pg_salt", "pg_text", "pg_sig"], signed.Fields.Select(static field => field.Name));
        Assert.Equal(ReferenceWalk.Digest("lookup;1;12345;abc123;text;test_secret"), signed.Signature());
    }

    [Fact]
    public void Every_violation_of_a_message_is_reported_at_once()
    {
        EverythingRequest request = new()
        {
            Text = "",
            Note = "\uD800",
            Amount = 1.005m,
            ExtraFields = [MessageField.Text("a-b", "1"), MessageField.Text("pg_flag", "1"), MessageField.Text("fine", "\uDC00")],
        };

        MessageValidationException exception = Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials));

        Assert.Equal(["a-b", "fine", "pg_amount", "pg_flag", "pg_note", "pg_text"], exception.Violations.Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
        Assert.Equal(["", "", "", "Amount", "Note", "Text"], exception.Violations.Select(static violation => violation.PropertyName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Unknown_fields_of_a_request_are_verified_and_kept_with_their_empty_and_repeated_values()
    {
        IReadOnlyList<Node> fields = ReferenceWalk.Signed(
            "lookup", TestData.Key,
            Node.Of("pg_merchant_id", "12345"), Node.Of("zz", "2"), Node.Of("pg_text", "t"), Node.Of("empty", ""), Node.Of("zz", "1"), Node.Object("o", Node.Of("b", "x"), Node.Of("a", "y")), Node.Of("pg_salt", "s"));

        ReceivedRequest<LookupRequest>.Verified verified = TestData.Should<ReceivedRequest<LookupRequest>.Verified>(LookupRequest.Read([.. Node.ToFields(fields)], TestData.Credentials));

        Assert.Equal(
            [MessageField.Text("zz", "2"), MessageField.Text("empty", ""), MessageField.Text("zz", "1"), MessageField.Object("o", MessageField.Text("b", "x"), MessageField.Text("a", "y"))],
            verified.Request.ExtraFields);
        Assert.Equal("12345", verified.MerchantId);
    }

    [Fact]
    public void Request_without_one_of_its_unknown_fields_is_untrusted()
    {
        IReadOnlyList<Node> fields = ReferenceWalk.Signed("lookup", TestData.Key, Node.Of("pg_text", "t"), Node.Of("empty", ""), Node.Of("pg_salt", "s"));

        MessageFields lost = [.. Node.ToFields(fields.Where(static field => field.Name != "empty"))];

        TestData.Should<ReceivedRequest<LookupRequest>.Untrusted>(LookupRequest.Read(lost, TestData.Credentials));
    }

    [Fact]
    public void Unknown_fields_of_an_answer_are_verified_and_kept()
    {
        byte[] body = ReferenceXml.Write(ReferenceWalk.Signed(
            "everything", TestData.Key,
            Node.Of("pg_status", "ok"), Node.Of("pg_text", "t"), Node.Of("pg_id", "1"), Node.Of("new", "Қ<&>"), Node.Of("empty", ""), Node.Of("new", "2"), Node.Object("deep", Node.Object("er", Node.Of("x", "y"))), Node.Of("pg_merchant_id", "7"), Node.Of("pg_salt", "s")));

        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(body, TestData.Credentials));

        Assert.Equal(
            [MessageField.Text("new", "Қ<&>"), MessageField.Text("empty", ""), MessageField.Text("new", "2"), MessageField.Object("deep", MessageField.Object("er", MessageField.Text("x", "y"))), MessageField.Text("pg_merchant_id", "7")],
            success.Response.ExtraFields);
        Assert.Empty(success.Problems);
    }

    [Fact]
    public void Answer_may_repeat_extra_fields_and_send_them_empty()
    {
        EverythingResponse response = new()
        {
            Text = "t",
            Id = 1,
            ExtraFields = [MessageField.Text("zz", "2"), MessageField.Text("empty", ""), MessageField.Text("zz", "1"), MessageField.Object("o", MessageField.Text("b", ""), MessageField.Text("a", "y"), MessageField.Text("b", "\r"))],
        };

        byte[] body = response.Sign(TestData.Credentials).ToXml();

        Assert.Equal(
            [MessageField.Text("empty", ""), MessageField.Object("o", MessageField.Text("a", "y"), MessageField.Text("b", ""), MessageField.Text("b", "\r")), MessageField.Text("zz", "2"), MessageField.Text("zz", "1")],
            TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(body, TestData.Credentials)).Response.ExtraFields);
        IReadOnlyList<Node> parsed = ReferenceXml.TryParse(body)!;
        Assert.Equal(parsed.Single(static field => field.Name == "pg_sig").Text, ReferenceWalk.Sign("everything", parsed, TestData.Key));
    }

    [Fact]
    public void List_in_an_answer_is_refused_because_XML_has_no_items_without_names()
    {
        EverythingResponse response = new() { ExtraFields = [MessageField.Object("o", MessageField.List("items", MessageField.Text("", "1")))] };

        MessageValidationException exception = Assert.Throws<MessageValidationException>(() => response.Sign(TestData.Credentials));

        FieldViolation violation = Assert.Single(exception.Violations);
        Assert.Equal("o", violation.WireName);
        Assert.Equal("holds a list, which XML has no form for: repeat the field instead, or name its items.", violation.Message);
    }

    private static LookupRequest Lookup(params MessageField[] extraFields) => new() { Text = "text", ExtraFields = [.. extraFields] };

    private static MessageValidationException Refused(params MessageField[] extraFields) =>
        Assert.Throws<MessageValidationException>(() => Lookup(extraFields).Sign(TestData.Credentials));

    private static MessageFields Sent(LookupRequest request) => MessageFields.FromPairs(
        request.Sign(TestData.Credentials).Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));
}
