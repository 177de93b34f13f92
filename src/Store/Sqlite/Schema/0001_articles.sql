-- An article as it stands now; its words are in its versions.
CREATE TABLE article (
    key           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    version       INTEGER NOT NULL,
    first_seen    TEXT NOT NULL,
    -- The article's place in the change feed: the number of its latest change.
    change        INTEGER NOT NULL UNIQUE,
    -- Of the current version, to be found by.
    portal        TEXT NOT NULL,
    content_hash  TEXT NOT NULL,
    relevant      INTEGER NOT NULL,
    published_utc TEXT
) STRICT;

CREATE INDEX article_copies ON article (content_hash, portal);
CREATE INDEX article_relevant ON article (key) WHERE relevant = 1;
CREATE INDEX article_published ON article (published_utc);

CREATE TABLE article_version (
    article_key    INTEGER NOT NULL REFERENCES article (key),
    version        INTEGER NOT NULL,
    title          TEXT NOT NULL,
    url            TEXT,
    portal         TEXT NOT NULL,
    place          TEXT,
    author         TEXT,
    published      TEXT,
    sample         INTEGER NOT NULL,
    relevant       INTEGER NOT NULL,
    page_id        TEXT,
    read_at        TEXT NOT NULL,
    reader_version TEXT NOT NULL,
    content_hash   TEXT NOT NULL,
    reading_hash   TEXT NOT NULL,
    attachments    TEXT NOT NULL,
    -- Last, so that lists of titles do not read through the pages that long texts spill into.
    lead           TEXT,
    text           TEXT NOT NULL,
    UNIQUE (article_key, version)
) STRICT;

-- The one number line of the change feed; only ever goes up.
CREATE TABLE change_counter (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    value INTEGER NOT NULL
) STRICT;

INSERT INTO change_counter VALUES (1, 0);
