CREATE TABLE official_total (
    id          TEXT PRIMARY KEY,
    source_file TEXT NOT NULL,
    sample      INTEGER NOT NULL,
    indicator   TEXT NOT NULL,
    stage       TEXT NOT NULL,
    place       TEXT,
    -- See PeriodYear.
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
    note        TEXT
) STRICT;

CREATE INDEX official_total_file ON official_total (source_file);
CREATE INDEX official_total_place ON official_total (place, year);
