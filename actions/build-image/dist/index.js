/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
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
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
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
})));
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
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
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
});
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
const $ZodCheckRegex = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckRegex", (inst, def) => {
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
})));
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
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
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
})));
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
    const nonaborted = results.filter((r) => !util.aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    util.defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => util.cleanRegex(p.source)).join("|")})$`);
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
})));
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
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
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
                    util.assignProp(propValues, k, new Set());
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
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
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
})));
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
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
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
})));
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
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
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
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
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
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
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
});
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
        ...util.normalizeParams(params),
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
        ...util.normalizeParams(params),
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
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
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
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new checks.$ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...util.normalizeParams(params),
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
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
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
        ...util.normalizeParams(params),
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
    return extend(schema, shape);
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
const ZodMiniUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnion", (inst, def) => {
    core.$ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...util.normalizeParams(params),
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
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
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
const ZodMiniLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
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
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
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
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
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
function message_messageOf(thrown) {
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
    return fail('FK099', `Unexpected error: ${message_messageOf(thrown)}.`, { error: thrown });
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
        const part = { prefix: `${foreign_plainLine(name)}: `, folds: !sideBySide };
        return new Log(this.#secrets, part, this.#shown);
    }
    /** One line, or several, of our own words. */
    info = (message) => {
        this.#write(this.#clean(message));
    };
    /** A line of a program, host or service; it is marked as not ours. */
    foreign = (line) => {
        this.#write(`  │ ${this.#clean(line, foreign_plainLine)}`);
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
        const title = this.#part.prefix + this.#clean(annotation.title, foreign_plainLine);
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
            this.#write(`▸ ${this.#clean(title, foreign_plainLine)}`);
            return chapter();
        }
        startGroup(this.#part.prefix + this.#clean(title, foreign_plainLine));
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
// A name such as CVE-2026-1234: a summary can have very many of them. GH-1 would be a link.
const SURELY_TEXT = /^(?!.*gh-)[a-z][a-z\d-]{0,200}$/i;
/** Text in which nothing is markup: no emphasis, table cell, HTML, link, mention or issue number. */
function escapeText(text) {
    if (SURELY_TEXT.test(text))
        return { markdown: text };
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
    return plainLine(text)
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
        throw fail('FK006', `The directory \`${path}\` can not be made: ${message_messageOf(error)}.`, {
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
        const what = `The outputs of the step are lost: ${message_messageOf(error)}.`;
        annotateFailure(fail('FK006', what, { error }), log);
    }
    try {
        writeSummary(summary, env.GITHUB_STEP_SUMMARY, secrets);
    }
    catch (error) {
        log.warning('The summary is lost', `It can not be written: ${message_messageOf(error)}.`);
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
        throw fail('FK006', `Nothing can be handed on to the post step: ${message_messageOf(error)}.`, {
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

;// CONCATENATED MODULE: ./actions/build-image/src/errors.js
/** What can go wrong when an image is built and pushed. */

const errors_errorTable = {
    FB001: {
        class: 'usage',
        title: 'The image has no name',
        cause: 'The run does not say to which repository it belongs, and `image` is empty.',
        remedy: 'Set `image`, for example `ghcr.io/owner/name`.',
    },
    FB002: {
        class: 'usage',
        title: 'The build context does not exist',
        cause: 'The path in `context` is wrong, or the repository is not checked out.',
        remedy: 'Put `actions/checkout` before this step, and write `context` relative to the workspace.',
    },
    FB003: {
        class: 'usage',
        title: 'The Dockerfile does not exist',
        cause: 'The repository is not checked out, or the path in `file` is wrong; without it the Dockerfile of the context is used.',
        remedy: 'Put `actions/checkout` before this step, or set `file` to the path of the Dockerfile, relative to the workspace.',
    },
    FB004: {
        class: 'policy',
        title: 'A secret would become part of the image',
        cause: 'Build arguments and labels can be read by everyone who can pull the image.',
        remedy: 'Take the secret out; what the application needs at run time belongs in its environment.',
    },
    FB005: {
        class: 'infrastructure',
        title: 'Docker does not answer',
        cause: 'The Docker engine of this runner is not running, or may not be used by this user.',
        remedy: 'Use a runner with Docker, or start the engine in an earlier step; see `docker info`.',
    },
    FB006: {
        class: 'usage',
        title: 'The builder can not be used',
        cause: 'There is no buildx, it is too old, or it does not know the builder.',
        remedy: 'Put `docker/setup-buildx-action` before this step, and give its output `name` as `builder`.',
    },
    FB007: {
        class: 'target',
        title: 'The build failed',
        cause: 'A command of the Dockerfile failed, or the Dockerfile is not valid.',
        remedy: 'Read what the step said last, in the log and in the summary; `docker build` on your machine should fail the same way.',
    },
    FB008: {
        class: 'infrastructure',
        title: 'The push failed',
        cause: 'The image was built, but the registry did not take it.',
        remedy: 'Run the job again; the layers that the registry has are not sent twice.',
    },
    FB009: {
        class: 'infrastructure',
        title: 'The registry does not hold what was pushed',
        cause: 'Another job pushed the same tag at the same time, or the registry is faulty.',
        remedy: 'Set a `concurrency` group for jobs that push the same tags, and run again.',
    },
    FB010: {
        class: 'usage',
        title: 'The commit is not known',
        cause: 'The context is no checkout of a repository, and the run names no commit either.',
        remedy: 'Put `actions/checkout` before this step, or write a literal tag in `tags`.',
    },
    FB011: {
        class: 'usage',
        title: 'There is no tag for the image',
        cause: 'None of the lines in `tags` is for a run of this kind.',
        remedy: 'Add a line that gives a tag in every run, such as `type=sha`, or leave the step out with `if:`.',
    },
    FB012: {
        class: 'usage',
        title: 'The digests can not be joined',
        cause: 'An index has one image of each platform, all built from the same commit.',
        remedy: 'Give the digest of each platform once, as the jobs that built them told it.',
    },
    FB013: {
        class: 'usage',
        title: 'A tag names another commit',
        cause: 'A tag with the full hash of a commit stands for that commit, but another one is checked out.',
        remedy: 'Write `type=sha`, which gives the commit that is checked out, or check out the commit of the tag; of a hash that is no commit put fewer digits into the tag.',
    },
    FB020: {
        class: 'usage',
        title: 'The builder can not do what is asked for',
        cause: 'The builder that is built into the Docker engine can do less than one of its own.',
        remedy: 'Put `docker/setup-buildx-action` before this step, or leave out the input that needs it.',
    },
    FB021: {
        class: 'usage',
        title: 'The platform can not be built here',
        cause: 'The builder runs no programs of that platform, neither by itself nor emulated.',
        remedy: 'Build each platform in a job of its own with `push: by-digest`, and join the digests with `operation: tag`; or put `docker/setup-qemu-action` before this step.',
    },
    FB022: {
        class: 'infrastructure',
        title: 'The disk is full',
        cause: 'There is no room for an image on the disk of the runner.',
        remedy: 'Free space in an earlier step, or use a runner with a larger disk.',
    },
    FB023: {
        class: 'infrastructure',
        title: 'The archive was not written',
        cause: 'The image was built, but the file in `archive` could not be written.',
        remedy: 'Check the path in `archive` and the space on the disk, then run the job again.',
    },
    FB024: {
        class: 'infrastructure',
        title: 'buildah does not work here',
        cause: 'buildah is too old, or this user may not use its storage.',
        remedy: 'See `buildah info` and `buildah version` on the runner; https://github.com/containers/buildah/blob/main/troubleshooting.md has known causes.',
    },
    FB025: {
        class: 'usage',
        title: 'There is no engine to build with',
        cause: 'The runner has neither a Docker engine that answers nor buildah.',
        remedy: 'Use a runner with Docker, start its engine in an earlier step, or install buildah there.',
    },
    FB030: {
        class: 'usage',
        title: 'The tag of this commit is taken',
        cause: 'An image of this commit was pushed with other inputs, and what a tag with a full commit hash stands for is never changed.',
        remedy: 'Give a variant a tag of its own with `type=sha,suffix=…`, leave what is new in every run out of the inputs, or set `reuse: off`, which builds and moves the tag.',
    },
    FB040: {
        class: 'policy',
        title: 'The image is too large',
        cause: 'The compressed image is larger than `max-size` allows.',
        remedy: 'Look in the summary which layers are new and how large they are; take out what the application does not need, or raise `max-size`.',
    },
    FB041: {
        class: 'infrastructure',
        title: 'The size of the image is not known',
        cause: 'The registry holds the image in a form of which `max-size` knows no size.',
        remedy: 'Leave `max-size` out, and report the registry and the builder.',
    },
};
/** Makes an error of this action. */
const errors_fail = errorsOf(errors_errorTable);

;// CONCATENATED MODULE: ./actions/build-image/src/engine/build-failure.js



/** The first row that fits counts. */
const KNOWN_CAUSES = [
    {
        said: /no space left on device/i,
        code: 'FB022',
        headline: 'The disk of the runner is full',
        cause: 'The disk of the runner is full.',
        remedy: 'Free space before this step (`docker system prune`), or use a larger runner.',
        source: 'https://github.com/docker/build-push-action/issues/968',
    },
    {
        said: /dockerfile parse error|unknown instruction|unknown flag|FROM requires|(COPY|ADD) only supports the /i,
        cause: 'The Dockerfile has a mistake in this line.',
        remedy: 'Correct the line; https://docs.docker.com/reference/dockerfile/ has the grammar.',
        source: 'https://github.com/moby/buildkit/tree/master/frontend/dockerfile/parser',
    },
    {
        said: /target stage .* could not be found|the target ".*" was not found/i,
        cause: 'The Dockerfile has no stage of the name in `target`.',
        remedy: 'Name a stage that stands behind `AS` in the Dockerfile.',
        source: 'https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb',
    },
    {
        said: /toomanyrequests|429 Too Many Requests/i,
        headline: 'The registry of a base image limits pulls',
        cause: 'The registry of a base image limits how much may be pulled without an account.',
        remedy: 'Log in to that registry in an earlier step, or use a mirror of the image.',
        source: 'https://docs.docker.com/docker-hub/usage/',
    },
    {
        said: /short-name ("|resolution)/i,
        headline: 'A base image has no host in its name',
        cause: 'buildah is not told on this runner in which registry to look for names without a host.',
        remedy: 'Write the name in the `FROM` line in full, such as `docker.io/library/debian:12`.',
        source: 'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#short-name-aliasing',
    },
    {
        said: /failed to resolve source metadata|pull access denied|failed to authorize|initializing source docker:/i,
        headline: 'A base image can not be pulled',
        cause: 'A base image can not be pulled: its name is wrong, or it is private.',
        remedy: 'Check the `FROM` line; for a private image log in to its registry in an earlier step.',
        source: 'https://github.com/moby/buildkit/blob/master/util/imageutil/config.go',
    },
    {
        said: /COPY --from=\S+ no stage or image found/i,
        cause: 'There is neither a stage nor an image of the name behind `--from`.',
        remedy: 'Name a stage that stands before this one behind `AS`, or an image in full.',
        source: 'https://github.com/containers/buildah/blob/main/imagebuildah/stage_executor.go',
    },
    {
        said: /exec format error/i,
        headline: 'A program of another platform can not be run',
        cause: 'The command is for another platform than that of the runner, and is not emulated.',
        remedy: 'Put `docker/setup-qemu-action` before this step, or use a runner of that platform.',
        source: 'https://docs.docker.com/build/building/multi-platform/#qemu',
    },
    {
        said: /failed to (compute cache key|calculate checksum).*not found|copier: stat: .*no such file|no items matching glob/i,
        cause: 'A file that `COPY` or `ADD` names is not in the context, or `.dockerignore` leaves it out.',
        remedy: 'Check the path against the input `context`, and the lines of `.dockerignore`.',
        source: 'https://github.com/moby/buildkit/blob/master/cache/contenthash/checksum.go',
    },
];
/** The error FB007 with what is known about the failure; it remembers the failed step. */
function explainBuild(failed, dockerfile) {
    const { step, line } = failed;
    const where = step === undefined ? '' : ` at \`${foreign_plainLine(step.name)}\``;
    const reason = reasonOf(failed.said);
    const known = KNOWN_CAUSES.find((row) => row.said.test(reason)) ?? fullDisk(step?.lastLines ?? []);
    return errors_fail(known?.code ?? 'FB007', `The build failed${where}: ${foreign_plainLine(reason)}.`, {
        headline: headlineOf(step, reason, known),
        ...(known && { cause: known.cause, remedy: known.remedy }),
        error: new FailedStep(step?.lastLines ?? []),
        ...(line === undefined ? {} : { at: { file: dockerfile, line } }),
    });
}
/**
 * What is said without the command, which the step's name holds already: "exit code: 3". A command may
 * have any words in it.
 */
function reasonOf(said) {
    const text = said.replace(/^(failed to (build|solve): )+/, '').replace(/\.$/, '');
    return /did not complete successfully: (.*)$/s.exec(text)?.[1] ?? text;
}
/** What the failed step said last; undefined when the error is another, or the step was silent. */
function lastWords(error) {
    const { cause } = error;
    if (!(cause instanceof FailedStep) || cause.lastLines.length === 0)
        return undefined;
    return codeBlock(cause.lastLines.join('\n'));
}
// --- internal ---
class FailedStep extends Error {
    lastLines;
    constructor(lastLines) {
        super(`the step said last:\n${lastLines.join('\n')}`);
        this.lastLines = lastLines;
    }
}
const LONGEST_HEADLINE = 160;
/** The cause in one short line: "`RUN make` failed with exit code 2". */
function headlineOf(step, reason, known) {
    const missing = /failed to (?:compute|calculate).*"([^"]+)": not found/s.exec(reason)?.[1];
    const instruction = foreign_plainLine(step?.name ?? '').replace(/^\[[^\]]*\]\s*/, '');
    const at = instruction === '' ? '' : `\`${cut(instruction, 80).replaceAll('`', "'")}\` `;
    if (missing !== undefined) {
        return `${at === '' ? 'The Dockerfile ' : at}needs \`${foreign_plainLine(missing)}\`, which is not in the context`;
    }
    if (known?.headline !== undefined)
        return known.headline;
    const code = /^exit code: (\d+)$/.exec(reason)?.[1];
    if (code !== undefined && at !== '')
        return `${at}failed with exit code ${code}`;
    const line = foreign_plainLine(reason);
    return cut(at === '' ? line : `${at}failed: ${line}`, LONGEST_HEADLINE);
}
/** Where a command met the full disk, only the command itself says so. */
function fullDisk(lastLines) {
    const known = KNOWN_CAUSES.find(({ code }) => code === 'FB022');
    return lastLines.some((line) => known?.said.test(line)) ? known : undefined;
}
function cut(text, length) {
    return text.length > length ? `${text.slice(0, length - 1)}…` : text;
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

;// CONCATENATED MODULE: ./actions/build-image/src/all-of.js
/** Checks side by side that fail the same way every time, whichever of them is the fastest. */
/** Waits for all checks, and throws the failure of the first in the list. */
async function allOf(checks) {
    const settled = await Promise.allSettled(checks);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return settled.map((outcome) => outcome.status === 'fulfilled' ? outcome.value : undefined);
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

;// CONCATENATED MODULE: ./actions/build-image/src/credentials/credential-helper.js
/**
 * A credential helper that answers from the environment of the very child that needs it: the program
 * on disk holds names of variables, and no secret. Docker, buildx, buildah and skopeo all ask in this
 * way. https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */




/**
 * A login as it stands in `config.json` or `auth.json`. `docker login` writes `auth`; who writes the
 * file himself may give both of its parts. https://github.com/docker/cli/blob/master/cli/config/configfile/file.go
 */
const storedLoginSchema = looseObject({
    auth: schemas_nullish(schemas_string()),
    username: schemas_nullish(schemas_string()),
    password: schemas_nullish(schemas_string()),
    identitytoken: schemas_nullish(schemas_string()),
});
/** Clients put `docker-credential-` before it to get the program. */
const HELPER = 'fairway';
/** The answer to a client that asks for the login of a server. */
function answer(server, { username, password }) {
    const json = JSON.stringify({ ServerURL: server, Username: username, Secret: password });
    return { server, json };
}
/** The login that was stored; undefined when there is none in it. */
function storedLogin(stored) {
    // That is how helpers hand out the tokens of single sign-on.
    if (stored.identitytoken)
        return { username: '<token>', password: stored.identitytoken };
    const { auth, username, password } = stored;
    if (!auth)
        return username && password ? { username, password } : undefined;
    const pair = Buffer.from(auth, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    return colon <= 0
        ? undefined
        : { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}
/**
 * Writes the helper into a new directory, which has to be on the PATH of the child.
 *
 * @returns the variables that the child needs; they hold the secrets
 */
function writeHelper(programs, answers) {
    (0,external_node_fs_namespaceObject.mkdirSync)(programs, { mode: 0o700 });
    (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(programs, `docker-credential-${HELPER}`), helperScript(answers), {
        mode: 0o700,
    });
    return Object.fromEntries(answers.map(({ json }, index) => [credential_helper_variableOf(index), json]));
}
/** The environment for a child that asks no registry. */
function withoutLogins(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith(VARIABLE)));
}
// --- internal ---
const VARIABLE = 'FAIRWAY_REGISTRY_LOGIN_';
/** A program that reads the name of a server and prints its login from the environment. */
function helperScript(answers) {
    const cases = answers.map(({ server }, index) => `  ${shellQuote(server)}) printf '%s' "$${credential_helper_variableOf(index)}" ;;`);
    return [
        '#!/bin/sh',
        '[ "$1" = get ] || exit 1',
        'read -r server',
        'case "$server" in',
        ...cases,
        "  *) echo 'credentials not found in native keychain'; exit 1 ;;",
        'esac',
        '',
    ].join('\n');
}
function credential_helper_variableOf(index) {
    return `${VARIABLE}${index}`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/credentials/auth-file.js
/**
 * The logins of one step for buildah: a file that names only credential helpers. Ours answers from
 * the environment of the very child that needs it, so no secret is written down; what the user has
 * stored stays in reach.
 * https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
 */





/** What an `auth.json` holds as far as buildah reads it. */
const authFileSchema = looseObject({
    auths: schemas_nullish(record(schemas_string(), nullable(storedLoginSchema))),
    credHelpers: schemas_nullish(record(schemas_string(), schemas_string())),
});
/**
 * Writes the file and the helper into a private directory.
 *
 * @returns the environment that makes a buildah command use them; it holds the secrets
 */
function writeAuthFile(options) {
    const { directory, env, logins, mask } = options;
    const ours = (0,external_node_path_namespaceObject.join)(directory, 'buildah');
    (0,external_node_fs_namespaceObject.mkdirSync)(ours, { mode: 0o700 });
    const helpers = new Map();
    const answers = new Map();
    for (const { registry, ...login } of logins) {
        helpers.set(registry, HELPER);
        answers.set(registry, answer(registry, login));
    }
    // The first that knows a registry counts, as for buildah.
    for (const file of userFiles(env).map(readAuthFile)) {
        for (const [server, helper] of Object.entries(file.credHelpers ?? {})) {
            const registry = registryOf(server);
            if (!helpers.has(registry))
                helpers.set(registry, helper);
        }
        for (const [registry, login] of storedLogins(file)) {
            if (helpers.has(registry))
                continue;
            mask(login.password);
            helpers.set(registry, HELPER);
            answers.set(registry, answer(registry, login));
        }
    }
    const programs = (0,external_node_path_namespaceObject.join)(ours, 'bin');
    const variables = writeHelper(programs, [...answers.values()]);
    const authFile = (0,external_node_path_namespaceObject.join)(ours, 'auth.json');
    const content = JSON.stringify({ credHelpers: Object.fromEntries(helpers) });
    (0,external_node_fs_namespaceObject.writeFileSync)(authFile, content, { mode: 0o600 });
    return {
        REGISTRY_AUTH_FILE: authFile,
        PATH: [programs, env.PATH].filter(Boolean).join(external_node_path_namespaceObject.delimiter),
        ...variables,
    };
}
// --- internal ---
/** Where buildah looks for logins, in its order. */
function userFiles(env) {
    if (env.REGISTRY_AUTH_FILE)
        return [env.REGISTRY_AUTH_FILE];
    const home = env.HOME || (0,external_node_os_namespaceObject.homedir)();
    const runtime = env.XDG_RUNTIME_DIR || `/run/containers/${process.getuid?.() ?? 0}`;
    return [
        (0,external_node_path_namespaceObject.join)(runtime, env.XDG_RUNTIME_DIR ? 'containers/auth.json' : 'auth.json'),
        (0,external_node_path_namespaceObject.join)(env.XDG_CONFIG_HOME || (0,external_node_path_namespaceObject.join)(home, '.config'), 'containers', 'auth.json'),
        (0,external_node_path_namespaceObject.join)(env.DOCKER_CONFIG || (0,external_node_path_namespaceObject.join)(home, '.docker'), 'config.json'),
    ];
}
function readAuthFile(path) {
    try {
        return authFileSchema.parse(JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8')));
    }
    catch {
        // Not there, or not readable: buildah would go on without it, too.
        return {};
    }
}
/**
 * Logins by registry. Those for a part of a registry (`quay.io/team`) come last: a helper is asked for
 * a whole registry only.
 */
function storedLogins(file) {
    return Object.entries(file.auths ?? {})
        .sort(([a], [b]) => Number(isPart(a)) - Number(isPart(b)))
        .flatMap(([address, stored]) => {
        const login = stored === null ? undefined : storedLogin(stored);
        return login === undefined ? [] : [[registryOf(address), login]];
    });
}
function isPart(address) {
    return !address.includes('://') && address.includes('/');
}
/** The key under which buildah looks for a registry; Docker's own has another name there. */
function registryOf(address) {
    const host = address.replace(/^https?:\/\//, '').split('/')[0] ?? address;
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}

;// CONCATENATED MODULE: ./actions/build-image/src/credentials/docker-config.js
/**
 * A configuration of the Docker client for one step: what the user has stays in reach, our
 * credentials come on top, and no secret is written down.
 *
 * The client asks a credential helper for passwords; ours answers from the environment of the very
 * child that needs them. That works with every version of Docker and buildx, whichever of them does
 * the push. https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol
 */





/** What `config.json` holds as far as we read it; like the client we take null for nothing. */
const clientConfigSchema = looseObject({
    auths: schemas_nullish(record(schemas_string(), nullable(storedLoginSchema))),
    credHelpers: schemas_nullish(record(schemas_string(), schemas_string())),
    credsStore: schemas_nullish(schemas_string()),
});
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * Writes the configuration into a private directory.
 *
 * @returns the environment that makes a docker command use it; it holds the secrets
 */
function writeDockerConfig(options) {
    const { directory, env } = options;
    const theirs = (0,external_node_path_namespaceObject.resolve)(env.DOCKER_CONFIG || (0,external_node_path_namespaceObject.join)(env.HOME || (0,external_node_os_namespaceObject.homedir)(), '.docker'));
    const config = readClientConfig((0,external_node_path_namespaceObject.join)(theirs, 'config.json'));
    const answers = answersFor(config, options);
    const ours = (0,external_node_path_namespaceObject.join)(directory, 'docker');
    const programs = (0,external_node_path_namespaceObject.join)(directory, 'bin');
    (0,external_node_fs_namespaceObject.mkdirSync)(ours, { mode: 0o700 });
    (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(ours, 'config.json'), JSON.stringify(withHelper(config, answers)), {
        mode: 0o600,
    });
    const variables = writeHelper(programs, answers);
    for (const name of ['cli-plugins', 'contexts']) {
        if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(theirs, name)))
            (0,external_node_fs_namespaceObject.symlinkSync)((0,external_node_path_namespaceObject.join)(theirs, name), (0,external_node_path_namespaceObject.join)(ours, name));
    }
    return {
        DOCKER_CONFIG: ours,
        // Builders are kept here, and the one in use.
        BUILDX_CONFIG: env.BUILDX_CONFIG || (0,external_node_path_namespaceObject.join)(theirs, 'buildx'),
        ...(usesTls(env) ? { DOCKER_CERT_PATH: env.DOCKER_CERT_PATH || theirs } : {}),
        PATH: [programs, env.PATH].filter(Boolean).join(external_node_path_namespaceObject.delimiter),
        ...variables,
    };
}
// --- internal ---
/**
 * Whether the engine is reached over TLS, with certificates that are beside `config.json` unless told.
 * https://docs.docker.com/engine/security/protect-access/
 */
function usesTls({ DOCKER_TLS_VERIFY, DOCKER_TLS }) {
    return Boolean(DOCKER_TLS_VERIFY || DOCKER_TLS);
}
function readClientConfig(path) {
    if (!(0,external_node_fs_namespaceObject.existsSync)(path))
        return {};
    try {
        return clientConfigSchema.parse(JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8')));
    }
    catch {
        // The client itself says so and goes on without; what it needs from there will be missing.
        return {};
    }
}
/** Our logins and those that stand in the user's file, which would be copied otherwise. */
function answersFor(config, { logins, mask }) {
    const answers = new Map();
    for (const [address, stored] of Object.entries(config.auths ?? {})) {
        const server = serverOf(address);
        const login = config.credsStore || stored === null ? undefined : storedLogin(stored);
        if (login === undefined)
            continue;
        mask(login.password);
        answers.set(server, answer(server, login));
    }
    for (const login of logins) {
        const server = login.registry === 'docker.io' ? DOCKER_HUB : login.registry;
        answers.set(server, answer(server, login));
    }
    return [...answers.values()];
}
/** The key under which the client looks for a helper; older logins are kept with scheme and path. */
function serverOf(address) {
    const host = address.replace(/^https?:\/\//, '').split('/')[0] ?? address;
    return host === 'index.docker.io' || host === 'docker.io' ? DOCKER_HUB : host;
}
function withHelper(config, answers) {
    const { auths: _, ...rest } = config;
    const helpers = Object.fromEntries(answers.map(({ server }) => [server, HELPER]));
    return { ...rest, credHelpers: { ...config.credHelpers, ...helpers } };
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

;// CONCATENATED MODULE: ./actions/build-image/src/credentials/login.js
/** As whom the step and its builder speak to registries. */


/** The logins for the builder: that for the image's registry, and those for further ones. */
function builderLogins(own, { registryAuth }) {
    const further = registryAuth.flatMap(({ registry, username, password }) => password === undefined || registry === own?.registry ? [] : [{ registry, username, password }]);
    return own === undefined ? further : [own, ...further];
}
/**
 * The login for a registry; undefined means: without one. A registry other than that of the first
 * image has its own in `registry-auth`, and GitHub's the token of the job.
 *
 * @throws {ActionError} FK001, when there is a user name and no password to it, but in runs that get no
 *   secrets.
 */
function loginTo(registry, { inputs, event, main }) {
    const { actor, run, readOnly } = event;
    const login = loginFor({ ...inputs, registry, main, actor, serverUrl: run.serverUrl });
    const isNamed = registry === main && inputs.username !== undefined;
    if (login === undefined && isNamed && readOnly === undefined) {
        throw invalidInputs([
            '`password`: is missing or empty, but there is a `username`. A secret that does not exist reads as empty.',
        ]);
    }
    return login && { registry, ...login };
}

;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = require("node:fs/promises");
;// CONCATENATED MODULE: ./actions/build-image/src/engine/archive-room.js
/**
 * Room for an archive while it is built: outside the workspace, because in the context it would become
 * part of the image that it holds.
 */




/**
 * Makes room in a private directory, and takes an older archive away: whoever reads it shall not take
 * that for this run's.
 *
 * @throws {ActionError} FB023.
 */
function makeRoomFor(asked, directory) {
    const archive = { ...asked, path: (0,external_node_path_namespaceObject.join)(directory, 'archive') };
    try {
        for (const { path } of [asked, archive])
            (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
    }
    catch (error) {
        throw notWritten(asked, error);
    }
    return {
        archive,
        async moveIn() {
            try {
                await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(asked.path), { recursive: true });
                await move(archive.path, asked.path);
            }
            catch (error) {
                throw notWritten(asked, error);
            }
        },
    };
}
// --- internal ---
/** Both may be on devices of their own. */
async function move(from, to) {
    try {
        await (0,external_node_fs_promises_namespaceObject.rename)(from, to);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV'))
            throw error;
        await (0,external_node_fs_promises_namespaceObject.copyFile)(from, to);
        await (0,external_node_fs_promises_namespaceObject.rm)(from);
    }
}
function notWritten({ path }, error) {
    return errors_fail('FB023', `The archive \`${path}\` can not be written.`, { error });
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/dockerfile.js
/**
 * Which instruction of a Dockerfile stands where: enough of its grammar to point at a line.
 * https://docs.docker.com/reference/dockerfile/#format
 */
/** The stages in order. */
function parseStages(text) {
    const stages = [];
    for (const instruction of parseInstructions(text)) {
        if (instruction.keyword === 'FROM') {
            const name = /\sAS\s+(\S+)\s*$/i.exec(instruction.text)?.[1];
            stages.push({ name, instructions: [] });
        }
        // What stands before the first FROM is an ARG, and belongs to no stage.
        stages.at(-1)?.instructions.push(instruction);
    }
    return stages;
}
/** All instructions in order. */
function parseInstructions(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    const sign = escapeOf(lines);
    const instructions = [];
    for (let index = 0; index < lines.length;) {
        const { text: whole, next } = logicalLine(lines, index, sign);
        const keyword = whole === '' ? undefined : (/^[A-Za-z]+/.exec(whole)?.[0] ?? '').toUpperCase();
        if (keyword !== undefined)
            instructions.push({ keyword, text: whole, line: index + 1 });
        index = keyword === undefined ? next : afterHereDocuments(lines, next, { keyword, whole });
    }
    return instructions;
}
// --- internal ---
const COMMENT_OR_EMPTY = /^\s*(#|$)/;
/** `# escape=` among the comments that the file begins with. */
function escapeOf(lines) {
    for (const line of lines) {
        const directive = /^\s*#\s*([a-z][a-z0-9]*)\s*=\s*(.+?)\s*$/is.exec(line);
        if (directive === null)
            return '\\';
        if (directive[1]?.toLowerCase() === 'escape')
            return directive[2] ?? '\\';
    }
    return '\\';
}
/** A line and those that it is continued on. */
function logicalLine(lines, from, sign) {
    const first = lines[from] ?? '';
    if (COMMENT_OR_EMPTY.test(first))
        return { text: '', next: from + 1 };
    const parts = [];
    for (let index = from; index < lines.length; index++) {
        const line = lines[index] ?? '';
        // Comments and empty lines may stand between the lines of an instruction.
        if (index > from && COMMENT_OR_EMPTY.test(line))
            continue;
        const trimmed = line.trimEnd();
        if (!trimmed.endsWith(sign)) {
            return { text: [...parts, line].join('').trim(), next: index + 1 };
        }
        parts.push(trimmed.slice(0, -sign.length));
    }
    return { text: parts.join('').trim(), next: lines.length };
}
/** https://docs.docker.com/reference/dockerfile/#here-documents */
function afterHereDocuments(lines, from, { keyword, whole }) {
    if (!['RUN', 'COPY', 'ADD'].includes(keyword))
        return from;
    let index = from;
    for (const [, tabs, , word] of whole.matchAll(/<<(-?)(["']?)([A-Za-z_]\w*)\2/g)) {
        const ends = (line) => (tabs === '-' ? line.replace(/^\t+/, '') : line) === word;
        const end = lines.findIndex((line, at) => at >= index && ends(line));
        // Without its end the file is not valid, and a shell may mean something else by `<<`.
        if (end < 0)
            return index;
        index = end + 1;
    }
    return index;
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/platform-name.js
/** One name for each platform, that of BuildKit. */
/** Other names of the same thing: https://github.com/containerd/platforms/blob/main/database.go */
const ALIASES = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm/v7',
    armel: 'arm/v6',
    i386: '386',
    'arm64/v8': 'arm64',
    'amd64/v1': 'amd64',
    arm: 'arm/v7',
};
/** A platform in BuildKit's spelling: `linux/aarch64` is `linux/arm64`. */
function normalPlatform(platform) {
    const [os = '', ...architecture] = platform.toLowerCase().split('/');
    const name = architecture.join('/');
    return `${os}/${ALIASES[name] ?? name}`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/emulation.js
/** Which platforms programs of this machine can be of: its own, and those that the kernel emulates. */


/** Where the kernel lists its interpreters: https://docs.kernel.org/admin-guide/binfmt-misc.html */
const INTERPRETERS = '/proc/sys/fs/binfmt_misc';
/** Node's name of an architecture → platforms that it runs by itself, its own first. */
const NATIVE = {
    x64: ['linux/amd64', 'linux/386'],
    ia32: ['linux/386'],
    arm64: ['linux/arm64'],
    arm: ['linux/arm/v7', 'linux/arm/v6'],
    ppc64: ['linux/ppc64le'],
    s390x: ['linux/s390x'],
    riscv64: ['linux/riscv64'],
};
/** QEMU's name of an architecture → platforms: https://github.com/tonistiigi/binfmt */
const EMULATED = {
    'qemu-aarch64': ['linux/arm64'],
    'qemu-arm': ['linux/arm/v7', 'linux/arm/v6'],
    'qemu-i386': ['linux/386'],
    'qemu-ppc64le': ['linux/ppc64le'],
    'qemu-riscv64': ['linux/riscv64'],
    'qemu-s390x': ['linux/s390x'],
    'qemu-x86_64': ['linux/amd64'],
};
/** The platforms, this machine's own first. */
function runnablePlatforms(machine = {
    architecture: process.arch,
    interpreters: interpreters(),
}) {
    const { architecture } = machine;
    const emulated = machine.interpreters.flatMap((name) => EMULATED[name] ?? []);
    return [...new Set([...(NATIVE[architecture] ?? []), ...emulated])];
}
/** What a builder makes of an order without platforms: an image for the machine at hand. */
function ownPlatform(env) {
    const wanted = env.DOCKER_DEFAULT_PLATFORM;
    if (wanted)
        return normalPlatform(wanted);
    return NATIVE[process.arch]?.[0] ?? `linux/${process.arch}`;
}
/**
 * The platforms to name to an engine that does not heed Docker's variable for them; none for those
 * that it chooses itself.
 */
function namedPlatforms(platforms, env) {
    return platforms.length > 0 || !env.DOCKER_DEFAULT_PLATFORM ? platforms : [ownPlatform(env)];
}
// --- internal ---
function interpreters() {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(INTERPRETERS);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/target-commands.js
/** Whether a build runs commands on the platform that the image is for, or only on the builder's own. */

/**
 * Looks at the stages that the result is made of. One that begins with `FROM --platform=…` runs
 * elsewhere, as does one that begins with such a stage; one without `RUN` runs nothing.
 * https://docs.docker.com/build/building/multi-platform/#cross-compilation
 *
 * @param target the stage to build; undefined for the last one
 */
function runsOnTarget(dockerfile, target) {
    const stages = parseStages(dockerfile);
    const wanted = target === undefined ? stages.length - 1 : indexOf(stages, target);
    const reached = new Set();
    const reach = (index) => {
        const stage = stages[index];
        if (stage === undefined || reached.has(index))
            return;
        reached.add(index);
        for (const name of namesIn(stage))
            reach(indexOf(stages, name));
    };
    reach(wanted);
    return [...reached].some((index) => isOnTarget(stages, index) && hasRun(stages[index]));
}
// --- internal ---
/** A stage may be named by its name or its number. */
function indexOf(stages, name) {
    const byName = stages.findIndex((stage) => stage.name?.toLowerCase() === name.toLowerCase());
    return byName < 0 && /^\d+$/.test(name) ? Number(name) : byName;
}
/** What a stage is made from: its base, and what it copies or mounts. */
function namesIn(stage) {
    const copied = stage.instructions.flatMap(({ text }) => [...text.matchAll(/\bfrom=["']?([^\s,"']+)/g)].map(([, name]) => name ?? ''));
    return [baseOf(stage).name, ...copied];
}
function baseOf({ instructions: [from] }) {
    const [, flags = '', name = ''] = /^FROM\s+((?:--\S+\s+)*)(\S+)/i.exec(from?.text ?? '') ?? [];
    return { name, isElsewhere: /--platform=/.test(flags) };
}
function isOnTarget(stages, index) {
    const stage = stages[index];
    if (stage === undefined)
        return true;
    const { name, isElsewhere } = baseOf(stage);
    if (isElsewhere)
        return false;
    const base = stages
        .slice(0, index)
        .findLastIndex((one) => one.name?.toLowerCase() === name.toLowerCase());
    return base < 0 || isOnTarget(stages, base);
}
function hasRun(stage) {
    return stage?.instructions.some(({ keyword }) => keyword === 'RUN') ?? false;
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
    throw fail('FK007', `The variable \`${name}\` holds no address of a proxy.`);
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
        super(message_messageOf(cause), { cause });
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

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/abilities.js
/** What which version of buildah can do. */
const CHANGES = 'https://github.com/containers/buildah/blob/main/CHANGELOG.md';
/** The oldest version that this action works with: that of Ubuntu 22.04. */
const OLDEST_BUILDAH = { major: 1, minor: 23 };
const abilities = {
    /** `--secret id=…,env=…` */
    'secrets from the environment': { since: [1, 24], source: `${CHANGES}#v1240-2022-01-26` },
    /** `--build-context` */
    'named contexts': { since: [1, 27], source: `${CHANGES}#v1270-2022-08-01` },
    /** `--cache-from` and `--cache-to`, repositories only. */
    'caches in a registry': { since: [1, 27], source: `${CHANGES}#v1270-2022-08-01` },
    /** `--identity-label=false`; before, and without it, every image is labelled with the version. */
    'images without its own label': {
        since: [1, 28],
        source: 'https://github.com/containers/buildah/blob/v1.28.0/docs/buildah-build.1.md',
    },
    /** `push --retry-delay`; before, buildah waits two seconds before each of three more attempts. */
    'a delay between pushes': { since: [1, 28], source: `${CHANGES}#v1280-2022-09-30` },
    /** `docker://name@@unknown-digest@@`, which came with version 5.29 of containers/image. */
    'pushes without a tag': {
        since: [1, 33],
        source: 'https://github.com/containers/image/blob/v5.29.0/docker/docker_transport.go',
    },
    /** `manifest push --retry-delay` */
    'a delay between pushes of an index': {
        since: [1, 35],
        source: `${CHANGES}#v1350-2024-03-06`,
    },
    /** `manifest annotate --index` */
    'annotations of an index': {
        since: [1, 37],
        source: 'https://github.com/containers/buildah/blob/v1.37.0/docs/buildah-manifest-annotate.1.md',
    },
    /** `--source-date-epoch` and `--rewrite-timestamp`; before, `--timestamp` does both. */
    'a source date': { since: [1, 41], source: `${CHANGES}#v1410-2025-07-16` },
    /** Before, an image from scratch is taken from the cache also for another platform. */
    'a cache that knows platforms': {
        since: [1, 42],
        source: 'https://github.com/containers/buildah/pull/6269',
    },
};
/** Whether a version can do something. */
function can(version, ability) {
    const [major, minor] = abilities[ability].since;
    return !isOlder(version, { major, minor });
}
/** "1.33", for messages. */
function sinceVersion(ability) {
    return abilities[ability].since.join('.');
}
/** Whether a version came before another. */
function isOlder(version, than) {
    return version.major === than.major ? version.minor < than.minor : version.major < than.major;
}
/** Reads `Version:  1.28.2` of `buildah version`; undefined when it is not there. */
function parseVersion(text) {
    const found = /^Version:\s+v?((\d+)\.(\d+)\S*)/m.exec(text);
    if (found === null)
        return undefined;
    return { major: Number(found[2]), minor: Number(found[3]), text: found[1] ?? '' };
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/arguments.js
/** The command lines of buildah: `build`, `push`, and what makes an index of several platforms. */


/** The arguments of `buildah build`. */
function buildArguments(build) {
    const { order, version, format } = build;
    return [
        'build',
        '--layers',
        // Else the container of a step that failed stays, and its file system stays mounted.
        '--force-rm',
        `--format=${format}`,
        ...(can(version, 'images without its own label') ? ['--identity-label=false'] : []),
        ...['--secret', `id=${build.marker},src=/dev/null`],
        ...['--file', order.file],
        ...(build.ignoreFile === undefined ? [] : ['--ignorefile', build.ignoreFile]),
        ...(order.target === undefined ? [] : ['--target', order.target]),
        ...(order.platforms.length === 0 ? [] : ['--platform', order.platforms.join(',')]),
        ...(build.list === undefined
            ? ['--iidfile', build.idFile, ...build.tags.flatMap((tag) => ['--tag', tag])]
            : ['--manifest', build.list]),
        ...metadataArguments(order, format),
        ...order.buildArgs.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
        ...order.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
        ...(order.pull ? ['--pull-always'] : []),
        ...(order.noCache ? ['--no-cache'] : []),
        ...order.secrets.flatMap(({ id, variable }) => ['--secret', `id=${id},env=${variable}`]),
        ...dateArguments(order, version),
        ...order.cache.from.flatMap((from) => ['--cache-from', repositoryOf(from)]),
        ...order.cache.to.flatMap((to) => ['--cache-to', repositoryOf(to)]),
        ...order.extraArgs.flatMap(extraArgument),
        '--',
        order.context,
    ];
}
/** The arguments of `buildah push` for one image. */
function pushArguments(push) {
    const { image, destination, version, digestFile } = push;
    return [
        'push',
        ...(can(version, 'a delay between pushes') ? TRY_ONCE : []),
        ...verifyArguments(destination),
        ...['--digestfile', digestFile],
        '--',
        image,
        destination,
    ];
}
/**
 * The arguments of `buildah manifest push` for an index with all its images. With a digest file, it
 * says nothing of a failure, ends well and leaves the file empty.
 * https://github.com/containers/buildah/blob/v1.44.0/cmd/buildah/manifest.go (manifestPush)
 */
function pushListArguments(push) {
    const { list, destination, version, format, digestFile } = push;
    return [
        'manifest',
        'push',
        '--all',
        `--format=${format === 'docker' ? 'v2s2' : 'oci'}`,
        ...(can(version, 'a delay between pushes of an index') ? TRY_ONCE : []),
        ...verifyArguments(destination),
        ...(digestFile === undefined ? [] : ['--digestfile', digestFile]),
        '--',
        list,
        destination,
    ];
}
/** The arguments that put annotations on an index itself. */
function annotateListArguments(list, annotations) {
    const given = [...annotations].flatMap(([name, value]) => ['--annotation', `${name}=${value}`]);
    return ['manifest', 'annotate', '--index', ...given, list];
}
/** The destination of a push, as buildah names it. */
function registryDestination(where) {
    return 'tag' in where ? `docker://${where.tag}` : `docker://${where.name}@@unknown-digest@@`;
}
/** The destination that writes an archive; `tag` is what the image is called in it. */
function archiveDestination({ format, path }, tag) {
    // An OCI archive knows tags only, one of Docker whole names.
    const name = format === 'oci' ? tag?.slice(tag.lastIndexOf(':') + 1) : tag;
    return `${format}-archive:${path}${name === undefined ? '' : `:${name}`}`;
}
// --- internal ---
/**
 * How often to push and how long to wait is decided outside, where the reasons are told. buildah tries
 * three times more all the same, because of the two options it hands on only the second.
 * https://github.com/containers/buildah/blob/v1.44.0/push.go
 */
const TRY_ONCE = ['--retry=0', '--retry-delay=100ms'];
function metadataArguments(order, format) {
    const labels = [...order.labels].flatMap(([name, value]) => ['--label', `${name}=${value}`]);
    if (format === 'docker')
        return labels;
    const annotations = [...order.annotations];
    return [
        ...labels,
        ...annotations.flatMap(([name, value]) => ['--annotation', `${name}=${value}`]),
    ];
}
function dateArguments({ sourceDate, rewriteTimes }, version) {
    if (sourceDate === undefined)
        return [];
    if (!can(version, 'a source date'))
        return ['--timestamp', String(sourceDate)];
    return [
        ...['--source-date-epoch', String(sourceDate)],
        ...(rewriteTimes ? ['--rewrite-timestamp'] : []),
    ];
}
/** `type=registry,ref=ghcr.io/o/a:cache` → `ghcr.io/o/a`: buildah chooses the tags itself. */
function repositoryOf(cache) {
    const reference = /(?:^|,)ref=([^,]+)/.exec(cache)?.[1] ?? cache;
    const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
    return (colon < 0 ? reference : reference.slice(0, colon)).replace(/@.*$/, '');
}
/** Where buildah has other words for the same thing. */
function extraArgument(option) {
    // BuildKit's name for what happens without the option.
    if (option === '--network=default')
        return [];
    const host = /^--add-host=([^=:]+)=(.*)$/.exec(option);
    return host === null ? [option] : [`--add-host=${host[1]}:${host[2]}`];
}
/** Docker speaks to registries on the machine itself in plain HTTP; buildah has to be told. */
function verifyArguments(destination) {
    const host = /^docker:\/\/([^/]+)\//.exec(destination)?.[1];
    if (host === undefined || !URL.canParse(`https://${host}`))
        return [];
    return isLoopback(new URL(`https://${host}`).hostname) ? ['--tls-verify=false'] : [];
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

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/environment.js
/** The environment of a buildah command. */

/** What of the job's environment tells buildah where its storage is and how it is to work. */
const ENGINE_VARIABLES = [
    'BUILDAH_ISOLATION',
    'BUILDAH_RUNTIME',
    'CONTAINERS_CONF',
    'CONTAINERS_CONF_OVERRIDE',
    'CONTAINERS_REGISTRIES_CONF',
    'CONTAINERS_STORAGE_CONF',
    'STORAGE_DRIVER',
    'STORAGE_OPTS',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    // A shell of `buildah unshare` runs its children with these.
    '_CONTAINERS_USERNS_CONFIGURED',
    '_CONTAINERS_ROOTLESS_UID',
    '_CONTAINERS_ROOTLESS_GID',
    // For `--ssh`.
    'SSH_AUTH_SOCK',
];
/**
 * The environment; `auth` is what `writeAuthFile` gave. With an order it holds the secrets of the
 * build, each under the name by which the arguments refer to it.
 */
function buildahEnvironment(env, auth = {}, order) {
    const secrets = order?.secrets.map(({ variable }) => variable) ?? [];
    return childEnvironment(env, { also: [...ENGINE_VARIABLES, ...secrets], own: auth });
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/failure.js

/** The reason for which buildah gave up. */
function saidLast(finished) {
    const lines = finished.stderr.trimEnd().split('\n');
    // Until 1.23 it says "error …", afterwards "Error: …". The command in it may have several lines;
    // behind it, in some versions, stand lines of the logger.
    const begin = lines.findLastIndex((line) => /^(Error: |error )/.test(line));
    const own = begin < 0 ? lines.filter((line) => !LOGGED.test(line)).slice(-1) : lines.slice(begin);
    const text = own
        .filter((line) => !LOGGED.test(line))
        .join('\n')
        .replace(/^Error: /, '');
    return text.trim() === '' ? `buildah ${describeEnd(finished)}` : text;
}
/** Why the step failed, without its command, which the name of the step holds already. */
function failure_reasonOf(said) {
    const text = said.replace(/^(error )?building at STEP "[\s\S]*?": (?=[^"]*$|[^"]*"[^"]*")/, '');
    const exit = /(?:while running runtime|running runtime): exit status (\d+)$/.exec(text)?.[1];
    if (exit !== undefined)
        return `exit code: ${exit}`;
    return text
        .replace(/ &imagebuilder\.Step\{[\s\S]*$/, '')
        .replace(/^Build error: Unknown instruction/, 'unknown instruction');
}
/**
 * Why a push failed, without the names in it: a tag such as `1.503` would read like a status, and the
 * state of an upload is long and for the registry only.
 */
function pushReasonOf(said) {
    return said
        .replace(/^(?:error )?pushing image "[^"]*" to "[^"]*": /, '')
        .replace(/\buploading manifest \S+ to [^:\s]+(?::\d+)?[^:\s]*/, 'uploading manifest')
        .replace(/(https?:\/\/[^\s"?]+)\?[^\s":]*/g, '$1');
}
/** A cache in a registry that could not be written fails the build, although the image is right. */
function isCacheFailure(said) {
    return /failed (pushing|pulling) cache/.test(failure_reasonOf(said));
}
// --- internal ---
const LOGGED = /^time="[^"]*" level=|^level=/;

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/command.js
/** Runs buildah, with what stays the same in all calls of one step. */





/** Runs buildah quietly; a non-zero exit is a result. */
function buildah({ options }, args) {
    const env = buildahEnvironment(options.env, options.auth);
    return run({ file: 'buildah', args, env, signal: options.signal });
}
/** @throws {ActionError} FB024 with buildah's own words */
async function mustSucceed(builder, args) {
    const finished = await buildah(builder, args);
    builder.options.signal.throwIfAborted();
    if (finished.exitCode === 0)
        return;
    const command = args.slice(0, 2).join(' ');
    throw errors_fail('FB024', `\`buildah ${command}\` failed: ${foreign_plainLine(saidLast(finished))}.`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/leftovers.js
/**
 * Removes what a build left when it was ended: the working containers, whose file systems stay mounted,
 * because buildah ends at once unless a command is running, and the list of the images of several
 * platforms.
 *
 * The containers of a build are known by a secret of an unusual name that no step asks for: buildah
 * writes it down with each of them. Containers of other builds are not touched.
 * https://github.com/containers/buildah/blob/main/buildah.go (Builder.CommonBuildOpts)
 */



/** The name of the list that collects the images of a build until they get their own. */
function listOf(marker) {
    return `localhost/${marker}`;
}
/** Shorter than the time between the two signals of a cancel. */
const leftovers_TIME_LIMIT_MS = 5_000;
/** The place of the containers in a storage. */
function containersOf({ graphRoot, driver, }) {
    return (0,external_node_path_namespaceObject.join)(graphRoot, `${driver}-containers`);
}
/** Identifiers of the containers that are left of a build. */
function findLeftovers({ containers, marker, }) {
    return leftovers_namesIn(containers).filter((id) => {
        return textOf((0,external_node_path_namespaceObject.join)(containers, id, 'userdata', 'buildah.json')).includes(marker);
    });
}
/**
 * Removes them, and the list.
 *
 * @returns what buildah said, when some containers are still there; else undefined
 */
async function removeLeftovers(leftovers, env) {
    const buildah = (...args) => run({ file: 'buildah', args, env, timeoutMs: leftovers_TIME_LIMIT_MS }).catch(() => undefined);
    const ids = findLeftovers(leftovers);
    const finished = ids.length === 0 ? undefined : await buildah('rm', ...ids);
    // Fails where there is none: the build had not come so far, or has removed it.
    if (leftovers.hasList)
        await buildah('manifest', 'rm', listOf(leftovers.marker));
    if (findLeftovers(leftovers).length === 0)
        return undefined;
    return finished?.stderr.trim() || 'it gave no reason';
}
// --- internal ---
function leftovers_namesIn(directory) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(directory, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name);
    }
    catch {
        return [];
    }
}
// Another build may remove its container at this moment.
function textOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/mistake.js
/** Where the mistake is in a Dockerfile that buildah could not even read. */

/**
 * The line that an error names, or the one that it must be about. Undefined when the error is about
 * a step, which knows its own line.
 */
function mistakeLine(said, dockerfile) {
    const named = /parse error (?:on|at) line (\d+)|^Syntax error.*\bline (\d+)/im.exec(said);
    const line = named?.[1] ?? named?.[2];
    if (line !== undefined)
        return Number(line);
    const instructions = parseInstructions(dockerfile);
    if (/FROM requires/i.test(said)) {
        return instructions.find(({ keyword, text }) => keyword === 'FROM' && !isFrom(text))?.line;
    }
    const wanting = /COPY --from=(\S+): no stage or image found/.exec(said)?.[1];
    if (wanting === undefined)
        return undefined;
    return instructions.find(({ text }) => text.includes(`--from=${wanting}`))?.line;
}
// --- internal ---
function isFrom(text) {
    return /^FROM\s+(--\S+\s+)*\S+(\s+AS\s+\S+)?\s*$/i.test(text);
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/build-step.js
/** A step of a build, whichever engine tells of it. */
/** Of a step's own output no more than its end is kept. */
const MOST_LAST_LINES = 40;
/** Steps that were shorter are not worth a line for their time. */
const SHORT_STEP_MS = 1_000;

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/steps.js
/**
 * Reads what `buildah build` says while it works: its steps, their own output, and where in the
 * Dockerfile they stand. There is no machine-readable progress, so the lines for people are read.
 * https://github.com/containers/buildah/blob/main/imagebuildah/executor.go (stageExecutor.log)
 */


/** `[1/2] STEP 2/4: RUN make` */
const STEP = /^(?:\[(?<stage>\d+)\/(?<stages>\d+)\] )?STEP (?<number>\d+)(?:\/(?<count>\d+))?: (?<text>.*)$/;
/** `[2/2] COMMIT registry.example/shop:1`, without a name where none was given */
const COMMIT = /^(?:\[(?<stage>\d+)\/\d+\] )?COMMIT(?: \S+)?$/;
const CACHED = /^--> Using cache /;
/** Lines of buildah itself that no command writes, unless it runs buildah. */
const OWN = /^(--> [0-9a-f]{11}|(?:Error: |error )building at STEP ")/;
/** Where no command runs these are buildah's own as well; a command may write every one of them. */
const OWN_BETWEEN_COMMANDS = /^(Successfully tagged |[0-9a-f]{64}$|(?:Error|error)[: ]|time="[^"]*" level=)/;
/** Makes a reader; `show` gets what a person wants to see while it happens. */
function readSteps(options) {
    const { stages, platform, show, now = () => performance.now() } = options;
    const records = [];
    const end = (error) => {
        const record = records.at(-1);
        if (record === undefined || record.durationMs !== undefined)
            return;
        record.durationMs = now() - record.startedAt;
        record.error = error;
        showEnd(record, show);
    };
    return {
        take(line, stream) {
            const isProgress = stream === 'stdout';
            const record = records.at(-1);
            const step = isProgress ? stepIn(line, { stages, platform, record }) : undefined;
            if (step !== undefined) {
                end();
                records.push({ ...step, startedAt: now(), isCached: false, lastLines: [] });
                show(step.name);
            }
            else if (isProgress && CACHED.test(line) && record !== undefined) {
                record.isCached = true;
                show(`${labelOf(record)}from the cache`);
            }
            else if (!isOwn(line, record) && line.trim() !== '') {
                takeOutput(record, line, show);
            }
        },
        end,
        steps: () => records.map(stepOf),
        last() {
            const record = records.at(-1);
            return record && { step: stepOf(record), line: record.line };
        },
    };
}
/** What a line begins; undefined when it is no beginning. */
function stepIn(line, { stages, platform, record }) {
    const found = STEP.exec(line)?.groups;
    if (found !== undefined) {
        const { stage, stages: stageCount, number, count = number, text = '' } = found;
        return {
            ...placeOf(stages, { platform, ...found }),
            isRun: /^RUN\b/i.test(text),
            isLast: stage === stageCount && number === count,
            stage,
        };
    }
    const commit = COMMIT.exec(line);
    if (commit === null || !record?.isLast || commit.groups?.stage !== record.stage)
        return undefined;
    const name = 'exporting to image';
    return { name, line: undefined, isRun: false, isLast: false, stage: undefined };
}
function isOwn(line, record) {
    return OWN.test(line) || (!record?.isRun && OWN_BETWEEN_COMMANDS.test(line));
}
/** What comes before the first step belongs to none. */
function takeOutput(record, line, show) {
    record?.lastLines.push(line);
    if ((record?.lastLines.length ?? 0) > MOST_LAST_LINES)
        record?.lastLines.shift();
    show(`${record === undefined ? '' : labelOf(record)}${line}`);
}
function showEnd(record, show) {
    const { error, isCached, durationMs = 0 } = record;
    if (error !== undefined)
        show(`${labelOf(record)}failed: ${error}`);
    else if (!isCached && durationMs >= SHORT_STEP_MS) {
        show(`${labelOf(record)}done in ${formatDuration(durationMs)}`);
    }
}
function stepOf({ name, durationMs, isCached, error, lastLines }) {
    return { name, durationMs, isCached, error, lastLines };
}
/** "[2/3] ", or the whole name where there is no number. */
function labelOf({ name }) {
    return `${/^\[[^\]]*\]/.exec(name)?.[0] ?? `${name}:`} `;
}
/** A step is named as BuildKit names it: `[build 2/4] RUN make`. */
function placeOf(stages, found) {
    const { platform, stage, number, count, text = '' } = found;
    const index = stage === undefined ? 0 : Number(stage) - 1;
    const here = stages[index];
    const instruction = instructionOf(here, Number(number), text);
    const several = stage === undefined ? undefined : (here?.name ?? `stage-${index}`);
    const where = [platform, several, `${number}${count === undefined ? '' : `/${count}`}`];
    const label = where.filter((part) => part !== undefined).join(' ');
    // Behind FROM stands what the name was resolved to; the Dockerfile says it better.
    const shown = instruction?.keyword === 'FROM' ? instruction.text : text;
    return { name: `[${label}] ${squeezed(shown)}`, line: instruction?.line };
}
/**
 * By its text, near its number: buildah numbers steps of its own in between, for labels that were
 * asked for. Arguments are replaced in some texts, then the number alone has to do.
 */
function instructionOf(stage, number, text) {
    if (stage === undefined)
        return undefined;
    const wanted = squeezed(text).replaceAll(' ', '');
    const distance = (instruction) => Math.abs(stage.instructions.indexOf(instruction) - (number - 1));
    const [same] = stage.instructions
        .filter((instruction) => squeezed(instruction.text).replaceAll(' ', '') === wanted)
        .sort((a, b) => distance(a) - distance(b));
    if (same !== undefined)
        return same;
    const numbered = stage.instructions[number - 1];
    const keyword = /^\S+/.exec(text)?.[0].toUpperCase();
    return numbered?.keyword === keyword ? numbered : undefined;
}
function squeezed(text) {
    return text.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/build.js
/** One build: the image, or the images of all platforms, in the storage of buildah. */












/** Builds; a build that failed is a result. */
async function make(builder, making) {
    const { order } = making;
    const built = order.platforms.length > 1 ? await makeList(builder, making) : await makeImage(builder, making);
    if (built.kind === 'made')
        return { ...built.made, order };
    if (!isCacheFailure(built.said) || order.cache.to.length === 0)
        return built.outcome;
    builder.options.warn('The cache was not written', `${foreign_plainLine(built.said)}.`);
    const without = { ...order, cache: { ...order.cache, to: [] } };
    const made = await make(builder, { ...making, order: without });
    return 'kind' in made ? made : { ...made, order };
}
async function makeImage(builder, making) {
    const built = await buildOnce(builder, { ...making, list: undefined });
    if (built.kind === 'failed')
        return built;
    const id = (0,external_node_fs_namespaceObject.readFileSync)(idFileOf(builder), 'utf8')
        .trim()
        .replace(/^sha256:/, '');
    return { kind: 'made', made: { format: making.format, image: { id }, steps: built.steps } };
}
/**
 * One platform after the other: buildah itself would build them side by side, and put them on the
 * list in the order in which they are ready, so that the list had another digest every time.
 */
async function makeList(builder, making) {
    const { order, format, tags } = making;
    // Under a tag there may be an image from before, which is no list, or a list, which would grow.
    const list = listOf(builder.marker);
    await buildah(builder, ['manifest', 'rm', list]);
    const steps = [];
    for (const platform of order.platforms) {
        const one = { ...order, platforms: [platform] };
        const built = await buildOnce(builder, { ...making, order: one, list });
        if (built.kind === 'failed') {
            const outcome = { ...built.outcome, steps: [...steps, ...built.outcome.steps] };
            return { ...built, outcome };
        }
        steps.push(...built.steps);
    }
    if (format === 'oci' && order.annotations.size > 0) {
        await mustSucceed(builder, annotateListArguments(list, order.annotations));
    }
    for (const tag of tags)
        await mustSucceed(builder, ['tag', list, tag]);
    return { kind: 'made', made: { format, image: { list }, steps } };
}
async function buildOnce(builder, making) {
    const { options, facts, marker } = builder;
    const { order, dockerfile, list } = making;
    const reader = readSteps({
        stages: parseStages(dockerfile),
        platform: list === undefined ? undefined : order.platforms[0],
        show: options.show,
    });
    const ignoreFile = ignoreFileOf(order);
    const idFile = idFileOf(builder);
    (0,external_node_fs_namespaceObject.rmSync)(idFile, { force: true });
    const finished = await run({
        file: 'buildah',
        args: buildArguments({ ...making, version: facts.version, idFile, ignoreFile, marker }),
        env: buildahEnvironment(options.env, options.auth, order),
        signal: options.signal,
        onLine: reader.take,
        keep: 'end',
    });
    if (finished.exitCode === 0) {
        reader.end();
        return { kind: 'built', steps: reader.steps() };
    }
    await sweep(builder, list !== undefined);
    options.signal.throwIfAborted();
    return failed(saidLast(finished), reader, dockerfile);
}
function failed(said, reader, dockerfile) {
    const reason = failure_reasonOf(said);
    reader.end(reason);
    const last = reader.last();
    return {
        kind: 'failed',
        said,
        outcome: {
            kind: 'build failed',
            said: reason,
            step: last?.step,
            line: mistakeLine(reason, dockerfile) ?? last?.line,
            steps: reader.steps(),
            warnings: [],
        },
    };
}
/** Removes what a build that was ended has left; see `leftovers.ts`. */
async function sweep({ options, facts, marker }, hasList) {
    const env = buildahEnvironment(options.env, options.auth);
    const leftovers = { containers: containersOf(facts), marker, hasList };
    const left = await removeLeftovers(leftovers, env);
    if (left === undefined)
        return;
    options.warn('buildah left a working container', `It could not be removed: ${foreign_plainLine(left)}.`);
}
function ignoreFileOf({ file }) {
    const own = `${file}.dockerignore`;
    return (0,external_node_fs_namespaceObject.existsSync)(own) ? own : undefined;
}
function idFileOf({ options }) {
    return (0,external_node_path_namespaceObject.join)(options.directory, 'buildah-image');
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/labels.js
/** What the names of OCI's own labels and annotations begin with. */
const OCI_PREFIX = 'org.opencontainers.image.';
/** The label that names the commit an image was built from. */
const REVISION_LABEL = `${OCI_PREFIX}revision`;
/** The label with the time of that commit. */
const CREATED_LABEL = `${OCI_PREFIX}created`;
/**
 * Labels by name. `created` is the time of the commit, so that the clock does not change the image.
 * What is not known is left out, for an empty label hides that of the base image.
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md
 */
function labelsOf({ event, revision, version, own, }) {
    const { repository, about, run } = event;
    const url = repository === '' ? undefined : `${run.serverUrl}/${repository}`;
    const labels = new Map();
    const standard = {
        title: repository.split('/').at(-1) || undefined,
        description: about.description,
        url,
        source: url,
        version,
        revision: revision?.sha,
        created: timeOf(revision),
        licenses: about.license,
    };
    for (const [name, value] of Object.entries(standard)) {
        if (value !== undefined)
            labels.set(OCI_PREFIX + name, value);
    }
    // docker/metadata-action's labels name the commit of the event, which may be another one.
    const isKnown = revision?.committedAt !== undefined;
    for (const { name, value } of own) {
        if (name !== REVISION_LABEL || !isKnown)
            labels.set(name, value);
    }
    return labels;
}
// --- internal ---
function timeOf(revision) {
    if (revision?.committedAt === undefined)
        return undefined;
    return new Date(revision.committedAt * 1_000).toISOString().replace('.000Z', 'Z');
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/given-time.js
/** A time among the labels and annotations that is not the commit's, as docker/metadata-action gives it. */

/** Why a build at another time gets another digest; undefined when no other time was given. */
function givenTime(order) {
    const times = [order.labels.get(CREATED_LABEL), order.annotations.get(CREATED_LABEL)];
    const isOther = (time) => Date.parse(time) / 1_000 !== order.sourceDate;
    if (!times.some((time) => time !== undefined && isOther(time)))
        return undefined;
    return `\`${CREATED_LABEL}\` was given, and is not the time of the commit`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/order.js
/** Whether the result is an index of images, and not one image. */
function isIndex({ platforms, attest }) {
    return platforms.length > 1 || attest;
}
/** The type of a cache: `gha` of `type=gha,scope=…`; undefined when it names none. */
function cacheType(cache) {
    return /(?:^|,)type=([^,]*)/.exec(cache)?.[1];
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/fit.js
/** Fits an order to a version of buildah: what it can't do is said before anything is built. */




/**
 * Leaves off what the result is right without, with a notice.
 *
 * @throws {ActionError} FB020 naming all that this version can't do, FB021 for a platform.
 */
function fitOrder(fitting) {
    const { order, version } = fitting;
    refuseUnable(fitting);
    refusePlatforms(fitting);
    const caches = fitCaches(order, version);
    const shape = chooseFormat(fitting);
    return {
        order: { ...order, cache: caches.cache, noCache: order.noCache || mistakesPlatform(fitting) },
        notices: [...caches.notices, ...shape.notices],
        unreproducible: unreproducible(order),
        format: shape.format,
    };
}
const hasExtra = (name) => (fitting) => fitting.order.extraArgs.some((argument) => argument.startsWith(`--${name}=`));
const LACKS = [
    {
        what: 'build secrets from the environment (`secrets`)',
        ability: 'secrets from the environment',
        isWanted: ({ order }) => order.secrets.length > 0,
    },
    {
        what: '`build-contexts`',
        ability: 'named contexts',
        isWanted: ({ order }) => order.buildContexts.length > 0,
    },
    {
        what: 'push without a tag (`push: by-digest`)',
        ability: 'pushes without a tag',
        isWanted: ({ destination }) => destination === 'registry by digest',
    },
    {
        // It pushes such an index, but does not tell its digest.
        what: 'push of several platforms without a tag (`push: by-digest`)',
        ability: undefined,
        isWanted: ({ order, destination }) => destination === 'registry by digest' && order.platforms.length > 1,
    },
    {
        what: 'attestations (`attestations: buildkit`)',
        ability: undefined,
        isWanted: ({ order }) => order.attest,
    },
    {
        what: '`--no-cache-filter` (`extra-args`)',
        ability: undefined,
        isWanted: hasExtra('no-cache-filter'),
    },
    { what: '`--allow` (`extra-args`)', ability: undefined, isWanted: hasExtra('allow') },
    {
        what: '`docker` archive of several platforms (`archive`)',
        ability: undefined,
        isWanted: ({ order }) => order.archive?.format === 'docker' && order.platforms.length > 1,
    },
];
function refuseUnable(fitting) {
    const { version } = fitting;
    const unable = LACKS.filter(({ isWanted, ability }) => isWanted(fitting) && (ability === undefined || !can(version, ability)));
    if (unable.length === 0)
        return;
    const what = unable.map((lack) => lack.ability === undefined ? lack.what : `${lack.what} before ${sinceVersion(lack.ability)}`);
    throw errors_fail('FB020', `buildah ${version.text} has no ${what.join(', no ')}.`, {
        cause: 'The inputs ask for something that this engine can not do.',
        remedy: 'Leave the input out, use a newer buildah, or set `engine: docker`.',
    });
}
function refusePlatforms({ order, runsOnTarget, runnable }) {
    if (!runsOnTarget || runnable.length === 0)
        return;
    const foreign = order.platforms.filter((platform) => !runnable.includes(platform));
    if (foreign.length === 0)
        return;
    const list = (names) => names.map((name) => `\`${name}\``).join(', ');
    throw errors_fail('FB021', `This machine can not run commands on ${list(foreign)}; it can on ${list(runnable)}.`);
}
/** Whether the layers that buildah keeps may be those of another platform. */
function mistakesPlatform({ order, version, instructions }) {
    const isFromScratch = ({ keyword, text }) => keyword === 'FROM' && /^FROM\s+(--\S+\s+)*scratch(\s|$)/i.test(text);
    const isFixed = can(version, 'a cache that knows platforms');
    return order.platforms.length > 0 && !isFixed && instructions.some(isFromScratch);
}
/** A build without its cache is right, only slower. */
function fitCaches(order, version) {
    const isKept = (cache) => can(version, 'caches in a registry') && cacheType(cache) === 'registry';
    const cache = { from: order.cache.from.filter(isKept), to: order.cache.to.filter(isKept) };
    const dropped = [...order.cache.from, ...order.cache.to].filter((one) => !isKept(one));
    if (dropped.length === 0)
        return { cache, notices: [] };
    const kinds = [...new Set(dropped.map((one) => cacheType(one) ?? one))];
    const text = `buildah keeps caches only in registries, since ${sinceVersion('caches in a registry')}: the image is built without ${kinds.map((kind) => `\`${kind}\``).join(' and ')}.`;
    return { cache, notices: [{ title: 'Built without the cache', text }] };
}
/** Instructions that only Docker's format of an image has room for. */
const DOCKER_ONLY = new Set(['HEALTHCHECK', 'ONBUILD', 'SHELL']);
/**
 * Docker's format loses nothing that a Dockerfile or a base image says, but it has no annotations.
 * So it is OCI only for annotations that the labels do not say already.
 * https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md (--format)
 */
function chooseFormat({ order, version, instructions }) {
    const isIndex = order.platforms.length > 1;
    const says = [...order.annotations].filter(([name, text]) => order.labels.get(name) !== text);
    const mayAnnotate = !isIndex || can(version, 'annotations of an index');
    const annotates = mayAnnotate && (isIndex ? order.annotations.size > 0 : says.length > 0);
    const lost = [...new Set(instructions.map(({ keyword }) => keyword))].filter((keyword) => DOCKER_ONLY.has(keyword));
    const notices = [];
    if (isIndex && !mayAnnotate && order.annotations.size > 0) {
        notices.push({
            title: 'Pushed without annotations',
            text: `buildah annotates an index since ${sinceVersion('annotations of an index')}; this one has none. The labels of the images say the same.`,
        });
    }
    if (annotates && lost.length > 0) {
        notices.push({
            title: 'An instruction is without effect',
            text: `buildah makes an image with annotations in the OCI format, which has no ${lost.join(' and no ')}. Leave \`annotations\` out, or set \`engine: docker\`.`,
        });
    }
    return { format: annotates ? 'oci' : 'docker', notices };
}
/** Files get the time of the commit: with a source date, and before 1.41 with `--timestamp` as well. */
function unreproducible(order) {
    if (!order.rewriteTimes)
        return undefined;
    return order.sourceDate === undefined ? 'the time of the commit is not known' : givenTime(order);
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/inspect.js
/** Finds out, before anything is built, whether buildah is there, works, and which it is. */






const inspect_TIME_LIMIT_MS = 60_000;
const infoSchema = object({
    store: object({ GraphDriverName: schemas_string(), GraphRoot: schemas_string() }),
});
/**
 * Asks buildah for its version and its storage.
 *
 * @throws {ActionError} FK005 when there is no buildah, FB024 when it does not work here.
 */
async function inspectBuildah(options) {
    const [version, info] = await Promise.all([inspect_ask(['version'], options), inspect_ask(['info'], options)]);
    options.signal.throwIfAborted();
    return readInspection(version, info);
}
/** Makes sense of what `buildah version` and `buildah info` said. */
function readInspection(version, info) {
    const found = parseVersion(version.stdout);
    if (found === undefined) {
        throw errors_fail('FB024', `buildah does not tell its version: ${words(version)}.`);
    }
    if (isOlder(found, OLDEST_BUILDAH)) {
        const oldest = `${OLDEST_BUILDAH.major}.${OLDEST_BUILDAH.minor}`;
        throw errors_fail('FB024', `buildah ${found.text} is too old; ${oldest} is needed.`, {
            cause: 'The package of the runner is older than what this action works with.',
        });
    }
    const store = info.exitCode === 0 ? storeOf(info.stdout) : undefined;
    if (store === undefined) {
        throw errors_fail('FB024', `The storage of buildah can not be used: ${words(info)}.`);
    }
    return { version: found, driver: store.GraphDriverName, graphRoot: store.GraphRoot };
}
// --- internal ---
async function inspect_ask(args, { env, signal }) {
    const limits = { timeoutMs: inspect_TIME_LIMIT_MS, signal, stop: 'at once' };
    const finished = await run({ file: 'buildah', args, env, ...limits }).catch((error) => {
        throw fail('FK005', 'The program `buildah` can not be started.', { error });
    });
    if (!finished.timedOut)
        return finished;
    const seconds = inspect_TIME_LIMIT_MS / 1_000;
    throw errors_fail('FB024', `\`buildah ${args.join(' ')}\` gave no answer within ${seconds} seconds.`);
}
function storeOf(text) {
    try {
        return infoSchema.parse(JSON.parse(text)).store;
    }
    catch {
        return undefined;
    }
}
/** Its error, without what its storage logs before and after it. */
function words(finished) {
    const error = finished.stderr.split('\n').find((line) => /^error\b/i.test(line));
    return foreign_plainLine((error ?? lastLines(finished, 1)).trim()) || 'it gave no reason';
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/push.js
/** Sends what was built on: to a registry, or into an archive. */









/** Pushes to the destination of the build, if that is a registry. */
async function push(builder, made, destination) {
    const { steps } = made;
    if (destination.kind === 'engine') {
        return { kind: 'built', digest: undefined, steps, warnings: [] };
    }
    const target = registryDestination(destination);
    const { digest, finished } = await send(builder, made, target);
    builder.options.signal.throwIfAborted();
    const name = `pushing ${target.replace(/^docker:\/\/|@@.*$/g, '')}`;
    const { durationMs } = finished;
    const step = { name, durationMs, isCached: false, error: undefined, lastLines: [] };
    if (finished.exitCode === 0) {
        return { kind: 'built', digest, steps: [...steps, step], warnings: [] };
    }
    const said = pushReasonOf(saidLast(finished));
    const failed = { ...step, error: said };
    return {
        kind: 'push failed',
        said,
        step: failed,
        line: undefined,
        steps: [...steps, failed],
        warnings: [],
    };
}
/**
 * Writes an archive, where `makeRoomFor` made room: it is not written over what is there.
 *
 * @throws {ActionError} FB023
 */
async function writeArchive(builder, made, archive) {
    const { finished } = await send(builder, made, archiveDestination(archive, archive.tag));
    builder.options.signal.throwIfAborted();
    if (finished.exitCode === 0)
        return;
    throw errors_fail('FB023', `buildah did not write the archive: ${foreign_plainLine(saidLast(finished))}.`);
}
/** A list that has no digest was not sent; without a digest file buildah tells why. */
async function send(builder, made, destination) {
    const sent = await sendOnce(builder, made, { destination, tellsDigest: true });
    const { exitCode } = sent.finished;
    if ('id' in made.image || exitCode !== 0 || sent.digest !== undefined)
        return sent;
    const again = await sendOnce(builder, made, { destination, tellsDigest: false });
    if (again.finished.exitCode !== 0)
        return again;
    return sendOnce(builder, made, { destination, tellsDigest: true });
}
async function sendOnce(builder, { image, format }, { destination, tellsDigest }) {
    const { options, facts } = builder;
    const digestFile = (0,external_node_path_namespaceObject.join)(options.directory, 'buildah-digest');
    (0,external_node_fs_namespaceObject.rmSync)(digestFile, { force: true });
    const common = { destination, digestFile, version: facts.version };
    const finished = await run({
        file: 'buildah',
        args: 'id' in image
            ? pushArguments({ ...common, image: image.id })
            : pushListArguments({
                ...common,
                list: image.list,
                format,
                digestFile: tellsDigest ? digestFile : undefined,
            }),
        env: buildahEnvironment(options.env, options.auth),
        signal: options.signal,
        onLine: options.show,
        keep: 'end',
    });
    return { finished, digest: readDigest(digestFile) };
}
/** The digest of the manifest as the registry has it; that in the storage is another one. */
function readDigest(digestFile) {
    try {
        const digest = (0,external_node_fs_namespaceObject.readFileSync)(digestFile, 'utf8').trim();
        return isDigest(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/secret-files.js
/**
 * Removes secrets of a build that was killed. While a command runs that asks for one, buildah has it in
 * a file that only this user can read: in memory until 1.37, since 1.43 where temporary files are.
 * https://github.com/containers/buildah/blob/v1.44.0/run_common.go (getSecretMount)
 */


/** Where buildah has such files, given its environment. */
function secretDirectories(env) {
    return ['/dev/shm', env.TMPDIR || '/var/tmp'];
}
/**
 * Removes buildah's files that hold one of these values and nothing else. By their names alone they
 * could be those of any build on this machine.
 */
function removeSecretFiles(values, directories) {
    const secrets = values.filter((value) => value !== '').map((value) => Buffer.from(value));
    if (secrets.length === 0)
        return;
    const files = directories.flatMap((directory) => secret_files_namesIn(directory).map((name) => (0,external_node_path_namespaceObject.join)(directory, name)));
    for (const file of files) {
        const content = secret_files_contentOf(file, Math.max(...secrets.map(({ length }) => length)));
        if (secrets.some((secret) => content?.equals(secret)))
            (0,external_node_fs_namespaceObject.rmSync)(file, { force: true });
    }
}
// --- internal ---
function secret_files_namesIn(directory) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(directory).filter((name) => /^buildah\d+$/.test(name));
    }
    catch {
        return [];
    }
}
// It may be another user's, or another build may remove it at this moment.
function secret_files_contentOf(file, mostBytes) {
    try {
        const found = (0,external_node_fs_namespaceObject.lstatSync)(file);
        if (!found.isFile() || found.size > mostBytes)
            return undefined;
        return (0,external_node_fs_namespaceObject.readFileSync)(file);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/buildah/buildah-engine.js
/** Builds with `buildah build` and pushes with `buildah push`. */














const STATE_LEFTOVERS = 'buildah-leftovers';
/**
 * Makes sure that buildah can build here.
 *
 * @throws {ActionError} FK005 or FB024.
 */
async function buildahEngine(options) {
    const env = buildahEnvironment(options.env);
    const facts = await inspectBuildah({ env, signal: options.signal });
    const marker = `fairway-${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
    const builder = { options, facts, marker };
    const remember = (left) => {
        const state = { containers: containersOf(facts), marker, ...left };
        options.saveState(STATE_LEFTOVERS, JSON.stringify(state));
    };
    let made;
    return {
        name: 'buildah',
        description: `buildah ${facts.version.text}, storage ${facts.driver}`,
        async fit(order, destination) {
            const platforms = namedPlatforms(order.platforms, options.env);
            const { format: _, ...fitted } = fitTo(builder, { ...order, platforms }, destination);
            return fitted;
        },
        async build(order, destination, beforePush) {
            // Pushing once more repeats the push alone, also for a build that goes without a cache.
            if (made?.order !== order) {
                made = undefined;
                const hasList = order.platforms.length > 1;
                remember({ hasList, secrets: order.secrets.map(({ variable }) => variable) });
                const outcome = await makeAndArchive(builder, order, destination);
                remember({ hasList, secrets: [] });
                if ('kind' in outcome)
                    return outcome;
                made = outcome;
            }
            await beforePush?.();
            const outcome = await push(builder, made, destination);
            if (outcome.kind === 'built' && 'list' in made.image) {
                // The list itself stays under its tags.
                await buildah(builder, ['manifest', 'rm', made.image.list]);
                made = undefined;
            }
            return outcome;
        },
    };
}
/** For the post step: removes what a build left that was ended before it could do so itself. */
async function cleanUpBuildah(post) {
    const saved = post.state(STATE_LEFTOVERS);
    if (saved === undefined)
        return;
    const { secrets, ...leftovers } = JSON.parse(saved);
    const env = buildahEnvironment(post.env);
    const values = secrets.map((variable) => post.env[variable] ?? '');
    removeSecretFiles(values, secretDirectories(env));
    const left = await removeLeftovers(leftovers, env);
    if (left !== undefined)
        throw new Error(`buildah did not remove a working container: ${left}`);
}
async function makeAndArchive(builder, order, destination) {
    const { format } = fitTo(builder, order, destination.kind);
    const tags = tagsOf(destination);
    const room = order.archive && makeRoomFor(order.archive, builder.options.directory);
    const made = await make(builder, { order, format, tags, dockerfile: dockerfileOf(order) });
    if ('kind' in made || room === undefined)
        return made;
    await writeArchive(builder, made, { ...room.archive, tag: tags[0] });
    await room.moveIn();
    return made;
}
function fitTo({ facts }, order, destination) {
    const dockerfile = dockerfileOf(order);
    return fitOrder({
        order,
        destination,
        version: facts.version,
        instructions: parseInstructions(dockerfile),
        runsOnTarget: order.platforms.length > 0 && runsOnTarget(dockerfile, order.target),
        runnable: runnablePlatforms(),
    });
}
/** That it is there was made sure of before; buildah itself says what else is wrong with it. */
function dockerfileOf(order) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(order.file, 'utf8');
    }
    catch {
        return '';
    }
}
/** What the image is called in the storage, so that people find it there. */
function tagsOf(destination) {
    switch (destination.kind) {
        case 'registry':
            return [destination.tag];
        case 'registry by digest':
            return [];
        case 'engine':
            return destination.tags;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/choose.js
/** Which engine builds: the one that was asked for, else Docker where it answers, else buildah. */



/**
 * The engine to use: who names a builder of Docker wants Docker.
 *
 * @throws {ActionError} FK001 for a builder with buildah, which has none.
 */
function engineWish(inputs) {
    if (inputs.builder === undefined)
        return inputs.engine;
    if (inputs.engine !== 'buildah')
        return 'docker';
    throw invalidInputs(['`builder`: names a builder of Docker, but `engine` is `buildah`']);
}
/**
 * Makes an engine ready.
 *
 * @throws {ActionError} what the engine throws that was asked for; FB025 when there is none at all.
 */
async function chooseEngine(wish, engines) {
    if (wish !== 'auto')
        return engines[wish]();
    try {
        return await engines.docker();
    }
    catch (error) {
        const reason = noDocker(error);
        if (reason === undefined)
            throw error;
        return insteadOfDocker(engines, reason);
    }
}
// --- internal ---
/** Why Docker can not be used at all; undefined when it answers and only lacks something. */
function noDocker(error) {
    const isMissing = error instanceof ActionError && ['FK005', 'FB005'].includes(error.code);
    return isMissing ? error : undefined;
}
async function insteadOfDocker({ buildah }, docker) {
    try {
        return await buildah();
    }
    catch (error) {
        if (!(error instanceof ActionError) || error.code !== 'FK005')
            throw error;
        // Docker is there, but does not answer: that is what has to be mended.
        if (docker.code !== 'FK005')
            throw docker;
        throw errors_fail('FB025', 'Neither `docker` nor `buildah` can be started.', { error: docker });
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/cache-access.js
/** What buildx needs of the job's environment to reach a cache, by the type of the cache. */

/**
 * Of the other types `registry` has the logins of Docker, and `azblob` is reached with the environment
 * of BuildKit itself. https://docs.docker.com/build/cache/backends/azblob/
 */
const CACHE_ACCESS = new Map([
    // https://docs.docker.com/build/cache/backends/gha/
    [
        'gha',
        {
            open: ['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL'],
            secret: ['ACTIONS_RUNTIME_TOKEN'],
        },
    ],
    // buildx asks AWS's own library, which finds credentials in many ways:
    // https://docs.docker.com/build/cache/backends/s3/ and
    // https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html#EVarSettings
    [
        's3',
        {
            open: [
                'AWS_ACCESS_KEY_ID',
                'AWS_CA_BUNDLE',
                'AWS_CONFIG_FILE',
                'AWS_CONTAINER_CREDENTIALS_FULL_URI',
                'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
                'AWS_DEFAULT_REGION',
                'AWS_PROFILE',
                'AWS_REGION',
                'AWS_ROLE_ARN',
                'AWS_ROLE_SESSION_NAME',
                'AWS_SHARED_CREDENTIALS_FILE',
                'AWS_WEB_IDENTITY_TOKEN_FILE',
            ],
            secret: ['AWS_CONTAINER_AUTHORIZATION_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
        },
    ],
]);
/** Names of the variables that a build with these caches needs. */
function cacheVariables(cache) {
    return accessTo(cache).flatMap(({ open, secret }) => [...open, ...secret]);
}
/** Names of those among them that hold secrets: the builder may quote what it is given. */
function secretCacheVariables(cache) {
    return accessTo(cache).flatMap(({ secret }) => secret);
}
// --- internal ---
function accessTo({ from, to }) {
    const types = new Set([...from, ...to].map((cache) => cacheType(cache) ?? ''));
    return [...types].flatMap((type) => CACHE_ACCESS.get(type) ?? []);
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/arguments.js
/** The command line and the environment of `docker buildx build`. */



/**
 * The arguments of buildx. Progress is asked for as JSON, because that tells steps, their own output
 * and their times apart.
 */
function arguments_buildArguments(build) {
    const { order, builder } = build;
    return [
        'build',
        ...(builder === undefined ? [] : ['--builder', builder]),
        '--progress=rawjson',
        ...['--metadata-file', build.metadataFile],
        ...['--file', order.file],
        ...(order.target === undefined ? [] : ['--target', order.target]),
        ...(order.platforms.length === 0 ? [] : ['--platform', order.platforms.join(',')]),
        ...(order.pull ? ['--pull'] : []),
        ...(order.noCache ? ['--no-cache'] : []),
        ...assignments('--label', order.labels),
        ...annotationArguments(order),
        ...order.buildArgs.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
        ...order.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
        ...order.secrets.flatMap(({ id }, index) => [
            '--secret',
            `id=${id},env=${secretVariable(index)}`,
        ]),
        ...order.cache.from.flatMap((cache) => ['--cache-from', cache]),
        ...order.cache.to.flatMap((cache) => ['--cache-to', cache]),
        // `min` holds neither build arguments nor the Dockerfile, which may be nobody else's business.
        ...(order.attest ? ['--attest', 'type=provenance,mode=min', '--attest', 'type=sbom'] : []),
        ...order.extraArgs,
        ...outputArguments(build),
        '--',
        order.context,
    ];
}
/** What of the job's environment tells docker which engine to use and how. */
const arguments_ENGINE_VARIABLES = [
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_DEFAULT_PLATFORM',
    'BUILDX_BUILDER',
    // For engines behind SSH, and for `--ssh`.
    'SSH_AUTH_SOCK',
];
/**
 * The environment of a docker command; `config` is what `writeDockerConfig` gave. That of a build
 * also has the secrets of the order, each in a variable of ours: one of the user's could be one that
 * docker heeds.
 */
function dockerEnvironment(env, config, order) {
    const caches = order === undefined ? [] : cacheVariables(order.cache);
    const secrets = order?.secrets ?? [];
    return childEnvironment(env, {
        also: [...arguments_ENGINE_VARIABLES, ...caches],
        own: {
            ...config,
            // An attestation would make an index of every image, with another digest at every build:
            // https://docs.docker.com/build/building/variables/#buildx_no_default_attestations
            BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
            BUILDX_METADATA_PROVENANCE: 'disabled',
            ...(order?.sourceDate === undefined ? {} : { SOURCE_DATE_EPOCH: String(order.sourceDate) }),
            ...Object.fromEntries(secrets.map(({ variable }, index) => [secretVariable(index), env[variable]])),
        },
    });
}
// --- internal ---
function secretVariable(index) {
    return `FAIRWAY_BUILD_SECRET_${index}`;
}
function assignments(option, values) {
    return [...values].flatMap(([name, value]) => [option, `${name}=${value}`]);
}
/**
 * An image that is no index has none to annotate, and buildx refuses. Each level has an option of its
 * own: buildx 0.13 takes `manifest,index:` for a part of the name.
 */
function annotationArguments(order) {
    const levels = isIndex(order) ? ['manifest:', 'index:'] : ['manifest:'];
    return [...order.annotations].flatMap(([name, value]) => levels.flatMap((level) => ['--annotation', `${level}${name}=${value}`]));
}
/** The image comes last: with several results it is the last one's digest that buildx tells. */
function outputArguments(build) {
    const { destination, order, exporter } = build;
    const tags = destination.kind === 'engine'
        ? destination.tags
        : destination.kind === 'registry'
            ? [destination.tag]
            : [];
    return [
        ...tags.flatMap((tag) => ['--tag', tag]),
        // The old store's exporter writes no archives; `docker save` does that afterwards.
        ...(order.archive === undefined || exporter === 'engine'
            ? []
            : output({ type: order.archive.format, dest: order.archive.path, ...times(order) })),
        ...imageArguments(build),
    ];
}
function imageArguments({ destination, order, exporter, loads }) {
    // Said outright, because the default changed with BuildKit 0.32 and the digest with it.
    const image = { type: 'image', 'oci-mediatypes': 'true', ...times(order) };
    switch (destination.kind) {
        case 'registry':
            return exporter === 'engine' ? ['--push'] : output({ ...image, push: 'true' });
        case 'registry by digest':
            return output({
                ...image,
                name: destination.name,
                push: 'true',
                'push-by-digest': 'true',
                'name-canonical': 'true',
            });
        case 'engine':
            if (exporter !== 'buildkit')
                return exporter === 'engine' ? ['--load'] : output(image);
            if (order.archive !== undefined)
                return [];
            return loads && order.platforms.length < 2
                ? output({ type: 'docker', ...times(order) })
                : output({ type: 'cacheonly' });
    }
}
function times({ rewriteTimes }) {
    return rewriteTimes ? { 'rewrite-timestamp': 'true' } : {};
}
/** One `--output`. buildx reads it as a line of CSV. */
function output(attributes) {
    const fields = Object.entries(attributes).map(([name, value]) => {
        const field = `${name}=${value}`;
        return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
    });
    return ['--output', fields.join(',')];
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/build-log.js
/**
 * Reads the progress of BuildKit (`--progress=rawjson`): steps, their own output, how they ended.
 * https://github.com/moby/buildkit/blob/master/client/graph.go (SolveStatus)
 */




const statusSchema = object({
    vertexes: schemas_nullish(array(object({
        digest: schemas_string(),
        name: schemas_default(schemas_string(), ''),
        started: optional(schemas_string()),
        completed: optional(schemas_string()),
        cached: schemas_default(schemas_boolean(), false),
        error: optional(schemas_string()),
    }))),
    logs: schemas_nullish(array(object({ vertex: schemas_string(), data: schemas_default(schemas_string(), '') }))),
    // https://docs.docker.com/reference/build-checks/
    warnings: schemas_nullish(array(object({
        short: schemas_default(schemas_string(), ''),
        range: schemas_nullish(array(object({ start: object({ line: schemas_number() }) }))),
    }))),
});
/** Makes a reader; `show` gets what a person wants to see while it happens. */
function readBuildLog(show) {
    const steps = new Map();
    const remarks = [];
    const warnings = new Map();
    const takeStatus = (status) => {
        for (const vertex of status.vertexes ?? [])
            takeVertex(build_log_stepOf(steps, vertex.digest), vertex, show);
        for (const { vertex, data } of status.logs ?? []) {
            build_log_takeOutput(build_log_stepOf(steps, vertex), Buffer.from(data, 'base64'), show);
        }
        // Told once for each platform.
        for (const warning of (status.warnings ?? []).map(warningOf)) {
            warnings.set(`${warning.line} ${warning.text}`, warning);
        }
    };
    const takeDocument = (lines) => {
        const status = lines[0]?.startsWith('{') ? parseStatus(lines.join('\n')) : undefined;
        if (status !== undefined)
            takeStatus(status);
        else
            remarks.push(...lines.filter((line) => line.trim() !== ''));
    };
    return {
        take: byDocument(takeDocument),
        steps: () => [...steps.values()].map(finishedStep),
        warnings: () => [...warnings.values()],
        remarks: () => remarks,
    };
}
/** The step that made the build fail; those that were only broken off with it are passed over. */
function failedStep(steps) {
    const failed = steps.filter(({ error }) => error !== undefined);
    return failed.find(({ error }) => !/context cancell?ed/.test(error ?? '')) ?? failed[0];
}
/** The line of the Dockerfile that the builder points at behind its progress: `Dockerfile:4`. */
function failedLine(remarks) {
    for (const [index, remark] of remarks.entries()) {
        const line = /^\S.*:(\d+)$/.exec(remark)?.[1];
        if (line !== undefined && /^-{5,}$/.test(remarks[index + 1] ?? ''))
            return Number(line);
    }
    return undefined;
}
// --- internal ---
/**
 * Puts the lines of each document together; any other line is one for itself. buildx 0.13 writes
 * documents over several lines, all but the first and last of them indented; later versions on one.
 */
function byDocument(take) {
    let document;
    return (line) => {
        if (document !== undefined && /^\s/.test(line)) {
            document.push(line);
        }
        else if (document !== undefined && line === '}') {
            take([...document, line]);
            document = undefined;
        }
        else {
            // What only looked like the beginning of one.
            if (document !== undefined)
                take(document);
            document = line === '{' ? [line] : undefined;
            if (document === undefined)
                take([line]);
        }
    };
}
function build_log_stepOf(steps, digest) {
    const known = steps.get(digest);
    if (known !== undefined)
        return known;
    const step = { name: '', cached: false, lastLines: [] };
    steps.set(digest, step);
    return step;
}
function takeVertex(step, vertex, show) {
    const isNew = step.started === undefined && vertex.started !== undefined;
    step.name = vertex.name;
    step.cached ||= vertex.cached;
    if (isNew)
        show(`${step.name}${vertex.cached ? ' (cached)' : ''}`);
    if (vertex.started !== undefined)
        step.started = vertex.started;
    if (vertex.completed === undefined && !vertex.error)
        return;
    step.splitter?.end();
    const partMs = Date.parse(vertex.completed ?? '') - Date.parse(step.started ?? '') || 0;
    step.durationMs = (step.durationMs ?? 0) + partMs;
    if (vertex.error) {
        step.error = vertex.error;
        show(`${build_log_labelOf(step)}failed: ${vertex.error}`);
    }
    else if (!step.cached && partMs >= SHORT_STEP_MS) {
        show(`${build_log_labelOf(step) || `${step.name}: `}done in ${formatDuration(partMs)}`);
    }
}
function build_log_takeOutput(step, data, show) {
    step.splitter ??= splitLines((line) => {
        step.lastLines.push(line);
        if (step.lastLines.length > MOST_LAST_LINES)
            step.lastLines.shift();
        show(`${build_log_labelOf(step)}${line}`);
    });
    step.splitter.push(data);
}
/** "[2/3] ", to tell apart what runs side by side. */
function build_log_labelOf({ name }) {
    const label = /^\[[^\]]*\]/.exec(name)?.[0];
    return label === undefined ? '' : `${label} `;
}
function finishedStep(step) {
    return {
        name: step.name,
        durationMs: step.durationMs,
        isCached: step.cached,
        error: step.error,
        lastLines: step.lastLines,
    };
}
function warningOf({ short, range }) {
    const text = Buffer.from(short, 'base64').toString('utf8');
    // The place is told beside it.
    return { line: range?.[0]?.start.line, text: text.replace(/ \(line \d+\)$/, '') };
}
function parseStatus(text) {
    try {
        return statusSchema.parse(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/buildx-program.js
/**
 * How buildx is started: itself, where it is found. Through the client each command starts three
 * programs — the client, the plugin to ask what it is, and the plugin — which takes twice as long.
 */



/** Where the client looks: https://github.com/docker/cli/blob/master/cli-plugins/manager/manager_unix.go */
const SYSTEM_DIRECTORIES = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
const THROUGH_CLIENT = { file: 'docker', args: ['buildx'] };
/**
 * The plugin that the client would start, found as the client finds it; the client itself where that
 * is not certain. A machine without a client is one without Docker, whatever else lies about.
 *
 * @param env the environment in which buildx will run
 */
function findBuildx(env, systemDirectories = SYSTEM_DIRECTORIES) {
    const config = env.DOCKER_CONFIG || (0,external_node_path_namespaceObject.join)(env.HOME || (0,external_node_os_namespaceObject.homedir)(), '.docker');
    const hasClient = (env.PATH ?? '')
        .split(external_node_path_namespaceObject.delimiter)
        .some((path) => isProgram((0,external_node_path_namespaceObject.join)(path, 'docker')));
    if (!hasClient || namesDirectories((0,external_node_path_namespaceObject.join)(config, 'config.json')))
        return THROUGH_CLIENT;
    const directories = [(0,external_node_path_namespaceObject.join)(config, 'cli-plugins'), ...systemDirectories];
    const file = directories.map((path) => (0,external_node_path_namespaceObject.join)(path, 'docker-buildx')).find(isProgram);
    return file === undefined ? THROUGH_CLIENT : { file, args: [] };
}
// --- internal ---
/** The client can be told of further directories, of which some come first. */
function namesDirectories(configFile) {
    try {
        return ((0,external_node_fs_namespaceObject.existsSync)(configFile) && (0,external_node_fs_namespaceObject.readFileSync)(configFile, 'utf8').includes('cliPluginsExtraDirs'));
    }
    catch {
        return true;
    }
}
function isProgram(path) {
    try {
        (0,external_node_fs_namespaceObject.accessSync)(path, external_node_fs_namespaceObject.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/inspect.js
/** Finds out, before anything is built, whether Docker is there and what its builder is. */







/** Since this version buildx tells its progress as JSON (February 2024). */
const OLDEST_BUILDX = [0, 13];
const docker_inspect_TIME_LIMIT_MS = 60_000;
/** To pull BuildKit's image and start it. */
const START_LIMIT_MS = 180_000;
/** https://github.com/docker/buildx/blob/master/driver/docker/driver.go (Features) */
const SNAPSHOTTER = /^\s*org\.mobyproject\.buildkit\.worker\.snapshotter:/m;
/**
 * Asks buildx for its version and its builder. A builder that does not run yet is started, because
 * the build would do that anyway.
 *
 * @throws {ActionError} FK005, FB005 or FB006, when nothing can be built here.
 */
async function inspectDocker(options) {
    const { env, signal, needed } = options;
    const buildx = findBuildx(env);
    const named = options.builder ? ['--', options.builder] : [];
    // A builder in the cloud is asked with a login.
    const [version, inspect] = await Promise.all([
        answerOf(buildx, ['version'], question(withoutLogins(env), signal)),
        answerOf(buildx, ['inspect', ...named], question(env, signal)),
    ]);
    signal.throwIfAborted();
    const facts = inspect_readInspection(version, inspect);
    if (facts.isRunning)
        return facts;
    await needed;
    const start = ['inspect', '--bootstrap', ...named];
    const started = await answerOf(buildx, start, { env, signal, timeoutMs: START_LIMIT_MS });
    signal.throwIfAborted();
    return inspect_readInspection(version, started);
}
/** Makes sense of what `buildx version` and `buildx inspect` said. */
function inspect_readInspection(version, inspect) {
    const buildxVersion = readVersion(version);
    const said = foreign_plainLine(lastLines(inspect, 3).trim());
    if (inspect.exitCode !== 0) {
        throw errors_fail('FB006', `The builder can not be used: ${said || 'buildx gave no reason'}.`);
    }
    const { stdout } = inspect;
    const error = fieldOf(stdout, 'Error');
    const driver = fieldOf(stdout, 'Driver');
    if (error !== undefined || driver === undefined) {
        throw errors_fail('FB005', `Docker does not answer: ${foreign_plainLine(error ?? said)}.`);
    }
    return {
        buildxVersion,
        builder: fieldOf(stdout, 'Name') ?? 'default',
        driver,
        isRunning: fieldOf(stdout, 'Status') === 'running',
        buildkitVersion: /^BuildKit version:\s+v([1-9]\S*|0\.(?!0\.0)\S*)$/m.exec(stdout)?.[1],
        platforms: platformsIn(stdout),
        hasSnapshotter: SNAPSHOTTER.test(stdout),
    };
}
/** The version of the engine itself; `0` when it does not tell. */
async function engineVersion(env, signal) {
    const args = ['version', '--format', '{{.Server.Version}}'];
    const limits = question(withoutLogins(env), signal);
    const { stdout } = await answerOf({ file: 'docker', args: [] }, args, limits);
    signal.throwIfAborted();
    return /^\d+\.\d+\S*/.exec(stdout.trim())?.[0] ?? '0';
}
/** Whether a version is older than another, by its first two numbers. */
function inspect_isOlder(version, [major, minor]) {
    const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
    return ownMajor < major || (ownMajor === major && ownMinor < minor);
}
// --- internal ---
/** How to ask what changes nothing. */
function question(env, signal) {
    return { env, signal, timeoutMs: docker_inspect_TIME_LIMIT_MS, stop: 'at once' };
}
async function answerOf(program, args, options) {
    const command = { file: program.file, args: [...program.args, ...args] };
    const finished = await run({ ...command, ...options }).catch((error) => {
        throw fail('FK005', `The program \`${program.file}\` can not be started.`, { error });
    });
    if (!finished.timedOut)
        return finished;
    const seconds = options.timeoutMs / 1_000;
    const asked = [program.file, ...command.args].join(' ');
    throw errors_fail('FB005', `\`${asked}\` gave no answer within ${seconds} seconds.`);
}
function readVersion({ exitCode, stdout }) {
    const version = /\bv?(\d+\.\d+\.\d+\S*)/.exec(stdout)?.[1];
    if (exitCode !== 0 || version === undefined) {
        throw errors_fail('FB006', 'Docker has no buildx here.', {
            cause: 'The plugin `buildx` is not installed.',
        });
    }
    if (!inspect_isOlder(version, OLDEST_BUILDX))
        return version;
    throw errors_fail('FB006', `buildx ${version} is too old; ${OLDEST_BUILDX.join('.')} is needed.`);
}
/** The first value of a `Name:   value` line. */
function fieldOf(text, name) {
    return new RegExp(`^${name}:[ \\t]+(\\S.*)$`, 'm').exec(text)?.[1]?.trim();
}
/** A star marks those that were chosen when the builder was made. */
function platformsIn(text) {
    const lists = [...text.matchAll(/^Platforms:[ \t]+(\S.*)$/gm)].map(([, list]) => list ?? '');
    const names = lists.flatMap((list) => list.split(','));
    return [...new Set(names.map((name) => normalPlatform(name.trim().replace(/\*$/, ''))))];
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/fit.js
/** What a builder of Docker can do, and an order cut to that. Asks nothing and nobody. */




/** Which exporter a builder has; what the kinds can do was tried with engine 26.1, buildx 0.13 and 0.36. */
function exporterOf({ driver, hasSnapshotter }) {
    if (driver !== 'docker')
        return 'buildkit';
    return hasSnapshotter ? 'engine with containerd' : 'engine';
}
/** Since this version BuildKit rewrites the times of files: March 2024. */
const REWRITES_TIMES = [0, 13];
/** How to get a builder that can do everything. The step is what the user has to add. */
const SETUP = 'Add the step `- uses: docker/setup-buildx-action@v4` before this one: the builder that it makes can do it.';
/**
 * Fits an order to the builder.
 *
 * @throws {ActionError} FB020 for what the builder lacks, FB021 for a platform.
 */
function fit_fitOrder(fitting) {
    fit_refuseUnable(fitting);
    fit_refusePlatforms(fitting);
    const exporter = exporterOf(fitting.facts);
    const { cache, notices } = fitCache(fitting, exporter);
    const reason = fit_unreproducible(fitting, exporter);
    const order = {
        ...fitting.order,
        cache,
        rewriteTimes: fitting.order.rewriteTimes && exporter === 'buildkit' && !isOldBuildkit(fitting.facts),
        // Attestations belong to an index, and an image that is only loaded has none.
        attest: fitting.order.attest &&
            (fitting.destination !== 'engine' || fitting.order.archive?.format === 'oci'),
    };
    const left = fitAnnotations(order, exporter);
    return { order: left.order, notices: [...notices, ...left.notices], unreproducible: reason };
}
// --- internal ---
/** What a run may ask for that not every builder can do. */
const ABILITIES = [
    {
        what: 'build several platforms at once',
        isWanted: ({ order }) => order.platforms.length > 1,
        can: ['buildkit', 'engine with containerd'],
        source: 'https://docs.docker.com/go/build-multi-platform/',
    },
    {
        what: 'add attestations',
        isWanted: ({ order }) => order.attest,
        can: ['buildkit', 'engine with containerd'],
        source: 'https://docs.docker.com/go/attestations/',
    },
    {
        what: 'push by digest',
        isWanted: ({ destination }) => destination === 'registry by digest',
        can: ['buildkit'],
        source: 'https://github.com/docker/buildx/blob/v0.36.1/build/opt.go#L507',
    },
    {
        what: 'write an archive of OCI',
        isWanted: ({ order, savesOci }) => order.archive?.format === 'oci' && !savesOci,
        can: ['buildkit', 'engine with containerd'],
        source: 'https://docs.docker.com/go/build-exporters/',
    },
];
function fit_refuseUnable(fitting) {
    const { facts } = fitting;
    const exporter = exporterOf(facts);
    const unable = ABILITIES.filter(({ isWanted, can }) => isWanted(fitting) && !can.includes(exporter));
    if (unable.length === 0)
        return;
    const what = unable.map((ability) => ability.what).join(', nor ');
    throw errors_fail('FB020', `The builder \`${facts.builder}\` (driver \`${facts.driver}\`) can not ${what}.`, { remedy: SETUP });
}
/**
 * A platform that the builder does not list can not be run, but perhaps be built: a Dockerfile that
 * compiles on the builder's own platform (`FROM --platform=$BUILDPLATFORM`) runs nothing on the target.
 */
function fit_refusePlatforms({ order, facts, runsOnTarget }) {
    if (!runsOnTarget || facts.platforms.length === 0)
        return;
    const foreign = order.platforms.filter((platform) => !facts.platforms.includes(platform));
    if (foreign.length === 0)
        return;
    const [first = ''] = foreign;
    throw errors_fail('FB021', `The builder \`${facts.builder}\` can not run commands on ${foreign.map((name) => `\`${name}\``).join(', ')}; it can on ${facts.platforms.map((name) => `\`${name}\``).join(', ')}.`, {
        remedy: `Build each platform in a job of its own, on a runner of that kind (such as ${runnerFor(first)}) with \`push: by-digest\`, and join the digests with \`operation: tag\`. Slower, but in one job: add the step \`- uses: docker/setup-qemu-action@v4\` before this one.`,
    });
}
function runnerFor(platform) {
    return platform === 'linux/arm64' ? '`ubuntu-24.04-arm`' : 'your own';
}
function fitCache({ order, facts }, exporter) {
    const { from, to } = order.cache;
    if (exporter !== 'engine')
        return { cache: order.cache, notices: [] };
    const kept = to.filter((cache) => cacheType(cache) === 'inline');
    if (kept.length === to.length)
        return { cache: order.cache, notices: [] };
    const notice = {
        title: 'Built without writing the cache',
        text: `The builder \`${facts.builder}\` (driver \`${facts.driver}\`) can not write a cache. ${SETUP}`,
    };
    return { cache: { from, to: kept }, notices: [notice] };
}
/** The old store knows no annotations. Nothing is lost with those that are labels as well. */
function fitAnnotations(order, exporter) {
    if (exporter !== 'engine')
        return { order, notices: [] };
    const lost = [...order.annotations].filter(([name, value]) => order.labels.get(name) !== value);
    const names = lost.map(([name]) => `\`${name}\``).join(', ');
    const notice = {
        title: 'Built without annotations',
        text: `The builder can not write the annotations ${names}. ${SETUP}`,
    };
    return { order: { ...order, annotations: new Map() }, notices: lost.length > 0 ? [notice] : [] };
}
function fit_unreproducible({ order, facts }, exporter) {
    if (!order.rewriteTimes)
        return undefined;
    if (order.sourceDate === undefined)
        return 'the time of the commit is not known';
    if (order.attest)
        return 'attestations tell when the image was built';
    const other = givenTime(order);
    if (other !== undefined)
        return other;
    if (exporter !== 'buildkit') {
        return `the builder ${facts.builder} (driver docker) keeps the times of files as they are; one of docker/setup-buildx-action sets them to that of the commit`;
    }
    if (isOldBuildkit(facts)) {
        return `BuildKit ${facts.buildkitVersion} keeps the times of files as they are; 0.13 sets them to that of the commit`;
    }
    return undefined;
}
function isOldBuildkit({ buildkitVersion }) {
    return buildkitVersion !== undefined && inspect_isOlder(buildkitVersion, REWRITES_TIMES);
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/save-image.js
/** Archives of builders that write none themselves: `docker save`. */




/**
 * Writes an image of the engine to a file, under its names. Since Docker 25 it is an archive of Docker
 * and one of OCI at once. https://docs.docker.com/engine/release-notes/25.0/
 *
 * @throws {ActionError} FB023, also where another job has put one of the names on its own image.
 */
async function saveImage(saving) {
    const { archive, destination, id, signal } = saving;
    const names = destination.kind === 'engine' ? destination.tags : [tagOf(destination)];
    const env = withoutLogins(saving.env);
    const docker = async (...args) => {
        const finished = await run({ file: 'docker', args: [...args, '--', ...names], env, signal });
        signal.throwIfAborted();
        if (finished.exitCode === 0)
            return finished.stdout;
        const said = foreign_plainLine(lastLines(finished, 3).trim()) || describeEnd(finished);
        throw errors_fail('FB023', `The archive was not written: ${said}.`);
    };
    await docker('save', '--output', archive.path);
    // A name that is ours after the save was ours while the engine looked it up.
    const ids = (await docker('image', 'inspect', '--format', '{{.Id}}')).trim().split('\n');
    if (ids.some((found) => found !== id))
        throw takenBy(names, ids);
}
// --- internal ---
function tagOf(destination) {
    return destination.kind === 'registry' ? destination.tag : destination.name;
}
function takenBy(names, ids) {
    const found = names.map((name, index) => `\`${name}\` is ${foreign_plainLine(ids[index] ?? 'gone')}`);
    return errors_fail('FB023', `The engine has another image under the name: ${found.join(', ')}.`, {
        cause: 'Another job builds an image of the same name with this engine at the same time.',
        remedy: 'Set a `concurrency` group for these jobs, or put `docker/setup-buildx-action` before this step, whose builder writes the archive itself.',
    });
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/docker/docker-engine.js
/** Builds with `docker buildx build`. */















/**
 * Makes sure that Docker can build here.
 *
 * @throws {ActionError} FK005, FB005 or FB006.
 */
async function dockerEngine(options) {
    const { env, config, builder, signal, needed } = options;
    const environment = dockerEnvironment(env, config);
    const facts = await inspectDocker({ env: environment, builder, signal, needed });
    return {
        name: 'docker',
        description: describeDocker(facts),
        fit: async (order, destination) => fit_fitOrder({
            order,
            destination,
            facts,
            runsOnTarget: order.platforms.length > 0 &&
                runsOnTarget((0,external_node_fs_namespaceObject.readFileSync)(order.file, 'utf8'), order.target),
            savesOci: order.archive?.format !== 'oci' || (await savesOci(options, facts)),
        }),
        build: (order, destination, beforePush) => {
            const building = { ...options, facts, order, destination };
            return beforePush === undefined
                ? buildDespiteCache(building)
                : buildApart(building, beforePush);
        },
    };
}
const digestSchema = schemas_string().check(refine(isDigest));
const metadataSchema = object({
    'containerimage.digest': optional(digestSchema),
    'containerimage.config.digest': optional(digestSchema),
});
function describeDocker({ buildxVersion, driver, builder, buildkitVersion }) {
    const buildkit = buildkitVersion === undefined ? '' : `, BuildKit ${buildkitVersion}`;
    return `buildx ${buildxVersion}, builder ${builder} (${driver}${buildkit})`;
}
/** Only asked where it matters: the engine's own archives are OCI's as well since Docker 25. */
async function savesOci(options, facts) {
    if (exporterOf(facts) !== 'engine')
        return true;
    const environment = dockerEnvironment(options.env, options.config);
    return !inspect_isOlder(await engineVersion(environment, options.signal), [25, 0]);
}
/**
 * Builds and pushes in two runs, because one pushes as soon as it has built. The first leaves the image
 * without a name; the second finds all steps in the cache, so that it is not much more than the push.
 */
async function buildApart(building, beforePush) {
    const { order } = building;
    const built = await buildDespiteCache({
        ...building,
        order: { ...order, archive: undefined, cache: { ...order.cache, to: [] } },
        destination: { kind: 'engine', tags: [] },
    });
    if (built.kind !== 'built')
        return built;
    await beforePush();
    const pushed = await buildDespiteCache({ ...building, order: fromCache(order) });
    const names = new Set(built.steps.map(({ name }) => name));
    const steps = [...built.steps, ...pushed.steps.filter(({ name }) => !names.has(name))];
    return { ...pushed, steps, warnings: built.warnings };
}
/** A build that was told to use no cache has left in it what the next one is to take. */
function fromCache(order) {
    const extraArgs = order.extraArgs.filter((arg) => !arg.startsWith('--no-cache-filter'));
    return { ...order, noCache: false, extraArgs };
}
/** BuildKit passes over a cache that does not answer, but not over one that it can not set up. */
async function buildDespiteCache(building) {
    const { order, warn } = building;
    const outcome = await build(building);
    if (outcome.kind === 'built' || !docker_engine_isCacheFailure(outcome.said))
        return outcome;
    warn('Built without the cache', `${foreign_plainLine(outcome.said)}.`);
    return build({ ...building, order: { ...order, cache: { from: [], to: [] } } });
}
async function build(building) {
    const { env, config, builder, directory, signal, show, facts, destination } = building;
    const log = readBuildLog(show);
    const metadataFile = (0,external_node_path_namespaceObject.join)(directory, 'metadata.json');
    (0,external_node_fs_namespaceObject.rmSync)(metadataFile, { force: true });
    const room = building.order.archive && makeRoomFor(building.order.archive, directory);
    const order = { ...building.order, archive: room?.archive };
    const exporter = exporterOf(facts);
    const loads = facts.driver === 'docker-container';
    const environment = dockerEnvironment(env, config, order);
    const buildx = findBuildx(environment);
    const args = arguments_buildArguments({ order, destination, exporter, builder, loads, metadataFile });
    const finished = await run({
        file: buildx.file,
        args: [...buildx.args, ...args],
        env: environment,
        signal,
        onLine: (line, stream) => stream === 'stderr' && log.take(line),
        keep: 'end',
    });
    signal.throwIfAborted();
    if (finished.exitCode !== 0)
        return failedOutcome(finished, log);
    const metadata = readMetadata(metadataFile);
    if (room !== undefined && exporter === 'engine') {
        const id = metadata['containerimage.config.digest'];
        const { archive } = room;
        await saveImage({ archive, destination, id, env: dockerEnvironment(env, config), signal });
    }
    await room?.moveIn();
    return {
        kind: 'built',
        // `--iidfile` may hold the digest of the config; this key is the manifest that was pushed:
        // https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
        digest: destination.kind === 'engine' ? undefined : metadata['containerimage.digest'],
        configDigest: exporter === 'engine' && destination.kind === 'registry'
            ? metadata['containerimage.config.digest']
            : undefined,
        steps: log.steps(),
        warnings: log.warnings(),
    };
}
function readMetadata(metadataFile) {
    try {
        return metadataSchema.parse(JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(metadataFile, 'utf8')));
    }
    catch {
        return {};
    }
}
function failedOutcome(finished, log) {
    const remarks = log.remarks();
    const step = failedStep(log.steps());
    const error = remarks.findLast((remark) => /^ERROR:/.test(remark));
    const said = error?.replace(/^ERROR:\s*/, '') ?? remarks.at(-1) ?? step?.error;
    return {
        kind: isPushFailure(log.steps(), step) ? 'push failed' : 'build failed',
        said: said ?? `docker ${describeEnd(finished)}`,
        step,
        line: failedLine(remarks),
        steps: log.steps(),
        warnings: log.warnings(),
    };
}
// https://github.com/moby/buildkit/blob/v0.32.2/control/control.go
function docker_engine_isCacheFailure(said) {
    return /failed to configure \S+ cache (im|ex)porter/.test(reasonOf(said));
}
// With the engine's own driver the push is a step, and buildx asks the registry for the digest after
// it; the others push while they export the image.
function isPushFailure(steps, failed) {
    if (failed === undefined)
        return steps.some(({ name }) => /^pushing /.test(name));
    const { name, error = '' } = failed;
    return /^pushing /.test(name) || (/^exporting /.test(name) && /push|authorize/.test(error));
}

;// CONCATENATED MODULE: ./actions/build-image/src/engine/head-start.js
/** Begins to make an engine ready; `signal` is that of the run. */
function headStart(makeReady, signal) {
    const unneeded = new AbortController();
    const need = Promise.withResolvers();
    const asked = makeReady({
        signal: AbortSignal.any([signal, unneeded.signal]),
        needed: need.promise,
    });
    // Only who needs it hears of what went wrong.
    const quietly = Promise.allSettled([asked, need.promise]);
    let isNeeded = false;
    return {
        engine() {
            isNeeded = true;
            need.resolve();
            return asked;
        },
        async [Symbol.asyncDispose]() {
            if (!isNeeded) {
                const reason = new Error('no engine is needed');
                unneeded.abort(reason);
                need.reject(reason);
            }
            await quietly;
        },
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/check-paths.js
/** Makes sure that what the inputs point at is there: the context, the Dockerfile, further contexts. */



/**
 * Makes sure that the context is a directory and the Dockerfile a file.
 *
 * @throws {ActionError} FB002 or FB003.
 */
async function checkSources(paths, workspace) {
    const [context, file] = await Promise.all([kindOf(paths.context), kindOf(paths.file)]);
    const name = (path) => (0,external_node_path_namespaceObject.relative)(workspace, path) || '.';
    if (context !== 'directory') {
        const problem = context === undefined ? 'does not exist' : 'is no directory';
        throw errors_fail('FB002', `The context \`${name(paths.context)}\` ${problem}.`);
    }
    if (file !== 'file') {
        const problem = file === undefined ? 'does not exist' : 'is no file';
        const meant = (0,external_node_path_namespaceObject.resolve)(paths.context, name(paths.file));
        const isBelowContext = (await kindOf(meant)) === 'file';
        throw errors_fail('FB003', `The Dockerfile \`${name(paths.file)}\` ${problem}.`, {
            ...(isBelowContext
                ? { remedy: `Set \`file\` to \`${name(meant)}\`: it is relative to the workspace.` }
                : {}),
        });
    }
}
/**
 * Makes sure that the further contexts are directories.
 *
 * @throws {ActionError} FB002.
 */
async function checkContexts(paths, workspace) {
    for (const path of paths) {
        if ((await kindOf(path)) === 'directory')
            continue;
        throw errors_fail('FB002', `The build context \`${(0,external_node_path_namespaceObject.relative)(workspace, path)}\` is no directory.`, {
            cause: 'A path in `build-contexts` is wrong, or the repository is not checked out.',
            remedy: 'Write it relative to the workspace; an image is written as `docker-image://NAME`.',
        });
    }
}
// --- internal ---
async function kindOf(path) {
    const found = await (0,external_node_fs_promises_namespaceObject.stat)(path).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (found.isDirectory())
        return 'directory';
    return found.isFile() ? 'file' : 'other';
}

;// CONCATENATED MODULE: ./actions/build-image/src/disk-space.js
/** Whether there is room for an image, asked before minutes are spent on it. */


/** Below this not even a small image can be built. */
const LEAST_BYTES = 100_000_000;
/** Below this many images can not. */
const LOW_BYTES = 1_000_000_000;
/** Where the engines keep what they build; not there, or not asked, when they run elsewhere. */
const ENGINE_DIRECTORIES = [
    '/var/lib/docker',
    '/var/lib/containers',
    '/var/lib/buildkit',
];
/** The room in each of the directories that is there, and in those of the engines. */
async function diskSpace(directories) {
    const asked = [...directories, ...ENGINE_DIRECTORIES].map(async (directory) => {
        const found = await (0,external_node_fs_promises_namespaceObject.statfs)(directory).catch(() => undefined);
        // Some file systems of containers do not tell their size.
        if (found === undefined || found.blocks === 0)
            return [];
        return [{ directory, freeBytes: found.bavail * found.bsize }];
    });
    return (await Promise.all(asked)).flat();
}
/**
 * What to warn of.
 *
 * @throws {ActionError} FB022, when there is no room at all.
 */
function judgeDiskSpace(disks) {
    const [fullest] = [...disks].sort((a, b) => a.freeBytes - b.freeBytes);
    if (fullest === undefined || fullest.freeBytes >= LOW_BYTES)
        return undefined;
    const megabytes = Math.floor(fullest.freeBytes / 1_000_000);
    const what = `The disk of \`${fullest.directory}\` has ${megabytes} MB left`;
    if (fullest.freeBytes < LEAST_BYTES)
        throw errors_fail('FB022', `${what}.`);
    return `${what}. A build that needs more will fail.`;
}

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
    const repository = ['-C', root, '--git-dir', (0,external_node_path_namespaceObject.join)(root, '.git')];
    return run({
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
        const outer = nearestRoot((0,external_node_path_namespaceObject.dirname)(root), workspace);
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
        return (0,external_node_fs_namespaceObject.realpathSync)(path);
    }
    catch {
        return path;
    }
}
/** Of a directory elsewhere only its own `.git` counts: anybody may have put one above it. */
function nearestRoot(directory, workspace) {
    if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(directory, '.git')))
        return directory;
    return isBelow(directory, workspace) ? nearestRoot((0,external_node_path_namespaceObject.dirname)(directory), workspace) : undefined;
}
function isBelow(directory, workspace) {
    return directory !== workspace && isInside(directory, workspace);
}
/**
 * An entry of this mode stands for a submodule, which has its repository elsewhere. What has one of its
 * own is no part of another, whatever that says. https://git-scm.com/docs/gitsubmodules
 */
async function isSubmodule(root, outer, env) {
    if (!(0,external_node_fs_namespaceObject.statSync)((0,external_node_path_namespaceObject.join)(root, '.git')).isFile())
        return false;
    const args = ['--literal-pathspecs', 'ls-files', '--stage', '--', (0,external_node_path_namespaceObject.relative)(outer, root)];
    const listed = await git(outer, args, env);
    return listed?.exitCode === 0 && listed.stdout.startsWith('160000 ');
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/checkout.js
/** Asks Git which commit a directory is at, and which branches there are. */





/**
 * The commit of the checkout that a directory belongs to; undefined when it belongs to none, or when
 * nothing was committed yet.
 *
 * @throws {ActionError} FB010 when there is a checkout and Git does not tell its commit: that of the
 *   run may be another one.
 */
async function readCheckout(where) {
    const root = await checkoutRoot(where);
    if (root === undefined)
        return undefined;
    const shown = await git(root, ['show', '--no-patch', '--format=%H %ct %s', 'HEAD'], where.env);
    const [, sha, seconds, subject = ''] = /^([0-9a-f]{40,64}) (\d+) (.*)$/m.exec(shown?.stdout ?? '') ?? [];
    if (shown?.exitCode === 0 && sha !== undefined) {
        return { sha, committedAt: Number(seconds), isTestMerge: TEST_MERGE.test(subject) };
    }
    if (shown !== undefined && saysThatThereIsNone(shown))
        return undefined;
    const said = shown === undefined ? 'there is no `git`' : foreign_plainLine(lastLines(shown, 5));
    throw errors_fail('FB010', `The commit of the checkout can not be told: ${said}.`, {
        cause: 'There is a checkout, and Git is missing or does not want to read it.',
        remedy: 'Do what Git asks for; in a container install it.',
    });
}
/**
 * The branches that a checkout knows of, by their short names. A shallow checkout knows only its own;
 * nothing is asked of the server.
 */
async function readBranches(where) {
    const root = await checkoutRoot(where);
    if (root === undefined)
        return [];
    const places = ['refs/heads', 'refs/remotes/origin'];
    const listed = await git(root, ['for-each-ref', '--format=%(refname)', ...places], where.env);
    const names = (listed?.stdout ?? '').split('\n').flatMap((ref) => {
        const name = /^refs\/(?:heads|remotes\/origin)\/(.+)$/.exec(ref)?.[1];
        return name === undefined || name === 'HEAD' ? [] : [name];
    });
    return [...new Set(names)];
}
// --- internal ---
/** The subject that GitHub gives the commit behind `refs/pull/<number>/merge`. */
const TEST_MERGE = /^Merge [0-9a-f]{40,64} into [0-9a-f]{40,64}$/;
function saysThatThereIsNone({ stderr }) {
    return /does not have any commits|ambiguous argument 'HEAD'|bad revision 'HEAD'/.test(stderr);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/date-format.js
/**
 * Times in tags, in the words of docker/metadata-action, which are those of Moment:
 * https://momentjs.com/docs/#/displaying/format/
 */

/** Of Moment's words those of which tags are made; names of months and days are not among them. */
const WORDS = {
    YYYY: ({ year }) => padded(year, 4),
    YY: ({ year }) => padded(year % 100, 2),
    MM: ({ month }) => padded(month, 2),
    M: ({ month }) => String(month),
    DD: ({ day }) => padded(day, 2),
    D: ({ day }) => String(day),
    HH: ({ hour }) => padded(hour, 2),
    H: ({ hour }) => String(hour),
    hh: ({ hour }) => padded(hour % 12 || 12, 2),
    h: ({ hour }) => String(hour % 12 || 12),
    mm: ({ minute }) => padded(minute, 2),
    m: ({ minute }) => String(minute),
    ss: ({ second }) => padded(second, 2),
    s: ({ second }) => String(second),
    A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
    a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
    X: ({ epoch }) => String(epoch),
};
const PIECE = /\[(?<text>[^\]]*)\]|(?<word>([A-Za-z])\3*)|(?<other>[^A-Za-z[]+|\[)/g;
/**
 * Reads a format such as `YYYYMMDD-HHmmss`; what stands in brackets is taken as it is.
 *
 * @throws {InputProblem} for words that are not known, rather than to print them.
 */
function parseDateFormat(format, timeZone = 'UTC') {
    if (format === '')
        throw new InputProblem("a date has no format; write `{{date 'YYYYMMDD'}}`");
    if (!isTimeZone(timeZone))
        throw new InputProblem(`\`${timeZone}\` is no time zone`);
    const pieces = [...format.matchAll(PIECE)].map(({ groups = {} }) => {
        const { text, word, other = '' } = groups;
        if (word === undefined)
            return { text: text ?? other };
        if (isWord(word))
            return { word };
        throw new InputProblem(`the date format \`${format}\` has \`${word}\`; known are ${Object.keys(WORDS).join(' ')}, and text in \`[…]\``);
    });
    return { pieces, timeZone };
}
/** A time in a format. */
function formatDate(format, time) {
    const clock = wallClock(time, format.timeZone);
    return format.pieces
        .map((piece) => ('text' in piece ? piece.text : WORDS[piece.word](clock)))
        .join('');
}
// --- internal ---
function isWord(text) {
    return Object.hasOwn(WORDS, text);
}
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
    }
    catch {
        return false;
    }
}
function wallClock(time, timeZone) {
    const parts = new Intl.DateTimeFormat('en', {
        timeZone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    }).formatToParts(time);
    const part = (type) => Number(parts.find((candidate) => candidate.type === type)?.value);
    return {
        year: part('year'),
        month: part('month'),
        day: part('day'),
        hour: part('hour'),
        minute: part('minute'),
        second: part('second'),
        epoch: Math.floor(time.getTime() / 1_000),
    };
}
function padded(value, digits) {
    return String(value).padStart(digits, '0');
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/git-ref.js
/**
 * The ref of a run. `pull_request_target` runs on the base branch, but is for the pull request: what
 * it builds may be that of a fork, and must not get the tag of the branch.
 */
function refOf({ name, ref, pullRequest }) {
    if (name === 'pull_request_target' && pullRequest !== undefined) {
        return { kind: 'pull request', number: pullRequest.number };
    }
    const [, kind, short = ''] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
    if (kind === 'heads')
        return { kind: 'branch', name: short };
    if (kind === 'tags')
        return { kind: 'tag', name: short };
    const number = /^(\d+)\//.exec(short)?.[1];
    if (kind === 'pull' && number !== undefined) {
        return { kind: 'pull request', number: Number(number) };
    }
    return { kind: 'other', name: ref };
}
/** For people: "the branch `main`". */
function describeRef(ref) {
    if (ref.kind === 'pull request')
        return `pull request ${ref.number}`;
    if (ref.kind !== 'other')
        return `the ${ref.kind === 'tag' ? 'Git tag' : 'branch'} \`${ref.name}\``;
    return ref.name === '' ? 'no ref' : `the ref \`${ref.name}\``;
}
/** Events that always run for the last commit of the default branch, whatever their payload has. */
const ON_DEFAULT_BRANCH = new Set(['schedule']);
/** Whether the run is for the default branch. */
function isDefaultBranch(event) {
    const ref = refOf(event);
    if (ref.kind !== 'branch')
        return false;
    return ref.name === event.defaultBranch || ON_DEFAULT_BRANCH.has(event.name);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/tag-text.js
/** Makes a tag of any text: the characters that tags have, and no more of them than they may have. */

const tag_text_LONGEST_TAG = 128;
const HASH_DIGITS = 8;
/**
 * A text as a tag: each run of characters that no tag has becomes one `-`, as docker/metadata-action
 * does it. What can not begin a tag is left out, and a text that is too long ends with a hash of all
 * of it, for two long branches may differ at their ends. The empty string when nothing is left.
 */
function tagText(text) {
    const tag = text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
    if (tag.length <= tag_text_LONGEST_TAG)
        return tag;
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
    return `${tag.slice(0, tag_text_LONGEST_TAG - HASH_DIGITS - 1)}-${hash}`;
}
/** Whether `tagText` had to cut. */
function isCut(text, tag) {
    return tag.length === tag_text_LONGEST_TAG && text.length > tag_text_LONGEST_TAG;
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/template.js
/**
 * Text with `{{…}}` in it, as docker/metadata-action has it in tags. Only its expressions are known,
 * not the template language behind them. https://github.com/docker/metadata-action#global-expressions
 */



/** What may stand in `value`, `prefix`, `suffix` and `enable`. */
const GLOBAL_EXPRESSIONS = [
    'branch',
    'tag',
    'sha',
    'is_default_branch',
    'date',
    'commit_date',
];
/** What may stand in the `pattern` of `type=semver`. */
const VERSION_EXPRESSIONS = ['version', 'major', 'minor', 'patch', 'raw'];
/** Expressions of docker/metadata-action that are not taken over, and what to write instead. */
const NOT_TAKEN_OVER = {
    base_ref: 'write `${{ github.base_ref }}`, which is empty outside of pull requests',
};
/**
 * Reads a text.
 *
 * @throws {InputProblem} for expressions that are not among `names`, or are not closed.
 */
function parseTemplate(text, names) {
    const pieces = text.split(/(\{\{.*?\}\})/).filter((piece) => piece !== '');
    return pieces.map((piece) => {
        if (piece.startsWith('{{') && piece.endsWith('}}'))
            return parseExpression(piece, names);
        if (!/\{\{|\}\}/.test(piece))
            return piece;
        throw new InputProblem(`\`${text}\` has \`{{\` and \`}}\` that do not belong together`);
    });
}
/** The text, with each expression replaced by its value. */
function render(template, value) {
    return template.map((piece) => (typeof piece === 'string' ? piece : value(piece))).join('');
}
/** Whether a template has one of these expressions. */
function mentions(template, ...names) {
    return template.some((piece) => typeof piece !== 'string' && names.includes(piece.name));
}
// --- internal ---
const EXPRESSION = /^\{\{\s*(?<name>[A-Za-z_]\w*)(?:\s+(?<quote>['"])(?<format>.*?)\k<quote>)?(?:\s+tz=(?<quoteTz>['"])(?<tz>.*?)\k<quoteTz>)?\s*\}\}$/;
function parseExpression(text, names) {
    const groups = EXPRESSION.exec(text)?.groups;
    if (groups === undefined) {
        throw new InputProblem(`\`${text}\` is no expression; write \`{{branch}}\` or \`{{date 'YYYYMMDD'}}\``);
    }
    const { name: given = '', format, tz } = groups;
    const name = names.find((candidate) => candidate === given);
    if (name === undefined)
        throw unknownExpression(given, names);
    if (name !== 'date' && name !== 'commit_date') {
        if (format === undefined && tz === undefined)
            return { name, format: undefined };
        throw new InputProblem(`\`${text}\`: only a date takes a format`);
    }
    return { name, format: parseDateFormat(format ?? '', tz) };
}
function unknownExpression(given, names) {
    const instead = NOT_TAKEN_OVER[given];
    if (instead !== undefined) {
        return new InputProblem(`\`{{${given}}}\` of docker/metadata-action is not known: ${instead}`);
    }
    const meant = nearest(given, names);
    const hint = meant === undefined ? `known are ${names.join(', ')}` : `did you mean \`${meant}\`?`;
    return new InputProblem(`there is no expression \`{{${given}}}\`; ${hint}`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/version.js
/** Versions after https://semver.org, as Git tags carry them. */
/** The pattern that semver.org suggests, with the `v` that Git tags begin with. */
const VERSION = /^v?(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(?:-(?<prerelease>(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/;
/** Reads a version; undefined when it is none. */
function version_parseVersion(raw) {
    const groups = VERSION.exec(raw)?.groups;
    if (groups === undefined)
        return undefined;
    const { major = '', minor = '', patch = '', prerelease } = groups;
    const release = `${major}.${minor}.${patch}`;
    return {
        raw,
        version: prerelease === undefined ? release : `${release}-${prerelease}`,
        major,
        minor,
        patch,
        isPrerelease: prerelease !== undefined,
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/resolve-tags.js
/** The tags that the lines of `tags` give in a run, and why the others give none. */






const SHORT_SHA = 7;
/**
 * What a line gives.
 *
 * @throws {ActionError} FB010 when it needs the commit, and that is not known.
 */
function resolveTag(line, facts) {
    if (line.kind === 'literal')
        return resolve_tags_tagOf(line, line.tag, undefined);
    if (line.kind === 'reference')
        return resolve_tags_tagOf(line, line.reference.tag, undefined);
    const enable = globalText(line.enable, facts);
    if (enable !== 'true')
        return none(line, `its \`enable\` is \`${enable}\``, enable !== 'false');
    const value = sourceValue(line.source, facts);
    if ('why' in value)
        return none(line, value.why, value.isSuspect);
    const { prefix, suffix } = affixes(line, facts);
    return resolve_tags_tagOf(line, `${prefix}${value.text}${suffix}`, value.version);
}
/** Whether lines can give tags that come from the name of the branch. */
function usesBranch(lines) {
    return lines.some((line) => line.kind === 'rule' && lineUses(line, 'branch'));
}
/** Whether lines need to know the commit. */
function usesRevision(lines) {
    return lines.some((line) => line.kind === 'rule' && lineUses(line, 'sha'));
}
function sourceValue(source, facts) {
    const ref = refOf(facts.event);
    switch (source.type) {
        case 'sha':
            return { text: shaText(source.format, revisionIn(facts)), version: undefined };
        case 'ref': {
            if (source.event === 'pr' && ref.kind === 'pull request') {
                return { text: String(ref.number), version: undefined };
            }
            if (source.event === ref.kind) {
                return { text: ref.name, version: undefined };
            }
            return { why: `the run is for ${describeRef(ref)}`, isSuspect: false };
        }
        case 'semver':
            return versionValue(source, facts);
        case 'raw': {
            const text = globalText(source.value, facts);
            return text === '' ? { why: 'its value is empty', isSuspect: false } : plain(text);
        }
    }
}
function versionValue({ pattern, value }, facts) {
    const ref = refOf(facts.event);
    const given = value && globalText(value, facts);
    if (!given && ref.kind !== 'tag') {
        return { why: `the run is for ${describeRef(ref)}, not for a Git tag`, isSuspect: false };
    }
    const raw = given || (ref.kind === 'tag' ? ref.name : '');
    const version = version_parseVersion(raw);
    if (version === undefined) {
        return {
            why: `\`${raw}\` is no version such as \`v1.2.3\` (https://semver.org)`,
            isSuspect: true,
        };
    }
    return { text: versionText(pattern, version), version: version.version };
}
/** A pre-release never moves `1` or `1.2`: https://github.com/docker/metadata-action#typesemver */
function versionText(pattern, version) {
    const isRaw = pattern.length === 1 && mentions(pattern, 'raw');
    if (version.isPrerelease && !isRaw)
        return version.version;
    return render(pattern, ({ name }) => version[name]);
}
function shaText(format, revision) {
    // The merge commit of a pull request is in no branch; nobody finds it again by its name.
    if (revision.pullRequest !== undefined)
        return `pr-${revision.pullRequest}`;
    if (revision.isStray) {
        throw errors_fail('FB010', 'The checkout is at a commit that GitHub made to test a pull request.', {
            cause: 'That commit is in no branch, and the run does not say of which pull request it is.',
            remedy: 'Check out the head of the pull request, or write a literal tag in `tags`.',
        });
    }
    return format === 'short' ? revision.sha.slice(0, SHORT_SHA) : revision.sha;
}
function affixes(line, facts) {
    const prefix = globalText(line.prefix, facts);
    const isPullRequest = line.source.type === 'sha' && facts.revision?.pullRequest !== undefined;
    return {
        // `sha-` would say what is not so; other words tell variants of an image apart.
        prefix: isPullRequest ? prefix.replace(/sha-$/, '') : prefix,
        suffix: globalText(line.suffix, facts),
    };
}
function globalText(template, facts) {
    return render(template, (expression) => globalValue(expression, facts));
}
function globalValue({ name, format }, facts) {
    const ref = refOf(facts.event);
    switch (name) {
        case 'branch':
        case 'tag':
            return ref.kind === name ? ref.name : '';
        case 'sha':
            return revisionIn(facts).sha.slice(0, SHORT_SHA);
        case 'is_default_branch':
            return String(isDefaultBranch(facts.event));
        case 'date':
            return format === undefined ? '' : formatDate(format, facts.now);
        case 'commit_date':
            return format === undefined ? '' : formatDate(format, commitTime(facts));
    }
}
function revisionIn({ revision }) {
    if (revision === undefined)
        throw errors_fail('FB010', 'There is no commit to take the tag from.');
    return revision;
}
function commitTime({ revision }) {
    if (revision?.committedAt !== undefined)
        return new Date(revision.committedAt * 1_000);
    throw errors_fail('FB010', 'There is no checkout to take the time of the commit from.');
}
function lineUses({ source, enable, prefix, suffix }, what) {
    const names = what === 'sha' ? ['sha', 'commit_date'] : ['branch'];
    const own = what === 'sha' ? source.type === 'sha' : source.type === 'ref' && source.event === 'branch';
    const values = source.type === 'raw' || source.type === 'semver' ? (source.value ?? []) : [];
    return own || [enable, prefix, suffix, values].some((template) => mentions(template, ...names));
}
function resolve_tags_tagOf(line, text, version) {
    const tag = tagText(text);
    if (tag === '')
        return none(line, `\`${text}\` has no character that a tag can have`, true);
    return { kind: 'tag', line, tag, text, version };
}
function none(line, why, isSuspect) {
    return { kind: 'none', line, why, isSuspect };
}
function plain(text) {
    return { text, version: undefined };
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/build-context.js
/** Further contexts of a build, by the name that the Dockerfile has for them. */

/**
 * The contexts with absolute paths. What is no path — an image, a stage, a repository — stays as it
 * is. https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function resolveContexts(contexts, workspace) {
    return contexts.map(({ name, value }) => ({
        name,
        value: isPath(value) ? (0,external_node_path_namespaceObject.resolve)(workspace, value) : value,
    }));
}
/** The contexts that are directories of this machine. */
function contextPaths(contexts) {
    return contexts.map(({ value }) => value).filter(isPath);
}
// --- internal ---
/** `docker-image://…`, `https://…`, `oci-layout://…`, `target:…` and `git@…` are none. */
function isPath(value) {
    return !/^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value);
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/extra-args.js
/**
 * Options of the builder that may be handed on. Each is named here, because most others would undo
 * something that this action promises: where the result goes, what it is called, what is logged.
 */



/** https://docs.docker.com/reference/cli/docker/buildx/build/#options */
const extra_args_ALLOWED = {
    network: { value: /^[\w.:-]+$/, example: 'host' },
    'add-host': { value: /^[\w.-]+[:=][\w.:[\]-]+$/, example: 'db.internal:10.0.0.5' },
    'shm-size': { value: /^\d+[bkmg]?$/i, example: '256m' },
    ulimit: { value: /^[a-z]+=-?\d+(:-?\d+)?$/, example: 'nofile=1024:4096' },
    'cgroup-parent': { value: /^[\w./:@-]+$/, example: '/builds' },
    'no-cache-filter': { value: /^[\w.-]+(,[\w.-]+)*$/, example: 'install' },
    ssh: { value: /^[\w.-]+(=\S+)?$/, example: 'default' },
    allow: { value: /^[\w.-]+(=\S+)?$/, example: 'network.host' },
};
/** One option on each line, as `--name=value` or `--name value`. They come out as `--name=value`. */
function extraArgs() {
    const field = lines();
    return { default: field.default, read: (raw, source) => field.read(raw, source).map(extra_args_parse) };
}
/**
 * Makes sure that there is an SSH agent, where one is to be forwarded: `--ssh=default`, not
 * `--ssh=default=path/of/key`.
 *
 * @throws {ActionError} FK001.
 */
function checkSshAgent(args, env) {
    const forwarded = args.find((arg) => /^--ssh=[^=]+$/.test(arg));
    if (forwarded === undefined || env.SSH_AUTH_SOCK)
        return;
    throw invalidInputs([
        `\`extra-args\`: \`${forwarded}\` forwards an SSH agent, and none is running (\`SSH_AUTH_SOCK\` is not set). Start one in an earlier step, or name a key file: \`${forwarded}=PATH\``,
    ]);
}
// --- internal ---
function extra_args_parse(line) {
    const [, name = '', value = ''] = /^--([^\s=]+)(?:[\s=]\s*(.*))?$/.exec(line) ?? [];
    const option = Object.hasOwn(extra_args_ALLOWED, name) ? extra_args_ALLOWED[name] : undefined;
    if (option === undefined)
        throw refused(line, name);
    // Not shown: somebody may have put a secret there.
    if (!option.value.test(value)) {
        throw new InputProblem(`the value of \`--${name}\` can not be used; write it as \`--${name}=${option.example}\``);
    }
    return `--${name}=${value}`;
}
function refused(line, name) {
    const allowed = Object.keys(extra_args_ALLOWED);
    if (name === '') {
        const shown = /^\S{1,40}/.exec(line)?.[0] ?? '';
        return new InputProblem(`\`${shown}\` is no option; write \`--name=value\`, one on each line. Allowed are: ${list(allowed)}`);
    }
    const meant = nearest(name, allowed);
    const suggestion = meant === undefined ? '' : `; did you mean \`--${meant}\`?`;
    return new InputProblem(`\`--${name.slice(0, 40)}\` may not be given here${suggestion === '' ? `. Allowed are: ${list(allowed)}` : suggestion}`);
}
function list(names) {
    return names.map((name) => `\`--${name}\``).join(', ');
}

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

;// CONCATENATED MODULE: ./actions/build-image/src/assignment.js
/** `NAME=value` lines: build arguments and labels. */


/** One assignment on each line. A name that is given twice is an error, because one would be lost. */
function assignment_assignments() {
    const field = assignmentLines();
    return {
        default: field.default,
        read(raw, source) {
            const read = field.read(raw, source);
            checkGivenOnce(read.map(({ name }) => name));
            return read;
        },
    };
}
/** One assignment on each line, as they stand there. */
function assignmentLines() {
    const field = lines();
    return {
        default: field.default,
        read: (raw, source) => field.read(raw, source).map(parseAssignment),
    };
}
// --- internal ---
function parseAssignment(line) {
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(0, equals)).trim();
    // The value may be a secret that somebody put here by mistake: only its name is shown.
    if (equals < 0)
        throw new InputProblem('a line has no `=`; write `NAME=value`, one on each line');
    if (name === '' || /\s/.test(name)) {
        throw new InputProblem('a line has no name before its `=`; write `NAME=value`');
    }
    return { name, value: line.slice(equals + 1) };
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/annotations.js
/**
 * OCI annotations, which say of a manifest or an index what labels say of an image. Of an index
 * GitHub's registry shows only these.
 * https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#adding-a-description-to-multi-arch-images
 */



/**
 * One `name=value` on each line. The levels `manifest:` and `index:`, which docker/metadata-action
 * and Docker write before the name, may stand there: annotations are put on both.
 */
function annotationLines() {
    const field = assignmentLines();
    return {
        default: field.default,
        read(raw, source) {
            const values = new Map();
            for (const { name: given, value } of field.read(raw, source)) {
                const name = withoutLevel(given);
                if ((values.get(name) ?? value) !== value) {
                    throw new InputProblem(`\`${name}\` is given twice; a manifest and its index have the same annotations here`);
                }
                values.set(name, value);
            }
            return [...values].map(([name, value]) => ({ name, value }));
        },
    };
}
/** The annotations to put on an image; an index has the labels of OCI as well. */
function annotationsOf(facts) {
    const labels = facts.isIndex
        ? [...facts.labels].filter(([name]) => name.startsWith(OCI_PREFIX))
        : [];
    return new Map([...labels, ...facts.own.map(({ name, value }) => [name, value])]);
}
// --- internal ---
const LEVELS = /^(?<levels>[a-z-]+(?:\[[^\]]*\])?(?:,[a-z-]+(?:\[[^\]]*\])?)*):(?<name>.+)$/;
function withoutLevel(given) {
    const { levels = '', name = given } = LEVELS.exec(given)?.groups ?? {};
    const stranger = levels.split(',').find((level) => !['', 'manifest', 'index'].includes(level));
    if (stranger === undefined)
        return name;
    throw new InputProblem(`\`${given}\`: annotations are put on the manifest and the index; \`${stranger}:\` is not known`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/commit-tags.js

/** The tags of a run that name its commit in full, of all its images. */
function commitTags({ revision, tags, }) {
    return revision === undefined ? [] : tags.filter(({ tag }) => tag.includes(revision.sha));
}
/**
 * Makes sure that no tag names another commit than that of the image. A hash counts that is as long as
 * that of the commit, also beside letters that could be digits, as in `web<hash>`.
 *
 * @param label the commit in the label of the image, which without a checkout the user may know better
 * @throws {ActionError} FB013.
 */
function checkCommitTags(tags, revision, label) {
    if (revision === undefined)
        return;
    const { sha } = revision;
    for (const { tag } of tags) {
        const names = (commit) => commit?.length === sha.length && tag.includes(commit);
        if (!holdsHash(tag, sha.length) || names(sha) || names(label))
            continue;
        throw errors_fail('FB013', `The tag \`${tag}\` is for an image of commit \`${label ?? sha}\`.`);
    }
}
// --- internal ---
/**
 * Whether there is a run of digits for the hash of a commit. A much longer one is another hash, as of
 * `hashFiles`: commits have 40 digits or 64, files 64, 96 or 128.
 */
function holdsHash(tag, length) {
    const runs = tag.match(/[0-9a-f]+/g) ?? [];
    return runs.some((run) => run.length >= length && run.length < length + 24);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/collisions.js
/** Finds tags that more than one thing has: registries keep only what was pushed last. */


/** Tags that two lines give for different reasons, and branches that share the tag of this one. */
function collisions(tags, facts) {
    return [...betweenLines(tags), ...betweenBranches(refOf(facts.event), tags, facts.branches)];
}
// --- internal ---
function betweenLines(tags) {
    const named = tags.filter(({ line }) => line.kind !== 'reference');
    return named.flatMap((one, index) => {
        const other = named
            .slice(0, index)
            .find(({ tag, text }) => tag === one.tag && text !== one.text);
        if (other === undefined)
            return [];
        return [
            `The tag \`${one.tag}\` stands for \`${other.text}\` (\`${other.line.line}\`) and for \`${one.text}\` (\`${one.line.line}\`).`,
        ];
    });
}
/** Two branches get one tag when they differ only in characters that no tag has. */
function betweenBranches(ref, tags, branches) {
    if (ref.kind !== 'branch')
        return [];
    const own = tags.find(({ line, text }) => line.kind === 'rule' && text.includes(ref.name));
    if (own === undefined)
        return [];
    return branches
        .filter((branch) => branch !== ref.name && tagText(branch) === tagText(ref.name))
        .map((branch) => `The branches \`${ref.name}\` and \`${branch}\` have the same tag, \`${own.tag}\`; whichever is built last keeps it.`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/image-name.js
/** The names under which an image is pushed: those that were given, or that of the repository. */





/**
 * Names without tag and digest, one on each line; empty when none is given. Letters become lower
 * case, as registries want them.
 */
function imageNames() {
    const field = lines();
    return {
        default: undefined,
        read(raw, source) {
            const names = field.read(raw, source).map(parseImageName);
            const texts = names.map(formatReference);
            return names.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
        },
    };
}
/**
 * The name of the repository itself at GitHub's registry.
 *
 * @throws {ActionError} FB001 when there is none.
 */
function repositoryName(event) {
    if (event.repository === '')
        throw errors_fail('FB001', 'There is no name for the image.');
    const name = `${githubRegistry(event.run.serverUrl)}/${event.repository.toLowerCase()}`;
    try {
        return parseReference(name);
    }
    catch (error) {
        // GitHub lets repositories have names that no image can have, such as `.github`.
        const cause = 'Images can not have every name that a repository can have.';
        throw errors_fail('FB001', `\`${name}\` can not be the name of an image.`, { cause, error });
    }
}
/** Reads `name:tag`. The name becomes lower case, the tag never. */
function parseTaggedReference(text) {
    const { tag, digest, ...image } = parseLowered(text);
    if (digest !== undefined) {
        throw new InputProblem(`\`${text}\` has a digest; tags are put on what is pushed`);
    }
    if (tag === undefined) {
        throw new InputProblem(`\`${text}\` has no tag; write \`name:tag\`, or \`type=raw,value=${text}\` to make a tag of it`);
    }
    checkOwner(text, image);
    return { ...image, tag };
}
/** Reads `name@sha256:…`; a tag before the digest is passed over. */
function parseDigestReference(text) {
    const { registry, repository, digest } = parseLowered(text);
    if (digest === undefined) {
        throw new InputProblem(`\`${text}\` has no digest; write \`sha256:…\` or \`name@sha256:…\``);
    }
    checkOwner(text, { registry, repository });
    return { registry, repository, digest };
}
// --- internal ---
function parseImageName(text) {
    const reference = parseLowered(text);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw new InputProblem(`\`${text}\` has a tag or digest; tags belong in \`tags\``);
    }
    checkOwner(text, reference);
    return reference;
}
/** One part gives a bare 400: https://github.com/github-community-projects/issue-metrics/issues/246 */
function checkOwner(text, { registry, repository }) {
    if (registry !== 'ghcr.io' || repository.includes('/'))
        return;
    throw new InputProblem(`\`${text}\` has no owner; write \`ghcr.io/owner/name\``);
}
function parseLowered(text) {
    const end = nameEnd(text);
    try {
        return parseReference(text.slice(0, end).toLowerCase() + text.slice(end));
    }
    catch (error) {
        if (error instanceof ActionError)
            throw new InputProblem(`${error.what} ${error.remedy}`);
        throw error;
    }
}
/** Where the tag or the digest begins; a colon before the last slash belongs to the port. */
function nameEnd(text) {
    const at = text.indexOf('@');
    const beforeDigest = at < 0 ? text : text.slice(0, at);
    const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
    return colon < 0 ? beforeDigest.length : colon;
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/naming.js






/**
 * Names an image. A line with a name of its own stands for itself; each other line stands for every
 * image.
 *
 * @throws {ActionError} FB001, FB010 or FB011, when there is no name, commit or tag.
 */
function nameImage(facts) {
    const resolved = facts.lines.map((line) => resolveTag(line, facts));
    const found = resolved.filter((one) => one.kind === 'tag');
    const given = givenImages(facts);
    const places = unique([...given, ...namedImages(facts.lines)]).map((image) => ({
        image,
        tags: unique(found.flatMap((one) => tagsAt(image, one, given))),
    }));
    const [place, ...further] = places.filter(({ tags }) => tags.length > 0);
    // A name that was given gets a tag, or somebody waits for it in vain.
    const bare = places.find(({ image, tags }) => facts.images.includes(image) && tags.length === 0);
    const [first, ...rest] = [place, ...further].flatMap((one) => one?.tags ?? []);
    if (place === undefined || first === undefined || bare !== undefined) {
        throw noTag(resolved, bare?.image);
    }
    return {
        images: [place.image, ...further.map(({ image }) => image)],
        tags: [first, ...rest],
        version: found.find(({ version }) => version !== undefined)?.version ?? first.tag,
        warnings: [...oddities(resolved), ...collisions(found, facts)],
    };
}
// --- internal ---
/** The images for which lines without a name stand. */
function givenImages({ images, fallback, lines, event }) {
    if (images.length > 0 || lines.every(({ kind }) => kind === 'reference'))
        return images;
    return [fallback ?? repositoryName(event)];
}
function namedImages(lines) {
    return lines.flatMap((line) => {
        if (line.kind !== 'reference')
            return [];
        const { registry, repository } = line.reference;
        return [{ registry, repository }];
    });
}
function tagsAt(image, { line, tag }, given) {
    if (line.kind === 'reference')
        return isSameRepository(image, line.reference) ? [line.reference] : [];
    return given.some((one) => isSameRepository(one, image)) ? [withTag(image, tag)] : [];
}
function noTag(resolved, image) {
    const reasons = resolved.flatMap((one) => one.kind === 'none' ? [`\`${one.line.line}\` gives none: ${one.why}.`] : []);
    const whose = image === undefined ? 'the image' : `\`${formatReference(image)}\``;
    return errors_fail('FB011', [`There is no tag for ${whose}.`, ...reasons].join('\n'));
}
function oddities(resolved) {
    return resolved.flatMap((one) => {
        const { line } = one.line;
        if (one.kind === 'none')
            return one.isSuspect ? [`\`${line}\` gives no tag: ${one.why}.`] : [];
        if (!isCut(one.text, one.tag))
            return [];
        return [
            `\`${line}\` gives \`${one.text}\`, which is too long for a tag; it was cut to \`${one.tag}\`.`,
        ];
    });
}
function unique(references) {
    return [...new Map(references.map((one) => [formatReference(one), one])).values()];
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/revision.js
/**
 * The commit that the context is at. Without a checkout it is the commit of the run, as when the
 * files came from an archive.
 */
function revisionOf(checkout, event) {
    const sha = checkout?.sha ?? event.sha;
    if (sha === '')
        return undefined;
    const isOfRun = sha === event.sha && /^refs\/pull\/\d+\/merge$/.test(event.ref);
    // What a branch or Git tag of the run is at was pushed there, whatever its subject says.
    const isPushed = sha === event.sha && /^refs\/(heads|tags)\//.test(event.ref);
    const isMergeCommit = isOfRun || (checkout?.isTestMerge === true && !isPushed);
    const pullRequest = isMergeCommit ? event.pullRequest?.number : undefined;
    const isStray = isMergeCommit && pullRequest === undefined;
    return { sha, committedAt: checkout?.committedAt, pullRequest, ...(isStray && { isStray }) };
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/pushed-for.js
/**
 * Events that run for a branch or tag of the repository. All others count as a pull request, also
 * those that run with the rights of the default branch and then often check out a pull request:
 * `pull_request_target`, `workflow_run`, `issue_comment`, `repository_dispatch`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const EVENTS_OF_THE_REPOSITORY = new Set([
    'push',
    // What a merge queue tests is the very commit that it pushes to the branch next.
    'merge_group',
    'release',
    'schedule',
    'workflow_dispatch',
]);
/** For what the images of a run are. */
function pushedFor({ name, ref }) {
    const isOfRepository = EVENTS_OF_THE_REPOSITORY.has(name) && /^refs\/(heads|tags)\//.test(ref);
    return isOfRepository ? 'push' : 'pull_request';
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/cache-order.js


/** The caches in BuildKit's words, and what the user should know about them. */
function cacheOrder(facts) {
    const { wish, event } = facts;
    const named = wish.kind === 'raw' ? wish : namedCaches(facts);
    const writes = pushedFor(event) === 'push' && event.mergeGroup === undefined && event.readOnly === undefined;
    const order = { from: named.from, to: writes ? named.to.map(neverFailing) : [] };
    if (wish.kind !== 'gha' && wish.kind !== 'raw')
        return { ...order, notices: [] };
    const isElsewhere = (line) => cacheType(line) !== 'gha';
    if (wish.isOffered || [...order.from, ...order.to].every(isElsewhere)) {
        return { ...order, notices: [] };
    }
    return {
        from: order.from.filter(isElsewhere),
        to: order.to.filter(isElsewhere),
        notices: [
            {
                title: 'Built without the cache',
                text: "This runner does not say where GitHub's cache is (`ACTIONS_RESULTS_URL`), so the build goes without it.",
            },
        ],
    };
}
// --- internal ---
function namedCaches({ wish, image, target, platforms }) {
    // Jobs that build other stages or platforms at the same time would overwrite each other's cache.
    const suffix = [target, ...platforms]
        .filter((part) => part !== undefined)
        .map((part) => `-${part.replace(/[^A-Za-z0-9_.-]+/g, '-')}`)
        .join('')
        .slice(0, 100);
    if (wish.kind === 'gha') {
        const scope = `${image}${suffix}`;
        return { from: [`type=gha,scope=${scope}`], to: [`type=gha,scope=${scope},mode=min`] };
    }
    if (wish.kind === 'registry') {
        const ref = wish.ref ?? `${image}:buildcache${suffix}`;
        return {
            from: [`type=registry,ref=${ref}`],
            // As an OCI image, which GitHub's registry and Amazon's demand; the default since BuildKit 0.21.
            to: [`type=registry,ref=${ref},mode=min,image-manifest=true,oci-mediatypes=true`],
        };
    }
    return { from: [], to: [] };
}
/** What is inline is a part of the image and has no way to fail by itself. */
function neverFailing(line) {
    const isSettled = cacheType(line) === 'inline' || line.includes('ignore-error=');
    return isSettled ? line : `${line},ignore-error=true`;
}

;// CONCATENATED MODULE: ./kit/action/secret-variable.js
/** A secret that an input names by the environment variable that holds it. */

const secret_variable_VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * The value of a variable, masked; undefined when it is not set or empty.
 *
 * @param example how a line of the input looks
 */
function readSecretVariable(variable, example, { env, mask }) {
    if (!secret_variable_VARIABLE.test(variable)) {
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
        registry: registry_auth_registryOf(host.trim()),
        username: username.trim(),
        variable: variable.trim(),
    };
}
function registry_auth_registryOf(host) {
    const isHost = /[.:]/.test(host) || host.toLowerCase() === 'localhost';
    try {
        if (isHost && !host.includes('/'))
            return parseReference(`${host}/a/b`).registry;
    }
    catch {
        // Said below, in the words of this input.
    }
    throw new InputProblem(`\`${host.slice(0, 60)}\` is no name of a registry; write it as \`${EXAMPLE}\``);
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/fingerprint.js
/** A fingerprint of the inputs of a build, part by part, so that it can be told which of them differ. */



/** Changes when the parts or their form change: what was recorded before is then no record. */
const fingerprint_VERSION = 'v1';
/** Enough to tell inputs apart: who could choose inputs that are alike can choose the image anyway. */
const HEX_DIGITS = 16;
/** Binds a fingerprint to the commit of its image; it is not compared. */
const REVISION = 'revision';
/**
 * The fingerprint: `v1 file=0123456789abcdef build-args=…`. What is not given has no part.
 *
 * In it is what decides what the image is. Not in it are secrets, of which only the names count; how
 * it is built (builder, cache, engine); and labels in OCI's words, which are made anew for every run.
 */
function fingerprintInputs(facts) {
    const parts = Object.entries(partsOf(facts))
        .filter(([, value]) => !isNothing(value))
        .map(([name, value]) => `${name}=${fingerprint_hash(value)}`);
    const revision = facts.order.labels.get(REVISION_LABEL);
    return [fingerprint_VERSION, ...parts, `${REVISION}=${fingerprint_hash(revision ?? '')}`].join(' ');
}
/** Whether a fingerprint was made for an image with this revision label. */
function isOfRevision(fingerprint, revision) {
    return partsIn(fingerprint).get(REVISION) === fingerprint_hash(revision ?? '');
}
/**
 * Names of the inputs in which two fingerprints differ, empty when they are equal. Undefined when the
 * recorded one has another form, so that nothing can be said.
 */
function differentInputs(recorded, expected) {
    if (!recorded.startsWith(`${fingerprint_VERSION} `))
        return undefined;
    const [before, now] = [partsIn(recorded), partsIn(expected)];
    const names = new Set([...before.keys(), ...now.keys()]);
    names.delete(REVISION);
    const different = [...names].filter((name) => before.get(name) !== now.get(name));
    // The recorded ones are somebody's words.
    return different.map((name) => (/^[a-z-]{1,20}$/.test(name) ? name : 'others'));
}
/** The fingerprint without the commit: equal for all commits that are built alike. */
function withoutRevision(fingerprint) {
    return fingerprint.replace(new RegExp(` ${REVISION}=.*$`), '');
}
// --- internal ---
/** By the names of the inputs. */
function partsOf({ order, workspace, ownPlatform, dockerfile }) {
    const platforms = order.platforms.length > 0 ? [...order.platforms] : [ownPlatform];
    return {
        context: (0,external_node_path_namespaceObject.relative)(workspace, order.context) || '.',
        file: [(0,external_node_path_namespaceObject.relative)(workspace, order.file), dockerfile],
        target: order.target,
        platforms: platforms.sort(),
        'build-args': pairs(order.buildArgs),
        'build-contexts': pairs(order.buildContexts.map(({ name, value }) => ({
            name,
            // A path is made absolute when it is read; runners keep workspaces at different places.
            value: value.startsWith('/') ? (0,external_node_path_namespaceObject.relative)(workspace, value) : value,
        }))),
        labels: fingerprint_own([...order.labels]),
        annotations: fingerprint_own([...order.annotations]),
        secrets: order.secrets.map(({ id }) => id).sort(),
        'extra-args': order.extraArgs,
        attestations: order.attest ? 'buildkit' : undefined,
        reproducible: order.rewriteTimes ? undefined : 'false',
    };
}
function pairs(assignments) {
    return assignments.map(({ name, value }) => [name, value]).sort(byName);
}
function fingerprint_own(entries) {
    return entries.filter(([name]) => !name.startsWith(OCI_PREFIX)).sort(byName);
}
function byName([a], [b]) {
    return a < b ? -1 : 1;
}
function isNothing(value) {
    return value === undefined || (Array.isArray(value) && value.length === 0);
}
function fingerprint_hash(value) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(JSON.stringify(value)).digest('hex').slice(0, HEX_DIGITS);
}
function partsIn(fingerprint) {
    return new Map(fingerprint
        .split(' ')
        .slice(1)
        .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name, value];
    }));
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/record.js
/**
 * What is written into an image about how it came to be, so that a later run can tell whether it is
 * the one that it would build. It is made from inputs alone: neither the clock nor the engine nor a
 * secret is in it, and the same inputs give the same image.
 */


const LABELS = {
    inputs: 'fairway.inputs',
    pushedFor: 'fairway.pushed-for',
    content: 'fairway.content',
};
/** What the names of our labels begin with; in an input they would be taken for a record. */
const RECORD_PREFIX = 'fairway.';
/** The labels of a record, which are its annotations as well. */
function recordLabels(record) {
    const labels = new Map([
        [LABELS.inputs, record.inputs],
        [LABELS.pushedFor, record.pushedFor],
    ]);
    if (record.content !== undefined)
        labels.set(LABELS.content, record.content);
    return labels;
}
/** Reads labels or annotations back. */
function readLabels(labels) {
    return { record: readRecord(labels), revision: labels[REVISION_LABEL] || undefined };
}
// --- internal ---
function readRecord(labels) {
    const inputs = labels[LABELS.inputs];
    const pushed = labels[LABELS.pushedFor];
    if (!inputs || !pushed)
        return undefined;
    // Labels are inherited from base images: what a base image says about itself is no record of this.
    if (!isOfRevision(inputs, labels[REVISION_LABEL]))
        return undefined;
    return {
        inputs,
        // Anything that is not known is not trusted.
        pushedFor: pushed === 'push' ? 'push' : 'pull_request',
        content: labels[LABELS.content] || undefined,
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/token-kind.js
/** Knows tokens by their looks, as secret scanners do. */
const KNOWN_TOKENS = [
    {
        looks: /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}/,
        kind: 'a token of GitHub',
        source: 'https://github.blog/engineering/behind-githubs-new-authentication-token-formats/',
    },
    {
        looks: /\bnpm_[A-Za-z0-9]{36}\b/,
        kind: 'a token of npm',
        source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
    },
    {
        looks: /\bglpat-[\w-]{20,}/,
        kind: 'a token of GitLab',
        source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
    },
    {
        looks: /\bdckr_(pat|oat)_[\w-]{20,}/,
        kind: 'a token of Docker',
        source: 'https://docs.docker.com/security/access-tokens/',
    },
    {
        looks: /\bdo[opr]_v1_[0-9a-f]{64}\b/,
        kind: 'a token of DigitalOcean',
        source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    },
    {
        looks: /\b(AKIA|ASIA)[A-Z2-7]{16}\b/,
        kind: 'an access key of AWS',
        source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
    },
    {
        looks: /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
        kind: 'a private key',
        source: 'https://www.rfc-editor.org/rfc/rfc7468#section-10',
    },
];
/** "a token of GitHub", when one stands in a text; undefined when nothing looks like one. */
function tokenKind(text) {
    return KNOWN_TOKENS.find(({ looks }) => looks.test(text))?.kind;
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/check-options.js
/** Rules across the inputs of a build, and what runs without secrets do about them. */





/**
 * Makes sure that the inputs go together. A secret without a value is an error, but in runs that
 * get no secrets.
 *
 * @throws {ActionError} FK001, listing everything that does not.
 */
function checkOptions({ digests, secrets, registryAuth, archive, platforms, attestations, ...texts }, { readOnly }) {
    const problems = [];
    if (digests.length > 0)
        problems.push('`digests`: is for `operation: tag`; a build makes its own');
    if (readOnly === undefined) {
        for (const { id, variable, isSet } of secrets) {
            if (!isSet)
                problems.push(`\`secrets\`: \`${id}\` has no value: ${describeUnset(variable)}`);
        }
        problems.push(...missingPasswords(registryAuth));
    }
    const isIndex = platforms.length > 1 || attestations === 'buildkit';
    if (archive?.format === 'docker' && isIndex) {
        const why = platforms.length > 1 ? 'several platforms' : 'attestations';
        problems.push(`\`archive\`: an archive of Docker has no room for ${why}; write \`oci=PATH\``);
    }
    problems.push(...reservedNames(texts), ...tokensIn(texts.buildArgs));
    if (problems.length > 0)
        throw invalidInputs(problems);
}
/** The secrets that have a value, and a notice about the others. */
function presentSecrets({ secrets, registryAuth }, { readOnly }) {
    const present = secrets
        .filter(({ isSet }) => isSet)
        .map(({ id, variable }) => ({ id, variable }));
    const missing = [
        ...secrets.filter(({ isSet }) => !isSet).map(({ id }) => `the secret \`${id}\``),
        ...registryAuth
            .filter(({ password }) => password === undefined)
            .map(({ registry }) => `the login for \`${registry}\``),
    ];
    if (missing.length === 0)
        return { present, notices: [] };
    const whose = readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
    const text = `A run for ${whose} gets no secrets, so the image is built without ${missing.join(', ')}.`;
    return { present, notices: [{ title: 'Built without secrets', text }] };
}
// --- internal ---
function reservedNames({ labels, annotations }) {
    const named = [
        ...labels.map(({ name }) => ['labels', name]),
        ...annotations.map(({ name }) => ['annotations', name]),
    ];
    return named
        .filter(([, name]) => name.startsWith(RECORD_PREFIX))
        .map(([input, name]) => `\`${input}\`: \`${name}\` is a name that this action writes itself`);
}
/** GitHub does not tell an action which values it masks, but many tokens are known by their looks. */
function tokensIn(buildArgs) {
    return buildArgs.flatMap(({ name, value }) => {
        const kind = tokenKind(value);
        if (kind === undefined)
            return [];
        return [
            `\`build-args\`: \`${name}\` has ${kind}, which would stand in the image's history; give it in \`secrets\``,
        ];
    });
}

;// CONCATENATED MODULE: ./actions/build-image/src/push-decision.js

/**
 * Whether to push. In runs whose token can only read, `auto` and `by-digest` build without pushing.
 */
function decidePush(wanted, event) {
    if (wanted === 'true')
        return { push: true, by: 'tag', reason: 'the input push is true' };
    if (wanted === 'false')
        return { push: false, reason: 'the input push is false', isNotice: false };
    const by = wanted === 'by-digest' ? 'digest' : 'tag';
    if (event.readOnly === undefined)
        return { push: true, by, reason: `the run was started by ${event.name || 'hand'}` };
    const whose = event.readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
    return {
        push: false,
        reason: `the token of a run for ${whose} can not push`,
        isNotice: true,
    };
}
/** Where the result of the build goes. */
function destinationOf(plan) {
    if (!plan.push.push)
        return { kind: 'engine', tags: tagNames(plan) };
    return plan.push.by === 'digest'
        ? { kind: 'registry by digest', name: formatReference(plan.image) }
        : { kind: 'registry', tag: formatReference(plan.tags[0]) };
}
/** The tags that this run is to put: none, when another step does that after the gate. */
function ownTags({ push, tags }) {
    return push.push && push.by === 'digest' ? [] : tags;
}
/** The images that this run pushes: without tags the first alone, from which the others are tagged. */
function pushedImages({ push, images, }) {
    if (!push.push)
        return [];
    return push.by === 'digest' ? images.slice(0, 1) : images;
}
/** The full names of the tags that this run is to put. */
function tagNames(plan) {
    return ownTags(plan).map(formatReference);
}

;// CONCATENATED MODULE: ./actions/build-image/src/plan.js
/** Decides what will be built, how it is called, and whether it is pushed. Asks nothing and nobody. */












/**
 * Makes the plan.
 *
 * @throws {ActionError} FB001, FB010, FB011 and FB013, when there is no name, no commit, no tag, or one
 *   of another commit.
 */
function planBuild(facts) {
    const { inputs, event, workspace, checkout } = facts;
    const revision = revisionOf(checkout, event);
    const naming = nameImage({ ...facts, images: inputs.image, lines: inputs.tags, revision });
    const { images, tags, warnings } = naming;
    const labels = labelsOf({ event, revision, version: naming.version, own: inputs.labels });
    checkCommitTags(tags, revision, labels.get(REVISION_LABEL));
    checkOptions(inputs, event);
    const { target, platforms } = inputs;
    const secrets = presentSecrets(inputs, event);
    const image = formatReference(images[0]);
    const cache = cacheOrder({ wish: inputs.cache, image, target, platforms, event });
    return {
        image: images[0],
        images,
        tags,
        warnings,
        notices: [...secrets.notices, ...cache.notices],
        revision,
        push: decidePush(inputs.push, event),
        dockerfile: (0,external_node_path_namespaceObject.relative)(workspace, pathsOf(inputs, workspace).file),
        unreproducible: undefined,
        announces: inputs.attestations === 'github',
        build: {
            ...orderOf(facts, labels),
            secrets: secrets.present,
            cache: { from: cache.from, to: cache.to },
            sourceDate: inputs.reproducible ? revision?.committedAt : undefined,
        },
    };
}
/** The context and the Dockerfile as absolute paths; the Dockerfile is in the context by default. */
function pathsOf(inputs, workspace) {
    const context = (0,external_node_path_namespaceObject.resolve)(workspace, inputs.context);
    const file = inputs.file === undefined ? (0,external_node_path_namespaceObject.resolve)(context, 'Dockerfile') : (0,external_node_path_namespaceObject.resolve)(workspace, inputs.file);
    return { context, file };
}
/**
 * Where in the inputs a secret stands: all of it would be in the argument list of the builder, and most
 * of it in the image. What is added to them is known to everyone who knows the repository, of which a
 * part may well read like a weak password.
 */
function secretsInInputs(inputs, isSecret) {
    const { cache } = inputs;
    const caches = cache.kind === 'raw' ? [...cache.from, ...cache.to] : [wordOf(cache)];
    const named = (what, list) => list.filter(({ value }) => isSecret(value)).map(({ name }) => `${what} \`${name}\``);
    return [
        ...named('build argument', inputs.buildArgs),
        ...named('label', inputs.labels),
        ...named('annotation', inputs.annotations),
        ...named('build context', inputs.buildContexts),
        ...(inputs.extraArgs.some(isSecret) ? ['`extra-args`'] : []),
        ...(caches.some(isSecret) ? ['`cache`'] : []),
    ];
}
// --- internal ---
function wordOf(cache) {
    return cache.kind === 'registry' ? (cache.ref ?? '') : '';
}
/** What of an order the inputs say by themselves. */
function orderOf({ inputs, workspace }, labels) {
    const { target, platforms, buildArgs, pull, noCache, extraArgs, archive, reproducible } = inputs;
    const attest = inputs.attestations === 'buildkit';
    return {
        ...pathsOf(inputs, workspace),
        ...{ target, platforms, buildArgs, pull, noCache, extraArgs, archive, attest, labels },
        buildContexts: resolveContexts(inputs.buildContexts, workspace),
        annotations: annotationsOf({
            own: inputs.annotations,
            labels,
            isIndex: isIndex({ platforms, attest }),
        }),
        rewriteTimes: reproducible,
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/report/json.js
/**
 * The output `json`: all other outputs as one object with types, and under `metadata` what
 * docker/metadata-action's output of that name has, for workflows that read it there.
 * https://github.com/docker/metadata-action#json-output-object
 */

/** Outputs that are lists, one item on each line. */
const LISTS = new Set(['tags', 'platforms']);
/**
 * The output as it is before the others are settled: `{"metadata":…}`.
 *
 * The shape is docker/metadata-action's: whole names under `tags`, what is behind the colon under
 * `tag-names`, and annotations with their level before them.
 */
function metadataJson({ tags, labels, annotations }) {
    return JSON.stringify({
        metadata: {
            tags: tags.map(formatReference),
            'tag-names': [...new Set(tags.map(({ tag }) => tag))],
            labels: Object.fromEntries(labels),
            annotations: [...annotations].map(([name, value]) => `manifest:${name}=${value}`),
        },
    });
}
/** The output when all others are settled. What is not known is null. */
function wholeJson(outputs) {
    const values = [...outputs].filter(([name]) => name !== 'json').map(typed);
    return JSON.stringify({ ...Object.fromEntries(values), ...began(outputs.get('json') ?? '') });
}
// --- internal ---
function typed([name, value]) {
    if (LISTS.has(name))
        return [name, value === '' ? [] : value.split('\n')];
    if (value === '')
        return [name, null];
    if (name === 'pushed')
        return [name, value === 'true'];
    return [name, /-(bytes|ms)$/.test(name) ? Number(value) : value];
}
function began(json) {
    return json === '' ? {} : JSON.parse(json);
}

;// CONCATENATED MODULE: ./actions/build-image/src/report/names.js



/** Sets the outputs `image`, `tag`, `tags`, `reason` and `json`, and logs each tag. */
function tellNames(named, { output, log }) {
    const names = tagNames(named);
    for (const warning of named.warnings)
        log.warning('Tags', warning);
    output('image', formatReference(named.images[0]));
    output('tag', ownTags(named)[0]?.tag ?? '');
    output('tags', names.join('\n'));
    output('reason', named.push.reason);
    output('json', metadataJson({ ...named, tags: ownTags(named) }));
    for (const name of names)
        log.info(`Tag: ${name}`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/make-plan.js










/**
 * Makes the plan of a build.
 *
 * @throws {ActionError} FB001 to FB004, FB010, FB011 and FB013, when something it needs is missing or wrong.
 */
async function makePlan(inputs, job) {
    const { workspace, event, log } = job;
    const paths = pathsOf(inputs, workspace);
    await checkSources(paths, workspace);
    await checkDisk(job);
    checkSshAgent(inputs.extraArgs, job.env);
    const where = { directory: paths.context, workspace, env: job.env };
    const checkout = await readCheckout(where);
    const branches = usesBranch(inputs.tags) ? await readBranches(where) : [];
    const plan = planBuild({ inputs, event, workspace, checkout, branches, now: new Date() });
    await checkContexts(contextPaths(plan.build.buildContexts), workspace);
    const leaks = secretsInInputs(inputs, (text) => job.secrets.isIn(text));
    if (leaks.length > 0)
        throw errors_fail('FB004', `A secret stands in: ${leaks.join(', ')}.`);
    tellNames({ ...plan, ...plan.build }, job);
    job.output('platforms', plan.build.platforms.join('\n'));
    log.info(`Push: ${plan.push.push ? 'yes' : 'no'}, ${plan.push.reason}`);
    if (!plan.push.push && plan.push.isNotice) {
        log.notice('Built, not pushed', `The image is not pushed: ${plan.push.reason}.`);
    }
    return plan;
}
/**
 * The plan as this engine can carry it out; tells what it does without.
 *
 * @throws {ActionError} FB020 or FB021, when it can not.
 */
async function fitPlan(plan, engine, log) {
    const fitted = await engine.fit(plan.build, destinationOf(plan).kind);
    for (const { title, text } of [...plan.notices, ...fitted.notices])
        log.notice(title, text);
    const { order, unreproducible } = fitted;
    return { ...plan, build: order, unreproducible };
}
// --- internal ---
async function checkDisk({ workspace, env, log }) {
    const low = judgeDiskSpace(await diskSpace([workspace, env.RUNNER_TEMP ?? workspace]));
    if (low !== undefined)
        log.warning('Disk space', low);
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

;// CONCATENATED MODULE: ./actions/build-image/src/measure/image-content.js
/** What an image consists of in the registry, told by its manifests alone: no layer is downloaded. */



const image_content_digestSchema = schemas_string().check(refine(isDigest));
const descriptor = object({ digest: image_content_digestSchema, size: schemas_int().check(_nonnegative()) });
const imageSchema = object({ config: descriptor, layers: array(descriptor) });
const indexSchema = object({
    manifests: array(object({
        digest: image_content_digestSchema,
        platform: schemas_nullish(looseObject({
            os: schemas_string(),
            architecture: schemas_string(),
            variant: schemas_nullish(schemas_string()),
        })),
    })),
});
/**
 * Reads what a manifest or index says. Undefined when it has a shape that is not known.
 *
 * @throws {ActionError} FK010 to FK015, when a manifest of an index can not be read.
 */
async function readImageContent(manifest, registry, repository) {
    const single = platformImage(manifest, undefined);
    if (single !== undefined)
        return { digest: manifest.digest, images: [single] };
    const index = indexSchema.safeParse(jsonOf(manifest.bytes));
    if (!index.success)
        return undefined;
    const images = await Promise.all(index.data.manifests.filter(isImage).map(async (entry) => {
        const child = await registry.getManifest(repository, entry.digest);
        return platformImage(child, nameOf(entry));
    }));
    if (images.length === 0 || images.includes(undefined))
        return undefined;
    return { digest: manifest.digest, images: images.filter((image) => image !== undefined) };
}
/** Bytes of all platforms together. */
function sizeOf({ images }) {
    return images.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
/** The platform that a host downloads the most for. */
function largestOf({ images }) {
    return images.reduce((largest, image) => (largest && largest.sizeBytes >= image.sizeBytes ? largest : image), undefined);
}
// --- internal ---
function platformImage(manifest, platform) {
    const { success, data } = imageSchema.safeParse(jsonOf(manifest.bytes));
    if (!success)
        return undefined;
    const layers = data.layers.map(({ digest, size }) => ({ digest, sizeBytes: size }));
    return {
        platform,
        configDigest: data.config.digest,
        sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, data.config.size),
        layers,
    };
}
/** Attestations are manifests of the platform "unknown". */
function isImage({ platform }) {
    return platform?.os !== 'unknown';
}
function nameOf({ platform }) {
    if (!platform)
        return undefined;
    const { os, architecture, variant } = platform;
    return [os, architecture, variant].filter(Boolean).join('/');
}

;// CONCATENATED MODULE: ./actions/build-image/src/measure/base-image.js
/**
 * Finds the image to compare with: that of the commit before, or of the branch that a pull request
 * is for. It is a courtesy, so nothing about it fails or holds up a run.
 */





/** Commits whose images are looked for; further back a comparison says little. */
const MOST_COMMITS = 5;
/** What the look may take in all. */
const base_image_TIME_LIMIT_MS = 2_000;
/** The image that one of this run is held against; undefined when there is none. */
async function baseImage(given) {
    const { event, lines, where, place } = given;
    const commits = await baseCommits(where, event);
    const tags = baseTags({ event, lines, commits });
    return findImage(place, tags);
}
/** The tags that the base's image may have, the most telling first. */
function baseTags({ event, lines, commits }) {
    const ofCommits = commits.slice(0, MOST_COMMITS).flatMap((sha) => shaTags(lines, event, sha));
    const branch = baseBranch(event);
    return [...new Set([...ofCommits, ...(branch === undefined ? [] : [tagText(branch)])])];
}
/** The branch that an image of this run is held against. */
function baseBranch(event) {
    const { pullRequest, mergeGroup, ref, defaultBranch } = event;
    const name = pullRequest?.baseRef ?? mergeGroup?.baseRef ?? ref;
    return /^refs\/(tags|pull)\//.test(name) ? defaultBranch : name.replace(/^refs\/heads\//, '');
}
// --- internal ---
/**
 * The commits before the one that is built, in the first line of descent, or those of the base of a
 * pull request, from the base on. A shallow checkout knows the hash of one parent, and that is
 * mostly enough. https://git-scm.com/docs/git-log (the format "raw" shows true parents)
 */
async function baseCommits(where, event) {
    const base = event.pullRequest?.baseSha;
    const root = await checkoutRoot(where);
    const options = ['--first-parent', `--max-count=${MOST_COMMITS}`, '--format=raw', '--no-patch'];
    const log = root && (await git(root, ['log', ...options, base ?? 'HEAD', '--'], where.env));
    const parents = firstParents(log && log.exitCode === 0 ? log.stdout : '');
    return base === undefined ? parents : [base, ...parents];
}
/** Looks for the image; undefined when there is none, or it is not found in time. */
async function findImage({ client, repository }, tags) {
    const registry = client.within(0);
    let isOver = false;
    const look = async () => {
        for (const tag of tags) {
            if (isOver)
                return undefined;
            const manifest = await registry.findManifest(repository, tag);
            if (manifest === undefined)
                continue;
            const content = await readImageContent(manifest, registry, repository);
            return content && { tag, content };
        }
        return undefined;
    };
    const { promise: timeUp, resolve } = Promise.withResolvers();
    const timer = setTimeout(resolve, base_image_TIME_LIMIT_MS, undefined);
    try {
        return await Promise.race([look(), timeUp]);
    }
    catch {
        return undefined;
    }
    finally {
        isOver = true;
        clearTimeout(timer);
    }
}
/** What the rules for commits would have called the image of that one. */
function shaTags(lines, event, sha) {
    const revision = { sha, committedAt: undefined, pullRequest: undefined };
    const rules = lines.filter((line) => line.kind === 'rule' && line.source.type === 'sha');
    return rules.slice(0, 1).flatMap((line) => {
        try {
            const resolved = resolveTag(line, { event, revision, now: new Date(0) });
            return resolved.kind === 'tag' ? [resolved.tag] : [];
        }
        catch {
            // A rule that also wants the time of that commit, which is not known.
            return [];
        }
    });
}
function firstParents(log) {
    return log.split(/^commit /m).flatMap((commit) => {
        const parent = /^parent ([0-9a-f]{40,64})$/m.exec(commit)?.[1];
        return parent === undefined ? [] : [parent];
    });
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
    if (isDigest(reference) || isTag(reference))
        return `${repository}/manifests/${reference}`;
    throw unusable(`\`${foreign_plainLine(reference)}\` is neither a tag nor a digest.`);
}
/**
 * The path of a blob.
 *
 * @throws {ActionError} FK014 when that is no digest.
 */
function blobPath(repository, digest) {
    if (isDigest(digest))
        return `${repository}/blobs/${digest}`;
    throw unusable(`\`${foreign_plainLine(digest)}\` is not a digest.`);
}
/** The error for a manifest that says what no manifest may say. */
function unusable(what) {
    return fail('FK014', what, {
        cause: 'The image is not put together as an image has to be, maybe to do harm.',
        remedy: 'Do not use this image before you know who made it, and how.',
    });
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
    if (thrown instanceof ActionError)
        return thrown;
    if (thrown instanceof Refused)
        return explainRefusal(thrown, question);
    const { registry, asked } = question;
    if (thrown instanceof BadAnswer || thrown instanceof AnswerTooLarge) {
        const what = `\`${registry}\` gave an answer that can not be used: ${foreign_plainLine(thrown.message)} (${asked}).`;
        return fail('FK014', what, { error: thrown });
    }
    const trouble = connectionTrouble(thrown);
    if (trouble === undefined)
        return fail('FK099', `${asked} failed.`, { error: thrown });
    return fail('FK010', `\`${registry}\` can not be reached: ${trouble.text} (${asked}).`, {
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
    return fail(code, what, known ?? (hasCredentials ? {} : withoutCredentials(code)));
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
        code: failures_wordOf(error.code),
        message: failures_wordOf(error.message),
    }));
}
/** An object need not have a text. */
function failures_wordOf(value) {
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
    const line = foreign_plainLine(text.replace(/\s+/g, ' ').trim());
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




const tokenSchema = looseObject({
    token: optional(schemas_string()),
    access_token: optional(schemas_string()),
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

;// CONCATENATED MODULE: ./kit/registry/digest.js
/** Content addresses: what bytes are called, and whether they are what they are called. */


/** `sha256:` and the hash of the bytes. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether the bytes hash to the digest, whichever of the two known algorithms it names. */
function hasDigest(bytes, digest) {
    if (!isDigest(digest))
        return false;
    const [algorithm = '', hash] = digest.split(':');
    return (0,external_node_crypto_namespaceObject.createHash)(algorithm).update(bytes).digest('hex') === hash;
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
const typeSchema = object({ mediaType: schemas_enum(MANIFEST_TYPES) });

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
        digest: isDigest(reference) ? reference : digestOf(answer.body),
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
    if (isDigest(manifestInfo(answer).digest))
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
    for (const digest of [claimed, isDigest(reference) ? reference : undefined]) {
        if (digest !== undefined && !hasDigest(answer.body, digest)) {
            throw new BadAnswer(`the manifest does not hash to ${digest}`);
        }
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/registries.js
/** The registries of one step: a client for each, with the login that belongs to it and no other. */



/** Makes the clients, each on first use. */
function registriesOf(facts) {
    const { budget, onWait, signal } = facts;
    const clients = new Map();
    const client = (registry) => {
        const known = clients.get(registry);
        if (known !== undefined)
            return known;
        const login = loginTo(registry, facts);
        if (login !== undefined)
            facts.secrets.addCredentials(login.username, login.password);
        const retryBudgetMs = budget.leftMs;
        const options = { registry, retryBudgetMs, clock: budget.clock, onWait, signal };
        const made = registryClient({ ...options, credentials: login });
        clients.set(registry, made);
        return made;
    };
    return {
        client,
        place: ({ registry, repository }) => ({ registry, repository, client: client(registry) }),
    };
}
/**
 * Makes sure that each of some images may be pushed.
 *
 * @throws {ActionError} FK010 to FK015, for the first in the list.
 */
async function checkPushes(images, registries) {
    await allOf(images.map(async (image) => {
        const { client, repository } = registries.place(image);
        await client.checkPush(repository);
    }));
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/moved-tags.js
/**
 * Tags with the full hash of a commit that stand for another image now. Nobody expects that of such a
 * tag, so it is told; a new build of the same commit can be the reason.
 */

/**
 * What the tags among these that hold a full hash stand for now; nothing is asked about others. It is
 * asked for a notice alone, so a registry that does not answer, or denies a name that is new, is no error.
 */
async function commitTagsNow(tags, registries) {
    const named = tags.filter(({ tag }) => FULL_HASH.test(tag));
    const found = await Promise.all(named.map(async (tag) => {
        const { client, repository } = registries.place(tag);
        const asked = client.within(0).headManifest(repository, tag.tag);
        const digest = (await asked.catch(() => undefined))?.digest;
        return digest === undefined ? [] : [{ tag, digest }];
    }));
    return found.flat();
}
/** What to tell of each tag that stood for another image before it got this digest, without a dot. */
function movedTags(before, digest) {
    return before
        .filter((one) => one.digest !== digest)
        .map((one) => `\`${formatReference(one.tag)}\` was ${one.digest} and is ${digest} now`);
}
// --- internal ---
/** 40 digits or 64, also beside letters that could be digits; those of longer hashes are more. */
const FULL_HASH = /(?<![0-9a-f])[0-9a-f]{40,87}(?![0-9a-f])/;

;// CONCATENATED MODULE: ./actions/build-image/src/report/size.js
/** Sizes as people read them. */
/** 1_234_567 → "1.2 MB", as registries and Docker count. */
function formatBytes(bytes) {
    if (bytes < 1_000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB'];
    let value = bytes / 1_000;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1_000;
        unit += 1;
    }
    return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
/** −1_234_567 → "−1.2 MB", 5_000 → "+5.0 kB". */
function formatDelta(bytes) {
    return `${bytes < 0 ? '−' : '+'}${formatBytes(Math.abs(bytes))}`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/publish/size-gate.js
/** The gate of the input `max-size`: an image that is too large is not let through to its tags. */



/**
 * Lets an image pass that is small enough. Of an index the largest platform counts, for that is the
 * most that a host downloads.
 *
 * @throws {ActionError} FB040 when it is too large, FB041 when its size can not be told.
 */
async function checkSize(manifest, limit) {
    const { maxBytes, place, tagged } = limit;
    const content = await readImageContent(manifest, place.client, place.repository);
    const largest = content && largestOf(content);
    if (largest === undefined) {
        throw errors_fail('FB041', `The size of ${manifest.digest} can not be told from its manifest.`);
    }
    if (largest.sizeBytes <= maxBytes)
        return;
    const whose = largest.platform === undefined ? '' : ` for ${largest.platform}`;
    const over = formatBytes(largest.sizeBytes - maxBytes);
    const state = tagged === undefined
        ? 'No tag was put on it.'
        : `\`${tagged}\` has it already; no other tag was put.`;
    throw errors_fail('FB040', `The image${whose} has ${formatBytes(largest.sizeBytes)} compressed, ${over} more than the ${formatBytes(maxBytes)} of \`max-size\`. ${state}`, { headline: `${formatBytes(largest.sizeBytes)} is more than \`max-size\` allows` });
}

;// CONCATENATED MODULE: ./kit/registry/copy.js
/** Copies an image from one repository to another, blob by blob, without changing a byte. */






/** Blobs of one image that are on their way at the same time. */
const AT_ONCE = 4;
const copy_digestSchema = schemas_string().check(refine(isDigest));
/** The parts of a manifest or an index that point at something. */
const contentSchema = object({
    config: optional(object({ digest: copy_digestSchema })),
    layers: schemas_default(array(object({ digest: copy_digestSchema, mediaType: schemas_default(schemas_string(), '') })), []),
    manifests: schemas_default(array(object({ digest: copy_digestSchema })), []),
});
/**
 * Copies everything that a manifest points at, so that the manifest itself can be put there. Within a
 * registry nothing is moved; between two registries each blob that is missing goes through this
 * machine.
 *
 * @throws {ActionError} FK010 to FK015.
 */
async function copyContent({ manifest, ...way }) {
    const { from, to } = way;
    const content = contentSchema.safeParse(jsonOf(manifest.bytes)).data;
    if (content === undefined) {
        throw unusable(`The manifest ${manifest.digest} does not name its parts by their digests.`);
    }
    const { config, layers, manifests } = content;
    for (const { digest } of manifests) {
        const child = await from.client.getManifest(from.repository, digest);
        await copyContent({ ...way, manifest: child });
        await to.client.putManifest(to.repository, digest, child);
    }
    const own = layers.filter(({ mediaType }) => !isForeign(mediaType)).map(({ digest }) => digest);
    const digests = [...new Set([...(config === undefined ? [] : [config.digest]), ...own])];
    for (let next = 0; next < digests.length; next += AT_ONCE) {
        const some = digests.slice(next, next + AT_ONCE);
        const settled = await Promise.allSettled(some.map((digest) => copyBlob(digest, way)));
        // No copy goes on behind the back of a failure.
        const failed = settled.find(({ status }) => status === 'rejected');
        if (failed?.status === 'rejected')
            throw failed.reason;
    }
}
// --- internal ---
async function copyBlob(digest, { from, to, directory }) {
    if (from.registry === to.registry) {
        if (await to.client.mountBlob(to.repository, digest, from.repository))
            return;
    }
    if (await to.client.hasBlob(to.repository, digest))
        return;
    const path = (0,external_node_path_namespaceObject.join)(directory(), digest.replace(':', '-'));
    try {
        await from.client.saveBlob(from.repository, digest, path);
        await to.client.putBlob(to.repository, digest, path);
    }
    finally {
        (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
    }
}
/** Layers that stay with those who made them: https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers */
function isForeign(mediaType) {
    return /nondistributable|foreign/.test(mediaType);
}

;// CONCATENATED MODULE: ./actions/build-image/src/publish/place-tags.js
/** Puts a manifest under tags, wherever they are, and looks whether all of them answer with it. */



/**
 * Puts the same bytes under each tag. Where a tag is of another repository, its content is copied
 * there first.
 *
 * @throws {ActionError} FK010 to FK015, and what `beforeTags` throws.
 */
async function placeTags(placing) {
    const { manifest, tags, registries, beforeTags } = placing;
    if (tags.length === 0)
        return;
    for (const image of imagesIn(tags))
        await bringContent(registries.place(image), placing);
    await beforeTags?.();
    for (const tag of tags) {
        const { client, repository } = registries.place(tag);
        await client.putManifest(repository, tag.tag, manifest);
    }
}
/**
 * Makes sure that a repository has all that a manifest points at.
 *
 * @throws {ActionError} FK010 to FK015.
 */
async function bringContent(to, { manifest, sources, directory, log }) {
    const absent = sources.filter(({ place }) => !isSameRepository(place, to));
    for (const source of absent) {
        await copyContent({ manifest: source.manifest, from: source.place, to, directory });
        if (source.manifest.digest !== manifest.digest) {
            await to.client.putManifest(to.repository, source.manifest.digest, source.manifest);
        }
        log(`Copied ${place_tags_nameOf(source)} to ${to.registry}/${to.repository}.`);
    }
}
/**
 * Makes sure that every tag answers with a digest.
 *
 * @throws {ActionError} FB009.
 */
async function verifyTags(tags, digest, registries) {
    await Promise.all(tags.map(async (tag) => {
        const { client, repository } = registries.place(tag);
        const found = await client.headManifest(repository, tag.tag);
        if (found?.digest === digest)
            return;
        const state = found === undefined ? 'is not there' : `is ${found.digest}`;
        throw errors_fail('FB009', `${digest} was pushed, but \`${formatReference(tag)}\` ${state}.`);
    }));
}
// --- internal ---
function place_tags_nameOf({ place: { registry, repository }, manifest: { digest } }) {
    return formatReference({ registry, repository, digest });
}
function imagesIn(tags) {
    return tags
        .filter((tag, index) => tags.findIndex((one) => isSameRepository(one, tag)) === index)
        .map(({ registry, repository }) => ({ registry, repository }));
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/adopt.js
/** Puts the tags of this run beside the image that is reused. */


/**
 * Makes every tag stand for the image; those that do already are left alone.
 *
 * @throws {ActionError} FB009, FK010 to FK015.
 */
async function adopt(placing) {
    const { tags, registries, manifest, log } = placing;
    const digests = await Promise.all(tags.map(async (tag) => {
        const { client, repository } = registries.place(tag);
        // A name that is new may be denied until something is pushed to it; the push itself tells why.
        const found = await client.headManifest(repository, tag.tag).catch(() => undefined);
        return found?.digest;
    }));
    const missing = tags.filter((_, index) => digests[index] !== manifest.digest);
    if (missing.length === 0)
        return;
    await placeTags({ ...placing, tags: missing });
    await verifyTags(missing, manifest.digest, registries);
    for (const tag of missing)
        log(`Tagged ${formatReference(tag)}.`);
}

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

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/content-pointer.js
/**
 * Where content is found again: an index under the content's tag, whose only entry is the image. It
 * holds when the image was built, which the image itself must not know, or it would be another one
 * every day. https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */



const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const BUILT_AT = 'fairway.built-at';
const pointerSchema = pipe(object({
    manifests: array(object({ digest: schemas_string().check(refine(isDigest)) }))
        .check(_length(1)),
    annotations: object({ [BUILT_AT]: iso_datetime() }),
}), transform(({ manifests, annotations }) => ({
    digest: manifests[0]?.digest ?? '',
    builtAt: Date.parse(annotations[BUILT_AT]),
})));
/** The tag of a content; `content` is its key. */
function contentTag(content) {
    return `content-${content.slice(0, 32)}`;
}
/** Makes the pointer to an image that was built at a time. */
function pointTo(image, builtAt) {
    const { mediaType, digest, bytes } = image;
    const index = {
        schemaVersion: 2,
        mediaType: INDEX_TYPE,
        manifests: [{ mediaType, digest, size: bytes.length }],
        annotations: { [BUILT_AT]: new Date(builtAt).toISOString() },
    };
    return { bytes: Buffer.from(JSON.stringify(index)), mediaType: INDEX_TYPE };
}
/** Reads a pointer; undefined when the manifest is none. */
function readPointer({ bytes }) {
    return pointerSchema.safeParse(jsonOf(bytes)).data;
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/refusal.js
/** The words for a tag of a commit that has to stay where it is. */


/** What a run for a pull request can do instead. */
const OWN_TAGS = 'Give pull requests tags of their own, such as `type=ref,event=pr`';
/** The error for a verdict that refuses. */
function refusal({ tag, different, why }) {
    if (different.length === 0) {
        return keptForPush(tag, why, `${OWN_TAGS}, or leave out what makes the run build.`);
    }
    const names = different.map((name) => `\`${name}\``).join(', ');
    const taken = formatReference(tag);
    return errors_fail('FB030', `\`${taken}\` was built with other inputs: other ${names}.`);
}
/** The error for a tag that a run for a pull request would take from the image of a push. */
function keptForPush(tag, why, remedy = `${OWN_TAGS}.`) {
    const taken = formatReference(tag);
    return errors_fail('FB030', `\`${taken}\` was pushed for a push, and would be replaced: ${why}.`, {
        cause: 'A run for a pull request never replaces the image that a push gave its tag.',
        remedy,
    });
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/recorded-image.js
/** Looks an image up in a registry, with what it says about itself. */




const texts = record(schemas_string(), schemas_string());
const manifestSchema = looseObject({
    annotations: schemas_nullish(texts),
    config: schemas_nullish(looseObject({ digest: schemas_string().check(refine(isDigest)) })),
});
const configSchema = looseObject({
    config: schemas_nullish(looseObject({ Labels: schemas_nullish(texts) })),
});
const recorded_image_indexSchema = looseObject({
    manifests: array(looseObject({ digest: schemas_string().check(refine(isDigest)) })),
});
/**
 * The image under a tag; undefined when the registry says that there is none. Anything else that
 * goes wrong is an error, so that nothing is taken for there or not there by guess. It takes two
 * requests, one for an index, whose annotations have what the config of an image has.
 *
 * @throws {ActionError} FK010 to FK015.
 */
async function recorded_image_findImage(spot) {
    const { registry, repository } = spot;
    const manifest = await registry.findManifest(repository, spot.tag);
    if (manifest === undefined)
        return undefined;
    const told = manifestSchema.safeParse(jsonOf(manifest.bytes)).data;
    if (!told?.config)
        return { manifest, ...readLabels(told?.annotations ?? {}) };
    const config = await registry.getBlob(repository, told.config.digest);
    const labels = configSchema.safeParse(jsonOf(config)).data?.config?.Labels ?? {};
    return { manifest, ...readLabels(labels) };
}
/**
 * Whether an image was pushed for a push: by its record, or, of an index that `operation: tag` joined
 * and that has none, by that of one of its images.
 *
 * @throws {ActionError} FK010 to FK015.
 */
async function isOfPush({ record, manifest }, spot) {
    if (record !== undefined)
        return record.pushedFor === 'push';
    const index = recorded_image_indexSchema.safeParse(jsonOf(manifest.bytes)).data;
    for (const { digest } of index?.manifests ?? []) {
        const joined = await recorded_image_findImage({ ...spot, tag: digest });
        if (joined?.record?.pushedFor === 'push')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/second-look.js
/**
 * The second look of a run for a pull request at tags of a commit, right before it puts them: while it
 * built or copied, a push may have pushed the same commit. Registries can not put a tag on a condition,
 * so what is pushed between this look and the tag is still replaced.
 */



/** Thrown where a push has meanwhile pushed the image that was built, which is to be taken instead. */
class Overtaken extends Error {
    verdict;
    constructor(verdict) {
        super(verdict.why);
        this.verdict = verdict;
    }
}
/**
 * Makes sure that the tags of the commit may still be put.
 *
 * @param look looks and judges as before the build
 * @throws {ActionError} FB030 where they may not, and whatever made the look fail.
 * @throws {Overtaken}
 */
async function lookBeforeTags(look) {
    const verdict = await surely(look);
    if (verdict.kind === 'refuse')
        throw refusal(verdict);
    if (verdict.kind === 'reuse')
        throw new Overtaken(verdict);
}
/**
 * Makes sure that no tag is taken from an image of a push.
 *
 * @param tags of a commit
 * @param digest what they are to stand for
 * @throws {ActionError} FB030 for the first that would be, and whatever made the look fail.
 */
async function keepFromPush(tags, digest, registries) {
    for (const tag of tags) {
        const { client: registry, repository } = registries.place(tag);
        const isKept = await surely(async () => {
            const found = await recorded_image_findImage({ registry, repository, tag: tag.tag });
            if (found === undefined || found.manifest.digest === digest)
                return false;
            return isOfPush(found, { registry, repository });
        });
        if (isKept)
            throw keptForPush(tag, `it would be ${digest}`);
    }
}
// --- internal ---
/** Before the build a registry that can not be asked is no reason to fail. Here it has the last word. */
async function surely(look) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof ActionError) || error.kind.class === 'cancelled')
            throw error;
        const { code, kind, headline, remedy } = error;
        throw new ActionError(code, kind, `What the tag of the commit stands for now can not be told: ${error.what}`, {
            headline,
            cause: `${error.likelyCause} A run for a pull request puts no tag of a commit without having looked that it takes it from no push.`,
            remedy,
            error,
        });
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/unknowable.js
/** Something that an image is made from can not be told; the message says what, for people. */
class Unknowable extends Error {
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/base-digest.js
/** Asks registries which bytes the names of base images stand for now. */




/** Makes the function that asks, with a client for each registry. */
function baseDigests(clientFor) {
    return async (image) => {
        try {
            const { registry, repository, tag = 'latest', digest } = parseReference(image);
            // A digest needs no asking: it is the image.
            if (digest !== undefined)
                return digest;
            const found = await clientFor(registry).headManifest(repository, tag);
            if (found !== undefined)
                return found.digest;
        }
        catch (error) {
            const said = error instanceof ActionError ? error.what : message_messageOf(error);
            throw new Unknowable(`the base image \`${image}\` can not be looked up: ${said}`);
        }
        throw new Unknowable(`the base image \`${image}\` is not in its registry`);
    };
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = require("node:stream/promises");
;// CONCATENATED MODULE: ./actions/build-image/src/reuse/context/ignore-pattern.js
/**
 * One pattern of a `.dockerignore`, read as BuildKit reads it: Go's `filepath.Match` with `**`, and
 * some habits of its own that files in the wild rely on.
 * https://github.com/moby/patternmatcher/blob/main/patternmatcher.go
 */
/** A pattern that Docker refuses, or one so unusual that nothing is promised about it. */
class UnreadablePattern extends Error {
}
const REGEXP_SIGN = /[.+()|{}$^\]\\/*?[]/;
/** `[a-z_]`: letters, digits and a few signs, alone or as a range. */
const PLAIN_CLASS = /\[\^?(?:[\w.@ ~%,=+](?:-[\w.@ ~%,=+])?)+\]/g;
/**
 * Makes the test for a cleaned pattern.
 *
 * @throws {UnreadablePattern}
 */
function pathTest(pattern) {
    const form = formOf(pattern);
    switch (form.kind) {
        case 'exact':
            return (path) => path === pattern;
        case 'prefix':
            return (path) => path.startsWith(pattern.slice(0, -2));
        case 'suffix':
            return endsWith(pattern.slice(2));
        case 'regexp':
            return matches(pattern, form.source);
    }
}
/** Only patterns with a sign of their own become regular expressions; the others are compared. */
function formOf(pattern) {
    if (pattern.replaceAll(PLAIN_CLASS, '').includes('['))
        throw unreadable(pattern);
    const signs = [...pattern];
    let kind = 'exact';
    let source = '';
    for (let at = 0; at < signs.length; at++) {
        const sign = signs[at] ?? '';
        if (sign === '*' && signs[at + 1] === '*') {
            const isFirst = at === 0;
            // A slash behind it belongs to it.
            at += signs[at + 2] === '/' ? 2 : 1;
            const isLast = at + 1 >= signs.length;
            source += isLast ? '.*' : '(?:.*/)?';
            kind = isLast && kind === 'exact' ? 'prefix' : 'regexp';
            if (isFirst)
                kind = 'suffix';
            continue;
        }
        if (sign === '\\') {
            at += 1;
            source += escaped(pattern, signs[at]);
            kind = 'regexp';
            continue;
        }
        const [text, isWild] = single(sign);
        source += text;
        if (isWild)
            kind = 'regexp';
        if (sign !== '[')
            continue;
        const end = signs.indexOf(']', at);
        source += signs.slice(at + 1, end + 1).join('');
        at = end;
    }
    return { kind, source };
}
/** A sign as a regular expression, and whether it makes one of the pattern. */
function single(sign) {
    if (sign === '*')
        return ['[^/]*', true];
    if (sign === '?')
        return ['[^/]', true];
    if (sign === '[')
        return ['[', true];
    if (sign === ']')
        return ['\\]', true];
    // Like BuildKit we let it stand: in the middle of an expression it matches nothing.
    if (sign === '^')
        return ['^', false];
    return [REGEXP_SIGN.test(sign) ? ignore_pattern_literal(sign) : sign, false];
}
function endsWith(suffix) {
    return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
}
function matches(pattern, source) {
    try {
        const expression = new RegExp(`^${source}$`, 'u');
        return (path) => expression.test(path);
    }
    catch {
        throw unreadable(pattern);
    }
}
/** In BuildKit `\d` is a digit and `\b` a boundary; nobody means that. */
function escaped(pattern, sign) {
    if (sign === undefined || /[A-Za-z0-9]/.test(sign))
        throw unreadable(pattern);
    return ignore_pattern_literal(sign);
}
function ignore_pattern_literal(sign) {
    return REGEXP_SIGN.test(sign) ? `\\${sign}` : sign;
}
function unreadable(pattern) {
    return new UnreadablePattern(`the pattern \`${pattern}\` in the ignore file`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/context/ignore-rules.js
/**
 * What of a context is ignored: the rules of a `.dockerignore`, and their verdict on a path. Each
 * path is judged with the verdict on its directory at hand, as BuildKit does on its way through the
 * tree. https://docs.docker.com/build/concepts/context/#dockerignore-files
 */


/**
 * Reads an ignore file.
 *
 * @throws {UnreadablePattern} when Docker would refuse it, or when it can not be read for sure.
 */
function readIgnoreRules(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => normalized(line.trim()))
        .filter((pattern) => pattern.trim() !== '')
        .map(toRule);
}
/** Judges a path; `parent` is the verdict on its directory, undefined at the top. */
function judgePath(rules, path, parent) {
    let isIgnored = false;
    const matched = rules.map((rule, index) => {
        // A rule that would change nothing is not looked at, so that children inherit nothing of it.
        const inherited = parent?.matched[index] === true;
        const isMatch = inherited || (rule.isException === isIgnored && rule.matches(path));
        if (isMatch)
            isIgnored = !rule.isException;
        return isMatch;
    });
    return { isIgnored, matched };
}
/** Whether an exception could bring back something in a directory that is ignored. */
function mayHoldExceptions(rules, directory) {
    const kept = rules
        .filter(({ isException }) => isException)
        .map(({ pattern }) => pattern.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
    if (kept.some((pattern) => /[*[\]?^\\]/.test(pattern)))
        return true;
    return kept.some((pattern) => `${pattern}/`.startsWith(`${directory}/`));
}
// --- internal ---
function normalized(line) {
    if (!line.startsWith('!'))
        return withoutRoot(cleaned(line));
    return `!${withoutRoot(cleaned(line.slice(1).trim()))}`;
}
function withoutRoot(pattern) {
    return pattern.length > 1 && pattern.startsWith('/') ? pattern.slice(1) : pattern;
}
/** As Go's `filepath.Clean`. */
function cleaned(pattern) {
    return pattern === '' ? '' : external_node_path_namespaceObject.posix.normalize(pattern).replace(/(?<=.)\/$/, '');
}
function toRule(line) {
    // Cleaning can bring a blank to the end, and BuildKit cleans twice.
    const text = cleaned(line.trim());
    const isException = text.startsWith('!');
    const pattern = isException ? text.slice(1) : text;
    if (isException && (pattern === '' || pattern === '/')) {
        throw new UnreadablePattern('an exception without a pattern in the ignore file');
    }
    return { pattern, isException, matches: pathTest(pattern) };
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/context/context-files.js




/**
 * Everything that is not ignored, in an order that is the same everywhere.
 *
 * @throws {Unknowable} for what is never the same twice: `.git`, sockets and devices.
 */
function contextFiles(context) {
    return entriesIn({ ...context, path: '', parent: undefined });
}
async function entriesIn(place) {
    place.signal.throwIfAborted();
    const found = await (0,external_node_fs_promises_namespaceObject.readdir)((0,external_node_path_namespaceObject.join)(place.directory, place.path), { withFileTypes: true });
    found.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
    const entries = [];
    for (const one of found)
        entries.push(...(await entriesAt(place, one)));
    return entries;
}
async function entriesAt(place, found) {
    const { rules } = place;
    const path = place.path === '' ? found.name : `${place.path}/${found.name}`;
    const verdict = judgePath(rules, path, place.parent);
    if (!found.isDirectory())
        return verdict.isIgnored ? [] : [{ path, kind: context_files_kindOf(path, found) }];
    if (verdict.isIgnored && !mayHoldExceptions(rules, path))
        return [];
    if (path === '.git' && !verdict.isIgnored)
        throw holdsGit();
    const below = await entriesIn({ ...place, path, parent: verdict });
    // A directory that is ignored comes along when an exception brings back something in it.
    return verdict.isIgnored && below.length === 0 ? [] : [{ path, kind: 'directory' }, ...below];
}
function context_files_kindOf(path, found) {
    if (path === '.git')
        throw holdsGit();
    if (found.isFile())
        return 'file';
    if (found.isSymbolicLink())
        return 'link';
    throw new Unknowable(`\`${path}\` in the context is neither a file nor a directory`);
}
function holdsGit() {
    return new Unknowable('the context holds `.git`, which is another one in every checkout; list it in `.dockerignore`');
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/context/context-digest.js
/** A digest of the files that a builder gets to see: names, kinds, modes and content, not times. */








/** Files that are read at the same time. */
const context_digest_AT_ONCE = 16;
/**
 * The digest of a context, 64 hex digits. Times do not count, because a checkout makes new ones, nor
 * do owners, which builders set to root, nor extended attributes, which checkouts have none of.
 *
 * @throws {Unknowable} when something in it can not be read or never is the same twice.
 */
async function contextDigest(context) {
    try {
        const entries = await contextFiles(context);
        const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
        for (let start = 0; start < entries.length; start += context_digest_AT_ONCE) {
            const some = entries.slice(start, start + context_digest_AT_ONCE);
            const lines = await Promise.all(some.map((entry) => context_digest_describe(context, entry)));
            for (const line of lines)
                hash.update(`${line}\n`);
        }
        return hash.digest('hex');
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (error instanceof Unknowable)
            throw error;
        throw new Unknowable(`the context can not be read (${message_messageOf(error)})`);
    }
}
// --- internal ---
async function context_digest_describe(context, { path, kind }) {
    context.signal.throwIfAborted();
    const full = (0,external_node_path_namespaceObject.join)(context.directory, path);
    const mode = kind === 'link' ? 0 : (await (0,external_node_fs_promises_namespaceObject.lstat)(full)).mode & 0o7777;
    return JSON.stringify([path, kind, mode, await context_digest_contentOf(full, kind)]);
}
async function context_digest_contentOf(full, kind) {
    if (kind === 'directory')
        return '';
    if (kind === 'link')
        return (0,external_node_fs_promises_namespaceObject.readlink)(full);
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_namespaceObject.createReadStream)(full), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/context/ignore-file.js
/** Finds the ignore file that counts for a build. */






/**
 * The rules for the main context: those beside the Dockerfile, `<file>.dockerignore`, or else those
 * at the root of the context.
 * https://docs.docker.com/build/concepts/context/#filename-and-location
 *
 * @throws {Unknowable} when they can not be read for sure.
 */
async function ignoreRulesFor(build) {
    const own = await rulesIn(`${build.file}.dockerignore`);
    const others = [(0,external_node_path_namespaceObject.join)(build.context, '.containerignore'), `${build.file}.containerignore`];
    if (others.some((path) => (0,external_node_fs_namespaceObject.existsSync)(path))) {
        throw new Unknowable('the context has a `.containerignore`, which Docker does not read');
    }
    return own ?? (await rulesIn((0,external_node_path_namespaceObject.join)(build.context, '.dockerignore'))) ?? [];
}
/**
 * Makes sure that a further context has no ignore file, which Docker heeds and Buildah does not.
 *
 * @throws {Unknowable} when it has one.
 */
async function checkNoIgnoreFile(directory) {
    for (const name of IGNORE_FILES) {
        if ((await lstatOf((0,external_node_path_namespaceObject.join)(directory, name))) === undefined)
            continue;
        throw new Unknowable(`a further context has a \`${name}\`, which not every engine reads`);
    }
}
// --- internal ---
const IGNORE_FILES = ['.dockerignore', '.containerignore'];
async function lstatOf(path) {
    return (0,external_node_fs_promises_namespaceObject.lstat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
}
async function rulesIn(path) {
    const found = await lstatOf(path);
    if (found === undefined)
        return undefined;
    // BuildKit does not follow a link, Buildah does.
    if (!found.isFile())
        throw new Unknowable(`\`${(0,external_node_path_namespaceObject.basename)(path)}\` is no plain file`);
    try {
        return readIgnoreRules(await (0,external_node_fs_promises_namespaceObject.readFile)(path, 'utf8'));
    }
    catch (error) {
        if (!(error instanceof UnreadablePattern))
            throw error;
        throw new Unknowable(`${error.message} can not be read for sure`);
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/dockerfile/instructions.js
/** Reads a Dockerfile so strictly that nothing which it fetches can be overlooked. */


/**
 * Splits a Dockerfile.
 *
 * @throws {Unknowable} where it is not sure what the builder would make of it.
 */
function readDockerfile(text) {
    checkStart(text);
    const instructions = parseInstructions(text).map((one) => toInstruction(one.text));
    for (const instruction of instructions)
        checkHereDocuments(instruction);
    return { syntax: syntaxOf(text), instructions };
}
// --- internal ---
/**
 * Behind `#!` BuildKit looks for directives in other forms, too.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/parser/directives.go
 */
function checkStart(text) {
    if (/^\uFEFF?#!/.test(text))
        throw new Unknowable('the Dockerfile begins with `#!`');
}
/** https://docs.docker.com/reference/dockerfile/#overview */
const INSTRUCTIONS = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
function toInstruction(line) {
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    const name = word.toUpperCase();
    if (!INSTRUCTIONS.has(name)) {
        throw new Unknowable(`the Dockerfile has an instruction \`${word.slice(0, 40)}\``);
    }
    return { name, rest };
}
/** What looks like a here-document and is none would take the next lines with it, and a FROM in them. */
function checkHereDocuments({ name, rest }) {
    if (!/^(RUN|COPY|ADD|ONBUILD)$/.test(name))
        return;
    for (const { index } of rest.matchAll(/(?<!<)<<(?!<)/g)) {
        const before = rest.slice(0, index);
        const isWord = /(?:^|\s)\d*$/.test(before);
        const isNamed = /^<<-?(["']?)[A-Za-z_]\w*\1(?:\s|$)/.test(rest.slice(index));
        const isQuoted = ['"', "'"].some((sign) => before.split(sign).length % 2 === 0);
        if (!isWord || !isNamed || isQuoted) {
            throw new Unknowable('the Dockerfile has a `<<` that may be no here-document');
        }
    }
}
/** Directives stand in the first lines; the first line of another kind ends them. */
function syntaxOf(text) {
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        const [, name, value] = /^\s*#\s*([a-zA-Z][\w-]*)\s*=\s*(.*?)\s*$/s.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        if (name.toLowerCase() === 'syntax')
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/dockerfile/variables.js

/** The variables that FROM lines can use. */
function globalVariables(instructions, buildArgs) {
    const given = new Map(buildArgs.map(({ name, value }) => [name, value]));
    const variables = new Map();
    for (const { name, rest } of instructions) {
        if (name === 'FROM')
            break;
        if (name !== 'ARG')
            continue;
        for (const word of variables_words(rest)) {
            const [variable = '', fallback] = variables_split(word);
            const value = fallback === undefined ? undefined : expand(unquoted(fallback), variables);
            variables.set(variable, given.has(variable) ? given.get(variable) : value);
        }
    }
    return variables;
}
/**
 * Puts the values into a text: `$A`, `${A}`, `${A:-b}`, `${A-b}`, `${A:+b}`, `${A+b}`.
 *
 * @throws {Unknowable} for other forms, and for variables that only the builder knows.
 */
function expand(text, variables) {
    const expanded = text.replaceAll(/\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^${}]*))?\})/g, (_, bare, braced, operator, word) => {
        const value = lookUp(bare ?? braced ?? '', variables);
        if (operator === undefined)
            return value ?? '';
        const isSet = operator.startsWith(':') ? Boolean(value) : value !== undefined;
        if (operator.endsWith('-'))
            return isSet ? (value ?? '') : (word ?? '');
        return isSet ? (word ?? '') : '';
    });
    if (/[$\\"'`]/.test(expanded)) {
        throw new Unknowable(`the Dockerfile has an expression that only the builder can read, \`${text.slice(0, 80)}\``);
    }
    return expanded;
}
// --- internal ---
/** Set by the builder: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const AUTOMATIC = /^(TARGET|BUILD)(PLATFORM|OS|OSVERSION|ARCH|VARIANT|STAGE)$/;
function lookUp(name, variables) {
    if (AUTOMATIC.test(name)) {
        throw new Unknowable(`the name of a base image depends on \`${name}\`, which the builder sets`);
    }
    return variables.get(name);
}
/** `A=1 B="2 3"` → two words, as they are written. */
function variables_words(text) {
    return text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
}
function variables_split(word) {
    const equals = word.indexOf('=');
    return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
}
function unquoted(value) {
    return /^(["'])([^"']*)\1$/.exec(value)?.[2] ?? value;
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/dockerfile/images.js



/**
 * The images that a build could fetch, each once and sorted: base images of all stages, images that
 * COPY and RUN take files from, and the frontend.
 *
 * @throws {Unknowable} when the Dockerfile could need something else from the network, or when it is
 *   not sure what it needs.
 */
function imagesOf(source) {
    const dockerfile = readDockerfile(source.text);
    const { instructions } = dockerfile;
    const variables = globalVariables(instructions, source.buildArgs);
    const known = new Set(source.contexts.map((name) => name.toLowerCase()));
    const images = new Set(frontends(dockerfile, source.buildArgs));
    for (const instruction of instructions) {
        if (instruction.name === 'FROM') {
            const { image, stage } = readFrom(instruction, (text) => expand(text, variables));
            if (!known.has(image.toLowerCase()) && image !== 'scratch')
                images.add(image);
            if (stage !== undefined)
                known.add(stage.toLowerCase());
        }
        else {
            for (const name of images_namesIn(instruction)) {
                if (!/^\d+$/.test(name) && !known.has(name.toLowerCase()))
                    images.add(name);
            }
        }
    }
    return [...images].sort();
}
// --- internal ---
function frontends({ syntax }, buildArgs) {
    const own = buildArgs.find(({ name }) => name === 'BUILDKIT_SYNTAX')?.value;
    const frontend = (own ?? syntax)?.split(/\s/)[0];
    if (frontend === undefined || frontend === '')
        return [];
    // Another frontend reads another language.
    if (!/^(docker\.io\/)?docker\/dockerfile(-upstream)?(:|@|$)/.test(frontend)) {
        throw new Unknowable(`the Dockerfile is read by \`${frontend.slice(0, 80)}\``);
    }
    return [frontend];
}
function readFrom({ rest }, value) {
    const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
    const [image = '', as = '', stage] = words;
    if (image === '' || (as !== '' && as.toLowerCase() !== 'as')) {
        throw new Unknowable('the Dockerfile has a FROM that is not valid');
    }
    return { image: value(image), stage };
}
/** Names of stages, contexts or images that an instruction takes files from. */
function images_namesIn({ name, rest }) {
    if (name === 'ONBUILD') {
        const [, inner = '', innerRest = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
        return images_namesIn({ name: inner.toUpperCase(), rest: innerRest });
    }
    if (name === 'ADD')
        checkAdd(rest);
    const flags = flagsOf(rest);
    const froms = name === 'COPY' || name === 'ADD'
        ? flags.map((flag) => /^--from=(.*)$/.exec(flag)?.[1])
        : flags.flatMap((flag) => mountSource(flag));
    return froms.filter((from) => from !== undefined).map(plainName);
}
/** The `--name=value` words before everything else. */
function flagsOf(rest) {
    const words = rest.split(/\s+/);
    const end = words.findIndex((word) => !word.startsWith('--'));
    return end < 0 ? words : words.slice(0, end);
}
function mountSource(flag) {
    if (!flag.startsWith('--mount='))
        return [];
    return flag
        .slice('--mount='.length)
        .replaceAll(/["']/g, '')
        .split(',')
        .filter((field) => /^from=/i.test(field))
        .map((field) => field.slice('from='.length));
}
function plainName(name) {
    const plain = /^(["']?)([^"'$\\]+)\1$/.exec(name)?.[2];
    if (plain !== undefined)
        return plain;
    throw new Unknowable(`the Dockerfile takes files from \`${name.slice(0, 80)}\``);
}
/** What is fetched from the network must be pinned, else it can change without a trace. */
function checkAdd(rest) {
    if (flagsOf(rest).some((flag) => flag.startsWith('--checksum=')))
        return;
    const sources = rest.split(/[\s[\],]+/).map((word) => word.replaceAll(/["']/g, ''));
    // A variable before the first slash can be a part of a scheme.
    const remote = sources.find((word) => /^([a-z][a-z+]*:\/\/|git@|github\.com\/|[^/]*[$\\])/i.test(word));
    if (remote === undefined)
        return;
    throw new Unknowable(`the Dockerfile adds \`${remote.slice(0, 80)}\`, whose content is not pinned`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/content-key.js
/** The key of everything that goes into an image: files, Dockerfile, inputs, base images. */








const IMAGE_SCHEME = 'docker-image://';
/**
 * The key, 64 hex digits: two builds with the same key start from the same bytes.
 *
 * @throws {Unknowable} when something goes into the image that can not be told beforehand.
 */
async function contentKey(facts) {
    const { order, inputs, digestOf } = facts;
    checkKnowable(order);
    const text = await (0,external_node_fs_promises_namespaceObject.readFile)(order.file, 'utf8').catch((error) => {
        throw new Unknowable(`the Dockerfile can not be read (${message_messageOf(error)})`);
    });
    const names = order.buildContexts.map(({ name }) => name);
    const images = imagesOf({ text, buildArgs: order.buildArgs, contexts: names });
    const [bases, contexts, files] = await Promise.all([
        Promise.all(images.map(async (image) => [image, await digestOf(image)])),
        Promise.all(order.buildContexts.map(async ({ name, value }) => [
            name,
            await furtherContext(value, facts),
        ])),
        mainContext(facts),
    ]);
    const parts = [withoutRevision(inputs), text, bases, contexts, files];
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
// --- internal ---
/** A secret or a key decides what a command of the build gets to see, and is not to be recorded. */
function checkKnowable({ secrets, extraArgs }) {
    if (secrets.length > 0)
        throw new Unknowable('the build has secrets, which may change what it makes');
    if (extraArgs.some((arg) => arg.startsWith('--ssh'))) {
        throw new Unknowable('the build uses SSH, and what it gets that way can not be told');
    }
}
async function mainContext({ order, signal }) {
    const { context: directory, file } = order;
    return contextDigest({
        directory,
        rules: await ignoreRulesFor({ context: directory, file }),
        signal,
    });
}
async function furtherContext(value, facts) {
    if (value.startsWith(IMAGE_SCHEME))
        return facts.digestOf(value.slice(IMAGE_SCHEME.length));
    if (!value.startsWith('/'))
        throw new Unknowable(`the content of \`${value}\` can not be told`);
    await checkNoIgnoreFile(value);
    return contextDigest({ directory: value, rules: [], signal: facts.signal });
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/dockerfile/dockerfile-digest.js
/** A digest of the Dockerfile and the ignore files beside it, which may be of another checkout. */


/** The digest, 64 hex digits. What is not there or can not be read counts as empty. */
function dockerfileDigest(file) {
    const texts = ['', '.dockerignore', '.containerignore'].map((ending) => dockerfile_digest_textOf(file + ending));
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(JSON.stringify(texts)).digest('hex');
}
// --- internal ---
function dockerfile_digest_textOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(path, 'base64');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/decide.js

/** An image of another commit is reused up to this age, because what a build downloads gets old. */
const OLDEST_CONTENT_MS = 7 * 86_400_000;
/** Clocks of runners differ. */
const CLOCK_SLACK_MS = 5 * 60_000;
/**
 * The verdict on the image under a tag of this very commit. Whatever a run for a pull request asks
 * for, it never takes such a tag from an image that a push pushed.
 *
 * @param isKept whether the run is for a pull request, and the image was pushed for a push
 */
function judgeCommitTag(found, expected, isKept) {
    if (found === undefined) {
        return { kind: 'build', why: expected.mustBuild ?? 'there is no image of this commit yet' };
    }
    const verdict = judgeFound(found, expected);
    if (verdict.kind !== 'build' || !isKept)
        return verdict;
    return { kind: 'refuse', different: [], why: verdict.why };
}
/** The verdict on an image that was found by its content; it may be of any commit. */
function judgeContent(found, expected, now) {
    const build = (why) => ({ kind: 'build', why });
    if (found === undefined)
        return build('no image has this content yet');
    const { record, revision } = found.image;
    const different = record && differentInputs(record.inputs, expected.record.inputs);
    if (record === undefined || different?.length !== 0) {
        return build('the image under the tag of this content was built from other inputs');
    }
    if (record.pushedFor !== 'push') {
        return build('the image with this content was pushed for a pull request');
    }
    if (record.content !== expected.record.content) {
        return build('the image under the tag of this content has another one');
    }
    const ageMs = now - found.builtAt;
    if (ageMs > OLDEST_CONTENT_MS || ageMs < -CLOCK_SLACK_MS) {
        return build('the image with this content was not built in the last 7 days');
    }
    const why = `${shownCommit(revision)} has the same content`;
    return { kind: 'reuse', image: found.image, at: 'content', why };
}
/** A commit for people; a label can hold anything. */
function shownCommit(revision) {
    return /^[0-9a-f]{7,64}$/.test(revision ?? '') ? `commit ${revision}` : 'another commit';
}
// --- internal ---
function judgeFound(found, expected) {
    const { record } = found;
    const different = record && differentInputs(record.inputs, expected.record.inputs);
    const build = (why) => ({ kind: 'build', why });
    if (expected.isOff && expected.mustBuild !== undefined)
        return build(expected.mustBuild);
    if (record === undefined || different === undefined) {
        return build('the image under the tag of this commit does not say from what it was built');
    }
    if (record.pushedFor !== 'push') {
        return build('the image under the tag of this commit was pushed for a pull request');
    }
    if (different.length > 0)
        return { kind: 'refuse', different, why: 'other inputs are asked for' };
    if (expected.mustBuild !== undefined)
        return build(expected.mustBuild);
    return judgeSource({ ...found, record }, expected);
}
/** Whether the image was built from this commit, or from the same content. */
function judgeSource(found, expected) {
    const { record, revision } = found;
    const { content } = expected.record;
    if (content !== undefined) {
        if (record.content === content) {
            const why = 'the image of this commit has the same content';
            return { kind: 'reuse', image: found, why };
        }
        const why = 'files of the context or base images are not those of the image that is there';
        return { kind: 'build', why };
    }
    if (revision === expected.revision) {
        return { kind: 'reuse', image: found, why: 'the image of this commit is there' };
    }
    const why = `the image under the tag of this commit was built from ${shownCommit(revision)}`;
    return { kind: 'build', why };
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/look.js
/** Looks for an image that stands for the one to be built, before anything else is asked. */






/**
 * Looks under all tags of the commit, then under that of the content. A registry that fails is no
 * reason to fail, and its silence is no answer: the image is built.
 *
 * @throws {ActionError} of class `cancelled` only.
 */
async function look(facts) {
    const { plan, expected, now } = facts;
    return orBuild(async () => {
        const first = await lookAtCommit(facts);
        const { content } = expected.record;
        const isSettled = first.kind !== 'build' || first.replaces !== undefined;
        if (isSettled || content === undefined || expected.mustBuild !== undefined)
            return first;
        const registry = facts.clientFor(plan.image.registry);
        return judgeContent(await findContent(plan.image.repository, content, registry), expected, now);
    });
}
/**
 * Looks under all tags of the commit. Only an image in the first repository is reused, from which the
 * others are tagged.
 *
 * @throws {ActionError} FK010 to FK015.
 */
async function lookAtCommit(facts) {
    const { plan, expected } = facts;
    const looks = await Promise.all(commitTags(plan).map((tag) => lookAtTag(tag, facts)));
    for (const { tag, verdict } of looks)
        if (verdict.kind === 'refuse')
            return { ...verdict, tag };
    const chosen = looks.find(({ tag, verdict }) => verdict.kind === 'reuse' && isSameRepository(tag, plan.image));
    const digest = chosen?.found?.manifest.digest;
    const kept = looks.find(({ isKept, found }) => isKept && found?.manifest.digest !== digest);
    if (kept !== undefined) {
        const what = chosen === undefined ? 'no image' : 'another image';
        const why = `\`${formatReference(plan.image)}\` has ${what} of this commit to reuse`;
        return { kind: 'refuse', different: [], why, tag: kept.tag };
    }
    const before = looks.flatMap(({ tag, found }) => found === undefined ? [] : [{ tag, digest: found.manifest.digest }]);
    const replaces = before.length === 0 ? {} : { replaces: before };
    if (chosen?.verdict.kind === 'reuse')
        return { ...chosen.verdict, at: chosen.tag, ...replaces };
    const building = looks.toSorted(foundFirst).find(({ verdict }) => verdict.kind === 'build');
    const why = building?.verdict.why ?? expected.mustBuild ?? 'no tag names the commit in full';
    return { kind: 'build', why, ...replaces };
}
// --- internal ---
async function lookAtTag(tag, { expected, clientFor }) {
    const spot = { registry: clientFor(tag.registry), repository: tag.repository };
    const found = await recorded_image_findImage({ ...spot, tag: tag.tag });
    const mayTake = found === undefined || expected.record.pushedFor === 'push';
    const isKept = !mayTake && (await isOfPush(found, spot));
    return { tag, found, isKept, verdict: judgeCommitTag(found, expected, isKept) };
}
/** What is said of an image tells more than that another tag is not there yet. */
function foundFirst(a, b) {
    return Number(a.found === undefined) - Number(b.found === undefined);
}
async function findContent(repository, content, registry) {
    const manifest = await registry.findManifest(repository, contentTag(content));
    const pointer = manifest && readPointer(manifest);
    if (pointer === undefined)
        return undefined;
    const image = await recorded_image_findImage({ registry, repository, tag: pointer.digest });
    return image && { image, builtAt: pointer.builtAt };
}
async function orBuild(lookAround) {
    try {
        return await lookAround();
    }
    catch (error) {
        if (!(error instanceof ActionError) || error.kind.class === 'cancelled')
            throw error;
        return { kind: 'build', why: `it can not be told what is there: ${error.what}`, failed: true };
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/must-build.js
/** Reasons to build whatever there is: the step asks for it, or an equal image can not be known. */


/** Why; undefined when an equal image will do. */
function mustBuild({ build, announces, }) {
    if (announces)
        return '`attestations: github` vouches for what this very run has built';
    return REASONS.find(({ holds }) => holds(build))?.why;
}
/**
 * Why the commit does not stand for all directories of a build; undefined when it does. Of a further
 * context in another checkout neither the tag nor the record of an image says anything.
 */
async function contextElsewhere({ context, buildContexts }, where) {
    const paths = contextPaths(buildContexts);
    if (paths.length === 0)
        return undefined;
    const rootOf = (directory) => checkoutRoot({ ...where, directory });
    const [own, ...others] = await Promise.all([context, ...paths].map(rootOf));
    if (others.every((root) => root === own))
        return undefined;
    return 'a further context is not of the checkout that the tag of this commit names';
}
// --- internal ---
const REASONS = [
    { holds: ({ pull }) => pull, why: '`pull` asks for the newest base images' },
    {
        holds: ({ noCache, extraArgs }) => noCache || extraArgs.some((arg) => arg.startsWith('--no-cache-filter')),
        why: '`no-cache` asks for a fresh build',
    },
    {
        holds: ({ archive }) => archive !== undefined,
        why: '`archive` asks for a file of the image',
    },
    {
        holds: ({ buildContexts }) => buildContexts.some(({ value }) => !/^(\/|docker-image:)/.test(value)),
        why: 'a further context is elsewhere, and may have changed',
    },
];

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/settle.js














/**
 * Looks around and decides. It asks the registry alone, never an engine, and for runs that push
 * nothing not even that.
 *
 * @throws {ActionError} of class `cancelled` only.
 */
async function settleReuse(facts) {
    const { mode, plan, registries, workspace, now } = facts;
    const { build: order } = plan;
    const inputs = fingerprintInputs({
        order,
        workspace,
        dockerfile: dockerfileDigest(order.file),
        ownPlatform: ownPlatform(facts.env),
    });
    const { content, unknown } = await settle_contentOf(facts, inputs);
    const record = { inputs, pushedFor: pushedFor(facts.event), content };
    const build = withRecord(order, record);
    const settled = {
        // The key names the base images of now: the builder is not to take older ones that it has.
        plan: { ...plan, build: { ...build, pull: build.pull || content !== undefined } },
        content: record.pushedFor === 'push' ? content : undefined,
    };
    if (!plan.push.push) {
        const verdict = { kind: 'build', why: 'nothing is pushed' };
        return { ...settled, verdict, lookAgain: undefined };
    }
    const expected = {
        record,
        revision: order.labels.get(REVISION_LABEL),
        mustBuild: mode === 'off' ? '`reuse` is `off`' : await reasonToBuild(facts, content, unknown),
        isOff: mode === 'off',
    };
    const clientFor = (registry) => registries.client(registry).within(PATIENCE_MS);
    const isGuarded = record.pushedFor !== 'push' && ownCommitTags(plan).length > 0;
    const lookAgain = () => lookAtCommit({ plan, expected, clientFor: registries.client });
    return {
        ...settled,
        verdict: await look({ plan, expected, clientFor, now }),
        lookAgain: isGuarded ? lookAgain : undefined,
    };
}
/** The order with the record in the labels and, for an index, in the annotations. */
function withRecord(order, record) {
    const ours = [...recordLabels(record)];
    return {
        ...order,
        labels: new Map([...order.labels, ...ours]),
        annotations: new Map([...order.annotations, ...(isIndex(order) ? ours : [])]),
    };
}
// --- internal ---
function ownCommitTags({ revision, ...plan }) {
    return commitTags({ revision, tags: ownTags(plan) });
}
async function reasonToBuild(facts, content, unknown) {
    const { plan } = facts;
    const reason = mustBuild(plan) ?? unknown;
    // The content holds the files of further contexts; the commit holds its own alone.
    if (reason !== undefined || content !== undefined)
        return reason;
    return contextElsewhere(plan.build, facts);
}
/** Time for the waits of all questions: a build is better than a long wait for a shortcut. */
const PATIENCE_MS = 5_000;
async function settle_contentOf({ mode, plan, registries, signal }, inputs) {
    if (mode !== 'content' || !plan.push.push)
        return {};
    const digestOf = baseDigests((registry) => registries.client(registry).within(PATIENCE_MS));
    try {
        return { content: await contentKey({ order: plan.build, inputs, digestOf, signal }) };
    }
    catch (error) {
        if (error instanceof Unknowable)
            return { unknown: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/summary.js
/** What a person reads when nothing had to be built. */





/** Reports an image that was reused. */
function reportReused(summary, { plan, ref, sizeBytes, ...image }) {
    const { said, builtFrom } = image;
    const tags = tagNames(plan);
    const commit = plan.revision?.sha;
    summary.heading(3, md `✅ build-image: Reused ${code(tags[0] ?? ref)}`);
    summary.add(codeBlock(ref));
    summary.add(md `${said}`);
    if (builtFrom !== undefined && commit !== undefined && builtFrom !== commit) {
        summary.add(md `Its label ${code(REVISION_LABEL)} names ${shownCommit(builtFrom)}, from which it was built; commit ${code(commit)} changes nothing that goes into the image.`);
    }
    const rows = [
        tags.length === 0 ? undefined : ['Tags', joined(tags.map(code), '\n')],
        commit === undefined ? undefined : ['Commit', code(commit)],
        sizeBytes === undefined ? undefined : ['Size, compressed', formatBytes(sizeBytes)],
    ];
    summary.table(['', ''], rows.filter((row) => row !== undefined));
}
/** Reports what a dry run would have reused. */
function reportReusePlanned(summary, plan, why) {
    summary.heading(3, md `📝 build-image: Would reuse ${code(tagNames(plan)[0] ?? 'an image')}`);
    summary.add(md `This was a dry run: nothing was built, nothing was tagged. Nothing would be built: ${why}.`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/reuse/reuse.js















/**
 * Finds out whether there is an image that will do, without asking an engine.
 *
 * @throws {ActionError} FB030, when a tag of the commit is taken.
 */
async function considerReuse(mode, given, { job, registries }) {
    const facts = { mode, plan: given, registries, now: Date.now() };
    const { plan, verdict, content, lookAgain } = await settleReuse({ ...job, ...facts });
    if (verdict.kind === 'refuse')
        throw refusal(verdict);
    if (plan.push.push)
        tell(job, plan.push.reason, verdict);
    const isKept = content !== undefined && plan.push.push && plan.push.by === 'tag';
    return {
        plan,
        verdict,
        contentTag: isKept ? withTag(plan.image, contentTag(content)) : undefined,
        checkTags: lookAgain && (() => lookBeforeTags(lookAgain)),
    };
}
/** Whether nothing needs to be built. */
function isReusable(considered) {
    return considered.verdict.kind === 'reuse';
}
/**
 * Puts the tags of the run beside the image and reports it; a dry run only tells that it would.
 *
 * @throws {ActionError} FB009, FB040, FK010 to FK015.
 */
async function reuse(found, standing, inputs) {
    const { job } = standing;
    if (inputs.dryRun) {
        reportReusePlanned(job.summary, found.plan, found.verdict.why);
        job.output('status', 'planned');
        return;
    }
    const { why } = found.verdict;
    const said = `Nothing was built: ${why}.`;
    await job.log.group('Reuse', () => takeOver(found, standing, { ...inputs, said }));
}
/**
 * After a build that a push has overtaken: what it pushed is taken as if it had been there before, and
 * what was built gets no tag.
 *
 * @throws {ActionError} FB009, FB030, FB040, FK010 to FK015.
 */
async function reuseInstead({ verdict }, { considered, standing }, inputs) {
    const { job } = standing;
    const { why } = verdict;
    for (const size of ['size-bytes', 'size-delta-bytes'])
        job.output(size, '');
    const said = `What was built got no tag, because meanwhile a push has pushed this commit: ${why}.`;
    await job.log.group('Reuse', () => {
        tell(job, considered.plan.push.reason, verdict);
        return takeOver({ ...considered, verdict }, standing, { ...inputs, said });
    });
}
/** Before a build: tells that it is one because the registry could not be asked. */
function tellFailedLook({ verdict }, { log }) {
    if (verdict.kind !== 'build' || !verdict.failed)
        return;
    log.notice('Built without looking', `The image is built, because ${verdict.why}`);
}
/** After a build: makes it findable by its content, and tells when the commit's tag has moved. */
async function remember({ plan, verdict, contentTag: tag }, built, { job, registries }) {
    if (tag !== undefined) {
        const { client, repository } = registries.place(tag);
        // The image is there under its own tags: a shortcut for later runs fails no release.
        const pointer = pointTo(built, Date.now());
        await client.putManifest(repository, tag.tag, pointer).catch((error) => {
            job.signal.throwIfAborted();
            job.log.info(`The tag of the content could not be put: ${message_messageOf(error)}`);
        });
    }
    tellMoved({ plan, verdict }, built, job);
}
// --- internal ---
/** Tells which tags of the commit have another image now. */
function tellMoved({ plan, verdict }, { digest }, { log }) {
    const own = ownTags(plan);
    const moved = (verdict.replaces ?? []).filter(({ tag }) => own.includes(tag));
    for (const what of movedTags(moved, digest)) {
        log.notice('The tag of this commit was moved', `${what}: ${verdict.why}.`);
    }
}
/** @param how.said why this image, in a sentence for the summary */
async function takeOver({ plan, verdict }, { job, registries }, how) {
    const { image, at } = verdict;
    const { maxSize: maxBytes, said } = how;
    const { manifest } = image;
    const place = registries.place(plan.image);
    const ref = formatReference(withDigest(plan.image, manifest.digest));
    job.output('pushed', true);
    job.output('digest', manifest.digest);
    job.output('ref', ref);
    const settled = at === 'content' ? undefined : at;
    const tagged = settled && formatReference(settled);
    if (maxBytes !== undefined)
        await checkSize(manifest, { maxBytes, place, tagged });
    // The answer that was judged came from the tag of the commit.
    const tags = ownTags(plan).filter((tag) => tag !== settled);
    const { revision } = plan;
    const keep = () => keepFromPush(commitTags({ revision, tags }), manifest.digest, registries);
    await adopt({
        manifest,
        sources: [{ manifest, place }],
        tags,
        registries,
        directory: job.privateDirectory,
        log: job.log.info,
        beforeTags: pushedFor(job.event) === 'push' ? undefined : keep,
    });
    const sizeBytes = await sizeAt(place, manifest);
    job.signal.throwIfAborted();
    job.output('status', 'reused');
    if (sizeBytes !== undefined)
        job.output('size-bytes', sizeBytes);
    const size = sizeBytes === undefined ? '' : `, ${formatBytes(sizeBytes)}`;
    job.log.info(`Reused ${ref}${size}; every tag answers with this digest.`);
    reportReused(job.summary, { plan, ref, sizeBytes, said, builtFrom: image.revision });
}
/** A number that is only for reading fails no release and waits for nothing. */
async function sizeAt(place, manifest) {
    const patient = place.client.within(0);
    const content = await readImageContent(manifest, patient, place.repository).catch(() => undefined);
    return content && sizeOf(content);
}
function tell({ log, output }, push, verdict) {
    const { why } = verdict;
    if (verdict.kind === 'reuse') {
        log.info(`Reuse: yes, ${why}.`);
        output('reason', why);
        return;
    }
    log.info(`Reuse: no, ${why}.`);
    output('reason', `${push}; ${why}`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/preflight.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














/**
 * Settles what will be done, and makes sure that it can be done.
 *
 * @throws {ActionError} whatever would make the build or its push fail later, as far as that can be seen.
 */
async function preflight(inputs, job) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const planned = await makePlan(inputs, job);
        const main = planned.image.registry;
        const login = loginTo(main, { inputs, event: job.event, main });
        if (login !== undefined)
            job.secrets.addCredentials(login.username, login.password);
        else if (inputs.username !== undefined) {
            job.log.notice('Built without the login', `A run without secrets has no password for ${main}.`);
        }
        const budget = retryBudget(inputs.retryBudget);
        const registries = registriesOf({ ...job, inputs, main, budget, onWait: job.log.info });
        const standing = { job, registries };
        const ahead = __addDisposableResource(env_1, headStart((needs) => readyEngine(inputs, { ...job, ...needs }, login), job.signal), true);
        const considered = await considerReuse(inputs.reuse, planned, standing);
        if (isReusable(considered))
            return { found: considered, standing };
        const { plan } = considered;
        const [engine, , base] = await allOf([
            ahead.engine(),
            checkPushes(pushedImages(plan), registries),
            findBase(plan, inputs, standing),
        ]);
        job.output('engine', engine.name);
        job.log.info(`Engine: ${engine.description}`);
        if (plan.push.push)
            job.log.info(`${plan.image.registry} takes pushes to this image.`);
        tellFailedLook(considered, job);
        const fitted = await fitPlan(plan, engine, job.log);
        const { maxSize: maxBytes } = inputs;
        return { plan: fitted, engine, registries, budget, considered, base, maxBytes };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
// --- internal ---
async function findBase(plan, { tags: lines }, { job, registries }) {
    if (!plan.push.push)
        return undefined;
    const { event, env, workspace } = job;
    const place = registries.place(plan.image);
    const where = { directory: plan.build.context, workspace, env };
    return baseImage({ event, lines, where, place });
}
async function readyEngine(inputs, job, login) {
    const { env, log, saveState, secrets, signal, needed } = job;
    const directory = job.privateDirectory();
    const logins = builderLogins(login, inputs);
    const common = { env, directory, signal, show: log.foreign, warn: log.warning };
    const access = { directory, env, logins, mask: secrets.add };
    return chooseEngine(engineWish(inputs), {
        docker: async () => {
            const config = writeDockerConfig(access);
            return dockerEngine({ ...common, config, builder: inputs.builder, needed });
        },
        buildah: async () => {
            const auth = writeAuthFile(access);
            return buildahEngine({ ...common, auth, saveState });
        },
    });
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/check-inputs.js
/** Inputs that `operation: tag` can not follow: an image that is there already is what it is. */

/**
 * Makes sure that nothing is asked for that would be without effect.
 *
 * @throws {ActionError} FK001, listing everything that is.
 */
function checkTagInputs(inputs) {
    const problems = WITHOUT_EFFECT.filter(({ isGiven }) => isGiven(inputs)).map(({ input, why }) => `\`${input}\`: ${why}`);
    if (inputs.digests.length === 0) {
        problems.unshift('`digests`: is missing: with `operation: tag` it says what is tagged, `sha256:…`.');
    }
    if (problems.length > 0)
        throw invalidInputs(problems);
}
// --- internal ---
const BUILT = 'is decided when an image is built; leave it out.';
/** What a user could take for granted. The inputs about how to build promise nothing here. */
const WITHOUT_EFFECT = [
    {
        input: 'labels',
        isGiven: ({ labels }) => labels.length > 0,
        why: 'an image that is built already keeps its labels; leave them out.',
    },
    {
        input: 'annotations',
        isGiven: ({ annotations, digests }) => annotations.length > 0 && digests.length < 2,
        why: 'one digest is tagged as it is; leave them out.',
    },
    { input: 'platforms', isGiven: ({ platforms }) => platforms.length > 0, why: BUILT },
    { input: 'build-args', isGiven: ({ buildArgs }) => buildArgs.length > 0, why: BUILT },
    { input: 'secrets', isGiven: ({ secrets }) => secrets.length > 0, why: BUILT },
    {
        input: 'archive',
        isGiven: ({ archive }) => archive !== undefined,
        why: 'is written when an image is built.',
    },
    {
        input: 'max-size',
        isGiven: ({ maxSize }) => maxSize !== undefined,
        why: 'is looked at when an image is built; set it there.',
    },
    {
        input: 'attestations',
        isGiven: ({ attestations }) => attestations !== 'none',
        why: 'belongs to the build; to attest an index give `image` and `digest` of this step to actions/attest.',
    },
];

;// CONCATENATED MODULE: ./actions/build-image/src/promote/platform.js
/** Platforms, in the words of OCI. https://github.com/opencontainers/image-spec/blob/main/image-index.md */
/** `linux/arm/v7`, with the version of Windows where there is one. */
function platformText(platform) {
    const { os, architecture, variant, 'os.version': version } = platform_normalised(platform);
    const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
    return parts.join('/') + (version === undefined ? '' : ` (${version})`);
}
/**
 * A platform as an index has it: without what is not known, and without the variant that every 64 bit
 * ARM has. https://github.com/containerd/platforms/blob/main/database.go
 */
function platform_normalised(platform) {
    const { architecture, os, variant } = platform;
    const isDefault = variant === '' || (architecture === 'arm64' && variant === 'v8');
    const version = platform['os.version'];
    const features = platform['os.features'];
    return {
        architecture,
        os,
        ...(variant === undefined || isDefault ? {} : { variant }),
        ...(version === undefined ? {} : { 'os.version': version }),
        ...(features === undefined ? {} : { 'os.features': features }),
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/join-index.js
/** Joins images of several platforms to one OCI index. */





const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/**
 * The index of all images of the sources, with their attestations. The order is that of the
 * platforms' names, whatever the order of the sources, so that the digest is always the same. It has
 * for annotations the labels of OCI on which all images agree, and those that were given.
 *
 * @throws {ActionError} FB012 when two images are of one platform, or of two commits.
 */
function joinIndex(sources, annotations) {
    const images = sources
        .flatMap((source) => source.images)
        .toSorted((a, b) => compare(platformText(a.platform), platformText(b.platform)));
    checkPlatforms(images);
    join_index_revisionIn(images);
    const all = annotationsOf({ own: annotations, labels: commonLabels(images), isIndex: true });
    const index = {
        schemaVersion: 2,
        mediaType: OCI_INDEX,
        manifests: [
            ...images.map(({ descriptor, platform }) => entry({ ...descriptor, platform })),
            ...attestationsOf(images, sources).map(entry),
        ],
        ...(all.size === 0 ? {} : { annotations: Object.fromEntries(all) }),
    };
    const bytes = Buffer.from(JSON.stringify(index));
    return { bytes, mediaType: OCI_INDEX, digest: digestOf(bytes) };
}
/**
 * The commit from which the images were built, by their label of that name; undefined where none has
 * one.
 *
 * @throws {ActionError} FB012 when they name several.
 */
function join_index_revisionIn(images) {
    const named = images.flatMap(({ platform, labels }) => {
        const revision = labels[REVISION_LABEL];
        return revision === undefined ? [] : [{ revision, platform: platformText(platform) }];
    });
    const [first] = named;
    const other = named.find(({ revision }) => revision !== first?.revision);
    if (first === undefined || other === undefined)
        return first?.revision;
    throw errors_fail('FB012', `The image for ${first.platform} was built from commit \`${first.revision}\`, that for ${other.platform} from \`${other.revision}\`.`);
}
// --- internal ---
function checkPlatforms(images) {
    const names = images.map(({ platform }) => platformText(platform));
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (twice < 0)
        return;
    const name = names[twice] ?? '';
    const digests = images
        .filter((_, index) => names[index] === name)
        .map(({ descriptor }) => `\`${descriptor.digest}\``);
    throw errors_fail('FB012', `There are ${digests.length} images for ${name}: ${digests.join(', ')}.`);
}
function commonLabels([first, ...others]) {
    const labels = Object.entries(first?.labels ?? {}).filter(([name, value]) => others.every((other) => other.labels[name] === value));
    return new Map(labels.toSorted(([a], [b]) => compare(a, b)));
}
/** Those of the first image first, as their images stand in the index. */
function attestationsOf(images, sources) {
    const place = ({ annotations }) => images.findIndex(({ descriptor }) => descriptor.digest === annotations?.['vnd.docker.reference.digest']);
    return sources.flatMap((source) => source.attestations).toSorted((a, b) => place(a) - place(b));
}
function entry({ mediaType, digest, size, platform, annotations }) {
    return {
        mediaType,
        digest,
        size,
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform: platform_normalised(platform) }),
    };
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/read-sources.js
/** Reads what stands behind digests: the images of platforms, and what was attested of them. */





/**
 * Reads a manifest, or an index with all that it holds.
 *
 * @throws {ActionError} FB012 when it is no image, FK010 to FK014.
 */
async function readSource(place, manifest) {
    const content = read_sources_manifestSchema.safeParse(jsonOf(manifest.bytes)).data;
    const type = read_sources_typeSchema.safeParse(manifest.mediaType).data;
    if (content === undefined || type === undefined)
        throw noImage(place, manifest.digest);
    const own = { mediaType: type, digest: manifest.digest };
    if (content.config !== undefined) {
        const descriptor = { ...own, size: manifest.bytes.length };
        return {
            images: [await readImage(place, descriptor, content.config.digest)],
            attestations: [],
        };
    }
    const attestations = content.manifests.filter(isAttestation);
    const images = content.manifests.filter((one) => !isAttestation(one));
    if (images.length === 0)
        throw noImage(place, manifest.digest);
    return {
        images: await Promise.all(images.map((one) => readChild(place, one))),
        attestations,
    };
}
// --- internal ---
const platformSchema = object({
    architecture: schemas_string(),
    os: schemas_string(),
    variant: optional(schemas_string()),
    'os.version': optional(schemas_string()),
    'os.features': optional(array(schemas_string())),
});
/** It stands in the joined index, by which clients decide how to read what it names. */
const read_sources_typeSchema = schemas_enum(MANIFEST_TYPES);
const read_sources_digestSchema = schemas_string().check(refine(isDigest));
const descriptorSchema = object({
    mediaType: read_sources_typeSchema,
    digest: read_sources_digestSchema,
    size: schemas_number(),
    platform: optional(platformSchema),
    annotations: optional(record(schemas_string(), schemas_string())),
});
const read_sources_manifestSchema = object({
    config: optional(object({ digest: read_sources_digestSchema })),
    manifests: schemas_default(array(descriptorSchema), []),
});
/** https://github.com/opencontainers/image-spec/blob/main/config.md */
const read_sources_configSchema = schemas_extend(platformSchema, {
    architecture: schemas_string().check(_minLength(1)),
    os: schemas_string().check(_minLength(1)),
    created: schemas_nullish(schemas_string()),
    config: schemas_nullish(object({ Labels: schemas_nullish(record(schemas_string(), schemas_string())) })),
});
/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestation({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}
async function readChild(place, child) {
    const manifest = await place.client.getManifest(place.repository, child.digest);
    const content = read_sources_manifestSchema.safeParse(jsonOf(manifest.bytes)).data;
    if (content?.config === undefined)
        throw noImage(place, child.digest);
    const image = await readImage(place, child, content.config.digest);
    // What the index says of the platform counts: it may be more precise.
    return child.platform === undefined ? image : { ...image, platform: child.platform };
}
async function readImage(place, descriptor, configDigest) {
    const bytes = await place.client.getBlob(place.repository, configDigest);
    const config = read_sources_configSchema.safeParse(jsonOf(bytes)).data;
    if (config === undefined)
        throw noImage(place, descriptor.digest);
    const { config: settings, created, ...platform } = config;
    return {
        descriptor,
        platform,
        labels: settings?.Labels ?? {},
        created: created ?? undefined,
    };
}
function noImage({ registry, repository }, digest) {
    const what = `\`${formatReference({ registry, repository, digest })}\` is no image of a platform.`;
    return errors_fail('FB012', what, {
        cause: 'It is an artifact, its config does not name a platform, or it is not put together as an image has to be.',
    });
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/report-tagged.js
/** What a person reads after tags were put on images that were there already. */



/** Reports what was tagged, or what would have been. */
function reportTagged(summary, result) {
    const { naming, push, sources, manifest, platforms, isDone } = result;
    const names = tagNames({ push, tags: naming.tags });
    const ref = formatReference(withDigest(naming.images[0], manifest.digest));
    const [first = ref] = names;
    const isJoin = sources.length > 1;
    const what = isJoin ? `an index of ${platforms.length} platforms as ` : '';
    if (isDone) {
        summary.heading(3, md `✅ build-image: Tagged ${what}${code(first)}`);
        summary.add(codeBlock(ref));
    }
    else {
        summary.heading(3, md `📝 build-image: Would tag ${what}${code(first)}`);
        summary.add(result.isDryRun
            ? md `This was a dry run: nothing was pushed.`
            : md `Not tagged: ${push.reason}.`);
    }
    const held = sources.map(({ place: { registry, repository }, manifest: { digest } }) => formatReference({ registry, repository, digest }));
    summary.table(['', ''], [
        ...(names.length === 0 ? [] : [['Tags', joined(names.map(code), '\n')]]),
        ...(platforms.length === 0 ? [] : [['Platforms', platforms.join(', ')]]),
        [isJoin ? 'Joined from' : 'Image', joined(held.map(code), '\n')],
    ]);
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/revision-built.js





/**
 * The commit that a tag may name is the one that the images were built from, by their labels. What the
 * workspace is at counts only where they do not say. A label that says otherwise is believed of images
 * that this action built: others may have that of their base image, for labels are inherited, the
 * record of that image among them.
 *
 * @param here the commit of the workspace, or of the run
 * @throws {ActionError} FB010 when a label may be that of a base image, FB012 when they name several.
 */
function revisionBuilt(images, here, event) {
    const built = join_index_revisionIn(images);
    if (built === undefined || !/^[0-9a-f]{40,64}$/.test(built) || built === here?.sha)
        return here;
    if (built === event.sha)
        return revisionOf(undefined, event);
    if (images.every(isBuiltByUs)) {
        return { sha: built, committedAt: undefined, pullRequest: undefined };
    }
    throw errors_fail('FB010', `By its label the image was built from \`${built}\`, but the label may be that of its base image.`, {
        cause: 'The run is for another commit, and the image was not built by this action, or without the time of its commit, as with `reproducible: false`.',
        remedy: 'Write a literal tag in `tags`, or check out the commit that the image was built from.',
    });
}
// --- internal ---
/**
 * Whether the record is the image's own. The time of the commit is then in a label and is that of the
 * image, too; what is built on it inherits the label alone. This is not seen through: a tool that adds
 * to an image and leaves it its time, and a build that is given the time of the base image's commit.
 */
function isBuiltByUs({ labels, created = '' }) {
    const isOfCommit = Date.parse(created) === Date.parse(labels[CREATED_LABEL] ?? '');
    return isOfCommit && readLabels(labels).record !== undefined;
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/promote.js




















/**
 * Runs the step with `operation: tag`. No engine is needed.
 *
 * @throws {ActionError} FB001, FB009 to FB012, FB030, FK001, FK010 to FK015.
 */
async function promote(inputs, job) {
    checkTagInputs(inputs);
    const budget = retryBudget(inputs.retryBudget);
    const { log } = job;
    const registries = registriesOf({
        ...job,
        inputs,
        budget,
        main: mainImage(inputs, job).registry,
        onWait: log.info,
    });
    const promotion = await log.group('Preflight', () => promote_preflight(inputs, job, registries));
    const isTagging = promotion.push.push && !inputs.dryRun;
    if (isTagging)
        await log.group('Tag', () => apply(promotion, job, registries));
    job.output('status', isTagging ? 'tagged' : 'planned');
    reportTagged(job.summary, { ...promotion, isDone: isTagging, isDryRun: inputs.dryRun });
}
// --- internal ---
/** Where digests are that come without a name, and whose registry the password is for. */
function mainImage({ image, digests, tags }, { event }) {
    const named = digests.find((one) => one.image !== undefined)?.image;
    const reference = tags.find((line) => line.kind === 'reference')?.reference;
    const { registry, repository } = image[0] ?? named ?? reference ?? repositoryName(event);
    return { registry, repository };
}
async function promote_preflight(inputs, job, registries) {
    const { log } = job;
    const sources = await holdSources(inputs, job, registries);
    const isJoin = sources.length > 1;
    const contents = isJoin || usesRevision(inputs.tags)
        ? await Promise.all(sources.map(({ place, manifest }) => readSource(place, manifest)))
        : [];
    const naming = await nameTags(inputs, job, contents);
    const push = decidePush(inputs.push, job.event);
    tellNames({ ...naming, push, labels: new Map(), annotations: new Map() }, job);
    if (!push.push && push.isNotice)
        log.notice('Not tagged', `No tag is set: ${push.reason}.`);
    if (push.push)
        await checkPushes(pushedImages({ push, ...naming }), registries);
    const [first] = sources;
    const manifest = isJoin || first === undefined ? joinIndex(contents, inputs.annotations) : first.manifest;
    const images = contents.flatMap((content) => content.images);
    const platforms = images.map(({ platform }) => platformText(platform)).toSorted();
    job.output('platforms', platforms.join('\n'));
    if (isJoin)
        log.info(`Platforms: ${platforms.join(', ')}`);
    return { naming, push, sources, manifest, platforms };
}
function holdSources(inputs, job, registries) {
    const main = mainImage(inputs, job);
    return Promise.all(inputs.digests.map(async ({ digest, image = main }) => {
        const place = registries.place(image);
        return { place, manifest: await place.client.getManifest(place.repository, digest) };
    }));
}
async function nameTags(inputs, { event, env, workspace }, contents) {
    const where = { directory: workspace, workspace, env };
    const images = contents.flatMap((content) => content.images);
    const revision = usesRevision(inputs.tags)
        ? revisionBuilt(images, revisionOf(await readCheckout(where), event), event)
        : undefined;
    return nameImage({
        event,
        images: inputs.image,
        fallback: mainImage(inputs, { event }),
        lines: inputs.tags,
        revision,
        branches: usesBranch(inputs.tags) ? await readBranches(where) : [],
        now: new Date(),
    });
}
async function apply({ naming, push, manifest, sources }, job, registries) {
    const { log } = job;
    const tags = ownTags({ push, tags: naming.tags });
    const placing = { manifest, sources, directory: job.privateDirectory, log: log.info };
    if (tags.length === 0) {
        const place = registries.place(naming.images[0]);
        await bringContent(place, placing);
        await place.client.putManifest(place.repository, manifest.digest, manifest);
    }
    const before = await commitTagsNow(tags, registries);
    const keep = () => keepFromPush(namingCommit(tags, job.event), manifest.digest, registries);
    const beforeTags = pushedFor(job.event) === 'push' ? undefined : keep;
    await placeTags({ ...placing, registries, tags, beforeTags });
    const ref = formatReference(withDigest(naming.images[0], manifest.digest));
    job.output('pushed', true);
    job.output('digest', manifest.digest);
    job.output('ref', ref);
    await verifyTags(tags, manifest.digest, registries);
    for (const text of movedTags(before, manifest.digest)) {
        log.notice('The tag of a commit was moved', `${text}.`);
    }
    const answers = tags.length === 0 ? 'without a tag' : 'every tag answers with this digest';
    log.info(`Pushed ${ref}; ${answers}.`);
}
/** Those of which commits may be known. A much longer hash than theirs, as of `hashFiles`, is none. */
function namingCommit(tags, { sha }) {
    const digits = sha.length === 64 ? 64 : 40;
    const hash = new RegExp(`(?<![0-9a-f])[0-9a-f]{${digits},${digits + 23}}(?![0-9a-f])`);
    return tags.filter(({ tag }) => hash.test(tag));
}

;// CONCATENATED MODULE: ./actions/build-image/src/publish/announce.js
/** Tells actions/attest what was pushed, through a file of the runner; it needs no inputs then. */



/**
 * Writes one line for each image, once.
 *
 * @param file GITHUB_ARTIFACTS, which runners have since 2.336:
 *   https://github.com/actions/runner/pull/4527
 * @returns what to do by hand, where the runner has no such file
 * @throws {ActionError} FK006 when the file can not be written.
 */
function announce(images, digest, file) {
    const names = images.map((image) => formatReference(withDigest(image, digest)));
    if (!file) {
        return 'This runner has no file for what was built (GITHUB_ARTIFACTS, since version 2.336). Give the outputs `image` and `digest` to actions/attest, as `subject-name` and `subject-digest`.';
    }
    try {
        (0,external_node_fs_namespaceObject.appendFileSync)(file, names.map((name) => `oci://${name}\n`).join(''));
        return undefined;
    }
    catch (error) {
        throw fail('FK006', `The file \`${file}\` of the runner can not be written.`, { error });
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/measure/comparison.js
/** Holds an image against the one of the branch that it is built for: how much larger, which layers. */

const NOTABLE_BYTES = 1_000_000;
const NOTABLE_PERCENT = 1;
/**
 * Compares an image with that of the base. Undefined when they are not for the same platforms, for
 * then a difference of sizes would say something else.
 */
function comparison_compare(content, base) {
    if (platformsOf(content) !== platformsOf(base.content))
        return undefined;
    const before = sizeOf(base.content);
    const deltaBytes = sizeOf(content) - before;
    const deltaPercent = before === 0 ? 0 : (deltaBytes / before) * 100;
    return {
        tag: base.tag,
        deltaBytes,
        deltaPercent,
        isNotable: Math.abs(deltaBytes) >= NOTABLE_BYTES || Math.abs(deltaPercent) >= NOTABLE_PERCENT,
        reused: new Set(base.content.images.flatMap(layerDigests)),
    };
}
// --- internal ---
function platformsOf({ images }) {
    return images
        .map(({ platform }) => platform ?? '')
        .sort()
        .join(' ');
}
function layerDigests({ layers }) {
    return layers.map(({ digest }) => digest);
}

;// CONCATENATED MODULE: ./actions/build-image/src/measure/layer-instructions.js
/** Which instruction of the Dockerfile made which layer, as the image's own history tells it. */


const layer_instructions_configSchema = object({
    history: schemas_nullish(array(looseObject({
        created_by: schemas_nullish(schemas_string()),
        empty_layer: schemas_nullish(schemas_boolean()),
    }))),
});
/**
 * The instruction of each layer, from the bottom up; undefined for a layer that the history does not
 * name. https://github.com/opencontainers/image-spec/blob/main/config.md#properties (history)
 *
 * @param config the bytes of the image's config
 * @param layers how many layers the manifest names
 */
function layerInstructions(config, layers) {
    const nothing = Array.from({ length: layers }, () => undefined);
    const { data } = layer_instructions_configSchema.safeParse(jsonOf(config));
    const made = (data?.history ?? []).filter(({ empty_layer }) => empty_layer !== true);
    // Tools that squash or import leave a history that does not match; a guess would be wrong.
    if (made.length !== layers)
        return nothing;
    return made.map(({ created_by }) => layer_instructions_instructionOf(created_by ?? ''));
}
/**
 * An instruction as its author wrote it, from what builders write into the history: BuildKit
 * "RUN /bin/sh -c make # buildkit", older ones "/bin/sh -c #(nop) COPY …" and "/bin/sh -c make",
 * with build arguments "|1 VERSION=7 /bin/sh -c make".
 */
function layer_instructions_instructionOf(createdBy) {
    const text = createdBy
        .replace(/\s+#\s*buildkit\s*$/, '')
        .replace(/^(RUN\s+)?\|\d+\s.*?(?=\/bin\/sh -c )/s, '$1')
        .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
        .replace(/^(RUN\s+)?\/bin\/sh -c\s+/, 'RUN ')
        .replace(/\s+/g, ' ')
        .trim();
    return text === '' ? undefined : text;
}

;// CONCATENATED MODULE: ./actions/build-image/src/measure/measure.js



/**
 * Measures an image by its manifests and one config; no layer is downloaded. The image is there by
 * now: a number that is only for reading fails no release and waits for nothing, so what can not be
 * read at once is undefined.
 */
async function measureImage(measured) {
    const { manifest, repository, base } = measured;
    const registry = measured.registry.within(0);
    const content = await readImageContent(manifest, registry, repository).catch(() => undefined);
    if (content === undefined)
        return undefined;
    const comparison = base && comparison_compare(content, base);
    const layers = await measureLayers({ content, comparison, registry, repository }).catch(() => undefined);
    return { sizeBytes: sizeOf(content), comparison, layers };
}
// --- internal ---
async function measureLayers(given) {
    const { content, comparison, registry, repository } = given;
    const image = largestOf(content);
    if (image === undefined)
        return undefined;
    const config = await registry.getBlob(repository, image.configDigest);
    const instructions = layerInstructions(config, image.layers.length);
    return {
        platform: content.images.length > 1 ? image.platform : undefined,
        layers: image.layers.map(({ digest, sizeBytes }, index) => ({
            instruction: instructions[index],
            sizeBytes,
            isNew: comparison && !comparison.reused.has(digest),
        })),
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/report/layer-table.js
/** The layers of an image as a table for people. */


const LONGEST_INSTRUCTION = 120;
/** The layers, from the bottom up, and which of them hosts with the other image have to download. */
function layerTable({ platform, layers }, comparison) {
    const whose = platform === undefined ? '' : ` for ${platform}`;
    if (comparison === undefined) {
        return {
            title: `Layers${whose}`,
            columns: ['Layer', 'Size'],
            rows: layers.map(({ instruction, sizeBytes }) => [
                layer_table_nameOf(instruction),
                formatBytes(sizeBytes),
            ]),
        };
    }
    const fresh = layers.filter(({ isNew }) => isNew);
    const freshBytes = fresh.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return {
        title: `Layers${whose}: ${fresh.length} of ${layers.length} new (${formatBytes(freshBytes)}), against ${shortTag(comparison.tag)}`,
        columns: ['Layer', '', 'Size'],
        rows: layers.map(({ instruction, isNew, sizeBytes }) => [
            layer_table_nameOf(instruction),
            isNew ? 'new' : 'reused',
            formatBytes(sizeBytes),
        ]),
    };
}
/** "52.1 MB", and where that is worth a word, how much more or less than the other image has. */
function sizeText(sizeBytes, comparison) {
    const size = formatBytes(sizeBytes);
    if (comparison === undefined || !comparison.isNotable)
        return size;
    const { deltaBytes, deltaPercent, tag } = comparison;
    const percent = `${deltaBytes < 0 ? '−' : '+'}${Math.abs(deltaPercent).toFixed(1)} %`;
    return `${size} (${formatDelta(deltaBytes)}, ${percent} against ${shortTag(tag)})`;
}
// --- internal ---
function layer_table_nameOf(instruction) {
    if (instruction === undefined)
        return 'not told by the image';
    const isLong = instruction.length > LONGEST_INSTRUCTION;
    return code(isLong ? `${instruction.slice(0, LONGEST_INSTRUCTION - 1)}…` : instruction);
}
/** A tag as people say it: of a full hash of a commit its first digits. */
function shortTag(tag) {
    return tag.replace(/[0-9a-f]{40,64}/, (sha) => sha.slice(0, 7));
}

;// CONCATENATED MODULE: ./actions/build-image/src/report/step-table.js


const SLOWEST_STEPS = 5;
/** What was faster is not where the time went. */
const SHORTEST_MS = 100;
/** The steps that took the longest, the slowest first; cached ones and BuildKit's bookkeeping aside. */
function slowestSteps(steps) {
    return steps
        .filter(({ name, isCached, durationMs }) => {
        return !isCached && !/^\[(internal|auth)\]/.test(name) && (durationMs ?? 0) >= SHORTEST_MS;
    })
        .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
        .slice(0, SLOWEST_STEPS);
}
/** Rows of a table of steps. */
function stepRows(steps) {
    return steps.map(({ name, durationMs }) => [code(name), formatDuration(durationMs ?? 0)]);
}
/** "3 of 7 steps", of those that make something of the base image; undefined when there were none. */
function cacheText(steps) {
    const numbered = steps.filter(({ name }) => /^\[[^\]]*\d+\/\d+\] (?!FROM )/.test(name));
    if (numbered.length === 0)
        return undefined;
    const cached = numbered.filter(({ isCached }) => isCached).length;
    return `${cached} of ${numbered.length} steps`;
}

;// CONCATENATED MODULE: ./actions/build-image/src/report/summary.js
/** What a person reads after the step: the verdict, what to copy, and where the time went. */






/** Reports an image that was built, and pushed if it was to be. */
function reportBuilt(summary, result) {
    const { plan, ref } = result;
    const [first = ref ?? formatReference(plan.image)] = tagNames(plan);
    if (ref === undefined) {
        summary.heading(3, md `✅ build-image: Built ${code(first)}, not pushed`);
        if (!plan.push.push)
            summary.add(md `Not pushed: ${plan.push.reason}.`);
    }
    else {
        summary.heading(3, md `✅ build-image: Pushed ${code(first)}`);
        summary.add(codeBlock(ref));
    }
    summary.table(['', ''], factRows(result));
    if (result.measures !== undefined)
        addLayers(summary, result.measures);
    const slowest = slowestSteps(result.steps);
    if (slowest.length > 0) {
        summary.details('Slowest steps', foldedTable(['Step', 'Time'], stepRows(slowest)));
    }
    if (ref !== undefined) {
        summary.add(md `*Next:* give the output ${code('ref')} to the steps that scan and deploy. It names exactly these bytes, also when a tag is moved.`);
    }
}
/** Reports what a dry run would have done. */
function reportPlanned(summary, plan, engine) {
    const [first = ''] = tagNames(plan);
    const verb = plan.push.push ? 'build and push' : 'build';
    summary.heading(3, md `📝 build-image: Would ${verb} ${code(first)}`);
    summary.add(md `This was a dry run: nothing was built, nothing was pushed.`);
    const { buildArgs, labels } = plan.build;
    summary.table(['', ''], [
        ['Tags', codes(tagNames(plan))],
        ['Push', `${plan.push.push ? 'yes' : 'no'}: ${plan.push.reason}`],
        ['Engine', engine],
        ['Build arguments', codes(buildArgs.map(({ name }) => name))],
        ['Labels', codes([...labels].map(([name, value]) => `${name}=${value}`))],
    ]);
}
/** Adds the layers of an image, folded; nothing when they could not be read. */
function addLayers(summary, { layers, comparison }) {
    if (layers === undefined)
        return;
    const { title, columns, rows } = layerTable(layers, comparison);
    summary.details(title, foldedTable(columns, rows));
}
// --- internal ---
function factRows({ plan, measures, durationMs, engine, steps }) {
    const cached = cacheText(steps);
    const rows = [
        ['Tags', codes(tagNames(plan))],
        plan.revision && ['Commit', code(plan.revision.sha)],
        measures && ['Size, compressed', sizeText(measures.sizeBytes, measures.comparison)],
        ['Time', formatDuration(durationMs)],
        cached === undefined ? undefined : ['From the cache', cached],
        ['Engine', engine],
        plan.build.archive && ['Archive', code(plan.build.archive.path)],
        plan.unreproducible === undefined
            ? undefined
            : ['Reproducible', `Not for sure: ${plan.unreproducible}.`],
    ];
    return rows.filter((row) => row !== undefined);
}
function foldedTable(columns, rows) {
    return joined([tableHead(columns), ...rows.map(tableRow)], '\n');
}
function codes(texts) {
    return joined(texts.map(code), '\n');
}

;// CONCATENATED MODULE: ./actions/build-image/src/publish/inspect.js



/**
 * Inspects an image and sets the outputs about its size.
 *
 * @param tagged the tag that it has already
 * @throws {ActionError} FB040 or FB041 where `max-size` holds it back; its layers are in the summary.
 */
async function inspectImage(manifest, tagged, { place, base, maxBytes, job }) {
    const { client: registry, repository } = place;
    const measures = await measureImage({ manifest, registry, repository, base });
    job.signal.throwIfAborted();
    if (measures !== undefined)
        job.output('size-bytes', measures.sizeBytes);
    const delta = measures?.comparison?.deltaBytes;
    if (delta !== undefined)
        job.output('size-delta-bytes', delta);
    if (maxBytes === undefined)
        return measures;
    try {
        await checkSize(manifest, { maxBytes, place, tagged });
    }
    catch (error) {
        if (measures !== undefined)
            addLayers(job.summary, measures);
        // No later step is to take them for tags that are there.
        if (tagged === undefined)
            for (const name of ['tag', 'tags'])
                job.output(name, '');
        throw error;
    }
    return measures;
}

;// CONCATENATED MODULE: ./actions/build-image/src/publish/own-image.js
/**
 * Holds what was pushed against what was built. The engine with the old store pushes by name: where
 * two jobs of one engine build under one tag, it may push the image of the other.
 */




/**
 * Makes sure that an image in the registry is the one that was built.
 *
 * @param configDigest of the configuration that was built, which the engine leaves as it is
 * @throws {ActionError} FB009.
 */
function checkOwn(manifest, configDigest) {
    const pushed = own_image_manifestSchema.safeParse(jsonOf(manifest.bytes)).data?.config.digest;
    if (pushed === configDigest)
        return;
    const what = pushed === undefined ? 'no image of one platform' : `the image ${pushed}`;
    throw errors_fail('FB009', `${manifest.digest} was pushed, ${what}; ${configDigest} was built.`, {
        cause: 'Another job builds an image of the same name with this engine at the same time.',
        remedy: 'Set a `concurrency` group for these jobs, or put `docker/setup-buildx-action` before this step, whose builder pushes what it has built.',
    });
}
// --- internal ---
const own_image_manifestSchema = object({
    config: object({ digest: schemas_string().check(refine(isDigest)) }),
});

;// CONCATENATED MODULE: ./actions/build-image/src/publish/push-failure.js





/** A push that failed, in the builder's words. */
class PushFailure extends Error {
    said;
    constructor(said) {
        super(said);
        this.said = said;
    }
}
/** The first row that fits counts; what fits none is not tried again. */
const KNOWN_FAILURES = [
    {
        said: /toomanyrequests|too many requests|\b429\b/i,
        passing: 'the registry limits requests',
        source: 'https://github.com/docker/build-push-action/issues/1194',
    },
    {
        said: /\bdenied\b|unauthorized|no basic auth credentials|insufficient_scope|failed to authorize: .*40[13]|name[_ ]invalid|invalid reference format|\b40[13]\b/i,
        passing: undefined,
        source: 'https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes',
    },
    {
        said: /\b(499|50[0234])\b|internal server error|bad gateway|service unavailable|gateway time-?out/i,
        passing: 'the registry is not available',
        source: 'https://github.com/docker/build-push-action/issues/719',
    },
    {
        said: /connection reset|broken pipe|unexpected EOF|: EOF\b|use of closed network connection|server closed idle connection|connection refused|http2: |GOAWAY|stream error/i,
        passing: 'the connection broke',
        source: 'https://github.com/moby/buildkit/blob/master/util/resolver/retryhandler/retry.go',
    },
    {
        said: /i\/o timeout|TLS handshake timeout|deadline ?exceeded|timeout awaiting response|Client\.Timeout/i,
        passing: 'the registry did not answer in time',
        source: 'https://github.com/docker/build-push-action/issues/271',
    },
    {
        said: /temporary failure in name resolution|server misbehaving/i,
        passing: 'the name service did not answer',
        source: 'https://github.com/golang/go/blob/master/src/net/net.go',
    },
    {
        said: /unknown blob|blob unknown to registry|blob[_ ]upload[_ ](unknown|invalid)|\b416\b/i,
        passing: 'the registry lost a part of the upload',
        source: 'https://github.com/GoogleContainerTools/jib/issues/4301',
    },
];
/** Says whether to push once more. */
function judgePush(thrown, now) {
    if (!(thrown instanceof PushFailure))
        return { retry: false };
    const known = knownFailure(thrown.said);
    if (known?.passing === undefined)
        return { retry: false };
    const wait = /retry-after:\s*([^\s,]+)/i.exec(thrown.said)?.[1];
    return { retry: true, reason: known.passing, afterMs: parseRetryAfter(wait, now) };
}
/** The error for a push that failed for good. */
function explainPush(failure, registry) {
    const what = `The image was built, but \`${registry}\` did not take it: ${foreign_plainLine(failure.said)}.`;
    const advice = adviceFor({ registry, text: withoutNames(failure.said) });
    if (advice !== undefined)
        return fail('FK012', what, { ...advice });
    const known = knownFailure(failure.said);
    const refused = known !== undefined && known.passing === undefined;
    return refused ? fail('FK012', what) : errors_fail('FB008', what);
}
// --- internal ---
function knownFailure(said) {
    const words = withoutNames(said);
    return KNOWN_FAILURES.find((known) => known.said.test(words));
}
/**
 * What was said, without images, paths and addresses: they are the user's own words, and may be
 * `app:1.403.0` or `access-denied-page`. (Of a tag alone buildah's `pushReasonOf` has rid it.)
 */
function withoutNames(said) {
    return said.replace(NAME, '…');
}
/** A word with a slash, without the colon behind it; Go's "i/o timeout" has no name in it. */
const NAME = /(?<=^|[\s"'([])(?!i\/o )[^\s"'([]*\/\S*?(?=:?(?:["')\],\s]|$))/g;

;// CONCATENATED MODULE: ./actions/build-image/src/publish/publish.js










/**
 * Publishes an image. One whose tags depend on a look at it, or at them, is pushed without a tag, by
 * builders that can do so. Another one pushes it under a tag, of the commit only where there is no
 * other. That is looked at when the image is built: what somebody pushes there while the builder
 * pushes is replaced.
 *
 * @throws {ActionError} FB007 to FB009, FB022, FK010 to FK014.
 * @throws what `beforeTags` and `checkTags` throw.
 */
async function publish(publishing) {
    const { plan, registries, checkTags } = publishing;
    const first = await firstPush(publishing);
    const { digest, steps, configDigest } = await buildAndPush(publishing, first);
    if (configDigest === undefined)
        publishing.onPushed(digest);
    const place = registries.place(plan.image);
    const manifest = await place.client.getManifest(place.repository, digest);
    if (configDigest !== undefined) {
        checkOwn(manifest, configDigest);
        publishing.onPushed(digest);
    }
    const tagged = first.tag && formatReference(first.tag);
    const tags = ownTags(plan);
    const missing = tags.filter((tag) => tag !== first.tag);
    const { directory, onWait: log } = publishing;
    const sources = [{ manifest, place }];
    const placing = { manifest, sources, registries, directory, log };
    const putTags = async () => {
        await placeTags({ ...placing, tags: missing, beforeTags: checkTags });
        await verifyTags(tags, digest, registries);
    };
    const look = () => publishing.beforeTags(manifest, tagged);
    if (!publishing.isGated) {
        const [measures] = await allOf([look(), putTags()]);
        return { digest, manifest, steps, measures };
    }
    const measures = await look();
    await putTags();
    return { digest, manifest, steps, measures };
}
/**
 * The outcome of a build that succeeded.
 *
 * @throws {ActionError} FB007 or FB022 for one that did not.
 */
function builtOrThrow(outcome, plan) {
    if (outcome.kind !== 'built')
        throw explainBuild(outcome, plan.dockerfile);
    return outcome;
}
async function firstPush(publishing) {
    const { plan, engine, isGated, checkTags } = publishing;
    const usual = destinationOf(plan);
    if (usual.kind !== 'registry')
        return { destination: usual, tag: undefined };
    const isHeld = isGated || checkTags !== undefined;
    if (!isHeld)
        return { destination: usual, tag: plan.tags[0] };
    try {
        await engine.fit(plan.build, 'registry by digest');
        const name = formatReference(plan.image);
        return { destination: { kind: 'registry by digest', name }, tag: undefined };
    }
    catch {
        const tag = checkTags === undefined ? plan.tags[0] : leastTag(plan);
        return { destination: { kind: 'registry', tag: formatReference(tag) }, tag };
    }
}
/** A tag of the first image, where there is one that is of no commit. */
function leastTag(plan) {
    const ofCommit = commitTags(plan);
    const others = plan.tags.filter((tag) => !ofCommit.includes(tag));
    return others.find((tag) => isSameRepository(tag, plan.image)) ?? plan.tags[0];
}
/**
 * The builder keeps the layers, so pushing once more repeats the push alone. Before that the registry
 * is asked whether it takes uploads again: our own questions honour its `Retry-After`, of which a
 * builder's message says nothing.
 */
async function buildAndPush(publishing, { destination, tag }) {
    const { plan, engine, registries, budget, checkTags, onWait, signal } = publishing;
    const takesCommitTag = tag !== undefined && commitTags(plan).includes(tag);
    const beforePush = takesCommitTag ? checkTags : undefined;
    const { client: registry, repository } = registries.place(plan.image);
    // A later attempt finds everything cached; what was really built, the first one tells.
    let first;
    const attempt = async () => {
        if (first !== undefined)
            await registry.checkPush(repository);
        const outcome = await engine.build(plan.build, destination, beforePush);
        if (first === undefined)
            publishing.onBuilt(outcome);
        first ??= outcome;
        if (outcome.kind === 'push failed')
            throw new PushFailure(outcome.said);
        return { ...builtOrThrow(outcome, plan), steps: first.steps };
    };
    try {
        const built = await retry(attempt, {
            budgetMs: budget.leftMs,
            clock: budget.clock,
            judge: (error) => judgePush(error, budget.clock.now()),
            onWait: (message) => onWait(`push: ${message}`),
            signal,
        });
        if (built.digest === undefined)
            throw errors_fail('FB008', 'The builder named no digest of the image.');
        return { ...built, digest: built.digest };
    }
    catch (error) {
        throw error instanceof PushFailure ? explainPush(error, plan.image.registry) : error;
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/report/dockerfile-warnings.js
/** Annotates the Dockerfile; `dockerfile` is its path in the workspace. */
function annotateWarnings(warnings, dockerfile, log) {
    for (const { line, text } of warnings) {
        log.annotate({
            kind: 'warning',
            title: 'Dockerfile check',
            message: text,
            at: { file: dockerfile, ...(line === undefined ? {} : { line }) },
        });
    }
}

;// CONCATENATED MODULE: ./actions/build-image/src/build-image.js
/** The way of a commit into the registry: plan, look ahead, build, push, verify, report. */














/** Runs the step. */
async function buildImage(inputs, job) {
    const started = performance.now();
    try {
        if (inputs.operation === 'tag')
            return await promote(inputs, job);
        const ready = await job.log.group('Preflight', () => preflight(inputs, job));
        if ('found' in ready)
            return await reuse(ready.found, ready.standing, inputs);
        if (inputs.dryRun) {
            reportPlanned(job.summary, ready.plan, ready.engine.description);
            job.output('status', 'planned');
            return;
        }
        try {
            await job.log.group('Build', () => buildAndReport(ready, job, started));
        }
        catch (error) {
            if (!(error instanceof Overtaken))
                throw error;
            const { considered, registries } = ready;
            await reuseInstead(error, { considered, standing: { job, registries } }, inputs);
        }
    }
    finally {
        job.output('duration-ms', Math.round(performance.now() - started));
    }
}
// --- internal ---
async function buildAndReport(ready, job, started) {
    const { plan, engine } = ready;
    try {
        const result = plan.push.push ? await buildAndPublish(ready, job) : await buildOnly(ready, job);
        job.output('status', 'built');
        job.output('archive', plan.build.archive?.path ?? '');
        reportBuilt(job.summary, {
            plan,
            ...result,
            engine: engine.description,
            durationMs: performance.now() - started,
        });
    }
    catch (error) {
        const words = error instanceof ActionError ? lastWords(error) : undefined;
        if (words !== undefined)
            job.summary.heading(4, 'The step said last').add(words);
        throw error;
    }
}
async function buildOnly({ plan, engine }, { log }) {
    const outcome = await engine.build(plan.build, destinationOf(plan));
    annotateWarnings(outcome.warnings, plan.dockerfile, log);
    const { steps } = builtOrThrow(outcome, plan);
    return { steps, ref: undefined, measures: undefined };
}
async function buildAndPublish(ready, job) {
    const { plan, registries, maxBytes } = ready;
    const { log, signal } = job;
    const place = registries.place(plan.image);
    const { digest, manifest, steps, measures } = await publish({
        ...ready,
        isGated: maxBytes !== undefined,
        checkTags: ready.considered.checkTags,
        onPushed: (pushed) => {
            job.output('pushed', true);
            job.output('digest', pushed);
            job.output('ref', build_image_refOf(plan, pushed));
        },
        onBuilt: ({ warnings }) => annotateWarnings(warnings, plan.dockerfile, log),
        beforeTags: (found, tagged) => inspectImage(found, tagged, { ...ready, place, job }),
        directory: job.privateDirectory,
        onWait: log.info,
        signal,
    });
    await remember(ready.considered, manifest, { job, registries });
    const ref = build_image_refOf(plan, digest);
    if (plan.announces) {
        const byHand = announce(pushedImages(plan), digest, job.env.GITHUB_ARTIFACTS);
        if (byHand !== undefined)
            log.notice('Not handed to actions/attest', byHand);
    }
    const size = measures === undefined ? '' : `, ${formatBytes(measures.sizeBytes)}`;
    log.info(`Pushed ${ref}${size}; every tag answers with this digest.`);
    return { steps, ref, measures };
}
function build_image_refOf({ image }, digest) {
    return formatReference(withDigest(image, digest));
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/tag-attributes.js
/** The attributes of a tag rule, `type=…,name=value`, and the words that may stand there. */



/** The types of rules, and the attributes that only they have. */
const OWN_ATTRIBUTES = {
    sha: ['format'],
    ref: ['event'],
    semver: ['pattern', 'value'],
    raw: ['value'],
};
const SHARED_ATTRIBUTES = ['enable', 'prefix', 'suffix'];
/** Types of docker/metadata-action that are not taken over, and what to write instead. */
const OTHER_TYPES = {
    schedule: "`type=raw,value=nightly,enable=${{ github.event_name == 'schedule' }}`",
    edge: '`type=raw,value=edge,enable={{is_default_branch}}`',
    match: '`type=raw,value=${{ steps.ID.outputs.NAME }}`, after a step that takes the part out of the Git tag',
    pep440: '`type=raw,value=${{ steps.ID.outputs.NAME }}`, after a step that reads the version',
};
/** The same for attributes. */
const OTHER_ATTRIBUTES = {
    priority: 'the tags keep the order of the lines, and the first is the main one',
    match: 'write `value=${{ steps.ID.outputs.NAME }}`, after a step that takes the version out of the Git tag',
};
/**
 * Takes a rule apart. Attributes are split at commas that stand outside of `{{…}}`; one without a
 * name is the value, and without a type the rule is `raw`, both as in docker/metadata-action.
 *
 * @throws {InputProblem} for types and attributes that are not known.
 */
function attributesOf(line) {
    const values = new Map();
    let bare;
    for (const field of fieldsOf(line)) {
        const equals = field.indexOf('=');
        // An equals sign within an expression, `{{date 'YYYY' tz='UTC'}}`, ends no name.
        const isNamed = equals >= 0 && !field.slice(0, equals).includes('{{');
        const name = isNamed ? field.slice(0, equals).trim().toLowerCase() : 'value';
        const value = (isNamed ? field.slice(equals + 1) : field).trim();
        if (values.has(name))
            throw problem(line, `has \`${name}\` twice`);
        values.set(name, value);
        if (!isNamed)
            bare = value;
    }
    const type = typeOf(line, values);
    if (bare !== undefined && type !== 'raw') {
        throw problem(line, `has \`${bare}\` behind a comma; write one tag or rule on each line`);
    }
    values.delete('type');
    checkNames(line, type, [...values.keys()]);
    return { line, type, values };
}
function templateOf(attributes, name, whenAbsent, names = GLOBAL_EXPRESSIONS) {
    const text = attributes.values.get(name) ?? whenAbsent;
    if (text === undefined) {
        const example = name === 'pattern' ? 'pattern={{version}}' : `${name}=…`;
        throw problem(attributes.line, `has no \`${name}\`; write \`${example}\``);
    }
    try {
        return parseTemplate(text, names);
    }
    catch (error) {
        if (error instanceof InputProblem)
            throw problem(attributes.line, `can not be read: ${error.message}`);
        throw error;
    }
}
/** The value of an attribute that is one of a few words. */
function choiceOf({ line, values }, name, words, whenAbsent) {
    const given = values.get(name) ?? whenAbsent;
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined)
        return word;
    const found = given === undefined ? `has no \`${name}\`` : `has \`${name}=${given}\``;
    throw problem(line, `${found}; write ${oneOf(words.map((one) => `${name}=${one}`))}`);
}
// --- internal ---
function fieldsOf(line) {
    const fields = line.match(/(?:\{\{.*?\}\}|[^,])+/g) ?? [];
    return fields.map((field) => field.trim()).filter((field) => field !== '');
}
function typeOf(line, values) {
    const given = values.get('type') ?? (values.has('value') ? 'raw' : undefined);
    if (given === undefined)
        throw problem(line, 'has no `type`; write `type=sha`, for example');
    if (isType(given))
        return given;
    const instead = wordsFor(OTHER_TYPES, given);
    if (instead !== undefined) {
        throw problem(line, `has the type \`${given}\` of docker/metadata-action, which is not known here; write ${instead}`);
    }
    const known = Object.keys(OWN_ATTRIBUTES);
    const meant = nearest(given, known);
    const hint = meant === undefined ? `known are ${oneOf(known)}` : `did you mean \`${meant}\`?`;
    throw problem(line, `has the type \`${given}\`; ${hint}`);
}
function isType(text) {
    return Object.hasOwn(OWN_ATTRIBUTES, text);
}
function checkNames(line, type, names) {
    const known = [...OWN_ATTRIBUTES[type], ...SHARED_ATTRIBUTES];
    const stranger = names.find((name) => !known.some((one) => one === name));
    if (stranger === undefined)
        return;
    const instead = wordsFor(OTHER_ATTRIBUTES, stranger);
    if (instead !== undefined) {
        throw problem(line, `has the attribute \`${stranger}\` of docker/metadata-action, which is not known here: ${instead}`);
    }
    const meant = nearest(stranger, known);
    const hint = meant === undefined ? `known are ${oneOf(known)}` : `did you mean \`${meant}\`?`;
    throw problem(line, `has no attribute \`${stranger}\`; ${hint}`);
}
/** Words such as `constructor` stand in no table of ours, though every object answers to them. */
function wordsFor(table, word) {
    return Object.hasOwn(table, word) ? table[word] : undefined;
}
function oneOf(words) {
    return words.map((word) => `\`${word}\``).join(', ');
}
function problem(line, what) {
    return new InputProblem(`the rule \`${line}\` ${what}`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/naming/tag-rule.js
/**
 * The lines of `tags`: literal tags, whole references, and rules in the words of
 * docker/metadata-action. https://github.com/docker/metadata-action#tags-input
 */





/** One tag, reference or rule on each line. */
function tagLines(options) {
    const field = lines(options);
    return {
        default: options.default,
        read(raw, source) {
            const read = field.read(raw, source).map(parseTagLine);
            if (read.length === 0)
                throw new InputProblem('names no tag; write one on a line');
            return read;
        },
    };
}
/** Reads one line. */
function parseTagLine(line) {
    if (/=|\{\{/.test(line))
        return parseRule(line);
    if (line.includes(',')) {
        throw new InputProblem(`\`${line}\` has a comma; write one tag or rule on each line`);
    }
    if (/[/:@]/.test(line))
        return { kind: 'reference', line, reference: parseTaggedReference(line) };
    if (isTag(line))
        return { kind: 'literal', line, tag: line };
    throw tag_rule_noTag(line);
}
// --- internal ---
function parseRule(line) {
    const attributes = attributesOf(line);
    const source = sourceOf(attributes);
    const prefix = templateOf(attributes, 'prefix', isPullRequest(source) ? 'pr-' : '');
    const suffix = templateOf(attributes, 'suffix', '');
    const enable = templateOf(attributes, 'enable', 'true');
    tag_rule_checkStart(line, [...prefix, ...(source.type === 'raw' ? source.value : [])]);
    checkEnable(line, enable);
    return { kind: 'rule', line, source, enable, prefix, suffix };
}
function sourceOf(attributes) {
    switch (attributes.type) {
        case 'sha':
            return { type: 'sha', format: choiceOf(attributes, 'format', ['long', 'short'], 'long') };
        case 'ref':
            return { type: 'ref', event: choiceOf(attributes, 'event', ['branch', 'tag', 'pr']) };
        case 'semver':
            return {
                type: 'semver',
                pattern: templateOf(attributes, 'pattern', undefined, VERSION_EXPRESSIONS),
                value: attributes.values.get('value') ? templateOf(attributes, 'value') : undefined,
            };
        case 'raw':
            return { type: 'raw', value: templateOf(attributes, 'value') };
    }
}
function isPullRequest(source) {
    return source.type === 'ref' && source.event === 'pr';
}
/** What is put in from outside is mended; what stands in the line is to be mended there. */
function tag_rule_checkStart(line, [first]) {
    if (typeof first === 'string' && /^[.-]/.test(first))
        throw tag_rule_noTag(line);
}
function checkEnable(line, enable) {
    if (enable.some((piece) => typeof piece !== 'string'))
        return;
    const text = enable.join('');
    if (text === 'true' || text === 'false')
        return;
    throw new InputProblem(`the rule \`${line}\`: \`enable\` is \`true\` or \`false\`, not \`${text}\``);
}
function tag_rule_noTag(line) {
    return new InputProblem(`\`${line}\` gives no valid tag; a tag has up to 128 letters, digits, \`_\`, \`.\` and \`-\`, and begins with none of the last two`);
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/archive.js
/** The archive to write beside the push: `oci=PATH` or `docker=PATH`. */




/** The path comes out absolute. One in the workspace leads through no link to a place outside of it. */
function archive() {
    return {
        default: undefined,
        read(raw, { workspace }) {
            if (raw === undefined)
                return undefined;
            const [, format, path] = /^(oci|docker)=([^\r\n]*[^/\s])$/.exec(raw) ?? [];
            const shown = `\`${raw.slice(0, 60).replaceAll('\n', '⏎')}\``;
            if (path === undefined || (format !== 'oci' && format !== 'docker')) {
                throw new InputProblem(`${shown} is no archive; write \`oci=PATH\` or \`docker=PATH\`, where PATH is a file`);
            }
            const file = (0,external_node_path_namespaceObject.resolve)(workspace, path.trim());
            if (workspace_leadsOut(nearestDirectory(file), workspace)) {
                throw new InputProblem(`${shown} leads through a link out of the workspace`);
            }
            return { format, path: file };
        },
    };
}
// --- internal ---
/** The one that is there already, of those that the path leads through. */
function nearestDirectory(path) {
    const directory = (0,external_node_path_namespaceObject.dirname)(path);
    return (0,external_node_fs_namespaceObject.existsSync)(directory) ? directory : nearestDirectory(directory);
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/build-secret.js
/** Secrets for single steps of the Dockerfile: `RUN --mount=type=secret,id=…`. */



const build_secret_EXAMPLE = 'npm=NPM_TOKEN';
/** One `id=ENV_NAME` on each line. The values are masked. */
function buildSecrets() {
    const field = lines();
    return {
        default: field.default,
        read(raw, source) {
            const read = field.read(raw, source).map((line) => {
                const { id, variable } = build_secret_parse(line);
                return { id, variable, isSet: readSecretVariable(variable, build_secret_EXAMPLE, source) !== undefined };
            });
            checkGivenOnce(read.map(({ id }) => id));
            return read;
        },
    };
}
// --- internal ---
function build_secret_parse(line) {
    const [, id, variable] = /^([\w.-]+)=(.*)$/.exec(line) ?? [];
    if (id === undefined || variable === undefined) {
        throw new InputProblem(`a line is not of the form \`id=ENV_NAME\`, such as \`${build_secret_EXAMPLE}\``);
    }
    return { id, variable: variable.trim() };
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/byte-size.js
/** An input that is a size in bytes, as people write it. */

/** As registries and Docker count; binary units are twice as clear with their `i`. */
const UNIT_BYTES = {
    b: 1,
    kb: 1_000,
    mb: 1_000 ** 2,
    gb: 1_000 ** 3,
    kib: 1_024,
    mib: 1_024 ** 2,
    gib: 1_024 ** 3,
};
/**
 * `300MB` (1000 × 1000), `286MiB` (1024 × 1024), `1.5 GB`, `900kB` → bytes; undefined for anything
 * else, also for `300M`, which means the one to some and the other to others.
 */
function parseBytes(text) {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?i?b)$/i.exec(text.trim()) ?? [];
    const factor = UNIT_BYTES[unit.toLowerCase()];
    return amount === undefined || factor === undefined
        ? undefined
        : Math.floor(Number(amount) * factor);
}
/** An input that is a size; undefined when it is not given. */
function byteSize() {
    return {
        default: undefined,
        read(text) {
            if (text === undefined)
                return undefined;
            const bytes = parseBytes(text);
            if (bytes !== undefined && bytes > 0)
                return bytes;
            throw new InputProblem(`\`${text}\` is not a size; write one such as \`300MB\` (powers of 1000) or \`286MiB\` (powers of 1024)`);
        },
    };
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/cache.js
/** The input `cache`: a word for what most need, or caches in BuildKit's own words. */





/** https://docs.docker.com/build/cache/backends/ */
const TYPES = ['gha', 'registry', 'local', 'inline', 's3', 'azblob'];
const HOW = 'write `none`, `gha`, `registry`, `registry=REF`, or lines `from:type=…` and `to:type=…`';
/** A word, or `from:` and `to:` lines. */
function cache() {
    const field = lines({ default: 'none' });
    return {
        default: field.default,
        read(raw, source) {
            const { env, mask } = source;
            const isOffered = Boolean(env.ACTIONS_RUNTIME_TOKEN && (env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL));
            const wish = parseWish(field.read(raw, source), isOffered);
            for (const name of secretCacheVariables(cachesIn(wish))) {
                const secret = env[name];
                if (secret)
                    mask(secret);
            }
            return wish;
        },
    };
}
// --- internal ---
function parseWish(given, isOffered) {
    const [first = 'none'] = given;
    if (given.every((line) => /^(from|to):/.test(line))) {
        return {
            kind: 'raw',
            isOffered,
            from: linesOf(given, 'from:').map((line) => checkRaw(line, 'from')),
            to: linesOf(given, 'to:').map((line) => checkRaw(line, 'to')),
        };
    }
    if (given.length > 1)
        throw new InputProblem(`has several lines; ${HOW}`);
    if (first === 'none')
        return { kind: 'none' };
    if (first === 'gha')
        return { kind: 'gha', isOffered };
    if (first === 'registry')
        return { kind: 'registry', ref: undefined };
    if (first.startsWith('registry='))
        return { kind: 'registry', ref: checkRef(first.slice(9)) };
    throw new InputProblem(`\`${first.slice(0, 60)}\` is no cache; ${HOW}`);
}
function linesOf(given, prefix) {
    return given
        .filter((line) => line.startsWith(prefix))
        .map((line) => line.slice(prefix.length).trim());
}
function checkRaw(line, side) {
    if (!TYPES.includes(cacheType(line) ?? '')) {
        throw new InputProblem(`a \`${side}:\` line has no \`type=\`, or one that is not among ${TYPES.join(', ')}`);
    }
    if (/(?:^|,)ignore-error=(?!true(?:,|$))/.test(line)) {
        throw new InputProblem('a line has `ignore-error=false`, but a cache never fails a build; leave it out');
    }
    return line;
}
function checkRef(text) {
    try {
        parseReference(text);
        return text;
    }
    catch (error) {
        throw new InputProblem(`the reference behind \`registry=\` can not be used: ${message_messageOf(error)}`);
    }
}
function cachesIn(wish) {
    if (wish.kind === 'raw')
        return wish;
    return { from: wish.kind === 'gha' ? ['type=gha'] : [], to: [] };
}

;// CONCATENATED MODULE: ./actions/build-image/src/options/platforms.js
/** The platforms to build for: `os/arch[/variant]`, spelt as BuildKit spells them. */



const PLATFORM = /^[a-z0-9]+\/[a-z0-9_-]+(\/[a-z0-9.]+)?$/;
/** One platform on each line. */
function platforms() {
    const field = lines();
    return {
        default: field.default,
        read(raw, source) {
            const read = field.read(raw, source).map(parsePlatform);
            checkGivenOnce(read);
            return read;
        },
    };
}
// --- internal ---
function parsePlatform(line) {
    if (line.includes(',')) {
        throw new InputProblem(`\`${line}\` has a comma; write one platform on each line`);
    }
    const platform = normalPlatform(line);
    if (PLATFORM.test(platform))
        return platform;
    throw new InputProblem(`\`${line}\` is no platform; write it as \`linux/arm64\``);
}

;// CONCATENATED MODULE: ./actions/build-image/src/promote/digests.js
/** The lines of `digests`: images that are in a registry already. */




/** One `sha256:…` or `name@sha256:…` on each line. */
function digestLines() {
    const field = lines();
    return {
        default: undefined,
        read(raw, source) {
            const sources = field.read(raw, source).map(parseSource);
            checkGivenOnce(sources.map(({ digest }) => digest));
            return sources;
        },
    };
}
// --- internal ---
function parseSource(line) {
    if (isDigest(line))
        return { digest: line, image: undefined };
    if (/^sha(256|512):/i.test(line)) {
        throw new InputProblem(`\`${line}\` is not a digest; a digest is \`sha256:\` and 64 hex digits in lower case`);
    }
    const { digest, ...image } = parseDigestReference(line);
    return { digest, image };
}

;// CONCATENATED MODULE: ./actions/build-image/src/inputs.js
/** The inputs of build-image, in the order of action.yml. */













const inputSpec = {
    operation: choice(['build', 'tag'], { default: 'build' }),
    image: imageNames(),
    tags: tagLines({ default: 'type=sha' }),
    digests: digestLines(),
    context: fields_text({ default: '.' }),
    file: fields_text(),
    target: fields_text(),
    platforms: platforms(),
    'build-args': assignment_assignments(),
    'build-contexts': assignment_assignments(),
    labels: assignment_assignments(),
    annotations: annotationLines(),
    pull: fields_boolean({ default: false }),
    'no-cache': fields_boolean({ default: false }),
    'extra-args': extraArgs(),
    secrets: buildSecrets(),
    push: choice(['auto', 'true', 'false', 'by-digest'], { default: 'auto' }),
    username: fields_text(),
    password: secret(),
    'registry-auth': registryAuth(),
    engine: choice(['auto', 'docker', 'buildah'], { default: 'auto' }),
    builder: fields_text(),
    reuse: choice(['commit', 'off', 'content'], { default: 'commit' }),
    cache: cache(),
    attestations: choice(['none', 'buildkit', 'github'], { default: 'none' }),
    reproducible: fields_boolean({ default: true }),
    archive: archive(),
    'max-size': byteSize(),
    'retry-budget': fields_duration({ default: '2m' }),
    'github-token': secret(),
    'dry-run': fields_boolean({ default: false }),
};

;// CONCATENATED MODULE: ./actions/build-image/src/outputs.js
/** The outputs of build-image; each is set in every case, empty when it is not known. */
const outputs = [
    'status',
    'image',
    'tag',
    'tags',
    'digest',
    'ref',
    'pushed',
    'reason',
    'platforms',
    'engine',
    'archive',
    'size-bytes',
    'size-delta-bytes',
    'duration-ms',
    'json',
    'failure-code',
    'failure-class',
];

;// CONCATENATED MODULE: ./actions/build-image/src/main.js
/** Entry of build-image, for the main and the post step. */






void runAction({
    name: 'build-image',
    inputs: inputSpec,
    outputs: outputs,
    outputsAtStart: { pushed: 'false' },
    outputsAtEnd: (settled) => ({ json: wholeJson(settled) }),
    main: buildImage,
    post: cleanUpBuildah,
});

module.exports = __webpack_exports__;
/******/ })()
;