CREATE TABLE `topic_moves` (
	`workspace_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `person_id`, `from_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `workspaces` ADD `starters` text DEFAULT '' NOT NULL;