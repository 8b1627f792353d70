using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>
/// What somebody on the way can make without a key, tried on every endpoint of the catalog: none of it is a success, unless the table in
/// docs/signing.md says why the signature cannot tell, and what to compare.
/// </summary>
public class TrustTests
{
    private const string Salt = "gatewaysalt123";

    private static readonly string[] Identities = ["pg_payment_id", "pg_order_id", "pg_user_id", "pg_card_token", "pg_recurring_profile", "pg_reference_id"];

    public static TheoryData<string> Endpoints => [.. AttackedEndpoint.All.Select(static endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Real_answers_are_successes(string name)
    {
        AttackedEndpoint endpoint = Of(name);
        AttackedRequest request = Request(endpoint);

        Assert.Contains(endpoint.Answers(), answer => request.IsFooledBy(Signed(endpoint, AnswerTo(request, answer))));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void A_request_that_is_sent_back_is_not_a_success(string name)
    {
        AttackedEndpoint endpoint = Of(name);
        AttackedRequest earlier = Request(endpoint);
        foreach (string text in (string[])["ok", "success", "pending", "1"])
        {
            for (int variant = 0; variant < 8; variant++)
            {
                if (endpoint.Sign(variant, text) is not { } request)
                {
                    continue;
                }

                foreach (IReadOnlyList<Node> echo in Echoes(request, text, endpoint))
                {
                    Assert.False(request.IsFooledBy(echo), $"{name}: its own request is a success.");
                    Assert.False(earlier.IsFooledBy(echo), $"{name}: an earlier request of ours is a success.");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void An_answer_about_something_else_is_a_success_only_where_the_table_says_so(string name)
    {
        AttackedEndpoint endpoint = Of(name);
        AttackedRequest request = Request(endpoint);
        bool isFooled = endpoint.Answers().Any(answer => request.IsFooledBy(Signed(endpoint, AboutAnother(AnswerTo(request, answer)))));

        Assert.Equal(Table.Rows.Contains((name, "another payment")), isFooled);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void The_answer_of_another_endpoint_is_a_success_only_where_the_table_says_so(string name)
    {
        AttackedEndpoint endpoint = Of(name);
        AttackedRequest request = Request(endpoint);
        string script = request.Signed.ScriptName.Value;
        string[] foolers =
        [
            .. AttackedEndpoint.All
                .Where(other => other.Name != name && other.Endpoint.Key == endpoint.Endpoint.Key && other.Sign(0)?.Signed.ScriptName.Value == script)
                .Where(other => other.Answers().Any(answer => request.IsFooledBy(Signed(endpoint, AboutAnother(AnswerTo(request, answer))))))
                .Select(static other => other.Name),
        ];

        Assert.True(
            Table.Rows.Contains((name, "another endpoint")) == foolers.Length > 0,
            $"{name} is fooled by answers of: {string.Join(", ", foolers)}");
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void An_error_with_one_element_changed_is_not_a_success(string name)
    {
        AttackedEndpoint endpoint = Of(name);
        AttackedRequest request = Request(endpoint);
        string[] names = [.. endpoint.Answers().SelectMany(static answer => answer).Select(static field => field.Name).Append("a").Append("pg_statut").Append("zz").Distinct()];
        foreach (Node[] error in Errors(request))
        {
            Node[] signed = [.. Signed(endpoint, error)];
            foreach (Node[] changed in Changes(signed, names))
            {
                Assert.False(request.IsFooledBy(changed), $"{name}: {string.Join(", ", changed.Select(static field => $"{field.Name}={field.Text}"))}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void An_answer_with_one_element_changed_is_another_shape_only_where_the_table_says_so(string name)
    {
        AttackedEndpoint endpoint = Of(name);
        AttackedRequest request = Request(endpoint);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<Node> answer in endpoint.Answers())
        {
            Node[] signed = [.. Signed(endpoint, AnswerTo(request, answer))];
            if (request.ShapeOf(signed) is not { } shape)
            {
                continue;
            }

            foreach (Node[] changed in Changes(signed, ["a", "pg_3dt", "pg_4ds", "pg_statut", "zz"]))
            {
                if (request.ShapeOf(changed) is { } other && other != shape)
                {
                    taken.Add($"{shape} for {other}");
                }
            }
        }

        Assert.True(Table.Rows.Contains((name, "another shape")) == taken.Count > 0, $"{name}: {string.Join(", ", taken)}");
    }

    [Fact]
    public void The_table_names_only_endpoints_that_there_are() =>
        Assert.All(Table.Rows, static row => Assert.Contains(AttackedEndpoint.All, endpoint => endpoint.Name == row.Endpoint));

    private static AttackedEndpoint Of(string name) => AttackedEndpoint.All.Single(endpoint => endpoint.Name == name);

    private static AttackedRequest Request(AttackedEndpoint endpoint) => Enumerable.Range(0, 24).Select(variant => endpoint.Sign(variant)).OfType<AttackedRequest>().First();

    /// <summary>As the gateway signs it, by the reference walk.</summary>
    private static IReadOnlyList<Node> Signed(AttackedEndpoint endpoint, IEnumerable<Node> fields) =>
        ReferenceWalk.Signed(Request(endpoint).Signed.ScriptName.Value, endpoint.Key, [.. fields, Node.Of("pg_salt", Salt)]);

    /// <summary>An answer to this very request: what both name is the same.</summary>
    private static IEnumerable<Node> AnswerTo(AttackedRequest request, IEnumerable<Node> answer) => answer.Select(field =>
        field.Text is not null && field.Name == "pg_merchant_id" ? Node.Of(field.Name, TestMerchant.Id)
        : field.Text is not null && request.Value(field.Name) is { } value ? Node.Of(field.Name, value)
        : field);

    private static IEnumerable<Node> AboutAnother(IEnumerable<Node> answer) => answer.Select(static field =>
        field.Text is { Length: > 0 } text && Identities.Contains(field.Name) ? Node.Of(field.Name, text[..^1] + (text[^1] == '7' ? '3' : '7')) : field);

    /// <summary>
    /// The values in their order under other names: one of them as the status, those before it and after it under names that keep the order, or
    /// inside the element that answers have.
    /// </summary>
    private static IEnumerable<IReadOnlyList<Node>> Echoes(AttackedRequest request, string text, AttackedEndpoint endpoint)
    {
        Node signature = Node.Of("pg_sig", request.Signature);
        yield return [.. request.Fields.Select(static field => Node.Of(field.Name, field.Value)), signature];
        string[] objects = [.. endpoint.Answers().SelectMany(static answer => answer).Where(static field => field.Text is null).Select(static field => field.Name).Distinct()];
        foreach (string name in objects)
        {
            yield return [Node.Object(name, [.. request.Fields.Select((field, index) => Node.Of(Invariant($"a{index:000}"), field.Value))]), signature];
        }

        for (int status = 0; status < request.Fields.Count; status++)
        {
            if (request.Fields[status].Value == text)
            {
                yield return
                [
                    .. request.Fields.Select((field, index) => Node.Of(
                        index < status ? Invariant($"a{index:000}") : index == status ? "pg_status" : Invariant($"z{index:000}"), field.Value)),
                    signature,
                ];
            }
        }
    }

    private static IEnumerable<Node[]> Errors(AttackedRequest request)
    {
        Node[] plain = [Node.Of("pg_error_code", "9999"), Node.Of("pg_error_description", "declined"), Node.Of("pg_status", "error")];
        yield return plain;
        yield return [.. plain, Node.Of("pg_datetime", "2024-11-07T06:30:29+00:00")];
        yield return [.. plain, Node.Of("pg_payment_id", request.Value("pg_payment_id") ?? "7")];
        yield return [Node.Of("pg_failure_code", "ok"), Node.Of("pg_failure_description", "ok"), Node.Of("pg_status", "error")];
    }

    private static IEnumerable<Node[]> Changes(Node[] error, string[] names)
    {
        for (int index = 0; index < error.Length; index++)
        {
            Node field = error[index];
            foreach (string name in names)
            {
                yield return [.. error.Select((other, at) => at == index ? other with { Name = name } : other)];
                yield return [.. error.Select((other, at) => at == index ? Node.Object(name, other) : other)];
                yield return [.. error.Select((other, at) => at == index ? Node.Object(name, Node.Object(name, other)) : other)];
                yield return [.. error, Node.Of(name, "")];
                yield return [.. error, Node.Object(name, Node.Of("pg_sig", "x"))];
            }

            yield return [.. error.Where((_, at) => at != index)];
            yield return [.. error, field];
            for (int second = index + 1; second < error.Length; second++)
            {
                int other = second;
                yield return [.. error.Select((node, at) => at == index ? node with { Name = error[other].Name } : at == other ? node with { Name = field.Name } : node)];
            }
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>The rows of the table in docs/signing.md: endpoint and what it cannot tell.</summary>
    private static class Table
    {
        public static IReadOnlyCollection<(string Endpoint, string Attack)> Rows { get; } =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "signing.md"))
                .Select(static line => Regex.Match(line, @"^\| `([\w.]+)` \| (another payment|another endpoint|another shape) \|"))
                .Where(static match => match.Success)
                .Select(static match => (match.Groups[1].Value, match.Groups[2].Value)),
        ];
    }
}
