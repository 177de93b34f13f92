-- Of an article and its copies, the one that came first; its own key where it has none. All of a cluster have the same.
ALTER TABLE article ADD COLUMN cluster INTEGER NOT NULL DEFAULT 0;
-- 0 till its copies were looked for, which no script can do: the store catches up when it opens. A script that empties the two tables below
-- and sets this back to 0 makes it look again, with other rules.
ALTER TABLE article ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
UPDATE article SET cluster = key;

CREATE INDEX article_cluster ON article (cluster);
CREATE INDEX article_uncompared ON article (key) WHERE compared = 0;

-- See CopyBands: articles that share one may be copies.
CREATE TABLE copy_band (
    band        INTEGER NOT NULL,
    article_key INTEGER NOT NULL REFERENCES article (key),
    PRIMARY KEY (band, article_key)
) STRICT, WITHOUT ROWID;

-- Two articles that were held against each other and are copies, both ways. A cluster is what links connect.
CREATE TABLE copy_link (
    article_key INTEGER NOT NULL REFERENCES article (key),
    other_key   INTEGER NOT NULL REFERENCES article (key),
    PRIMARY KEY (article_key, other_key)
) STRICT, WITHOUT ROWID;
