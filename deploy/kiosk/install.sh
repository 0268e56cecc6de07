#!/bin/sh
# Makes this Debian machine a kiosk; README.md says how. Safe to run again, after every update and change of settings.
#   install.sh                 install everything, and start it
#   install.sh --root FOLDER   only write the files, below a folder: to look at them, or to build a disk image
set -eu

here=$(dirname "$(readlink -f "$0")")
app=$(dirname "$(dirname "$here")")
. "$here/settings.sh"

root=''
case ${1-} in
    '') ;;
    --root) root=${2:?Name a folder: install.sh --root FOLDER} ;;
    *) fail "install.sh knows only one option: --root FOLDER." ;;
esac
hand_over install.sh "$@"
settings=$root/etc/journey-kiosk.conf

judge_machine() {
    [ "$(id -u)" = 0 ] || fail "Only root can install. Write: sudo $0"
    # shellcheck source=/dev/null
    . /etc/os-release
    case $ID-${VERSION_ID-} in
        debian-12 | debian-13) ;;
        *) fail "This machine runs ${PRETTY_NAME:-another system}. Use Debian 12 or 13." ;;
    esac
    case $app in
        /opt/journey | "$(dirname "$RUNNING")"/versions/*) ;;
        *) fail "The project stands in $app. Move it to /opt/journey, and start install.sh there." ;;
    esac
}

write_settings() {
    [ -e "$settings" ] || install -D --mode 644 "$here/journey-kiosk.conf" "$settings"
    read_settings "$settings"
    echo "Settings: $settings, address $ADDRESS"
}

# With all of them here, no network is asked.
install_packages() {
    missing=$(while read -r package; do is_installed "$package" || echo "$package"; done <"$here/packages")
    if [ -n "$missing" ]; then
        echo "Packages of Debian"
        apt-get update --quiet --quiet
        # shellcheck disable=SC2086  # one word for each package
        DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet --no-install-recommends $missing
    fi
    echo "What the app needs"
    make_ready "$app"
}

write_content() {
    [ ! -e "$root$CONTENT" ] || return 0
    echo "Content: $root$CONTENT"
    mkdir -p "$root$CONTENT"
    cp -R "$app/content/." "$root$CONTENT"
}

write_files() {
    [ -e "$root$RUNNING" ] || { mkdir -p "$(dirname "$root$RUNNING")" && ln -s "$app" "$root$RUNNING"; }
    while read -r from to; do
        echo "File: $root$to"
        filled_in "$here/$from" | install -D --mode 644 /dev/stdin "$root$to"
    done <"$here/files"
    mkdir -p "$root/var/lib/journey-kiosk"
    (
        cd "$app"
        export JOURNEY_CONTENT="$root$CONTENT"
        "$(python_of "$app")" -m journey gone-picture "$root/var/lib/journey-kiosk/gone-portrait.png" 1080 1920
        "$(python_of "$app")" -m journey gone-picture "$root/var/lib/journey-kiosk/gone-landscape.png" 1920 1080
    )
}

start() {
    systemd-sysusers
    systemctl daemon-reload
    if [ "$ADDRESS" = "$LOCAL_ADDRESS" ]; then
        systemctl enable --quiet journey.service
        systemctl restart journey.service
    else
        systemctl disable --quiet --now journey.service
    fi
    systemctl enable --quiet journey-kiosk.service
    systemctl restart journey-kiosk.service
    echo "Done. The pages appear as soon as the app answers. To see if all is well: $here/check.sh"
}

if [ -z "$root" ]; then judge_machine; fi
write_settings
if [ -z "$root" ]; then install_packages; fi
write_content
write_files
if [ -z "$root" ]; then start; fi
