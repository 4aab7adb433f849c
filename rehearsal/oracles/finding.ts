/**
 * Something on the wire that Discord would not have sent or not have accepted.
 *
 * Findings end up in test output and logs, so they name places and rules only:
 * `what` never quotes a value, because a value may be what a participant wrote.
 */
export interface Finding {
  readonly oracle: 'http-request' | 'http-response' | 'rule' | 'gateway' | 'route' | 'permission';
  /** `POST /channels/{channel_id}/messages`, or the name of a packet. */
  readonly where: string;
  readonly what: string;
}
