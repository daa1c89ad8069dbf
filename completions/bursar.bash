# bash completion for bursar
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
