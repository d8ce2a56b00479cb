/** What is said when words are erased, and of what is known about somebody. */
export const leaving = {
  erased: 'The words of this question were erased, as promised.',
  thanksDeleted: 'This thank-you was deleted.',
};
