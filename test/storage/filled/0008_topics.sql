UPDATE workspaces SET starters = 'an earlier set';
INSERT INTO topic_moves ("workspace_id", "person_id", "from_id", "at") SELECT workspace_id, 'UBEN', id, 1772445600000 FROM topics LIMIT 1;
