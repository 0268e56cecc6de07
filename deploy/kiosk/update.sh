#!/bin/sh
# Brings the newest version of the project to this machine. What the clinic wrote and set stays as it is.
#   update.sh                  the newest version
#   update.sh --back           the version, and the content, from before the last update
#   update.sh --root FOLDER    the same, but only writes the files, below a folder, as install.sh does
set -eu

here=$(dirname "$(readlink -f "$0")")
app=$(dirname "$(dirname "$here")")
. "$here/settings.sh"

root='' goes_back=no
while [ $# -gt 0 ]; do
    case $1 in
        --back) goes_back=yes ;;
        --root) root=${2:?Name a folder: update.sh --root FOLDER} && shift ;;
        *) fail "update.sh knows only two options: --back, and --root FOLDER." ;;
    esac
    shift
done
content=$root$CONTENT
before=$root/var/lib/journey-kiosk/before

keep_what_is() {
    rm -rf "$before"
    mkdir -p "$before"
    cp -R "$content" "$before/content"
    git -C "$app" rev-parse HEAD >"$before/version"
}

go_back() {
    git -C "$app" reset --quiet --keep "$(cat "$before/version")"
    rm -rf "$content"
    mv "$before/content" "$content"
    rm -rf "$before"
}

# Files that the clinic left as they came are brought anew; what it changed or removed is its own.
renew_content() {
    old=$(cat "$before/version")
    (cd "$app/content" && find . -type f) | sed 's|^\./||' | while read -r file; do
        if git -C "$app" cat-file -e "$old:content/$file" 2>/dev/null; then
            git -C "$app" show "$old:content/$file" | cmp --quiet - "$content/$file" || continue
        elif [ -e "$content/$file" ]; then
            continue
        fi
        install -D --mode 644 "$app/content/$file" "$content/$file"
    done
}

get_newest() {
    [ -d "$content" ] || fail "There is no $content yet: run $here/install.sh first."
    git -C "$app" diff --quiet HEAD || fail "Files in $app are changed: $(git -C "$app" diff --name-only HEAD | tr '\n' ' ')\
- put what is yours into $content, then write: git -C $app checkout ."
    keep_what_is
    git -C "$app" pull --quiet --ff-only || fail "The newest version cannot be had: is the network there? Nothing is changed."
    renew_content
    [ -n "$root" ] || make --silent --directory "$app" .venv/.run-ready
    if ! (cd "$app" && "${PYTHON:-.venv/bin/python}" -m journey check "$content"); then
        go_back
        fail "The new version needs other content, as said above. Mend it in $content, then update again. Nothing is changed."
    fi
}

# All of it is read before it runs, for an update changes this very file.
main() {
    if [ $goes_back = no ]; then
        get_newest
    else
        [ -s "$before/version" ] || fail "There is no version from before an update to go back to."
        go_back
    fi
    exec "$here/install.sh" ${root:+--root "$root"}
}

main
