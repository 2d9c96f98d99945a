/** Knows the secrets of a run in all the forms in which they could show up, and hides them. */

/** Below this many characters a masked value would blank out ordinary text. */
const SHORTEST_SAFE_SECRET = 4;

/** Collects secrets and takes them out of texts. */
export class Secrets {
  readonly #forms = new Set<string>();
  readonly #register: (form: string) => void;
  readonly #warn: (message: string) => void;

  /** `register` tells the runner about a form; `warn` is called for a secret too short to hide. */
  constructor(register: (form: string) => void, warn: (message: string) => void) {
    this.#register = register;
    this.#warn = warn;
  }

  /** Hides a secret from now on, in every form that `derivedForms` lists. */
  readonly add = (secret: string): void => {
    if (secret.trim() === '') return;
    if (secret.trim().length < SHORTEST_SAFE_SECRET) {
      this.#warn(
        `A secret is shorter than ${SHORTEST_SAFE_SECRET} characters: it is masked, but ordinary text and outputs that contain it are blanked out as well.`,
      );
    }
    for (const form of derivedForms(secret)) this.#hide(form);
  };

  /** Hides a password together with the `user:password` pair of basic authentication. */
  addCredentials(username: string, password: string): void {
    this.add(password);
    this.add(`${username}:${password}`);
  }

  /**
   * The text with every known secret replaced by `***`. `spelt` says how a secret looks in a text
   * that was escaped as a whole.
   */
  redact(text: string, spelt: (form: string) => string = (form) => form): string {
    let redacted = text;
    for (const form of this.#longestFirst()) {
      const shown = spelt(form);
      if (shown !== '') redacted = redacted.replaceAll(shown, '***');
    }
    return redacted;
  }

  /** Whether the text holds a secret in one of its forms. */
  isIn(text: string): boolean {
    return this.#longestFirst().some((form) => text.includes(form));
  }

  #hide(form: string): void {
    if (this.#forms.has(form)) return;
    this.#forms.add(form);
    this.#register(form);
  }

  #longestFirst(): string[] {
    return [...this.#forms].sort((a, b) => b.length - a.length);
  }
}

/**
 * A secret as it is, its longer lines, and its base64, URL-encoded and JSON-escaped forms.
 * Base64 comes in the three alignments that it has inside a longer encoded text, without the
 * characters at either end that depend on the neighbours.
 */
export function derivedForms(secret: string): string[] {
  const trimmed = secret.trim();
  const forms = new Set<string>([secret, trimmed]);
  const longLines = trimmed.split(/\r?\n/).filter((line) => line.trim().length >= 8);
  for (const line of longLines) forms.add(line.trim());
  forms.add(urlEncoded(trimmed));
  forms.add(encodeURIComponent(trimmed));
  forms.add(new URLSearchParams({ v: trimmed }).toString().slice(2));
  const json = JSON.stringify(trimmed).slice(1, -1);
  forms.add(json);
  // As Go's encoder writes it, and with it Docker, BuildKit and Trivy.
  forms.add(json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`));
  for (const form of base64Forms(trimmed)) forms.add(form);
  return [...forms].filter((form) => form !== '');
}

/** With all but the unreserved characters of RFC 3986 encoded; `encodeURIComponent` leaves five more. */
function urlEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function base64Forms(secret: string): string[] {
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
