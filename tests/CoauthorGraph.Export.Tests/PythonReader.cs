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
            foreach (var python in new[] { "python3", "/usr/bin/python3" })
            {
                if (Start(python, $"import {module}").Exit == 0)
                {
                    var (exit, output, errors) = Start(python, script, path);
                    Assert.True(exit == 0, errors);
                    return output.Trim();
                }
            }
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Skip($"no python3 with {module}");
        return "";
    }

    private static (int Exit, string Output, string Errors) Start(string python, string script, params string[] more)
    {
        var info = new ProcessStartInfo(python, ["-c", script, .. more])
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
