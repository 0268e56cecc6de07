#!/bin/sh
# Makes the machine an ordinary one again. Keeps the settings, the app in /opt/journey, the content and the versions in /srv/journey, and Debian's packages.
set -eu
here=$(dirname "$(readlink -f "$0")")
[ "$(id -u)" = 0 ] || { echo "Only root can uninstall. Write: sudo $0" >&2; exit 1; }

systemctl disable --quiet --now journey-kiosk.service journey.service
while read -r _ to; do
    echo "Removed: $to"
    rm -f "$to"
done <"$here/files"
rm -rf /var/lib/journey-kiosk
systemctl daemon-reload
