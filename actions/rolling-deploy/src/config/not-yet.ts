/** Keys of the full configuration that do not work yet: named, so that nobody believes they do. */

/** Path of a key, and what to do as long as it does not work. */
export const notYet: Readonly<Record<string, string>> = {
  target: 'only Docker Compose over SSH works in this version',
  migrations: 'run them in a step of their own before this one',
  backup: 'make the backup in a step of its own before this one',
};
