# shellcheck shell=sh
# Sourced by update.sh: a version of the project, tried on this machine beside the one that runs.

TRIAL_PORT=8511
DRAWS_WITHIN=90 # seconds

# Becomes a program of the screen's user, with all its children in one group.
become() {
    HOME=$scratch
    export HOME
    [ -n "$root" ] || set -- setpriv --reuid=journey-kiosk --regid=journey-kiosk --init-groups -- "$@"
    exec setsid "$@"
}

# try_out APP CONTENT: says what is wrong, and ends with 1, unless the version starts, answers as a browser asks, and is
# drawn by Chromium.
try_out() {
    address=http://127.0.0.1:$TRIAL_PORT
    scratch=$(mktemp -d)
    chmod 777 "$scratch"
    (
        cd "$1" || exit
        JOURNEY_MODES=kiosk JOURNEY_CONTENT=$2
        export JOURNEY_MODES JOURNEY_CONTENT
        become "$(python_of "$1")" -m streamlit run app.py --server.address 127.0.0.1 --server.port $TRIAL_PORT
    ) >"$scratch/log" 2>&1 &
    server=$!
    browser='' wrong='' with_sign='' without=''
    if ! within 60 has_started || ! answers "$address"; then
        wrong="It does not start: $(tail -n 3 "$scratch/log" | tr '\n' ' ')"
    elif ! found=$(cd "$1" && "$(python_of "$1")" -m journey doctor "$address"); then
        wrong="It does not answer as it should: $(echo "$found" | grep -A 1 WRONG | tr '\n' ' ')"
    else
        (
            become chromium --headless --user-data-dir="$scratch/chromium" --no-first-run \
                --remote-debugging-port=$((TRIAL_PORT + 1)) "$address/?mode=kiosk"
        ) >"$scratch/chromium.log" 2>&1 &
        browser=$!
        within $DRAWS_WITHIN has_beaten || wrong="Chromium does not draw it."
    fi
    # Another one may have answered in its place, such as that of a trial that was cut off.
    kill -0 "$server" 2>/dev/null || wrong="It does not start: $(tail -n 3 "$scratch/log" | tr '\n' ' ')"
    [ -z "$browser" ] || end "$browser"
    end "$server"
    rm -rf "$scratch"
    [ -z "$wrong" ] || { echo "$wrong" >&2 && return 1; }
}

# Whether it answers, or has ended.
has_started() {
    answers "$address" || ! kill -0 "$server" 2>/dev/null
}

# What the machine has set as its way out (http_proxy) does not lead to itself.
ask_here() {
    curl --silent --fail --max-time 5 --noproxy '*' "$@"
}

answers() {
    ask_here --output /dev/null "$1/healthz"
}

# With its frames, a kiosk's page puts a sign behind the title of its window, and takes it away (browser/first/beat.js).
has_beaten() {
    titles=$(ask_here "http://127.0.0.1:$((TRIAL_PORT + 1))/json/list" | grep '"title"')
    case $titles in
        *•*) with_sign=yes ;;
        *'"title"'*) without=yes ;;
    esac
    [ "$with_sign$without" = yesyes ]
}

# within SECONDS COMMAND..., by how long the machine is up: its clock may be set meanwhile
within() {
    over=$(($(uptime_seconds) + $1))
    shift
    until "$@"; do
        [ "$(uptime_seconds)" -lt "$over" ] || return 1
        sleep 1
    done
}

uptime_seconds() {
    cut -d. -f1 /proc/uptime
}

# end GROUP: at once, for nobody reads there.
end() {
    kill -s KILL -- "-$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}
