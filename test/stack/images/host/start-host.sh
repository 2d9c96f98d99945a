#!/bin/sh
# The first process of a host: its keys, its engine, the way to the registry, then sshd.
# FORWARDS: words "PORT=NAME:PORT"; what the host reaches as 127.0.0.1:PORT stands elsewhere.
set -eu

# With cgroup v2 the engine needs controllers below, which needs a root without processes.
if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
  mkdir -p /sys/fs/cgroup/init
  while read -r pid; do
    echo "$pid" > /sys/fs/cgroup/init/cgroup.procs || true
  done < /sys/fs/cgroup/cgroup.procs
  sed -e 's/ / +/g' -e 's/^/+/' < /sys/fs/cgroup/cgroup.controllers \
    > /sys/fs/cgroup/cgroup.subtree_control || true
fi

if [ ! -f /etc/ssh/ssh_host_ed25519_key ]; then
  ssh-keygen -q -t ed25519 -N '' -C host -f /etc/ssh/ssh_host_ed25519_key
  install -d -m 700 -o deploy -g deploy /home/deploy/.ssh
  # The key of the one who deploys; the test takes the private half away (see host.ts).
  ssh-keygen -q -t ed25519 -N '' -C deploy -f /root/deploy-key
  install -m 600 -o deploy -g deploy /root/deploy-key.pub /home/deploy/.ssh/authorized_keys
fi

# Networks of its own, apart from those of the engine around it.
rm -f /var/run/docker.pid
supervise.sh dockerd --bip 10.201.0.1/24 \
  --default-address-pool base=10.202.0.0/16,size=24 >> /var/log/dockerd.log 2>&1 &

for forward in ${FORWARDS:-}; do
  supervise.sh socat "TCP-LISTEN:${forward%%=*},bind=127.0.0.1,fork,reuseaddr" \
    "TCP:${forward#*=}" >> /var/log/socat.log 2>&1 &
done

exec /usr/sbin/sshd -D -e
