INSERT INTO `feedback_events` (`feedback_id`, `at`, `kind`, `staff_name`, `text`)
  SELECT `id`, COALESCE(`answered_at`, `created_at`), 'answer', '', `answer` FROM `feedback` WHERE `answer` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `feedback` DROP COLUMN `answer`;