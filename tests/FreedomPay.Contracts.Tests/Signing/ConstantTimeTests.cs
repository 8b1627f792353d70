using System.Reflection;
using System.Reflection.Emit;
using System.Security.Cryptography;

namespace FreedomPay.Contracts.Tests.Signing;

/// <summary>
/// Whoever compares a received digest with an expected one does it with the platform's method for that, whose time does not depend on how many bytes
/// match. Measuring the time would tell more about the machine.
/// </summary>
public class ConstantTimeTests
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    public static TheoryData<Type> Verifiers => [typeof(SignatureCheck), typeof(JwsSignature)];

    [Theory]
    [MemberData(nameof(Verifiers))]
    public void Digests_are_compared_in_constant_time_and_in_no_other_way(Type verifier)
    {
        MethodInfo[] methods = verifier.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly);

        MethodInfo comparing = Assert.Single(methods, static method => Calls(method).Any(IsConstantTime));

        // What is equal by that may be looked up: it is the signature that came.
        string[] others = [.. Calls(comparing).SkipWhile(static called => !IsConstantTime(called)).Skip(1).Where(IsComparison).Select(static called => called.Name)];
        string[] before = [.. Calls(comparing).TakeWhile(static called => !IsConstantTime(called)).Where(IsComparison).Select(static called => called.Name)];
        Assert.Empty(before);
        Assert.Equal(verifier == typeof(SignatureCheck) ? ["SequenceEqual"] : [], others);
        Assert.All(
            methods.Where(method => method != comparing),
            static method => Assert.DoesNotContain(Calls(method), static called => called.Name is "SequenceEqual" or "SequenceCompareTo"));
    }

    private static bool IsConstantTime(MethodBase called) =>
        called.DeclaringType == typeof(CryptographicOperations) && called.Name == nameof(CryptographicOperations.FixedTimeEquals);

    private static bool IsComparison(MethodBase called) => called.Name is "SequenceEqual" or "SequenceCompareTo" or "Equals" or "op_Equality" or "CompareTo" or "StartsWith";

    /// <summary>The methods that a method calls, in the order of its code.</summary>
    private static IEnumerable<MethodBase> Calls(MethodInfo method)
    {
        byte[] code = method.GetMethodBody()!.GetILAsByteArray()!;
        Type[]? arguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        int place = 0;
        while (place < code.Length)
        {
            short value = code[place++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[place++]));
            }

            OpCode operation = OpCodes[value];
            if (operation.OperandType == OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, place), null, arguments)!;
            }

            place += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, place)),
                _ => 4,
            };
        }
    }
}
