/** Something a bystander at the rehearsal can watch happen. */
export interface LiveEvent {
  readonly at: Date;
  readonly kind:
    | 'message'
    | 'edit'
    | 'delete'
    | 'private-reply'
    | 'direct-message'
    | 'direct-message-refused'
    | 'command'
    | 'press'
    | 'modal'
    | 'submit'
    | 'channel-created'
    | 'bot-online'
    | 'bot-offline';
  readonly channelName?: string;
  readonly messageId?: string;
  readonly by: string;
  readonly seenBy: 'everyone' | readonly string[];
  readonly text: string;
}

export interface Live {
  emit(event: Omit<LiveEvent, 'at'>): void;
  /** Calls the listener for everything from now on; the returned function ends that. */
  readonly subscribe: (listener: (event: LiveEvent) => void) => () => void;
}

/** The stream behind live transcripts and the page. */
export function createLive(clock: () => Date): Live {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    emit(event) {
      const stamped = { at: clock(), ...event };
      for (const listener of listeners) listener(stamped);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
