import { Skeleton, type SkeletonProps } from '@mantine/core';
import { usePatience } from './use-patience';

/** A skeleton that keeps its place from the start but is seen only after 150 ms. */
export function Waiting(props: SkeletonProps) {
  const seen = usePatience(true);
  return <Skeleton {...props} animate={seen} style={{ opacity: seen ? 1 : 0 }} />;
}
