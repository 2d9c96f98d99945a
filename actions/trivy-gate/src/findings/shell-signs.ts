/** Signs of a shell in an image, which there is not without a system to run it on. */

/** What the configuration of an image says about how it was made and how it starts. */
export interface ImageTraces {
  /** Entrypoint and command, each a program with its arguments. */
  readonly commands: readonly (readonly string[])[];
  /** The instruction that made each layer. */
  readonly history: readonly string[];
}

/**
 * Whether a shell is started in the image, or was when it was built. Programs that bring all they
 * need are only copied: https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch
 */
export function showsShell({ commands, history }: ImageTraces): boolean {
  return commands.some(([program = '']) => SHELL.test(program)) || history.some(ranSomething);
}

// --- internal ---

/** A shell by its name, or a script that needs one. */
const SHELL = /(?:^|\/)(?:busybox|fish|(?:ba|da|a|k|z|c|tc)?sh)$|\.sh$/;

/** `RUN` of BuildKit and Kaniko, or what the classic builder and Buildah write for it. */
function ranSomething(step: string): boolean {
  // The classic builder writes every other instruction as a comment of the shell.
  return /^RUN\s/.test(step) || (/\bsh -c\s/.test(step) && !/\bsh -c\s+#\(nop\)/.test(step));
}
