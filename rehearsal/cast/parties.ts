/** The two sides of a conflict that does not exist, between countries that do not. */
export const PARTIES = ['Lurania', 'Tessamark'] as const;

export type Party = (typeof PARTIES)[number];
