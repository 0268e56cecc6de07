# shellcheck shell=sh
# Sourced by the other commands: where all stands, and the settings, read and judged.
# shellcheck disable=SC2034  # they use what is set here
# shellcheck disable=SC2154  # root and app are theirs

LOCAL_ADDRESS=http://127.0.0.1:8501

# The clinic's own content, apart from the project, so that an update never touches what the clinic wrote.
CONTENT=/srv/journey/content
# The version of the project that runs: a link, so that another one takes its place at once, or not at all.
RUNNING=/srv/journey/app

fail() {
    echo "$1" >&2
    exit 1
}

# The right commands are those of the version that runs, whichever were called: hand_over NAME OPTIONS...
hand_over() {
    name=$1
    shift
    running=$(readlink -f "$root$RUNNING" || true)
    [ -z "$running" ] || [ "$running" = "$app" ] || exec "$running/deploy/kiosk/$name" "$@"
}

# Sets ADDRESS, ROTATION and VOLUME from a file, or ends with one sentence.
read_settings() {
    ADDRESS='' ROTATION='' VOLUME=''
    while IFS='=' read -r name value; do
        case $name in
            '' | '#'*) ;;
            ADDRESS) ADDRESS=$value ;;
            ROTATION) ROTATION=$value ;;
            VOLUME) VOLUME=$value ;;
            *) fail "$1: $name is not a setting. Write ADDRESS, ROTATION or VOLUME, or remove it." ;;
        esac
    done <"$1"

    echo "$ADDRESS" | grep -Eqx 'https://[A-Za-z0-9.-]+(:[0-9]+)?|http://127\.0\.0\.1(:[0-9]+)?' ||
        fail "$1: ADDRESS is \"$ADDRESS\". Write $LOCAL_ADDRESS, or an address like https://journey.example.org with nothing behind it."
    case $ROTATION in
        normal) TOUCH_MATRIX='1 0 0 0 1 0 0 0 1' ;;
        left) TOUCH_MATRIX='0 -1 1 1 0 0 0 0 1' ;;
        right) TOUCH_MATRIX='0 1 0 -1 0 1 0 0 1' ;;
        inverted) TOUCH_MATRIX='-1 0 1 0 -1 1 0 0 1' ;;
        *) fail "$1: ROTATION is \"$ROTATION\". Write normal, left, right or inverted." ;;
    esac
    echo "$VOLUME" | grep -Eqx '[0-9]|[1-9][0-9]|100' ||
        fail "$1: VOLUME is \"$VOLUME\". Write a number from 0 to 100."
}

# A file of this folder, with the settings filled in.
filled_in() {
    sed -e "s|@ADDRESS@|$ADDRESS|" -e "s|@TOUCH_MATRIX@|$TOUCH_MATRIX|" "$1"
}

# Whether Debian's package is here.
is_installed() {
    dpkg-query --show --showformat '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# What runs the Python of a version of the project: python_of APP
python_of() {
    echo "${PYTHON:-$1/.venv/bin/python}"
}

# What a version of the project needs to run, in its own folder.
make_ready() {
    make --silent --directory "$1" .venv/.run-ready || return
    # The service may not write: what browsers fetch is compressed now, once.
    (cd "$1" && .venv/bin/python -m journey.server.static_files)
}
