#!/bin/sh
# Runs backup.sh whenever BACKUP_CRON says so. The life cycle of the bucket ends what is older than
# BACKUP_KEEP_DAYS.
set -eu
echo "$BACKUP_CRON backup.sh" | crontab -
exec crond -f
