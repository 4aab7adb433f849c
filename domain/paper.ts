/** Whose a paper is: a workshop's, sealed under its key and gone with it; or a server's. */
export type PaperHome = { readonly workshopId: string } | { readonly serverId: string };

/** A document kept whole, found by its kind and its key. */
export interface Paper<Kind extends string = string, Content = unknown> {
  readonly kind: Kind;
  readonly home: PaperHome;
  /** Which of its kind: an identifier, or empty where a home has only one. It is sealed too. */
  readonly key: string;
  /** 0 while it has not been written. */
  readonly version: number;
  readonly content: Content;
}
