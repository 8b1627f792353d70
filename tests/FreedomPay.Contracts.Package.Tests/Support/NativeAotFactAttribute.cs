namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>A test that links a native program; skipped, by name, where there is nothing to link it with.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeAotFactAttribute : FactAttribute
{
    private static readonly string[] Compilers = ["clang", "gcc"];

    /// <param name="programs">What the test needs beside.</param>
    public NativeAotFactAttribute(params string[] programs)
    {
        Skip = ProgramFactAttribute.ReasonToSkip(programs);

        // On Windows the linker of Visual Studio is found by the SDK, not on the PATH.
        if (!OperatingSystem.IsWindows() && !Compilers.Any(IsOnPath))
        {
            Skip = "NativeAOT needs a C compiler: neither clang nor gcc is on the PATH.";
        }
    }

    /// <summary>Gets or sets a value indicating whether the test runs only where FREEDOMPAY_SOAK is 1, before a release: linking takes its time, and another test links the same library.</summary>
    public bool IsForReleases
    {
        get;
        set
        {
            field = value;
            if (value && Environment.GetEnvironmentVariable("FREEDOMPAY_SOAK") != "1")
            {
                Skip = "Runs before a release: FREEDOMPAY_SOAK=1.";
            }
        }
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
