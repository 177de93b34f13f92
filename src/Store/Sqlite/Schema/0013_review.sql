-- What people decided: only ever added to. See ReviewEvent.
CREATE TABLE review_event (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         TEXT NOT NULL,
    author     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    decision   TEXT NOT NULL,
    note       TEXT,
    -- Ids and no keys: what it is about may come and go.
    article_id TEXT,
    other_id   TEXT,
    total_id   TEXT,
    -- JSON in the wire form: the figure or the total as it was then, and what a person says that it is.
    anchor     TEXT,
    given      TEXT,
    computed   TEXT,
    -- Nothing is undone twice.
    undoes     INTEGER UNIQUE REFERENCES review_event (id)
) STRICT;

CREATE INDEX review_event_article ON review_event (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX review_event_other ON review_event (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX review_event_total ON review_event (total_id) WHERE total_id IS NOT NULL;

-- What became of each: made anew whenever it may have changed.
CREATE TABLE review_standing (
    event     INTEGER PRIMARY KEY REFERENCES review_event (id),
    standing  TEXT NOT NULL,
    figure_id INTEGER
) STRICT;

-- A figure holds what is shown; what was read is kept beside it where a person decided. A rejected one is never current.
ALTER TABLE figure ADD COLUMN review INTEGER REFERENCES review_event (id);
ALTER TABLE figure ADD COLUMN decision TEXT;
ALTER TABLE figure ADD COLUMN reviewed_at TEXT;
ALTER TABLE figure ADD COLUMN read TEXT;

-- Pairs that a person says are copies, or are not; both ways.
CREATE TABLE copy_decision (
    article_key INTEGER NOT NULL REFERENCES article (key),
    other_key   INTEGER NOT NULL REFERENCES article (key),
    same        INTEGER NOT NULL,
    PRIMARY KEY (article_key, other_key)
) STRICT, WITHOUT ROWID;

-- Names of requests that were written, so that one that is sent again writes nothing.
CREATE TABLE write_key (
    key     TEXT PRIMARY KEY,
    at      TEXT NOT NULL,
    request TEXT NOT NULL,
    answer  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every total as it ever stood. No time and no author: from before versions were kept.
CREATE TABLE official_total_version (
    version     INTEGER NOT NULL,
    at          TEXT,
    author      TEXT,
    removed     INTEGER NOT NULL,
    id          TEXT NOT NULL,
    source_file TEXT NOT NULL,
    sample      INTEGER NOT NULL,
    indicator   TEXT NOT NULL,
    stage       TEXT NOT NULL,
    place       TEXT,
    year        INTEGER,
    period_from TEXT,
    period_to   TEXT,
    coverage    TEXT NOT NULL,
    value       TEXT NOT NULL,
    high        TEXT,
    unit        TEXT NOT NULL,
    qualifier   TEXT NOT NULL,
    basis       TEXT NOT NULL,
    source      TEXT NOT NULL,
    source_url  TEXT,
    published   TEXT,
    trust       TEXT NOT NULL,
    note        TEXT,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO official_total_version
SELECT 1, NULL, NULL, 0, id, source_file, sample, indicator, stage, place, year, period_from, period_to, coverage, value, high, unit, qualifier, basis, source,
    source_url, published, trust, note
FROM official_total;
