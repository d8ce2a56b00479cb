ALTER TABLE `asks` ADD `soon` text DEFAULT 'whenSuits' NOT NULL CHECK (soon IN ('whenSuits', 'today'));--> statement-breakpoint
ALTER TABLE `asks` ADD `in_writing_is_fine` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `invitations` ADD `topic_id` text;--> statement-breakpoint
ALTER TABLE `notices` ADD `merged_into` integer;--> statement-breakpoint
-- Older offers say no more precisely when they were settled.
ALTER TABLE `offers` ADD `settled_at` integer;--> statement-breakpoint
UPDATE `offers` SET `settled_at` = coalesce(`lapses_at`, `made_at`) WHERE `outcome` <> 'open';--> statement-breakpoint
ALTER TABLE `offers` ADD `via` text DEFAULT 'match' NOT NULL CHECK (via IN ('match', 'colleague', 'door'));--> statement-breakpoint
ALTER TABLE `offers` ADD `named_by` text;--> statement-breakpoint
ALTER TABLE `people` ADD `door_until` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `asked_again_at` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `offers_per_week` integer;--> statement-breakpoint
ALTER TABLE `people` ADD `nudges_per_week` integer;--> statement-breakpoint
ALTER TABLE `perspectives` ADD `door_mentor_id` text;--> statement-breakpoint
ALTER TABLE `perspectives` ADD `door_called_at` integer;--> statement-breakpoint
ALTER TABLE `perspectives` ADD `door_until` integer;--> statement-breakpoint
ALTER TABLE `perspectives` ADD `doors_missed` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `perspectives` ADD `named` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `writing_by` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `writing_remind_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `writing_waits_until` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `agreed_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `moved_by_mentor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `through_door` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `holidays` text DEFAULT '[]' NOT NULL;