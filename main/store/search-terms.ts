import type Database from 'better-sqlite3';

/**
 * Lets a connection read the words that the index of names has, in their order: as `temp.search_terms`, a view of FTS5 that is
 * the connection's own and holds nothing itself.
 */
export const readSearchTerms = (database: Database.Database): void => {
  database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab(main, search, row)');
};
