#!/bin/sh
# Runs a program and starts it again whenever it ends, as a service manager would.
while true; do
  "$@" || echo "$1 ended with $?"
  sleep 0.2
done
