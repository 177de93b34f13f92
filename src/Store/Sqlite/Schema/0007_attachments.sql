-- A file linked from an article is read as a document of its own: its words are an article_version, and know whose they are and where their pages begin.
ALTER TABLE article_version ADD COLUMN attached_to TEXT;
-- A JSON array of offsets; empty where the text has no pages.
ALTER TABLE article_version ADD COLUMN page_starts TEXT NOT NULL DEFAULT '[]';

-- What became of each file linked from the current version of an article.
CREATE TABLE attachment (
    article_key INTEGER NOT NULL REFERENCES article (key),
    url         TEXT NOT NULL,
    ordinal     INTEGER NOT NULL,
    name        TEXT NOT NULL,
    state       TEXT NOT NULL,
    -- Programs that reading it lacks, a JSON array; and why it could not be read or fetched, for a person.
    missing     TEXT NOT NULL DEFAULT '[]',
    detail      TEXT,
    tries       INTEGER NOT NULL DEFAULT 0,
    page_id     TEXT,
    document_id TEXT,
    PRIMARY KEY (article_key, url)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_open ON attachment (article_key) WHERE state IN ('due', 'missing_program');

INSERT OR IGNORE INTO attachment (article_key, url, ordinal, name, state)
SELECT a.key, json_extract(file.value, '$.url'), file.key, json_extract(file.value, '$.name'), 'due'
FROM article a JOIN article_version v ON v.article_key = a.key AND v.version = a.version, json_each(v.attachments) AS file;
