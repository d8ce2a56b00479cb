INSERT INTO line_words ("workspace_id", "word", "person_id") SELECT workspace_id, 'feedback', id FROM people WHERE id = 'UBEN';
UPDATE workspaces SET line_words_rule = 1;
