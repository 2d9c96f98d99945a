/**
 * The SSH library, which is only loaded when it is used: inputs that are wrong are told without it,
 * in half the time.
 */
export { NodeSSH } from 'node-ssh';
export { default as ssh2 } from 'ssh2';
