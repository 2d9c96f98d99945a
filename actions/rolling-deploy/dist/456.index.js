"use strict";
exports.id = 456;
exports.ids = [456];
exports.modules = {

/***/ 3456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  operations: () => (/* binding */ operations)
});

// EXTERNAL MODULE: ./kit/action/errors.js
var errors = __webpack_require__(4252);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/errors.js + 10 modules
var src_errors = __webpack_require__(8094);
// EXTERNAL MODULE: ./kit/time/duration.js
var duration = __webpack_require__(7730);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/compose-bugs.js
const KNOWN_BUGS = [
    {
        program: 'Compose',
        from: '2.26.0',
        before: '2.29.3',
        matters: 'dependencies',
        what: 'a `docker compose up -d` by hand recreates containers that depend on others and were made alone, as a deploy makes them',
        source: 'https://github.com/docker/compose/issues/12069',
    },
    {
        program: 'Compose',
        before: '5.5.0',
        matters: 'digests',
        what: 'with images named by digest, and Docker storing images in containerd, a `docker compose up -d` by hand recreates each container once more',
        source: 'https://github.com/docker/compose/pull/14011',
    },
    {
        program: 'Docker Engine',
        before: '25.0.0',
        matters: 'start-interval',
        what: 'a health check with `start_interval` is refused by Compose when it makes the container',
        source: 'https://github.com/docker/compose/pull/11360',
    },
];
/** The bugs of the versions on the host that matter to the project. */
function bugsOf(facts) {
    const { compose, engine } = facts.host;
    return KNOWN_BUGS.flatMap((bug) => {
        const version = bug.program === 'Compose' ? compose : engine;
        const isThere = version !== undefined && hasBug(bug, version) && matters(facts, bug);
        return isThere ? [{ ...bug, version }] : [];
    });
}
/** Whether a version has a bug. A distribution's suffix, as in `2.26.1-4`, does not count. */
function hasBug({ from, before }, version) {
    return !isBefore(version, from ?? '0') && isBefore(version, before);
}
/** Whether a version is older than another. */
function isBefore(version, other) {
    const [a, b] = [version, other].map((text) => text.split(/[-+]/)[0]?.split('.').map(Number));
    for (let index = 0; index < 3; index += 1) {
        const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}
// --- internal ---
/** Only services that a deploy makes can be met by a bug of making them. */
function matters({ roll, model }, bug) {
    const made = [...roll.services, roll.proxyService ?? []].flat();
    const services = made.flatMap((name) => model.get(name) ?? []);
    const cases = {
        dependencies: () => services.some(({ dependsOn }) => dependsOn.length > 0),
        digests: () => [...model.values()].some(({ image }) => image.includes('@')),
        'start-interval': () => services.some(({ definition }) => definition?.startIntervalMs),
    };
    return cases[bug.matters]();
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/replicas.js
/** Docker's defaults: https://docs.docker.com/reference/dockerfile/#healthcheck */
const DEFAULT_INTERVAL_MS = 30_000;
const DEFAULT_RETRIES = 3;
/** The services that are rolled, as far as their definition is known. */
function replicas({ roll, model }) {
    return roll.services.flatMap((name) => {
        const definition = model.get(name)?.definition;
        return definition === undefined ? [] : [[name, definition]];
    });
}
/** Those of them that are judged by a health check of the Compose file. */
function judged(facts) {
    return replicas(facts).filter(([name]) => facts.model.get(name)?.hasHealthCheck === true);
}
/** When a health check looks for the first time after the start. */
function firstLookMs({ intervalMs, startPeriodMs, startIntervalMs }) {
    const usual = intervalMs ?? DEFAULT_INTERVAL_MS;
    return startPeriodMs ? Math.min(usual, startIntervalMs ?? usual) : usual;
}
/** How long a replica may boot before it counts as unhealthy; undefined with a time of its own for that. */
function bootMs({ intervalMs, startPeriodMs, retries }) {
    if (startPeriodMs)
        return undefined;
    return (intervalMs ?? DEFAULT_INTERVAL_MS) * (retries ?? DEFAULT_RETRIES);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/shell-form.js
/** Whether a program is started by a shell that stays in between. Pure. */

const SHELLS = ['sh', 'bash', 'ash', 'dash'];
/**
 * The line that a shell gets, where it does not replace itself by the program; undefined where there
 * is no such shell. What the Compose file says counts before what the container that `runs` was
 * started with, since the next one may be of another image.
 */
function shellForm(definition, runs) {
    const written = [...(definition?.entrypoint ?? []), ...(definition?.command ?? [])];
    const [program = '', option = '', line = ''] = definition?.command ? written : (runs ?? written);
    if (!SHELLS.includes((0,external_node_path_.basename)(program)) || !/^-\w*c$/.test(option))
        return undefined;
    return /(^|[;&|]\s*)exec\s/.test(line) ? undefined : line.split('\n')[0];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/checks.js
/** The checks of the preflight: each looks at facts and says what speaks against the deploy. Pure. */




/** The oldest OpenSSH that has all that is asked of it; those of Docker are in host-facts.ts. */
const OLDEST_OPENSSH = '7.4';
/** A first look that comes later than this makes every roll slow. */
const SLOW_LOOK_MS = 10_000;
/** An application that boots for longer than this counts as unhealthy where nothing gives it time. */
const SHORT_BOOT_MS = 5_000;
/** Nobody waits for a replica that long without asking himself what happens. */
const LONG_GRACE_MS = 120_000;
const CLOCK_TOLD_MS = 5_000;
const LEAST_FREE_BYTES = 300 * 1_024 * 1_024;
/** Every check, in the order in which they are told. */
const CHECKS = [
    {
        name: 'beside',
        look: ({ beside }) => beside.map((what) => warning(`Beside the project runs ${what}: it is not taken over.`)),
    },
    {
        name: 'one host port for two replicas',
        look: (facts) => {
            const ports = replicas(facts).flatMap(([, { hostPorts }]) => hostPorts);
            const twice = new Set(ports.filter((port, index) => ports.indexOf(port) !== index));
            return [...twice].map((port) => objection(`Two replicas publish port ${port} of the host: only one of them can start.`));
        },
    },
    {
        name: 'a host port past the proxy',
        look: (facts) => {
            if (facts.roll.proxyService === undefined)
                return [];
            return replicas(facts)
                .filter(([, { hostPorts }]) => hostPorts.length > 0)
                .map(([name, { hostPorts }]) => warning(`\`${name}\` publishes port ${hostPorts.join(', ')} of the host: who comes by it goes past the proxy, and loses requests with every roll.`));
        },
    },
    {
        name: 'a host port that is taken',
        look: ({ model, containers, neighbours, roll }) => [...roll.services, roll.proxyService ?? []].flat().flatMap((name) => {
            const runs = containers.some((one) => one.service === name && one.state === 'running');
            const ports = runs ? [] : (model.get(name)?.definition?.hostPorts ?? []);
            return neighbours.flatMap((neighbour) => ports
                .filter((port) => neighbour.ports.includes(port))
                .map((port) => objection(`\`${name}\` can not start: port ${port} of the host leads to \`${neighbour.name}\`${ofProject(neighbour.project)}.`)));
        }),
    },
    {
        name: 'a container_name that is taken',
        look: (facts) => replicas(facts).flatMap(([name, { containerName }]) => {
            const holder = facts.neighbours.find((one) => one.name === containerName);
            if (holder === undefined)
                return [];
            return [
                objection(`\`container_name: ${containerName}\` of \`${name}\` is the name of another container${ofProject(holder.project)}.`),
            ];
        }),
    },
    {
        name: 'a health check that looks too late',
        look: (facts) => judged(facts).flatMap(([name, definition]) => {
            const first = firstLookMs(definition);
            const { timeoutMs } = facts.roll.health;
            if (first >= timeoutMs) {
                return [
                    objection(`The health check of \`${name}\` looks for the first time after ${(0,duration/* formatDuration */.a)(first)}, and \`roll.health.timeout\` is ${(0,duration/* formatDuration */.a)(timeoutMs)}: it would never be healthy in time.`),
                ];
            }
            if (first <= SLOW_LOOK_MS)
                return [];
            return [
                warning(`The health check of \`${name}\` looks for the first time after ${(0,duration/* formatDuration */.a)(first)}, which every roll waits for; with \`start_period\` and \`start_interval: 1s\`, or a shorter \`interval\`, it is quick.`),
            ];
        }),
    },
    {
        name: 'a start_interval without start_period',
        look: (facts) => judged(facts)
            .filter(([, { startIntervalMs, startPeriodMs }]) => startIntervalMs && !startPeriodMs)
            .map(([name]) => warning(`\`start_interval\` of \`${name}\` has no effect without \`start_period\`, and some versions of Compose refuse it.`)),
    },
    {
        name: 'no time to boot',
        look: (facts) => judged(facts).flatMap(([name, definition]) => {
            const boot = bootMs(definition);
            if (boot === undefined || boot > SHORT_BOOT_MS)
                return [];
            return [
                warning(`\`${name}\` counts as unhealthy when it boots for longer than ${(0,duration/* formatDuration */.a)(boot)}: give its health check a \`start_period\`.`),
            ];
        }),
    },
    {
        name: 'a stop grace shorter than the drain',
        look: ({ roll, model, drains }) => drains !== false
            ? []
            : roll.services
                .filter((name) => (model.get(name)?.graceMs ?? Infinity) < roll.drainTimeoutMs)
                .map((name) => warning(`\`${name}\` has to finish its requests within its \`stop_grace_period\` of ${(0,duration/* formatDuration */.a)(model.get(name)?.graceMs ?? 0)}, which is shorter than \`roll.drain-timeout\`.`)),
    },
    {
        name: 'a stop grace longer than useful',
        look: ({ roll, model }) => roll.services
            .filter((name) => (model.get(name)?.graceMs ?? 0) > LONG_GRACE_MS)
            .map((name) => warning(`\`${name}\` may take ${(0,duration/* formatDuration */.a)(model.get(name)?.graceMs ?? 0)} to stop (\`stop_grace_period\`), and a roll waits for it; requests are drained before.`)),
    },
    {
        name: 'a shell that keeps SIGTERM for itself',
        look: ({ roll, model, containers }) => roll.services.flatMap((name) => {
            const definition = model.get(name)?.definition;
            const running = containers.find(({ service }) => service === name)?.command;
            const line = definition?.hasInit === true ? undefined : shellForm(definition, running);
            if (line === undefined)
                return [];
            return [
                warning(`\`${name}\` is started by a shell (\`${line}\`), which may not pass SIGTERM on: then it is killed after its whole \`stop_grace_period\`. Write \`exec\` before the program, or a list in place of the line.`),
            ];
        }),
    },
    {
        // https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/
        name: 'a variable that the host has by itself',
        look: ({ host: { shadowed } }) => shadowed.map((name) => objection(`A session on the host has \`${name}\` in its environment, which Compose takes in place of what is deployed: remove it there, for instance from /etc/environment, or call the variable otherwise.`)),
    },
    {
        name: 'room for the image',
        look: ({ host: { freeBytes }, imageBytes }) => {
            const size = Math.max(0, ...imageBytes);
            if (size === 0 || freeBytes === undefined)
                return [];
            if (freeBytes >= LEAST_FREE_BYTES + 2 * size)
                return [];
            return [
                warning(`Docker has ${megabytes(freeBytes)} left, and the image that runs takes ${megabytes(size)}: one as large may not fit, packed and unpacked.`),
            ];
        },
    },
    {
        name: 'a clock that differs',
        look: ({ host: { clockAheadMs = 0 } }) => {
            if (Math.abs(clockAheadMs) < CLOCK_TOLD_MS)
                return [];
            const how = clockAheadMs > 0 ? 'ahead of' : 'behind';
            return [
                {
                    level: 'note',
                    what: `The clock of the host is ${(0,duration/* formatDuration */.a)(Math.abs(clockAheadMs))} ${how} the runner's. That does no harm: the lock goes by the host's alone.`,
                },
            ];
        },
    },
    {
        name: 'an old OpenSSH',
        look: ({ host: { openssh } }) => openssh === undefined || !isBefore(openssh, OLDEST_OPENSSH)
            ? []
            : [warning(`OpenSSH ${openssh} of the host is older than ${OLDEST_OPENSSH}.`)],
    },
    {
        name: 'known bugs',
        look: (facts) => bugsOf(facts).map(({ program, version, what, source }) => warning(`${program} ${version}: ${what}. ${source}`)),
    },
];
// --- internal ---
function objection(what) {
    return { level: 'objection', what };
}
function warning(what) {
    return { level: 'warning', what };
}
function ofProject(project) {
    return project === '' ? '' : ` of the project \`${project}\``;
}
function megabytes(bytes) {
    return `${Math.round(bytes / 1_048_576)} MB`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/facts.js
/** How large images are, those that are gone apart. */
async function imageSizes(host, ids) {
    if (ids.length === 0)
        return [];
    const args = ['docker', 'image', 'inspect', '--format', '{{.Size}}', ...ids];
    const { stdout } = await host.run({ args });
    return stdout.split('\n').flatMap((size) => (/^\d+$/.test(size) ? Number(size) : []));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/check-stack.js
/** Runs the checks of the preflight over what was found: says no early, and warns. */



/**
 * Tells everything that speaks against the deploy, all at once.
 *
 * @throws {ActionError} FR087 when something would stop it half way.
 */
async function checkStack(site, findings, host) {
    const { services } = site.config.roll;
    const { containers, facts, neighbours, plan, proxy } = findings;
    const replicas = containers.filter(({ service }) => services.includes(service));
    const images = [...new Set(replicas.map(({ imageId }) => imageId))];
    const found = runChecks({
        roll: site.config.roll,
        ...{ model: facts.model, containers, neighbours },
        ...{ host, imageBytes: plan.pull ? await imageSizes(site.host, images) : [] },
        drains: proxy?.way.drains,
        beside: plan.adoption?.beside ?? [],
    });
    for (const { level, what } of found) {
        if (level === 'warning')
            site.log.warning('Preflight', what);
        if (level === 'note')
            site.log.info(what);
    }
    const objections = found.flatMap(({ level, what }) => (level === 'objection' ? what : []));
    if (objections.length > 0)
        throw (0,src_errors/* fail */.f)('FR087', objections.join(' '));
}
/** What all checks find. */
function runChecks(facts) {
    return CHECKS.flatMap(({ look }) => look(facts));
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/ssh/host.js
var ssh_host = __webpack_require__(7373);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/host-facts.js
/** What a host says of itself, asked once, and whether it has what every deploy needs. */


/** The oldest versions that are supported. */
const OLDEST = { engine: [23, 0], compose: [2, 24] };
/** Below this there is not even room for the layers of a small change. */
const LEAST_DISK_BYTES = 300 * 1_024 * 1_024;
/** Below this a file might be written that is cut. */
const LEAST_DIRECTORY_BYTES = 4 * 1_024 * 1_024;
const TOOLS = ['flock', 'base64', 'mktemp', 'readlink', 'tail'];
const ROOM = `room() { df -Pk "$1" 2>/dev/null | tail -n 1 | awk '{print $4}'; }`;
const ASK_ENGINE = `${ROOM}
info=$(docker info --format '{{.ServerVersion}} {{.DockerRootDir}}') || exit
printf 'engine %s\\n' "\${info%% *}"
free=$(room "\${info#* }")
printf 'free %s\\n' "\${free:-$(room /)}"`;
const ASK_SYSTEM = `${ROOM}
at=$1
for name in $2; do printenv "$name" >/dev/null && printf 'shadowed %s\\n' "$name"; done
shift 2
while [ ! -e "$at" ] && [ "$at" != / ]; do at=$(dirname "$at"); done
[ -d "$at" ] && [ -w "$at" ] || printf 'unwritable %s\\n' "$at"
printf 'room %s\\n' "$(room "$at")"
for tool; do command -v "$tool" >/dev/null || printf 'lacks %s\\n' "$tool"; done
printf 'openssh %s\\n' "$(ssh -V 2>&1)"
printf 'clock %s\\n' "$(date +%s)"`;
/**
 * Asks the host, and says no where it lacks something.
 *
 * @throws {ActionError} FR020, FR025, FR028.
 */
async function checkHost(site) {
    const { host, log, paths, clock } = site;
    const { versionKey, constants, secrets } = site.config.compose;
    const variables = [versionKey, ...Object.keys(constants), ...secrets].join(' ');
    const [engine, compose, system] = await Promise.all([
        said(host, 'docker info', (0,ssh_host/* script */.K$)(ASK_ENGINE)),
        said(host, 'docker compose version', ['docker', 'compose', 'version', '--short']),
        said(host, 'sh', (0,ssh_host/* script */.K$)(ASK_SYSTEM, paths.directory, variables, ...TOOLS)),
    ]);
    const facts = readHost(`${engine}compose ${compose}\n${system}`, clock.now());
    requireAll(facts, { name: host.name, directory: paths.directory });
    log.info(`Docker Engine ${facts.engine}, Compose ${facts.compose}, directory ${paths.directory}`);
    return facts;
}
/** Reads what the host printed; the clock was asked last, at about `now`. */
function readHost(printed, now) {
    const lines = printed.split('\n').map((line) => /^(\w+) (.*)$/.exec(line) ?? []);
    const valuesOf = (name) => lines.flatMap(([, key, value]) => (key === name ? value : []));
    const text = (name, pattern) => pattern.exec(valuesOf(name)[0] ?? '')?.[1];
    const bytes = (name) => {
        const kilobytes = text(name, /^(\d+)$/);
        return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
    };
    const clock = text('clock', /^(\d+)$/);
    return {
        engine: text('engine', /^v?(\d+\.\d+\S*)/),
        compose: text('compose', /^v?(\d+\.\d+\S*)/),
        openssh: text('openssh', /OpenSSH_(\d+\.\d+)/),
        freeBytes: bytes('free'),
        roomBytes: bytes('room'),
        unwritable: text('unwritable', /^(.+)$/),
        lacking: valuesOf('lacks').flatMap((tool) => tool ?? []),
        shadowed: valuesOf('shadowed').flatMap((name) => name ?? []),
        clockAheadMs: clock === undefined ? undefined : Number(clock) * 1_000 - now,
    };
}
/** Says no where something is missing. Room of which nothing is known is room enough. */
function requireAll(facts, { name, directory }) {
    const { engine, compose, lacking, unwritable, roomBytes, freeBytes } = facts;
    requireVersion('Docker Engine', engine, OLDEST.engine);
    requireVersion('Docker Compose', compose, OLDEST.compose);
    if (lacking.length > 0) {
        throw (0,src_errors/* fail */.f)('FR020', `${name} lacks ${lacking.join(', ')}.`, {
            cause: 'They belong to util-linux and coreutils, which every common distribution has.',
            remedy: 'Install these two packages on the host.',
        });
    }
    if (unwritable !== undefined) {
        throw (0,src_errors/* fail */.f)('FR028', `\`${unwritable}\` on ${name} is not a directory to write to.`);
    }
    if (roomBytes !== undefined && roomBytes < LEAST_DIRECTORY_BYTES) {
        throw (0,src_errors/* fail */.f)('FR025', `${name} has ${roomBytes / 1_024} kB left for \`${directory}\`.`);
    }
    if (freeBytes !== undefined && freeBytes < LEAST_DISK_BYTES) {
        const left = Math.round(freeBytes / 1_024 / 1_024);
        throw (0,src_errors/* fail */.f)('FR025', `${name} has ${left} MB left for Docker.`);
    }
}
// --- internal ---
async function said(host, program, args) {
    const { exitCode, stdout, stderr } = await host.run({ args, timeoutMs: 20_000 });
    if (exitCode === 0)
        return stdout;
    const last = (stderr || stdout).trim().split('\n').at(-1) ?? '';
    throw (0,src_errors/* fail */.f)('FR020', `\`${program}\` fails on ${host.name}: ${last}`);
}
function requireVersion(name, found, oldest) {
    if (found === undefined)
        throw (0,src_errors/* fail */.f)('FR020', `${name} does not tell its version.`);
    const [major = 0, minor = 0] = found.split('.').map(Number);
    if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1]))
        return;
    throw (0,src_errors/* fail */.f)('FR020', `${name} ${found} is older than ${oldest.join('.')}.`);
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/hosts/each.js
var each = __webpack_require__(7661);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/plan/plan.js
var plan_plan = __webpack_require__(6141);
// EXTERNAL MODULE: ./kit/registry/reference.js
var reference = __webpack_require__(5871);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/image.js
var host_image = __webpack_require__(5980);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/release-record.js
var release_record = __webpack_require__(8244);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/releases/before.js
var releases_before = __webpack_require__(9818);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/releases/hidden.js
var releases_hidden = __webpack_require__(521);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/journal.js
var host_journal = __webpack_require__(5670);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/releases/kept.js
/** The releases that are written down on a host: those that one can go back to. */


/** The releases that are written down, newest first, and the journal. */
async function readKept({ host, paths }) {
    const [records, journal] = await Promise.all([
        (0,release_record/* listReleases */.tH)(host, paths),
        (0,host_journal/* readJournal */.a0)(host, paths.journal),
    ]);
    return { kept: newestFirst(records, journal.entries), journal };
}
/** `2026-11-21 10:00` in UTC. */
function describeTime(at) {
    return at === '' ? 'at an unknown time' : at.slice(0, 16).replace('T', ' ');
}
// --- internal ---
/** Orders releases by when they were last brought out, the newest first. */
function newestFirst(records, journal) {
    const told = new Map(journal.filter(host_journal/* isWhole */.wP).map(({ release, at }) => [release, at]));
    return records
        .map((record) => ({ ...record, at: record.at ?? told.get(record.release) ?? '' }))
        .sort((a, b) => b.at.localeCompare(a.at) || a.release.localeCompare(b.release));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/releases/retention.js
/** Removes releases that are old, with their images: by name and digest, and nothing that is in use. */







/**
 * Removes what is older than the newest `rollback.keep-releases`. The releases that are `needed` stay,
 * and the one before; so does one whose image a container uses, whosever that is. What can not be
 * removed is a warning: the next run tries again.
 */
async function removeOldReleases(site, needed) {
    try {
        const { kept, journal } = await readKept({ host: site.changes, paths: site.paths });
        // What ran before stays, so nothing is removed as long as nobody knows what that is.
        if ((0,releases_hidden/* hiddenBefore */.U)(journal) !== undefined)
            return;
        const before = (0,releases_before/* releaseBefore */.P)(journal);
        const spared = new Set([...needed, ...(before === undefined ? [] : [before])]);
        const old = oldReleases(kept, { keep: site.config.keepReleases, spared });
        if (old.length === 0)
            return;
        const rest = kept.filter((release) => !old.includes(release));
        const used = await (0,host_image/* imagesInUse */.N3)(site.changes);
        for (const [index, release] of old.entries()) {
            await removeOld(site, { release, rest, next: old.slice(index + 1), used });
        }
    }
    catch (error) {
        site.log.warning('Old releases', `They could not be removed. ${(0,errors/* toActionError */.ie)(error).text}`);
    }
}
/**
 * Which of the releases, newest first, are too old. Counted are images: of the same one as many names
 * stay as images may, for commits that change nothing of it would push out all others.
 */
function oldReleases(kept, { keep, spared }) {
    const names = new Map();
    return kept.filter(({ release, digest }) => {
        const newer = names.get(digest);
        const isOld = newer === undefined ? names.size >= keep : newer >= keep;
        if (newer !== undefined || !isOld)
            names.set(digest, (newer ?? 0) + 1);
        return isOld && !spared.has(release);
    });
}
async function removeOld(site, { release, rest, next, used }) {
    const { release: name, digest, settings } = release;
    const image = settings?.image === undefined ? site.config.image : (0,reference/* parseReference */.F2)(settings.image);
    const byDigest = (0,reference/* formatReference */.FH)((0,reference/* withDigest */.hQ)(image, digest));
    const id = await (0,host_image/* imageId */.L)(site.changes, byDigest);
    if (id !== undefined) {
        const isOfAny = (some) => some.some((one) => one.digest === digest);
        const isGoing = !isOfAny(rest);
        if (isGoing && used.has(id)) {
            site.log.info(`The release ${name} is old, but a container still uses its image: it stays`);
            return;
        }
        await untag(site, { image, name, id });
        // With its last tag the engine may have removed the digest as well.
        if (isGoing && !isOfAny(next) && (await (0,host_image/* imageId */.L)(site.changes, byDigest)) !== undefined) {
            await (0,host_image/* untagImage */.lp)(site.changes, byDigest);
        }
    }
    await (0,release_record/* removeRelease */.gs)(site.changes, site.paths, name);
    site.log.info(`The old release ${name} was removed`);
}
/** Takes our tag away, unless somebody has put it on another image since. */
async function untag({ changes }, { image, name, id, }) {
    const tag = (0,reference/* formatReference */.FH)((0,reference/* withTag */.Rd)(image, name));
    if ((await (0,host_image/* imageId */.L)(changes, tag)) === id)
        await (0,host_image/* untagImage */.lp)(changes, tag);
}

// EXTERNAL MODULE: ./kit/registry/running-tag.js
var running_tag = __webpack_require__(728);
;// CONCATENATED MODULE: ./kit/registry/login.js
/**
 * The credentials for a registry: those of its line in `registry-auth`, else what was given for it, else
 * the token of the job — but that for GitHub's own registry only, because it is nobody else's business.
 * Undefined means: without credentials.
 */
function loginFor(facts) {
    const { registry, main, registryAuth, githubToken, actor, serverUrl } = facts;
    const own = registryAuth.find((one) => one.registry === registry);
    if (own?.password !== undefined)
        return { username: own.username, password: own.password };
    const given = registry === main ? facts : undefined;
    const isGithub = registry === githubRegistry(serverUrl);
    const password = given?.password ?? (isGithub ? githubToken : undefined);
    if (password === undefined)
        return undefined;
    return { username: given?.username ?? actor, password };
}
/**
 * The container registry that belongs to a GitHub server.
 * https://docs.github.com/en/enterprise-server/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 */
function githubRegistry(serverUrl) {
    const { host } = new URL(serverUrl);
    return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/request/image-registry.js

/** Time for all repeated questions together. */
const RETRY_BUDGET_MS = 30_000;
/** A client with the login of the inputs; GitHub's own registry also takes the token of the job. */
async function imageRegistry({ inputs, job }, { registry }) {
    const { registryUsername: username, registryPassword: password, githubToken } = inputs;
    const { actor, run } = job.event;
    const credentials = loginFor({
        ...{ registry, main: registry, registryAuth: [] },
        ...{ username, password, githubToken, actor, serverUrl: run.serverUrl },
    });
    if (credentials !== undefined) {
        job.secrets.addCredentials(credentials.username, credentials.password);
    }
    // Loaded only by the runs that need it.
    const { registryClient } = await __webpack_require__.e(/* import() */ 223).then(__webpack_require__.bind(__webpack_require__, 7223));
    return registryClient({
        ...{ registry, credentials, retryBudgetMs: RETRY_BUDGET_MS },
        ...{ onWait: job.log.info, signal: job.signal },
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/releases/running-tag.js
/** Tags the digest that runs in its registry, so that trivy-gate finds what runs and clean-up jobs leave it. */




/**
 * Puts `running-<environment>` on the digest, unless it is there already. Without an environment it
 * does nothing. What goes wrong is a warning: the release runs.
 */
async function tagRunning(request) {
    const { inputs, job, image, digest } = request;
    const tag = inputs.environment === undefined ? undefined : (0,running_tag/* runningTag */.k)(inputs.environment);
    if (tag === undefined)
        return;
    const { repository } = image;
    const name = (0,reference/* formatReference */.FH)((0,reference/* withTag */.Rd)(image, tag));
    try {
        const client = await imageRegistry(request, image);
        const before = await client.headManifest(repository, tag);
        if (before?.digest === digest)
            return;
        await client.putManifest(repository, tag, await client.getManifest(repository, digest));
        job.log.info(`${name} is ${digest} now`);
    }
    catch (error) {
        const follows = `so \`baseline: environment:${inputs.environment}\` of trivy-gate goes on to compare with what ran before`;
        job.log.warning(`${name} was not put`, `The release runs, but the tag was not put, ${follows}. ${(0,errors/* toActionError */.ie)(error).text}`);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/report/config-hash.js
/** The mark of a configuration in the journal: two lines that have the same one were made from the same. */

/**
 * A hash of the services' definitions, values of secrets included, by their own hashes, and of the files.
 * The name of the release is not part of it. It must not leave the host: who has the files can find a
 * weak secret by trying.
 */
function configHash({ model, services, files }) {
    const definitions = [...new Set(services)]
        .flatMap((name) => model.get(name) ?? [])
        .map(({ name, hash }) => [name, hash]);
    const texts = files.map(({ path, mode, content }) => [path, mode, sha256(content)]);
    return sha256(JSON.stringify([definitions.sort(byName), texts.sort(byName)])).slice(0, 32);
}
// --- internal ---
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function byName([a = ''], [b = '']) {
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/report/journal-steps.js
/** All lines are read with each deploy; a large project has more steps than anybody looks up later. */
const MOST_STEPS = 60;
/**
 * The steps of a time line, in the order in which they ended; times from `start`, in milliseconds. Of
 * more than 60 those in the middle are left out.
 */
function journalSteps(spans, start) {
    const half = MOST_STEPS / 2;
    const told = spans.length > MOST_STEPS ? [...spans.slice(0, half), ...spans.slice(-half)] : spans;
    return told.map(({ lane, what, from, to, failed }) => {
        const step = [lane, what, from - start, to - start];
        return failed ? [...step, 'failed'] : [...step];
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/report/outcome.js
/** Writes down in the journal that a deploy began, and how it ended. */




/** Whether the journal names this release last already. */
function isKnown({ request, findings }) {
    return findings.facts.journal?.release === request.release;
}
/**
 * Notes that the deploy begins, before its first change: should it be killed, this tells what ran before.
 * A new environment file for the same containers, or another name for them, is no deploy.
 */
async function writeBegin(changes, begin) {
    if ((0,plan_plan/* isUnchanged */._)(begin.findings.plan))
        return;
    await (0,host_journal/* writeJournal */.fY)(changes, begin.site.paths.journal, entryOf({ ...begin, result: 'begun' }));
}
/** Appends the line of how it ended, and notes it in the record. The same release once more, with nothing to do, is not worth one. */
async function writeOutcome(changes, outcome) {
    const { site, record } = outcome;
    if (outcome.result === 'unchanged' && isKnown(outcome))
        return;
    const entry = entryOf(outcome);
    await (0,host_journal/* writeJournal */.fY)(changes, site.paths.journal, entry);
    record.journal.push({ host: site.host.name, directory: site.paths.directory, entry });
}
// --- internal ---
function entryOf(outcome) {
    const { site, request, findings, record, result } = outcome;
    const { owner, files } = request;
    const { previous } = findings.plan;
    const figures = record.figures;
    const { roll, then } = site.config;
    const { model } = findings.facts;
    return {
        version: 1,
        at: new Date(site.clock.now()).toISOString(),
        operation: request.operation,
        result,
        release: request.release,
        digest: request.digest,
        previousRelease: previous?.release ?? null,
        previousDigest: previous?.digest ?? null,
        run: {
            repository: owner.repository,
            id: owner.run,
            attempt: owner.attempt,
            actor: owner.actor,
        },
        rolled: [...new Set(outcome.progress.replaced)],
        requests: figures
            ? { total: figures.total, failed: figures.failed, longestGapMs: figures.longestGapMs }
            : null,
        failureCode: outcome.failureCode ?? null,
        durationMs: site.clock.now() - record.startedAt,
        configHash: configHash({ model, services: [...roll.services, ...then], files }),
        steps: journalSteps(record.timeline.spans, record.startedAt),
    };
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/adopt/known.js
var known = __webpack_require__(6880);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/files/mounts.js
/** Whether a container has that very file mounted: then a new one in its place is not seen. */
function isMountedItself(containers, path) {
    return containers.some(({ mounts }) => mounts.some(({ source }) => source === path));
}
/** The service that sees a file on the host: the one that is `named`, or else the first that does. */
function seeingService(model, path, named) {
    const seeing = [...model.values()].find(({ name, binds }) => (named === undefined || name === named) &&
        binds.some(({ source }) => `${path}/`.startsWith(`${source}/`)));
    return seeing && { service: seeing.name, binds: seeing.binds };
}
/**
 * The directories, relative to the deploy directory, that a service has mounted and that new files
 * go to; undefined when it has all of the deploy directory.
 */
function mountedDirectories({ binds }, { directory, paths }) {
    const holding = binds.filter(({ source }) => paths.some((path) => `${directory}/${path}`.startsWith(`${source}/`)));
    const relative = holding.map(({ source }) => source.startsWith(`${directory}/`) ? source.slice(directory.length + 1) : undefined);
    const known = relative.filter((path) => path !== undefined);
    return known.length === relative.length ? [...new Set(known)] : undefined;
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/files/pending.js
var files_pending = __webpack_require__(3445);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/compose.js + 3 modules
var host_compose = __webpack_require__(4368);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/containers.js
var host_containers = __webpack_require__(4017);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/files.js
var host_files = __webpack_require__(7054);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/paths.js
var host_paths = __webpack_require__(3897);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/proxy/marker.js
var marker = __webpack_require__(6063);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/site/project-files.js
/** What a release consists of on the host beside its containers: files, environment and labels. */











/** Writes what changed of the files, the labels and the environment. */
async function writeProject({ site, request, findings }) {
    const { changes, paths, config, log } = site;
    const { plan, env, envBefore } = findings;
    await (0,ssh_host/* succeed */.Py)(changes, { args: ['mkdir', '-p', (0,marker/* markerDirectory */.ah)(paths)] });
    // Before any file changes: what they say now is what containers by hand were compared with.
    await (0,known/* writeKnown */.ri)(site, findings.containers);
    await (0,files_pending/* notePending */.yE)(site, plan.effects);
    for (const file of request.files) {
        if (!plan.changedFiles.includes(file.path))
            continue;
        await writeProjectFile(site, findings.containers, file);
        log.info(`${file.path} copied`);
    }
    await writeLabels(site, findings, request);
    if (env.content === envBefore)
        return;
    await (0,host_files/* writeText */.x3)(changes, { path: paths.envFile, content: env.content });
    log.info(`${config.compose.envFile} written`);
}
/** Writes one file; in place where a container has that very file mounted. */
async function writeProjectFile({ changes, paths }, containers, { path, content, mode }) {
    const target = `${paths.directory}/${path}`;
    const inPlace = isMountedItself(containers, target);
    await (0,host_files/* writeText */.x3)(changes, { path: target, content, mode, inPlace });
}
/**
 * Writes the labels: new ones for what is replaced, and for the others those that they have. What goes
 * back to how somebody started it by hand, without a `release` of ours, gets none. Of a single service's
 * two slots, those are filled that are, or that the plan fills; or only `standing`.
 */
async function writeLabels({ changes, paths, config }, { facts, plan, twinSources: sources }, release) {
    const replaced = new Set([...plan.roll, ...plan.update, ...madeProxy(facts, plan)].map(({ service }) => service));
    const surplus = new Set(plan.surplus?.map(({ container }) => container));
    const staying = facts.containers.filter(({ id }) => !surplus.has(id));
    const labels = new Map();
    for (const { name, hash } of facts.model.values()) {
        const kept = labelsOf(staying, name);
        if (replaced.has(name)) {
            if (release !== undefined) {
                labels.set(name, { release: release.release, digest: release.digest, config: hash });
            }
        }
        else if (kept !== undefined)
            labels.set(name, kept);
    }
    const { layout, services } = config.roll;
    const networks = facts.model.get(services[0] ?? '')?.shape?.networks ?? [];
    const filled = [...staying.map(({ service }) => service), plan.takeOver?.enter ?? []].flat();
    const written = { layout, sources, networks, standing: release?.standing ?? filled };
    await (0,host_files/* writeText */.x3)(changes, { path: paths.labels, content: (0,host_compose/* labelsFile */.Mv)(labels, written) });
}
/**
 * Writes a release down that was brought out whole, so that a later run can go back to it; under the
 * name that was asked for, and under the one that its containers carry.
 */
async function keepRelease(changes, { site, request, findings }) {
    const { paths, config } = site;
    const { compose, roll } = config;
    const at = new Date(site.clock.now()).toISOString();
    const hashes = [...findings.facts.model.values()].map(({ name, hash }) => [name, hash]);
    for (const release of new Set([request.release, findings.envRelease])) {
        const kept = `${(0,host_paths/* releasePath */.bD)(paths, release)}/files`;
        await Promise.all(request.files.map(({ path, content }) => (0,host_files/* writeText */.x3)(changes, { path: `${kept}/${path}`, content })));
        await (0,release_record/* writeRelease */.d4)(changes, paths, {
            version: 1,
            at,
            release,
            digest: request.digest,
            constants: { ...compose.constants },
            secrets: [...compose.secrets],
            hashes: Object.fromEntries(hashes),
            files: Object.fromEntries(request.files.map(({ path, mode }) => [path, mode])),
            settings: {
                image: (0,reference/* formatReference */.FH)(config.image),
                composeFiles: [...compose.files],
                envFile: compose.envFile,
                versionKey: compose.versionKey,
                port: roll.port,
                health: roll.health,
                checks: { probe: config.probe, verify: [...config.verify] },
            },
        });
    }
}
// --- internal ---
/** The proxy where it is made: by its label a later run sees whether its definition changed. */
function madeProxy({ containers }, { effects, proxy }) {
    if (proxy === undefined)
        return [];
    const isMissing = !containers.some(({ service }) => service === proxy);
    const isMade = effects.some(({ how, service }) => how === 'recreate' && service === proxy);
    return isMissing || isMade ? [{ service: proxy }] : [];
}
/** The labels that the container of a service carries now; undefined when they are not ours. */
function labelsOf(containers, service) {
    const container = containers.find((one) => one.service === service);
    if (container?.byHand !== undefined)
        return undefined;
    const labels = container?.labels ?? {};
    const release = labels[host_containers/* LABELS */.kg.release];
    const digest = labels[host_containers/* LABELS */.kg.digest];
    const config = labels[host_containers/* LABELS */.kg.config];
    if (release === undefined || digest === undefined || config === undefined)
        return undefined;
    return { release, digest, config };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/conclude.js
/** What follows when a release was brought out whole: written down, tagged, and old ones removed. */






/** Writes down on every host how it went, also where nothing was to do. */
async function concludeAll({ inputs, job, record }, planned, probes) {
    record.phase = 'journal';
    const concluded = await (0,each/* onEach */.H)(planned, async ({ name, applying, steady }) => {
        applying.record.figures = probes.figuresAt(name);
        return { name, applying, isNew: await conclude(applying, steady) };
    });
    const isDone = concluded.every(({ applying }) => applying.record.outcome === 'unchanged');
    record.status = isDone ? 'unchanged' : 'deployed';
    const [canary] = planned;
    await Promise.all([
        canary && tagRunning({ inputs, job, ...canary.applying.request }),
        (0,each/* onEach */.H)(concluded, async ({ applying, isNew }) => {
            const { site, request, findings } = applying;
            if (isNew)
                await removeOldReleases(site, [request.release, findings.envRelease]);
        }),
    ]);
}
// --- internal ---
/**
 * Writes down how it went. `steady` changes things also while the job is being cancelled.
 *
 * @returns whether the host did not know the release yet.
 */
async function conclude(applying, steady) {
    const { findings, record } = applying;
    record.phase = 'journal';
    const result = (0,plan_plan/* isUnchanged */._)(findings.plan) ? 'unchanged' : 'deployed';
    const isNew = result === 'deployed' || !isKnown(applying);
    if (isNew)
        await keepRelease(steady, applying);
    await writeOutcome(steady, { ...applying, result });
    record.outcome = result;
    return isNew;
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/files/take-effect.js + 1 modules
var take_effect = __webpack_require__(8784);
// EXTERNAL MODULE: ./kit/process/run.js + 1 modules
var run = __webpack_require__(2072);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/command.js
var command = __webpack_require__(6112);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/staging.js
var staging = __webpack_require__(2412);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/files/validate.js
/**
 * Checks new files before they are put there: with their own command, in a one-off container of the
 * service that has them mounted, which sees the new ones in place of the old.
 */






/**
 * A one-off container carries it, with the time of its start in milliseconds since the epoch, so that
 * one that was left over is found.
 */
const LABEL = 'fairway.check';
const TIMEOUT_MS = 5 * 60_000;
/** What is older has nobody any more who waits for it, also where the clocks of two runners differ. */
const LEFT_OVER_MS = 2 * TIMEOUT_MS;
/**
 * Checks every file that changes and has a command. Nothing is changed.
 *
 * @throws {ActionError} FR073 when a command fails, with its last lines.
 */
async function validateFiles(validating) {
    const { site, request, findings } = validating;
    const checked = request.files.filter(({ path, validate }) => validate !== undefined && findings.plan.changedFiles.includes(path));
    if (checked.length === 0)
        return;
    await site.log.group('Check files', async () => {
        await sweep(site);
        for (const file of checked)
            await validateFile(validating, file);
    });
}
/**
 * The service in which a file is checked.
 *
 * @throws {ActionError} FR075 when no service sees it, or one sees more than can be copied.
 */
function checkingService({ paths }, file, { model }) {
    const seeing = seeingService(model, `${paths.directory}/${file.path}`, file.effect?.service);
    if (seeing === undefined) {
        const who = file.effect === undefined ? 'No service has' : `\`${file.effect.service}\` does not have`;
        throw (0,src_errors/* fail */.f)('FR075', `${who} \`${file.path}\` mounted, so it can not be checked there.`);
    }
    if (mountedDirectories(seeing, { directory: paths.directory, paths: [file.path] }) === undefined) {
        throw (0,src_errors/* fail */.f)('FR075', `\`${seeing.service}\` has the whole deploy directory mounted.`, {
            remedy: 'Keep configuration in a directory of its own, and mount that.',
        });
    }
    return seeing;
}
// --- internal ---
async function validateFile({ site, request, findings, isImageThere }, file) {
    const { config, paths, log, host, clock } = site;
    const { path, validate = [] } = file;
    const { model, imageName } = findings.facts;
    const seeing = checkingService(site, file, findings.facts);
    if (!isImageThere && model.get(seeing.service)?.image === imageName) {
        return log.info(`${path} is checked by a deploy, once the image is there`);
    }
    const { directory } = paths;
    const inside = { directory, paths: request.files.map((one) => one.path) };
    const copies = mountedDirectories(seeing, inside) ?? [];
    const [program = '', ...rest] = (0,command/* commandWords */.Bl)(validate);
    const only = ['run', '--rm', '--no-deps', '--no-TTY', '--label', `${LABEL}=${clock.now()}`];
    const args = [...(0,host_compose/* composeArgs */.Gt)(config), ...only, '--entrypoint', program, seeing.service, ...rest];
    const files = [...request.files, { path: config.compose.envFile, content: findings.env.content }];
    const project = { config, paths, files, copies };
    const finished = await (0,staging/* runStaged */.Q)(host, project, { args, timeoutMs: TIMEOUT_MS });
    if (finished.exitCode === 0) {
        return log.info(`${path}: \`${(0,command/* commandText */.jt)(validate)}\` takes it, in ${seeing.service}`);
    }
    for (const line of `${finished.stdout}${finished.stderr}`.trimEnd().split('\n'))
        log.foreign(line);
    const said = (0,run/* lastLines */.w$)(finished, 5).trim();
    throw (0,src_errors/* fail */.f)('FR073', `\`${(0,command/* commandText */.jt)(validate)}\` refuses the new \`${path}\`: ${said}`);
}
/** What a run left that was killed while it checked. A plan has no lock, and may check at the same time. */
async function sweep({ host, config, clock }) {
    const filters = [`label=com.docker.compose.project=${config.project}`, `label=${LABEL}`];
    const { stdout } = await host.run({
        args: [
            ...['docker', 'ps', '--all', ...filters.flatMap((one) => ['--filter', one])],
            ...['--format', `{{.ID}} {{.Label "${LABEL}"}}`],
        ],
    });
    for (const line of stdout.split('\n')) {
        const [id = '', startedAt] = line.split(' ');
        const isLeft = clock.now() - Number(startedAt) > LEFT_OVER_MS;
        if (isLeft)
            await host.run({ args: ['docker', 'rm', '--force', id] });
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/files/check.js
/** Says no early to what `files` asks of services. */



/**
 * Checks that each file can be checked, and that each service can do what it shall.
 *
 * @throws {ActionError} FR022 for a service that does not exist, FR075.
 */
function checkFiles(site, { files }, { facts }) {
    for (const file of files) {
        const { effect, validate } = file;
        if (effect !== undefined) {
            const { how, service } = effect;
            const found = facts.model.get(service);
            if (found === undefined) {
                throw (0,src_errors/* fail */.f)('FR022', `There is no service \`${service}\`, which \`${file.path}\` is for.`);
            }
            if (how === 'build' && !found.isBuilt) {
                throw (0,src_errors/* fail */.f)('FR075', `\`${service}\` can not be built: it has no \`build\` in the Compose file.`);
            }
            const container = facts.containers.find((one) => one.service === service);
            if (how === 'reload' && container && (0,take_effect/* reloadCommand */.B)(site, container) === undefined) {
                throw (0,src_errors/* fail */.f)('FR075', `How \`${service}\` reloads its configuration is not known.`, {
                    cause: 'It is known of Caddy and nginx.',
                    remedy: `Use \`then: { restart: ${service} }\`.`,
                });
            }
        }
        if (validate !== undefined)
            checkingService(site, file, facts);
    }
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/host/lock.js
var lock = __webpack_require__(3382);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/hold-lock.js
/** Holds a lock on the host: waits for it, keeps it alive, notices its loss. */



const POLL_MS = 2_000;
const SAY_EVERY_MS = 30_000;
const RENEW_EVERY_MS = (lock/* LEASE_SECONDS */.Vb * 1_000) / 4;
/**
 * Takes the lock, waiting for it if it must.
 *
 * @throws {ActionError} FR030 naming who holds it when the time is over, FR028.
 */
async function holdLock(request) {
    const { log } = request;
    const answer = await waitForLock(request);
    if (answer.from !== undefined) {
        const why = request.takeOver
            ? '`take-over` is set'
            : 'its lease had expired or its run has ended';
        log.warning('Lock taken over', `It was held by ${(0,lock/* describeOwner */.$S)(answer.from)}; ${why}.`);
    }
    const lost = new AbortController();
    const heartbeat = setInterval(() => void renew(request, lost), RENEW_EVERY_MS);
    return {
        token: request.token,
        lost: lost.signal,
        async release() {
            clearInterval(heartbeat);
            const ours = await (0,lock/* releaseLock */.x_)(request.host, request.directory, request.token);
            if (!ours)
                log.warning('Lock', 'It had another owner already when it was to be given back.');
        },
    };
}
// --- internal ---
async function waitForLock(request) {
    const { clock, signal, log } = request;
    const deadline = clock.now() + request.waitMs;
    let saidAt = Number.NEGATIVE_INFINITY;
    for (;;) {
        signal.throwIfAborted();
        const answer = await (0,lock/* tryLock */.bh)(request.host, request);
        if (answer.taken)
            return answer;
        const owner = answer.owner === undefined ? 'a run that left no name' : (0,lock/* describeOwner */.$S)(answer.owner);
        request.onHeld(owner);
        if (clock.now() >= deadline) {
            const waited = (0,duration/* formatDuration */.a)(request.waitMs);
            throw (0,src_errors/* fail */.f)('FR030', `After ${waited} the lock is still held by ${owner}`);
        }
        if (clock.now() - saidAt >= SAY_EVERY_MS) {
            log.info(`Waiting for the lock, held by ${owner} (lease: ${answer.secondsLeft} s)`);
            saidAt = clock.now();
        }
        await clock.sleep(Math.min(POLL_MS, Math.max(0, deadline - clock.now())), signal);
    }
}
/** A renewal that fails for the network is tried again at the next beat; the lease is longer. */
async function renew({ host, directory, token, log }, lost) {
    try {
        if (await (0,lock/* renewLock */.LH)(host, directory, token))
            return;
        lost.abort((0,src_errors/* fail */.f)('FR031', `The lock in \`${directory}\` was taken over by another run.`));
    }
    catch (error) {
        log.debug(`The lock could not be renewed: ${String(error)}`);
    }
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/hosts/names.js
var names = __webpack_require__(986);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/hosts/objections.js
var objections = __webpack_require__(9420);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/hosts/locks.js
/** The locks of all hosts: taken in an order that is the same for every run, all or none. */






/**
 * Takes the locks one after the other; `waitMs` is for all together. When one can not be had, those
 * that are held already are given back.
 *
 * @throws {ActionError} FR030 naming who holds one of them, FR028, FR081 for a host that is named twice.
 */
async function lockAll(hosts, locking) {
    const held = [];
    const deadline = hosts[0] && hosts[0].site.clock.now() + locking.waitMs;
    let foreign;
    for (const host of inOrder(hosts)) {
        const { site, session, name } = host;
        try {
            if (held.length > 0)
                await checkIsAnother(host, locking.token);
            const left = (deadline ?? 0) - site.clock.now();
            const lock = await holdLock({
                ...locking,
                waitMs: held.length === 0 ? locking.waitMs : Math.max(0, left),
                host: session,
                directory: site.paths.lock,
                log: site.log,
                clock: site.clock,
                onHeld(owner) {
                    // The first that is foreign is told of.
                    foreign ??= name;
                    if (foreign === name)
                        locking.onHeld(owner);
                },
            });
            held.push({ host, lock });
        }
        catch (error) {
            await releaseAll(held);
            throw (0,objections/* oneError */.P)([{ name, error }]);
        }
    }
    return {
        token: locking.token,
        lost: AbortSignal.any(held.map(({ lock }) => lock.lost)),
        isLost: (name) => held.some(({ host, lock }) => host.name === name && lock.lost.aborted),
        release: () => releaseAll(held),
    };
}
function inOrder(hosts) {
    const named = hosts.map((host) => ({
        host,
        name: (0,names/* lockName */.l4)(host.site.config.host, host.site.paths.lock),
    }));
    return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ host }) => host);
}
/** A lock that is ours before it was taken was taken under another address of the same host. */
async function checkIsAnother({ session, site }, token) {
    if (!(await (0,lock/* renewLock */.LH)(session, site.paths.lock, token)))
        return;
    throw (0,src_errors/* fail */.f)('FR081', `\`${session.name}\` is one of the hosts above under another address.`);
}
/** What fails here must not hide how the deploy ended; the post step tries it again. */
async function releaseAll(held) {
    const released = await Promise.all(held.map(async ({ host, lock }) => {
        try {
            await lock.release();
            return true;
        }
        catch (error) {
            host.site.log.warning('Lock', (0,errors/* toActionError */.ie)(error).text);
            return false;
        }
    }));
    return released.every((isReleased) => isReleased);
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/hosts/open.js + 1 modules
var hosts_open = __webpack_require__(3307);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./kit/action/message.js
var action_message = __webpack_require__(2860);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/probe/request.js + 1 modules
var request = __webpack_require__(2058);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/agents.js

/**
 * Makes agents, and new ones for each connection that the dial gets: what was kept over one that is
 * gone may never be told so, and would wait for answers in vain.
 */
function agentPool(url, dial) {
    const make = () => ({
        fresh: (0,request/* agentFor */.Pf)(url, { dial, keepAlive: false }),
        kept: (0,request/* agentFor */.Pf)(url, { dial, keepAlive: true }),
    });
    let agents = make();
    let madeAt;
    const destroy = () => {
        agents.fresh.destroy();
        agents.kept.destroy();
    };
    return {
        at(epoch) {
            if (epoch !== undefined && epoch !== madeAt) {
                destroy();
                agents = make();
                madeAt = epoch;
            }
            return agents;
        },
        destroy,
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/announced.js
/** None yet. */
function newAbsences() {
    const all = [];
    return {
        all,
        async during(task) {
            const from = Date.now();
            const place = all.push({ from, to: undefined }) - 1;
            try {
                return await task();
            }
            finally {
                all[place] = { from, to: Date.now() };
            }
        },
    };
}
/** So long may a proxy take to answer once its container runs. */
const MOST_AFTERWARDS_MS = 10_000;
/**
 * How many of the samples failed because nobody was there. An answer, such as 502, never counts: it comes
 * from a proxy that is there. An absence ends with the first answer after the work was done.
 */
function announcedFailures(samples, absences) {
    const spans = absences.map(({ from, to = Number.POSITIVE_INFINITY }) => {
        const last = samples
            .filter(({ failure }) => failure === undefined)
            .map(endOf)
            .filter((end) => end >= to)
            .reduce((first, end) => Math.min(first, end), to + MOST_AFTERWARDS_MS);
        return { from, to: last };
    });
    return samples.filter((sample) => sample.failure !== undefined &&
        sample.status === undefined &&
        spans.some(({ from, to }) => endOf(sample) >= from && sample.at <= to)).length;
}
// --- internal ---
function endOf({ at, durationMs }) {
    return at + durationMs;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/repeat.js

/**
 * Asks by GET, and once more where that is what a client should do: the request asks for the same when it
 * comes twice, and nothing of an answer had come
 * ([RFC 9110, 9.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2),
 * [RFC 9112, 9.3.1](https://www.rfc-editor.org/rfc/rfc9112#section-9.3.1)). `timeoutMs` is for both together.
 *
 * @throws {Error} when no whole answer came in time.
 */
async function askAsVisitor(question) {
    const { agents, connection, mayRepeat, timeoutMs, ...what } = question;
    const started = performance.now();
    try {
        const answer = await (0,request/* ask */.kA)({ ...what, timeoutMs, agent: agents[connection] });
        return { ...answer, repeated: false };
    }
    catch (error) {
        if (!(error instanceof request/* KeptConnectionClosed */.bT) || !(await mayRepeat()))
            throw error;
        const leftMs = timeoutMs - (performance.now() - started);
        return { ...(await (0,request/* ask */.kA)({ ...what, timeoutMs: leftMs, agent: agents.fresh })), repeated: true };
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/statistics.js
/** What the requests of a probe say about a deploy. */

/**
 * Sums up samples. What failed before `changedAt` is not blamed on the deploy; and where nothing was
 * answered before it, as on a new host, neither is what was asked before the first answer came: while a
 * proxy starts, a connection may wait for it, and the next ones be refused.
 */
function figures(samples, changedAt, absences = []) {
    const from = changedAt ?? Number.POSITIVE_INFINITY;
    const before = samples.filter(({ at }) => at < from);
    const during = samples.filter(({ at }) => at >= blamedFrom(samples, before, from));
    const failed = during.filter(({ failure }) => failure !== undefined);
    const answered = during.filter(({ failure }) => failure === undefined);
    return {
        total: during.length,
        failed: failed.length,
        announced: announcedFailures(during, absences),
        repeated: answered.filter(({ repeated }) => repeated === true).length,
        failedBy: countBy(failed.flatMap(({ version }) => version ?? [])),
        failures: countBy(failed.map(({ failure }) => failure ?? '')),
        longestGapMs: Math.round(longestGap(during)),
        p95BeforeMs: percentile(before),
        p95DuringMs: percentile(answered),
        versions: countBy(answered.flatMap(({ version }) => version ?? [])),
        failedBefore: before.filter(({ failure }) => failure !== undefined).length,
    };
}
/**
 * The figures of several probes as one: counts are summed, and of what can not be, the worst counts.
 */
function sumOf(all) {
    const [first, ...rest] = all;
    return first && rest.reduce(plus, first);
}
// --- internal ---
function plus(a, b) {
    return {
        total: a.total + b.total,
        failed: a.failed + b.failed,
        announced: a.announced + b.announced,
        repeated: a.repeated + b.repeated,
        failedBy: plusCounts(a.failedBy, b.failedBy),
        failures: plusCounts(a.failures, b.failures),
        longestGapMs: Math.max(a.longestGapMs, b.longestGapMs),
        p95BeforeMs: worst(a.p95BeforeMs, b.p95BeforeMs),
        p95DuringMs: worst(a.p95DuringMs, b.p95DuringMs),
        versions: plusCounts(a.versions, b.versions),
        failedBefore: a.failedBefore + b.failedBefore,
    };
}
function plusCounts(a, b) {
    const sums = new Map(Object.entries(a));
    for (const [name, count] of Object.entries(b))
        sums.set(name, count + (sums.get(name) ?? 0));
    return Object.fromEntries(sums);
}
function worst(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return Math.max(a, b);
}
function blamedFrom(samples, before, from) {
    const served = before.some(({ failure }) => failure === undefined);
    if (served || before.length === 0)
        return from;
    const answers = samples.filter(({ failure }) => failure === undefined);
    return Math.max(from, earliest(answers.map(({ at, durationMs }) => at + durationMs)));
}
/** From the first request to the first answer, between answers, and from the last to the end. */
function longestGap(samples) {
    if (samples.length === 0)
        return 0;
    const ends = samples.map(({ at, durationMs }) => at + durationMs);
    const answers = samples
        .filter(({ failure }) => failure === undefined)
        .map(({ at, durationMs }) => at + durationMs)
        .sort((a, b) => a - b);
    const times = [earliest(samples.map(({ at }) => at)), ...answers, latest(ends)];
    return times.reduce((longest, time, index) => Math.max(longest, time - (times[index - 1] ?? time)), 0);
}
/** A run has more samples than a function may have arguments. */
function earliest(times) {
    return times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
}
function latest(times) {
    return times.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
}
function percentile(samples) {
    const durations = samples
        .filter(({ failure }) => failure === undefined)
        .map(({ durationMs }) => durationMs)
        .sort((a, b) => a - b);
    const value = durations[Math.min(durations.length - 1, Math.floor(durations.length * 0.95))];
    return value === undefined ? undefined : Math.round(value);
}
function countBy(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return Object.fromEntries(counts);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/probe.js
/** Asks the application all the time while a deploy runs, as a visitor would, and keeps count. */







const probe_TIMEOUT_MS = 10_000;
/** No more than this many requests wait for an answer at once, whatever the rate. */
const MOST_IN_FLIGHT = 20;
/** After this many requests the probe ends, so that it can never become a flood. */
const MOST_REQUESTS = 200_000;
/** Starts to ask, by turns over a new connection and over one that is kept, until the cancel. */
function startProbe(config, { dial, signal }) {
    const url = new URL(config.url);
    const agents = agentPool(url, dial);
    const samples = [];
    const inFlight = new Set();
    const absences = newAbsences();
    let changedAt;
    const send = sender({ config, url, dial, signal, agents, samples, inFlight });
    const timer = setInterval(send, 1_000 / config.rate);
    send();
    const end = () => {
        clearInterval(timer);
        agents.destroy();
    };
    const aborted = whenAborted(signal).then(end);
    const counted = () => figures(samples, changedAt, absences.all);
    return {
        changed: () => {
            changedAt ??= Date.now();
        },
        announced: absences.during,
        since: (at) => samples.filter((sample) => sample.at >= at),
        figures: counted,
        async first() {
            while (samples.length === 0 && inFlight.size > 0 && !signal.aborted) {
                await Promise.race([...inFlight, aborted]);
            }
            return samples;
        },
        async settled() {
            await Promise.race([Promise.all(inFlight), aborted]);
            return counted();
        },
        async stop() {
            clearInterval(timer);
            await Promise.race([Promise.all(inFlight), aborted]);
            end();
            return counted();
        },
    };
}
/** Sends a request with each call, unless too many wait already. */
function sender(sending) {
    const { config, url, dial, signal, agents, samples, inFlight } = sending;
    let sent = 0;
    return () => {
        if (inFlight.size >= MOST_IN_FLIGHT || sent >= MOST_REQUESTS)
            return;
        const connection = sent % 2 === 0 ? 'fresh' : 'kept';
        sent += 1;
        const epoch = dial?.epoch();
        const stands = async () => !signal.aborted && (await stillLeads(dial, epoch));
        const request = sample({ config, url, agents: agents.at(epoch), connection, mayRepeat: stands })
            .then(async (one) => {
            // What failed because our own connection to the host did says nothing about the application.
            const says = one.failure === undefined || (await stands());
            if (says && !signal.aborted)
                samples.push(one);
        })
            .finally(() => inFlight.delete(request));
        inFlight.add(request);
    };
}
function whenAborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
/** Whether our own connection is the one that there was when a request was sent. */
async function stillLeads(dial, epoch) {
    if (dial === undefined)
        return true;
    // The end of a connection is told after the end of what went over it.
    await (0,promises_.setImmediate)();
    return epoch !== undefined && dial.epoch() === epoch;
}
async function sample({ config, ...question }) {
    const { connection } = question;
    const at = Date.now();
    const started = performance.now();
    const durationMs = () => performance.now() - started;
    try {
        const answer = await askAsVisitor({ ...question, timeoutMs: probe_TIMEOUT_MS });
        const { status, headers, repeated } = answer;
        const header = config.versionHeader === undefined ? undefined : headers[config.versionHeader];
        const version = Array.isArray(header) ? header[0] : header;
        const failure = (0,request/* isAnswered */.Qy)(status) ? undefined : `HTTP ${status}`;
        const location = headers.location === undefined ? {} : { location: headers.location };
        const one = { at, durationMs: durationMs(), connection, repeated };
        return { ...one, failure, version, status, ...location };
    }
    catch (error) {
        const failure = (0,action_message/* messageOf */.b)(error);
        return { at, durationMs: durationMs(), connection, failure, version: undefined };
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/hosts/probes.js


/** Starts as many probes as there are sides to ask from. */
function startProbes(hosts, signal) {
    const bySide = new Map();
    const byHost = new Map();
    for (const { name, site } of hosts) {
        const { probe: config } = site.config;
        if (config === undefined)
            continue;
        const dial = dialOf(config, site);
        const side = dial === undefined ? 'runner' : `host ${name}`;
        const probe = bySide.get(side) ?? startProbe(config, { dial, signal });
        bySide.set(side, probe);
        byHost.set(name, probe);
    }
    const all = [...bySide.values()];
    return {
        at(name) {
            const own = byHost.get(name);
            return own && asSeenWith(own, all);
        },
        figuresAt: (name) => byHost.get(name)?.figures(),
        stop: async () => sumOf(await Promise.all(all.map((probe) => probe.stop()))),
    };
}
// --- internal ---
function dialOf({ from }, { dial }) {
    return from === 'host' ? dial : undefined;
}
function asSeenWith(own, all) {
    const figures = () => sumOf(all.map((probe) => probe.figures())) ?? own.figures();
    const settled = async () => {
        await own.settled();
        return figures();
    };
    // No host ends it: others go on to be asked.
    return { ...own, figures, settled, stop: settled };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/baseline.js
/**
 * Why a probe is of no use while the application serves: nothing answers at all, or every answer
 * leads elsewhere. Answers with errors are the release's own, and a deploy may mend them.
 */
function uselessProbe(samples) {
    const [first] = samples;
    if (first === undefined)
        return undefined;
    if (samples.every(({ status }) => status === undefined)) {
        return `gets no answer: ${first.failure ?? 'nothing came'}`;
    }
    if (!samples.every(isRedirect))
        return undefined;
    const where = first.location === undefined ? '' : ` to ${first.location}`;
    return `is redirected${where} (HTTP ${first.status}), so it does not ask the application`;
}
// --- internal ---
function isRedirect({ status, failure }) {
    return failure !== undefined && status !== undefined && status >= 300 && status < 400;
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/roll/health.js
var health = __webpack_require__(6012);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/fit.js
/** Waits until a new container may get requests: healthy, of the right image, and answering by itself. */


/**
 * Waits for the new container of a service, and asks it what visitors will ask before they do. `nameOf`
 * is what the log calls it.
 *
 * @throws {ActionError} FR040, FR041.
 */
async function untilFit({ site, timeline, imageId }, expected, nameOf = ({ service }) => service) {
    const healthy = await timeline.during(expected.service, 'boot', () => (0,health/* untilHealthy */.ym)(site, expected));
    const { container } = healthy;
    site.log.info(`${nameOf(container)} is healthy`);
    checkImage(container, imageId);
    await checkDirectly(site, container);
    return healthy;
}
/** @throws {ActionError} FR041 when a container runs another image than the one it was made for. */
function checkImage({ service, imageId }, expected) {
    if (imageId === expected)
        return;
    throw (0,src_errors/* fail */.f)('FR041', `\`${service}\` runs the image ${imageId}, not ${expected}.`);
}
// --- internal ---
/** What the probe and `verify` will ask through the proxy must be answered by the replica itself. @throws {ActionError} FR040. */
async function checkDirectly(site, container) {
    const { probe, verify } = site.config;
    for (const address of [probe?.url, ...verify.map(({ url }) => url)]) {
        if (address === undefined)
            continue;
        const { pathname, search, host } = new URL(address);
        const path = pathname + search;
        const status = await (0,health/* askReplica */.U0)(site, container, { path, host });
        if (status === undefined || (typeof status === 'number' && status < 500))
            continue;
        throw (0,src_errors/* fail */.f)('FR040', `The new \`${container.service}\` answers ${path} itself with: ${status}.`);
    }
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/layout/layout.js
var layout_layout = __webpack_require__(8831);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/proxy/drain.js

/** A request that was routed before the marker was seen is counted by then. */
const SETTLE_MS = 300;
const drain_POLL_MS = 150;
/**
 * Waits until `count` has said 0 for `quietMs`, or the time is over. Where nobody can count, the whole time
 * is waited.
 */
async function waitForDrain(options) {
    const { clock, signal } = options;
    const started = clock.now();
    const deadline = started + options.timeoutMs;
    await clock.sleep(SETTLE_MS, signal);
    const first = await options.count();
    if (first === undefined) {
        await clock.sleep(Math.max(0, deadline - clock.now()), signal);
        return { proof: 'timer', from: 0, left: 0, durationMs: clock.now() - started };
    }
    const from = first.inFlight;
    let left = from;
    let quietSince = clock.now();
    const isQuiet = () => left === 0 && clock.now() - quietSince >= options.quietMs;
    while (!isQuiet() && clock.now() < deadline) {
        await clock.sleep(drain_POLL_MS, signal);
        left = (await options.count())?.inFlight ?? left;
        if (left > 0)
            quietSince = clock.now();
    }
    return { proof: first.by, from, left, durationMs: clock.now() - started };
}
/** How a drain ended, in words. `isQuiet` tells that nothing is left. */
function describeDrain(service, { proof, from, left, durationMs }) {
    const took = (0,duration/* formatDuration */.a)(durationMs);
    if (proof === 'timer') {
        return {
            text: `${service} is out; nobody counts its requests, so it had ${took}`,
            isQuiet: true,
        };
    }
    const isCounter = proof === 'counter';
    if (left === 0) {
        const by = isCounter ? '' : ", by the proxy's open connections to it";
        return { text: `${service} is out; in flight ${from} → 0 in ${took}${by}`, isQuiet: true };
    }
    const what = isCounter ? 'requests or WebSockets' : 'connections, idle ones among them,';
    return {
        text: `${left} of ${from} ${what} did not end within ${took}; they end when the container stops.`,
        isQuiet: false,
    };
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/roll/recreate.js
var recreate = __webpack_require__(9523);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/watch.js
/** Watches a new container: it must stay as it is, and requests must go on being answered. */


const EVERY_MS = 1_000;
/** A proxy may have its reasons to send everything to another replica. */
const MOST_UNMET_MS = 5_000;
const UNMET_EVERY_MS = 200;
/**
 * Watches a container for `roll.soak`, and until it was met.
 *
 * @throws {ActionError} `code` when the container does not stay as it is.
 */
async function watch(site, container, { code, check, leastMs = 0, isMet = () => true }) {
    const until = site.clock.now() + Math.max(site.config.roll.soakMs, leastMs);
    for (;;) {
        check();
        const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
        const now = containers.find(({ id }) => id === container.id);
        const change = whatChanged(container, now);
        if (change !== undefined)
            throw (0,src_errors/* fail */.f)(code, `\`${container.service}\` ${change}.`);
        const left = until - site.clock.now();
        if (left <= -MOST_UNMET_MS || (left <= 0 && isMet()))
            return;
        await site.clock.sleep(left > 0 ? Math.min(left, EVERY_MS) : UNMET_EVERY_MS, site.signal);
    }
}
// --- internal ---
function whatChanged(before, now) {
    if (now === undefined)
        return 'is gone';
    if (now.restarts > before.restarts)
        return `was restarted${(0,host_containers/* exitOf */.sX)(now)}`;
    if (now.state !== 'running')
        return `is ${now.state}${(0,host_containers/* exitOf */.sX)(now)}`;
    return (0,host_containers/* isServing */.PA)(now) ? undefined : `became ${now.health ?? 'unhealthy'}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/roll.js
/** Replaces replicas: out of the proxy, drained, replaced, healthy, back in, watched. */









/** Compose needs this on top of the grace period to make and start a container. */
const RECREATE_MS = 5 * 60_000;
/** Even a proxy that does not look at replicas by itself gets this long to see one. */
const LEAST_SETTLE_MS = 300;
/**
 * Rolls a replica, or several at once where nothing is drained: one that fails lets the others come to
 * their end first. Every step looks first, so that a roll which was cut short can be done again.
 *
 * @throws {ActionError} FR040 to FR043, FR046; the replica then stays out of the proxy.
 */
async function rollReplicas(roll, services) {
    const { site, timeline } = roll;
    const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
    const [only, ...more] = services;
    if (roll.proxy !== undefined && only !== undefined && more.length === 0) {
        if (othersServe(containers, site.config, only)) {
            roll.onStage(only, 'drain');
            const replica = replicaIn(containers, site.config, only);
            await timeline.during(only, 'drain', () => takeOut(roll, replica));
        }
    }
    await replace(roll, services);
    const before = containers.map(({ id }) => id);
    const ends = await Promise.allSettled(services.map((service) => comeBack(roll, { service, before })));
    const failed = ends.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected')
        throw failed.reason;
}
/** Puts a replica that serves already back into the proxy, before another one is taken out. */
async function putBack(roll, service) {
    const { site, proxy } = roll;
    if (proxy === undefined)
        return;
    await letIn(roll, { service, since: site.clock.now() });
    await site.clock.sleep(settleMs(proxy), site.signal);
    roll.checkRequests();
}
/**
 * Gives the proxy the time that it needs to see a replica which answers `since` then, in milliseconds
 * since the epoch.
 */
async function untilKnown({ site, proxy }, since) {
    const neededMs = Math.max(LEAST_SETTLE_MS, (proxy?.healthIntervalMs ?? 0) * 1.5);
    const leftMs = since + neededMs - site.clock.now();
    if (leftMs > 0)
        await site.clock.sleep(leftMs, site.signal);
}
/** A replica by the name that the proxy has for it, with the containers that it has now. */
async function replicaOn(site, service) {
    const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
    return replicaIn(containers, site.config, service);
}
/** The same among containers that were listed. */
function replicaIn(containers, { roll }, service) {
    return {
        service: (0,layout_layout/* slotName */.M8)(roll.layout, service),
        containers: containers.filter((container) => container.service === service),
    };
}
/** Whether another replica can take the requests meanwhile. */
function othersServe(containers, { roll }, service) {
    return containers.some((container) => container.service !== service &&
        roll.services.includes(container.service) &&
        (0,host_containers/* isServing */.PA)(container));
}
/** Waits until a replica that was taken out has answered what it has in flight. */
async function untilDrained({ site, proxy }, replica) {
    if (proxy === undefined)
        return;
    const running = replica.containers.find(({ state }) => state === 'running');
    if (!proxy.way.drains || running === undefined)
        return;
    const drained = await waitForDrain({
        count: () => proxy.way.inFlight(site, replica),
        timeoutMs: site.config.roll.drainTimeoutMs,
        quietMs: proxy.way.quietMs ?? 0,
        clock: site.clock,
        signal: site.signal,
    });
    const { text, isQuiet } = describeDrain(running.service, drained);
    if (isQuiet)
        site.log.info(text);
    else
        site.log.warning(`${running.service}: requests still in flight`, text);
}
/** Waits until requests are answered through the proxy. @throws {ActionError} FR046. */
async function throughProxy({ site, forgives, checkRequests }, service) {
    const { probe, roll } = site.config;
    if (probe === undefined)
        return;
    const url = new URL(probe.url);
    const dial = probe.from === 'host' ? site.dial : undefined;
    const agent = (0,request/* agentFor */.Pf)(url, { dial, keepAlive: false });
    const deadline = site.clock.now() + roll.health.timeoutMs;
    let last = '';
    for (let successes = 0; successes < roll.health.successes;) {
        site.signal.throwIfAborted();
        checkRequests();
        if (site.clock.now() > deadline) {
            const error = (0,src_errors/* fail */.f)('FR046', `With \`${service}\` back, ${probe.url} answers: ${last}.`);
            if (!forgives)
                throw error;
            return site.log.warning('Way back', error.what);
        }
        last = await (0,request/* ask */.kA)({ url, agent, timeoutMs: 5_000 }).then(({ status }) => ((0,request/* isAnswered */.Qy)(status) ? '' : `HTTP ${status}`), action_message/* messageOf */.b);
        successes = last === '' ? successes + 1 : 0;
        if (last !== '')
            await site.clock.sleep(roll.health.intervalMs, site.signal);
    }
}
// --- internal ---
async function replace(roll, services) {
    const { site, timeline, graceMs } = roll;
    for (const service of services)
        roll.onStage(service, 'replace');
    const timeoutMs = Math.max(...services.map(graceMs)) + RECREATE_MS;
    const replacing = (0,recreate/* recreate */.U)(site, services, { pull: 'never', timeoutMs });
    await Promise.all(services.map((one) => timeline.during(one, 'replace', () => replacing)));
}
/** From a container that was started to a replica that serves, and was watched. */
async function comeBack(roll, { service, before }) {
    const { site, timeline } = roll;
    const { container, since } = await untilFit(roll, { service, before });
    roll.onStage(service, 'back');
    await timeline.during(service, 'back', () => letIn(roll, { service, since }));
    roll.onStage(service, 'watch');
    await timeline.during(service, 'watch', async () => {
        const { isMet, judge } = await roll.beginSoak(container);
        const leastMs = roll.proxy === undefined ? 0 : settleMs(roll.proxy);
        await watch(site, container, { code: 'FR043', check: roll.checkRequests, leastMs, isMet });
        judge();
    });
}
async function takeOut(roll, replica) {
    await roll.proxy?.way.takeOut(roll.site, replica, roll.note);
    await untilDrained(roll, replica);
}
/** Puts a replica that answers `since` then into the proxy, and waits until requests are answered. */
async function letIn(roll, { service, since }) {
    const { site, proxy } = roll;
    if (proxy === undefined)
        return;
    await untilKnown(roll, since);
    await proxy.way.putBack(site, await replicaOn(site, service));
    await throughProxy(roll, service);
    site.log.info(`${service} is back behind the proxy`);
}
/** Before another replica goes: requests that the proxy retried elsewhere must not lose that one as well. */
function settleMs({ healthIntervalMs }) {
    return Math.max(LEAST_SETTLE_MS, healthIntervalMs * 2);
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/layout/describe.js
var describe = __webpack_require__(4580);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/layout/roll-scaled.js
/**
 * Rolls a scaled service: new containers first, then the old ones go in whose place they stand, so
 * that there are never fewer than asked for. Containers are known by their id.
 */







/** Removes containers in whose place nothing comes, one after the other. */
async function removeSurplus(roll, surplus) {
    for (const { service, container, reason } of surplus) {
        await roll.site.log.group(`Remove ${named({ service, id: container })}: ${reason}`, () => remove(roll, service, container));
    }
}
/**
 * Makes as many new containers as there are replacements, and removes those that they replace.
 *
 * @throws {ActionError} FR040 to FR043, FR046; until the new ones are healthy the old ones serve.
 */
async function replaceScaled(roll, batch) {
    const { site, timeline } = roll;
    const [first] = batch;
    if (first === undefined)
        return;
    const { service } = first;
    const before = await containersNow(roll, service);
    roll.onStage(service, 'replace');
    const count = before.length + batch.length;
    await timeline.during(service, 'replace', () => scaleTo(roll, service, count));
    const fresh = [];
    let since = site.clock.now();
    for (const _ of batch) {
        const known = [...before, ...fresh].map(({ id }) => id);
        const fit = await untilFit(roll, { service, before: known }, named);
        since = fit.since;
        fresh.push(fit.container);
    }
    roll.onStage(service, 'back');
    await timeline.during(service, 'back', () => roll_scaled_letIn(roll, { service, since }));
    for (const { container } of batch) {
        if (container !== undefined)
            await remove(roll, service, container);
    }
    roll.onStage(service, 'watch');
    await timeline.during(service, 'watch', async () => {
        const check = roll.checkRequests;
        await Promise.all(fresh.map((one) => watch(site, one, { code: 'FR043', check })));
    });
}
// --- internal ---
async function containersNow({ site }, service) {
    const containers = await (0,host_containers/* listContainers */.ts)(site.changes, site.config.project);
    return containers.filter((container) => container.service === service);
}
/** Makes what is missing; with `--no-recreate` those that are there stay as they are. */
async function scaleTo(roll, service, count) {
    const { site } = roll;
    const only = ['--no-deps', '--no-recreate', '--pull', 'never'];
    const up = ['up', '--detach', ...only, '--scale', `${service}=${count}`, service];
    const args = (0,host_compose/* composeCommand */.ec)(site.config, site.paths, up);
    await (0,ssh_host/* succeed */.Py)(site.changes, { args, timeoutMs: RECREATE_MS, onLine: site.log.foreign });
}
/** Waits until the proxy has to know the new ones, and tells one that looks names up only once. */
async function roll_scaled_letIn(roll, { service, since }) {
    await untilKnown(roll, since);
    await refresh(roll, service);
    if (roll.proxy !== undefined)
        await throughProxy(roll, service);
}
async function refresh(roll, service) {
    const containers = await containersNow(roll, service);
    await roll.proxy?.way.putBack(roll.site, { service, containers });
}
/** Stops a container, which takes as long as its application needs, and removes it. */
async function remove(roll, service, id) {
    const { site, timeline } = roll;
    const timeoutMs = roll.graceMs(service) + RECREATE_MS;
    await timeline.during(service, 'remove', async () => {
        // A run that was cut short may have removed it already.
        const found = (await (0,host_containers/* listContainers */.ts)(site.changes, site.config.project)).find((container) => container.id === id);
        if (found === undefined)
            return;
        await (0,ssh_host/* succeed */.Py)(site.changes, { args: ['docker', 'stop', id], timeoutMs });
        await (0,ssh_host/* succeed */.Py)(site.changes, { args: ['docker', 'rm', '--force', id] });
    });
    // A proxy that looks names up once has to forget its address.
    await refresh(roll, service);
    site.log.info(`${named({ service, id })} is gone`);
}
/** A container as the log calls it. */
function named({ service, id }) {
    return `${service} (${(0,describe/* shortId */.m_)(id)})`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/layout/take-over.js
/**
 * Rolls a single service: a new container beside the old one, which takes over once it is healthy. The
 * old one goes when its last request is answered, and is not touched before the new one is in.
 */









/**
 * Lets one slot take over. Every step looks first, so that one which was cut short can be done again.
 *
 * @throws {ActionError} FR040 to FR043, FR046. Up to FR041 the old one is as it was, and serves.
 */
async function takeOver(roll, taking) {
    const { site, timeline } = roll;
    const { enter, leave, isNew } = taking;
    if (isNew)
        await start(roll, taking);
    const { container, since } = await untilFit(roll, { service: enter, before: [] });
    roll.onStage(enter, 'back');
    await timeline.during(enter, 'back', () => switchOver(roll, { ...taking, since }));
    await empty(roll, taking);
    await taking.onEmpty();
    site.log.info(`${enter} has taken over; nothing stands in ${leave}`);
    roll.onStage(enter, 'watch');
    await timeline.during(enter, 'watch', () => watch(site, container, { code: 'FR043', check: roll.checkRequests }));
}
// --- internal ---
/** Makes the new container; where the proxy can tell the two apart it sends it nothing yet. */
async function start(roll, { enter, leave }) {
    const { site, timeline } = roll;
    await keepOut(roll, { enter, leave });
    roll.onStage(enter, 'replace');
    const timeoutMs = roll.graceMs(enter) + RECREATE_MS;
    await timeline.during(enter, 'replace', () => (0,recreate/* recreate */.U)(site, [enter], { pull: 'never', timeoutMs }));
}
async function keepOut({ site, proxy, note }, { enter, leave }) {
    if (proxy === undefined || !proxy.way.drains)
        return;
    const old = await replicaOn(site, leave);
    const isNamed = old.containers.every(({ labels }) => labels[host_containers/* LABELS */.kg.slot] === old.service);
    // One that we did not start has no name of its own yet: then only the shared one leads to it.
    if (!isNamed)
        return;
    if (old.containers.length > 0)
        await proxy.way.putBack(site, old);
    await proxy.way.takeOut(site, await replicaOn(site, enter), note);
}
/**
 * Sends requests to the new one, then none to the old one any more. While both are marked each proxy
 * leads to one of the two, and both serve.
 */
async function switchOver(roll, { enter, leave, since }) {
    const { site, proxy, note } = roll;
    if (proxy === undefined)
        return mark(roll, { enter, leave });
    await untilKnown(roll, since);
    await proxy.way.takeOut(site, await replicaOn(site, leave), note);
    await proxy.way.putBack(site, await replicaOn(site, enter));
    await throughProxy(roll, enter);
}
/** For a proxy that is started afterwards: it finds the markers as they shall be. */
async function mark({ site, note }, { enter, leave }) {
    const directory = (0,marker/* markerDirectory */.ah)(site.paths);
    const { layout } = site.config.roll;
    const [out, back] = [(0,layout_layout/* slotName */.M8)(layout, leave), (0,layout_layout/* slotName */.M8)(layout, enter)];
    await (0,marker/* setMarker */.tO)(site.changes, { directory, service: out, note, containers: [] });
    await (0,marker/* clearMarker */.cH)(site.changes, { directory, service: back });
}
/** Waits for what the old one has in flight, and removes it. */
async function empty(roll, { enter, leave }) {
    const { site, proxy, timeline } = roll;
    const containers = await (0,host_containers/* listContainers */.ts)(site.changes, site.config.project);
    const old = replicaIn(containers, site.config, leave);
    if (old.containers.length === 0)
        return;
    await timeline.during(leave, 'drain', () => untilDrained(roll, old));
    const args = (0,host_compose/* composeCommand */.ec)(site.config, site.paths, (0,host_compose/* removeArgs */.wb)(leave));
    const timeoutMs = roll.graceMs(leave) + RECREATE_MS;
    await timeline.during(leave, 'remove', () => (0,ssh_host/* succeed */.Py)(site.changes, { args, timeoutMs, onLine: site.log.foreign }));
    // A proxy that looks names up once has to forget the address of the one that is gone.
    await proxy?.way.putBack(site, await replicaOn(site, enter));
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/proxy/proxy.js + 7 modules
var proxy_proxy = __webpack_require__(2454);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/soak/compare.js
/** With fewer answers of a side nothing is concluded. */
const LEAST_ANSWERS = 5;
/** One failure may be chance. */
const LEAST_FAILED = 2;
/**
 * Splits answers by the version that gave them. What carries no version, such as an error of the
 * proxy or a connection that failed, is nobody's.
 */
function sidesOf(samples, version) {
    const told = samples.filter((sample) => sample.version !== undefined);
    return {
        fresh: count(told.filter((sample) => sample.version === version)),
        old: count(told.filter((sample) => sample.version !== version)),
    };
}
/** Why the new release is worse than the old one, in words; undefined when it is not. */
function whyWorse({ fresh, old }) {
    if (fresh.answers < LEAST_ANSWERS || old.answers < LEAST_ANSWERS)
        return undefined;
    if (fresh.failed < LEAST_FAILED)
        return undefined;
    if (fresh.failed / fresh.answers <= old.failed / old.answers)
        return undefined;
    const words = ({ failed, answers }) => `${failed} of ${answers}`;
    return `answered ${words(fresh)} requests with an error, the old release beside it ${words(old)}`;
}
// --- internal ---
function count(samples) {
    const failed = samples.filter(({ failure }) => failure !== undefined);
    return { answers: samples.length, failed: failed.length };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/soak/soak.js
/** Watches what a new replica answers while the old release still serves beside it. */



/**
 * Begins to compare, where answers tell their version and the new one differs from what answers
 * beside it.
 */
async function beginSoak(site, probe, container) {
    const version = await versionOf(site, container);
    if (probe === undefined || version === undefined) {
        return { isMet: () => true, judge: () => undefined };
    }
    const from = site.clock.now();
    const isMet = () => sidesOf(probe.since(from), version).fresh.answers > 0;
    const judge = () => {
        const sides = sidesOf(probe.since(from), version);
        const worse = whyWorse(sides);
        if (worse !== undefined)
            throw (0,src_errors/* fail */.f)('FR043', `The new \`${container.service}\` ${worse}.`);
        const { fresh, old } = sides;
        if (fresh.answers === 0 || old.answers === 0)
            return;
        site.log.info(`${container.service}: ${fresh.failed} of ${fresh.answers} answers were errors, of the release beside it ${old.failed} of ${old.answers}`);
    };
    return { isMet, judge };
}
// --- internal ---
/** What the replica itself calls its version; undefined where it does not tell. */
async function versionOf(site, container) {
    const { probe } = site.config;
    if (probe?.versionHeader === undefined)
        return undefined;
    const { pathname, search, host } = new URL(probe.url);
    const answer = await (0,health/* answerOfReplica */.Qc)(site, container, { path: pathname + search, host });
    if (answer === undefined || typeof answer === 'string')
        return undefined;
    return [answer.headers[probe.versionHeader] ?? []].flat()[0];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/batches.js
/** Takes a list apart, so many at a time. Pure. */
function batchesOf(items, size) {
    return items.flatMap((_, index) => index % size === 0 ? [items.slice(index, index + size)] : []);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/progress.js
/** Notes that a service comes to a stage. */
function enter(progress, service, stage) {
    progress.inHand = { service, stage };
    if (stage === 'replace' || stage === 'update')
        progress.replaced.push(service);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/verify.js
/** The last word on a release: the addresses of `verify`, and the requests that failed. */



/** @throws {ActionError} FR044 when an address does not answer as it should. */
async function verify(site) {
    const { health } = site.config.roll;
    for (const { url: address, status } of site.config.verify) {
        const url = new URL(address);
        const deadline = site.clock.now() + health.timeoutMs;
        for (;;) {
            const seen = await statusOf(site, url);
            if (seen === String(status))
                break;
            if (site.clock.now() > deadline) {
                throw (0,src_errors/* fail */.f)('FR044', `${address} answers ${seen}, expected was ${status}.`);
            }
            await site.clock.sleep(health.intervalMs, site.signal);
        }
        site.log.info(`${address} answers ${status}`);
    }
}
/** @throws {ActionError} FR042 when more requests failed than may. */
function checkRequests({ probe, site, }) {
    const figures = probe?.figures();
    const limit = site.config.probe?.maxFailed ?? 0;
    // What was said beforehand is in the figures, and no reason to go back.
    if (figures === undefined || figures.failed - figures.announced <= limit)
        return;
    const kinds = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
    throw (0,src_errors/* fail */.f)('FR042', `${figures.failed} of ${figures.total} requests failed: ${kinds.join(', ')}.`);
}
// --- internal ---
/** The status of an address, or why there is none. */
async function statusOf({ config, dial }, url) {
    const from = config.probe?.from ?? 'host';
    const agent = (0,request/* agentFor */.Pf)(url, { dial: from === 'host' ? dial : undefined, keepAlive: false });
    try {
        return String((await (0,request/* ask */.kA)({ url, agent, timeoutMs: 5_000 })).status);
    }
    catch (error) {
        return (0,action_message/* messageOf */.b)(error);
    }
    finally {
        agent.destroy();
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/apply.js
/** Carries a plan out, step by step; whatever fails on the way is thrown to whoever goes back. */






















/** Compose pulls and starts images that are not ours within this time. */
const START_TIMEOUT_MS = 10 * 60_000;
/** Brings the project from what was found to what was planned. */
async function applyPlan(applying) {
    const { record, site, probe, imageId } = applying;
    record.phase = 'image';
    await nameImage(applying);
    record.phase = 'validate';
    await validateFiles({ ...applying, isImageThere: true });
    await writeBegin(site.changes, applying);
    record.phase = 'files';
    const { plan } = applying.findings;
    const finish = () => (0,files_pending/* finishPending */.Jk)(site, plan.effects, applying.request.files);
    await site.log.group('Files and environment', async () => {
        await writeProject(applying);
        if (plan.effects.length > 0)
            probe?.changed();
        const isSaid = leavesProxyAway(plan) && probe !== undefined;
        await (isSaid ? probe.announced(finish) : finish());
    });
    record.phase = 'roll';
    probe?.changed();
    await replaceContainers(applying, { imageId, isWayBack: false });
    record.phase = 'verify';
    await verify(site);
    // Requests that are in flight count as well.
    record.figures = await probe?.settled();
    if (!applying.leavesIll)
        checkRequests(applying);
}
/** Starts, puts back, rolls and updates what the plan says, one after the other. */
async function replaceContainers(applying, how) {
    const { record, site, findings } = applying;
    const { plan } = findings;
    const title = (verb, { service, reason }) => how.isWayBack ? `Back to ${plan.wish.release}: ${service}` : `${verb} ${service}: ${reason}`;
    await startServices(applying, plan.start);
    const roll = rollWith(applying, how, await proxyFor(applying));
    for (const service of plan.putBack)
        await putBack(roll, service);
    await replaceReplicas(applying, roll, (replacement) => title('Roll', replacement));
    if (plan.proxyLast)
        await startServices(applying, [site.config.roll.proxyService ?? []].flat());
    if (!how.isWayBack)
        record.phase = 'update';
    for (const replacement of plan.update) {
        await site.log.group(title('Update', replacement), () => update(roll, applying, replacement));
        applying.progress.inHand = undefined;
    }
}
// --- internal ---
/** Whether the proxy ends and starts again, as the plan has said. */
function leavesProxyAway({ effects, proxy }) {
    return effects.some(({ how, service }) => how !== 'reload' && service === proxy);
}
/** Rolls what the plan says of the replicas, as they are laid out. */
async function replaceReplicas(applying, roll, title) {
    const { site, findings, progress } = applying;
    const { plan } = findings;
    const { layout } = site.config.roll;
    const done = () => {
        progress.inHand = undefined;
    };
    if (plan.takeOver !== undefined) {
        const { enter } = plan.takeOver;
        const [fresh] = plan.roll;
        const release = { ...plan.wish, standing: [enter] };
        const onEmpty = () => writeLabels(site, findings, release);
        const text = fresh === undefined ? `${enter} takes over` : title(fresh);
        const take = { ...plan.takeOver, isNew: fresh !== undefined, onEmpty };
        await site.log.group(text, () => takeOver(roll, take));
        return done();
    }
    if (layout.kind === 'scaled') {
        await removeSurplus(roll, plan.surplus ?? []);
        for (const batch of batchesOf(plan.roll, site.config.roll.maxUnavailable)) {
            await site.log.group(batch.map(title).join(', '), () => replaceScaled(roll, batch));
            done();
        }
        return;
    }
    const most = roll.proxy?.way.drains === false ? site.config.roll.maxUnavailable : 1;
    for (const batch of batchesOf(plan.roll, most)) {
        const services = batch.map(({ service }) => service);
        await site.log.group(batch.map(title).join(', '), () => rollReplicas(roll, services));
        done();
    }
}
/** What a roll needs to know of this deploy. */
function rollWith(applying, how, proxy) {
    const { site, findings, record, request, progress } = applying;
    // Requests that failed are why one goes back: they must not stop it as well.
    const forgives = how.isWayBack || applying.leavesIll;
    return {
        imageId: how.imageId,
        forgives,
        site,
        proxy,
        timeline: record.timeline,
        graceMs: (service) => findings.facts.model.get(service)?.graceMs ?? 0,
        note: `${request.owner.url} ${request.release}`,
        onStage: (service, stage) => enter(progress, service, stage),
        checkRequests: () => (forgives ? undefined : checkRequests(applying)),
        beginSoak: (container) => beginSoak(site, forgives ? undefined : applying.probe, container),
    };
}
/** The proxy as it runs now; undefined while there is nobody yet to send requests to. */
async function proxyFor({ site, findings, progress }) {
    if (findings.proxy !== undefined || findings.plan.proxyLast)
        return findings.proxy;
    const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
    const started = await (0,proxy_proxy/* findProxy */.E)(site, containers);
    progress.proxy = started;
    if (started !== undefined)
        return started;
    throw (0,src_errors/* fail */.f)('FR024', `\`${site.config.roll.proxyService}\` does not run.`, {
        cause: 'It was started, and ended again.',
        remedy: 'Read its log on the host, mend its configuration, and deploy again.',
    });
}
/** The Compose file uses the name that the environment file has, which may be one by hand. */
async function nameImage({ site, request, findings, imageId }) {
    for (const name of new Set([request.release, findings.envRelease])) {
        await (0,host_image/* tagImage */.E$)(site.changes, imageId, (0,reference/* formatReference */.FH)((0,reference/* withTag */.Rd)(site.config.image, name)));
    }
}
async function startServices({ site, findings }, services) {
    if (services.length === 0)
        return;
    await site.log.group(`Start ${services.join(', ')}`, async () => {
        const args = (0,host_compose/* composeCommand */.ec)(site.config, site.paths, (0,host_compose/* startArgs */.m7)(services));
        const onLine = site.log.foreign;
        await (0,ssh_host/* succeed */.Py)(site.changes, { args, timeoutMs: START_TIMEOUT_MS, onLine });
        await (0,health/* untilRunning */.gU)(site, services, (0,host_compose/* oneOffs */.V8)(findings.facts.model));
    });
}
/** Replaces and watches a container that no proxy stands before. */
async function update(roll, { site, findings }, { service }) {
    const { model, imageName } = findings.facts;
    roll.onStage(service, 'update');
    await roll.timeline.during(service, 'replace', async () => {
        // Its image may be another than ours, so it is pulled or built where it is missing.
        await (0,recreate/* recreate */.U)(site, [service], { pull: 'missing', timeoutMs: START_TIMEOUT_MS });
        await (0,health/* untilRunning */.gU)(site, [service]);
    });
    const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
    const container = containers.find((found) => found.service === service);
    if (container === undefined)
        throw (0,src_errors/* fail */.f)('FR045', `\`${service}\` is gone again.`);
    if (model.get(service)?.image === imageName)
        checkImage(container, roll.imageId);
    await roll.timeline.during(service, 'watch', () => watch(site, container, { code: 'FR045', check: roll.checkRequests }));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/layout/discard.js
/** Removes a new container that failed beside one that serves, where there is no release to go back to. */



/**
 * Leaves only what this run found, unless the new one has taken over already. One that failed would
 * get requests too, by the name that it has in common with the one that serves.
 */
async function discardNew({ site, findings, progress }) {
    const { services, layout } = site.config.roll;
    if (layout.kind === 'services' || progress.inHand?.stage !== 'replace')
        return;
    const known = new Set(findings.containers.map(({ id }) => id));
    const ours = (await (0,host_containers/* listContainers */.ts)(site.changes, site.config.project)).filter(({ service }) => services.includes(service));
    const old = ours.filter(({ id }) => known.has(id));
    if (!old.some(host_containers/* isServing */.PA))
        return;
    for (const { id, name } of ours.filter((container) => !known.has(container.id))) {
        await (0,ssh_host/* succeed */.Py)(site.changes, { args: ['docker', 'rm', '--force', id] });
        site.log.info(`${name} is gone; what served goes on`);
    }
    const standing = old.map(({ service }) => service);
    await writeLabels(site, findings, { ...findings.plan.wish, standing });
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/report/standing.js
var standing = __webpack_require__(2461);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/engine-back.js
const PATIENCE_MS = 60_000;
const engine_back_POLL_MS = 1_000;
/**
 * Waits until the engine answers, a minute at most. An engine that stays away is no failure here: what
 * needs it next says so.
 */
async function untilEngineAnswers(site) {
    const { host, clock, signal, log } = site;
    const deadline = clock.now() + PATIENCE_MS;
    for (let isSaid = false;; isSaid = true) {
        const { exitCode } = await host.run({ args: ['docker', 'version'] });
        if (exitCode === 0 || clock.now() >= deadline)
            return;
        if (!isSaid)
            log.info('The engine does not answer; it is waited for, a minute at most');
        await clock.sleep(engine_back_POLL_MS, signal);
    }
}

// EXTERNAL MODULE: ./kit/report/foreign.js
var foreign = __webpack_require__(8475);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/evidence.js
/** What a person at 23:00 wants to see of a replica that failed. */


const HEALTH_ENTRIES = 3;
/**
 * Collects what the container that failed left, and shows it in the log: of the services that may
 * have failed the newest one that does not serve, or else the newest one.
 */
async function collectEvidence(site, suspects) {
    const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
    const found = containers
        .filter((container) => suspects.includes(container.service))
        .sort((a, b) => Number((0,host_containers/* isServing */.PA)(a)) - Number((0,host_containers/* isServing */.PA)(b)) || b.startedAt.localeCompare(a.startedAt))[0];
    if (found === undefined)
        return undefined;
    const evidence = {
        service: found.service,
        state: describeState(found),
        log: await (0,host_containers/* lastLogLines */.EP)(site.host, found.id, site.logLines),
        healthLog: found.healthLog
            .slice(-HEALTH_ENTRIES)
            .map(({ exitCode, output }) => `exit ${exitCode}: ${(0,foreign/* plainText */.w)(output).trim() || '(it said nothing)'}`),
    };
    show(site, evidence);
    return evidence;
}
// --- internal ---
function describeState(container) {
    const { state, health, exitCode, outOfMemory, restarts } = container;
    return [
        state,
        ...(health === undefined ? [] : [health]),
        ...(state === 'running' ? [] : [`exit code ${exitCode}`]),
        ...(outOfMemory ? ['out of memory'] : []),
        ...(restarts > 0 ? [`restarted ${restarts} times`] : []),
    ].join(', ');
}
function show({ log }, { service, state, log: lines, healthLog }) {
    const said = lines.length === 0 ? 'It logged nothing.' : `Its last ${lines.length} lines:`;
    log.info(`${service} is ${state}. ${said}`);
    for (const line of lines)
        log.foreign(line);
    if (healthLog.length === 0)
        return;
    log.info('What its health check said:');
    for (const entry of healthLog)
        for (const line of entry.split('\n'))
            log.foreign(line);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/take-out-ill.js
/** Takes a new replica that turned out to be ill away from visitors, before anything else is done about it. */



/**
 * Takes the replica in hand out of the proxy when it serves already and a way back follows: to look for
 * what is wrong and to prepare the way takes seconds. Only the first replica that a run replaces: then
 * all others still run what ran before, and none of them has to be taken out on the way back. A single
 * service has no others: going back, its old slot takes over again.
 */
async function takeOutIll({ site, progress, findings, request }) {
    const { inHand, replaced } = progress;
    const proxy = progress.proxy ?? findings.proxy;
    if (inHand === undefined || (inHand.stage !== 'back' && inHand.stage !== 'watch'))
        return;
    if (proxy?.way.method !== 'marker' || new Set(replaced).size > 1)
        return;
    if (site.config.roll.layout.kind !== 'services')
        return;
    const { service } = inHand;
    try {
        const containers = await (0,host_containers/* listContainers */.ts)(site.host, site.config.project);
        if (!othersServe(containers, site.config, service))
            return;
        const own = containers.filter((one) => one.service === service);
        const note = `${request.owner.url} ${request.release}`;
        await proxy.way.takeOut(site, { service, containers: own }, note);
        site.log.info(`${service} is out of the proxy again; the others serve`);
    }
    catch (error) {
        // The way back takes it out as well.
        site.log.info(`${service} still gets requests: ${(0,errors/* toActionError */.ie)(error).text}`);
    }
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/adopt/proxy-definition.js
var proxy_definition = __webpack_require__(73);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/adopt/take-in.js + 2 modules
var take_in = __webpack_require__(3873);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/adopt/plan.js
var adopt_plan = __webpack_require__(3700);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/adopt/started-with.js
var started_with = __webpack_require__(8723);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/adopt/way-back.js
/** The way back to a stack that was started by hand: as it was found, without anything of ours. */



/** Whether what is gone back to was started by hand, and no deploy has brought it out since. */
function goesBackByHand({ plan, containers, previousRecord }, services) {
    return previousRecord === undefined && (0,adopt_plan/* runsByHand */.RX)(plan.previous, services, containers);
}
/** The project with the files that it was started with, where these stand in its directory. */
function asStarted(site, { containers }) {
    const { config, paths } = site;
    const container = containers.find(({ service, byHand }) => byHand !== undefined && config.roll.services.includes(service));
    const started = container && (0,started_with/* startedWith */.W)(container);
    if (started === undefined || started.directory !== paths.directory)
        return site;
    const names = [...started.files, started.envFile ?? `${paths.directory}/.env`];
    const inside = names.map((name) => insideOf(paths.directory, name));
    if (inside.includes(undefined))
        return site;
    const known = inside.flatMap((name) => name ?? []);
    const compose = { ...config.compose, files: known.slice(0, -1), envFile: known.at(-1) ?? '.env' };
    const changed = { ...config, compose };
    return { ...site, config: changed, paths: (0,host_paths/* pathsOf */.wG)(changed) };
}
/** Whether an environment file is one that no deploy has written: then it goes back as it was found. */
function isByHand(content) {
    return !/^COMPOSE_FILE=.*\.fairway\/compose\.yaml/m.test(content);
}
// --- internal ---
function insideOf(directory, path) {
    const name = path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
    return name?.startsWith('.fairway/') ? undefined : name;
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/environment/dotenv.js
var dotenv = __webpack_require__(3716);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/environment/env-file.js
var env_file = __webpack_require__(4342);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/environment/written.js
var written = __webpack_require__(7879);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/files/effect.js
var effect = __webpack_require__(9737);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/layout/sources.js
var layout_sources = __webpack_require__(2103);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/look.js + 2 modules
var look = __webpack_require__(9977);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/plan/plan-deploy.js + 2 modules
var plan_deploy = __webpack_require__(405);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/plan/plan-back.js
/** Decides what the way back has to replace, from what stands there. Pure. */


/**
 * Plans the way back as a deploy of the release before, with two differences: what runs as that
 * release was written down is as it shall be, though a secret changed since; and a service that no
 * proxy stands before, and that this run did not touch, is judged by its labels alone.
 */
function planBack(before, facts, known) {
    const untouched = new Set(known.found.map(({ id }) => id));
    return (0,plan_deploy/* planDeploy */.b)(before, {
        ...facts,
        model: asWrittenDown(facts.model, facts.containers, known.hashes),
        containers: facts.containers.map((container) => before.then.includes(container.service) && untouched.has(container.id)
            ? { ...container, state: 'running', health: undefined }
            : container),
    });
}
/** The model where a service that runs as it was written down has that hash, whatever it would be now. */
function asWrittenDown(model, containers, hashes) {
    const carried = (name) => containers.find(({ service }) => service === name)?.labels[host_containers/* LABELS */.kg.config];
    return new Map([...model].map(([name, service]) => {
        const hash = hashes[name];
        return [name, hash !== undefined && hash === carried(name) ? { ...service, hash } : service];
    }));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/releases/as-recorded.js
/** A project as a release was run that is written down: with its constants, settings and files. */




/** Whether a record has the settings: the first ones had not. */
function hasSettings(record) {
    return record?.settings !== undefined;
}
/** The project as the release was run. Hosts, services and proxy stay as they are configured now. */
function asRecorded(site, record) {
    const { compose, roll } = site.config;
    const { constants, secrets, settings } = record;
    const { composeFiles: files, envFile, versionKey, port, health } = settings;
    const config = {
        ...site.config,
        ...(settings.checks && checksOf(settings.checks)),
        image: settings.image === undefined ? site.config.image : (0,reference/* parseReference */.F2)(settings.image),
        compose: { ...compose, files, envFile, versionKey, constants, secrets },
        roll: { ...roll, port, health: { ...health, path: health.path } },
    };
    return { ...site, config, paths: (0,host_paths/* pathsOf */.wG)(config) };
}
/**
 * The files of a release, as they were copied with it. They were checked then; what services do with
 * them is what they do now, since it is the files of now that they have to let go.
 *
 * @throws {ActionError} FR061 when one is missing.
 */
async function recordedFiles({ host, paths, config }, { release, files }) {
    const effects = new Map(config.files.map(({ to, effect }) => [to, effect]));
    const directory = `${(0,host_paths/* releasePath */.bD)(paths, release)}/files`;
    return Promise.all(Object.entries(files).map(async ([path, mode]) => {
        const content = await (0,host_files/* readText */.yR)(host, `${directory}/${path}`);
        if (content !== undefined) {
            return { path, content, mode, validate: undefined, effect: effects.get(path) };
        }
        throw (0,src_errors/* fail */.f)('FR061', `Of the release \`${release}\` the file \`${path}\` is missing.`);
    }));
}
// --- internal ---
function checksOf({ probe, verify, }) {
    return { probe: probe && { ...probe, versionHeader: probe.versionHeader }, verify };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/way-back.js
/**
 * The automatic way back: a deploy of the release that served before.
 *
 * It looks at what stands on the host, as every deploy does, so that it also takes back what an
 * earlier run had changed that was killed.
 */























/**
 * Puts back files, environment and containers, over the same drain and health path.
 *
 * @throws whatever a step of it throws; then the host stands in between.
 */
async function goBack(applying, before) {
    const site = siteOf(applying);
    const there = { ...applying, site };
    const id = await imageBefore(there, before);
    const { effects, files } = await restoreFiles(there, before);
    await restoreEnvironment(there, applying, before);
    const { config, paths } = site;
    const project = { config, paths, files: [] };
    const model = await (0,staging/* stagedModel */.U)(site.host, project);
    const sources = await (0,layout_sources/* twinSources */.X)(site.host, project);
    const planned = await lookAgain(there, before, { id, model, sources, effects });
    const byHand = goesBackByHand(applying.findings, config.roll.services);
    await writeLabels(site, planned, byHand ? undefined : before);
    await (0,files_pending/* finishPending */.Jk)(site, planned.plan.effects, files);
    const { proxy: found, plan: applied } = applying.findings;
    const proxy = await proxyBack(site, { ...planned, proxy: found }, applied);
    const findings = await lookAgain(there, before, { id, model, sources, effects: [], proxy });
    const request = { ...applying.request, ...before };
    await replaceContainers({ ...there, findings, request }, { imageId: id, isWayBack: true });
}
// --- internal ---
/** The project as the release before was run: this run's configuration may be what is wrong. */
function siteOf({ site, findings }) {
    const { previousRecord, facts } = findings;
    if (!hasSettings(previousRecord)) {
        const { roll } = site.config;
        const byHand = goesBackByHand(findings, roll.services);
        const rolled = roll.services.map((name) => facts.model.get(name));
        const judgeThemselves = rolled.every((service) => service?.hasHealthCheck !== false);
        const path = judgeThemselves ? undefined : roll.health.path;
        const config = { ...site.config, roll: { ...roll, health: { ...roll.health, path } } };
        return byHand ? asStarted({ ...site, config }, findings) : { ...site, config };
    }
    return asRecorded(site, previousRecord);
}
async function imageBefore({ site, request }, before) {
    const image = (0,reference/* withDigest */.hQ)(site.config.image, before.digest);
    const name = (0,reference/* formatReference */.FH)((0,reference/* withTag */.Rd)(site.config.image, before.release));
    const there = (await (0,host_image/* imageId */.L)(site.host, (0,reference/* formatReference */.FH)(image))) ??
        // One that never was in a registry goes by the engine's own id.
        (await (0,host_image/* imageId */.L)(site.host, before.digest)) ??
        (await (0,host_image/* imageId */.L)(site.host, name));
    const id = there ?? (await (0,host_image/* pullImage */.ZP)(site.host, image, request.login));
    await (0,host_image/* tagImage */.E$)(site.changes, id, name);
    return id;
}
/**
 * Files as they were with that release, or else as this run found them; gives what services have to
 * do with those that were put back.
 */
async function restoreFiles({ site, findings, request }, before) {
    const { previousRecord, filesBefore } = findings;
    const modes = new Map([
        ...request.files.map(({ path, mode }) => [path, mode]),
        ...Object.entries(previousRecord?.files ?? {}),
    ]);
    const back = [];
    for (const [path, mode] of modes) {
        const kept = `${(0,host_paths/* releasePath */.bD)(site.paths, before.release)}/files/${path}`;
        const content = (await (0,host_files/* readText */.yR)(site.host, kept)) ?? filesBefore.get(path);
        if (content === undefined)
            continue;
        const place = `${site.paths.directory}/${path}`;
        const now = await (0,host_files/* readText */.yR)(site.host, place);
        const isSameKind = (await (0,host_files/* programsAmong */.Oo)(site.host, [place])).has(place) === (0,host_files/* isProgram */.Vd)(mode);
        if (now !== content || !isSameKind)
            back.push({ path, content, mode });
    }
    const changed = back.map(({ path }) => path);
    const noted = await (0,files_pending/* readPending */.ct)(site);
    const pending = noted.filter(({ how }) => how !== 'recreate');
    const effects = (0,effect/* effectsOf */.w7)(request.files, { changed, pending });
    await (0,files_pending/* notePending */.yE)(site, effects);
    for (const file of back)
        await writeProjectFile(site, findings.containers, file);
    return { effects, files: back };
}
/**
 * The file as this run found it, if it belongs to that release, with the constants of that release.
 * After a run that was killed it does not: then it gets the secrets of now as well.
 */
async function restoreEnvironment({ site, findings, request }, { site: { paths } }, before) {
    const { compose } = site.config;
    const isSame = paths.envFile === site.paths.envFile;
    const found = isSame ? findings.envBefore : await (0,host_files/* readText */.yR)(site.host, site.paths.envFile);
    const current = found ?? '';
    const line = (0,dotenv/* assignment */.m)(compose.versionKey, before.release);
    const belongs = (0,dotenv/* segments */.J)(current).some(({ text }) => text.trim() === line);
    const secrets = belongs ? new Map() : request.secrets;
    const byHand = goesBackByHand(findings, site.config.roll.services) && isByHand(current);
    // Of a file that no deploy has written, nothing is changed but the release that ran.
    const values = byHand
        ? new Map([[compose.versionKey, before.release]])
        : (0,written/* environmentOf */.p)(site, secrets, before.release);
    const content = belongs && findings.previousRecord === undefined
        ? current
        : (0,env_file/* planEnvFile */.F)({ current, values, keep: compose.keep, writtenBefore: [] }).content;
    await (0,host_files/* writeText */.x3)(site.changes, { path: site.paths.envFile, content });
}
/** What stands there now, and what of it is not as it was. */
async function lookAgain({ site, findings }, before, { id, model, sources, effects, proxy }) {
    const { config } = site;
    // Looked at as a change is, so that nothing changes any more that this run had begun.
    const listed = await (0,host_containers/* listContainers */.ts)(site.changes, config.project);
    const containers = (0,take_in/* asFound */.L)(listed, findings.containers, (name) => model.get(name)?.hash);
    const hashes = findings.previousRecord?.hashes ?? {};
    const proxyOf = { proxyService: config.roll.proxyService, later: config.then };
    const written = asWrittenDown(model, containers, hashes);
    const facts = {
        ...{ model, containers, imageId: id, journal: before, changedFiles: [] },
        effects: [...(0,proxy_definition/* proxyRecreation */.Z)(proxyOf, containers, written), ...(0,effect/* feasible */.Yp)(effects, model)],
        imageName: (0,reference/* formatReference */.FH)((0,reference/* withTag */.Rd)(config.image, host_compose/* RELEASE_PLACEHOLDER */.sL)),
        ...(await (0,look/* markerFacts */.u1)(site, proxy)),
    };
    const plan = planBack((0,look/* wishOf */.H_)(site, before), facts, { hashes, found: findings.containers });
    return { ...findings, containers, facts, proxy, plan, twinSources: sources };
}
/**
 * The proxy with its files of before. One that can take nothing out, as it was before a release that
 * taught it, must not keep that release from coming back.
 */
async function proxyBack(site, { plan, proxy }, applied) {
    const containers = await (0,host_containers/* listContainers */.ts)(site.changes, site.config.project);
    const wasChanged = [...applied.effects, ...plan.effects].some(({ service }) => service === site.config.roll.proxyService);
    if (!wasChanged)
        return (0,proxy_proxy/* findProxy */.E)(site, containers, proxy);
    return (0,proxy_proxy/* findProxy */.E)(site, containers).catch((error) => {
        site.log.warning('Way back without taking replicas out', (0,errors/* toActionError */.ie)(error).text);
        return undefined;
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/failure.js
/** After a failure or a cancel: shows why, leaves something healthy behind, and writes it down. */










/** After a cancel: a replica that was only taken out of the proxy goes back in. */
async function settleCancel(applying, steady) {
    const { site, progress } = applying;
    await putBackDrained(applying, steady);
    const left = progress.inHand && LEFT[progress.inHand.stage];
    if (left !== undefined)
        site.log.info(`${progress.inHand?.service} ${left}`);
    await note(applying, steady, { result: 'cancelled' });
}
/**
 * After a failure: shows why, and takes the way back where something was changed.
 *
 * @throws {ActionError} FR047 when the way back fails as well.
 */
async function settleFailure(applying, steady, error) {
    const { site, record, findings } = applying;
    const reason = (0,errors/* toActionError */.ie)(error);
    site.log.info(`${reason.code}: ${reason.what}`);
    await putBackDrained(applying, steady);
    if (site.config.automaticWayBack && findings.plan.previous)
        await takeOutIll(applying);
    record.evidence = await collectEvidence(site, suspectsOf(applying)).catch(() => undefined);
    await takeBack(applying, steady, reason);
}
/**
 * After a failure or a cancel while another host was in hand: takes back what went well on this one,
 * or notes how it is left.
 *
 * @throws {ActionError} FR047 when the way back fails.
 */
async function settleOther(applying, steady, { name, error }) {
    const { site } = applying;
    // Whoever took the lock of one host over is about to deploy to all of them.
    const isStopped = site.signal.aborted || error.code === 'FR031';
    if (isStopped)
        return note(applying, steady, { result: 'cancelled' });
    site.log.info(`What this run changed here goes back as well, because ${name} failed`);
    await takeBack(applying, steady, { code: error.code, what: `${name}: ${error.what}` });
}
// --- internal ---
async function takeBack(applying, steady, reason) {
    const { site, record, findings } = applying;
    const before = findings.plan.previous;
    const failureCode = reason.code;
    // Until then nothing was changed that could be taken back. `plan` is none of these: a host that is
    // taken back in it was changed by an earlier run.
    const isUntouched = record.phase === 'image' || record.phase === 'validate';
    if (!isUntouched && before === undefined)
        await discardNew(applying);
    if (isUntouched || before === undefined || !site.config.automaticWayBack) {
        return note(applying, steady, { result: 'failed', failureCode });
    }
    try {
        await untilEngineAnswers(site);
        site.log.info(`Going back to ${before.release}`);
        await goBack(applying, before);
    }
    catch (second) {
        record.wayBack = 'failed';
        if (site.signal.aborted)
            await settleCancel(applying, steady);
        else
            await note(applying, steady, { result: 'failed', failureCode: 'FR047' });
        const { text } = (0,errors/* toActionError */.ie)(second);
        throw (0,src_errors/* fail */.f)('FR047', `${reason.what} The way back to ${before.release} failed as well: ${text}`);
    }
    record.wayBack = 'done';
    await note(applying, steady, { result: 'rolled-back', failureCode });
}
/** What a cancel leaves, by the stage in which it came. */
const LEFT = {
    drain: undefined,
    replace: 'was in hand and stays out of the proxy; the next run finishes it',
    back: 'was in hand and may still be out of the proxy; the next run finishes it',
    watch: 'is back behind the proxy; it was not watched to the end',
    update: 'was being updated; the next run finishes it',
};
/** A replica that was taken out and not touched yet serves: nothing keeps it from its requests. */
async function putBackDrained({ site, progress, findings }, steady) {
    if (progress.inHand?.stage !== 'drain')
        return;
    const { service } = progress.inHand;
    const proxy = progress.proxy ?? findings.proxy;
    if (proxy === undefined)
        return;
    const still = { ...site, host: steady, changes: steady };
    try {
        await proxy.way.putBack(still, await replicaOn(still, service));
        site.log.info(`${service} is back behind the proxy; it was not touched yet`);
    }
    catch (error) {
        site.log.warning(`${service} is still out of the proxy`, (0,errors/* toActionError */.ie)(error).text);
    }
}
function suspectsOf({ progress, findings }) {
    const last = progress.inHand?.service ?? progress.replaced.at(-1);
    return last === undefined ? findings.plan.start : [last];
}
/** Writes down how it ended, and looks what serves; what fails here must not hide the reason. */
async function note(applying, steady, end) {
    const { site, record, findings } = applying;
    try {
        await writeOutcome(steady, { ...applying, ...end });
        record.replicas = await (0,standing/* lookAtReplicas */.C)({ ...site, host: steady }, findings.proxy);
    }
    catch (error) {
        site.log.warning('Journal', (0,errors/* toActionError */.ie)(error).text);
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll/change.js
/** The change of one host: makes it ready, applies the plan, and settles what fails. */









/** Whether there is anything to do on the host. */
function hasWork({ plan, env, envBefore }) {
    return !(0,plan_plan/* isUnchanged */._)(plan) || env.content !== envBefore;
}
/**
 * What comes before the first change on any host: its image is brought, while the probe learns what was
 * usual, until a moment in milliseconds since the epoch.
 *
 * @throws {ActionError} FR026 and FR027 of the image, FR035 when the probe reaches nothing.
 */
async function makeReady(changing, until) {
    const { applying } = changing;
    const bringing = bringImage(applying).catch((error) => {
        applying.record.phase = 'image';
        return settle(changing, error);
    });
    // Neither is left to itself: after a cancel nothing may go on that is written down later.
    const [image, probe] = await Promise.allSettled([bringing, checkProbe(applying, until)]);
    if (image.status === 'rejected')
        throw image.reason;
    if (probe.status === 'rejected')
        throw probe.reason;
    return { imageId: image.value, leavesIll: probe.value };
}
/**
 * Applies the plan, and where that fails leaves something healthy behind.
 *
 * @throws what went wrong.
 */
async function change(changing) {
    const { applying } = changing;
    try {
        await applyPlan(applying);
        applying.record.outcome = 'deployed';
    }
    catch (error) {
        await settle(changing, error);
    }
}
// --- internal ---
/** Leaves something healthy behind. @throws what went wrong. */
async function settle({ applying, steady, isLost }, error) {
    const { record, site } = applying;
    record.outcome = site.signal.aborted ? 'cancelled' : 'failed';
    // What stands there is the business of the run that has the lock now. Where it was the lock of
    // another host, this one is left as after a cancel.
    const isTaken = isLost() || !site.signal.aborted;
    if (isTaken && (0,errors/* toActionError */.ie)(error).code === 'FR031')
        throw error;
    if (site.signal.aborted)
        await settleCancel(applying, steady);
    else
        await settleFailure(applying, steady, error);
    throw error;
}
async function bringImage({ site, request }) {
    const id = await (0,host_image/* pullImage */.ZP)(site.host, request.image, request.login);
    site.log.info(`${(0,reference/* formatReference */.FH)(request.image)} is there as ${id}`);
    return id;
}
/**
 * Gives the probe its time, and says no when it reaches nothing.
 *
 * @returns whether one goes back from a release that does not answer as it should.
 * @throws {ActionError} FR035.
 */
async function checkProbe(applying, until) {
    const { site, request, probe, findings } = applying;
    if (probe === undefined)
        return false;
    await site.clock.sleep(Math.max(0, until - site.clock.now()), site.signal);
    const { roll } = site.config;
    const serves = findings.containers.some((container) => roll.services.includes(container.service) && (0,host_containers/* isServing */.PA)(container));
    if (!serves || findings.proxy === undefined)
        return isIll(applying);
    const useless = uselessProbe(await probe.first());
    if (useless === undefined)
        return isIll(applying);
    const error = (0,src_errors/* fail */.f)('FR035', `\`probe.url\`, ${site.config.probe?.url}, ${useless}.`);
    if (request.operation === 'deploy')
        throw error;
    site.log.warning('Probe', `${error.what} That may be why you go back, so it goes on.`);
    return isIll(applying);
}
/** What serves fails by itself: of a rollback from there nobody can say which failures are its own. */
function isIll({ site, request, probe }) {
    const failed = probe?.figures().failedBefore ?? 0;
    if (request.operation === 'deploy' || failed === 0)
        return false;
    site.log.info(`${failed} requests failed before the first change: those that fail from now on are counted, and do not stop the rollback`);
    return true;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/hosts/batches.js
/** Decides which hosts are deployed to together. Pure. */

/**
 * The hosts in their order: the first is the canary and goes alone, the others follow `size` at a
 * time.
 */
function batches(hosts, size) {
    const [canary, ...others] = hosts;
    return canary === undefined ? [] : [[canary], ...batchesOf(others, size)];
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/hosts/standing.js
var hosts_standing = __webpack_require__(9504);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/hosts/unfinished.js
/** A host on which an earlier run brought the release out, and did not get to write it down. */

/**
 * The host as that run found it: where the release fails elsewhere, it goes back there as well, though
 * this run had nothing to do on it. Undefined where the journal names the release, or nothing.
 */
async function asUnfinished(applying) {
    const { findings, site, request } = applying;
    const { journal: previous } = findings.facts;
    if (previous === undefined || previous.digest === request.digest)
        return undefined;
    const previousRecord = await (0,release_record/* readRelease */.iJ)(site.host, site.paths, previous.release);
    const plan = { ...findings.plan, previous };
    return { ...applying, findings: { ...findings, plan, previousRecord } };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/hosts/roll-out.js
/** Brings a release to the hosts, the canary first; what fails on one takes all of them back. */







const STEPS = { makeReady: makeReady, change: change, settleOther: settleOther, asUnfinished: asUnfinished };
/**
 * Carries the plans out. The hosts of a batch are worked on side by side, and each goes on with what it
 * is at when another fails; no further one is begun. `probeFrom`: until then the probe only looks.
 *
 * @throws what went wrong, when all hosts that were touched are taken back, or are left as they are.
 */
async function rollOut(run, planned, { probeFrom, steps = STEPS }) {
    const work = planned.filter(({ applying }) => hasWork(applying.findings));
    const readied = await together(run, work, async (host) => {
        const ready = await steps.makeReady(host, probeFrom);
        return { ...host, applying: { ...host.applying, ...ready } };
    });
    const [unready, ...others] = readied.failed;
    if (unready !== undefined) {
        run.record.phase = unready.phase;
        throw (0,objections/* oneError */.P)([unready, ...others]);
    }
    const done = [];
    for (const batch of batches(readied.done, run.config.maxUnavailableHosts)) {
        const ended = await together(run, batch, async (host) => {
            await steps.change(host);
            return host;
        });
        done.push(...ended.done);
        const [first, ...more] = ended.failed;
        if (first === undefined)
            continue;
        run.record.phase = first.phase;
        // Before the first change nothing is taken back, whoever had changed it.
        const isBegun = done.length > 0 || ended.failed.some(({ phase }) => !hosts_standing/* UNTOUCHED */._m.includes(phase));
        const before = isBegun ? await unfinished(planned, steps) : [];
        const settling = { done: [...before, ...done], failed: [first, ...more], steps };
        throw (0,objections/* oneError */.P)(await settleAll(run, settling));
    }
}
/** Hosts with nothing to do, because an earlier run that did not end had done it. */
async function unfinished(planned, steps) {
    const idle = planned.filter(({ applying }) => !hasWork(applying.findings));
    const found = await Promise.all(idle.map(async (host) => {
        const applying = await steps.asUnfinished(host.applying).catch((error) => {
            const { log } = host.applying.site;
            const what = `Whether the release has to be taken back here is not known. ${(0,errors/* toActionError */.ie)(error).text}`;
            log.warning('Left as it is', what);
            return undefined;
        });
        return applying === undefined ? [] : [{ ...host, applying }];
    }));
    return found.flat();
}
/** Works on several hosts side by side: what is done as they are listed, what failed as it did. */
async function together(run, batch, task) {
    const signal = batch[0]?.applying.site.signal;
    // A cancel between two batches touches nothing of the next one.
    if (signal?.aborted) {
        return { done: [], failed: [{ name: '', error: signal.reason, phase: run.record.phase }] };
    }
    const done = new Map();
    const failed = [];
    await Promise.all(batch.map(async (host) => {
        const { name } = host;
        const logged = withLog(run, host, { sideBySide: batch.length > 1 });
        try {
            done.set(name, await task(logged));
        }
        catch (error) {
            failed.push({ name, error, phase: host.applying.record.phase });
        }
    }));
    return { done: batch.flatMap(({ name }) => done.get(name) ?? []), failed };
}
/** Takes the other hosts back that this run touched, the last one first; gives what is to be told. */
async function settleAll(run, { done, failed, steps }) {
    const [{ name, error }] = failed;
    const reason = { name, error: (0,errors/* toActionError */.ie)(error) };
    const worse = [];
    for (const host of done.toReversed()) {
        const { applying, steady } = withLog(run, host, { sideBySide: false });
        try {
            await steps.settleOther(applying, steady, reason);
        }
        catch (second) {
            worse.push({ name: host.name, error: second });
        }
    }
    const all = [...failed, ...worse];
    // That one could not be put back is worse than why it was to be.
    const [first, ...more] = all.filter((one) => isLost(one.error));
    return first === undefined ? [...failed] : [first, ...more];
}
function isLost(error) {
    return error.code === 'FR047';
}
/** One that is worked on alone has its chapters folded. */
function withLog({ job }, host, options) {
    const log = host.name === '' ? job.log : job.log.named(host.name, options);
    return { ...host, applying: { ...host.applying, site: { ...host.applying.site, log } } };
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/layout/check.js
var check = __webpack_require__(6353);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/plan/describe.js
var plan_describe = __webpack_require__(6871);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/post.js
var post = __webpack_require__(4002);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/preflight.js
/** Says no early: everything about a project that would stop a deploy half way. Nothing is changed. */



/**
 * Checks that the project has what the configuration names. An earlier release may not have had all
 * that is updated after the replicas.
 *
 * @throws {ActionError} FR022, FR023, FR041, FR090.
 */
function checkProject(site, { facts }, operation) {
    const { roll, then, compose } = site.config;
    const later = operation === 'rollback' ? [] : then;
    const named = [...roll.services, roll.proxyService ?? [], ...later].flat();
    const unknown = named.filter((name) => !facts.model.has(name));
    if (unknown.length > 0) {
        const known = [...facts.model.keys()].sort().join(', ');
        throw (0,src_errors/* fail */.f)('FR022', `There is no service ${unknown.map(quoted).join(', ')}; there are: ${known}.`);
    }
    (0,check/* checkLayout */.HX)(site, facts.model);
    for (const name of roll.services) {
        const service = facts.model.get(name);
        if (service === undefined)
            continue;
        if (service.image !== facts.imageName) {
            const key = `\${${compose.versionKey}}`;
            const own = facts.imageName.replace(host_compose/* RELEASE_PLACEHOLDER */.sL, key);
            const is = service.image.replace(host_compose/* RELEASE_PLACEHOLDER */.sL, key);
            throw (0,src_errors/* fail */.f)('FR041', `The image of \`${name}\` is \`${is}\`, not \`${own}\`.`, {
                remedy: `Write \`image: ${own}\` for \`${name}\` in the Compose file.`,
            });
        }
        if (!service.hasHealthCheck && roll.health.path === undefined) {
            throw (0,src_errors/* fail */.f)('FR023', `\`${name}\` has no health check, and \`roll.health.path\` is not set.`);
        }
    }
    if (roll.health.path !== undefined && site.dial === undefined) {
        throw (0,src_errors/* fail */.f)('FR023', `\`roll.health.path\` can not be asked on ${site.host.name}.`, {
            cause: 'The SSH server of the host does not permit TCP forwarding.',
            remedy: 'Set `AllowTcpForwarding local` in sshd_config, or give the service a `healthcheck` and leave `path` out.',
        });
    }
}
// --- internal ---
function quoted(name) {
    return `\`${name}\``;
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/report/record.js + 1 modules
var report_record = __webpack_require__(8515);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ../../node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(2527);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/api.js
var api = __webpack_require__(1299);
// EXTERNAL MODULE: ../../node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(8378);
;// CONCATENATED MODULE: ./kit/verdict/verdict.js
/** The verdict on one image: what trivy-gate hands on and rolling-deploy asks for. */

/** A verdict older than this no longer says anything about today's vulnerabilities. */
const VERDICT_VALID_MS = 24 * 3_600_000;
/** A verdict travels as a job output; above this size runners cut or refuse it. */
const VERDICT_LIMIT_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
/** Clocks of the runners that write and that read a verdict may differ by this much. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** No entry of the list of blocking findings is shorter as JSON, which its names of keys alone are. */
const SHORTEST_BLOCKING_BYTES = 40;
/** As in an image reference: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests */
const digest = schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/));
const verdict_sha256 = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/));
const time = iso/* datetime */.w$({ offset: true });
const verdict_count = schemas/* int */.Whr().check(api/* _nonnegative */.UI());
const anySubject = {
    name: schemas/* string */.YjP()
        .check(schemas/* describe */.q0y('The image without tag and digest, or the path of its archive')),
    platform: schemas/* optional */.lqM(schemas/* string */.YjP()).check(schemas/* describe */.q0y('os/architecture of what was scanned')),
};
const imageId = digest.check(schemas/* describe */.q0y('Digest of the configuration, of an image in an archive'));
const subject = schemas/* union */.KCZ([
    schemas/* object */.Ikc({
        ...anySubject,
        digest: digest.check(schemas/* describe */.q0y('The image that was judged; an index only where it has one image')),
        index: schemas/* optional */.lqM(digest).check(schemas/* describe */.q0y('The index that names this image beside others')),
        imageId: schemas/* optional */.lqM(imageId),
    }),
    // An archive of Docker: no registry knows an image by this, so nothing is deployed by it.
    schemas/* object */.Ikc({
        ...anySubject,
        digest: schemas/* optional */.lqM(schemas/* never */.ZmZ()),
        index: schemas/* optional */.lqM(schemas/* never */.ZmZ()),
        imageId,
    }),
])
    .check(schemas/* describe */.q0y('What the verdict is about'));
const policy = schemas/* object */.Ikc({
    severity: schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _minLength */.m9(1), schemas/* describe */.q0y('The severities that block')),
    fixableOnly: schemas/* boolean */.zMY().check(schemas/* describe */.q0y('Whether only findings with a fixed version block')),
    eol: schemas/* enum */.k5n(['error', 'warn']).check(schemas/* describe */.q0y('What an operating system past its end means')),
    audit: schemas/* optional */.lqM(schemas/* boolean */.zMY())
        .check(schemas/* describe */.q0y('Whether nothing was to block, and it was only told what would')),
    known: schemas/* optional */.lqM(schemas/* object */.Ikc({
        maxAgeDays: schemas/* optional */.lqM(schemas/* number */.aig())
            .check(schemas/* describe */.q0y('Published longer ago than this, they block; absent: they never do')),
    }))
        .check(schemas/* describe */.q0y('Findings in production do not block; absent: all are treated alike')),
    hash: schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^sha256:[0-9a-f]{64}$/), schemas/* describe */.q0y('SHA-256 of the other fields and of the waivers in force, to compare policies at a glance')),
})
    .check(schemas/* describe */.q0y('The rules that were applied'));
const waiver = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    owner: schemas/* optional */.lqM(schemas/* string */.YjP()).check(schemas/* describe */.q0y('Absent where nobody answers for it')),
    expires: schemas/* optional */.lqM(schemas/* string */.YjP()).check(schemas/* describe */.q0y('Its last day in UTC; absent without an end')),
});
const baseline = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    digest,
    new: verdict_count.check(schemas/* describe */.q0y('Findings that it does not have')),
    known: verdict_count.check(schemas/* describe */.q0y('Findings that it has too')),
    fixed: verdict_count.check(schemas/* describe */.q0y('Its findings that the image does not have')),
})
    .check(schemas/* describe */.q0y('The image that ran when the verdict was reached, and how the two differ'));
const evidence = {
    subject,
    policy,
    scanner: schemas/* object */.Ikc({ name: schemas/* literal */.euz('trivy'), version: schemas/* string */.YjP(), sha256: verdict_sha256 }),
    database: schemas/* object */.Ikc({
        updatedAt: time.check(schemas/* describe */.q0y('When the vulnerability database was built')),
        digest: schemas/* optional */.lqM(digest)
            .check(schemas/* describe */.q0y('Of its layer at the registry; absent where the scanner downloaded it by itself')),
    }),
    counts: schemas/* object */.Ikc({
        critical: verdict_count,
        high: verdict_count,
        medium: verdict_count,
        low: verdict_count,
        unknown: verdict_count,
        blocking: verdict_count,
        waived: schemas/* optional */.lqM(verdict_count)
            .check(schemas/* describe */.q0y('Findings that would block, were there no waiver for them')),
    }),
    waivers: schemas/* optional */.lqM(schemas/* array */.YOg(waiver)).check(schemas/* describe */.q0y('The waivers that covered something')),
    waiversOmitted: schemas/* optional */.lqM(verdict_count).check(schemas/* describe */.q0y('Waivers that did not fit')),
    baseline: schemas/* optional */.lqM(baseline),
};
const blockingFinding = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    severity: schemas/* string */.YjP(),
    package: schemas/* string */.YjP(),
    installed: schemas/* string */.YjP(),
    fixed: schemas/* optional */.lqM(schemas/* string */.YjP()).check(schemas/* describe */.q0y('Absent when there is no fixed version')),
});
const common = {
    version: schemas/* literal */.euz(1).check(schemas/* describe */.q0y('Version of this format')),
    at: time.check(schemas/* describe */.q0y('When the verdict was reached')),
};
/** The form of a verdict; schemas/verdict.json is generated from it. */
const verdictSchema = schemas/* discriminatedUnion */.gMt('verdict', [
    schemas/* object */.Ikc({ ...common, verdict: schemas/* literal */.euz('pass'), ...evidence, validUntil: time }),
    schemas/* object */.Ikc({
        ...common,
        verdict: schemas/* literal */.euz('block'),
        ...evidence,
        blocking: schemas/* array */.YOg(blockingFinding).check(api/* _minLength */.m9(1)),
        blockingOmitted: verdict_count.check(schemas/* describe */.q0y('Blocking findings that did not fit')),
        validUntil: time,
    }),
    schemas/* object */.Ikc({
        ...common,
        verdict: schemas/* literal */.euz('error'),
        subject: schemas/* optional */.lqM(subject),
        code: schemas/* string */.YjP()
            .check(schemas/* describe */.q0y('The error code, see docs/errors.md; empty when nothing was tried')),
        reason: schemas/* string */.YjP(),
    }),
]);
/** Reads a verdict from text; undefined when it is none. */
function parseVerdict(text) {
    try {
        const parsed = verdictSchema.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Writes a verdict as one line of JSON of at most VERDICT_LIMIT_BYTES. Of a long list of blocking
 * findings the end is left out and counted.
 *
 * @throws {$ZodError} for what could not be read again.
 */
function formatVerdict(verdict) {
    // What certainly does not fit is not worth a look: there can be a hundred thousand.
    const candidate = withBlocking(verdict, VERDICT_LIMIT_BYTES / SHORTEST_BLOCKING_BYTES);
    const text = JSON.stringify(verdictSchema.parse(candidate));
    const size = Buffer.byteLength(text);
    if (size <= VERDICT_LIMIT_BYTES || candidate.verdict !== 'block')
        return text;
    const kept = Math.floor((candidate.blocking.length * VERDICT_LIMIT_BYTES) / (size * 1.1));
    if (kept < 1)
        throw new Error('A single finding is larger than a verdict may be.');
    return formatVerdict(withBlocking(candidate, kept));
}
/**
 * Why a verdict does not permit the deployment of `digest` at the time `now` (milliseconds since
 * the epoch); undefined when it does.
 */
function verdictRefusal(options) {
    const { verdict, digest: wanted, now } = options;
    if (verdict.verdict === 'error')
        return `The gate could not judge the image: ${verdict.reason}`;
    const { subject, at, validUntil } = verdict;
    if (subject.digest === undefined) {
        return `The verdict is about an archive without a manifest (image ID ${subject.imageId}), not about ${wanted}; judge the image that was pushed.`;
    }
    if (subject.index === wanted) {
        return `The verdict is about ${subject.platform ?? 'one platform'} only, and ${wanted} names other images too; deploy ${subject.name}@${subject.digest}.`;
    }
    if (subject.digest !== wanted) {
        return `The verdict is about ${subject.digest}, not about ${wanted}.`;
    }
    if (verdict.verdict === 'block') {
        const { blocking } = verdict.counts;
        return `The gate blocks the image for ${blocking} ${blocking === 1 ? 'finding' : 'findings'}.`;
    }
    if (verdict.counts.blocking > 0) {
        return `The verdict contradicts itself: it is a pass with ${verdict.counts.blocking} findings that block.`;
    }
    if (Date.parse(at) > now + CLOCK_TOLERANCE_MS) {
        return `The verdict is from the future, ${at}; check the clocks of the runners.`;
    }
    if (Date.parse(validUntil) - Date.parse(at) > VERDICT_VALID_MS) {
        return `The verdict of ${at} claims to be valid until ${validUntil}, longer than any is; scan the image again.`;
    }
    if (Date.parse(validUntil) <= now) {
        return `The verdict was valid until ${validUntil}; scan the image again.`;
    }
    return undefined;
}
// --- internal ---
/** With no more than so many blocking findings; the others are counted. */
function withBlocking(verdict, most) {
    if (verdict.verdict !== 'block' || verdict.blocking.length <= most)
        return verdict;
    const blocking = verdict.blocking.slice(0, most);
    const omitted = verdict.blocking.length - blocking.length;
    return { ...verdict, blocking, blockingOmitted: verdict.blockingOmitted + omitted };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/environment/env-values.js
/** Reads the input `env-values`: a JSON object, or `NAME=value` lines. */

const NAME = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/;
/**
 * Names and values of the input. A line's value is what stands behind the `=`, as it is, but for a
 * value in quotes: 'literal', or "with \n, \", \\ and \$", which may span lines; behind it there may be
 * a comment.
 *
 * @throws {ActionError} FR008 naming the line, never its content.
 */
function parseEnvValues(text) {
    return text.trimStart().startsWith('{') ? parseJson(text) : parseLines(text);
}
// --- internal ---
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text, numberAsWritten);
    }
    catch {
        // The parser's message quotes the text, which holds secrets.
        throw (0,src_errors/* fail */.f)('FR008', 'The input `env-values` begins like JSON, but is not valid JSON.');
    }
    const values = new Map();
    for (const [name, entry] of Object.entries(value)) {
        if (entry !== null && typeof entry === 'object') {
            throw (0,src_errors/* fail */.f)('FR008', `The value of \`${name}\` in \`env-values\` is not a text.`);
        }
        values.set(name, entry === null ? '' : String(entry));
    }
    return values;
}
/** A number of which JavaScript would keep less than is written, such as `1.10`, stays as it is. */
const numberAsWritten = ((_, value, { source }) => typeof value === 'number' ? source : value);
function parseLines(text) {
    const values = new Map();
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index]?.trimStart() ?? '';
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const match = NAME.exec(line);
        if (match === null) {
            throw (0,src_errors/* fail */.f)('FR008', `Line ${index + 1} of \`env-values\` is not \`NAME=value\`.`);
        }
        const [head, name = ''] = match;
        const first = index + 1;
        let value = line.slice(head.length);
        while (isOpen(value) && index + 1 < lines.length)
            value += `\n${lines[++index]}`;
        if (isOpen(value)) {
            throw (0,src_errors/* fail */.f)('FR008', `Line ${first} of \`env-values\` begins a quote that is never closed.`);
        }
        values.set(name, unquoted(value));
    }
    return values;
}
/** A value in quotes, and what may stand behind it. */
const QUOTED = /^(?:'([^']*)'|"((?:[^"\\]|\\[\s\S])*)")(?<rest>[\s\S]*)$/;
/** Whether a value begins with a quote that its text does not close. */
function isOpen(value) {
    const start = value.trimStart();
    return /^["']/.test(start) && !QUOTED.test(start);
}
function unquoted(value) {
    const match = QUOTED.exec(value.trimStart());
    // What goes on behind the quote, but for a comment, has no quotes around it: it is as it is.
    if (match === null || !/^\s*(?:#.*)?$/.test(match.groups?.rest ?? ''))
        return value.trim();
    const [, single, double = ''] = match;
    if (single !== undefined)
        return single;
    const plain = { n: '\n', r: '\r', t: '\t' };
    return double.replace(/\\([\s\S])/g, (whole, sign) => {
        if (/["\\$]/.test(sign))
            return sign;
        return plain[sign] ?? whole;
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/environment/values.js


/**
 * The value of each secret: from the step's environment, else from `env-values`. Each value is
 * masked before it is returned.
 *
 * `of` says where the names stand, for messages.
 *
 * @throws {ActionError} FR004 with the names of all that are missing, FR008 for one that is no text.
 */
function secretValues(options) {
    const given = parseEnvValues(options.envValues ?? '');
    const values = new Map();
    for (const name of options.names) {
        const value = options.env[name] || given.get(name) || '';
        if (value === '')
            continue;
        requireText(name, value);
        options.secrets.add(value);
        values.set(name, value);
    }
    const missing = options.names.filter((name) => !values.has(name));
    if (missing.length === 0)
        return values;
    const what = `${missing.map((name) => `\`${name}\``).join(', ')} of ${options.of ?? '`compose.secrets`'} ${missing.length === 1 ? 'has' : 'have'} no value.`;
    throw (0,src_errors/* fail */.f)('FR004', what, { remedy: remedyFor(missing, given) });
}
// --- internal ---
/** What can not be written into the environment file, or not be read again as it was written. */
const NO_TEXT = /[\0\uFFFD]|\p{Surrogate}/u;
function requireText(name, value) {
    if (!NO_TEXT.test(value))
        return;
    throw (0,src_errors/* fail */.f)('FR008', `The value of \`${name}\` is not a text.`, {
        cause: 'It has a NUL byte, or a character that was lost before: `U+FFFD` or half of a pair.',
        remedy: 'Set the secret anew; encode what is not a text, for instance as base64.',
    });
}
function remedyFor(missing, given) {
    const [name = ''] = missing;
    const also = given.size === 0 ? '' : ` \`env-values\` has ${[...given.keys()].sort().join(', ')}.`;
    return `Set each in the \`env:\` block of the step, from the secret \`secrets.${name}\`, or as a line \`${name}=…\` of \`env-values\`. A value that is meant to be empty belongs under \`compose.env\`.${also}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/request/asked-image.js
/** The image that a run is asked for, bound to the digest that it has now. */




/**
 * The image of the input, which is the one of the configuration. A tag is looked up at its registry
 * where that is allowed, once: from then on there is the digest alone.
 *
 * @throws {ActionError} FR003 for a tag that is not allowed, FR029 for another image, FK010 to FK015
 *   when the registry does not say what the tag stands for.
 */
async function askedImage(question) {
    const image = checkedImage(question);
    if (image.digest !== undefined)
        return bound(image, image.digest);
    const digest = await digestOf(await imageRegistry(question, image), image);
    question.job.log.info(`${(0,reference/* formatReference */.FH)(image)} is ${digest}, and that is what is deployed`);
    return bound(image, digest);
}
// --- internal ---
function checkedImage({ inputs, config }) {
    const { image: text = '', allowTag } = inputs;
    const image = (0,reference/* parseReference */.F2)(text);
    if (image.digest === undefined && !allowTag) {
        const tag = image.tag === undefined ? 'no digest' : `the tag \`${image.tag}\` and no digest`;
        throw (0,src_errors/* fail */.f)('FR003', `\`image\` is \`${text}\`, with ${tag}.`);
    }
    if (image.digest === undefined && image.tag === undefined) {
        throw (0,src_errors/* fail */.f)('FR003', `\`image\` is \`${text}\`, with neither a tag nor a digest.`);
    }
    if (!(0,reference/* isSameRepository */.ve)(image, config.image)) {
        const [given, own] = [image, config.image].map(nameOf);
        throw (0,src_errors/* fail */.f)('FR029', `\`image\` is \`${given}\`, the configuration has \`${own}\`.`);
    }
    return image;
}
async function digestOf(client, image) {
    const { repository, tag = '' } = image;
    const manifest = await client.headManifest(repository, tag);
    if (manifest !== undefined)
        return manifest.digest;
    throw (0,errors/* fail */.fJ)('FK013', `\`${(0,reference/* formatReference */.FH)(image)}\` is not at the registry.`);
}
function bound(image, digest) {
    return { image: (0,reference/* withDigest */.hQ)(image, digest), digest };
}
function nameOf({ registry, repository }) {
    return `${registry}/${repository}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/request/request.js
/** What a run is asked to do, checked as far as it can be without touching the host. */








/**
 * Reads and checks all that a deploy or a plan needs; only a tag is asked for at its registry.
 *
 * @throws {ActionError} FR001, FR003, FR004, FR008, FR029, FR032, FR033, FK010 to FK015.
 */
async function readRequest(inputs, config, job) {
    const release = inputs.release ?? job.event.sha;
    const known = {
        operation: 'deploy',
        release,
        secrets: secretValues({
            names: config.compose.secrets,
            env: job.env,
            envValues: inputs.envValues,
            secrets: job.secrets,
        }),
        login: pullLogin(inputs, job),
        owner: ownerOf(job, release),
        files: config.files.map(({ from, to, ...checks }) => ({
            ...{ path: to, ...checks },
            ...readOwn(job.workspace, from),
        })),
    };
    const { image, digest } = await askedImage({ inputs, config, job });
    const objection = verdictObjection(inputs, digest);
    if (objection !== undefined)
        throw objection;
    return { ...known, image, digest };
}
/**
 * What the verdict, or its absence, says against a digest: FR032 or FR033. Undefined when nothing does,
 * or nobody asked for one.
 */
function verdictObjection(inputs, digest) {
    if (inputs.verdict === undefined) {
        if (!inputs.requireVerdict)
            return undefined;
        return (0,src_errors/* fail */.f)('FR032', 'This deploy needs a verdict, and got none.');
    }
    const verdict = parseVerdict(inputs.verdict);
    if (verdict === undefined) {
        return (0,src_errors/* fail */.f)('FR033', 'The input `verdict` is not a verdict of trivy-gate.', {
            cause: 'It was cut, or is another output than `verdict-json`.',
            remedy: 'Give the output `verdict-json` of trivy-gate as it is.',
        });
    }
    const refusal = verdictRefusal({ verdict, digest, now: Date.now() });
    return refusal === undefined ? undefined : (0,src_errors/* fail */.f)('FR033', refusal);
}
/** The user for pulling on the host, masked; undefined when none was given. */
function pullLogin({ registryUsername: username, registryPassword: password }, { secrets }) {
    if (username === undefined || password === undefined)
        return undefined;
    secrets.addCredentials(username, password);
    return { username, password };
}
/** Who holds a lock that this job takes. */
function ownerOf({ event }, release) {
    const { repository, actor, run } = event;
    return { repository, actor, release, run: run.id, attempt: run.attempt, url: run.url };
}
// --- internal ---
/** A text file of the checkout; what a checkout holds must not lead to other files of the runner. */
function readOwn(workspace, path) {
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(workspace, path));
        if (!`${real}/`.startsWith(`${(0,external_node_fs_.realpathSync)(workspace)}/`))
            throw new Error('it leads elsewhere');
        const content = (0,external_node_fs_.readFileSync)(real);
        if (!(0,external_node_buffer_.isUtf8)(content))
            throw new Error('it is not a text in UTF-8');
        const mode = ((0,external_node_fs_.statSync)(real).mode & 0o777).toString(8);
        return { content: content.toString('utf8'), mode };
    }
    catch (error) {
        const reason = (0,action_message/* messageOf */.b)(error);
        throw (0,src_errors/* fail */.f)('FR001', `\`${path}\` of \`files\` can not be read: ${reason}.`, { error });
    }
}

// EXTERNAL MODULE: ./kit/network/http.js + 1 modules
var http = __webpack_require__(9332);
// EXTERNAL MODULE: ./kit/retry/budget.js
var retry_budget = __webpack_require__(3728);
// EXTERNAL MODULE: ./kit/retry/retry.js
var retry = __webpack_require__(4071);
// EXTERNAL MODULE: ./kit/time/clock.js
var time_clock = __webpack_require__(850);
// EXTERNAL MODULE: ./kit/network/trouble.js
var network_trouble = __webpack_require__(5870);
// EXTERNAL MODULE: ./kit/retry/retry-after.js
var retry_after = __webpack_require__(3396);
;// CONCATENATED MODULE: ./kit/github/refusal.js
/** What a failed question to GitHub means: wait and ask again, or an error for people. */







/** What GitHub asks for where it names no time: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
const UNNAMED_WAIT_MS = 60_000;
/** Server and runner do not count the same seconds. */
const CLOCK_SKEW_MS = 1_000;
/** Words of GitHub that are shown. */
const LONGEST_WORDS = 300;
/** Of these it is known that they pass: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const PASSING = new Set([408, 500, 502, 503, 504]);
/** The answer in what Octokit threw, or in the error made of it; undefined when there was none. */
function refusalIn(thrown) {
    const error = thrown instanceof errors/* ActionError */.lZ ? thrown.cause : thrown;
    const response = fieldOf(error, 'response');
    const status = fieldOf(response, 'status');
    if (typeof status !== 'number')
        return undefined;
    const message = fieldOf(fieldOf(response, 'data'), 'message');
    return {
        status,
        headers: { ...fieldOf(response, 'headers') },
        words: typeof message === 'string' ? (0,foreign/* plainLine */.h)(message).slice(0, LONGEST_WORDS) : '',
    };
}
/**
 * How long a rate limit makes us wait, primary or secondary; undefined when it is none.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function limitWait({ status, headers, words }, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = (0,retry_after/* parseRetryAfter */.m)(textOf(headers['retry-after']), now);
    if (after !== undefined)
        return { reason: 'the secondary rate limit is reached', afterMs: after };
    const reset = Number(textOf(headers['x-ratelimit-reset'])) * 1_000;
    if (textOf(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
        const afterMs = Math.max(0, reset - now) + CLOCK_SKEW_MS;
        return { reason: 'the rate limit is reached', afterMs };
    }
    const isLimit = status === 429 || /rate limit|abuse detection/i.test(words);
    return isLimit ? { reason: 'the rate limit is reached', afterMs: UNNAMED_WAIT_MS } : undefined;
}
/** What to do about a failure. Without `mayRepeat`, only what GitHub refused may be asked again. */
function refusal_judge(thrown, { now, mayRepeat }) {
    const refusal = refusalIn(thrown);
    if (refusal === undefined) {
        const trouble = (0,network_trouble/* connectionTrouble */.M)(innermost(thrown));
        if (trouble === undefined || !trouble.passes || !mayRepeat)
            return { retry: false };
        return { retry: true, reason: trouble.text };
    }
    const limit = limitWait(refusal, now);
    if (limit !== undefined)
        return { retry: true, ...limit };
    if (!PASSING.has(refusal.status) || !mayRepeat)
        return { retry: false };
    const afterMs = (0,retry_after/* parseRetryAfter */.m)(textOf(refusal.headers['retry-after']), now);
    return { retry: true, reason: `GitHub answered ${refusal.status}`, afterMs };
}
/** The error FK020 to FK024 for what the last attempt threw; `asked` names the question. */
function explain(thrown, asked, now) {
    const refusal = refusalIn(thrown);
    if (refusal !== undefined)
        return explainRefusal(refusal, { thrown, asked, now });
    const inner = innermost(thrown);
    const trouble = (0,network_trouble/* connectionTrouble */.M)(inner);
    const detail = { error: thrown };
    if (trouble !== undefined) {
        return (0,errors/* fail */.fJ)('FK020', `GitHub gave no answer to \`${asked}\`: ${trouble.text}.`, {
            ...detail,
            ...(trouble.remedy?.includes('https_proxy') ? { remedy: trouble.remedy } : {}),
        });
    }
    if (inner instanceof http/* AnswerTooLarge */.UG) {
        return (0,errors/* fail */.fJ)('FK024', `The answer of GitHub to \`${asked}\` has ${inner.message}.`, detail);
    }
    const message = (0,foreign/* plainLine */.h)((0,action_message/* messageOf */.b)(inner)).slice(0, LONGEST_WORDS);
    return (0,errors/* fail */.fJ)('FK024', `GitHub's answer to \`${asked}\` can not be used: ${message}.`, detail);
}
// --- internal ---
function explainRefusal(refusal, about) {
    const { status, words } = refusal;
    const said = `${status}${words === '' ? '' : ` "${words}"`}`;
    const detail = { error: about.thrown };
    const limit = limitWait(refusal, about.now);
    if (limit !== undefined) {
        const wait = (0,duration/* formatDuration */.a)(limit.afterMs);
        return (0,errors/* fail */.fJ)('FK023', `GitHub wants ${wait} of rest before \`${about.asked}\`: ${said}.`, detail);
    }
    const code = codeOf(status);
    return (0,errors/* fail */.fJ)(code, `GitHub answers ${said} to \`${about.asked}\`.`, detail);
}
/** What our own way to send threw; Octokit wraps it. */
function innermost(thrown) {
    return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}
function codeOf(status) {
    if (status === 401)
        return 'FK021';
    // What a token may not see does not exist for it.
    if (status === 403 || status === 404 || status === 410)
        return 'FK022';
    return status === 408 || status >= 500 ? 'FK020' : 'FK024';
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function textOf(header) {
    return typeof header === 'string' || typeof header === 'number' ? String(header) : undefined;
}

;// CONCATENATED MODULE: ./kit/github/client.js
/** GitHub's API for an action: through the runner's proxy, patient with rate limits, clear in its errors. */






/** A page of a hundred comments of 65,536 characters, each of which may take four bytes. */
const LONGEST_ANSWER_BYTES = 32 * 1_024 * 1_024;
const LONGEST_EXCHANGE_MS = 30_000;
/** What answers look like: https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';
/**
 * Makes a client. What is known to pass is asked again within the budget; but a POST only when
 * GitHub refused it for its rate limit: after anything else it may have been carried out, and who
 * asked has to look.
 *
 * @throws {ActionError} FK007 when the environment names a proxy that is none.
 */
async function gitHubClient(options) {
    const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(843)]).then(__webpack_require__.bind(__webpack_require__, 3843));
    const { apiUrl, token, onWait, clock = time_clock/* systemClock */.m } = options;
    const client = new GitHub({
        auth: token,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'fairway',
        request: { fetch: fetchOver((0,http/* sender */.QR)(process.env, options.signal)) },
        // It would print to the console what a server says of deprecation.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const budget = (0,retry_budget/* retryBudget */.k)(options.retryBudgetMs, clock);
    client.hook.before('request', ({ headers }) => {
        headers['x-github-api-version'] = API_VERSION;
    });
    client.hook.wrap('request', (request, question) => {
        const asked = `${question.method} ${question.url}`;
        return patiently(async () => inJson(await request(question), asked), {
            asked,
            // The one question in GraphQL is a query, which changes nothing.
            mayRepeat: question.method !== 'POST' || question.url.endsWith('/graphql'),
            mayWait: options.retryBudgetMs > 0,
            budget,
            onWait,
            signal: options.signal,
        });
    });
    return client;
}
/** Whether an error of the client passes, for who repeats more than a single question. */
function judgeError(error, now) {
    if (!(error instanceof ActionError))
        return { retry: false };
    return judge(error.cause, { now, mayRepeat: true });
}
async function patiently(attempt, { asked, mayRepeat, mayWait, budget, onWait, signal }) {
    const { clock } = budget;
    try {
        return await (0,retry/* retry */.L)(attempt, {
            budgetMs: budget.leftMs,
            judge: (error) => mayWait ? refusal_judge(error, { now: clock.now(), mayRepeat }) : { retry: false },
            onWait: (message) => onWait(`GitHub: ${message} (${asked})`),
            signal,
            clock,
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error instanceof errors/* ActionError */.lZ ? error : explain(error, asked, clock.now());
    }
}
/** Octokit takes the page of a proxy, or half of an answer, for text. */
function inJson(answer, asked) {
    if (answer.status === 204 || typeof answer.data !== 'string')
        return answer;
    throw (0,errors/* fail */.fJ)('FK024', `The answer of GitHub to \`${asked}\` is not JSON.`);
}
/** As much of `fetch` as Octokit uses, over our own way to send. */
function fetchOver(send) {
    return async (url, { method, headers, body }) => {
        const answer = await send({
            method,
            url: new URL(url),
            headers,
            body: body === undefined ? undefined : Buffer.from(body),
            limitBytes: LONGEST_ANSWER_BYTES,
            limitMs: LONGEST_EXCHANGE_MS,
        });
        const text = Buffer.from(answer.body).toString('utf8');
        return {
            url: answer.url.href,
            status: answer.status,
            headers: answer.headers,
            text: async () => text,
            arrayBuffer: async () => new Uint8Array(answer.body).buffer,
        };
    };
}
function silent() {
    // Nothing: errors are thrown, and told where they are caught.
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/request/stale.js
/** Refuses a deploy that comes too late: of a commit that the one that runs was built on. */



const COMMIT = /^[0-9a-f]{40}$/;
const stale_RETRY_BUDGET_MS = 10_000;
/**
 * Makes the check of one run. It asks GitHub once for each release that it finds running; where
 * GitHub can not tell, the deploy goes on, and the log says why.
 *
 * @returns the check, which throws FR063 naming both commits.
 */
function staleGuard(question, asked) {
    // Several hosts that run the same release ask at the same time.
    const orders = new Map();
    return async (findings) => {
        const runs = runningRelease(findings)?.release;
        if (runs === undefined || runs === asked)
            return;
        const known = orders.get(runs) ?? orderOf(question, { runs, asked });
        orders.set(runs, known);
        if ((await known) === 'behind') {
            throw (0,src_errors/* fail */.f)('FR063', `\`${asked}\` is asked for, and \`${runs}\`, which runs, was built on it.`);
        }
    };
}
// --- internal ---
/** By its last name: the same image may have got a newer one since its containers were made. */
function runningRelease({ plan, facts }) {
    const { previous } = plan;
    return facts.journal?.digest === previous?.digest ? facts.journal : previous;
}
async function orderOf({ job, token }, { runs, asked }) {
    const unknown = (why) => {
        job.log.info(`Whether ${asked} is older than ${runs}, which runs, is not known: ${why}`);
        return undefined;
    };
    if (!COMMIT.test(runs) || !COMMIT.test(asked))
        return unknown('they are not both commits.');
    if (token === undefined)
        return unknown('there is no `github-token` to ask with.');
    const [owner = '', repo = ''] = job.event.repository.split('/');
    try {
        const client = await gitHubClient({
            ...{ apiUrl: job.event.run.apiUrl, token, retryBudgetMs: stale_RETRY_BUDGET_MS },
            ...{ onWait: job.log.info, signal: job.signal },
        });
        const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            ...{ owner, repo, basehead: `${runs}...${asked}`, per_page: 1 },
        });
        return data.status;
    }
    catch (error) {
        job.signal.throwIfAborted();
        if (error instanceof errors/* ActionError */.lZ)
            return unknown(error.what);
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/deploy.js
/** The story of a deploy: look at every host, lock them, look again, change one after the other, or go back. */




















/** The probe runs this long before the first change, to know what was usual. */
const BASELINE_MS = 1_000;
/** Brings the hosts to the release that is asked for. */
async function deploy(run) {
    const request = await readDeploy(run);
    await bringOut(run, () => errandsOf(run, request));
}
/** Reads what shall be deployed; from then on it is known how the run is to be called. */
async function readDeploy({ inputs, config, job, record }) {
    const request = await readRequest(inputs, config, job);
    record.release = { release: request.release, digest: request.digest };
    return request;
}
/** A deploy, which is refused when it comes too late. */
function errandsOf({ inputs, job }, request) {
    const objections = staleGuard({ job, token: inputs.githubToken }, request.release);
    return async (site) => ({ site, request, objections });
}
/** Connects to all hosts, prepares what is brought out with a look at each, and brings it out. */
async function bringOut(run, preparing) {
    const { job, record } = run;
    const members = await deploy_enter(run);
    try {
        const [canary] = members;
        const prepare = preparing(canary.site);
        const readied = await job.log.group('Preflight', () => (0,each/* onEach */.H)(members, (member) => readyHost(member, prepare)));
        record.phase = 'lock';
        const locks = await takeLocks(run, readied);
        try {
            await deployLocked(run, readied, locks);
        }
        finally {
            if (await locks.release())
                job.saveState(post/* STATE_RELEASED */.SW, 'true');
        }
    }
    finally {
        (0,hosts_open/* closeAll */.S5)(members);
    }
}
/** Connects to all hosts. */
async function deploy_enter({ inputs, job, config, record }) {
    record.phase = 'connection';
    const [canary, ...others] = await (0,hosts_open/* openHosts */.UR)(config, inputs, job);
    if (canary === undefined)
        throw (0,errors/* fail */.fJ)('FK099', 'A configuration without a host.');
    record.phase = 'preflight';
    record.hosts = [canary, ...others].map(({ name }) => (0,report_record/* newHostRecord */.U)(name, Date.now));
    return [canary, ...others];
}
/** Looks at a host and says no early. */
async function readyHost(member, prepare) {
    const hostFacts = checkHost(member.site);
    const readying = prepare(member.site).then(async (errand) => {
        const before = await ready(errand, { hostFacts });
        return { ...member, site: errand.site, errand, before };
    });
    readying.catch(() => undefined);
    // What a host lacks is told first, whatever it keeps from being found.
    await hostFacts;
    return readying;
}
/** Looks at everything and says no early. */
async function ready({ site, request, objections }, { hostFacts, before }) {
    const findings = await (0,look/* look */.Op)(site, request, before);
    checkProject(site, findings, request.operation);
    checkFiles(site, request, findings);
    if (hostFacts !== undefined) {
        (0,check/* warnOfSharing */.op)(site, findings.facts.model);
        await checkStack(site, findings, await hostFacts);
    }
    await objections(findings);
    return findings;
}
function takeLocks(run, [canary, ...others]) {
    const { inputs, job, record } = run;
    const token = (0,lock/* newToken */.uv)();
    // Before the first lock, so that the post step can give all back whatever happens in between.
    job.saveState(post/* STATE_TOKEN */.YX, token);
    return lockAll([canary ?? [], ...others].flat(), {
        token,
        owner: ownerOf(job, record.release?.release ?? ''),
        takeOver: inputs.takeOver,
        waitMs: inputs.waitForLock,
        signal: job.signal,
        onHeld: (owner) => {
            record.lockOwner = owner;
        },
    });
}
async function deployLocked(run, readied, locks) {
    const { record, job } = run;
    const signal = AbortSignal.any([job.signal, locks.lost]);
    const probes = startProbes(readied, signal);
    const startedAt = Date.now();
    try {
        record.phase = 'plan';
        const planned = await (0,each/* onEach */.H)(readied, (host) => planHost(run, host, { locks, signal, probes }));
        for (const { applying } of planned)
            tellPlan(applying);
        await rollOut(run, planned, { probeFrom: startedAt + BASELINE_MS });
        record.figures = await probes.stop();
        await concludeAll(run, planned, probes);
    }
    finally {
        record.figures = await probes.stop();
    }
}
/** Looks at a host again, now that nobody else changes it, and plans. */
async function planHost({ record }, { name, site: seen, session, errand, before }, { locks, signal, probes }) {
    const host = session.until(signal);
    const directory = seen.paths.lock;
    const changes = (0,lock/* fenced */.OF)(host, directory, locks.token);
    const site = { ...seen, host: (0,ssh_host/* forLooking */.N8)(host), signal, changes };
    await (0,lock/* settled */.gu)(changes);
    const findings = await ready({ ...errand, site }, { before });
    const own = record.hosts.find((one) => one.name === name) ?? (0,report_record/* newHostRecord */.U)(name, Date.now);
    own.plan = findings.plan;
    own.env = findings.env;
    const progress = { replaced: [], proxy: undefined, inHand: undefined };
    const { request } = errand;
    const probe = probes.at(name);
    return {
        name,
        applying: {
            site,
            request,
            findings,
            probe,
            record: own,
            progress,
            leavesIll: false,
            imageId: '',
        },
        steady: (0,lock/* fenced */.OF)(session, directory, locks.token),
        isLost: () => locks.isLost(name),
    };
}
function tellPlan({ site, findings }) {
    for (const line of (0,plan_describe/* describePlan */.d)(findings.plan, findings.env))
        site.log.info(`• ${line}`);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/releases/target.js
/** Finds the release to go back to among those that are written down. */





/** More of them are counted, not named. */
const MOST_NAMED = 20;
/**
 * The release of that name, or without one the release before.
 *
 * @throws {ActionError} FR060 naming those that there are, FR083 when nobody can tell which is meant.
 */
async function findTarget(site, asked) {
    const { kept, journal } = await readKept(site);
    const hidden = asked === undefined ? (0,releases_hidden/* hiddenBefore */.U)(journal) : undefined;
    const runs = (0,host_journal/* currentRelease */.BX)(journal)?.release;
    if (hidden !== undefined)
        throw (0,src_errors/* fail */.f)('FR083', `${hidden} ${describeKept(kept, runs)}`);
    const name = asked ?? (0,releases_before/* releaseBefore */.P)(journal);
    const found = kept.find(({ release }) => release === name);
    if (found !== undefined)
        return found;
    const what = name === undefined
        ? 'No release ran before the one that runs now.'
        : `The release \`${name}\` is not written down on the host.`;
    throw (0,src_errors/* fail */.f)('FR060', `${what} ${describeKept(kept, runs)}`);
}
/**
 * Makes sure that the release is still the one that was found: while this run waited for the lock,
 * another one may have deployed.
 *
 * @throws {ActionError} FR062, FR060, FR083.
 */
async function checkStillMeant(site, { asked, target }) {
    const now = await findTarget(site, asked);
    if (now.release === target.release && now.at === target.at)
        return;
    const what = now.release === target.release
        ? `The release \`${now.release}\` was deployed anew meanwhile.`
        : `The previous release is \`${now.release}\` by now, no longer \`${target.release}\`.`;
    throw (0,src_errors/* fail */.f)('FR062', what);
}
/** The releases that there are, in a sentence, newest first and with dates. */
function describeKept(kept, runs) {
    if (kept.length === 0)
        return 'There is none yet.';
    const names = kept.slice(0, MOST_NAMED).map(({ release, at }) => {
        const note = release === runs ? ', which runs' : '';
        return `\`${release}\` (${describeTime(at)}${note})`;
    });
    const more = kept.length > MOST_NAMED ? ` and ${kept.length - MOST_NAMED} older ones` : '';
    return `There are, in UTC: ${names.join(', ')}${more}.`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/rollback.js
/** Going back: an earlier release, as it is written down on the host, over the path of a deploy. */









/**
 * Brings the hosts back to an earlier release: its digest, files and constants as they were, with the
 * secret values of now. The canary knows which one is meant; the others have to have it as well.
 *
 * @throws {ActionError} FR004, FR060 to FR062, FR082 and FR083, all before anything is touched, and those of a
 *   deploy.
 */
async function rollback(run) {
    run.record.goesBack = true;
    await bringOut(run, (canary) => {
        const meant = once(() => targetOf(run, canary));
        return (now) => prepareBack(run, now, { isCanary: now === canary, meant });
    });
}
// --- internal ---
/** The release that is meant, by what is written down on the canary. */
async function targetOf({ inputs, record, job }, canary) {
    const target = await findTarget(canary, inputs.release);
    const { release, digest, at } = target;
    record.release = { release, digest };
    job.log.info(`Going back to ${release}, of ${describeTime(at)} UTC`);
    return target;
}
/** What a host has of the release that is meant. */
async function prepareBack(run, now, { isCanary, meant }) {
    const first = await meant().catch((error) => {
        throw isCanary ? error : new each/* HeldBack */.x();
    });
    const target = isCanary ? first : await findTarget(now, first.release);
    const { release, digest } = target;
    if (digest !== first.digest) {
        throw (0,src_errors/* fail */.f)('FR082', `\`${release}\` is ${digest} here, and ${first.digest} on the first host.`);
    }
    if (!hasSettings(target)) {
        throw (0,src_errors/* fail */.f)('FR061', `Of the release \`${release}\` no settings are written down.`);
    }
    const site = asRecorded(now, target);
    const request = await requestOf(run, site, target);
    if (isCanary)
        warnOfVerdict(run, digest);
    const asked = isCanary ? run.inputs.release : release;
    return { site, request, objections: () => checkStillMeant(now, { asked, target }) };
}
async function requestOf({ inputs, job }, site, target) {
    const { release, digest, secrets } = target;
    return {
        operation: 'rollback',
        release,
        image: (0,reference/* withDigest */.hQ)(site.config.image, digest),
        digest,
        secrets: secretValues({
            names: secrets,
            of: `the release \`${release}\``,
            env: job.env,
            envValues: inputs.envValues,
            secrets: job.secrets,
        }),
        login: pullLogin(inputs, job),
        owner: ownerOf(job, release),
        files: await recordedFiles(site, target),
    };
}
/** The same answer for all who ask. */
function once(task) {
    let answer;
    return () => {
        answer ??= task();
        return answer;
    };
}
/** What was good enough to run once may be what saves the day now. */
function warnOfVerdict({ inputs, job }, digest) {
    const objection = verdictObjection(inputs, digest);
    if (objection === undefined)
        return;
    job.log.warning('Verdict', `${objection.what} It is gone back to all the same.`);
}

// EXTERNAL MODULE: ./actions/rolling-deploy/src/adopt/release-of.js
var release_of = __webpack_require__(1814);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/checks/pullable.js
/** Whether an image that the host would have to pull is in its registry, as far as the runner can ask. */




/** A plan is no place to wait for a registry. */
const pullable_PATIENCE_MS = 5_000;
/**
 * Asks the registry for the image. A deploy need not: it pulls before it changes anything.
 *
 * @throws {ActionError} FR088 when the registry says that it is not there.
 */
async function checkPullable(access, { image, digest }) {
    const name = (0,reference/* formatReference */.FH)(image);
    try {
        const client = await imageRegistry(access, image);
        const found = await client.within(pullable_PATIENCE_MS).headManifest(image.repository, digest);
        if (found !== undefined)
            return;
    }
    catch (error) {
        const { what } = (0,errors/* toActionError */.ie)(error);
        return access.job.log.info(`Whether ${name} can be pulled is not known from here: ${what}`);
    }
    throw (0,src_errors/* fail */.f)('FR088', `\`${name}\` is not at its registry.`);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/status.js
/** The operations that change nothing: `plan` and `status`. */















/** Preflight and plan; the plan also goes to a file. */
async function plan(run) {
    const { inputs, job, record } = run;
    const request = await readDeploy(run);
    const members = await deploy_enter(run);
    try {
        const prepare = errandsOf(run, request);
        const readied = await (0,each/* onEach */.H)(members, async (member) => {
            const host = await readyHost(member, prepare);
            if (host.before.plan.pull)
                await checkPullable({ inputs, job }, request);
            await validateFiles({ ...host, request, findings: host.before, isImageThere: false });
            return host;
        });
        record.phase = 'plan';
        const hosts = readied.map(({ name, site, before: { plan: own, env } }) => {
            const ofHost = record.hosts.find((one) => one.name === name);
            if (ofHost !== undefined)
                Object.assign(ofHost, { plan: own, env });
            for (const line of (0,plan_describe/* describePlan */.d)(own, env))
                site.log.info(`• ${line}`);
            return planOfHost(site, { plan: own, env });
        });
        const written = { release: request.release, digest: request.digest, hosts };
        record.planFile = (0,external_node_path_.join)(job.env.RUNNER_TEMP ?? '.', `fairway-plan-${Date.now()}.json`);
        (0,external_node_fs_.writeFileSync)(record.planFile, `${JSON.stringify(written, undefined, 2)}\n`);
        record.status = 'planned';
    }
    finally {
        (0,hosts_open/* closeAll */.S5)(members);
    }
}
/** What runs, who holds the lock, and how the last deploys ended. */
async function status_status(run) {
    const { job, record } = run;
    const members = await deploy_enter(run);
    try {
        const seen = await (0,each/* onEach */.H)(members, seeHost);
        record.release = seen[0]?.runs;
        record.lockOwner = seen.find(({ owner }) => owner !== '')?.owner ?? '';
        for (const one of seen)
            tellHost(job.summary, one);
        record.status = 'reported';
    }
    finally {
        (0,hosts_open/* closeAll */.S5)(members);
    }
}
// --- internal ---
/** The plan of a host as it stands in the file. */
function planOfHost({ host, paths }, { plan: own, env }) {
    const { added, changed, removed, unknown } = env;
    const environment = { added, changed, removed, unknown };
    return { host: host.name, directory: paths.directory, ...own, environment };
}
async function seeHost({ name, site }) {
    const [containers, { kept, journal }, owner] = await Promise.all([
        (0,host_containers/* listContainers */.ts)(site.host, site.config.project),
        readKept(site),
        (0,lock/* lockOwner */.Vm)(site.host, site.paths.lock),
    ]);
    return {
        ...{ name, site, containers, kept, journal, runs: (0,host_journal/* currentRelease */.BX)(journal) },
        owner: owner === undefined ? '' : (0,lock/* describeOwner */.$S)(owner),
    };
}
function tellHost(summary, seen) {
    const { name, site, containers, kept, journal, runs, owner } = seen;
    const { project } = site.config;
    const where = name === '' ? '' : ` on ${name}`;
    summary.heading(3, `Services of ${project} on ${site.host.name}`);
    const rows = containers.map((container) => rowOf(container));
    summary.table(['service', 'release', 'state', 'since', 'restarts'], rows);
    for (const row of rows)
        site.log.info(row.join('  '));
    const before = (0,releases_before/* releaseBefore */.P)(journal);
    (0,releases_hidden/* tellHidden */.W)(site.log, journal);
    showKept({ summary, log: site.log, where }, kept, { runs: runs?.release, before });
    summary.heading(3, `Last deploys${where}`);
    const last = (0,host_journal/* deploysOf */.o)(journal.entries).slice(-10).reverse();
    const deploys = last.map((entry) => [
        ...[entry.at, describeEnd(entry), entry.release, entry.run.actor],
    ]);
    summary.table(['when', 'result', 'release', 'by'], deploys);
    if (owner !== '')
        site.log.info(`Locked by ${owner}`);
}
/** The releases that one can go back to, in the summary and in the log. */
function showKept({ summary, log, where }, kept, known) {
    const rows = kept.map(({ release, at, digest }) => {
        const note = release === known.runs ? 'runs' : release === known.before ? 'the one before' : '';
        return [release, describeTime(at), note, digest];
    });
    if (rows.length > 0)
        summary.heading(3, `Releases to go back to${where}`);
    summary.table(['release', 'brought out (UTC)', '', 'digest'], rows);
    for (const row of rows)
        log.info(`To go back to: ${row.join('  ')}`);
}
function describeEnd({ operation, result }) {
    const end = result === 'begun' ? 'begun, no end known' : result;
    return operation === 'rollback' ? `${end} (rollback)` : end;
}
function rowOf(container) {
    const health = container.health === undefined ? '' : `, ${container.health}`;
    const sign = (0,host_containers/* isServing */.PA)(container) ? '✅' : '❌';
    const release = container.labels[host_containers/* LABELS */.kg.release] ?? `${(0,release_of/* shownRelease */.zM)(container)}, by hand`;
    const { service, state, startedAt, restarts } = container;
    return [service, release, `${sign} ${state}${health}`, startedAt.slice(0, 19), String(restarts)];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/operations.js
/** The operations that go to a host, by the name that the input has for them. */



const operations = { deploy: deploy, rollback: rollback, plan: plan, status: status_status };


/***/ }),

/***/ 9332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UG: () => (/* binding */ AnswerTooLarge),
  tm: () => (/* binding */ TIME_LIMIT_MS),
  oB: () => (/* binding */ isAsSafe),
  U9: () => (/* binding */ isLoopback),
  QR: () => (/* binding */ sender)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./kit/action/errors.js
var errors = __webpack_require__(4252);
;// CONCATENATED MODULE: ./kit/network/proxy.js
/** Requests of this process go through the proxy that the environment names, as those of children do. */


let isUsed = false;
/**
 * Sends what `http` and `https` ask for through `https_proxy` and `http_proxy`, except for the hosts
 * of `no_proxy`. Does something on the first call only.
 *
 * @throws {ActionError} FK007 when a proxy is not an address; its value may hold a password and is
 *   not shown.
 */
function useEnvironmentProxy(env) {
    const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].filter((name) => env[name]);
    if (isUsed || names.length === 0)
        return;
    const proxies = Object.fromEntries(names.map((name) => [name, addressIn(env, name)]));
    isUsed = true;
    // Node has it since 24.14; a runner before that is told to start the process with it instead.
    // https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
    const setProxy = Reflect.get(external_node_http_, 'setGlobalProxyFromEnv');
    if (typeof setProxy === 'function') {
        setProxy({ ...env, ...proxies });
    }
}
/** Docker, Git and curl take `host:port` for a proxy as well; Node does not. */
function addressIn(env, name) {
    const value = env[name] ?? '';
    const address = value.includes('://') ? value : `http://${value}`;
    if (/^https?:/i.test(address) && URL.canParse(address))
        return address;
    throw (0,errors/* fail */.fJ)('FK007', `The variable \`${name}\` holds no address of a proxy.`);
}

// EXTERNAL MODULE: ./kit/network/trouble.js
var trouble = __webpack_require__(5870);
;// CONCATENATED MODULE: ./kit/network/http.js
/**
 * One HTTP exchange: limits for time and size, and redirects that carry no credentials away. Over
 * Node's own client, because the first question of a process takes `fetch` twice as long.
 */





/** An answer has more bytes than the question can have. */
class AnswerTooLarge extends Error {
}
/** Of an exchange that has no limit of its own. */
const TIME_LIMIT_MS = 60_000;
const CONNECT_LIMIT_MS = 10_000;
const MOST_REDIRECTS = 5;
const SHORT_ANSWER_BYTES = 1_024 * 1_024;
/** Content is checked against digests of what is stored, so it is not to be packed on the way. */
const OWN_HEADERS = { 'user-agent': 'fairway', accept: '*/*', 'accept-encoding': 'identity' };
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/**
 * Makes the function that sends, through the proxy of the environment where it names one. When the
 * signal aborts, or time is up, the function throws the reason of that.
 *
 * @throws {ActionError} FK007 when the environment names a proxy that is none.
 */
function sender(env, signal) {
    useEnvironmentProxy(env);
    return async (request) => {
        const limit = AbortSignal.timeout(request.limitMs ?? TIME_LIMIT_MS);
        const until = signal === undefined ? limit : AbortSignal.any([signal, limit]);
        try {
            return await exchange(request, until);
        }
        catch (error) {
            until.throwIfAborted();
            throw error;
        }
    };
}
/** Whether a host name is this machine: localhost, 127.0.0.0/8 or ::1. */
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
/** Whether an address that a host gives may be asked: by HTTP, and in the open only by who is. */
function isAsSafe(target, from) {
    return target.protocol === 'https:' || (target.protocol === 'http:' && from.protocol === 'http:');
}
// --- internal ---
/** Connections to this machine, which no proxy has any business with, whatever `no_proxy` says. */
const DIRECTLY = {
    http: new external_node_http_.Agent({ keepAlive: true }),
    https: new external_node_https_.Agent({ keepAlive: true }),
};
async function exchange(request, signal) {
    let { url, headers = {} } = request;
    for (let hop = 0;; hop++) {
        const response = await ask({ ...request, url, headers }, signal);
        const target = redirectOf(request, response, url);
        const body = await readBody(response, request);
        if (target === undefined || hop === MOST_REDIRECTS) {
            return { url, status: response.statusCode ?? 0, headers: headersOf(response), body };
        }
        // Object stores behind a registry refuse a request that carries its credentials, and no other
        // host has any business with them.
        if (target.origin !== url.origin)
            headers = without(headers, 'authorization');
        url = target;
    }
}
function ask(question, signal) {
    const { method, url, headers, body } = question;
    const isSecure = url.protocol === 'https:';
    const { request } = isSecure ? external_node_https_ : external_node_http_;
    const isFile = body !== undefined && 'file' in body;
    const own = isFile ? { 'content-length': (0,external_node_fs_.statSync)(body.file).size } : {};
    return new Promise((resolve, reject) => {
        // A request that waits for a proxy's tunnel does not hear of the signal.
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        const outgoing = request(url, {
            method,
            headers: { ...OWN_HEADERS, ...own, ...headers },
            signal,
            agent: isLoopback(url.hostname) ? DIRECTLY[isSecure ? 'https' : 'http'] : undefined,
        });
        let isAnswered = false;
        outgoing.on('response', (response) => {
            isAnswered = true;
            // Who answers before everything was sent does not want the rest.
            response.on('close', () => outgoing.writableFinished || outgoing.destroy());
            resolve(response);
        });
        outgoing.on('error', (error) => {
            // An answer that breaks off says so itself; nobody waits for a second one.
            if (isAnswered)
                return;
            const isOld = outgoing.reusedSocket && isClosed(error) && !isFile && method !== 'POST';
            // The other side had closed a connection that was kept from an earlier question, most likely;
            // who sends a POST has to look, as it may have been carried out.
            if (isOld)
                resolve(ask(question, signal));
            else
                reject(new trouble/* ConnectionFailure */.l(error));
        });
        // An answer that is none, such as 101, ends without an error.
        outgoing.on('close', () => reject(new trouble/* ConnectionFailure */.l('the connection ended with no answer')));
        limitConnecting(outgoing);
        if (isFile)
            sendFile(body, outgoing, reject);
        else
            outgoing.end(body);
    });
}
function sendFile({ file }, outgoing, onUnreadable) {
    const content = (0,external_node_fs_.createReadStream)(file);
    content.on('error', (error) => {
        onUnreadable(error);
        outgoing.destroy();
    });
    outgoing.on('close', () => content.destroy());
    content.pipe(outgoing);
}
function isClosed({ code }) {
    return code === 'ECONNRESET' || code === 'EPIPE';
}
/** A host that is silent is not waited for as long as one that is at work. */
function limitConnecting(outgoing) {
    const timer = setTimeout(() => {
        outgoing.destroy(Object.assign(new Error('connect'), { code: 'ETIMEDOUT' }));
    }, CONNECT_LIMIT_MS);
    const stop = () => clearTimeout(timer);
    outgoing.on('close', stop);
    outgoing.on('socket', (socket) => {
        if (socket.connecting)
            socket.once('connect', stop);
        else
            stop();
    });
}
function redirectOf({ method }, { statusCode = 0, headers: { location } }, from) {
    if (location === undefined || !REDIRECTS.has(statusCode))
        return undefined;
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    if (!URL.canParse(location, from.href))
        return undefined;
    const target = new URL(location, from);
    const isAnonymous = target.username === '' && target.password === '';
    return isAnonymous && isAsSafe(target, from) ? target : undefined;
}
function headersOf({ headers }) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
async function readBody(response, { limitBytes = SHORT_ANSWER_BYTES, sink }) {
    const { statusCode = 0 } = response;
    const isGood = statusCode >= 200 && statusCode < 300;
    if (sink !== undefined && isGood) {
        const take = sink();
        for await (const chunk of chunksOf(response))
            take(chunk);
        return new Uint8Array();
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of chunksOf(response)) {
        size += chunk.length;
        if (size > limitBytes) {
            // Of a refusal the status counts, however long the page is that comes with it.
            if (!isGood)
                break;
            throw new AnswerTooLarge(`more than ${limitBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function* chunksOf(response) {
    try {
        yield* response;
    }
    catch (error) {
        throw new trouble/* ConnectionFailure */.l(error);
    }
}
function without(headers, name) {
    return Object.fromEntries(Object.entries(headers).filter(([header]) => header.toLowerCase() !== name));
}


/***/ }),

/***/ 5870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ connectionTrouble),
/* harmony export */   l: () => (/* binding */ ConnectionFailure)
/* harmony export */ });
/* harmony import */ var _action_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2860);
/** Why no answer came: refused, reset, timed out, not trusted. */

const CERTIFICATE = 'Use a registry with a certificate that the runner trusts, or name its authority in NODE_EXTRA_CA_CERTS.';
/** Codes of Node (https://nodejs.org/api/errors.html), of its parser for HTTP and of OpenSSL. */
const TROUBLES = {
    ECONNREFUSED: { text: 'the connection was refused', passes: false },
    ENOTFOUND: { text: 'there is no host of this name', passes: false },
    EHOSTUNREACH: { text: 'there is no way to the host', passes: false },
    ENETUNREACH: { text: 'there is no way to its network', passes: false },
    EAI_AGAIN: { text: 'the name service did not answer', passes: true },
    ECONNRESET: { text: 'the connection was reset', passes: true },
    EPIPE: { text: 'the connection was closed', passes: true },
    ETIMEDOUT: { text: 'the connection timed out', passes: true },
    TimeoutError: { text: 'no answer came in time', passes: true },
    HPE_INVALID_CONSTANT: {
        text: 'the answer is not HTTP',
        passes: false,
        remedy: 'Check the port of the registry.',
    },
    ERR_SSL_WRONG_VERSION_NUMBER: {
        text: 'the host does not speak TLS',
        passes: false,
        remedy: 'Registries other than on this machine must use HTTPS; check the port.',
    },
    ERR_SSL_PACKET_LENGTH_TOO_LONG: {
        text: 'the host does not speak TLS',
        passes: false,
        remedy: 'Registries other than on this machine must use HTTPS; check the port.',
    },
    CERT_HAS_EXPIRED: { text: 'its certificate has expired', passes: false, remedy: CERTIFICATE },
    DEPTH_ZERO_SELF_SIGNED_CERT: {
        text: 'its certificate is not trusted',
        passes: false,
        remedy: CERTIFICATE,
    },
    SELF_SIGNED_CERT_IN_CHAIN: {
        text: 'its certificate is not trusted',
        passes: false,
        remedy: CERTIFICATE,
    },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
        text: 'its certificate is not trusted',
        passes: false,
        remedy: CERTIFICATE,
    },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
        text: 'its certificate is not trusted',
        passes: false,
        remedy: CERTIFICATE,
    },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        text: 'its certificate is for another host',
        passes: false,
        remedy: CERTIFICATE,
    },
};
/** No whole answer came; `cause` is what Node says of it. */
class ConnectionFailure extends Error {
    constructor(cause) {
        super((0,_action_message_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause), { cause });
    }
}
/** The trouble behind something that `Send` threw; undefined when it is not about the connection. */
function connectionTrouble(thrown) {
    for (const error of chainOf(thrown)) {
        const code = codeOf(error);
        if (code === 'ERR_PROXY_TUNNEL')
            return proxyTrouble(error);
        const known = TROUBLES[code];
        if (known !== undefined)
            return { ...known, text: `${known.text} (${code})` };
    }
    return thrown instanceof ConnectionFailure ? { text: thrown.message, passes: false } : undefined;
}
// --- internal ---
/** An error, what caused it, and — where several addresses were tried — each of their errors. */
function chainOf(thrown) {
    const chain = [];
    const queue = [thrown];
    while (queue.length > 0 && chain.length < 20) {
        const error = queue.shift();
        if (!(error instanceof Error))
            continue;
        chain.push(error);
        if (error instanceof AggregateError)
            queue.push(...error.errors);
        queue.push(error.cause);
    }
    return chain;
}
/** What OpenSSL says in the middle of a line, where Node has one code for all of it. */
const IN_WORDS = [
    [/wrong version number/, 'ERR_SSL_WRONG_VERSION_NUMBER'],
    [/packet length too long/, 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
];
function codeOf(error) {
    const code = Reflect.get(error, 'code');
    if (code !== 'EPROTO')
        return typeof code === 'string' ? code : error.name;
    return IN_WORDS.find(([words]) => words.test(error.message))?.[1] ?? code;
}
/** The proxy answered with something else than a tunnel, or not at all. */
function proxyTrouble(error) {
    const status = Reflect.get(error, 'statusCode');
    if (typeof status !== 'number')
        return { text: 'the proxy gave no answer', passes: true };
    return {
        text: `the proxy answered ${status}`,
        passes: status === 408 || status === 429 || status >= 500,
        ...(status === 407 ? { remedy: 'Put a user name and a password into `https_proxy`.' } : {}),
    };
}


/***/ }),

/***/ 3728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ retryBudget)
/* harmony export */ });
/* harmony import */ var _time_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(850);
/** Time for waits that several operations share, so that a step as a whole keeps its promise. */

/** Makes a budget of so many milliseconds. */
function retryBudget(totalMs, clock = _time_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m) {
    let spentMs = 0;
    return {
        leftMs: () => Math.max(0, totalMs - spentMs),
        clock: {
            now: clock.now,
            async sleep(milliseconds, signal) {
                spentMs += milliseconds;
                await clock.sleep(milliseconds, signal);
            },
        },
    };
}


/***/ }),

/***/ 3396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7730);
/** The `Retry-After` header in all the shapes that are seen. */

/** No server is waited for longer than this because of one header. */
const LONGEST_WAIT_MS = 300_000;
/**
 * Seconds (`120`), a date, or a Go duration (`1.889377ms`, as GHCR sends it) → milliseconds to wait;
 * undefined when there is nothing sensible in it.
 */
function parseRetryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (text === '')
        return undefined;
    const wait = /^\d+(\.\d+)?$/.test(text)
        ? Number(text) * 1_000
        : (parseGoDuration(text.split(',')[0]?.trim() ?? '') ?? Date.parse(text) - now);
    if (!Number.isFinite(wait))
        return undefined;
    return Math.min(Math.max(0, Math.ceil(wait)), LONGEST_WAIT_MS);
}
// --- internal ---
/** Go writes less than a millisecond in `µs` or `ns`: https://pkg.go.dev/time#Duration.String */
function parseGoDuration(text) {
    const tiny = /^(\d+(?:\.\d+)?)(µs|μs|us|ns)$/.exec(text);
    if (tiny === null)
        return (0,_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text);
    return Number(tiny[1]) / (tiny[2] === 'ns' ? 1_000_000 : 1_000);
}


/***/ })

};
;