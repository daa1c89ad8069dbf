#include "app/context.hpp"
#include "commands/rows.hpp"

#include <array>
#include <string_view>

namespace bursar::commands {

using namespace app;
namespace completion_cli {
namespace {

// The scripts know nothing of the commands: they ask `bursar __complete`. completions/ holds copies of them.
constexpr std::string_view bash_script = R"sh(# bash completion for bursar
# shellcheck shell=bash
_bursar() {
    local line directive='' cur="${COMP_WORDS[COMP_CWORD]}"
    [[ $cur == '=' ]] && cur=''
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :*) directive=${line#:} ;;
            *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if [[ $directive == 0 && ${#COMPREPLY[@]} == 0 ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$cur")
    fi
}
complete -F _bursar bursar
)sh";

constexpr std::string_view zsh_script = R"sh(#compdef bursar
# zsh completion for bursar
_bursar() {
    local line directive=
    local -a offers
    while IFS= read -r line; do
        case $line in
            :*) directive=${line#:} ;;
            *$'\t'*) offers+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
            *) offers+=("${line//:/\\:}") ;;
        esac
    done < <("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( ${#offers} )) && _describe -V bursar offers
    [[ $directive == 0 ]] && _files
}
if [[ ${funcstack[1]} == _bursar ]]; then
    _bursar "$@" # loaded by its first use
else
    compdef _bursar bursar
fi
)sh";

constexpr std::string_view fish_script = R"sh(# fish completion for bursar
function __bursar_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in ($program __complete $words 2>/dev/null)
        switch $line
            case ':0'
                __fish_complete_path (commandline -ct)
            case ':*'
                continue
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c bursar -f -a '(__bursar_complete)'
)sh";

int completion(Context &context) {
    const std::string shell = *context.text("SHELL");
    context.raw(shell == "bash" ? bash_script : shell == "zsh" ? zsh_script : fish_script);
    return 0;
}

constexpr auto arguments =
    std::to_array<Argument>({{"SHELL", Kind::choice, "the shell", true, false, "bash|zsh|fish"}});

constexpr auto examples = std::to_array<Example>({
    {"bursar completion bash > /usr/share/bash-completion/completions/bursar", "for bash, for all users"},
    {"bursar completion zsh > /usr/local/share/zsh/site-functions/_bursar", "for zsh, for all users"},
    {"bursar completion fish > ~/.config/fish/completions/bursar.fish", "for fish"},
});

constexpr auto rows = std::to_array<Command>({
    {"completion",
     "print a shell's completion script",
     "Completes commands, options, choices and, from the ledger, ids. Errors are silent: a ledger that "
     "cannot be "
     "read offers nothing.",
     arguments,
     {},
     examples,
     Effect::none,
     false,
     false,
     completion},
});

} // namespace
} // namespace completion_cli

std::span<const Command> completion_commands() { return completion_cli::rows; }

} // namespace bursar::commands
