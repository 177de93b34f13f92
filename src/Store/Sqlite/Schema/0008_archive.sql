-- The index of the archive by address and time; and records that only say that an earlier page came again.
ALTER TABLE page ADD COLUMN revisits TEXT;
ALTER TABLE page ADD COLUMN fetched_utc TEXT NOT NULL DEFAULT '';

UPDATE page SET fetched_utc = CASE WHEN fetched_at LIKE '%+00:00' THEN fetched_at ELSE strftime('%Y-%m-%dT%H:%M:%f0000+00:00', fetched_at) END;

CREATE INDEX page_address ON page (url, fetched_utc);
