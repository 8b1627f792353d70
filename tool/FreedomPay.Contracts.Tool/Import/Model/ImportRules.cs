namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>The ids of what import reports. docs/import.md explains each.</summary>
internal static class ImportRules
{
    public const string UnreadableBlock = "FPI001";
    public const string RepeatedKey = "FPI002";
    public const string BlanksInName = "FPI003";
    public const string UnusableName = "FPI004";
    public const string MisspeltName = "FPI005";
    public const string ChosenProperty = "FPI006";
    public const string ExampleContradicts = "FPI007";
    public const string NameContradicts = "FPI008";
    public const string GuessedType = "FPI009";
    public const string OnlyInExample = "FPI010";
    public const string MissingInExample = "FPI011";
    public const string ValuesOfDescription = "FPI012";
    public const string BoundLeftOut = "FPI013";
    public const string GuessedFormat = "FPI014";
    public const string UnclearCondition = "FPI015";
    public const string ConditionOfDescription = "FPI016";
    public const string NotMasked = "FPI017";
    public const string SchemaNotRepresentable = "FPI018";
    public const string ContentType = "FPI019";
    public const string GuessedFamily = "FPI020";
    public const string Signature = "FPI021";
    public const string Host = "FPI022";
    public const string Path = "FPI023";
    public const string Effect = "FPI024";
    public const string SameAnswers = "FPI025";
    public const string ErrorAnswer = "FPI026";
    public const string UnreadableExample = "FPI027";
    public const string Incomplete = "FPI028";
    public const string ChosenName = "FPI029";
    public const string Refused = "FPI030";
    public const string TooLarge = "FPI031";
    public const string ProtocolFields = "FPI032";
    public const string ConstantHeader = "FPI033";
    public const string Idempotency = "FPI034";
}
