/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 578:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ canaryRowOf),
/* harmony export */   xb: () => (/* binding */ WITHOUT_ADVISORIES)
/* harmony export */ });
/* unused harmony exports OS_CANARIES, LANGUAGE_CANARIES */
/**
 * Packages that have had vulnerabilities for as long as there are feeds: at an ancient version each
 * of them must be found. Several for each system, because one hit suffices, and names come and go.
 */
const DEB = {
    purl: 'deb',
    version: '0.0.1-1',
    // Names of source packages: https://security-tracker.debian.org/tracker/
    names: ['openssl', 'curl', 'glibc', 'systemd', 'util-linux', 'gnutls28'],
};
const APK = {
    purl: 'apk',
    version: '0.0.1-r0',
    // https://secdb.alpinelinux.org/, https://packages.wolfi.dev/os/security.json
    names: ['openssl', 'curl', 'busybox', 'git', 'zlib', 'expat'],
};
const RPM = {
    purl: 'rpm',
    version: '0.0.1-1',
    // Names of binary packages in the errata of Red Hat and its rebuilds, SUSE, Amazon, VMware, Azure
    names: [
        'openssl',
        'openssl-libs',
        'curl',
        'libcurl',
        'glibc',
        'systemd',
        'libxml2',
        'libopenssl3',
        'libcurl4',
        'expat',
        'kernel',
    ],
};
/** Family of the operating system, as Trivy names it → its canaries. */
const OS_CANARIES = {
    // https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/detector/ospkg/detect.go
    debian: DEB,
    ubuntu: DEB,
    echo: DEB,
    alpine: APK,
    wolfi: APK,
    chainguard: APK,
    minimos: APK,
    redhat: RPM,
    centos: RPM,
    rocky: RPM,
    alma: RPM,
    oracle: RPM,
    amazon: RPM,
    azurelinux: RPM,
    'cbl-mariner': RPM,
    photon: RPM,
    sles: RPM,
    slem: RPM,
    'opensuse-leap': RPM,
    'opensuse-tumbleweed': RPM,
};
const NPM = {
    purl: 'npm',
    version: '0.0.1',
    names: ['lodash', 'minimist', 'express', 'ws', 'tar'],
};
const GO = {
    purl: 'golang',
    version: 'v0.0.1',
    names: ['golang.org/x/net', 'golang.org/x/crypto', 'golang.org/x/text'],
};
const PYPI = {
    purl: 'pypi',
    version: '0.0.1',
    names: ['django', 'pillow', 'urllib3', 'requests', 'jinja2'],
};
const GEM = {
    purl: 'gem',
    version: '0.0.1',
    names: ['rack', 'nokogiri', 'activerecord', 'actionpack', 'rexml'],
};
const MAVEN = {
    purl: 'maven',
    version: '0.0.1',
    names: [
        'com.fasterxml.jackson.core/jackson-databind',
        'org.springframework/spring-core',
        'org.yaml/snakeyaml',
        'com.google.guava/guava',
        'commons-io/commons-io',
    ],
};
const CARGO = {
    purl: 'cargo',
    version: '0.0.1',
    names: ['hyper', 'regex', 'tokio', 'openssl', 'smallvec', 'time'],
};
const COMPOSER = {
    purl: 'composer',
    version: '0.0.1',
    names: ['twig/twig', 'guzzlehttp/guzzle', 'symfony/http-foundation', 'phpunit/phpunit'],
};
const NUGET = {
    purl: 'nuget',
    version: '0.0.1',
    names: ['Newtonsoft.Json', 'jQuery', 'bootstrap', 'log4net', 'System.Net.Http'],
};
const BITNAMI = {
    purl: 'bitnami',
    version: '0.0.1',
    // https://github.com/bitnami/vulndb/tree/main/data
    names: ['wordpress', 'nginx', 'apache', 'mysql', 'postgresql', 'redis', 'drupal', 'jenkins'],
};
const HEX = {
    purl: 'hex',
    version: '0.0.1',
    // https://github.com/advisories?query=type:reviewed+ecosystem:erlang
    names: ['plug', 'phoenix', 'ecto', 'hackney', 'phoenix_html', 'sweet_xml'],
};
const PUB = {
    purl: 'pub',
    version: '0.0.1',
    // https://github.com/advisories?query=type:reviewed+ecosystem:pub
    names: ['http', 'dio', 'archive'],
};
const CONAN = {
    purl: 'conan',
    version: '0.0.1',
    // https://gitlab.com/gitlab-org/advisories-community/-/tree/main/conan
    names: ['openssl', 'zlib', 'libcurl', 'expat', 'libxml2', 'libpng', 'libtiff'],
};
const SWIFT = {
    purl: 'swift',
    version: '0.0.1',
    // https://github.com/advisories?query=type:reviewed+ecosystem:swift
    names: [
        'github.com/vapor/vapor',
        'github.com/apple/swift-nio',
        'github.com/apple/swift-nio-http2',
        'github.com/apple/swift-nio-extras',
        'github.com/weichsel/ZIPFoundation',
    ],
};
const COCOAPODS = {
    purl: 'cocoapods',
    version: '0.0.1',
    // The pods of what Swift's advisories are about.
    names: ['SwiftNIO', 'SwiftNIOHTTP2', 'SwiftNIOExtras', 'ZIPFoundation'],
};
/** Type of a result → the canaries of its ecosystem. */
const LANGUAGE_CANARIES = {
    // https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/detector/library/driver.go
    'node-pkg': NPM,
    npm: NPM,
    yarn: NPM,
    pnpm: NPM,
    bun: NPM,
    javascript: NPM,
    gobinary: GO,
    gomod: GO,
    'python-pkg': PYPI,
    pip: PYPI,
    pipenv: PYPI,
    poetry: PYPI,
    uv: PYPI,
    pylock: PYPI,
    gemspec: GEM,
    bundler: GEM,
    jar: MAVEN,
    pom: MAVEN,
    gradle: MAVEN,
    sbt: MAVEN,
    rustbinary: CARGO,
    cargo: CARGO,
    'composer-vendor': COMPOSER,
    composer: COMPOSER,
    'dotnet-core': NUGET,
    nuget: NUGET,
    'packages-props': NUGET,
    bitnami: BITNAMI,
    hex: HEX,
    pub: PUB,
    conan: CONAN,
    swift: SWIFT,
    cocoapods: COCOAPODS,
};
/** Types of packages that Trivy lists although it has no advisories for them (same source). */
const WITHOUT_ADVISORIES = new Set(['conda-pkg', 'conda-environment']);
/** The canaries of a type of result, a system or an ecosystem; undefined when none are known. */
function canaryRowOf(type) {
    return OS_CANARIES[type] ?? LANGUAGE_CANARIES[type];
}


/***/ }),

/***/ 6898:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fail)
/* harmony export */ });
/* unused harmony export errorTable */
/* harmony import */ var _kit_action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4252);
/** What can go wrong in the gate: a block, and every way in which an image could not be judged. */

const RUN_AGAIN = 'Run the job again; if it stays so, read the lines of the scanner in the log.';
/** Errors of trivy-gate by code. */
const errorTable = {
    FG001: {
        class: 'policy',
        title: 'The image is blocked',
        cause: 'It has vulnerabilities of a severity that `severity` does not let pass.',
        remedy: 'Update the packages named above to their fixed versions, or the base image that brings them, build the image again, and push it. For what has no fix yet somebody can answer for a while with a waiver in `.github/trivy-waivers.yaml`.',
    },
    FG002: {
        class: 'target',
        title: 'Not judged: the operating system of the image is past its end of life',
        cause: 'Nobody publishes vulnerabilities for this release any more, so none are found.',
        remedy: 'Move the image to a supported release, or set `eol: warn` until that is done.',
    },
    FG003: {
        class: 'target',
        title: 'Not judged: the operating system of the image is not covered',
        cause: 'The scanner has no vulnerability data for it, does not recognise it, or takes it for another release.',
        remedy: 'Build on a distribution that Trivy covers (https://trivy.dev/docs/latest/coverage/os/), or use a newer `scanner-version` if the release is new.',
    },
    FG004: {
        class: 'target',
        title: 'Not judged: packages of the image could not be scanned',
        cause: 'The package database of the image was deleted, the image is empty, or a version is written in a way that can not be compared.',
        remedy: 'Keep the package database (such as /var/lib/dpkg) in the image, and use releases of packages whose versions follow the rules of their ecosystem.',
    },
    FG005: {
        class: 'infrastructure',
        title: 'Not judged: the scan failed',
        cause: 'The scanner ended with an error, or was killed.',
        remedy: RUN_AGAIN,
    },
    FG006: {
        class: 'infrastructure',
        title: 'Not judged: the scan took too long',
        cause: 'The image is large, or the registry is slow.',
        remedy: 'Raise `timeout`, or run the job again.',
    },
    FG007: {
        class: 'infrastructure',
        title: "Not judged: the scanner's report can not be used",
        cause: 'The report is missing, cut off, or of a form that this version does not know.',
        remedy: 'Check that the disk of the runner is not full, and leave `scanner-version` at its default.',
    },
    FG008: {
        class: 'infrastructure',
        title: 'Not judged: another image was scanned',
        cause: '`platform` is not that of the image, or what the scanner reports on is not the digest it was told to scan.',
        remedy: 'Check `platform`, and that no proxy rewrites what the registry answers.',
    },
    FG009: {
        class: 'infrastructure',
        title: 'Not judged: nothing proves that the scanner would find anything',
        cause: 'A list of ancient packages came back without a finding, or there is no such list for a kind of package in the image: the database has nothing about it, or the scanner was disarmed.',
        remedy: 'Use the default `db-repositories`, and check that the release of the operating system is one that Trivy covers.',
    },
    FG010: {
        class: 'infrastructure',
        title: 'Not judged: the scan was tampered with',
        cause: 'The scanner says that it used settings, modules or lists that are not ours.',
        remedy: 'Find out what on the runner reaches into the scan before you trust its results.',
    },
    FG011: {
        class: 'infrastructure',
        title: 'Not judged: the Java archives of the image could not be identified',
        cause: "The scanner can not use Trivy's Java database, although it was loaded.",
        remedy: RUN_AGAIN,
    },
    FG012: {
        class: 'usage',
        title: 'Not judged: it is not clear which platform of the image is meant',
        cause: 'Each platform is an image of its own, and a verdict on one says nothing about the others.',
        remedy: 'Name the platform that you deploy in `platform`, in the words of the index, such as `linux/amd64`; the verdict is then about the digest of that platform.',
    },
    FG020: {
        class: 'policy',
        title: 'This version of Trivy is refused',
        cause: 'Versions 0.69.4 to 0.69.6 were published by an attacker and steal credentials (CVE-2026-33634).',
        remedy: 'Use another version; if this one ever ran, replace every credential it could reach.',
    },
    FG021: {
        class: 'policy',
        title: 'The scanner is not the one that was pinned',
        cause: 'Its SHA-256 differs: the file was changed on the way, in the cache, or by a step before.',
        remedy: 'Do not run it. Find out where it comes from, then give the SHA-256 of the right one.',
    },
    FG022: {
        class: 'infrastructure',
        title: 'The scanner could not be downloaded',
        cause: 'github.com, or what `download-mirror` names in its place, can not be reached or has no such release.',
        remedy: 'Run the job again, name a mirror in `download-mirror`, or provide the program yourself with `trivy-path`.',
    },
    FG023: {
        class: 'usage',
        title: 'The scanner does not run',
        cause: 'The file is missing, is not a program for this machine, or is not Trivy.',
        remedy: 'Check `trivy-path`, or leave it out to have the pinned release downloaded.',
    },
    FG030: {
        class: 'infrastructure',
        title: 'Not judged: the vulnerability database could not be obtained',
        cause: 'None of the repositories answered with a usable database.',
        remedy: 'Run the job again; if the runner can not reach them, give a mirror in `db-repositories`.',
    },
    FG031: {
        class: 'infrastructure',
        title: 'Not judged: the vulnerability database is too old',
        cause: 'The repositories serve a database that has not been built anew for a while.',
        remedy: 'Give a repository that is kept current in `db-repositories`, or raise `db-max-age`.',
    },
    FG040: {
        class: 'usage',
        title: 'The waivers are not valid',
        cause: 'The file is not YAML, or an entry has no owner, reason or end, ends later than `max-waiver-days` allows, or is not in the form of a waiver.',
        remedy: 'Correct the places named above; nothing was scanned.',
    },
    FG042: {
        class: 'usage',
        title: 'The file of waivers is not there',
        cause: 'The commit has no file of this name, or the token does not see it.',
        remedy: 'Check the path in `waivers`, that the file is committed, and that the job has `contents: read`.',
    },
    FG050: {
        class: 'usage',
        title: 'Not judged: the archive can not be used',
        cause: 'There is no file of this name, or it is not an archive with one image.',
        remedy: 'Name in `archive` an OCI layout (a directory, or packed as .tar) or what `docker save` wrote of one image; the output `archive` of build-image is one.',
    },
    FG051: {
        class: 'target',
        title: 'Not judged: the archive does not hold what it says',
        cause: 'A part of the image is missing, was cut off, or is not what its digest says.',
        remedy: 'Write the archive anew; if it stays so, find out who changes it on the way.',
    },
    FG052: {
        class: 'infrastructure',
        title: 'Not judged: the index of Java archives could not be obtained',
        cause: "The image has Java archives, which are identified by Trivy's Java database, and no repository answered with a usable one.",
        remedy: 'Run the job again; if the runner can not reach them, give a mirror in `java-db-repositories`.',
    },
};
/** Makes an error of the gate: `throw fail('FG005', '…')`. */
const fail = (0,_kit_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorsOf */ .Bp)(errorTable);


/***/ }),

/***/ 2566:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isInPackage),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
/* harmony import */ var _doubt_canary_packages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(578);
/** Package URLs, as Trivy's own lists name packages by. https://github.com/package-url/purl-spec */

const FORM = /^pkg:\/*([a-z][a-z0-9.+-]*)\/(?:([^?#@]+)\/)?([^/?#@]+)(?:@([^?#@]+))?$/i;
/** Reads a package URL; undefined for one that has qualifiers, which findings can not be compared by. */
function parsePackageUrl(text) {
    const [, type, namespace = '', name, version] = FORM.exec(text) ?? [];
    if (type === undefined || name === undefined)
        return undefined;
    try {
        return {
            type: type.toLowerCase(),
            namespace: decodeURIComponent(namespace),
            name: decodeURIComponent(name),
            version: version === undefined ? undefined : decodeURIComponent(version),
        };
    }
    catch {
        return undefined;
    }
}
/** Whether a finding is about the package, or the version of it, that is meant. */
function isInPackage(finding, url) {
    if ((0,_doubt_canary_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .canaryRowOf */ .MS)(finding.type)?.purl !== url.type)
        return false;
    if (url.version !== undefined && url.version !== finding.installed)
        return false;
    if (!SYSTEMS.has(url.type)) {
        return spelt(finding.package, url.type) === spelt(fullName(url), url.type);
    }
    // The namespace of a system's package is the system.
    return url.name === finding.package && (url.namespace === '' || url.namespace === finding.type);
}
// --- internal ---
const SYSTEMS = new Set(['deb', 'apk', 'rpm']);
function fullName({ type, namespace, name }) {
    if (namespace === '')
        return name;
    return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}
/** Of some ecosystems a name can be spelt in several ways. */
function spelt(name, type) {
    if (type === 'pypi')
        return name.toLowerCase().replaceAll('_', '-');
    return type === 'golang' || type === 'npm' ? name.toLowerCase() : name;
}


/***/ }),

/***/ 7816:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ nameWaiver),
/* harmony export */   NY: () => (/* binding */ lastDay),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   kr: () => (/* binding */ describeWaiver),
/* harmony export */   s1: () => (/* binding */ plainPath)
/* harmony export */ });
/* harmony import */ var _kit_time_day_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5250);
/** A waiver: somebody answers for it that a vulnerability does not block, for a while. */

/** "the waiver of @mia", or what to call one that nobody answers for. */
function nameWaiver({ owner, file }) {
    return owner === undefined ? `the entry in ${file}` : `the waiver of ${owner}`;
}
/** "CVE-2026-1 of @mia (.github/trivy-waivers.yaml, line 3)". */
function describeWaiver({ id, owner, file, line }) {
    const whose = owner === undefined ? '' : ` of ${owner}`;
    return `${id}${whose} (${file}${line === undefined ? '' : `, line ${line}`})`;
}
/** What a waiver is about, as one text to compare. */
function scopeOf({ id, package: name, purls, paths, image }) {
    return JSON.stringify([id, name, purls, paths.toSorted(), image]);
}
/** The last day of a waiver; undefined when it has none. */
function lastDay({ expires }) {
    return expires === undefined ? undefined : (0,_kit_time_day_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(expires);
}
/** A path of the image in the form in which Trivy writes it: from the root, without `/` at either end. */
function plainPath(path) {
    return path.replace(/^(?:\.?\/+)+/, '').replace(/\/+$/, '');
}
/** Whether a path has signs of a pattern, which no path of a waiver may have. */
function isPattern(path) {
    return /[*?]/.test(path);
}


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ errorsOf),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   ie: () => (/* binding */ toActionError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/* unused harmony export errorTable */
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2860);
/** Failures a user meets: a stable code, a class, and three sentences — what, why, what next. */

/** The error that every part of an action throws on purpose. */
class ActionError extends Error {
    name = 'ActionError';
    code;
    kind;
    /** What failed, with names and values, one sentence. */
    what;
    headline;
    likelyCause;
    remedy;
    at;
    constructor(code, kind, what, detail = {}) {
        super(what, { cause: detail.error });
        this.code = code;
        this.kind = kind;
        this.what = what;
        this.headline = detail.headline ?? kind.title;
        this.likelyCause = detail.cause ?? kind.cause;
        this.remedy = detail.remedy ?? kind.remedy;
        this.at = detail.at;
    }
    /** The three sentences as one text. */
    get text() {
        return [this.what, this.likelyCause, this.remedy].filter((part) => part !== '').join(' ');
    }
}
/** Makes the function with which an action throws its own errors: `throw fail('FB001', '…')`. */
function errorsOf(table) {
    return (code, what, detail) => {
        const kind = table[code];
        return new ActionError(code, kind, what, detail);
    };
}
/** Errors that every action shares. */
const errorTable = {
    FK001: {
        class: 'usage',
        title: 'Inputs are not valid',
        cause: 'The `with:` block of the step has a value that the action can not use.',
        remedy: 'Correct the inputs named above; nothing was touched.',
    },
    FK002: {
        class: 'usage',
        title: 'The runner is not supported',
        cause: 'The action was started without the environment that a GitHub runner provides.',
        remedy: 'Run it as a step of a workflow, on a runner of version 2.327 or later.',
    },
    FK003: {
        class: 'cancelled',
        title: 'Cancelled',
        cause: 'The job was cancelled or ran into its time limit.',
        remedy: 'Read in the summary what was done until then, and run the job again.',
    },
    FK004: {
        class: 'infrastructure',
        title: 'A secret could not be removed',
        cause: 'A file that held a credential could not be deleted.',
        remedy: 'Delete the file named above by hand, and replace the credential it held.',
    },
    FK005: {
        class: 'usage',
        title: 'A program is missing',
        cause: 'The runner does not have a program that this step needs.',
        remedy: 'Install it in an earlier step, or use a runner image that has it.',
    },
    FK006: {
        class: 'infrastructure',
        title: 'The files of the runner can not be written',
        cause: 'The disk of the runner is full, or a directory of it is missing or not ours to write.',
        remedy: 'Look at the disk and at the owner of the path above, then run the job again.',
    },
    FK007: {
        class: 'usage',
        title: 'The proxy is not an address',
        cause: 'A proxy has to be written as `http://host:port`.',
        remedy: 'Correct the variable where it is set: on the runner, or in `env:` of the workflow.',
    },
    FK010: {
        class: 'infrastructure',
        title: 'The registry can not be reached',
        cause: 'The registry is down, its name is wrong, or a proxy or firewall is in the way.',
        remedy: 'Check the host name of the image and the status page of the registry, then run again.',
    },
    FK011: {
        class: 'usage',
        title: 'The registry refuses the credentials',
        cause: 'The user name or the password (token) is wrong or has expired.',
        remedy: 'Check `username` and `password`; at ghcr.io grant the job `packages: write` to push, or `packages: read` to pull.',
    },
    FK012: {
        class: 'usage',
        title: 'The registry denies access',
        cause: 'The credentials are valid, but they do not permit this on this image.',
        remedy: 'At ghcr.io grant the job `packages: write` to push, or `packages: read` to pull, and link the package to this repository.',
    },
    FK013: {
        class: 'usage',
        title: 'The image does not exist',
        cause: 'The registry has no such repository, tag or digest.',
        remedy: 'Check the reference; was the image pushed, and has no clean-up job removed it?',
    },
    FK014: {
        class: 'infrastructure',
        title: 'The registry gave an answer that makes no sense',
        cause: 'The registry, or a proxy before it, is faulty.',
        remedy: 'Run the job again; if it stays so, report it to the registry.',
    },
    FK015: {
        class: 'usage',
        title: 'The image reference is not valid',
        cause: 'It does not follow the grammar of image references.',
        remedy: 'Write it as `host/owner/name:tag` or `host/owner/name@sha256:…`, the name in lower case.',
    },
    FK020: {
        class: 'infrastructure',
        title: 'GitHub can not be reached',
        cause: "GitHub's API is down, or a proxy or firewall of the runner is in the way.",
        remedy: 'Look at the status page of GitHub and run again. A server of your own whose certificate the runner does not trust needs NODE_EXTRA_CA_CERTS.',
    },
    FK021: {
        class: 'usage',
        title: 'GitHub refuses the token',
        cause: 'The token is wrong, has expired, or belongs to another GitHub server.',
        remedy: "Leave `github-token` at its default, the job's own token, or renew the one it holds.",
    },
    FK022: {
        class: 'usage',
        title: 'GitHub denies access',
        cause: 'The token lacks a permission for this, or what is asked for does not exist: GitHub does not always say which.',
        remedy: "Compare the job's `permissions:` with those in the README of the action.",
    },
    FK023: {
        class: 'infrastructure',
        title: "GitHub's rate limit is reached",
        cause: 'The workflows that share the token ask more of GitHub than it allows.',
        remedy: 'Run the job again later, or let fewer jobs run at the same time.',
    },
    FK024: {
        class: 'infrastructure',
        title: 'GitHub gave an answer that makes no sense',
        cause: 'The API, or a proxy before it, is faulty, or older than this action.',
        remedy: 'Run the job again; if it stays so, please report it.',
    },
    FK099: {
        class: 'internal',
        title: 'A bug in Fairway',
        cause: 'This should not be possible: it is a fault of the action, not of your workflow.',
        remedy: 'Please report it with the stack trace of the log.',
    },
};
/** Makes an error that all actions share. */
const fail = errorsOf(errorTable);
/** Turns whatever was thrown into an ActionError; what was not thrown on purpose is a bug. */
function toActionError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    return fail('FK099', `Unexpected error: ${(0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(thrown)}.`, { error: thrown });
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** What a thrown value says; JavaScript lets anything be thrown. */
/** The message of an error, or the value itself as text. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 9533:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Finds the word that somebody probably meant. */
/**
 * The candidate with the fewest edits to `word`, if it is near enough for a "did you mean":
 * at most a third of the word's letters, and never more than three.
 */
function nearest(word, candidates) {
    const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
    let best;
    for (const candidate of candidates) {
        const distance = editDistance(normalised(word), normalised(candidate));
        if (distance <= limit && (best === undefined || distance < best.distance)) {
            best = { candidate, distance };
        }
    }
    return best?.candidate;
}
/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
function editDistance(from, to) {
    let beforePrevious = [];
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const same = from[row - 1] === to[column - 1];
            let cost = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
            const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            if (swapped)
                cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
            current.push(cost);
        }
        beforePrevious = previous;
        previous = current;
    }
    return at(previous, to.length);
}
function normalised(word) {
    return word.toLowerCase().replaceAll('_', '-');
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 5871:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* unused harmony exports withDigest, withTag, isSameRepository */
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4252);
/**
 * Image references — `ghcr.io/owner/name:tag@sha256:…` — after distribution's grammar:
 * https://github.com/distribution/reference/blob/main/reference.go
 */

const DEFAULT_REGISTRY = 'docker.io';
const LONGEST_REPOSITORY = 255;
const LONGEST_TAG = 128;
const HOST_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(String.raw `^(?:${HOST_LABEL}(?:\.${HOST_LABEL})*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** Distribution refuses such a name, because it looks like the identifier of an image. */
const IDENTIFIER = /^[a-f0-9]{64}$/;
/**
 * Reads a reference. Names without a host belong to Docker Hub, those without an owner to `library`.
 *
 * @throws {ActionError} FK015, saying which part is wrong and how to write it.
 */
function parseReference(text) {
    const { name, tag, digest } = split(text);
    const { registry, repository } = splitName(text, name);
    checkRegistry(text, registry);
    checkRepository(text, repository);
    if (tag !== undefined)
        checkTag(text, tag);
    if (digest !== undefined)
        checkDigest(text, digest);
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
/** The whole reference as text, with the host always written out. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** The same image, bound to a digest: `name@sha256:…`, without the tag, which could be moved. */
function withDigest(reference, digest) {
    checkDigest(formatReference(reference), digest);
    return { registry: reference.registry, repository: reference.repository, digest };
}
/** The same image under a tag, without a digest. */
function withTag(reference, tag) {
    checkTag(formatReference(reference), tag);
    return { registry: reference.registry, repository: reference.repository, tag };
}
/** Whether two references are of one repository. */
function isSameRepository(a, b) {
    return a.registry === b.registry && a.repository === b.repository;
}
/** Whether a text can be a tag: letters, digits, `_`, `.` and `-`, at most 128, none of the last two first. */
function isTag(text) {
    return text.length <= LONGEST_TAG && TAG.test(text);
}
/** Whether a text is a digest of a kind that can be checked here. */
function isDigest(text) {
    return DIGEST.test(text);
}
// --- internal ---
function split(text) {
    if (text === '')
        throw invalid(text, 'it is empty');
    if (/\s/.test(text))
        throw invalid(text, 'it has a blank in it');
    if (text.includes('://')) {
        const bare = text.slice(text.indexOf('://') + 3);
        throw invalid(text, 'an image has no scheme', `Write it as \`${bare}\`.`);
    }
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : text.slice(at + 1);
    const rest = at < 0 ? text : text.slice(0, at);
    // A colon before the last slash belongs to the port.
    const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    return { name: colon < 0 ? rest : rest.slice(0, colon), tag, digest };
}
function splitName(text, name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    if (/[.:]/.test(first) || first.toLowerCase() === 'localhost') {
        const registry = first.toLowerCase();
        const repository = name.slice(slash + 1);
        if (!isDockerHub(registry))
            return { registry, repository };
        return { registry: DEFAULT_REGISTRY, repository: inLibrary(repository) };
    }
    if (IDENTIFIER.test(name)) {
        throw invalid(text, '64 hex digits are the identifier of an image, not a name');
    }
    return { registry: DEFAULT_REGISTRY, repository: inLibrary(name) };
}
function isDockerHub(registry) {
    return registry === DEFAULT_REGISTRY || registry === 'index.docker.io';
}
function inLibrary(repository) {
    return repository.includes('/') ? repository : `library/${repository}`;
}
function checkRegistry(text, registry) {
    // The pattern lets through what no host can be called: port 99999, 1.2.3.999, [::::1].
    if (HOST.test(registry) && URL.canParse(`https://${registry}`))
        return;
    throw invalid(text, `\`${registry}\` is not a host name`);
}
function checkRepository(text, repository) {
    if (/[A-Z]/.test(repository)) {
        const lower = text.replace(repository, repository.toLowerCase());
        const spelt = lower === text ? text.toLowerCase() : lower;
        throw invalid(text, 'the name has upper-case letters', `Write it as \`${spelt}\`.`);
    }
    if (repository.length > LONGEST_REPOSITORY) {
        throw invalid(text, `the name has ${repository.length} characters, of at most 255`);
    }
    const wrong = repository.split('/').find((component) => !COMPONENT.test(component));
    if (wrong === undefined)
        return;
    throw invalid(text, wrong === '' ? 'a part of the name is empty' : `\`${wrong}\` can not be part of a name`, 'A part of a name has lower-case letters and digits, and between them single `.`, one or two `_`, or `-`.');
}
function checkTag(text, tag) {
    if (tag === '')
        throw invalid(text, 'the tag behind the colon is empty');
    if (tag.length > LONGEST_TAG) {
        throw invalid(text, `the tag has ${tag.length} characters, of at most ${LONGEST_TAG}`);
    }
    if (TAG.test(tag))
        return;
    throw invalid(text, `\`${tag}\` can not be a tag`, 'A tag has letters, digits, `_`, `.` and `-`, and begins with none of the last two.');
}
function checkDigest(text, digest) {
    if (DIGEST.test(digest))
        return;
    throw invalid(text, `\`${digest}\` is not a digest`, 'A digest is `sha256:` and 64 hex digits in lower case.');
}
function invalid(text, problem, remedy) {
    const shown = text.length > 300 ? `${text.slice(0, 300)}…` : text;
    return (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('FK015', `\`${shown}\` is not an image reference: ${problem}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}


/***/ }),

/***/ 8475:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ plainLine),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Makes text from outside safe to print: build logs, remote output, scanner messages, API answers.
 *
 * The runner takes `::name::` at the start of a line and `##[name]` anywhere in it for commands:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
/** Characters of a foreign line that are shown; the rest is counted. */
const LONGEST_SHOWN = 2_000;
// CSI and OSC sequences, then any other two-character escape.
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-_])/g;
// Control characters but for the tab, and characters that reorder or hide text.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// Anything in a line that is not to be printed as it is; most lines have nothing of it.
const NOT_PLAIN = /[^\t -~]|##\[|^\s*::/;
/** One line of text without escape sequences, control characters and workflow commands. */
function plainLine(line) {
    if (line.length <= LONGEST_SHOWN && !NOT_PLAIN.test(line))
        return line;
    const plain = line
        .toWellFormed()
        .replace(ANSI, '')
        .replace(/[\r\n]+/g, ' ')
        .replace(CONTROL, '');
    const cut = plain.length > LONGEST_SHOWN
        ? `${start(plain)} … (${plain.length - LONGEST_SHOWN} more characters)`
        : plain;
    return cut.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :');
}
/** What is shown of a long line; not half of a character that takes two places. */
function start(plain) {
    return plain.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '');
}
/** Text of several lines, each of them plain. */
function plainText(text) {
    return text
        .split(/\r\n|\n|\r/)
        .map(plainLine)
        .join('\n');
}


/***/ }),

/***/ 5250:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   kb: () => (/* binding */ dayOf)
/* harmony export */ });
/** Days of the calendar in UTC, counted from 1970-01-01: a waiver holds through the end of one. */
const DAY_MS = 86_400_000;
/** The form in which a day is written. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The day of a moment, in milliseconds since the epoch. */
function dayOf(now) {
    return Math.floor(now / DAY_MS);
}
/** The day that is written as `YYYY-MM-DD`; undefined for one that no calendar has. */
function parseDay(text) {
    if (!DAY.test(text))
        return undefined;
    const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
    // The 31st of a shorter month is read as a day of the next.
    return Number.isNaN(day) || formatDay(day) !== text ? undefined : day;
}
/** A day as `YYYY-MM-DD`. */
function formatDay(day) {
    return new Date(day * DAY_MS).toISOString().slice(0, 10);
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 7197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _L: () => (/* binding */ _boolean),
  LK: () => (/* binding */ _int),
  G1: () => (/* binding */ _isoDateTime),
  Eb: () => (/* binding */ _maxLength),
  m9: () => (/* binding */ _minLength),
  G8: () => (/* binding */ _never),
  UI: () => (/* binding */ _nonnegative),
  F7: () => (/* binding */ _number),
  fU: () => (/* binding */ _refine),
  Fk: () => (/* binding */ _regex),
  Rl: () => (/* binding */ _string),
  em: () => (/* binding */ _unknown),
  q0: () => (/* binding */ describe),
  mI: () => (/* binding */ meta)
});

// UNUSED EXPORTS: TimePrecision, _any, _array, _base64, _base64url, _bigint, _catch, _check, _cidrv4, _cidrv6, _coercedBigint, _coercedBoolean, _coercedDate, _coercedNumber, _coercedString, _creditCard, _cuid, _cuid2, _custom, _date, _default, _discriminatedUnion, _e164, _email, _emoji, _endsWith, _enum, _file, _float32, _float64, _gt, _gte, _guid, _iban, _includes, _int32, _int64, _intersection, _ipv4, _ipv6, _isoDate, _isoDuration, _isoTime, _jwt, _ksuid, _lazy, _length, _literal, _lowercase, _lt, _lte, _mac, _map, _max, _maxSize, _mime, _min, _minSize, _multipleOf, _nan, _nanoid, _nativeEnum, _negative, _nonoptional, _nonpositive, _normalize, _null, _nullable, _optional, _overwrite, _pipe, _positive, _promise, _properties, _property, _readonly, _record, _set, _size, _slugify, _startsWith, _stringFormat, _stringbool, _success, _superRefine, _symbol, _templateLiteral, _toLowerCase, _toUpperCase, _transform, _trim, _tuple, _uint32, _uint64, _ulid, _undefined, _union, _uppercase, _url, _uuid, _uuidv4, _uuidv6, _uuidv7, _void, _xid, _xor

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(1694);
;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/registries.js
var _a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(2055);
;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new core_checks/* $ZodCheckGreaterThan */.J_({
        check: "greater_than",
        ...core_util/* normalizeParams */.A2(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new core_checks/* $ZodCheckMaxLength */.Yk({
        check: "max_length",
        ...core_util/* normalizeParams */.A2(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new core_checks/* $ZodCheckMinLength */.Kk({
        check: "min_length",
        ...core_util/* normalizeParams */.A2(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new core_checks/* $ZodCheckRegex */.DG({
        check: "string_format",
        format: "regex",
        ...core_util/* normalizeParams */.A2(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...core_util/* normalizeParams */.A2(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new core_checks/* $ZodCheck */.QP({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new core_checks/* $ZodCheck */.QP({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}


/***/ }),

/***/ 1694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ $ZodCheckRegex),
/* harmony export */   J_: () => (/* binding */ $ZodCheckGreaterThan),
/* harmony export */   KH: () => (/* binding */ $ZodCheckNumberFormat),
/* harmony export */   Kk: () => (/* binding */ $ZodCheckMinLength),
/* harmony export */   QP: () => (/* binding */ $ZodCheck),
/* harmony export */   Yk: () => (/* binding */ $ZodCheckMaxLength),
/* harmony export */   ql: () => (/* binding */ $ZodCheckStringFormat)
/* harmony export */ });
/* unused harmony exports $ZodCheckLessThan, $ZodCheckMultipleOf, $ZodCheckBigIntFormat, $ZodCheckMaxSize, $ZodCheckMinSize, $ZodCheckSizeEquals, $ZodCheckLengthEquals, $ZodCheckLowerCase, $ZodCheckUpperCase, $ZodCheckIncludes, $ZodCheckStartsWith, $ZodCheckEndsWith, $ZodCheckProperty, $ZodCheckProperties, $ZodCheckMimeType, $ZodCheckOverwrite */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6416);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2055);
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !_util_js__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckGreaterThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_FORMAT_RANGES */ .zH[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units;
        if (length <= def.maximum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));


/***/ }),

/***/ 6416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony exports NEVER, $brand, $ZodEncodeError */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2055);
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $p: () => (/* binding */ $ZodArray),
  sF: () => (/* binding */ $ZodBoolean),
  t$: () => (/* binding */ $ZodCatch),
  b0: () => (/* binding */ $ZodCustom),
  P0: () => (/* binding */ $ZodDiscriminatedUnion),
  VO: () => (/* binding */ $ZodEnum),
  Ko: () => (/* binding */ $ZodISODateTime),
  nu: () => (/* binding */ $ZodLiteral),
  Um: () => (/* binding */ $ZodNever),
  qc: () => (/* binding */ $ZodNullable),
  vz: () => (/* binding */ $ZodNumber),
  I: () => (/* binding */ $ZodNumberFormat),
  L8: () => (/* binding */ $ZodObject),
  w: () => (/* binding */ $ZodObjectJIT),
  ig: () => (/* binding */ $ZodOptional),
  $v: () => (/* binding */ $ZodString),
  EY: () => (/* binding */ $ZodStringFormat),
  W4: () => (/* binding */ $ZodType),
  cu: () => (/* binding */ $ZodUnion),
  GP: () => (/* binding */ $ZodUnknown)
});

// UNUSED EXPORTS: $ZodAny, $ZodBase64, $ZodBase64URL, $ZodBigInt, $ZodBigIntFormat, $ZodCIDRv4, $ZodCIDRv6, $ZodCUID, $ZodCUID2, $ZodCodec, $ZodCreditCard, $ZodCustomStringFormat, $ZodDate, $ZodDefault, $ZodE164, $ZodEmail, $ZodEmoji, $ZodExactOptional, $ZodFile, $ZodFunction, $ZodGUID, $ZodIBAN, $ZodIPv4, $ZodIPv6, $ZodISODate, $ZodISODuration, $ZodISOTime, $ZodIntersection, $ZodJWT, $ZodKSUID, $ZodLazy, $ZodMAC, $ZodMap, $ZodNaN, $ZodNanoID, $ZodNonOptional, $ZodNull, $ZodPipe, $ZodPrefault, $ZodPreprocess, $ZodPromise, $ZodReadonly, $ZodRecord, $ZodSet, $ZodSuccess, $ZodSymbol, $ZodTemplateLiteral, $ZodTransform, $ZodTuple, $ZodULID, $ZodURL, $ZodUUID, $ZodUndefined, $ZodVoid, $ZodXID, $ZodXor, URL_BAD_FORMAT, URL_UNPARSEABLE, base64Charset, base64urlCharset, canParseURL, clone, getDiscriminatedOption, isValidBase64, isValidBase64URL, isValidCIDRv6, isValidCreditCard, isValidIBAN, isValidIPv6, isValidJWT, mergeValues, parseURLObject, standardProps, stripTabAndNewline, urlHostnameOk, urlProtocolOk, validateURL

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(1694);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(6416);
;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(2055);
;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = core_util/* aborted */.QH(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (core_util/* explicitlyAborted */.rL(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new core_core/* $ZodAsyncError */.GT();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = core_util/* aborted */.QH(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = core_util/* aborted */.QH(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (core_util/* aborted */.QH(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    core_checks/* $ZodCheckStringFormat */.ql.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumberFormat", (inst, def) => {
    core_checks/* $ZodCheckNumberFormat */.KH.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    core_util/* attachSchema */.d3(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = core_util/* optionalKeys */.NM(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (core_util/* aborted */.QH(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    core_util/* assignProp */.Vy(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = core_util/* isObject */.Gv;
    const catchall = def.catchall;
    let value;
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (core_util/* aborted */.QH(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    const memo = core_core/* globalConfig */.cr.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : core_util/* esc */.UQ(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = core_util/* isObject */.Gv;
    const jit = !core_core/* globalConfig */.cr.jitless;
    const allowsEval = core_util/* allowsEval */.hI;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
core_core/* $constructor */.xI("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    core_util/* assignProp */.Vy(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = core_util/* rawShape */.MO(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = core_util/* cached */.PO(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isObject */.Gv(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
});
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = core_util/* getEnumValues */.w5(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? core_util/* escapeRegex */.sD(o) : o ? core_util/* escapeRegex */.sD(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core.globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new core.$ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
})));
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
})));
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
})));
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCustom", (inst, def) => {
    core_checks/* $ZodCheck */.QP.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(core_util/* issue */.sn(_iss));
    }
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   B7: () => (/* binding */ stringifyPrimitive),
/* harmony export */   GW: () => (/* binding */ parsedType),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   MO: () => (/* binding */ rawShape),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   UQ: () => (/* binding */ esc),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   hI: () => (/* binding */ allowsEval),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   jw: () => (/* binding */ joinValues),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   sn: () => (/* binding */ issue),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   zH: () => (/* binding */ NUMBER_FORMAT_RANGES)
/* harmony export */ });
/* unused harmony exports assertEqual, assertNotEqual, toZod, assertIs, assertNever, assert, floatSafeRemainder, defineLazy, objectClone, mergeDefs, cloneDef, getElementAtPath, promiseAllObject, randomString, slugify, isPlainObject, shallowClone, numKeys, getParsedType, primitiveTypes, createTransparentProxy, BIGINT_FORMAT_RANGES, pick, omit, extend, safeExtend, merge, partial, required, unwrapMessage, getSizableOrigin, cleanEnum, base64ToUint8Array, uint8ArrayToBase64, base64urlToUint8Array, uint8ArrayToBase64url, hexToUint8Array, uint8ArrayToHex, Class, derived, CONSTANT_CATCH */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6416);

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (_core_js__WEBPACK_IMPORTED_MODULE_0__/* .globalConfig */ .cr.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}


/***/ }),

/***/ 9376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* export default binding */ __WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2055);

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = _core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedType */ .GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .stringifyPrimitive */ .B7(issue.values[0])}`;
                return `Invalid option: expected one of ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .joinValues */ .jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${_core_util_js__WEBPACK_IMPORTED_MODULE_0__/* .joinValues */ .jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function __WEBPACK_DEFAULT_EXPORT__() {
    return {
        localeError: error(),
    };
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zUr: () => (/* binding */ ZodMiniStringFormat),
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  MfU: () => (/* binding */ _catch),
  q0y: () => (/* binding */ describe),
  gMt: () => (/* binding */ discriminatedUnion),
  k5n: () => (/* binding */ _enum),
  Whr: () => (/* binding */ schemas_int),
  euz: () => (/* binding */ literal),
  _H3: () => (/* binding */ looseObject),
  ZmZ: () => (/* binding */ never),
  mee: () => (/* binding */ nullable),
  cl6: () => (/* binding */ nullish),
  aig: () => (/* binding */ number),
  Ikc: () => (/* binding */ object),
  lqM: () => (/* binding */ optional),
  YPB: () => (/* binding */ refine),
  rej: () => (/* binding */ strictObject),
  YjP: () => (/* binding */ string),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown)
});

// UNUSED EXPORTS: ZodMiniAny, ZodMiniArray, ZodMiniBase64, ZodMiniBase64URL, ZodMiniBigInt, ZodMiniBigIntFormat, ZodMiniBoolean, ZodMiniCIDRv4, ZodMiniCIDRv6, ZodMiniCUID, ZodMiniCUID2, ZodMiniCatch, ZodMiniCodec, ZodMiniCreditCard, ZodMiniCustom, ZodMiniCustomStringFormat, ZodMiniDate, ZodMiniDefault, ZodMiniDiscriminatedUnion, ZodMiniE164, ZodMiniEmail, ZodMiniEmoji, ZodMiniEnum, ZodMiniExactOptional, ZodMiniFile, ZodMiniFunction, ZodMiniGUID, ZodMiniIBAN, ZodMiniIPv4, ZodMiniIPv6, ZodMiniIntersection, ZodMiniJWT, ZodMiniKSUID, ZodMiniLazy, ZodMiniLiteral, ZodMiniMAC, ZodMiniMap, ZodMiniNaN, ZodMiniNanoID, ZodMiniNever, ZodMiniNonOptional, ZodMiniNull, ZodMiniNullable, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniObject, ZodMiniOptional, ZodMiniPipe, ZodMiniPrefault, ZodMiniPromise, ZodMiniReadonly, ZodMiniRecord, ZodMiniSet, ZodMiniString, ZodMiniSuccess, ZodMiniSymbol, ZodMiniTemplateLiteral, ZodMiniTransform, ZodMiniTuple, ZodMiniType, ZodMiniULID, ZodMiniURL, ZodMiniUUID, ZodMiniUndefined, ZodMiniUnion, ZodMiniUnknown, ZodMiniVoid, ZodMiniXID, ZodMiniXor, _default, _function, any, base64, base64url, bigint, catchall, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, date, e164, email, emoji, exactOptional, exactPartial, extend, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, looseRecord, mac, map, merge, meta, nan, nanoid, nativeEnum, nonoptional, null, omit, partial, partialRecord, pick, pipe, prefault, promise, readonly, record, required, safeExtend, set, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, transform, tuple, uint32, uint64, ulid, undefined, url, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(6416);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/schemas.js + 3 modules
var schemas = __nccwpck_require__(2972);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(2055);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/api.js + 1 modules
var api = __nccwpck_require__(7197);
;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, core_util/* jsonStringifyReplacer */.k8, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = (0,core_core/* $constructor */.xI)("$ZodError", initializer);
const $ZodRealError = (0,core_core/* $constructor */.xI)("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new core_core/* $ZodAsyncError */.GT();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ../../node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    schemas/* $ZodType */.W4.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        core_util/* own */.qh(this, "with", value);
    },
    parse(data, params) {
        return parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return core_util/* clone */.o8(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniString", (inst, def) => {
    schemas/* $ZodString */.$v.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
    return api/* _string */.Rl(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniStringFormat", (inst, def) => {
    schemas/* $ZodStringFormat */.EY.init(inst, def);
    ZodMiniString.init(inst, def);
});
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumber", (inst, def) => {
    schemas/* $ZodNumber */.vz.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
    return api/* _number */.F7(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumberFormat", (inst, def) => {
    schemas/* $ZodNumberFormat */.I.init(inst, def);
    ZodMiniNumber.init(inst, def);
});
function schemas_int(params) {
    return api/* _int */.LK(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniBoolean", (inst, def) => {
    schemas/* $ZodBoolean */.sF.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return api/* _boolean */._L(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _null(params) {
    return core._null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnknown", (inst, def) => {
    schemas/* $ZodUnknown */.GP.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return api/* _unknown */.em(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNever", (inst, def) => {
    schemas/* $ZodNever */.Um.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
    return api/* _never */.G8(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniArray", (inst, def) => {
    schemas/* $ZodArray */.$p.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...core_util/* normalizeParams */.A2(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return _enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniObject", (inst, def) => {
    schemas/* $ZodObject */.L8.init(inst, def);
    ZodMiniType.init(inst, def);
    core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...core_util/* normalizeParams */.A2(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnion", (inst, def) => {
    schemas/* $ZodUnion */.cu.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDiscriminatedUnion", (inst, def) => {
    schemas/* $ZodDiscriminatedUnion */.P0.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniRecord", (inst, def) => {
    core.$ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniEnum", (inst, def) => {
    schemas/* $ZodEnum */.VO.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...core_util/* normalizeParams */.A2(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniLiteral", (inst, def) => {
    schemas/* $ZodLiteral */.nu.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTransform", (inst, def) => {
    core.$ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniOptional", (inst, def) => {
    schemas/* $ZodOptional */.ig.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNullable", (inst, def) => {
    schemas/* $ZodNullable */.qc.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDefault", (inst, def) => {
    core.$ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCatch", (inst, def) => {
    schemas/* $ZodCatch */.t$.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPipe", (inst, def) => {
    core.$ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function _lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCustom", (inst, def) => {
    schemas/* $ZodCustom */.b0.init(inst, def);
    ZodMiniType.init(inst, def);
});
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return api/* _refine */.fU(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const describe = api/* describe */.q0;
const meta = api/* meta */.mI;
// instanceof
class Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = _lazy(() => {
        return union([string(), number(), schemas_boolean(), _null(), array(jsonSchema), record(string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}



/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(6416);
// EXTERNAL MODULE: ../../node_modules/zod/v4/locales/en.js
var en = __nccwpck_require__(9376);
// EXTERNAL MODULE: ../../node_modules/zod/v4/mini/schemas.js + 2 modules
var mini_schemas = __nccwpck_require__(2527);
// EXTERNAL MODULE: ./kit/action/errors.js
var errors = __nccwpck_require__(4252);
;// CONCATENATED MODULE: ./kit/github/event.js
/** What started the workflow, as far as the actions need to know it. */



// What is wrong, in the words of zod; zod/mini has none until it is told so. Every action comes by here.
core_core/* config */.$W(en/* default */.A());
const repository = mini_schemas/* looseObject */._H3({ full_name: mini_schemas/* string */.YjP() });
const payloadSchema = mini_schemas/* looseObject */._H3({
    repository: mini_schemas/* optional */.lqM(mini_schemas/* looseObject */._H3({
        default_branch: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
        // Words for labels are not worth a failed run.
        description: mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()), undefined),
        license: mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ spdx_id: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()) })), undefined),
    })),
    pull_request: mini_schemas/* optional */.lqM(mini_schemas/* looseObject */._H3({
        number: mini_schemas/* number */.aig(),
        head: mini_schemas/* looseObject */._H3({ sha: mini_schemas/* string */.YjP(), repo: mini_schemas/* nullish */.cl6(repository) }),
        base: mini_schemas/* looseObject */._H3({ sha: mini_schemas/* string */.YjP(), ref: mini_schemas/* string */.YjP(), repo: repository }),
    })),
    merge_group: mini_schemas/* optional */.lqM(mini_schemas/* looseObject */._H3({ head_sha: mini_schemas/* string */.YjP(), base_ref: mini_schemas/* string */.YjP(), base_sha: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()) })),
    release: mini_schemas/* optional */.lqM(mini_schemas/* looseObject */._H3({ tag_name: mini_schemas/* string */.YjP() })),
});
const DEPENDABOT = 'dependabot[bot]';
/**
 * Reads the event from the variables and the payload file that the runner provides.
 *
 * @throws {ActionError} FK002 when they make no sense: then nothing says whether this run is for a
 *   fork, and that is not to be guessed.
 */
function readEvent(env) {
    const payload = readPayload(env.GITHUB_EVENT_PATH);
    const pull = payload.pull_request;
    const actor = env.GITHUB_ACTOR ?? '';
    // A fork that was deleted since has no repository any more.
    const fromFork = pull !== undefined && pull.head.repo?.full_name !== pull.base.repo.full_name;
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        repository: env.GITHUB_REPOSITORY ?? '',
        about: readAbout(payload.repository),
        sha: env.GITHUB_SHA ?? '',
        ref: env.GITHUB_REF ?? '',
        actor,
        defaultBranch: payload.repository?.default_branch,
        pullRequest: pull && {
            number: pull.number,
            headSha: pull.head.sha,
            baseSha: pull.base.sha,
            baseRef: pull.base.ref,
            fromFork,
        },
        mergeGroup: payload.merge_group && {
            headSha: payload.merge_group.head_sha,
            baseRef: payload.merge_group.base_ref,
            baseSha: payload.merge_group.base_sha,
        },
        releaseTag: payload.release?.tag_name,
        readOnly: readOnlyReason(env.GITHUB_EVENT_NAME ?? '', fromFork, actor),
        run: readRun(env),
    };
}
function readAbout(repository) {
    const license = repository?.license?.spdx_id || undefined;
    return {
        description: repository?.description?.trim() || undefined,
        // GitHub's word for a licence file that it does not recognise.
        license: license === 'NOASSERTION' ? undefined : license,
    };
}
// `pull_request_target` runs with the base repository's token, also for forks.
function readOnlyReason(event, fromFork, actor) {
    if (actor === DEPENDABOT && event !== 'workflow_dispatch' && event !== 'schedule') {
        return 'dependabot';
    }
    return fromFork && event !== 'pull_request_target' ? 'fork' : undefined;
}
function readPayload(path) {
    if (!path)
        return {};
    try {
        return payloadSchema.parse(JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8')));
    }
    catch (error) {
        throw (0,errors/* fail */.fJ)('FK002', `The payload of the event, \`${path}\`, can not be read.`, {
            cause: 'The file of GITHUB_EVENT_PATH is missing, cut off, or not in the form of GitHub.',
            error,
        });
    }
}
function readRun(env) {
    const serverUrl = addressIn(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    const id = env.GITHUB_RUN_ID || '0';
    return {
        id,
        attempt: Number(env.GITHUB_RUN_ATTEMPT || '1'),
        url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${id}`,
        serverUrl,
        apiUrl: addressIn(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
    };
}
function addressIn(env, name) {
    const address = env[name] || undefined;
    if (address === undefined || URL.canParse(address))
        return address;
    throw (0,errors/* fail */.fJ)('FK002', `${name} is \`${address}\`, which is not an address.`);
}

// EXTERNAL MODULE: ./kit/report/foreign.js
var report_foreign = __nccwpck_require__(8475);
;// CONCATENATED MODULE: ./kit/report/log.js
/** The log of a step: chapters, progress, annotations, and foreign output that stays text. */


/** The runner shows no more annotations than this of each kind and step. */
const ANNOTATIONS_PER_KIND = 10;
/** The runner cuts the message of an annotation here. */
const LONGEST_ANNOTATION = 4_096;
const ANNOTATE = { error: error, warning: warning, notice: notice };
/** Writes to the log of the step. Every text is freed of secrets and workflow commands. */
class Log {
    #secrets;
    #shown;
    #part;
    constructor(secrets, part = { prefix: '', folds: true }, shown = { error: 0, warning: 0, notice: 0 }) {
        this.#secrets = secrets;
        this.#part = part;
        this.#shown = shown;
    }
    /**
     * The same log for one of several, such as a host: its name stands before each line, chapter and
     * annotation. Where several write `sideBySide`, a chapter is a line and not folded.
     */
    named(name, { sideBySide = false } = {}) {
        const part = { prefix: `${(0,report_foreign/* plainLine */.h)(name)}: `, folds: !sideBySide };
        return new Log(this.#secrets, part, this.#shown);
    }
    /** One line, or several, of our own words. */
    info = (message) => {
        this.#write(this.#clean(message));
    };
    /** A line of a program, host or service; it is marked as not ours. */
    foreign = (line) => {
        this.#write(`  │ ${this.#clean(line, report_foreign/* plainLine */.h)}`);
    };
    /** Shown only when the workflow is run with debug logging. */
    debug = (message) => {
        core_debug(this.#part.prefix + this.#clean(message));
    };
    notice = (title, message) => {
        this.annotate({ kind: 'notice', title, message });
    };
    warning = (title, message) => {
        this.annotate({ kind: 'warning', title, message });
    };
    /** Annotates the run; beyond the runner's limit the text goes to the log only. */
    annotate(annotation) {
        const title = this.#part.prefix + this.#clean(annotation.title, report_foreign/* plainLine */.h);
        const message = this.#clean(annotation.message).slice(0, LONGEST_ANNOTATION);
        this.#shown[annotation.kind] += 1;
        if (this.#shown[annotation.kind] > ANNOTATIONS_PER_KIND) {
            process.stdout.write(`${annotation.kind}: ${title}: ${message}\n`);
            return;
        }
        const { file, line, column } = annotation.at ?? {};
        const properties = {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
            ...(column === undefined ? {} : { startColumn: column }),
        };
        ANNOTATE[annotation.kind](message, properties);
    }
    /** A chapter of the log; it is closed whatever happens in it. */
    async group(title, chapter) {
        if (!this.#part.folds) {
            this.#write(`▸ ${this.#clean(title, report_foreign/* plainLine */.h)}`);
            return chapter();
        }
        startGroup(this.#part.prefix + this.#clean(title, report_foreign/* plainLine */.h));
        try {
            return await chapter();
        }
        finally {
            endGroup();
        }
    }
    #write(text) {
        const { prefix } = this.#part;
        process.stdout.write(`${prefix}${text.replaceAll('\n', `\n${prefix}`)}\n`);
    }
    /**
     * Long lines are cut, and a secret that is cut in two is not found any more; escape sequences are
     * taken out, and what they kept apart becomes a secret. So it is looked for before and after.
     */
    #clean(text, plain = report_foreign/* plainText */.w) {
        return this.#secrets.redact(plain(this.#secrets.redact(text)));
    }
}

;// CONCATENATED MODULE: ./kit/report/markdown.js
/**
 * Markdown in which foreign text stays text. Values that are put into `md` are escaped unless they
 * are Markdown already, so nothing gets in raw by accident.
 */

const ZERO_WIDTH = '\u200b';
// A name such as CVE-2026-1234: a summary can have very many of them. GH-1 would be a link.
const SURELY_TEXT = /^(?!.*gh-)[a-z][a-z\d-]{0,200}$/i;
/** Text in which nothing is markup: no emphasis, table cell, HTML, link, mention or issue number. */
function escapeText(text) {
    if (SURELY_TEXT.test(text))
        return { markdown: text };
    const escaped = (0,report_foreign/* plainLine */.h)(text)
        .replace(/[\\`*_{}[\]()#+!~$]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('|', '&#124;')
        .replaceAll('@', `@${ZERO_WIDTH}`)
        .replaceAll('://', `:${ZERO_WIDTH}//`)
        .replace(/www\./gi, (www) => `${www.slice(0, 3)}${ZERO_WIDTH}.`)
        .replace(/\\#(?=\w)/g, `\\#${ZERO_WIDTH}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH}-`)
        .replace(/^(\s*)([-=]|\d+\.(?=\s|$))/, `$1${ZERO_WIDTH}$2`);
    return { markdown: escaped };
}
/**
 * Text between HTML tags on a line of their own: no Markdown is read there, so a backslash would be
 * shown. https://github.github.com/gfm/#html-blocks
 */
function htmlText(text) {
    const escaped = (0,report_foreign/* plainLine */.h)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', `@${ZERO_WIDTH}`)
        .replaceAll('://', `:${ZERO_WIDTH}//`);
    return { markdown: escaped };
}
/** Markdown from a template: the template is ours, what is put into it is escaped. */
function md(template, ...values) {
    const parts = template.map((part, index) => {
        const value = values[index];
        return value === undefined ? part : part + inline(value);
    });
    return { markdown: parts.join('') };
}
/** Several pieces below each other, with an empty line between them. */
function joined(pieces, separator = '\n\n') {
    return { markdown: pieces.map((piece) => piece.markdown).join(separator) };
}
/** Text in a code span. */
function code(text) {
    const plain = (0,report_foreign/* plainLine */.h)(text);
    const fence = '`'.repeat(longestRun(plain, '`') + 1);
    const space = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
    return { markdown: plain === '' ? '' : `${fence}${space}${plain}${space}${fence}` };
}
/** Our own words, in which names and values stand between backticks: these become code spans. */
function prose(text) {
    const parts = text.split(/`([^`\n]*)`/);
    const shown = parts.map((part, index) => (index % 2 === 1 ? code(part) : escapeText(part)));
    return joined(shown, '');
}
/** Text of several lines in a fenced block. */
function codeBlock(text, language = '') {
    const plain = plainText(text);
    const fence = '`'.repeat(Math.max(3, longestRun(plain, '`') + 1));
    return { markdown: `${fence}${language}\n${plain}\n${fence}` };
}
/** A diagram that GitHub draws. The text is ours; names in it go through `diagramText`. */
function mermaid(diagram) {
    return { markdown: `\`\`\`mermaid\n${diagram}\n\`\`\`` };
}
/** Foreign text for a diagram: letters, digits and a few harmless signs. */
function diagramText(text) {
    return plainLine(text)
        .replace(/[^\p{L}\p{N} ._/@-]/gu, ' ')
        .trim();
}
/** A link. An address that is not HTTP is shown as text. */
function markdown_link(text, address) {
    const plain = (0,report_foreign/* plainLine */.h)(address);
    if (!/^https?:\/\//i.test(plain) || !URL.canParse(plain))
        return md `${text} (${address})`;
    const target = new URL(plain).href.replace(/[()<>|]/g, percentEncoded);
    return { markdown: `[${escapeText(text).markdown}](${target})` };
}
/** A heading of level 2 to 4. */
function heading(level, title) {
    return { markdown: `${'#'.repeat(level)} ${inline(title)}` };
}
/** The head of a table. */
function tableHead(columns) {
    return { markdown: `${tableRow(columns).markdown}\n${columns.map(() => '|---').join('')}|` };
}
/** One row of a table. */
function tableRow(cells) {
    const shown = cells.map((cell) => inline(cell)
        // A backslash that is itself escaped does not escape the bar.
        .replace(/(\\*)\|/g, (bar, escapes) => (escapes.length % 2 ? bar : `${escapes}\\|`))
        .replaceAll('\n', '<br>'));
    return { markdown: `| ${shown.join(' | ')} |` };
}
function inline(value) {
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' ? escapeText(value).markdown : value.markdown;
}
function percentEncoded(character) {
    return `%${character.charCodeAt(0).toString(16)}`;
}
function longestRun(text, character) {
    return [...text.matchAll(new RegExp(`${character}+`, 'g'))].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}

;// CONCATENATED MODULE: ./kit/report/summary.js
/** The job summary: pieces in order of importance, cut at a row where it would get too long. */


/** Above this many bytes the runner drops the whole summary of a step. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** Room for the sentence that says what was cut. */
const RESERVE_BYTES = 1_024;
const NOTHING = { markdown: '' };
/** Collects the pieces of a summary; the frame writes it once, at the end of the step. */
class summary_Summary {
    #blocks = [];
    /** Adds a piece as a paragraph of its own. */
    add(piece) {
        return this.#push({ before: piece, rows: [], after: NOTHING, rest: '' });
    }
    /** Adds a piece above all others: the verdict. */
    addFirst(piece) {
        this.#blocks.unshift({ before: piece, rows: [], after: NOTHING, rest: '' });
        return this;
    }
    /** The same pieces below one more, as a summary of their own. */
    below(piece) {
        const copy = new summary_Summary().add(piece);
        copy.#blocks.push(...this.#blocks);
        return copy;
    }
    heading(level, title) {
        return this.add(heading(level, title));
    }
    /** Adds a table; `rest` says where all rows are when some had to be cut. */
    table(columns, rows, rest = 'the log') {
        if (rows.length === 0)
            return this;
        return this.#push({
            ...{ before: tableHead(columns), rows, after: NOTHING, rest },
        });
    }
    /** Adds a folded piece. */
    details(title, content) {
        return this.#push({
            before: md `<details><summary>${htmlText(title)}</summary>\n\n${content}`,
            rows: [],
            after: { markdown: '\n</details>' },
            rest: '',
        });
    }
    get isEmpty() {
        return this.#blocks.length === 0;
    }
    /** All pieces as one text of at most `limit` bytes. */
    render(limit = SUMMARY_LIMIT_BYTES) {
        let text = '';
        let left = limit - RESERVE_BYTES;
        for (const [index, block] of this.#blocks.entries()) {
            const piece = fitting(block, left);
            if (piece === undefined) {
                const cut = this.#blocks.length - index;
                return `${text}_${cut} more sections did not fit here; see the log._\n`;
            }
            text += `${piece}\n\n`;
            left -= Buffer.byteLength(piece) + 2;
        }
        return text;
    }
    #push(block) {
        this.#blocks.push(block);
        return this;
    }
}
/** Appends a summary to the file that the runner shows, without secrets. */
function writeSummary(summary, file, secrets) {
    if (file === undefined || summary.isEmpty)
        return;
    (0,external_node_fs_namespaceObject.appendFileSync)(file, withoutSecrets(summary.render(), secrets));
}
/** Markdown without secrets: in paragraphs and tables they stand with backslashes, in code as they are. */
function withoutSecrets(markdown, secrets) {
    const escaped = secrets.redact(markdown, (form) => escapeText(form).markdown);
    return secrets.redact(escaped);
}
function fitting(block, limit) {
    const frame = Buffer.byteLength(block.before.markdown) + Buffer.byteLength(block.after.markdown);
    if (frame > limit)
        return undefined;
    const shown = [];
    let size = frame;
    for (const row of block.rows) {
        const { markdown } = tableRow(typeof row === 'function' ? row() : row);
        size += Buffer.byteLength(markdown) + 1;
        if (size > limit)
            break;
        shown.push(markdown);
    }
    if (block.rows.length > 0 && shown.length === 0)
        return undefined;
    const missing = block.rows.length - shown.length;
    const note = missing === 0 ? '' : `\n\n_${missing} more rows did not fit here; see ${block.rest}._`;
    return [block.before.markdown, ...shown].join('\n') + note + block.after.markdown;
}

;// CONCATENATED MODULE: ./kit/secret/secrets.js
/** Knows the secrets of a run in all the forms in which they could show up, and hides them. */
/** Below this many characters a masked value would blank out ordinary text. */
const SHORTEST_SAFE_SECRET = 4;
/** Collects secrets and takes them out of texts. */
class Secrets {
    #forms = new Set();
    #register;
    #warn;
    /** `register` tells the runner about a form; `warn` is called for a secret too short to hide. */
    constructor(register, warn) {
        this.#register = register;
        this.#warn = warn;
    }
    /** Hides a secret from now on, in every form that `derivedForms` lists. */
    add = (secret) => {
        if (secret.trim() === '')
            return;
        if (secret.trim().length < SHORTEST_SAFE_SECRET) {
            this.#warn(`A secret is shorter than ${SHORTEST_SAFE_SECRET} characters: it is masked, but ordinary text and outputs that contain it are blanked out as well.`);
        }
        for (const form of derivedForms(secret))
            this.#hide(form);
    };
    /** Hides a password together with the `user:password` pair of basic authentication. */
    addCredentials(username, password) {
        this.add(password);
        this.add(`${username}:${password}`);
    }
    /**
     * The text with every known secret replaced by `***`. `spelt` says how a secret looks in a text
     * that was escaped as a whole.
     */
    redact(text, spelt = (form) => form) {
        let redacted = text;
        for (const form of this.#longestFirst()) {
            const shown = spelt(form);
            if (shown !== '')
                redacted = redacted.replaceAll(shown, '***');
        }
        return redacted;
    }
    /** Whether the text holds a secret in one of its forms. */
    isIn(text) {
        return this.#longestFirst().some((form) => text.includes(form));
    }
    #hide(form) {
        if (this.#forms.has(form))
            return;
        this.#forms.add(form);
        this.#register(form);
    }
    #longestFirst() {
        return [...this.#forms].sort((a, b) => b.length - a.length);
    }
}
/**
 * A secret as it is, its longer lines, and its base64, URL-encoded and JSON-escaped forms.
 * Base64 comes in the three alignments that it has inside a longer encoded text, without the
 * characters at either end that depend on the neighbours.
 */
function derivedForms(secret) {
    const trimmed = secret.trim();
    const forms = new Set([secret, trimmed]);
    const longLines = trimmed.split(/\r?\n/).filter((line) => line.trim().length >= 8);
    for (const line of longLines)
        forms.add(line.trim());
    forms.add(urlEncoded(trimmed));
    forms.add(encodeURIComponent(trimmed));
    forms.add(new URLSearchParams({ v: trimmed }).toString().slice(2));
    const json = JSON.stringify(trimmed).slice(1, -1);
    forms.add(json);
    // As Go's encoder writes it, and with it Docker, BuildKit and Trivy.
    forms.add(json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`));
    for (const form of base64Forms(trimmed))
        forms.add(form);
    return [...forms].filter((form) => form !== '');
}
/** With all but the unreserved characters of RFC 3986 encoded; `encodeURIComponent` leaves five more. */
function urlEncoded(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function base64Forms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const whole = [bytes.toString('base64'), bytes.toString('base64url')];
    const inside = [0, 1, 2].flatMap((offset) => {
        const padded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const ownStart = [0, 2, 3][offset] ?? 0;
        const ownEnd = Math.floor(((offset + bytes.length) * 8) / 6);
        const core = padded.slice(ownStart, ownEnd);
        return core.length < 8 ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    });
    return [...whole, ...inside];
}

;// CONCATENATED MODULE: ./kit/action/cancel.js

/**
 * The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that. The first two abort the
 * signal; the second also calls `finish`, because there may be no other chance to report.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
function listenForCancel(log, finish) {
    const controller = new AbortController();
    const cancelled = () => (0,errors/* fail */.fJ)('FK003', 'The step was cancelled.');
    const onInterrupt = () => {
        if (controller.signal.aborted)
            return;
        log.info('Cancelled: stopping safely …');
        controller.abort(cancelled());
    };
    const onTerminate = () => {
        onInterrupt();
        finish(cancelled());
    };
    // What nobody awaited must not end the process in silence, nor print a stack unredacted.
    const onUncaught = (error) => {
        finish((0,errors/* toActionError */.ie)(error));
        process.exit(1);
    };
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', onTerminate);
    process.on('uncaughtException', onUncaught);
    process.on('unhandledRejection', onUncaught);
    // Something is awaited that nothing will bring about.
    process.on('beforeExit', () => onUncaught(new Error('nothing is left to wait for')));
    return {
        signal: controller.signal,
        dispose() {
            process.off('SIGINT', onInterrupt);
            process.off('SIGTERM', onTerminate);
        },
    };
}
/** The error of a step that was cancelled, whatever it stumbled over when it stopped. */
function asCancelled(thrown) {
    const error = (0,errors/* toActionError */.ie)(thrown);
    if (error.kind.class === 'cancelled')
        return error;
    return (0,errors/* fail */.fJ)('FK003', `The step was cancelled. ${error.what}`, { error: thrown });
}

;// CONCATENATED MODULE: ./kit/time/duration.js
/** Durations as people write them and as they read them. */
const UNIT_MS = {
    ms: 1,
    s: 1_000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** `30s`, `5m`, `1h30m`, `500ms`, `7d` → milliseconds; undefined for anything else. */
function parseDuration(text) {
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        total += Number(amount) * (UNIT_MS[unit ?? ''] ?? 0);
    }
    return total;
}
/** 430 → "0.4 s", 12_000 → "12 s", 95_000 → "1 min 35 s", 7_260_000 → "2 h 1 min". */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1_000;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 59.5)
        return `${Math.round(seconds)} s`;
    const minutes = Math.floor(Math.round(seconds) / 60);
    if (minutes < 60)
        return joinUnits(minutes, 'min', Math.round(seconds) % 60, 's');
    return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joinUnits(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

// EXTERNAL MODULE: ./kit/action/nearest.js
var nearest = __nccwpck_require__(9533);
;// CONCATENATED MODULE: ./kit/action/workspace.js
/** Which paths are of the workspace: a checkout in it may hold links that lead to anywhere. */


/** Whether a path is that of the directory or of something in it, as it is written. */
function isInside(path, directory) {
    const way = (0,external_node_path_namespaceObject.relative)(directory, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_namespaceObject.sep}`) && !(0,external_node_path_namespaceObject.isAbsolute)(way);
}
/**
 * Whether a path, which exists, is written as one of the workspace and is none. A workflow may name any
 * path; what a checkout holds must not lead to others of the runner.
 */
function workspace_leadsOut(path, workspace) {
    return isInside(path, workspace) && !isInside((0,external_node_fs_namespaceObject.realpathSync)(path), (0,external_node_fs_namespaceObject.realpathSync)(workspace));
}

;// CONCATENATED MODULE: ./kit/action/fields.js
/** The kinds of input there are. A field turns the text of an input into a value, or says why not. */






/** A timer of Node that is set to 25 days or more ends at once. */
const LONGEST_DURATION_MS = 20 * 86_400_000;
/** A runner could not pass on an eighth of it; nobody writes more by hand. */
const LARGEST_FILE_BYTES = 1_048_576;
/** Why an input can not be used, to be shown behind its name. */
class InputProblem extends Error {
}
function fields_text(options = {}) {
    return field(options.default, (raw) => raw);
}
/** Text that must be given. `hint` says what belongs there. */
function requiredText(hint) {
    return {
        default: undefined,
        read(raw) {
            if (raw === undefined)
                throw new InputProblem(`is missing: ${hint}`);
            return raw;
        },
    };
}
/** A secret; it is masked with all its derived forms before anything else happens. */
function secret() {
    return {
        default: undefined,
        read(raw, source) {
            if (raw !== undefined)
                source.mask(raw);
            return raw;
        },
    };
}
/** A secret without which the step makes no sense. `hint` says where to get it from. */
function requiredSecret(hint) {
    const optional = secret();
    return {
        default: undefined,
        read(raw, source) {
            const value = optional.read(raw, source);
            if (value === undefined) {
                throw new InputProblem(`is missing or empty: ${hint} A secret that does not exist reads as empty, and runs for forks and Dependabot get none.`);
            }
            return value;
        },
    };
}
/** Text, or `@path` for the content of a file of the workspace. */
function textOrFile() {
    return field(undefined, (raw, source) => contentOf(raw, source));
}
/** A secret text, or `@path`; each line is masked for itself as well. */
function secretOrFile() {
    return field(undefined, (raw, source) => {
        const content = contentOf(raw, source);
        source.mask(content);
        return content;
    });
}
/** One of a few words. */
function choice(words, options) {
    return field(options.default, (raw) => {
        const word = words.find((candidate) => candidate === raw);
        if (word !== undefined)
            return word;
        const meant = (0,nearest/* nearest */.p)(raw, words);
        const suggestion = meant === undefined ? '' : `; did you mean ${quote(meant)}?`;
        throw new InputProblem(`${quote(raw)} is not one of ${words.map(quote).join(', ')}${suggestion}`);
    });
}
/** A boolean as YAML 1.2's core schema spells it: true, True, TRUE, false, False, FALSE. */
function fields_boolean(options) {
    return field(String(options.default), (raw) => {
        if (/^(true|True|TRUE)$/.test(raw))
            return true;
        if (/^(false|False|FALSE)$/.test(raw))
            return false;
        throw new InputProblem(`${quote(raw)} is not a boolean; write \`true\` or \`false\``);
    });
}
/** A time such as `30s`, `5m`, `1h` or `1h30m`, in milliseconds. */
function duration(options) {
    return field(options.default, (raw) => {
        const milliseconds = parseDuration(raw);
        if (milliseconds === undefined) {
            throw new InputProblem(`${quote(raw)} is not a duration; write it as \`30s\`, \`5m\` or \`1h\``);
        }
        if (milliseconds > LONGEST_DURATION_MS) {
            throw new InputProblem(`${quote(raw)} is too long; write at most \`20d\``);
        }
        return milliseconds;
    });
}
/** A whole number within limits. */
function integer(options) {
    return field(String(options.default), (raw) => {
        const value = Number(raw);
        if (/^\d+$/.test(raw) && value >= options.min && value <= options.max)
            return value;
        throw new InputProblem(`${quote(raw)} is not a whole number from ${options.min} to ${options.max}`);
    });
}
/** A list, one item on each line; empty lines and lines that begin with `#` are passed over. */
function lines(options = {}) {
    return {
        default: options.default,
        read: (raw) => (raw ?? options.default ?? '')
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '' && !line.startsWith('#')),
    };
}
/** A field with one more rule, which may look at other inputs. */
function checked(field, check) {
    return {
        default: field.default,
        read: (raw, source) => check(field.read(raw, source), source),
    };
}
// --- internal ---
function field(whenAbsent, parse) {
    return {
        default: whenAbsent,
        read(raw, source) {
            const given = raw ?? whenAbsent;
            return (given === undefined ? undefined : parse(given, source));
        },
    };
}
function contentOf(raw, source) {
    if (!raw.startsWith('@'))
        return raw;
    const named = raw.slice(1);
    try {
        const content = readContent(resolve(source.workspace, named), source.workspace);
        if (content.trim() === '')
            throw new InputProblem('is empty');
        return content;
    }
    catch (error) {
        const reason = messageOf(error);
        const what = error instanceof InputProblem ? reason : `can not be read (${reason})`;
        throw new InputProblem(`the file ${quote(named)} ${what}`);
    }
}
function readContent(path, workspace) {
    const found = statSync(path);
    // A pipe or a device would be read for ever.
    if (!found.isFile())
        throw new InputProblem('is no file');
    if (found.size > LARGEST_FILE_BYTES)
        throw new InputProblem('has more than 1 MiB');
    if (leadsOut(path, workspace)) {
        throw new InputProblem('is a link that leads out of the workspace');
    }
    return readFileSync(path, 'utf8');
}
function quote(value) {
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    return `\`${shown.replaceAll('\n', '⏎')}\``;
}

;// CONCATENATED MODULE: ./kit/action/inputs.js
/** Reads the inputs of a step: typed, trimmed, and with all problems reported at once. */



/**
 * Reads all inputs of a spec. An empty string counts as absent.
 *
 * @throws {ActionError} FK001, listing every input that is wrong, missing or misspelt.
 */
function readInputs(spec, source) {
    const problems = misspeltInputs(Object.keys(spec), source.env);
    const values = {};
    for (const [name, field] of Object.entries(spec)) {
        try {
            const raw = source.env[variableOf(name)]?.trim();
            values[camelCase(name)] = field.read(raw === '' ? undefined : raw, source);
        }
        catch (error) {
            if (!(error instanceof InputProblem))
                throw error;
            problems.push(`\`${name}\`: ${error.message}`);
        }
    }
    if (problems.length > 0)
        throw invalidInputs(problems);
    return values;
}
/** The error that lists what is wrong with the inputs; also used for rules across inputs. */
function invalidInputs(problems) {
    const what = problems.length === 1
        ? `Input ${problems[0]?.replace(/[^.?!]$/, '$&.')}`
        : `${problems.length} inputs are wrong:\n${problems.map((line) => `  - ${line}`).join('\n')}\n`;
    return (0,errors/* fail */.fJ)('FK001', what);
}
/** The environment variable in which the runner passes an input. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
// The runner passes unknown inputs on with no more than a warning:
// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
function misspeltInputs(names, env) {
    const known = new Set(names.map(variableOf));
    return Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
        .flatMap((variable) => {
        const given = variable.slice('INPUT_'.length).toLowerCase();
        const suggestion = (0,nearest/* nearest */.p)(given, names);
        return suggestion === undefined
            ? [`\`${given}\`: there is no such input. Known are: ${names.join(', ')}.`]
            : [`\`${given}\`: there is no such input; did you mean \`${suggestion}\`?`];
    });
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
// EXTERNAL MODULE: ./kit/action/message.js
var action_message = __nccwpck_require__(2860);
;// CONCATENATED MODULE: ./kit/action/private-directory.js
/** A directory for files that hold secrets: only we can read it, and it goes whatever happens. */






/** Chooses the path of a private directory below RUNNER_TEMP; nothing is made yet. */
function privateDirectoryPath(env) {
    return (0,external_node_path_namespaceObject.join)(env.RUNNER_TEMP ?? (0,external_node_os_namespaceObject.tmpdir)(), `fairway-${(0,external_node_crypto_namespaceObject.randomUUID)()}`);
}
/**
 * Makes the directory with mode 0700.
 *
 * @throws {ActionError} FK006 when RUNNER_TEMP can not be written to.
 */
function makePrivateDirectory(path) {
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        throw (0,errors/* fail */.fJ)('FK006', `The directory \`${path}\` can not be made: ${(0,action_message/* messageOf */.b)(error)}.`, {
            error,
        });
    }
}
/**
 * Removes the directory with all that is in it.
 *
 * @throws {ActionError} FK004 when something is left, because it may be a credential.
 */
function removePrivateDirectory(path) {
    try {
        (0,external_node_fs_namespaceObject.rmSync)(path, { recursive: true, force: true, maxRetries: 2 });
    }
    catch (error) {
        throw (0,errors/* fail */.fJ)('FK004', `The directory ${path} could not be removed.`, { error });
    }
    if ((0,external_node_fs_namespaceObject.existsSync)(path))
        throw (0,errors/* fail */.fJ)('FK004', `The directory ${path} is still there.`);
}

;// CONCATENATED MODULE: ./kit/action/tell.js
/** Tells the user: a failure in log, annotation and summary; outputs and summary to the runner. */





/** Shows a failure in the log, as an annotation, and at the top of the summary. */
function tellFailure(told) {
    const { error, log } = told;
    annotateFailure(error, log);
    if (error.kind.class === 'internal')
        log.info(stackOf(error));
    else if (error.cause !== undefined)
        log.debug(stackOf(error));
    told.summary.addFirst(joined([heading(3, failureTitle(told.action, error)), failureWords(error)]));
}
/** A failure in one line, for a heading. */
function failureTitle(action, error) {
    const sign = error.kind.class === 'cancelled' ? '⏹️' : '❌';
    return md `${sign} ${action}: ${prose(error.headline)} (${error.code})`;
}
/** What happened, why, and what to do. */
function failureWords(error) {
    return joined([
        ...error.what
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => prose(line.trim())),
        md `*Likely cause:* ${prose(error.likelyCause)}`,
        md `*What to do:* ${prose(error.remedy)}`,
    ]);
}
/** Shows a failure as an annotation, which stands in the log as well. */
function annotateFailure(error, log) {
    log.annotate({
        kind: 'error',
        title: `${error.code}: ${error.headline.replaceAll('`', '')}`,
        message: error.text,
        at: error.at,
    });
}
/**
 * Hands outputs and summary to the runner, each whatever becomes of the other. Later steps need the
 * outputs, so a failure there is one of the step; a summary that is lost is a warning.
 *
 * @returns whether the outputs got there
 */
function handOver(given) {
    const { outputs, summary, env, secrets, log } = given;
    let isHandedOver = true;
    try {
        for (const [name, value] of outputs)
            setOutput(name, secrets.redact(value));
    }
    catch (error) {
        isHandedOver = false;
        const what = `The outputs of the step are lost: ${(0,action_message/* messageOf */.b)(error)}.`;
        annotateFailure((0,errors/* fail */.fJ)('FK006', what, { error }), log);
    }
    try {
        writeSummary(summary, env.GITHUB_STEP_SUMMARY, secrets);
    }
    catch (error) {
        log.warning('The summary is lost', `It can not be written: ${(0,action_message/* messageOf */.b)(error)}.`);
    }
    return isHandedOver;
}
/**
 * Hands a value on to the post step.
 *
 * @throws {ActionError} FK006 when the runner's file can not be written.
 */
function tell_saveState(name, value) {
    try {
        saveState(name, value);
    }
    catch (error) {
        throw (0,errors/* fail */.fJ)('FK006', `Nothing can be handed on to the post step: ${(0,action_message/* messageOf */.b)(error)}.`, {
            error,
        });
    }
}
// --- internal ---
function stackOf(error) {
    const cause = error.cause;
    const inner = cause instanceof Error ? (cause.stack ?? cause.message) : cause;
    return inner === undefined ? (error.stack ?? error.message) : String(inner);
}

;// CONCATENATED MODULE: ./kit/action/run.js
/** The frame around every action: main and post, errors, cancel, outputs and summary. */











/** Beside the bundle; it loads that when there is something to do. See scripts/build/bundle.ts. */
const POST_SCRIPT = 'post.js';
const STATE_MAIN_RAN = 'fairway-main-ran';
const STATE_PRIVATE_DIRECTORY = 'fairway-private-directory';
/** Runs the main part, or after it the post part of an action, and ends the process. */
async function runAction(action) {
    // A main part that was ended before its first line left no state: only the name of the script
    // keeps the post step from doing everything that the cancel was to prevent.
    const isPost = (0,external_node_path_namespaceObject.basename)(process.argv[1] ?? '') === POST_SCRIPT || getState(STATE_MAIN_RAN) !== '';
    // What ends by itself has ended before its end.
    process.exitCode = 1;
    const exitCode = isPost ? await runPost(action) : await runMain(action);
    // Sockets that servers keep open must not hold up the job.
    process.exit(exitCode);
}
async function runMain(action) {
    const env = process.env;
    const secrets = new Secrets(core_setSecret, (message) => warning(message));
    const log = new Log(secrets);
    const summary = new summary_Summary();
    const outputs = new Map(action.outputs.map((name) => [name, action.outputsAtStart?.[name] ?? '']));
    const directory = lazyPrivateDirectory(env);
    const report = once(() => {
        for (const [name, value] of Object.entries(action.outputsAtEnd?.(outputs) ?? {})) {
            outputs.set(name, String(value));
        }
        return handOver({ outputs, summary, env, secrets, log });
    });
    let failed = false;
    let hasBegun = false;
    const finish = once((error) => {
        failed = true;
        outputs.set('status', error.kind.class === 'cancelled' ? 'cancelled' : 'failed');
        outputs.set('failure-code', error.code);
        outputs.set('failure-class', error.kind.class);
        const more = hasBegun ? {} : (action.outputsWithoutMain?.(error) ?? {});
        for (const [name, value] of Object.entries(more))
            outputs.set(name, value);
        tellFailure({ action: action.name, error, log, summary });
        report();
    });
    const cancel = listenForCancel(log, finish);
    try {
        tell_saveState(STATE_MAIN_RAN, 'true');
        requireRunner(env);
        const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
        const inputs = readInputs(action.inputs, { env, workspace, mask: secrets.add });
        hasBegun = true;
        await action.main(inputs, {
            env,
            workspace,
            event: readEvent(env),
            log,
            summary,
            secrets,
            signal: cancel.signal,
            output: (name, value) => outputs.set(name, String(value)),
            privateDirectory: directory.get,
            saveState: tell_saveState,
        });
        directory.remove();
        return report() && !failed ? 0 : 1;
    }
    catch (thrown) {
        finish(cancel.signal.aborted ? asCancelled(thrown) : (0,errors/* toActionError */.ie)(thrown));
        return 1;
    }
    finally {
        removeQuietly(directory.remove, log);
        cancel.dispose();
    }
}
async function runPost(action) {
    const secrets = new Secrets(core_setSecret, () => undefined);
    const log = new Log(secrets);
    try {
        await action.post?.({
            env: process.env,
            log,
            secrets,
            state: (name) => getState(name) || undefined,
        });
    }
    catch (error) {
        log.warning(`${action.name}: clean-up`, (0,errors/* toActionError */.ie)(error).text);
    }
    const directory = getState(STATE_PRIVATE_DIRECTORY);
    try {
        if (directory !== '')
            removePrivateDirectory(directory);
        return 0;
    }
    catch (error) {
        annotateFailure((0,errors/* toActionError */.ie)(error), log);
        return 1;
    }
}
function lazyPrivateDirectory(env) {
    let path;
    return {
        get() {
            if (path === undefined) {
                path = privateDirectoryPath(env);
                tell_saveState(STATE_PRIVATE_DIRECTORY, path);
                makePrivateDirectory(path);
            }
            return path;
        },
        remove() {
            if (path !== undefined)
                removePrivateDirectory(path);
        },
    };
}
/** The post step tries again, and fails the job when that fails too. */
function removeQuietly(remove, log) {
    try {
        remove();
    }
    catch (error) {
        log.warning('Clean-up', (0,errors/* toActionError */.ie)(error).text);
    }
}
function requireRunner(env) {
    const missing = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'RUNNER_TEMP'].filter((name) => !env[name]);
    if (missing.length > 0)
        throw (0,errors/* fail */.fJ)('FK002', `${missing.join(', ')} not set.`);
}
/** The function, but that all calls after the first give the result of that one. */
function once(action) {
    let first;
    return (...args) => {
        first ??= { result: action(...args) };
        return first.result;
    };
}

// EXTERNAL MODULE: ./kit/registry/reference.js
var registry_reference = __nccwpck_require__(5871);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = require("node:timers/promises");
;// CONCATENATED MODULE: ./kit/time/clock.js
/** Time as a parameter, so that code that waits can be tested without waiting. */

/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    async sleep(milliseconds, signal) {
        signal?.throwIfAborted();
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = require("node:stream/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: ./kit/registry/digest.js
/** Content addresses: what bytes are called, and whether they are what they are called. */


/** `sha256:` and the hash of the bytes. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether the bytes hash to the digest, whichever of the two known algorithms it names. */
function hasDigest(bytes, digest) {
    if (!(0,registry_reference/* isDigest */.Bc)(digest))
        return false;
    const [algorithm = '', hash] = digest.split(':');
    return (0,external_node_crypto_namespaceObject.createHash)(algorithm).update(bytes).digest('hex') === hash;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/disk.js
/** Files of the runner: what goes wrong with them is the runner's matter and not a bug. */


/**
 * Does something with files. `what` says what could not be done: "The scanner can not be written".
 *
 * @throws {ActionError} FK006 with the reason, such as a full disk.
 */
function onDisk(what, action) {
    try {
        return action();
    }
    catch (error) {
        throw (0,errors/* fail */.fJ)('FK006', `${what}: ${(0,action_message/* messageOf */.b)(error)}.`, { error });
    }
}

// EXTERNAL MODULE: ./actions/trivy-gate/src/errors.js
var src_errors = __nccwpck_require__(6898);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = require("node:stream");
;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/piece.js
/** A run of bytes of a file: a blob of a layout, or one file inside a tar archive. */






/**
 * Opens a file of the runner to read it, and gives its size. No link is followed, and neither a pipe
 * nor a device is waited for: an archive may hold both under the name of a blob.
 *
 * @throws {Error} when there is no such file.
 */
function openFile(path) {
    const fd = (0,external_node_fs_namespaceObject.openSync)(path, READ_PLAIN_FILES);
    const found = (0,external_node_fs_namespaceObject.fstatSync)(fd);
    if (found.isFile())
        return { fd, size: found.size };
    (0,external_node_fs_namespaceObject.closeSync)(fd);
    throw new Error(`${path} is no file`);
}
/**
 * All of a file, as a piece.
 *
 * @throws {Error} when it is none.
 */
function plainFile(file) {
    const { fd, size } = openFile(file);
    (0,external_node_fs_namespaceObject.closeSync)(fd);
    return { file, at: 0, size };
}
/**
 * Reads all of a piece.
 *
 * @throws {ActionError} FG051 when it is longer than `limitBytes`, or not there any more.
 */
function readPiece(piece, what, limitBytes) {
    if (piece.size > limitBytes) {
        throw (0,src_errors/* fail */.f)('FG051', `${what} has ${piece.size} bytes, and may have ${limitBytes}.`);
    }
    try {
        const { fd } = openFile(piece.file);
        try {
            return readAt(fd, piece);
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(fd);
        }
    }
    catch (error) {
        throw (0,src_errors/* fail */.f)('FG051', `${what} can not be read: ${(0,action_message/* messageOf */.b)(error)}.`, { error });
    }
}
/** A piece, to be read bit by bit; it ends early where the file does. */
function streamPiece({ file, at, size }) {
    // Of nothing the last byte would be the one before the first.
    if (size === 0)
        return external_node_stream_namespaceObject.Readable.from([]);
    const { fd } = openFile(file);
    return (0,external_node_fs_namespaceObject.createReadStream)(file, { fd, start: at, end: at + size - 1 });
}
/**
 * Bytes at a place of an open file.
 *
 * @throws {Error} when the file ends before.
 */
function readAt(fd, { at, size }) {
    const bytes = Buffer.alloc(size);
    let read = 0;
    while (read < size) {
        const more = (0,external_node_fs_namespaceObject.readSync)(fd, bytes, read, size - read, at + read);
        if (more === 0)
            throw new Error('it ends before its time');
        read += more;
    }
    return bytes;
}
/**
 * Writes bytes to a new file of our own, and hashes them on the way. The digest is in the algorithm of
 * the one that they should have.
 *
 * @throws {Error} when they can not be read or written, or the signal aborts.
 */
async function copyHashed(bytes, file, { expected, signal }) {
    const [algorithm = ''] = expected.split(':');
    const hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
    const watch = new external_node_stream_namespaceObject.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(undefined, chunk);
        },
    });
    const copy = (0,external_node_fs_namespaceObject.createWriteStream)(file, { flags: 'wx', mode: 0o600 });
    await (0,external_node_stream_promises_namespaceObject.pipeline)(bytes, watch, copy, { signal });
    return { digest: `${algorithm}:${hash.digest('hex')}`, size: copy.bytesWritten };
}
// --- internal ---
const READ_PLAIN_FILES = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;

;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/seal.js
/**
 * Copies an image from its archive to a layout in a place of our own, and checks every byte on the
 * way: what is scanned is what the digest says, whatever happens to the archive meanwhile, and
 * whatever another reader would have made of it.
 */











/**
 * Writes the layout: the image's manifest, configuration and layers, and nothing else. An image from
 * an archive of Docker gets a manifest, so that the scanner reads both kinds in the same way.
 *
 * @throws {ActionError} FG051 for content that is not what it is called; FG006 when it takes too
 *   long; FK006 when it can not be written.
 */
async function sealArchive(image, sealing) {
    const { directory, timeoutMs, signal } = sealing;
    onDisk(NOT_WRITTEN, () => {
        (0,external_node_fs_namespaceObject.mkdirSync)(directory);
        checkRoom(image, directory);
    });
    const timeUp = AbortSignal.timeout(timeoutMs);
    try {
        const layers = await copyLayers(image, directory, AbortSignal.any([signal, timeUp]));
        onDisk(NOT_WRITTEN, () => writeLayout(directory, image, image.manifest ?? manifestOf(image, layers)));
    }
    catch (error) {
        signal.throwIfAborted();
        if (timeUp.aborted)
            throw (0,src_errors/* fail */.f)('FG006', 'The archive could not be read in time.', { error });
        throw error;
    }
}
// --- internal ---
const NOT_WRITTEN = 'The copy of the archive can not be written';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
/** A disk that runs full in the middle of a copy takes other jobs of the runner down with it. */
function checkRoom({ layers }, directory) {
    const needed = layers.reduce((sum, { piece }) => sum + piece.size, 0);
    const { bavail, bsize } = (0,external_node_fs_namespaceObject.statfsSync)(directory);
    if (needed < bavail * bsize)
        return;
    throw new Error(`it needs ${needed} bytes, and ${bavail * bsize} are free`);
}
async function copyLayers({ layers }, directory, signal) {
    const sealed = new Map();
    for (const layer of layers) {
        if (sealed.has(layer.digest))
            continue;
        const part = (0,external_node_path_namespaceObject.join)(directory, `layer-${sealed.size + 1}`);
        const { digest, size } = await copyLayer(layer, part, signal);
        const isPacked = digest !== layer.digest;
        if (isPacked)
            await checkUnpacked(layer, part, signal);
        onDisk('A layer can not be kept', () => {
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(blobPath(directory, digest)), { recursive: true });
            (0,external_node_fs_namespaceObject.renameSync)(part, blobPath(directory, digest));
        });
        sealed.set(layer.digest, { digest, size, isPacked });
    }
    return layers.flatMap(({ digest }) => sealed.get(digest) ?? []);
}
/** Copies what is stored, whatever its digest. */
async function copyLayer({ piece, digest }, file, signal) {
    const bytes = onDisk('A layer can not be read', () => streamPiece(piece));
    try {
        return await copyHashed(bytes, file, { expected: digest, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,errors/* fail */.fJ)('FK006', `A layer can not be copied: ${(0,action_message/* messageOf */.b)(error)}.`, { error });
    }
}
/** Some write the layers of an archive of Docker packed; its image names what is in them. */
async function checkUnpacked({ digest, covers }, file, signal) {
    const wrong = () => (0,src_errors/* fail */.f)('FG051', `The layer ${digest} has another content than its name says.`);
    if (covers === 'stored')
        throw wrong();
    const [algorithm = ''] = digest.split(':');
    const hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
    try {
        await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_namespaceObject.createReadStream)(file), (0,external_node_zlib_namespaceObject.createGunzip)(), hash, { signal });
    }
    catch {
        signal.throwIfAborted();
        throw wrong();
    }
    if (`${algorithm}:${hash.digest('hex')}` !== digest)
        throw wrong();
}
/** The manifest of an image that came without one. */
function manifestOf(image, layers) {
    const { config, imageId } = image;
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI_MANIFEST,
        config: { mediaType: OCI_CONFIG, digest: imageId, size: config.length },
        layers: layers.map(({ digest, size, isPacked }) => ({
            mediaType: isPacked ? `${OCI_LAYER}+gzip` : OCI_LAYER,
            digest,
            size,
        })),
    }));
    return { digest: digestOf(bytes), mediaType: OCI_MANIFEST, bytes };
}
/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
function writeLayout(directory, image, manifest) {
    const { digest, mediaType, bytes } = manifest;
    const entry = { mediaType: mediaType || OCI_MANIFEST, digest, size: bytes.length };
    const index = { schemaVersion: 2, manifests: [entry] };
    writeBlob(directory, digest, bytes);
    writeBlob(directory, image.imageId, image.config);
    (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(directory, 'index.json'), JSON.stringify(index));
    (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}
function writeBlob(directory, digest, bytes) {
    const file = blobPath(directory, digest);
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(file), { recursive: true });
    (0,external_node_fs_namespaceObject.writeFileSync)(file, bytes);
}
function blobPath(directory, digest) {
    return (0,external_node_path_namespaceObject.join)(directory, 'blobs', digest.replace(':', '/'));
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./kit/process/kept.js
/** What is kept of the output of a program: the whole, the whole up to a limit, or the end. */
const END_BYTES = 1_048_576;
/** Keeps everything, or the first so many bytes. */
function keepWhole(limitBytes = Number.POSITIVE_INFINITY) {
    const chunks = [];
    let bytes = 0;
    return {
        push(chunk) {
            bytes += chunk.length;
            if (bytes <= limitBytes)
                chunks.push(chunk);
        },
        text: () => Buffer.concat(chunks).toString('utf8'),
        isCut: () => bytes > limitBytes,
    };
}
/** Keeps the end, at least its last MiB: two parts, of which the older goes when the newer is full. */
function keepEnd() {
    let older = [];
    let newer = [];
    let newerBytes = 0;
    return {
        push(chunk) {
            newer.push(chunk);
            newerBytes += chunk.length;
            if (newerBytes < END_BYTES)
                return;
            older = newer;
            newer = [];
            newerBytes = 0;
        },
        text: () => Buffer.concat([...older, ...newer]).toString('utf8'),
        isCut: () => false,
    };
}

;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = require("node:string_decoder");
;// CONCATENATED MODULE: ./kit/process/lines.js
/** Cuts a stream of bytes into lines without breaking characters that span two chunks. */

/** Longest line kept in memory; a longer one is handed out in pieces of this many characters. */
const LONGEST_LINE = 1_000_000;
/** Calls `onLine` for each line of what is pushed, without its line ending. */
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let rest = '';
    const take = (text) => {
        const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
        if (rest.length > LONGEST_LINE) {
            onLine(rest);
            rest = '';
        }
    };
    return {
        push: (chunk) => take(decoder.write(chunk)),
        end() {
            take(decoder.end());
            if (rest !== '')
                onLine(rest.replace(/\r$/, ''));
            rest = '';
        },
    };
}

;// CONCATENATED MODULE: ./kit/process/run.js
/** Starts programs: an argument list, a chosen environment, stdin, a deadline, and cancel passed on. */



const KILL_AFTER_MS = 5_000;
/** How long a program that was stopped may leave its output to what it had started. */
const LINGER_MS = 1_000;
/**
 * Runs a program to its end. A non-zero exit is a result, not an error.
 *
 * @throws {Error} with code ENOENT when the program does not exist; with ERR_STRING_TOO_LONG when the
 * whole of its output was to be kept and is too long.
 */
function run(command) {
    const started = performance.now();
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(command.file, [...command.args], {
            env: command.env ?? process.env,
            cwd: command.cwd,
            stdio: ['pipe', 'pipe', 'pipe'],
            shell: false,
        });
        let timedOut = false;
        const stopping = stopWhenAsked(child, command, () => {
            timedOut = true;
        });
        const stdout = collect(child, 'stdout', command);
        const stderr = collect(child, 'stderr', command);
        child.on('error', (error) => {
            stopping.dispose();
            reject(error);
        });
        child.on('close', (exitCode, signal) => {
            stopping.dispose();
            const durationMs = performance.now() - started;
            try {
                resolve({ exitCode, signal, stdout: stdout(), stderr: stderr(), timedOut, durationMs });
            }
            catch (error) {
                reject(error);
            }
        });
        // A child that ends without reading its input breaks the pipe; its exit code tells more.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(command.input);
    });
}
/**
 * Runs a program that has to succeed.
 *
 * @throws {Error} naming the program, how it ended and its last lines.
 */
async function runOrFail(command) {
    const finished = await run(command);
    if (finished.exitCode !== 0) {
        throw new Error(`${command.file} ${describeEnd(finished)}\n${lastLines(finished, 15)}`);
    }
    return finished;
}
/** "exited with code 3", "was ended by SIGKILL" or "did not end in time". */
function describeEnd(finished) {
    if (finished.timedOut)
        return 'did not end in time';
    if (finished.signal !== null)
        return `was ended by ${finished.signal}`;
    return `exited with code ${finished.exitCode}`;
}
/** The last lines of what a program said: of stderr, or of stdout when stderr is silent. */
function lastLines(finished, count) {
    const text = finished.stderr.trim() === '' ? finished.stdout : finished.stderr;
    return text.trimEnd().split('\n').slice(-count).join('\n');
}
function collect(child, stream, { onLine, keep }) {
    const kept = keep === 'end' ? keepEnd() : keepWhole();
    const lines = onLine && splitLines((line) => onLine(line, stream));
    child[stream]?.on('data', (chunk) => {
        kept.push(chunk);
        lines?.push(chunk);
    });
    child[stream]?.on('end', () => lines?.end());
    return kept.text;
}
function stopWhenAsked(child, command, onTimeout) {
    const atOnce = command.stop === 'at once';
    let killTimer;
    const interrupt = () => {
        child.kill(atOnce ? 'SIGKILL' : 'SIGINT');
        killTimer ??= setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
    };
    const deadline = command.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            onTimeout();
            interrupt();
        }, command.timeoutMs);
    // A child of the child that lives on keeps the pipes open, and nobody knows for how long.
    let lingerTimer;
    child.on('exit', () => {
        if (killTimer === undefined)
            return;
        lingerTimer = setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, atOnce ? 0 : LINGER_MS);
    });
    if (command.signal?.aborted)
        interrupt();
    command.signal?.addEventListener('abort', interrupt);
    return {
        dispose() {
            clearTimeout(deadline);
            clearTimeout(killTimer);
            clearTimeout(lingerTimer);
            command.signal?.removeEventListener('abort', interrupt);
        },
    };
}

;// CONCATENATED MODULE: ./kit/retry/retry.js
/** Tries again what is known to fail in passing: full jitter, a budget of time, every wait named. */


const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;
/**
 * Runs an operation until it succeeds, fails for good, or the budget is used up.
 *
 * The delay before attempt n+1 is drawn from [0, 0.5 s · 2ⁿ] ("full jitter",
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), unless the other side
 * named one. What it names is believed twice; from then on it is the least that is waited, so that
 * a server that always says "in a millisecond" is not asked a thousand times.
 *
 * @throws whatever the last attempt threw.
 */
async function retry(operation, options) {
    const { clock = systemClock, random = Math.random } = options;
    let deadline;
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            return await operation(attempt);
        }
        catch (error) {
            const judgement = options.judge(error);
            if (!judgement.retry)
                throw error;
            deadline ??= clock.now() + timeIn(options.budgetMs);
            const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
            const delay = delayOf(judgement.afterMs, Math.round(random() * ceiling), attempt);
            if (clock.now() + delay > deadline)
                throw error;
            options.onWait(`attempt ${attempt + 1} in ${formatDuration(delay)}: ${judgement.reason}`);
            await clock.sleep(delay, options.signal);
        }
    }
}
// --- internal ---
const BELIEVED_TIMES = 2;
function delayOf(asked, own, attempt) {
    if (asked === undefined)
        return own;
    return attempt <= BELIEVED_TIMES ? asked : Math.max(asked, own);
}
function timeIn(budgetMs) {
    return typeof budgetMs === 'number' ? budgetMs : budgetMs();
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/doubt/admissions.js
/**
 * Checked in this order: the first match of a run names its failure. Texts of Trivy 0.74.0; where
 * each comes from is in the comment above it (paths in https://github.com/aquasecurity/trivy).
 */
const ADMISSIONS = [
    // pkg/commands/artifact/run.go
    {
        says: /context deadline exceeded|Provide a higher timeout value/,
        means: 'FG006',
        sentence: 'The scanner ran out of time.',
    },
    // pkg/javadb/client.go
    {
        says: /skip downloading Java DB|--skip-java-db-update' cannot be specified/,
        means: 'FG011',
        sentence: 'The image has Java archives, and there is no Java database to identify them with.',
    },
    // pkg/db/db.go
    {
        says: /old DB schema|version of DB schema doesn't match|The local DB has an old schema/,
        means: 'FG030',
        sentence: 'The database has a schema that the scanner does not read.',
    },
    // A fault is Go's word for a file that is mapped and ends before it should.
    {
        says: /^unexpected fault address|failed to open db|trivy\.db: bad file descriptor|cannot skip downloading DB|failed to download vulnerability DB/,
        means: 'FG030',
        sentence: 'The database can not be read.',
    },
    // Go's os package, from wherever something is written
    {
        says: /no space left on device/,
        means: 'FG007',
        sentence: 'The disk of the runner is full.',
    },
    // pkg/commands/artifact/run.go, pkg/report/writer.go
    {
        says: /unable to write results|failed to create output file/,
        means: 'FG007',
        sentence: 'The scanner could not write its report.',
    },
    // pkg/detector/ospkg/detect.go
    {
        says: /\tWARN\t.*Unsupported os(?:\s+family="([^"]*)")?/i,
        means: 'FG003',
        sentence: 'The scanner has no vulnerability data for the operating system of the image.',
    },
    // pkg/detector/ospkg/version/version.go
    {
        says: /This OS version is not on the EOL list(?:\s+family="([^"]*)"\s+version="([^"]*)")?/,
        means: 'FG003',
        sentence: 'The release of the operating system is one that this scanner does not know.',
    },
    // pkg/scan/local/service.go
    {
        says: /No OS package is detected/,
        means: 'FG004',
        sentence: 'The image names an operating system, but its package database is missing or empty.',
    },
    // pkg/fanal/analyzer/pkg/dpkg/dpkg.go, pkg/fanal/analyzer/pkg/apk/apk.go
    {
        says: /\tWARN\t.*Invalid (source )?version/,
        means: 'FG004',
        sentence: 'A package was left out, because its version can not be read.',
    },
    // pkg/fanal/analyzer/pkg/dpkg/dpkg.go
    {
        says: /\tWARN\t\[dpkg\] Parse error/,
        means: 'FG004',
        sentence: 'The package database of the image can not be read.',
    },
    // pkg/module/module.go
    {
        says: /Reading a module|Module loaded|Registering WASM module/,
        means: 'FG010',
        sentence: 'The scanner loaded a module, which can take findings away.',
    },
    // pkg/commands/artifact/run.go, pkg/commands/app.go, pkg/result/filter.go
    {
        says: /client\/server mode|Overriding detected OS|vulnerabilities have been (ignored|suppressed)|disables security scanning|Writing the default config/,
        means: 'FG010',
        sentence: 'The scanner was given settings that are not ours.',
    },
    // pkg/detector/library/driver.go
    {
        says: /Conda package is supported for SBOM, not for vulnerability scanning/,
        means: 'note',
        sentence: 'Conda packages are listed, but Trivy has no vulnerability data for them.',
    },
    {
        says: /The library type is not supported for vulnerability scanning(?:\s+type="([^"]*)")?/,
        means: 'FG009',
        sentence: 'Some packages are of a kind for which Trivy has no vulnerability data.',
    },
    // pkg/detector/library/compare/compare.go
    {
        says: /Version matching error(?:\s+err="((?:[^"\\]|\\.)*)")?/,
        means: 'FG004',
        sentence: 'A version can not be compared with an advisory that there is.',
    },
];
/**
 * By which release's advisories the packages of Alpine are judged: what /etc/apk/repositories names
 * counts more than what the image is (pkg/detector/ospkg/alpine/alpine.go).
 */
const ALPINE_STREAM = /\bos(?:_version)?="([^"]*)"\s+repository="([^"]*)"/;
/** The configuration that the scanner says it loaded, if the line says so. */
const CONFIGURATION_LOADED = /\tINFO\tLoaded\tfile_path="([^"]*)"/;

;// CONCATENATED MODULE: ./actions/trivy-gate/src/doubt/doubts.js
/** Everything that makes a scan worthless although it may look clean. */



/** Doubts about how the scanner ran. `configuration` is the file that it was told to read. */
function doubtsOfRun(ended, configuration) {
    const lines = ended.stderr.split('\n');
    const doubts = [
        ...ADMISSIONS.flatMap((admission) => admitted(admission, lines)),
        ...foreignConfiguration(lines, configuration),
        ...foreignStream(lines),
    ];
    if (ended.timedOut) {
        return [{ code: 'FG006', sentence: 'The scanner did not end in time.' }, ...doubts];
    }
    if (ended.exitCode === 0)
        return doubts;
    const last = lastError(ended);
    const sentence = `The scanner ${describeEnd({ ...ended, durationMs: 0 })}${last === '' ? '.' : `: ${last}`}`;
    // The table knows the cause better than the exit code does.
    const cause = doubts[0];
    return cause === undefined
        ? [{ code: 'FG005', sentence }]
        : [{ code: cause.code, sentence: `${cause.sentence} ${sentence}` }, ...doubts.slice(1)];
}
/** Gaps of a scan that is otherwise sound. */
function notesOfRun(ended) {
    const lines = ended.stderr.split('\n');
    return ADMISSIONS.filter(({ says, means }) => means === 'note' && lines.some((l) => says.test(l))).map(({ sentence }) => sentence);
}
/** Doubts about what is in the report, and about which image. */
function doubtsOfReport(report, expected) {
    return [...wrongObject(report, expected), ...coverage(report), ...suppressed(report.parts)];
}
/** The scanner's own last word about what went wrong, in one line. */
function lastError({ stderr }) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const panic = lines.find((line) => PANIC.test(line));
    if (panic !== undefined)
        return (0,report_foreign/* plainLine */.h)(panic.trim()).slice(0, LONGEST_CAUSE);
    const last = lines.findLastIndex((line) => FAILURE.test(line));
    // A failure of several causes goes on in the next lines: "1 error occurred:", "\t* GET http://…".
    const others = lines.filter((line) => !PROGRESS.test(line));
    const words = (last < 0 ? others.slice(-1) : lines.slice(last)).join(' ');
    const cause = words
        .replace(FAILURE, '')
        .replace(/^Fatal error\t/, '')
        .replace(/^.*\berrors? occurred:\s*\*\s*/, '');
    return (0,report_foreign/* plainLine */.h)(cause.replace(/\s+/g, ' ')).trim().slice(0, LONGEST_CAUSE);
}
// --- internal ---
/** 2026-11-21T10:00:00Z, a tab, the level, and a tab. */
const FAILURE = /^\S+\t(?:FATAL|ERROR)\t/;
/** What is told all along the way is no cause. */
const PROGRESS = /^\S+\t(?:INFO|DEBUG)\t/;
/** How Go ends a program; what comes behind it is where it was, for pages. */
const PANIC = /^(?:panic: |fatal error: |unexpected fault address )/;
const LONGEST_CAUSE = 600;
function admitted({ says, means, sentence }, lines) {
    if (means === 'note')
        return [];
    const line = lines.find((candidate) => says.test(candidate));
    if (line === undefined)
        return [];
    const details = says.exec(line)?.slice(1).filter(Boolean) ?? [];
    if (details.length === 0)
        return [{ code: means, sentence }];
    return [{ code: means, sentence: `${sentence} (${(0,report_foreign/* plainLine */.h)(details.join(' '))})` }];
}
function foreignConfiguration(lines, configuration) {
    const loaded = lines.map((line) => CONFIGURATION_LOADED.exec(line)?.[1]);
    const foreign = loaded.find((path) => path !== undefined && path !== configuration);
    if (foreign === undefined)
        return [];
    const sentence = `The scanner read its settings from ${(0,report_foreign/* plainLine */.h)(foreign)}.`;
    return [{ code: 'FG010', sentence }];
}
/** The image itself could choose by which advisories it is judged, or by none. */
function foreignStream(lines) {
    const streams = lines.flatMap((line) => [
        ALPINE_STREAM.exec(line)?.slice(1).map(report_foreign/* plainLine */.h) ?? [],
    ]);
    const foreign = streams.find(([release, named]) => Boolean(named) && named !== release);
    if (foreign === undefined)
        return [];
    const [release, named] = foreign;
    const sentence = `The packages of Alpine ${release} were judged by the advisories for ${named}, because /etc/apk/repositories names that; keep only the image's own release there (\`apk add --repository\` takes another for one package).`;
    return [{ code: 'FG003', sentence }];
}
function wrongObject(report, expected) {
    const doubts = [];
    const isKnownById = expected.digest === undefined;
    const wanted = isKnownById ? expected.imageId : expected.digest;
    const names = isKnownById ? [report.imageId ?? ''] : report.digests;
    if (wanted === undefined || !names.includes(wanted)) {
        const found = names.map(report_foreign/* plainLine */.h).join(', ') || 'an image without a digest';
        const sentence = `${wanted} was to be scanned, the report is about ${found}.`;
        doubts.push({ code: 'FG008', sentence });
    }
    if (expected.platform !== undefined && !samePlatform(report.platform, expected.platform)) {
        const found = (0,report_foreign/* plainLine */.h)(report.platform ?? 'an unknown platform');
        const sentence = `The image for ${expected.platform} was to be scanned, the report is about ${found}.`;
        doubts.push({ code: 'FG008', sentence });
    }
    return doubts;
}
/** The configuration of an image names no variant in this report: `linux/arm/v7` is `linux/arm`. */
function samePlatform(found, expected) {
    return found === expected.split('/').slice(0, 2).join('/');
}
function coverage({ os, parts, hasShell }) {
    const full = parts.filter((part) => part.packages > 0);
    const languages = full.filter((part) => part.class === 'lang-pkgs');
    if (os !== undefined && os.family !== 'none') {
        if (full.some((part) => part.class === 'os-pkgs'))
            return [];
        const sentence = `The image is ${(0,report_foreign/* plainLine */.h)(os.family)} ${os.name}, but not one of its packages is in the report.`;
        return [{ code: 'FG004', sentence }];
    }
    if (os !== undefined) {
        return [{ code: 'FG003', sentence: 'The operating system of the image is not recognised.' }];
    }
    if (languages.length === 0) {
        const sentence = 'Neither an operating system nor any package was found in the image.';
        return [{ code: 'FG004', sentence }];
    }
    return interpretedWithoutSystem(languages, hasShell);
}
/** Ecosystems whose programs bring all they need, and so run in an image without a system. */
const SELF_CONTAINED = new Set(['gobinary', 'rustbinary']);
/**
 * Scripts need an interpreter, and that needs a system. Where none was detected there is one that
 * the scanner does not recognise (Arch, Gentoo, Nix), whose packages it then passes over in silence.
 * So it is with a shell.
 */
function interpretedWithoutSystem(languages, hasShell) {
    const types = languages.map((part) => part.type).filter((type) => !SELF_CONTAINED.has(type));
    if (types.length === 0 && !hasShell)
        return [];
    if (types.length === 0) {
        const sentence = 'The image has a shell, but the system that it belongs to is not recognised.';
        return [{ code: 'FG003', sentence }];
    }
    const sentence = `The image has packages of ${(0,report_foreign/* plainLine */.h)(types.join(', '))}, but the system below them is not recognised.`;
    return [{ code: 'FG003', sentence }];
}
function suppressed(parts) {
    const count = parts.reduce((sum, part) => sum + part.suppressed, 0);
    if (count === 0)
        return [];
    return [{ code: 'FG010', sentence: `${count} findings were taken out of the report.` }];
}

;// CONCATENATED MODULE: ./kit/process/environment.js
/** The environment of a child: what programs need to work, and nothing that is a secret of the job. */
/**
 * Variables that every child gets: to find programs and files, to speak the right language, and to
 * reach the network through a proxy. Tokens, INPUT_*, ACTIONS_* and GITHUB_* are not among them.
 */
const ALLOWED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'XDG_RUNTIME_DIR',
    // By it the runner finds and ends what a killed step left running.
    'RUNNER_TRACKING_ID',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
/**
 * The allowed variables of `env`, those named in `also`, and `own` on top.
 * A value of undefined in `own` takes a variable away.
 */
function childEnvironment(env, options = {}) {
    const child = {};
    for (const name of [...ALLOWED, ...(options.also ?? [])]) {
        if (env[name] !== undefined)
            child[name] = env[name];
    }
    for (const [name, value] of Object.entries(options.own ?? {})) {
        if (value === undefined)
            delete child[name];
        else
            child[name] = value;
    }
    return child;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/shelter.js
/**
 * The surroundings of the scanner: made empty for each run, so that neither the checkout, nor the
 * home directory, nor the environment, nor a step before can weaken what it does.
 */




/**
 * Makes a sealed place at a path that does not exist yet.
 *
 * @throws {ActionError} FK006.
 */
function makeShelter(root) {
    const at = (name) => (0,external_node_path_namespaceObject.join)(root, name);
    const shelter = {
        root,
        cwd: at('cwd'),
        home: at('home'),
        tmp: at('tmp'),
        modules: at('modules'),
        reports: at('reports'),
        configuration: at('configuration.yaml'),
        ignoreFile: at('ignore'),
    };
    onDisk('The place of the scanner can not be made', () => {
        (0,external_node_fs_namespaceObject.mkdirSync)(root, { mode: 0o700 });
        const { cwd, home, tmp, modules, reports } = shelter;
        for (const directory of [cwd, home, tmp, modules, reports])
            (0,external_node_fs_namespaceObject.mkdirSync)(directory);
        (0,external_node_fs_namespaceObject.writeFileSync)(shelter.configuration, '');
        (0,external_node_fs_namespaceObject.writeFileSync)(shelter.ignoreFile, '');
    });
    return shelter;
}
/**
 * The environment of the scanner: what it needs to reach the network, a home of its own, and none of
 * the variables that steer it (TRIVY_*) or that are secrets of the job.
 */
function shelterEnvironment(env, shelter, own = {}) {
    return childEnvironment(env, {
        own: {
            HOME: shelter.home,
            TMPDIR: shelter.tmp,
            // Credentials of Podman are looked for there.
            XDG_RUNTIME_DIR: undefined,
            ...own,
        },
    });
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/trivy-arguments.js
/** The command lines of Trivy, each a pure function of what is to be done. */

/** Arguments that scan an image at its registry, or in a layout, and write an unfiltered report. */
function imageScanArguments(scan) {
    return [
        'image',
        ...scanArguments(scan),
        ...packageArguments(scan),
        ...(scan.layout === undefined ? remoteArguments(scan) : layoutArguments(scan, scan.layout)),
    ];
}
/** Arguments that scan a list of packages in the same way. */
function sbomScanArguments(scan) {
    return ['sbom', ...scanArguments(scan), scan.sbom];
}
/** Arguments that scan a directory in the same way. */
function placeScanArguments(scan) {
    return ['rootfs', ...scanArguments(scan), ...packageArguments(scan), scan.place];
}
/** Arguments that fetch a database from one repository. */
function downloadArguments(download) {
    return [
        'image',
        ...commonArguments(download),
        download.kind.downloadFlag,
        '--no-progress',
        ...['--module-dir', download.shelter.modules],
        ...[download.kind.repositoryFlag, download.repository],
    ];
}
/** Arguments that make it say its version as JSON, without looking for a database. */
function versionArguments(shelter) {
    const { configuration: config, home } = shelter;
    return ['version', '--format', 'json', '--config', config, '--cache-dir', home];
}
// --- internal ---
/** From where it is started: in a path Trivy takes what is behind the first `@` or `:` for a name. */
function layoutArguments({ shelter }, layout) {
    return ['--input', (0,external_node_path_namespaceObject.relative)(shelter.cwd, layout)];
}
function remoteArguments(scan) {
    return [
        // Never an image of the same name that happens to be in a local daemon.
        ...['--image-src', 'remote'],
        ...(scan.platform === undefined ? [] : ['--platform', scan.platform]),
        ...(scan.withPassword ? ['--password-stdin'] : []),
        scan.image,
    ];
}
/** What looks for packages by itself could load modules, too. */
function packageArguments({ shelter }) {
    return ['--list-all-pkgs', '--module-dir', shelter.modules];
}
function commonArguments({ shelter, cache, timeoutMs }) {
    return [
        ...['--config', shelter.configuration],
        ...['--cache-dir', cache],
        ...['--timeout', `${timeoutMs}ms`],
        // Both are needed to keep it from calling home.
        '--skip-version-check',
        '--disable-telemetry',
    ];
}
function scanArguments(scan) {
    return [
        ...commonArguments(scan),
        ...['--ignorefile', scan.shelter.ignoreFile],
        ...['--cache-backend', 'memory'],
        ...['--scanners', 'vuln'],
        ...['--pkg-types', 'os,library'],
        '--show-suppressed',
        '--skip-db-update',
        '--skip-java-db-update',
        '--offline-scan',
        '--no-progress',
        ...['--format', 'json'],
        ...['--output', scan.report],
    ];
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/database-facts.js
/** What the metadata of a vulnerability database says, and whether it may be relied on. */


/** Clocks of the runner and of the place that builds the database may differ by this much. */
const CLOCK_TOLERANCE_MS = 3_600_000;
/** https://github.com/aquasecurity/trivy-db/blob/main/pkg/metadata/metadata.go */
const metadataSchema = mini_schemas/* object */.Ikc({ Version: mini_schemas/* number */.aig(), UpdatedAt: mini_schemas/* string */.YjP() });
/**
 * Judges `metadata.json`. Trivy itself uses a database of any age, and, when it downloaded it in the
 * same call, of any schema.
 */
function judgeDatabase(metadata, options) {
    const parsed = main_parse(metadata);
    if (parsed === undefined)
        return unusable('its metadata can not be read');
    if (parsed.Version !== options.schema) {
        return unusable(`it has schema ${parsed.Version}, and ${options.schema} is needed`);
    }
    const updated = Date.parse(parsed.UpdatedAt);
    // Go writes 0001-01-01T00:00:00Z for a time that was never set.
    if (!Number.isFinite(updated) || updated <= 0) {
        return unusable('it does not say when it was built');
    }
    const updatedAt = new Date(updated).toISOString();
    const age = options.now - updated;
    if (age < -CLOCK_TOLERANCE_MS)
        return unusable(`it says that it was built on ${updatedAt}`);
    if (age > options.maxAgeMs) {
        const sentence = `it was built on ${updatedAt}, ${formatDuration(age)} ago, and may be ${formatDuration(options.maxAgeMs)} old`;
        return { updatedAt: undefined, doubt: { code: 'FG031', sentence } };
    }
    return { updatedAt, doubt: undefined };
}
// --- internal ---
function unusable(sentence) {
    return { updatedAt: undefined, doubt: { code: 'FG030', sentence } };
}
function main_parse(metadata) {
    try {
        return metadataSchema.parse(JSON.parse(metadata));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/database-kind.js
/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/db/db.go */
const VULNERABILITIES = {
    name: 'Database',
    schema: 2,
    directory: 'db',
    file: 'trivy.db',
    mediaType: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
    downloadFlag: '--download-db-only',
    repositoryFlag: '--db-repository',
    missing: 'FG030',
    old: 'FG031',
};
/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/javadb/client.go */
const JAVA_ARCHIVES = {
    name: 'Java database',
    schema: 1,
    directory: 'java-db',
    file: 'trivy-java.db',
    mediaType: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
    downloadFlag: '--download-java-db-only',
    repositoryFlag: '--java-db-repository',
    missing: 'FG052',
    old: 'FG052',
};
/** Beside each database. */
const METADATA_FILE = 'metadata.json';

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/kept-layers.js
/**
 * Layers of databases in the tool cache of a self-hosted runner, as the registry had them. Other jobs
 * write there too, so a layer is copied first, and only a copy with the right hash is used.
 */




/** Where layers are kept; undefined where nothing outlives the job. */
function placeOfLayers(env) {
    const { RUNNER_TOOL_CACHE: tools, RUNNER_ENVIRONMENT: kind } = env;
    if (!tools || kind === 'github-hosted')
        return undefined;
    return (0,external_node_path_namespaceObject.join)(tools, 'fairway-trivy', 'databases');
}
/**
 * Copies a kept layer to a file of our own. It is only there when the copied bytes have the digest.
 * Links and pipes are not read: the job would wait for as long as whoever made them likes.
 */
async function takeKept({ place, digest }, to, signal) {
    try {
        const kept = streamPiece(plainFile(fileOf(place, digest)));
        const copied = await copyHashed(kept, to, { expected: digest, signal });
        if (copied.digest === digest)
            return 'there';
        (0,external_node_fs_namespaceObject.rmSync)(to, { force: true });
        return 'changed';
    }
    catch {
        signal.throwIfAborted();
        // What can not be read is as good as not there.
        (0,external_node_fs_namespaceObject.rmSync)(to, { force: true });
        return 'missing';
    }
}
/**
 * Keeps a layer for the next run, and drops the oldest ones.
 *
 * @throws {Error} when that can not be written; nothing but the next run's time is lost.
 */
function keepLayer({ place, digest }, from) {
    (0,external_node_fs_namespaceObject.mkdirSync)(place, { recursive: true });
    // Other jobs may be at it at the same time.
    const part = (0,external_node_path_namespaceObject.join)(place, `${(0,external_node_crypto_namespaceObject.randomUUID)()}.part`);
    try {
        (0,external_node_fs_namespaceObject.copyFileSync)(from, part);
        (0,external_node_fs_namespaceObject.renameSync)(part, fileOf(place, digest));
    }
    finally {
        (0,external_node_fs_namespaceObject.rmSync)(part, { force: true });
    }
    dropOldest(place);
}
// --- internal ---
/** Two databases, each of two repositories that are not at the same build. */
const KEPT_LAYERS = 4;
/** A download that was killed leaves its part behind. */
const PART_IS_LEFT_MS = 86_400_000;
const OWN_FILE = /^(?:sha(?:256|512)-[0-9a-f]+\.tar\.gz|[0-9a-f-]{36}\.part)$/;
function fileOf(place, digest) {
    return (0,external_node_path_namespaceObject.join)(place, `${digest.replace(':', '-')}.tar.gz`);
}
function dropOldest(place) {
    // Whatever else may be there is not ours to remove.
    const names = (0,external_node_fs_namespaceObject.readdirSync)(place).filter((name) => OWN_FILE.test(name));
    const files = names.flatMap((name) => {
        const file = (0,external_node_path_namespaceObject.join)(place, name);
        const found = (0,external_node_fs_namespaceObject.statSync)(file, { throwIfNoEntry: false });
        return found === undefined ? [] : [{ file, at: found.mtimeMs }];
    });
    const isPart = ({ file }) => file.endsWith('.part');
    const left = files.filter((one) => isPart(one) && one.at < Date.now() - PART_IS_LEFT_MS);
    const layers = files.filter((one) => !isPart(one)).sort((one, other) => other.at - one.at);
    for (const { file } of [...layers.slice(KEPT_LAYERS), ...left])
        (0,external_node_fs_namespaceObject.rmSync)(file, { force: true });
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
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
    const proxies = Object.fromEntries(names.map((name) => [name, proxy_addressIn(env, name)]));
    isUsed = true;
    // Node has it since 24.14; a runner before that is told to start the process with it instead.
    // https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support
    const setProxy = Reflect.get(external_node_http_namespaceObject, 'setGlobalProxyFromEnv');
    if (typeof setProxy === 'function') {
        setProxy({ ...env, ...proxies });
    }
}
/** Docker, Git and curl take `host:port` for a proxy as well; Node does not. */
function proxy_addressIn(env, name) {
    const value = env[name] ?? '';
    const address = value.includes('://') ? value : `http://${value}`;
    if (/^https?:/i.test(address) && URL.canParse(address))
        return address;
    throw (0,errors/* fail */.fJ)('FK007', `The variable \`${name}\` holds no address of a proxy.`);
}

;// CONCATENATED MODULE: ./kit/network/trouble.js
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
        super((0,action_message/* messageOf */.b)(cause), { cause });
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
    http: new external_node_http_namespaceObject.Agent({ keepAlive: true }),
    https: new external_node_https_namespaceObject.Agent({ keepAlive: true }),
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
    const { request } = isSecure ? external_node_https_namespaceObject : external_node_http_namespaceObject;
    const isFile = body !== undefined && 'file' in body;
    const own = isFile ? { 'content-length': (0,external_node_fs_namespaceObject.statSync)(body.file).size } : {};
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
                reject(new ConnectionFailure(error));
        });
        // An answer that is none, such as 101, ends without an error.
        outgoing.on('close', () => reject(new ConnectionFailure('the connection ended with no answer')));
        limitConnecting(outgoing);
        if (isFile)
            sendFile(body, outgoing, reject);
        else
            outgoing.end(body);
    });
}
function sendFile({ file }, outgoing, onUnreadable) {
    const content = (0,external_node_fs_namespaceObject.createReadStream)(file);
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
        throw new ConnectionFailure(error);
    }
}
function without(headers, name) {
    return Object.fromEntries(Object.entries(headers).filter(([header]) => header.toLowerCase() !== name));
}

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
    if (isLoopback(url.hostname))
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
    throw address_unusable(`\`${(0,report_foreign/* plainLine */.h)(reference)}\` is neither a tag nor a digest.`);
}
/**
 * The path of a blob.
 *
 * @throws {ActionError} FK014 when that is no digest.
 */
function address_blobPath(repository, digest) {
    if ((0,registry_reference/* isDigest */.Bc)(digest))
        return `${repository}/blobs/${digest}`;
    throw address_unusable(`\`${(0,report_foreign/* plainLine */.h)(digest)}\` is not a digest.`);
}
/** The error for a manifest that says what no manifest may say. */
function address_unusable(what) {
    return (0,errors/* fail */.fJ)('FK014', what, {
        cause: 'The image is not put together as an image has to be, maybe to do harm.',
        remedy: 'Do not use this image before you know who made it, and how.',
    });
}

;// CONCATENATED MODULE: ./kit/retry/budget.js
/** Time for waits that several operations share, so that a step as a whole keeps its promise. */

/** Makes a budget of so many milliseconds. */
function retryBudget(totalMs, clock = systemClock) {
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

;// CONCATENATED MODULE: ./kit/retry/retry-after.js
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
        return parseDuration(text);
    return Number(tiny[1]) / (tiny[2] === 'ns' ? 1_000_000 : 1_000);
}

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
        const afterMs = parseRetryAfter(headers.get('retry-after'), now);
        return { retry: true, reason: `the ${thrown.by} answered ${status}`, afterMs };
    }
    const trouble = connectionTrouble(thrown);
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
    if (thrown instanceof BadAnswer || thrown instanceof AnswerTooLarge) {
        const what = `\`${registry}\` gave an answer that can not be used: ${(0,report_foreign/* plainLine */.h)(thrown.message)} (${asked}).`;
        return (0,errors/* fail */.fJ)('FK014', what, { error: thrown });
    }
    const trouble = connectionTrouble(thrown);
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
    const code = failures_codeOf(refused);
    return (0,errors/* fail */.fJ)(code, what, known ?? (hasCredentials ? {} : withoutCredentials(code)));
}
function failures_codeOf({ answer, by, }) {
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
    const line = (0,report_foreign/* plainLine */.h)(text.replace(/\s+/g, ' ').trim());
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




const tokenSchema = mini_schemas/* looseObject */._H3({
    token: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    access_token: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
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
    const isSafe = url.protocol === 'https:' || isLoopback(url.hostname);
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
        send: sender(process.env, options.signal),
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
    const part = retryBudget(milliseconds, whole.clock);
    return { leftMs: () => Math.min(part.leftMs(), whole.leftMs()), clock: part.clock };
}
/** A registry that is well has answered by then, with a token where it wants one. */
const LEAST_ANSWER_MS = 5_000;
function inTime(send, milliseconds) {
    const most = Math.max(milliseconds, LEAST_ANSWER_MS);
    return (request) => send({ ...request, limitMs: Math.min(most, request.limitMs ?? TIME_LIMIT_MS) });
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
        return await retry(attempt, {
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
    if (isAsSafe(url, api))
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
function budgetOf({ retryBudgetMs, clock = systemClock }) {
    if (typeof retryBudgetMs === 'number')
        return retryBudget(retryBudgetMs, clock);
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

;// CONCATENATED MODULE: ./kit/registry/blobs.js
/** Blobs of any size: looked for, taken over from another repository, and read into files. */





/** Whether a repository has a blob. */
async function hasBlob(ask, repository, digest) {
    const answer = await ask({
        method: 'HEAD',
        path: address_blobPath(repository, digest),
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
    const address = address_blobPath(repository, digest);
    const [algorithm = ''] = digest.split(':');
    const file = (0,external_node_fs_namespaceObject.openSync)(path, 'w', 0o600);
    let hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
    try {
        await ask({
            method: 'GET',
            path: address,
            access: { repository, actions: 'pull' },
            limitMs: BLOB_LIMIT_MS,
            sink: () => {
                (0,external_node_fs_namespaceObject.ftruncateSync)(file);
                hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
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
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
// --- internal ---
/** Writes all of a chunk, and gives the position behind it. */
function writeAt(file, chunk, position) {
    let written = 0;
    while (written < chunk.length) {
        written += (0,external_node_fs_namespaceObject.writeSync)(file, chunk, written, chunk.length - written, position + written);
    }
    return position + written;
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
const typeSchema = mini_schemas/* object */.Ikc({ mediaType: mini_schemas/* enum */.k5n(MANIFEST_TYPES) });

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
        path: address_blobPath(repository, digest),
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

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/served-layer.js
/** Which layer a repository serves as its database now, asked without credentials. */




/**
 * Asks once. Undefined for an artifact of another form, which is left to the scanner to explain.
 *
 * @throws {ActionError} FK010 to FK014.
 */
async function findServedLayer(kind, reference, signal) {
    const { registry, repository, tag = `${kind.schema}`, digest } = (0,registry_reference/* parseReference */.F2)(reference);
    const client = registryClient({
        registry,
        // Others are asked before this one is asked again.
        retryBudgetMs: 0,
        onWait: () => undefined,
        signal,
    });
    const manifest = await client.getManifest(repository, digest ?? tag);
    const layers = artifactSchema.safeParse(jsonOf(manifest.bytes)).data?.layers ?? [];
    const [layer, another] = layers;
    if (layer?.mediaType !== kind.mediaType || another !== undefined)
        return undefined;
    return {
        digest: layer.digest,
        save: (path) => client.saveBlob(repository, layer.digest, path),
    };
}
// --- internal ---
const artifactSchema = mini_schemas/* object */.Ikc({
    layers: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ mediaType: mini_schemas/* string */.YjP(), digest: mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB(registry_reference/* isDigest */.Bc)) })),
});

;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/tar-header.js
/** The header of an entry of a tar archive: https://www.gnu.org/software/tar/manual/html_node/Standard.html */
/** Headers and contents begin at multiples of this. */
const BLOCK_BYTES = 512;
/** Why an archive can not be read. */
class BadTar extends Error {
}
/**
 * Reads the header of an entry, which stands at a place of the archive.
 *
 * @throws {BadTar} when it is none.
 */
function readHeader(header, at = 0) {
    if (octalOf(header, CHECKSUM) !== checksumOf(header)) {
        throw new BadTar(at === 0 ? 'it is no tar archive' : 'it is damaged');
    }
    const own = textOf(header, NAME);
    const isPosix = header.toString('latin1', ...MAGIC) === 'ustar\0';
    const prefix = isPosix ? textOf(header, PREFIX) : '';
    return {
        name: prefix === '' ? own : `${prefix}/${own}`,
        link: textOf(header, LINK),
        type: String.fromCharCode(header[TYPE_AT] || ZERO),
        size: numberOf(header, SIZE),
    };
}
/** Whether a block is one of the empty ones that are the end; what is behind it counts for nothing. */
function isEndOfTar(block) {
    return block.every((byte) => byte === 0);
}
// --- internal ---
const NAME = [0, 100];
const SIZE = [124, 136];
const CHECKSUM = [148, 156];
const TYPE_AT = 156;
const LINK = [157, 257];
const MAGIC = [257, 263];
const PREFIX = [345, 500];
/** In archives from before POSIX a file has NUL for its type. */
const ZERO = 0x30;
/** The sum of all bytes, its own field counted as blanks. */
function checksumOf(header) {
    const [from, to] = CHECKSUM;
    return header.reduce((sum, byte, i) => sum + (i >= from && i < to ? 0x20 : byte), 0);
}
/** Octal digits; or, with the first bit set, as GNU writes large numbers, all the other bits. */
function numberOf(header, [from, to]) {
    const isBinary = ((header[from] ?? 0) & 0x80) !== 0;
    const value = isBinary
        ? header.subarray(from + 1, to).reduce((sum, byte) => sum * 256 + byte, 0)
        : octalOf(header, [from, to]);
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw new BadTar('it is damaged');
}
function octalOf(header, field) {
    return Number.parseInt(textOf(header, field).trim() || '0', 8);
}
/** A field ends at its first NUL. */
function textOf(header, [from, to]) {
    return header.toString('utf8', from, to).split('\0', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/unpack-layer.js
/** Takes files out of a gzipped tar while it is read, so that a large one needs no memory. */






/**
 * Writes the files that are named.
 *
 * @throws {Error} when one is missing, the layer is no gzipped tar, or has more than 8 GiB in it.
 */
async function unpackLayer({ layer, directory, names, signal }) {
    (0,external_node_fs_namespaceObject.mkdirSync)(directory, { recursive: true });
    const taker = new FileTaker(directory, new Set(names));
    try {
        await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_namespaceObject.createReadStream)(layer), (0,external_node_zlib_namespaceObject.createGunzip)(), new external_node_stream_namespaceObject.Writable({
            write(chunk, _encoding, done) {
                try {
                    taker.take(chunk);
                    done();
                }
                catch (error) {
                    done(error instanceof Error ? error : new Error(String(error)));
                }
            },
        }), { signal });
        taker.finish();
    }
    finally {
        taker.close();
    }
}
// --- internal ---
/** Eight times the vulnerability database of 2026. */
const LARGEST_CONTENT_BYTES = 8 * 1_024 ** 3;
/** Reads a tar in pieces of any size. */
class FileTaker {
    #directory;
    #wanted;
    #header = Buffer.alloc(0);
    /** Bytes that belong to the current entry, and of those behind it that fill its last block. */
    #content = 0;
    #padding = 0;
    #file;
    #seen = 0;
    constructor(directory, wanted) {
        this.#directory = directory;
        this.#wanted = wanted;
    }
    take(chunk) {
        this.#seen += chunk.length;
        if (this.#seen > LARGEST_CONTENT_BYTES)
            throw new BadTar('the layer is too large');
        let rest = chunk;
        while (rest.length > 0) {
            if (this.#content > 0)
                rest = this.#takeContent(rest);
            else if (this.#padding > 0)
                rest = this.#skip(rest);
            else
                rest = this.#takeHeader(rest);
        }
    }
    /** Called at the end of the archive. */
    finish() {
        if (this.#content > 0)
            throw new BadTar('the layer was cut off');
        const [missing] = this.#wanted;
        if (missing !== undefined)
            throw new BadTar(`the layer has no ${missing}`);
    }
    close() {
        if (this.#file !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(this.#file);
        this.#file = undefined;
    }
    #takeContent(bytes) {
        const own = bytes.subarray(0, this.#content);
        if (this.#file !== undefined)
            writeAll(this.#file, own);
        this.#content -= own.length;
        if (this.#content === 0)
            this.close();
        return bytes.subarray(own.length);
    }
    #skip(bytes) {
        const skipped = Math.min(this.#padding, bytes.length);
        this.#padding -= skipped;
        return bytes.subarray(skipped);
    }
    #takeHeader(bytes) {
        const missing = BLOCK_BYTES - this.#header.length;
        this.#header = Buffer.concat([this.#header, bytes.subarray(0, missing)]);
        if (this.#header.length === BLOCK_BYTES) {
            this.#begin(this.#header);
            this.#header = Buffer.alloc(0);
        }
        return bytes.subarray(missing);
    }
    #begin(header) {
        if (isEndOfTar(header))
            return;
        const { name, type, size } = readHeader(header);
        this.#content = size;
        this.#padding = -size & (BLOCK_BYTES - 1);
        if (type !== '0' || !this.#wanted.delete(external_node_path_namespaceObject.posix.normalize(name)))
            return;
        this.#file = (0,external_node_fs_namespaceObject.openSync)((0,external_node_path_namespaceObject.join)(this.#directory, external_node_path_namespaceObject.posix.normalize(name)), 'wx', 0o600);
        if (size === 0)
            this.close();
    }
}
function writeAll(file, bytes) {
    for (let written = 0; written < bytes.length;) {
        written += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, written);
    }
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/layer-cache.js
/**
 * Fills the scanner's cache with the layer that the repository serves: from the tool cache where that is
 * kept from job to job and has this very layer, else by a download. What is used was hashed in this run.
 */








/**
 * Gives the digest of the layer that now stands in the cache. Undefined where something went wrong: the
 * scanner may still be able to download what it needs.
 */
async function fillCache(filling) {
    const { cache, timeoutMs, job } = filling;
    const place = placeOfLayers(job.env);
    const signal = AbortSignal.any([job.signal, AbortSignal.timeout(timeoutMs)]);
    const layer = `${cache}.layer`;
    try {
        return await fill(filling, { place, layer, signal });
    }
    catch (error) {
        job.signal.throwIfAborted();
        (0,external_node_fs_namespaceObject.rmSync)(cache, { recursive: true, force: true });
        job.log.debug(`${filling.repository} is left to the scanner: ${(0,report_foreign/* plainLine */.h)((0,action_message/* messageOf */.b)(error))}`);
        return undefined;
    }
    finally {
        (0,external_node_fs_namespaceObject.rmSync)(layer, { force: true });
    }
}
async function fill({ kind, repository, cache, job }, { place, layer, signal }) {
    const served = await findServedLayer(kind, repository, signal);
    if (served === undefined)
        return undefined;
    const { digest } = served;
    const found = place === undefined ? 'missing' : await takeKept({ place, digest }, layer, signal);
    tell(found, served, job.log);
    if (found !== 'there')
        await served.save(layer);
    const directory = (0,external_node_path_namespaceObject.join)(cache, kind.directory);
    await unpackLayer({ layer, directory, names: [kind.file, METADATA_FILE], signal });
    if (found === 'there') {
        job.log.info(`${repository} still serves ${digest}, which is in the tool cache.`);
    }
    else if (place !== undefined) {
        keep({ place, digest }, layer, job.log);
    }
    return digest;
}
function tell(found, { digest }, log) {
    if (found !== 'changed')
        return;
    log.warning('The tool cache was changed', `The database that is kept as ${digest} is another one. It is not used; a fresh one is downloaded.`);
}
function keep(kept, layer, log) {
    try {
        keepLayer(kept, layer);
    }
    catch (error) {
        log.info(`The database is not kept for the next run: ${(0,report_foreign/* plainLine */.h)((0,action_message/* messageOf */.b)(error))}.`);
    }
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/database/database.js
/** The vulnerability database, from the first repository that serves a usable one. */











/**
 * Asks one repository after the other, whatever the error of the one before, and all of them again
 * while one of them fails in a way that is known to pass.
 *
 * @throws {ActionError} FG030, FG031 or FG052, with the answer of each repository.
 */
async function obtainDatabase(request) {
    const { clock, job } = request;
    try {
        return await retry((round) => askAll(request, round), {
            budgetMs: RETRY_BUDGET_MS,
            judge: (error) => error instanceof NoDatabase && error.misses.some((miss) => miss.passes)
                ? { retry: true, reason: error.message }
                : { retry: false },
            onWait: (message) => job.log.info(`${request.kind.name}: ${message}`),
            signal: job.signal,
            clock,
        });
    }
    catch (error) {
        job.signal.throwIfAborted();
        if (!(error instanceof NoDatabase))
            throw error;
        throw noDatabase(request.kind, error.misses);
    }
}
// --- internal ---
/** Time for the waits between rounds through the repositories. */
const RETRY_BUDGET_MS = 90_000;
/** No repository served a usable database in this round. */
class NoDatabase extends Error {
    misses;
    constructor(misses) {
        super('no repository served a usable database');
        this.misses = misses;
    }
}
async function askAll(request, round) {
    const misses = [];
    for (const [index, repository] of request.repositories.entries()) {
        const name = `${request.kind.directory}-${round}-${index + 1}`;
        const cache = (0,external_node_path_namespaceObject.join)(request.shelter.root, name);
        const answer = await database_ask(request, repository, cache);
        if ('updatedAt' in answer)
            return answer;
        request.job.log.info(`${repository}: ${answer.doubt.sentence}.`);
        misses.push(answer);
    }
    throw new NoDatabase(misses);
}
async function database_ask(request, repository, cache) {
    const { kind, maxAgeMs, clock } = request;
    const digest = await fillCache({ ...request, repository, cache });
    const miss = digest === undefined ? await download(request, repository, cache) : undefined;
    if (miss !== undefined)
        return miss;
    const limits = { now: clock.now(), maxAgeMs, schema: kind.schema };
    const judgement = judgeDatabase(readMetadata((0,external_node_path_namespaceObject.join)(cache, kind.directory)), limits);
    if (judgement.doubt === undefined) {
        return { cache, repository, updatedAt: judgement.updatedAt, digest };
    }
    (0,external_node_fs_namespaceObject.rmSync)(cache, { recursive: true, force: true });
    return { repository, doubt: judgement.doubt, passes: false };
}
/** Lets the scanner download it; gives the reason where that failed. */
async function download({ kind, scanner, shelter, job, timeoutMs }, repository, cache) {
    const finished = await run({
        file: scanner.file,
        args: downloadArguments({ kind, shelter, repository, cache, timeoutMs }),
        env: shelterEnvironment(job.env, shelter),
        cwd: shelter.cwd,
        timeoutMs,
        signal: job.signal,
        onLine: job.log.foreign,
    });
    job.signal.throwIfAborted();
    if (finished.exitCode === 0)
        return undefined;
    (0,external_node_fs_namespaceObject.rmSync)(cache, { recursive: true, force: true });
    const said = lastError(finished) || describeEnd(finished);
    const passes = finished.timedOut || database_isPassing(said);
    return { repository, doubt: { code: 'FG030', sentence: said }, passes };
}
/** Rate limits, overload and cut connections, in the words of go-containerregistry and Go's net. */
function database_isPassing(said) {
    return /TOOMANYREQUESTS|\b(408|429|5\d\d)\b|timeout|timed out|deadline exceeded|connection reset|EOF|temporary failure/i.test(said);
}
function readMetadata(directory) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(directory, METADATA_FILE), 'utf8');
    }
    catch {
        return '';
    }
}
/** Too old is said only where that is all that is wrong: somebody served a database at least. */
function noDatabase(kind, misses) {
    const isOld = misses.every(({ doubt }) => doubt.code === 'FG031');
    const answers = misses.map(({ repository, doubt }) => `${repository}: ${doubt.sentence}.`);
    return (0,src_errors/* fail */.f)(isOld ? kind.old : kind.missing, answers.join('\n'));
}

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

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/api.js + 1 modules
var api = __nccwpck_require__(7197);
;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/archived-image.js
/** One image as it stands in an archive: what it is, and where its layers are. */




/** Registries need not take larger ones. */
const LARGEST_JSON_BYTES = 8 * 1_024 * 1_024;
/**
 * Reads the configuration of an image.
 *
 * @throws {ActionError} FG051 when it is none.
 */
function readConfig(bytes) {
    const parsed = configSchema.safeParse(jsonOf(bytes)).data;
    if (parsed === undefined) {
        throw (0,src_errors/* fail */.f)('FG051', 'What the archive holds is no image: it has no configuration of one.');
    }
    const { os, architecture, variant, rootfs } = parsed;
    const platform = [os, architecture, variant].filter(Boolean).join('/');
    return { platform, diffIds: rootfs.diff_ids };
}
/**
 * Makes sure that there is one layer for each of the configuration: a scanner that goes by the
 * configuration would pass over the others.
 *
 * @throws {ActionError} FG051.
 */
function checkLayerCount(layers, { diffIds }) {
    if (layers === diffIds.length)
        return;
    throw (0,src_errors/* fail */.f)('FG051', `The image has ${layers} layers, and its configuration speaks of ${diffIds.length}.`);
}
// --- internal ---
// https://github.com/opencontainers/image-spec/blob/main/config.md
const configSchema = mini_schemas/* object */.Ikc({
    os: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    architecture: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    variant: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    rootfs: mini_schemas/* object */.Ikc({ diff_ids: mini_schemas/* array */.YOg(mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB(registry_reference/* isDigest */.Bc))) }),
});

;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/docker-archive.js
/** The image of an archive as `docker save` wrote it before it wrote layouts; Podman still does. */







/** The file by which such an archive is known. */
const MANIFEST_FILE = 'manifest.json';
/**
 * Finds the image of an archive that has one. Nothing in there is named by a digest but, by custom,
 * the configuration; its hash is what Docker calls the image's ID, and it covers the layers.
 *
 * @throws {ActionError} FG050 when there are several images; FG051 when a part is missing or damaged.
 */
function openDockerArchive(find) {
    const { Config: name, Layers: layers } = onlyImage(find);
    const config = readPiece(findFile(find, name), 'The configuration', LARGEST_JSON_BYTES);
    checkName(name, config);
    const { platform, diffIds } = readConfig(config);
    checkLayerCount(layers.length, { platform, diffIds });
    return {
        digest: undefined,
        index: undefined,
        platform,
        imageId: digestOf(config),
        config,
        manifest: undefined,
        layers: diffIds.map((digest, i) => ({
            piece: findFile(find, layers[i] ?? ''),
            digest,
            covers: 'unpacked',
        })),
    };
}
/**
 * Makes sure that a layout which is an archive of Docker as well names the same image in both ways:
 * some readers go by the one and some by the other, and only one of the two is scanned.
 *
 * @throws {ActionError} FG051 when it names another one.
 */
function checkNamesOnly(find, imageId) {
    for (const { Config: name } of readImages(find)) {
        const config = readPiece(findFile(find, name), 'The configuration', LARGEST_JSON_BYTES);
        if (hasDigest(config, imageId))
            continue;
        throw (0,src_errors/* fail */.f)('FG051', `The archive names another image in ${MANIFEST_FILE}, ${digestOf(config)}, than as a layout, ${imageId}.`);
    }
}
// --- internal ---
// https://github.com/moby/docker-image-spec/blob/main/v1.2.md#combined-image-json--filesystem-changeset-format
const manifestSchema = mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ Config: mini_schemas/* string */.YjP(), Layers: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())) }));
function readImages(find) {
    const bytes = readPiece(findFile(find, MANIFEST_FILE), `The file ${MANIFEST_FILE}`, LARGEST_JSON_BYTES);
    return manifestSchema.safeParse(jsonOf(bytes)).data ?? [];
}
function onlyImage(find) {
    const images = readImages(find);
    const [image, another] = images;
    if (image === undefined)
        throw (0,src_errors/* fail */.f)('FG051', `The file ${MANIFEST_FILE} names no image.`);
    if (another !== undefined) {
        throw (0,src_errors/* fail */.f)('FG050', `The archive has ${images.length} images, and a verdict is about one.`);
    }
    return { Config: image.Config, Layers: image.Layers ?? [] };
}
/** `<64 hex digits>.json`, or a path of a layout, `blobs/sha256/<64 hex digits>`. */
function checkName(name, config) {
    const [hash] = /[0-9a-f]{64}(?=\.json$|$)/.exec(name) ?? [];
    if (hash === undefined || hasDigest(config, `sha256:${hash}`))
        return;
    throw (0,src_errors/* fail */.f)('FG051', `The configuration is not sha256:${hash}, which it is called.`);
}
function findFile(find, name) {
    const piece = find(name);
    if (piece !== undefined)
        return piece;
    throw (0,src_errors/* fail */.f)('FG051', `The archive does not have ${(0,report_foreign/* plainLine */.h)(JSON.stringify(name.slice(0, 200)))}, and names it.`);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/image/image-index.js
/** An index names an image for each platform; the gate judges one of them. */




/** Whether a manifest of this media type names several others. */
function isIndex(mediaType) {
    return /index|manifest\.list/.test(mediaType);
}
/**
 * Whether a manifest names several others, by what it is called or by what is in it.
 *
 * @throws {ActionError} FG012 for one that can be read as an image too: who deploys it may read it in
 *   the other way. https://github.com/opencontainers/image-spec/security/advisories/GHSA-77vh-xpmg-72qh
 */
function namesOthers({ digest, mediaType, bytes }) {
    const { manifests, layers } = shapeSchema.safeParse(jsonOf(bytes)).data ?? {};
    if (manifests !== undefined && layers !== undefined) {
        throw (0,src_errors/* fail */.f)('FG012', `The manifest ${digest} is an index and an image at once.`);
    }
    return manifests !== undefined || isIndex(mediaType);
}
/**
 * Chooses the image that is meant. Where an index has one only, the verdict is about the index, which
 * is what gets deployed. Where it has several, the verdict is about the one that was scanned: nothing
 * is known about the others.
 *
 * @throws {ActionError} FG012 when it is not clear which one is meant.
 */
function choosePlatform(index, wanted) {
    const images = imagesOf(index);
    const [chosen, another] = wanted === undefined ? images : imagesFor(wanted, images);
    if (chosen === undefined || another !== undefined) {
        throw (0,src_errors/* fail */.f)('FG012', unclear({ index: index.digest, images, wanted }));
    }
    const { digest: manifest, platform } = chosen;
    if (images.length === 1)
        return { digest: index.digest, manifest, platform };
    return { digest: manifest, index: index.digest, manifest, platform };
}
// https://github.com/opencontainers/image-spec/blob/main/image-index.md
const indexSchema = mini_schemas/* object */.Ikc({
    manifests: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({
        mediaType: mini_schemas/* string */.YjP(),
        digest: mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB(registry_reference/* isDigest */.Bc)),
        platform: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({
            os: mini_schemas/* string */.YjP(),
            architecture: mini_schemas/* string */.YjP(),
            variant: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
        })),
    })),
});
const shapeSchema = mini_schemas/* object */.Ikc({
    manifests: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
    layers: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
});
function imagesOf(index) {
    const { manifests } = parseIndex(index);
    const nested = manifests.find(({ mediaType }) => isIndex(mediaType));
    if (nested !== undefined) {
        throw (0,src_errors/* fail */.f)('FG012', `The index ${index.digest} names another index, ${nested.digest}.`);
    }
    return manifests
        .map(({ digest, platform }) => ({
        digest,
        platform: platform &&
            [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/'),
    }))
        .filter(({ platform }) => platform !== ATTESTATION);
}
/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
const ATTESTATION = 'unknown/unknown';
function parseIndex({ digest, bytes }) {
    try {
        return indexSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    }
    catch (error) {
        throw (0,src_errors/* fail */.f)('FG012', `The index ${digest} can not be read.`, { error });
    }
}
/** `linux/arm64` asks for itself, or else for a variant of it. */
function imagesFor(wanted, images) {
    const exact = images.filter(({ platform }) => platform === wanted);
    if (exact.length > 0)
        return exact;
    return images.filter(({ platform }) => platform?.startsWith(`${wanted}/`));
}
function unclear(facts) {
    const { index, images, wanted } = facts;
    const there = images.map(({ platform }) => platform ?? 'one that is not named').join(', ');
    const asked = wanted === undefined ? 'none was asked for' : `${wanted} was asked for`;
    return `The index ${index} has ${images.length} images (${there}), and ${asked}.`;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/oci-layout.js
/** The image of an OCI layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */









/** The file by which a layout is known. */
const INDEX_FILE = 'index.json';
/**
 * Finds the one image that is meant, and checks its manifest and configuration against their digests.
 * An index in the layout, as BuildKit writes it, is followed.
 *
 * @throws {ActionError} FG012 when it is not clear which platform is meant; FG051 when a part is
 *   missing or is not what it is called.
 */
function openOciLayout(find, wanted) {
    const { mediaType, ...chosen } = choose(find, wanted);
    const bytes = readBlob(find, chosen.manifest, LARGEST_MANIFEST_BYTES);
    const manifest = oci_layout_manifestSchema.safeParse(jsonOf(bytes)).data;
    const own = { digest: chosen.manifest, mediaType: mediaTypeOf(bytes, mediaType), bytes };
    if (manifest === undefined || namesOthers(own)) {
        throw (0,src_errors/* fail */.f)('FG051', `${chosen.manifest} is no manifest of an image.`);
    }
    const config = readBlob(find, manifest.config.digest, LARGEST_JSON_BYTES);
    const said = readConfig(config);
    checkLayerCount(manifest.layers.length, said);
    return {
        digest: chosen.digest,
        index: chosen.index,
        platform: said.platform,
        imageId: manifest.config.digest,
        config,
        manifest: own,
        layers: manifest.layers.map((layer) => ({
            piece: findBlob(find, layer),
            digest: layer.digest,
            covers: 'stored',
        })),
    };
}
// --- internal ---
const descriptor = mini_schemas/* object */.Ikc({
    mediaType: mini_schemas/* string */.YjP(),
    digest: mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB(registry_reference/* isDigest */.Bc)),
    size: mini_schemas/* int */.Whr(),
});
const oci_layout_indexSchema = mini_schemas/* object */.Ikc({ manifests: mini_schemas/* array */.YOg(descriptor) });
const oci_layout_manifestSchema = mini_schemas/* object */.Ikc({ config: descriptor, layers: mini_schemas/* array */.YOg(descriptor) });
/** The manifest that is meant, and what a verdict on it is about. */
function choose(find, wanted) {
    const piece = find(INDEX_FILE);
    if (piece === undefined)
        throw (0,src_errors/* fail */.f)('FG051', `The layout has no ${INDEX_FILE}.`);
    const bytes = readPiece(piece, `The file ${INDEX_FILE}`, LARGEST_MANIFEST_BYTES);
    const listed = oci_layout_indexSchema.safeParse(jsonOf(bytes)).data?.manifests;
    if (listed === undefined)
        throw (0,src_errors/* fail */.f)('FG051', `The file ${INDEX_FILE} is no index.`);
    // Docker lists an image once for each of its names.
    const entries = [...new Map(listed.map((entry) => [entry.digest, entry])).values()];
    const [only, another] = entries;
    if (only === undefined || another !== undefined) {
        // Of this list nobody knows the digest: it is no part of any image.
        const index = { digest: `in ${INDEX_FILE}`, mediaType: '', bytes: indexOf(bytes, entries) };
        const { manifest, platform } = choosePlatform(index, wanted);
        const mediaType = entries.find(({ digest }) => digest === manifest)?.mediaType;
        return { digest: manifest, index: undefined, manifest, platform, mediaType };
    }
    const { digest, mediaType } = only;
    if (!isIndex(mediaType)) {
        return { digest, index: undefined, manifest: digest, platform: undefined, mediaType };
    }
    const index = { digest, mediaType, bytes: readBlob(find, digest, LARGEST_MANIFEST_BYTES) };
    const chosen = choosePlatform(index, wanted);
    const named = oci_layout_indexSchema.safeParse(jsonOf(index.bytes)).data?.manifests ?? [];
    const own = named.find((entry) => entry.digest === chosen.manifest);
    return { ...chosen, index: chosen.index, mediaType: own?.mediaType };
}
/** The list with each image once, the platforms kept. */
function indexOf(bytes, entries) {
    const left = new Set(entries.map(({ digest }) => digest));
    const all = jsonOf(bytes);
    const manifests = all.manifests.filter(({ digest }) => left.delete(digest));
    return Buffer.from(JSON.stringify({ manifests }));
}
function readBlob(find, digest, limitBytes) {
    const bytes = readPiece(findBlob(find, { digest }), digest, limitBytes);
    if (hasDigest(bytes, digest))
        return bytes;
    throw (0,src_errors/* fail */.f)('FG051', `The blob ${digest} has another content than its name says.`);
}
function findBlob(find, { digest, size }) {
    const piece = find(`blobs/${digest.replace(':', '/')}`);
    if (piece === undefined)
        throw (0,src_errors/* fail */.f)('FG051', `The archive does not have ${digest}, and names it.`);
    if (size === undefined || piece.size === size)
        return piece;
    throw (0,src_errors/* fail */.f)('FG051', `${digest} has ${piece.size} bytes, and should have ${size}.`);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/tar-entries.js
/**
 * The table of contents of a tar archive, which is neither unpacked nor read as a whole: names are
 * only ever looked up, so that none of them leads anywhere on the runner.
 */




/**
 * Files and links by name, `./` taken off. Directories and devices are passed over.
 *
 * @throws {BadTar} for what is no tar archive, was cut off, or has a name twice: readers differ about
 *   which of the two counts.
 */
function tarEntries(fd, fileSize) {
    const entries = new Map();
    let said = {};
    let count = 0;
    for (let at = 0; at + BLOCK_BYTES <= fileSize;) {
        const header = readAt(fd, { at, size: BLOCK_BYTES });
        if (isEndOfTar(header))
            return entries;
        count += 1;
        if (count > MOST_ENTRIES)
            throw new BadTar(`it has more than ${MOST_ENTRIES} entries`);
        const { name, link, type, size } = withSaid(readHeader(header, at), said);
        const content = { at: at + BLOCK_BYTES, size };
        if (content.at + size > fileSize) {
            throw new BadTar(`it was cut off: ${shown(name)} goes on behind its end`);
        }
        if (EXTENSIONS.has(type)) {
            said = { ...said, ...readExtension(type, content, fd) };
        }
        else {
            said = {};
            const entry = entryOf(type, content, { name, link });
            if (entry !== undefined)
                add(entries, name, entry);
        }
        at = content.at + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    }
    // Behind the last entry there is an empty block.
    throw new BadTar(count === 0 ? 'it is no tar archive' : 'it was cut off');
}
// --- internal ---
/** As many as a layout of a thousand images may have. */
const MOST_ENTRIES = 100_000;
const LONGEST_EXTENSION_BYTES = 65_536;
/** Long names of GNU's tar, and the records of POSIX.1-2001; what `g` says is about all files. */
const EXTENSIONS = new Set(['L', 'K', 'x', 'g']);
/** What the extensions before an entry say counts more than its own header. */
function withSaid(header, said) {
    const { name = header.name, link = header.link } = said;
    const size = EXTENSIONS.has(header.type) ? header.size : (said.size ?? header.size);
    return { ...header, name: external_node_path_namespaceObject.posix.normalize(name), link, size };
}
function readExtension(type, content, fd) {
    if (type === 'g')
        return {};
    if (content.size > LONGEST_EXTENSION_BYTES)
        throw new BadTar('it has a name that never ends');
    const bytes = readAt(fd, content);
    if (type === 'x')
        return readRecords(bytes);
    const text = bytes.toString('utf8').split('\0', 1)[0] ?? '';
    return type === 'L' ? { name: text } : { link: text };
}
/** `25 path=blobs/sha256/…\n`, the number being the length of all of it. */
function readRecords(bytes) {
    const said = {};
    for (let at = 0; at < bytes.length;) {
        const length = Number.parseInt(bytes.toString('latin1', at, at + 10), 10);
        if (!(length > 0) || at + length > bytes.length)
            throw new BadTar('it is damaged');
        const record = bytes.toString('utf8', at, at + length - 1);
        const [, key, value = ''] = /^\d+ ([^=]+)=(.*)$/s.exec(record) ?? [];
        if (key === 'path')
            said.name = value;
        if (key === 'linkpath')
            said.link = value;
        if (key === 'size')
            said.size = sizeOf(value);
        at += length;
    }
    return said;
}
function sizeOf(text) {
    const size = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(size))
        return size;
    throw new BadTar('it is damaged');
}
function entryOf(type, content, { name, link }) {
    if (type === '0' || type === '7')
        return content;
    // Docker writes a layer that an image has twice as a link to its other place.
    if (type === '2')
        return { link: external_node_path_namespaceObject.posix.join(external_node_path_namespaceObject.posix.dirname(name), link) };
    return type === '1' ? { link: external_node_path_namespaceObject.posix.normalize(link) } : undefined;
}
function add(entries, name, entry) {
    if (entries.has(name))
        throw new BadTar(`it has ${shown(name)} twice`);
    entries.set(name, entry);
}
function shown(name) {
    const plain = (0,report_foreign/* plainLine */.h)(name);
    return `\`${plain.length > 100 ? `${plain.slice(0, 100)}…` : plain}\``;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/archive/archive.js
/** An image in a file in place of a registry: an OCI layout, packed or not, or an archive of Docker. */










/**
 * Opens an archive and checks what says which image it is; the layers are checked when it is sealed.
 * Nothing is written.
 *
 * @throws {ActionError} FG050 for what is no archive; FG012 and FG051 for what is in it.
 */
function openArchive(path, platform) {
    const { find, isDirectory } = openContainer(path);
    if (find(INDEX_FILE) !== undefined) {
        // Where both are there, the layout names more of the image by its digest.
        const image = openOciLayout(find, platform);
        if (find(MANIFEST_FILE) !== undefined)
            checkNamesOnly(find, image.imageId);
        return image;
    }
    if (!isDirectory && find(MANIFEST_FILE) !== undefined)
        return openDockerArchive(find);
    throw (0,src_errors/* fail */.f)('FG050', isDirectory
        ? `${path} is no OCI layout: it has no ${INDEX_FILE}.`
        : `${path} is neither an OCI layout nor an archive of Docker: it has neither ${INDEX_FILE} nor ${MANIFEST_FILE}.`);
}
// --- internal ---
function openContainer(path) {
    try {
        // The path is the user's: that it goes through a link is nobody's trick.
        const real = (0,external_node_fs_namespaceObject.realpathSync)(path);
        const isDirectory = (0,external_node_fs_namespaceObject.statSync)(real).isDirectory();
        return { find: isDirectory ? inDirectory(real) : inTar(real), isDirectory };
    }
    catch (error) {
        if (isMissing(error))
            throw (0,src_errors/* fail */.f)('FG050', `There is no ${path}.`, { error });
        const reason = error instanceof BadTar ? `${path}: ${error.message}` : (0,action_message/* messageOf */.b)(error);
        throw (0,src_errors/* fail */.f)('FG050', `The archive can not be read: ${(0,report_foreign/* plainLine */.h)(reason)}.`, { error });
    }
}
function isMissing(error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
/** Names come from digests and from us, never from the archive. A link is not taken for a file. */
function inDirectory(root) {
    return (name) => {
        const file = (0,external_node_path_namespaceObject.join)(root, name);
        const found = (0,external_node_fs_namespaceObject.lstatSync)(file, { throwIfNoEntry: false });
        return found?.isFile() ? { file, at: 0, size: found.size } : undefined;
    };
}
function inTar(path) {
    const { fd, size } = openFile(path);
    try {
        checkForm(fd, size);
        const entries = tarEntries(fd, size);
        return (name) => {
            const entry = followed(entries, name);
            return entry === undefined ? undefined : { file: path, ...entry };
        };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
function checkForm(fd, size) {
    if (size === 0)
        throw new BadTar('it is empty');
    const [first, second] = readAt(fd, { at: 0, size: Math.min(2, size) });
    if (first === 0x1f && second === 0x8b)
        throw new BadTar('it is compressed; unpack it with gunzip');
}
/** One link is followed, inside of the archive. */
function followed(entries, name) {
    const entry = entries.get(name);
    const target = entry !== undefined && 'link' in entry ? entries.get(entry.link) : entry;
    return target === undefined || 'link' in target ? undefined : target;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/image/image.js
/** Which image is meant: a tag is resolved once, and only its digest is spoken of afterwards. */







const image_RETRY_BUDGET_MS = 60_000;
/**
 * Finds the image that the inputs name.
 *
 * @throws {ActionError} as `resolveImage` does; for an archive FG012, FG050 and FG051.
 */
function findTarget(inputs, job) {
    const { image, archive: path } = inputs;
    if (image !== undefined)
        return resolveImage(image, { ...inputs, main: image.registry }, job);
    if (path === undefined)
        throw new Error('There is neither an image nor an archive.');
    const archive = openArchive((0,external_node_path_namespaceObject.resolve)(job.workspace, path), inputs.platform);
    const { digest, index, imageId } = archive;
    const platform = inputs.platform ?? archive.platform;
    const own = { digest, index, imageId, platform };
    return { name: path, ...own, manifest: undefined, credentials: undefined, archive };
}
/**
 * Asks the registry for the digest, and of an index for the one platform that is meant.
 *
 * @throws {ActionError} FK010 to FK015, also when the registry answers with another digest; FG012 when
 *   it is not clear which platform is meant.
 */
async function resolveImage(image, access, job) {
    const { registry, repository, tag = 'latest', digest } = image;
    const { actor, run } = job.event;
    const credentials = loginFor({ registry, ...access, actor, serverUrl: run.serverUrl });
    if (credentials !== undefined) {
        job.secrets.addCredentials(credentials.username, credentials.password);
    }
    const client = registryClient({
        registry,
        credentials,
        retryBudgetMs: image_RETRY_BUDGET_MS,
        onWait: job.log.info,
        signal: job.signal,
    });
    // With its bytes, whose digest covers what they call themselves: an index that a registry announces
    // as a manifest would pass whole for the one of its images that is scanned.
    const manifest = await client.findManifest(repository, digest ?? tag);
    if (manifest === undefined) {
        throw (0,errors/* fail */.fJ)('FK013', `\`${(0,registry_reference/* formatReference */.FH)(image)}\` is not at the registry.`);
    }
    const chosen = namesOthers(manifest)
        ? choosePlatform(manifest, access.platform)
        : { digest: manifest.digest, manifest: manifest.digest, platform: access.platform };
    return { name: `${registry}/${repository}`, ...chosen, credentials };
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/image/baseline-image.js
/**
 * The image that runs now: found and scanned as the one that is judged, in the same run, with the same
 * scanner and database. What can not be relied on is no baseline: then everything blocks as without.
 */



/** Looks at the image that runs now. Nothing that goes wrong with it is an error. */
async function scanBaseline(request) {
    const { source, target, job } = request;
    const image = baselineReference(source, request.inputs.image);
    const shown = (0,registry_reference/* formatReference */.FH)(image);
    try {
        const found = await resolveImage(image, accessTo(image, request), job);
        const isSame = found.manifest === (target.manifest ?? target.digest);
        job.log.info(`${shown} is ${found.name}@${found.digest}${isSame ? ', the image itself' : ''}`);
        const scan = isSame ? request.scan : await request.scanTarget(found);
        return baselineOf(scan, found, request.now);
    }
    catch (thrown) {
        job.signal.throwIfAborted();
        // A bug is not a matter of the baseline.
        if (!(thrown instanceof errors/* ActionError */.lZ))
            throw thrown;
        if (thrown.code === 'FK013')
            return absent(shown);
        return unreliable(shown, `${thrown.what}${loginHint(thrown, image, request)}`);
    }
}
/** Which image is meant. An archive has no repository: with one, an image is named. */
function baselineReference(source, image) {
    if ('image' in source)
        return source.image;
    if (image === undefined)
        throw new Error('There is no repository for the environment.');
    const { registry, repository } = image;
    return { registry, repository, tag: source.tag };
}
// --- internal ---
/**
 * As the image that is judged; `username` and `password` stay at the registry of that. An archive has
 * none, so then they are for this one.
 */
function accessTo(image, request) {
    const { inputs, target, scan } = request;
    return {
        ...inputs,
        platform: inputs.platform ?? target.platform ?? scan.report?.platform,
        main: inputs.image?.registry ?? image.registry,
    };
}
/** Another registry gets no login by itself. */
function loginHint({ code }, { registry }, { inputs }) {
    const isDenied = code === 'FK011' || code === 'FK012';
    if (!isDenied || registry === (inputs.image?.registry ?? registry))
        return '';
    return ` A login for \`${registry}\` belongs in \`registry-auth\`.`;
}
function baselineOf(scan, { name, digest }, now) {
    const { report, doubts } = scan;
    const [doubt] = doubts;
    if (report === undefined || doubt !== undefined) {
        return unreliable(`${name}@${digest}`, doubt?.sentence ?? 'The scanner left no report.');
    }
    const baseline = { name, digest, findings: report.findings, at: now };
    return { baseline, notes: [] };
}
/** So it is before the first deploy. */
function absent(shown) {
    const note = `There is no ${shown} to compare with, as before a first deploy: ${ALL_BLOCKS}.`;
    return { baseline: undefined, notes: [note] };
}
function unreliable(shown, why) {
    const note = `${shown} can not be compared with, so ${ALL_BLOCKS}. ${why}`;
    return { baseline: undefined, notes: [note] };
}
const ALL_BLOCKS = 'findings block whether they are in production already or not';

;// CONCATENATED MODULE: ./kit/action/given-once.js
/** The rule of inputs that are lists: nothing stands in them twice. */

/**
 * Makes sure that no name is given twice.
 *
 * @throws {InputProblem} naming the first that is.
 */
function checkGivenOnce(names) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw new InputProblem(`\`${twice}\` is given twice`);
}

;// CONCATENATED MODULE: ./kit/action/secret-variable.js
/** A secret that an input names by the environment variable that holds it. */

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * The value of a variable, masked; undefined when it is not set or empty.
 *
 * @param example how a line of the input looks
 */
function readSecretVariable(variable, example, { env, mask }) {
    if (!VARIABLE.test(variable)) {
        // Not shown: it may be the secret itself.
        throw new InputProblem(`what stands behind the \`=\` is no name of an environment variable; write it as \`${example}\`, and give the variable its value in \`env:\``);
    }
    const value = env[variable];
    if (value === undefined || value.trim() === '')
        return undefined;
    mask(value);
    return value;
}
/** What to say of a variable without a value. One that is not written like a name may be the secret itself. */
function describeUnset(variable) {
    const shown = /^[A-Z][A-Z0-9_]*$/.test(variable) ? `\`${variable}\`` : 'that its line names';
    return `the environment variable ${shown} is not set or empty. A secret that does not exist reads as empty`;
}

;// CONCATENATED MODULE: ./kit/registry/registry-auth.js
/** The input `registry-auth`: logins for further registries than the image's. */




const EXAMPLE = 'registry.example.com=ci:REGISTRY_PASSWORD';
/** One `host=user:ENV_NAME` on each line. The passwords are masked. */
function registryAuth() {
    const field = lines();
    return {
        default: field.default,
        read(raw, source) {
            const read = field.read(raw, source).map((line) => {
                const { registry, username, variable } = registry_auth_parse(line);
                const password = readSecretVariable(variable, EXAMPLE, source);
                if (password !== undefined)
                    source.mask(`${username}:${password}`);
                return { registry, username, variable, password };
            });
            checkGivenOnce(read.map(({ registry }) => registry));
            return read;
        },
    };
}
/** A problem with the input for each registry whose password is missing. */
function missingPasswords(registryAuth) {
    return registryAuth
        .filter(({ password }) => password === undefined)
        .map(({ registry, variable }) => `\`registry-auth\`: \`${registry}\` has no password: ${describeUnset(variable)}`);
}
// --- internal ---
function registry_auth_parse(line) {
    // A name of a robot account may have colons in it, a variable may not.
    const [, host, username, variable] = /^([^=]+)=(.+):([^:]*)$/.exec(line) ?? [];
    if (host === undefined || username === undefined || variable === undefined) {
        throw new InputProblem(`a line is not of the form \`host=user:ENV_NAME\`, such as \`${EXAMPLE}\``);
    }
    return {
        registry: registryOf(host.trim()),
        username: username.trim(),
        variable: variable.trim(),
    };
}
function registryOf(host) {
    const isHost = /[.:]/.test(host) || host.toLowerCase() === 'localhost';
    try {
        if (isHost && !host.includes('/'))
            return (0,registry_reference/* parseReference */.F2)(`${host}/a/b`).registry;
    }
    catch {
        // Said below, in the words of this input.
    }
    throw new InputProblem(`\`${host.slice(0, 60)}\` is no name of a registry; write it as \`${EXAMPLE}\``);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/image/logins.js
/** Logins that have no password. */


/**
 * Makes sure that each line of `registry-auth` has its password. Runs that get no secrets do without,
 * with a notice.
 *
 * @throws {ActionError} FK001, listing every registry without one.
 */
function checkLogins({ registryAuth }, { event, log }) {
    const problems = missingPasswords(registryAuth);
    if (problems.length === 0)
        return;
    if (event.readOnly === undefined)
        throw invalidInputs(problems);
    const registries = registryAuth
        .filter(({ password }) => password === undefined)
        .map(({ registry }) => `\`${registry}\``);
    const whose = event.readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
    log.notice('Judged without a login', `A run for ${whose} gets no secrets, so the login for ${registries.join(', ')} is left off.`);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/image/subject.js
/** What a verdict is about, as the registry calls it, or as it calls itself. */
/** The image as a person reads it: `name@sha256:…`, or its image ID where it has no digest. */
function describeSubject({ name, digest, imageId, }) {
    return digest === undefined ? `${name} (image ID ${imageId})` : `${name}@${digest}`;
}

// EXTERNAL MODULE: ./actions/trivy-gate/src/doubt/canary-packages.js
var canary_packages = __nccwpck_require__(578);
;// CONCATENATED MODULE: ./actions/trivy-gate/src/doubt/canary.js
/**
 * A list of ancient packages that the scanner must complain about. It runs in the same surroundings
 * and with the same database as the scan: only if it is noticed does "nothing found" mean something.
 */


/** Chooses canaries: the operating system's, and one for each ecosystem in the report. */
function planCanaries(report) {
    const full = report.parts.filter((part) => part.packages > 0);
    const types = [...new Set(full.filter((p) => p.class === 'lang-pkgs').map((p) => p.type))];
    const canaries = [];
    if (report.os !== undefined) {
        const row = (0,canary_packages/* canaryRowOf */.MS)(report.os.family);
        const name = `${report.os.family} ${report.os.name}`.trim();
        if (row !== undefined)
            canaries.push({ name, class: 'os-pkgs', row });
    }
    for (const type of types) {
        const row = (0,canary_packages/* canaryRowOf */.MS)(type);
        if (row !== undefined && !canaries.some((canary) => canary.row === row)) {
            canaries.push({ name: type, class: 'lang-pkgs', row });
        }
    }
    const mute = types.filter((type) => canary_packages/* WITHOUT_ADVISORIES */.xb.has(type));
    const unproved = types.filter((type) => !mute.includes(type) && (0,canary_packages/* canaryRowOf */.MS)(type) === undefined);
    return { canaries, mute, unproved, os: report.os };
}
/** Doubts that need no run: a system, an ecosystem or an image that nothing could be found in. */
function doubtsOfPlan({ canaries, mute, unproved, os }) {
    if (os !== undefined && !canaries.some((canary) => canary.class === 'os-pkgs')) {
        const sentence = `There is no way to prove that vulnerabilities of ${os.family} ${os.name} would be found.`;
        return [{ code: 'FG003', sentence }];
    }
    if (unproved.length > 0) {
        const sentence = `There is no way to prove that vulnerabilities in packages of ${(0,report_foreign/* plainLine */.h)(unproved.join(', '))} would be found.`;
        return [{ code: 'FG009', sentence }];
    }
    if (canaries.length > 0)
        return [];
    const sentence = `The image has nothing but packages of ${mute.join(', ')}, for which there are no advisories.`;
    return [{ code: 'FG004', sentence }];
}
/**
 * The list as CycloneDX 1.6, the way in which Trivy decodes it:
 * https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/sbom/io/decode.go
 */
function canarySbom({ canaries, os }) {
    const system = os && {
        type: 'operating-system',
        'bom-ref': 'os',
        name: os.family,
        version: os.name,
    };
    const packages = canaries.flatMap(({ row }) => row.names.map((path) => ({
        type: 'library',
        'bom-ref': packageUrl(row, path),
        name: packageName(row, path),
        version: row.version,
        purl: packageUrl(row, path),
    })));
    return JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: { component: { type: 'container', 'bom-ref': 'canary', name: 'canary' } },
        components: [...(system === undefined ? [] : [system]), ...packages],
    });
}
/** Doubts about a scanner that passed over a canary. `report` is the one about the list. */
function doubtsOfCanaries(plan, report) {
    const silent = plan.canaries.filter(({ row }) => {
        // openssl is a package of Debian and one of Rust: neither vouches for the other.
        const noticed = report.findings.filter((finding) => (0,canary_packages/* canaryRowOf */.MS)(finding.type) === row);
        const names = new Set(noticed.map((finding) => finding.package));
        return !row.names.some((path) => names.has(foundAs(row, path)));
    });
    if (silent.length === 0)
        return [];
    const names = silent.map((canary) => canary.name).join(' and ');
    const examples = silent.flatMap(({ row }) => row.names.slice(0, 2).map((n) => packageName(row, n)));
    const sentence = `Ancient packages of ${names} (${examples.join(', ')} and others) came back without a single finding.`;
    return [{ code: 'FG009', sentence }];
}
// --- internal ---
function packageUrl(row, path) {
    // Errata of Rocky and Alma are for one architecture each.
    const arch = row.purl === 'rpm' ? '?arch=x86_64' : '';
    return `pkg:${row.purl}/${path}@${row.version}${arch}`;
}
function packageName(row, path) {
    return row.purl === 'maven' ? (path.split('/')[1] ?? path) : path;
}
/** The name of the package in a finding: Maven's come from the URL, as `group:artifact`. */
function foundAs(row, path) {
    return row.purl === 'maven' ? path.replace('/', ':') : path;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/findings/image-layers.js
/** Which layer of an image something is in, and which instruction made that layer. */

/**
 * The layers by their content. One whose content is there twice is left out: nobody could tell which
 * of the two is meant. The steps are assigned only where there are as many as layers:
 * https://github.com/opencontainers/image-spec/blob/main/config.md#properties
 */
function layersOf({ diffIds, steps }) {
    const making = steps.filter(({ isEmpty }) => !isEmpty);
    const isClear = making.length === diffIds.length;
    const last = new Map(diffIds.map((diffId, index) => [diffId, index]));
    const twice = new Set(diffIds.filter((diffId, index) => last.get(diffId) !== index));
    const layers = new Map();
    for (const [index, diffId] of diffIds.entries()) {
        if (twice.has(diffId))
            continue;
        const step = isClear ? making[index]?.instruction : undefined;
        const instruction = step ? instructionOf(step) : undefined;
        layers.set(diffId, { diffId, number: index + 1, of: diffIds.length, instruction });
    }
    return layers;
}
/** "layer 2 of 5". */
function describeLayer({ number, of }) {
    return `layer ${number} of ${of}`;
}
// --- internal ---
const LONGEST_INSTRUCTION = 80;
/**
 * A step in the words of a Dockerfile. The classic builder writes all as commands of a shell, and both
 * builders put the values of build arguments in front of them: these are nobody's business.
 */
function instructionOf(step) {
    const words = (0,report_foreign/* plainLine */.h)(step)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/ # buildkit$/, '')
        .replace(/^\/bin\/sh -c #\(nop\) /, '')
        .replace(/^(?:RUN )?\|\d+ .*?(?=\/bin\/sh -c )/, '')
        .replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ')
        .replace(/^((?:RUN )?)\|\d+ .*$/, 'RUN')
        .trim();
    if (words === '')
        return undefined;
    return words.length > LONGEST_INSTRUCTION
        ? `${words.slice(0, LONGEST_INSTRUCTION).toWellFormed()}…`
        : words;
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/schemas.js + 3 modules
var core_schemas = __nccwpck_require__(2972);
;// CONCATENATED MODULE: ./actions/trivy-gate/src/findings/severity.js
/** The severities of vulnerabilities, and the input that says which of them block. */


/** From worst to least; UNKNOWN stands outside of the order. */
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];
/** The severities that block, one on each line. */
function severities(options) {
    return checked(lines(options), (words) => {
        const given = new Set(words.map(parseSeverity));
        const chosen = SEVERITIES.filter((severity) => given.has(severity));
        requireWorseOnes(chosen);
        return chosen;
    });
}
// --- internal ---
function parseSeverity(word) {
    const severity = SEVERITIES.find((candidate) => candidate === word);
    if (severity !== undefined)
        return severity;
    const advice = /[,;\s]/.test(word) ? 'write one on each line' : suggestion(word);
    throw new InputProblem(`\`${word}\` is not one of ${SEVERITIES.join(', ')}; ${advice}`);
}
function suggestion(word) {
    const meant = (0,nearest/* nearest */.p)(word, SEVERITIES);
    return meant === undefined ? 'write one of them on each line' : `did you mean \`${meant}\`?`;
}
/** HIGH (or UNKNOWN) without CRITICAL would let the worse one pass, which nobody can want. */
function requireWorseOnes(chosen) {
    const least = Math.max(0, ...chosen.filter(isOrdered).map((one) => SEVERITIES.indexOf(one)));
    const wanted = SEVERITIES.slice(0, least + 1);
    const missing = wanted.filter((severity) => !chosen.includes(severity));
    if (missing.length === 0 && chosen.length > 0)
        return;
    throw new InputProblem(chosen.length === 0
        ? 'names no severity, so nothing would ever block'
        : `\`${chosen.join('`, `')}\` would let ${missing.join(' and ')} pass; name the worse ones too, each on a line of its own`);
}
function isOrdered(severity) {
    return severity !== 'UNKNOWN';
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/findings/report-schema.js
/** The form of Trivy's JSON report, as far as it is read; Go writes empty lists as `null` or leaves them out. */


// What is wrong with a report is told in the words of zod; zod/mini has none until it is told so.
core_core/* config */.$W(en/* default */.A());
const word = mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP());
const words = mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()));
const vulnerability = compiledObject({
    VulnerabilityID: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    PkgName: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    PkgPath: word,
    InstalledVersion: word,
    FixedVersion: word,
    Title: word,
    // A word that is not known could be a worse one: a report of another form, not of severity UNKNOWN.
    Severity: mini_schemas/* enum */.k5n(SEVERITIES),
    PrimaryURL: word,
    VendorIDs: words,
    PkgIdentifier: mini_schemas/* nullish */.cl6(compiledObject({ PURL: word })),
    Layer: mini_schemas/* nullish */.cl6(compiledObject({ DiffID: word })),
    PublishedDate: word,
});
const imageConfig = mini_schemas/* object */.Ikc({
    architecture: word,
    os: word,
    config: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ Entrypoint: words, Cmd: words })),
    history: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ created_by: word, empty_layer: mini_schemas/* nullish */.cl6(mini_schemas/* boolean */.zMY()) }))),
    rootfs: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ diff_ids: words })),
});
const result = mini_schemas/* object */.Ikc({
    Target: word,
    Class: word,
    Type: word,
    Packages: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J())),
    Vulnerabilities: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(vulnerability)),
    ExperimentalModifiedFindings: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J())),
});
/** https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/types/report.go */
const reportSchema = mini_schemas/* object */.Ikc({
    SchemaVersion: mini_schemas/* number */.aig(),
    Trivy: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ Version: word })),
    Metadata: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({
        OS: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ Family: mini_schemas/* string */.YjP(), Name: word, EOSL: mini_schemas/* nullish */.cl6(mini_schemas/* boolean */.zMY()) })),
        RepoDigests: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
        ImageID: word,
        ImageConfig: mini_schemas/* nullish */.cl6(imageConfig),
    })),
    Results: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(result)),
});
// --- internal ---
/**
 * An object whose check zod compiles when it is first used: there can be a hundred thousand of them.
 * Those of zod/mini are not compiled.
 */
function compiledObject(shape) {
    return new core_schemas/* $ZodObjectJIT */.w({ type: 'object', shape });
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/findings/shell-signs.js
/** Signs of a shell in an image, which there is not without a system to run it on. */
/**
 * Whether a shell is started in the image, or was when it was built. Programs that bring all they
 * need are only copied: https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch
 */
function showsShell({ commands, history }) {
    return commands.some(([program = '']) => SHELL.test(program)) || history.some(ranSomething);
}
// --- internal ---
/** A shell by its name, or a script that needs one. */
const SHELL = /(?:^|\/)(?:busybox|fish|(?:ba|da|a|k|z|c|tc)?sh)$|\.sh$/;
/** `RUN` of BuildKit and Kaniko, or what the classic builder and Buildah write for it. */
function ranSomething(step) {
    // The classic builder writes every other instruction as a comment of the shell.
    return /^RUN\s/.test(step) || (/\bsh -c\s/.test(step) && !/\bsh -c\s+#\(nop\)/.test(step));
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/findings/trivy-report.js





/** The form of report that this version understands. */
const SCHEMA_VERSION = 2;
/** Reads a report. Go writes empty lists as `null` or leaves them out. */
function readReport(text) {
    if (text.trim() === '')
        return { problem: 'it is empty' };
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { problem: 'it is not complete JSON' };
    }
    const parsed = reportSchema.safeParse(json);
    if (!parsed.success)
        return { problem: firstIssue(parsed.error) };
    if (parsed.data.SchemaVersion !== SCHEMA_VERSION) {
        return { problem: `it has schema ${parsed.data.SchemaVersion}, not ${SCHEMA_VERSION}` };
    }
    return narrow(parsed.data);
}
/** Whether reading a report failed. */
function isUnusable(report) {
    return 'problem' in report;
}
// --- internal ---
function narrow(raw) {
    const { OS: os, RepoDigests: digests, ImageConfig: config } = raw.Metadata ?? {};
    const results = raw.Results ?? [];
    const layers = layersIn(config ?? {});
    return {
        schemaVersion: raw.SchemaVersion,
        scannerVersion: raw.Trivy?.Version ?? undefined,
        os: os
            ? { family: os.Family, name: (0,report_foreign/* plainLine */.h)(os.Name ?? ''), eol: os.EOSL === true }
            : undefined,
        digests: (digests ?? []).map((entry) => entry.slice(entry.indexOf('@') + 1)),
        imageId: raw.Metadata?.ImageID ?? undefined,
        platform: config?.os && config.architecture ? `${config.os}/${config.architecture}` : undefined,
        hasShell: showsShell({
            commands: [config?.config?.Entrypoint ?? [], config?.config?.Cmd ?? []],
            history: (config?.history ?? []).map((step) => step.created_by ?? ''),
        }),
        parts: results.map(partOf),
        findings: inOrder(results.flatMap((part) => findingsOf(part, layers))),
    };
}
function partOf(raw) {
    return {
        class: raw.Class ?? '',
        type: raw.Type ?? '',
        packages: raw.Packages?.length ?? 0,
        suppressed: raw.ExperimentalModifiedFindings?.length ?? 0,
    };
}
function layersIn({ rootfs, history }) {
    const steps = (history ?? []).map((step) => ({
        instruction: step.created_by ?? undefined,
        isEmpty: step.empty_layer === true,
    }));
    return layersOf({ diffIds: rootfs?.diff_ids ?? [], steps });
}
function findingsOf(raw, layers) {
    return (raw.Vulnerabilities ?? []).map((found) => ({
        id: (0,report_foreign/* plainLine */.h)(found.VulnerabilityID),
        aliases: (found.VendorIDs ?? []).filter((name) => ALIAS.test(name)),
        class: raw.Class ?? '',
        type: raw.Type ?? '',
        severity: found.Severity,
        package: (0,report_foreign/* plainLine */.h)(found.PkgName),
        purl: found.PkgIdentifier?.PURL ? (0,report_foreign/* plainLine */.h)(found.PkgIdentifier.PURL) : undefined,
        installed: (0,report_foreign/* plainLine */.h)(found.InstalledVersion ?? ''),
        fixed: found.FixedVersion ? (0,report_foreign/* plainLine */.h)(found.FixedVersion) : undefined,
        title: (0,report_foreign/* plainLine */.h)(found.Title ?? ''),
        url: found.PrimaryURL ? (0,report_foreign/* plainLine */.h)(found.PrimaryURL) : undefined,
        place: (0,report_foreign/* plainLine */.h)(found.PkgPath || (raw.Class === 'os-pkgs' ? '' : (raw.Target ?? ''))),
        layer: layers.get(found.Layer?.DiffID ?? ''),
        published: timeOf(found.PublishedDate ?? ''),
    }));
}
/** The names of advisories of distributions (DSA-…, RHSA-…) are of no use: each is about several. */
const ALIAS = /^(?:CVE|GHSA)-[\w-]+$/;
function timeOf(date) {
    const time = Date.parse(date);
    return Number.isNaN(time) ? undefined : time;
}
/** Each once, the worst first: by rank, then by package, then by name. */
function inOrder(findings) {
    const byName = groups(findings, (one) => one.package)
        .flatMap((ofPackage) => groups(ofPackage, ({ id }) => id))
        .flatMap(distinct);
    return groups(byName, rankOf).flat();
}
/** Of findings with one name in one package: where parts differ, the worst severity and a known fix. */
function distinct(findings) {
    if (findings.length === 1)
        return findings;
    const same = groups(findings, ({ installed, place }) => `${installed}\0${place}`);
    return same.map((group) => group.reduce(worse));
}
function worse(one, other) {
    const [worst, rest] = rankOf(one) <= rankOf(other) ? [one, other] : [other, one];
    return worst.fixed === undefined ? { ...worst, fixed: rest.fixed } : worst;
}
/** The lower, the worse; what can be mended stands before what can not. */
function rankOf({ severity, fixed }) {
    return SEVERITIES.indexOf(severity) * 2 + Number(fixed === undefined);
}
/** Those that have a key in common, in the order of the keys. */
function groups(findings, keyOf) {
    const grouped = [...Map.groupBy(findings, keyOf)];
    return grouped.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
function firstIssue(error) {
    const issue = error.issues[0];
    return issue === undefined
        ? 'it has another form'
        : `at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scan.js
/** The scan of one image, and the proof that the scanner is alive, in the same sealed place. */











/** Trivy ends by itself at its time limit and says so; this much later it is interrupted. */
const GRACE_MS = 2_000;
/** Scans the image; when that went well, lets the canaries prove that something would be found. */
async function scanImage(request) {
    const { shelter, digest, name, credentials, job } = request;
    const reportFile = reportFileOf(request);
    const args = imageScanArguments({
        ...request,
        image: `${name}@${digest}`,
        cache: request.database.cache,
        report: reportFile,
        withPassword: credentials !== undefined,
    });
    const ended = await runScanner(request, args, job.log.foreign);
    const doubts = doubtsOfRun(ended, shelter.configuration);
    const read = readScan(reportFile, ended, doubts);
    if (read.report === undefined)
        return { ...read, reportFile: undefined, notes: [] };
    const { report } = read;
    const all = [...read.doubts, ...doubtsOfReport(report, request)];
    const plan = planCanaries(report);
    const notes = [
        ...notesOfRun(ended),
        ...plan.mute.map((type) => `Trivy has no advisories for packages of ${type}.`),
    ];
    if (all.length > 0)
        return { report, reportFile, doubts: all, notes };
    const unproved = doubtsOfPlan(plan);
    const alive = unproved.length > 0 ? unproved : await askCanaries(request, plan);
    job.log.info(alive.length > 0
        ? 'The canaries were passed over.'
        : `Canaries found: ${plan.canaries.map((canary) => canary.name).join(', ')}.`);
    return { report, reportFile, doubts: alive, notes };
}
/** Where the scanner is told to put the report. */
function reportFileOf({ shelter, label }) {
    return (0,external_node_path_namespaceObject.join)(shelter.reports, `${label}.json`);
}
/** Scans a directory in the same surroundings, with the same databases. Nothing in it is judged. */
function scanPlace(request, place) {
    const { shelter, database } = request;
    const report = (0,external_node_path_namespaceObject.join)(shelter.reports, 'place.json');
    const args = placeScanArguments({ ...request, place, cache: database.cache, report });
    return scanOffline(request, args, report);
}
/** A scan for which nothing is asked over the network: it gets no password. */
async function scanOffline(request, args, reportFile) {
    const anonymous = { ...request, credentials: undefined };
    const ended = await runScanner(anonymous, args, request.job.log.debug);
    return readScan(reportFile, ended, doubtsOfRun(ended, request.shelter.configuration));
}
/** Reads the report only of a run that ended well: half a report looks like a clean one. */
function readScan(file, ended, doubts) {
    if (ended.timedOut || ended.exitCode !== 0)
        return { report: undefined, doubts };
    const report = readReportFile(file);
    if (!isUnusable(report))
        return { report, doubts };
    const sentence = `The report of the scanner can not be used: ${report.problem}.`;
    return { report: undefined, doubts: [...doubts, { code: 'FG007', sentence }] };
}
async function askCanaries(request, plan) {
    const { shelter, database, label } = request;
    const sbom = (0,external_node_path_namespaceObject.join)(shelter.reports, `${label}-canary.cdx.json`);
    const reportFile = (0,external_node_path_namespaceObject.join)(shelter.reports, `${label}-canary.json`);
    onDisk('The canaries can not be written', () => (0,external_node_fs_namespaceObject.writeFileSync)(sbom, canarySbom(plan)));
    const args = sbomScanArguments({ ...request, sbom, cache: database.cache, report: reportFile });
    const { report, doubts } = await scanOffline(request, args, reportFile);
    if (report !== undefined)
        return doubtsOfCanaries(plan, report);
    const reason = doubts[0]?.sentence ?? '';
    return [{ code: 'FG009', sentence: `The canaries could not be asked. ${reason}` }];
}
async function runScanner(request, args, onLine) {
    const { scanner, shelter, credentials, timeoutMs, job } = request;
    const ended = await run({
        file: scanner.file,
        args,
        env: shelterEnvironment(job.env, shelter, { TRIVY_USERNAME: credentials?.username }),
        cwd: shelter.cwd,
        ...(credentials === undefined ? {} : { input: credentials.password }),
        timeoutMs: timeoutMs + GRACE_MS,
        signal: job.signal,
        onLine,
    }).catch((error) => {
        throw (0,src_errors/* fail */.f)('FG005', 'The scanner can not be started any more.', { error });
    });
    job.signal.throwIfAborted();
    return ended;
}
function readReportFile(file) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        return { problem: isMissing ? 'it is missing' : `it can not be read (${(0,action_message/* messageOf */.b)(error)})` };
    }
    return readReport(text);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/java-archives.js
/**
 * Images with Java archives: those do not say what they are, so an index of all published ones is
 * needed. It is large, so it is loaded only when a first scan has met such an archive.
 */







/**
 * Scans an image, and once more with the index where it has Java archives.
 *
 * @throws {ActionError} FG052 when no index can be had; FG009 when it does not know a single one of
 *   the archives that everybody has; whatever `scanImage` throws.
 */
async function scanWithJava(request, index) {
    const first = await scanImage(request);
    if (!first.doubts.some(({ code }) => code === 'FG011'))
        return first;
    const { log } = request.job;
    log.info('The image has Java archives: the index of those is loaded, then it is scanned again.');
    const { shelter, scanner, job, database } = request;
    const maxAgeMs = Math.max(index.maxAgeMs, LONGEST_AGE_MS);
    const found = await obtainDatabase({
        ...{ ...index, maxAgeMs, kind: JAVA_ARCHIVES, shelter, scanner, job },
    });
    log.info(`Index of Java archives: built ${found.updatedAt}, from ${found.repository}`);
    const { directory } = JAVA_ARCHIVES;
    onDisk('The index of Java archives can not be moved', () => (0,external_node_fs_namespaceObject.renameSync)((0,external_node_path_namespaceObject.join)(found.cache, directory), (0,external_node_path_namespaceObject.join)(database.cache, directory)));
    await proveIndex(request);
    // Whatever the first scan left must not be taken for the report of the second.
    (0,external_node_fs_namespaceObject.rmSync)(reportFileOf(request), { recursive: true, force: true });
    return scanImage(request);
}
// --- internal ---
/**
 * An old index knows all but the newest archives. It is built anew within three days:
 * https://github.com/aquasecurity/trivy-java-db/blob/main/pkg/builder/builder.go
 */
const LONGEST_AGE_MS = 14 * 86_400_000;
/** Archives that every index of Maven Central has, by name and version: one of them suffices. */
const EVERYWHERE = [
    'commons-io-2.6',
    'commons-lang-2.6',
    'commons-collections-3.2.1',
    'log4j-1.2.17',
    'junit-4.12',
    'guava-18.0',
    'slf4j-api-1.7.25',
];
/** An archive of nothing, so that its name is all there is to go by: the end of a zip. */
const EMPTY_ARCHIVE = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
/** An index of nothing, or of something else, shows nowhere: archives that it lacks are passed over. */
async function proveIndex(request) {
    const place = (0,external_node_path_namespaceObject.join)(request.shelter.root, 'java-archives');
    onDisk('The archives that prove the index can not be written', () => {
        (0,external_node_fs_namespaceObject.mkdirSync)(place);
        for (const name of EVERYWHERE)
            (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(place, `${name}.jar`), EMPTY_ARCHIVE);
    });
    const { report, doubts } = await scanPlace(request, place);
    const known = report?.parts.some(({ type, packages }) => type === 'jar' && packages > 0);
    if (known)
        return;
    const reason = doubts[0]?.sentence ?? `It does not know ${EVERYWHERE.join(', ')}.`;
    throw (0,src_errors/* fail */.f)('FG009', `The index of Java archives can not be relied on. ${reason}`, {
        remedy: 'Use the default `java-db-repositories`.',
    });
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/findings/finding-key.js
/**
 * Makes the rules for a number of findings, which must be all that are to be compared: what one of them
 * calls GHSA-…, another calls by its CVE. The same finding is the same vulnerability in a package of the
 * same class, package URL and path, whatever its version. So a package that its distribution renamed
 * (libssl1.1 → libssl3) is another one, and so is one that moved.
 */
function recognise(findings) {
    const cves = new Map();
    for (const { id, aliases } of findings) {
        if (aliases.length === 0)
            continue;
        if (isGhsa(id))
            note(cves, id, aliases.filter(isCve));
        else if (isCve(id))
            for (const alias of aliases.filter(isGhsa))
                note(cves, alias, [id]);
    }
    const idOf = ({ id }) => {
        // An advisory about several is not one of them: knowing one would hide the others.
        const [cve, another] = cves.get(id) ?? [];
        return cve === undefined || another !== undefined ? id : cve;
    };
    return {
        idOf,
        namesOf({ id, aliases }) {
            const names = [id, ...aliases.filter(isGhsa)].map((name) => idOf({ id: name }));
            return [...new Set(names)];
        },
        keyOf: (finding) => JSON.stringify([idOf(finding), finding.class, packageOf(finding), placeOf(finding)]),
    };
}
// --- internal ---
function isCve(id) {
    return id.startsWith('CVE-');
}
function isGhsa(id) {
    return id.startsWith('GHSA-');
}
function note(cves, ghsa, named) {
    const known = cves.get(ghsa) ?? new Set();
    for (const cve of named)
        known.add(cve);
    cves.set(ghsa, known);
}
function packageOf({ purl, type, package: name }) {
    return purl === undefined ? `${type}/${name}` : withoutVersion(purl);
}
/**
 * A package URL without version and qualifiers, which have the release of the distribution, the
 * architecture and the epoch: `scheme:type/namespace/name@version?qualifiers#subpath`.
 */
function withoutVersion(purl) {
    const [main = '', ...subpath] = purl.split('#');
    const [path = ''] = main.split('?', 1);
    const at = path.lastIndexOf('@');
    // The @ of a scope that was not escaped stands before the last slash.
    const name = at > path.lastIndexOf('/') ? path.slice(0, at) : path;
    return [name, ...subpath].join('#');
}
/** A version can be part of the path as well: `site-packages/urllib3-1.26.0.dist-info/METADATA`. */
function placeOf({ place, installed }) {
    if (installed === '' || !place.includes(installed))
        return place;
    return place.split(installed).reduce((path, part) => {
        // 1.2 is no part of 11.2, 1.2.3 or 1.2b.
        const isWhole = !/[\dA-Za-z.]$/.test(path) && !/^(?:[\dA-Za-z]|\.\d)/.test(part);
        return path + (isWhole ? VERSION : installed) + part;
    });
}
/** No path has this character in it. */
const VERSION = '\0';

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/baseline.js
/** What a deploy changes: the findings of an image against those of the image that runs now. */


/** The policy that follows from the inputs; undefined without a baseline, when all are treated alike. */
function knownPolicyOf(inputs) {
    return inputs.baseline === undefined ? undefined : { maxAgeKnownMs: inputs.maxAgeKnown };
}
/** The policy as the end of a sentence about what blocks; empty without one. */
function describeKnownPolicy(policy) {
    if (policy === undefined)
        return '';
    const { maxAgeKnownMs } = policy;
    const known = '; what is in production already does not';
    return maxAgeKnownMs === undefined
        ? known
        : `${known}, until it was published more than ${describeAge(maxAgeKnownMs)} ago`;
}
/** Compares the findings of an image with those of the baseline. */
function compare(request) {
    const { findings, baseline, policy, wouldBlock } = request;
    const { keyOf } = recognise([...findings, ...baseline.findings]);
    // A key is made once for each finding: there can be a hundred thousand.
    const before = baseline.findings.map(keyOf);
    const now = findings.map(keyOf);
    const knownKeys = new Set(before);
    const presentKeys = new Set(now);
    const known = findings.filter((_, index) => knownKeys.has(now[index] ?? ''));
    const blocking = known.filter(wouldBlock);
    const isTooOld = (finding) => isOverdue(finding, baseline.at, policy);
    return {
        name: baseline.name,
        digest: baseline.digest,
        new: findings.filter((_, index) => !knownKeys.has(now[index] ?? '')),
        known,
        fixed: baseline.findings.filter((_, index) => !presentKeys.has(before[index] ?? '')),
        tolerated: blocking.filter((finding) => !isTooOld(finding)),
        overdue: blocking.filter(isTooOld),
    };
}
/** An age as it is written in `max-age-known`. */
function describeAge(milliseconds) {
    const days = milliseconds / DAY_MS;
    if (days < 1)
        return formatDuration(milliseconds);
    return `${days} ${days === 1 ? 'day' : 'days'}`;
}
// --- internal ---
const DAY_MS = 86_400_000;
/**
 * Nobody knows for how long one without a date has been known: it counts as old. So does one with the
 * year 1, which Go writes for a time that was never set.
 */
function isOverdue({ published }, at, { maxAgeKnownMs }) {
    if (maxAgeKnownMs === undefined)
        return false;
    return published === undefined || at - published > maxAgeKnownMs;
}

// EXTERNAL MODULE: ./actions/trivy-gate/src/policy/waivers/package-url.js
var package_url = __nccwpck_require__(2566);
// EXTERNAL MODULE: ./actions/trivy-gate/src/policy/waivers/waiver.js
var waivers_waiver = __nccwpck_require__(7816);
;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/coverage.js
/** Which findings are covered by which waivers on a day: facts in, an account of them out. */



/** From so many days before its end on, a waiver warns. */
const WARN_DAYS = 14;
/**
 * Applies waivers, whether they name a vulnerability by its CVE or its GHSA. Of several that hold for one
 * finding the one with an owner, then the longest, counts.
 */
function applyWaivers(facts) {
    const { today, findings } = facts;
    const candidates = new Set(facts.candidates);
    const waivers = facts.waivers.filter(({ image }) => image === undefined || image === facts.image);
    if (waivers.length === 0)
        return NOTHING_COVERED;
    const names = recognise(findings);
    const byName = Map.groupBy(waivers, names.idOf);
    const covered = [];
    const lapsed = [];
    const used = new Set();
    for (const finding of findings) {
        const named = names.namesOf(finding).flatMap((name) => byName.get(name) ?? []);
        const about = named.filter((waiver) => isAbout(waiver, finding));
        for (const waiver of about)
            used.add(waiver);
        const [waiver] = about.toSorted(strongestFirst(today));
        if (waiver === undefined || !candidates.has(finding))
            continue;
        if (holds(waiver, today))
            covered.push({ finding, waiver, daysLeft: daysLeft(waiver, today) });
        else
            lapsed.push({ finding, waiver });
    }
    const active = new Set(covered.map(({ waiver }) => waiver));
    return {
        covered,
        lapsed,
        unused: waivers.filter((waiver) => !used.has(waiver)),
        expiring: [...active].filter((waiver) => (daysLeft(waiver, today) ?? Infinity) <= WARN_DAYS),
        duplicates: duplicatesIn(waivers),
    };
}
/** Whether a waiver holds on a day: through the end of its last one. */
function holds({ expires }, today) {
    return expires === undefined || expires >= today;
}
/** Parts findings that would block into those that a waiver covers and those that stand. */
function partByWaivers(findings, coverage) {
    const covered = new Map(coverage.covered.map((entry) => [entry.finding, entry]));
    return {
        waived: findings.flatMap((finding) => covered.get(finding) ?? []),
        standing: findings.filter((finding) => !covered.has(finding)),
    };
}
/** Findings with words about the waivers that covered them until they expired. */
function withLapses(findings, coverage) {
    const lapsed = new Map(coverage?.lapsed.map(({ finding, waiver }) => [finding, waiver]));
    return findings.map((finding) => {
        const expired = lapsed.get(finding);
        return expired === undefined ? finding : { ...finding, lapsed: describeLapse(expired) };
    });
}
// --- internal ---
const NOTHING_COVERED = {
    ...{ covered: [], lapsed: [], unused: [], expiring: [], duplicates: [] },
};
function isAbout(waiver, finding) {
    if (waiver.package !== undefined && waiver.package !== finding.package)
        return false;
    if (waiver.purls?.some((url) => (0,package_url/* isInPackage */.E)(finding, url)) === false)
        return false;
    if (waiver.paths.length === 0)
        return true;
    return waiver.paths.some((path) => isAtOrBelow(finding.place, path));
}
function isAtOrBelow(place, path) {
    return place === path || place.startsWith(`${path}/`);
}
function daysLeft({ expires }, today) {
    return expires === undefined ? undefined : expires - today;
}
function strongestFirst(today) {
    const rank = (waiver) => [
        Number(holds(waiver, today)),
        Number(waiver.owner !== undefined),
        waiver.expires ?? Number.MAX_SAFE_INTEGER,
    ];
    return (one, other) => {
        const differences = rank(other).map((value, index) => value - (rank(one)[index] ?? 0));
        return differences.find((difference) => difference !== 0) ?? 0;
    };
}
function duplicatesIn(waivers) {
    const seen = new Set();
    return waivers.filter((waiver) => {
        const scope = (0,waivers_waiver/* scopeOf */.Od)(waiver);
        if (seen.has(scope))
            return true;
        seen.add(scope);
        return false;
    });
}
function describeLapse(waiver) {
    return `${(0,waivers_waiver/* nameWaiver */.II)(waiver)} expired on ${(0,waivers_waiver/* lastDay */.NY)(waiver) ?? ''}`;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/policy.js
/** The decision: what was found, and how sure that is, in; pass, block or "could not tell" out. */



/**
 * Decides. Any doubt wins over the findings: a count that may be too low must not be read as the
 * whole truth. Without a report there is always a doubt.
 */
function decide(evidence, policy) {
    const { report, doubts, notes, baseline } = evidence;
    if (report === undefined)
        return { verdict: 'error', doubts: atLeastOne(doubts) };
    const judged = policy_judge({ findings: report.findings, baseline }, policy);
    const eol = endOfLife(report);
    const ended = eol !== undefined && policy.eol === 'error' ? [{ code: 'FG002', sentence: eol }] : [];
    const warnings = [...notes, ...(eol !== undefined && policy.eol === 'warn' ? [eol] : [])];
    // A release that nobody looks after is also why its canaries are passed over.
    const [first, ...more] = [
        ...doubts.filter(({ code }) => code !== 'FG009'),
        ...ended,
        ...doubts.filter(({ code }) => code === 'FG009'),
    ];
    if (first !== undefined) {
        return { verdict: 'error', doubts: [first, ...more], ...judged, warnings };
    }
    return { verdict: judged.blocking.length > 0 ? 'block' : 'pass', ...judged, warnings };
}
/** The findings that block, in an audit those that would, the worst first. */
function standingOf({ blocking = [], audited }) {
    return audited ?? blocking;
}
/** The policy as one sentence. */
function describePolicy(policy) {
    const blocks = `${policy.severity.join(', ')} ${policy.severity.length === 1 ? 'blocks' : 'block'}`;
    const fix = policy.fixableOnly
        ? ' where there is a fixed version'
        : ', with or without a fixed version';
    const rule = blocks + fix + describeKnownPolicy(policy.known);
    return policy.audit === true ? `Audit, nothing is blocked; without it ${rule}` : rule;
}
// --- internal ---
/** What is in production already needs no waiver, so waivers are for what is left. */
function policy_judge({ findings, baseline }, policy) {
    const comparison = comparisonWith(baseline, findings, policy);
    const tolerated = new Set(comparison?.tolerated);
    const candidates = findings.filter((one) => blocks(one, policy) && !tolerated.has(one));
    const coverage = applyWaivers({ ...(policy.exemptions ?? NO_WAIVERS), findings, candidates });
    const { waived, standing } = partByWaivers(candidates, coverage);
    const told = { counts: countsOf(findings), waived, coverage, comparison };
    return policy.audit === true
        ? { ...told, blocking: [], audited: standing }
        : { ...told, blocking: standing };
}
const NO_WAIVERS = { waivers: [], today: 0, image: undefined };
/** Whether the policy lets a finding pass or not. */
function blocks(finding, policy) {
    if (policy.fixableOnly && finding.fixed === undefined)
        return false;
    return policy.severity.includes(finding.severity);
}
function comparisonWith(baseline, findings, policy) {
    if (baseline === undefined || policy.known === undefined)
        return undefined;
    const wouldBlock = (finding) => blocks(finding, policy);
    return compare({ findings, baseline, policy: policy.known, wouldBlock });
}
function countsOf(findings) {
    const counts = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
    for (const { severity } of findings)
        counts[severity] += 1;
    return counts;
}
function endOfLife({ os }) {
    if (os?.eol !== true)
        return undefined;
    return `${(0,report_foreign/* plainLine */.h)(os.family)} ${os.name} is past its end of life.`;
}
function atLeastOne([first, ...more]) {
    return first === undefined
        ? [{ code: 'FG007', sentence: 'The scanner left no report.' }]
        : [first, ...more];
}

// EXTERNAL MODULE: ./kit/time/day.js
var day = __nccwpck_require__(5250);
;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/commit-files.js
/** Reads files of a commit through GitHub's API: nothing that is done to the checkout touches them. */






/** The commit can not be looked into; the message says why, to stand behind "because". */
class UnreadableCommit extends Error {
}
/** Nobody writes so much by hand. */
const commit_files_LARGEST_FILE_BYTES = 1_048_576;
/** Waivers are not worth more of a job's time. */
const commit_files_RETRY_BUDGET_MS = 20_000;
const ANSWER_LIMIT_MS = 15_000;
/** The commit of the run, or, for a pull request and in a merge queue, the one that it builds on. */
function trustedCommit({ name, sha, pullRequest, mergeGroup, }) {
    const change = pullRequest ?? mergeGroup;
    const isBase = change !== undefined || name.startsWith('pull_request') || name === 'merge_group';
    const counting = (isBase ? change?.baseSha : sha) || undefined;
    const title = `the ${isBase ? 'base ' : ''}commit ${counting?.slice(0, 7) ?? ''}`.trim();
    return { sha: counting, isBase, title };
}
/**
 * The text of a file; undefined when the commit has none of this name.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 *
 * @throws {UnreadableCommit} for any other answer than the file or 404.
 */
async function readFromCommit(commit, file) {
    const { sha, token, signal, onWait, clock = systemClock } = commit;
    if (sha === undefined)
        throw new UnreadableCommit('the event does not name it');
    if (token === undefined)
        throw new UnreadableCommit('there is no `github-token`');
    try {
        const answer = await retry(() => commit_files_ask({ ...commit, sha, token }, file), {
            budgetMs: commit_files_RETRY_BUDGET_MS,
            judge: (error) => commit_files_judge(error, clock.now()),
            onWait: (message) => onWait(`${file}: ${message}`),
            signal,
            clock,
        });
        return answer === undefined ? undefined : commit_files_textOf(answer);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new UnreadableCommit(reasonOf(error), { cause: error });
    }
}
// --- internal ---
/** An answer that is neither the file nor that there is none. */
class commit_files_Refused extends Error {
    answer;
    constructor(answer) {
        const isLimit = answer.headers.get('x-ratelimit-remaining') === '0';
        const meaning = isLimit ? ' (the rate limit is reached)' : MEANING[answer.status];
        super(`GitHub answered ${answer.status}${meaning ?? ''}`);
        this.answer = answer;
    }
}
const MEANING = {
    401: ' (the token is not valid)',
    403: ' (the token needs `contents: read`)',
};
async function commit_files_ask({ event, sha, token, send }, file) {
    const path = [...event.repository.split('/'), 'contents', ...file.split('/')];
    const api = event.run.apiUrl.replace(/\/+$/, '');
    const url = new URL(`${api}/repos/${path.map(encodeURIComponent).join('/')}`);
    url.searchParams.set('ref', sha);
    const answer = await send({
        method: 'GET',
        url,
        headers: {
            accept: 'application/vnd.github.raw+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
        },
        limitBytes: commit_files_LARGEST_FILE_BYTES,
        limitMs: ANSWER_LIMIT_MS,
    });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw new commit_files_Refused(answer);
    return answer;
}
/** Of a directory GitHub sends a list, whatever form was asked for. */
function commit_files_textOf({ headers, body }) {
    if (headers.get('content-type')?.startsWith('application/json') === true) {
        throw new UnreadableCommit('it is no file there');
    }
    return new TextDecoder().decode(body);
}
// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
function commit_files_judge(error, now) {
    if (error instanceof commit_files_Refused) {
        const { status, headers } = error.answer;
        const afterMs = parseRetryAfter(headers.get('retry-after'), now);
        const passes = status >= 500 || status === 429 || (status === 403 && afterMs !== undefined);
        return passes ? { retry: true, reason: error.message, afterMs } : { retry: false };
    }
    const trouble = connectionTrouble(error);
    return trouble?.passes === true ? { retry: true, reason: trouble.text } : { retry: false };
}
function reasonOf(error) {
    if (error instanceof AnswerTooLarge)
        return 'it has more than 1 MiB';
    const trouble = connectionTrouble(error);
    return trouble === undefined ? (0,action_message/* messageOf */.b)(error) : `GitHub can not be reached: ${trouble.text}`;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/checkout.js
/** Looks into the checkout, where a file or a link may be anything: it is read, but never believed. */




/** The text of a file below the workspace; undefined when there is no plain file of this name. */
function readFromCheckout(workspace, file) {
    const path = (0,external_node_path_namespaceObject.join)(workspace, file);
    try {
        const found = (0,external_node_fs_namespaceObject.statSync)(path);
        // A pipe or a device would be read for ever.
        if (!found.isFile() || found.size > commit_files_LARGEST_FILE_BYTES)
            return undefined;
        return workspace_leadsOut(path, workspace) ? undefined : (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/in-force.js
/**
 * The waivers of a run, as a commit has them: that of the run, or, for a change that is not in its
 * branch yet, the one that it builds on. So nobody waives in the change that needs it, and what a step
 * before has written into the checkout lets nothing pass.
 */






/** The file of waivers where the input does not name another. */
const DEFAULT_FILE = '.github/trivy-waivers.yaml';
const MISNAMED_FILE = '.github/trivy-waivers.yml';
/** Trivy's own lists. */
const TRIVYIGNORES = ['.trivyignore', '.trivyignore.yaml'];
/** Problems of the base commit that a warning names; the rest is counted. */
const NAMED_PROBLEMS = 3;
/**
 * Finds the waivers. Where the commit can not be read, none are applied, and it is said why; neither
 * are those of a base commit that are not valid: the change may be the one that mends them.
 *
 * @throws {ActionError} FG040 when they are not valid, of the run's own commit or as a change has them;
 *   FG042 when the named file is not there.
 */
async function findWaivers(request) {
    const { named, now, image, job } = request;
    const scope = { today: (0,day/* dayOf */.kb)(now), image };
    const commit = trustedCommit(job.event);
    const checkout = readCheckout(request);
    const read = await readCommit(commit, request);
    const texts = 'because' in read ? [] : read.texts;
    const changed = changedFrom(texts, checkout);
    // So that a mistake is told before the change is merged; nothing of this counts here.
    if (commit.isBase)
        await parseAll(changed, request);
    if ('because' in read)
        return { ...scope, ...notApplied(read.because, checkout, request) };
    if (named !== undefined && !commit.isBase && !texts.some(({ file }) => file === named)) {
        throw (0,src_errors/* fail */.f)('FG042', `\`${named}\` is not in ${commit.title}.`);
    }
    return { ...scope, ...(await apply({ commit, texts, changed }, request)) };
}
function filesOf({ named }) {
    return [named ?? DEFAULT_FILE, ...TRIVYIGNORES];
}
function readCheckout(request) {
    return filesOf(request).flatMap((file) => {
        const text = readFromCheckout(request.job.workspace, file);
        return text === undefined ? [] : { file, text, source: 'the checkout', isOwn: true };
    });
}
async function readCommit(commit, request) {
    const { token, job } = request;
    const { event, env, signal, log } = job;
    const { sha, title: source, isBase } = commit;
    const access = { event, sha, token, signal, send: sender(env, signal), onWait: log.info };
    try {
        const texts = await Promise.all(filesOf(request).map(async (file) => {
            const text = await readFromCommit(access, file);
            return text === undefined ? [] : { file, text, source, isOwn: !isBase };
        }));
        return { texts: texts.flat() };
    }
    catch (error) {
        if (!(error instanceof UnreadableCommit))
            throw error;
        return {
            because: `No waivers are applied: ${source} can not be read, because ${error.message}.`,
        };
    }
}
/** Who has no waivers need not hear of it, whatever the job may read. */
function notApplied(because, checkout, { named, job }) {
    if (named === undefined && checkout.length === 0) {
        job.log.info(because);
        return { waivers: [], notes: [] };
    }
    job.log.notice('Waivers', because);
    return { waivers: [], notes: [because] };
}
/** Files that are other ones in the checkout; what is only gone there is none of them. */
function changedFrom(texts, checkout) {
    const known = new Map(texts.map(({ file, text }) => [file, text]));
    return checkout.filter(({ file, text }) => known.get(file) !== text);
}
async function apply(found, request) {
    const { log } = request.job;
    const { commit, texts, changed } = found;
    try {
        const waivers = await accept(texts, request);
        const there = new Set(texts.map(({ file }) => file));
        const notes = [
            ...changed.map(({ file }) => describeChange(file, commit, there.has(file))),
            ...describeMisnamed(texts, request),
        ];
        for (const note of notes)
            log.notice('Waivers', note);
        return { waivers, notes };
    }
    catch (error) {
        if (!commit.isBase || !(error instanceof errors/* ActionError */.lZ) || error.code !== 'FG040')
            throw error;
        const note = `No waivers are applied, because they are not valid: ${inOneLine(error.what)}`;
        log.warning('Waivers', note);
        return { waivers: [], notes: [note] };
    }
}
/** Somebody may expect what is in the checkout to count. */
function describeChange(file, { title, isBase }, isThere) {
    const until = isBase ? ' until this is merged' : '';
    if (!isThere)
        return `\`${file}\` is not in ${title}, so nothing in it counts${until}.`;
    return `\`${file}\` differs from that of ${title}, which is the one that counts${until}.`;
}
/** Most files of a workflow end in `.yml`; of this one nobody would ever hear. */
function describeMisnamed(texts, { named, job }) {
    if (named !== undefined || texts.some(({ file }) => file === DEFAULT_FILE))
        return [];
    if (readFromCheckout(job.workspace, MISNAMED_FILE) === undefined)
        return [];
    return [
        `\`${MISNAMED_FILE}\` is not read: call it \`${DEFAULT_FILE}\`, or name it in \`waivers\`.`,
    ];
}
/** How many problems there are, and the first of them. */
function inOneLine(what) {
    const [all = '', ...problems] = what.trim().split(/\n(?: *- )?/);
    if (problems.length === 0)
        return all;
    const more = problems.length - NAMED_PROBLEMS;
    const rest = more > 0 ? [`and ${more} more`] : [];
    const told = `${all} ${[...problems.slice(0, NAMED_PROBLEMS), ...rest].join('; ')}`;
    return told.replace(/[^.?!]$/, '$&.');
}
/** Reads waivers and says what is not in order with them, though they hold. */
async function accept(texts, request) {
    const { log } = request.job;
    const { waivers, warnings } = await parseAll(texts, request);
    for (const warning of warnings)
        log.warning('Waivers', warning);
    for (const { file, source } of texts) {
        const count = waivers.filter((waiver) => waiver.file === file).length;
        log.info(`${count} ${count === 1 ? 'waiver' : 'waivers'} in ${file} of ${source}`);
    }
    if (texts.length === 0)
        log.info('There are no waivers.');
    return waivers;
}
/** Most runs have no file, and the library for YAML takes as long to load as all the rest. */
async function parseAll(texts, request) {
    if (texts.length === 0)
        return { waivers: [], warnings: [] };
    const { parseTexts } = await Promise.all(/* import() */[__nccwpck_require__.e(483), __nccwpck_require__.e(866)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7866));
    return parseTexts(texts, { today: (0,day/* dayOf */.kb)(request.now), maxDays: request.maxDays });
}

;// CONCATENATED MODULE: ./kit/github/refusal.js
/** What a failed question to GitHub means: wait and ask again, or an error for people. */







/** What GitHub asks for where it names no time: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
const UNNAMED_WAIT_MS = 60_000;
/** Server and runner do not count the same seconds. */
const CLOCK_SKEW_MS = 1_000;
/** Words of GitHub that are shown. */
const LONGEST_WORDS = 300;
/** Of these it is known that they pass: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const refusal_PASSING = new Set([408, 500, 502, 503, 504]);
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
        words: typeof message === 'string' ? (0,report_foreign/* plainLine */.h)(message).slice(0, LONGEST_WORDS) : '',
    };
}
/**
 * How long a rate limit makes us wait, primary or secondary; undefined when it is none.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function limitWait({ status, headers, words }, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const after = parseRetryAfter(refusal_textOf(headers['retry-after']), now);
    if (after !== undefined)
        return { reason: 'the secondary rate limit is reached', afterMs: after };
    const reset = Number(refusal_textOf(headers['x-ratelimit-reset'])) * 1_000;
    if (refusal_textOf(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
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
        const trouble = connectionTrouble(innermost(thrown));
        if (trouble === undefined || !trouble.passes || !mayRepeat)
            return { retry: false };
        return { retry: true, reason: trouble.text };
    }
    const limit = limitWait(refusal, now);
    if (limit !== undefined)
        return { retry: true, ...limit };
    if (!refusal_PASSING.has(refusal.status) || !mayRepeat)
        return { retry: false };
    const afterMs = parseRetryAfter(refusal_textOf(refusal.headers['retry-after']), now);
    return { retry: true, reason: `GitHub answered ${refusal.status}`, afterMs };
}
/** The error FK020 to FK024 for what the last attempt threw; `asked` names the question. */
function refusal_explain(thrown, asked, now) {
    const refusal = refusalIn(thrown);
    if (refusal !== undefined)
        return refusal_explainRefusal(refusal, { thrown, asked, now });
    const inner = innermost(thrown);
    const trouble = connectionTrouble(inner);
    const detail = { error: thrown };
    if (trouble !== undefined) {
        return (0,errors/* fail */.fJ)('FK020', `GitHub gave no answer to \`${asked}\`: ${trouble.text}.`, {
            ...detail,
            ...(trouble.remedy?.includes('https_proxy') ? { remedy: trouble.remedy } : {}),
        });
    }
    if (inner instanceof AnswerTooLarge) {
        return (0,errors/* fail */.fJ)('FK024', `The answer of GitHub to \`${asked}\` has ${inner.message}.`, detail);
    }
    const message = (0,report_foreign/* plainLine */.h)((0,action_message/* messageOf */.b)(inner)).slice(0, LONGEST_WORDS);
    return (0,errors/* fail */.fJ)('FK024', `GitHub's answer to \`${asked}\` can not be used: ${message}.`, detail);
}
// --- internal ---
function refusal_explainRefusal(refusal, about) {
    const { status, words } = refusal;
    const said = `${status}${words === '' ? '' : ` "${words}"`}`;
    const detail = { error: about.thrown };
    const limit = limitWait(refusal, about.now);
    if (limit !== undefined) {
        const wait = formatDuration(limit.afterMs);
        return (0,errors/* fail */.fJ)('FK023', `GitHub wants ${wait} of rest before \`${about.asked}\`: ${said}.`, detail);
    }
    const code = refusal_codeOf(status);
    return (0,errors/* fail */.fJ)(code, `GitHub answers ${said} to \`${about.asked}\`.`, detail);
}
/** What our own way to send threw; Octokit wraps it. */
function innermost(thrown) {
    return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}
function refusal_codeOf(status) {
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
function refusal_textOf(header) {
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
    const { GitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(748), __nccwpck_require__.e(843)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3843));
    const { apiUrl, token, onWait, clock = systemClock } = options;
    const client = new GitHub({
        auth: token,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'fairway',
        request: { fetch: fetchOver(sender(process.env, options.signal)) },
        // It would print to the console what a server says of deprecation.
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const budget = retryBudget(options.retryBudgetMs, clock);
    client.hook.before('request', ({ headers }) => {
        headers['x-github-api-version'] = API_VERSION;
    });
    client.hook.wrap('request', (request, question) => {
        const asked = `${question.method} ${question.url}`;
        return client_patiently(async () => inJson(await request(question), asked), {
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
    if (!(error instanceof errors/* ActionError */.lZ))
        return { retry: false };
    return refusal_judge(error.cause, { now, mayRepeat: true });
}
async function client_patiently(attempt, { asked, mayRepeat, mayWait, budget, onWait, signal }) {
    const { clock } = budget;
    try {
        return await retry(attempt, {
            budgetMs: budget.leftMs,
            judge: (error) => mayWait ? refusal_judge(error, { now: clock.now(), mayRepeat }) : { retry: false },
            onWait: (message) => onWait(`GitHub: ${message} (${asked})`),
            signal,
            clock,
        });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw error instanceof errors/* ActionError */.lZ ? error : refusal_explain(error, asked, clock.now());
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

;// CONCATENATED MODULE: ./kit/github/comment-text.js
/**
 * The text of the one Fairway comment: a section per action between hidden marks, in a fixed order,
 * never longer than GitHub takes. Nothing here asks GitHub.
 */
/** "body is too long (maximum is 65536 characters)", says GitHub to a longer one. */
const LONGEST_COMMENT = 65_536;
/** The first line of the comment; nobody sees it. */
const COMMENT_MARK = '<!-- fairway:comment -->';
const BEGIN = /^<!-- fairway:begin (?<id>[\w.~!'()*%/-]+) run=(?<run>\d+)\.(?<attempt>\d+) commit=(?<commit>[0-9a-f]*) -->$/;
/** Sections stand in the order in which a release passes through the actions. */
const ORDER = ['build-image', 'trivy-gate', 'rolling-deploy', 'preview-app'];
const MADE_ROOM = '_The rest was cut to make room for other sections; the run below has all of it._';
/** The id of a section: the action, and a key where one action has several, such as an image. */
function sectionId(action, key) {
    if (key === undefined || key === '')
        return action;
    return `${action}/${encodeURIComponent(key.toWellFormed())}`;
}
/** Whether a text begins as the comment does. */
function isFairwayComment(body) {
    return linesOf(body)[0] === COMMENT_MARK;
}
/** The sections in the text of a comment; what stands between them is not ours and is left out. */
function parseComment(body) {
    const sections = [];
    let begun;
    const lines = linesOf(body);
    for (const [index, line] of lines.entries()) {
        const { id, run, attempt, commit = '' } = BEGIN.exec(line)?.groups ?? {};
        if (id !== undefined) {
            const stamp = { run: Number(run), attempt: Number(attempt), commit };
            begun = { id, stamp, from: index + 1 };
        }
        else if (begun !== undefined && line === endMark(begun.id)) {
            const { id: name, stamp, from } = begun;
            sections.push({ id: name, stamp, ...partsOf(lines.slice(from, index)) });
            begun = undefined;
        }
    }
    return sections;
}
/**
 * The text of a comment with these sections, and with `own` in place of the one of the same name.
 * Where there is no room for all, each gets a fair share: of the longest others only the first and
 * the last line stay, and `own` is cut by itself.
 */
function composeComment(sections, own) {
    const others = comment_text_inOrder(sections.filter(({ id }) => id !== own?.id));
    const share = Math.floor(roomBeside([]) / (others.length + 1));
    const wanted = own === undefined ? 0 : Math.min(share, comment_text_sizeOf(whole(own)));
    const kept = shortened(others, roomBeside([]) - wanted, share);
    if (own === undefined)
        return comment_text_textOf(kept);
    const mine = comment_text_fitting(own, roomBeside(kept) - frameOf(own));
    while (comment_text_sizeOf(mine) > roomBeside(kept) && kept.length > 0)
        kept.pop();
    return comment_text_textOf([...kept, mine]);
}
/** Whether two texts of a comment say the same: a later run on the same commit is no news. */
function isSameNews(one, other) {
    const [first, second] = [one, other].map((body) => parseComment(body).map(({ id, stamp, head, content }) => [id, stamp.commit, head, content]));
    return JSON.stringify(first) === JSON.stringify(second);
}
/** Whether the first section comes from a later run, or a later attempt of the same. */
function isNewer(one, other) {
    return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
/** Text in which nothing is a mark of ours, nor hides what follows; also in code, which is not escaped. */
function withoutMarks(text) {
    return text.toWellFormed().replaceAll('<!--', '<!\u200b--');
}
// --- internal ---
/** The section with as much of its content as could stand in a comment that has nothing else. */
function whole(own) {
    return sectionWith(own, own.contentWithin(LONGEST_COMMENT));
}
/** The section with its content in so many characters; what is done to marks makes it longer. */
function comment_text_fitting(own, characters) {
    let limit = characters;
    while (limit > 0) {
        const section = sectionWith(own, own.contentWithin(limit));
        const size = section.content.length;
        if (size <= characters)
            return section;
        limit = Math.floor((limit * characters) / size) - 1;
    }
    return sectionWith(own, MADE_ROOM);
}
/** What a section needs beside its content. */
function frameOf(own) {
    return comment_text_sizeOf(sectionWith(own, '.')) - 1;
}
function sectionWith({ id, stamp, head, foot }, content) {
    const oneLine = (text) => withoutMarks(text).replace(/\s*\n\s*/g, ' ');
    const shown = withoutMarks(content).trim();
    return { id, stamp, head: oneLine(head), content: shown, foot: oneLine(foot) };
}
/** The sections in so much room: those beyond their share lose their content, the longest first. */
function shortened(sections, room, share) {
    const kept = [...sections];
    while (total(kept) > room) {
        const isLong = (section) => section.content !== MADE_ROOM && comment_text_sizeOf(section) > share;
        const [longest] = kept.filter(isLong).sort((a, b) => comment_text_sizeOf(b) - comment_text_sizeOf(a));
        // More sections than a comment can hold: the last ones give way.
        if (longest === undefined)
            kept.pop();
        else
            kept[kept.indexOf(longest)] = { ...longest, content: MADE_ROOM };
    }
    return kept;
}
function roomBeside(sections) {
    return LONGEST_COMMENT - COMMENT_MARK.length - total(sections);
}
function total(sections) {
    return sections.reduce((sum, section) => sum + comment_text_sizeOf(section), 0);
}
function comment_text_sizeOf(section) {
    return sectionText(section).length;
}
function comment_text_textOf(sections) {
    return COMMENT_MARK + comment_text_inOrder(sections).map(sectionText).join('');
}
/** Empty lines keep the marks, which are HTML, apart from the Markdown. */
function sectionText({ id, stamp, head, content, foot }) {
    const { run, attempt, commit } = stamp;
    const begin = `<!-- fairway:begin ${id} run=${run}.${attempt} commit=${commit} -->`;
    const parts = [head, content, foot].filter((part) => part !== '');
    return `\n\n${begin}\n\n${parts.join('\n\n')}\n\n${endMark(id)}`;
}
function endMark(id) {
    return `<!-- fairway:end ${id} -->`;
}
function linesOf(body) {
    return body.split(/\r\n|\n/);
}
function partsOf(lines) {
    const [head = '', ...rest] = lines.join('\n').trim().split('\n');
    const last = rest.at(-1) ?? '';
    const hasFoot = last.startsWith('<sub>');
    const content = (hasFoot ? rest.slice(0, -1) : rest).join('\n').trim();
    return { head, content, foot: hasFoot ? last : '' };
}
function comment_text_inOrder(sections) {
    const place = ({ id }) => {
        const index = ORDER.indexOf(id.split('/')[0] ?? '');
        return index < 0 ? ORDER.length : index;
    };
    return sections.toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

;// CONCATENATED MODULE: ./kit/github/comment-plan.js
/** What to do next so that a pull request has one Fairway comment with our section in it. */

/**
 * The next step, from the comments that are there, oldest first. The oldest stays; what others hold
 * is put into it before they are removed. A section that a later run wrote is left as it is; and once
 * we have written ours, so is what another job of the same run makes of it.
 */
function planStep(found, own, hasWritten) {
    const [oldest, ...rest] = found;
    if (oldest === undefined)
        return { do: 'create', body: composeComment([], own) };
    const sections = merged(found.flatMap(({ body }) => parseComment(body)));
    const stored = sections.find(({ id }) => id === own.id);
    const isOvertaken = stored !== undefined && isNewer(stored.stamp, own.stamp);
    const isWritten = hasWritten && stored !== undefined && !isNewer(own.stamp, stored.stamp);
    const body = composeComment(sections, isOvertaken || isWritten ? undefined : own);
    if (!isSameNews(body, oldest.body))
        return { do: 'rewrite', comment: oldest, body };
    const [extra] = rest;
    if (extra !== undefined)
        return { do: 'remove', comment: extra };
    return { do: 'nothing', comment: oldest, isOvertaken };
}
// --- internal ---
/** One section of each name: that of the latest run, and of several the one that comes last. */
function merged(sections) {
    const latest = new Map();
    for (const section of sections) {
        const known = latest.get(section.id);
        if (known === undefined || !isNewer(known.stamp, section.stamp)) {
            latest.set(section.id, section);
        }
    }
    return [...latest.values()];
}

;// CONCATENATED MODULE: ./kit/github/comment-rights.js
/** Why a run may not write comments, in a sentence for its user. */


/** What is known before GitHub is asked; undefined when nothing speaks against it. */
function whyNot({ readOnly }, token) {
    if (readOnly === 'fork') {
        return 'The pull request comes from a fork, so this run can only read. The report is in its summary.';
    }
    if (readOnly === 'dependabot') {
        return 'Dependabot started this run, so it can only read. The report is in its summary.';
    }
    return token
        ? undefined
        : 'There is no `github-token` to write with. The report is in the summary.';
}
/** A sentence where GitHub denies it, as it does where the token lacks the right; undefined for all other failures. */
function reasonOfDenial(error) {
    const refusal = refusalIn(error);
    if (refusal === undefined || !(error instanceof errors/* ActionError */.lZ) || error.code !== 'FK022') {
        return undefined;
    }
    if (refusal.status !== 403) {
        return 'The token does not see the pull request: grant the job `pull-requests: write`. Until then the report is in the summary only.';
    }
    if (/not accessible by/i.test(refusal.words)) {
        return 'The token may not write comments: grant the job `pull-requests: write`. Until then the report is in the summary only.';
    }
    return `GitHub takes no comment: "${refusal.words}". The report is in the summary.`;
}

;// CONCATENATED MODULE: ./kit/github/pull-comments.js
/** The comments of a pull request that are ours: those that the holder of the token wrote, with our mark. */




const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
/** Asks who holds the token. */
const VIEWER = 'query { viewer { login } }';
/** A pull request takes 2,500 comments. */
const MOST_PAGES = 50;
const commentSchema = mini_schemas/* looseObject */._H3({
    id: mini_schemas/* number */.aig(),
    html_url: mini_schemas/* string */.YjP(),
    body: mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()),
    // Of an account that is gone there is nothing left.
    user: mini_schemas/* nullish */.cl6(mini_schemas/* looseObject */._H3({ login: mini_schemas/* string */.YjP() })),
});
const viewerSchema = mini_schemas/* looseObject */._H3({ viewer: mini_schemas/* looseObject */._H3({ login: mini_schemas/* string */.YjP() }) });
/** The comments of a pull request in a repository, `owner/name`. */
function pullComments(client, repository, pull) {
    const [owner = '', repo = ''] = repository.split('/');
    const place = { owner, repo, issue_number: pull };
    let login;
    return {
        async own() {
            const marked = await listMarked(client, place);
            if (marked.length === 0)
                return [];
            login ??= await loginOf(client);
            return marked
                .filter(({ user }) => user?.login === login)
                .map(({ id, body, html_url }) => ({ id, body: body ?? '', url: html_url }))
                .sort((a, b) => a.id - b.id);
        },
        async create(body) {
            const { data } = await client.request(CREATE, { ...place, body });
            login ??= understood(commentSchema, data, CREATE).user?.login;
        },
        async rewrite(id, body) {
            await client.request(UPDATE, { owner, repo, comment_id: id, body });
        },
        async remove(id) {
            await client.request(DELETE, { owner, repo, comment_id: id });
        },
    };
}
// --- internal ---
async function listMarked(client, place) {
    let pages = 0;
    const question = { ...place, per_page: 100 };
    const listed = await client.paginate(LIST, question, ({ data }, done) => {
        pages += 1;
        if (pages === MOST_PAGES)
            done();
        return data;
    });
    const comments = understood(mini_schemas/* array */.YOg(commentSchema), listed, LIST);
    return comments.filter(({ body }) => isFairwayComment(body ?? ''));
}
/**
 * Who holds the token. `GET /user` refuses the tokens of apps, so that of every job, and `GET /app`
 * takes an app's own key only; this takes them all.
 * https://docs.github.com/en/graphql/reference/queries#user
 */
async function loginOf(client) {
    try {
        return understood(viewerSchema, await client.graphql(VIEWER), VIEWER).viewer.login;
    }
    catch (error) {
        // GraphQL tells of errors in an answer that is a good one for HTTP.
        throw error instanceof errors/* ActionError */.lZ ? error : refusal_explain(error, VIEWER, Date.now());
    }
}
function understood(schema, data, asked) {
    const { success, data: known, error } = schema.safeParse(data);
    if (success)
        return known;
    throw (0,errors/* fail */.fJ)('FK024', `The answer of GitHub to \`${asked}\` is not what is described.`, { error });
}

;// CONCATENATED MODULE: ./kit/github/comment.js
/** Writes a section of the one Fairway comment of a pull request, beside jobs that do the same. */











/** Time for the waits that GitHub asks for. A comment is not worth more of a job. */
const comment_RETRY_BUDGET_MS = 60_000;
/** Longer than what lies between reading a comment and having written it, in any job. */
const SETTLE_MS = 1_500;
const MOST_ROUNDS = 12;
/**
 * Puts the section into the comment of the event's pull request; a comment is made where there is
 * none, and nothing is written where nothing is new. GitHub has no condition for a write, so the
 * comment is read again after it, at once and once more when other jobs must be through, and mended.
 *
 * @throws {ActionError} FK020, FK021, FK023 or FK024 when GitHub could not be asked; the signal's reason.
 */
async function writeSection(section, context) {
    const { event, token } = context;
    if (event.pullRequest === undefined)
        return { result: 'no pull request' };
    const reason = whyNot(event, token);
    if (reason !== undefined || !token)
        return { result: 'not permitted', reason: reason ?? '' };
    const { signal, onWait, clock = systemClock } = context;
    const client = await gitHubClient({
        ...{ apiUrl: event.run.apiUrl, retryBudgetMs: 0 },
        ...{ token, onWait, signal, clock },
    });
    try {
        const own = newSection(section, { ...context, pull: event.pullRequest });
        const { random = Math.random } = context;
        const comments = pullComments(client, event.repository, event.pullRequest.number);
        const budget = retryBudget(comment_RETRY_BUDGET_MS, clock);
        return await settle({ comments, own, budget, onWait, clock, random, signal });
    }
    catch (error) {
        const denied = reasonOfDenial(error);
        if (denied === undefined)
            throw error;
        return { result: 'not permitted', reason: denied };
    }
}
async function settle(writing) {
    const { clock, signal, random } = writing;
    let hasWritten = false;
    let isQuiet = false;
    let url = '';
    for (let round = 1; round <= MOST_ROUNDS; round++) {
        const step = await takeStep(writing, hasWritten);
        if ('comment' in step)
            url = step.comment.url;
        if (step.do !== 'nothing') {
            hasWritten = true;
            isQuiet = false;
            // Two jobs that mend the comment at the same time must not go on in step.
            if (round > 1)
                await clock.sleep(Math.round(random() * SETTLE_MS), signal);
            continue;
        }
        if (step.isOvertaken)
            return { result: 'superseded', url };
        if (!hasWritten || isQuiet)
            return { result: hasWritten ? 'written' : 'unchanged', url };
        await clock.sleep(SETTLE_MS, signal);
        isQuiet = true;
    }
    return { result: 'contested', url };
}
/**
 * Looks, and does what is to be done. What fails in passing is done again from the look on: a comment
 * whose creation was not answered may be there, and one that had to wait may have changed meanwhile.
 */
function takeStep(writing, hasWritten) {
    const { comments, own, budget, onWait, signal } = writing;
    const { clock } = budget;
    const attempt = async () => {
        const step = planStep(await comments.own(), own, hasWritten);
        await comment_apply(step, comments);
        return step;
    };
    return retry(attempt, {
        budgetMs: budget.leftMs,
        judge: (error) => judgeError(error, clock.now()),
        onWait: (message) => onWait(`Comment: ${message}`),
        signal,
        clock,
    });
}
/** Carries out a step. What somebody else removed meanwhile is left to the next round. */
async function comment_apply(step, comments) {
    if (step.do === 'create')
        return comments.create(step.body);
    try {
        if (step.do === 'rewrite')
            await comments.rewrite(step.comment.id, step.body);
        if (step.do === 'remove')
            await comments.remove(step.comment.id);
    }
    catch (error) {
        const status = refusalIn(error)?.status;
        if (status !== 404 && status !== 410)
            throw error;
    }
}
function newSection({ action, key, title, content }, { event, pull, secrets }) {
    const { id, attempt, url } = event.run;
    const run = markdown_link(`run ${id}`, attempt > 1 ? `${url}/attempts/${attempt}` : url);
    const foot = md `<sub>Commit ${code(pull.headSha.slice(0, 7))} · all of it in the summary of ${run}</sub>`;
    return {
        id: sectionId(action, key),
        stamp: { run: Number(id), attempt, commit: pull.headSha },
        head: withoutSecrets(heading(3, title).markdown, secrets),
        foot: foot.markdown,
        contentWithin: (characters) => withoutSecrets(content.render(characters), secrets),
    };
}

;// CONCATENATED MODULE: ./kit/github/tell-pull-request.js
/** Tells the people of a pull request, where there is one; a comment never decides about a step. */


/**
 * Writes the section of an action into the one Fairway comment of the pull request. Without the
 * rights there is one notice, after any other failure one warning, and the step goes on.
 *
 * @returns how it went; undefined after a failure.
 * @throws only the reason of a cancel.
 */
async function tellPullRequest(section, { event, log, secrets, signal }, { token, clock }) {
    const context = { event, secrets, signal, token, onWait: log.info };
    try {
        const outcome = await writeSection(section, clock === undefined ? context : { ...context, clock });
        if (outcome.result === 'not permitted')
            log.notice(TITLE, outcome.reason);
        else if (outcome.result === 'contested')
            log.warning(TITLE, CONTESTED);
        else if ('url' in outcome)
            log.info(`Comment ${outcome.result}: ${outcome.url}`);
        return outcome;
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(TITLE, `${(0,errors/* toActionError */.ie)(error).text} The report is in the summary.`);
        return undefined;
    }
}
// --- internal ---
const TITLE = 'No comment on the pull request';
const CONTESTED = 'Other jobs kept changing the comment at the same time. The report is in the summary.';

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/comment.js





/** Writes the section, where there is a pull request and a comment is wanted. */
async function commentOn({ title, content, subject }, { inputs, job, clock }) {
    if (!inputs.comment || job.signal.aborted)
        return;
    const about = subject === undefined ? content : content.below(code(describeSubject(subject)));
    const section = { action: 'trivy-gate', key: sectionKey(inputs), title, content: about };
    await tellPullRequest(section, job, { token: inputs.githubToken, clock });
}
/** Writes the section for an image that is blocked or was not judged. */
function commentOnFailure({ error, content, subject }, place) {
    const title = failureTitle('trivy-gate', error);
    return commentOn({ title, content: content.below(failureWords(error)), subject }, place);
}
// --- internal ---
/** Jobs that gate other images, or other platforms of one, have sections of their own. */
function sectionKey({ image, archive, platform }) {
    const name = image && (0,registry_reference/* formatReference */.FH)({ registry: image.registry, repository: image.repository });
    return [name ?? archive, platform].filter((part) => part !== undefined).join(' ');
}

;// CONCATENATED MODULE: ../../node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODateTime", (inst, def) => {
    core_schemas/* $ZodISODateTime */.Ko.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return api/* _isoDateTime */.G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iso_duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

;// CONCATENATED MODULE: ./kit/verdict/verdict.js
/** The verdict on one image: what trivy-gate hands on and rolling-deploy asks for. */

/** A verdict older than this no longer says anything about today's vulnerabilities. */
const VERDICT_VALID_MS = 24 * 3_600_000;
/** A verdict travels as a job output; above this size runners cut or refuse it. */
const VERDICT_LIMIT_BYTES = 64 * 1024;
/** Clocks of the runners that write and that read a verdict may differ by this much. */
const verdict_CLOCK_TOLERANCE_MS = (/* unused pure expression or super */ null && (5 * 60_000));
/** No entry of the list of blocking findings is shorter as JSON, which its names of keys alone are. */
const SHORTEST_BLOCKING_BYTES = 40;
/** As in an image reference: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests */
const digest = mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/));
const sha256 = mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/));
const verdict_time = datetime({ offset: true });
const count = mini_schemas/* int */.Whr().check(api/* _nonnegative */.UI());
const anySubject = {
    name: mini_schemas/* string */.YjP()
        .check(mini_schemas/* describe */.q0y('The image without tag and digest, or the path of its archive')),
    platform: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()).check(mini_schemas/* describe */.q0y('os/architecture of what was scanned')),
};
const imageId = digest.check(mini_schemas/* describe */.q0y('Digest of the configuration, of an image in an archive'));
const subject = mini_schemas/* union */.KCZ([
    mini_schemas/* object */.Ikc({
        ...anySubject,
        digest: digest.check(mini_schemas/* describe */.q0y('The image that was judged; an index only where it has one image')),
        index: mini_schemas/* optional */.lqM(digest).check(mini_schemas/* describe */.q0y('The index that names this image beside others')),
        imageId: mini_schemas/* optional */.lqM(imageId),
    }),
    // An archive of Docker: no registry knows an image by this, so nothing is deployed by it.
    mini_schemas/* object */.Ikc({
        ...anySubject,
        digest: mini_schemas/* optional */.lqM(mini_schemas/* never */.ZmZ()),
        index: mini_schemas/* optional */.lqM(mini_schemas/* never */.ZmZ()),
        imageId,
    }),
])
    .check(mini_schemas/* describe */.q0y('What the verdict is about'));
const policy = mini_schemas/* object */.Ikc({
    severity: mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()).check(api/* _minLength */.m9(1), mini_schemas/* describe */.q0y('The severities that block')),
    fixableOnly: mini_schemas/* boolean */.zMY().check(mini_schemas/* describe */.q0y('Whether only findings with a fixed version block')),
    eol: mini_schemas/* enum */.k5n(['error', 'warn']).check(mini_schemas/* describe */.q0y('What an operating system past its end means')),
    audit: mini_schemas/* optional */.lqM(mini_schemas/* boolean */.zMY())
        .check(mini_schemas/* describe */.q0y('Whether nothing was to block, and it was only told what would')),
    known: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({
        maxAgeDays: mini_schemas/* optional */.lqM(mini_schemas/* number */.aig())
            .check(mini_schemas/* describe */.q0y('Published longer ago than this, they block; absent: they never do')),
    }))
        .check(mini_schemas/* describe */.q0y('Findings in production do not block; absent: all are treated alike')),
    hash: mini_schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^sha256:[0-9a-f]{64}$/), mini_schemas/* describe */.q0y('SHA-256 of the other fields and of the waivers in force, to compare policies at a glance')),
})
    .check(mini_schemas/* describe */.q0y('The rules that were applied'));
const waiver = mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    owner: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()).check(mini_schemas/* describe */.q0y('Absent where nobody answers for it')),
    expires: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()).check(mini_schemas/* describe */.q0y('Its last day in UTC; absent without an end')),
});
const baseline = mini_schemas/* object */.Ikc({
    name: mini_schemas/* string */.YjP(),
    digest,
    new: count.check(mini_schemas/* describe */.q0y('Findings that it does not have')),
    known: count.check(mini_schemas/* describe */.q0y('Findings that it has too')),
    fixed: count.check(mini_schemas/* describe */.q0y('Its findings that the image does not have')),
})
    .check(mini_schemas/* describe */.q0y('The image that ran when the verdict was reached, and how the two differ'));
const evidence = {
    subject,
    policy,
    scanner: mini_schemas/* object */.Ikc({ name: mini_schemas/* literal */.euz('trivy'), version: mini_schemas/* string */.YjP(), sha256 }),
    database: mini_schemas/* object */.Ikc({
        updatedAt: verdict_time.check(mini_schemas/* describe */.q0y('When the vulnerability database was built')),
        digest: mini_schemas/* optional */.lqM(digest)
            .check(mini_schemas/* describe */.q0y('Of its layer at the registry; absent where the scanner downloaded it by itself')),
    }),
    counts: mini_schemas/* object */.Ikc({
        critical: count,
        high: count,
        medium: count,
        low: count,
        unknown: count,
        blocking: count,
        waived: mini_schemas/* optional */.lqM(count)
            .check(mini_schemas/* describe */.q0y('Findings that would block, were there no waiver for them')),
    }),
    waivers: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(waiver)).check(mini_schemas/* describe */.q0y('The waivers that covered something')),
    waiversOmitted: mini_schemas/* optional */.lqM(count).check(mini_schemas/* describe */.q0y('Waivers that did not fit')),
    baseline: mini_schemas/* optional */.lqM(baseline),
};
const blockingFinding = mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    severity: mini_schemas/* string */.YjP(),
    package: mini_schemas/* string */.YjP(),
    installed: mini_schemas/* string */.YjP(),
    fixed: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()).check(mini_schemas/* describe */.q0y('Absent when there is no fixed version')),
});
const common = {
    version: mini_schemas/* literal */.euz(1).check(mini_schemas/* describe */.q0y('Version of this format')),
    at: verdict_time.check(mini_schemas/* describe */.q0y('When the verdict was reached')),
};
/** The form of a verdict; schemas/verdict.json is generated from it. */
const verdictSchema = mini_schemas/* discriminatedUnion */.gMt('verdict', [
    mini_schemas/* object */.Ikc({ ...common, verdict: mini_schemas/* literal */.euz('pass'), ...evidence, validUntil: verdict_time }),
    mini_schemas/* object */.Ikc({
        ...common,
        verdict: mini_schemas/* literal */.euz('block'),
        ...evidence,
        blocking: mini_schemas/* array */.YOg(blockingFinding).check(api/* _minLength */.m9(1)),
        blockingOmitted: count.check(mini_schemas/* describe */.q0y('Blocking findings that did not fit')),
        validUntil: verdict_time,
    }),
    mini_schemas/* object */.Ikc({
        ...common,
        verdict: mini_schemas/* literal */.euz('error'),
        subject: mini_schemas/* optional */.lqM(subject),
        code: mini_schemas/* string */.YjP()
            .check(mini_schemas/* describe */.q0y('The error code, see docs/errors.md; empty when nothing was tried')),
        reason: mini_schemas/* string */.YjP(),
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
    if (Date.parse(at) > now + verdict_CLOCK_TOLERANCE_MS) {
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

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/package-rows.js
/** Findings as rows of a table, one for each package at one place. */


/** The head of such a table. */
const PACKAGE_COLUMNS = [
    'Package',
    'Installed',
    'Fixed in',
    'Vulnerabilities',
    'Where',
];
/** The rows; the package with the worst finding first, where findings have the worst first. */
function packageRows(findings) {
    return byPackage(findings).map((group) => () => packageRow(group));
}
/** The first rows, and how many there are. */
function firstPackageRows(findings, most) {
    const groups = byPackage(findings);
    return { rows: groups.slice(0, most).map(packageRow), of: groups.length };
}
// --- internal ---
function byPackage(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = [finding.package, finding.installed, finding.place].join('\0');
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()];
}
function packageRow(group) {
    const [first] = group;
    const fixes = [...new Set(group.flatMap(({ fixed }) => fixed ?? []))];
    const unfixed = group.some(({ fixed }) => fixed === undefined);
    return [
        code(first?.package ?? ''),
        code(first?.installed ?? ''),
        joined([...fixes.map(code), ...(unfixed ? [md `no fix yet`] : [])], ', '),
        joined(group.map(package_rows_vulnerability), ', '),
        first === undefined ? '' : whereOf(first),
    ];
}
function package_rows_vulnerability({ id, severity, url, lapsed }) {
    const name = md `${url === undefined ? id : markdown_link(id, url)} ${severity}`;
    return lapsed === undefined ? name : md `${name} (${lapsed})`;
}
/** What has to be changed: a file, and the layer whose instruction brought it. */
function whereOf({ place, layer }) {
    const parts = [];
    if (place !== '')
        parts.push(code(place));
    if (layer !== undefined)
        parts.push(md `${describeLayer(layer)}`);
    if (layer?.instruction !== undefined)
        parts.push(code(layer.instruction));
    return joined(parts, '\n');
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/comparison.js
/** What a person reads about the image that runs now: what a deploy mends, and what was there before. */




/** Packages that a folded table shows; nobody reads more of what changes nothing. */
const SHOWN_PACKAGES = 100;
/** Adds what the deploy changes; nothing where that is not known. */
function addComparison(summary, decision, policy) {
    const { comparison } = decision;
    if (comparison === undefined)
        return;
    const { known, fixed } = comparison;
    summary.add(md `Compared with what runs now: ${describeComparison(comparison)}.`);
    const overdue = describeOverdue(decision, policy);
    if (overdue !== undefined)
        summary.add(md `⚠️ ${overdue}`);
    if (fixed.length > 0) {
        summary.details(`Fixed by this deploy: ${fixed.length}`, packageTable(fixed));
    }
    if (known.length > 0) {
        summary.details(`Already in production: ${known.length}`, packageTable(known));
    }
}
/** "2 new, 5 already in production, 3 fixed by this deploy". */
function describeComparison({ new: fresh, known, fixed }) {
    return `${fresh.length} new, ${known.length} already in production, ${fixed.length} fixed by this deploy`;
}
// --- internal ---
function describeOverdue(decision, { known }) {
    const standing = new Set(standingOf(decision));
    const overdue = decision.comparison?.overdue.filter((finding) => standing.has(finding)) ?? [];
    if (overdue.length === 0 || known?.maxAgeKnownMs === undefined)
        return undefined;
    const [findings, block, they] = overdue.length === 1 ? ['finding', 'blocks', 'it is'] : ['findings', 'block', 'they are'];
    const verb = decision.audited === undefined ? block : 'would block';
    return `${overdue.length} ${findings} ${verb} although ${they} in production already: published more than ${describeAge(known.maxAgeKnownMs)} ago, or without a date.`;
}
function packageTable(findings) {
    const { rows, of } = firstPackageRows(findings, SHOWN_PACKAGES);
    const table = joined([tableHead(PACKAGE_COLUMNS), ...rows.map(tableRow)], '\n');
    const more = of - rows.length;
    return more === 0 ? table : joined([table, md `_and ${more} more packages_`]);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/reason.js
/** The verdict in one sentence. */

/** Says what blocks, or that nothing does, and then what would without waivers and baseline. */
function reason_reasonOf(decision, policy) {
    const { audited } = decision;
    const told = standingOf(decision);
    const [worst] = told;
    const audit = audited === undefined ? '' : 'Audit, nothing is blocked: ';
    if (worst === undefined)
        return `${audit}${nothingBlocks(decision, policy)}`;
    const count = told.length === 1 ? '1 vulnerability' : `${told.length} vulnerabilities`;
    const present = told.length === 1 ? 'blocks' : 'block';
    const verb = audited === undefined ? present : 'would block';
    return `${audit}${count} ${verb} the image, the first is ${worst.id} (${worst.severity}) in ${worst.package} ${worst.installed}.`;
}
// --- internal ---
function nothingBlocks({ waived = [], comparison }, policy) {
    const severities = policy.severity.join(' or ');
    const fixable = policy.fixableOnly ? ' with a fixed version' : '';
    // What is waived may be new, or in production for too long.
    const counts = [
        [waived.length, 'waived'],
        [comparison?.tolerated.length ?? 0, 'already in production'],
    ];
    const excepted = counts.flatMap(([count, words]) => (count === 0 ? [] : `${count} ${words}`));
    const but = excepted.length === 0 ? '' : ` but for ${excepted.join(' and ')}`;
    return `No ${severities} vulnerability${fixable} was found${but}.`;
}

;// CONCATENATED MODULE: ./kit/sarif/text.js
/** Foreign text and paths in the form in which SARIF wants them. */

/** GitHub keeps no more of a run, and refuses one with more than 25,000 results. */
const MOST_RESULTS = 5_000;
/** GitHub takes 1,024 characters of a description and 255 of a name. */
const LONGEST_TEXT = 1_000;
/**
 * Foreign text for a message, in which `[text](1)` would be a link and `{0}` a place to fill in:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317459
 */
function sarifText(text) {
    const plain = (0,report_foreign/* plainLine */.h)(text)
        .replace(/\](?=\()/g, '] ')
        .replace(/\{(?=\d+\})/g, '{ ');
    return cutText(plain, LONGEST_TEXT);
}
/** Text of at most so many UTF-16 units, without half a character at its end. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** A path as a relative URI; undefined for none, and for one that would lead elsewhere. */
function uriPath(path) {
    const segments = (0,report_foreign/* plainLine */.h)(path)
        .split('/')
        .filter((segment) => segment !== '');
    if (segments.length === 0 || segments.some((segment) => /^\.\.?$/.test(segment))) {
        return undefined;
    }
    return segments
        .map((segment) => encodeURIComponent(segment).replace(/%(?:40|2B)/g, decodeURIComponent))
        .join('/');
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/sarif-rules.js
/** A vulnerability as a rule of SARIF: what is the same wherever it is found. */


/**
 * Severity → level, and the number by which GitHub sorts:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object
 */
const LEVELS = {
    CRITICAL: { level: 'error', score: '9.5' },
    HIGH: { level: 'error', score: '8.0' },
    MEDIUM: { level: 'warning', score: '5.5' },
    LOW: { level: 'note', score: '2.0' },
    // Without a score GitHub goes by the level.
    UNKNOWN: { level: 'note' },
};
/** The rule of a finding. `id` is the name of the vulnerability that all findings of it share. */
function ruleOf({ severity, title, url }, id) {
    const { level, score } = LEVELS[severity];
    const short = sarifText(title === '' ? id : `${id}: ${title}`);
    const help = url === undefined ? id : `${id}: ${url}`;
    const address = url === undefined ? undefined : webAddress(url);
    return {
        id: cutText(id, LONGEST_NAME),
        name: 'VulnerablePackage',
        shortDescription: { text: short },
        fullDescription: { text: short },
        ...(address === undefined ? {} : { helpUri: address }),
        help: {
            text: sarifText(help),
            markdown: joined([md `${title}`, url === undefined ? md `${id}` : markdown_link(id, url)]).markdown,
        },
        defaultConfiguration: { level },
        properties: {
            tags: ['security', 'vulnerability', severity],
            precision: 'very-high',
            ...(score === undefined ? {} : { 'security-severity': score }),
        },
    };
}
// --- internal ---
/** GitHub takes 255 characters of a name (source above). */
const LONGEST_NAME = 255;
function webAddress(url) {
    return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/sarif.js
/**
 * The findings as SARIF 2.1.0, for GitHub's code scanning. An alert is known again by its rule, its
 * fingerprint and its location, so none of the three may change from build to build:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */







/** Makes a log of at most so many results: those that block, then the worst. */
function sarifOf(facts, most = MOST_RESULTS) {
    const { findings, scannerVersion } = facts;
    const { rules, results } = rulesAndResults(facts, most);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'trivy-gate',
                        fullName: `Fairway trivy-gate with Trivy ${scannerVersion}`,
                        // Results change with the scanner, not with the gate.
                        version: scannerVersion,
                        rules,
                    },
                },
                automationDetails: { id: categoryOf(facts) },
                columnKind: 'utf16CodeUnits',
                results,
                properties: {
                    image: describeSubject(facts),
                    resultsOmitted: findings.length - results.length,
                },
            },
        ],
    };
}
// --- internal ---
/**
 * What stands before the last slash is the category: two uploads of one category in a workflow are
 * refused, and the input of upload-sarif of that name does not replace one that is there.
 */
function categoryOf({ name, platform }) {
    return ['trivy-gate', name, ...(platform === undefined ? [] : [platform]), ''].join('/');
}
function rulesAndResults(facts, most) {
    const recognition = recognise(facts.findings);
    const blocking = new Set(facts.blocking);
    const known = facts.known && new Set(facts.known);
    const waivers = new Map(facts.waived.map(({ finding, waiver }) => [finding, waiver]));
    const rules = new Map();
    const fingerprint = fingerprints(facts.name, recognition);
    const results = firstOf(facts.findings, blocking, most).map((finding) => {
        const id = recognition.idOf(finding);
        // The worst finding of a vulnerability comes first and makes the rule.
        const entry = rules.get(id) ?? { rule: ruleOf(finding, id), ruleIndex: rules.size };
        rules.set(id, entry);
        return {
            ruleId: entry.rule.id,
            ruleIndex: entry.ruleIndex,
            ...resultOf(finding, {
                fingerprint: fingerprint(finding),
                isBlocking: blocking.has(finding),
                isKnown: known?.has(finding),
                name: facts.name,
            }),
            // All results have such a list or none has: section 3.27.23 of the standard.
            ...(waivers.size === 0 ? {} : { suppressions: suppressionsOf(waivers.get(finding)) }),
        };
    });
    return { rules: [...rules.values()].map(({ rule }) => rule), results };
}
/** Those that block, then the worst. */
function firstOf(findings, blocking, most) {
    const others = findings.filter((finding) => !blocking.has(finding));
    return [...blocking, ...others].slice(0, most);
}
function resultOf(finding, facts) {
    const { fingerprint, isBlocking, isKnown, name } = facts;
    const { severity, installed, fixed } = finding;
    return {
        level: LEVELS[severity].level,
        message: { text: sarif_messageOf(finding) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriPath(finding.place) ?? uriPath(name) ?? 'image' },
                    // There are no lines in an image; without a region GitHub shows nothing.
                    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                },
            },
        ],
        // The only one that GitHub looks at.
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        properties: {
            ...{ severity, blocking: isBlocking, package: sarifText(finding.package), installed },
            ...(fixed === undefined ? {} : { fixed }),
            ...(isKnown === undefined ? {} : { alreadyInProduction: isKnown }),
        },
    };
}
function suppressionsOf(waiver) {
    if (waiver === undefined)
        return [];
    const until = (0,waivers_waiver/* lastDay */.NY)(waiver);
    return [
        {
            ...{ kind: 'external', status: 'accepted' },
            justification: sarifText(waiver.reason ?? `By ${(0,waivers_waiver/* nameWaiver */.II)(waiver)}, without a reason.`),
            properties: {
                ...(waiver.owner === undefined ? {} : { owner: sarifText(waiver.owner) }),
                ...(until === undefined ? {} : { expires: until }),
            },
        },
    ];
}
/** The first sentence is the title of the alert. */
function sarif_messageOf(finding) {
    const { id, severity, package: name, installed, fixed, title, layer } = finding;
    const fix = fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`;
    const instruction = layer?.instruction === undefined ? '' : `: ${layer.instruction}`;
    const sentences = [
        `${name} ${installed} has ${id} (${severity}), ${fix}.`,
        ...(title === '' ? [] : [`${title}.`]),
        ...(layer === undefined ? [] : [`It comes with ${describeLayer(layer)}${instruction}.`]),
    ];
    return sarifText(sentences.join(' '));
}
/**
 * Made of the finding's key and the name of the image, but of no tag, digest or version. Several
 * versions of a package at one place are counted, as GitHub's own fingerprints count equal lines.
 */
function fingerprints(name, { keyOf }) {
    const seen = new Map();
    return (finding) => {
        const text = JSON.stringify([name, keyOf(finding)]);
        const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex').slice(0, 32);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return `${hash}:${count}`;
    };
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/sarif-file.js
/** Writes the findings down for code scanning, no more of them than GitHub takes. */







/**
 * GitHub refuses more than 10 MB, after compression:
 * https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/file-too-large
 */
const LARGEST_BYTES = 10_000_000;
/**
 * Writes the file beside the report. There is none of an image that was not judged: its alerts would
 * look mended.
 *
 * @throws {ActionError} FK006.
 */
function keepSarif(examination, { workspace, log }) {
    const { target, scanner, scan, decision, reportFile } = examination;
    if (decision.verdict === 'error' || reportFile === undefined)
        return undefined;
    const { text, omitted } = formatSarif({
        name: lastingName(target, workspace),
        digest: target.digest,
        imageId: target.imageId,
        platform: target.index === undefined ? undefined : target.platform,
        scannerVersion: scanner.version,
        findings: scan.report?.findings ?? [],
        blocking: standingOf(decision),
        waived: decision.waived ?? [],
        known: decision.comparison?.known,
    });
    if (omitted > 0)
        log.info(`SARIF: ${omitted} findings are left out, the least of them.`);
    const file = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(reportFile), 'trivy-gate.sarif');
    onDisk('The SARIF file can not be written', () => (0,external_node_fs_namespaceObject.writeFileSync)(file, text));
    return file;
}
/**
 * What an image is called from build to build. An archive goes by its path below the workspace, or
 * outside of that by the name of the file alone: where runners put it differs.
 */
function lastingName({ name, archive }, workspace) {
    if (archive === undefined)
        return name;
    const file = (0,external_node_path_namespaceObject.resolve)(workspace, name);
    const path = (0,external_node_path_namespaceObject.relative)(workspace, file);
    return path === '' || path.startsWith('..') ? (0,external_node_path_namespaceObject.basename)(file) : path;
}
/** The log with as many results as GitHub takes. `largest` is in bytes, after compression. */
function formatSarif(facts, largest = LARGEST_BYTES) {
    const all = Math.min(MOST_RESULTS, facts.findings.length);
    for (let most = all;; most = Math.floor(most / 2)) {
        const log = sarifOf(facts, most);
        const text = JSON.stringify(log);
        if (fits(text, largest) || most === 0) {
            return { text, omitted: log.runs[0]?.properties.resultsOmitted ?? 0 };
        }
    }
}
// --- internal ---
/** What is small enough as it is need not be compressed to see that. */
function fits(text, largest) {
    if (Buffer.byteLength(text) <= largest)
        return true;
    // Whoever uploads it takes more time over it, and gets it smaller still.
    return (0,external_node_zlib_namespaceObject.gzipSync)(text, { level: external_node_zlib_namespaceObject.constants.Z_BEST_SPEED }).byteLength <= largest;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/waivers.js



/** Waivers that one notice names; the rest is counted. */
const NAMED_WAIVERS = 10;
/** One that was just written has a mistake more often than it is there for nothing. */
const MEND = 'Correct `id`, `package` or `path`, or remove what is about no finding of this image';
/** Annotates what somebody has to do about waivers. */
function tellWaivers(log, coverage) {
    if (coverage === undefined)
        return;
    for (const waiver of coverage.expiring) {
        log.warning('A waiver ends soon', `${(0,waivers_waiver/* describeWaiver */.kr)(waiver)} holds until ${(0,waivers_waiver/* lastDay */.NY)(waiver)}.`);
    }
    for (const waiver of coverage.duplicates) {
        log.warning('A waiver stands twice', `${(0,waivers_waiver/* describeWaiver */.kr)(waiver)} repeats one before it.`);
    }
    if (coverage.unused.length > 0) {
        log.notice('Waivers without a finding', `${MEND}: ${named(coverage.unused)}.`);
    }
}
/** Adds the table of the waivers that were used, and a line about each that needs a hand. */
function summarizeWaivers(summary, { verdict, waived = [], coverage }, { exemptions }) {
    const rows = [...Map.groupBy(waived, ({ waiver }) => waiver).values()].map(waiverRow);
    if (rows.length > 0)
        summary.heading(4, 'Waived');
    summary.table(['Vulnerability', 'Where', 'Owner', 'Reason', 'Until', 'Days left'], rows, 'the files of waivers');
    // What could not be scanned may have what a waiver is about.
    const unused = verdict === 'error' ? [] : (coverage?.unused ?? []);
    const lines = [
        ...(coverage?.duplicates ?? []).map((waiver) => md `- ${(0,waivers_waiver/* describeWaiver */.kr)(waiver)} repeats one before it.`),
        ...(unused.length === 0 ? [] : [md `- ${prose(MEND)}: ${named(unused)}.`]),
        ...(exemptions?.notes ?? []).map((note) => md `- ${prose(note)}`),
    ];
    if (lines.length > 0)
        summary.add(joined(lines, '\n'));
}
// --- internal ---
function waiverRow(covered) {
    const [first] = covered;
    if (first === undefined)
        return [];
    const { waiver, daysLeft } = first;
    const places = new Set(covered.map(({ finding }) => waivers_placeOf(finding)));
    // It may go by another name in the findings.
    const ids = new Set([waiver.id, ...covered.map(({ finding }) => finding.id)]);
    const soon = daysLeft !== undefined && daysLeft <= WARN_DAYS;
    return [
        [...ids].join(', '),
        joined([...places].map(code), ', '),
        waiver.owner ?? md `⚠️ nobody (${waiver.file})`,
        waiver.reason ?? '',
        (0,waivers_waiver/* lastDay */.NY)(waiver) ?? md `⚠️ no end`,
        daysLeft === undefined ? '' : md `${daysLeft}${soon ? ' ⚠️' : ''}`,
    ];
}
function waivers_placeOf({ package: name, installed, place }) {
    return `${name} ${installed}${place === '' ? '' : ` in ${place}`}`;
}
function named(waivers) {
    const shown = waivers.slice(0, NAMED_WAIVERS).map(waivers_waiver/* describeWaiver */.kr).join(', ');
    const more = waivers.length - NAMED_WAIVERS;
    return more > 0 ? `${shown} and ${more} more` : shown;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/summary.js








/** Findings that an error message names; the rest is counted. */
const NAMED_FINDINGS = 5;
/** One annotation of the runner's ten is the verdict itself. */
const ANNOTATED_FINDINGS = 9;
/** Fills the summary with what belongs below the heading. */
function summarize(summary, decision, facts) {
    if (decision.verdict === 'pass') {
        summary.add(md `${describePolicy(facts.policy)}: ${passWords(decision)}.`);
    }
    if (decision.verdict === 'error')
        addDoubts(summary, decision.doubts);
    const told = withLapses(standingOf(decision), decision.coverage);
    if (told.length > 0) {
        if (decision.verdict === 'error')
            summary.add(md `${foundUntilThen(decision)}`);
        summary.table(PACKAGE_COLUMNS, packageRows(told), 'the report (output `report-json`)');
    }
    summarizeWaivers(summary, decision, facts.policy);
    // Of an image that was not judged nobody must read that there are none.
    if (decision.verdict !== 'error')
        summary.add(md `Found: ${describeCounts(decision.counts)}.`);
    for (const warning of decision.warnings ?? [])
        summary.add(md `⚠️ ${warning}`);
    addComparison(summary, decision, facts.policy);
    summary.details('What this rests on', factList(facts, decision));
}
/** The heading for an image that passes. That of all others is the error. */
function passTitle({ audited }) {
    return audited === undefined
        ? '✅ trivy-gate: The image passes'
        : '🔎 trivy-gate: Audit, nothing is blocked';
}
/** Annotates the worst findings that block, or in an audit would. */
function annotate(log, blocking, kind = 'error') {
    for (const finding of blocking.slice(0, ANNOTATED_FINDINGS)) {
        log.annotate({
            kind,
            title: `${finding.id} (${finding.severity}) in ${finding.package} ${finding.installed}`,
            message: `${describeFix(finding)}${finding.title === '' ? '' : `: ${finding.title}`}`,
        });
    }
}
/** The worst findings that block, each with package, installed and fixed version, for an error. */
function nameFindings(blocking) {
    const named = blocking
        .slice(0, NAMED_FINDINGS)
        .map((one) => `  - ${one.id} (${one.severity}) in ${one.package} ${one.installed}, ${describeFix(one)}`);
    const more = blocking.length - named.length;
    return [...named, ...(more > 0 ? [`  - and ${more} more`] : [])].join('\n');
}
/** "2 critical, 1 high, 0 medium, 4 low, 0 unknown". */
function describeCounts(counts) {
    return SEVERITIES.map((severity) => `${counts[severity]} ${severity.toLowerCase()}`).join(', ');
}
// --- internal ---
function describeFix({ fixed, lapsed }) {
    const fix = fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`;
    return lapsed === undefined ? fix : `${fix}; ${lapsed}`;
}
function passWords({ audited = [], waived = [] }) {
    if (audited.length > 0)
        return `${audited.length} would block, see below`;
    return waived.length === 0
        ? 'nothing that blocks was found'
        : 'nothing that blocks was found that is not waived';
}
function foundUntilThen({ audited }) {
    return audited === undefined
        ? 'What was found until then blocks as well:'
        : 'What was found until then would block as well, were this no audit:';
}
function addDoubts(summary, doubts) {
    // The first is what the frame's heading is about.
    const more = doubts.slice(1);
    if (more.length === 0)
        return;
    const items = more.map(({ code: name, sentence }) => md `- ${name}: ${sentence}`);
    summary.add(joined([md `Also:`, joined(items, '\n')]));
}
function factList(facts, { comparison }) {
    const { subject } = facts;
    const rows = [
        ['Image', code(describeSubject(subject))],
        ['Platform', subject.platform ?? 'as the image is'],
        ['Policy', describePolicy(facts.policy)],
        ['Scanner', facts.scanner],
        ['Database', `built ${facts.databaseUpdatedAt}, from ${facts.databaseRepository}`],
        ...(comparison === undefined
            ? []
            : [['Compared with', code(`${comparison.name}@${comparison.digest}`)]]),
        ...(facts.reportFile === undefined ? [] : [['Report', code(facts.reportFile)]]),
    ];
    return joined(rows.map(([name, value]) => md `- ${name}: ${value}`), '\n');
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/verdict-waivers.js


/** A verdict has 64 kB for everything; waivers beyond this are counted only. */
const LISTED_BYTES = 8_192;
/** The waivers that covered something, each once. */
function waiversUsed(waived) {
    const used = [...new Set(waived.map(({ waiver }) => waiver))];
    const entries = used.map((waiver) => {
        const { id, owner } = waiver;
        const expires = (0,waivers_waiver/* lastDay */.NY)(waiver);
        return {
            id,
            ...(owner === undefined ? {} : { owner }),
            ...(expires === undefined ? {} : { expires }),
        };
    });
    let bytes = 0;
    const waivers = entries.filter((entry) => {
        bytes += Buffer.byteLength(JSON.stringify(entry)) + 1;
        return bytes <= LISTED_BYTES;
    });
    const waiversOmitted = entries.length - waivers.length;
    if (entries.length === 0)
        return {};
    return { waivers, ...(waiversOmitted > 0 ? { waiversOmitted } : {}) };
}
/** The waivers that hold for this image today, in one order, for the hash of the rules. */
function waiversInForce({ exemptions }) {
    if (exemptions === undefined)
        return [];
    const { waivers, today, image } = exemptions;
    return waivers
        .filter((waiver) => holds(waiver, today))
        .filter((waiver) => waiver.image === undefined || waiver.image === image)
        .map((waiver) => JSON.stringify([(0,waivers_waiver/* scopeOf */.Od)(waiver), waiver.owner, (0,waivers_waiver/* lastDay */.NY)(waiver)]))
        .sort();
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/verdict.js
/** Writes the decision down, bound to the digest, for the job that deploys. */



/** The verdict for an image that passes or is blocked. */
function verdictOf(facts) {
    const { decision, policy, scanner, now } = facts;
    const evidence = {
        version: 1,
        at: new Date(now).toISOString(),
        validUntil: new Date(now + VERDICT_VALID_MS).toISOString(),
        subject: subjectOf(facts.subject),
        policy: { ...rulesOf(policy), hash: policyHash(policy) },
        scanner: { name: 'trivy', version: scanner.version, sha256: scanner.sha256 },
        database: databaseOf(facts),
        counts: {
            ...lowerCase(decision.counts),
            blocking: decision.blocking.length,
            waived: decision.waived?.length ?? 0,
        },
        ...waiversUsed(decision.waived ?? []),
        ...verdict_baselineOf(decision),
    };
    if (decision.verdict === 'pass')
        return { ...evidence, verdict: 'pass' };
    return {
        ...evidence,
        verdict: 'block',
        blocking: decision.blocking.map(({ id, severity, package: name, installed, fixed }) => ({
            id,
            severity,
            package: name,
            installed,
            ...(fixed === undefined ? {} : { fixed }),
        })),
        blockingOmitted: 0,
    };
}
/** The verdict for an image that could not be judged: the deployment must not take it for none. */
function undecided(facts) {
    const { code, reason, now, subject } = facts;
    return {
        version: 1,
        at: new Date(now).toISOString(),
        verdict: 'error',
        ...(subject === undefined ? {} : { subject: subjectOf(subject) }),
        code,
        reason,
    };
}
/**
 * SHA-256 of the rules and of the waivers that were in force, the same for the same ones in whatever
 * order they were written.
 */
function policyHash(policy) {
    const waivers = waiversInForce(policy);
    const text = JSON.stringify({
        ...rulesOf(policy),
        ...(waivers.length > 0 ? { waivers } : {}),
    });
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex')}`;
}
// --- internal ---
function rulesOf({ severity, fixableOnly, eol, audit = false, known }) {
    return {
        ...{ severity: [...severity].sort(), fixableOnly, eol },
        ...(known === undefined ? {} : { known: knownRule(known) }),
        ...(audit ? { audit } : {}),
    };
}
function knownRule({ maxAgeKnownMs }) {
    return maxAgeKnownMs === undefined ? {} : { maxAgeDays: maxAgeKnownMs / 86_400_000 };
}
function databaseOf({ databaseUpdatedAt: updatedAt, databaseDigest: digest }) {
    return { updatedAt, ...(digest === undefined ? {} : { digest }) };
}
function verdict_baselineOf({ comparison }) {
    if (comparison === undefined)
        return {};
    const { name, digest, known, fixed } = comparison;
    const counts = { new: comparison.new.length, known: known.length, fixed: fixed.length };
    return { baseline: { name, digest, ...counts } };
}
function subjectOf({ name, digest, imageId, index, platform }) {
    const where = { name, ...(platform === undefined ? {} : { platform }) };
    // Without a digest there is no image that could be deployed by this verdict.
    if (digest === undefined)
        return { ...where, imageId: imageId ?? '' };
    return {
        ...where,
        digest,
        ...(index === undefined ? {} : { index }),
        ...(imageId === undefined ? {} : { imageId }),
    };
}
function lowerCase(counts) {
    return {
        critical: counts.CRITICAL,
        high: counts.HIGH,
        medium: counts.MEDIUM,
        low: counts.LOW,
        unknown: counts.UNKNOWN,
    };
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/conclusion.js
/** Tells the decision: outputs, summary and annotations, all from the one report, and the exit. */
















/**
 * Sets outputs and summary. Returns the heading for an image that passes.
 *
 * @throws {ActionError} FG001 for a block; the code of the first doubt for an image not judged.
 */
function conclude(examination, job, now) {
    const { target, policy, scanner, database, scan, decision } = examination;
    const { name, digest, imageId, index } = target;
    const platform = scan.report?.platform ?? target.platform;
    const subject = { name, digest, imageId, index, platform };
    const reportFile = keepReport(scan.reportFile, job.env);
    job.output('report-json', reportFile ?? '');
    job.output('sarif-file', keepSarif({ ...examination, reportFile }, job) ?? '');
    job.output('status', 'scanned');
    summarize(job.summary, decision, {
        subject,
        policy,
        scanner: `Trivy ${scanner.version}, SHA-256 ${scanner.sha256}`,
        databaseUpdatedAt: database.updatedAt,
        databaseRepository: database.repository,
        reportFile,
    });
    for (const warning of decision.warnings ?? [])
        job.log.warning('trivy-gate', warning);
    if (decision.verdict === 'error') {
        const [{ code, sentence }] = decision.doubts;
        throw (0,src_errors/* fail */.f)(code, sentence);
    }
    const { updatedAt: databaseUpdatedAt, digest: databaseDigest } = database;
    const rests = { policy, subject, scanner, databaseUpdatedAt, databaseDigest };
    const verdict = verdictOf({ ...rests, decision, now });
    setCounts(job, decision);
    job.output('verdict', decision.verdict);
    job.output('verdict-json', formatVerdict(verdict));
    const reason = reason_reasonOf(decision, policy);
    job.output('reason', reason);
    job.log.info(`${describeSubject(target)}: ${reason} Found: ${describeCounts(decision.counts)}.`);
    tellWaivers(job.log, decision.coverage);
    const told = withLapses(standingOf(decision), decision.coverage);
    annotate(job.log, told, decision.audited === undefined ? 'error' : 'warning');
    if (decision.verdict === 'pass')
        return passTitle(decision);
    throw (0,src_errors/* fail */.f)('FG001', `${reason}\n${nameFindings(told)}\n`);
}
/** The outputs of an image that was not judged. */
function undecidedOutputs(facts) {
    const reason = (0,report_foreign/* plainLine */.h)(facts.reason);
    const verdict = formatVerdict(undecided({ ...facts, reason }));
    return { verdict: 'error', reason, 'verdict-json': verdict };
}
/** Sets the outputs of an image that was not judged. */
function setUndecided(job, facts) {
    const outputs = undecidedOutputs(facts);
    job.output('verdict', outputs.verdict);
    job.output('reason', outputs.reason);
    job.output('verdict-json', outputs['verdict-json']);
}
/**
 * A pass counts only of a step that ended well: one that was ended while it told of its pass, or could
 * not clean up behind itself, is red, and what it hands on must not say otherwise.
 */
function withdrawnPass(outputs, now) {
    if (outputs.get('verdict') !== 'pass' || outputs.get('status') === 'scanned')
        return {};
    const code = outputs.get('failure-code') ?? '';
    const reason = `The step did not end well, so its pass does not count (${code}).`;
    return undecidedOutputs({ code, reason, now });
}
// --- internal ---
/** The private directory goes with the step; later steps want the report. */
function keepReport(file, env) {
    if (file === undefined)
        return undefined;
    return onDisk('The report can not be kept', () => {
        const directory = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(env.RUNNER_TEMP ?? (0,external_node_os_namespaceObject.tmpdir)(), 'trivy-gate-'));
        const kept = (0,external_node_path_namespaceObject.join)(directory, 'report.json');
        (0,external_node_fs_namespaceObject.renameSync)(file, kept);
        return kept;
    });
}
function setCounts(job, { counts, blocking, waived = [], comparison }) {
    job.output('critical', counts.CRITICAL);
    job.output('high', counts.HIGH);
    job.output('medium', counts.MEDIUM);
    job.output('low', counts.LOW);
    job.output('unknown', counts.UNKNOWN);
    job.output('blocking', blocking.length);
    job.output('waived', waived.length);
    setComparison(job, comparison);
}
function setComparison(job, comparison) {
    if (comparison === undefined)
        return;
    job.output('new', comparison.new.length);
    job.output('fixed', comparison.fixed.length);
    job.output('known', comparison.known.length);
    job.log.info(`Compared with what runs now: ${describeComparison(comparison)}.`);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/sha256.js
/** The SHA-256 of bytes. */

/** 64 hex digits. */
function sha256Of(bytes) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/download.js
/** Obtains the release archive of the scanner; what is not the pinned one never gets a name. */











/** For the waits of all places together. */
const download_RETRY_BUDGET_MS = 60_000;
const DOWNLOAD_LIMIT_MS = 300_000;
/** Five times the archive of 0.74.0. */
const LARGEST_ARCHIVE_BYTES = 256 * 1_048_576;
/**
 * The bytes of the pinned archive, from the tool cache or fresh. They are read once, hashed and then
 * used, so that nobody can change them in between.
 *
 * @throws {ActionError} FG021 for an archive with another hash, FG022 when none can be had.
 */
async function obtainArchive(download) {
    const { sha256, onTampered } = download;
    const kept = readKept(download.file);
    if (kept !== undefined) {
        const found = sha256Of(kept);
        if (found === sha256)
            return kept;
        onTampered(found);
    }
    const fresh = await fetchFromAny(download);
    download_keep(download, fresh);
    return fresh;
}
// --- internal ---
/** Of several places one that has something else hides none of the others, and is told. */
async function fetchFromAny(download) {
    const { urls, sha256, onWait } = download;
    const failures = [];
    for (const url of urls) {
        try {
            const fresh = await fetchArchive(download, url);
            const found = sha256Of(fresh);
            if (found === sha256)
                return fresh;
            failures.push((0,src_errors/* fail */.f)('FG021', `${url} has SHA-256 ${found}, expected is ${sha256}.`));
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            failures.push(error);
        }
        if (url !== urls.at(-1))
            onWait(failures.at(-1)?.what ?? '');
    }
    const wrong = failures.find(({ code }) => code === 'FG021');
    const answers = failures.map(({ what }) => what).join('\n');
    throw (0,src_errors/* fail */.f)(wrong === undefined ? 'FG022' : 'FG021', answers, { error: wrong ?? failures[0] });
}
/**
 * What can not be read is as good as not there. So are pipes, links and what is far too large: others
 * write to the tool cache too, and the job would wait for as long as they like.
 */
function readKept(file) {
    try {
        return readPiece(plainFile(file), 'The kept release', LARGEST_ARCHIVE_BYTES);
    }
    catch {
        return undefined;
    }
}
/** Only a whole archive that was checked gets to the tool cache, which outlives the job. */
function download_keep({ file, onNotKept }, archive) {
    // Other jobs of a self-hosted runner may be at it at the same time.
    const part = `${file}.${(0,external_node_crypto_namespaceObject.randomUUID)()}.part`;
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(file), { recursive: true });
        try {
            (0,external_node_fs_namespaceObject.writeFileSync)(part, archive);
            (0,external_node_fs_namespaceObject.renameSync)(part, file);
        }
        finally {
            (0,external_node_fs_namespaceObject.rmSync)(part, { force: true });
        }
    }
    catch (error) {
        onNotKept((0,action_message/* messageOf */.b)(error));
    }
}
/** An HTTP status that is not 200. */
class BadStatus extends Error {
    status;
    constructor(status) {
        super(`the server answered ${status}`);
        this.status = status;
    }
}
async function fetchArchive({ urls, env, signal, onWait }, url) {
    const send = sender(env, signal);
    const attempt = async () => {
        const { status, body } = await send({
            method: 'GET',
            url: new URL(url),
            limitBytes: LARGEST_ARCHIVE_BYTES,
            limitMs: DOWNLOAD_LIMIT_MS,
        });
        if (status !== 200)
            throw new BadStatus(status);
        return body;
    };
    try {
        const budgetMs = download_RETRY_BUDGET_MS / urls.length;
        return await retry(attempt, { budgetMs, judge: download_judge, onWait, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const reason = connectionTrouble(error)?.text ?? (0,action_message/* messageOf */.b)(error);
        throw (0,src_errors/* fail */.f)('FG022', `${url} could not be downloaded: ${reason}.`, { error });
    }
}
function download_judge(error) {
    if (error instanceof BadStatus) {
        const passes = error.status === 429 || error.status >= 500;
        return passes ? { retry: true, reason: error.message } : { retry: false };
    }
    const trouble = connectionTrouble(error);
    return trouble?.passes === true ? { retry: true, reason: trouble.text } : { retry: false };
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/pins.js
/** The releases of Trivy that are known, each platform with the SHA-256 of its archive. */
/** The version that runs when none is asked for: the one that this suite is tested with. */
const DEFAULT_VERSION = '0.74.0';
/**
 * Version → `process.platform`-`process.arch` → SHA-256 of the archive. Only platforms whose hash
 * was verified are listed; a new version is added some days after its release, never on the day.
 * Source: https://github.com/aquasecurity/trivy/releases/download/v0.74.0/trivy_0.74.0_checksums.txt
 */
const PINNED_RELEASES = {
    '0.74.0': {
        'linux-x64': '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
        'linux-arm64': 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
        'darwin-x64': '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
        'darwin-arm64': '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
    },
};
/** `process.platform`-`process.arch`. */
function thisPlatform() {
    return `${process.platform}-${process.arch}`;
}
/** Platforms for which there is an archive, and how goreleaser names it. */
const ASSET_SUFFIX = {
    // https://github.com/aquasecurity/trivy/blob/v0.74.0/goreleaser.yml
    'linux-x64': 'Linux-64bit',
    'linux-arm64': 'Linux-ARM64',
    'linux-arm': 'Linux-ARM',
    'linux-ia32': 'Linux-32bit',
    'linux-ppc64': 'Linux-PPC64LE',
    'linux-s390x': 'Linux-s390x',
    'darwin-x64': 'macOS-64bit',
    'darwin-arm64': 'macOS-ARM64',
    'freebsd-x64': 'FreeBSD-64bit',
};
/**
 * Releases that were published by an attacker in March 2026; they steal credentials before a scan
 * that looks normal: https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23
 */
const MALICIOUS_VERSIONS = new Set(['0.69.4', '0.69.5', '0.69.6']);
/** Whether a version is refused whatever the user says. */
function isMalicious(version) {
    return MALICIOUS_VERSIONS.has(version);
}
/**
 * The malicious version that a program is, by its bytes, because it does its work as soon as it is
 * started; undefined when it is none. Its version stands in it where the linker was told to put it
 * (https://github.com/aquasecurity/trivy/blob/v0.69.3/goreleaser.yml), and in Go's build information.
 * Of bytes that are not the end of the program, what stands at their end is not told yet.
 */
function maliciousVersionIn(program, isEnd = true) {
    return [...MALICIOUS_VERSIONS].find((version) => {
        for (let at = program.indexOf(version); at >= 0; at = program.indexOf(version, at + 1)) {
            if (!isEnd && at + version.length === program.length)
                return false;
            const before = program.toString('latin1', Math.max(0, at - LONGEST_LEAD), at);
            const after = program.toString('latin1', at + version.length, at + version.length + 1);
            if (LEADS_VERSION.test(before) && !/[\w.]/.test(after))
                return true;
        }
        return false;
    });
}
/** The linker's flag, Go's line about the main module, or the end of another text. */
const LEADS_VERSION = /(?:app\.ver=|\/trivy\tv|[^\x20-\x7e])$/;
const LONGEST_LEAD = 'app.ver='.length;
/** The name of a version's archive for a platform; undefined where there is no such build. */
function assetName(version, platform) {
    const suffix = ASSET_SUFFIX[platform];
    return suffix === undefined ? undefined : `trivy_${version}_${suffix}.tar.gz`;
}
/** Where GitHub has releases; a mirror has them below the same path. */
const RELEASE_HOST = 'https://github.com';
/** Where an archive is. `base` is `RELEASE_HOST` or a mirror of it. */
function releaseUrl(base, version, asset) {
    const path = `aquasecurity/trivy/releases/download/v${version}/${asset}`;
    return `${base.replace(/\/+$/, '')}/${path}`;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/place-program.js
/**
 * Puts a program where only this run is, and looks it through on the way: what runs are the very bytes
 * that were checked, whatever becomes of the file that they come from.
 */






/**
 * Writes a program to a file that does not exist yet.
 *
 * @throws {ActionError} FK006, and whatever reading the chunks throws.
 */
function placeProgram(chunks, file) {
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    const versions = new Set();
    const note = (bytes, isEnd) => {
        const version = maliciousVersionIn(bytes, isEnd);
        if (version !== undefined)
            versions.add(version);
    };
    const fd = written(() => (0,external_node_fs_namespaceObject.openSync)(file, 'wx', 0o700));
    let last = Buffer.alloc(0);
    try {
        for (const chunk of chunks) {
            hash.update(chunk);
            written(() => place_program_writeAll(fd, chunk));
            // A version may lie across the border of two chunks.
            const seen = Buffer.concat([last, chunk]);
            note(seen, false);
            last = seen.subarray(-OVERLAP_BYTES);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
    note(last, true);
    return { sha256: hash.digest('hex'), malicious: [...versions][0] };
}
/**
 * The bytes of a file, chunk by chunk; a chunk is good until the next one.
 *
 * @throws {ActionError} FG023 when it can not be read.
 */
function* place_program_chunksOf(file) {
    const fd = read(() => (0,external_node_fs_namespaceObject.openSync)(file, 'r'));
    try {
        const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
        for (;;) {
            const size = read(() => (0,external_node_fs_namespaceObject.readSync)(fd, buffer));
            if (size === 0)
                return;
            yield buffer.subarray(0, size);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
// --- internal ---
/** A whole program at once would cost as much time for its memory as for its hash. */
const CHUNK_BYTES = 1_048_576;
/** More than a version with what stands before and behind it. */
const OVERLAP_BYTES = 64;
function place_program_writeAll(fd, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,external_node_fs_namespaceObject.writeSync)(fd, bytes, at);
}
function written(write) {
    return onDisk('The scanner can not be written', write);
}
function read(action) {
    try {
        return action();
    }
    catch (error) {
        throw (0,src_errors/* fail */.f)('FG023', `The scanner can not be read: ${(0,action_message/* messageOf */.b)(error)}.`, { error });
    }
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/release-archive.js
/** Takes a program out of a release archive, a gzipped tar, without the help of any other program. */



const release_archive_LARGEST_CONTENT_BYTES = 1_024 ** 3;
/**
 * The content of a file at the top of the archive. A tar of the PATH could give something else.
 *
 * @throws {Error} when the archive can not be read or has no such file.
 */
async function fileOfArchive(archive, name) {
    const tar = await (0,external_node_util_namespaceObject.promisify)(external_node_zlib_namespaceObject.gunzip)(archive, { maxOutputLength: release_archive_LARGEST_CONTENT_BYTES });
    for (let at = 0; at + BLOCK_BYTES <= tar.length;) {
        const block = tar.subarray(at, at + BLOCK_BYTES);
        if (isEndOfTar(block))
            break;
        const header = readHeader(block, at);
        const content = at + BLOCK_BYTES;
        const end = content + header.size;
        if (end > tar.length)
            throw new BadTar('it was cut off');
        if (header.name === name && header.type === '0')
            return tar.subarray(content, end);
        at = content + Math.ceil(header.size / BLOCK_BYTES) * BLOCK_BYTES;
    }
    throw new BadTar(`there is no ${name} in the archive`);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/scanner/scanner.js
/** The scanner: the pinned release, or a program of the user's; either with the hash it must have. */













const VERSION_LIMIT_MS = 30_000;
/**
 * Takes the program at `trivy-path`, or the one of the release, checks it, and asks it for its
 * version. What runs is a copy of the checked bytes in this run's own place: a file in the tool cache
 * or in the workspace could be swapped after the check.
 *
 * @throws {ActionError} FG020 to FG023, FK006.
 */
async function obtainScanner(inputs, runner, shelter) {
    refuseMalicious(inputs.scannerVersion);
    const file = (0,external_node_path_namespaceObject.join)(shelter.root, 'trivy');
    const { sha256, malicious } = inputs.trivyPath === undefined
        ? placeProgram([await fromRelease(inputs, runner)], file)
        : placeOwn((0,external_node_path_namespaceObject.resolve)(runner.workspace, inputs.trivyPath), inputs.scannerSha256, file);
    refuseMalicious(malicious);
    const version = await versionOf(file, runner, shelter);
    refuseMalicious(version);
    if (inputs.trivyPath === undefined && version !== inputs.scannerVersion) {
        const what = `The archive of Trivy ${inputs.scannerVersion} holds version ${version}.`;
        throw (0,src_errors/* fail */.f)('FG021', what);
    }
    return { file, version, sha256 };
}
/** What will run, in words, for the plan. */
function describeScanner(inputs) {
    return inputs.trivyPath === undefined
        ? `Trivy ${inputs.scannerVersion} (release for ${thisPlatform()})`
        : `Trivy at ${inputs.trivyPath}`;
}
// --- internal ---
function refuseMalicious(version) {
    if (version === undefined || !isMalicious(version))
        return;
    throw (0,src_errors/* fail */.f)('FG020', `Trivy ${version} must never run.`);
}
function placeOwn(from, expected, file) {
    const placed = placeProgram(place_program_chunksOf(from), file);
    if (placed.sha256 === expected)
        return placed;
    const what = `${from} has SHA-256 ${placed.sha256}, expected is ${expected ?? 'another'}.`;
    throw (0,src_errors/* fail */.f)('FG021', what);
}
async function fromRelease(inputs, { env, log, signal }) {
    const { scannerVersion: version } = inputs;
    const platform = thisPlatform();
    const asset = assetName(version, platform);
    const expected = inputs.scannerSha256 ?? PINNED_RELEASES[version]?.[platform];
    if (asset === undefined || expected === undefined) {
        const remedy = 'Provide the program with `trivy-path`, and its hash with `scanner-sha256`.';
        throw (0,src_errors/* fail */.f)('FG022', `There is no release of Trivy ${version} for ${platform}.`, { remedy });
    }
    const file = (0,external_node_path_namespaceObject.join)(env.RUNNER_TOOL_CACHE || (0,external_node_os_namespaceObject.tmpdir)(), 'fairway-trivy', version, asset);
    const archive = await obtainArchive({
        urls: inputs.downloadMirror.map((base) => releaseUrl(base, version, asset)),
        sha256: expected,
        file,
        env,
        signal,
        onWait: (message) => log.info(`Trivy: ${message}`),
        onTampered: (found) => log.warning('The tool cache was changed', `${file} has SHA-256 ${found}, expected is ${expected}. It is not used; a fresh one is downloaded.`),
        onNotKept: (reason) => log.info(`The release is not kept for the next run: ${reason}.`),
    });
    return fileOfArchive(archive, 'trivy').catch((error) => {
        throw (0,src_errors/* fail */.f)('FG023', `${asset} can not be unpacked: ${(0,action_message/* messageOf */.b)(error)}.`, { error });
    });
}
const versionSchema = mini_schemas/* object */.Ikc({ Version: mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
async function versionOf(file, { env, signal }, shelter) {
    const finished = await run({
        file,
        args: versionArguments(shelter),
        env: shelterEnvironment(env, shelter),
        cwd: shelter.cwd,
        timeoutMs: VERSION_LIMIT_MS,
        signal,
    }).catch((error) => {
        throw (0,src_errors/* fail */.f)('FG023', `${file} can not be started.`, { error });
    });
    signal.throwIfAborted();
    const version = parseVersion(finished);
    if (version !== undefined)
        return version;
    const end = finished.exitCode === 0 ? '' : `it ${describeEnd(finished)}`;
    const said = lastError(finished) || end;
    const words = `${file} does not tell its version${said === '' ? '' : `: ${said}`}`;
    throw (0,src_errors/* fail */.f)('FG023', words.replace(/[^.?!]$/, '$&.'));
}
function parseVersion({ stdout }) {
    try {
        return versionSchema.parse(JSON.parse(stdout)).Version.replace(/^v/, '');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/report/dry-run.js








/** Tells the plan. Nothing was scanned, so the verdict stays `error`; the step succeeds. */
function tellPlan(facts) {
    const { job, now, target } = facts;
    const reason = 'Dry run: nothing was scanned.';
    setUndecided(job, { code: '', reason, now, subject: target });
    job.output('status', 'planned');
    job.summary.heading(3, '📝 trivy-gate: What would be scanned');
    for (const [name, value] of planOf(facts)) {
        job.log.info(`${name}: ${value}`);
        job.summary.add(md `- ${name}: ${code(value)}`);
    }
}
// --- internal ---
/** Line by line: name and value. */
function planOf({ inputs, target }) {
    return [
        ['Image', describeSubject(target)],
        ['Platform', target.platform ?? 'as the image is'],
        ['Scanner', describeScanner(inputs)],
        ['Database', `the first usable one of ${inputs.dbRepositories.join(', ')}`],
        ...baselineLine(inputs),
        ['Policy', describePolicy({ ...inputs, known: knownPolicyOf(inputs) })],
    ];
}
function baselineLine({ baseline, image }) {
    if (baseline === undefined)
        return [];
    return [['Compared with', (0,registry_reference/* formatReference */.FH)(baselineReference(baseline, image))]];
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/gate.js
/** The gate as a story: which image, with which scanner and database, what was found, what follows. */





















/**
 * Judges an image. Whatever goes wrong on the way leaves the verdict `error`.
 *
 * @throws {ActionError} FG001 for an image that is blocked; any other code when it was not judged.
 */
async function gate(inputs, job, clock = systemClock) {
    const gateRun = { inputs, job, clock };
    let target;
    try {
        checkLogins(inputs, job);
        target = await findImage(inputs, job);
        const exemptions = await findExemptions(gateRun, target);
        if (inputs.dryRun)
            return tellPlan({ inputs, target, job, now: clock.now() });
        const examination = await examine(gateRun, target, exemptions);
        const title = conclude(examination, job, clock.now());
        await commentOn({ title, subject: target, content: job.summary }, gateRun);
        job.summary.addFirst(heading(3, title));
    }
    catch (thrown) {
        const error = (0,errors/* toActionError */.ie)(thrown);
        const { code, what } = error;
        const isBlock = code === 'FG001';
        if (!isBlock)
            setUndecided(job, { code, reason: what, now: clock.now(), subject: target });
        await commentOnFailure({ error, subject: target, content: job.summary }, gateRun);
        throw thrown;
    }
}
// --- internal ---
function findImage(inputs, job) {
    return job.log.group('Image', async () => {
        const target = await findTarget(inputs, job);
        const image = describeSubject(target);
        // A path is no name by which an image could be deployed.
        job.output('image', target.archive === undefined ? image : '');
        job.output('digest', target.digest ?? '');
        const asked = inputs.image === undefined ? 'The archive' : (0,registry_reference/* formatReference */.FH)(inputs.image);
        const platform = target.index === undefined ? '' : `, ${target.platform} of ${target.index}`;
        job.log.info(`${asked} is ${image}${platform}`);
        return target;
    });
}
function findExemptions({ inputs, job, clock }, target) {
    return job.log.group('Waivers', () => findWaivers({
        named: inputs.waivers,
        maxDays: inputs.maxWaiverDays,
        token: inputs.githubToken,
        image: target.name,
        now: clock.now(),
        job,
    }));
}
async function examine(gateRun, target, exemptions) {
    const { inputs, job } = gateRun;
    const { severity, fixableOnly, eol, audit } = inputs;
    const policy = { severity, fixableOnly, eol, audit, exemptions, known: knownPolicyOf(inputs) };
    const shelter = makeShelter((0,external_node_path_namespaceObject.join)(job.privateDirectory(), 'scan'));
    const scanner = await findScanner(gateRun, shelter);
    const database = await findDatabase(gateRun, shelter, scanner);
    const means = { scanner, database, shelter };
    const scan = await job.log.group('Scan', () => scanTarget(gateRun, { ...means, target, label: 'image' }));
    const { baseline, notes } = await lookAtBaseline(gateRun, {
        target,
        scan,
        scanTarget: (running) => scanTarget(gateRun, { ...means, target: running, label: 'baseline' }),
    });
    const decision = decide({ ...scan, baseline, notes: [...scan.notes, ...notes] }, policy);
    return { target, policy, scanner, database, scan, decision };
}
async function scanTarget(gateRun, request) {
    const { inputs, job, clock } = gateRun;
    const { target, ...means } = request;
    const { timeout: timeoutMs, javaDbRepositories: repositories, dbMaxAge: maxAgeMs } = inputs;
    const layout = await sealedLayout(gateRun, means.shelter, target);
    return scanWithJava({ ...target, ...means, digest: target.manifest, layout, timeoutMs, job }, { repositories, maxAgeMs, timeoutMs, clock });
}
/** The private copy of an image that came in an archive: only that is scanned. */
async function sealedLayout({ inputs, job }, shelter, target) {
    if (target.archive === undefined)
        return undefined;
    const directory = (0,external_node_path_namespaceObject.join)(shelter.root, 'image');
    const { signal } = job;
    await sealArchive(target.archive, { directory, timeoutMs: inputs.timeout, signal });
    return directory;
}
/** An image that was not judged needs nothing to compare with. */
async function lookAtBaseline({ inputs, job, clock }, facts) {
    const { baseline: source } = inputs;
    if (source === undefined || facts.scan.doubts.length > 0) {
        return { baseline: undefined, notes: [] };
    }
    return job.log.group('What runs now', () => scanBaseline({ ...facts, source, inputs, job, now: clock.now() }));
}
function findScanner({ inputs, job }, shelter) {
    return job.log.group('Scanner', async () => {
        const scanner = await obtainScanner(inputs, job, shelter);
        job.output('scanner-version', scanner.version);
        job.log.info(`Trivy ${scanner.version}, SHA-256 ${scanner.sha256}`);
        return scanner;
    });
}
function findDatabase(gateRun, shelter, scanner) {
    const { inputs, job, clock } = gateRun;
    return job.log.group('Vulnerability database', async () => {
        const database = await obtainDatabase({
            kind: VULNERABILITIES,
            repositories: inputs.dbRepositories,
            maxAgeMs: inputs.dbMaxAge,
            timeoutMs: inputs.timeout,
            scanner,
            shelter,
            job,
            clock,
        });
        job.output('db-updated-at', database.updatedAt);
        const layer = database.digest === undefined ? '' : `, layer ${database.digest}`;
        job.log.info(`Built ${database.updatedAt}, from ${database.repository}${layer}`);
        return database;
    });
}

;// CONCATENATED MODULE: ./kit/registry/running-tag.js
/** The tag under which an image says that it runs in an environment: rolling-deploy puts it, trivy-gate reads it. */

/** `running-production`; undefined for a name of which no tag can be made. */
function runningTag(environment) {
    const tag = `running-${environment}`;
    return environment !== '' && (0,registry_reference/* isTag */.dz)(tag) ? tag : undefined;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/input-fields.js
/**
 * Kinds of input that only the gate has. What one input needs of another is looked up in the same
 * round, so that all problems are told at once.
 */






/** An image by tag or digest, where there is no archive. `hint` says what belongs there. */
function imageReference(hint) {
    return checked(fields_text(), (image, source) => {
        if (image === undefined && given(source, 'archive') !== undefined)
            return undefined;
        if (image === undefined)
            throw new InputProblem(`is missing: ${hint}`);
        return readReference(image);
    });
}
/** The path of an archive that holds the image, in place of `image`. */
function archivePath() {
    return checked(fields_text(), (path, source) => {
        if (path === undefined)
            return path;
        if (given(source, 'image') !== undefined) {
            throw new InputProblem('is given beside `image`; a verdict is about one image: leave one out');
        }
        const form = BUILD_FORM.exec(path)?.[0];
        if (form === undefined)
            return path;
        throw new InputProblem(`is the path alone, without \`${form}\`, which belongs to build-image; its output \`archive\` is such a path`);
    });
}
/** The version of a release. */
function scannerVersion(options) {
    return checked(fields_text(options), (version) => {
        if (input_fields_VERSION.test(version))
            return version;
        throw new InputProblem(`\`${version}\` is not a version; write it as \`${DEFAULT_VERSION}\``);
    });
}
/** The hash of the scanner; needed where none is known for the release that `runner` would use. */
function scannerHash(runner) {
    return checked(fields_text(), (hash, source) => {
        if (hash !== undefined)
            return checkHash(hash);
        const version = given(source, 'scanner-version') ?? DEFAULT_VERSION;
        const isPinned = PINNED_RELEASES[version]?.[runner] !== undefined;
        // What is wrong with a malicious version is another thing than its hash.
        const isToldElsewhere = !input_fields_VERSION.test(version) || isMalicious(version);
        if (isPinned || isToldElsewhere || given(source, 'trivy-path') !== undefined)
            return undefined;
        throw new InputProblem(`is needed, because the SHA-256 of Trivy ${version} for ${runner} is not known here; give that of the release archive, or use ${Object.keys(PINNED_RELEASES).join(' or ')}`);
    });
}
/** The path of a scanner that the user brings. */
function ownScanner() {
    return checked(fields_text(), (path, source) => {
        if (path === undefined || given(source, 'scanner-sha256') !== undefined)
            return path;
        throw new InputProblem('needs `scanner-sha256`, the SHA-256 of that file (`sha256sum FILE`)');
    });
}
/** Where databases are, one repository on each line. */
function repositories(options) {
    return checked(lines(options), (named) => {
        if (named.length === 0) {
            throw new InputProblem('names no repository; leave it out to use the usual ones');
        }
        const problems = named.flatMap((repository) => problemOf(repository) ?? []);
        if (problems.length > 0)
            throw new InputProblem(problems.join(' '));
        return named;
    });
}
/** Addresses below which releases are, one on each line. What comes from there has a known hash. */
function mirrors(options) {
    return checked(lines(options), (named) => {
        if (named.length === 0)
            throw new InputProblem('names no address; leave it out to ask github.com');
        const wrong = named.find((address) => !isPlainAddress(address));
        if (wrong === undefined)
            return named;
        // It may have a password in it.
        const shown = wrong.includes('@') ? 'one of them' : `\`${wrong}\``;
        throw new InputProblem(`${shown} is not an address to download from; write it as \`https://mirror.example.com/github\`, without a user name and without \`?\``);
    });
}
/** A platform; undefined for the only one that there is. */
function input_fields_platform() {
    return checked(fields_text(), (name) => {
        if (name === undefined || PLATFORM.test(name))
            return name;
        throw new InputProblem(`\`${name}\` is not a platform; write it as \`linux/amd64\` or \`linux/arm/v7\``);
    });
}
/** A time in which something can be done, in milliseconds. */
function timeLimit(options) {
    return checked(duration(options), (milliseconds) => {
        if (milliseconds > 0)
            return milliseconds;
        throw new InputProblem('leaves no time; write it as `5m`');
    });
}
/** The password that belongs to `username`. */
function input_fields_password() {
    return checked(secret(), (value, source) => {
        if (value !== undefined || given(source, 'username') === undefined)
            return value;
        if (hasTokenForImage(source))
            return undefined;
        throw new InputProblem('is missing or empty although there is a `username`. A secret that does not exist reads as empty, and runs for forks and Dependabot get none');
    });
}
/** What stands in another input. */
function given({ env }, name) {
    return env[variableOf(name)]?.trim() || undefined;
}
/** An image reference as an input has it. */
function readReference(image) {
    try {
        return (0,registry_reference/* parseReference */.F2)(image);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        throw new InputProblem(`${error.what} ${error.remedy}`);
    }
}
// --- internal ---
/** How build-image is told what to write. */
const BUILD_FORM = /^(?:oci|docker)=/;
const input_fields_VERSION = /^\d+\.\d+\.\d+$/;
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?$/;
function checkHash(hash) {
    if (/^[0-9a-f]{64}$/.test(hash))
        return hash;
    throw new InputProblem('is not a SHA-256; write its 64 hex digits in lower case');
}
function isPlainAddress(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, username, password, search, hash } = new URL(address);
    return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}
function problemOf(image) {
    try {
        readReference(image);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof InputProblem))
            throw error;
        return error.message;
    }
}
/** An image that can not be read has its own problem. */
function hasTokenForImage(source) {
    const serverUrl = source.env.GITHUB_SERVER_URL || 'https://github.com';
    try {
        const { registry } = (0,registry_reference/* parseReference */.F2)(given(source, 'image') ?? '');
        return registry === githubRegistry(serverUrl) && given(source, 'github-token') !== undefined;
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/baseline-fields.js
/** The inputs that say what runs now. */





/** An image, or `environment:NAME`. */
function baselineSource() {
    return checked(fields_text(), (raw, source) => {
        if (raw === undefined)
            return undefined;
        if (!raw.startsWith(ENVIRONMENT)) {
            refuseMisspelt(raw);
            return { image: readReference(raw) };
        }
        const environment = raw.slice(ENVIRONMENT.length);
        const tag = runningTag(environment);
        if (tag !== undefined) {
            // Nothing in an archive says reliably which repository it belongs to.
            if (given(source, 'image') || !given(source, 'archive'))
                return { environment, tag };
            throw new InputProblem(`\`${raw}\` is a tag in the repository of \`image\`, and an archive has none; name the whole image, such as \`ghcr.io/owner/name:${tag}\``);
        }
        throw new InputProblem(`\`${environment}\` can not be the name of an environment, because \`running-${environment}\` can not be a tag; write it as \`environment:production\``);
    });
}
/** An age, in milliseconds; it means nothing without a baseline. */
function knownAge() {
    return checked(fields_text(), (raw, source) => {
        if (raw === undefined)
            return undefined;
        const milliseconds = parseDuration(raw);
        if (milliseconds === undefined) {
            throw new InputProblem(`\`${raw}\` is not an age; write it as \`30d\``);
        }
        if (given(source, 'baseline'))
            return milliseconds;
        throw new InputProblem('needs `baseline`: without one no finding is known');
    });
}
// --- internal ---
const ENVIRONMENT = 'environment:';
/** `enviroment:production` is the name of an image, too, and would be looked for at Docker Hub. */
function refuseMisspelt(raw) {
    const [word = '', name] = raw.split(':');
    if (name === undefined || name === '' || (0,nearest/* nearest */.p)(word, ['environment']) === undefined)
        return;
    throw new InputProblem(`\`${raw}\`: did you mean \`${ENVIRONMENT}${name}\`?`);
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/waiver-path.js
/** The input that names the file of waivers. */

/** A path below the root of the repository: nothing else could be read from a commit. */
function waiverPath() {
    return checked(fields_text(), (path) => {
        if (path === undefined)
            return undefined;
        const parts = path.split('/').filter((part) => part !== '' && part !== '.');
        if (path.startsWith('/') || parts.includes('..') || parts.length === 0) {
            throw new InputProblem(`\`${path}\` is not a path below the root of the repository; write it as \`security/waivers.yaml\``);
        }
        return parts.join('/');
    });
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/inputs.js
/** The inputs of trivy-gate. */







/** Trivy's own two repositories, and the two other places where Aqua publishes the same. */
const DEFAULT_DB_REPOSITORIES = [
    'mirror.gcr.io/aquasec/trivy-db:2',
    'ghcr.io/aquasecurity/trivy-db:2',
    'public.ecr.aws/aquasecurity/trivy-db:2',
    'docker.io/aquasec/trivy-db:2',
];
/** The same four places for the index of Java archives. */
const DEFAULT_JAVA_DB_REPOSITORIES = [
    'mirror.gcr.io/aquasec/trivy-java-db:1',
    'ghcr.io/aquasecurity/trivy-java-db:1',
    'public.ecr.aws/aquasecurity/trivy-java-db:1',
    'docker.io/aquasec/trivy-java-db:1',
];
/** The inputs on a runner, `linux-x64`: not for every one a scanner is known. */
function inputSpecFor(runner) {
    return {
        image: imageReference('name the image, by tag or better by digest, or an `archive`.'),
        archive: archivePath(),
        severity: severities({ default: 'CRITICAL' }),
        'fixable-only': fields_boolean({ default: false }),
        baseline: baselineSource(),
        'max-age-known': knownAge(),
        waivers: waiverPath(),
        'max-waiver-days': integer({ default: 90, min: 1, max: 3650 }),
        audit: fields_boolean({ default: false }),
        eol: choice(['error', 'warn'], { default: 'error' }),
        'scanner-version': scannerVersion({ default: DEFAULT_VERSION }),
        'scanner-sha256': scannerHash(runner),
        'trivy-path': ownScanner(),
        'download-mirror': mirrors({ default: RELEASE_HOST }),
        'db-repositories': repositories({ default: DEFAULT_DB_REPOSITORIES.join('\n') }),
        'java-db-repositories': repositories({ default: DEFAULT_JAVA_DB_REPOSITORIES.join('\n') }),
        'db-max-age': duration({ default: '48h' }),
        username: fields_text(),
        password: input_fields_password(),
        'registry-auth': registryAuth(),
        comment: fields_boolean({ default: true }),
        'github-token': secret(),
        platform: input_fields_platform(),
        timeout: timeLimit({ default: '5m' }),
        'dry-run': fields_boolean({ default: false }),
    };
}
const inputSpec = inputSpecFor(thisPlatform());

;// CONCATENATED MODULE: ./actions/trivy-gate/src/outputs.js
/** The outputs of trivy-gate, as action.yml lists them; each is set in every case. */
const outputs = [
    'verdict',
    'status',
    'reason',
    'image',
    'digest',
    'critical',
    'high',
    'medium',
    'low',
    'unknown',
    'blocking',
    'waived',
    'new',
    'fixed',
    'known',
    'report-json',
    'sarif-file',
    'verdict-json',
    'scanner-version',
    'db-updated-at',
    'failure-code',
    'failure-class',
];

;// CONCATENATED MODULE: ./actions/trivy-gate/src/main.js
/** Entry of trivy-gate, for the main and the post step. */





const NO_VERDICT = { code: '', reason: 'The gate did not come to a verdict.' };
void runAction({
    name: 'trivy-gate',
    inputs: inputSpec,
    outputs: outputs,
    outputsAtStart: undecidedOutputs({ ...NO_VERDICT, now: Date.now() }),
    outputsWithoutMain: ({ code, what }) => undecidedOutputs({ code, reason: what, now: Date.now() }),
    outputsAtEnd: (settled) => withdrawnPass(settled, Date.now()),
    main: gate,
});

module.exports = __webpack_exports__;
/******/ })()
;