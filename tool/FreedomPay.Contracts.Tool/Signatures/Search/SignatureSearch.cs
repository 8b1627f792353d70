using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>
/// Looks for the smallest change that makes a signature fit: none, one, then two. A digest that is met by chance is out of the question, so what is
/// found is what was signed, or the same text put together in another way.
/// </summary>
/// <remarks>What is cheap and likely comes first: what is around the values, then what concerns all of them, then single fields.</remarks>
internal sealed class SignatureSearch
{
    /// <summary>Pairs of single fields are tried in few frames: a script name that is not known has hundreds.</summary>
    private const int MostFramesForPairs = 8;

    /// <summary>The gateway's messages have fewer than a hundred fields.</summary>
    private const int MostFieldsForRare = 300;

    private readonly SearchInput _input;
    private readonly DigestProbe _probe;
    private readonly LocalVariants _locals;
    private readonly IReadOnlyList<WholeVariant> _wholes;
    private readonly FrameVariant[] _frameVariants;
    private readonly SigningFrame[] _frames;
    private SearchResult? _found;

    private SignatureSearch(SearchInput input, SearchBudget budget)
    {
        _input = input;
        _probe = new DigestProbe(input.Signature.Digest, budget);
        _locals = new LocalVariants(input.Role, input.Keys);
        _wholes = WholeVariants.Of(input);
        _frames = [.. Frames(input)];
        _frameVariants =
        [
            .. input.Script is { } script ? FrameVariant.Scripts(input.Scripts, script, input.Role, input.Keys) : [],
            .. FrameVariant.Keys(input.Keys, input.WantedKey),
            .. FrameVariant.Forms(input.Signature.Digest.Length, input.Role),
        ];
    }

    public static SearchResult Run(SearchInput input, SearchBudget budget)
    {
        SignatureSearch search = new(input, budget);
        return search.Find() ? search._found! with { Changes = [.. input.Signature.Changes, .. search.Algorithm(), .. search._found.Changes] } : SearchResult.Nothing;
    }

    /// <summary>Returns what is said of a digest that is as long as another hash than MD5, unless what was found says it.</summary>
    private IEnumerable<Change> Algorithm() =>
        FrameVariant.Hashes(_input.Signature.Digest.Length)[0] is { Hash: not DigestMethod.Md5 } other && !_found!.Changes.Any(static change => change.Kind == ChangeKind.Algorithm)
            ? [FrameVariant.AlgorithmChange(other.Name)]
            : [];

    /// <summary>Returns what may be around the values without anything being wrong: one frame, if script name and key are known.</summary>
    private static IEnumerable<SigningFrame> Frames(SearchInput input)
    {
        DigestMethod hash = FrameVariant.Hashes(input.Signature.Digest.Length)[0].Hash;
        foreach (string script in input.Script is { } known ? [known] : input.Scripts)
        {
            bool isWantedHere = input.WantedKey is not null && input.Keys.Keys.Any(key => key.Name == input.WantedKey);
            foreach (Keys.NamedKey key in input.Keys.Keys.Where(key => !isWantedHere || key.Name == input.WantedKey))
            {
                yield return new SigningFrame(script, Encoding.UTF8.GetBytes(key.Text), TextForm.Documented, hash, key.Name);
            }
        }
    }

    private bool Find()
    {
        Draft draft = new(_input.Nodes, FieldOrder.Documented);
        SignedLeaf[] leaves = draft.Leaves();
        if (InFrames(leaves))
        {
            return true;
        }

        (Draft Draft, SignedLeaf[] Leaves, Func<Change> Change, int Group)[] wholes = [.. Wholes(draft)];
        return InOtherFrames(leaves)
            || Any(wholes, one => InFrames(one.Leaves, one.Change))
            || Any(_locals.Of(leaves), one => InFrames(one.Leaves, one.Change))
            || Any(Rare(draft, leaves), one => InFrames(one.Leaves, one.Change))
            || InPairsOfFrames(leaves)
            || Any(wholes, one => InOtherFrames(one.Leaves, one.Change))
            || Any(wholes, one => Any(Wholes(one.Draft), two => one.Group < two.Group && InFrames(two.Leaves, one.Change, two.Change)))
            || Any(_locals.Of(leaves), one => InOtherFrames(one.Leaves, one.Change))
            || Any(wholes, one => Any(_locals.Of(one.Leaves), two => InFrames(two.Leaves, one.Change, two.Change)))
            || Any(Rare(draft, leaves), one => InOtherFrames(one.Leaves, one.Change))
            || Any(wholes, one => Any(Rare(one.Draft, one.Leaves), two => InFrames(two.Leaves, one.Change, two.Change)))
            || (_frames.Length <= MostFramesForPairs && Any(_locals.Of(leaves), one => Any(_locals.Of(one.Leaves), two => InFrames(two.Leaves, one.Change, two.Change))))
            || (_frames.Length <= MostFramesForPairs && Any(Rare(draft, leaves), one => Any(_locals.Of(one.Leaves), two => InFrames(two.Leaves, one.Change, two.Change))));
    }

    /// <summary>Stops when something is found, and when nothing may be tried any more.</summary>
    private bool Any<T>(IEnumerable<T> candidates, Func<T, bool> fits)
    {
        foreach (T candidate in candidates)
        {
            if (!_probe.Budget.Look())
            {
                return false;
            }

            if (fits(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(Draft Draft, SignedLeaf[] Leaves, Func<Change> Change, int Group)> Wholes(Draft draft)
    {
        SignedLeaf[] leaves = draft.Leaves();
        foreach (WholeVariant variant in _wholes)
        {
            if (variant.Apply(draft) is { } other && other.Draft.Leaves() is { } changed && !IsSame(changed, leaves))
            {
                yield return (other.Draft, changed, () => other.Change, variant.Group);
            }
        }
    }

    /// <summary>Returns differences that are rare, or that only a spec can tell.</summary>
    private IEnumerable<(SignedLeaf[] Leaves, Func<Change> Change)> Rare(Draft draft, SignedLeaf[] leaves)
    {
        if (leaves.Length > MostFieldsForRare)
        {
            yield break;
        }

        HashSet<string> names = [.. draft.Nodes.Select(static node => node.Name)];
        IEnumerable<(string Name, string Value, int Place)> lost = _input.KnownFields.Where(one => !names.Contains(one.Name)).Select(one => (one.Name, one.Value, PlaceOf(one.Name, draft)));
        foreach (IGrouping<(string Value, int Place), (string Name, string Value, int Place)> alike in lost.GroupBy(static one => (one.Value, one.Place)))
        {
            string[] lostNames = [.. alike.Select(static one => one.Name)];
            yield return (LocalVariants.Insert(leaves, alike.Key.Place, SignedNode.Leaf(lostNames[0], alike.Key.Value)), () => _locals.Lost(leaves, alike.Key.Place, lostNames, alike.Key.Value));
        }

        foreach ((SignedLeaf[] Leaves, Func<Change> Change) moved in _locals.Moves(leaves))
        {
            yield return moved;
        }
    }

    /// <summary>Returns where a field would stand among the values.</summary>
    private static int PlaceOf(string name, Draft draft)
    {
        SignedNode node = SignedNode.Leaf(name, string.Empty);
        return Array.FindIndex((draft with { Nodes = [.. draft.Nodes, node] }).Leaves(), leaf => ReferenceEquals(leaf.Node, node));
    }

    private bool InFrames(SignedLeaf[] leaves, params Func<Change>[] changes)
    {
        foreach (SigningFrame frame in _frames)
        {
            if (Fits(frame, leaves, changes))
            {
                return true;
            }
        }

        return false;
    }

    private bool InOtherFrames(SignedLeaf[] leaves, params Func<Change>[] changes) =>
        Any(_frameVariants, variant => _frames.Any(frame => Fits(variant.On(frame), leaves, [() => variant.Change, .. changes])));

    private bool InPairsOfFrames(SignedLeaf[] leaves)
    {
        for (int one = 0; one < _frameVariants.Length; one++)
        {
            for (int two = one + 1; two < _frameVariants.Length; two++)
            {
                (FrameVariant first, FrameVariant second) = (_frameVariants[one], _frameVariants[two]);
                if (first.CanStandBeside(second) && Any(_frames, frame => Fits(second.On(first.On(frame)), leaves, [() => first.Change, () => second.Change])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Fits(SigningFrame frame, SignedLeaf[] leaves, Func<Change>[] changes)
    {
        if (!_probe.Fits(frame, leaves))
        {
            return false;
        }

        _found = new SearchResult(IsFound: true, [.. changes.Select(static change => change())], frame.Script, frame.KeyName);
        return true;
    }

    private static bool IsSame(SignedLeaf[] one, SignedLeaf[] other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (int index = 0; index < one.Length; index++)
        {
            if (!one[index].Value.AsSpan().SequenceEqual(other[index].Value))
            {
                return false;
            }
        }

        return true;
    }
}
