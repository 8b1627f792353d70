using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether the questions of <c>outcome</c> are about the request itself, and read their answers as their words say.</summary>
internal sealed class QuestionDoubts
{
    /// <summary>More questions, tests or values than anybody writes: what comes after them is not looked at.</summary>
    private const int MostLooked = 100;

    private readonly OperationWords _words;
    private readonly SpecProblems _problems;
    private readonly Dictionary<string, FieldModel> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FieldModel> _answered = new(StringComparer.Ordinal);

    private QuestionDoubts(EndpointModel model, OperationWords words, SpecProblems problems)
    {
        _words = words;
        _problems = problems;
        foreach (FieldModel field in model.Request.Fields)
        {
            _sent[field.WireName] = field;
        }

        foreach (FieldModel field in model.Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? [])
        {
            _answered[field.WireName] = field;
        }
    }

    public static void Warn(MappingParser endpoint, EndpointModel model, OperationWords words)
    {
        if (endpoint.Find("outcome") is not YamlEntry entry)
        {
            return;
        }

        QuestionDoubts doubts = new(model, words, endpoint.Problems);
        YamlNode[] nodes = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
        KeyPath path = endpoint.Path.Key("outcome");
        for (int index = 0; index < Math.Min(nodes.Length, MostLooked); index++)
        {
            doubts.Warn((YamlMapping)nodes[index], model.Outcomes[index], entry.Value is YamlSequence ? path.Item(index) : path);
        }
    }

    private void Warn(YamlMapping question, OutcomeModel outcome, KeyPath path)
    {
        WarnOfTests(question, "done", Meaning.Done, path);
        WarnOfTests(question, "notDone", Meaning.NotDone, path);
        WarnOfPairs(question, "with", outcome, path);
        WarnOfPairs(question, "matches", outcome, path);
        WarnOfSubject(question, outcome, path);
    }

    private void WarnOfTests(YamlMapping question, string key, Meaning said, KeyPath path)
    {
        foreach (YamlEntry test in Doubt.Entries(Doubt.Find(question, key)).Take(MostLooked))
        {
            KeyPath place = path.Key(key).Key(test.Key.Text);
            if (MeaningDoubts.IsNoState(test.Key.Text))
            {
                Doubt.Warn(_problems, test.Key.Span, place, $"by its name, '{test.Key.Text}' is no state that could say what became of the request; test the field that is one");
                continue;
            }

            foreach (YamlScalar value in Doubt.Texts(test.Value).Take(MostLooked))
            {
                if (MeaningDoubts.Of(test.Key.Text, value.Text, said, _words.TakesBack) is string doubt)
                {
                    Doubt.Warn(_problems, value.Span, place, doubt);
                }
            }
        }
    }

    private void WarnOfPairs(YamlMapping question, string key, OutcomeModel outcome, KeyPath path)
    {
        foreach (YamlEntry pair in Doubt.Entries(Doubt.Find(question, key)).Take(MostLooked))
        {
            if (pair.Value is not YamlScalar own)
            {
                continue;
            }

            KeyPath place = path.Key(key).Key(pair.Key.Text);
            if (Own(own.Text) is not FieldModel value || value.Sensitive || value.Type is not (StringType or IntegerType or DecimalType or EnumType or UuidType or UnresolvedType))
            {
                // The mistake is reported once all files are known.
                continue;
            }

            if (key == "matches" && pair.Key.Text == outcome.Id && (Bare(own.Text) == outcome.Id || value.Type is DecimalType))
            {
                Doubt.Warn(_problems, pair.Key.Span, place, $"'{pair.Key.Text}' is the 'id' of the question: what it has to be equal to is 'attempt', and not one of 'matches'");
            }
            else if (Bare(own.Text) != pair.Key.Text && Own(pair.Key.Text) is FieldModel meant && EchoParser.AreOfOneKind(value.Type, meant.Type) && !IsOwnId(own.Text, outcome))
            {
                Doubt.Warn(_problems, own.Span, place, $"'{pair.Key.Text}' {(key == "with" ? "gets the value of" : "is compared with")} '{own.Text}', although the request has a '{pair.Key.Text}'; write '{pair.Key.Text}: {pair.Key.Text}'");
            }
        }
    }

    /// <summary>Returns a field of the request or, after <c>answer.</c>, of its answer; null if there is none.</summary>
    private FieldModel? Own(string name) =>
        (name.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal) ? _answered : _sent).TryGetValue(Bare(name), out FieldModel? field) ? field : null;

    /// <summary>Determines whether a refund is looked up by the id that its own answer gave it.</summary>
    private static bool IsOwnId(string own, OutcomeModel outcome) =>
        outcome.In is null && own.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal) && OperationWords.SaysReversal(own);

    /// <summary>Warns of a question whose answer is about the payment that is refunded, canceled or captured.</summary>
    private void WarnOfSubject(YamlMapping question, OutcomeModel outcome, KeyPath path)
    {
        YamlNode done = Doubt.Find(question, "done")!;
        bool isAboutPayment = outcome.With.All(pair => IsOfPayment(pair.Own)) && !OperationWords.SaysReversal(outcome.Ask.Name);
        if (_words.TakesBack && outcome.In is null && isAboutPayment && !outcome.Done.Any(static test => Says(test, OperationWords.SaysReversal)))
        {
            Doubt.Warn(_problems, done.Span, path.Key("done"), "the question is about the payment, and its success would be taken for that of the request, which takes it back; name the list of refunds with 'in' (such as pg_refund_payments), or test a value that only they have");
        }
        else if (_words.TakesBack && outcome.In is not null && Doubt.Text(question, "attempt") is YamlScalar attempt && IsOfPayment(attempt.Text) && outcome.With.Any(pair => pair.Own == attempt.Text || Bare(pair.Own) == Bare(attempt.Text)))
        {
            Doubt.Warn(_problems, attempt.Span, path.Key("attempt"), $"'{attempt.Text}' is the id of the payment, and no item of '{outcome.In}' has it; name the id that the answer gives to this request (answer.…), or leave 'attempt' out");
        }
        else if (_words.Captures && !_words.LooksUp && isAboutPayment && !OperationWords.SaysCapture(outcome.Ask.Name) && outcome.In is null && !outcome.Done.Any(static test => Says(test, OperationWords.SaysCapture)))
        {
            Doubt.Warn(_problems, done.Span, path.Key("done"), "a payment that is only held is a success too, so that this would be true before the request is sent; test what only a capture changes (such as pg_captured: \"1\")");
        }
    }

    /// <summary>Determines whether a value is one of the request, or one of the answer that is the same; but not the id of the request itself.</summary>
    private bool IsOfPayment(string own) => !IsOfRequest(own)
        && (!own.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal) || _sent.ContainsKey(Bare(own)) || Own(own)?.Echoes is not null);

    /// <summary>Determines whether a value names the request, as <c>request_id</c> does: no other request has it, whatever payment it is about.</summary>
    private static bool IsOfRequest(string own) => Bare(own).IndexOf("request", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Bare(string own) => own.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal) ? own.Substring(OutcomeModel.AnswerPrefix.Length) : own;

    private static bool Says(ShapeTest test, Func<string, bool> says) => says(test.WireName) || test.Texts.Any(says);
}
