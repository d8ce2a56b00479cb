UPDATE asks SET on_board = 1 WHERE id = 'ask_1';
UPDATE sessions SET kept_note = 'Look at the plan first.', thanks_deleted_at = 1772445600000 WHERE keeps_note = 1;
