-- Some of everything, as the first version holds it. A later migration adds to these rows what it brought, in a file of its own.
INSERT INTO workspaces ("id", "installation", "enterprise_id", "team_id", "name", "policy", "topics_version", "created_at")
  VALUES ('ws_1', 'T1', NULL, 'T1', 'Acme', '{"openAsksLimit":4}', 2, 1772445600000);
INSERT INTO people ("workspace_id", "id", "team_id", "name", "zone", "locale", "is_bot", "is_guest", "is_active", "seen_at", "week", "off", "rest_until", "joined_at", "ask_me_about", "minutes", "home_opened_at")
  VALUES ('ws_1', 'UANA', 'T1', 'UANA', 'Etc/UTC', 'en-GB', 0, 0, 1, 1772445600000, NULL, '[]', NULL, NULL, '', NULL, 1772445600000);
INSERT INTO people ("workspace_id", "id", "team_id", "name", "zone", "locale", "is_bot", "is_guest", "is_active", "seen_at", "week", "off", "rest_until", "joined_at", "ask_me_about", "minutes", "home_opened_at")
  VALUES ('ws_1', 'UCEM', 'T1', 'UCEM', 'Etc/UTC', 'en-GB', 0, 0, 1, 1772445600000, NULL, '[]', NULL, NULL, '', NULL, 1772445600000);
INSERT INTO people ("workspace_id", "id", "team_id", "name", "zone", "locale", "is_bot", "is_guest", "is_active", "seen_at", "week", "off", "rest_until", "joined_at", "ask_me_about", "minutes", "home_opened_at")
  VALUES ('ws_1', 'UBEN', 'T1', 'UBEN', 'Etc/UTC', 'en-GB', 0, 0, 1, 1772445600000, '[{"from":540,"to":1020},null,null,null,null,null,null]', '[]', NULL, 1772445600000, 'Hard conversations', 90, NULL);
INSERT INTO topics ("workspace_id", "id", "key", "name", "status", "ambiguous", "typed_by", "created_at")
  VALUES ('ws_1', 't_afn7hdq84h', 'feedback', 'Feedback', 'curated', 0, NULL, 1772445600000);
INSERT INTO topics ("workspace_id", "id", "key", "name", "status", "ambiguous", "typed_by", "created_at")
  VALUES ('ws_1', 't_b5zvp5men1', 'bee keeping', 'Bee keeping', 'typed', 0, 'UCEM', 1772445600000);
INSERT INTO topic_aliases ("workspace_id", "key", "alias", "topic_id")
  VALUES ('ws_1', 'giving feedback', 'giving feedback', 't_afn7hdq84h');
INSERT INTO topic_aliases ("workspace_id", "key", "alias", "topic_id")
  VALUES ('ws_1', 'receiving feedback', 'receiving feedback', 't_afn7hdq84h');
INSERT INTO topic_aliases ("workspace_id", "key", "alias", "topic_id")
  VALUES ('ws_1', 'performance review', 'performance review', 't_afn7hdq84h');
INSERT INTO topic_aliases ("workspace_id", "key", "alias", "topic_id")
  VALUES ('ws_1', '360 review', '360 review', 't_afn7hdq84h');
INSERT INTO person_topics ("workspace_id", "person_id", "topic_id", "level", "position")
  VALUES ('ws_1', 'UBEN', 't_afn7hdq84h', 'solid', 0);
INSERT INTO drafts ("workspace_id", "form_id", "person_id", "form", "told_no_topic", "saved_at")
  VALUES ('ws_1', 'ask_3', 'UCEM', '{"question":"It is about something else, I think","tried":"","help":null,"minutes":15,"topics":[],"source":null}', 1, 1772445600000);
INSERT INTO asks ("workspace_id", "id", "asker_id", "question", "question_key", "tried", "help", "minutes", "source_quote", "source_link", "source_author_id", "source_shown", "created_at", "promised_at", "promise_kept_at", "thanks_asked_at", "thanks_nudge_at", "thanks_nudged_at", "thanks_at", "thanks_before", "thanks_you", "thanks_now_i_will", "echo_due_at", "echo_asked_at", "echo_times_asked", "echo_answer", "echo_answered_at", "echo_line", "closed_at", "state", "is_open", "wake_at", "wake_faults")
  VALUES ('ws_1', 'ask_1', 'UANA', 'A question of ask_1, which is long enough?', 'a question of ask 1 which is long enough', '', NULL, 15, NULL, NULL, NULL, NULL, 1772445600000, 1772557200000, 1772445600000, 1772446140000, NULL, NULL, 1772446320000, 'I said nothing.', 'You listened.', 'Say it.', 1773051120000, NULL, 0, NULL, NULL, '', NULL, 'ended', 0, 1773051120000, 0);
INSERT INTO asks ("workspace_id", "id", "asker_id", "question", "question_key", "tried", "help", "minutes", "source_quote", "source_link", "source_author_id", "source_shown", "created_at", "promised_at", "promise_kept_at", "thanks_asked_at", "thanks_nudge_at", "thanks_nudged_at", "thanks_at", "thanks_before", "thanks_you", "thanks_now_i_will", "echo_due_at", "echo_asked_at", "echo_times_asked", "echo_answer", "echo_answered_at", "echo_line", "closed_at", "state", "is_open", "wake_at", "wake_faults")
  VALUES ('ws_1', 'ask_2', 'UCEM', 'Who knows about bees and can help me?', 'who knows about bees and can help me', '', NULL, 15, NULL, NULL, NULL, NULL, 1772445600000, 1772557200000, 1772445600000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '', NULL, 'listed', 1, 1773075600000, 0);
INSERT INTO ask_topics ("workspace_id", "ask_id", "topic_id", "position")
  VALUES ('ws_1', 'ask_1', 't_afn7hdq84h', 0);
INSERT INTO ask_topics ("workspace_id", "ask_id", "topic_id", "position")
  VALUES ('ws_1', 'ask_2', 't_b5zvp5men1', 0);
INSERT INTO perspectives ("workspace_id", "id", "ask_id", "number", "state", "next_at", "listed_at", "listed_until", "passed_over")
  VALUES ('ws_1', 'ask_1.1', 'ask_1', 1, 'ended', NULL, NULL, NULL, '[]');
INSERT INTO perspectives ("workspace_id", "id", "ask_id", "number", "state", "next_at", "listed_at", "listed_until", "passed_over")
  VALUES ('ws_1', 'ask_2.1', 'ask_2', 1, 'listed', 1773075600000, 1772445600000, 1773075600000, '[]');
INSERT INTO offers ("workspace_id", "id", "ask_id", "perspective_id", "position", "mentor_id", "outcome", "shared_topics", "made_at", "delivered_at", "lapses_at")
  VALUES ('ws_1', 'ask_1.1.o1', 'ask_1', 'ask_1.1', 0, 'UBEN', 'accepted', '["t_afn7hdq84h"]', 1772445600000, NULL, NULL);
INSERT INTO sessions ("workspace_id", "id", "ask_id", "perspective_id", "position", "mentor_id", "outcome", "minutes", "accepted_at", "place_kind", "place_channel", "place_ts", "here_by", "missed", "postponed", "waiting_because", "starts_at", "remind_at", "choose_by", "begun_at", "ends_at", "extended_at", "almost_over_told", "ended_at", "hear_back_text", "hear_back_said_at", "hear_back_confirmed", "hear_back_fix")
  VALUES ('ws_1', 'ask_1.1.s1', 'ask_1', 'ask_1.1', 0, 'UBEN', 'ended', 15, 1772445600000, 'group', NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL, 1772445660000, 1772446560000, NULL, 0, 1772446140000, 'I will say it on Thursday.', 1772445900000, 1, 'And say why.');
INSERT INTO minutes ("workspace_id", "session_id", "person_id", "minutes", "reserved_at")
  VALUES ('ws_1', 'ask_1.1.s1', 'UBEN', 8, 1772445600000);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (1, 'ws_1', 'status:ask_1:UANA', 'dm:UANA', 'post', 'status', 'ask_1', 'ask_1', 'UANA', 'sent', 1772445600000, 1, NULL, NULL, 1772445600000, 1772445600000);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (2, 'ws_1', 'home:UANA:UANA', 'home:UANA', 'view', 'home', NULL, 'UANA', 'UANA', 'sent', 1772445600000, 1, NULL, NULL, 1772445600000, 1772445600000);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (4, 'ws_1', 'status:ask_1:UANA', 'dm:UANA', 'edit', 'status', 'ask_1', 'ask_1', 'UANA', 'inFlight', 1772445600000, 1, 1772446380000, NULL, 1772445600000, NULL);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (5, 'ws_1', 'card:ask_1.1.s1:group', 'session:ask_1.1.s1', 'post', 'card', 'ask_1', 'ask_1.1.s1', NULL, 'inFlight', 1772445600000, 1, 1772446380000, NULL, 1772445600000, NULL);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (6, 'ws_1', 'taken:ask_1.1.s1:UANA', 'dm:UANA', 'post', 'taken', 'ask_1', 'ask_1.1.s1', 'UANA', 'pending', 1772445600000, 0, NULL, NULL, 1772445600000, NULL);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (8, 'ws_1', 'offer:ask_1.1.o1:UBEN', 'dm:UBEN', 'edit', 'offer', 'ask_1', 'ask_1.1.o1', 'UBEN', 'pending', 1772445600000, 0, NULL, NULL, 1772445600000, NULL);
INSERT INTO notices ("seq", "workspace_id", "key", "lane", "delivery", "kind", "ask_id", "about", "to_id", "state", "due", "attempt", "lease_until", "reason", "created_at", "settled_at")
  VALUES (9, 'ws_1', 'home:UANA:UANA', 'home:UANA', 'view', 'home', NULL, 'UANA', 'UANA', 'pending', 1772445600000, 0, NULL, NULL, 1772445600000, NULL);
INSERT INTO messages ("workspace_id", "key", "channel", "ts")
  VALUES ('ws_1', 'status:ask_1:UANA', 'D1', '1.1');
INSERT INTO messages ("workspace_id", "key", "channel", "ts")
  VALUES ('ws_1', 'offer:ask_1.1.o1:UBEN', 'D1', '3.1');
INSERT INTO invitations ("workspace_id", "person_id", "inviter_id", "invited_at", "answer", "answered_at")
  VALUES ('ws_1', 'UCEM', 'UANA', 1772445600000, NULL, NULL);
