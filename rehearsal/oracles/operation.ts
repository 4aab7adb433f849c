/** One thing Discord's HTTP API can do. */
export interface Operation {
  /** Discord's operationId, `create_message`. */
  readonly id: string;
  /** In capitals, `POST`. */
  readonly method: string;
  /** `/channels/{channel_id}/messages`, without the `/api/v10` before it. */
  readonly template: string;
}
