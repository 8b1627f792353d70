namespace FreedomPay.Contracts.Simulator;

/// <summary>What a simulator is started with.</summary>
public sealed class SimulatorOptions
{
    /// <summary>Gets the merchants. Without any, there is one with the id 500000 and new random keys.</summary>
    public IList<SimulatedMerchant> Merchants { get; } = [];

    /// <summary>
    /// Gets or sets the URL on which the simulator listens: <c>http://127.0.0.1:5090</c>, for example. The default is a free port on this machine. Another host than
    /// a loopback one also needs <see cref="AllowRemote"/>.
    /// </summary>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>Gets or sets the address that the simulator puts into redirects and pages, if shops and browsers see it under another than <see cref="Url"/>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Gets or sets a value indicating whether other machines may reach the simulator. Whoever reaches its console can read messages and decide payments.</summary>
    public bool AllowRemote { get; set; }

    /// <summary>Gets or sets the file of the SQLite database; <see langword="null"/> (the default) keeps everything in memory.</summary>
    public string? Database { get; set; }

    /// <summary>
    /// Gets or sets how much faster time passes for repeats of notifications and for payments that take their time: with 60, a repeat after half an hour comes after 30
    /// seconds. The default is 1.
    /// </summary>
    public double TimeScale { get; set; } = 1;

    /// <summary>Gets the specs of endpoints that are not in the catalog: files, or folders with <c>*.freedompay.yaml</c> in them.</summary>
    public IList<string> Specs { get; } = [];

    /// <summary>Gets or sets the clock. For tests.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
