using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Where the parts of a question stand, which is looked at when all files have been read.</summary>
/// <param name="Endpoint">The endpoint whose outcome it asks for.</param>
/// <param name="Number">Which of the endpoint's questions it is, counted from 0.</param>
/// <param name="Places">The places by names that <see cref="OutcomeParser"/> gives them.</param>
internal sealed record QuestionPlaces(TypeName Endpoint, int Number, EquatableArray<QuestionPlace> Places)
{
    public QuestionPlace Find(string part) => Places.First(place => place.Part == part);
}
