# fish completion for bursar
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
