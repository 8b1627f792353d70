using System.Reflection;
using Xunit.Sdk;

namespace FreedomPay.Contracts.EntityFrameworkCore.Tests.Support;

/// <summary>Runs a theory with PostgreSQL, on a server of its own; skipped, by name, where the server is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresAttribute : DataAttribute
{
    public PostgresAttribute() => Skip = ProgramFactAttribute.ReasonToSkip([PostgresServer.Program])!;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
#if NET10_0_OR_GREATER
        [[DatabaseKind.Postgres]];
#else
        [];
#endif
}
