CREATE TABLE `blocks` (
	`workspace_id` text NOT NULL,
	`blocker_id` text NOT NULL,
	`blocked_id` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `blocker_id`, `blocked_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `blocks_of` ON `blocks` (`workspace_id`,`blocked_id`);--> statement-breakpoint
CREATE TABLE `disowned` (
	`workspace_id` text NOT NULL,
	`person_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `person_id`, `topic_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `helped` (
	`workspace_id` text NOT NULL,
	`session_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`asker_id` text NOT NULL,
	`at` integer NOT NULL,
	`thanked` integer DEFAULT false NOT NULL,
	`used` integer DEFAULT false NOT NULL,
	`shown` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`workspace_id`, `session_id`, `topic_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `helped_by_mentor` ON `helped` (`workspace_id`,`mentor_id`,`at`);--> statement-breakpoint
CREATE INDEX `helped_by_asker` ON `helped` (`workspace_id`,`asker_id`,`at`);--> statement-breakpoint
CREATE INDEX `helped_by_topic` ON `helped` (`workspace_id`,`topic_id`,`at`);--> statement-breakpoint
CREATE TABLE `monthly_counts` (
	`workspace_id` text NOT NULL,
	`month` text NOT NULL,
	`topic_id` text NOT NULL,
	`helped` integer NOT NULL,
	`thanked` integer NOT NULL,
	`used` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `month`, `topic_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `passed_on` (
	`workspace_id` text NOT NULL,
	`person_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`mentor_id` text,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	PRIMARY KEY(`workspace_id`, `person_id`, `topic_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "passed_on_answer" CHECK("passed_on"."answer" IS NULL OR "passed_on"."answer" IN ('yes', 'no'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `reports` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`reporter_id` text NOT NULL,
	`about_id` text NOT NULL,
	`ask_id` text,
	`contact_id` text NOT NULL,
	`words` text NOT NULL,
	`made_at` integer NOT NULL,
	`erase_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_to_erase` ON `reports` (`erase_at`);--> statement-breakpoint
CREATE TABLE `topic_relations` (
	`workspace_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`related_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `topic_id`, `related_id`),
	FOREIGN KEY (`workspace_id`,`topic_id`) REFERENCES `topics`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`workspace_id`,`related_id`) REFERENCES `topics`(`workspace_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `asks` ADD `known` text;--> statement-breakpoint
ALTER TABLE `asks` ADD `language` text;--> statement-breakpoint
ALTER TABLE `asks` ADD `sealed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `asks` ADD `wish_mentor_id` text;--> statement-breakpoint
ALTER TABLE `asks` ADD `wish_why` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `asks` ADD `follows_ask_id` text;--> statement-breakpoint
ALTER TABLE `asks` ADD `thanks_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `asks` ADD `thanks_share` text DEFAULT 'no' NOT NULL;--> statement-breakpoint
ALTER TABLE `asks` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `offers` ADD `unlikely` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `languages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `team` text;--> statement-breakpoint
ALTER TABLE `people` ADD `place` text;--> statement-breakpoint
ALTER TABLE `people` ADD `manager_id` text;--> statement-breakpoint
ALTER TABLE `people` ADD `loops_ignored` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `loop_lines` text;--> statement-breakpoint
ALTER TABLE `person_topics` ADD `short_minutes` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `prompts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `reopen_asked_by` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `reopen_asked_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `reopened_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `added_text` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `added_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared_as` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared_with` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shared_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shows_help` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `keeps_note` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `topics` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `forget_key` text;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `uninstalled_at` integer;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `delete_at` integer;--> statement-breakpoint
-- Questions of the past, for finding like ones: only as long as their text is kept. An erased row leaves nothing in the index.
CREATE VIRTUAL TABLE `ask_texts` USING fts5(`workspace_id` UNINDEXED, `ask_id` UNINDEXED, `words`, tokenize = 'unicode61 remove_diacritics 2');--> statement-breakpoint
INSERT INTO `ask_texts` (`ask_texts`, `rank`) VALUES ('secure-delete', 1);
