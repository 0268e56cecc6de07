# shellcheck shell=sh
# Sourced by install.sh, update.sh and check.sh: reads and judges the settings.
# shellcheck disable=SC2034  # they use what is set here

LOCAL_ADDRESS=http://127.0.0.1:8501

# The clinic's own content, apart from the project, so that an update never touches what the clinic wrote.
CONTENT=/srv/journey/content

fail() {
    echo "$1" >&2
    exit 1
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
