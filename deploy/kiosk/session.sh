#!/bin/sh
# What the kiosk's screen shows, as long as X runs: the pages in Chromium, and behind it a picture that says whom to ask.
set -u

PICTURES=/var/lib/journey-kiosk
CHECK_EVERY=5   # seconds
MISSES=6        # so many checks in a row without a change end Chromium
STEADY=60       # seconds: who lived that long did not crash at its start
LONGEST_WAIT=300

# A small file that every reader's browser asks for: a proxy may keep /healthz to itself.
app_answers() {
    curl --silent --fail --max-time 5 --output /dev/null "$ADDRESS/worker.js"
}

# With its frames, our page changes the title of its window every ten seconds (browser/first/beat.js). One that is frozen
# or has crashed, or another page, does not.
has_drawn() {
    before=${titles-}
    titles=$(timeout 5 xwininfo -root -tree)
    [ "$titles" != "$before" ]
}

# While the server is gone, the page says so itself, and its reader keeps their place.
page_is_lost() {
    ! has_drawn && app_answers
}

seconds_since_boot() {
    cut -d. -f1 /proc/uptime
}

show_picture() {
    size=$(xrandr --current | sed -n 's/.* current \([0-9]*\) x \([0-9]*\),.*/\1 -lt \2/p')
    # shellcheck disable=SC2086  # a comparison of three words
    if [ $size ]; then shape=portrait; else shape=landscape; fi
    feh --no-fehbg --bg-max --image-bg white "$PICTURES/gone-$shape.png"
}

set_volume() {
    amixer --quiet set Master "$VOLUME%" unmute || amixer --quiet set PCM "$VOLUME%" unmute
}

# Returns when Chromium has ended, or when its page has been dead for a while.
show_pages() {
    profile=$XDG_RUNTIME_DIR/chromium
    rm -rf "$profile"
    chromium --kiosk --user-data-dir="$profile" --no-first-run --noerrdialogs --touch-events=enabled \
        --disable-pinch --overscroll-history-navigation=0 --enable-speech-dispatcher "$ADDRESS/?mode=kiosk" &
    chromium=$!
    missed=0
    while kill -0 "$chromium" 2>/dev/null && [ "$missed" -lt "$MISSES" ]; do
        sleep "$CHECK_EVERY"
        if page_is_lost; then missed=$((missed + 1)); else missed=0; fi
    done
    kill -KILL "$chromium" 2>/dev/null
    wait "$chromium"
}

[ "$ROTATION" = normal ] || xrandr --orientation "$ROTATION"
set_volume
matchbox-window-manager -use_titlebar no -kbdconfig /dev/null & # without a window manager, Chromium does not fill the screen
sleep 1                                                        # it paints the background black, once

wait=1
while true; do
    show_picture
    until app_answers; do sleep 2; done
    began=$(seconds_since_boot)
    show_pages
    if [ $(($(seconds_since_boot) - began)) -ge "$STEADY" ]; then wait=1; fi
    echo "Chromium has ended; it starts again in $wait s."
    sleep "$wait"
    wait=$((wait * 2 < LONGEST_WAIT ? wait * 2 : LONGEST_WAIT))
done
