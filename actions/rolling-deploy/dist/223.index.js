"use strict";
exports.id = 223;
exports.ids = [223];
exports.modules = {

/***/ 7223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registryClient: () => (/* binding */ registryClient)
});

// EXTERNAL MODULE: ./kit/action/errors.js
var errors = __webpack_require__(4252);
// EXTERNAL MODULE: ./kit/network/http.js + 1 modules
var http = __webpack_require__(9332);
// EXTERNAL MODULE: ./kit/report/foreign.js
var foreign = __webpack_require__(8475);
// EXTERNAL MODULE: ./kit/registry/reference.js
var registry_reference = __webpack_require__(5871);
;// CONCATENATED MODULE: ./kit/registry/address.js
/** Addresses of registries, and of content below their `/v2/`: only what is a tag or a digest gets into one. */




/**
 * The address of a registry's API. Loopback is spoken to in plain HTTP, as Docker does; Docker Hub's
 * API has a host of its own.
 */
function apiOf(registry) {
    if (registry === 'docker.io')
        return new URL('https://registry-1.docker.io');
    const url = new URL(`https://${registry}`);
    if ((0,http/* isLoopback */.U9)(url.hostname))
        return new URL(`http://${registry}`);
    return url;
}
/**
 * The path of a manifest by tag or digest.
 *
 * @throws {ActionError} FK014 when it is neither.
 */
function manifestPath(repository, reference) {
    if ((0,registry_reference/* isDigest */.Bc)(reference) || (0,registry_reference/* isTag */.dz)(reference))
        return `${repository}/manifests/${reference}`;
    throw unusable(`\`${(0,foreign/* plainLine */.h)(reference)}\` is neither a tag nor a digest.`);
}
/**
 * The path of a blob.
 *
 * @throws {ActionError} FK014 when that is no digest.
 */
function blobPath(repository, digest) {
    if ((0,registry_reference/* isDigest */.Bc)(digest))
        return `${repository}/blobs/${digest}`;
    throw unusable(`\`${(0,foreign/* plainLine */.h)(digest)}\` is not a digest.`);
}
/** The error for a manifest that says what no manifest may say. */
function unusable(what) {
    return (0,errors/* fail */.fJ)('FK014', what, {
        cause: 'The image is not put together as an image has to be, maybe to do harm.',
        remedy: 'Do not use this image before you know who made it, and how.',
    });
}

// EXTERNAL MODULE: ./kit/retry/budget.js
var budget = __webpack_require__(3728);
// EXTERNAL MODULE: ./kit/retry/retry.js
var retry = __webpack_require__(4071);
// EXTERNAL MODULE: ./kit/time/clock.js
var time_clock = __webpack_require__(850);
// EXTERNAL MODULE: ../../node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(2527);
// EXTERNAL MODULE: ./kit/network/trouble.js
var network_trouble = __webpack_require__(5870);
// EXTERNAL MODULE: ./kit/retry/retry-after.js
var retry_after = __webpack_require__(3396);
;// CONCATENATED MODULE: ./kit/registry/advice.js
/** What registries say when they deny something, and what that means: a table, and a look into it. */
const WRITE_PERMISSION = 'Give the job `permissions: { contents: read, packages: write }` in the workflow.';
const LINK_PACKAGE = `${WRITE_PERMISSION} If it has that, open the package's settings on GitHub and add this repository under "Manage Actions access" with the role Write.`;
const WRONG_TOKEN = {
    cause: 'The token is wrong or has expired, or the package is private and not open to this repository.',
    remedy: 'Leave `password` at its default, the token of the job, and give the job `packages: write`; for a package of another repository add this one under "Manage Actions access" in its settings.',
};
/** The first row that fits counts. */
const KNOWN_DENIALS = [
    {
        registry: 'ghcr.io',
        said: /installation not allowed to Create organization package/i,
        cause: 'The package does not exist yet, and this token may not create it: the job has no `packages: write`, the run is for a pull request from a fork, or the organisation does not let its members create packages of this visibility.',
        remedy: `${WRITE_PERMISSION} If it has that, an owner of the organisation allows it under Settings → Packages → Package creation.`,
        source: 'https://github.com/docker/build-push-action/issues/463',
    },
    {
        registry: 'ghcr.io',
        said: /installation not allowed to Write organization package/i,
        cause: 'The job has no `packages: write`, the run is for a pull request from a fork, or the package exists and is not linked to this repository.',
        remedy: LINK_PACKAGE,
        source: 'https://github.com/docker/build-push-action/issues/463',
    },
    {
        registry: 'ghcr.io',
        said: /permission_denied: write_package/i,
        cause: 'The package exists and does not give this repository the right to write: it was created by hand, or by another repository.',
        remedy: 'Open the package\'s settings on GitHub and add this repository under "Manage Actions access" with the role Write.',
        source: 'https://github.com/docker/build-push-action/issues/981',
    },
    {
        registry: 'ghcr.io',
        said: /requested installation does not exist/i,
        cause: 'The image is named after another account than the one this repository belongs to, and the token of the job is nothing there.',
        remedy: 'Name the image `ghcr.io/<owner of this repository>/…`, or give as `password` a classic token with the scope `write:packages` of an account that may write there.',
        source: 'https://github.com/openwrt/buildbot/pull/2',
    },
    {
        registry: 'ghcr.io',
        said: /permission_denied: read_package/i,
        cause: 'The package is private and does not give this repository the right to read.',
        remedy: 'Open the package\'s settings on GitHub and add this repository under "Manage Actions access" with the role Read.',
        source: 'https://docs.github.com/en/packages/learn-github-packages',
    },
    {
        registry: 'ghcr.io',
        said: /token provided does not match expected scopes/i,
        cause: 'The password is a personal access token without the scope `write:packages`.',
        remedy: 'Leave `password` at its default, the token of the job, with `packages: write`, or make a classic token with the scope `write:packages`.',
        source: 'https://github.com/docker/build-push-action/issues/1373',
    },
    {
        registry: 'ghcr.io',
        said: /authentication token not provided/i,
        cause: 'No token was sent: the password is empty, or the secret that it comes from does not exist.',
        remedy: 'Leave `password` at its default, the token of the job, or check the name of the secret.',
        source: 'https://github.com/Homebrew/brew/issues/11066',
    },
    {
        registry: 'ghcr.io',
        said: /invalid token|User cannot be authenticated with the token provided/i,
        cause: 'The password is not a valid token, or it has expired.',
        remedy: 'Leave `password` at its default, the token of the job, or renew the token in the secret.',
        source: 'https://github.com/argoproj-labs/argocd-image-updater/issues/303',
    },
    {
        registry: 'ghcr.io',
        by: 'token service',
        said: /\bdenied\b/i,
        ...WRONG_TOKEN,
        source: 'https://github.com/sigstore/scaffolding/issues/127',
    },
    {
        registry: 'ghcr.io',
        said: /\bdenied: denied\b/i,
        ...WRONG_TOKEN,
        source: 'https://github.com/macbre/push-to-ghcr/pull/27',
    },
    {
        registry: 'ghcr.io',
        said: /repository name must be lowercase/i,
        cause: 'The name of the image has upper-case letters, which no registry takes.',
        remedy: 'Write the name in lower case; tags may have upper-case letters.',
        source: 'https://github.com/docker/build-push-action/issues/37',
    },
    {
        registry: 'ghcr.io',
        said: /name[_ ]unknown|repository name not known/i,
        cause: 'There is no package of this name yet that the token can see, and it could not create one.',
        remedy: `${WRITE_PERMISSION} Check the owner in the name of the image too.`,
        source: 'https://github.com/radius-project/radius/issues/12623',
    },
    {
        registry: 'ghcr.io',
        said: /Accept header does not support/i,
        cause: 'A proxy between the runner and the registry cuts the header `Accept` short.',
        remedy: 'Let the proxy pass requests to ghcr.io unchanged.',
        source: 'https://github.com/release-argus/Argus/issues/459',
    },
    // Without a word of why; these two are the usual causes.
    {
        registry: 'ghcr.io',
        said: /requested access to the resource is denied|\b403 \(?Forbidden|^403\s*$/i,
        cause: 'The job has no `packages: write`, or the package exists and is not linked to this repository.',
        remedy: LINK_PACKAGE,
        source: 'https://github.com/docker/build-push-action/issues/981',
    },
    {
        registry: 'docker.io',
        said: /requested access to the resource is denied|insufficient_scope/i,
        cause: 'The account may not write to this repository, or the repository does not exist.',
        remedy: 'Create the repository on Docker Hub, and use an access token of an account that may write to it.',
        source: 'https://docs.docker.com/docker-hub/repos/',
    },
    {
        registry: 'docker.io',
        said: /incorrect username or password|personal access token is expired/i,
        cause: 'Docker Hub does not know this user name with this password or token.',
        remedy: 'Check `username` (the account, not the e-mail address), and renew the token in `password`.',
        source: 'https://docs.docker.com/security/access-tokens/',
    },
];
/** What is known about a denial; undefined when these words are not in the table. */
function adviceFor(denial) {
    // https://docs.github.com/en/enterprise-server/packages/working-with-a-github-packages-registry
    const registry = denial.registry.startsWith('containers.') ? 'ghcr.io' : denial.registry;
    return KNOWN_DENIALS.find((known) => known.registry === registry &&
        (known.by === undefined || known.by === denial.by) &&
        known.said.test(denial.text));
}

;// CONCATENATED MODULE: ./kit/registry/json.js
/** JSON from a registry, which may send anything. */
/** What bytes hold as JSON; undefined when they hold none. */
function jsonOf(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./kit/registry/failures.js
/** What can go wrong with a registry: which of it passes by itself, and what to tell the user. */







/** An answer that is not the one that was asked for. */
class Refused extends Error {
    answer;
    /** Whether the registry itself refused, or the place that hands out its tokens. */
    by;
    constructor(by, answer) {
        super(`${answer.status} ${sayingOf(answer)}`);
        this.by = by;
        this.answer = answer;
    }
}
/** An answer that no registry should give; the message says in what it is wrong. */
class BadAnswer extends Error {
}
/** Says whether to ask once more. `now` is in milliseconds since the epoch. */
function judge(thrown, now) {
    if (thrown instanceof Refused) {
        const { status, headers } = thrown.answer;
        if (!isPassing(thrown))
            return { retry: false };
        const afterMs = (0,retry_after/* parseRetryAfter */.m)(headers.get('retry-after'), now);
        return { retry: true, reason: `the ${thrown.by} answered ${status}`, afterMs };
    }
    const trouble = (0,network_trouble/* connectionTrouble */.M)(thrown);
    if (trouble === undefined || !trouble.passes)
        return { retry: false };
    return { retry: true, reason: trouble.text };
}
/** The error a user gets: what was asked of whom, what was answered, and what to change. */
function explain(thrown, question) {
    if (thrown instanceof errors/* ActionError */.lZ)
        return thrown;
    if (thrown instanceof Refused)
        return explainRefusal(thrown, question);
    const { registry, asked } = question;
    if (thrown instanceof BadAnswer || thrown instanceof http/* AnswerTooLarge */.UG) {
        const what = `\`${registry}\` gave an answer that can not be used: ${(0,foreign/* plainLine */.h)(thrown.message)} (${asked}).`;
        return (0,errors/* fail */.fJ)('FK014', what, { error: thrown });
    }
    const trouble = (0,network_trouble/* connectionTrouble */.M)(thrown);
    if (trouble === undefined)
        return (0,errors/* fail */.fJ)('FK099', `${asked} failed.`, { error: thrown });
    return (0,errors/* fail */.fJ)('FK010', `\`${registry}\` can not be reached: ${trouble.text} (${asked}).`, {
        error: thrown,
        ...(trouble.remedy === undefined ? {} : { remedy: trouble.remedy }),
    });
}
// --- internal ---
const LONGEST_SAYING = 300;
/** 499 is what a proxy of GHCR's answers when the server behind it took too long. */
const PASSING = new Set([408, 425, 429, 499, 500, 502, 503, 504]);
function isPassing({ answer }) {
    if (PASSING.has(answer.status))
        return true;
    // Seen in passing at GHCR: https://github.com/GoogleContainerTools/jib/issues/4301
    return (answer.status === 404 && errorsIn(answer).some(({ code }) => code === 'BLOB_UPLOAD_UNKNOWN'));
}
function explainRefusal(refused, question) {
    const { registry, asked, hasCredentials } = question;
    const { answer } = refused;
    const saying = sayingOf(answer);
    const whom = refused.by === 'registry' ? `\`${registry}\`` : `The token service of \`${registry}\``;
    const what = `${whom} answered ${answer.status}${saying === '' ? '' : `, "${saying}",`} to ${asked}.`;
    const advice = adviceFor({ registry, by: refused.by, text: `${answer.status} ${saying}` });
    const known = advice && { cause: advice.cause, remedy: advice.remedy };
    const code = codeOf(refused);
    return (0,errors/* fail */.fJ)(code, what, known ?? (hasCredentials ? {} : withoutCredentials(code)));
}
function codeOf({ answer, by, }) {
    const codes = new Set(errorsIn(answer).map(({ code }) => code));
    if (PASSING.has(answer.status))
        return 'FK010';
    if (codes.has('NAME_INVALID') || codes.has('TAG_INVALID'))
        return 'FK015';
    if (answer.status === 401)
        return 'FK011';
    if (answer.status === 403)
        return by === 'token service' ? 'FK011' : 'FK012';
    // A mirror or cache that can only be read.
    if (answer.status === 405 || codes.has('UNSUPPORTED'))
        return 'FK012';
    return answer.status === 404 ? 'FK013' : 'FK014';
}
function withoutCredentials(code) {
    return code === 'FK011' || code === 'FK012'
        ? { cause: 'No user name and password (token) were given for this registry.' }
        : {};
}
// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
function errorsIn(answer) {
    const body = jsonOf(answer.body);
    const errors = isObject(body) ? body.errors : undefined;
    return (Array.isArray(errors) ? errors : []).filter(isObject).map((error) => ({
        code: wordOf(error.code),
        message: wordOf(error.message),
    }));
}
/** An object need not have a text. */
function wordOf(value) {
    return isObject(value) ? '' : String(value ?? '');
}
/** What the other side said, on one line and defused; the page of a proxy loses its markup. */
function sayingOf(answer) {
    const errors = errorsIn(answer);
    const text = errors.length > 0
        ? errors.map(({ code, message }) => `${code}: ${message}`).join('; ')
        : Buffer.from(answer.body.subarray(0, 4_096))
            .toString('utf8')
            .replace(/<(style|script)[^>]*>.*?<\/\1>/gis, ' ')
            .replace(/<[^>]*>/g, ' ');
    const line = (0,foreign/* plainLine */.h)(text.replace(/\s+/g, ' ').trim());
    return line.length > LONGEST_SAYING ? `${line.slice(0, LONGEST_SAYING)}…` : line;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./kit/registry/auth.js
/**
 * Proves to a registry who asks: by a token from the address that the registry names, or by the
 * credentials themselves where it asks for those.
 * https://distribution.github.io/distribution/spec/auth/token/
 */




const tokenSchema = schemas/* looseObject */._H3({
    token: schemas/* optional */.lqM(schemas/* string */.YjP()),
    access_token: schemas/* optional */.lqM(schemas/* string */.YjP()),
});
/** Makes an authorizer. Credentials leave the process only over HTTPS or to this machine. */
function authorizer(credentials) {
    let challenge;
    const tokens = new Map();
    const basic = credentials && basicHeader(credentials);
    return {
        async header(access, send) {
            if (challenge === undefined)
                return undefined;
            if (challenge.scheme === 'basic')
                return basic;
            const scopes = scopesOf(access);
            const key = scopes.join(' ');
            const token = tokens.get(key) ?? (await fetchToken({ challenge, scopes, basic, send }));
            tokens.set(key, token);
            return `Bearer ${token}`;
        },
        learn(answer, access) {
            challenge = parseChallenge(answer.headers.get('www-authenticate')) ?? challenge;
            tokens.delete(scopesOf(access).join(' '));
        },
    };
}
/** Reads `WWW-Authenticate`; undefined when it asks for nothing that we can do. */
function parseChallenge(header) {
    const bearer = /(?:^|,)\s*Bearer\s+(.*)$/i.exec(header ?? '');
    if (bearer?.[1] !== undefined) {
        const parameters = parametersOf(bearer[1]);
        const realm = parameters.get('realm');
        if (realm === undefined || !URL.canParse(realm))
            return undefined;
        return { scheme: 'bearer', realm: new URL(realm), service: parameters.get('service') };
    }
    return /(?:^|,)\s*Basic\b/i.test(header ?? '') ? { scheme: 'basic' } : undefined;
}
// --- internal ---
/** `Basic` and the pair in base64. */
function basicHeader({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
function parametersOf(text) {
    const parameters = new Map();
    for (const [, name, quoted, bare] of text.matchAll(/([a-z_]+)=(?:"([^"]*)"|([^\s,"]+))/gi)) {
        if (name !== undefined)
            parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
    }
    return parameters;
}
function scopesOf({ repository, actions, readsFrom }) {
    const own = `repository:${repository}:${actions}`;
    return readsFrom === undefined ? [own] : [own, `repository:${readsFrom}:pull`];
}
async function fetchToken(question) {
    const { challenge, scopes, basic } = question;
    const url = new URL(challenge.realm);
    if (challenge.service !== undefined)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const isSafe = url.protocol === 'https:' || (0,http/* isLoopback */.U9)(url.hostname);
    if (!isSafe)
        throw new BadAnswer(`it wants the credentials over plain HTTP, at ${url.origin}`);
    if (url.username !== '' || url.password !== '') {
        throw new BadAnswer('the address of its token service holds a user name');
    }
    const answer = await question.send({
        method: 'GET',
        url,
        headers: basic === undefined ? {} : { authorization: basic },
    });
    if (answer.status !== 200)
        throw new Refused('token service', answer);
    return tokenIn(answer, url);
}
function tokenIn(answer, url) {
    const granted = tokenSchema.safeParse(jsonOf(answer.body)).data;
    const token = granted?.token || granted?.access_token;
    // Anything else would not pass as a header, and the error would show it.
    if (token && /^[\x20-\x7e]+$/.test(token))
        return token;
    throw new BadAnswer(`${url.origin}${url.pathname} answered 200 without a usable token`);
}

;// CONCATENATED MODULE: ./kit/registry/ask.js
/** Puts one question to a registry: with proof of who asks, again where that helps, or an error. */







/** GHCR's own limit: https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#troubleshooting */
const BLOB_LIMIT_MS = 600_000;
/** Makes the function that asks; it remembers tokens and the way in which the registry wants them. */
function asker(options) {
    return askOver({
        options,
        budget: budgetOf(options),
        api: apiOf(options.registry),
        send: (0,http/* sender */.QR)(process.env, options.signal),
        authorize: authorizer(options.credentials),
        isHasty: false,
    });
}
function askOver(connection) {
    return Object.assign((question) => askRegistry(connection, question), {
        cancelUpload: (opened, repository) => cancelUpload(connection, opened, repository),
        upload: (blob) => upload(connection, blob),
        within: (milliseconds) => askOver({
            ...connection,
            budget: shareOf(connection.budget, milliseconds),
            send: inTime(connection.send, milliseconds),
            isHasty: true,
        }),
    });
}
/** A part of a budget: what is spent of it is spent of the whole. */
function shareOf(whole, milliseconds) {
    const part = (0,budget/* retryBudget */.k)(milliseconds, whole.clock);
    return { leftMs: () => Math.min(part.leftMs(), whole.leftMs()), clock: part.clock };
}
/** A registry that is well has answered by then, with a token where it wants one. */
const LEAST_ANSWER_MS = 5_000;
function inTime(send, milliseconds) {
    const most = Math.max(milliseconds, LEAST_ANSWER_MS);
    return (request) => send({ ...request, limitMs: Math.min(most, request.limitMs ?? http/* TIME_LIMIT_MS */.tm) });
}
async function askRegistry(connection, question) {
    const { access, path, expected = [200], check, ...rest } = question;
    const url = new URL(`/v2/${path}`, connection.api);
    return patiently(connection, `${question.method} ${url.href}`, async () => {
        const answer = await sendAs(connection, { ...rest, url }, access);
        if (!expected.includes(answer.status))
            throw new Refused('registry', answer);
        check?.(answer);
        return answer;
    });
}
/** Makes attempts until one succeeds, and explains the failure of the last. */
async function patiently({ options, budget, isHasty }, asked, attempt) {
    const { registry, signal, credentials } = options;
    try {
        return await (0,retry/* retry */.L)(attempt, {
            budgetMs: budget.leftMs,
            judge: (error) => isHasty && isTimeUp(error) ? { retry: false } : judge(error, budget.clock.now()),
            onWait: (message) => options.onWait(`${registry}: ${message} (${asked})`),
            signal,
            clock: budget.clock,
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw explain(error, { registry, asked, hasCredentials: credentials !== undefined });
    }
}
/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#post-then-put */
async function upload(connection, blob) {
    const { repository, digest, file } = blob;
    const { api, send } = connection;
    const access = { repository, actions: 'pull,push' };
    const start = new URL(`/v2/${repository}/blobs/uploads/`, api);
    await patiently(connection, `POST and PUT ${start.href}`, async () => {
        const opened = await sendAs(connection, { method: 'POST', url: start }, access);
        if (opened.status !== 202)
            throw new Refused('registry', opened);
        const url = uploadAddress(opened, api);
        url.searchParams.set('digest', digest);
        const request = {
            method: 'PUT',
            url,
            headers: { 'content-type': 'application/octet-stream' },
            body: { file },
            limitMs: BLOB_LIMIT_MS,
        };
        // Another host, such as an object store, has no business with the credentials.
        const answer = url.origin === api.origin ? await sendAs(connection, request, access) : await send(request);
        if (answer.status !== 201)
            throw new Refused('registry', answer);
    });
}
function uploadAddress(opened, api) {
    const location = opened.headers.get('location');
    if (location === undefined || !URL.canParse(location, api.href)) {
        throw new BadAnswer('it began an upload without saying where');
    }
    const url = new URL(location, api);
    if ((0,http/* isAsSafe */.oB)(url, api))
        return url;
    throw new BadAnswer(`it wants the upload at ${url.protocol}//${url.host}`);
}
async function sendAs({ api, authorize, send }, request, access) {
    const given = await authorize.header(access, send);
    const answer = await send(withAuthorization(request, given));
    // Who asks is nobody's business but the registry's, whatever a host that it led to asks for.
    if (answer.status !== 401 || answer.url.origin !== api.origin)
        return answer;
    // The first contact, or a token that ran out meanwhile.
    authorize.learn(answer, access);
    const fresh = await authorize.header(access, send);
    return fresh === undefined || fresh === given ? answer : send(withAuthorization(request, fresh));
}
async function cancelUpload(connection, opened, repository) {
    const { api } = connection;
    const location = opened.headers.get('location');
    if (location === undefined || !URL.canParse(location, api.href))
        return;
    const url = new URL(location, api);
    if (url.origin !== api.origin)
        return;
    const access = { repository, actions: 'pull,push' };
    const request = { method: 'DELETE', url };
    await sendAs(connection, request, access).catch(() => undefined);
}
function budgetOf({ retryBudgetMs, clock = time_clock/* systemClock */.m }) {
    if (typeof retryBudgetMs === 'number')
        return (0,budget/* retryBudget */.k)(retryBudgetMs, clock);
    return { leftMs: retryBudgetMs, clock };
}
/** Whether it failed because an answer did not come in time: by the limit of an exchange. */
function isTimeUp(error) {
    return error instanceof DOMException && error.name === 'TimeoutError';
}
function withAuthorization(request, authorization) {
    if (authorization === undefined)
        return request;
    return { ...request, headers: { ...request.headers, authorization } };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./kit/registry/blobs.js
/** Blobs of any size: looked for, taken over from another repository, and read into files. */





/** Whether a repository has a blob. */
async function hasBlob(ask, repository, digest) {
    const answer = await ask({
        method: 'HEAD',
        path: blobPath(repository, digest),
        access: { repository, actions: 'pull' },
        expected: [200, 404],
    });
    return answer.status === 200;
}
/**
 * Asks for a blob of another repository. A registry that can not do so begins an upload instead, which
 * is given up: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#mounting-a-blob-from-another-repository
 */
async function mountBlob(ask, blob) {
    const { repository, digest, from } = blob;
    const query = new URLSearchParams({ mount: digest, from });
    const answer = await ask({
        method: 'POST',
        path: `${repository}/blobs/uploads/?${query}`,
        access: { repository, actions: 'pull,push', readsFrom: from },
        expected: [201, 202],
    });
    if (answer.status === 201)
        return true;
    await ask.cancelUpload(answer, repository);
    return false;
}
/** Reads a blob into a file, piece by piece. */
async function saveBlob(ask, blob) {
    const { repository, digest, path } = blob;
    const address = blobPath(repository, digest);
    const [algorithm = ''] = digest.split(':');
    const file = (0,external_node_fs_.openSync)(path, 'w', 0o600);
    let hash = (0,external_node_crypto_.createHash)(algorithm);
    try {
        await ask({
            method: 'GET',
            path: address,
            access: { repository, actions: 'pull' },
            limitMs: BLOB_LIMIT_MS,
            sink: () => {
                (0,external_node_fs_.ftruncateSync)(file);
                hash = (0,external_node_crypto_.createHash)(algorithm);
                let position = 0;
                return (chunk) => {
                    hash.update(chunk);
                    position = writeAt(file, chunk, position);
                };
            },
            check: () => {
                if (`${algorithm}:${hash.digest('hex')}` !== digest) {
                    throw new BadAnswer(`the blob is not ${digest}`);
                }
            },
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
// --- internal ---
/** Writes all of a chunk, and gives the position behind it. */
function writeAt(file, chunk, position) {
    let written = 0;
    while (written < chunk.length) {
        written += (0,external_node_fs_.writeSync)(file, chunk, written, chunk.length - written, position + written);
    }
    return position + written;
}

;// CONCATENATED MODULE: ./kit/registry/digest.js
/** Content addresses: what bytes are called, and whether they are what they are called. */


/** `sha256:` and the hash of the bytes. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether the bytes hash to the digest, whichever of the two known algorithms it names. */
function hasDigest(bytes, digest) {
    if (!(0,registry_reference/* isDigest */.Bc)(digest))
        return false;
    const [algorithm = '', hash] = digest.split(':');
    return (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex') === hash;
}

;// CONCATENATED MODULE: ./kit/registry/manifest.js
/** The four shapes in which an image stands in a registry. */


/**
 * Media types of manifests. A request has to accept all of them: GHCR answers 404 for an image that
 * is there in a shape that was not asked for
 * (https://github.com/release-argus/Argus/issues/459).
 */
const MANIFEST_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Registries have to take manifests up to this size, and none that we write is larger. */
const LARGEST_MANIFEST_BYTES = 4 * 1_024 * 1_024;
/**
 * The media type of a manifest: what it calls itself, which its digest covers, or what the registry
 * says in `Content-Type`, for a manifest need not name itself. Empty when nobody says.
 */
function mediaTypeOf(bytes, contentType) {
    const own = typeSchema.safeParse(jsonOf(bytes)).data?.mediaType;
    return own ?? (contentType ?? '').split(';')[0]?.trim() ?? '';
}
// --- internal ---
const typeSchema = schemas/* object */.Ikc({ mediaType: schemas/* enum */.k5n(MANIFEST_TYPES) });

;// CONCATENATED MODULE: ./kit/registry/client.js







const LARGEST_BLOB_BYTES = 8 * 1_024 * 1_024;
/** Makes a client. Nothing is asked before the first question. */
function registryClient(options) {
    return clientOver(asker(options));
}
// --- internal ---
function clientOver(ask) {
    return {
        headManifest: (repository, reference) => headManifest(ask, repository, reference),
        findManifest: (repository, tag) => findManifest(ask, repository, tag),
        getManifest: (repository, reference) => getManifest(ask, repository, reference),
        putManifest: (repository, reference, manifest) => putManifest(ask, { repository, reference, ...manifest }),
        getBlob: (repository, digest, limitBytes = LARGEST_BLOB_BYTES) => getBlob(ask, { repository, digest, limitBytes }),
        checkPush: (repository) => checkPush(ask, repository),
        hasBlob: (repository, digest) => hasBlob(ask, repository, digest),
        saveBlob: (repository, digest, path) => saveBlob(ask, { repository, digest, path }),
        putBlob: (repository, digest, file) => ask.upload({ repository, digest, file }),
        mountBlob: (repository, digest, from) => mountBlob(ask, { repository, digest, from }),
        within: (milliseconds) => clientOver(ask.within(milliseconds)),
    };
}
async function headManifest(ask, repository, reference) {
    const answer = await ask({
        method: 'HEAD',
        path: manifestPath(repository, reference),
        access: { repository, actions: 'pull' },
        headers: { accept: MANIFEST_TYPES.join(', ') },
        expected: [200, 404],
        check: checkManifestInfo,
    });
    return answer.status === 404 ? undefined : manifestInfo(answer);
}
async function findManifest(ask, repository, tag) {
    const answer = await ask({
        method: 'GET',
        path: manifestPath(repository, tag),
        access: { repository, actions: 'pull' },
        headers: { accept: MANIFEST_TYPES.join(', ') },
        limitBytes: LARGEST_MANIFEST_BYTES,
        expected: [200, 404],
        check(found) {
            checkManifestInfo(found);
            if (found.status === 200)
                checkManifest(found, tag);
        },
    });
    if (answer.status === 404)
        return undefined;
    return { ...manifestInfo(answer), bytes: answer.body };
}
async function getManifest(ask, repository, reference) {
    const answer = await ask({
        method: 'GET',
        path: manifestPath(repository, reference),
        access: { repository, actions: 'pull' },
        headers: { accept: MANIFEST_TYPES.join(', ') },
        limitBytes: LARGEST_MANIFEST_BYTES,
        check: (found) => checkManifest(found, reference),
    });
    return {
        digest: (0,registry_reference/* isDigest */.Bc)(reference) ? reference : digestOf(answer.body),
        mediaType: mediaTypeOf(answer.body, answer.headers.get('content-type')),
        bytes: answer.body,
    };
}
async function putManifest(ask, put) {
    const { repository, reference, bytes, mediaType } = put;
    await ask({
        method: 'PUT',
        path: manifestPath(repository, reference),
        access: { repository, actions: 'pull,push' },
        headers: { 'content-type': mediaType },
        body: bytes,
        expected: [201],
    });
    return digestOf(bytes);
}
async function getBlob(ask, blob) {
    const { repository, digest, limitBytes } = blob;
    const answer = await ask({
        method: 'GET',
        path: blobPath(repository, digest),
        access: { repository, actions: 'pull' },
        limitBytes,
        check: ({ body }) => {
            if (!hasDigest(body, digest))
                throw new BadAnswer(`the blob is not ${digest}`);
        },
    });
    return answer.body;
}
async function checkPush(ask, repository) {
    const opened = await ask({
        method: 'POST',
        path: `${repository}/blobs/uploads/`,
        access: { repository, actions: 'pull,push' },
        expected: [202],
    });
    // Not waited for: GHCR answers 405 to a cancel, and a session that nobody uses expires everywhere.
    void ask.cancelUpload(opened, repository);
}
function checkManifestInfo(answer) {
    if (answer.status === 404)
        return;
    if ((0,registry_reference/* isDigest */.Bc)(manifestInfo(answer).digest))
        return;
    throw new BadAnswer('it answered 200 without the digest of the manifest');
}
function manifestInfo(answer) {
    return {
        digest: answer.headers.get('docker-content-digest') ?? '',
        mediaType: mediaTypeOf(answer.body, answer.headers.get('content-type')),
    };
}
function checkManifest(answer, reference) {
    const claimed = answer.headers.get('docker-content-digest');
    for (const digest of [claimed, (0,registry_reference/* isDigest */.Bc)(reference) ? reference : undefined]) {
        if (digest !== undefined && !hasDigest(answer.body, digest)) {
            throw new BadAnswer(`the manifest does not hash to ${digest}`);
        }
    }
}


/***/ })

};
;