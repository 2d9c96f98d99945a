#!/bin/sh
# ACCOUNTS: words "name:password".
set -eu
file=/etc/docker/registry/htpasswd
: > "$file"
for account in $ACCOUNTS; do
  htpasswd -bB -C 5 "$file" "${account%%:*}" "${account#*:}"
done
unset ACCOUNTS
exec docker-registry serve /etc/docker/registry/config.yml
