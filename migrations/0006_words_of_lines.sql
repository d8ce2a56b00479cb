CREATE TABLE `line_words` (
	`workspace_id` text NOT NULL,
	`word` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `word`, `person_id`),
	FOREIGN KEY (`workspace_id`,`person_id`) REFERENCES `people`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `line_words_of` ON `line_words` (`workspace_id`,`person_id`);--> statement-breakpoint
DROP INDEX `people_with_a_line`;--> statement-breakpoint
CREATE INDEX `people_mentors` ON `people` (`workspace_id`,`id`,`joined_at`,`is_active`,`is_bot`) WHERE joined_at IS NOT NULL AND is_active = 1 AND is_bot = 0;--> statement-breakpoint
CREATE INDEX `people_door_open` ON `people` (`workspace_id`,`id`) WHERE door_until IS NOT NULL;--> statement-breakpoint
DROP INDEX `person_topics_by_topic`;--> statement-breakpoint
CREATE INDEX `person_topics_by_topic` ON `person_topics` (`workspace_id`,`topic_id`,`person_id`,`level`);--> statement-breakpoint
ALTER TABLE `workspaces` ADD `line_words_rule` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Words of a line that was changed or erased are gone with it; those of the new one are written by whoever changes it.
CREATE TRIGGER `line_words_follow` AFTER UPDATE OF `ask_me_about` ON `people` WHEN OLD.`ask_me_about` <> NEW.`ask_me_about`
BEGIN
  DELETE FROM `line_words` WHERE `workspace_id` = OLD.`workspace_id` AND `person_id` = OLD.`id`;
END;
