#!/bin/sh
# Says of each part of the kiosk that it is OK, or what to do. Ends with 1 if something is wrong.
#   check.sh                 the whole machine
#   check.sh --root FOLDER   only the files below a folder
# shellcheck disable=SC2317  # check() calls functions by name
set -u
here=$(dirname "$(readlink -f "$0")")
app=$(dirname "$(dirname "$here")")
. "$here/settings.sh"

root=''
case ${1-} in
    '') ;;
    --root) root=${2:?Name a folder: check.sh --root FOLDER} ;;
    *) fail "check.sh knows only one option: --root FOLDER." ;;
esac
hand_over check.sh "$@"
wrong=0

# check WHAT TO-DO COMMAND...
check() {
    what=$1 to_do=$2
    shift 2
    if "$@" >/dev/null 2>&1; then
        echo "OK     $what"
    else
        echo "WRONG  $what: $to_do"
        wrong=1
    fi
}

is_as_installed() {
    filled_in "$here/$1" | cmp --quiet - "$root$2"
}

again="run $here/install.sh"
settings=$root/etc/journey-kiosk.conf
[ -e "$settings" ] || fail "WRONG  $settings is not there: $again"
read_settings "$settings"
echo "OK     settings: $ADDRESS"
while read -r from to; do
    check "$to" "$again" is_as_installed "$from" "$to"
done <"$here/files"
for shape in portrait landscape; do
    check "picture for a $shape screen" "$again" test -s "$root/var/lib/journey-kiosk/gone-$shape.png"
done
[ -z "$root" ] || exit "$wrong"

[ "$(id -u)" = 0 ] || fail "Only root can check the rest. Write: sudo $0"

on_screen() {
    runuser -u journey-kiosk -- env DISPLAY=:0 XAUTHORITY=/run/journey-kiosk/.Xauthority "$@"
}
has_touch() { udevadm info --export-db | grep -q ID_INPUT_TOUCHSCREEN=1; }
has_sound() { aplay --list-devices | grep -q '^card'; }
never_blanks() { on_screen xset q | grep -q 'timeout: *0 '; }
has_screen() { on_screen xrandr --current | grep -q ' connected'; }

while read -r package; do
    check "package $package" "$again" is_installed "$package"
done <"$here/packages"
has_good_content() { (cd "$app" && .venv/bin/python -m journey check "$CONTENT"); }
check "content in $CONTENT" "in $app, run: .venv/bin/python -m journey check $CONTENT" has_good_content
if [ "$ADDRESS" = "$LOCAL_ADDRESS" ]; then
    check "service of the app" "look at: journalctl -u journey" systemctl is-active journey.service
    check "app starts with the machine" "$again" systemctl is-enabled journey.service
fi
check "$ADDRESS answers" "is the network there? is the app up? look at: journalctl -u journey" \
    curl --silent --fail --max-time 10 "$ADDRESS/worker.js"
check "service of the screen" "look at: journalctl -u journey-kiosk" systemctl is-active journey-kiosk.service
check "screen starts with the machine" "$again" systemctl is-enabled journey-kiosk.service
check "screen" "is its cable in? look at: journalctl -u journey-kiosk" has_screen
check "screen never blanks" "$again" never_blanks
check "Chromium runs" "look at: journalctl -u journey-kiosk" pgrep -u journey-kiosk -x chromium
check "touch" "plug in the USB cable of the screen" has_touch
check "sound" "plug in a speaker, or switch on sound in the firmware" has_sound
check "voice" "$again" test -x /usr/bin/speech-dispatcher
exit "$wrong"
