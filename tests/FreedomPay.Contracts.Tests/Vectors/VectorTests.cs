using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Vectors;

/// <summary>Published digests through the generic API.</summary>
public class VectorTests
{
    [Fact]
    public void All_published_vectors_are_here()
    {
        Assert.Equal(16, SignatureVector.Verifying.Count);
        Assert.Equal(7, SignatureVector.NotVerifying.Count);
    }

    [Theory]
    [MemberData(nameof(SignatureVector.Verifying), MemberType = typeof(SignatureVector))]
    public void Compute_gives_the_published_digest(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);

        string digest = PaymentSignature.Compute(ScriptName.Exactly(vector.Script), vector.MessageFields, new SecretKey(vector.Secret));

        Assert.Equal(vector.Expected, digest);
    }

    [Theory]
    [MemberData(nameof(SignatureVector.Verifying), MemberType = typeof(SignatureVector))]
    public void Verify_accepts_the_published_digest_and_no_other(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);
        ScriptName script = ScriptName.Exactly(vector.Script);

        Assert.True(PaymentSignature.Verify(script, vector.SignedMessageFields, new SecretKey(vector.Secret)).IsValid);
        Assert.Equal(
            SignatureFailure.Mismatch,
            PaymentSignature.Verify(script, vector.SignedMessageFields, new SecretKey(vector.Secret + "x")).Failure);
        Assert.Equal(
            SignatureFailure.Mismatch,
            PaymentSignature.Verify(ScriptName.Exactly(vector.Script + "x"), vector.SignedMessageFields, new SecretKey(vector.Secret)).Failure);
    }

    [Theory]
    [MemberData(nameof(SignatureVector.Verifying), MemberType = typeof(SignatureVector))]
    public void Order_of_the_fields_in_the_message_does_not_matter(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);
        MessageFields reversed = [.. vector.SignedMessageFields.Reverse()];

        Assert.True(PaymentSignature.Verify(ScriptName.Exactly(vector.Script), reversed, new SecretKey(vector.Secret)).IsValid);
    }

    [Theory]
    [MemberData(nameof(SignatureVector.NotVerifying), MemberType = typeof(SignatureVector))]
    public void Verify_refuses_a_vector_that_is_known_not_to_verify_without_throwing(string id)
    {
        SignatureVector vector = SignatureVector.ById(id);

        SignatureVerdict verdict = PaymentSignature.Verify(
            ScriptName.Exactly(vector.Script), vector.SignedMessageFields, new SecretKey(vector.Secret));

        Assert.False(verdict.IsValid);
        Assert.Equal(
            id == "platron-java-set-schedule-ok" ? SignatureFailure.NotHexadecimal : SignatureFailure.Mismatch,
            verdict.Failure);
    }

    /// <summary>Digests made with the documented rule for the gateway's own endpoints; their texts are known in full.</summary>
    public static TheoryData<string, string> KnownTexts => new()
    {
        { "init_payment.php;25;Order description;12345;23;some_random_string;test_secret", "88180d873d53fcc518098c01c7e417b2" },
        { "paymentAcs;MD_VALUE;12345;PARES_VALUE;7999007771;abc123;test_secret", "76dc6667f5af7ef31121dfc7e1a51649" },
        { "refund;12345;777;2;Pad;10.5;0;1;Pen;3;0;abc123;test_secret", "b1da1804c9cecd0e1a8eb506d3707e15" },
        { "status_v2;-10;9;s;ok;test_secret", "0610a6470075100a5d73cb9354ec78dc" },
    };

    [Theory]
    [MemberData(nameof(KnownTexts))]
    public void Known_text_gives_the_known_digest(string text, string expected)
    {
        Assert.Equal(expected, ReferenceWalk.Digest(text));

        Node[] fields = text.Split(';')[0] switch
        {
            "init_payment.php" =>
            [
                Node.Of("pg_order_id", "23"), Node.Of("pg_merchant_id", "12345"), Node.Of("pg_amount", "25"),
                Node.Of("pg_description", "Order description"), Node.Of("pg_salt", "some_random_string"),
            ],
            "paymentAcs" =>
            [
                Node.Of("pg_merchant_id", "12345"), Node.Of("pg_payment_id", "7999007771"), Node.Of("pg_md", "MD_VALUE"),
                Node.Of("pg_pares", "PARES_VALUE"), Node.Of("pg_salt", "abc123"),
            ],
            "refund" =>
            [
                Node.Of("pg_merchant_id", "12345"), Node.Of("pg_payment_id", "777"), Node.Of("pg_salt", "abc123"),
                Node.List("pg_receipt_positions", Position("2", "Pad", "10.5", "0"), Position("1", "Pen", "3", "0")),
            ],
            _ =>
            [
                Node.Of("pg_status", "ok"), Node.Of("pg_salt", "s"),
                Node.Object("pg_refund_payments", Node.Object("pg_refund_payment", Node.Of("pg_payment_id", "9"), Node.Of("pg_amount", "-10"))),
            ],
        };
        MessageFields message = [.. Node.ToFields(fields)];
        ScriptName script = ScriptName.Exactly(text.Split(';')[0]);
        SecretKey key = new("test_secret");

        Assert.Equal(expected, PaymentSignature.Compute(script, message, key));
        Assert.True(PaymentSignature.Verify(script, [.. message, MessageField.Text("pg_sig", expected)], key).IsValid);
    }

    private static Node Position(string count, string name, string price, string taxType) => Node.Object(
        string.Empty, Node.Of("name", name), Node.Of("price", price), Node.Of("tax_type", taxType), Node.Of("count", count));
}
