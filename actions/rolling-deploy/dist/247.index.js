"use strict";
exports.id = 247;
exports.ids = [247];
exports.modules = {

/***/ 247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintOnly: () => (/* binding */ lintOnly)
});

// UNUSED EXPORTS: lintCheckout

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./kit/action/message.js
var message = __webpack_require__(2860);
// EXTERNAL MODULE: ./kit/action/workspace.js
var action_workspace = __webpack_require__(8574);
;// CONCATENATED MODULE: ./kit/time/day.js
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

// EXTERNAL MODULE: ./kit/yaml/document.js + 1 modules
var yaml_document = __webpack_require__(9607);
// EXTERNAL MODULE: ./actions/rolling-deploy/src/errors.js + 10 modules
var src_errors = __webpack_require__(8094);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/layouts/layout.js
/** The directory does not look as the tool lays it out. */
class LayoutProblem extends Error {
}
/** "3 files are not applied: a, b, c". */
function noteOf(paths, what) {
    if (paths.length === 0)
        return [];
    const shown = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ', …' : '');
    return [`${paths.length} ${paths.length === 1 ? 'file' : 'files'} ${what}: ${shown}`];
}
/** By the characters of their names, whatever the language of the machine. */
function byName(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/layouts/folder.js
/** Reads a directory of migrations of the checkout: links may not lead out of it. */




/** Nobody writes more by hand, and PostgreSQL takes no text of more than 1 GB. */
const LARGEST_FILE_BYTES = 64 * 1_048_576;
/** The files below a directory; it throws where that can not be read. */
function openFolder(workspace, directory) {
    const root = (0,external_node_path_.join)(workspace, directory);
    if ((0,action_workspace/* leadsOut */.q)(root, workspace))
        throw new Error('it leads out of the workspace');
    const entries = (0,external_node_fs_.readdirSync)(root, { recursive: true, withFileTypes: true });
    const paths = entries
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name).slice(root.length + (root.endsWith('/') ? 0 : 1)))
        .sort(byName);
    return {
        paths,
        read(path) {
            const file = (0,external_node_path_.join)(root, path);
            const found = (0,external_node_fs_.statSync)(file);
            // A pipe or a device would be read for ever.
            if (!found.isFile())
                throw new Error('it is no file');
            if (found.size > LARGEST_FILE_BYTES)
                throw new Error('it has more than 64 MiB');
            if ((0,action_workspace/* leadsOut */.q)(file, workspace))
                throw new Error('it leads out of the workspace');
            return (0,external_node_fs_.readFileSync)(file);
        },
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/tokens.js
/** The words of an SQL text as PostgreSQL's own scanner cuts them, also of a text that does not parse. */
/** The token that begins at a place, which must be inside of the text. */
function tokenAt(text, start) {
    for (const [kind, form] of FORMS) {
        form.lastIndex = start;
        if (form.test(text))
            return { kind, start, end: form.lastIndex };
    }
    if (text.startsWith('/*', start))
        return commentAt(text, start);
    const quoted = QUOTED.find(({ open }) => startsHere(text, start, open));
    if (quoted !== undefined)
        return quotedAt(text, start, quoted);
    const tag = startsHere(text, start, DOLLAR);
    if (tag !== undefined)
        return tokens_closed('string', { text, start, from: start + tag.length }, tag);
    return { kind: 'symbol', start, end: start + 1 };
}
/** The tokens of a part of the text, without blanks and comments. */
function* tokensIn(text, from, to) {
    for (let at = from; at < to;) {
        const token = tokenAt(text, at);
        at = token.end;
        if (token.kind !== 'blank' && token.kind !== 'comment')
            yield token;
    }
}
/** Where the next thing begins that is neither blank nor comment; `to` when there is none. */
function skipBlank(text, from, to) {
    const next = tokensIn(text, from, to).next();
    return next.done === true ? to : next.value.start;
}
/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html */
const QUOTED = [
    { kind: 'string', open: /[eE]'/y, escapedBy: '\\' },
    { kind: 'string', open: /(?:[bBxXnN]|[uU]&)?'/y },
    { kind: 'name', open: /(?:[uU]&)?"/y },
];
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const FORMS = [
    ['blank', /[ \t\n\r\f\v]+/y],
    ['comment', /--[^\n\r]*/y],
    ['word', /(?![eEbBxXnN]'|[uU]&['"])[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
    ['word', /\d+/y],
];
function startsHere(text, start, form) {
    form.lastIndex = start;
    return form.exec(text)?.[0];
}
function quotedAt(text, start, { kind, open, escapedBy }) {
    const opening = startsHere(text, start, open) ?? '';
    const sign = opening.at(-1) ?? '';
    for (let at = start + opening.length; at < text.length; at++) {
        const here = text[at];
        if (here === escapedBy)
            at += 1;
        else if (here === sign) {
            if (text[at + 1] !== sign)
                return { kind, start, end: at + 1 };
            at += 1;
        }
    }
    return { kind: 'open', start, end: text.length };
}
function tokens_closed(kind, { text, start, from }, sign) {
    const found = text.indexOf(sign, from);
    if (found < 0)
        return { kind: 'open', start, end: text.length };
    return { kind, start, end: found + sign.length };
}
/** Comments of this form nest. */
function commentAt(text, start) {
    const signs = /\/\*|\*\//g;
    signs.lastIndex = start;
    let depth = 0;
    for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
        depth += sign[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return { kind: 'comment', start, end: signs.lastIndex };
    }
    return { kind: 'open', start, end: text.length };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/phase.js

/**
 * The phase of a file: the folder's, else that of the comment `-- phase: contract` before its first
 * statement, else expand, which is the strictest.
 */
function phaseOf(folder, text) {
    if (folder !== undefined)
        return { phase: folder, remarks: [] };
    const written = phaseComment(text);
    if (written === undefined)
        return { phase: 'expand', remarks: [] };
    const phase = PHASES.find((known) => known === written.toLowerCase());
    if (phase !== undefined)
        return { phase, remarks: [] };
    const message = `\`phase: ${written}\` is not a phase, so that the file counts as expand.`;
    const remedy = '-- phase: contract';
    return {
        phase: 'expand',
        remarks: [{ rule: 'phase-comment', level: 'warning', message, remedy }],
    };
}
/** The phase that a folder of this name stands for, as Discourse and others call them, too. */
function folderPhase(folder) {
    return FOLDERS[folder];
}
// --- internal ---
const PHASES = ['expand', 'contract'];
const FOLDERS = {
    expand: 'expand',
    migrate: 'expand',
    contract: 'contract',
    post_migrate: 'contract',
};
function phaseComment(text) {
    for (let at = 0; at < text.length;) {
        const token = tokenAt(text, at);
        if (token.kind !== 'blank' && token.kind !== 'comment')
            return undefined;
        const match = /^--\s*phase:\s*(\S+)\s*$/i.exec(text.slice(token.start, token.end));
        if (match !== null)
            return match[1];
        at = token.end;
    }
    return undefined;
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(2527);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/layouts/drizzle.js
/** Drizzle: the journal of drizzle-kit up to 0.31, or a folder for each migration from version 1 on. */


/** All that is pending runs in one transaction. */
const drizzle = (folder) => {
    if (folder.paths.includes(JOURNAL))
        return byJournal(folder);
    const folders = folder.paths.filter((path) => /^\d{14}_[^/]*\/migration\.sql$/.test(path));
    if (folders.length > 0)
        return byFolder(folder, folders);
    if (folder.paths.length === 0)
        return { layout: 'drizzle', files: [], notes: [] };
    throw new LayoutProblem(`it has neither \`${JOURNAL}\` nor folders such as \`20260101120000_name/migration.sql\``);
};
// --- internal ---
const JOURNAL = 'meta/_journal.json';
const BREAKPOINT = '--> statement-breakpoint';
const journalSchema = schemas/* object */.Ikc({
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({ tag: schemas/* string */.YjP(), when: schemas/* number */.aig() })),
});
/** https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-orm/src/migrator.ts */
function byJournal(folder) {
    const entries = readJournal(folder);
    const listed = new Set(entries.map(({ tag }) => `${tag}.sql`));
    const files = entries.map(({ tag, when }) => {
        const path = `${tag}.sql`;
        const isThere = folder.paths.includes(path);
        const problem = isThere ? {} : { problem: 'the journal names it, and it is not there' };
        return { path, transaction: 'pending', parts: atBreakpoints, order: when, ...problem };
    });
    const others = folder.paths.filter((path) => path.endsWith('.sql') && !listed.has(path));
    return { layout: 'drizzle, with a journal', files, notes: noteOf(others, 'not in the journal') };
}
function readJournal(folder) {
    try {
        const parsed = journalSchema.safeParse(JSON.parse(folder.read(JOURNAL).toString('utf8')));
        if (parsed.success)
            return parsed.data.entries;
    }
    catch (error) {
        throw new LayoutProblem(`\`${JOURNAL}\` can not be read: ${error.message}`);
    }
    throw new LayoutProblem(`\`${JOURNAL}\` has no list of entries with \`tag\` and \`when\``);
}
function byFolder(folder, paths) {
    const files = paths
        .toSorted(byName)
        .map((path) => ({ path, transaction: 'pending', parts: atBreakpoints }));
    const others = folder.paths.filter((path) => path.endsWith('.sql') && !paths.includes(path));
    return {
        layout: 'drizzle, with a folder for each migration',
        files,
        notes: noteOf(others, 'not applied'),
    };
}
function atBreakpoints(text) {
    const parts = [];
    let from = 0;
    for (let at = text.indexOf(BREAKPOINT); at >= 0; at = text.indexOf(BREAKPOINT, from)) {
        parts.push({ from, to: at });
        from = at + BREAKPOINT.length;
    }
    return [...parts, { from, to: text.length }];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/layouts/others.js
/** Prisma, node-pg-migrate, golang-migrate, folders of plain SQL, and commands that we do not know. */


/** A folder for each migration, sent as one text. https://www.prisma.io/docs/orm/prisma-migrate */
const prisma = (folder) => {
    const paths = folder.paths.filter((path) => /^[^/]+\/migration\.sql$/.test(path));
    const others = folder.paths.filter((path) => path.endsWith('.sql') && !paths.includes(path));
    const files = paths.toSorted(byName).map((path) => ({ path, transaction: 'file' }));
    return { layout: 'prisma', files, notes: noteOf(others, 'not applied') };
};
/**
 * SQL, JavaScript and TypeScript beside each other; all that is pending runs in one transaction.
 * https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts
 */
const nodePgMigrate = (folder) => {
    const own = folder.paths.filter((path) => !path.includes('/') && !path.startsWith('.'));
    const files = own.toSorted(byNumber).map((path) => {
        if (path.endsWith('.sql'))
            return { path, transaction: 'pending', parts: upPart };
        const problem = 'it is a program: only SQL can be read';
        return { path, transaction: 'pending', problem };
    });
    return { layout: 'node-pg-migrate', files, notes: [] };
};
/**
 * `{version}_{title}.up.sql`, each sent as one text.
 * https://github.com/golang-migrate/migrate/blob/master/source/parse.go
 */
const golangMigrate = (folder) => {
    const found = folder.paths.flatMap((path) => {
        const version = /^(\d+)_[^/]*\.up\.[^/]+$/.exec(path)?.[1];
        return version === undefined
            ? []
            : [{ path, transaction: 'file', order: Number(version) }];
    });
    const isKnown = (path) => /^\d+_[^/]*\.(?:up|down)\.[^/]+$/.test(path);
    const others = folder.paths.filter((path) => path.endsWith('.sql') && !isKnown(path));
    const files = found.toSorted((one, other) => one.order - other.order || byName(one.path, other.path));
    return { layout: 'golang-migrate', files, notes: noteOf(others, 'not applied') };
};
/** All files by their names, in folders for the phases or without; each statement is by itself. */
const plainSql = (folder) => {
    const files = folder.paths
        .filter((path) => path.endsWith('.sql'))
        .map((path) => ({ path, transaction: 'statement', phase: phaseOfPath(path) }));
    const sorted = files.toSorted((one, other) => rank(one.phase) - rank(other.phase) || byName(one.path, other.path));
    const others = folder.paths.filter((path) => !path.endsWith('.sql'));
    return { layout: 'plain SQL', files: sorted, notes: noteOf(others, 'not SQL, and not read') };
};
/** A command that we do not know, with SQL in its directory. */
const command = (folder) => ({
    ...plainSql(folder),
    layout: 'the SQL of a command',
});
// --- internal ---
function phaseOfPath(path) {
    const phases = path.split('/').slice(0, -1).map(folderPhase);
    return phases.find((phase) => phase !== undefined);
}
function rank(phase) {
    return phase === 'contract' ? 1 : 0;
}
/** By the number before the first `_`, 0 where there is none, then by the name; 17 digits are a date. */
function byNumber(one, other) {
    const [first, second] = [numberOf(one), numberOf(other)];
    return first === second ? byName(one, other) : first - second;
}
/** https://github.com/salsita/node-pg-migrate/blob/main/src/migration.ts, `getNumericPrefix` */
function numberOf(name) {
    const [prefix = ''] = name.split('_', 1);
    const date = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(prefix);
    if (date === null)
        return Number(prefix) || 0;
    const [, year = 0, month = 1, ...rest] = date.map(Number);
    return Date.UTC(year, month - 1, ...rest);
}
/** Exactly as the tool cuts it: with a mark for `down` alone all of the file is run. */
function upPart(text) {
    const up = text.search(/^\s*--[\s-]*up\s+migration/im);
    const down = text.search(/^\s*--[\s-]*down\s+migration/im);
    if (up < 0)
        return [{ from: 0, to: text.length }];
    return [{ from: up, to: down < up ? text.length : down }];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/layouts/list.js
/** Lists the migrations of a project as they are applied, with their phases and texts. */






/** The tools whose migrations we know. */
const LAYOUTS = {
    drizzle: drizzle,
    prisma: prisma,
    'node-pg-migrate': nodePgMigrate,
    'golang-migrate': golangMigrate,
    sql: plainSql,
    command: command,
};
/** Lists a directory. Throws a LayoutProblem. */
function listMigrations(directory) {
    const { layout, files, notes } = LAYOUTS[directory.tool](directory.folder);
    const read = files.map((listed) => readFile(directory, listed));
    const remarked = read.map((file, index) => ({
        ...file,
        remarks: [
            ...file.remarks,
            ...orderRemarks(files, read, index),
            ...blocked(directory, read, index),
        ],
    }));
    return { layout, files: remarked, notes };
}
// --- internal ---
function readFile(directory, listed) {
    const path = (0,posix_.join)(directory.path, listed.path);
    const { transaction, problem } = listed;
    const folder = directory.phase ?? listed.phase;
    const none = (reason, content) => ({
        ...{ path, transaction, text: undefined, problem: reason, parts: [], remarks: [] },
        ...{ phase: folder ?? 'expand', isPending: directory.isPending(path, content) },
    });
    let content;
    try {
        content = directory.folder.read(listed.path);
    }
    catch (error) {
        return none(problem ?? (0,message/* messageOf */.b)(error));
    }
    if (problem !== undefined)
        return none(problem, content);
    if (!(0,external_node_buffer_.isUtf8)(content))
        return none('it is not a text in UTF-8', content);
    // A mark at the beginning is no character of the text.
    const text = content.toString('utf8').replace(/^\ufeff/, '');
    const parts = listed.parts?.(text) ?? [{ from: 0, to: text.length }];
    const isPending = directory.isPending(path, content);
    return { path, transaction, text, parts, isPending, ...phaseOf(folder, text) };
}
/** A tool that only looks at the last one it applied leaves out for ever what is older. */
function orderRemarks(listed, files, index) {
    const own = listed[index]?.order;
    if (own === undefined || files[index]?.isPending !== true)
        return [];
    const later = listed.findIndex(({ order }, at) => order !== undefined && order > own && files[at]?.isPending === false);
    if (later < 0)
        return [];
    const message = `It is older than ${files[later]?.path}, which is applied already: the tool leaves it out, and says nothing.`;
    return [
        {
            rule: 'out-of-order',
            level: 'error',
            message,
            remedy: '-- make it anew, with a newer number or time',
        },
    ];
}
/** In one directory an expand migration waits for the contract before it. */
function blocked({ phase, tool }, files, index) {
    const own = files[index];
    if (phase !== undefined ||
        tool === 'command' ||
        own?.isPending !== true ||
        own.phase !== 'contract')
        return [];
    const waits = files.slice(index + 1).filter((file) => file.isPending && file.phase === 'expand');
    const [first] = waits;
    if (first === undefined)
        return [];
    const message = `${waits.length === 1 ? first.path : `${first.path} and ${waits.length - 1} more`} can not run before this one, which waits until all replicas are new.`;
    const remedy = '-- finish it first, or give contract a directory of its own: `contract.directory`';
    return [{ rule: 'contract-first', level: 'warning', message, remedy }];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/names.js
/** The name of a table, a view, an index or a sequence. */
function relationName(relation) {
    return { schema: relation?.schemaname, name: relation?.relname ?? '' };
}
/** A name that stands in the tree as a list of its parts. */
function listedName(parts) {
    const words = stringsOf(parts);
    return { schema: words.at(-2), name: words.at(-1) ?? '' };
}
/** The texts of a list. */
function stringsOf(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? (node.String.sval ?? '') : []));
}
/** The name as it is written: in quotes where it needs them. */
function sqlName({ schema, name }) {
    return schema === undefined ? quoted(name) : `${quoted(schema)}.${quoted(name)}`;
}
/** One part of a name as it is written. */
function quoted(name) {
    if (/^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name))
        return name;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A name made of others, short enough for PostgreSQL, which cuts names after 63 bytes. */
function madeName(...parts) {
    let name = parts.join('_');
    while (Buffer.byteLength(name) > 63)
        name = [...name].slice(0, -1).join('');
    return name;
}
/** A type as it is written, with what stands in its brackets. */
function typeText(type) {
    const parts = stringsOf(type?.names);
    const isBuiltIn = parts[0] === 'pg_catalog';
    const last = parts.at(-1) ?? '';
    const name = isBuiltIn ? (SPELLED[last] ?? last) : parts.map(quoted).join('.');
    const numbers = (type?.typmods ?? []).flatMap((node) => 'A_Const' in node ? String(node.A_Const.ival?.ival ?? 0) : []);
    const bounds = '[]'.repeat(type?.arrayBounds?.length ?? 0);
    const isInterval = last === 'interval';
    return `${name}${numbers.length > 0 && !isInterval ? `(${numbers.join(', ')})` : ''}${bounds}`;
}
/** A type without what stands in its brackets: `varchar`, `int8`, `shop.status`. */
function typeBase(type) {
    const parts = stringsOf(type?.names);
    return (parts[0] === 'pg_catalog' ? parts.slice(1) : parts).join('.');
}
// --- internal ---
/** Names inside of PostgreSQL, and what people write. */
const SPELLED = {
    int2: 'smallint',
    int4: 'integer',
    int8: 'bigint',
    float4: 'real',
    float8: 'double precision',
    bool: 'boolean',
    bpchar: 'char',
};
/** https://www.postgresql.org/docs/current/sql-keywords-appendix.html, those that are reserved. */
const RESERVED = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table
  tablesample then to trailing true union unique user using variadic verbose when where window with`.split(/\s+/));

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/pieces.js
/**
 * Cuts a text into statements without understanding them, so that one that can not be read does not
 * hide the others. Follows psql, which sends a statement at each `;` outside of brackets.
 */

/** The statements of a part of a text, in their order. */
function piecesOf(text, { from, to }, brackets = 'nest') {
    const pieces = [];
    for (let at = from; at < to;) {
        const { piece, next } = nextPiece(text, { from: at, to }, brackets);
        if (piece !== undefined)
            pieces.push(piece);
        at = next;
    }
    return pieces;
}
function nextPiece(text, { from, to }, brackets) {
    const depth = newDepth(brackets);
    let first;
    let end = from;
    for (const token of tokensIn(text, from, to)) {
        const word = text.slice(token.start, Math.min(token.end, token.start + 20)).toLowerCase();
        if (token.kind === 'symbol' && word === '\\') {
            const line = lineEnd(text, token.start, to);
            return { piece: { kind: 'psql', start: first?.start ?? token.start, end: line }, next: line };
        }
        if (token.kind === 'symbol' && word === ';' && depth.isTop()) {
            if (first === undefined)
                return { piece: undefined, next: token.end };
            return atSemicolon(text, { start: first.start, end, semicolon: token.end, to });
        }
        first ??= token;
        end = Math.min(token.end, to);
        depth.see(token, word);
    }
    return { piece: first && { kind: 'sql', start: first.start, end }, next: to };
}
/** The data of a COPY begin on the next line, and end with a line of `\.` or not at all. */
function atSemicolon(text, { start, end, semicolon, to }) {
    const plain = { piece: { kind: 'sql', start, end }, next: semicolon };
    if (!/^copy\b/i.test(text.slice(start, start + 5)) || !takesData(text, start, end))
        return plain;
    const line = lineEnd(text, semicolon, to);
    if (text.slice(line, to).trim() === '')
        return plain;
    const last = /^\\\.[ \t]*\r?$/m;
    const found = last.exec(text.slice(line, to));
    const dataEnd = found === null ? to : line + found.index + found[0].length;
    return { piece: { kind: 'copy', start, end: dataEnd }, next: dataEnd };
}
function takesData(text, start, end) {
    const words = [...tokensIn(text, start, end)].map((token) => text.slice(token.start, token.end).toLowerCase());
    return words.some((word, index) => word === 'from' && words[index + 1] === 'stdin');
}
function lineEnd(text, from, to) {
    const found = text.indexOf('\n', from);
    return found < 0 || found > to ? to : found;
}
/** Counts brackets, and the statements in a function whose body is not a string. */
function newDepth(brackets) {
    const words = [];
    let round = 0;
    let blocks = 0;
    return {
        isTop: () => brackets === 'ignored' || (round <= 0 && blocks === 0),
        see({ kind }, word) {
            if (kind === 'symbol' && word === '(')
                round += 1;
            if (kind === 'symbol' && word === ')')
                round -= 1;
            if (kind !== 'word')
                return;
            if (words.length < 4)
                words.push(word);
            if (!/^create (or replace )?(function|procedure)/.test(words.join(' ')))
                return;
            if (word === 'begin' && round === 0)
                blocks += 1;
            else if (word === 'case' && blocks > 0)
                blocks += 1;
            else if (word === 'end' && blocks > 0)
                blocks -= 1;
        },
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/places.js
/** Makes the finder for a text. */
function placesIn(text) {
    const isAscii = Buffer.byteLength(text) === text.length;
    let bytes = { from: 0, byte: 0, index: 0 };
    let last = { index: 0, line: 1, column: 1 };
    return {
        indexOfByte(byte, from) {
            if (isAscii)
                return from + byte;
            if (bytes.from !== from || bytes.byte > byte)
                bytes = { from, byte: 0, index: from };
            while (bytes.byte < byte && bytes.index < text.length) {
                const point = text.codePointAt(bytes.index) ?? 0;
                bytes.byte += bytesOf(point);
                bytes.index += point > 0xffff ? 2 : 1;
            }
            return bytes.index;
        },
        positionOf(index) {
            if (index < last.index)
                last = { index: 0, line: 1, column: 1 };
            let { index: at, line, column } = last;
            while (at < index) {
                const point = text.codePointAt(at) ?? 0;
                const isEnd = point === 0x0a;
                line += isEnd ? 1 : 0;
                column = isEnd ? 1 : column + 1;
                at += point > 0xffff ? 2 : 1;
            }
            last = { index: at, line, column };
            return { line, column };
        },
    };
}
// --- internal ---
function bytesOf(point) {
    if (point < 0x80)
        return 1;
    if (point < 0x800)
        return 2;
    return point < 0x10000 ? 3 : 4;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/statements.js


/** Above this length statements are parsed one by one, so that not all trees are in memory at once. */
const LARGE = 262_144;
/** Every statement of a part of a text, in its order. */
function* statementsIn(source) {
    const { text, range, parser } = source;
    const whole = range.to - range.from <= LARGE && parser.parse(text.slice(range.from, range.to));
    if (whole !== false && 'value' in whole) {
        for (const { node, byte, length } of whole.value) {
            const start = skipBlank(text, source.places.indexOfByte(byte, range.from), range.to);
            const to = length === undefined ? range.to : source.places.indexOfByte(byte + length, range.from);
            const end = endOf(text, start, to);
            yield { node, start, end, text: text.slice(start, end) };
        }
        return;
    }
    for (const piece of piecesOf(text, range))
        yield* readPiece(source, piece);
}
// --- internal ---
const NO_SQL = {
    psql: 'it is a command for the program psql',
    copy: 'it is COPY with its data in the file',
};
/** Commands that change nothing in the database and nothing of what follows. */
const HARMLESS = /^\\(?:echo|qecho|timing|restrict|unrestrict|set +ON_ERROR_STOP)\b[^\\`]*$/;
/** A piece in which brackets do not match may hold others that can be read. */
function* readPiece(source, piece) {
    const { text } = source;
    const { start, end, kind } = piece;
    const own = text.slice(start, end);
    if (kind === 'psql' && HARMLESS.test(own))
        return;
    if (kind !== 'sql') {
        yield { problem: NO_SQL[kind], start, text: own };
        return;
    }
    const read = readOne(source, piece);
    const parts = 'problem' in read ? piecesOf(text, { from: start, to: end }, 'ignored') : [];
    if (parts.length < 2)
        yield read;
    else
        for (const part of parts)
            yield readOne(source, part);
}
function readOne({ text, parser }, { start, end }) {
    const own = text.slice(start, end);
    const parsed = parser.parse(own);
    if ('problem' in parsed)
        return { problem: parsed.problem, start, text: own };
    const [only, ...others] = parsed.value;
    // Two where one was expected: the pieces were cut in another way than PostgreSQL does.
    if (only === undefined || others.length > 0) {
        return { problem: 'it can not be told apart from what follows', start, text: own };
    }
    return { node: only.node, start, end, text: own };
}
/** The end without `;`, blanks and comments. */
function endOf(text, start, to) {
    const own = text.slice(start, to);
    // Mostly there is no comment, and it is quicker to see that than to read it once more.
    if (!/--|\*\/|;/.test(own))
        return start + own.trimEnd().length;
    const [piece] = piecesOf(text, { from: start, to });
    return piece?.end ?? to;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/body.js


/** The pieces of a DO statement, in their order. */
function bodyOf(text, { args = [] }, parser) {
    const language = optionOf(args, 'language') ?? 'plpgsql';
    const unknown = (problem) => [
        { sql: undefined, problem, index: 0, isCertain: true },
    ];
    if (language !== 'plpgsql')
        return unknown(`its body is in ${language}`);
    const parsed = parser.parseBody(text);
    if ('problem' in parsed)
        return unknown(`its body can not be read: ${parsed.problem}`);
    const found = [];
    walk(parsed.value, { line: 1, isCertain: true, isDynamic: false }, found);
    if (found.length === 0 && !isEmpty(parsed.value))
        return unknown('its body can not be read');
    const lines = linesOf(text);
    return found.map(({ query, line, isCertain, isDynamic }) => {
        const index = placeOf(text, lines, { query, line });
        const sql = isDynamic ? constantOf(query, parser) : asStatement(query);
        if (sql !== undefined)
            return { sql, index, isCertain };
        const problem = 'EXECUTE runs what is only put together then';
        return { sql, problem, index, isCertain };
    });
}
/** What may run not at all, or be taken back. */
const CONDITIONAL = /^PLpgSQL_(?:stmt_(?:if|case|loop|while|fori|fors|forc|dynfors|foreach_a)|if_elsif|case_when|exception)$/;
const DYNAMIC = /^PLpgSQL_stmt_(?:dynexecute|dynfors)$/;
function walk(value, where, found) {
    if (Array.isArray(value)) {
        for (const item of value)
            walk(item, where, found);
        return;
    }
    if (value === null || typeof value !== 'object')
        return;
    for (const [key, below] of Object.entries(value)) {
        if (key === 'PLpgSQL_expr') {
            const { query = '', parseMode = 0 } = below;
            found.push({ ...where, query: { text: query, mode: parseMode } });
            continue;
        }
        walk(below, inside(key, below, where), found);
    }
}
function inside(key, value, where) {
    const { lineno, exceptions } = (value ?? {});
    const isMaybe = CONDITIONAL.test(key) || exceptions !== undefined;
    const isStatement = key.startsWith('PLpgSQL_stmt');
    return {
        line: typeof lineno === 'number' ? lineno : where.line,
        isCertain: where.isCertain && !isMaybe,
        // Of a dynamic statement only the query is; what is below a loop or is given to it is not.
        isDynamic: key === 'dynquery' ||
            DYNAMIC.test(key) ||
            (where.isDynamic && !isStatement && key !== 'params' && key !== 'body'),
    };
}
function asStatement({ text, mode }) {
    if (mode === 0)
        return text;
    return `SELECT ${mode === 2 ? text : text.replace(/^[^=]*?:?=/, '')}`;
}
/** EXECUTE of a text that is written down. */
function constantOf({ text }, parser) {
    const parsed = parser.parse(`SELECT ${text}`);
    if ('problem' in parsed)
        return undefined;
    const [node] = parsed.value.map((statement) => statement.node);
    const target = node !== undefined && 'SelectStmt' in node ? node.SelectStmt.targetList : [];
    const [only, ...others] = target ?? [];
    if (only === undefined || !('ResTarget' in only) || others.length > 0)
        return undefined;
    const { val } = only.ResTarget;
    return val !== undefined && 'A_Const' in val ? val.A_Const.sval?.sval : undefined;
}
function optionOf(options, name) {
    for (const option of options) {
        if (!('DefElem' in option) || option.DefElem.defname !== name)
            continue;
        const { arg } = option.DefElem;
        return arg === undefined ? undefined : stringsOf([arg])[0]?.toLowerCase();
    }
    return undefined;
}
/** Whether the body is one that does nothing: NULL, RETURN. */
function isEmpty(tree) {
    return JSON.stringify(tree).includes('"action"');
}
/** Where the lines of the body begin in the text of the statement. */
function linesOf(text) {
    const body = [...tokensIn(text, 0, text.length)].find(({ kind }) => kind === 'string');
    const begin = body?.start ?? 0;
    const ends = [...text.slice(begin).matchAll(/\n/g)].map(({ index }) => begin + index + 1);
    return [begin, ...ends];
}
/** The query itself where it is found on its line or below, or the first thing on the line. */
function placeOf(text, lines, { query, line }) {
    const from = lines[line - 1] ?? 0;
    const written = text.toLowerCase();
    const wanted = query.text.toLowerCase();
    // PERFORM comes as SELECT.
    for (const form of [wanted, wanted.replace(/^select/, 'perform')]) {
        const found = written.indexOf(form, from);
        if (found >= 0)
            return found;
    }
    return from + (/^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/finding.js
/** How grave an operation of a class is in a phase; undefined where it is not. */
function levelOf(phaseClass, phase) {
    return LEVELS[phaseClass][phase];
}
/** A finding about a file as such, or about several statements. */
function remark({ path, phase }, what) {
    return {
        ...{ file: path, line: 1, column: 1, phase, operation: what.rule, statement: '' },
        ...{ lock: 'none', rewrite: 'none' },
        ...what,
    };
}
/** The words of a row about one object. */
function messageOf({ operation, why }, about) {
    return `${operation}${about === '' ? '' : ` (${about})`}: ${why}.`;
}
// --- internal ---
const LEVELS = {
    E: { expand: undefined, contract: undefined },
    // In contract nobody runs the old release any more.
    'E!': { expand: 'warning', contract: undefined },
    C: { expand: 'error', contract: undefined },
    N: { expand: 'error', contract: 'error' },
    'N (warn)': { expand: 'warning', contract: 'warning' },
};

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/forms.js


/** The table as it is written. */
function tableOf({ target }) {
    return target === undefined ? '…' : sqlName(target);
}
/** The column, the constraint or the like as it is written. */
function nameOf({ name }) {
    return name === '' ? '…' : quoted(name);
}
/** Which part of the tree an operation has. */
function columnOf({ node }) {
    return 'ColumnDef' in node ? node.ColumnDef : undefined;
}
function constraintOf({ node }) {
    return 'Constraint' in node ? node.Constraint : undefined;
}
/** The constraints of a new column, by their kind. */
function columnConstraint(operation, type) {
    return columnOf(operation)
        ?.constraints?.flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))
        .find(({ contype }) => contype === type);
}
/** Whether an expression is the word NULL. */
function isNull(node) {
    return node !== undefined && 'A_Const' in node && node.A_Const.isnull === true;
}
/** `ALTER TABLE t …;` */
function alter(operation, change) {
    return `ALTER TABLE ${tableOf(operation)} ${change};`;
}
/** Adding the column alone. */
function bareColumn(operation, type = typeText(columnOf(operation)?.typeName)) {
    return alter(operation, `ADD COLUMN ${nameOf(operation)} ${type}`);
}
/** Filling a column without holding all rows at once. */
function backfill(operation, value = '…') {
    const [table, column] = [tableOf(operation), nameOf(operation)];
    return `UPDATE ${table} SET ${column} = ${value} WHERE ${column} IS NULL AND …; -- in batches of some thousand rows, each in a transaction of its own`;
}
/** NOT NULL without a scan under the lock: PostgreSQL 12 and later believe the constraint. */
function notNull(operation) {
    const { target, name } = operation;
    const check = quoted(madeName(target?.name ?? '', name, 'not_null'));
    return [
        '-- in contract, when all replicas are new',
        alter(operation, `ADD CONSTRAINT ${check} CHECK (${nameOf(operation)} IS NOT NULL) NOT VALID`),
        '-- in contract, in the migration after that',
        alter(operation, `VALIDATE CONSTRAINT ${check}`),
        alter(operation, `ALTER COLUMN ${nameOf(operation)} SET NOT NULL`),
        alter(operation, `DROP CONSTRAINT ${check}`),
    ].join('\n');
}
/** The text with words put in behind the first of a word. */
function insertAfter(text, word, words) {
    for (const { start, end } of tokensIn(text, 0, text.length)) {
        if (text.slice(start, end).toLowerCase() !== word)
            continue;
        return `${text.slice(0, end)} ${words}${text.slice(end)}`;
    }
    return text;
}
/** The name of a constraint, or one that PostgreSQL would give it. */
function constraintName(operation, ending) {
    const own = constraintOf(operation)?.conname;
    return quoted(own ?? madeName(operation.target?.name ?? '', ending));
}
/** Steps below each other. */
function steps(...lines) {
    return lines.join('\n');
}
/** The columns of a constraint, or the one that it stands at. */
function quotedKeys(operation) {
    const keys = stringsOf(constraintOf(operation)?.keys);
    return (keys.length > 0 ? keys : [operation.name || '…']).map(quoted).join(', ');
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/type-change.js
/** Which changes of a column's type leave all rows as they are. */

/** The type that a column gets, as it is written. */
function newTypeOf({ node }) {
    const type = definitionOf(node)?.typeName;
    return type === undefined ? '…' : typeText(type);
}
/** A type as the parse tree has it. */
function columnTypeOf(type) {
    const size = (type?.typmods ?? []).flatMap((mod) => 'A_Const' in mod ? [mod.A_Const.ival?.ival ?? 0] : []);
    const bounds = '[]'.repeat(type?.arrayBounds?.length ?? 0);
    return { base: `${typeBase(type)}${bounds}`, size };
}
/** Whether the type before is known and the new one only allows more; measured on PostgreSQL 15. */
function isWidening(operation, made) {
    const definition = definitionOf(operation.node);
    const { target, name } = operation;
    if (definition === undefined || definition.raw_default !== undefined)
        return false;
    if (definition.collClause !== undefined)
        return false;
    const before = target && made.columnType(target, name);
    if (before === undefined)
        return false;
    return allowsMore(before, columnTypeOf(definition.typeName), made.setting('timezone'));
}
// --- internal ---
function definitionOf(node) {
    const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
    return def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
}
function allowsMore(from, to, zone) {
    const [length] = from.size;
    const [newLength] = to.size;
    switch (`${from.base} → ${to.base}`) {
        case 'varchar → text':
        case 'text → varchar':
        case 'varchar → varchar':
        case 'text → text':
            return newLength === undefined || (length !== undefined && newLength >= length);
        case 'numeric → numeric':
            if (newLength === undefined)
                return true;
            return (length !== undefined && newLength >= length && (to.size[1] ?? 0) === (from.size[1] ?? 0));
        case 'cidr → inet':
            return true;
        case 'timestamp → timestamptz':
            // In another time zone each value is another one.
            return zone === 'utc' && length === newLength;
        default:
            return from.base === to.base && to.size.length === 0 && length === newLength;
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/made.js



/** An empty account. */
function newAccount() {
    const state = newState();
    return {
        has: (subject) => hasMade(state, subject),
        columnType: (table, column) => state.types.get(columnKey(state, table, column)),
        isProvenNotNull: (table, column) => [...state.notNull.values()].some(({ key, isValid }) => isValid && key === columnKey(state, table, column)),
        setting: (name) => state.settings.get(name),
        see: (operation) => see(state, operation),
        beginFile({ phase, isPending }) {
            state.made = state.byPhase[phase];
            state.isPending = isPending;
            for (const key of state.temporary)
                state.made.delete(key);
            state.temporary.clear();
            state.ofFile.clear();
            state.settings.clear();
        },
        forgetFile() {
            for (const key of state.ofFile)
                state.made.delete(key);
        },
    };
}
function newState() {
    const byPhase = { expand: new Map(), contract: new Map() };
    return {
        ...{ byPhase, made: byPhase.expand, isPending: true, movesSchema: false },
        ...{ before: new Set(), types: new Map(), notNull: new Map(), settings: new Map() },
        ...{ temporary: new Set(), ofFile: new Set() },
    };
}
function see(state, operation) {
    const { makes, removes, isCertain } = operation;
    for (const subject of removes) {
        const key = keyOf(state, subject);
        state.made.delete(key);
        state.before.delete(key);
    }
    for (const subject of makes) {
        const key = keyOf(state, subject);
        if (!state.isPending) {
            state.before.add(key);
            continue;
        }
        // `IF NOT EXISTS` of what is there makes nothing.
        if (!isCertain && state.before.has(key))
            continue;
        if (state.made.get(key) !== 'surely')
            state.made.set(key, isCertain ? 'surely' : 'perhaps');
        state.ofFile.add(key);
        if (operation.kind === 'temporary table')
            state.temporary.add(key);
    }
    rememberTypes(state, operation);
    rememberNotNull(state, operation);
    if ('VariableSetStmt' in operation.node)
        rememberSetting(state, operation.node);
}
function hasMade(state, subject) {
    const own = state.made.get(keyOf(state, subject));
    if (own !== undefined || subject.of === undefined)
        return own;
    return state.made.get(keyOf(state, { kind: 'table', name: subject.of }));
}
function keyOf(state, { kind, name, of }) {
    return JSON.stringify([kind, ...plain(state, of), ...plain(state, name)]);
}
function plain({ movesSchema }, name) {
    if (name === undefined)
        return [];
    const { schema = '' } = name;
    return [schema === 'public' && !movesSchema ? '' : schema, name.name];
}
function columnKey(state, table, column) {
    return keyOf(state, { kind: 'column', name: { schema: undefined, name: column }, of: table });
}
function rememberTypes(state, operation) {
    const { target, name, node } = operation;
    if (target === undefined)
        return;
    const set = (column, type) => {
        state.types.set(columnKey(state, target, column), columnTypeOf(type));
    };
    const forget = (column) => state.types.delete(columnKey(state, target, column));
    if ('CreateStmt' in node) {
        for (const element of node.CreateStmt.tableElts ?? []) {
            if ('ColumnDef' in element)
                set(element.ColumnDef.colname ?? '', element.ColumnDef.typeName);
        }
    }
    const added = columnOf(operation);
    if (added !== undefined)
        set(name, added.typeName);
    const changed = made_definitionOf(node);
    if (changed !== undefined)
        set(name, changed.typeName);
    // What has another name now is better not known.
    if (operation.kind === 'RENAME OBJECT_COLUMN' || operation.kind === 'AT_DropColumn')
        forget(name);
    if (/^(?:RENAME|DROP) OBJECT_TABLE$/.test(operation.kind)) {
        const start = keyOf(state, {
            kind: 'column',
            name: { schema: undefined, name: '' },
            of: target,
        });
        for (const key of state.types.keys())
            if (key.startsWith(start.slice(0, -3)))
                state.types.delete(key);
    }
}
/** PostgreSQL believes such a CHECK once it is valid, and does not look at the rows again. */
function rememberNotNull(state, { kind, target, name, node, isCertain }) {
    if (target === undefined || !isCertain)
        return;
    const own = keyOf(state, { kind: 'constraint', name: { schema: undefined, name }, of: target });
    if (kind === 'AT_DropConstraint')
        state.notNull.delete(own);
    const known = state.notNull.get(own);
    if (kind === 'AT_ValidateConstraint' && known !== undefined) {
        state.notNull.set(own, { ...known, isValid: true });
    }
    const constraint = 'Constraint' in node ? node.Constraint : undefined;
    const column = constraint?.contype === 'CONSTR_CHECK' ? notNullColumn(constraint.raw_expr) : undefined;
    if (column === undefined)
        return;
    const isValid = constraint?.skip_validation !== true;
    state.notNull.set(own, { key: columnKey(state, target, column), isValid });
}
/** The column of `c IS NOT NULL`. */
function notNullColumn(expression) {
    if (expression === undefined || !('NullTest' in expression))
        return undefined;
    const { nulltesttype, arg } = expression.NullTest;
    if (nulltesttype !== 'IS_NOT_NULL' || arg === undefined || !('ColumnRef' in arg))
        return undefined;
    return stringsOf(arg.ColumnRef.fields).at(-1);
}
function made_definitionOf(node) {
    if (!('AlterTableCmd' in node) || node.AlterTableCmd.subtype !== 'AT_AlterColumnType')
        return;
    const { def } = node.AlterTableCmd;
    return def !== undefined && 'ColumnDef' in def ? def.ColumnDef : undefined;
}
function rememberSetting(state, node) {
    const { name = '', args = [] } = node.VariableSetStmt;
    if (name.toLowerCase() === 'search_path')
        state.movesSchema = true;
    const [value] = args;
    const text = value !== undefined && 'A_Const' in value ? value.A_Const.sval?.sval : undefined;
    if (text === undefined)
        state.settings.delete(name.toLowerCase());
    else
        state.settings.set(name.toLowerCase(), text.toLowerCase());
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/calls.js
/** Which functions an expression or a statement calls, and which of them are known to change nothing. */

/** Names of all functions that are called, without `pg_catalog`, in lower case. */
function callsIn(node) {
    return foundIn(node, 'FuncCall').map((call) => {
        const { funcname } = call;
        return stringsOf(funcname)
            .filter((part, index, parts) => index > 0 || parts.length === 1 || part !== 'pg_catalog')
            .join('.');
    });
}
/** Everything of a name below a node; a tree may be deep, so there is no recursion. */
function foundIn(node, name) {
    const found = [];
    const open = [node];
    while (open.length > 0) {
        const here = open.pop();
        if (here === null || typeof here !== 'object')
            continue;
        for (const [key, value] of Object.entries(here)) {
            if (key === name)
                found.push(value);
            if (typeof value === 'object')
                open.push(value);
        }
    }
    return found;
}
/** Whether a function gives the same for all rows of a statement, so that a default is not computed for each. */
function isStable(name) {
    return STABLE.has(name);
}
/** Whether a call in a SELECT changes no table and takes no lock of one. */
function isHarmless(name) {
    return STABLE.has(name) || calls_HARMLESS.has(name);
}
// --- internal ---
function words(text) {
    return new Set(text.split(/\s+/));
}
/** `provolatile` of pg_proc is `i` or `s`. */
const STABLE = words(`now transaction_timestamp statement_timestamp timezone date_trunc date_part extract age make_interval
  make_date make_timestamp make_timestamptz to_timestamp to_date to_char to_number lower upper initcap
  concat concat_ws format length substring left right trim btrim ltrim rtrim replace md5 sha256 encode
  decode abs ceil ceiling floor round trunc mod greatest least coalesce nullif array_length cardinality
  unnest array_append array_to_string string_to_array jsonb_build_object jsonb_build_array
  json_build_object json_build_array to_json to_jsonb jsonb_set row_to_json current_setting
  current_database current_schema version to_regclass to_regtype quote_ident quote_literal int4range
  int8range numrange tsrange tstzrange daterange to_tsvector to_tsquery num_nulls num_nonnulls`);
const calls_HARMLESS = words(`setval nextval currval lastval set_config pg_advisory_lock pg_advisory_unlock pg_advisory_xact_lock
  pg_try_advisory_lock pg_try_advisory_xact_lock pg_advisory_unlock_all count min max sum avg array_agg
  string_agg json_agg jsonb_agg bool_and bool_or gen_random_uuid random clock_timestamp exists
  pg_notify pg_backend_pid pg_get_serial_sequence txid_current pg_size_pretty pg_relation_size
  pg_total_relation_size generate_series row_number rank`);

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/operation.js
/** An object that an operation is about. */
function subject(kind, name, of) {
    return of === undefined ? { kind, name } : { kind, name, of };
}
/** A name that has no schema of its own. */
function local(name) {
    return { schema: undefined, name: name ?? '' };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/about.js


/** What a statement is about: its target, and what it makes. Empty for one of which that is not known. */
function aboutOf(kind, node) {
    return ABOUT[kind]?.(node) ?? {};
}
// --- internal ---
function makes(kind, name, more = {}) {
    return { target: name, name: sqlName(name), makes: [subject(kind, name)], ...more };
}
const ABOUT = {
    CreateEnumStmt: (node) => 'CreateEnumStmt' in node ? makes('type', listedName(node.CreateEnumStmt.typeName)) : {},
    CompositeTypeStmt: (node) => 'CompositeTypeStmt' in node ? makes('type', relationName(node.CompositeTypeStmt.typevar)) : {},
    CreateDomainStmt: (node) => 'CreateDomainStmt' in node ? makes('type', listedName(node.CreateDomainStmt.domainname)) : {},
    AlterEnumStmt: (node) => 'AlterEnumStmt' in node
        ? {
            target: listedName(node.AlterEnumStmt.typeName),
            name: node.AlterEnumStmt.newVal ?? '',
            subjects: [subject('type', listedName(node.AlterEnumStmt.typeName))],
        }
        : {},
    CreateSeqStmt: (node) => 'CreateSeqStmt' in node ? makes('table', relationName(node.CreateSeqStmt.sequence)) : {},
    ViewStmt: (node) => 'ViewStmt' in node
        ? makes('table', relationName(node.ViewStmt.view), {
            ...(node.ViewStmt.replace === true ? { kind: 'replace view', isCertain: false } : {}),
        })
        : {},
    CreateTableAsStmt: (node) => 'CreateTableAsStmt' in node
        ? makes('table', relationName(node.CreateTableAsStmt.into?.rel), {
            ...(node.CreateTableAsStmt.if_not_exists === true ? { isCertain: false } : {}),
        })
        : {},
    CreateSchemaStmt: (node) => 'CreateSchemaStmt' in node
        ? makes('schema', local(node.CreateSchemaStmt.schemaname), {
            isCertain: node.CreateSchemaStmt.if_not_exists !== true,
        })
        : {},
    CreateFunctionStmt: (node) => 'CreateFunctionStmt' in node
        ? makes('function', listedName(node.CreateFunctionStmt.funcname), {
            // Another of this name, with other arguments, may be there.
            isCertain: false,
            ...(node.CreateFunctionStmt.replace === true ? { kind: 'replace function' } : {}),
        })
        : {},
    CreateTrigStmt: (node) => {
        if (!('CreateTrigStmt' in node))
            return {};
        const table = relationName(node.CreateTrigStmt.relation);
        const { trigname = '' } = node.CreateTrigStmt;
        return {
            ...{ target: table, name: trigname, subjects: [subject('table', table)] },
            makes: [subject('trigger', local(trigname), table)],
            ...(node.CreateTrigStmt.replace === true ? { isCertain: false } : {}),
        };
    },
    UpdateStmt: (node) => ('UpdateStmt' in node ? onTable(node.UpdateStmt.relation) : {}),
    DeleteStmt: (node) => ('DeleteStmt' in node ? onTable(node.DeleteStmt.relation) : {}),
    MergeStmt: (node) => ('MergeStmt' in node ? onTable(node.MergeStmt.relation) : {}),
    InsertStmt: (node) => ('InsertStmt' in node ? onTable(node.InsertStmt.relation) : {}),
    ClusterStmt: (node) => ('ClusterStmt' in node ? onTable(node.ClusterStmt.relation) : {}),
    ReindexStmt: (node) => ('ReindexStmt' in node ? onTable(node.ReindexStmt.relation) : {}),
    RefreshMatViewStmt: (node) => 'RefreshMatViewStmt' in node ? onTable(node.RefreshMatViewStmt.relation) : {},
    CreatePolicyStmt: (node) => 'CreatePolicyStmt' in node ? onTable(node.CreatePolicyStmt.table) : {},
    RuleStmt: (node) => ('RuleStmt' in node ? onTable(node.RuleStmt.relation) : {}),
    CopyStmt: (node) => ('CopyStmt' in node ? onTable(node.CopyStmt.relation) : {}),
    TruncateStmt: (node) => ('TruncateStmt' in node ? onTables(node.TruncateStmt.relations) : {}),
    LockStmt: (node) => ('LockStmt' in node ? onTables(node.LockStmt.relations) : {}),
    VacuumStmt: (node) => 'VacuumStmt' in node
        ? onTables(node.VacuumStmt.rels?.flatMap((rel) => 'VacuumRelation' in rel && rel.VacuumRelation.relation !== undefined
            ? [{ RangeVar: rel.VacuumRelation.relation }]
            : []))
        : {},
    AlterObjectSchemaStmt: (node) => 'AlterObjectSchemaStmt' in node ? onTable(node.AlterObjectSchemaStmt.relation) : {},
    AlterOwnerStmt: (node) => ('AlterOwnerStmt' in node ? onTable(node.AlterOwnerStmt.relation) : {}),
    GrantRoleStmt: (node) => 'GrantRoleStmt' in node
        ? { kind: node.GrantRoleStmt.is_grant === true ? 'grant role' : 'revoke role' }
        : {},
    GrantStmt: (node) => {
        if (!('GrantStmt' in node))
            return {};
        const { is_grant: isGrant = false, objects, objtype } = node.GrantStmt;
        const tables = objtype === 'OBJECT_TABLE' ? onTables(objects) : {};
        return { ...tables, kind: isGrant ? 'GRANT' : 'REVOKE' };
    },
};
function onTable(relation) {
    const target = relationName(relation);
    if (target.name === '')
        return {};
    return { target, name: target.name, subjects: [subject('table', target)] };
}
function onTables(nodes) {
    const tables = (nodes ?? []).flatMap((node) => 'RangeVar' in node ? [relationName(node.RangeVar)] : []);
    const [target] = tables;
    if (target === undefined)
        return {};
    return { target, name: target.name, subjects: tables.map((table) => subject('table', table)) };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/commands.js

/** One text for each command; empty where they can not be told apart. */
function commandsOf(text, { cmds = [] }) {
    if (cmds.length < 2)
        return [text];
    const tokens = [...tokensIn(text, 0, text.length)];
    const first = headLength(tokens.map(({ start, end }) => text.slice(start, end).toLowerCase()));
    const begin = tokens[first]?.start;
    if (begin === undefined)
        return [];
    const head = text.slice(0, begin).trimEnd();
    const parts = atCommas(text, tokens.slice(first), begin);
    return parts.length === cmds.length ? parts.map((part) => `${head} ${part}`) : [];
}
// --- internal ---
/** How many tokens stand before the first command: `ALTER TABLE IF EXISTS ONLY a.b *`. */
function headLength(words) {
    let at = words.findIndex((word) => KINDS.has(word)) + 1;
    if (words[at] === 'if')
        at += 2;
    if (words[at] === 'only')
        at += 1;
    at += 1;
    while (words[at] === '.')
        at += 2;
    return words[at] === '*' ? at + 1 : at;
}
const KINDS = new Set(['table', 'index', 'sequence', 'view', 'type']);
function atCommas(text, tokens, begin) {
    const parts = [];
    let depth = 0;
    let from = begin;
    for (const { start, end } of tokens) {
        const sign = text.slice(start, end);
        if (sign === '(' || sign === '[')
            depth += 1;
        if (sign === ')' || sign === ']')
            depth -= 1;
        if (sign !== ',' || depth > 0)
            continue;
        parts.push(text.slice(from, start).trim());
        from = end;
    }
    return [...parts, text.slice(from).trim()];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/dropped.js

/** One operation for each object that is dropped. */
function dropped(taken, statement) {
    const { removeType = '', objects = [] } = statement;
    const kind = dropped_KINDS[removeType] ?? 'other';
    return objects.map((object) => {
        const parts = partsOf(object);
        const isPart = kind === 'trigger';
        const name = parts.at(-1) ?? '';
        const target = isPart
            ? { schema: parts.at(-3), name: parts.at(-2) ?? '' }
            : { schema: parts.at(-2), name };
        const gone = isPart
            ? { kind, name: { schema: undefined, name }, of: target }
            : { kind, name: target };
        return {
            ...{ kind: `DROP ${removeType}`, node: { DropStmt: statement }, target, name },
            // What CASCADE takes along may not be of these migrations.
            subjects: statement.behavior === 'DROP_CASCADE' ? [] : [gone],
            ...{ makes: [], removes: [gone], isCertain: taken.isCertain, text: taken.text },
        };
    });
}
/** The operation of a RENAME. */
function renamed(taken, statement) {
    const { renameType = '', subname = '', newname = '' } = statement;
    const relation = relationName(statement.relation);
    const object = statement.object === undefined ? [] : partsOf(statement.object);
    const target = relation.name !== '' ? relation : { schema: object.at(-2), name: object.at(-1) ?? subname };
    const kind = dropped_KINDS[renameType] ?? 'other';
    const of = (name) => PARTS.has(renameType)
        ? { kind, name: { schema: undefined, name }, of: target }
        : { kind, name: { schema: target.schema, name } };
    const old = of(PARTS.has(renameType) ? subname : target.name);
    return {
        ...{ kind: `RENAME ${renameType}`, node: { RenameStmt: statement }, target },
        name: PARTS.has(renameType) ? subname : sqlName(target),
        ...{ subjects: [old], makes: [of(newname)], removes: [old] },
        ...{ isCertain: taken.isCertain, text: taken.text },
    };
}
// --- internal ---
const PARTS = new Set([
    'OBJECT_COLUMN',
    'OBJECT_TABCONSTRAINT',
    'OBJECT_TRIGGER',
    'OBJECT_ATTRIBUTE',
]);
const dropped_KINDS = {
    OBJECT_TABLE: 'table',
    OBJECT_VIEW: 'table',
    OBJECT_MATVIEW: 'table',
    OBJECT_SEQUENCE: 'table',
    OBJECT_FOREIGN_TABLE: 'table',
    OBJECT_INDEX: 'index',
    OBJECT_TYPE: 'type',
    OBJECT_DOMAIN: 'type',
    OBJECT_FUNCTION: 'function',
    OBJECT_PROCEDURE: 'function',
    OBJECT_ROUTINE: 'function',
    OBJECT_SCHEMA: 'schema',
    OBJECT_TRIGGER: 'trigger',
    OBJECT_COLUMN: 'column',
    OBJECT_ATTRIBUTE: 'column',
    OBJECT_TABCONSTRAINT: 'constraint',
};
function partsOf(node) {
    if ('List' in node)
        return stringsOf(node.List.items);
    if ('ObjectWithArgs' in node)
        return stringsOf(node.ObjectWithArgs.objname);
    if ('TypeName' in node)
        return stringsOf(node.TypeName.names);
    if ('String' in node)
        return [listedName([node]).name];
    return [];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/operations.js






/** All that a statement does, in its order. */
function operationsOf(taken) {
    const { node } = taken;
    if ('AlterTableStmt' in node)
        return alterTable(taken, node.AlterTableStmt);
    if ('DropStmt' in node)
        return dropped(taken, node.DropStmt);
    if ('RenameStmt' in node)
        return [renamed(taken, node.RenameStmt)];
    return [...operations_hidden(taken), single(taken)];
}
/** An operation that makes and removes nothing, until more is known. */
function plainOperation(taken, kind, node = taken.node) {
    return {
        ...{ kind, node, target: undefined, name: '', subjects: [], makes: [], removes: [] },
        ...{ isCertain: taken.isCertain, text: taken.text },
    };
}
// --- internal ---
/** What a WITH changes before the statement that it stands in. */
function operations_hidden(taken) {
    const [kind = ''] = Object.keys(taken.node);
    if (!WITH.has(kind))
        return [];
    return CHANGES.flatMap((name) => foundIn(Object.values(taken.node)[0], name).map((found) => single({ ...taken, node: { [name]: found } })));
}
const CHANGES = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'];
const WITH = new Set([...CHANGES, 'SelectStmt', 'CreateTableAsStmt', 'ViewStmt', 'CopyStmt']);
function alterTable(taken, statement) {
    const target = relationName(statement.relation);
    const texts = commandsOf(taken.text, statement);
    return (statement.cmds ?? []).flatMap((node, index) => {
        if (!('AlterTableCmd' in node))
            return [];
        const text = texts[index] ?? taken.text;
        return operations_command({ ...taken, text }, target, node.AlterTableCmd);
    });
}
function operations_command(taken, target, cmd) {
    const { subtype = '', name = '', def } = cmd;
    const base = {
        ...plainOperation(taken, subtype, { AlterTableCmd: cmd }),
        ...{ target, name, subjects: [subject('table', target)] },
    };
    if (subtype === 'AT_AddConstraint' && def !== undefined && 'Constraint' in def)
        return [addConstraint(base, def.Constraint)];
    if (subtype === 'AT_AddColumn' && def !== undefined && 'ColumnDef' in def) {
        return addColumn(base, def.ColumnDef, cmd.missing_ok === true);
    }
    const column = subject('column', local(name), target);
    if (subtype === 'AT_DropColumn') {
        return [{ ...base, subjects: [column], removes: [column] }];
    }
    if (subtype === 'AT_ColumnDefault') {
        const kind = def === undefined ? 'DROP DEFAULT' : 'SET DEFAULT';
        return [{ ...base, kind, ...(def === undefined ? { subjects: [column] } : {}) }];
    }
    if (subtype === 'AT_DropConstraint') {
        const own = subject('constraint', local(name), target);
        return [{ ...base, subjects: [own], removes: [own] }];
    }
    return [base];
}
/** A new column, and each of its constraints that PostgreSQL adds by a lock or a scan of its own. */
function addColumn(base, column, mayBeThere) {
    const { target } = base;
    const name = column.colname ?? '';
    const made = subject('column', local(name), target);
    const own = {
        ...{ ...base, kind: 'AT_AddColumn', node: { ColumnDef: column }, name, makes: [made] },
        isCertain: base.isCertain && !mayBeThere,
    };
    const inline = (column.constraints ?? []).flatMap((node) => {
        if (!('Constraint' in node) || !OWN_WORK.has(node.Constraint.contype ?? ''))
            return [];
        const added = addConstraint({ ...base, name }, node.Constraint);
        // Of a column that is NULL in all rows there is nothing to check.
        const filled = hasDefault(column) ? ' with a default' : '';
        return [{ ...added, kind: `${added.kind} of a new column${filled}` }];
    });
    return [own, ...inline];
}
function hasDefault({ constraints = [] }) {
    return constraints.some((node) => 'Constraint' in node && node.Constraint.contype === 'CONSTR_DEFAULT');
}
const OWN_WORK = new Set(['CONSTR_FOREIGN', 'CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_CHECK']);
function addConstraint(base, constraint) {
    const other = constraint.pktable === undefined ? [] : [relationName(constraint.pktable)];
    const name = constraint.conname ?? '';
    return {
        ...{ ...base, kind: constraint.contype ?? '', node: { Constraint: constraint } },
        name: constraint.contype === 'CONSTR_NOTNULL' ? (stringsOf(constraint.keys)[0] ?? '') : name,
        subjects: [...base.subjects, ...other.map((table) => subject('table', table))],
        makes: name === '' ? [] : [subject('constraint', local(name), base.target)],
    };
}
/** Statements that are one operation. */
function single(taken) {
    const { node } = taken;
    const [kind = ''] = Object.keys(node);
    const base = plainOperation(taken, kind);
    if ('CreateStmt' in node)
        return createTable(base, node.CreateStmt);
    if ('IndexStmt' in node) {
        const { relation, idxname = '', if_not_exists: mayBeThere = false } = node.IndexStmt;
        const target = relationName(relation);
        const name = { schema: target.schema, name: idxname };
        const made = { target, name: idxname, subjects: [subject('table', target)] };
        const isCertain = base.isCertain && !mayBeThere;
        return { ...base, ...made, isCertain, makes: idxname === '' ? [] : [subject('index', name)] };
    }
    const about = aboutOf(kind, node);
    return { ...base, ...about, isCertain: base.isCertain && about.isCertain !== false };
}
function createTable(base, statement) {
    const name = relationName(statement.relation);
    const isTemporary = statement.relation?.relpersistence === 't';
    const isOwn = (table) => table.name === name.name && table.schema === name.schema;
    const inherited = (statement.inhRelations ?? []).flatMap((node) => 'RangeVar' in node ? [relationName(node.RangeVar)] : []);
    const parents = [...foreignTables(statement.tableElts ?? []), ...inherited].filter((table) => !isOwn(table));
    const columns = (statement.tableElts ?? []).flatMap((node) => 'ColumnDef' in node ? [subject('column', local(node.ColumnDef.colname), name)] : []);
    // One that is gone with the transaction, or was made for one session, may hide another of its name.
    const isShort = isTemporary && statement.oncommit === 'ONCOMMIT_DROP';
    return {
        ...{ ...base, target: name, name: name.name },
        kind: isTemporary ? 'temporary table' : 'CreateStmt',
        subjects: parents.map((table) => subject('table', table)),
        makes: isShort ? [] : [subject('table', name), ...columns],
        isCertain: base.isCertain && statement.if_not_exists !== true,
    };
}
/** The tables that the foreign keys of a new table point at. */
function foreignTables(elements) {
    const constraints = elements.flatMap((node) => {
        if ('Constraint' in node)
            return [node];
        return 'ColumnDef' in node ? (node.ColumnDef.constraints ?? []) : [];
    });
    return constraints.flatMap((node) => 'Constraint' in node && node.Constraint.pktable !== undefined
        ? [relationName(node.Constraint.pktable)]
        : []);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/row.js
/** Nothing has to be done in another way. */
const asItIs = ({ text }) => `${text};`;

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/columns.js




const REWRITES = { lock: 'AccessExclusive', rewrite: 'table', phase: 'N' };
const BRIEF = { lock: 'AccessExclusive', rewrite: 'none' };
const columnRows = [
    {
        rule: 'set-default',
        operation: 'SET DEFAULT',
        ...{ ...BRIEF, phase: 'E' },
        why: 'only new rows are concerned',
        on: ['SET DEFAULT'],
        safe: asItIs,
        source: 'pgroll; measured on PostgreSQL 15',
    },
    {
        rule: 'drop-default',
        operation: 'DROP DEFAULT',
        ...{ ...BRIEF, phase: 'C' },
        why: 'inserts of the old release that leave the column out get NULL, or fail where it is NOT NULL',
        on: ['DROP DEFAULT', 'AT_DropIdentity', 'AT_DropExpression'],
        safe: inContract,
        source: 'Discourse, pull request 34838',
    },
    {
        rule: 'drop-column',
        operation: 'DROP COLUMN',
        ...{ ...BRIEF, phase: 'C' },
        why: 'the old release may read it, and lists of columns that it has in memory fail even for one it does not use',
        on: ['AT_DropColumn'],
        safe: (operation) => steps(`-- expand: a release that does not name ${tableOf(operation)}.${nameOf(operation)} any more`, inContract(operation)),
        source: 'atlas DS103; squawk ban-drop-column; strong_migrations',
    },
    {
        rule: 'rename-column',
        operation: 'RENAME COLUMN',
        ...{ ...BRIEF, phase: 'N' },
        why: 'the old release asks for the old name, the new one for the new name, and both run',
        on: ['RENAME OBJECT_COLUMN', 'RENAME OBJECT_ATTRIBUTE'],
        safe: (operation) => {
            const fresh = renamedTo(operation);
            return steps(alter(operation, `ADD COLUMN ${fresh} …`), `-- a trigger on ${tableOf(operation)} that keeps ${nameOf(operation)} and ${fresh} alike`, `UPDATE ${tableOf(operation)} SET ${fresh} = ${nameOf(operation)} WHERE ${fresh} IS NULL AND …; -- in batches`, '-- in contract, when all replicas are new', alter(operation, `DROP COLUMN ${nameOf(operation)}`));
        },
        source: 'atlas BC102; squawk renaming-column; strong_migrations',
    },
    {
        rule: 'set-not-null',
        operation: 'SET NOT NULL',
        ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
        why: 'all rows are checked while nobody can read the table, and the old release may write NULL',
        on: ['AT_SetNotNull'],
        when: (operation, made) => !isProven(operation, made),
        safe: notNull,
        source: 'atlas PG303; squawk adding-not-nullable-field; measured on PostgreSQL 15',
    },
    {
        rule: 'set-not-null-proven',
        operation: 'SET NOT NULL after a CHECK of the same that was validated',
        ...{ ...BRIEF, phase: 'E' },
        why: 'PostgreSQL 12 and later believe the CHECK, and do not look at the rows',
        on: ['AT_SetNotNull'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
    },
    {
        rule: 'drop-not-null',
        operation: 'DROP NOT NULL',
        ...{ ...BRIEF, phase: 'E!' },
        why: 'the old release meets NULL as soon as the new one writes it',
        on: ['AT_DropNotNull'],
        safe: asItIs,
        source: 'squawk ban-drop-not-null; measured on PostgreSQL 15',
    },
    {
        rule: 'widen-type',
        operation: 'ALTER COLUMN TYPE to a wider one of the same form',
        ...{ ...BRIEF, phase: 'E!' },
        why: 'no row is written anew, though a CHECK that names the column is checked again; the old release may cut or refuse what is longer',
        on: ['AT_AlterColumnType'],
        when: isWidening,
        safe: asItIs,
        source: 'strong_migrations; measured on PostgreSQL 15',
    },
    {
        rule: 'change-type',
        operation: 'ALTER COLUMN TYPE',
        ...REWRITES,
        why: 'all rows and indexes are written anew while nobody can read the table, unless the type before is known to be narrower',
        on: ['AT_AlterColumnType'],
        when: (operation, made) => !isWidening(operation, made),
        safe: (operation) => {
            const fresh = quoted(`${operation.name}_new`);
            return steps(alter(operation, `ADD COLUMN ${fresh} ${newTypeOf(operation)}`), `-- a trigger on ${tableOf(operation)} that writes ${fresh} whenever ${nameOf(operation)} is written`, `UPDATE ${tableOf(operation)} SET ${fresh} = ${nameOf(operation)} WHERE ${fresh} IS NULL AND …; -- in batches`, '-- the new release reads and writes the new column; then, in contract:', alter(operation, `DROP COLUMN ${nameOf(operation)}`));
        },
        source: 'squawk changing-column-type; atlas PG301; measured on PostgreSQL 15',
    },
    {
        rule: 'add-identity',
        operation: 'ADD or SET GENERATED on a column that is there',
        ...{ ...BRIEF, phase: 'E!' },
        why: 'with GENERATED ALWAYS inserts of the old release that give a value fail',
        on: ['AT_AddIdentity', 'AT_SetIdentity'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
    },
];
// --- internal ---
function isProven({ target, name }, made) {
    return target !== undefined && made.isProvenNotNull(target, name);
}
function renamedTo({ node }) {
    return quoted(('RenameStmt' in node ? node.RenameStmt.newname : undefined) ?? '…');
}
function inContract(operation) {
    return steps('-- in contract, when all replicas are new', asItIs(operation));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/constraints.js
/** Operations on constraints. */



const constraints_BRIEF = { lock: 'AccessExclusive', rewrite: 'none' };
const BOTH = { lock: 'ShareRowExclusive' };
const constraintRows = [
    {
        rule: 'add-check',
        operation: 'ADD CHECK',
        ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
        why: 'all rows are checked while nobody can read the table, and the old release may write what it forbids',
        on: withColumn('CONSTR_CHECK'),
        when: (operation) => !isNotValid(operation),
        safe: (operation) => validatedLater(operation, 'check'),
        source: 'atlas PG305; squawk constraint-missing-not-valid',
    },
    {
        rule: 'add-check-not-valid',
        operation: 'ADD CHECK … NOT VALID',
        ...{ ...constraints_BRIEF, phase: 'C' },
        why: 'it is enforced for new rows at once, and the old release may write what it forbids',
        on: ['CONSTR_CHECK'],
        when: (operation) => isNotValid(operation) && isEnforced(operation),
        safe: constraints_inContract,
        source: 'locks measured on PostgreSQL 15',
    },
    {
        rule: 'add-check-not-enforced',
        operation: 'ADD CHECK … NOT ENFORCED',
        ...{ ...constraints_BRIEF, phase: 'E' },
        why: 'it is not enforced',
        on: withColumn('CONSTR_CHECK'),
        when: (operation) => !isEnforced(operation),
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/18/sql-altertable.html',
    },
    {
        rule: 'add-not-null',
        operation: 'ADD CONSTRAINT … NOT NULL',
        ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
        why: 'all rows are checked while nobody can read the table, and the old release may write NULL',
        on: ['CONSTR_NOTNULL'],
        when: (operation) => !isNotValid(operation),
        safe: notNull,
        source: 'atlas PG303; https://www.postgresql.org/docs/18/sql-altertable.html',
    },
    {
        rule: 'add-not-null-not-valid',
        operation: 'ADD CONSTRAINT … NOT NULL … NOT VALID',
        ...{ ...constraints_BRIEF, phase: 'C' },
        why: 'it is enforced for new rows at once, and the old release may write NULL',
        on: ['CONSTR_NOTNULL'],
        when: isNotValid,
        safe: constraints_inContract,
        source: 'https://www.postgresql.org/docs/18/sql-altertable.html',
    },
    {
        rule: 'validate-constraint',
        operation: 'VALIDATE CONSTRAINT',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'scan', phase: 'E' },
        why: 'the table is read and written meanwhile; best in a transaction of its own',
        on: ['AT_ValidateConstraint'],
        safe: asItIs,
        source: 'squawk; measured on PostgreSQL 15',
    },
    {
        rule: 'add-foreign-key',
        operation: 'ADD FOREIGN KEY',
        ...{ ...BOTH, rewrite: 'scan', phase: 'N' },
        why: 'nobody can write to either table while all rows are checked',
        on: withColumn('CONSTR_FOREIGN'),
        when: (operation, made) => !isNotChecked(operation, made),
        safe: (operation) => validatedLater(operation, 'fkey'),
        source: 'atlas PG306; squawk adding-foreign-key-constraint; measured on PostgreSQL 15',
    },
    {
        rule: 'add-foreign-key-not-valid',
        operation: 'ADD FOREIGN KEY … NOT VALID, or with a new column or table',
        ...{ ...BOTH, rewrite: 'none', phase: 'E!' },
        why: 'it is enforced for new rows at once: the old release must not write rows that point nowhere, nor delete what is pointed at',
        on: withColumn('CONSTR_FOREIGN'),
        when: isNotChecked,
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'add-unique',
        operation: 'ADD UNIQUE or PRIMARY KEY',
        ...{ lock: 'AccessExclusive', rewrite: 'index', phase: 'N' },
        why: 'the index is built while nobody can read the table',
        on: [...withColumn('CONSTR_UNIQUE'), ...withColumn('CONSTR_PRIMARY')],
        when: (operation) => constraintOf(operation)?.indexname === undefined,
        safe: uniqueIndex,
        source: 'atlas PG104, PG105; squawk disallowed-unique-constraint; measured on PostgreSQL 15',
    },
    {
        rule: 'add-unique-using-index',
        operation: 'ADD UNIQUE or PRIMARY KEY USING INDEX',
        ...{ ...constraints_BRIEF, phase: 'E!' },
        why: 'the index is there already and gets the name of the constraint; a PRIMARY KEY checks all rows unless its columns are NOT NULL',
        on: ['CONSTR_UNIQUE', 'CONSTR_PRIMARY'],
        when: (operation) => constraintOf(operation)?.indexname !== undefined,
        safe: asItIs,
        source: 'atlas PG104; squawk disallowed-unique-constraint',
    },
    {
        rule: 'add-exclude',
        operation: 'ADD EXCLUDE',
        ...{ lock: 'AccessExclusive', rewrite: 'index', phase: 'N' },
        why: 'the index is built and all rows are checked while nobody can read the table',
        on: ['CONSTR_EXCLUSION'],
        safe: (operation) => `-- no safe form is known: check it in the application, or make a new table with the constraint and copy ${tableOf(operation)} in batches`,
        source: 'strong_migrations',
    },
    {
        rule: 'drop-constraint',
        operation: 'DROP CONSTRAINT',
        ...{ ...constraints_BRIEF, phase: 'C' },
        why: 'the old release may name it in ON CONFLICT, or rely on what it forbids or deletes along',
        on: ['AT_DropConstraint'],
        safe: constraints_inContract,
        source: 'atlas CD101',
    },
    {
        rule: 'rename-constraint',
        operation: 'RENAME CONSTRAINT or TRIGGER',
        ...{ ...constraints_BRIEF, phase: 'E!' },
        why: 'the old release may name it in ON CONFLICT ON CONSTRAINT, or in what it does about errors',
        on: [
            ...['RENAME OBJECT_TABCONSTRAINT', 'RENAME OBJECT_DOMCONSTRAINT'],
            'RENAME OBJECT_TRIGGER',
        ],
        safe: asItIs,
        source: 'pgroll rename_constraint',
    },
    {
        rule: 'alter-constraint',
        operation: 'ALTER CONSTRAINT',
        ...{ ...constraints_BRIEF, phase: 'E!' },
        why: 'it changes when the old release gets its errors',
        on: ['AT_AlterConstraint'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
    },
];
// --- internal ---
function isNotValid(operation) {
    return constraintOf(operation)?.skip_validation === true;
}
/** The tree has the word only where it is enforced; NOT NULL … NOT VALID does not have it at all. */
function isEnforced(operation) {
    return constraintOf(operation)?.is_enforced === true;
}
/** A constraint by itself, and one that comes with a column. */
function withColumn(type) {
    return [type, `${type} of a new column`, `${type} of a new column with a default`];
}
/** Whether there are no rows that could point nowhere, or they are not looked at. */
function isNotChecked(operation, made) {
    const isEmpty = operation.kind === 'CONSTR_FOREIGN of a new column';
    return isNotValid(operation) || isEmpty || isOnNewTable(operation, made);
}
function isOnNewTable({ target }, made) {
    return target !== undefined && made.has({ kind: 'table', name: target }) !== undefined;
}
function constraints_inContract(operation) {
    return steps('-- in contract, when all replicas are new', asItIs(operation));
}
function validatedLater(operation, ending) {
    const name = constraintName(operation, ending);
    const table = relationName(constraintOf(operation)?.pktable).name;
    const phase = ending === 'check' ? 'in contract, when all replicas are new' : 'in expand';
    const isInline = operation.kind.includes('of a new column');
    const what = table === ''
        ? 'CHECK (…)'
        : `FOREIGN KEY (${nameOf(operation)}) REFERENCES ${quoted(table)} (…)`;
    const add = isInline
        ? alter(operation, `ADD CONSTRAINT ${name} ${what} NOT VALID`)
        : `${withName(operation, name)} NOT VALID;`;
    return steps(`-- ${phase}${table === '' ? '' : `; ${table} is locked for a moment, too`}`, add, '-- in the migration after that', alter(operation, `VALIDATE CONSTRAINT ${name}`));
}
/** What is validated later needs a name. */
function withName(operation, name) {
    if (constraintOf(operation)?.conname !== undefined)
        return operation.text;
    return operation.text.replace(/\badd(?=\s+(?:check|foreign)\b)/i, `ADD CONSTRAINT ${name}`);
}
function uniqueIndex(operation) {
    const isPrimary = operation.kind.startsWith('CONSTR_PRIMARY');
    const name = constraintName(operation, isPrimary ? 'pkey' : `${operation.name || 'key'}_key`);
    const columns = quotedKeys(operation);
    return steps('-- outside of a transaction; one that failed stays there, INVALID: drop it and try again', `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${tableOf(operation)} (${columns});`, '-- in the migration after that', alter(operation, `ADD CONSTRAINT ${name} ${isPrimary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}`));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/data.js
/** Operations on rows, on whole tables, on access, and what can not be known. */



const UNKNOWN = { lock: 'unknown', rewrite: 'unknown', phase: 'N' };
const dataRows = [
    {
        rule: 'change-whole-table',
        operation: 'UPDATE or DELETE of a whole table',
        ...{ lock: 'RowExclusive', rewrite: 'scan', phase: 'N (warn)' },
        why: 'all rows are locked until it ends, and the table grows by as much',
        on: ['UpdateStmt', 'DeleteStmt'],
        when: isWhole,
        safe: ({ text }) => steps('-- in batches of some thousand rows, each in a transaction of its own', `${text} WHERE … BETWEEN … AND …;`),
        source: 'strong_migrations, backfill',
    },
    {
        rule: 'change-rows',
        operation: 'INSERT, UPDATE, DELETE, MERGE or COPY of some rows',
        ...{ lock: 'RowExclusive', rewrite: 'none', phase: 'E' },
        why: 'only these rows are locked',
        on: ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'],
        when: (operation) => operation.kind !== 'CopyStmt' || isPlainCopy(operation),
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/explicit-locking.html',
    },
    {
        rule: 'truncate',
        operation: 'TRUNCATE',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
        why: 'the old release loses its rows, and nobody can read the table meanwhile',
        on: ['TruncateStmt'],
        safe: (operation) => `DELETE FROM ${tableOf(operation)} WHERE …; -- in batches`,
        source: 'squawk ban-truncate-cascade; measured on PostgreSQL 15',
    },
    {
        rule: 'vacuum-full',
        operation: 'VACUUM FULL',
        ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
        why: 'all rows are written anew while nobody can read the table',
        on: ['VacuumStmt'],
        when: isFull,
        safe: (operation) => `VACUUM ${tableOf(operation)}; -- outside of a transaction`,
        source: 'squawk prefer-repack; measured on PostgreSQL 15',
    },
    {
        rule: 'vacuum',
        operation: 'VACUUM, ANALYZE',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'E' },
        why: 'the table is read and written meanwhile',
        on: ['VacuumStmt'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/explicit-locking.html',
    },
    {
        rule: 'cluster',
        operation: 'CLUSTER',
        ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
        why: 'all rows are written anew while nobody can read the table',
        on: ['ClusterStmt'],
        safe: (operation) => `-- pg_repack of ${tableOf(operation)}, outside of the migrations; from PostgreSQL 19 on REPACK (CONCURRENTLY)`,
        source: 'squawk prefer-repack; measured on PostgreSQL 15',
    },
    {
        rule: 'lock-table',
        operation: 'LOCK TABLE',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
        why: 'the old release waits until the transaction ends',
        on: ['LockStmt'],
        // Up to ROW EXCLUSIVE nobody who reads or writes rows has to wait.
        when: ({ node }) => 'LockStmt' in node && (node.LockStmt.mode ?? 8) > 3,
        safe: (operation) => `-- leave it out: each statement takes the lock that it needs on ${tableOf(operation)}`,
        source: 'https://www.postgresql.org/docs/current/explicit-locking.html',
    },
    {
        rule: 'refresh-materialized-view',
        operation: 'REFRESH MATERIALIZED VIEW',
        ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
        why: 'nobody can read it while it is computed',
        on: ['RefreshMatViewStmt'],
        when: ({ node }) => 'RefreshMatViewStmt' in node &&
            node.RefreshMatViewStmt.concurrent !== true &&
            node.RefreshMatViewStmt.skipData !== true,
        safe: ({ text }) => steps('-- needs a unique index over all its rows', `${insertAfter(text, 'view', 'CONCURRENTLY')};`),
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'refresh-materialized-view-concurrently',
        operation: 'REFRESH MATERIALIZED VIEW CONCURRENTLY',
        ...{ lock: 'Exclusive', rewrite: 'scan', phase: 'E' },
        why: 'it is read meanwhile',
        on: ['RefreshMatViewStmt'],
        when: ({ node }) => 'RefreshMatViewStmt' in node && node.RefreshMatViewStmt.concurrent === true,
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html',
    },
    {
        rule: 'empty-materialized-view',
        operation: 'REFRESH MATERIALIZED VIEW … WITH NO DATA',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
        why: 'queries of it fail until it is filled again',
        on: ['RefreshMatViewStmt'],
        when: ({ node }) => 'RefreshMatViewStmt' in node && node.RefreshMatViewStmt.skipData === true,
        safe: (operation) => steps('-- in contract, when all replicas are new', asItIs(operation)),
        source: 'https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html',
    },
    {
        rule: 'revoke',
        operation: 'REVOKE',
        ...{ lock: 'none', rewrite: 'none', phase: 'C' },
        why: 'the old release suddenly may not do what it does',
        on: ['REVOKE', 'revoke role'],
        safe: (operation) => steps('-- in contract, when all replicas are new', asItIs(operation)),
        source: 'replayed on PostgreSQL 15 and 18',
    },
    {
        rule: 'restrict-access',
        operation: 'ENABLE ROW LEVEL SECURITY, OWNER TO, rules and policies that restrict',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
        why: 'the old release suddenly sees no rows, or may not do what it does',
        on: [
            ...['AT_EnableRowSecurity', 'AT_ForceRowSecurity', 'AT_ChangeOwner', 'RuleStmt'],
            ...['AlterOwnerStmt', 'AlterPolicyStmt', 'ReassignOwnedStmt'],
        ],
        safe: (operation) => steps('-- in contract, when all replicas are new', asItIs(operation)),
        source: 'lock measured on PostgreSQL 15',
    },
    {
        rule: 'open-access',
        operation: 'DISABLE ROW LEVEL SECURITY, CREATE POLICY, default privileges, settings of roles',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E!' },
        why: 'it counts for the old release, too',
        on: [
            ...['AT_DisableRowSecurity', 'AT_NoForceRowSecurity', 'CreatePolicyStmt'],
            ...['AlterDefaultPrivilegesStmt', 'AlterRoleStmt', 'AlterRoleSetStmt'],
        ],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
    },
    {
        rule: 'call-function',
        operation: 'A call of a function',
        ...UNKNOWN,
        why: 'what it does is not known: its body is not looked at',
        on: ['SelectStmt', 'CallStmt', 'CreateTableAsStmt'],
        when: callsUnknown,
        safe: () => '-- write down as SQL what it does',
        source: 'our reading: what can not be read is never safe',
    },
    {
        rule: 'no-change',
        operation: 'SELECT, SET, GRANT, BEGIN, COMMIT and the like',
        ...{ lock: 'none', rewrite: 'none', phase: 'E' },
        why: 'no table is changed',
        on: [
            ...['SelectStmt', 'VariableSetStmt', 'VariableShowStmt', 'TransactionStmt', 'GRANT'],
            ...[
                'grant role',
                'DiscardStmt',
                'CheckPointStmt',
                'NotifyStmt',
                'ListenStmt',
                'UnlistenStmt',
            ],
            ...['ConstraintsSetStmt', 'DeallocateStmt', 'LockStmt', 'no operation'],
        ],
        when: (operation) => !changesReading(operation),
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-commands.html',
    },
    {
        rule: 'unreadable',
        operation: 'What can not be read',
        ...UNKNOWN,
        why: 'what it does is not known, so that it can not be called safe',
        on: ['unreadable', '*'],
        safe: () => '-- write it as plain SQL, one statement after the other',
        source: 'our reading: what can not be read is never safe',
    },
];
// --- internal ---
/** Without a condition, or with one that is the same for all rows. */
function isWhole({ node }) {
    const statement = 'UpdateStmt' in node ? node.UpdateStmt : 'DeleteStmt' in node ? node.DeleteStmt : undefined;
    if (statement === undefined)
        return false;
    return (statement.whereClause === undefined ||
        !JSON.stringify(statement.whereClause).includes('"ColumnRef"'));
}
function isPlainCopy({ node }) {
    if (!('CopyStmt' in node) || node.CopyStmt.is_program === true)
        return false;
    // Data that come with the file are no SQL; a driver would take them for it.
    return node.CopyStmt.is_from !== true || node.CopyStmt.filename !== undefined;
}
function isFull({ node }) {
    const options = 'VacuumStmt' in node ? (node.VacuumStmt.options ?? []) : [];
    return options.some((option) => 'DefElem' in option &&
        option.DefElem.defname === 'full' &&
        !/\b(?:false|off|0)\b/i.test(JSON.stringify(option.DefElem.arg ?? '')));
}
function callsUnknown({ node }, made) {
    if ('CallStmt' in node)
        return true;
    return callsIn(node).some((name) => !isHarmless(name) ||
        made.has({ kind: 'function', name: { schema: undefined, name } }) !== undefined);
}
/** Settings by which the rest of the file means something else than it says. */
function changesReading({ node }) {
    return ('VariableSetStmt' in node &&
        ['standard_conforming_strings', 'backslash_quote'].includes(node.VariableSetStmt.name ?? ''));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/indexes.js
/** Operations on indexes. */


const OUTSIDE = '-- outside of a transaction; one that failed stays there, INVALID: drop it and try again';
const LATER = '-- in contract, when all replicas are new, and outside of a transaction';
const indexRows = [
    {
        rule: 'create-index',
        operation: 'CREATE INDEX',
        ...{ lock: 'Share', rewrite: 'index', phase: 'N' },
        why: 'nobody can write to the table while the index is built',
        on: ['IndexStmt'],
        when: (operation) => !isConcurrent(operation) && indexes_isWhole(operation),
        safe: (operation) => steps(OUTSIDE, `${insertAfter(operation.text, 'index', 'CONCURRENTLY')};`),
        source: 'atlas PG101; squawk require-concurrent-index-creation; measured on PostgreSQL 15',
    },
    {
        rule: 'create-unique-index-concurrently',
        operation: 'CREATE UNIQUE INDEX CONCURRENTLY',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'index', phase: 'E!' },
        why: 'inserts of the old release fail as soon as they are duplicates',
        on: ['IndexStmt'],
        when: (operation) => isConcurrent(operation) && isUnique(operation),
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-createindex.html',
    },
    {
        rule: 'create-index-concurrently',
        operation: 'CREATE INDEX CONCURRENTLY',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'index', phase: 'E' },
        why: 'the table is read and written meanwhile',
        on: ['IndexStmt'],
        when: isConcurrent,
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-createindex.html',
    },
    {
        rule: 'create-index-on-only',
        operation: 'CREATE INDEX of a partitioned table alone',
        ...{ lock: 'Share', rewrite: 'none', phase: 'E' },
        why: 'nothing is built',
        on: ['IndexStmt'],
        when: (operation) => !isConcurrent(operation) && !indexes_isWhole(operation),
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-createindex.html',
    },
    {
        rule: 'drop-index',
        operation: 'DROP INDEX',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
        why: 'it may keep queries of the old release fast, or be what its ON CONFLICT needs',
        on: ['DROP OBJECT_INDEX'],
        when: (operation) => !isConcurrent(operation),
        safe: ({ text }) => steps(LATER, `${insertAfter(text, 'index', 'CONCURRENTLY')};`),
        source: 'atlas PG102; squawk require-concurrent-index-deletion; measured on PostgreSQL 15',
    },
    {
        rule: 'drop-index-concurrently',
        operation: 'DROP INDEX CONCURRENTLY',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'C' },
        why: 'it may keep queries of the old release fast, or be what its ON CONFLICT needs',
        on: ['DROP OBJECT_INDEX'],
        when: isConcurrent,
        safe: (operation) => steps(LATER, asItIs(operation)),
        source: 'atlas PG102; squawk require-concurrent-index-deletion',
    },
    {
        rule: 'rename-index',
        operation: 'RENAME INDEX',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'E!' },
        why: 'the old release may name it in what it does about errors',
        on: ['RENAME OBJECT_INDEX'],
        safe: asItIs,
        source: 'pgroll rename_constraint',
    },
    {
        rule: 'reindex',
        operation: 'REINDEX',
        ...{ lock: 'Share', rewrite: 'index', phase: 'N' },
        why: 'nobody can write to the table, nor read with this index, while it is built',
        on: ['ReindexStmt'],
        when: (operation) => !isConcurrent(operation),
        safe: (operation) => steps('-- outside of a transaction', `${operation.text.replace(/\b(index|table|schema|database)\b/i, '$1 CONCURRENTLY')};`),
        source: 'squawk require-concurrent-reindex; measured on PostgreSQL 15',
    },
    {
        rule: 'reindex-concurrently',
        operation: 'REINDEX CONCURRENTLY',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'index', phase: 'E' },
        why: 'the table is read and written meanwhile',
        on: ['ReindexStmt'],
        safe: asItIs,
        source: 'squawk require-concurrent-reindex',
    },
];
/** Whether a statement is told to work while others do. */
function isConcurrent({ node }) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true;
    if ('AlterTableCmd' in node) {
        const { def } = node.AlterTableCmd;
        return def !== undefined && 'PartitionCmd' in def && def.PartitionCmd.concurrent === true;
    }
    if (!('ReindexStmt' in node))
        return false;
    return (node.ReindexStmt.params ?? []).some((param) => {
        if (!('DefElem' in param) || param.DefElem.defname !== 'concurrently')
            return false;
        const { arg } = param.DefElem;
        return arg === undefined || !/\b(?:false|off|0)\b|\{\}/i.test(JSON.stringify(arg));
    });
}
// --- internal ---
function isUnique({ node }) {
    return 'IndexStmt' in node && node.IndexStmt.unique === true;
}
/** `ON ONLY` makes the index of a partitioned table without those of its partitions. */
function indexes_isWhole({ node }) {
    return 'IndexStmt' in node && node.IndexStmt.relation?.inh === true;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/new-columns.js
/** Operations that add a column. */




/** A type that is an integer with a default of its own. */
const SERIAL = {
    ...{ serial: 'integer', serial4: 'integer', bigserial: 'bigint', serial8: 'bigint' },
    ...{ smallserial: 'smallint', serial2: 'smallint' },
};
const new_columns_REWRITES = { lock: 'AccessExclusive', rewrite: 'table', phase: 'N' };
const newColumnRows = [
    {
        rule: 'add-required-column',
        operation: 'ADD COLUMN NOT NULL without a default',
        ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'N' },
        why: 'it fails where the table has rows, and inserts of the old release fail, which do not know the column',
        on: ['AT_AddColumn'],
        when: isRequired,
        safe: (operation) => steps(bareColumn(operation), backfill(operation), notNull(operation)),
        source: 'squawk adding-required-field; atlas MF103',
    },
    {
        rule: 'add-serial-column',
        operation: 'ADD COLUMN serial',
        ...new_columns_REWRITES,
        why: 'all rows and indexes are written anew while nobody can read the table',
        on: ['AT_AddColumn'],
        when: (operation) => serialOf(operation) !== undefined,
        safe: numbered,
        source: 'strong_migrations; squawk adding-serial-primary-key-field; measured on PostgreSQL 15',
    },
    {
        rule: 'add-identity-column',
        operation: 'ADD COLUMN GENERATED AS IDENTITY',
        ...new_columns_REWRITES,
        why: 'all rows and indexes are written anew while nobody can read the table',
        on: ['AT_AddColumn'],
        when: (operation) => columnConstraint(operation, 'CONSTR_IDENTITY') !== undefined,
        safe: numbered,
        source: 'strong_migrations; measured on PostgreSQL 15',
    },
    {
        rule: 'add-stored-generated-column',
        operation: 'ADD COLUMN GENERATED ALWAYS AS (…) STORED',
        ...new_columns_REWRITES,
        why: 'all rows and indexes are written anew while nobody can read the table',
        on: ['AT_AddColumn'],
        when: (operation) => columnConstraint(operation, 'CONSTR_GENERATED')?.generated_kind === 's',
        safe: (operation) => steps(bareColumn(operation), `-- a BEFORE INSERT OR UPDATE trigger on ${tableOf(operation)} that sets ${nameOf(operation)}`, backfill(operation)),
        source: 'strong_migrations; atlas PG302; measured on PostgreSQL 15',
    },
    {
        rule: 'add-column-volatile-default',
        operation: 'ADD COLUMN with a default that differs from row to row',
        ...new_columns_REWRITES,
        why: 'the default is computed for each row, and all rows and indexes are written anew while nobody can read the table',
        on: ['AT_AddColumn'],
        when: hasVolatileDefault,
        safe: (operation) => {
            const value = defaultText(operation);
            return steps(bareColumn(operation), alter(operation, `ALTER COLUMN ${nameOf(operation)} SET DEFAULT ${value}`), backfill(operation, value));
        },
        source: 'squawk adding-field-with-default; strong_migrations; measured on PostgreSQL 15',
    },
    {
        rule: 'add-json-column',
        operation: 'ADD COLUMN json',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
        why: 'json can not be compared, so that SELECT DISTINCT of the old release over all columns fails',
        on: ['AT_AddColumn'],
        when: (operation) => typeBase(columnOf(operation)?.typeName) === 'json',
        safe: (operation) => bareColumn(operation, 'jsonb'),
        source: 'strong_migrations',
    },
    {
        rule: 'add-column',
        operation: 'ADD COLUMN that may be empty, or with a constant default',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E' },
        why: 'no row is touched; now() counts as constant',
        on: ['AT_AddColumn'],
        safe: asItIs,
        source: 'squawk adding-field-with-default; measured on PostgreSQL 15',
    },
];
// --- internal ---
function isRequired(operation) {
    const has = (type) => columnConstraint(operation, type);
    if (has('CONSTR_NOTNULL') === undefined && has('CONSTR_PRIMARY') === undefined)
        return false;
    if (has('CONSTR_IDENTITY') !== undefined || has('CONSTR_GENERATED') !== undefined)
        return false;
    if (serialOf(operation) !== undefined)
        return false;
    const preset = has('CONSTR_DEFAULT')?.raw_expr;
    return preset === undefined || isNull(preset);
}
function hasVolatileDefault(operation) {
    const preset = columnConstraint(operation, 'CONSTR_DEFAULT')?.raw_expr;
    return preset !== undefined && callsIn(preset).some((name) => !isStable(name));
}
function serialOf(operation) {
    const [name = ''] = stringsOf(columnOf(operation)?.typeName?.names).slice(-1);
    return SERIAL[name];
}
function numbered(operation) {
    const type = serialOf(operation) ?? typeText(columnOf(operation)?.typeName);
    const sequence = quoted(`${operation.target?.name}_${operation.name}_seq`);
    return steps(bareColumn(operation, type), `CREATE SEQUENCE ${sequence} OWNED BY ${tableOf(operation)}.${nameOf(operation)};`, alter(operation, `ALTER COLUMN ${nameOf(operation)} SET DEFAULT nextval('${sequence}')`), backfill(operation, `nextval('${sequence}')`));
}
/** As far as it can be told: a call, or three points for something longer. */
function defaultText(operation) {
    const preset = columnConstraint(operation, 'CONSTR_DEFAULT')?.raw_expr;
    const [name] = callsIn(preset);
    const isBare = preset !== undefined && 'FuncCall' in preset && preset.FuncCall.args === undefined;
    return isBare && name !== undefined ? `${name}()` : '…';
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/objects.js
/** Making, dropping and renaming of tables, views, functions and what else has a name. */



const objects_BRIEF = { lock: 'AccessExclusive', rewrite: 'none' };
const NO_LOCK = { lock: 'none', rewrite: 'none' };
const objectRows = [
    {
        rule: 'create-table-with-foreign-key',
        operation: 'CREATE TABLE with a foreign key to a table that is there',
        ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E!' },
        why: 'nobody can write to the other table for a moment, and the old release may then not delete what is pointed at',
        on: ['CreateStmt'],
        when: (operation) => operation.subjects.length > 0 && !isPartition(operation),
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'create-partition',
        operation: 'CREATE TABLE … PARTITION OF, or INHERITS',
        ...{ ...objects_BRIEF, phase: 'E!' },
        why: 'nobody can read the parent for a moment; ATTACH PARTITION locks less',
        on: ['CreateStmt'],
        when: isPartition,
        safe: (operation) => steps(`CREATE TABLE ${tableOf(operation)} (LIKE ${parentOf(operation)} INCLUDING DEFAULTS INCLUDING CONSTRAINTS);`, `ALTER TABLE ${parentOf(operation)} ATTACH PARTITION ${tableOf(operation)} FOR VALUES …;`),
        source: 'https://www.postgresql.org/docs/current/sql-createtable.html',
    },
    {
        rule: 'create',
        operation: 'CREATE TABLE, TYPE, SEQUENCE, VIEW, SCHEMA, FUNCTION and the like',
        ...{ ...NO_LOCK, phase: 'E' },
        why: 'the old release does not know it',
        on: [
            ...['CreateStmt', 'temporary table', 'CreateTableAsStmt', 'CreateEnumStmt'],
            ...['CompositeTypeStmt', 'CreateRangeStmt', 'CreateDomainStmt', 'CreateSeqStmt', 'ViewStmt'],
            ...['CreateSchemaStmt', 'CreateFunctionStmt', 'DefineStmt', 'CreateCastStmt'],
            ...['CreateRoleStmt', 'CreateOpClassStmt'],
            ...[
                'CreateOpFamilyStmt',
                'CreateConversionStmt',
                'CreatePLangStmt',
                'CreateForeignTableStmt',
            ],
            ...['CreateFdwStmt', 'CreateForeignServerStmt', 'CreateUserMappingStmt'],
        ],
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'replace-view',
        operation: 'CREATE OR REPLACE VIEW',
        ...{ ...objects_BRIEF, phase: 'E' },
        why: 'PostgreSQL only lets columns be appended',
        on: ['replace view'],
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'replace-function',
        operation: 'CREATE OR REPLACE FUNCTION',
        ...{ ...NO_LOCK, phase: 'E!' },
        why: 'the old release and triggers get the new one at once',
        on: ['replace function', 'AlterFunctionStmt'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-createfunction.html',
    },
    {
        rule: 'create-extension',
        operation: 'CREATE or ALTER EXTENSION',
        ...{ lock: 'unknown', rewrite: 'unknown', phase: 'E!' },
        why: 'its scripts run, which are not looked at',
        on: ['CreateExtensionStmt', 'AlterExtensionStmt', 'AlterExtensionContentsStmt'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-createextension.html',
    },
    {
        rule: 'drop-table',
        operation: 'DROP TABLE',
        ...{ ...objects_BRIEF, phase: 'C' },
        why: 'the old release may read it or write to it',
        on: ['DROP OBJECT_TABLE', 'DROP OBJECT_FOREIGN_TABLE'],
        safe: objects_inContract,
        source: 'atlas DS102; squawk ban-drop-table; strong_migrations',
    },
    {
        rule: 'drop-object',
        operation: 'DROP VIEW, FUNCTION, SCHEMA, TYPE, TRIGGER and the like',
        ...{ ...objects_BRIEF, phase: 'C' },
        why: 'the old release may use it',
        on: ['DROP *', 'DropOwnedStmt', 'DropRoleStmt', 'DropUserMappingStmt'],
        safe: objects_inContract,
        source: 'atlas DS101 to DS103; strong_migrations',
    },
    {
        rule: 'rename-table',
        operation: 'RENAME TABLE or VIEW',
        ...{ ...objects_BRIEF, phase: 'N' },
        why: 'the old release asks for the old name, the new one for the new name, and both run',
        on: [
            'RENAME OBJECT_TABLE',
            'RENAME OBJECT_VIEW',
            'RENAME OBJECT_MATVIEW',
            'RENAME OBJECT_FOREIGN_TABLE',
        ],
        safe: (operation) => {
            const fresh = newName(operation);
            return steps('-- in one transaction: both names work, and simple views can be written to', `${operation.text};`, `CREATE VIEW ${tableOf(operation)} AS SELECT * FROM ${fresh};`, '-- in contract, when all replicas are new', `DROP VIEW ${tableOf(operation)};`);
        },
        source: 'atlas BC101; squawk renaming-table; strong_migrations',
    },
    {
        rule: 'rename-object',
        operation: 'RENAME of a schema, a type, a function and the like',
        ...{ ...objects_BRIEF, phase: 'N' },
        why: 'the old release asks for the old name, the new one for the new name, and both run',
        on: ['RENAME *'],
        safe: (operation) => `-- make ${newName(operation)} beside ${operation.name}, let the new release use it, and in contract drop ${operation.name}`,
        source: 'strong_migrations',
    },
    {
        rule: 'set-schema',
        operation: 'SET SCHEMA',
        ...{ ...objects_BRIEF, phase: 'N' },
        why: 'the old release finds it at the old place, the new one at the new place, and both run',
        on: ['AlterObjectSchemaStmt'],
        safe: () => '-- move it together with a view of its name in the old schema, which is dropped in contract',
        source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
    },
];
// --- internal ---
function objects_inContract(operation) {
    return steps('-- in contract, when all replicas are new', asItIs(operation));
}
function isPartition({ node }) {
    return 'CreateStmt' in node && (node.CreateStmt.inhRelations ?? []).length > 0;
}
function parentOf({ node }) {
    const [parent] = 'CreateStmt' in node ? (node.CreateStmt.inhRelations ?? []) : [];
    const relation = parent !== undefined && 'RangeVar' in parent ? parent.RangeVar : undefined;
    return sqlName({ schema: relation?.schemaname, name: relation?.relname ?? '…' });
}
function newName({ node }) {
    return quoted(('RenameStmt' in node ? node.RenameStmt.newname : undefined) ?? '…');
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/types-and-parts.js



const OPTIONS = ['AT_SetRelOptions', 'AT_ResetRelOptions', 'AT_ReplaceRelOptions'];
/** https://github.com/postgres/postgres/blob/master/src/backend/access/common/reloptions.c */
const EXCLUSIVE_OPTIONS = new Set([
    ...['user_catalog_table', 'security_barrier', 'security_invoker', 'check_option'],
]);
const partRows = [
    {
        rule: 'rename-enum-value',
        operation: 'ALTER TYPE … RENAME VALUE',
        ...{ lock: 'none', rewrite: 'none', phase: 'N' },
        why: 'the old release writes the old value, the new one the new value, and both run',
        on: ['AlterEnumStmt'],
        when: (operation) => oldValue(operation) !== undefined,
        safe: (operation) => {
            const value = operation.name.replaceAll("'", "''");
            return steps(`ALTER TYPE ${tableOf(operation)} ADD VALUE '${value}';`, `-- the new release reads both; in contract the rows with '${oldValue(operation)}' are changed, in batches`);
        },
        source: 'strong_migrations',
    },
    {
        rule: 'add-enum-value',
        operation: 'ALTER TYPE … ADD VALUE',
        ...{ lock: 'none', rewrite: 'none', phase: 'E!' },
        why: 'the old release has to cope with a value that it does not know; in the same transaction it can not be used',
        on: ['AlterEnumStmt'],
        safe: asItIs,
        source: 'squawk require-enum-value-ordering; measured on PostgreSQL 15',
    },
    {
        rule: 'alter-domain',
        operation: 'ALTER DOMAIN with a constraint or NOT NULL',
        ...{ lock: 'Share', rewrite: 'scan', phase: 'N' },
        why: 'nobody can write to the tables that use it while they are checked, and the old release may write what it forbids',
        on: ['AlterDomainStmt'],
        when: ({ node }) => ['C', 'O'].includes(domainChange(node)) && !domainNotValid(node),
        safe: ({ text }) => steps('-- in contract, when all replicas are new', `${text} NOT VALID;`, '-- then VALIDATE CONSTRAINT'),
        source: 'squawk ban-alter-domain-with-add-constraint',
    },
    {
        rule: 'alter-domain-later',
        operation: 'ALTER DOMAIN with a constraint NOT VALID, or dropping something',
        ...{ lock: 'none', rewrite: 'none', phase: 'C' },
        why: 'it holds for new rows at once, and the old release may rely on how it was',
        on: ['AlterDomainStmt'],
        when: ({ node }) => ['C', 'X', 'N'].includes(domainChange(node)),
        safe: types_and_parts_inContract,
        source: 'squawk ban-alter-domain-with-add-constraint',
    },
    {
        rule: 'validate-domain',
        operation: 'ALTER DOMAIN VALIDATE CONSTRAINT',
        ...{ lock: 'Share', rewrite: 'scan', phase: 'N (warn)' },
        why: 'before PostgreSQL 18 nobody can write to the tables that use it while they are checked',
        on: ['AlterDomainStmt'],
        when: ({ node }) => domainChange(node) === 'V',
        safe: () => '-- no other form is known: a CHECK of each table is validated while it is read and written',
        source: 'replayed on PostgreSQL 15 and 18',
    },
    {
        rule: 'alter-domain-default',
        operation: 'ALTER DOMAIN SET DEFAULT',
        ...{ lock: 'none', rewrite: 'none', phase: 'E' },
        why: 'only new rows are concerned',
        on: ['AlterDomainStmt'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-alterdomain.html',
    },
    {
        rule: 'create-trigger',
        operation: 'CREATE TRIGGER',
        ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E!' },
        why: 'it runs for what the old release writes, too, which is what one that writes twice is for',
        on: ['CreateTrigStmt', 'CreateEventTrigStmt', 'AlterEventTrigStmt'],
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'switch-trigger',
        operation: 'ENABLE or DISABLE TRIGGER',
        ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E!' },
        why: 'it counts for what the old release writes, too',
        on: ['AT_EnableTrig*', 'AT_DisableTrig*', 'AT_EnableAlwaysTrig', 'AT_EnableReplicaTrig'],
        safe: asItIs,
        source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
    },
    {
        rule: 'switch-rule',
        operation: 'ENABLE or DISABLE RULE',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E!' },
        why: 'it counts for what the old release writes, too',
        on: ['AT_EnableRule', 'AT_DisableRule', 'AT_EnableAlwaysRule', 'AT_EnableReplicaRule'],
        safe: asItIs,
        source: 'replayed on PostgreSQL 15 and 18',
    },
    {
        rule: 'attach-partition',
        operation: 'ATTACH PARTITION or INHERIT',
        ...{ lock: 'AccessExclusive', rewrite: 'scan', phase: 'E!' },
        why: 'the new partition is locked and checked; with a CHECK on it that says the same it is not checked',
        on: ['AT_AttachPartition', 'AT_AddInherit'],
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
    {
        rule: 'detach-partition',
        operation: 'DETACH PARTITION',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'N' },
        why: 'nobody can read the table for a moment, and the old release misses the rows',
        on: ['AT_DetachPartition'],
        when: (operation) => !isConcurrent(operation),
        safe: ({ text }) => steps('-- in contract, when all replicas are new, and outside of a transaction', `${text} CONCURRENTLY;`),
        source: 'squawk require-concurrent-partition-detach; measured on PostgreSQL 15',
    },
    {
        rule: 'detach-partition-concurrently',
        operation: 'DETACH PARTITION CONCURRENTLY, or NO INHERIT',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'C' },
        why: 'the old release misses the rows; at its end the part, not the whole, is locked for a moment',
        on: ['AT_DetachPartition', 'AT_DropInherit'],
        safe: types_and_parts_inContract,
        source: 'squawk require-concurrent-partition-detach',
    },
    {
        rule: 'rewrite-table',
        operation: 'SET LOGGED, UNLOGGED, TABLESPACE, ACCESS METHOD or EXPRESSION',
        ...{ lock: 'AccessExclusive', rewrite: 'table', phase: 'N' },
        why: 'all rows are written anew while nobody can read the table',
        on: [
            'AT_SetLogged',
            'AT_SetUnLogged',
            'AT_SetTableSpace',
            'AT_SetAccessMethod',
            'AT_SetExpression',
        ],
        safe: (operation) => `-- make a new table beside ${tableOf(operation)} with a trigger that writes to both, copy in batches, and switch with the release after`,
        source: 'https://www.postgresql.org/docs/current/sql-altertable.html',
    },
    {
        rule: 'brief-exclusive-setting',
        operation: 'SET STORAGE, REPLICA IDENTITY and other settings',
        ...{ lock: 'AccessExclusive', rewrite: 'none', phase: 'E' },
        why: 'the table is locked for a moment only',
        on: [
            ...['AT_SetStorage', 'AT_SetCompression', 'AT_ReplicaIdentity', 'AT_AddOf', 'AT_DropOf'],
            ...['AT_GenericOptions', 'AT_AlterColumnGenericOptions', ...OPTIONS],
        ],
        when: (operation) => !OPTIONS.includes(operation.kind) || hasExclusiveOption(operation),
        safe: asItIs,
        source: 'replayed on PostgreSQL 15 and 18',
    },
    {
        rule: 'alter-sequence',
        operation: 'ALTER SEQUENCE',
        ...{ lock: 'ShareRowExclusive', rewrite: 'none', phase: 'E' },
        why: 'nextval waits for a moment',
        on: ['AlterSeqStmt'],
        safe: asItIs,
        source: 'replayed on PostgreSQL 15 and 18',
    },
    {
        rule: 'brief-setting',
        operation: 'COMMENT, SET STATISTICS and other settings',
        ...{ lock: 'ShareUpdateExclusive', rewrite: 'none', phase: 'E' },
        why: 'the table is read and written meanwhile',
        on: [
            ...['CommentStmt', 'SecLabelStmt', 'CreateStatsStmt', 'AlterStatsStmt', 'AT_SetStatistics'],
            ...['AT_SetOptions', 'AT_ResetOptions', 'AT_ClusterOn', 'AT_DropCluster', ...OPTIONS],
            ...['AT_DetachPartitionFinalize', 'CreatePublicationStmt', 'AlterPublicationStmt'],
        ],
        safe: asItIs,
        source: 'measured on PostgreSQL 15',
    },
];
// --- internal ---
function types_and_parts_inContract(operation) {
    return steps('-- in contract, when all replicas are new', asItIs(operation));
}
function hasExclusiveOption({ node }) {
    const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
    const options = def !== undefined && 'List' in def ? (def.List.items ?? []) : [];
    return options.some((option) => 'DefElem' in option && EXCLUSIVE_OPTIONS.has(option.DefElem.defname ?? ''));
}
function oldValue({ node }) {
    return 'AlterEnumStmt' in node ? node.AlterEnumStmt.oldVal : undefined;
}
/** `C` and `X`: a constraint comes or goes; `O` and `N`: NOT NULL does; `T`: the default; `V`: validated. */
function domainChange(node) {
    return ('AlterDomainStmt' in node ? node.AlterDomainStmt.subtype : undefined) ?? '';
}
function domainNotValid(node) {
    const def = 'AlterDomainStmt' in node ? node.AlterDomainStmt.def : undefined;
    return def !== undefined && 'Constraint' in def && def.Constraint.skip_validation === true;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/table/table.js







/** All rows. Of those with the same kind the first ones are the stricter. */
const operationTable = [
    ...newColumnRows,
    ...columnRows,
    ...constraintRows,
    ...indexRows,
    ...objectRows,
    ...partRows,
    ...dataRows,
];
/** The rows that an operation falls under; one that is not dangerous counts only where no other does. */
function rowsFor(operation, made) {
    const rows = candidates(operation.kind).filter(({ when }) => when?.(operation, made) ?? true);
    const grave = rows.filter(({ phase }) => phase !== 'E');
    const found = grave.length > 0 ? distinctGrave(grave) : rows.slice(0, 1);
    return found.length > 0 ? found : unknown;
}
// --- internal ---
/** `DROP *` is for all kinds that begin like that and have no row of their own; `*` is for all. */
const byKind = Map.groupBy(operationTable.flatMap((row) => row.on.map((kind) => ({ row, kind }))), ({ kind }) => kind);
const unknown = rowsOf('*');
function candidates(kind) {
    const own = rowsOf(kind);
    if (own.length > 0)
        return own;
    const [start = ''] = kind.split(/[ ]/, 1);
    const family = kind.includes(' ')
        ? rowsOf(`${start} *`)
        : rowsOf(kind.replace(/Trig.*$/, 'Trig*'));
    return family.length > 0 ? family : unknown;
}
function rowsOf(kind) {
    return (byKind.get(kind) ?? []).map(({ row }) => row);
}
/** What is only to be known does not stand beside what is forbidden. */
function distinctGrave(rows) {
    const worst = rows.filter(({ phase }) => phase === 'N');
    return worst.length > 0 ? worst : rows.slice(0, 1);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/lock-timeout.js


/** Longer than this, and everybody who comes after the one that waits has to wait as well. */
const LONGEST_LOCK_TIMEOUT_MS = 10_000;
/** Reads `SET lock_timeout`, `RESET lock_timeout` and `set_config('lock_timeout', …)`. */
function lockTimeoutIn(node) {
    if ('VariableSetStmt' in node) {
        const { kind, name, args = [], is_local: isLocal = false } = node.VariableSetStmt;
        if (kind === 'VAR_RESET_ALL')
            return { value: 'default', isLocal: false };
        if (name?.toLowerCase() !== 'lock_timeout')
            return undefined;
        const isDefault = kind === 'VAR_RESET' || kind === 'VAR_SET_DEFAULT';
        return { value: isDefault ? 'default' : milliseconds(args[0]), isLocal };
    }
    if (!('SelectStmt' in node))
        return undefined;
    for (const call of foundIn(node, 'FuncCall')) {
        const { funcname, args = [] } = call;
        if (stringsOf(funcname).at(-1) !== 'set_config')
            continue;
        if (textOf(args[0])?.toLowerCase() !== 'lock_timeout')
            continue;
        return {
            value: milliseconds(args[1]),
            isLocal: JSON.stringify(args[2] ?? '').includes('true'),
        };
    }
    return undefined;
}
// --- internal ---
/** https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES */
const UNITS = {
    ...{ us: 0.001, ms: 1, s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 },
};
function milliseconds(node) {
    if (node === undefined || !('A_Const' in node))
        return undefined;
    if (node.A_Const.ival !== undefined)
        return node.A_Const.ival.ival ?? 0;
    const match = /^\s*(\d+(?:\.\d+)?)\s*(us|ms|s|min|h|d)?\s*$/.exec(textOf(node) ?? '');
    if (match === null)
        return undefined;
    return Number(match[1]) * (UNITS[match[2] ?? 'ms'] ?? 1);
}
function textOf(node) {
    return node !== undefined && 'A_Const' in node ? node.A_Const.sval?.sval : undefined;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/transactions.js



/** `lockTimeoutMs`: what the session has before a file sets another one; undefined when nothing does. */
function followTransactions(lockTimeoutMs) {
    const state = transactions_newState(lockTimeoutMs);
    return {
        beginFile({ transaction }, hasSeveral) {
            state.kind = transaction;
            state.hasSeveral = hasSeveral;
            state.isExplicit = false;
            state.hasEnded = transaction === 'pending' && state.hasEnded;
            state.timeout = { session: lockTimeoutMs, local: undefined, isTold: false };
            if (transaction !== 'pending')
                state.open = newTransaction();
        },
        beginStatement(node) {
            if ('TransactionStmt' in node)
                control(state, node.TransactionStmt.kind ?? '');
            else if (!isOpen(state))
                state.open = newTransaction();
        },
        see: (locking) => [
            ...concurrently(state, locking.operation),
            ...timeouts(state, locking),
            ...together(state, locking),
        ],
    };
}
function transactions_newState(lockTimeoutMs) {
    return {
        ...{ kind: 'statement', hasSeveral: false, isExplicit: false, hasEnded: false },
        open: newTransaction(),
        timeout: { session: lockTimeoutMs, local: undefined, isTold: false },
        default: lockTimeoutMs,
    };
}
function newTransaction() {
    return { tables: new Set(), changesData: false, isToldOfTables: false, isToldOfData: false };
}
/** Whether what comes is in one transaction with what was. */
function isOpen({ kind, hasSeveral, isExplicit, hasEnded }) {
    if (isExplicit)
        return true;
    return kind === 'pending' ? !hasEnded : kind === 'file' && hasSeveral;
}
function control(state, kind) {
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') {
        if (!isOpen(state))
            state.open = newTransaction();
        state.isExplicit = true;
    }
    if (/^TRANS_STMT_(?:COMMIT|ROLLBACK|PREPARE)$/.test(kind)) {
        state.isExplicit = false;
        state.hasEnded = true;
        state.open = newTransaction();
        state.timeout.local = undefined;
    }
}
const ALONE = 'DropdbStmt CreatedbStmt AlterSystemStmt DropTableSpaceStmt CreateTableSpaceStmt';
/** What PostgreSQL refuses in a transaction. */
function isAlone(operation) {
    const { node, kind } = operation;
    if (ALONE.split(' ').includes(kind))
        return true;
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd === true;
    if ('ReindexStmt' in node && /SCHEMA|SYSTEM|DATABASE/.test(node.ReindexStmt.kind ?? ''))
        return true;
    return isConcurrent(operation);
}
const WAY_OUT = {
    explicit: '-- take it out of BEGIN … COMMIT',
    pending: '-- the tool runs all that is pending in one transaction: run it by itself, in a folder of plain SQL (`tool: sql`)',
    file: '-- put it into a file of its own: the tool sends a file as one text',
    statement: '-- run it by itself',
};
function concurrently(state, operation) {
    if (!isAlone(operation) || !isOpen(state))
        return [];
    // Of a text that is sent as one, the statements behind a COMMIT are in a transaction, too.
    const way = state.kind === 'statement' || (state.isExplicit && state.hasEnded) ? 'explicit' : state.kind;
    return [
        {
            rule: 'concurrently-in-transaction',
            level: 'error',
            message: 'It fails: PostgreSQL refuses this statement inside of a transaction.',
            safeForm: `${WAY_OUT[way]}\n${operation.text};`,
        },
    ];
}
/** Locks for which others that read or write have to wait. */
const STRONG = ['Share', 'ShareRowExclusive', 'Exclusive', 'AccessExclusive'];
function timeouts(state, { operation, lock }) {
    const set = lockTimeoutIn(operation.node);
    if (set !== undefined)
        return timeoutSet(state, set);
    const { timeout } = state;
    const now = timeout.local ?? timeout.session;
    if (!STRONG.includes(lock) || timeout.isTold || (now !== undefined && now !== 0))
        return [];
    timeout.isTold = true;
    return [
        {
            rule: 'lock-timeout',
            level: 'warning',
            message: 'It waits for its lock without a limit, and all who come after it wait as well, those who only read too.',
            safeForm: `SET lock_timeout = '5s';\n${operation.text};`,
        },
    ];
}
function timeoutSet(state, { value, isLocal }) {
    const { timeout } = state;
    const milliseconds = value === 'default' ? state.default : value;
    // Outside of a transaction SET LOCAL does nothing.
    if (!isLocal)
        Object.assign(timeout, { session: milliseconds, local: undefined });
    else if (isOpen(state))
        timeout.local = milliseconds;
    if (value === 'default')
        return [];
    const safeForm = `SET ${isLocal ? 'LOCAL ' : ''}lock_timeout = '5s';`;
    const rule = 'lock-timeout';
    if (value === 0) {
        timeout.isTold = true;
        const message = 'Without a limit a statement that waits for its lock makes all wait who come after it, those who only read too.';
        return [{ rule, level: 'error', message, safeForm }];
    }
    if (value !== undefined && value <= LONGEST_LOCK_TIMEOUT_MS)
        return [];
    const message = `So long a wait for a lock is felt: all who come after it wait as well. At most ${LONGEST_LOCK_TIMEOUT_MS / 1_000} seconds are good.`;
    return [{ rule, level: 'warning', message, safeForm }];
}
function together(state, { operation, lock }) {
    const { open } = state;
    const { target } = operation;
    const found = [];
    const isStrong = ['ShareRowExclusive', 'Exclusive', 'AccessExclusive'].includes(lock);
    if (isStrong && target !== undefined && isOfTable(operation))
        open.tables.add(sqlName(target));
    if (lock === 'RowExclusive' && changesMany(operation))
        open.changesData = true;
    if (open.tables.size > 1 && !open.isToldOfTables) {
        open.isToldOfTables = true;
        found.push({
            rule: 'several-tables-in-transaction',
            level: 'warning',
            message: `One transaction locks ${[...open.tables].join(' and ')}: the first stays locked until the last is done, and with others that lock them in another order there is a deadlock.`,
            safeForm: '-- a migration for each table',
        });
    }
    if (open.tables.size > 0 && open.changesData && !open.isToldOfData) {
        open.isToldOfData = true;
        found.push({
            rule: 'data-change-with-ddl',
            level: 'warning',
            message: `One transaction changes rows and locks ${[...open.tables].join(', ')}: it stays locked until all rows are done.`,
            safeForm: '-- the rows in a migration of their own, in batches',
        });
    }
    return found;
}
/** A function or a type that is dropped is locked as well, but nobody waits for it to read rows. */
function isOfTable({ kind }) {
    return !/^(?:DROP|RENAME) OBJECT_(?!TABLE|VIEW|MATVIEW|COLUMN|TABCONSTRAINT|TRIGGER)/.test(kind);
}
/** INSERT … VALUES is over at once. */
function changesMany({ node, kind }) {
    if (kind === 'UpdateStmt' || kind === 'DeleteStmt' || kind === 'MergeStmt')
        return true;
    if (!('InsertStmt' in node))
        return false;
    const { selectStmt } = node.InsertStmt;
    return (selectStmt !== undefined &&
        'SelectStmt' in selectStmt &&
        selectStmt.SelectStmt.valuesLists === undefined);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint/lint.js










/** Lints all files that are pending; the others tell what was there before. */
function lint(files, options) {
    const run = {
        ...options,
        account: newAccount(),
        transactions: followTransactions(options.lockTimeoutMs),
        ...{ findings: [], statements: 0, exempt: 0 },
    };
    for (const file of files)
        lintFile(run, file);
    const pending = files.filter(({ isPending }) => isPending).length;
    const { findings, statements, exempt } = run;
    return { findings, files: pending, statements, exempt };
}
function lintFile(run, file) {
    const { text, parts, isPending, remarks } = file;
    run.account.beginFile(file);
    if (isPending) {
        for (const { remedy, ...what } of remarks) {
            run.findings.push(remark(file, { ...what, safeForm: remedy }));
        }
        run.transactions.beginFile(file, text !== undefined && hasSeveral(file));
    }
    if (text === undefined) {
        if (isPending)
            run.findings.push(unreadableFile(file));
        return;
    }
    const reading = { run, file, places: placesIn(text) };
    for (const range of parts) {
        const source = { text, range, places: reading.places, parser: run.parser };
        for (const statement of statementsIn(source))
            lintStatement(reading, statement);
    }
}
function hasSeveral({ text = '', parts, transaction }) {
    if (transaction !== 'file')
        return true;
    return parts.flatMap((part) => piecesOf(text, part)).length > 1;
}
function unreadableFile(file) {
    return remark(file, {
        ...{ rule: 'unreadable', level: 'error', lock: 'unknown', rewrite: 'unknown' },
        operation: 'A file that is not SQL',
        message: `It can not be read: ${file.problem ?? 'it is no text'}. What it does is not known, so that it can not be called safe.`,
        safeForm: '-- write it as plain SQL, in UTF-8',
    });
}
function lintStatement(reading, statement) {
    const { run, file } = reading;
    const { account, transactions } = run;
    if (file.isPending)
        run.statements += 1;
    if ('node' in statement) {
        const { node } = statement;
        if (file.isPending)
            transactions.beginStatement(node);
        const isBack = 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_ROLLBACK';
        if (isBack)
            account.forgetFile();
    }
    for (const placed of placedIn(reading, statement)) {
        if (file.isPending)
            judge(reading, placed);
        account.see(placed.operation);
    }
}
function placedIn({ run }, statement) {
    const { start: index, text } = statement;
    if ('problem' in statement)
        return [unreadable(text, index, statement.problem)];
    const { node } = statement;
    if (!('DoStmt' in node)) {
        const taken = { node, text, isCertain: true };
        return operationsOf(taken).map((operation) => ({ operation, index }));
    }
    return bodyOf(text, node.DoStmt, run.parser).flatMap((piece) => {
        const at = index + piece.index;
        const problem = piece.problem ?? 'it is not known';
        if (piece.sql === undefined)
            return [unreadable(text, at, problem)];
        const parsed = run.parser.parse(piece.sql);
        if ('problem' in parsed)
            return [unreadable(piece.sql, at, parsed.problem)];
        return parsed.value.flatMap(({ node: inner }) => inBody({ node: inner, text: piece.sql ?? '', isCertain: piece.isCertain }, at));
    });
}
/** A body in a body, as EXECUTE of a text may have it, is not followed. */
function inBody(taken, index) {
    if ('DoStmt' in taken.node)
        return [unreadable(taken.text, index, 'it is a DO block in another one')];
    return operationsOf(taken).map((operation) => ({ operation, index }));
}
function unreadable(text, index, problem) {
    const node = { String: { sval: text } };
    const operation = plainOperation({ node, text, isCertain: true }, 'unreadable');
    return { operation, index, problem };
}
function judge(reading, placed) {
    const { run, file } = reading;
    const { operation } = placed;
    const rows = rowsFor(operation, run.account);
    const made = certaintyOf(operation, run.account);
    let lock = 'none';
    for (const row of rows) {
        if (made !== 'surely')
            lock = strongest(lock, row.lock);
        const level = levelOf(row.phase, file.phase);
        if (level === undefined)
            continue;
        if (made === 'surely')
            run.exempt += 1;
        else
            add(reading, placed, row, made === 'perhaps' ? softened(row, level) : level);
    }
    for (const crossing of run.transactions.see({ operation, lock })) {
        addCrossing(reading, placed, { crossing, lock });
    }
}
/** Whether the migrations made all that an operation is about. */
function certaintyOf({ subjects }, account) {
    if (subjects.length === 0)
        return undefined;
    const certainties = subjects.map((subject) => account.has(subject));
    if (certainties.includes(undefined))
        return undefined;
    return certainties.includes('perhaps') ? 'perhaps' : 'surely';
}
/** What would only take long on a table that is old is a warning where it is most likely new. */
function softened({ phase, rewrite }, level) {
    return phase !== 'C' && rewrite !== 'none' ? 'warning' : level;
}
const STRENGTH = [
    ...['none', 'RowExclusive', 'ShareUpdateExclusive', 'Share'],
    ...['ShareRowExclusive', 'Exclusive', 'unknown', 'AccessExclusive'],
];
function strongest(one, other) {
    return STRENGTH.indexOf(other) > STRENGTH.indexOf(one) ? other : one;
}
function add({ run, file, places }, placed, row, level) {
    const { operation, index, problem } = placed;
    const { rule, lock, rewrite } = row;
    const isUnknown = rule === 'unreadable' && problem === undefined;
    const about = isUnknown ? `no rule knows ${operation.kind}` : (problem ?? lint_aboutOf(operation));
    run.findings.push({
        ...{ file: file.path, ...places.positionOf(index), rule, phase: file.phase, level },
        ...{ operation: row.operation, statement: shown(operation.text), lock, rewrite },
        message: messageOf(row, about),
        safeForm: row.safe(operation),
    });
}
function addCrossing({ run, file, places }, { operation, index }, { crossing, lock }) {
    run.findings.push(remark(file, {
        ...{ ...crossing, ...places.positionOf(index), lock },
        ...{ operation: CROSSINGS[crossing.rule], statement: shown(operation.text) },
    }));
}
const CROSSINGS = {
    'concurrently-in-transaction': 'What PostgreSQL refuses in a transaction',
    'several-tables-in-transaction': 'Locks of several tables in one transaction',
    'data-change-with-ddl': 'A change of rows together with one of the schema',
    'lock-timeout': 'Waiting for a lock',
};
/** `shop.users.email`, for messages. */
function lint_aboutOf({ target, name }) {
    if (target === undefined)
        return name;
    const table = sqlName(target);
    return name === '' || name === target.name || name === table ? table : `${table}.${name}`;
}
const LONGEST_STATEMENT = 2_000;
function shown(text) {
    if (text.length <= LONGEST_STATEMENT)
        return text;
    return `${text.slice(0, LONGEST_STATEMENT).replace(/[\ud800-\udbff]$/, '')}…`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./kit/process/run.js + 1 modules
var run = __webpack_require__(2072);
;// CONCATENATED MODULE: ./kit/git/git.js
/** Runs Git to look at a checkout, and never to change it. */



/**
 * What a checkout can set to have a program of its own run. It may be somebody else's, of an artifact
 * that was unpacked. An empty monitor is none; Git before 2.36 takes `false` for the name of a program.
 */
const RUN_NOTHING = [
    ...['-c', 'core.fsmonitor='],
    ...['-c', 'core.hooksPath=/dev/null'],
    ...['-c', 'log.showSignature=false'],
];
/**
 * Asks about a checkout, from `checkoutRoot`; undefined when there is no Git. The repository is named
 * and not looked for: Git would take committed files that look like one for it, with their settings.
 * Nor does a named one have to belong to this user, as in a container job it does not.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safebareRepository
 */
async function git(root, args, env) {
    const repository = ['-C', root, '--git-dir', (0,external_node_path_.join)(root, '.git')];
    return (0,run/* run */.eF)({
        file: 'git',
        args: [...RUN_NOTHING, ...repository, ...args],
        // What is not there is not fetched, which would run what the settings of the checkout name. A Git
        // that does not know the first variable finds no protocol to fetch with.
        env: childEnvironment(env, {
            own: {
                GIT_NO_LAZY_FETCH: '1',
                GIT_ALLOW_PROTOCOL: '',
                GIT_OPTIONAL_LOCKS: '0',
                LC_ALL: 'C',
            },
        }),
    }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./kit/git/checkout-root.js
/** Finds the checkout that a directory belongs to, by the `.git` that no commit can hold. */




/**
 * The top directory of the checkout; undefined when there is none. A submodule is a part of the
 * checkout that it stands in.
 */
async function checkoutRoot(where) {
    const workspace = truePath(where.workspace);
    let root = nearestRoot(truePath(where.directory), workspace);
    while (root !== undefined && isBelow(root, workspace)) {
        const outer = nearestRoot((0,external_node_path_.dirname)(root), workspace);
        if (outer === undefined || !(await isSubmodule(root, outer, where.env)))
            return root;
        root = outer;
    }
    return root;
}
// --- internal ---
/** A link may lead to another checkout. */
function truePath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** Of a directory elsewhere only its own `.git` counts: anybody may have put one above it. */
function nearestRoot(directory, workspace) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git')))
        return directory;
    return isBelow(directory, workspace) ? nearestRoot((0,external_node_path_.dirname)(directory), workspace) : undefined;
}
function isBelow(directory, workspace) {
    return directory !== workspace && (0,action_workspace/* isInside */.F)(directory, workspace);
}
/**
 * An entry of this mode stands for a submodule, which has its repository elsewhere. What has one of its
 * own is no part of another, whatever that says. https://git-scm.com/docs/gitsubmodules
 */
async function isSubmodule(root, outer, env) {
    if (!(0,external_node_fs_.statSync)((0,external_node_path_.join)(root, '.git')).isFile())
        return false;
    const args = ['--literal-pathspecs', 'ls-files', '--stage', '--', (0,external_node_path_.relative)(outer, root)];
    const listed = await git(outer, args, env);
    return listed?.exitCode === 0 && listed.stdout.startsWith('160000 ');
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint-base.js
/** Which files are new since a commit: compared by content, and without Git's filters. */






/**
 * Reads the names and hashes of a commit.
 *
 * @throws {ActionError} FR102 when there is no such commit, or no checkout.
 */
async function readBase(question) {
    const { workspace, base, directories, env } = question;
    const root = await checkoutRoot({ directory: workspace, workspace, env });
    if (root === undefined)
        throw noBase(base, 'The workspace is no checkout of Git.');
    const ask = async (args) => {
        const answer = await git(root, args, env);
        return answer?.exitCode === 0 ? answer.stdout : undefined;
    };
    const given = (await commitOf(ask, base)) ?? (await commitOf(ask, `origin/${base}`));
    if (given === undefined)
        throw noBase(base, undefined);
    const fork = (await ask(['merge-base', 'HEAD', given]))?.trim();
    const commit = fork ?? given;
    const prefix = (0,external_node_path_.relative)(root, (0,external_node_fs_.realpathSync)(workspace));
    const inRoot = (path) => (prefix === '' ? path : `${prefix}/${path}`);
    const paths = directories.map(inRoot);
    const listed = await ask([
        '--literal-pathspecs',
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        commit,
        '--',
        ...paths,
    ]);
    if (listed === undefined)
        throw noBase(base, 'The files of the commit can not be read.');
    const hashes = blobsIn(listed);
    return {
        ...{ commit, isFork: fork !== undefined },
        isChanged: (path, content) => {
            const before = hashes.get(inRoot(path));
            return content === undefined || before === undefined || before !== blobHash(content, before);
        },
    };
}
/** The hash by which Git names a content; of the kind that another one has. */
function blobHash(content, like) {
    return (0,external_node_crypto_.createHash)(like.length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${content.byteLength}\0`)
        .update(content)
        .digest('hex');
}
/** The files in what `git ls-tree -r -z` says. */
function blobsIn(listed) {
    const rows = listed.split('\0').flatMap((row) => {
        const match = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(row);
        return match === null ? [] : [[match[2] ?? '', match[1] ?? '']];
    });
    return new Map(rows);
}
// --- internal ---
async function commitOf(ask, name) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const found = (await ask(args))?.trim();
    return found === undefined || found === '' ? undefined : found;
}
function noBase(base, cause) {
    const what = `\`lint-base\`: there is no commit \`${base}\`.`;
    return (0,src_errors/* fail */.f)('FR102', what, cause === undefined ? {} : { cause });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/report/findings-file.js
/** All findings, those that are waived too. */
function formatFindings(findings) {
    const rows = findings.map(({ safeForm, waiver, ...finding }) => ({
        ...finding,
        'safe-form': safeForm,
        waived: waiver !== undefined,
    }));
    return `${JSON.stringify(rows, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./kit/report/markdown.js
var report_markdown = __webpack_require__(5758);
// EXTERNAL MODULE: ./kit/report/foreign.js
var foreign = __webpack_require__(8475);
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
    const plain = (0,foreign/* plainLine */.h)(text)
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
    const segments = (0,foreign/* plainLine */.h)(path)
        .split('/')
        .filter((segment) => segment !== '');
    if (segments.length === 0 || segments.some((segment) => /^\.\.?$/.test(segment))) {
        return undefined;
    }
    return segments
        .map((segment) => encodeURIComponent(segment).replace(/%(?:40|2B)/g, decodeURIComponent))
        .join('/');
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/core/core.js
var core = __webpack_require__(6416);
// EXTERNAL MODULE: ../../node_modules/zod/v4/locales/en.js
var en = __webpack_require__(9376);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/api.js
var api = __webpack_require__(1299);
// EXTERNAL MODULE: ./kit/yaml/problem.js
var problem = __webpack_require__(4437);
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/waivers/waivers.js
/** Waivers: somebody answers for it that a finding does not count, for a while. */




// For a value of another type the words of zod are told; zod/mini has none until it is told so.
core/* config */.$W(en/* default */.A());
const EXPIRES = 'write a day that there is, such as `2026-12-31`';
const entry = schemas/* strictObject */.rej({
    rule: word('write the rule of a finding, such as `drop-column`'),
    file: word('write the file of a finding, below the root of the repository'),
    reason: word('say why it may pass'),
    owner: word("name who answers for it, in quotes where it begins with `@`: `'@mia'`"),
    expires: schemas/* string */.YjP(EXPIRES).check(api/* _regex */.Fk(DAY, EXPIRES), schemas/* refine */.YPB((text) => parseDay(text) !== undefined, EXPIRES)),
});
/** Reads a file of waivers; undefined when it is no list at all. An empty file has none. */
function readWaivers({ value, positionOf, valueAt }) {
    if (value === null || value === undefined)
        return { waivers: [], problems: [] };
    if (!Array.isArray(value))
        return undefined;
    const waivers = [];
    const problems = [];
    for (const [index, written] of value.entries()) {
        const line = positionOf([index])?.line;
        const parsed = entry.safeParse(written);
        if (parsed.success) {
            waivers.push(waiverOf(parsed.data, line));
            continue;
        }
        const form = {
            schema: entry,
            valueAt: (where) => valueAt([index, ...where]),
        };
        const reasons = parsed.error.issues
            .flatMap((issue) => (0,problem/* describeIssue */.n)(issue, form))
            .map(({ message }) => message);
        const where = line === undefined ? '' : ` (line ${line})`;
        problems.push(`A waiver${where} covers nothing: ${[...new Set(reasons)].join('; ')}.`);
    }
    return { waivers, problems };
}
/** Applies waivers on a day. One that has expired covers nothing. */
function applyWaivers(findings, { waivers, problems }, today) {
    const used = new Set();
    const judged = findings.map((finding) => {
        const about = waivers.filter(({ rule, file }) => rule === finding.rule && file === finding.file);
        for (const waiver of about)
            used.add(waiver);
        const waiver = about
            .filter(({ expires }) => expires >= today)
            .toSorted((one, other) => other.expires - one.expires)[0];
        return { ...finding, waiver };
    });
    const expired = waivers
        .filter(({ expires }) => expires < today)
        .map((waiver) => `${waivers_nameOf(waiver)} expired on ${formatDay(waiver.expires)} and covers nothing.`);
    const idle = waivers
        .filter((waiver) => !used.has(waiver) && waiver.expires >= today)
        .map((waiver) => `${waivers_nameOf(waiver)} is about no finding.`);
    return { findings: judged, notes: [...problems, ...expired, ...idle] };
}
/** The last day of a waiver. */
function lastDay({ expires }) {
    return formatDay(expires);
}
// --- internal ---
function waiverOf(written, line) {
    return {
        rule: written.rule.trim(),
        file: written.file.trim().replace(/^(?:\.\/)+/, ''),
        reason: (0,foreign/* plainLine */.h)(written.reason.trim()),
        owner: (0,foreign/* plainLine */.h)(written.owner.trim()),
        expires: parseDay(written.expires) ?? 0,
        line,
    };
}
function waivers_nameOf({ rule, file, owner, line }) {
    const where = line === undefined ? '' : ` (line ${line})`;
    return `The waiver of ${owner} for ${(0,foreign/* plainLine */.h)(rule)} in ${(0,foreign/* plainLine */.h)(file)}${where}`;
}
/** A text that says something. */
function word(hint) {
    return schemas/* string */.YjP(hint).check(api/* _regex */.Fk(/\S/, hint));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/report/sarif.js
/**
 * The findings as SARIF 2.1.0, for GitHub's code scanning:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */





/** Makes a log of at most so many results: those that count as errors first. */
function sarifOf(findings, most = MOST_RESULTS) {
    const kept = gravestFirst(findings).slice(0, most);
    const rules = [...new Map(kept.map((finding) => [finding.rule, finding])).values()];
    const indexOf = new Map(rules.map(({ rule }, index) => [rule, index]));
    const fingerprint = fingerprints();
    const hasWaived = kept.some(({ waiver }) => waiver !== undefined);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'rolling-deploy lint',
                        fullName: 'Fairway rolling-deploy, lint of migrations',
                        rules: rules.map(ruleOf),
                    },
                },
                automationDetails: { id: 'rolling-deploy/migrations/' },
                // Columns are those of people.
                columnKind: 'unicodeCodePoints',
                results: kept.map((finding) => ({
                    ruleId: finding.rule,
                    ruleIndex: indexOf.get(finding.rule) ?? 0,
                    ...resultOf(finding, fingerprint(finding)),
                    // All results have such a list or none has: section 3.27.23 of the standard.
                    ...(hasWaived ? { suppressions: suppressionsOf(finding) } : {}),
                })),
                properties: { resultsOmitted: findings.length - kept.length },
            },
        ],
    };
}
// --- internal ---
function gravestFirst(findings) {
    const rank = ({ waiver, level }) => waiver !== undefined ? 2 : level === 'error' ? 0 : 1;
    return findings.toSorted((one, other) => rank(one) - rank(other));
}
function ruleOf({ rule, operation, level }) {
    const row = operationTable.find((known) => known.rule === rule);
    const text = sarifText(row === undefined ? operation : `${operation}: ${row.why}.`);
    return {
        id: rule,
        name: rule.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
        shortDescription: { text: sarifText(operation) },
        fullDescription: { text },
        help: { text: sarifText(`${text} Known from: ${row?.source ?? 'the README'}.`) },
        defaultConfiguration: { level },
        properties: { tags: ['migrations', 'zero-downtime'], precision: 'very-high' },
    };
}
function resultOf(finding, fingerprint) {
    const { file, line, column, level, message, safeForm, phase, lock, rewrite } = finding;
    const markdown = (0,report_markdown/* joined */.oR)([(0,report_markdown.md) `${message}`, (0,report_markdown/* codeBlock */.DV)(safeForm, 'sql')]).markdown;
    return {
        level,
        message: { text: sarifText(`${message} Safe form: ${safeForm}`), markdown },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriPath(file) ?? 'migrations' },
                    region: { startLine: line, startColumn: column },
                },
            },
        ],
        // The only one that GitHub looks at.
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        properties: { phase, lock, rewrite },
    };
}
function suppressionsOf({ waiver }) {
    if (waiver === undefined)
        return [];
    const { reason, owner } = waiver;
    return [
        {
            ...{ kind: 'external', status: 'accepted', justification: sarifText(reason) },
            properties: { owner: sarifText(owner), expires: lastDay(waiver) },
        },
    ];
}
/** Of rule, file and statement, so that lines may be added above; equal ones are counted. */
function fingerprints() {
    const seen = new Map();
    return ({ rule, file, statement }) => {
        const text = JSON.stringify([rule, file, statement]);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return `${hash}:${count}`;
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/report/summary.js


/** Counts findings; one that is waived counts as nothing else. */
function countOf(findings) {
    const standing = findings.filter(({ waiver }) => waiver === undefined);
    const errors = standing.filter(({ level }) => level === 'error').length;
    const waived = findings.length - standing.length;
    return { errors, warnings: standing.length - errors, waived };
}
/** A line for the log: "2 errors, 1 warning, 0 waived in 3 files with 12 statements". */
function lintLine({ findings, files, statements }) {
    const { errors, warnings, waived } = countOf(findings);
    return `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${waived} waived in ${count(files, 'file')} with ${count(statements, 'statement')}`;
}
/** The annotation of a finding; one that is waived has none. */
function annotationOf(finding) {
    const { level, rule, phase, message, safeForm, file, line, column, waiver } = finding;
    if (waiver !== undefined)
        return undefined;
    return {
        kind: level,
        title: `${rule} (${phase})`,
        message: `${message}\nSafe form:\n${safeForm}`,
        at: { file, line, column },
    };
}
/** Adds what a person wants to know. */
function addLint(summary, report) {
    const { findings, notes, exempt } = report;
    const { errors, warnings } = countOf(findings);
    const sign = errors > 0 ? '❌' : warnings > 0 ? '⚠️' : '✅';
    summary.addFirst((0,report_markdown/* heading */.R_)(3, `${sign} rolling-deploy lint: ${lintLine(report)}`));
    for (const note of notes)
        summary.add((0,report_markdown/* prose */.CS)(note));
    if (exempt > 0) {
        summary.add((0,report_markdown.md) `${count(exempt, 'finding')} left out: the same migrations make what they are about.`);
    }
    const standing = findings.filter(({ waiver }) => waiver === undefined);
    const rows = standing.map((finding) => () => rowOf(finding));
    summary.table(['', 'where', 'rule', 'phase', 'lock, rewrite', 'why'], rows, 'the findings file');
    for (const finding of standing.slice(0, MOST_FORMS)) {
        const { file, line, rule, statement, safeForm } = finding;
        const parts = [(0,report_markdown/* codeBlock */.DV)(statement, 'sql'), (0,report_markdown.md) `Safe form:`, (0,report_markdown/* codeBlock */.DV)(safeForm, 'sql')];
        summary.details(`${file}:${line} ${rule}`, (0,report_markdown/* joined */.oR)(statement === '' ? parts.slice(1) : parts));
    }
    const waived = findings.flatMap(({ waiver, ...finding }) => waiver === undefined ? [] : [{ ...finding, waiver }]);
    if (waived.length > 0)
        summary.heading(4, 'Waived');
    summary.table(['where', 'rule', 'by', 'until', 'why'], waived.map(({ file, line, rule, waiver }) => [
        ...[(0,report_markdown/* code */.aY)(`${file}:${line}`), rule, waiver.owner, lastDay(waiver), waiver.reason],
    ]), 'the findings file');
}
// --- internal ---
/** More would only be scrolled past; all of them are in the findings file. */
const MOST_FORMS = 50;
function rowOf({ level, file, line, column, rule, phase, lock, rewrite, message }) {
    const where = (0,report_markdown/* code */.aY)(`${file}:${line}:${column}`);
    return [level === 'error' ? '❌' : '⚠️', where, rule, phase, `${lock}, ${rewrite}`, message];
}
function count(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/sql/parser.js

/** Loads the parser, once. */
function loadParser() {
    loading ??= load();
    return loading;
}
// --- internal ---
let loading;
async function load() {
    const { loadModule, parseSync, parsePlPgSQLSync } = await __webpack_require__.e(/* import() */ 951).then(__webpack_require__.t.bind(__webpack_require__, 4951, 23));
    await loadModule();
    return {
        parse: (sql) => attempt(() => {
            // It would end silently at a NUL, and refuses an empty text.
            if (sql.includes('\0'))
                throw new Error('it has a NUL character');
            if (sql === '')
                return [];
            const { stmts = [] } = parseSync(sql);
            return stmts.flatMap(({ stmt, stmt_location: byte = 0, stmt_len: length }) => stmt === undefined ? [] : [{ node: stmt, byte, length }]);
        }),
        parseBody: (statement) => attempt(() => parsePlPgSQLSync(statement)),
    };
}
/** A deep expression overflows the stack, which is no more than one statement that can not be read. */
function attempt(parse) {
    try {
        return { value: parse() };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { problem: 'it is nested too deeply' };
        const character = error.sqlDetails
            ?.cursorPosition;
        return { problem: (0,message/* messageOf */.b)(error), ...(character === undefined ? {} : { character }) };
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/migrations/lint-run.js
/** `operation: lint`: reads and judges the migrations of the checkout; no host is needed. */

















/**
 * Lints, and tells it in every way there is.
 *
 * @throws {ActionError} FR100 when something is an error; FR101, FR102, FR103 for what can not be read.
 */
async function lintOnly(errand) {
    const { job, record } = errand;
    record.phase = 'lint';
    const report = await lintCheckout(errand);
    tell(report, job);
    const { errors } = countOf(report.findings);
    if (errors > 0) {
        const [first] = report.findings.filter(({ level, waiver }) => level === 'error' && waiver === undefined);
        const where = first === undefined
            ? ''
            : ` The first is ${first.rule} in ${first.file}, line ${first.line}.`;
        throw (0,src_errors/* fail */.f)('FR100', `The lint found ${lintLine(report)}.${where}`);
    }
    record.status = 'linted';
}
/** Reads the migrations of the checkout and judges them. */
async function lintCheckout(errand) {
    const { config, job, lintBase, now } = errand;
    const { workspace, env } = job;
    const directories = directoriesOf(config);
    const paths = directories.map(({ path }) => path);
    const base = lintBase === undefined
        ? undefined
        : await readBase({ workspace, base: lintBase, directories: paths, env });
    const listed = directories.map((directory) => list(errand, directory, base));
    const waivers = waiversOf(config.waivers, workspace);
    const files = listed.flatMap((migrations) => migrations.files);
    const result = lint(files, { parser: await loadParser(), lockTimeoutMs: sessionTimeout(config) });
    const { findings, notes } = applyWaivers(result.findings, waivers, dayOf(now));
    const about = listed.flatMap(({ layout, notes: left }, index) => [
        `\`${paths[index]}\`: ${layout}.`,
        ...left.map((note) => `\`${paths[index]}\`: ${note}.`),
    ]);
    return { ...result, findings, notes: [...about, ...baseNotes(base, result.exempt), ...notes] };
}
/** One directory for both phases says nothing about the phase of a file. */
function directoriesOf({ expand, contract }) {
    const own = tidy(expand.directory);
    const other = contract === undefined ? own : tidy(contract.directory);
    if (own === other)
        return [{ path: own, phase: undefined }];
    return [
        { path: own, phase: 'expand' },
        { path: other, phase: 'contract' },
    ];
}
function tidy(path) {
    return (0,external_node_path_.normalize)(path).replace(/\/+$/, '');
}
/** Prisma connects with a library of its own, which does not read PGOPTIONS. */
function sessionTimeout({ tool, lockTimeoutMs }) {
    return tool === 'prisma' ? undefined : lockTimeoutMs;
}
function list({ config, job }, { path, phase }, base) {
    try {
        const folder = openFolder(job.workspace, path);
        const isPending = base?.isChanged ?? (() => true);
        return listMigrations({ tool: config.tool, path, folder, phase, isPending });
    }
    catch (error) {
        const reason = (0,message/* messageOf */.b)(error);
        const cause = error instanceof LayoutProblem ? { cause: 'It is laid out in another way.' } : {};
        const what = `\`${path}\` can not be listed as migrations of ${config.tool}: ${reason}.`;
        throw (0,src_errors/* fail */.f)('FR101', what, { error, ...cause });
    }
}
function waiversOf(file, workspace) {
    if (file === undefined)
        return { waivers: [], problems: [] };
    try {
        const path = (0,external_node_path_.join)(workspace, file);
        if ((0,external_node_path_.isAbsolute)(file) || (0,action_workspace/* leadsOut */.q)(path, workspace))
            throw new Error('it leads elsewhere');
        const waivers = readWaivers((0,yaml_document/* readYaml */.g)((0,external_node_fs_.readFileSync)(path, 'utf8')));
        if (waivers !== undefined)
            return waivers;
    }
    catch (error) {
        const reason = (0,message/* messageOf */.b)(error);
        throw (0,src_errors/* fail */.f)('FR103', `\`${file}\` can not be read: ${reason}.`, { error, at: { file } });
    }
    throw (0,src_errors/* fail */.f)('FR103', `\`${file}\` is not a list.`, { at: { file } });
}
function baseNotes(base, exempt) {
    if (base === undefined) {
        const note = 'All migrations count as pending, as for an empty database; `lint-base` takes those that a branch adds.';
        return exempt > 0 ? [note] : [];
    }
    const fork = base.isFork
        ? 'where the branches parted'
        : 'the branches have no commit in common here';
    return [`Compared with \`${base.commit.slice(0, 12)}\`, ${fork}.`];
}
function tell(report, { log, summary, env, output }) {
    for (const note of report.notes)
        log.info(`• ${note}`);
    for (const finding of report.findings) {
        const annotation = annotationOf(finding);
        if (annotation !== undefined)
            log.annotate(annotation);
    }
    addLint(summary, report);
    const { errors, warnings } = countOf(report.findings);
    output('findings', errors + warnings);
    const write = (name, ending, content) => {
        const file = (0,external_node_path_.join)(env.RUNNER_TEMP ?? '.', `fairway-migrations-${Date.now()}.${ending}`);
        (0,external_node_fs_.writeFileSync)(file, content);
        output(name, file);
    };
    write('findings-file', 'json', formatFindings(report.findings));
    write('sarif-file', 'sarif', `${JSON.stringify(sarifOf(report.findings))}\n`);
    log.info(lintLine(report));
}


/***/ })

};
;