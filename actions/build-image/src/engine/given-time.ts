/** A time among the labels and annotations that is not the commit's, as docker/metadata-action gives it. */
import { CREATED_LABEL } from '../naming/labels.ts';
import type { BuildOrder } from './order.ts';

/** Why a build at another time gets another digest; undefined when no other time was given. */
export function givenTime(
  order: Pick<BuildOrder, 'labels' | 'annotations' | 'sourceDate'>,
): string | undefined {
  const times = [order.labels.get(CREATED_LABEL), order.annotations.get(CREATED_LABEL)];
  const isOther = (time: string) => Date.parse(time) / 1_000 !== order.sourceDate;
  if (!times.some((time) => time !== undefined && isOther(time))) return undefined;
  return `\`${CREATED_LABEL}\` was given, and is not the time of the commit`;
}
