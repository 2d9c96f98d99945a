/** Something that an image is made from can not be told; the message says what, for people. */
export class Unknowable extends Error {}
