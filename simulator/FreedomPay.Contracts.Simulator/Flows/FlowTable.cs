namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>The requests that the simulator carries out. All others are answered with an example.</summary>
internal sealed class FlowTable
{
    private readonly Dictionary<Type, Func<GatewayCall, FlowAnswer>> _flows = [];

    private readonly AnswerMemory _memory;

    public FlowTable(IEnumerable<IGatewayFlow> flows, AnswerMemory memory)
    {
        _memory = memory;
        foreach (IGatewayFlow flow in flows)
        {
            flow.Register(this);
        }
    }

    public IReadOnlyCollection<Type> Requests => _flows.Keys;

    public void Add<TRequest>(Func<GatewayCall, TRequest, FlowAnswer> answer)
        where TRequest : class => _flows.Add(typeof(TRequest), call => answer(call, (TRequest)call.Request));

    public FlowAnswer? Answer(GatewayCall call) => !_flows.TryGetValue(call.Request.GetType(), out Func<GatewayCall, FlowAnswer>? flow)
        ? null
        : call.IdempotencyKey is { } key ? _memory.Answer(call, key, flow) : flow(call);
}
