UPDATE sessions SET written = '{"text":"Start with what you saw.","link":"","more":{"question":"And then?","askedAt":1772446620000,"answer":null,"answeredAt":null}}';
