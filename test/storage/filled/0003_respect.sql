UPDATE asks SET soon = 'today', in_writing_is_fine = 1 WHERE id = 'ask_2';
UPDATE people SET door_until = 1772447400000, asked_again_at = 1772445600000, offers_per_week = 1, nudges_per_week = 0 WHERE id = 'UBEN';
UPDATE perspectives SET door_mentor_id = 'UBEN', door_called_at = 1772445600000, door_until = 1772446200000, doors_missed = '["UANA"]', named = '[{"id":"UANA","by":"UBEN"}]' WHERE id = 'ask_2.1';
UPDATE offers SET settled_at = 1772445600000, via = 'colleague', named_by = 'UCEM';
UPDATE sessions SET writing_by = 1772533800000, writing_remind_at = 1772530200000, writing_waits_until = 1772533800000, agreed_at = 1772445600000, moved_by_mentor = 1;
UPDATE workspaces SET holidays = '[{"date":"2026-12-25","zones":["Europe/Berlin"],"name":"Christmas Day"}]';
