/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ }),

/***/ 6745:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var resolveBlockMap = __nccwpck_require__(619);
var resolveBlockSeq = __nccwpck_require__(1610);
var resolveFlowCollection = __nccwpck_require__(562);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(7977);
var composeNode = __nccwpck_require__(413);
var resolveEnd = __nccwpck_require__(2368);
var resolveProps = __nccwpck_require__(6715);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var composeCollection = __nccwpck_require__(6745);
var composeScalar = __nccwpck_require__(1337);
var resolveEnd = __nccwpck_require__(2368);
var utilEmptyScalarPosition = __nccwpck_require__(6827);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 1337:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var resolveBlockScalar = __nccwpck_require__(293);
var resolveFlowScalar = __nccwpck_require__(7686);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 4260:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(9082);
var Document = __nccwpck_require__(7977);
var errors = __nccwpck_require__(7460);
var identity = __nccwpck_require__(1891);
var composeDoc = __nccwpck_require__(6183);
var resolveEnd = __nccwpck_require__(2368);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 619:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);
var resolveProps = __nccwpck_require__(6715);
var utilContainsNewline = __nccwpck_require__(3151);
var utilFlowIndentCheck = __nccwpck_require__(7319);
var utilMapIncludes = __nccwpck_require__(8279);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 293:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 1610:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(3571);
var resolveProps = __nccwpck_require__(6715);
var utilFlowIndentCheck = __nccwpck_require__(7319);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 2368:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 562:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var resolveEnd = __nccwpck_require__(2368);
var resolveProps = __nccwpck_require__(6715);
var utilContainsNewline = __nccwpck_require__(3151);
var utilMapIncludes = __nccwpck_require__(8279);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var resolveEnd = __nccwpck_require__(2368);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 6827:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 7319:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(3151);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 7977:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var toJS = __nccwpck_require__(3119);
var Schema = __nccwpck_require__(1148);
var stringifyDocument = __nccwpck_require__(8577);
var anchors = __nccwpck_require__(7048);
var applyReviver = __nccwpck_require__(7817);
var createNode = __nccwpck_require__(7616);
var directives = __nccwpck_require__(9082);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 7048:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var visit = __nccwpck_require__(1360);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 7817:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 7616:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 9082:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var visit = __nccwpck_require__(1360);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 7460:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 3483:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(4260);
var Document = __nccwpck_require__(7977);
var Schema = __nccwpck_require__(1148);
var errors = __nccwpck_require__(7460);
var Alias = __nccwpck_require__(5525);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var cst = __nccwpck_require__(3921);
var lexer = __nccwpck_require__(1893);
var lineCounter = __nccwpck_require__(2808);
var parser = __nccwpck_require__(3124);
var publicApi = __nccwpck_require__(4563);
var visit = __nccwpck_require__(1360);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
__webpack_unused_export__ = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
__webpack_unused_export__ = identity.isMap;
exports.Ll = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
__webpack_unused_export__ = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
exports.As = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 6669:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 5525:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(7048);
var visit = __nccwpck_require__(1360);
var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);
var toJS = __nccwpck_require__(3119);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 5605:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(7817);
var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 5153:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var stringifyPair = __nccwpck_require__(9392);
var addPairToJSMap = __nccwpck_require__(1308);
var identity = __nccwpck_require__(1891);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 4305:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Node = __nccwpck_require__(5605);
var toJS = __nccwpck_require__(3119);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(3008);
var addPairToJSMap = __nccwpck_require__(1308);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 3571:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(7616);
var stringifyCollection = __nccwpck_require__(3008);
var Collection = __nccwpck_require__(1633);
var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var toJS = __nccwpck_require__(3119);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 1308:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(6669);
var merge = __nccwpck_require__(4376);
var stringify = __nccwpck_require__(3376);
var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 6242:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(293);
var resolveFlowScalar = __nccwpck_require__(7686);
var errors = __nccwpck_require__(7460);
var stringifyString = __nccwpck_require__(3665);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 5207:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3921:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(6242);
var cstStringify = __nccwpck_require__(2393);
var cstVisit = __nccwpck_require__(5207);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3921);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 2808:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3124:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3921);
var lexer = __nccwpck_require__(1893);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(4260);
var Document = __nccwpck_require__(7977);
var errors = __nccwpck_require__(7460);
var log = __nccwpck_require__(6669);
var identity = __nccwpck_require__(1891);
var lineCounter = __nccwpck_require__(2808);
var parser = __nccwpck_require__(3124);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 1148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var map = __nccwpck_require__(1231);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var tags = __nccwpck_require__(8478);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 1231:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var YAMLMap = __nccwpck_require__(2938);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 814:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var YAMLSeq = __nccwpck_require__(3571);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3665);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 5579:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 1433:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var stringifyNumber = __nccwpck_require__(3677);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 2790:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 9772:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var bool = __nccwpck_require__(5579);
var float = __nccwpck_require__(1433);
var int = __nccwpck_require__(2790);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 7331:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var map = __nccwpck_require__(1231);
var seq = __nccwpck_require__(814);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 8478:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var bool = __nccwpck_require__(5579);
var float = __nccwpck_require__(1433);
var int = __nccwpck_require__(2790);
var schema = __nccwpck_require__(9772);
var schema$1 = __nccwpck_require__(7331);
var binary = __nccwpck_require__(743);
var merge = __nccwpck_require__(4376);
var omap = __nccwpck_require__(6683);
var pairs = __nccwpck_require__(7221);
var schema$2 = __nccwpck_require__(3381);
var set = __nccwpck_require__(5340);
var timestamp = __nccwpck_require__(3932);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 743:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(4305);
var stringifyString = __nccwpck_require__(3665);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8514:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 2026:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var stringifyNumber = __nccwpck_require__(3677);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 7149:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 4376:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 6683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var toJS = __nccwpck_require__(3119);
var YAMLMap = __nccwpck_require__(2938);
var YAMLSeq = __nccwpck_require__(3571);
var pairs = __nccwpck_require__(7221);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 7221:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var Scalar = __nccwpck_require__(4305);
var YAMLSeq = __nccwpck_require__(3571);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 3381:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(1231);
var _null = __nccwpck_require__(5940);
var seq = __nccwpck_require__(814);
var string = __nccwpck_require__(3724);
var binary = __nccwpck_require__(743);
var bool = __nccwpck_require__(8514);
var float = __nccwpck_require__(2026);
var int = __nccwpck_require__(7149);
var merge = __nccwpck_require__(4376);
var omap = __nccwpck_require__(6683);
var pairs = __nccwpck_require__(7221);
var set = __nccwpck_require__(5340);
var timestamp = __nccwpck_require__(3932);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Pair = __nccwpck_require__(5153);
var YAMLMap = __nccwpck_require__(2938);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 3932:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(3677);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(7048);
var identity = __nccwpck_require__(1891);
var stringifyComment = __nccwpck_require__(2875);
var stringifyString = __nccwpck_require__(3665);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 3008:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 8577:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 3677:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9392:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);
var Scalar = __nccwpck_require__(4305);
var stringify = __nccwpck_require__(3376);
var stringifyComment = __nccwpck_require__(2875);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3665:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(4305);
var foldFlowLines = __nccwpck_require__(6767);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 1360:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1891);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


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
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
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
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
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
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/util.js

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
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
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
})));
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
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
function util_issue(...args) {
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

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/core.js
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
                members(target, protoMembers);
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
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ../../node_modules/zod/v4/locales/en.js

const en_error = () => {
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
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
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
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
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
/* harmony default export */ function en() {
    return {
        localeError: en_error(),
    };
}

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
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
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
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
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
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
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
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
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
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
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
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
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
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
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
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

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
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
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
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
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
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
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
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
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
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

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
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
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
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
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
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
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
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
});
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
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
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
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
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
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
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
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
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
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
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
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
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
                if (abortEarly && result.issues.length !== 0 && aborted(result))
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
        final.issues.push(...prefixIssues(key, result.issues));
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
    const okeys = optionalKeys(def.shape);
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
            if (aborted(payload, seen))
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
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
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
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    assignProp(propValues, key, new Set());
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
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = core_globalConfig.memoizer;
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
                if (aborted(payload, seen))
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
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
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
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
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
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
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
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
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
$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    defineLazyInternal(inst, "propValues", (zod) => {
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
                    assignProp(propValues, k, new Set());
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
        const propShape = rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util_isObject(input)) {
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
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
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
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
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
                                payload.issues.push(...prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
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
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
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
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
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
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...prefixIssues(key, result.issues));
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
});
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
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
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
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
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
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
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
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
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
});
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
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
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
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
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
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/registries.js
var registries_a;
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
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
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
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
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
        ...normalizeParams(params),
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
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
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
        ...normalizeParams(params),
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
        ...normalizeParams(params),
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
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
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
        ...normalizeParams(params),
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
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
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
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
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
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
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
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
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
        ...normalizeParams(_params),
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
    const ch = new $ZodCheck({ check: "describe" });
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
    const ch = new $ZodCheck({ check: "meta" });
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

;// CONCATENATED MODULE: ../../node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
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
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
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
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
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
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
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
const parse_validateAsync = async (schema, value, _ctx) => {
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




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
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
        return clone(this, _def, params);
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
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ $constructor("ZodMiniStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
});
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
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
const ZodMiniURL = /*@__PURE__*/ $constructor("ZodMiniURL", (inst, def) => {
    $ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function url(params) {
    return _url(ZodMiniURL, params);
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
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
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
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
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
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
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
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodMiniNumberFormat, params);
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
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return _boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
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
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
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
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
    return _never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
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
        ...normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
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
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
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
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    $ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...normalizeParams(params),
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
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
    $ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...normalizeParams(params),
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
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
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
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
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
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
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
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
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
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
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
const ZodMiniCatch = /*@__PURE__*/ $constructor("ZodMiniCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
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
function schemas_lazy(getter) {
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
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
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
    return _refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
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
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
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


;// CONCATENATED MODULE: ./kit/action/message.js
/** What a thrown value says; JavaScript lets anything be thrown. */
/** The message of an error, or the value itself as text. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}

;// CONCATENATED MODULE: ./kit/action/errors.js
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
    return fail('FK099', `Unexpected error: ${messageOf(thrown)}.`, { error: thrown });
}

;// CONCATENATED MODULE: ./kit/github/event.js
/** What started the workflow, as far as the actions need to know it. */



// What is wrong, in the words of zod; zod/mini has none until it is told so. Every action comes by here.
config(en());
const repository = looseObject({ full_name: schemas_string() });
const payloadSchema = looseObject({
    repository: optional(looseObject({
        default_branch: optional(schemas_string()),
        // Words for labels are not worth a failed run.
        description: schemas_catch(schemas_nullish(schemas_string()), undefined),
        license: schemas_catch(schemas_nullish(object({ spdx_id: schemas_nullish(schemas_string()) })), undefined),
    })),
    pull_request: optional(looseObject({
        number: schemas_number(),
        head: looseObject({ sha: schemas_string(), repo: schemas_nullish(repository) }),
        base: looseObject({ sha: schemas_string(), ref: schemas_string(), repo: repository }),
    })),
    merge_group: optional(looseObject({ head_sha: schemas_string(), base_ref: schemas_string(), base_sha: optional(schemas_string()) })),
    release: optional(looseObject({ tag_name: schemas_string() })),
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
        throw fail('FK002', `The payload of the event, \`${path}\`, can not be read.`, {
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
    throw fail('FK002', `${name} is \`${address}\`, which is not an address.`);
}

;// CONCATENATED MODULE: ./kit/report/foreign.js
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
function foreign_plainLine(line) {
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
        .map(foreign_plainLine)
        .join('\n');
}

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
    #shown = { error: 0, warning: 0, notice: 0 };
    constructor(secrets) {
        this.#secrets = secrets;
    }
    /** One line, or several, of our own words. */
    info = (message) => {
        process.stdout.write(`${this.#clean(message)}\n`);
    };
    /** A line of a program, host or service; it is marked as not ours. */
    foreign = (line) => {
        process.stdout.write(`  │ ${this.#clean(line, foreign_plainLine)}\n`);
    };
    /** Shown only when the workflow is run with debug logging. */
    debug = (message) => {
        core_debug(this.#clean(message));
    };
    notice = (title, message) => {
        this.annotate({ kind: 'notice', title, message });
    };
    warning = (title, message) => {
        this.annotate({ kind: 'warning', title, message });
    };
    /** Annotates the run; beyond the runner's limit the text goes to the log only. */
    annotate(annotation) {
        const title = this.#clean(annotation.title, foreign_plainLine);
        const message = this.#clean(annotation.message).slice(0, LONGEST_ANNOTATION);
        this.#shown[annotation.kind] += 1;
        if (this.#shown[annotation.kind] > ANNOTATIONS_PER_KIND) {
            this.info(`${annotation.kind}: ${title}: ${message}`);
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
        startGroup(this.#clean(title, foreign_plainLine));
        try {
            return await chapter();
        }
        finally {
            endGroup();
        }
    }
    /**
     * Long lines are cut, and a secret that is cut in two is not found any more; escape sequences are
     * taken out, and what they kept apart becomes a secret. So it is looked for before and after.
     */
    #clean(text, plain = plainText) {
        return this.#secrets.redact(plain(this.#secrets.redact(text)));
    }
}

;// CONCATENATED MODULE: ./kit/report/markdown.js
/**
 * Markdown in which foreign text stays text. Values that are put into `md` are escaped unless they
 * are Markdown already, so nothing gets in raw by accident.
 */

const ZERO_WIDTH = '\u200b';
/** Text in which nothing is markup: no emphasis, table cell, HTML, link, mention or issue number. */
function escapeText(text) {
    const escaped = foreign_plainLine(text)
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
    const escaped = foreign_plainLine(text)
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
    const plain = foreign_plainLine(text);
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
    return foreign_plainLine(text)
        .replace(/[^\p{L}\p{N} ._/@-]/gu, ' ')
        .trim();
}
/** A link. An address that is not HTTP is shown as text. */
function markdown_link(text, address) {
    const plain = plainLine(address);
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
    const cancelled = () => fail('FK003', 'The step was cancelled.');
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
        finish(toActionError(error));
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
    const error = toActionError(thrown);
    if (error.kind.class === 'cancelled')
        return error;
    return fail('FK003', `The step was cancelled. ${error.what}`, { error: thrown });
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

;// CONCATENATED MODULE: ./kit/action/nearest.js
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
function leadsOut(path, workspace) {
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
        const meant = nearest(raw, words);
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
function fields_duration(options) {
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
function fields_integer(options) {
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
        const content = readContent((0,external_node_path_namespaceObject.resolve)(source.workspace, named), source.workspace);
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
    const found = (0,external_node_fs_namespaceObject.statSync)(path);
    // A pipe or a device would be read for ever.
    if (!found.isFile())
        throw new InputProblem('is no file');
    if (found.size > LARGEST_FILE_BYTES)
        throw new InputProblem('has more than 1 MiB');
    if (leadsOut(path, workspace)) {
        throw new InputProblem('is a link that leads out of the workspace');
    }
    return (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
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
    return fail('FK001', what);
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
        const suggestion = nearest(given, names);
        return suggestion === undefined
            ? [`\`${given}\`: there is no such input. Known are: ${names.join(', ')}.`]
            : [`\`${given}\`: there is no such input; did you mean \`${suggestion}\`?`];
    });
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
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
        throw fail('FK006', `The directory \`${path}\` can not be made: ${messageOf(error)}.`, {
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
        throw fail('FK004', `The directory ${path} could not be removed.`, { error });
    }
    if ((0,external_node_fs_namespaceObject.existsSync)(path))
        throw fail('FK004', `The directory ${path} is still there.`);
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
        const what = `The outputs of the step are lost: ${messageOf(error)}.`;
        annotateFailure(fail('FK006', what, { error }), log);
    }
    try {
        writeSummary(summary, env.GITHUB_STEP_SUMMARY, secrets);
    }
    catch (error) {
        log.warning('The summary is lost', `It can not be written: ${messageOf(error)}.`);
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
        throw fail('FK006', `Nothing can be handed on to the post step: ${messageOf(error)}.`, {
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
        finish(cancel.signal.aborted ? asCancelled(thrown) : toActionError(thrown));
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
        log.warning(`${action.name}: clean-up`, toActionError(error).text);
    }
    const directory = getState(STATE_PRIVATE_DIRECTORY);
    try {
        if (directory !== '')
            removePrivateDirectory(directory);
        return 0;
    }
    catch (error) {
        annotateFailure(toActionError(error), log);
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
        log.warning('Clean-up', toActionError(error).text);
    }
}
function requireRunner(env) {
    const missing = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'RUNNER_TEMP'].filter((name) => !env[name]);
    if (missing.length > 0)
        throw fail('FK002', `${missing.join(', ')} not set.`);
}
/** The function, but that all calls after the first give the result of that one. */
function once(action) {
    let first;
    return (...args) => {
        first ??= { result: action(...args) };
        return first.result;
    };
}

;// CONCATENATED MODULE: ./kit/registry/reference.js
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
    return fail('FK015', `\`${shown}\` is not an image reference: ${problem}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/inputs.js
/** The inputs of rolling-deploy, and the rules that hold across them. */



const inputSpec = {
    operation: choice(['deploy', 'plan', 'status'], { default: 'deploy' }),
    config: fields_text({ default: 'deploy.yaml' }),
    image: fields_text(),
    release: fields_text(),
    verdict: textOrFile(),
    'require-verdict': fields_boolean({ default: false }),
    'ssh-private-key': requiredSecret('the private key of the deploy user on the host.'),
    'ssh-passphrase': secret(),
    'ssh-known-hosts': knownHosts(),
    'env-values': secretOrFile(),
    'registry-username': fields_text(),
    'registry-password': secret(),
    'take-over': fields_boolean({ default: false }),
    'wait-for-lock': fields_duration({ default: '10m' }),
    'log-lines': fields_integer({ default: 100, min: 0, max: 1_000 }),
};
/**
 * Checks what concerns more than one input.
 *
 * @throws {ActionError} FK001 with every problem.
 */
function checkInputs(inputs) {
    const problems = [];
    if (inputs.operation !== 'status' && inputs.image === undefined) {
        problems.push('`image`: is missing: give the image by digest, such as `ref` of build-image.');
    }
    if (inputs.release !== undefined && !isTag(inputs.release)) {
        problems.push(`\`release\`: \`${inputs.release}\` can not be the tag of an image: use letters, digits, \`.\`, \`_\` and \`-\`, at most 128.`);
    }
    if ((inputs.registryUsername === undefined) !== (inputs.registryPassword === undefined)) {
        problems.push('`registry-username` and `registry-password`: give both or none.');
    }
    if (problems.length > 0)
        throw invalidInputs(problems);
}
// --- internal ---
/** `@path` is a file, but `@revoked …` is a line of known_hosts itself. */
function knownHosts() {
    const file = textOrFile();
    const read = (raw, source) => raw !== undefined && /^@\S+$/.test(raw) ? file.read(raw, source) : raw;
    return { default: undefined, read };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/outputs.js
/** The outputs of rolling-deploy; each is set in every case. */
const outputs = [
    'status',
    'release',
    'previous-release',
    'digest',
    'previous-digest',
    'requests-total',
    'requests-failed',
    'longest-gap-ms',
    'rolled-back',
    'plan-file',
    'failure-phase',
    'failure-code',
    'failure-class',
    'lock-owner',
    'duration-ms',
];

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(3483);
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
        throw new YamlProblem(messageOf(cause), { cause });
    }
}

;// CONCATENATED MODULE: ./kit/yaml/problem.js


/** What zod found, in words. */
function describeIssue(issue, form) {
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
            const where = [...issue.path, key];
            return { where, message: unknownKey(where, form) };
        });
    }
    const value = form.valueAt(issue.path);
    const missing = value === undefined || value === null;
    const shown = missing || typeof value === 'object' ? '' : ` is \`${problem_short(foreign_plainLine(String(value)))}\``;
    const what = missing ? ' is missing' : shown;
    const place = issue.path.length === 0 ? 'The file' : `\`${pathText(issue.path)}\``;
    return [{ where: issue.path, message: `${place}${what}: ${issue.message}` }];
}
/** `roll.services[1]` */
function pathText(path) {
    return path.reduce((text, part) => {
        if (typeof part === 'number')
            return `${text}[${part}]`;
        return text === '' ? String(part) : `${text}.${String(part)}`;
    }, '');
}
// --- internal ---
function unknownKey(path, { schema, notYet = {} }) {
    const key = String(path.at(-1));
    const place = path.filter((part) => typeof part === 'string').join('.');
    const later = notYet[place];
    if (later !== undefined)
        return `\`${pathText(path)}\` does not work in this version: ${later}`;
    const known = knownKeys(schema, path.slice(0, -1));
    const meant = nearest(key, known);
    const suggestion = meant === undefined ? `known are: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
    return `\`${pathText(path)}\`: there is no such key; ${suggestion}`;
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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/errors.js
/** Every failure that rolling-deploy knows, by code. */

const errors_errorTable = {
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
        remedy: 'Give `image: name@sha256:…`, such as the output `ref` of build-image.',
    },
    FR004: {
        class: 'usage',
        title: 'Secrets are missing',
        cause: 'A secret that does not exist reads as empty, and runs for forks and Dependabot get none.',
        remedy: "Give them in the step's `env:` block or in the input `env-values`.",
    },
    FR005: {
        class: 'usage',
        title: 'The host key is not known',
        cause: 'Neither `ssh-known-hosts` nor `fingerprint` says which key the host has.',
        remedy: 'Read the key on the host itself (`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`), and give it as `fingerprint` in the configuration or as a line of `ssh-known-hosts`.',
    },
    FR006: {
        class: 'usage',
        title: 'The known hosts can not be used',
        cause: 'A line of `ssh-known-hosts` is damaged, or asks for what can not be honoured.',
        remedy: 'Give plain lines such as `host ssh-ed25519 AAAA…`, as they stand in a known_hosts file.',
    },
    FR007: {
        class: 'usage',
        title: 'The private key can not be used',
        cause: 'It is not a private key, it was cut when it was pasted, or its passphrase is wrong.',
        remedy: 'Give the whole file, from `-----BEGIN` to `-----END … KEY-----`, and its `ssh-passphrase` if it has one.',
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
        remedy: 'Check `hosts[0].ssh`, and that the runner may reach this port; then run again.',
    },
    FR011: {
        class: 'target',
        title: 'The host shows another key than expected',
        cause: 'The host was installed anew, or something else answers at its address and would have got your secrets.',
        remedy: 'Read the key on the host itself, over a way that you trust, with `ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`. Only when it is the key seen here, replace the expected one.',
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
        remedy: 'Install Docker Engine 23 and Compose 2.24 or later, and add the user to the group `docker`.',
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
        remedy: 'Add the lines shown in the log to the Caddyfile, mount the directory, reload Caddy.',
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
        remedy: 'Wait for that run, or give a longer `wait-for-lock`. If you know that it is dead, set `take-over: true` once.',
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
    FR040: {
        class: 'target',
        title: 'The new release does not become healthy',
        cause: 'The application does not start, or its health check fails.',
        remedy: 'Read its last lines in the log, mend the release, and deploy again.',
    },
    FR041: {
        class: 'usage',
        title: 'A replica runs another image',
        cause: 'The Compose file does not use the image with the version key.',
        remedy: 'Let the service use the version key as the tag of its image in the Compose file.',
    },
    FR042: {
        class: 'target',
        title: 'Requests failed during the roll',
        cause: 'More requests of the probe failed than `probe.max-failed` permits.',
        remedy: 'Look at the time line to see when they failed, and at the log of the application.',
    },
    FR043: {
        class: 'target',
        title: 'The new release does not stay healthy',
        cause: 'A replica was restarted or became unhealthy while it was watched.',
        remedy: 'Read its last lines in the log, mend the release, and deploy again.',
    },
    FR044: {
        class: 'target',
        title: 'The verification failed',
        cause: 'An address under `verify` does not answer as it should.',
        remedy: 'Ask the address by hand, and look at the log of the application and the proxy.',
    },
    FR045: {
        class: 'target',
        title: 'A service could not be updated',
        cause: 'It does not start, or does not stay up.',
        remedy: 'Read its last lines in the log, and deploy again.',
    },
    FR046: {
        class: 'target',
        title: 'The release does not answer through the proxy',
        cause: 'The replica is healthy, but the proxy does not pass requests on to it.',
        remedy: 'Compare port and service names of the proxy configuration with `roll`.',
    },
    FR047: {
        class: 'target',
        title: 'The way back failed',
        cause: 'The new release failed, and putting the previous one back did not work either.',
        remedy: 'Run `operation: status` to see what runs where. Correct what the log names, then deploy the previous release.',
    },
};
const errors_fail = errorsOf(errors_errorTable);

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/config/config.js
/** The configuration as the code works with it: times in milliseconds, addresses taken apart. */



/** Turns a valid file into the configuration that the code works with. */
function toConfig(file) {
    return {
        project: file.project,
        image: parseReference(file.image),
        host: toHost(file),
        compose: {
            files: file.compose.files,
            envFile: file.compose['env-file'],
            versionKey: file.compose['version-key'],
            constants: Object.fromEntries(Object.entries(file.compose.env).map(([name, value]) => [name, String(value)])),
            secrets: file.compose.secrets,
            keep: file.compose.keep,
        },
        files: file.files,
        roll: toRoll(file),
        // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
        then: file.then,
        probe: file.probe && {
            url: file.probe.url,
            rate: file.probe.rate,
            maxFailed: file.probe['max-failed'],
            versionHeader: file.probe['version-header']?.toLowerCase(),
            from: file.probe.from,
        },
        verify: file.verify,
        automaticWayBack: file.rollback.automatic,
    };
}
/** `[host]:port` as it is written in known_hosts; the bare host for port 22. */
function knownHostsName(host) {
    return host.port === 22 ? host.address : `[${host.address}]:${host.port}`;
}
// --- internal ---
function toHost(file) {
    const [host] = file.hosts;
    const match = /^([^@]+)@(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(host?.ssh ?? '');
    if (host === undefined || match === null)
        throw fail('FK099', 'A host without an address.');
    return {
        user: match[1] ?? '',
        address: match[2] ?? match[3] ?? '',
        port: Number(match[4] ?? '22'),
        directory: host.directory,
        fingerprint: host.fingerprint?.replace(/=$/, ''),
    };
}
function toRoll(file) {
    const { roll } = file;
    return {
        services: roll.services,
        port: roll.port,
        health: {
            path: roll.health.path,
            intervalMs: milliseconds(roll.health.interval),
            timeoutMs: milliseconds(roll.health.timeout),
            successes: roll.health.successes,
        },
        proxyService: roll.proxy.service,
        drainTimeoutMs: milliseconds(roll['drain-timeout']),
        soakMs: milliseconds(roll.soak),
    };
}
function milliseconds(text) {
    const parsed = parseDuration(text);
    if (parsed === undefined)
        throw fail('FK099', `A duration that was not checked: ${text}.`);
    return parsed;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/config/not-yet.js
/** Keys of the full configuration that do not work yet: named, so that nobody believes they do. */
/** Path of a key, and what to do as long as it does not work. */
const notYet = {
    target: 'only Docker Compose over SSH works in this version',
    lock: 'the lock stands in the deploy directory in this version',
    migrations: 'run them in a step of their own before this one',
    backup: 'make the backup in a step of its own before this one',
    environments: 'keep one configuration file for each environment, and choose it with `config`',
    'hosts.jump': 'only hosts that the runner reaches directly work in this version',
    'files.validate': 'check the file in a step of its own',
    'files.then': 'reload or rebuild the service in a step of its own',
    'roll.service': 'name the replicas as `roll.services`',
    'roll.replicas': 'name the replicas as `roll.services`',
    'roll.max-unavailable': 'replicas are rolled one after the other',
    'roll.max-unavailable-hosts': 'there is one host in this version',
    'roll.proxy.drain-command': 'replicas are taken out by marker file in this version',
    'rollback.keep-releases': 'no image is removed in this version',
};

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/config/rules.js

/** Every rule that a file breaks although each of its keys is fine. */
function brokenRules(file) {
    return [...services(file), ...variables(file), ...paths(file)].map(({ where, message }) => ({
        where,
        message: `\`${pathText(where)}\`: ${message}`,
    }));
}
// --- internal ---
/** Variables that make a `docker compose` by hand mean the same as ours. */
const OWN_VARIABLES = ['COMPOSE_FILE', 'COMPOSE_PROJECT_NAME'];
/** Directories on the host that belong to us. */
const OWN_DIRECTORIES = ['.fairway', 'drain'];
/** Nothing that is written to the host may land on something else that is. */
function paths({ compose, files }) {
    const envFile = compose['env-file'];
    const problems = [];
    const isOwn = (path) => OWN_DIRECTORIES.includes(path.split('/')[0] ?? '');
    if (isOwn(envFile) || compose.files.includes(envFile)) {
        const message = `\`${envFile}\` is something else already`;
        problems.push({ where: ['compose', 'env-file'], message });
    }
    for (const [index, { to }] of files.entries()) {
        const where = ['files', index, 'to'];
        if (isOwn(to) || to === envFile || to === '.env') {
            problems.push({ where, message: `\`${to}\` is written by each deploy itself` });
        }
        else if (files.findIndex((file) => file.to === to) < index) {
            problems.push({ where, message: `\`${to}\` is the target of another file already` });
        }
    }
    return problems;
}
function services({ roll, ...file }) {
    const problems = [];
    if (roll.services.includes(roll.proxy.service)) {
        problems.push({ where: ['roll', 'services'], message: 'the proxy can not be a replica' });
    }
    const taken = [...roll.services, roll.proxy.service];
    for (const [index, service] of file.then.entries()) {
        const where = ['then', index];
        if (taken.includes(service)) {
            problems.push({ where, message: `\`${service}\` is a replica or the proxy` });
        }
        else if (file.then.indexOf(service) < index) {
            problems.push({ where, message: `\`${service}\` is named already` });
        }
    }
    return problems;
}
/** Each variable of the environment file has one source. */
function variables({ compose }) {
    const sources = [
        { where: ['compose', 'version-key'], name: compose['version-key'] },
        ...Object.keys(compose.env).map((name) => ({ where: ['compose', 'env', name], name })),
        ...compose.secrets.map((name, index) => ({ where: ['compose', 'secrets', index], name })),
        ...compose.keep.map((name, index) => ({ where: ['compose', 'keep', index], name })),
    ];
    const seen = new Map();
    return sources.flatMap(({ where, name }) => {
        if (OWN_VARIABLES.includes(name)) {
            return [{ where, message: `\`${name}\` is written by each deploy itself` }];
        }
        const first = seen.get(name);
        seen.set(name, first ?? where);
        return first === undefined
            ? []
            : [{ where, message: `\`${name}\` has its value from \`${pathText(first)}\` already` }];
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/config/schema.js
/** The form of deploy.yaml, key by key; schemas/deploy.json is generated from it. */


// For a value of another type the words of zod are told; zod/mini has none until it is told so.
config(en());
/** As for inputs: timers can not wait longer. */
const schema_LONGEST_DURATION_MS = 20 * 86_400_000;
const durationText = described(schemas_string().check(refine((text) => parseDuration(text) !== undefined, 'write a duration: `500ms`, `30s`, `5m`'), refine((text) => (parseDuration(text) ?? 0) <= schema_LONGEST_DURATION_MS, 'write at most `20d`')), 'A duration such as `30s` or `5m`');
const serviceName = matching(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, 'write the name of a Compose service');
const variableName = matching(/^[A-Za-z_][A-Za-z0-9_]*$/, 'write the name of an environment variable');
const schema_CONTROL = /[\u0000-\u001f\u007f]/;
/** A path of the checkout; it may not lead out of it. */
const inside = schemas_string().check(_minLength(1, 'write a path'), refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'write a path below the directory, without `..`'), refine((path) => !schema_CONTROL.test(path), 'write a path without control characters'));
/** A path below the deploy directory, in the one form that can be compared. */
const onHost = inside.check(refine((path) => path.split('/').every((part) => part !== '' && part !== '.'), 'write it without `./` and `//`'));
/** A Compose file, which also stands in COMPOSE_FILE. */
const composeFile = onHost.check(refine((path) => path !== '-' && !path.includes(':'), 'write the path of a file, without `:`'));
const webAddress = url({
    protocol: /^https?$/,
    error: 'write an address with http:// or https://',
});
const webPath = matching(/^\/\S*$/, 'write a path that begins with `/`');
const host = strictObject({
    ssh: described(matching(/^[^\s@:]+@(\[[0-9a-fA-F:]+\]|[^\s@:[\]]+)(:\d{1,5})?$/, 'write `user@host` or `user@host:port`'), '`user@host` or `user@host:port`'),
    directory: described(matching(/^\/[^\0\n:]*[^\0\n:/]$/, 'write an absolute path, such as `/home/deploy/shop`').check(refine((path) => !path.split('/').includes('..'), 'write the path without `..`')), 'Absolute path of the Compose project on the host'),
    fingerprint: optional(described(matching(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'write it as `ssh-keygen -lf` shows it: `SHA256:…`'), 'SHA-256 fingerprint of the host key, as `ssh-keygen -lf` shows it')),
});
const compose = strictObject({
    files: schemas_default(array(composeFile).check(_minLength(1)), ['docker-compose.yml']),
    'env-file': described(schemas_default(onHost, '.env'), 'Written atomically, only readable for the user'),
    'version-key': described(schemas_default(variableName, 'VERSION'), 'Variable that holds the release'),
    env: described(schemas_default(record(variableName, union([schemas_string(), schemas_number(), schemas_boolean()])), {}), 'Constants'),
    secrets: described(schemas_default(array(variableName), []), 'Names; the values come from the workflow'),
    keep: described(schemas_default(array(variableName), []), 'Names whose lines belong to the host'),
});
const health = strictObject({
    path: described(optional(webPath), "Default: the container's own health check"),
    interval: schemas_default(durationText, '1s'),
    timeout: schemas_default(durationText, '60s'),
    successes: schemas_default(between(1, 20), 2),
});
const proxy = strictObject({
    kind: schemas_default(literal('caddy', { error: 'only `caddy` works in this version' }), 'caddy'),
    service: schemas_default(serviceName, 'caddy'),
    method: schemas_default(schemas_enum(['auto', 'marker'], { error: 'only `marker` (or `auto`) works in this version' }), 'auto'),
});
const roll = strictObject({
    services: array(serviceName).check(_minLength(2, 'name at least two replicas; a single one can not be rolled in this version'), refine((names) => new Set(names).size === names.length, 'name each service once')),
    port: described(between(1, 65_535), 'Port on which a replica listens'),
    health: schemas_default(health, () => health.parse({})),
    proxy: schemas_default(proxy, () => proxy.parse({})),
    'drain-timeout': schemas_default(durationText, '30s'),
    soak: described(schemas_default(durationText, '10s'), 'How long a new replica is watched'),
});
const probe = strictObject({
    url: webAddress,
    rate: described(schemas_default(between(1, 50), 10), 'Requests in a second'),
    'max-failed': schemas_default(schemas_int().check(_gte(0)), 0),
    'version-header': optional(matching(/^[A-Za-z0-9-]+$/, 'write the name of a response header')),
    from: schemas_default(schemas_enum(['host', 'runner']), 'host'),
});
const verification = strictObject({
    url: webAddress,
    status: schemas_default(between(100, 599), 200),
});
/** deploy.yaml as it is written. Unknown keys are errors at every level. */
const deployFile = strictObject({
    version: literal(1, { error: 'write `version: 1`' }),
    project: matching(/^[a-z0-9][a-z0-9_-]*$/, 'write a Compose project name: lower case, digits, `-`, `_`'),
    image: described(schemas_string().check(_minLength(1)), 'Name of the image, without tag and digest'),
    hosts: array(host)
        .check(_minLength(1, 'name the host'), _maxLength(1, 'several hosts do not work in this version; name one')),
    compose: schemas_default(compose, () => compose.parse({})),
    files: described(schemas_default(array(strictObject({ from: inside, to: onHost })), []), 'Copied from the checkout to the deploy directory when they changed'),
    roll,
    // `then` as a key makes no promise of an object here: it is a list.
    // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
    then: described(schemas_default(array(serviceName), []), 'Updated after the replicas, in this order'),
    probe: optional(probe),
    verify: schemas_default(array(verification), []),
    rollback: schemas_default(strictObject({ automatic: schemas_default(schemas_boolean(), true) }), {
        automatic: true,
    }),
});
// --- internal ---
/** A text of a form; `message` says how to write it. */
function matching(form, message) {
    return schemas_string().check(_regex(form, message));
}
function between(least, most) {
    return schemas_int().check(_gte(least), _lte(most));
}
/**
 * A schema with what schemas/deploy.json says of it: one that was made for this place, since it is
 * not copied. (With a copy, as `z.describe` makes it, a default would not be made anew for each file.)
 */
function described(schema, description) {
    globalRegistry.add(schema, { description });
    return schema;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/config/load.js
/** Reads deploy.yaml: every problem at once, each with its line, its value and what to write. */











/**
 * Reads the configuration of the workspace.
 *
 * @throws {ActionError} FR001 when there is no YAML to read, FR002 with every problem in it.
 */
function loadConfig(path, workspace) {
    const file = (0,external_node_path_namespaceObject.relative)(workspace, (0,external_node_path_namespaceObject.resolve)(workspace, path));
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.resolve)(workspace, path), 'utf8');
    }
    catch (error) {
        const reason = messageOf(error);
        throw errors_fail('FR001', `The configuration \`${path}\` can not be read: ${reason}.`, { error });
    }
    return parseConfig(text, file);
}
/** Reads a configuration from its text; `file` is what messages call it. */
function parseConfig(text, file) {
    const yaml = yamlOf(text, file);
    const parsed = deployFile.safeParse(yaml.value);
    if (!parsed.success) {
        const form = { schema: deployFile, notYet: notYet, valueAt: yaml.valueAt };
        const problems = parsed.error.issues.flatMap((issue) => describeIssue(issue, form));
        throw load_invalid(file, problems, yaml);
    }
    const problems = [
        ...brokenRules(parsed.data),
        ...imageProblems(parsed.data),
        ...ambiguousValues(parsed.data, yaml.sourceAt),
    ];
    if (problems.length > 0)
        throw load_invalid(file, problems, yaml);
    return toConfig(parsed.data);
}
// --- internal ---
function yamlOf(text, file) {
    try {
        return readYaml(text);
    }
    catch (error) {
        if (!(error instanceof YamlProblem))
            throw error;
        if (error.at === undefined) {
            const what = `\`${file}\` is not usable YAML: ${error.message}.`;
            throw errors_fail('FR001', what, { at: { file }, error });
        }
        const { line } = error.at;
        const at = { file, line };
        throw errors_fail('FR001', `Line ${line} of \`${file}\` is not YAML: ${error.message}.`, { at });
    }
}
/** YAML reads `00123` and `1.10` as numbers, of which less is left than is written. */
function ambiguousValues({ compose }, sourceAt) {
    return Object.entries(compose.env).flatMap(([name, value]) => {
        const where = ['compose', 'env', name];
        const source = sourceAt(where);
        if (typeof value === 'string' || source === undefined || source === String(value))
            return [];
        const message = `\`compose.env.${name}\` would become \`${value}\`: write it in quotes, \`"${source}"\``;
        return [{ where, message }];
    });
}
function imageProblems(data) {
    const where = ['image'];
    try {
        const { tag, digest } = toConfig(data).image;
        if (tag === undefined && digest === undefined)
            return [];
        const message = '`image`: write the name alone; the digest comes with the input `image`';
        return [{ where, message }];
    }
    catch (error) {
        if (!(error instanceof ActionError))
            throw error;
        return [{ where, message: `\`image\`: ${error.what}` }];
    }
}
function load_invalid(file, problems, yaml) {
    const lineOf = ({ where }) => yaml.positionOf(where)?.line;
    const texts = problems.map((problem) => {
        const { message } = problem;
        const line = lineOf(problem);
        return line === undefined ? message : `line ${line}: ${message}`;
    });
    const what = texts.length === 1
        ? `\`${file}\`, ${texts[0]}.`
        : `\`${file}\` has ${texts.length} problems:\n${texts.map((text) => `  - ${text}`).join('\n')}\n`;
    const [line] = problems.map(lineOf).filter((found) => found !== undefined);
    return errors_fail('FR002', what, { at: { file, ...(line === undefined ? {} : { line }) } });
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = require("node:string_decoder");
;// CONCATENATED MODULE: ./kit/process/lines.js
/** Cuts a stream of bytes into lines without breaking characters that span two chunks. */

/** Longest line kept in memory; a longer one is handed out in pieces of this many characters. */
const LONGEST_LINE = 1_000_000;
/** Calls `onLine` for each line of what is pushed, without its line ending. */
function lines_splitLines(onLine) {
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
const END_BYTES = 1_048_576;
/**
 * Runs a program to its end. A non-zero exit is a result, not an error.
 *
 * @throws {Error} with code ENOENT when the program does not exist; with ERR_STRING_TOO_LONG when the
 * whole of its output was to be kept and is too long.
 */
function run(command) {
    const started = performance.now();
    return new Promise((resolve, reject) => {
        const child = spawn(command.file, [...command.args], {
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
    const kept = keep === 'end' ? endOf() : wholeOf();
    const lines = onLine && splitLines((line) => onLine(line, stream));
    child[stream]?.on('data', (chunk) => {
        kept.push(chunk);
        lines?.push(chunk);
    });
    child[stream]?.on('end', () => lines?.end());
    return kept.text;
}
function wholeOf() {
    const chunks = [];
    return {
        push: (chunk) => void chunks.push(chunk),
        text: () => Buffer.concat(chunks).toString('utf8'),
    };
}
/** Two parts of which the older one is let go when the newer one is full. */
function endOf() {
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
    };
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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/ssh/host.js



/** How long a program may take that says nothing of its own about that. */
const DEFAULT_TIMEOUT_MS = 60_000;
/**
 * The host for looking: what a lost connection cut off is asked once more, over the new one. Not for
 * changes, of which nobody knows how far they got.
 */
function forLooking(host) {
    return {
        ...host,
        async run(command) {
            try {
                return await host.run(command);
            }
            catch (error) {
                if (!(error instanceof ActionError) || error.code !== 'FR013')
                    throw error;
                return host.run(command);
            }
        },
    };
}
/**
 * Runs a program that has to succeed.
 *
 * @returns its stdout
 * @throws {ActionError} FR014 with its last lines; they are foreign, so callers log them as such.
 */
async function succeed(host, command) {
    const finished = await host.run(command);
    if (finished.exitCode !== 0)
        throw commandFailed(command, finished);
    return finished.stdout;
}
/** The error of a remote program that did not end well. */
function commandFailed(command, finished) {
    const shown = command.args.filter((arg) => !arg.includes('\n'));
    const said = lastLines(finished, 5).trim();
    return errors_fail('FR014', `\`${shown.join(' ')}\` ${describeEnd({ ...finished, durationMs: 0 })}${said === '' ? '.' : `: ${said}`}`);
}
/** Runs a script of our own in the host's shell; whatever varies comes as `$1`, `$2`, … */
function script(text, ...args) {
    return ['sh', '-c', text, 'fairway', ...args];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/lock.js
/**
 * The lock of a deploy directory: `.fairway/lock/` with its owner, a token and the end of its lease.
 *
 * Every change of it is made by one script under flock(1), whose lock the kernel frees when the
 * script dies, so it can not be left half made. Time is the host's own clock.
 */




/** Without a sign of life for this long a lock can be taken over. */
const LEASE_SECONDS = 60;
/** How long a change waits for an earlier one that still goes on. */
const CHANGE_WAIT_SECONDS = 120;
const BUSY = 96;
const LOST = 97;
const NOBODY = '{}';
const ownerSchema = object({
    repository: schemas_string(),
    run: schemas_string(),
    attempt: schemas_number(),
    actor: schemas_string(),
    release: schemas_string(),
    url: schemas_string(),
});
const UNDER_MUTEX = `set -eu
umask 077
mkdir -p "$1"
exec 9>>"$1/lock.mutex"
flock -w 20 9
lock=$1/lock
now=$(date +%s)
lease() {
  echo "$((now + $1))" > "$lock/expires.new"
  mv -f "$lock/expires.new" "$lock/expires"
}`;
// An earlier attempt of the same run has ended, or this one could not have begun. A lease that is
// longer than any that is given was written before the clock was set back.
const TAKE = `${UNDER_MUTEX}
if [ -d "$lock" ]; then
  expires=$(cat "$lock/expires" 2>/dev/null || echo 0)
  case $expires in ''|*[!0-9]*) expires=0;; esac
  before=$(cat "$lock/attempt" 2>/dev/null || echo 0)
  same=0
  if [ "$(cat "$lock/run" 2>/dev/null)" = "$5" ] && [ "$before" -lt "$6" ]; then same=1; fi
  if [ "$expires" -gt "$((now + $3))" ]; then expires=0; fi
  if [ "$expires" -gt "$now" ] && [ "$4" = 0 ] && [ "$same" = 0 ]; then
    echo "held $((expires - now))"
    cat "$lock/owner.json"
    exit 0
  fi
  echo broken
  cat "$lock/owner.json" 2>/dev/null || echo '{}'
  rm -rf "$lock"
else
  echo free
fi
mkdir "$lock"
printf %s "$2" > "$lock/token"
printf %s "$5" > "$lock/run"
printf %s "$6" > "$lock/attempt"
cat > "$lock/owner.json"
lease "$3"`;
const RENEW = `${UNDER_MUTEX}
[ "$(cat "$lock/token" 2>/dev/null)" = "$2" ] || exit ${LOST}
lease "$3"`;
const RELEASE = `${UNDER_MUTEX}
[ "$(cat "$lock/token" 2>/dev/null)" = "$2" ] || exit ${LOST}
rm -rf "$lock"`;
// What a change started outlives the connection, and so would race the next one. It inherits the
// lock of descriptor 8, which the kernel frees when the last such program has ended.
const CHECK = `exec 8>>"$1/change.mutex" || exit 1
flock -w ${CHANGE_WAIT_SECONDS} 8 || exit ${BUSY}
[ "$(cat "$1/lock/token" 2>/dev/null)" = "$2" ] || exit ${LOST}
shift 2
exec "$@"`;
/** Makes a token; it is handed on to the post step before the lock is taken. */
function newToken() {
    return (0,external_node_crypto_namespaceObject.randomUUID)();
}
/** Takes the lock if it is free, has expired, or shall be broken. */
async function tryLock(host, request) {
    const { owner, token } = request;
    const takeOver = request.takeOver ? '1' : '0';
    const run = `${owner.repository}/${owner.run}`;
    const args = [request.state, token, String(LEASE_SECONDS), takeOver, run, String(owner.attempt)];
    const command = { args: script(TAKE, ...args), input: JSON.stringify(owner) };
    const finished = await host.run(command);
    if (finished.exitCode !== 0)
        throw lockFailed(request.state, finished);
    const [word = '', ...json] = finished.stdout.split('\n');
    const other = parseOwner(json.join('\n'));
    if (word.startsWith('held')) {
        return { taken: false, owner: other, secondsLeft: Number(word.slice('held '.length)) };
    }
    return { taken: true, token, from: word === 'broken' ? (other ?? unknownOwner) : undefined };
}
/** Who holds the lock now; undefined when nobody does. */
async function lockOwner(host, state) {
    const text = `[ -d "$1/lock" ] || exit 0
cat "$1/lock/owner.json" 2>/dev/null || echo '${NOBODY}'`;
    const { stdout } = await host.run({ args: script(text, state) });
    return stdout === '' ? undefined : (parseOwner(stdout) ?? unknownOwner);
}
/** Lengthens the lease. False when the lock is not ours any more. */
async function renewLock(host, state, token) {
    const command = { args: script(RENEW, state, token, String(LEASE_SECONDS)) };
    const finished = await host.run(command);
    if (finished.exitCode !== 0 && finished.exitCode !== LOST)
        throw commandFailed(command, finished);
    return finished.exitCode === 0;
}
/** Gives the lock back. False when it is not ours any more. */
async function releaseLock(host, state, token) {
    const finished = await host.run({ args: script(RELEASE, state, token) });
    return finished.exitCode === 0;
}
/**
 * The host for changes: every program is started only while the lock is still ours, and when what
 * an earlier one left running has ended.
 *
 * @throws {ActionError} FR031 when the lock is lost, FR034 when the earlier change does not end.
 */
function fenced(host, state, token) {
    return {
        ...host,
        async run(command) {
            const args = script(CHECK, state, token, ...command.args);
            const timeoutMs = (command.timeoutMs ?? DEFAULT_TIMEOUT_MS) + CHANGE_WAIT_SECONDS * 1_000;
            const finished = await host.run({ ...command, args, timeoutMs });
            if (finished.exitCode === BUSY) {
                throw errors_fail('FR034', `After ${CHANGE_WAIT_SECONDS} s an earlier change still goes on.`);
            }
            if (finished.exitCode !== LOST)
                return finished;
            throw errors_fail('FR031', `The lock in \`${state}\` has another owner now.`);
        },
    };
}
/** "run 123 (attempt 2) of acme/shop by alice, for release abc: https://…" */
function describeOwner(owner) {
    if (owner === unknownOwner)
        return 'a run that left no name';
    return `run ${owner.run} (attempt ${owner.attempt}) of ${owner.repository} by ${owner.actor}, for the release ${owner.release}: ${owner.url}`;
}
/** Waits until what earlier changes left running on the host has ended. */
async function settled(changes) {
    await succeed(changes, { args: ['true'] });
}
// --- internal ---
const unknownOwner = {
    repository: '',
    run: '',
    attempt: 0,
    actor: '',
    release: '',
    url: '',
};
function parseOwner(json) {
    try {
        return ownerSchema.safeParse(JSON.parse(json)).data;
    }
    catch {
        return undefined;
    }
}
function lockFailed(state, finished) {
    const what = `The lock in \`${state}\` can not be made: ${finished.stderr.trim().slice(0, 300)}.`;
    return errors_fail('FR028', what);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/paths.js
/** The paths of a project, which all follow from its deploy directory. */
function pathsOf(config) {
    const { directory } = config.host;
    const state = `${directory}/.fairway`;
    return {
        directory,
        state,
        envFile: `${directory}/${config.compose.envFile}`,
        journal: `${state}/journal.jsonl`,
        labels: `${state}/compose.yaml`,
    };
}
/** The directory in which a release is written down. */
function releasePath(paths, release) {
    return `${paths.state}/releases/${release}`;
}

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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/containers.js
/** The containers of a project, as the engine tells about them. */


/** Labels that our containers carry. */
const LABELS = {
    release: 'fairway.release',
    digest: 'fairway.digest',
    config: 'fairway.config',
    slot: 'fairway.slot',
};
const strings = schemas_nullish(record(schemas_string(), schemas_string()));
const inspected = looseObject({
    Id: schemas_string(),
    Name: schemas_string(),
    Image: schemas_string(),
    RestartCount: schemas_default(schemas_number(), 0),
    State: looseObject({
        Status: schemas_string(),
        ExitCode: schemas_number(),
        OOMKilled: schemas_default(schemas_boolean(), false),
        StartedAt: schemas_default(schemas_string(), ''),
        Health: schemas_nullish(looseObject({
            Status: schemas_string(),
            Log: schemas_nullish(array(looseObject({ ExitCode: schemas_number(), Output: schemas_string() }))),
        })),
    }),
    Config: looseObject({
        Labels: strings,
        Cmd: schemas_nullish(array(schemas_string())),
        Entrypoint: schemas_nullish(array(schemas_string())),
    }),
    Mounts: array(looseObject({ Source: schemas_default(schemas_string(), ''), Destination: schemas_string() })),
    NetworkSettings: looseObject({
        Networks: schemas_nullish(record(schemas_string(), looseObject({ IPAddress: schemas_string() }))),
    }),
});
// A container that went in between makes `docker inspect` fail, but the others are told all the same.
// Any other complaint means that the list is not whole.
const LIST = `ids=$(docker ps --all --quiet --no-trunc --filter "label=com.docker.compose.project=$1" --filter label=com.docker.compose.oneoff=False) || exit 1
if [ -z "$ids" ]; then echo '[]'; exit 0; fi
exec 3>&1
said=$(docker inspect --type container $ids 2>&1 >&3) && exit 0
printf '%s\\n' "$said" >&2
! printf '%s\\n' "$said" | grep -v '^WARNING' | grep -qiv 'no such'`;
/** All containers of a project, those that stopped too. */
async function listContainers(host, project) {
    return parseContainers(await succeed(host, { args: script(LIST, project) }));
}
/** Reads what `docker inspect` printed. It holds secrets, so nothing of it is ever shown. */
function parseContainers(json) {
    return array(inspected).parse(JSON.parse(json)).map(toContainer);
}
/** Whether a container runs, and its own health check, if it has one, says so too. */
function isServing(container) {
    return container.state === 'running' && (container.health ?? 'healthy') === 'healthy';
}
/** Whether a container that does its work once has done it. */
function hasEndedWell(container) {
    return container.state === 'exited' && container.exitCode === 0;
}
/** The last lines of a container, oldest first. */
async function lastLogLines(host, id, count) {
    if (count === 0)
        return [];
    const args = ['sh', '-c', 'exec docker logs --tail "$1" "$2" 2>&1', 'fairway', String(count), id];
    const { stdout } = await host.run({ args, timeoutMs: 15_000 });
    return stdout.trim() === '' ? [] : stdout.trimEnd().split('\n');
}
// --- internal ---
function toContainer(found) {
    const labels = found.Config.Labels ?? {};
    const { State: state } = found;
    return {
        id: found.Id,
        name: found.Name.replace(/^\//, ''),
        service: labels['com.docker.compose.service'] ?? '',
        state: state.Status,
        health: state.Health?.Status === 'none' ? undefined : state.Health?.Status,
        exitCode: state.ExitCode,
        outOfMemory: state.OOMKilled,
        restarts: found.RestartCount,
        startedAt: state.StartedAt,
        imageId: found.Image,
        labels,
        addresses: Object.fromEntries(Object.entries(found.NetworkSettings.Networks ?? {}).map(([name, { IPAddress }]) => [
            name,
            IPAddress,
        ])),
        mounts: found.Mounts.map(({ Source, Destination }) => ({
            source: Source,
            destination: Destination,
        })),
        command: [...(found.Config.Entrypoint ?? []), ...(found.Config.Cmd ?? [])],
        healthLog: (state.Health?.Log ?? []).map(({ ExitCode, Output }) => ({
            exitCode: ExitCode,
            output: Output,
        })),
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/compose.js
/** Compose on the host: its command line, and the project's model as Compose itself resolves it. */






/** Stands for the release while a model is read, so that the hash does not depend on its name. */
const RELEASE_PLACEHOLDER = 'fairway-release';
const DEFAULT_GRACE_MS = 10_000;
const serviceSchema = looseObject({
    image: schemas_default(schemas_string(), ''),
    environment: schemas_nullish(record(schemas_string(), unknown())),
    healthcheck: schemas_nullish(looseObject({ test: schemas_nullish(array(schemas_string())), disable: schemas_nullish(schemas_boolean()) })),
    stop_grace_period: schemas_nullish(schemas_string()),
    depends_on: schemas_nullish(record(schemas_string(), looseObject({ condition: schemas_default(schemas_string(), 'service_started') }))),
});
const modelSchema = looseObject({
    services: schemas_default(record(schemas_string(), serviceSchema), {}),
});
/** The beginning of a Compose command line that is run in the deploy directory, or a copy of it. */
function composeArgs({ project, compose }) {
    return beginning(project, compose.envFile, compose.files);
}
/** A Compose command over the project as it stands, with our labels; run from anywhere. */
function composeCommand(config, paths, args) {
    const files = config.compose.files.map((file) => `${paths.directory}/${file}`);
    return [...beginning(config.project, paths.envFile, [...files, paths.labels]), ...args];
}
/** Replaces the container of one service by a new one, or makes it; touches nothing else. */
function recreateArgs(service, options) {
    const only = ['--no-deps', '--pull', options.pull];
    return ['up', '--detach', ...only, '--force-recreate', service];
}
/** Stops and removes every container of one service. */
function removeArgs(service) {
    return ['rm', '--stop', '--force', service];
}
/** Starts services that are not there or not running, and leaves the others as they are. */
function startArgs(services) {
    return ['up', '--detach', '--no-deps', '--no-recreate', ...services];
}
/**
 * Reads what `docker compose config --format json` printed. It holds secrets: nothing of it but
 * hashes is kept.
 *
 * @throws {Error} when it is not what Compose prints.
 */
function parseModel(json, versionKey) {
    const { services } = modelSchema.parse(JSON.parse(json));
    return new Map(Object.entries(services).map(([name, service]) => [
        name,
        {
            name,
            image: wholeName(service.image),
            hash: hashOf(service, versionKey),
            hasHealthCheck: hasHealthCheck(service.healthcheck),
            graceMs: graceOf(service.stop_grace_period),
            dependsOn: Object.entries(service.depends_on ?? {}).map(([dependency, { condition }]) => ({
                name: dependency,
                condition,
            })),
        },
    ]));
}
/** Services that do their work once, and are done when they have ended well. */
function oneOffs(model) {
    const dependencies = [...model.values()].flatMap(({ dependsOn }) => dependsOn);
    const once = dependencies.filter(({ condition }) => condition === 'service_completed_successfully');
    return new Set(once.map(({ name }) => name));
}
/** The Compose file that puts our labels on the containers of services. */
function labelsFile(labels) {
    const services = Object.fromEntries([...labels].map(([name, { release, digest, config }]) => [
        name,
        {
            labels: {
                [LABELS.release]: release,
                [LABELS.digest]: digest,
                [LABELS.config]: config,
                [LABELS.slot]: name,
            },
        },
    ]));
    const head = '# Written by Fairway with each deploy: by these labels it knows its containers.\n';
    return head + (0,dist/* stringify */.As)({ services });
}
// --- internal ---
function beginning(project, envFile, files) {
    return [
        ...['docker', 'compose', '--ansi', 'never', '--project-name', project, '--env-file', envFile],
        ...files.flatMap((file) => ['--file', file]),
    ];
}
/** The image with its registry written out, so that `app:v1` and `docker.io/library/app:v1` are one. */
function wholeName(image) {
    try {
        return formatReference(parseReference(image));
    }
    catch {
        return image;
    }
}
function hashOf(service, versionKey) {
    const environment = { ...service.environment };
    // An `env_file` brings the release into the container's environment as well.
    delete environment[versionKey];
    const text = JSON.stringify(sorted({ ...service, environment }));
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}
/** The same value with the keys of every object in order. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== 'object')
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
function hasHealthCheck(check) {
    if (!check || check.disable)
        return false;
    return check.test?.[0] !== undefined && check.test[0] !== 'NONE';
}
function graceOf(text) {
    return (text ? parseDuration(text) : undefined) ?? DEFAULT_GRACE_MS;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/preflight.js
/** Says no early: everything about a host that would stop a deploy half way. Nothing is changed. */



/** The oldest versions that are supported. */
const OLDEST = { engine: [23, 0], compose: [2, 24] };
/** Below this there is not even room for the layers of a small change. */
const LEAST_DISK_KILOBYTES = 300 * 1_024;
/**
 * Checks that the host has what a deploy needs.
 *
 * @throws {ActionError} FR020, FR025, FR028.
 */
async function checkHost(site) {
    const { host, log, paths } = site;
    const [engine, compose] = await Promise.all([
        preflight_version(host, ['docker', 'version', '--format', '{{.Server.Version}}']),
        preflight_version(host, ['docker', 'compose', 'version', '--short']),
        checkTools(host),
        checkDirectory(site),
        checkDisk(host),
    ]);
    requireVersion('Docker Engine', engine, OLDEST.engine);
    requireVersion('Docker Compose', compose, OLDEST.compose);
    log.info(`Docker Engine ${engine}, Compose ${compose}, directory ${paths.directory}`);
}
/**
 * Checks that the project has what the configuration names.
 *
 * @throws {ActionError} FR022, FR023, FR041.
 */
function checkProject(site, { facts }) {
    const { roll, then, compose } = site.config;
    const named = [...roll.services, roll.proxyService, ...then];
    const unknown = named.filter((name) => !facts.model.has(name));
    if (unknown.length > 0) {
        const known = [...facts.model.keys()].sort().join(', ');
        throw errors_fail('FR022', `There is no service ${unknown.map(quoted).join(', ')}; there are: ${known}.`);
    }
    for (const name of roll.services) {
        const service = facts.model.get(name);
        if (service === undefined)
            continue;
        if (service.image !== facts.imageName) {
            const key = `\${${compose.versionKey}}`;
            const own = facts.imageName.replace(RELEASE_PLACEHOLDER, key);
            const is = service.image.replace(RELEASE_PLACEHOLDER, key);
            throw errors_fail('FR041', `The image of \`${name}\` is \`${is}\`, not \`${own}\`.`, {
                remedy: `Write \`image: ${own}\` for \`${name}\` in the Compose file.`,
            });
        }
        if (!service.hasHealthCheck && roll.health.path === undefined) {
            throw errors_fail('FR023', `\`${name}\` has no health check, and \`roll.health.path\` is not set.`);
        }
    }
    if (roll.health.path !== undefined && site.dial === undefined) {
        throw errors_fail('FR023', `\`roll.health.path\` can not be asked on ${site.host.name}.`, {
            cause: 'The SSH server of the host does not permit TCP forwarding.',
            remedy: 'Set `AllowTcpForwarding local` in sshd_config, or give the service a `healthcheck` and leave `path` out.',
        });
    }
}
/** Whether sshd opens connections for us; asked with a port where nobody listens. */
async function canForward(host) {
    try {
        (await host.open({ host: '127.0.0.1', port: 1 })).destroy();
        return true;
    }
    catch (error) {
        // 1: administratively prohibited; 2: connect failed. https://www.rfc-editor.org/rfc/rfc4254#section-5.1
        return error.reason !== 1;
    }
}
// --- internal ---
async function preflight_version(host, args) {
    const finished = await host.run({ args, timeoutMs: 20_000 });
    const found = /\d+\.\d+(\.\d+)?/.exec(finished.stdout)?.[0];
    if (finished.exitCode === 0 && found !== undefined)
        return found;
    const said = (finished.stderr || finished.stdout).trim().split('\n').at(-1) ?? '';
    throw errors_fail('FR020', `\`${args.slice(0, 3).join(' ')}\` fails on ${host.name}: ${said}`);
}
function requireVersion(name, found, oldest) {
    const [major = 0, minor = 0] = found.split('.').map(Number);
    if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1]))
        return;
    throw errors_fail('FR020', `${name} ${found} is older than ${oldest.join('.')}.`);
}
async function checkTools(host) {
    const text = 'for tool; do command -v "$tool" >/dev/null || echo "$tool"; done';
    const tools = ['flock', 'base64', 'mktemp', 'readlink', 'tail'];
    const { stdout } = await host.run({ args: script(text, ...tools) });
    const missing = stdout.split('\n').filter((name) => name !== '');
    if (missing.length === 0)
        return;
    throw errors_fail('FR020', `${host.name} lacks ${missing.join(', ')}.`, {
        cause: 'They belong to util-linux and coreutils, which every common distribution has.',
        remedy: 'Install these two packages on the host.',
    });
}
/** The directory, or the nearest one above it that is there, must be writable. */
async function checkDirectory({ host, paths }) {
    const text = `at=$1
while [ ! -e "$at" ] && [ "$at" != / ]; do at=$(dirname "$at"); done
[ -d "$at" ] && [ -w "$at" ] || { echo "$at"; exit 1; }`;
    const { exitCode, stdout } = await host.run({ args: script(text, paths.directory) });
    if (exitCode === 0)
        return;
    throw errors_fail('FR028', `\`${stdout.trim()}\` on ${host.name} is not a directory to write to.`);
}
async function checkDisk(host) {
    const text = `root=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null) || exit 0
df -Pk "$root" 2>/dev/null || df -Pk /`;
    const { stdout } = await host.run({ args: script(text) });
    const free = Number(stdout.trim().split('\n').at(-1)?.split(/\s+/)[3] ?? 'NaN');
    if (Number.isNaN(free) || free >= LEAST_DISK_KILOBYTES)
        return;
    throw errors_fail('FR025', `${host.name} has ${Math.round(free / 1_024)} MB left for Docker.`);
}
function quoted(name) {
    return `\`${name}\``;
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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/ssh/known-hosts.js
/**
 * Lines of a known_hosts file, as sshd(8) describes them: hashed names, patterns, several key types,
 * `[host]:port`, `@revoked`. What can not be honoured is an error, never passed over.
 */


const KEY_TYPES = [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'ssh-rsa',
];
/**
 * The keys of one host; `name` is `host` or `[host]:port`.
 *
 * @throws {ActionError} FR006 for a line that is damaged or can not be honoured.
 */
function known_hosts_knownKeys(knownHosts, name) {
    const lines = knownHosts.split(/\r?\n/).flatMap((text, index) => parseLine(text, index + 1));
    const ours = lines.filter(({ hosts }) => matches(hosts, name.toLowerCase()));
    return {
        trusted: ours.filter(({ revoked }) => !revoked).map(({ key }) => key),
        revoked: ours.filter(({ revoked }) => revoked).map(({ key }) => key),
    };
}
function parseLine(text, number) {
    const fields = text.trim().split(/\s+/);
    if (fields[0] === '' || fields[0]?.startsWith('#'))
        return [];
    const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined;
    if (marker === '@cert-authority') {
        throw errors_fail('FR006', `Line ${number} of \`ssh-known-hosts\` has \`@cert-authority\`.`, {
            cause: 'Host certificates can not be checked by this action.',
            remedy: 'Give the key of the host itself instead.',
        });
    }
    if (marker !== undefined && marker !== '@revoked') {
        throw errors_fail('FR006', `Line ${number} of \`ssh-known-hosts\` has the unknown mark \`${marker}\`.`);
    }
    const [hosts = '', type = '', base64 = ''] = fields;
    const blob = Buffer.from(base64, 'base64');
    if (fields.length < 3 || typeInside(blob) !== type) {
        throw errors_fail('FR006', `Line ${number} of \`ssh-known-hosts\` is not \`host type key\`.`);
    }
    // A key of a type that is not offered could never be seen.
    if (!KEY_TYPES.includes(type) && marker === undefined)
        return [];
    return [{ hosts, key: { type, blob }, revoked: marker !== undefined }];
}
/** The blob repeats its type: four bytes of length, then the name. */
function typeInside(blob) {
    if (blob.length < 4)
        return undefined;
    const length = blob.readUInt32BE(0);
    return length > 64 ? undefined : blob.subarray(4, 4 + length).toString('latin1');
}
function matches(hosts, name) {
    if (hosts.startsWith('|'))
        return hashMatches(hosts, name);
    const patterns = hosts.toLowerCase().split(',');
    const denied = patterns.some((pattern) => pattern.startsWith('!') && like(pattern.slice(1), name));
    return !denied && patterns.some((pattern) => !pattern.startsWith('!') && like(pattern, name));
}
/** `|1|salt|hash`, the HMAC-SHA1 of the name. */
function hashMatches(hosts, name) {
    const [, kind, salt = '', hash = ''] = hosts.split('|');
    if (kind !== '1')
        return false;
    const expected = Buffer.from(hash, 'base64');
    const actual = (0,external_node_crypto_namespaceObject.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest();
    return expected.length === actual.length && (0,external_node_crypto_namespaceObject.timingSafeEqual)(expected, actual);
}
/** `*` stands for any text, `?` for one character; brackets are themselves. */
function like(pattern, name) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`).test(name);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/ssh/host-key.js
/** Decides whether a host is the one that it should be. There is no way to skip this. */




/** In the order of preference; a key of type ssh-rsa signs with SHA-2, never with SHA-1. */
const ALGORITHMS = [
    ['ssh-ed25519', ['ssh-ed25519']],
    ['ecdsa-sha2-nistp256', ['ecdsa-sha2-nistp256']],
    ['ecdsa-sha2-nistp384', ['ecdsa-sha2-nistp384']],
    ['ecdsa-sha2-nistp521', ['ecdsa-sha2-nistp521']],
    ['ssh-rsa', ['rsa-sha2-512', 'rsa-sha2-256']],
];
/**
 * What is known about the key of a host, from the configuration and from known_hosts.
 *
 * @throws {ActionError} FR005 when nothing is known, FR006 when known_hosts can not be used.
 */
function expectedHostKey(host, knownHosts) {
    const name = knownHostsName(host);
    const { trusted, revoked } = known_hosts_knownKeys(knownHosts ?? '', name);
    if (trusted.length === 0 && host.fingerprint === undefined)
        throw nothingKnown(name, knownHosts);
    const fingerprints = new Set(trusted.map(({ blob }) => fingerprintOf(blob)));
    if (host.fingerprint !== undefined)
        fingerprints.add(host.fingerprint);
    return {
        algorithms: algorithmsFor(trusted, host.fingerprint),
        fingerprints: [...fingerprints],
        judge(blob) {
            if (revoked.some((key) => key.blob.equals(blob)))
                return 'revoked';
            return fingerprints.has(fingerprintOf(blob)) ? 'trusted' : 'unknown';
        },
    };
}
/** `SHA256:…`, as ssh-keygen shows it. */
function fingerprintOf(blob) {
    return `SHA256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
// --- internal ---
function nothingKnown(name, knownHosts) {
    const what = knownHosts === undefined
        ? `There is no \`fingerprint\` for \`${name}\`, and \`ssh-known-hosts\` is empty.`
        : `No line of \`ssh-known-hosts\` is for \`${name}\`, and there is no \`fingerprint\`.`;
    return errors_fail('FR005', what);
}
/** A fingerprint does not tell the type of its key, so with one all types are offered. */
function algorithmsFor(trusted, fingerprint) {
    const types = new Set(trusted.map(({ type }) => type));
    return ALGORITHMS.filter(([type]) => fingerprint !== undefined || types.has(type)).flatMap(([, algorithms]) => algorithms);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/ssh/connect.js






const CONNECT_TIMEOUT_MS = 15_000;
/** Time for all attempts together while a host or the network comes back. */
const CONNECT_BUDGET_MS = 20_000;
/** Failures that may pass; a refused key or host key never does. */
const TRANSIENT = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'];
/**
 * Checks a private key without using it.
 *
 * @throws {ActionError} FR007 saying why it is of no use.
 */
async function checkPrivateKey(privateKey, passphrase) {
    const { ssh2 } = await Promise.all(/* import() */[__nccwpck_require__.e(459), __nccwpck_require__.e(856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
    const parsed = ssh2.utils.parseKey(privateKey, passphrase);
    const key = Array.isArray(parsed) ? parsed[0] : parsed;
    if (key instanceof Error) {
        throw errors_fail('FR007', `\`ssh-private-key\` can not be read: ${key.message}.`);
    }
    if (!key?.isPrivateKey())
        throw errors_fail('FR007', '`ssh-private-key` is a public key.');
}
/**
 * Connects to a host. Its key is checked during the handshake; a wrong one ends it there.
 *
 * @throws {ActionError} FR010 unreachable, FR011 wrong host key, FR012 refused, FR015 revoked.
 */
function connect(credentials, options) {
    return retry(() => attempt(credentials), {
        budgetMs: CONNECT_BUDGET_MS,
        signal: options.signal,
        onWait: options.onWait,
        judge: (error) => error instanceof ActionError && error.code === 'FR010' && isTransient(error.cause)
            ? { retry: true, reason: error.what }
            : { retry: false },
    });
}
// --- internal ---
async function attempt(credentials) {
    const { host } = credentials;
    let refusal;
    const config = {
        host: host.address,
        port: host.port,
        username: host.user,
        privateKey: credentials.privateKey,
        ...(credentials.passphrase === undefined ? {} : { passphrase: credentials.passphrase }),
        authHandler: ['publickey'],
        algorithms: { serverHostKey: [...credentials.expected.algorithms] },
        readyTimeout: CONNECT_TIMEOUT_MS,
        keepaliveInterval: 5_000,
        keepaliveCountMax: 3,
        hostVerifier: (blob) => {
            refusal = refusalOf(blob, credentials);
            return refusal === undefined;
        },
    };
    const { NodeSSH } = await Promise.all(/* import() */[__nccwpck_require__.e(459), __nccwpck_require__.e(856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2856));
    const ssh = new NodeSSH();
    try {
        await ssh.connect(config);
        // Each program and each request that waits for its channel listens for the end.
        ssh.connection?.setMaxListeners(100);
        return ssh;
    }
    catch (error) {
        ssh.dispose();
        throw refusal ?? connectError(error, credentials);
    }
}
function refusalOf(blob, { host, expected }) {
    const judgement = expected.judge(blob);
    if (judgement === 'trusted')
        return undefined;
    const seen = fingerprintOf(blob);
    const name = knownHostsName(host);
    if (judgement === 'revoked')
        return errors_fail('FR015', `\`${name}\` showed the revoked key ${seen}.`);
    return errors_fail('FR011', `\`${name}\` showed the key ${seen} (${keyType(blob)}), expected was ${expected.fingerprints.join(' or ')}. Nothing was sent.`);
}
function keyType(blob) {
    return blob.length < 4 ? '?' : blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1');
}
function connectError(error, { host, expected }) {
    const message = messageOf(error);
    const where = `${host.user}@${knownHostsName(host)}`;
    if (/authentication methods failed/.test(message)) {
        return errors_fail('FR012', `\`${where}\` refuses the key of \`ssh-private-key\`.`, { error });
    }
    if (/no matching host key/i.test(message)) {
        return errors_fail('FR011', `\`${where}\` has no key of the types that are known.`, {
            cause: `Known are keys with the fingerprints ${expected.fingerprints.join(', ')}; the host offers only other types.`,
            error,
        });
    }
    return errors_fail('FR010', `No SSH connection to \`${where}\`: ${message}.`, { error });
}
function isTransient(error) {
    return error instanceof Error && TRANSIENT.includes(error.code ?? '');
}

;// CONCATENATED MODULE: ./kit/process/shell-quote.js
/** The one way in which an argument list becomes a command line, for the far side of SSH. */
/** Quotes one argument for a POSIX shell. A NUL byte can not be passed to any program. */
function shellQuote(argument) {
    if (argument.includes('\0'))
        throw new Error('An argument can not hold a NUL byte.');
    if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(argument))
        return argument;
    return `'${argument.replaceAll("'", `'\\''`)}'`;
}
/** Quotes an argument list into one command line. */
function shellCommand(args) {
    return args.map(shellQuote).join(' ');
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/ssh/session.js






/** sshd permits 10 sessions on a connection unless told otherwise (MaxSessions). */
const SESSIONS = 8;
const session_KILL_AFTER_MS = 2_000;
/** A channel that does not even close after SIGKILL is given up. */
const GIVE_UP_AFTER_MS = 3_500;
/** Output that is still on its way when a program has ended gets this long. */
const AFTER_EXIT_MS = 1_000;
/** Connects to a host; see `connect` for what can go wrong. */
async function openSession(credentials, options) {
    let current = await connect(credentials, options);
    let epoch = 1;
    let again;
    const free = semaphore(SESSIONS);
    const reconnect = async () => {
        current = await connect(credentials, { onWait: options.onWait });
        epoch += 1;
    };
    const connected = async () => {
        if (current.isConnected())
            return current;
        // Whoever needs it meanwhile waits for the same new connection.
        again ??= reconnect().finally(() => {
            again = undefined;
        });
        await again;
        return current;
    };
    const name = `${credentials.host.user}@${knownHostsName(credentials.host)}`;
    const hostUntil = (signal) => ({
        name,
        run: (command) => free(async () => {
            signal?.throwIfAborted();
            return runOn(await connected(), { name, command, signal });
        }),
        open: async ({ host, port }) => openFrom(await connected(), host, port),
    });
    return {
        ...hostUntil(),
        until: hostUntil,
        epoch: () => (current.isConnected() ? epoch : undefined),
        close: () => current.dispose(),
    };
}
async function runOn(ssh, running) {
    const { connection } = ssh;
    const lost = (error) => errors_fail('FR013', `The connection to \`${running.name}\` was lost.`, { error });
    if (connection === null)
        throw lost();
    return new Promise((resolve, reject) => {
        const onLost = () => reject(lost());
        connection.once('close', onLost);
        connection.exec(shellCommand(running.command.args), (error, channel) => {
            connection.off('close', onLost);
            // The whole answer may have arrived together with this one: listen at once.
            if (error)
                reject(lost(error));
            else
                finish(channel, running).then(resolve, reject);
        });
    });
}
async function finish(channel, running) {
    const { command } = running;
    const end = ended(channel);
    const stdout = gather(channel, command.onLine);
    const stderr = gather(channel.stderr, command.onLine);
    // Without input stdin stays open: ssh2 can send no signal over a channel that was half closed.
    if (command.input !== undefined)
        channel.end(command.input);
    if (command.line !== undefined)
        channel.write(`${command.line}\n`);
    const stopping = session_stopWhenAsked(channel, running);
    const how = await end;
    stopping.dispose();
    running.signal?.throwIfAborted();
    if (how === undefined && !stopping.timedOut()) {
        throw errors_fail('FR013', `The connection to \`${running.name}\` ended while a program ran.`);
    }
    return {
        exitCode: how?.code ?? null,
        signal: how?.signal ?? null,
        stdout: stdout(),
        stderr: stderr(),
        timedOut: stopping.timedOut(),
    };
}
/** How the program ended; undefined when the channel closed without telling. */
function ended(channel) {
    return new Promise((resolve) => {
        let end;
        channel.on('exit', (code, signal) => {
            end = { code, signal: signal === undefined ? null : `SIG${signal}` };
            // What it left in the background may hold the channel open: its own end counts.
            setTimeout(() => channel.destroy(), AFTER_EXIT_MS).unref();
        });
        channel.on('close', () => resolve(end));
        channel.on('error', () => resolve(end));
    });
}
function gather(stream, onLine) {
    const chunks = [];
    const lines = onLine && lines_splitLines(onLine);
    stream.on('data', (chunk) => {
        chunks.push(chunk);
        lines?.push(chunk);
    });
    stream.on('end', () => lines?.end());
    return () => Buffer.concat(chunks).toString('utf8');
}
/** SIGINT to the program's whole process group, SIGKILL later; sshd does the killing. */
function session_stopWhenAsked(channel, { command, signal }) {
    let timedOut = false;
    const timers = [];
    const stop = () => {
        channel.signal('INT');
        timers.push(setTimeout(() => channel.signal('KILL'), session_KILL_AFTER_MS));
        timers.push(setTimeout(() => channel.destroy(), GIVE_UP_AFTER_MS));
    };
    const deadline = setTimeout(() => {
        timedOut = true;
        stop();
    }, command.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    timers.push(deadline);
    signal?.addEventListener('abort', stop, { once: true });
    return {
        timedOut: () => timedOut,
        dispose() {
            for (const timer of timers)
                clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
        },
    };
}
/** A connection that closes meanwhile leaves `forwardOut` without an answer. */
function openFrom(ssh, host, port) {
    const { connection } = ssh;
    return new Promise((resolve, reject) => {
        const lost = () => reject(errors_fail('FR013', 'The connection to the host was lost.'));
        if (connection === null)
            return lost();
        connection.once('close', lost);
        connection.forwardOut('127.0.0.1', 0, host, port, (error, channel) => {
            connection.off('close', lost);
            if (error)
                reject(error);
            else
                resolve(channel);
        });
    });
}
/** Lets at most `limit` tasks run at once. */
function semaphore(limit) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        while (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        running += 1;
        try {
            return await task();
        }
        finally {
            running -= 1;
            waiting.shift()?.();
        }
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/open-site.js







/**
 * Checks key and host key, and connects.
 *
 * @throws {ActionError} FR005 to FR007, FR010 to FR012, FR015.
 */
async function connectTo(config, access, options) {
    const { sshPrivateKey: privateKey, sshPassphrase: passphrase } = access;
    await checkPrivateKey(privateKey, passphrase);
    const expected = expectedHostKey(config.host, access.sshKnownHosts);
    return openSession({ host: config.host, expected, privateKey, passphrase }, { signal: options.signal, onWait: (message) => options.log.info(`Connecting: ${message}`) });
}
/** Connects, and describes the project on the host. */
async function openSite(config, inputs, job) {
    const { user, address } = config.host;
    job.log.info(`Connecting to ${user}@${address} for ${config.project}`);
    const session = await connectTo(config, inputs, job);
    const forwards = await canForward(session);
    if (!forwards)
        job.log.info('The SSH server permits no TCP forwarding: requests come from the runner.');
    const site = {
        config,
        paths: pathsOf(config),
        host: forLooking(session.until(job.signal)),
        log: job.log,
        clock: systemClock,
        signal: job.signal,
        dial: forwards ? dialFrom(session) : undefined,
        logLines: inputs.logLines,
    };
    return { site, session };
}
// --- internal ---
function dialFrom(session) {
    const dial = (address) => session.open(address);
    return Object.assign(dial, { epoch: () => session.epoch() });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/post.js
/** After the job: gives the lock back if this run still has it, as after a cancel. */






/** The token of the lock, handed on before it is taken. */
const STATE_TOKEN = 'fairway-lock-token';
/** Set once the main part has given the lock back by itself. */
const STATE_RELEASED = 'fairway-lock-released';
/** Releases what was left locked. Without a trace of a lock nothing is connected to. */
async function post(job) {
    const token = job.state(STATE_TOKEN);
    if (token === undefined || job.state(STATE_RELEASED) !== undefined)
        return;
    const workspace = job.env.GITHUB_WORKSPACE ?? process.cwd();
    const inputs = readInputs(inputSpec, { env: job.env, workspace, mask: job.secrets.add });
    const config = loadConfig(inputs.config, workspace);
    const signal = new AbortController().signal;
    const session = await connectTo(config, inputs, { log: job.log, signal });
    try {
        const released = await releaseLock(session, pathsOf(config).state, token);
        job.log.info(released ? 'The lock was given back.' : 'The lock was given back already.');
    }
    finally {
        session.close();
    }
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/request.js
/** One HTTP request, from the runner or through the SSH connection from the host. */



/** Whether a status is what a visitor wants to see; a redirect is not the page. */
function isAnswered(status) {
    return (status >= 200 && status < 300) || status === 304;
}
/** An agent whose connections are made by `dial`, or by this machine when there is none. */
function agentFor(url, from) {
    const { dial, keepAlive } = from;
    const isTls = url.protocol === 'https:';
    // From this machine the proxy of the environment is used, as by everything else here.
    const options = dial === undefined ? { keepAlive, proxyEnv: process.env } : { keepAlive };
    const agent = isTls ? new external_node_https_namespaceObject.Agent(options) : new external_node_http_namespaceObject.Agent(options);
    if (dial === undefined)
        return agent;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port || (isTls ? 443 : 80));
    const createConnection = (_, done) => {
        dial({ host, port }).then((stream) => done?.(null, isTls ? overTls(stream, host) : asSocket(stream)), (error) => done?.(asError(error), undefined));
        return undefined;
    };
    return Object.assign(agent, { createConnection });
}
/**
 * Asks and reads the whole answer.
 *
 * @throws {Error} when no whole answer came in time.
 */
function ask(question) {
    const { url, agent, timeoutMs } = question;
    const { request } = url.protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject;
    return new Promise((resolve, reject) => {
        const headers = { 'user-agent': 'fairway', accept: '*/*', ...question.headers };
        const outgoing = request(url, { agent, headers, method: 'GET' }, (response) => {
            response.on('error', reject);
            response.on('end', () => {
                clearTimeout(timer);
                resolve({ status: response.statusCode ?? 0, headers: response.headers });
            });
            response.resume();
        });
        const timer = setTimeout(() => {
            const error = new Error(`no answer within ${timeoutMs} ms`);
            // A request that has no socket yet would keep its error to itself.
            reject(error);
            outgoing.destroy(error);
        }, timeoutMs);
        outgoing.on('error', (error) => {
            clearTimeout(timer);
            reject(error);
        });
        outgoing.end();
    });
}
// --- internal ---
function overTls(stream, host) {
    // A name for SNI; an address is none.
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    return (0,external_node_tls_namespaceObject.connect)({ socket: stream, servername });
}
/** What `http.Agent` calls on a socket and a channel of SSH does not have. */
function asSocket(stream) {
    const itself = () => stream;
    const missing = {
        setKeepAlive: itself,
        setNoDelay: itself,
        setTimeout: itself,
        ref: itself,
        unref: itself,
    };
    for (const [name, method] of Object.entries(missing)) {
        if (!(name in stream))
            Object.assign(stream, { [name]: method });
    }
    return stream;
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/health.js
/** Judges a replica: by its own health check, and by asking it directly. */





/** A container that was started this often again will not become healthy. */
const CRASH_LOOP = 3;
const ASK_TIMEOUT_MS = 5_000;
/**
 * Waits until the new container of a service is healthy.
 *
 * @throws {ActionError} FR040 when it ends, is restarted over and over, or the time is over.
 */
async function untilHealthy(site, expected) {
    const { health } = site.config.roll;
    const deadline = site.clock.now() + health.timeoutMs;
    let successes = 0;
    for (;;) {
        const container = await newest(site, expected);
        const wrong = await complaint(site, container);
        successes = wrong === undefined ? successes + 1 : 0;
        if (container !== undefined && successes >= health.successes)
            return container;
        const hopeless = container === undefined ? undefined : whyHopeless(container);
        if (hopeless !== undefined)
            throw notHealthy(expected.service, hopeless);
        if (site.clock.now() >= deadline) {
            throw notHealthy(expected.service, `${wrong ?? 'is not healthy for long enough'}, after ${formatDuration(health.timeoutMs)}`);
        }
        await site.clock.sleep(health.intervalMs, site.signal);
    }
}
/**
 * Waits until services that are not rolled run, and are healthy where they can tell; those that do
 * their work `once` may also have ended well.
 *
 * @throws {ActionError} FR045 naming the one that does not.
 */
async function untilRunning(site, services, once = new Set()) {
    const deadline = site.clock.now() + site.config.roll.health.timeoutMs;
    for (;;) {
        const containers = await listContainers(site.host, site.config.project);
        const isThere = (container) => isServing(container) || (once.has(container.service) && hasEndedWell(container));
        const there = containers.filter(isThere).map(({ service }) => service);
        const missing = services.find((name) => !there.includes(name));
        if (missing === undefined)
            return;
        if (site.clock.now() >= deadline) {
            throw errors_fail('FR045', `\`${missing}\` does not run${stateOf(containers, missing)}.`);
        }
        await site.clock.sleep(500, site.signal);
    }
}
/**
 * Asks a replica directly, past the proxy, for a path under a host name.
 *
 * @returns the status, or why there was none; undefined when the host can not be used for asking.
 */
async function askReplica(site, container, question) {
    const address = Object.values(container.addresses).find((found) => found !== '');
    if (site.dial === undefined || address === undefined)
        return undefined;
    const url = new URL(question.path, `http://${address}:${site.config.roll.port}`);
    const agent = agentFor(url, { dial: site.dial, keepAlive: false });
    try {
        const headers = { host: question.host };
        const answer = await ask({ url, agent, timeoutMs: ASK_TIMEOUT_MS, headers });
        return answer.status;
    }
    catch (error) {
        return messageOf(error);
    }
    finally {
        agent.destroy();
    }
}
// --- internal ---
async function newest(site, { service, before }) {
    const containers = await listContainers(site.host, site.config.project);
    return containers.find((found) => found.service === service && !before.includes(found.id));
}
/** Why a container is not healthy, in words; undefined when it is. */
async function complaint(site, container) {
    if (container === undefined)
        return 'has no container';
    if (container.state !== 'running')
        return `is ${container.state}`;
    const own = container.health ?? 'healthy';
    const asked = await pathComplaint(site, container);
    const complaints = [
        ...(own === 'healthy' ? [] : [`its own health check says \`${own}\``]),
        ...(asked === undefined ? [] : [asked]),
    ];
    return complaints.length === 0 ? undefined : `is not healthy: ${complaints.join(', ')}`;
}
async function pathComplaint(site, container) {
    const { path } = site.config.roll.health;
    if (path === undefined)
        return undefined;
    const status = await askReplica(site, container, { path, host: 'localhost' });
    if (typeof status === 'number' && status >= 200 && status < 300)
        return undefined;
    return typeof status === 'number'
        ? `${path} answers ${status}`
        : `${path} does not answer (${status ?? 'there is no way to ask'})`;
}
function whyHopeless(container) {
    const { state, exitCode, outOfMemory, restarts } = container;
    const memory = outOfMemory ? ', because it ran out of memory' : '';
    if (state === 'exited' || state === 'dead')
        return `ended with exit code ${exitCode}${memory}`;
    if (restarts >= CRASH_LOOP)
        return `was restarted ${restarts} times, exit code ${exitCode}${memory}`;
    return undefined;
}
function notHealthy(service, what) {
    return errors_fail('FR040', `The new \`${service}\` ${what}.`);
}
function stateOf(containers, name) {
    const found = containers.find(({ service }) => service === name);
    if (found === undefined)
        return ': it has no container';
    return `: it is ${found.state}${found.health === undefined ? '' : `, ${found.health}`}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/scratch.js
/** Private directories on the host for the time of one script; what an older script left is swept. */
/**
 * The beginning of a script that works in a private directory, `$scratch`: in memory where the host
 * has some (/dev/shm), else in its temporary directory. The directory goes when the script ends,
 * also by a signal. After a power cut or SIGKILL the next script removes it, once it is an hour old.
 */
const IN_SCRATCH = `umask 077
base=/dev/shm
if [ -n "\${TMPDIR:-}" ] || [ ! -w "$base" ]; then base=\${TMPDIR:-/tmp}; fi
find "$base" -maxdepth 1 -type d -name 'fairway-*' -user "$(id -u)" -mmin +60 -exec rm -rf {} + 2>/dev/null || true
scratch=$(mktemp -d "$base/fairway-XXXXXXXX") || exit 1
leave() {
  rm -rf "$scratch"
  [ ! -e "$scratch" ] || { echo "fairway-left $scratch"; exit 98; }
}
trap leave EXIT
trap 'exit 130' HUP INT TERM`;
/** The directory that a script of `IN_SCRATCH` could not remove. */
function leftBehind(stdout) {
    return /^fairway-left (.*)$/m.exec(stdout)?.[1];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/image.js
/** The image on the host: pulled by digest with a credential that does not stay, tagged by release. */




const PULL_TIMEOUT_MS = 20 * 60_000;
// The credential comes as one line, so that stdin can stay open and the pull can be interrupted.
const PULL = `set -u
${IN_SCRATCH}
IFS= read -r credential
printf '%s' "$credential" > "$scratch/config.json"
unset credential
docker --config "$scratch" pull --quiet "$1"`;
/** The engine's own id of an image; undefined when it is not there. */
async function imageId(host, name) {
    const args = ['docker', 'image', 'inspect', '--format', '{{.Id}}', name];
    const { exitCode, stdout } = await host.run({ args });
    return exitCode === 0 ? stdout.trim() : undefined;
}
/**
 * Pulls an image by digest, if it is not there already, and returns the engine's id of it.
 *
 * @throws {ActionError} FR026 with what Docker says, FR027 when the credential stayed on the host.
 */
async function pullImage(host, image, login) {
    const name = formatReference(image);
    const there = await imageId(host, name);
    if (there !== undefined)
        return there;
    const finished = login
        ? await host.run({
            args: script(PULL, name),
            line: dockerConfig(image.registry, login),
            timeoutMs: PULL_TIMEOUT_MS,
        })
        : await host.run({ args: ['docker', 'pull', '--quiet', name], timeoutMs: PULL_TIMEOUT_MS });
    const left = leftBehind(finished.stdout);
    if (left !== undefined)
        throw errors_fail('FR027', `The directory \`${left}\` is still on the host.`);
    if (finished.exitCode !== 0) {
        throw errors_fail('FR026', `\`${name}\` can not be pulled: ${finished.stderr.trim()}`);
    }
    const id = await imageId(host, name);
    if (id === undefined)
        throw errors_fail('FR026', `\`${name}\` was pulled, but is not there.`);
    return id;
}
/** Gives the image the name that the Compose file uses: `name:release`. */
async function tagImage(host, id, name) {
    await succeed(host, { args: ['docker', 'tag', id, name] });
}
// --- internal ---
/** config.json of Docker with one login; Docker Hub is listed under its old address. */
function dockerConfig(registry, { username, password }) {
    const host = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
    return JSON.stringify({ auths: { [host]: { auth } } });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/progress.js
/** Notes that a service comes to a stage. */
function enter(progress, service, stage) {
    progress.inHand = { service, stage };
    if (stage === 'replace' || stage === 'update')
        progress.replaced.push(service);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/files.js
/** Files on the host: read whole, written atomically. */


const ABSENT = 44;
/** The text of a file; undefined when there is none. */
async function readText(host, path) {
    const command = { args: script('[ -e "$1" ] || exit 44; cat "$1"', path) };
    const finished = await host.run(command);
    if (finished.exitCode === ABSENT)
        return undefined;
    if (finished.exitCode !== 0)
        throw commandFailed(command, finished);
    return finished.stdout;
}
/**
 * Checks a text that is written back: read in another encoding it would lose what it says.
 *
 * @throws {ActionError} FR036 naming the line.
 */
function requireUtf8(path, text) {
    const line = text?.split('\n').findIndex((one) => one.includes('\uFFFD')) ?? -1;
    if (line < 0)
        return;
    throw errors_fail('FR036', `Line ${line + 1} of \`${path}\` on the host is not UTF-8.`);
}
// When a connection dies, what arrived until then looks like the whole: only the count tells.
const WHOLE = (path, count) => `[ "$(wc -c < "${path}")" -eq "${count}" ] || { echo 'not all of it arrived' >&2; exit 1; }`;
// A link is followed, so that a linked file is replaced and not the link.
const WRITE = `set -eu
case $2 in *00) umask 077;; *) umask 022;; esac
target=$(readlink -f "$1" 2>/dev/null || printf %s "$1")
mkdir -p "$(dirname "$target")"
new="$target.fairway.$$"
trap 'rm -f "$new"' EXIT
cat > "$new"
${WHOLE('$new', '$3')}
chmod "$2" "$new"
mv -f "$new" "$target"`;
const APPEND = `set -eu
umask 077
mkdir -p "$(dirname "$1")"
new="$1.fairway.$$"
trap 'rm -f "$new"' EXIT
cat > "$new"
${WHOLE('$new', '$2')}
if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then echo >> "$1"; fi
cat "$new" >> "$1"
sync "$1" 2>/dev/null || sync`;
/**
 * Writes a file, and its directories, so that a reader sees the old content or the new.
 *
 * @throws {ActionError} FR014 when not all of it arrived; then the old content stays.
 */
async function writeText(host, file) {
    const args = script(WRITE, file.path, file.mode ?? '600', lengthOf(file.content));
    await succeed(host, { args, input: file.content });
}
/** Appends a line and waits until it is on the disk; a last line that was cut stays alone. */
async function appendLine(host, file) {
    const input = `${file.line}\n`;
    await succeed(host, { args: script(APPEND, file.path, lengthOf(input)), input });
}
// --- internal ---
function lengthOf(text) {
    return String(Buffer.byteLength(text, 'utf8'));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/release-record.js
/** What is written down of each release, so that a later run can put it back. */



/** `release.json` in the directory of a release. */
const releaseRecord = object({
    version: literal(1),
    release: schemas_string(),
    digest: schemas_string(),
    constants: record(schemas_string(), schemas_string()),
    /** Names only: values of secrets are never kept. */
    secrets: array(schemas_string()),
    /** Hash of each service's configuration, as its containers carry it in a label. */
    hashes: record(schemas_string(), schemas_string()),
    /** Modes of the files that are kept beside it, by path. */
    files: schemas_default(record(schemas_string(), schemas_string()), {}),
    /** How it was run; a later configuration may say something else. */
    settings: optional(object({
        composeFiles: array(schemas_string()),
        envFile: schemas_string(),
        versionKey: schemas_string(),
        port: schemas_number(),
        health: object({
            path: optional(schemas_string()),
            intervalMs: schemas_number(),
            timeoutMs: schemas_number(),
            successes: schemas_number(),
        }),
    })),
});
/** What is written down of a release; undefined when nothing is, or nothing that can be read. */
async function readRelease(host, paths, release) {
    const text = await readText(host, `${releasePath(paths, release)}/release.json`);
    if (text === undefined)
        return undefined;
    try {
        return releaseRecord.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
/** Writes a release down. Calling it again with the same release replaces what was there. */
async function writeRelease(host, paths, record) {
    const path = `${releasePath(paths, record.release)}/release.json`;
    await writeText(host, { path, content: `${JSON.stringify(record, undefined, 2)}\n` });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/environment/dotenv.js
/**
 * The syntax of environment files as Compose reads them:
 * https://github.com/compose-spec/compose-go/blob/main/dotenv/parser.go
 */
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:]/;
/** Values that mean themselves without quotes, for Compose and for a shell. */
const PLAIN = /^[A-Za-z0-9_@%+,./:=-]+$/;
/** Cuts a file into segments; joined again they are the same file. */
function segments(file) {
    const found = [];
    for (let rest = file; rest !== '';) {
        const match = ASSIGNMENT.exec(rest);
        const length = match === null ? lineLength(rest, 0) : valueEnd(rest, match[0].length);
        found.push({ name: match?.[1], text: rest.slice(0, length) });
        rest = rest.slice(length);
    }
    return found;
}
/**
 * One variable as a line, so that the value arrives byte for byte in the container: bare where it
 * is harmless, in single quotes where these can hold it, else in double quotes with escapes.
 *
 * @throws {Error} for a value with a NUL byte, which no environment can hold.
 */
function assignment(name, value) {
    if (value.includes('\0'))
        throw new Error(`The value of ${name} has a NUL byte.`);
    return `${name}=${dotenv_quoted(value)}`;
}
// --- internal ---
function dotenv_quoted(value) {
    if (value === '' || PLAIN.test(value))
        return value;
    // In single quotes a backslash is itself but before a quote, so both together are avoided there.
    if (!/['\\\r\n]/.test(value))
        return `'${value}'`;
    const escaped = value
        .replace(/[\\"$]/g, '\\$&')
        .replaceAll('\n', '\\n')
        // Compose turns CR LF of a file into LF, so that a CR can only be written as an escape.
        .replaceAll('\r', '\\r');
    return `"${escaped}"`;
}
function lineLength(text, from) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end + 1;
}
/** Where the lines of a value end that begins at `from`; quoted values may span lines. */
function valueEnd(text, from) {
    const start = from + (/^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0);
    const quote = text[start];
    if (quote !== '"' && quote !== "'")
        return lineLength(text, from);
    for (let index = start + 1; index < text.length; index++) {
        if (text[index] === '\\')
            index++;
        else if (text[index] === quote)
            return lineLength(text, index);
    }
    return lineLength(text, from);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/environment/env-file.js
/** The environment file of the project: ours and the host's lines in one file. */

/**
 * Writes our variables into the file: those that are there in their place, the others at the end.
 * Comments and lines of the host stay as they are. Of a name that stands there twice only the last
 * counts for Compose, and only that one is kept.
 */
function planEnvFile(wish) {
    const parts = segments(wish.current);
    const last = new Map(parts.flatMap(({ name }, index) => (name ? [[name, index]] : [])));
    const obsolete = new Set(wish.writtenBefore.filter((name) => !isNamed(name, wish)));
    const texts = parts.flatMap(({ name, text }, index) => {
        if (name === undefined)
            return [text];
        if (last.get(name) !== index || obsolete.has(name))
            return [];
        const value = wish.values.get(name);
        return [value === undefined ? text : `${assignment(name, value)}\n`];
    });
    const added = [...wish.values].filter(([name]) => !last.has(name));
    const written = texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`));
    const names = [...last.keys()];
    return {
        content: [...written, ...added.map(([name, value]) => `${assignment(name, value)}\n`)].join(''),
        added: added.map(([name]) => name),
        changed: names.filter((name) => {
            const value = wish.values.get(name);
            const before = parts[last.get(name) ?? -1]?.text.trim();
            return value !== undefined && before !== assignment(name, value);
        }),
        removed: names.filter((name) => obsolete.has(name)),
        unknown: names.filter((name) => !isNamed(name, wish) && !obsolete.has(name)),
    };
}
// --- internal ---
function isNamed(name, wish) {
    return wish.values.has(name) || wish.keep.includes(name);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/journal.js
/** The journal of a deploy directory: a JSON line for each deploy, never changed afterwards. */


/** A line of `.fairway/journal.jsonl`. */
const journalEntry = object({
    version: literal(1),
    /** When it was written, RFC 3339. */
    at: schemas_string(),
    result: schemas_enum(['deployed', 'unchanged', 'rolled-back', 'failed', 'cancelled']),
    /** The release that was asked for. */
    release: schemas_string(),
    digest: schemas_string(),
    previousRelease: nullable(schemas_string()),
    previousDigest: nullable(schemas_string()),
    /** The run that did it. */
    run: object({ repository: schemas_string(), id: schemas_string(), attempt: schemas_number(), actor: schemas_string() }),
    /** Replicas whose container was replaced. */
    rolled: array(schemas_string()),
    requests: nullable(object({ total: schemas_number(), failed: schemas_number(), longestGapMs: schemas_number() })),
    failureCode: nullable(schemas_string()),
    durationMs: schemas_number(),
});
/** The lines of a journal. What can not be read, such as a line that was cut, is passed over. */
function parseJournal(text) {
    return text.split('\n').flatMap((line) => {
        try {
            const parsed = journalEntry.safeParse(JSON.parse(line));
            return parsed.success ? [parsed.data] : [];
        }
        catch {
            return [];
        }
    });
}
/** The release that serves by what the journal says: the last one that was brought out whole. */
function currentRelease(entries) {
    const last = entries.findLast(({ result }) => result === 'deployed' || result === 'unchanged');
    return last && { release: last.release, digest: last.digest };
}
/** The journal of a host, oldest entry first; empty before the first deploy. */
async function readJournal(host, path) {
    return parseJournal((await readText(host, path)) ?? '');
}
/** Adds an entry, and returns when it is on the disk. */
async function writeJournal(host, path, entry) {
    await appendLine(host, { path, line: JSON.stringify(entry) });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/host/staging.js




// Each line of the input is a file: an `x`, its content in base64, a blank, its path.
// The directory above is mirrored as well, for projects that refer to `../something`.
const STAGE = `set -eu
${IN_SCRATCH}
real=$1
shift
mirror() {
  [ -d "$1" ] || return 0
  for entry in "$1"/* "$1"/.[!.]*; do
    if [ -e "$entry" ] && [ "\${entry##*/}" != "$3" ]; then ln -s "$entry" "$2/\${entry##*/}"; fi
  done
}
above=\${real%/*}
stage=$scratch/above/\${real##*/}
mkdir "$scratch/above" "$stage"
mirror "$above" "$scratch/above" "\${real##*/}"
mirror "$real" "$stage" .fairway
while IFS=' ' read -r content path; do
  into=$stage
  from=$real
  rest=$path
  while [ "\${rest#*/}" != "$rest" ]; do
    into=$into/\${rest%%/*}
    from=$from/\${rest%%/*}
    rest=\${rest#*/}
    if [ -L "$into" ]; then rm "$into"; fi
    if [ ! -d "$into" ]; then mkdir "$into"; mirror "$from" "$into" ''; fi
  done
  rm -f "$into/$rest"
  printf %s "\${content#x}" | base64 -d > "$into/$rest"
done
echo "$scratch/above"
cd "$stage"
"$@"`;
/**
 * The model of the project with the new files.
 *
 * @throws {ActionError} FR021 with what Compose says, FR027.
 */
async function stagedModel(host, project) {
    const { config, paths } = project;
    const { versionKey } = config.compose;
    const args = [
        ...['env', `${versionKey}=${RELEASE_PLACEHOLDER}`],
        ...composeArgs(config),
        ...['config', '--format', 'json'],
    ];
    const finished = await host.run({
        args: script(STAGE, paths.directory, ...args),
        input: project.files.map(lineOf).join(''),
    });
    const end = finished.stdout.indexOf('\n');
    const above = finished.stdout.slice(0, end);
    const left = leftBehind(finished.stdout);
    if (left !== undefined)
        throw errors_fail('FR027', `The directory \`${left}\` is still on the host.`);
    if (finished.exitCode !== 0) {
        const said = finished.stderr.replaceAll(above || '\0', parentOf(paths.directory)).trim();
        throw errors_fail('FR021', `Compose refuses the project in \`${paths.directory}\`: ${said}`);
    }
    const json = finished.stdout.slice(end + 1).replaceAll(above, parentOf(paths.directory));
    return parseModel(json, versionKey);
}
// --- internal ---
function lineOf({ path, content }) {
    return `x${Buffer.from(content, 'utf8').toString('base64')} ${path}\n`;
}
function parentOf(directory) {
    return directory.slice(0, directory.lastIndexOf('/'));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/plan.js


/** Compares what is asked for with what is there. */
function planDeploy(wish, facts) {
    const serving = (service) => containersOf(facts, service).some(isServing);
    const proxyRuns = containersOf(facts, wish.proxy).some(({ state }) => state === 'running');
    const someServe = wish.services.some(serving);
    const roll = wish.services.flatMap((service) => replacement(service, wish, facts));
    // What does not serve comes first, so that there are never fewer that do.
    const order = [...roll].sort((a, b) => Number(serving(a.service)) - Number(serving(b.service)));
    return {
        wish: { release: wish.release, digest: wish.digest },
        previous: previousRelease(wish, facts),
        pull: facts.imageId === undefined,
        changedFiles: facts.changedFiles,
        start: [
            ...dependencies([...wish.services, ...wish.then, wish.proxy], wish, facts),
            ...(proxyRuns || !someServe ? [] : [wish.proxy]),
        ],
        roll: order,
        proxyLast: !proxyRuns && !someServe,
        update: wish.then.flatMap((service) => replacement(service, wish, facts)),
        putBack: wish.services.filter((name) => facts.markers.includes(name) && serving(name) && order[0]?.service !== name),
    };
}
/**
 * The release to go back to: the one that every replica serves, else the one that the journal names,
 * by the name that its containers carry.
 */
function previousRelease(wish, facts) {
    const { containers, journal } = facts;
    const serving = containers.filter((container) => wish.services.includes(container.service) && isServing(container));
    const releases = serving.flatMap(({ labels }) => {
        const release = labels[LABELS.release];
        const digest = labels[LABELS.digest];
        return release === undefined || digest === undefined ? [] : [{ release, digest }];
    });
    const [first] = releases;
    const isWhole = releases.length === serving.length &&
        wish.services.every((name) => serving.some(({ service }) => service === name)) &&
        releases.every(({ digest }) => digest === first?.digest);
    if (isWhole)
        return releases.find(({ release }) => release === journal?.release) ?? first;
    return (releases.find(({ digest }) => digest === journal?.digest) ??
        journal ??
        releases.find(({ digest }) => digest !== wish.digest) ??
        first);
}
/** Whether there is nothing to do to any container or file; the environment file comes on top. */
function isUnchanged(plan) {
    const { start, roll, update, putBack, changedFiles, proxyLast } = plan;
    return ([start, roll, update, putBack, changedFiles].every(({ length }) => length === 0) && !proxyLast);
}
/** Whether a service's container is replaced, so that it takes the new release's name. */
function takesRelease(plan) {
    return plan.roll.length > 0 || plan.update.length > 0;
}
/** The plan as lines for a person. */
function describePlan(plan, env) {
    const { wish, previous } = plan;
    const from = previous === undefined ? 'nothing' : `\`${previous.release}\``;
    return [
        `From ${from} to \`${wish.release}\` (${wish.digest})`,
        ...(plan.pull ? ['Pull the image to the host'] : []),
        ...plan.changedFiles.map((path) => `Copy \`${path}\``),
        ...envLines(env),
        ...plan.start.map((service) => `Start \`${service}\`, which is not running`),
        ...plan.putBack.map((service) => `Put \`${service}\` back into the proxy: an earlier run left it out`),
        ...plan.roll.map(({ service, reason }) => `Roll \`${service}\`: ${reason}`),
        ...(plan.proxyLast ? ['Start the proxy'] : []),
        ...plan.update.map(({ service, reason }) => `Update \`${service}\`: ${reason}`),
        ...(isUnchanged(plan) ? ['Everything runs as it is asked for: no container is touched'] : []),
    ];
}
// --- internal ---
function containersOf(facts, service) {
    return facts.containers.filter((container) => container.service === service);
}
function replacement(service, wish, facts) {
    const model = facts.model.get(service);
    if (model === undefined)
        return [];
    const containers = containersOf(facts, service);
    const reason = containers.length > 1
        ? 'it has more than one container, an earlier roll was cut short'
        : whyReplace(containers[0], model, { wish, facts });
    return reason === undefined ? [] : [{ service, reason }];
}
function whyReplace(container, model, { wish, facts }) {
    if (container === undefined)
        return 'it is not there';
    const { labels, state, health } = container;
    if (state !== 'running')
        return `it is ${state}`;
    if (labels[LABELS.config] === undefined)
        return 'it was not started by a deploy yet';
    if (model.image === facts.imageName) {
        if (labels[LABELS.digest] !== wish.digest)
            return `it runs \`${labels[LABELS.release]}\``;
        const isOther = facts.imageId !== undefined && container.imageId !== facts.imageId;
        if (isOther)
            return 'it runs another image than its label says';
    }
    if (labels[LABELS.config] !== model.hash)
        return 'its configuration or a secret changed';
    return (health ?? 'healthy') === 'healthy' ? undefined : `it is ${health}`;
}
/** What the services depend on, directly or not, and neither runs nor is done; the deepest first. */
function dependencies(services, wish, facts) {
    const ours = new Set([...wish.services, ...wish.then, wish.proxy]);
    const once = oneOffs(facts.model);
    const found = new Set();
    const seen = new Set();
    const visit = (name) => {
        const service = facts.model.get(name);
        // One that is not in the model belongs to a profile that is not active.
        if (seen.has(name) || service === undefined)
            return;
        seen.add(name);
        for (const dependency of service.dependsOn)
            visit(dependency.name);
        const isMet = containersOf(facts, name).some((container) => container.state === 'running' || (once.has(name) && hasEndedWell(container)));
        if (!ours.has(name) && !isMet)
            found.add(name);
    };
    for (const service of services)
        visit(service);
    return [...found];
}
function envLines({ added, changed, removed, unknown }) {
    const list = (names) => names.map((name) => `\`${name}\``).join(', ');
    return [
        ...(added.length > 0 ? [`Add to the environment file: ${list(added)}`] : []),
        ...(changed.length > 0 ? [`Change in the environment file: ${list(changed)}`] : []),
        ...(removed.length > 0 ? [`Remove from the environment file: ${list(removed)}`] : []),
        ...(unknown.length > 0
            ? [`Leave in the environment file, though not in \`compose.keep\`: ${list(unknown)}`]
            : []),
    ];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/proxy/marker.js


/** The path on the host of a path inside a container; undefined when it is not mounted. */
function hostPath(container, inside) {
    const mount = container.mounts
        .filter(({ destination }) => `${inside}/`.startsWith(`${destination.replace(/\/$/, '')}/`))
        .sort((a, b) => b.destination.length - a.destination.length)[0];
    if (mount === undefined || mount.source === '')
        return undefined;
    return mount.source + inside.slice(mount.destination.replace(/\/$/, '').length);
}
/** Names of the markers that are set. */
async function listMarkers(host, directory) {
    const { stdout } = await host.run({ args: script('ls -1A "$1" 2>/dev/null', directory) });
    return stdout.split('\n').filter((name) => name !== '');
}
/** Takes a replica out of the proxy. The file says who did it. */
async function setMarker(changes, marker) {
    const path = `${marker.directory}/${marker.service}`;
    // The proxy may run as another user: it only has to see that the file is there.
    await writeText(changes, { path, content: `${marker.note}\n`, mode: '644' });
}
/** Puts a replica back into the proxy. */
async function clearMarker(changes, marker) {
    await succeed(changes, { args: ['rm', '-f', `${marker.directory}/${marker.service}`] });
}
/** Whether markers can be written there. */
async function canWrite(host, directory) {
    const { exitCode } = await host.run({ args: ['test', '-w', directory] });
    return exitCode === 0;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/proxy/admin.js
/** Asks a running Caddy, inside its container, through what the container has for that. */

/** Caddy's admin API listens inside the container only. */
const ADMIN = 'http://127.0.0.1:2019';
/**
 * Programs that can fetch an address, the one of the official image first. Time is limited from
 * outside: the wget of Debian's busybox 1.35 dies of its own `-T`.
 */
const FETCHERS = [
    ['wget', '-q', '-O', '-'],
    ['curl', '-fsS'],
];
const upstreamsSchema = array(looseObject({ address: schemas_string(), num_requests: schemas_number() }));
/**
 * The configuration in Caddy's JSON form: what runs, or, where its admin API does not answer, what
 * its configuration file says. Undefined when neither can be had.
 */
async function caddyConfig(host, proxy) {
    const running = await admin_ask(host, proxy, '/config/');
    if (running !== undefined)
        return running;
    const at = proxy.command.findIndex((word) => word === '--config' || word === '-c');
    const file = (at < 0 ? undefined : proxy.command[at + 1]) ?? '/etc/caddy/Caddyfile';
    const args = ['docker', 'exec', proxy.id, 'caddy', 'adapt', '--config', file];
    const finished = await host.run({ args, timeoutMs: 15_000 });
    return finished.exitCode === 0 ? parsed(finished.stdout) : undefined;
}
/**
 * How many requests Caddy has in flight to an address, by its own count (WebSockets included);
 * undefined when it does not tell.
 */
async function inFlight(host, proxy, address) {
    const answer = upstreamsSchema.safeParse(await admin_ask(host, proxy, '/reverse_proxy/upstreams'));
    if (!answer.success)
        return undefined;
    const entries = answer.data.filter((upstream) => upstream.address === address);
    // Of an address that it does not list Caddy knows nothing: that is not the same as none.
    if (entries.length === 0)
        return undefined;
    return entries.reduce((sum, upstream) => sum + upstream.num_requests, 0);
}
// --- internal ---
async function admin_ask(host, proxy, path) {
    for (const fetcher of FETCHERS) {
        const args = ['docker', 'exec', proxy.id, ...fetcher, ADMIN + path];
        const finished = await host.run({ args, timeoutMs: 5_000 });
        if (finished.exitCode === 0)
            return parsed(finished.stdout);
    }
    return undefined;
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/proxy/caddy.js
/**
 * What Caddy's configuration offers for taking a replica out: a `file` matcher looks at a directory
 * with every request, so that a marker file there works at once and without a reload.
 * https://caddyserver.com/docs/json/apps/http/servers/routes/match/file/
 */

/** Caddy's own default: https://caddyserver.com/docs/caddyfile/directives/reverse_proxy */
const DEFAULT_HEALTH_INTERVAL_MS = 30_000;
/** Looks through a configuration in Caddy's JSON form. */
function caddyOffers(config, replicas) {
    const objects = [...objectsIn(config)];
    const markers = objects.flatMap((route) => markersOf(route, replicas));
    const services = new Set(markers.map(({ service }) => service));
    return {
        markers: [...services].flatMap((service) => markers.find((offer) => offer.service === service) ?? []),
        unguarded: [...new Set(unguardedIn(config, replicas, new Set()))],
        healthIntervalMs: Math.max(0, ...objects.map(healthInterval)),
    };
}
/** The lines of a Caddyfile that make a replica markable, to be shown to a person. */
function caddySnippet(services, port) {
    const others = (out) => services.filter((service) => service !== out).map((service) => `${service}:${port}`);
    const blocks = services.map((service) => {
        const matcher = `@${service.replaceAll(/\W/g, '_')}_out`;
        return `${matcher} file {
	root /drain
	try_files /${service}
}
handle ${matcher} {
	reverse_proxy ${others(service).join(' ')}
}`;
    });
    const all = services.map((service) => `${service}:${port}`).join(' ');
    return [...blocks, `handle {\n\treverse_proxy ${all}\n}`].join('\n');
}
// --- internal ---
/** A route that asks for nothing but the file of a replica, and sends its requests to the others. */
function markersOf(route, replicas) {
    const { services, port } = replicas;
    const files = arrayOf(route.match)
        .map(objectOf)
        // Another condition beside it, such as a path, would let other requests past the marker.
        .filter((match) => Object.keys(match).length === 1)
        .map((match) => objectOf(match.file));
    const dials = [...objectsIn(route.handle)].flatMap(dialsOf);
    if (dials.length === 0)
        return [];
    return files.flatMap(({ root, try_files: paths }) => {
        if (typeof root !== 'string' || !root.startsWith('/'))
            return [];
        return services
            .filter((service) => arrayOf(paths).includes(`/${service}`))
            .filter((service) => {
            const others = services.filter((other) => other !== service);
            return dials.every((dial) => others.some((other) => dial === `${other}:${port}`));
        })
            .map((service) => ({ service, root }));
    });
}
/**
 * Replicas that are dialled where no earlier route of the same list, or of one around it, has looked
 * at their marker. Caddy goes through a list in its order.
 */
function unguardedIn(value, replicas, guarded) {
    if (Array.isArray(value)) {
        const seen = new Set(guarded);
        return value.flatMap((route) => {
            const markers = markersOf(objectOf(route), replicas);
            for (const { service } of markers)
                seen.add(service);
            // It leads to the others while one is out, and only one ever is.
            return markers.length > 0 ? [] : unguardedIn(route, replicas, seen);
        });
    }
    if (value === null || typeof value !== 'object')
        return [];
    const dialled = dialsOf(value).flatMap((dial) => replicaOf(dial, replicas));
    return [
        ...dialled.filter((service) => !guarded.has(service)),
        ...Object.values(value).flatMap((inner) => unguardedIn(inner, replicas, guarded)),
    ];
}
/** The replica behind an address: by its service, or by a name like `shop-app-a-1` that Compose gives. */
function replicaOf(dial, { services, port }) {
    return services.filter((service) => {
        if (dial === `${service}:${port}`)
            return true;
        const [name = '', of] = dial.split(':');
        return of === String(port) && new RegExp(`[-_]${escaped(service)}[-_]\\d+$`).test(name);
    });
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
function dialsOf(handler) {
    if (handler.handler !== 'reverse_proxy')
        return [];
    return arrayOf(handler.upstreams).flatMap((upstream) => {
        const { dial } = objectOf(upstream);
        return typeof dial === 'string' ? [dial] : [];
    });
}
/** Go's JSON has durations as nanoseconds, or as text. */
function healthInterval(handler) {
    if (handler.handler !== 'reverse_proxy')
        return 0;
    const { active } = objectOf(handler.health_checks);
    if (active === undefined)
        return 0;
    const { interval } = objectOf(active);
    if (typeof interval === 'number')
        return interval / 1_000_000;
    const parsed = typeof interval === 'string' ? parseDuration(interval) : undefined;
    return parsed ?? DEFAULT_HEALTH_INTERVAL_MS;
}
function* objectsIn(value) {
    if (value === null || typeof value !== 'object')
        return;
    if (!Array.isArray(value))
        yield value;
    for (const inner of Object.values(value))
        yield* objectsIn(inner);
}
function arrayOf(value) {
    return Array.isArray(value) ? value : [];
}
function objectOf(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value)
        ? value
        : {};
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/proxy/proxy.js
/** The proxy before the replicas: whether and how it can take one out. */




/**
 * Looks at the proxy that runs; one that was looked at `before` is taken as it was.
 *
 * @returns undefined when it is not running, which a first deploy mends.
 * @throws {ActionError} FR024 when it can not take out a replica.
 */
async function findProxy(site, containers, before) {
    const { services, port, proxyService } = site.config.roll;
    const container = containers.find(({ service, state }) => service === proxyService && state === 'running');
    if (container === undefined)
        return undefined;
    const isSame = before?.container.id === container.id;
    if (isSame && before.container.startedAt === container.startedAt)
        return before;
    const config = await caddyConfig(site.host, container);
    if (config === undefined) {
        throw errors_fail('FR024', `The configuration of \`${proxyService}\` can not be read.`, {
            cause: 'Its admin API does not answer inside the container, and `caddy adapt` fails there.',
            remedy: 'Use the image of Caddy with its shell, or do not set `admin off`.',
        });
    }
    const offers = caddyOffers(config, { services, port });
    const missing = services.filter((service) => !offers.markers.some((offer) => offer.service === service));
    if (missing.length > 0)
        throw noMarkers(site, missing);
    if (offers.unguarded.length > 0)
        throw unguarded(site, offers.unguarded);
    const markers = new Map();
    for (const { service, root } of offers.markers) {
        markers.set(service, await directoryFor(site, container, root));
    }
    return { container, markers, healthIntervalMs: offers.healthIntervalMs };
}
// --- internal ---
function noMarkers({ config, log }, missing) {
    const { services, port, proxyService } = config.roll;
    log.info('Lines that the Caddyfile needs, in the block of the site:');
    log.info(caddySnippet(services, port));
    const names = missing.map((service) => `\`${service}\``).join(', ');
    return errors_fail('FR024', `\`${proxyService}\` has no marker for ${names}.`, {
        cause: `The configuration that runs has no \`file\` matcher for it that leads to the other replicas on port ${port}.`,
    });
}
function unguarded({ config }, services) {
    const names = services.map((service) => `\`${service}\``).join(', ');
    return errors_fail('FR024', `\`${config.roll.proxyService}\` sends requests past the marker of ${names}.`, {
        cause: 'Another site or path of its configuration leads there without looking at the marker first.',
        remedy: 'Write the `handle` blocks of the markers before every `reverse_proxy` to a replica.',
    });
}
async function directoryFor(site, container, root) {
    const directory = hostPath(container, root);
    if (directory === undefined) {
        throw errors_fail('FR024', `\`${root}\` is not mounted into the container of the proxy.`, {
            remedy: `Add the volume \`./drain:${root}:ro\` to the service in the Compose file, and recreate it.`,
        });
    }
    if (!(await canWrite(site.host, directory))) {
        throw errors_fail('FR024', `Markers can not be written to \`${directory}\` on the host.`, {
            cause: 'The directory belongs to another user: Docker makes a missing one as root.',
            remedy: `Give it to the user of the deploy: \`sudo chown ${site.config.host.user} ${directory}\`.`,
        });
    }
    return directory;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/look.js
/** Looks at the host: everything that a plan is made from, and nothing is changed. */












/** Lines of the environment file that make a `docker compose` by hand mean the same as ours. */
const COMPOSE_FILE = 'COMPOSE_FILE';
const COMPOSE_PROJECT = 'COMPOSE_PROJECT_NAME';
/**
 * Reads what is there and plans. The model of what was found `before`, for which Compose takes
 * longest, is used again unless another deploy came in between.
 *
 * @throws {ActionError} FR021 when Compose refuses the project as it would be, FR024, FR036.
 */
async function look(site, request, before) {
    const { host, paths } = site;
    const seen = await see(site, request);
    const wish = wishOf(site, request);
    const journal = currentRelease(seen.journal);
    const previous = previousRelease(wish, { containers: seen.containers, journal });
    const previousRecord = previous && (await readRelease(host, paths, previous.release));
    const wishEnv = (release) => envFile(site, { request, release, seen, previousRecord });
    const proxy = await findProxy(site, seen.containers, before?.proxy);
    const facts = {
        model: isSame(before, seen)
            ? before.facts.model
            : await modelOf(site, request, wishEnv(request.release).content),
        containers: seen.containers,
        imageId: seen.imageId,
        imageName: formatReference(withTag(site.config.image, RELEASE_PLACEHOLDER)),
        markers: await look_markersOf(site, proxy),
        changedFiles: request.files
            .filter(({ path, content }) => seen.filesBefore.get(path) !== content)
            .map(({ path }) => path),
        journal,
    };
    const plan = planDeploy(wish, facts);
    // Without a replaced container the name of the release that runs stays in the file.
    const runs = previous?.digest === request.digest ? previous.release : request.release;
    const envRelease = takesRelease(plan) ? request.release : runs;
    const env = wishEnv(envRelease);
    return { ...seen, facts, plan, env, envRelease, proxy, previousRecord };
}
/** Every variable that a deploy writes. */
function environmentOf({ config }, secrets, release) {
    const { compose } = config;
    return new Map([
        [compose.versionKey, release],
        ...Object.entries(compose.constants),
        ...secrets,
        [COMPOSE_PROJECT, config.project],
        [COMPOSE_FILE, [...compose.files, '.fairway/compose.yaml'].join(':')],
    ]);
}
/** Where markers stand unless the proxy's container has another directory mounted. */
function markerDirectory({ paths }) {
    return `${paths.directory}/drain`;
}
/** Names of the markers that are set, also while the proxy is down. */
async function look_markersOf(site, proxy) {
    const directories = new Set([markerDirectory(site), ...(proxy?.markers.values() ?? [])]);
    const lists = await Promise.all([...directories].map((one) => listMarkers(site.host, one)));
    return lists.flat();
}
/** A release with the services that it shall run in. */
function wishOf({ config }, { release, digest }) {
    const { services, proxyService } = config.roll;
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    return { release, digest, services, then: config.then, proxy: proxyService };
}
// --- internal ---
async function see({ host, paths, config }, request) {
    const [envBefore, journal, containers, id, ...texts] = await Promise.all([
        readText(host, paths.envFile),
        readJournal(host, paths.journal),
        listContainers(host, config.project),
        imageId(host, formatReference(request.image)),
        ...request.files.map(({ path }) => readText(host, `${paths.directory}/${path}`)),
    ]);
    const filesBefore = new Map(request.files.map(({ path }, index) => [path, texts[index]]));
    requireUtf8(config.compose.envFile, envBefore);
    for (const { path, content } of request.files) {
        const found = filesBefore.get(path);
        if (found !== content)
            requireUtf8(path, found);
    }
    return { envBefore, journal, containers, imageId: id, filesBefore };
}
/** Whether no deploy wrote anything since. */
function isSame(before, now) {
    return (before !== undefined &&
        before.envBefore === now.envBefore &&
        before.journal.length === now.journal.length &&
        [...now.filesBefore].every(([path, content]) => before.filesBefore.get(path) === content));
}
function envFile(site, { request, release, seen, previousRecord }) {
    return planEnvFile({
        current: seen.envBefore ?? '',
        values: environmentOf(site, request.secrets, release),
        keep: site.config.compose.keep,
        writtenBefore: previousRecord === undefined
            ? []
            : [...Object.keys(previousRecord.constants), ...previousRecord.secrets],
    });
}
function modelOf({ host, config, paths }, request, env) {
    const staged = { path: config.compose.envFile, content: env };
    return stagedModel(host, { config, paths, files: [...request.files, staged] });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/project-files.js
/** What a release consists of on the host beside its containers: files, environment and labels. */







/** Writes what changed of the files, the labels and the environment. */
async function writeProject({ site, request, findings }) {
    const { changes, paths, config, log } = site;
    const { plan, env, envBefore } = findings;
    await succeed(changes, { args: ['mkdir', '-p', markerDirectory(site)] });
    for (const { path, content, mode } of request.files) {
        if (!plan.changedFiles.includes(path))
            continue;
        await writeText(changes, { path: `${paths.directory}/${path}`, content, mode });
        log.info(`${path} copied`);
    }
    await writeLabels(site, findings, request);
    if (env.content === envBefore)
        return;
    await writeText(changes, { path: paths.envFile, content: env.content });
    log.info(`${config.compose.envFile} written`);
}
/** Writes the labels: new ones for what is replaced, and for the others those that they have. */
async function writeLabels({ changes, paths }, { facts, plan }, { release, digest }) {
    const replaced = new Set([...plan.roll, ...plan.update].map(({ service }) => service));
    const labels = new Map();
    for (const { name, hash } of facts.model.values()) {
        const kept = labelsOf(facts.containers, name);
        if (replaced.has(name))
            labels.set(name, { release, digest, config: hash });
        else if (kept !== undefined)
            labels.set(name, kept);
    }
    await writeText(changes, { path: paths.labels, content: labelsFile(labels) });
}
/**
 * Writes a release down that was brought out whole, so that a later run can go back to it; under the
 * name that was asked for, and under the one that its containers carry.
 */
async function keepRelease(changes, { site, request, findings }) {
    const { paths, config } = site;
    const { compose, roll } = config;
    const hashes = [...findings.facts.model.values()].map(({ name, hash }) => [name, hash]);
    for (const release of new Set([request.release, findings.envRelease])) {
        for (const { path, content } of request.files) {
            await writeText(changes, { path: `${releasePath(paths, release)}/files/${path}`, content });
        }
        await writeRelease(changes, paths, {
            version: 1,
            release,
            digest: request.digest,
            constants: { ...compose.constants },
            secrets: [...compose.secrets],
            hashes: Object.fromEntries(hashes),
            files: Object.fromEntries(request.files.map(({ path, mode }) => [path, mode])),
            settings: {
                composeFiles: [...compose.files],
                envFile: compose.envFile,
                versionKey: compose.versionKey,
                port: roll.port,
                health: roll.health,
            },
        });
    }
}
// --- internal ---
/** The labels that the container of a service carries now; undefined when they are not ours. */
function labelsOf(containers, service) {
    const labels = containers.find((container) => container.service === service)?.labels ?? {};
    const release = labels[LABELS.release];
    const digest = labels[LABELS.digest];
    const config = labels[LABELS.config];
    if (release === undefined || digest === undefined || config === undefined)
        return undefined;
    return { release, digest, config };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/recreate.js
/** Replaces the container of one service by a new one, whatever an earlier attempt left of it. */



/** What the engine says while it still finishes what a Compose that is gone had asked for. */
const STILL_BUSY = /already in progress|Conflict\./;
/**
 * Replaces the container of a service, or makes it.
 *
 * A Compose that was cut short leaves the old container and the new one side by side, and can't
 * recreate them both: they would need the same name. Then they are removed first.
 *
 * @throws {ActionError} FR014 when Compose can't.
 */
async function recreate(site, service, options) {
    const { timeoutMs } = options;
    const compose = (args) => {
        const whole = composeCommand(site.config, site.paths, args);
        return { args: whole, timeoutMs, onLine: site.log.foreign };
    };
    for (let attempt = 1;; attempt += 1) {
        // Looked at as a change is, so that nothing else changes it any more.
        const containers = await listContainers(site.changes, site.config.project);
        if (containers.filter((container) => container.service === service).length > 1) {
            await succeed(site.changes, compose(removeArgs(service)));
        }
        const command = compose(recreateArgs(service, options));
        const finished = await site.changes.run(command);
        if (finished.exitCode === 0)
            return;
        if (attempt > 1 || !STILL_BUSY.test(finished.stderr))
            throw commandFailed(command, finished);
        site.log.info('The engine is still busy with an earlier change; once more');
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/proxy/drain.js
/** A request that was routed before the marker was seen is counted by then. */
const SETTLE_MS = 300;
const POLL_MS = 150;
/**
 * Waits until `count` says 0, or the time is over. Where nobody can count, the whole time is waited.
 */
async function waitForDrain(options) {
    const { clock, signal } = options;
    const started = clock.now();
    const deadline = started + options.timeoutMs;
    await clock.sleep(SETTLE_MS, signal);
    const from = await options.count();
    if (from === undefined) {
        await clock.sleep(Math.max(0, deadline - clock.now()), signal);
        return { proof: 'timer', from: 0, left: 0, durationMs: clock.now() - started };
    }
    let left = from;
    while (left > 0 && clock.now() < deadline) {
        await clock.sleep(POLL_MS, signal);
        left = (await options.count()) ?? left;
    }
    return { proof: 'counter', from, left, durationMs: clock.now() - started };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/watch.js
/** Watches a new container: it must stay as it is, and requests must go on being answered. */


const EVERY_MS = 1_000;
/**
 * Watches a container for `roll.soak`; `check` throws when more requests failed than may.
 *
 * @throws {ActionError} `code` when the container does not stay as it is.
 */
async function watch(site, container, options) {
    const until = site.clock.now() + site.config.roll.soakMs;
    for (;;) {
        options.check();
        const containers = await listContainers(site.host, site.config.project);
        const now = containers.find(({ id }) => id === container.id);
        const change = whatChanged(container, now);
        if (change !== undefined)
            throw errors_fail(options.code, `\`${container.service}\` ${change}.`);
        const left = until - site.clock.now();
        if (left <= 0)
            return;
        await site.clock.sleep(Math.min(left, EVERY_MS), site.signal);
    }
}
// --- internal ---
function whatChanged(before, now) {
    if (now === undefined)
        return 'is gone';
    if (now.restarts > before.restarts)
        return `was restarted, exit code ${now.exitCode}`;
    if (now.state !== 'running')
        return `is ${now.state}, exit code ${now.exitCode}`;
    return isServing(now) ? undefined : `became ${now.health ?? 'unhealthy'}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/roll.js
/** Replaces one replica: out of the proxy, drained, replaced, healthy, back in, watched. */











/** Compose needs this on top of the grace period to make and start a container. */
const RECREATE_MS = 5 * 60_000;
/** Even a proxy that does not look at replicas by itself gets this long to see one. */
const LEAST_SETTLE_MS = 300;
/**
 * Rolls one replica. Every step looks first, so that a roll which was cut short can be done again.
 *
 * @throws {ActionError} FR040 to FR043, FR046; the replica then stays out of the proxy.
 */
async function rollReplica(roll, service) {
    const { site, timeline } = roll;
    const before = await roll_containersOf(site, service);
    if (roll.proxy !== undefined && (await othersServe(site, service))) {
        roll.onStage(service, 'drain');
        await timeline.during(service, 'drain', () => takeOut(roll, service));
    }
    roll.onStage(service, 'replace');
    const timeoutMs = roll.graceMs(service) + RECREATE_MS;
    await timeline.during(service, 'replace', () => recreate(site, service, { pull: 'never', timeoutMs }));
    const container = await timeline.during(service, 'boot', () => untilHealthy(site, { service, before: before.map(({ id }) => id) }));
    site.log.info(`${service} is healthy`);
    checkImage(container, roll.imageId);
    await checkDirectly(site, container);
    roll.onStage(service, 'back');
    await timeline.during(service, 'back', () => putBack(roll, service));
    roll.onStage(service, 'watch');
    await timeline.during(service, 'watch', () => watch(site, container, { code: 'FR043', check: roll.checkRequests }));
}
/** Puts a replica back into the proxy, and waits until requests are answered. */
async function putBack(roll, service) {
    const { site, proxy } = roll;
    const directory = proxy?.markers.get(service);
    if (proxy === undefined || directory === undefined)
        return;
    const settleMs = Math.max(LEAST_SETTLE_MS, proxy.healthIntervalMs * 1.5);
    await site.clock.sleep(settleMs, site.signal);
    await clearMarker(site.changes, { directory, service });
    await throughProxy(roll, service);
    // Requests that the proxy retried elsewhere must not lose that replica as well.
    await site.clock.sleep(Math.max(LEAST_SETTLE_MS, proxy.healthIntervalMs * 2), site.signal);
    site.log.info(`${service} is back behind the proxy`);
}
/** @throws {ActionError} FR041 when a container runs another image than the one it was made for. */
function checkImage({ service, imageId }, expected) {
    if (imageId === expected)
        return;
    throw errors_fail('FR041', `\`${service}\` runs the image ${imageId}, not ${expected}.`);
}
// --- internal ---
async function takeOut(roll, service) {
    const { site, proxy } = roll;
    const directory = proxy?.markers.get(service);
    if (proxy === undefined || directory === undefined)
        return;
    await setMarker(site.changes, { directory, service, note: roll.note });
    const address = `${service}:${site.config.roll.port}`;
    const drained = await waitForDrain({
        count: () => inFlight(site.host, proxy.container, address),
        timeoutMs: site.config.roll.drainTimeoutMs,
        clock: site.clock,
        signal: site.signal,
    });
    const took = formatDuration(drained.durationMs);
    if (drained.proof === 'timer') {
        site.log.info(`${service} is out; the proxy does not count requests, so it had ${took}`);
    }
    else if (drained.left > 0) {
        site.log.warning(`${service}: requests still in flight`, `${drained.left} of ${drained.from} requests or WebSockets did not end within ${took}; they end when the container stops.`);
    }
    else {
        site.log.info(`${service} is out; in flight ${drained.from} → 0 in ${took}`);
    }
}
/** What visitors will ask for must be answered by the replica itself before they do. */
async function checkDirectly(site, container) {
    const { probe, verify } = site.config;
    for (const address of [probe?.url, ...verify.map(({ url }) => url)]) {
        if (address === undefined)
            continue;
        const { pathname, search, host } = new URL(address);
        const path = pathname + search;
        const status = await askReplica(site, container, { path, host });
        if (status === undefined || (typeof status === 'number' && status < 500))
            continue;
        throw errors_fail('FR040', `The new \`${container.service}\` answers ${path} itself with: ${status}.`);
    }
}
/** Whether another replica can take the requests meanwhile. */
async function othersServe(site, service) {
    const containers = await listContainers(site.host, site.config.project);
    return containers.some((container) => container.service !== service &&
        site.config.roll.services.includes(container.service) &&
        isServing(container));
}
async function roll_containersOf(site, service) {
    const containers = await listContainers(site.host, site.config.project);
    return containers.filter((container) => container.service === service);
}
async function throughProxy({ site, isWayBack }, service) {
    const { probe, roll } = site.config;
    if (probe === undefined)
        return;
    const url = new URL(probe.url);
    const dial = probe.from === 'host' ? site.dial : undefined;
    const agent = agentFor(url, { dial, keepAlive: false });
    const deadline = site.clock.now() + roll.health.timeoutMs;
    let last = '';
    for (let successes = 0; successes < roll.health.successes;) {
        site.signal.throwIfAborted();
        if (site.clock.now() > deadline) {
            const error = errors_fail('FR046', `With \`${service}\` back, ${probe.url} answers: ${last}.`);
            if (!isWayBack)
                throw error;
            return site.log.warning('Way back', error.what);
        }
        last = await ask({ url, agent, timeoutMs: 5_000 }).then(({ status }) => (isAnswered(status) ? '' : `HTTP ${status}`), messageOf);
        successes = last === '' ? successes + 1 : 0;
        if (last !== '')
            await site.clock.sleep(roll.health.intervalMs, site.signal);
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/verify.js
/** The last word on a release: the addresses of `verify`, and the requests that failed. */



/** @throws {ActionError} FR044 when an address does not answer as it should. */
async function verify(site) {
    const { health } = site.config.roll;
    for (const { url: address, status } of site.config.verify) {
        const url = new URL(address);
        const deadline = site.clock.now() + health.timeoutMs;
        for (let seen = ''; seen !== String(status);) {
            seen = await statusOf(site, url);
            if (seen === String(status))
                break;
            if (site.clock.now() > deadline) {
                throw errors_fail('FR044', `${address} answers ${seen}, expected was ${status}.`);
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
    if (figures === undefined || figures.failed <= limit)
        return;
    const kinds = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
    throw errors_fail('FR042', `${figures.failed} of ${figures.total} requests failed: ${kinds.join(', ')}.`);
}
// --- internal ---
/** The status of an address, or why there is none. */
async function statusOf({ config, dial }, url) {
    const from = config.probe?.from ?? 'host';
    const agent = agentFor(url, { dial: from === 'host' ? dial : undefined, keepAlive: false });
    try {
        return String((await ask({ url, agent, timeoutMs: 5_000 })).status);
    }
    catch (error) {
        return messageOf(error);
    }
    finally {
        agent.destroy();
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/apply.js
/** Carries a plan out, step by step; whatever fails on the way is thrown to whoever goes back. */














/** Compose pulls and starts images that are not ours within this time. */
const START_TIMEOUT_MS = 10 * 60_000;
/** Brings the project from what was found to what was planned. */
async function applyPlan(applying) {
    const { record, site, probe } = applying;
    record.phase = 'image';
    const imageId = await site.log.group('Image', () => bringImage(applying));
    record.phase = 'files';
    await site.log.group('Files and environment', () => writeProject(applying));
    record.phase = 'roll';
    probe?.changed();
    await replaceContainers(applying, { imageId, isWayBack: false });
    record.phase = 'verify';
    await verify(site);
    // Requests that are in flight count as well.
    record.figures = await probe?.stop();
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
    for (const replacement of plan.roll) {
        await site.log.group(title('Roll', replacement), () => rollReplica(roll, replacement.service));
        applying.progress.inHand = undefined;
    }
    if (plan.proxyLast)
        await startServices(applying, [site.config.roll.proxyService]);
    if (!how.isWayBack)
        record.phase = 'update';
    for (const replacement of plan.update) {
        await site.log.group(title('Update', replacement), () => update(roll, applying, replacement));
        applying.progress.inHand = undefined;
    }
}
// --- internal ---
/** What a roll needs to know of this deploy. */
function rollWith(applying, how, proxy) {
    const { site, findings, record, request, progress } = applying;
    return {
        ...how,
        site,
        proxy,
        timeline: record.timeline,
        graceMs: (service) => findings.facts.model.get(service)?.graceMs ?? 0,
        note: `${request.owner.url} ${request.release}`,
        onStage: (service, stage) => enter(progress, service, stage),
        // Requests that failed are why the way back is taken: they must not stop it as well.
        checkRequests: () => (how.isWayBack ? undefined : checkRequests(applying)),
    };
}
/** The proxy as it runs now; undefined while there is nobody yet to send requests to. */
async function proxyFor({ site, findings }) {
    if (findings.proxy !== undefined || findings.plan.proxyLast)
        return findings.proxy;
    const containers = await listContainers(site.host, site.config.project);
    const started = await findProxy(site, containers);
    if (started !== undefined)
        return started;
    throw errors_fail('FR024', `\`${site.config.roll.proxyService}\` does not run.`, {
        cause: 'It was started, and ended again.',
        remedy: 'Read its log on the host, mend its configuration, and deploy again.',
    });
}
async function bringImage({ site, request }) {
    const { image, login, release } = request;
    const id = await pullImage(site.host, image, login);
    await tagImage(site.changes, id, formatReference(withTag(site.config.image, release)));
    site.log.info(`${formatReference(image)} is there as ${id}`);
    return id;
}
async function startServices({ site, findings }, services) {
    if (services.length === 0)
        return;
    await site.log.group(`Start ${services.join(', ')}`, async () => {
        const args = composeCommand(site.config, site.paths, startArgs(services));
        const onLine = site.log.foreign;
        await succeed(site.changes, { args, timeoutMs: START_TIMEOUT_MS, onLine });
        await untilRunning(site, services, oneOffs(findings.facts.model));
    });
}
/** Replaces and watches a container that no proxy stands before. */
async function update(roll, { site, findings }, { service }) {
    const { model, imageName } = findings.facts;
    roll.onStage(service, 'update');
    await roll.timeline.during(service, 'replace', async () => {
        // Its image may be another than ours, so it is pulled or built where it is missing.
        await recreate(site, service, { pull: 'missing', timeoutMs: START_TIMEOUT_MS });
        await untilRunning(site, [service]);
    });
    const containers = await listContainers(site.host, site.config.project);
    const container = containers.find((found) => found.service === service);
    if (container === undefined)
        throw errors_fail('FR045', `\`${service}\` is gone again.`);
    if (model.get(service)?.image === imageName)
        checkImage(container, roll.imageId);
    await roll.timeline.during(service, 'watch', () => watch(site, container, { code: 'FR045', check: roll.checkRequests }));
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/evidence.js
/** What a person at 23:00 wants to see of a replica that failed. */


const HEALTH_ENTRIES = 3;
/**
 * Collects what the container that failed left, and shows it in the log: of the services that may
 * have failed the newest one that does not serve, or else the newest one.
 */
async function collectEvidence(site, suspects) {
    const containers = await listContainers(site.host, site.config.project);
    const found = containers
        .filter((container) => suspects.includes(container.service))
        .sort((a, b) => Number(isServing(a)) - Number(isServing(b)) || b.startedAt.localeCompare(a.startedAt))[0];
    if (found === undefined)
        return undefined;
    const evidence = {
        service: found.service,
        state: describeState(found),
        log: await lastLogLines(site.host, found.id, site.logLines),
        healthLog: found.healthLog
            .slice(-HEALTH_ENTRIES)
            .map(({ exitCode, output }) => `exit ${exitCode}: ${plainText(output).trim() || '(it said nothing)'}`),
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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/outcome.js
/** Writes down in the journal how a deploy ended. */

/** Whether the journal names this release last already. */
function isKnown({ request, findings }) {
    return findings.facts.journal?.release === request.release;
}
/** Appends the line. The same release once more, with nothing to do, is not worth one. */
async function writeOutcome(changes, outcome) {
    const { site, request, findings, record, result } = outcome;
    const { previous } = findings.plan;
    if (result === 'unchanged' && isKnown(outcome))
        return;
    const { owner } = request;
    const figures = record.figures;
    await writeJournal(changes, site.paths.journal, {
        version: 1,
        at: new Date(site.clock.now()).toISOString(),
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
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/standing.js
/** What serves now, as it stands on the host and not as it was meant. */


/** Looks at the replicas. */
async function lookAtReplicas(site, proxy) {
    const [containers, markers] = await Promise.all([
        listContainers(site.host, site.config.project),
        look_markersOf(site, proxy),
    ]);
    return site.config.roll.services.map((service) => {
        const own = containers.filter((container) => container.service === service);
        const container = own.find(isServing) ?? own[0];
        const release = container?.labels[LABELS.release];
        if (container === undefined)
            return { service, release, trouble: 'has no container' };
        if (!isServing(container)) {
            return { service, release, trouble: `is ${container.health ?? container.state}` };
        }
        const trouble = markers.includes(service) ? 'is out of the proxy' : undefined;
        return { service, release, trouble };
    });
}
/** The replicas in words: in few where all are alike. */
function describeStanding(replicas) {
    const name = (release) => release ?? 'a release that is not by Fairway';
    const releases = new Set(replicas.map(({ release }) => release));
    if (releases.size === 1 && replicas.every(({ trouble }) => trouble === undefined)) {
        return `${name(replicas[0]?.release)}, on every replica.`;
    }
    const each = replicas.map(({ service, release, trouble }) => trouble === undefined
        ? `${service} serves ${name(release)}`
        : `${service}, with ${name(release)}, ${trouble}`);
    return `${each.join('; ')}.`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/plan-back.js
/** Decides what the way back has to replace, from what stands there. Pure. */


/**
 * Plans the way back as a deploy of the release before, with two differences: what runs as that
 * release was written down is as it shall be, though a secret changed since; and a service that no
 * proxy stands before, and that this run did not touch, is judged by its labels alone.
 */
function planBack(before, facts, known) {
    const untouched = new Set(known.found.map(({ id }) => id));
    const carried = (name) => facts.containers.find(({ service }) => service === name)?.labels[LABELS.config];
    const model = [...facts.model.values()].map((service) => {
        const hash = known.hashes[service.name];
        return hash !== undefined && hash === carried(service.name) ? { ...service, hash } : service;
    });
    return planDeploy(before, {
        ...facts,
        model: new Map(model.map((service) => [service.name, service])),
        containers: facts.containers.map((container) => before.then.includes(container.service) && untouched.has(container.id)
            ? { ...container, state: 'running', health: undefined }
            : container),
    });
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/way-back.js
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
    const id = await imageBefore(applying, before);
    const there = { ...applying, site };
    await restoreFiles(there, before);
    await restoreEnvironment(there, applying, before);
    const findings = await lookAgain(there, before, id);
    await writeLabels(site, findings, before);
    const request = { ...applying.request, ...before };
    await replaceContainers({ ...there, findings, request }, { imageId: id, isWayBack: true });
}
// --- internal ---
/** The project as the release before was run: this run's configuration may be what is wrong. */
function siteOf({ site, findings }) {
    const { previousRecord, facts } = findings;
    const { compose, roll } = site.config;
    const settings = previousRecord?.settings;
    if (previousRecord === undefined || settings === undefined) {
        const rolled = roll.services.map((name) => facts.model.get(name));
        const judgeThemselves = rolled.every((service) => service?.hasHealthCheck !== false);
        const path = judgeThemselves ? undefined : roll.health.path;
        const config = { ...site.config, roll: { ...roll, health: { ...roll.health, path } } };
        return { ...site, config };
    }
    const { composeFiles: files, envFile, versionKey, port, health } = settings;
    const { constants, secrets } = previousRecord;
    const config = {
        ...site.config,
        compose: { ...compose, files, envFile, versionKey, constants, secrets },
        roll: { ...roll, port, health: { ...health, path: health.path } },
    };
    return { ...site, config, paths: pathsOf(config) };
}
async function imageBefore({ site, request }, before) {
    const image = withDigest(site.config.image, before.digest);
    const name = formatReference(withTag(site.config.image, before.release));
    const there = (await imageId(site.host, formatReference(image))) ?? (await imageId(site.host, name));
    const id = there ?? (await pullImage(site.host, image, request.login));
    await tagImage(site.changes, id, name);
    return id;
}
/** Files as they were with that release, or else as this run found them. */
async function restoreFiles({ site, findings, request }, before) {
    const { previousRecord, filesBefore } = findings;
    const modes = new Map([
        ...request.files.map(({ path, mode }) => [path, mode]),
        ...Object.entries(previousRecord?.files ?? {}),
    ]);
    for (const [path, mode] of modes) {
        const kept = `${releasePath(site.paths, before.release)}/files/${path}`;
        const content = (await readText(site.host, kept)) ?? filesBefore.get(path);
        if (content === undefined)
            continue;
        const target = `${site.paths.directory}/${path}`;
        await writeText(site.changes, { path: target, content, mode });
    }
}
/**
 * The file as this run found it, if it belongs to that release, with the constants of that release.
 * After a run that was killed it does not: then it gets the secrets of now as well.
 */
async function restoreEnvironment({ site, findings, request }, { site: { paths } }, before) {
    const { compose } = site.config;
    const isSame = paths.envFile === site.paths.envFile;
    const found = isSame ? findings.envBefore : await readText(site.host, site.paths.envFile);
    const current = found ?? '';
    const line = assignment(compose.versionKey, before.release);
    const belongs = segments(current).some(({ text }) => text.trim() === line);
    const secrets = belongs ? new Map() : request.secrets;
    const values = environmentOf(site, secrets, before.release);
    const content = belongs && findings.previousRecord === undefined
        ? current
        : planEnvFile({ current, values, keep: compose.keep, writtenBefore: [] }).content;
    await writeText(site.changes, { path: site.paths.envFile, content });
}
/** What stands there now, and what of it is not as it was. */
async function lookAgain({ site, findings }, before, id) {
    const { config, paths } = site;
    const model = await stagedModel(site.host, { config, paths, files: [] });
    // Looked at as a change is, so that nothing changes any more that this run had begun.
    const containers = await listContainers(site.changes, config.project);
    const proxy = await findProxy(site, containers, findings.proxy);
    const markers = await look_markersOf(site, proxy);
    const { imageName } = findings.facts;
    const facts = {
        ...{ model, containers, imageId: id, imageName, markers },
        ...{ changedFiles: [], journal: before },
    };
    const hashes = findings.previousRecord?.hashes ?? {};
    const plan = planBack(wishOf(site, before), facts, { hashes, found: findings.containers });
    return { ...findings, containers, facts, proxy, plan };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/failure.js
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
    const reason = toActionError(error);
    site.log.info(`${reason.code}: ${reason.what}`);
    await putBackDrained(applying, steady);
    record.evidence = await collectEvidence(site, suspectsOf(applying)).catch(() => undefined);
    const before = findings.plan.previous;
    const failureCode = reason.code;
    // Until the image is there nothing was changed that could be taken back.
    if (record.phase === 'image' || before === undefined || !site.config.automaticWayBack) {
        return note(applying, steady, { result: 'failed', failureCode });
    }
    try {
        site.log.info(`Going back to ${before.release}`);
        await goBack(applying, before);
    }
    catch (second) {
        record.wayBack = 'failed';
        if (site.signal.aborted)
            await settleCancel(applying, steady);
        else
            await note(applying, steady, { result: 'failed', failureCode: 'FR047' });
        const { text } = toActionError(second);
        throw errors_fail('FR047', `${reason.what} The way back to ${before.release} failed as well: ${text}`);
    }
    record.wayBack = 'done';
    await note(applying, steady, { result: 'rolled-back', failureCode });
}
// --- internal ---
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
    const directory = findings.proxy?.markers.get(service);
    if (directory === undefined)
        return;
    try {
        await clearMarker(steady, { directory, service });
        site.log.info(`${service} is back behind the proxy; it was not touched yet`);
    }
    catch (error) {
        site.log.warning(`${service} is still out of the proxy`, toActionError(error).text);
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
        record.replicas = await lookAtReplicas({ ...site, host: steady }, findings.proxy);
    }
    catch (error) {
        site.log.warning('Journal', toActionError(error).text);
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/hold-lock.js
/** Holds the lock of a deploy directory: waits for it, keeps it alive, notices its loss. */



const hold_lock_POLL_MS = 2_000;
const SAY_EVERY_MS = 30_000;
const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 4;
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
        log.warning('Lock taken over', `It was held by ${describeOwner(answer.from)}; ${why}.`);
    }
    const lost = new AbortController();
    const heartbeat = setInterval(() => void renew(request, lost), RENEW_EVERY_MS);
    return {
        token: request.token,
        lost: lost.signal,
        async release() {
            clearInterval(heartbeat);
            const ours = await releaseLock(request.host, request.state, request.token);
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
        const answer = await tryLock(request.host, request);
        if (answer.taken)
            return answer;
        const owner = answer.owner === undefined ? 'a run that left no name' : describeOwner(answer.owner);
        request.onHeld(owner);
        if (clock.now() >= deadline) {
            const waited = formatDuration(request.waitMs);
            throw errors_fail('FR030', `After ${waited} the lock is still held by ${owner}`);
        }
        if (clock.now() - saidAt >= SAY_EVERY_MS) {
            log.info(`Waiting for the lock, held by ${owner} (lease: ${answer.secondsLeft} s)`);
            saidAt = clock.now();
        }
        await clock.sleep(Math.min(hold_lock_POLL_MS, Math.max(0, deadline - clock.now())), signal);
    }
}
/** A renewal that fails for the network is tried again at the next beat; the lease is longer. */
async function renew({ host, state, token, log }, lost) {
    try {
        if (await renewLock(host, state, token))
            return;
        lost.abort(errors_fail('FR031', `The lock in \`${state}\` was taken over by another run.`));
    }
    catch (error) {
        log.debug(`The lock could not be renewed: ${String(error)}`);
    }
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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/agents.js

/**
 * Makes agents, and new ones for each connection that the dial gets: what was kept over one that is
 * gone may never be told so, and would wait for answers in vain.
 */
function agentPool(url, dial) {
    const make = () => ({
        fresh: agentFor(url, { dial, keepAlive: false }),
        kept: agentFor(url, { dial, keepAlive: true }),
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

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/statistics.js
/** What the requests of a probe say about a deploy. */
/**
 * Sums up samples. What failed before `changedAt` is not blamed on the deploy; and where nothing was
 * answered before it, as on a new host, neither is what was asked before the first answer came: while a
 * proxy starts, a connection may wait for it, and the next ones be refused.
 */
function figures(samples, changedAt) {
    const from = changedAt ?? Number.POSITIVE_INFINITY;
    const before = samples.filter(({ at }) => at < from);
    const during = samples.filter(({ at }) => at >= blamedFrom(samples, before, from));
    const failed = during.filter(({ failure }) => failure !== undefined);
    const answered = during.filter(({ failure }) => failure === undefined);
    return {
        total: during.length,
        failed: failed.length,
        failures: countBy(failed.map(({ failure }) => failure ?? '')),
        longestGapMs: Math.round(longestGap(during)),
        p95BeforeMs: percentile(before),
        p95DuringMs: percentile(answered),
        versions: countBy(answered.flatMap(({ version }) => version ?? [])),
        failedBefore: before.filter(({ failure }) => failure !== undefined).length,
    };
}
// --- internal ---
function blamedFrom(samples, before, from) {
    const served = before.some(({ failure }) => failure === undefined);
    if (served || before.length === 0)
        return from;
    const answers = samples.filter(({ failure }) => failure === undefined);
    return Math.max(from, Math.min(...answers.map(({ at, durationMs }) => at + durationMs)));
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
    const times = [Math.min(...samples.map(({ at }) => at)), ...answers, Math.max(...ends)];
    return times.reduce((longest, time, index) => Math.max(longest, time - (times[index - 1] ?? time)), 0);
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
    const counts = {};
    for (const name of names)
        counts[name] = (counts[name] ?? 0) + 1;
    return counts;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/probe/probe.js





const TIMEOUT_MS = 10_000;
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
    let changedAt;
    const send = sender({ config, url, dial, signal, agents, samples, inFlight });
    const timer = setInterval(send, 1_000 / config.rate);
    send();
    const end = () => {
        clearInterval(timer);
        agents.destroy();
    };
    const aborted = whenAborted(signal).then(end);
    return {
        changed: () => {
            changedAt ??= Date.now();
        },
        figures: () => figures(samples, changedAt),
        async first() {
            while (samples.length === 0 && inFlight.size > 0 && !signal.aborted) {
                await Promise.race([...inFlight, aborted]);
            }
            return samples;
        },
        async stop() {
            clearInterval(timer);
            await Promise.race([Promise.all(inFlight), aborted]);
            end();
            return figures(samples, changedAt);
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
        const agent = agents.at(epoch)[connection];
        const request = sample({ config, url, agent, connection })
            .then(async (one) => {
            if ((await isOfApplication(one, dial, epoch)) && !signal.aborted)
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
/** What failed because our own connection to the host did says nothing about the application. */
async function isOfApplication({ failure }, dial, epoch) {
    if (failure === undefined || dial === undefined)
        return true;
    // The end of a connection is told after the end of what went over it.
    await (0,promises_namespaceObject.setImmediate)();
    return epoch !== undefined && dial.epoch() === epoch;
}
async function sample({ config, url, agent, connection }) {
    const at = Date.now();
    const started = performance.now();
    const durationMs = () => performance.now() - started;
    try {
        const { status, headers } = await ask({ url, agent, timeoutMs: TIMEOUT_MS });
        const header = config.versionHeader === undefined ? undefined : headers[config.versionHeader];
        const version = Array.isArray(header) ? header[0] : header;
        const failure = isAnswered(status) ? undefined : `HTTP ${status}`;
        const location = headers.location === undefined ? {} : { location: headers.location };
        return { at, durationMs: durationMs(), connection, failure, version, status, ...location };
    }
    catch (error) {
        const failure = messageOf(error);
        return { at, durationMs: durationMs(), connection, failure, version: undefined };
    }
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ../../node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ $constructor("ZodMiniISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function iso_datetime(params) {
    return _isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iso_date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iso_time(params) {
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
const VERDICT_LIMIT_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
/** Clocks of the runners that write and that read a verdict may differ by this much. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** As in an image reference: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests */
const digest = schemas_string().check(_regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/));
const sha256 = schemas_string().check(_regex(/^[0-9a-f]{64}$/));
const verdict_time = iso_datetime({ offset: true });
const count = schemas_int().check(_nonnegative());
const anySubject = {
    name: schemas_string()
        .check(schemas_describe('The image without tag and digest, or the path of its archive')),
    platform: optional(schemas_string()).check(schemas_describe('os/architecture of what was scanned')),
};
const verdict_imageId = digest.check(schemas_describe('Digest of the configuration, of an image in an archive'));
const subject = union([
    object({
        ...anySubject,
        digest: digest.check(schemas_describe('The image that was judged; an index only where it has one image')),
        index: optional(digest).check(schemas_describe('The index that names this image beside others')),
        imageId: optional(verdict_imageId),
    }),
    // An archive of Docker: no registry knows an image by this, so nothing is deployed by it.
    object({
        ...anySubject,
        digest: optional(never()),
        index: optional(never()),
        imageId: verdict_imageId,
    }),
])
    .check(schemas_describe('What the verdict is about'));
const policy = object({
    severity: array(schemas_string()).check(_minLength(1), schemas_describe('The severities that block')),
    fixableOnly: schemas_boolean().check(schemas_describe('Whether only findings with a fixed version block')),
    eol: schemas_enum(['error', 'warn']).check(schemas_describe('What an operating system past its end means')),
    audit: optional(schemas_boolean())
        .check(schemas_describe('Whether nothing was to block, and it was only told what would')),
    known: optional(object({
        maxAgeDays: optional(schemas_number())
            .check(schemas_describe('Published longer ago than this, they block; absent: they never do')),
    }))
        .check(schemas_describe('Findings in production do not block; absent: all are treated alike')),
    hash: schemas_string()
        .check(_regex(/^sha256:[0-9a-f]{64}$/), schemas_describe('SHA-256 of the other fields and of the waivers in force, to compare policies at a glance')),
})
    .check(schemas_describe('The rules that were applied'));
const waiver = object({
    id: schemas_string(),
    owner: optional(schemas_string()).check(schemas_describe('Absent where nobody answers for it')),
    expires: optional(schemas_string()).check(schemas_describe('Its last day in UTC; absent without an end')),
});
const baseline = object({
    name: schemas_string(),
    digest,
    new: count.check(schemas_describe('Findings that it does not have')),
    known: count.check(schemas_describe('Findings that it has too')),
    fixed: count.check(schemas_describe('Its findings that the image does not have')),
})
    .check(schemas_describe('The image that ran when the verdict was reached, and how the two differ'));
const evidence = {
    subject,
    policy,
    scanner: object({ name: literal('trivy'), version: schemas_string(), sha256 }),
    database: object({
        updatedAt: verdict_time.check(schemas_describe('When the vulnerability database was built')),
        digest: optional(digest)
            .check(schemas_describe('Of its layer at the registry; absent where the scanner downloaded it by itself')),
    }),
    counts: object({
        critical: count,
        high: count,
        medium: count,
        low: count,
        unknown: count,
        blocking: count,
        waived: optional(count)
            .check(schemas_describe('Findings that would block, were there no waiver for them')),
    }),
    waivers: optional(array(waiver)).check(schemas_describe('The waivers that covered something')),
    waiversOmitted: optional(count).check(schemas_describe('Waivers that did not fit')),
    baseline: optional(baseline),
};
const blockingFinding = object({
    id: schemas_string(),
    severity: schemas_string(),
    package: schemas_string(),
    installed: schemas_string(),
    fixed: optional(schemas_string()).check(schemas_describe('Absent when there is no fixed version')),
});
const common = {
    version: literal(1).check(schemas_describe('Version of this format')),
    at: verdict_time.check(schemas_describe('When the verdict was reached')),
};
/** The form of a verdict; schemas/verdict.json is generated from it. */
const verdictSchema = discriminatedUnion('verdict', [
    object({ ...common, verdict: literal('pass'), ...evidence, validUntil: verdict_time }),
    object({
        ...common,
        verdict: literal('block'),
        ...evidence,
        blocking: array(blockingFinding).check(_minLength(1)),
        blockingOmitted: count.check(schemas_describe('Blocking findings that did not fit')),
        validUntil: verdict_time,
    }),
    object({
        ...common,
        verdict: literal('error'),
        subject: optional(subject),
        code: schemas_string()
            .check(schemas_describe('The error code, see docs/errors.md; empty when nothing was tried')),
        reason: schemas_string(),
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
    const text = JSON.stringify(verdictSchema.parse(verdict));
    const size = Buffer.byteLength(text);
    if (size <= VERDICT_LIMIT_BYTES || verdict.verdict !== 'block')
        return text;
    const kept = Math.floor((verdict.blocking.length * VERDICT_LIMIT_BYTES) / (size * 1.1));
    if (kept < 1)
        throw new Error('A single finding is larger than a verdict may be.');
    return formatVerdict({
        ...verdict,
        blocking: verdict.blocking.slice(0, kept),
        blockingOmitted: verdict.blockingOmitted + verdict.blocking.length - kept,
    });
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
        value = JSON.parse(text);
    }
    catch {
        // The parser's message quotes the text, which holds secrets.
        throw errors_fail('FR008', 'The input `env-values` begins like JSON, but is not valid JSON.');
    }
    const values = new Map();
    for (const [name, entry] of Object.entries(value)) {
        if (entry !== null && typeof entry === 'object') {
            throw errors_fail('FR008', `The value of \`${name}\` in \`env-values\` is not a text.`);
        }
        values.set(name, entry === null ? '' : String(entry));
    }
    return values;
}
function parseLines(text) {
    const values = new Map();
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index]?.trimStart() ?? '';
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const match = NAME.exec(line);
        if (match === null) {
            throw errors_fail('FR008', `Line ${index + 1} of \`env-values\` is not \`NAME=value\`.`);
        }
        const [head, name = ''] = match;
        const first = index + 1;
        let value = line.slice(head.length);
        while (isOpen(value) && index + 1 < lines.length)
            value += `\n${lines[++index]}`;
        if (isOpen(value)) {
            throw errors_fail('FR008', `Line ${first} of \`env-values\` begins a quote that is never closed.`);
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
 * @throws {ActionError} FR004 with the names of all that are missing, FR008.
 */
function secretValues(options) {
    const given = parseEnvValues(options.envValues ?? '');
    const values = new Map();
    for (const name of options.names) {
        const value = options.env[name] || given.get(name) || '';
        if (value === '')
            continue;
        options.secrets.add(value);
        values.set(name, value);
    }
    const missing = options.names.filter((name) => !values.has(name));
    if (missing.length === 0)
        return values;
    const what = `${missing.map((name) => `\`${name}\``).join(', ')} of \`compose.secrets\` ${missing.length === 1 ? 'has' : 'have'} no value.`;
    throw errors_fail('FR004', what, { remedy: remedyFor(missing, given) });
}
function remedyFor(missing, given) {
    const [name = ''] = missing;
    const also = given.size === 0 ? '' : ` \`env-values\` has ${[...given.keys()].sort().join(', ')}.`;
    return `Set each in the \`env:\` block of the step, from the secret \`secrets.${name}\`, or as a line \`${name}=…\` of \`env-values\`. A value that is meant to be empty belongs under \`compose.env\`.${also}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/request.js
/** What a run is asked to do, checked as far as it can be without touching anything. */








/**
 * Reads and checks all that a deploy or a plan needs.
 *
 * @throws {ActionError} FR001, FR003, FR004, FR008, FR029, FR032, FR033.
 */
function readRequest(inputs, config, job) {
    const { image, digest } = imageOf(inputs.image ?? '', config);
    checkVerdict(inputs, digest);
    const release = inputs.release ?? job.event.sha;
    const { registryUsername: username, registryPassword: password } = inputs;
    if (username !== undefined && password !== undefined) {
        job.secrets.addCredentials(username, password);
    }
    return {
        release,
        image,
        digest,
        secrets: secretValues({
            names: config.compose.secrets,
            env: job.env,
            envValues: inputs.envValues,
            secrets: job.secrets,
        }),
        login: username === undefined || password === undefined ? undefined : { username, password },
        owner: ownerOf(job, release),
        files: config.files.map(({ from, to }) => ({ path: to, ...readOwn(job.workspace, from) })),
    };
}
/** Who holds a lock that this job takes. */
function ownerOf({ event }, release) {
    const { repository, actor, run } = event;
    return { repository, actor, release, run: run.id, attempt: run.attempt, url: run.url };
}
// --- internal ---
function imageOf(text, config) {
    const image = parseReference(text);
    if (image.digest === undefined) {
        const tag = image.tag === undefined ? 'no digest' : `the tag \`${image.tag}\` and no digest`;
        throw errors_fail('FR003', `\`image\` is \`${text}\`, with ${tag}.`);
    }
    const { registry, repository, digest } = image;
    if (registry !== config.image.registry || repository !== config.image.repository) {
        const own = `${config.image.registry}/${config.image.repository}`;
        throw errors_fail('FR029', `\`image\` is \`${registry}/${repository}\`, the configuration has \`${own}\`.`);
    }
    return { image: { registry, repository, digest }, digest };
}
function checkVerdict(inputs, digest) {
    if (inputs.verdict === undefined) {
        if (inputs.requireVerdict)
            throw errors_fail('FR032', 'This deploy needs a verdict, and got none.');
        return;
    }
    const verdict = parseVerdict(inputs.verdict);
    if (verdict === undefined) {
        throw errors_fail('FR033', 'The input `verdict` is not a verdict of trivy-gate.', {
            cause: 'It was cut, or is another output than `verdict-json`.',
            remedy: 'Give the output `verdict-json` of trivy-gate as it is.',
        });
    }
    const refusal = verdictRefusal({ verdict, digest, now: Date.now() });
    if (refusal !== undefined)
        throw errors_fail('FR033', refusal);
}
/** A text file of the checkout; what a checkout holds must not lead to other files of the runner. */
function readOwn(workspace, path) {
    try {
        const real = (0,external_node_fs_namespaceObject.realpathSync)((0,external_node_path_namespaceObject.join)(workspace, path));
        if (!`${real}/`.startsWith(`${(0,external_node_fs_namespaceObject.realpathSync)(workspace)}/`))
            throw new Error('it leads elsewhere');
        const content = (0,external_node_fs_namespaceObject.readFileSync)(real);
        if (!(0,external_node_buffer_namespaceObject.isUtf8)(content))
            throw new Error('it is not a text in UTF-8');
        const mode = ((0,external_node_fs_namespaceObject.statSync)(real).mode & 0o777).toString(8);
        return { content: content.toString('utf8'), mode };
    }
    catch (error) {
        const reason = messageOf(error);
        throw errors_fail('FR001', `\`${path}\` of \`files\` can not be read: ${reason}.`, { error });
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/deploy.js
/** The story of a deploy: look, lock, look again, change, or go back. */


















/** The probe runs this long before the first change, to know what was usual. */
const BASELINE_MS = 1_000;
/** Brings the host to the release that is asked for. */
async function deploy(run) {
    const { inputs, job, config, record } = run;
    const request = readRequest(inputs, config, job);
    record.release = { release: request.release, digest: request.digest };
    record.phase = 'connection';
    const connected = await openSite(config, inputs, job);
    try {
        record.phase = 'preflight';
        const before = await job.log.group('Preflight', async () => {
            await checkHost(connected.site);
            return ready(connected.site, request);
        });
        record.phase = 'lock';
        const lock = await takeLock(run, connected, request);
        try {
            await deployLocked(run, connected, { request, lock, before });
        }
        finally {
            await giveBack(lock, job);
        }
    }
    finally {
        connected.session.close();
    }
}
/** Looks at everything and says no early. What was found `before` and still holds is not asked again. */
async function ready(site, request, before) {
    const findings = await look(site, request, before);
    checkProject(site, findings);
    return findings;
}
// --- internal ---
function takeLock(run, { site, session }, request) {
    const { inputs, job, record } = run;
    const token = newToken();
    // Before the lock, so that the post step can give it back whatever happens in between.
    job.saveState(STATE_TOKEN, token);
    return holdLock({
        host: session,
        state: site.paths.state,
        token,
        owner: request.owner,
        takeOver: inputs.takeOver,
        waitMs: inputs.waitForLock,
        log: job.log,
        clock: site.clock,
        signal: job.signal,
        onHeld: (owner) => {
            record.lockOwner = owner;
        },
    });
}
async function deployLocked(run, connected, locked) {
    const { request, lock } = locked;
    const { record, job } = run;
    const signal = AbortSignal.any([job.signal, lock.lost]);
    const host = connected.session.until(signal);
    const { state } = connected.site.paths;
    const changes = fenced(host, state, lock.token);
    const site = { ...connected.site, host: forLooking(host), signal, changes };
    const steady = fenced(connected.session, state, lock.token);
    const probe = startProbeOf(site);
    const startedAt = site.clock.now();
    try {
        record.phase = 'plan';
        await settled(changes);
        const findings = await ready(site, request, locked.before);
        record.plan = findings.plan;
        record.env = findings.env;
        for (const line of describePlan(findings.plan, findings.env))
            job.log.info(`• ${line}`);
        const progress = { replaced: [], inHand: undefined };
        const applying = { site, request, findings, probe, record, progress };
        if (!isUnchanged(findings.plan) || findings.env.content !== findings.envBefore) {
            await checkProbe(applying, startedAt + BASELINE_MS);
            await change(applying, steady);
        }
        record.figures = await probe?.stop();
        record.phase = 'journal';
        const result = isUnchanged(findings.plan) ? 'unchanged' : 'deployed';
        if (result === 'deployed' || !isKnown(applying))
            await keepRelease(steady, applying);
        await writeOutcome(steady, { ...applying, result });
        record.status = result;
    }
    finally {
        record.figures = await probe?.stop();
    }
}
function startProbeOf({ config, dial, signal }) {
    if (config.probe === undefined)
        return undefined;
    return startProbe(config.probe, {
        dial: config.probe.from === 'host' ? dial : undefined,
        signal,
    });
}
/** Gives the probe its time to know what was usual, and says no when it reaches nothing. */
async function checkProbe({ site, probe, findings }, until) {
    if (probe === undefined)
        return;
    await site.clock.sleep(Math.max(0, until - site.clock.now()), site.signal);
    const { roll } = site.config;
    const serves = findings.containers.some((container) => roll.services.includes(container.service) && isServing(container));
    if (!serves || findings.proxy === undefined)
        return;
    const useless = uselessProbe(await probe.first());
    if (useless !== undefined) {
        throw errors_fail('FR035', `\`probe.url\`, ${site.config.probe?.url}, ${useless}.`);
    }
}
/** Applies the plan, and where that fails leaves something healthy behind. */
async function change(applying, steady) {
    try {
        await applyPlan(applying);
    }
    catch (error) {
        if (applying.site.signal.aborted)
            await settleCancel(applying, steady);
        else
            await settleFailure(applying, steady, error);
        throw error;
    }
}
/** What fails here must not hide how the deploy ended; the post step tries it again. */
async function giveBack(lock, job) {
    try {
        await lock.release();
        job.saveState(STATE_RELEASED, 'true');
    }
    catch (error) {
        job.log.warning('Lock', toActionError(error).text);
    }
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/timeline.js
/** Remembers what happened when, for the diagram of the summary. */
/** A time line that is empty yet. `now` is in milliseconds since the epoch. */
function newTimeline(now) {
    const spans = [];
    return {
        spans,
        async during(lane, what, task) {
            const from = now();
            const done = (failed) => spans.push({ lane, what, from, to: now(), failed });
            try {
                const result = await task();
                done(false);
                return result;
            }
            catch (error) {
                done(true);
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/record.js
/** What is known of a run at any moment; outputs and report are made from it, however it ends. */

/** The record of a run of which nothing is known but when it began. */
function newRecord(now) {
    return {
        startedAt: now(),
        timeline: newTimeline(now),
        phase: 'configuration',
        status: undefined,
        release: undefined,
        plan: undefined,
        env: undefined,
        planFile: undefined,
        figures: undefined,
        evidence: undefined,
        replicas: undefined,
        lockOwner: '',
        wayBack: undefined,
    };
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/gantt.js
/** Draws a time line as a Mermaid Gantt diagram: a section for each replica, in seconds. */

/** The diagram; undefined when there is nothing to draw. */
function ganttOf(spans) {
    const [first] = spans;
    if (first === undefined)
        return undefined;
    const start = Math.min(...spans.map(({ from }) => from));
    const lanes = [...new Set(spans.map(({ lane }) => lane))];
    const sections = lanes.flatMap((lane) => [
        `  section ${diagramText(lane)}`,
        ...spans.filter((span) => span.lane === lane).map((span) => bar(span, start)),
    ]);
    // Milliseconds since the start, shown as minutes and seconds.
    return ['gantt', '  dateFormat x', '  axisFormat %M:%S', ...sections].join('\n');
}
function bar({ what, from, to, failed }, start) {
    const style = failed ? 'crit, ' : '';
    return `  ${diagramText(what)} :${style}${from - start}, ${Math.max(to, from + 1) - start}`;
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/report.js
/** The summary of a run: verdict, requests, time line, plan, and after a failure what was seen. */





const VERDICTS = {
    deployed: '✅ rolling-deploy: Deployed',
    unchanged: '✅ rolling-deploy: Nothing to do: it runs already',
    planned: '📝 rolling-deploy: Planned; nothing was changed',
    reported: '📝 rolling-deploy: Reported',
};
/** Adds what a person wants to know. A failure's own words are added above by the frame. */
function addReport(summary, record, now) {
    const { status, release, plan, figures } = record;
    if (status !== undefined && status !== 'reported') {
        const took = formatDuration(now - record.startedAt);
        const title = md `${VERDICTS[status]}: ${release?.release ?? ''} in ${took}`;
        summary.addFirst(heading(3, title));
        if (release !== undefined)
            summary.add(md `Digest ${code(release.digest)}`);
    }
    if (status === undefined)
        addFailure(summary, record);
    if (figures !== undefined)
        addFigures(summary, figures);
    const gantt = ganttOf(record.timeline.spans);
    if (gantt !== undefined)
        summary.add(mermaid(gantt));
    if (plan !== undefined && record.env !== undefined) {
        const lines = describePlan(plan, record.env).map((line) => line.replaceAll('`', ''));
        summary.details('Plan', codeBlock(lines.join('\n')));
    }
}
/** How a run went that ended well, in a line for the log. */
function verdictOf({ status, release, figures, startedAt }, now) {
    const verdict = status === undefined ? '' : VERDICTS[status];
    const requests = figures === undefined || figures.total === 0
        ? ''
        : `; ${figures.total} requests, ${figures.failed} failed, longest gap ${figures.longestGapMs} ms`;
    return `${verdict}: ${release?.release ?? ''} in ${formatDuration(now - startedAt)}${requests}`;
}
// --- internal ---
function addFailure(summary, record) {
    const { evidence, plan, wayBack } = record;
    if (plan !== undefined)
        summary.add(md `**What serves now:** ${servesNow(record)}`);
    if (wayBack === 'done')
        summary.add(md `The way back took the same path: drained, healthy, watched.`);
    if (evidence === undefined)
        return;
    summary.heading(4, md `${evidence.service}: ${evidence.state}`);
    if (evidence.log.length > 0)
        summary.add(codeBlock(evidence.log.join('\n'), 'text'));
    if (evidence.healthLog.length > 0) {
        summary.details('What its health check said', codeBlock(evidence.healthLog.join('\n'), 'text'));
    }
    summary.add(md `See more on the host: ${code(`docker compose logs --tail 1000 ${evidence.service}`)}`);
}
function servesNow({ plan, wayBack, replicas, phase }) {
    if (replicas !== undefined) {
        const back = wayBack === 'done' ? ' It was put back by itself.' : '';
        return describeStanding(replicas) + back;
    }
    const untouched = ['plan', 'image'];
    if (!untouched.includes(phase))
        return 'the host could not be asked; run `operation: status`.';
    const previous = plan?.previous?.release;
    return previous === undefined ? 'nothing, as before.' : `${previous}; nothing was changed.`;
}
function addFigures(summary, figures) {
    if (figures.total === 0)
        return;
    const milliseconds = (value) => (value === undefined ? '–' : `${value} ms`);
    const versions = Object.entries(figures.versions).map(([name, count]) => `${name}: ${count}`);
    summary.table(['requests', 'failed', 'longest gap', 'p95 before', 'p95 during', 'answered by'], [
        [
            figures.total,
            figures.failed,
            milliseconds(figures.longestGapMs),
            milliseconds(figures.p95BeforeMs),
            milliseconds(figures.p95DuringMs),
            versions.join(', ') || '–',
        ],
    ]);
    const failures = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
    if (failures.length > 0)
        summary.add(md `Failed: ${failures.join(', ')}`);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/status.js
/** The operations that change nothing: `plan` and `status`. */










/** Preflight and plan; the plan also goes to a file. */
async function plan(run) {
    const { inputs, job, config, record } = run;
    const request = readRequest(inputs, config, job);
    record.release = { release: request.release, digest: request.digest };
    record.phase = 'connection';
    const { site, session } = await openSite(config, inputs, job);
    try {
        record.phase = 'preflight';
        await checkHost(site);
        const findings = await ready(site, request);
        record.phase = 'plan';
        record.plan = findings.plan;
        record.env = findings.env;
        const { added, changed, removed, unknown } = findings.env;
        const written = { ...findings.plan, environment: { added, changed, removed, unknown } };
        record.planFile = (0,external_node_path_namespaceObject.join)(job.env.RUNNER_TEMP ?? '.', `fairway-plan-${Date.now()}.json`);
        (0,external_node_fs_namespaceObject.writeFileSync)(record.planFile, `${JSON.stringify(written, undefined, 2)}\n`);
        for (const line of describePlan(findings.plan, findings.env))
            job.log.info(`• ${line}`);
        record.status = 'planned';
    }
    finally {
        session.close();
    }
}
/** What runs, who holds the lock, and how the last deploys ended. */
async function status_status(run) {
    const { inputs, job, config, record } = run;
    record.phase = 'connection';
    const { site, session } = await openSite(config, inputs, job);
    try {
        record.phase = 'preflight';
        const [containers, journal, owner] = await Promise.all([
            listContainers(site.host, config.project),
            readJournal(site.host, site.paths.journal),
            lockOwner(site.host, site.paths.state),
        ]);
        record.release = currentRelease(journal);
        record.lockOwner = owner === undefined ? '' : describeOwner(owner);
        job.summary.heading(3, `Services of ${config.project} on ${site.host.name}`);
        const rows = containers.map((container) => rowOf(container));
        job.summary.table(['service', 'release', 'state', 'since', 'restarts'], rows);
        for (const row of rows)
            job.log.info(row.join('  '));
        job.summary.heading(3, 'Last deploys');
        const last = journal.slice(-10).reverse();
        const deploys = last.map((entry) => [entry.at, entry.result, entry.release, entry.run.actor]);
        job.summary.table(['when', 'result', 'release', 'by'], deploys);
        if (record.lockOwner !== '')
            job.log.info(`Locked by ${record.lockOwner}`);
        record.status = 'reported';
    }
    finally {
        session.close();
    }
}
// --- internal ---
function rowOf(container) {
    const health = container.health === undefined ? '' : `, ${container.health}`;
    const sign = isServing(container) ? '✅' : '❌';
    const release = container.labels[LABELS.release] ?? 'not by Fairway';
    const { service, state, startedAt, restarts } = container;
    return [service, release, `${sign} ${state}${health}`, startedAt.slice(0, 19), String(restarts)];
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/run.js
/** Chooses the operation, and says how it went whatever happens. */







const OPERATIONS = {
    deploy: deploy,
    plan: plan,
    status: status_status,
};
/** Runs a step of rolling-deploy. */
async function run_run(inputs, job) {
    const record = newRecord(Date.now);
    try {
        checkInputs(inputs);
        const config = loadConfig(inputs.config, job.workspace);
        await OPERATIONS[inputs.operation]({ inputs, job, config, record });
        job.log.info(verdictOf(record, Date.now()));
    }
    catch (error) {
        job.output('failure-phase', record.phase);
        throw toActionError(error);
    }
    finally {
        setOutputs(record, job);
        addReport(job.summary, record, Date.now());
    }
}
// --- internal ---
function setOutputs(record, job) {
    const { release, plan: planned, figures } = record;
    const known = [
        ['status', record.status],
        ['release', release?.release],
        ['digest', release?.digest],
        ['previous-release', planned?.previous?.release],
        ['previous-digest', planned?.previous?.digest],
        ['requests-total', figures?.total],
        ['requests-failed', figures?.failed],
        ['longest-gap-ms', figures?.longestGapMs],
        ['rolled-back', record.wayBack === 'done'],
        ['plan-file', record.planFile],
        ['lock-owner', record.lockOwner],
        ['duration-ms', Date.now() - record.startedAt],
    ];
    for (const [name, value] of known)
        if (value !== undefined)
            job.output(name, value);
}

;// CONCATENATED MODULE: ./actions/rolling-deploy/src/main.js
/** Entry of the action, for main and post. */





void runAction({
    name: 'rolling-deploy',
    inputs: inputSpec,
    outputs: outputs,
    outputsAtStart: { 'rolled-back': 'false' },
    main: run_run,
    post: post,
});

module.exports = __webpack_exports__;
/******/ })()
;