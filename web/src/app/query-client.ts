import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/api/api-error';
import { onReachableAgain } from '../lib/api/connection-store';
import { liftCompanyBlock, noticeCompanyBlock } from '../lib/session/company-block';
import { getSessionState, identityOf, subscribeToSession } from '../lib/session/session-store';

const PASSING_RETRIES = 2;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeCompanyBlock }),
  mutationCache: new MutationCache({ onError: noticeCompanyBlock }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused it would refuse again; only what passes by itself is worth another try.
      retry: (failures, error) => error instanceof ApiError && error.passing && failures < PASSING_RETRIES,
      retryDelay: (attempt) => Math.min(800 * 2 ** attempt, 5_000),
      // The browser's own idea of being online is wrong on company networks; the connection store knows better.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** No answer may outlive the identity that it was given to: another person or another company starts empty. */
export function keepCacheToOneIdentity(): void {
  let identity = identityOf(getSessionState());
  subscribeToSession(() => {
    const next = identityOf(getSessionState());
    if (next === identity) return;
    identity = next;
    liftCompanyBlock();
    queryClient.clear();
  });
  onReachableAgain(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
}
