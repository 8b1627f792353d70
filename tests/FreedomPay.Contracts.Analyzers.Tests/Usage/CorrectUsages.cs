namespace FreedomPay.Contracts.Analyzers.Tests.Usage;

/// <summary>Correct code, near to mistakes: none of it may be reported.</summary>
public sealed partial class CorrectUsageTests
{
    private const string Pay = "OrderId = \"a1\", Amount = 1, CardToken = \"t\"";

    public static TheoryData<string> Usages =>
    [
        // Conditions that hold, or that nobody can know.
        "_ = new FindRequest { OrderId = text };",
        "_ = new FindRequest { OrderId = maybe };",
        "_ = new FindRequest { PaymentId = 1, Since = new DateOnly(2026, 1, 1) };",
        "_ = new FindRequest { PaymentId = count, OrderId = maybe };",
        "_ = new FindRequest { PaymentId = count, Since = flag ? null : new DateOnly(2026, 1, 1) };",
        "FindRequest find = new() { OrderId = \"1\" };",
        "_ = request with { };",
        "_ = request with { CardToken = null };",
        "_ = request with { CardPan = null };",
        "_ = request with { CardPan = text, CardToken = null };",
        "_ = request with { RecurringStart = true };",
        "_ = request with { Kind = PayKind.Yearly };",
        $"_ = new PayRequest {{ {Pay} }};",
        $"_ = new PayRequest {{ {Pay}, RecurringStart = false }};",
        $"_ = new PayRequest {{ {Pay}, RecurringStart = flag }};",
        $"_ = new PayRequest {{ {Pay}, RecurringStart = true, RecurringLifetime = count }};",
        $"_ = new PayRequest {{ {Pay}, RecurringStart = true, RecurringLifetime = 1 }};",
        $"_ = new PayRequest {{ {Pay}, RecurringStart = null }};",
        $"_ = new PayRequest {{ {Pay}, Kind = PayKind.Once }};",
        $"_ = new PayRequest {{ {Pay}, Kind = PayKind.Yearly, Term = 1 }};",
        $"_ = new PayRequest {{ {Pay}, Kind = request.Kind }};",
        $"_ = new PayRequest {{ {Pay}, Kind = new PayKind(text) }};",
        $"_ = new PayRequest {{ {Pay}, Kind = flag ? PayKind.Once : PayKind.Yearly }};",
        $"_ = new PayRequest {{ {Pay}, Term = 12, Attempts = number }};",
        $"_ = new PayRequest {{ {Pay}, Term = number }};",
        "_ = new PayRequest { OrderId = text, Amount = amount, CardToken = text, CardPan = maybe };",
        "_ = new PayRequest { OrderId = text, Amount = amount, CardPan = text, CardCvc = maybe };",
        "_ = new PayRequest { OrderId = text, Amount = amount, CardPan = null, CardToken = text };",
        "_ = new PayRequest { OrderId = text, Amount = amount, CardPan = flag ? text : null, CardToken = flag ? null : text, CardCvc = flag ? text : null };",
        "string? token = null; if (flag) { token = text; } _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token };",
        "string? token = null; Fill(ref token); _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token }; static void Fill(ref string? value) => value = \"t\";",
        "string? token = null; string? other; (token, other) = (text, text); _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token };",
        "string? token = null; Action fill = () => token = text; fill(); _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token };",
        "string? token = null; token ??= text; _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token };",
        "foreach (string token in texts) { _ = new PayRequest { OrderId = token, Amount = amount, CardToken = token }; }",
        "_ = new BeginRequest { Ids = [number], Page = text, Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now };",
        "_ = new BeginRequest { Ids = [number], Language = null, Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now };",
        "_ = new BeginRequest { Ids = [.. texts.Select(long.Parse)], Language = Tongue.En, Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now };",

        // What is begun here and completed by a `with`.
        "_ = new FindRequest { PaymentId = 1 } with { OrderId = text };",
        "_ = (new FindRequest { PaymentId = 1 }) with { OrderId = text };",
        "PayRequest begun = new() { OrderId = text, Amount = amount }; begun = flag ? begun with { CardToken = text } : begun with { CardPan = text, CardCvc = text };",
        "PayRequest begun; begun = new() { OrderId = text, Amount = amount }; _ = begun with { CardToken = text };",
        "_ = Begin() with { CardToken = text }; PayRequest Begin() => new() { OrderId = text, Amount = amount };",
        "_ = Begin() with { CardToken = text }; PayRequest Begin() { return new() { OrderId = text, Amount = amount }; }",
        "_ = request with { CardToken = null, CardPan = null } with { CardToken = text };",
        "string token = null!; if (Try(out token!)) { _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token }; } static bool Try(out string value) { value = \"t\"; return true; }",
        "string? token = null; (token) = text; _ = new PayRequest { OrderId = text, Amount = amount, CardToken = token };",

        // Lists and their counters.
        "_ = new Line { Count = 2, Marks = [\"a\", text] };",
        "_ = new Line { Count = number, Marks = [\"a\"] };",
        "_ = new Line { Count = 2, Marks = [.. texts] };",
        "_ = new Line { Count = 2, Marks = ValueList.From(texts) };",
        "_ = new Line { Count = 2, Marks = null };",
        "_ = new Line { Count = 2 } with { Marks = [\"a\"] };",
        "long pieces = 1; pieces++; _ = new Line { Count = pieces, Marks = [\"a\", \"b\"] };",
        "for (long pieces = 1; pieces < 3; pieces++) { _ = new Line { Count = pieces, Marks = [\"a\", \"b\"] }; }",

        // Doubles that were rounded.
        "_ = request with { Amount = (decimal)Math.Round(price, 2) };",
        "_ = request with { Amount = (decimal)Math.Floor(price) };",
        "_ = request with { Amount = Convert.ToDecimal(Math.Round(price, 2)) };",

        // Bounds: the bounds themselves, and what is no constant.
        $"_ = new PayRequest {{ {Pay}, Lifetime = 300 }};",
        $"_ = new PayRequest {{ {Pay}, Lifetime = 604_800 }};",
        $"_ = new PayRequest {{ {Pay}, Lifetime = number }};",
        $"_ = new PayRequest {{ {Pay}, Lifetime = (byte)number }};",
        "_ = request with { Amount = 0.01m };",
        "_ = request with { Amount = 1000.00m };",
        "_ = request with { Amount = amount - amount };",
        "decimal sum = 0m; foreach (string one in texts) { sum += one.Length; } _ = request with { Amount = sum };",
        "_ = request with { CardPan = \"4111111111111\" };",
        "_ = request with { CardPan = \"\" };",
        "_ = request with { OrderId = \"abcdefghij\" };",
        "_ = request with { OrderId = text };",
        "_ = request with { Lines = [new() { Count = number }] };",
        "_ = new PayResponse { PaymentId = 1, Left = -1 };",

        // Money that is not made of a double, or is rounded on its way.
        "_ = request with { Amount = decimal.Round((decimal)price, 2) };",
        "_ = request with { Amount = Math.Round((decimal)price, 2) };",
        "_ = request with { Amount = (decimal)10.5 };",
        "_ = request with { Amount = (int)price };",
        "_ = request with { Amount = (long)price / 100m };",
        "_ = request with { Amount = number / 100m, Lifetime = (long)price };",
        "decimal sum = (decimal)price; sum = decimal.Round(sum, 2); _ = request with { Amount = sum };",

        // Values of enums.
        "_ = new PayKind(\"monthly\");",
        "_ = new PayKind(text);",
        "_ = new PayKind(PayKind.Texts.Once);",
        "_ = request.Kind?.Value is PayKind.Texts.Once or \"yearly\";",
        "_ = request.Kind?.Value == text;",
        "_ = request.Kind?.Value is null;",
        "_ = PayKind.Once.Value switch { PayKind.Texts.Once => 1, \"monthly\" => 2, var other => other.Length };",
        "_ = credentials.PaymentKey.ToString() == \"montly\";",
        "_ = new Lazy<string>(() => text).Value == \"montly\";",

        // Answers that are looked at.
        "Answer<PayResponse> answer = await client.SendAsync(request); if (answer is Answer<PayResponse>.Success success) { Console.WriteLine(success.Response.PaymentId); }",
        "_ = await client.SendAsync(request);",
        "Answer<PayResponse> answer = await client.SendAsync(request); if (answer is Answer<PayResponse>.Success) { _ = ((Answer<PayResponse>.Success)answer).Response; }",
        "_ = (await client.SendAsync(request)).Match(success => success.Response.PaymentId, error => 0, untrusted => 0, malformed => 0, noAnswer => 0);",
        "Task<Answer<PayResponse>> sending = client.SendAsync(request); await Task.WhenAll(sending);",
        "(await client.SendAsync(request)).ToString();",
        "switch (await client.SendAsync(new PageRequest { OrderId = text })) { case TextAnswer.Page page: Console.WriteLine(page.GetText()); break; }",
        "_ = (object)await client.SendAsync(request);",

        // Keys, salts and signatures.
        "_ = new MerchantCredentials(\"500000\", Environment.GetEnvironmentVariable(\"KEY\")!);",
        "_ = new MerchantCredentials(\"500000\", Environment.GetEnvironmentVariable(\"KEY\") ?? throw new InvalidOperationException(\"KEY is not set.\"), payoutKey: null);",
        "string key = \"\"; key = text; _ = new SecretKey(key);",
        "_ = new SigningOptions { Salt = text };",
        "_ = new SigningOptions { Salt = null, Validate = false };",
        "_ = PaymentSignature.Compute(ScriptName.FromUrl(\"https://shop.example/result\"), MessageFields.Empty, credentials.PaymentKey).Length == 32;",
        "_ = request.Kind?.Value is null or \"\";",
        "_ = request.Kind?.Value == \"\";",
        "Pass(await client.SendAsync(request)); static Answer<PayResponse> Pass(Answer<PayResponse> answer) => answer;",
        "_ = PaymentSignature.Verify(ScriptName.FromUrl(\"https://shop.example/result\"), MessageFields.Empty, credentials.PaymentKey).IsValid;",
    ];
}
