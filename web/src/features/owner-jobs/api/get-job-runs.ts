import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const RUNS_PAGE = 25;
const REFRESH_EVERY_MS = 30_000;

export function getJobRuns(job: string | null, page: number, pageSize: number) {
  return dataOf(api.GET('/api/owner/jobs', { params: { query: { page, pageSize, ...(job === null ? {} : { job }) } } }));
}

function jobRunsQuery(job: string | null, page: number, pageSize: number) {
  return queryOptions({
    queryKey: ['owner', 'jobs', job, page, pageSize],
    queryFn: () => getJobRuns(job, page, pageSize),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_EVERY_MS,
  });
}

/** A page of runs, newest first; of one job, or of all with null. */
export function useJobRuns(job: string | null, page: number) {
  return useQuery(jobRunsQuery(job, page, RUNS_PAGE));
}

/** Of each job its latest run. The busy ones would push the others off any page of all runs. */
export function useLastRuns(jobs: readonly string[]) {
  return useQueries({ queries: jobs.map((job) => jobRunsQuery(job, 1, 1)) });
}
