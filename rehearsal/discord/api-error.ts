/** An answer of Discord's API that says no: what the client reads as `DiscordAPIError`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

/** The refusals this server gives, by Discord's own code and words. */
export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  cannotMessageUser: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  notAuthor: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  systemMessage: () => new ApiError(403, 50021, 'Cannot execute action on a system message'),
  wrongChannelType: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  invalidForm: (what = 'Invalid Form Body') => new ApiError(400, 50035, what),
  unknown: {
    application: () => new ApiError(404, 10002, 'Unknown Application'),
    channel: () => new ApiError(404, 10003, 'Unknown Channel'),
    guild: () => new ApiError(404, 10004, 'Unknown Guild'),
    member: () => new ApiError(404, 10007, 'Unknown Member'),
    message: () => new ApiError(404, 10008, 'Unknown Message'),
    overwrite: () => new ApiError(404, 10009, 'Unknown permission overwrite'),
    role: () => new ApiError(404, 10011, 'Unknown Role'),
    user: () => new ApiError(404, 10013, 'Unknown User'),
    emoji: () => new ApiError(400, 10014, 'Unknown Emoji'),
    webhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
    interaction: () => new ApiError(404, 10062, 'Unknown interaction'),
    command: () => new ApiError(404, 10063, 'Unknown application command'),
    event: () => new ApiError(404, 10070, 'Unknown Guild Scheduled Event'),
  },
} as const;
