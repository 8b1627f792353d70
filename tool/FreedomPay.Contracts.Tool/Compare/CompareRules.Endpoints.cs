using static FreedomPay.Contracts.Tool.Compare.Breaks;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Every kind of change. docs/diff.md has the same table, and a test compares the two.</summary>
internal static partial class CompareRules
{
    public static readonly CompareRule EndpointRemoved = new("FPD0001", "An endpoint is gone", Source | Binary | Wire, Source | Binary);
    public static readonly CompareRule EndpointAdded = new("FPD0002", "An endpoint is new", None, None);
    public static readonly CompareRule EndpointRenamed = new("FPD0003", "An endpoint has another name or namespace", Source | Binary, Source | Binary);
    public static readonly CompareRule Direction = new("FPD0004", "The other side calls", Source | Binary | Wire, Source | Binary | Wire);
    public static readonly CompareRule Protocol = new("FPD0005", "Messages are forms and XML now, or JSON", Source | Binary | Wire, Source | Binary | Wire);
    public static readonly CompareRule Host = new("FPD0006", "The host is another", Wire, Wire);
    public static readonly CompareRule Target = new("FPD0007", "The method or the path is another", Wire, Wire);
    public static readonly CompareRule PathAsked = new("FPD0008", "`Read` needs the path that was called", None, Source);
    public static readonly CompareRule Script = new("FPD0009", "The script name of the signature is another", Wire, Wire);
    public static readonly CompareRule ScriptAsked = new("FPD0010", "`Read` asks for the script name, or no longer does", Source | Binary, Source | Binary);
    public static readonly CompareRule Key = new("FPD0011", "Another secret key signs", Wire, Wire);
    public static readonly CompareRule Encoding = new("FPD0012", "The fields are sent in another encoding", Wire, Wire);
    public static readonly CompareRule Headers = new("FPD0013", "The constant headers are others", Wire, Wire);
    public static readonly CompareRule Jws = new("FPD0014", "The signature in the header is another", Wire, Wire);
    public static readonly CompareRule Authorization = new("FPD0015", "The header `Authorization` has something else", Wire, Wire);
    public static readonly CompareRule Signed = new("FPD0016", "The message is signed now, or no longer", Source | Binary | Wire, Source | Binary | Wire);
    public static readonly CompareRule Carrier = new("FPD0017", "The payer's browser carries the request now, or no longer does", Source | Binary, None, ChangeKind.Behavior);
    public static readonly CompareRule ResponseRemoved = new("FPD0018", "The response stopped being a message", Source | Binary | Wire, Source | Binary | Wire);
    public static readonly CompareRule ResponseAdded = new("FPD0019", "The response of the gateway is a message now", Source | Binary, None);
    public static readonly CompareRule Effect = new("FPD0020", "What the request can change is different", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Idempotent = new("FPD0021", "Repeats are recognized in another way", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Outcome = new("FPD0022", "The outcome is asked for in another way", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Repeat = new("FPD0023", "Other fields make two messages the same event", None, None, ChangeKind.Behavior);
    public static readonly CompareRule StateRemoved = new("FPD0024", "The message no longer tells the state of a payment", Source | Binary, Source | Binary);
    public static readonly CompareRule StateAdded = new("FPD0025", "The message tells the state of a payment", None, None);
    public static readonly CompareRule State = new("FPD0026", "The state of a payment is told in another way", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Errors = new("FPD0027", "Errors are told in another way", None, Wire);
    public static readonly CompareRule ErrorProof = new("FPD0028", "Other errors prove that nothing was done", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Deprecated = new("FPD0029", "It is deprecated", None, None, ChangeKind.Behavior);
    public static readonly CompareRule Documentation = new("FPD0030", "Title, section, summary, notes, sources, example, confidence or certainty", None, None, ChangeKind.Documentation);
    public static readonly CompareRule JsonProtocol = new("FPD0031", "Requests in JSON are signed now, or no longer", Wire, Source | Binary | Wire);
    public static readonly CompareRule ReplyAdded = new("FPD0032", "A message to the merchant has a reply now", Source | Binary, Source | Binary);
}
