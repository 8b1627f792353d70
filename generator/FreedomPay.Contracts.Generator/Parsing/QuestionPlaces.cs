using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Where the parts of a question are; these are checked once all files have been read.</summary>
/// <param name="Endpoint">The endpoint whose outcome the question asks for.</param>
/// <param name="Number">The zero-based index of the question in the endpoint.</param>
/// <param name="Places">The places, by the names that <see cref="OutcomeParser"/> gives them.</param>
internal sealed record QuestionPlaces(TypeName Endpoint, int Number, EquatableArray<QuestionPlace> Places)
{
    public QuestionPlace Find(string part) => Places.First(place => place.Part == part);
}
