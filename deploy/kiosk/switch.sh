# shellcheck shell=sh
# Sourced by update.sh: from one version, with its content, to another. What is to be done is written down first, and each
# part may be done twice, so that after a power cut all of it can be done once more.
# shellcheck disable=SC2154  # root is its

places=$(dirname "$root$RUNNING")

# switch INCOMING OUTGOING APP WAS: which folder becomes the content, and what the content is then called; which version
# runs, and which ran before, or none.
switch() {
    sync
    echo "$*" >"$places/switch.new"
    mv "$places/switch.new" "$places/switch"
    finish
}

# What is written down, done to its end.
finish() {
    [ -e "$places/switch" ] || return 0
    sync
    read -r incoming outgoing to was <"$places/switch"
    put_content
    point app "$to"
    if [ -n "$was" ]; then point before-app "$was"; else rm -f "$places/before-app"; fi
    "$places/app/deploy/kiosk/install.sh" --root "${root:-/}"
    sync
    rm "$places/switch"
}

put_content() {
    [ -d "$places/$incoming" ] || return 0
    if [ -d "$places/content" ]; then
        rm -rf "${places:?}/$outgoing"
        mv "$places/content" "$places/$outgoing"
    fi
    mv "$places/$incoming" "$places/content"
}

# A link takes the place of another one at once.
point() {
    ln -sfn "$2" "$places/$1.new"
    mv -T "$places/$1.new" "$places/$1"
}
