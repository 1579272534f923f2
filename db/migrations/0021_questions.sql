CREATE TABLE `questions` (
	`id` integer PRIMARY KEY NOT NULL,
	`feedback_id` integer NOT NULL,
	`agency_id` integer,
	`year` integer,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`published_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`feedback_id`) REFERENCES `feedback`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_feedbackId_unique` ON `questions` (`feedback_id`);--> statement-breakpoint
CREATE INDEX `questions_public` ON `questions` (`id`) WHERE withdrawn_at IS NULL;--> statement-breakpoint
CREATE INDEX `questions_agency` ON `questions` (`agency_id`,`id`) WHERE withdrawn_at IS NULL;--> statement-breakpoint
CREATE INDEX `feedback_times` ON `feedback` (`agency_id`,`answered_in_time`,`state`,`due_on`);--> statement-breakpoint
CREATE VIRTUAL TABLE `question_words` USING fts5(text, content='', contentless_delete=1, tokenize='ascii');
