CREATE INDEX `helped_by_age` ON `helped` (`at`);--> statement-breakpoint
CREATE INDEX `notices_of_ask` ON `notices` (`workspace_id`,`ask_id`,`seq`) WHERE delivery = 'post';--> statement-breakpoint
-- Asks that were closed before their words had an end look now when that is.
UPDATE `asks` SET `wake_at` = `closed_at` WHERE `closed_at` IS NOT NULL AND `erased_at` IS NULL;
