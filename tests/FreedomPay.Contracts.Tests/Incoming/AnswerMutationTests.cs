using System.Text;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Purchase;
using ThreeDSecureAnswer = FreedomPay.Contracts.Answer<FreedomPay.Gateway.Purchase.ThreeDSecureResponse>;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>
/// Tens of thousands of damaged answers. An answer is a success if and only if the reference walk over another parser's reading gives the
/// digest, the status is ok exactly once, and no single-valued field comes twice.
/// </summary>
public partial class AnswerMutationTests
{
    private const string Script = "paymentAcs";

    private static readonly string[] SingleValued =
        ["pg_payment_id", "pg_auth_code", "pg_card_id", "pg_card_token", "pg_reference", "pg_datetime", "pg_status", "pg_salt", "pg_sig"];

    private static readonly string[] Names = [.. SingleValued, "pg_sigh", "pg_statu", "zz", "A", "pg_r", "pg_error_code", "ы"];

    private static readonly byte[][] Documents =
    [
        DocumentedAnswers.Resigned(DocumentedAnswers.Success),
        DocumentedAnswers.Resigned(DocumentedAnswers.Error),
        DocumentedAnswers.Resigned("""
            <?xml version="1.0"?>
            <!-- note --><response a="b"><pg_status><![CDATA[ok]]></pg_status> text <pg_payment_id>7<!-- 8 -->9</pg_payment_id>
            <pg_auth_code>&#x410;&lt;;B&amp;</pg_auth_code><pg_reference> ;; </pg_reference><pg_extra><b>2<c>3</c></b><a>1</a><a>0</a><pg_sig>x</pg_sig></pg_extra>
            <n:zz xmlns:n="urn:n">Қ😀</n:zz><pg_card_token/><pg_salt>s</pg_salt><?pi data?><pg_sig>00000000000000000000000000000000</pg_sig></response>
            """.Replace("<pg_sig>x</pg_sig>", "", StringComparison.Ordinal)),
    ];

    private static readonly byte[][] Fragments =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "/"u8.ToArray(), "&"u8.ToArray(), ";"u8.ToArray(), "\""u8.ToArray(), " "u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\0"u8.ToArray(), [0xFF], [0xD0], "0"u8.ToArray(), "f"u8.ToArray(), "F"u8.ToArray(),
        "<!-- x -->"u8.ToArray(), "<?x y?>"u8.ToArray(), "<![CDATA[]]>"u8.ToArray(), "<![CDATA[ok]]>"u8.ToArray(), "&amp;"u8.ToArray(), "&#48;"u8.ToArray(), "<x/>"u8.ToArray(), "<x>1</x>"u8.ToArray(),
        "<pg_status>ok</pg_status>"u8.ToArray(), "<pg_status>error</pg_status>"u8.ToArray(), "<pg_sig/>"u8.ToArray(), "<pg_salt/>"u8.ToArray(), "<!DOCTYPE r>"u8.ToArray(), " a=\"b\""u8.ToArray(), " xmlns=\"u\""u8.ToArray(), [0xEF, 0xBB, 0xBF],
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutations_of_bytes(int document)
    {
        Random random = new(20240201 + document);
        Tally tally = new();
        string signed = SignedText(Documents[document])!;
        for (int round = 0; round < 8_000; round++)
        {
            byte[] body = Documents[document];
            int count = random.Next(1, 4);
            for (int i = 0; i < count; i++)
            {
                body = Mutate(random, body);
            }

            bool isSuccess = AssertAsTheReferenceSays(body, tally);
            Assert.False(isSuccess && SignedText(body) != signed, "The signed text changed, the signature did not, and the answer is a success.");
        }

        tally.AssertMeaningful(isSuccessPossible: document != 1, mismatchShare: 0.2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Mutations_of_fields(bool isSignedAgain)
    {
        Random random = new(isSignedAgain ? 20240211 : 20240212);
        Tally tally = new();
        for (int round = 0; round < 12_000; round++)
        {
            int document = random.Next(Documents.Length);
            List<Node> fields = [.. ReferenceXml.TryParse(Documents[document])!];
            string signed = ReferenceWalk.SignedText(Script, fields);
            int count = random.Next(1, 4);
            for (int i = 0; i < count; i++)
            {
                Mutate(random, fields);
            }

            if (isSignedAgain)
            {
                string digest = ReferenceWalk.Sign(Script, fields, TestData.Key);
                fields = [.. fields.Select(field => field.Name == "pg_sig" ? Node.Of("pg_sig", digest) : field)];
            }

            bool isSuccess = AssertAsTheReferenceSays(ReferenceXml.Write(fields), tally);
            Assert.False(!isSignedAgain && isSuccess && ReferenceWalk.SignedText(Script, fields) != signed, "The signed text changed, the signature did not, and the answer is a success.");
        }

        tally.AssertMeaningful(isSuccessPossible: true, mismatchShare: isSignedAgain ? 0.05 : 0.2);
    }

    [Fact]
    public void Junk_is_never_a_success_and_never_throws()
    {
        Random random = new(20240221);
        for (int round = 0; round < 5_000; round++)
        {
            byte[] body = new byte[random.Next(200)];
            random.NextBytes(body);
            byte[] framed = [.. "<response>"u8, .. body.Select(static value => (byte)(value % 96 + 32)), .. "</response>"u8];

            Assert.IsNotType<ThreeDSecureAnswer.Success>(ThreeDSecureResponse.Read(body, TestData.Credentials));
            AssertAsTheReferenceSays(framed, new Tally());
        }
    }

    private static bool AssertAsTheReferenceSays(byte[] body, Tally tally)
    {
        IReadOnlyList<Node>? fields = ReferenceXml.TryParse(body);
        bool fits = fields is not null && Fits(fields);
        bool expected = fits
            && fields!.Count(static field => field.Name == "pg_status") == 1
            && fields!.Single(static field => field.Name == "pg_status").Text == "ok"
            && SingleValued.All(name => fields!.Count(field => field.Name == name) <= 1);

        ThreeDSecureAnswer answer = ThreeDSecureResponse.Read(body, TestData.Credentials);

        if (expected != answer is ThreeDSecureAnswer.Success)
        {
            Assert.Fail($"Expected {(expected ? "a success" : "no success")}, got {answer} for:\n{Encoding.UTF8.GetString(body)}");
        }

        // Only an error may come unsigned, and it says so.
        switch (answer)
        {
            case ThreeDSecureAnswer.GatewayError error:
                Assert.Equal(fits, error.IsAuthenticated);
                Assert.Equal("error", Assert.Single(fields!, static field => field.Name == "pg_status").Text);
                break;
            case ThreeDSecureAnswer.Untrusted untrusted:
                Assert.False(fits);
                Assert.False(untrusted.Signature.IsValid);
                break;
            default:
                break;
        }

        // What could not be read is malformed, and what could is compared field by field.
        if (fields is null)
        {
            TestData.Should<ThreeDSecureAnswer.Malformed>(answer);
        }
        else
        {
            Assert.Equal([.. Node.ToFields(fields)], UnverifiedMessages.DangerouslyReadXml(body));
        }

        tally.Count(expected, fits, fields is not null);
        return expected;
    }

    private static bool Fits(IReadOnlyList<Node> fields)
    {
        List<Node> signatures = [.. fields.Where(static field => field.Name == "pg_sig")];
        return signatures.Count == 1
            && signatures[0].Text is { } digits
            && Digest().IsMatch(digits)
            && string.Equals(digits, ReferenceWalk.Sign(Script, fields, TestData.Key), StringComparison.OrdinalIgnoreCase);
    }

    private static string? SignedText(byte[] body) =>
        ReferenceXml.TryParse(body) is { } fields ? ReferenceWalk.SignedText(Script, fields) : null;

    private static byte[] Mutate(Random random, byte[] body)
    {
        int at = random.Next(body.Length + 1);
        int other = random.Next(body.Length + 1);
        (int from, int to) = (Math.Min(at, other), Math.Max(at, other));
        byte[] fragment = Fragments[random.Next(Fragments.Length)];
        switch (random.Next(9))
        {
            case 0 when at < body.Length:
                byte[] flipped = [.. body];
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return [.. body[..at], .. body[Math.Min(at + random.Next(1, 6), body.Length)..]];
            case 2:
                return [.. body[..at], .. body[from..Math.Min(from + random.Next(30), to)], .. body[at..]];
            case 3 when at < body.Length:
                return [.. body[..at], .. fragment, .. body[(at + 1)..]];
            case 4:
                // Between two tags, where most insertions keep the document readable.
                int tag = Array.IndexOf(body, (byte)'<', Math.Min(at, body.Length - 1));
                return tag < 0 ? body : [.. body[..tag], .. fragment, .. body[tag..]];
            case 5:
                return SwapLines(random, body);
            case 6:
                string text = Encoding.UTF8.GetString(body);
                return Encoding.UTF8.GetBytes(text.Replace(Names[random.Next(SingleValued.Length)], Names[random.Next(Names.Length)], StringComparison.Ordinal));
            case 7:
                return random.Next(10) == 0 ? body[..at] : Encode(random, body);
            default:
                return [.. body[..at], .. fragment, .. body[at..]];
        }
    }

    private static byte[] SwapLines(Random random, byte[] body)
    {
        string[] lines = Encoding.UTF8.GetString(body).Split('\n');
        if (lines.Length > 4)
        {
            int one = random.Next(2, lines.Length - 1);
            int other = random.Next(2, lines.Length - 1);
            (lines[one], lines[other]) = (lines[other], lines[one]);
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>Writes one character another way: as a reference, or within CDATA.</summary>
    private static byte[] Encode(Random random, byte[] body)
    {
        string text = Encoding.UTF8.GetString(body);
        MatchCollection values = Regex.Matches(text, "(?<=>)[0-9A-Za-z_]+(?=<)");
        if (values.Count == 0)
        {
            return body;
        }

        int at = values[random.Next(values.Count)].Index;
        string written = random.Next(3) switch
        {
            0 => TestData.Invariant($"&#{(int)text[at]};"),
            1 => TestData.Invariant($"&#x{(int)text[at]:X};"),
            _ => $"<![CDATA[{text[at]}]]>",
        };
        return Encoding.UTF8.GetBytes(text[..at] + written + text[(at + 1)..]);
    }

    private static void Mutate(Random random, List<Node> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        int at = random.Next(fields.Count);
        int other = random.Next(fields.Count);
        Node field = fields[at];
        switch (random.Next(12))
        {
            case 0:
                fields.RemoveAt(at);
                break;
            case 1:
                fields.Insert(other, field);
                break;
            case 2:
                fields[at] = field with { Name = Names[random.Next(Names.Length)] };
                break;
            case 3:
                (fields[at], fields[other]) = (fields[other], fields[at]);
                break;
            case 4:
                (fields[at], fields[other]) = (fields[other] with { Name = field.Name }, field with { Name = fields[other].Name });
                break;
            case 5 when field.Text is { Length: > 0 } text:
                int place = random.Next(text.Length);
                fields[at] = Node.Of(field.Name, text[..place] + "0f; ы"[random.Next(5)] + text[(place + 1)..]);
                break;
            case 6 when field.Text is not null:
                fields[at] = Node.Of(field.Name, random.Next(2) == 0 ? field.Text.ToUpperInvariant() : " " + field.Text);
                break;
            case 7:
                fields[at] = Node.Object(field.Name, random.Next(2) == 0 ? field : Node.Of("x", field.Text ?? ""));
                break;
            case 8:
                fields.Insert(other, Node.Of(Names[random.Next(Names.Length)], random.Next(2) == 0 ? "" : "ok"));
                break;
            case 9:
                ShiftAtSemicolon(fields);
                break;
            case 10:
                RandomText.Shuffle(random, fields);
                break;
            default:
                fields[at] = field.Text is null ? Node.Of(field.Name, "1") : Node.Of(field.Name, "");
                break;
        }
    }

    /// <summary>Moves what follows a semicolon to the field that is signed next.</summary>
    private static void ShiftAtSemicolon(List<Node> fields)
    {
        List<Node> ordered = [.. fields.Where(static field => field.Name != "pg_sig").OrderBy(static field => field.Name, ByteOrder.Instance)];
        for (int i = 0; i + 1 < ordered.Count; i++)
        {
            if (ordered[i].Text is { } text && ordered[i + 1].Text is { } next && text.IndexOf(';', StringComparison.Ordinal) is >= 0 and int semicolon)
            {
                fields[fields.IndexOf(ordered[i])] = Node.Of(ordered[i].Name, text[..semicolon]);
                fields[fields.IndexOf(ordered[i + 1])] = Node.Of(ordered[i + 1].Name, text[(semicolon + 1)..] + ";" + next);
                return;
            }
        }
    }

    [GeneratedRegex(@"\A[0-9A-Fa-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();

    /// <summary>How many cases of each kind came up: a test that never sees a success proves little.</summary>
    private sealed class Tally
    {
        private int _readable;
        private int _fitting;
        private int _successes;
        private int _all;

        public void Count(bool isSuccess, bool fits, bool isReadable)
        {
            _all++;
            _successes += isSuccess ? 1 : 0;
            _fitting += fits ? 1 : 0;
            _readable += isReadable ? 1 : 0;
        }

        public void AssertMeaningful(bool isSuccessPossible, double mismatchShare)
        {
            Assert.True(_readable > _all / 10, $"Only {_readable} of {_all} were readable.");
            Assert.True(_fitting > _all / 100, $"Only {_fitting} of {_all} verified.");
            Assert.True(_all - _fitting > _all * mismatchShare, $"Only {_all - _fitting} of {_all} did not verify.");
            Assert.True(!isSuccessPossible || _successes > _all / 200, $"Only {_successes} of {_all} were successes.");
        }
    }
}
