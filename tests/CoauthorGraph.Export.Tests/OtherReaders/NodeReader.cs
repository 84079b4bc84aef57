using System.Diagnostics;

namespace CoauthorGraph.Export.Tests.OtherReaders;

/// <summary>Programs of Node that read what we write, where <c>NODE_PATH</c> or a folder above leads to their modules.
/// Tests skip, with the reason, where they are not installed.</summary>
internal static class NodeReader
{
    public static string Run(string module, params string[] arguments)
    {
        if (Start("-e", $"require({System.Text.Json.JsonSerializer.Serialize(module)})").Exit != 0)
        {
            Assert.Skip($"no node with {module}");
        }

        var (exit, output, errors) = Start(arguments);
        Assert.True(exit == 0, errors + output);
        return output.Trim();
    }

    private static (int Exit, string Output, string Errors) Start(params string[] arguments)
    {
        var info = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(info)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, "", e.Message);
        }
    }
}
