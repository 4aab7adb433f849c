/** The database every test file's own is copied from: our schema, and no rows. */
export const TEMPLATE = 'template_antechamber';
