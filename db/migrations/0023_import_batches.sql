CREATE TABLE `import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`stored_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_batches_staff` ON `import_batches` (`staff_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `import_batches_made` ON `import_batches` (`created_at`);--> statement-breakpoint
CREATE TABLE `import_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`file_name` text NOT NULL,
	`document_sha256` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`reading` text,
	`fault` text,
	`revision_id` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_sha256`) REFERENCES `documents`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_items_batch` ON `import_items` (`batch_id`,`id`);--> statement-breakpoint
CREATE INDEX `import_items_document` ON `import_items` (`document_sha256`);