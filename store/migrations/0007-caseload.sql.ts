export const CASELOAD_SQL = String.raw`
-- One name for one thing: what stands in the list only is the channel 'app', in a wish as in a notice.
ALTER TABLE rm.preference DROP CONSTRAINT preference_channel_check;
UPDATE rm.preference SET channel = 'app' WHERE channel = 'none';
ALTER TABLE rm.preference ADD CONSTRAINT preference_channel_check CHECK (channel IN ('mail', 'webhook', 'app'));

-- When a calendar was last fetched: its owner sees whether somebody does who should not. A token runs out by itself.
ALTER TABLE rm.calendar_token ADD COLUMN last_used_at timestamptz, ADD COLUMN expires_at timestamptz NOT NULL DEFAULT clock_timestamp() + interval '1 year';
GRANT UPDATE (last_used_at) ON rm.calendar_token TO app;
CREATE INDEX ON rm.calendar_token (account) WHERE revoked_at IS NULL;

CREATE INDEX ON rm.sentence (caseworker);
CREATE INDEX ON rm.notice (sentence_id, to_user) WHERE state = 'queued';
`;
