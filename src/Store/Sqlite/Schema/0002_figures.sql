-- AUTOINCREMENT: the id of a figure that a later reading replaced never comes back as another figure's.
CREATE TABLE figure (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    article_key INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    -- 1 while the version is the article's current one.
    current     INTEGER NOT NULL,
    sample      INTEGER NOT NULL,
    indicator   TEXT NOT NULL,
    stage       TEXT NOT NULL,
    place       TEXT,
    -- See PeriodYear.
    year        INTEGER,
    coverage    TEXT NOT NULL,
    period_from TEXT,
    period_to   TEXT,
    -- Decimals as text: no binary number holds them all exactly.
    value       TEXT NOT NULL,
    high        TEXT,
    unit        TEXT NOT NULL,
    qualifier   TEXT NOT NULL,
    donor       TEXT,
    sentence    TEXT NOT NULL,
    FOREIGN KEY (article_key, version) REFERENCES article_version (article_key, version)
) STRICT;

CREATE INDEX figure_article ON figure (article_key, version);
-- Each ends in whatever else can be asked for, so that counting reads the index alone.
CREATE INDEX figure_indicator ON figure (indicator, stage, place, year, coverage, sample) WHERE current = 1;
CREATE INDEX figure_place ON figure (place, year, indicator, stage, coverage, sample) WHERE current = 1;
CREATE INDEX figure_year ON figure (year, indicator, stage, coverage, sample) WHERE current = 1;

CREATE TABLE mention (
    figure_id INTEGER NOT NULL REFERENCES figure (id) ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    -- UTF-16 offsets in the version's text, end exclusive.
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    quote     TEXT NOT NULL,
    PRIMARY KEY (figure_id, ordinal)
) STRICT, WITHOUT ROWID;
