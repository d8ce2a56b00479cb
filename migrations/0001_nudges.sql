-- The budget of nudges in any 7 days is counted before each one is sent.
CREATE INDEX `notices_sent_to` ON `notices` (`workspace_id`,`to_id`,`settled_at`) WHERE state = 'sent' AND delivery = 'post';
