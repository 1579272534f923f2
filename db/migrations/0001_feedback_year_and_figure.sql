ALTER TABLE `feedback` ADD `year` integer;--> statement-breakpoint
ALTER TABLE `feedback` ADD `figure` text;