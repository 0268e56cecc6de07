#!/bin/sh
# Brings the newest version of the project to this machine: into a folder of its own, where it is tried beside the one that
# runs. Only then does it take its place. What the clinic wrote and set stays as it is.
#   update.sh                 the newest version
#   update.sh --from FOLDER   the same from what pack.sh has written, such as a USB stick: no network is needed
#   update.sh --back          the version, and the content, from before the last update
#   update.sh --finish        what a power cut has left half done; the machine calls it before the app starts
#   ... --root FOLDER         the same, but only writes files, below a folder, as install.sh does
set -eu

here=$(dirname "$(readlink -f "$0")")
app=$(dirname "$(dirname "$here")")
. "$here/settings.sh"

root='' does=bring from=''
read_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --back) does=back ;;
            --finish) does=finish ;;
            --from) from=${2:?Name a folder: update.sh --from FOLDER} && shift ;;
            --root) root=${2:?Name a folder: update.sh --root FOLDER} && shift ;;
            *) fail "update.sh knows only these options: --from FOLDER, --back, --finish, --root FOLDER." ;;
        esac
        shift
    done
}
read_options "$@"
hand_over update.sh "$@"
. "$here/switch.sh"
. "$here/trial.sh"
new_app='' new_content=$places/next

# Whatever goes wrong before the switch leaves the machine as it was.
give_up() {
    rm -rf "$new_content" ${new_app:+"$new_app"}
    fail "$1 Nothing is changed."
}

fetch_newest() {
    [ -d "$root$CONTENT" ] || fail "There is no $root$CONTENT yet: run $here/install.sh first."
    git -C "$app" diff --quiet HEAD || fail "Files in $app are changed: $(git -C "$app" diff --name-only HEAD | tr '\n' ' ')\
- put what is yours into $root$CONTENT, then write: git -C $app checkout ."
    branch=$(git -C "$app" rev-parse --abbrev-ref HEAD)
    usual=$(git -C "$app" remote get-url origin)
    if [ -n "$from" ]; then
        source=$(readlink -f "$from")/journey.bundle
        [ -f "$source" ] || fail "There is no $source: write it with pack.sh."
        PIP_NO_INDEX=1 PIP_FIND_LINKS=$(dirname "$source")/wheels
        export PIP_NO_INDEX PIP_FIND_LINKS
    else
        source=$usual
    fi
    git -C "$app" fetch --quiet "$source" "$branch" ||
        fail "The newest version cannot be had from $source: is the network, or the stick, there? Nothing is changed."
    newest=$(git -C "$app" rev-parse FETCH_HEAD)
    [ "$newest" != "$(git -C "$app" rev-parse HEAD)" ] || { echo "This is the newest version." && exit; }
    git -C "$app" merge-base --is-ancestor HEAD "$newest" ||
        fail "$app has versions that $source does not know. Nothing is changed."
}

write_new_app() {
    git clone --quiet --no-checkout "$app" "$new_app" &&
        git -C "$new_app" checkout --quiet -B "$branch" "$newest" &&
        git -C "$new_app" remote set-url origin "$usual" || return
    [ -n "$root" ] || make_ready "$new_app"
}

# Files that the clinic left as they came are brought anew; what it changed or removed is its own.
write_new_content() {
    cp -R "$root$CONTENT" "$new_content" || return
    (cd "$new_app/content" && find . -type f) | sed 's|^\./||' | while read -r file; do
        if git -C "$app" cat-file -e "HEAD:content/$file" 2>/dev/null; then
            git -C "$app" show "HEAD:content/$file" | cmp --quiet - "$new_content/$file" || continue
        elif [ -e "$new_content/$file" ]; then
            continue
        fi
        install -D --mode 644 "$new_app/content/$file" "$new_content/$file" || return
    done
}

bring() {
    fetch_newest
    new_app=$places/versions/$newest
    rm -rf "$new_app" "$new_content"
    mkdir -p "$places/versions"
    write_new_app || give_up "The newest version could not be written: is the disk full?"
    write_new_content || give_up "Its content could not be written: is the disk full?"
    (cd "$new_app" && "$(python_of "$new_app")" -m journey check "$new_content") ||
        give_up "The new version needs other content, as said above. Mend it in $root$CONTENT, then update again."
    try_out "$new_app" "$new_content" || give_up "The new version does not run on this machine, as said above."
    switch next before "$new_app" "$app"
    forget_older
}

# The version that runs is kept, and the one before.
forget_older() {
    for version in "$places"/versions/*; do
        case $version in "$(readlink -f "$places/app")" | "$(readlink -f "$places/before-app")") ;; *) rm -rf "$version" ;; esac
    done
}

go_back() {
    [ -d "$places/before" ] || fail "There is no version from before an update to go back to."
    switch before after "$(readlink -f "$places/before-app")"
}

start_again() {
    [ -n "$root" ] || "$places/app/deploy/kiosk/install.sh"
}

# All of it is read before it runs, for an update may change this very file.
main() {
    if [ -e "$places/switch" ]; then
        finish
        [ "$does" = finish ] || exec "$places/app/deploy/kiosk/update.sh" "$@"
    fi
    case $does in
        bring) bring && start_again ;;
        back) go_back && start_again ;;
    esac
    exit
}

main "$@"
