using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor completion</c>: what a shell runs to complete commands, options and their values.</summary>
internal static class CompletionCommand
{
    private static readonly SortedDictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # Put into ~/.bashrc: eval "$(coauthor completion bash)"
            _coauthor() {
                local IFS=$'\n'
                COMPREPLY=($(coauthor complete "${COMP_LINE:0:COMP_POINT}" 2>/dev/null))
            }
            complete -o default -F _coauthor coauthor
            """,
        ["fish"] = """
            # Put into ~/.config/fish/config.fish: coauthor completion fish | source
            complete -c coauthor -a '(coauthor complete (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] = """
            # Put into $PROFILE: coauthor completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName coauthor -ScriptBlock {
                param($word, $line, $position)
                coauthor complete $line.ToString().PadRight($position).Substring(0, $position) 2>$null |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
        ["zsh"] = """
            # Put into ~/.zshrc, after compinit: eval "$(coauthor completion zsh)"
            _coauthor() {
                local -a found
                found=("${(@f)$(coauthor complete "${LBUFFER}" 2>/dev/null)}")
                if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
            }
            compdef _coauthor coauthor
            """,
    };

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("completion", "What a shell runs to complete commands, options and their values");
        var shell = new Argument<string>("shell")
        {
            Description = string.Join(", ", Scripts.Keys),
            HelpName = string.Join('|', Scripts.Keys),
        };
        shell.TakeOneOf([.. Scripts.Keys]);
        command.Add(shell);
        bind(command, (context, _) =>
        {
            context.Terminal.Output.Write(Scripts[context.Get(shell)!].ReplaceLineEndings("\n") + "\n");
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>The command that the shells ask: what can stand at the end of a line.</summary>
    public static Command CreateAnswer(Action<Command, CommandAction> bind)
    {
        var command = new Command("complete", "What can stand at the end of a line") { Hidden = true };
        var line = new Argument<string>("line") { Description = "The line as far as it is typed" };
        command.Add(line);
        bind(command, (context, _) =>
        {
            var typed = context.Get(line)!.TrimStart();
            var blank = typed.IndexOf(' ', StringComparison.Ordinal);
            var words = blank < 0 ? "" : typed[(blank + 1)..];
            var last = words[(words.LastIndexOf(' ') + 1)..];
            var found = context.Arguments.RootCommandResult.Command.Parse(words).GetCompletions(words.Length);
            foreach (var completion in found.Select(static one => one.InsertText ?? one.Label)
                .Where(text => text.StartsWith(last, StringComparison.Ordinal)
                    && (last.Length > 0 || text is not ['-' or '/', ..])))
            {
                context.Terminal.Output.WriteLine(completion);
            }

            return Task.FromResult(0);
        });
        return command;
    }
}
