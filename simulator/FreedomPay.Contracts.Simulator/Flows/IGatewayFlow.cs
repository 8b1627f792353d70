namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Carries out the requests of one part of the API.</summary>
internal interface IGatewayFlow
{
    void Register(FlowTable table);
}
