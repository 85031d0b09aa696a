#!/bin/sh
# Static files behind nginx on $PORT: fills the template into a folder of its own and removes that afterwards.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
user=
# Started as root, nginx would give up its rights to a user who may not read these files.
[ "$(id -u)" -eq 0 ] && user='user root;'
sed -e "s|{port}|$PORT|" -e "s|{folder}|$folder|" -e "s|{root}|$here/public|" -e "s|{user}|$user|" "$here/nginx.conf.template" > "$folder/nginx.conf"
PATH=$PATH:/usr/sbin:/usr/local/sbin
nginx -e stderr -p "$folder" -c "$folder/nginx.conf" &
trap : TERM INT
wait $! || true
kill $! 2>/dev/null || true
wait $! || true
rm -rf "$folder"
