/** A file somebody uploaded. */
export interface UploadedFile {
  /** The number in `files[n]`; an actor's attachment has its place in the command. */
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface Cdn {
  /** Keeps the file and gives its address. */
  store(channelId: string, attachmentId: string, file: UploadedFile): string;
  /** The file at a path of this server, or nothing. */
  read(path: string): UploadedFile | undefined;
}

/** Uploaded files, kept in memory and served from the same loopback address as the API. */
export function createCdn(origin: () => string): Cdn {
  const files = new Map<string, UploadedFile>();
  return {
    store(channelId, attachmentId, file) {
      const path = `/attachments/${channelId}/${attachmentId}/${encodeURIComponent(file.name)}`;
      files.set(path, file);
      return origin() + path;
    },
    read: (path) => files.get(path),
  };
}
