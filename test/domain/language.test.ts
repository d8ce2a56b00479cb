import { languageOf } from '../../src/domain/language';

describe('the language of a text', () => {
  it.each([
    ['How do I give feedback to a colleague?', 'en'],
    ['Why is my SQL join so slow on a big table?', 'en'],
    ['Wie gebe ich einer Kollegin Feedback?', 'de'],
    ['Warum ist mein SQL Join so langsam?', 'de'],
    ['Comment dire à mon chef que le délai est trop court ?', 'fr'],
    ['¿Cómo le digo a mi jefa que no puedo con el proyecto?', 'es'],
    ['Como digo ao meu chefe que o prazo não é realista?', 'pt'],
    ['上司にどう伝えればいいですか', 'ja'],
    ['SQL join slow', null],
    ['Kubernetes', null],
    ['', null],
    ['Dlaczego moje zapytanie jest tak wolne?', null],
  ])('%s: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
