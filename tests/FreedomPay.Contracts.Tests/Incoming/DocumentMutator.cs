namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Damages documents in ways that do not depend on their format; what does is for the derived classes.</summary>
internal abstract class DocumentMutator(Random random, IReadOnlyList<byte[]> documents, byte[][] fragments, int kinds)
{
    /// <summary>The kinds of damage that are the same for each format.</summary>
    protected const int CommonKinds = 7;

    protected Random Random => random;

    /// <summary>Returns one of the documents, mostly damaged once, at most four times.</summary>
    public byte[] Next()
    {
        List<byte> body = [.. documents[random.Next(documents.Count)]];
        int count = random.Next(3) == 0 ? random.Next(2, 5) : 1;
        for (int i = 0; i < count; i++)
        {
            Damage(body);
        }

        return [.. body];
    }

    /// <summary>Returns any place or, as often, one beside what the format consists of.</summary>
    protected abstract int Place(List<byte> body);

    /// <summary>Returns where a part of another document ends.</summary>
    protected abstract int EndOfPart(List<byte> other, int start, int end);

    /// <summary>Removes what the format has as a whole.</summary>
    protected abstract void RemovePart(List<byte> body, int place);

    /// <summary>Does damage of a kind that only the format has; returns <see langword="false"/> to insert a fragment instead.</summary>
    protected virtual bool TryDamage(int kind, List<byte> body, int place) => false;

    protected byte[] Fragment() => fragments[random.Next(fragments.Length)];

    private void Damage(List<byte> body)
    {
        int place = Place(body);
        int length = Math.Min(random.Next(1, random.Next(4) == 0 ? 60 : 5), body.Count - place);
        int kind = random.Next(kinds);
        switch (kind)
        {
            case 0 when place < body.Count:
                body[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when place < body.Count:
                body[place] = (byte)random.Next(256);
                break;
            case 2:
                body.RemoveRange(place, length);
                break;
            case 3:
                body.InsertRange(Place(body), body.GetRange(place, length));
                break;
            case 4:
                Splice(body, place);
                break;
            case 5 when random.Next(8) == 0:
                body.RemoveRange(place, body.Count - place);
                break;
            case 6:
                RemovePart(body, place);
                break;
            default:
                if (!TryDamage(kind, body, place))
                {
                    body.InsertRange(place, Fragment());
                }

                break;
        }
    }

    /// <summary>Inserts a part of another document.</summary>
    private void Splice(List<byte> body, int place)
    {
        List<byte> other = [.. documents[random.Next(documents.Count)]];
        int start = Place(other);
        int end = Math.Min(other.Count, start + random.Next(1, 80));
        body.InsertRange(place, other.GetRange(start, EndOfPart(other, start, end) - start));
    }
}
