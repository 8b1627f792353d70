using System.Text;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Fields are found in whatever order they come and are asked for, few or many, with names that end alike, and next to fields with children.</summary>
public class FieldOrderTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(120)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(400)]
    public void Every_field_is_found_and_no_other(int count)
    {
        Random random = new(20241130 + count);
        for (int round = 0; round < 40; round++)
        {
            List<string> names = [.. RandomText.Names(random, count, [])];
            List<string> missing = names[(count * 3 / 4)..];
            List<string> sent = names[..(count * 3 / 4)];
            RandomText.Shuffle(random, sent);
            FieldTable table = new(new FieldNode[FieldTable.UsualCount]);
            foreach (string name in sent)
            {
                int parent = table.Begin(name);
                if (random.Next(8) == 0 && table.Count < 300)
                {
                    // Fields within a field have the names of others beside it.
                    table.SetKind(parent, MessageFieldKind.Object);
                    int child = table.Begin(names[random.Next(names.Count)]);
                    table.AppendValue(child, "within");
                    table.End(child);
                }
                else
                {
                    table.AppendValue(parent, $"value of {name}");
                }

                table.End(parent);
            }

            AssertFound(ref table, names, missing, random);
        }
    }

    [Fact]
    public void Heads_of_names_are_ordered_as_the_names_are()
    {
        Random random = new(20241201);
        string[] pieces = ["pg_", "pg", "p", "PG_", "q", "payment", "_id", "a", "\u0000", "é", "~", "order", "cms_", "pg_payment_id"];
        for (int i = 0; i < 100_000; i++)
        {
            byte[] first = Name();
            byte[] second = Name();

            int heads = NodeNameComparer.Head(first).CompareTo(NodeNameComparer.Head(second));

            Assert.True(heads == 0 || heads == Math.Sign(first.AsSpan().SequenceCompareTo(second)), $"{Convert.ToHexString(first)} {Convert.ToHexString(second)}");
        }

        byte[] Name() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => pieces[random.Next(pieces.Length)])));
    }

    private static void AssertFound(ref FieldTable table, List<string> names, List<string> missing, Random random)
    {
        Dictionary<string, string?> expected = new(StringComparer.Ordinal);
        for (int node = 0; node < table.Count; node = table.Nodes[node].End)
        {
            expected[Encoding.UTF8.GetString(table.Name(node))] = table.IsText(node) ? Encoding.UTF8.GetString(table.Value(node)) : null;
        }

        RandomText.Shuffle(random, names);
        byte[][] contract = [.. names.Select(Encoding.UTF8.GetBytes)];
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        while (reader.Next(out WireName name))
        {
            int field = contract.Length - 1;
            while (field >= 0 && !name.Is(contract[field]))
            {
                field--;
            }

            reader.SetIndex(field);
        }

        for (int field = 0; field < contract.Length; field++)
        {
            string? found = reader.Text(field, names[field]);

            Assert.Equal(missing.Contains(names[field]) ? null : expected[names[field]], found);
        }

        Assert.Empty(reader.ExtraFields());
        Assert.Null(reader.RepeatedName);
    }
}
