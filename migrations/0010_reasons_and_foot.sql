ALTER TABLE `asks` ADD `foot` text;--> statement-breakpoint
ALTER TABLE `offers` ADD `reasons` text DEFAULT '[]' NOT NULL;