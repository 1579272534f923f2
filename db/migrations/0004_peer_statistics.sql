CREATE TABLE `peer_statistics` (
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`is_fictitious` integer NOT NULL,
	`year` integer NOT NULL,
	`indicator` text NOT NULL,
	`reports` integer NOT NULL,
	`median` real NOT NULL,
	`median_of` integer,
	`median_among` integer,
	`low_of` integer NOT NULL,
	`low_among` integer,
	`high_of` integer NOT NULL,
	`high_among` integer,
	PRIMARY KEY(`kind`, `level`, `is_fictitious`, `year`, `indicator`)
);
--> statement-breakpoint
CREATE INDEX `agencies_comparable` ON `agencies` (`kind`,`level`,`is_fictitious`);