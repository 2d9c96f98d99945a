/** What can go wrong when an image is built and pushed. */
import { type ErrorTable, errorsOf } from '../../../kit/action/errors.ts';

export const errorTable = {
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
    remedy:
      'Put `actions/checkout` before this step, and write `context` relative to the workspace.',
  },
  FB003: {
    class: 'usage',
    title: 'The Dockerfile does not exist',
    cause:
      'The repository is not checked out, or the path in `file` is wrong; without it the Dockerfile of the context is used.',
    remedy:
      'Put `actions/checkout` before this step, or set `file` to the path of the Dockerfile, relative to the workspace.',
  },
  FB004: {
    class: 'policy',
    title: 'A secret would become part of the image',
    cause: 'Build arguments and labels can be read by everyone who can pull the image.',
    remedy:
      'Take the secret out; what the application needs at run time belongs in its environment.',
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
    remedy:
      'Put `docker/setup-buildx-action` before this step, and give its output `name` as `builder`.',
  },
  FB007: {
    class: 'target',
    title: 'The build failed',
    cause: 'A command of the Dockerfile failed, or the Dockerfile is not valid.',
    remedy:
      'Read what the step said last, in the log and in the summary; `docker build` on your machine should fail the same way.',
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
    remedy:
      'Add a line that gives a tag in every run, such as `type=sha`, or leave the step out with `if:`.',
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
    cause:
      'A tag with the full hash of a commit stands for that commit, but another one is checked out.',
    remedy:
      'Write `type=sha`, which gives the commit that is checked out, or check out the commit of the tag; of a hash that is no commit put fewer digits into the tag.',
  },
  FB020: {
    class: 'usage',
    title: 'The builder can not do what is asked for',
    cause: 'The builder that is built into the Docker engine can do less than one of its own.',
    remedy:
      'Put `docker/setup-buildx-action` before this step, or leave out the input that needs it.',
  },
  FB021: {
    class: 'usage',
    title: 'The platform can not be built here',
    cause: 'The builder runs no programs of that platform, neither by itself nor emulated.',
    remedy:
      'Build each platform in a job of its own with `push: by-digest`, and join the digests with `operation: tag`; or put `docker/setup-qemu-action` before this step.',
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
    remedy:
      'See `buildah info` and `buildah version` on the runner; https://github.com/containers/buildah/blob/main/troubleshooting.md has known causes.',
  },
  FB025: {
    class: 'usage',
    title: 'There is no engine to build with',
    cause: 'The runner has neither a Docker engine that answers nor buildah.',
    remedy:
      'Use a runner with Docker, start its engine in an earlier step, or install buildah there.',
  },
  FB030: {
    class: 'usage',
    title: 'The tag of this commit is taken',
    cause:
      'An image of this commit was pushed with other inputs, and what a tag with a full commit hash stands for is never changed.',
    remedy:
      'Give a variant a tag of its own with `type=sha,suffix=…`, leave what is new in every run out of the inputs, or set `reuse: off`, which builds and moves the tag.',
  },
  FB040: {
    class: 'policy',
    title: 'The image is too large',
    cause: 'The compressed image is larger than `max-size` allows.',
    remedy:
      'Look in the summary which layers are new and how large they are; take out what the application does not need, or raise `max-size`.',
  },
  FB041: {
    class: 'infrastructure',
    title: 'The size of the image is not known',
    cause: 'The registry holds the image in a form of which `max-size` knows no size.',
    remedy: 'Leave `max-size` out, and report the registry and the builder.',
  },
} as const satisfies ErrorTable;

/** Makes an error of this action. */
export const fail = errorsOf(errorTable);
