#!/bin/sh
# Writes the newest version, with all that it needs, into a folder such as a USB stick, for kiosks without a network. Run it
# on a machine with a network and the kiosk's Debian:
#   pack.sh FOLDER            then, at the kiosk, as root: update.sh --from FOLDER
set -eu

app=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
to=${1:?Name a folder: pack.sh FOLDER}

rm -rf "$to/wheels" "$to/journey.bundle"
mkdir -p "$to/wheels"
git -C "$app" bundle create --quiet "$to/journey.bundle" "$(git -C "$app" rev-parse --abbrev-ref HEAD)"
"${PYTHON:-python3}" -m pip download --quiet --disable-pip-version-check --require-hashes \
    -r "$app/requirements.txt" --dest "$to/wheels"
sync
echo "Done: $(du -sh "$to" | cut -f 1) in $to. At the kiosk, as root: /srv/journey/app/deploy/kiosk/update.sh --from FOLDER"
