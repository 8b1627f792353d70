using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether an endpoint is called what one of its records is called: the records add their own words to its name.</summary>
internal static class EndpointNameDoubts
{
    private static readonly string[] Added = ["Request", "Response"];

    public static void Warn(MappingParser endpoint, string name)
    {
        if (Array.Find(Added, word => name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal)) is string added)
        {
            string own = name.Substring(0, name.Length - added.Length);
            endpoint.Problems.Warn(
                SpecDescriptors.NameLooksMisspelled, endpoint.Place, endpoint.Path.ToString(),
                $"the records would be called '{EndpointModel.RequestTypeOf(name)}' and '{EndpointModel.ResponseTypeOf(name)}'; call the endpoint '{own}', to which both words are added");
        }
    }
}
