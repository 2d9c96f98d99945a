"use strict";
exports.id = 866;
exports.ids = [866];
exports.modules = {

/***/ 7866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseTexts: () => (/* binding */ parseTexts)
});

// EXTERNAL MODULE: ../../node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(2527);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(7197);
// EXTERNAL MODULE: ./kit/report/foreign.js
var foreign = __webpack_require__(8475);
// EXTERNAL MODULE: ./kit/time/day.js
var time_day = __webpack_require__(5250);
// EXTERNAL MODULE: ./actions/trivy-gate/src/policy/waivers/package-url.js
var package_url = __webpack_require__(2566);
// EXTERNAL MODULE: ./actions/trivy-gate/src/policy/waivers/waiver.js
var waiver = __webpack_require__(7816);
// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(3483);
// EXTERNAL MODULE: ./kit/action/message.js
var message = __webpack_require__(2860);
;// CONCATENATED MODULE: ./kit/yaml/position.js
/** Finds the place at which something of a YAML file stands. */

/** The place of a key, or of the nearest thing around it that is there. */
function positionOf(contents, where, lines) {
    let node = contents;
    let offset = (0,dist/* isNode */.Ll)(contents) ? contents.range?.[0] : undefined;
    for (const part of where) {
        const items = node?.items ?? [];
        const item = typeof part === 'number' ? items[part] : items.find((pair) => keyOf(pair) === part);
        if (item === undefined)
            break;
        const pair = item;
        const at = (0,dist/* isNode */.Ll)(item) ? item : pair.key;
        if ((0,dist/* isNode */.Ll)(at) && at.range)
            offset = at.range[0];
        node = (0,dist/* isNode */.Ll)(item) ? item : pair.value;
    }
    if (offset === undefined)
        return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
}
// --- internal ---
function keyOf(pair) {
    return pair.key?.value;
}

;// CONCATENATED MODULE: ./kit/yaml/document.js
/** A YAML file as data that still knows where each value stands. */



/** Why a text is not YAML, and where; without a place it is YAML that is of no use. */
class YamlProblem extends Error {
    at;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.at = options.at;
    }
}
/**
 * Reads a file of one document.
 *
 * @throws {YamlProblem} for the first place that is not YAML, or for aliases that lead nowhere or
 *   multiply beyond all measure.
 */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0]);
        throw new YamlProblem(error.message, { at: { line, column: col } });
    }
    try {
        return {
            value: document.toJS(),
            valueAt: (where) => document.getIn(where),
            sourceAt: (where) => {
                const node = document.getIn(where, true);
                return (0,dist/* isScalar */.jn)(node) ? node.source : undefined;
            },
            positionOf: (where) => positionOf(document.contents, where, lines),
        };
    }
    catch (cause) {
        throw new YamlProblem((0,message/* messageOf */.b)(cause), { cause });
    }
}

// EXTERNAL MODULE: ./kit/action/nearest.js
var nearest = __webpack_require__(9533);
;// CONCATENATED MODULE: ./kit/yaml/problem.js


/** What zod found, in words. */
function describeIssue(issue, form) {
    const { placeOf = (path) => path } = form;
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
            const path = [...issue.path, key];
            const where = placeOf(path);
            return { where, message: unknownKey({ path, where, form }) };
        });
    }
    const value = form.valueAt(issue.path);
    const missing = value === undefined || value === null;
    const shown = missing || typeof value === 'object' ? '' : ` is \`${problem_short((0,foreign/* plainLine */.h)(String(value)))}\``;
    const what = missing ? ' is missing' : shown;
    const where = placeOf(issue.path);
    const place = where.length === 0 ? 'The file' : `\`${pathText(where)}\``;
    return [{ where, message: `${place}${what}: ${issue.message}` }];
}
/** `roll.services[1]` */
function pathText(path) {
    return path.reduce((text, part) => {
        if (typeof part === 'number')
            return `${text}[${part}]`;
        return text === '' ? String(part) : `${text}.${String(part)}`;
    }, '');
}
function unknownKey({ path, where, form: { schema, notYet = {} } }) {
    const key = String(path.at(-1));
    const place = path.filter((part) => typeof part === 'string').join('.');
    const later = Object.hasOwn(notYet, place) ? notYet[place] : undefined;
    if (later !== undefined)
        return `\`${pathText(where)}\` does not work in this version: ${later}`;
    const known = knownKeys(schema, path.slice(0, -1));
    const meant = (0,nearest/* nearest */.p)(key, known);
    const suggestion = meant === undefined ? `known are: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
    return `\`${pathText(where)}\`: there is no such key; ${suggestion}`;
}
/** The keys that the schema has at a place, found by walking it. */
function knownKeys(form, path) {
    let schema = form;
    for (const part of path)
        schema = inner(schema, part);
    return Object.keys(shapeOf(schema) ?? {});
}
function definitionOf(schema) {
    return schema?.def ?? {};
}
function unwrapped(schema) {
    const definition = definitionOf(schema);
    return definition.innerType === undefined ? definition : unwrapped(definition.innerType);
}
function shapeOf(schema) {
    return unwrapped(schema).shape;
}
function inner(schema, part) {
    const definition = unwrapped(schema);
    return typeof part === 'number' ? definition.element : definition.shape?.[String(part)];
}
function problem_short(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// EXTERNAL MODULE: ./actions/trivy-gate/src/errors.js
var errors = __webpack_require__(6898);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/core.js
var core = __webpack_require__(6416);
// EXTERNAL MODULE: ../../node_modules/zod/v4/locales/en.js
var en = __webpack_require__(9376);
// EXTERNAL MODULE: ./kit/registry/reference.js
var reference = __webpack_require__(5871);
;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/waiver-schema.js
/** The form of a file of waivers; schemas/waivers.json is generated from it. */




// For a value of another type the words of zod are told; zod/mini has none until it is told so.
core/* config */.$W(en/* default */.A());
/** Waivers travel in verdicts, which have no room for more. */
const LONGEST_NAME = 100;
const ID = 'write the id of one vulnerability, such as `CVE-2026-1234`';
const CAPITALS = 'write `CVE` and `GHSA` in capitals, as the summary has them';
const PACKAGE = 'write the name of a package, as the summary has it';
const PATH = 'write a file or directory of the image, such as `app/node_modules/lodash`';
const NO_PATTERN = 'patterns do not work; write a directory, and all below it is meant';
const IMAGE = 'write the name of an image without tag and digest, such as `ghcr.io/acme/shop`';
const OWNER = "name who answers for it, in quotes where it begins with `@`: `'@mia'`";
const REASON = 'say why it may pass for now';
const EXPIRES = 'write a day that there is, such as `2026-12-31`';
const waiver_schema_waiver = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(ID).check(api/* _regex */.Fk(/^\S+$/, ID), api/* _maxLength */.Eb(LONGEST_NAME, ID), schemas/* refine */.YPB((id) => !/^(?:cve|ghsa)-/i.test(id) || /^(?:CVE|GHSA)-/.test(id), CAPITALS), schemas/* describe */.q0y('The vulnerability, as the summary names it; its CVE or its GHSA, which is the same')),
    package: schemas/* optional */.lqM(word(PACKAGE)).check(schemas/* describe */.q0y('Only in this package')),
    path: schemas/* optional */.lqM(word(PATH).check(schemas/* refine */.YPB((path) => (0,waiver/* plainPath */.s1)(path) !== '', PATH), schemas/* refine */.YPB((path) => !(0,waiver/* isPattern */.Pt)(path), NO_PATTERN)))
        .check(schemas/* describe */.q0y('Only in this file of the image, or below this directory')),
    image: schemas/* optional */.lqM(word(IMAGE).check(schemas/* refine */.YPB((name) => imageName(name) !== undefined, IMAGE)))
        .check(schemas/* describe */.q0y('Only in this image, without tag and digest')),
    owner: word(OWNER).check(api/* _maxLength */.Eb(LONGEST_NAME, OWNER), schemas/* describe */.q0y('Who answers for it')),
    reason: word(REASON).check(schemas/* describe */.q0y('Why it may pass for now')),
    expires: schemas/* string */.YjP(EXPIRES).check(api/* _regex */.Fk(time_day/* DAY */.d_, EXPIRES), schemas/* refine */.YPB((text) => (0,time_day/* parseDay */.Iq)(text) !== undefined, EXPIRES), schemas/* describe */.q0y('The last day on which it holds, in UTC')),
});
/** The whole file: a list. Unknown keys are errors. */
const waiverFile = schemas/* array */.YOg(waiver_schema_waiver, 'write a list, each entry with `id`, `owner`, `reason` and `expires`')
    .check(schemas/* describe */.q0y('Vulnerabilities that do not block for now'));
/** The name by which an image is compared; undefined when it is none, or names a tag or digest. */
function imageName(text) {
    try {
        const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(text);
        if (tag !== undefined || digest !== undefined)
            return undefined;
        return `${registry}/${repository}`;
    }
    catch {
        return undefined;
    }
}
// --- internal ---
/** A text that says something. */
function word(hint) {
    return schemas/* string */.YjP(hint).check(api/* _regex */.Fk(/\S/, hint));
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/waiver-file.js







/**
 * Reads waivers. A file without an entry has none.
 *
 * @throws {ActionError} FG040 when it is not YAML, or with every problem in it.
 */
function parseWaivers(given, limit) {
    const yaml = yamlOf(given);
    const { value } = yaml;
    if (value === null || value === undefined)
        return [];
    const parsed = waiverFile.safeParse(value);
    const form = { schema: waiverFile, valueAt: yaml.valueAt };
    const issues = parsed.success ? [] : parsed.error.issues;
    const problems = [
        ...distinct(issues.flatMap((issue) => describeIssue(issue, form))),
        ...tooLong(value, limit),
    ];
    if (!parsed.success || problems.length > 0)
        throw invalid(given, problems, yaml);
    return parsed.data.map((entry, index) => ({
        ...waiverOf(entry),
        file: given.file,
        line: yaml.positionOf([index])?.line,
    }));
}
/**
 * Reads YAML.
 *
 * @throws {ActionError} FG040 when it is none.
 */
function yamlOf(given) {
    try {
        return readYaml(given.text);
    }
    catch (error) {
        if (!(error instanceof YamlProblem))
            throw error;
        const { message, at } = error;
        const where = at === undefined ? '' : `, line ${at.line}, column ${at.column}`;
        const hint = HINTS.find(([words]) => message.includes(words))?.[1] ?? '';
        const what = `${nameOf(given)}${where} is not YAML: ${(0,foreign/* plainLine */.h)(message)}${hint}.`;
        throw (0,errors/* fail */.f)('FG040', what, { error, ...placeOf(given, at) });
    }
}
// --- internal ---
/** What to write instead, by words of the library for YAML. */
const HINTS = [
    // `owner: @mia` is what everybody writes first, and then `reason: upstream: no fix`.
    ['reserved character', '; write it in quotes'],
    ['Nested mappings', '; write a text that has `: ` in it in quotes'],
    ['Sequence item without -', '; indent all keys of an entry alike'],
];
function waiverOf(entry) {
    return {
        id: (0,foreign/* plainLine */.h)(entry.id),
        package: entry.package === undefined ? undefined : (0,foreign/* plainLine */.h)(entry.package.trim()),
        paths: entry.path === undefined ? [] : [(0,waiver/* plainPath */.s1)(entry.path.trim())],
        image: entry.image === undefined ? undefined : imageName(entry.image.trim()),
        owner: (0,foreign/* plainLine */.h)(entry.owner.trim()),
        reason: (0,foreign/* plainLine */.h)(entry.reason.trim()),
        expires: (0,time_day/* parseDay */.Iq)(entry.expires),
    };
}
/** Looked for in what is written, so that it is told beside whatever else is wrong. */
function tooLong(value, { today, maxDays }) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((entry, index) => {
        const written = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'expires') : undefined;
        const day = typeof written === 'string' ? (0,time_day/* parseDay */.Iq)(written) : undefined;
        if (day === undefined || day - today <= maxDays)
            return [];
        const message = `\`[${index}].expires\` is \`${written}\`: it is more than ${maxDays} days away (\`max-waiver-days\`); write ${(0,time_day/* formatDay */.im)(today + maxDays)} at the latest`;
        return [{ where: [index, 'expires'], message }];
    });
}
/** A value that breaks several rules of one key is told once. */
function distinct(problems) {
    const seen = new Set();
    return problems.filter(({ message }) => !seen.has(message) && seen.add(message));
}
function invalid(given, problems, yaml) {
    const placed = problems
        .map(({ where, message }) => ({ message, at: yaml.positionOf(where) }))
        .sort((one, other) => (one.at?.line ?? 0) - (other.at?.line ?? 0));
    const texts = placed.map(({ message, at }) => at === undefined ? message : `line ${at.line}, column ${at.column}: ${message}`);
    const what = texts.length === 1
        ? `${nameOf(given)}, ${texts[0]}`.replace(/[^.?!]$/, '$&.')
        : `${nameOf(given)} has ${texts.length} problems:\n${texts.map((text) => `  - ${text}`).join('\n')}\n`;
    return (0,errors/* fail */.f)('FG040', what, placeOf(given, placed[0]?.at));
}
function nameOf({ file, source }) {
    return `\`${file}\` of ${source}`;
}
function placeOf({ file, isOwn }, at) {
    return isOwn ? { at: { file, ...at } } : {};
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/trivyignore.js
/**
 * Trivy's own lists of what to ignore, read so that nobody has to move everything on one day. Nobody
 * answers for their entries, so each of them warns. What can not be understood covers nothing.
 *
 * https://github.com/aquasecurity/trivy/blob/v0.74.0/pkg/result/ignore.go
 */






/** Reads `.trivyignore`: one id on each line, with `exp:YYYY-MM-DD` behind it where it has an end. */
function parseTrivyignore({ file, text }) {
    const entries = text.split(/\r?\n/).flatMap((written, index) => {
        const [id = '', ...rest] = written
            .replace(/^\ufeff/, '')
            .trim()
            .split(/\s+/);
        if (id === '' || id.startsWith('#'))
            return [];
        const end = rest.find((word) => word.startsWith('exp:'))?.slice('exp:'.length);
        return [{ id, line: index + 1, ...endOf(end) }];
    });
    return ignoredBy(file, entries);
}
/**
 * Reads `.trivyignore.yaml`, of which only `vulnerabilities` are of interest.
 *
 * @throws {ActionError} FG040 when it is not YAML.
 */
function parseTrivyignoreYaml(given) {
    const yaml = yamlOf(given);
    const list = schemas/* object */.Ikc({ vulnerabilities: schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* array */.YOg(schemas/* unknown */.L5J()))) });
    const parsed = list.safeParse(yaml.value ?? {});
    if (!parsed.success) {
        const warning = `${given.file} has no list \`vulnerabilities\`; it covers nothing.`;
        return { waivers: [], warnings: [warning] };
    }
    const entries = (parsed.data.vulnerabilities ?? []).map((entry, index) => ({
        ...readEntry(entry),
        line: yaml.positionOf(['vulnerabilities', index])?.line,
    }));
    return ignoredBy(given.file, entries);
}
// Trivy passes over keys that it does not know. An entry that means to be narrower than it looks
// would then cover too much.
const entrySchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)),
    paths: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    purls: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())),
    expired_at: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    statement: schemas/* nullish */.cl6(schemas/* string */.YjP()),
});
function readEntry(written) {
    const parsed = entrySchema.safeParse(written);
    if (!parsed.success)
        return { id: idOf(written), problem: 'it is not in the form of Trivy' };
    const { id, paths, purls, statement, expired_at: end } = parsed.data;
    const entry = { id, statement: statement ?? undefined, ...endOf(end ?? undefined) };
    const urls = (purls ?? []).map(package_url/* parsePackageUrl */.r);
    if (!urls.every((url) => url !== undefined)) {
        return { ...entry, problem: 'only `purls` without qualifiers are understood here' };
    }
    if (paths?.some((path) => (0,waiver/* isPattern */.Pt)(path) || (0,waiver/* plainPath */.s1)(path) === '')) {
        return { ...entry, problem: 'patterns in `paths` are not understood here' };
    }
    const scope = { paths: (paths ?? []).map(waiver/* plainPath */.s1) };
    return { ...entry, ...scope, ...(urls.length > 0 ? { purls: urls } : {}) };
}
/** Trivy takes a time as well as a day. */
function endOf(written) {
    if (written === undefined)
        return {};
    const expires = (0,time_day/* parseDay */.Iq)(written.split(/[Tt ]/)[0] ?? '');
    return expires === undefined ? { problem: 'its end is not a day that there is' } : { expires };
}
function idOf(written) {
    const id = typeof written === 'object' && written !== null ? Reflect.get(written, 'id') : undefined;
    return typeof id === 'string' ? id : 'an entry';
}
function ignoredBy(file, entries) {
    return {
        waivers: entries
            .filter(({ problem }) => problem === undefined)
            .map(({ id, line, paths = [], purls, statement, expires }) => ({
            id: (0,foreign/* plainLine */.h)(id),
            package: undefined,
            ...(purls === undefined ? {} : { purls }),
            paths,
            image: undefined,
            owner: undefined,
            reason: statement === undefined ? undefined : (0,foreign/* plainLine */.h)(statement),
            expires,
            file,
            line,
        })),
        warnings: entries.map((entry) => warningOf(file, entry)),
    };
}
function warningOf(file, { id, line, expires, problem }) {
    const place = `${file}${line === undefined ? '' : `, line ${line}`}: ${(0,foreign/* plainLine */.h)(id)}`;
    if (problem !== undefined)
        return `${place} covers nothing, because ${problem}.`;
    const lacks = expires === undefined ? 'neither an owner nor an end' : 'no owner';
    return `${place} has ${lacks}; make a waiver of it.`;
}

;// CONCATENATED MODULE: ./actions/trivy-gate/src/policy/waivers/waiver-texts.js
/** Reads the files of waivers, each in its own form; loaded only where there is one. */


/**
 * All waivers of all files.
 *
 * @throws {ActionError} FG040 for the first file that is not valid, with every problem in it.
 */
function parseTexts(texts, limit) {
    const read = texts.map((text) => {
        if (text.file === '.trivyignore')
            return parseTrivyignore(text);
        if (text.file === '.trivyignore.yaml')
            return parseTrivyignoreYaml(text);
        return { waivers: parseWaivers(text, limit), warnings: [] };
    });
    return {
        waivers: read.flatMap(({ waivers }) => waivers),
        warnings: read.flatMap(({ warnings }) => warnings),
    };
}


/***/ })

};
;