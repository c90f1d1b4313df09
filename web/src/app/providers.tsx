import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { OfflineBar } from '../components/offline-bar';
import { queryClient } from './query-client';
import { cssVariablesResolver, theme } from './theme/theme';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        {children}
        <Notifications position="bottom-right" limit={4} transitionDuration={140} />
        <OfflineBar />
      </QueryClientProvider>
    </MantineProvider>
  );
}
