/** The configuration as the code works with it: times in milliseconds, addresses taken apart. */
import { fail as kitFail } from '../../../../kit/action/errors.ts';
import { type ImageReference, parseReference } from '../../../../kit/registry/reference.ts';
import { parseDuration } from '../../../../kit/time/duration.ts';
import { EFFECTS, type Effect } from '../files/effect.ts';
import type { Command } from '../host/command.ts';
import { type Replication, replicationOf } from '../layout/layout.ts';
import { type MigrationsConfig, toMigrations } from './migrations.ts';
import { type DeployFile, proxyServiceOf } from './schema.ts';

/** An SSH server, as whom to speak to it, and how it is known. */
export interface SshServer {
  readonly user: string;
  readonly address: string;
  readonly port: number;
  /** `SHA256:…` without padding. */
  readonly fingerprint: string | undefined;
}

/** One host and where the project stands on it. */
export interface HostConfig extends SshServer {
  /** Absolute path on the host. */
  readonly directory: string;
  /** The bastion that leads to it. */
  readonly jump: SshServer | undefined;
}

/** What the Compose project is made of. */
export interface ComposeConfig {
  readonly files: readonly string[];
  readonly envFile: string;
  readonly versionKey: string;
  readonly constants: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly keep: readonly string[];
}

/** How a replica is judged. */
export interface HealthConfig {
  readonly path: string | undefined;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly successes: number;
}

/** How replicas are taken out of the proxy. */
export interface ProxyConfig {
  readonly kind: 'caddy' | 'nginx' | 'none';
  readonly method: 'auto' | 'marker' | 'health' | 'admin' | 'none';
  readonly drainCommand: Command | undefined;
}

/** How the replicas are rolled. */
export interface RollConfig extends Replication {
  /** How many replicas may be out at a time. */
  readonly maxUnavailable: number;
  readonly port: number;
  readonly health: HealthConfig;
  readonly proxy: ProxyConfig;
  /** Compose service of the proxy; undefined when it is not part of the project. */
  readonly proxyService: string | undefined;
  readonly drainTimeoutMs: number;
  readonly soakMs: number;
}

/** Who counts the requests. */
export interface ProbeConfig {
  readonly url: string;
  readonly rate: number;
  readonly maxFailed: number;
  /** In lower case. */
  readonly versionHeader: string | undefined;
  readonly from: 'host' | 'runner';
}

/** A file of the checkout for the host. */
export interface FileConfig {
  readonly from: string;
  readonly to: string;
  readonly validate: Command | undefined;
  /** What happens to a service once the file has changed. */
  readonly effect: Effect | undefined;
}

/** What is the same on every host. */
export interface ProjectConfig {
  readonly project: string;
  readonly image: ImageReference;
  /** Directory of a lock that several projects share; undefined: the project has its own. */
  readonly lock: string | undefined;
  readonly compose: ComposeConfig;
  readonly files: readonly FileConfig[];
  readonly roll: RollConfig;
  readonly then: readonly string[];
  readonly migrations: MigrationsConfig | undefined;
  /** Keys by which a deploy is asked for what it does not do yet. */
  readonly asksFor: readonly string[];
  readonly probe: ProbeConfig | undefined;
  readonly verify: readonly { readonly url: string; readonly status: number }[];
  readonly automaticWayBack: boolean;
  /** How many releases with images of their own stay on the host. */
  readonly keepReleases: number;
}

/** The configuration as one of the hosts sees it. */
export interface Config extends ProjectConfig {
  readonly host: HostConfig;
}

/** The configuration as it is read: as its first host sees it, the canary, and with all of them. */
export interface WholeConfig extends Config {
  readonly hosts: readonly HostConfig[];
  /** How many hosts are in hand at a time, once the canary went well. */
  readonly maxUnavailableHosts: number;
}

/** Turns a valid file into the configuration that the code works with. */
export function toConfig(file: DeployFile): WholeConfig {
  const hosts = file.hosts.map(toHost);
  const [host] = hosts;
  if (host === undefined) throw kitFail('FK099', 'A configuration without a host.');
  return {
    project: file.project,
    image: parseReference(file.image),
    ...{ host, hosts },
    maxUnavailableHosts: file.roll['max-unavailable-hosts'],
    lock: file.lock,
    compose: {
      files: file.compose.files,
      envFile: file.compose['env-file'],
      versionKey: file.compose['version-key'],
      constants: Object.fromEntries(
        Object.entries(file.compose.env).map(([name, value]) => [name, String(value)]),
      ),
      secrets: file.compose.secrets,
      keep: file.compose.keep,
    },
    files: file.files.map(toFile),
    roll: toRoll(file),
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    then: file.then,
    migrations: file.migrations && toMigrations(file.migrations),
    asksFor: asksFor(file),
    probe: file.probe && {
      url: file.probe.url,
      rate: file.probe.rate,
      maxFailed: file.probe['max-failed'],
      versionHeader: file.probe['version-header']?.toLowerCase(),
      from: file.probe.from,
    },
    verify: file.verify,
    automaticWayBack: file.rollback.automatic,
    keepReleases: file.rollback['keep-releases'],
  };
}

/** `user@host` or `user@[host]:port`, for messages. */
export function serverName(server: SshServer): string {
  return `${server.user}@${knownHostsName(server)}`;
}

/** `[host]:port` as it is written in known_hosts; the bare host for port 22. */
export function knownHostsName(host: Pick<SshServer, 'address' | 'port'>): string {
  return host.port === 22 ? host.address : `[${host.address}]:${host.port}`;
}

/** A host as it is written, taken apart. */
export function toHost(host: DeployFile['hosts'][number]): HostConfig {
  const { jump } = host;
  return {
    ...toServer(host.ssh, host.fingerprint),
    directory: host.directory,
    jump: jump === undefined ? undefined : toServer(jump, host['jump-fingerprint']),
  };
}

// --- internal ---

/** What only a deploy needs, and none does yet. */
function asksFor({ migrations, backup }: DeployFile): readonly string[] {
  const runs = migrations === undefined ? [] : toMigrations(migrations).asksToRun;
  return [...runs, ...(backup === undefined ? [] : ['backup'])];
}

function toServer(ssh: string, fingerprint: string | undefined): SshServer {
  const match = /^([^@]+)@(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(ssh);
  if (match === null) throw kitFail('FK099', `An address that was not checked: ${ssh}.`);
  return {
    user: match[1] ?? '',
    address: match[2] ?? match[3] ?? '',
    port: Number(match[4] ?? '22'),
    fingerprint: fingerprint?.replace(/=$/, ''),
  };
}

function toFile({ from, to, validate, then }: DeployFile['files'][number]): FileConfig {
  const [how, service] = Object.entries(then ?? {})[0] ?? [];
  const known = EFFECTS.find((one) => one === how);
  const effect = known && service !== undefined ? { how: known, service } : undefined;
  return { from, to, validate, effect };
}

function toRoll(file: DeployFile): RollConfig {
  const { roll } = file;
  return {
    ...replicationOf(roll),
    maxUnavailable: roll['max-unavailable'],
    port: roll.port,
    health: {
      path: roll.health.path,
      intervalMs: milliseconds(roll.health.interval),
      timeoutMs: milliseconds(roll.health.timeout),
      successes: roll.health.successes,
    },
    proxy: {
      kind: roll.proxy.kind,
      method: roll.proxy.method,
      drainCommand: roll.proxy['drain-command'],
    },
    proxyService: proxyServiceOf(roll.proxy),
    drainTimeoutMs: milliseconds(roll['drain-timeout']),
    soakMs: milliseconds(roll.soak),
  };
}

function milliseconds(text: string): number {
  const parsed = parseDuration(text);
  if (parsed === undefined) throw kitFail('FK099', `A duration that was not checked: ${text}.`);
  return parsed;
}
