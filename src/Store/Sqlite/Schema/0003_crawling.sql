CREATE TABLE run (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    portal  TEXT NOT NULL,
    started TEXT NOT NULL,
    ended   TEXT,
    outcome TEXT NOT NULL,
    detail  TEXT
) STRICT;

CREATE INDEX run_portal ON run (portal);

CREATE TABLE fetch (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    run        INTEGER NOT NULL REFERENCES run (id),
    portal     TEXT NOT NULL,
    url        TEXT NOT NULL,
    at         TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    status     INTEGER,
    detail     TEXT,
    bytes      INTEGER NOT NULL,
    article_id TEXT
) STRICT;

CREATE INDEX fetch_run ON fetch (run, outcome);

CREATE TABLE page (
    id            TEXT PRIMARY KEY,
    url           TEXT NOT NULL,
    fetched_at    TEXT NOT NULL,
    status        INTEGER NOT NULL,
    content_type  TEXT,
    sha256        TEXT NOT NULL,
    length        INTEGER NOT NULL,
    archive_file  TEXT NOT NULL,
    offset        INTEGER NOT NULL,
    record_length INTEGER NOT NULL
) STRICT;

CREATE INDEX page_archive ON page (archive_file, offset, record_length);

CREATE TABLE address (
    url            TEXT PRIMARY KEY,
    portal         TEXT NOT NULL,
    etag           TEXT,
    last_modified  TEXT,
    first_seen     TEXT NOT NULL,
    first_seen_utc TEXT NOT NULL,
    last_fetched   TEXT NOT NULL,
    sha256         TEXT,
    article_id     TEXT
) STRICT;

CREATE INDEX address_article ON address (portal, first_seen_utc) WHERE article_id IS NOT NULL;
