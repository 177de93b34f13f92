-- Which node works on what. The token grows with each taking; whoever writes under an older one is refused.
CREATE TABLE lease (
    name   TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    token  INTEGER NOT NULL,
    -- Till when, in UTC, by the store's clock; null where it was given back.
    until  TEXT
) STRICT, WITHOUT ROWID;
