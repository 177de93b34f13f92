-- Addresses that wait to be asked, and the discovery that finds them.
CREATE TABLE frontier (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    url      TEXT NOT NULL UNIQUE,
    portal   TEXT NOT NULL,
    source   TEXT NOT NULL,
    found    TEXT NOT NULL,
    attempts INTEGER NOT NULL
) STRICT;

CREATE INDEX frontier_portal ON frontier (portal);

CREATE TABLE discovery (
    portal TEXT PRIMARY KEY,
    begun  TEXT NOT NULL,
    since  TEXT,
    ended  TEXT,
    whole  INTEGER NOT NULL
) STRICT;

-- Pages that were read in a discovery that has not ended.
CREATE TABLE discovery_page (
    portal   TEXT NOT NULL,
    question TEXT NOT NULL,
    page_id  TEXT NOT NULL,
    PRIMARY KEY (portal, question)
) STRICT, WITHOUT ROWID;
