using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Benchmarks.Analysis;

/// <summary>Code of a service as it is written every day, the same every time: records, object initializers, queries, calls, comparisons.</summary>
internal static class ConsumerCode
{
    public const int Files = 500;

    public const string Spec = """
        contracts: 1
        section: Measured / Pay
        namespace: Measured.Contracts
        host: https://api.example.com
        protocol: signed-form
        endpoints:
          Pay:
            title: Pay
            summary: Pays.
            post: /g2g/pay
            anyOf: [[pg_card_pan, pg_card_token]]
            request:
              pg_order_id: { type: string, required: true, maxLength: 50 }
              pg_amount: { type: decimal, required: true, min: 0.01 }
              pg_card_pan: { type: string, sensitive: true, minLength: 13, maxLength: 20 }
              pg_card_token: { type: string, sensitive: true }
              pg_language: { type: enum, typeName: PageLanguage, values: [ru, en, kz] }
            response:
              pg_payment_id: { type: integer, required: true }

        """;

    public const string Payments = """
        using FreedomPay.Contracts;
        using Measured.Contracts;

        namespace Measured;

        public static class Payments
        {
            public static async Task<long?> PayAsync(FreedomPayClient client, string order, decimal amount, string token)
            {
                PayRequest request = new() { OrderId = order, Amount = amount, CardToken = token, Language = PageLanguage.Ru };
                return await client.SendAsync(request) is Answer<PayResponse>.Success success ? success.Response.PaymentId : null;
            }
        }

        """;

    /// <summary>Three to six methods, 30 to 100 lines.</summary>
    private static readonly string[] Methods =
    [
        """
            public async Task<Order{0}> LoadAsync{1}(int id, CancellationToken cancellationToken)
            {
                await Task.Delay(id, cancellationToken);
                Order{0} order = new()
                {
                    Id = id,
                    Customer = "customer {1}",
                    Total = 10.5m * id,
                    Lines = new List<Line{0}> { new() { Name = "tea", Count = 2 }, new() { Name = "cup", Count = id } },
                };
                _orders.Add(order);
                return order;
            }
        """,
        """
            public IReadOnlyList<Line{0}> Large{1}(decimal least)
            {
                List<Line{0}> found = [];
                foreach (Order{0} order in _orders.Where(order => order.Total > least && order.Customer != "nobody"))
                {
                    found.AddRange(order.Lines.Where(static line => line.Count > {1}));
                }

                found.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
                return found;
            }
        """,
        """
            public string Describe{1}(Order{0} order)
            {
                StringBuilder text = new();
                text.Append("order ").Append(order.Id).Append(": ");
                text.AppendJoin(", ", order.Lines.Select(static line => $"{line.Count} x {line.Name}"));
                if (order.State == "new" || order.State == "open")
                {
                    text.Append(" (not yet paid)");
                }

                return text.ToString();
            }
        """,
        """
            public Order{0} Close{1}(Order{0} order, string reason)
            {
                ArgumentNullException.ThrowIfNull(order);
                string state = reason switch
                {
                    "paid" => "closed",
                    "returned" or "lost" => "cancelled",
                    _ => throw new ArgumentException("The reason is not known.", nameof(reason)),
                };
                Log{1}(state);
                return order with { State = state, Closed = DateTimeOffset.UtcNow };
            }

            private void Log{1}(string state)
            {
                _log.Add(new Entry{0} { Text = state, Number = _log.Count });
                Console.WriteLine(state);
            }
        """,
        """
            public Dictionary<string, int> Count{1}()
            {
                Dictionary<string, int> counts = new(StringComparer.Ordinal);
                foreach (Line{0} line in _orders.SelectMany(static order => order.Lines))
                {
                    if (!counts.TryAdd(line.Name, line.Count))
                    {
                        counts[line.Name] += line.Count;
                    }
                }

                return counts;
            }
        """,
    ];

    public static string Of(int number)
    {
        StringBuilder text = new();
        string name = number.ToString("D3", CultureInfo.InvariantCulture);
        text.Append(Head.Replace("{0}", name, StringComparison.Ordinal));
        int count = 1 + (number % 5);
        for (int index = 0; index < count; index++)
        {
            string method = Methods[(number + index) % Methods.Length];
            text.Append('\n').Append(method.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private const string Head = """
        using System.Text;

        namespace Measured.Module{0};

        public sealed record Line{0}
        {
            public required string Name { get; init; }
            public int Count { get; init; }
        }

        public sealed record Order{0}
        {
            public int Id { get; init; }
            public string Customer { get; init; } = "";
            public decimal Total { get; init; }
            public string State { get; init; } = "new";
            public DateTimeOffset? Closed { get; init; }
            public List<Line{0}> Lines { get; init; } = new();
        }

        public sealed record Entry{0}
        {
            public string Text { get; set; } = "";
            public int Number { get; set; }
        }

        public sealed class Service{0}
        {
            private readonly List<Order{0}> _orders = new();
            private readonly List<Entry{0}> _log = [];

        """;
}
