using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks about everything in an endpoint that is about money and probably not meant.</summary>
internal static class EndpointDoubts
{
    /// <param name="endpoint">The endpoint's keys.</param>
    /// <param name="model">What was read from them, without a mistake.</param>
    public static void Warn(MappingParser endpoint, EndpointModel model)
    {
        OperationWords words = new(model.Name.Name, model.Path?.Text);
        SpecProblems problems = endpoint.Problems;
        EndpointNameDoubts.Warn(endpoint, model.Name.Name);
        EffectDoubts.Warn(endpoint, model, words);
        TargetDoubts.Warn(endpoint, model);
        QuestionDoubts.Warn(endpoint, model, words);
        ReplyDoubts.Warn(endpoint, model);
        StateDoubts.Warn(endpoint, model);

        bool isInbound = model.Direction == Direction.Inbound;
        FieldDoubts.Warn(endpoint.Find("request")?.Value, endpoint.Path.Key("request"), isSent: !isInbound, words.TakesBack, problems);
        if (endpoint.Find("response") is YamlEntry response)
        {
            KeyPath path = endpoint.Path.Key("response");
            FieldDoubts.Warn(response.Value, path, isSent: isInbound, words.TakesBack, problems);
            EchoDoubts.Warn(response.Value, path, model, problems);
            MeaningDoubts.WarnOfRedirect(endpoint.Find("means")?.Value, response.Value, endpoint.Path, problems);
        }

        foreach (YamlEntry shape in Doubt.Entries(endpoint.Find("responses")?.Value))
        {
            KeyPath path = endpoint.Path.Key("responses").Key(shape.Key.Text);
            if (!MeaningDoubts.WarnOfShape(shape, path, words.TakesBack, problems))
            {
                MeaningDoubts.WarnOfRedirect(Doubt.Find(shape.Value, "means"), Doubt.Find(shape.Value, "fields"), path, problems);
            }

            FieldDoubts.Warn(Doubt.Find(shape.Value, "fields"), path.Key("fields"), isSent: false, words.TakesBack, problems);
            EchoDoubts.Warn(Doubt.Find(shape.Value, "fields"), path.Key("fields"), model, problems);
        }
    }
}
