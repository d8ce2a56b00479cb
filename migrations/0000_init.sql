CREATE TABLE `ask_topics` (
	`workspace_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `ask_id`, `topic_id`),
	FOREIGN KEY (`workspace_id`,`ask_id`) REFERENCES `asks`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`topic_id`) REFERENCES `topics`(`workspace_id`,`id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ask_topics_by_topic` ON `ask_topics` (`workspace_id`,`topic_id`);--> statement-breakpoint
-- Times are ms since 1970, UTC. `state` is what people are shown; `wake_at` may be too early, never too late.
CREATE TABLE `asks` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`asker_id` text NOT NULL,
	`question` text NOT NULL,
	`question_key` text NOT NULL,
	`tried` text NOT NULL,
	`help` text,
	`minutes` integer NOT NULL,
	`source_quote` text,
	`source_link` text,
	`source_author_id` text,
	`source_shown` integer,
	`created_at` integer NOT NULL,
	`promised_at` integer NOT NULL,
	`promise_kept_at` integer,
	`thanks_asked_at` integer,
	`thanks_nudge_at` integer,
	`thanks_nudged_at` integer,
	`thanks_at` integer,
	`thanks_before` text,
	`thanks_you` text,
	`thanks_now_i_will` text,
	`echo_due_at` integer,
	`echo_asked_at` integer,
	`echo_times_asked` integer NOT NULL,
	`echo_answer` text,
	`echo_answered_at` integer,
	`echo_line` text NOT NULL,
	`closed_at` integer,
	`state` text NOT NULL,
	`is_open` integer NOT NULL,
	`wake_at` integer,
	`wake_faults` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`asker_id`) REFERENCES `people`(`workspace_id`,`id`),
	CONSTRAINT "asks_state" CHECK("asks"."state" IN ('searching', 'offered', 'listed', 'accepted', 'active', 'ended', 'closed', 'unmet', 'withdrawn')),
	CONSTRAINT "asks_help" CHECK("asks"."help" IS NULL OR "asks"."help" IN ('start', 'tryOne', 'secondOpinion', 'feedback', 'howYou')),
	CONSTRAINT "asks_minutes" CHECK("asks"."minutes" IN (5, 15, 30)),
	CONSTRAINT "asks_source" CHECK(("asks"."source_link" IS NULL) = ("asks"."source_quote" IS NULL)),
	CONSTRAINT "asks_echo" CHECK("asks"."echo_answer" IS NULL OR "asks"."echo_answer" IN ('used', 'part', 'notYet', 'otherRoad'))
) STRICT;
--> statement-breakpoint
-- A form sent twice, or the same question typed again, is one ask while the first is on its way.
CREATE UNIQUE INDEX `asks_same_question` ON `asks` (`workspace_id`,`asker_id`,`question_key`) WHERE is_open = 1;--> statement-breakpoint
CREATE INDEX `asks_not_closed` ON `asks` (`workspace_id`,`asker_id`,`created_at`) WHERE closed_at IS NULL;--> statement-breakpoint
-- What the tick asks for every minute: the asks that need attention, earliest first.
CREATE INDEX `asks_to_wake` ON `asks` (`wake_at`) WHERE wake_at IS NOT NULL;--> statement-breakpoint
-- Forms that were refused, kept for 24 hours so that nothing typed is lost.
CREATE TABLE `drafts` (
	`workspace_id` text NOT NULL,
	`form_id` text NOT NULL,
	`person_id` text NOT NULL,
	`form` text NOT NULL,
	`told_no_topic` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `form_id`),
	FOREIGN KEY (`workspace_id`,`person_id`) REFERENCES `people`(`workspace_id`,`id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `drafts_by_person` ON `drafts` (`workspace_id`,`person_id`,`saved_at`);--> statement-breakpoint
-- One row per person for ever: nobody is invited twice.
CREATE TABLE `invitations` (
	`workspace_id` text NOT NULL,
	`person_id` text NOT NULL,
	`inviter_id` text NOT NULL,
	`invited_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	PRIMARY KEY(`workspace_id`, `person_id`),
	FOREIGN KEY (`workspace_id`,`person_id`) REFERENCES `people`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`inviter_id`) REFERENCES `people`(`workspace_id`,`id`),
	CONSTRAINT "invitations_answer" CHECK("invitations"."answer" IS NULL OR "invitations"."answer" IN ('joined', 'declined'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `messages` (
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`channel` text NOT NULL,
	`ts` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `key`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`)
) STRICT;
--> statement-breakpoint
-- One row per session: what was promised, later what was used. It replaces itself, so nothing is counted twice.
CREATE TABLE `minutes` (
	`workspace_id` text NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`reserved_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `session_id`),
	FOREIGN KEY (`workspace_id`,`session_id`) REFERENCES `sessions`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`person_id`) REFERENCES `people`(`workspace_id`,`id`),
	CONSTRAINT "minutes_not_negative" CHECK("minutes"."minutes" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_by_person` ON `minutes` (`workspace_id`,`person_id`,`reserved_at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`lane` text NOT NULL,
	`delivery` text NOT NULL,
	`kind` text NOT NULL,
	`ask_id` text,
	`about` text NOT NULL,
	`to_id` text,
	`state` text NOT NULL,
	`due` integer NOT NULL,
	`attempt` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`reason` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`),
	CONSTRAINT "notices_state" CHECK("notices"."state" IN ('pending', 'inFlight', 'sent', 'dropped', 'failed')),
	CONSTRAINT "notices_delivery" CHECK("notices"."delivery" IN ('post', 'edit', 'view')),
	CONSTRAINT "notices_lease" CHECK(("notices"."state" = 'inFlight') = ("notices"."lease_until" IS NOT NULL))
) STRICT;
--> statement-breakpoint
-- A message is posted once for ever: after a restart, when the clock jumps back, when a decision runs again.
CREATE UNIQUE INDEX `notices_post_once` ON `notices` (`workspace_id`,`key`) WHERE delivery = 'post';--> statement-breakpoint
-- An edit or a view shows the newest state, so any number of changes is one edit that waits.
CREATE UNIQUE INDEX `notices_one_pending` ON `notices` (`workspace_id`,`key`,`delivery`) WHERE state = 'pending' AND delivery <> 'post';--> statement-breakpoint
CREATE INDEX `notices_due` ON `notices` (`due`,`seq`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `notices_waiting` ON `notices` (`workspace_id`,`lane`,`seq`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `notices_leased` ON `notices` (`lease_until`,`seq`) WHERE state = 'inFlight';--> statement-breakpoint
-- A lane is a conversation: the next message leaves when the one before it has arrived.
CREATE UNIQUE INDEX `notices_one_in_flight` ON `notices` (`workspace_id`,`lane`) WHERE state = 'inFlight';--> statement-breakpoint
CREATE TABLE `offers` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`ask_id` text NOT NULL,
	`perspective_id` text NOT NULL,
	`position` integer NOT NULL,
	`mentor_id` text NOT NULL,
	`outcome` text NOT NULL,
	`shared_topics` text NOT NULL,
	`made_at` integer NOT NULL,
	`delivered_at` integer,
	`lapses_at` integer,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`ask_id`) REFERENCES `asks`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`perspective_id`) REFERENCES `perspectives`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`mentor_id`) REFERENCES `people`(`workspace_id`,`id`),
	CONSTRAINT "offers_outcome" CHECK("offers"."outcome" IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn', 'undeliverable'))
) STRICT;
--> statement-breakpoint
-- Nobody is asked twice for one ask, whatever became of the first time.
CREATE UNIQUE INDEX `offers_asked_once` ON `offers` (`workspace_id`,`ask_id`,`mentor_id`);--> statement-breakpoint
CREATE INDEX `offers_open` ON `offers` (`workspace_id`,`mentor_id`) WHERE outcome = 'open';--> statement-breakpoint
CREATE INDEX `offers_by_mentor` ON `offers` (`workspace_id`,`mentor_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`team_id` text NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`locale` text,
	`is_bot` integer NOT NULL,
	`is_guest` integer NOT NULL,
	`is_active` integer NOT NULL,
	`seen_at` integer,
	`week` text,
	`off` text NOT NULL,
	`rest_until` integer,
	`joined_at` integer,
	`ask_me_about` text NOT NULL,
	`minutes` integer,
	`home_opened_at` integer,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_with_a_line` ON `people` (`workspace_id`) WHERE joined_at IS NOT NULL AND ask_me_about <> '';--> statement-breakpoint
CREATE TABLE `person_topics` (
	`workspace_id` text NOT NULL,
	`person_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`level` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `person_id`, `topic_id`),
	FOREIGN KEY (`workspace_id`,`person_id`) REFERENCES `people`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`topic_id`) REFERENCES `topics`(`workspace_id`,`id`),
	CONSTRAINT "person_topics_level" CHECK("person_topics"."level" IN ('ahead', 'solid', 'deep'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_topics_by_topic` ON `person_topics` (`workspace_id`,`topic_id`);--> statement-breakpoint
CREATE TABLE `perspectives` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`ask_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`next_at` integer,
	`listed_at` integer,
	`listed_until` integer,
	`passed_over` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`ask_id`) REFERENCES `asks`(`workspace_id`,`id`),
	CONSTRAINT "perspectives_state" CHECK("perspectives"."state" IN ('searching', 'offered', 'listed', 'accepted', 'active', 'ended', 'closed', 'unmet', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `perspectives_number` ON `perspectives` (`workspace_id`,`ask_id`,`number`);--> statement-breakpoint
CREATE INDEX `perspectives_looking` ON `perspectives` (`workspace_id`,`ask_id`) WHERE state IN ('searching', 'listed');--> statement-breakpoint
CREATE TABLE `sessions` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`ask_id` text NOT NULL,
	`perspective_id` text NOT NULL,
	`position` integer NOT NULL,
	`mentor_id` text NOT NULL,
	`outcome` text NOT NULL,
	`minutes` integer NOT NULL,
	`accepted_at` integer NOT NULL,
	`place_kind` text NOT NULL,
	`place_channel` text,
	`place_ts` text,
	`here_by` integer,
	`missed` integer NOT NULL,
	`postponed` integer NOT NULL,
	`waiting_because` text,
	`starts_at` integer,
	`remind_at` integer,
	`choose_by` integer,
	`begun_at` integer,
	`ends_at` integer,
	`extended_at` integer,
	`almost_over_told` integer NOT NULL,
	`ended_at` integer,
	`hear_back_text` text,
	`hear_back_said_at` integer,
	`hear_back_confirmed` integer NOT NULL,
	`hear_back_fix` text,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`,`ask_id`) REFERENCES `asks`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`perspective_id`) REFERENCES `perspectives`(`workspace_id`,`id`),
	FOREIGN KEY (`workspace_id`,`mentor_id`) REFERENCES `people`(`workspace_id`,`id`),
	CONSTRAINT "sessions_outcome" CHECK("sessions"."outcome" IN ('open', 'ended', 'notHappened', 'mentorGone', 'askerGone', 'calledOff')),
	CONSTRAINT "sessions_place" CHECK("sessions"."place_kind" IN ('group', 'direct')),
	CONSTRAINT "sessions_hear_back" CHECK(("sessions"."hear_back_text" IS NULL) = ("sessions"."hear_back_said_at" IS NULL))
) STRICT;
--> statement-breakpoint
-- Two mentors who say yes in the same moment: one session, one winner.
CREATE UNIQUE INDEX `sessions_one_open` ON `sessions` (`workspace_id`,`perspective_id`) WHERE outcome = 'open';--> statement-breakpoint
CREATE INDEX `sessions_by_ask` ON `sessions` (`workspace_id`,`ask_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_mentor` ON `sessions` (`workspace_id`,`mentor_id`) WHERE outcome = 'open';--> statement-breakpoint
CREATE TABLE `topic_aliases` (
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`alias` text NOT NULL,
	`topic_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `key`),
	FOREIGN KEY (`workspace_id`,`topic_id`) REFERENCES `topics`(`workspace_id`,`id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `topics` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`ambiguous` integer NOT NULL,
	`typed_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspaces`(`id`),
	CONSTRAINT "topics_status" CHECK("topics"."status" IN ('curated', 'typed', 'retired'))
) STRICT;
--> statement-breakpoint
-- "Excel", "excel" and "EXCEL" are one topic.
CREATE UNIQUE INDEX `topics_key` ON `topics` (`workspace_id`,`key`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`id` text PRIMARY KEY NOT NULL,
	`installation` text NOT NULL,
	`enterprise_id` text,
	`team_id` text,
	`name` text NOT NULL,
	`policy` text DEFAULT '{}' NOT NULL,
	`topics_version` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
-- Installing again finds everything that was there.
CREATE UNIQUE INDEX `workspaces_installation` ON `workspaces` (`installation`);