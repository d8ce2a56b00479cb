UPDATE asks SET closed_at = 1772445600000, erased_at = 1775037600000, question = '', question_key = '', tried = '', wish_why = '' WHERE id = 'ask_2';
