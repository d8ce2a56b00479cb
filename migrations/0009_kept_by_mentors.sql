ALTER TABLE `asks` ADD `on_board` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `kept_note` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `thanks_deleted_at` integer;