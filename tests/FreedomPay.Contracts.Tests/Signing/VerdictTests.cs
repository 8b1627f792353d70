using System.Text;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>Exactly one pg_sig of 32 hexadecimal digits that fits; everything else is a no and never an exception.</summary>
public class VerdictTests
{
    private const string Script = "result";
    private static readonly SecretKey Key = new(TestData.Key);
    private static readonly Node[] Message = [Node.Of("pg_amount", "10.00"), Node.Of("pg_salt", "соль"), Node.Of("b", "")];
    private static readonly string Digest = ReferenceWalk.Sign(Script, Message, TestData.Key);

    [Fact]
    public void Digest_in_lower_upper_or_mixed_case_is_accepted()
    {
        Assert.True(Verify(Digest).IsValid);
        Assert.True(Verify(Digest.ToUpperInvariant()).IsValid);
        Assert.True(Verify(Digest[..16] + Digest[16..].ToUpperInvariant()).IsValid);
    }

    [Fact]
    public void Message_without_a_signature_is_refused() => Assert.Equal(SignatureFailure.Missing, Verify().Failure);

    [Fact]
    public void Two_signatures_are_refused_even_when_one_or_both_fit()
    {
        Assert.Equal(SignatureFailure.Repeated, Verify(Digest, Digest).Failure);
        Assert.Equal(SignatureFailure.Repeated, Verify(Digest, "x").Failure);
        Assert.Equal(SignatureFailure.Repeated, Verify("", Digest).Failure);
    }

    public static TheoryData<string> NotHexadecimal => new(
        "", " ", Digest[1..], Digest + "0", Digest + " ", " " + Digest, " " + Digest[1..], Digest[..31] + " ", Digest + "\n", "\t" + Digest[1..],
        "g" + Digest[1..], Digest[..31] + "g", "0x" + Digest[2..], "-" + Digest[1..], "+" + Digest[1..], "\u0660" + Digest[1..], "\uFF11" + Digest[1..],
        Digest[..31] + "\0", new string('а', 16), new string('z', 32), "a764fb36af2e607ee2e841989adr65ty", new string('0', 1000));

    [Theory]
    [MemberData(nameof(NotHexadecimal))]
    public void Signature_that_is_not_32_hexadecimal_digits_is_refused(string signature) =>
        Assert.Equal(SignatureFailure.NotHexadecimal, Verify(signature).Failure);

    [Fact]
    public void Signature_that_is_nested_or_holds_fields_is_refused()
    {
        MessageField[] message = Node.ToFields(Message);

        Assert.Equal(SignatureFailure.NotHexadecimal, Verify([.. message, MessageField.Object("pg_sig", MessageField.Text("pg_sig", Digest))]).Failure);
        Assert.Equal(SignatureFailure.NotHexadecimal, Verify([.. message, MessageField.List("pg_sig", MessageField.Text("", Digest))]).Failure);
        Assert.Equal(SignatureFailure.Missing, Verify([.. message, MessageField.Object("outer", MessageField.Text("pg_sig", Digest))]).Failure);
        Assert.Equal(SignatureFailure.Missing, Verify([.. message, MessageField.Text("PG_SIG", Digest)]).Failure);
        Assert.Equal(SignatureFailure.Missing, Verify([.. message, MessageField.Text("pg_s\u0131g", Digest)]).Failure);
    }

    [Fact]
    public void Nested_signatures_are_left_out_at_every_level()
    {
        Node[] message = [.. Message, Node.Object("o", Node.Of("pg_sig", "not signed"), Node.Of("x", "y")), Node.List("l", Node.Object("", Node.Of("pg_sig", "nor this"), Node.Of("x", "z")))];

        Assert.True(Verify([.. Node.ToFields(ReferenceWalk.Signed(Script, TestData.Key, message))]).IsValid);
    }

    [Fact]
    public void Any_other_digest_is_a_mismatch()
    {
        for (int i = 0; i < 32; i++)
        {
            char other = Digest[i] == '0' ? '1' : '0';
            Assert.Equal(SignatureFailure.Mismatch, Verify(Digest[..i] + other + Digest[(i + 1)..]).Failure);
        }
    }

    [Fact]
    public void Mismatch_explains_itself_with_the_script_name_and_the_names_that_were_taken_in_their_order()
    {
        SignatureVerdict verdict = PaymentSignature.Verify(
            ScriptName.Exactly("wrong"),
            [.. Node.ToFields([.. Message, Node.Object("o", Node.Of("y", "1"), Node.Of("x", "2"))]), MessageField.Text("pg_sig", Digest)],
            Key);

        Assert.Equal("wrong", verdict.ScriptName.Value);
        Assert.Equal(["b", "o/x", "o/y", "pg_amount", "pg_salt"], verdict.SignedNames);
        string text = verdict.ToString();
        Assert.Contains("'wrong'", text, StringComparison.Ordinal);
        Assert.Contains("pg_amount", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("соль", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_form_of_a_stranger_is_refused_in_no_long_time()
    {
        // Descending names, one list, one object, many objects: what made sorting and explaining take time by the square of the count.
        string[] forms =
        [
            string.Concat(Enumerable.Range(0, 100_000).Select(static index => TestData.Invariant($"f{9_999_999 - index}=1&"))),
            string.Concat(Enumerable.Repeat("a[]=1&", 150_000)),
            string.Concat(Enumerable.Range(0, 100_000).Select(static index => TestData.Invariant($"a[f{9_999_999 - index}]=1&"))),
            string.Concat(Enumerable.Range(0, 100_000).Select(static index => TestData.Invariant($"{index / 65}[{99 - (index % 65)}]=1&"))),
        ];
        foreach (string form in forms)
        {
            System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

            byte[] bytes = Encoding.UTF8.GetBytes(form + "pg_sig=" + Digest);
            SignatureVerdict verdict = Verify(MessageFields.FromForm(bytes, new MessageLimits { MaxBytes = int.MaxValue, MaxFields = int.MaxValue }));

            Assert.Equal(SignatureFailure.Unreadable, Verify(MessageFields.FromForm(bytes)).Failure);
            Assert.Equal(SignatureFailure.Mismatch, verdict.Failure);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(2000)]
    public void Any_number_of_fields_is_sorted_by_name_and_equal_names_by_their_place(int count)
    {
        Random random = new(20240119);
        Node[] fields = [.. Enumerable.Range(0, count).Select(index => Node.Of(TestData.Invariant($"f{random.Next(count / 3)}"), TestData.Invariant(index)))];

        Assert.Equal(ReferenceWalk.Sign(Script, fields, TestData.Key), PaymentSignature.Compute(ScriptName.Exactly(Script), [.. Node.ToFields(fields)], Key));
    }

    [Fact]
    public void Long_names_are_shown_cut_so_that_an_explanation_cannot_grow_without_bound()
    {
        MessageFields fields = [MessageField.Object(new string('n', 100_000), [.. Enumerable.Range(0, 1000).Select(static index => MessageField.Text(TestData.Invariant($"x{index}"), "v"))])];

        SignatureVerdict verdict = Verify([.. fields, MessageField.Text("pg_sig", Digest)]);

        Assert.Equal(1000, verdict.SignedCount);
        Assert.Equal(100, verdict.SignedNames.Count);
        Assert.All(verdict.SignedNames, static name => Assert.InRange(name.Length, 1, 200));
    }

    [Fact]
    public void Empty_message_is_signed_with_script_name_and_key_alone() =>
        Assert.Equal(ReferenceWalk.Digest("result;test_secret"), PaymentSignature.Compute(ScriptName.Exactly(Script), [], Key));

    [Fact]
    public void Empty_script_name_leaves_a_semicolon_in_front() =>
        Assert.Equal(ReferenceWalk.Digest(";v;test_secret"), PaymentSignature.Compute(default, TestData.Text("a", "v"), Key));

    [Fact]
    public void Random_messages_equal_the_reference_walk()
    {
        Random random = new(20240116);
        for (int round = 0; round < 2000; round++)
        {
            List<Node> fields = [.. RandomText.Names(random, random.Next(12), ["pg_sig"]).Select(name => RandomText.Field(random, name))];
            string script = random.Next(3) == 0 ? "" : RandomText.Value(random);
            string expected = FlatParams.Sign(script, fields, TestData.Key);
            RandomText.Shuffle(random, fields);
            MessageFields message = [.. Node.ToFields(fields)];

            Assert.Equal(expected, PaymentSignature.Compute(ScriptName.Exactly(script), message, Key));
            Assert.True(PaymentSignature.Verify(ScriptName.Exactly(script), [.. message, MessageField.Text("pg_sig", expected)], Key).IsValid);
        }
    }

    [Fact]
    public void Junk_in_forms_is_refused_and_never_throws()
    {
        Random random = new(20240117);
        byte[] alphabet = Encoding.UTF8.GetBytes("pg_sig=&[]%20+;0af\u0000\r\nы");
        for (int round = 0; round < 20_000; round++)
        {
            byte[] junk = new byte[random.Next(120)];
            random.NextBytes(junk);
            if (round % 2 == 0)
            {
                for (int i = 0; i < junk.Length; i++)
                {
                    junk[i] = alphabet[junk[i] % alphabet.Length];
                }
            }

            Assert.False(Verify(MessageFields.FromForm(junk)).IsValid);
            Assert.False(Verify(MessageFields.FromForm([.. junk, .. "&pg_sig="u8, .. Encoding.ASCII.GetBytes(Digest)])).IsValid);
        }
    }

    [Fact]
    public void Junk_in_text_is_refused_and_never_throws()
    {
        Random random = new(20240118);
        for (int round = 0; round < 5_000; round++)
        {
            MessageField[] fields = [.. Enumerable.Range(0, random.Next(5)).Select(_ => MessageField.Text(Junk(random), Junk(random)))];

            Assert.False(Verify([.. fields, MessageField.Text("pg_sig", Junk(random))]).IsValid);
            Assert.False(Verify([.. fields, MessageField.Text("pg_sig", Digest)]).IsValid);
        }
    }

    private static string Junk(Random random) => string.Create(random.Next(40), random, static (text, random) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000);
        }
    });

    private static SignatureVerdict Verify(params string[] signatures) =>
        Verify([.. Node.ToFields(Message), .. signatures.Select(static signature => MessageField.Text("pg_sig", signature))]);

    private static SignatureVerdict Verify(MessageFields fields) => PaymentSignature.Verify(ScriptName.Exactly(Script), fields, Key);
}
