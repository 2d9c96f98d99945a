#!/bin/sh
# One backup of the database to S3, in the format that pg_restore reads.
set -eu
file="menuvo-$(date -u +%Y%m%dT%H%M%SZ).dump"
pg_dump --format custom --file "/tmp/$file" "$DATABASE_URL"
pg_restore --list "/tmp/$file" > /dev/null
aws s3 cp --endpoint-url "$BACKUP_S3_ENDPOINT" "/tmp/$file" "s3://$BACKUP_S3_BUCKET/$BACKUP_S3_PREFIX/$file"
rm "/tmp/$file"
