# What is written need not outlive the container; tablespaces may lie in the data directory.
exec postgres -c listen_addresses='*' -c unix_socket_directories=/tmp \
  -c fsync=off -c autovacuum=off -c allow_in_place_tablespaces=on
