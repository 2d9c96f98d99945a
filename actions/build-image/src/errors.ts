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
    cause: 'The path in `file` is wrong; without it the Dockerfile of the context is used.',
    remedy: 'Set `file` to the path of the Dockerfile, relative to the workspace.',
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
} as const satisfies ErrorTable;

/** Makes an error of this action. */
export const fail = errorsOf(errorTable);
