-- What the article's aid goes to: a JSON array of OECD-DAC codes. Versions from before were read without.
ALTER TABLE article_version ADD COLUMN sectors TEXT NOT NULL DEFAULT '[]';

-- The sectors of the current version, to be found by.
CREATE TABLE article_sector (
    article_key INTEGER NOT NULL REFERENCES article (key),
    code        TEXT NOT NULL,
    PRIMARY KEY (article_key, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_sector_code ON article_sector (code, article_key);
CREATE INDEX figure_donor ON figure (donor, indicator, stage, place, year, coverage, sample) WHERE current = 1 AND donor IS NOT NULL;
