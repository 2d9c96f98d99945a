/** Every failure that rolling-deploy knows, by code. */
import { type ErrorTable, errorsOf } from '../../../kit/action/errors.ts';
import { checkErrors } from './checks/errors.ts';
import { environmentErrors } from './config/errors.ts';
import { fileErrors } from './files/errors.ts';
import { hostErrors } from './hosts/errors.ts';
import { layoutErrors } from './layout/errors.ts';
import { migrationErrors } from './migrations/errors.ts';
import { proxyErrors } from './proxy/errors.ts';
import { releaseErrors } from './releases/errors.ts';
import { rollErrors } from './roll/errors.ts';
import { sessionErrors } from './ssh/errors.ts';

export const errorTable = {
  FR001: {
    class: 'usage',
    title: 'The configuration can not be read',
    cause: 'The file is missing from the checkout, or it is not YAML.',
    remedy: 'Check the input `config`, and that an earlier step checks the repository out.',
  },
  FR002: {
    class: 'usage',
    title: 'The configuration is not valid',
    cause: 'A key is unknown, misspelt or missing, or has a value that can not be used.',
    remedy: 'Correct the lines named above; nothing was touched.',
  },
  FR003: {
    class: 'usage',
    title: 'The image is not bound to a digest',
    cause: 'A tag can be moved to other content between the scan and the deploy.',
    remedy:
      'Give `image: name@sha256:…`, such as the output `ref` of build-image; or set `allow-tag: true`, which deploys what the tag is at that moment.',
  },
  FR004: {
    class: 'usage',
    title: 'Secrets are missing',
    cause:
      'A secret that does not exist reads as empty, and runs for forks and Dependabot get none.',
    remedy: "Give them in the step's `env:` block or in the input `env-values`.",
  },
  FR005: {
    class: 'usage',
    title: 'The host key is not known',
    cause: 'Neither `ssh-known-hosts` nor `fingerprint` says which key the host has.',
    remedy:
      'Read the key on the host itself (`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`), and give it as `fingerprint` (of a bastion: `jump-fingerprint`) in the configuration or as a line of `ssh-known-hosts`.',
  },
  FR006: {
    class: 'usage',
    title: 'The known hosts can not be used',
    cause: 'A line of `ssh-known-hosts` is damaged, or asks for what can not be honoured.',
    remedy:
      'Give plain lines such as `host ssh-ed25519 AAAA…`, as they stand in a known_hosts file.',
  },
  FR007: {
    class: 'usage',
    title: 'The private key can not be used',
    cause: 'It is not a private key, it was cut when it was pasted, or its passphrase is wrong.',
    remedy:
      'Give the whole file, from `-----BEGIN` to `-----END … KEY-----`, and its `ssh-passphrase` if it has one.',
  },
  FR008: {
    class: 'usage',
    title: 'Secret values can not be read',
    cause: 'The input `env-values` is neither `NAME=value` lines nor a JSON object of texts.',
    remedy: 'Write one `NAME=value` on each line, or give `toJSON(secrets)` as an expression.',
  },
  FR010: {
    class: 'infrastructure',
    title: 'The host can not be reached',
    cause: 'The address is wrong, the host is down, or a firewall is in the way.',
    remedy:
      'Check `ssh` (and `jump`) below `hosts`, and that the runner may reach this port; then run again.',
  },
  FR011: {
    class: 'target',
    title: 'The host shows another key than expected',
    cause:
      'The host was installed anew, or something else answers at its address and would have got your secrets.',
    remedy:
      'Read the key on the host itself, over a way that you trust, with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`. Only when it is the key seen here, replace the expected one.',
  },
  FR012: {
    class: 'usage',
    title: 'The host does not accept the private key',
    cause: 'The public key is not in `~/.ssh/authorized_keys` of this user, or the user is wrong.',
    remedy: 'Add the public key that belongs to `ssh-private-key` on the host, and check the user.',
  },
  FR013: {
    class: 'infrastructure',
    title: 'The connection to the host was lost',
    cause: 'The network failed, or the SSH server was restarted.',
    remedy: 'Run the job again: it looks at what is there and finishes it.',
  },
  FR014: {
    class: 'target',
    title: 'A command on the host failed',
    cause: 'The program on the host could not do what it was asked; what it said is above.',
    remedy: 'Correct that on the host, and run the job again.',
  },
  FR015: {
    class: 'policy',
    title: 'The host key is revoked',
    cause: 'A line of `ssh-known-hosts` marks this key with `@revoked`.',
    remedy: 'Give the host a new key, and its new line to `ssh-known-hosts`.',
  },
  FR020: {
    class: 'target',
    title: 'The host can not run containers',
    cause: 'Docker or its Compose plugin is missing, too old, or not allowed for this user.',
    remedy:
      'Install Docker Engine 23 and Compose 2.24 or later, and add the user to the group `docker`.',
  },
  FR021: {
    class: 'usage',
    title: 'Compose does not accept the project',
    cause: 'A Compose file on the host is missing or not valid together with the new environment.',
    remedy: 'Correct the file that the message names; `docker compose config` shows the same.',
  },
  FR022: {
    class: 'usage',
    title: 'A service does not exist',
    cause: '`deploy.yaml` names a service that the Compose files do not define.',
    remedy: 'Correct the name under `roll`, `roll.proxy` or `then`.',
  },
  FR023: {
    class: 'usage',
    title: 'Nothing tells when a replica is ready',
    cause: 'The service has no health check in its Compose file, and no `roll.health.path` is set.',
    remedy: 'Set `roll.health.path`, or give the service a `healthcheck`.',
  },
  FR024: {
    class: 'usage',
    title: 'The proxy can not take a replica out',
    cause: 'The configuration of the proxy has no marker for this replica.',
    remedy:
      'Add the lines shown in the log to the configuration of the proxy, mount the directory, reload it.',
  },
  FR025: {
    class: 'target',
    title: 'The disk of the host is nearly full',
    cause: 'Pulling another image could stop the database.',
    remedy: 'Make room on the host, for instance by removing images that no release needs.',
  },
  FR026: {
    class: 'infrastructure',
    title: 'The host can not pull the image',
    cause: 'The registry refuses, has no such digest, or can not be reached from the host.',
    remedy: 'Check `registry-username` and `registry-password`, and that the digest was pushed.',
  },
  FR027: {
    class: 'target',
    title: 'A secret was left on the host',
    cause: 'A private directory that held a credential or the environment could not be removed.',
    remedy: 'Delete the directory named above on the host, and replace what it held.',
  },
  FR028: {
    class: 'target',
    title: 'The deploy directory can not be used',
    cause: 'It does not exist and can not be made, or the user may not write to it.',
    remedy: 'Make the directory on the host, and give it to the user of the deploy.',
  },
  FR029: {
    class: 'usage',
    title: 'The image is not the one of the configuration',
    cause: 'The input `image` and the key `image` of the configuration name different images.',
    remedy: 'Give the image that belongs to this project.',
  },
  FR030: {
    class: 'infrastructure',
    title: 'Another deploy holds the lock',
    cause: 'Another run deploys to the same directory, or was ended without a chance to unlock.',
    remedy:
      'Wait for that run, or give a longer `wait-for-lock`. If you know that it is dead, set `take-over: true` once.',
  },
  FR031: {
    class: 'infrastructure',
    title: 'The lock was lost',
    cause: 'Another run took it over: it was told to, or this one could not renew it in time.',
    remedy: 'Look at the run that has the lock now; this one stopped before its next change.',
  },
  FR032: {
    class: 'policy',
    title: 'There is no verdict',
    cause: '`require-verdict` is set, but `verdict` is empty: was the image scanned?',
    remedy: 'Give the output `verdict-json` of trivy-gate.',
  },
  FR033: {
    class: 'policy',
    title: 'The verdict does not permit the deploy',
    cause: 'The scan of this image found what blocks it, is too old, or is of another image.',
    remedy: 'Read the summary of trivy-gate, and deploy an image that passes.',
  },
  FR034: {
    class: 'infrastructure',
    title: 'An earlier change still goes on',
    cause: 'A connection was cut while the host replaced a container that takes long to stop.',
    remedy: 'Wait until `ps` on the host shows no `docker compose` any more; then run again.',
  },
  FR035: {
    class: 'usage',
    title: 'The probe does not reach the application',
    cause: '`probe.url` leads elsewhere, or nothing listens there.',
    remedy: 'Correct `probe.url`, or set `probe.from` to the side that can reach it.',
  },
  FR036: {
    class: 'target',
    title: 'A file on the host is not UTF-8',
    cause: 'It was written in another encoding; written back it would lose what it says.',
    remedy: 'Convert it on the host, for instance with `iconv -f LATIN1 -t UTF-8`.',
  },
  ...rollErrors,
  ...environmentErrors,
  ...sessionErrors,
  ...releaseErrors,
  ...proxyErrors,
  ...fileErrors,
  ...checkErrors,
  ...layoutErrors,
  ...hostErrors,
  ...migrationErrors,
} as const satisfies ErrorTable;

export const fail = errorsOf(errorTable);
