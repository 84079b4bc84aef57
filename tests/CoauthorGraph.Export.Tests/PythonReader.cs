using System.Diagnostics;

namespace CoauthorGraph.Export.Tests;

/// <summary>Other programs that read what we write. Tests skip, with the reason, where they are not
/// installed.</summary>
internal static class PythonReader
{
    /// <summary>Runs a script with a file as its argument and gives what it prints.</summary>
    public static string Run(string module, string script, byte[] file, string extension)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllBytes(path, file);
        try
        {
            return RunWhere(module, ["-c", script, path]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Runs a script that is a file and gives what it prints.</summary>
    public static string RunFile(string module, string script, params string[] arguments) =>
        RunWhere(module, [script, .. arguments]);

    private static string RunWhere(string module, string[] arguments)
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
        {
            if (Start(python, "-c", $"import {module}").Exit == 0)
            {
                var (exit, output, errors) = Start(python, arguments);
                Assert.True(exit == 0, errors);
                return output.Trim();
            }
        }

        Assert.Skip($"no python3 with {module}");
        return "";
    }

    private static (int Exit, string Output, string Errors) Start(string python, params string[] arguments)
    {
        var info = new ProcessStartInfo(python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
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
