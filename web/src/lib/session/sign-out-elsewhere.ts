import { getSessionState, leaveSession } from './session-store';

/** Signing out in one tab signs out the others: each holds an access token of its own in memory. */
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('ept-session') : null;

export function announceSignOut(): void {
  channel?.postMessage('signed-out');
}

export function followSignOutElsewhere(): void {
  channel?.addEventListener('message', () => {
    if (getSessionState().status === 'signed-in') leaveSession('signed-out');
  });
}
