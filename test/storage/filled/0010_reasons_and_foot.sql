UPDATE asks SET foot = '{"kind":"echo","askId":"ask_1"}' WHERE id = 'ask_2';
UPDATE offers SET reasons = '[{"kind":"ownLine","line":"slow queries"},{"kind":"otherTeam","team":"Finance"}]' WHERE rowid = (SELECT min(rowid) FROM offers);
