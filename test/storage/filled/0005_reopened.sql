UPDATE sessions SET used_before = 4, on_top = 1, thanked_at = 1772445600000;
