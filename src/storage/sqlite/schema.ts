/**
 * All tables, in the one file that drizzle-kit reads to write the next migration. What must never happen is impossible here
 * first; the reasons are written beside the constraints in migrations/. Every table is keyed under a workspace, and so is
 * every reference: a row cannot point into another workspace.
 */
export { asks, askTopics, drafts } from './askTables';
export { invitations, messages, notices } from './outboxTables';
export {
  lineWords,
  people,
  personTopics,
  topicAliases,
  topicMoves,
  topicRelations,
  topics,
  workspaces,
} from './peopleTables';
export { minutes, offers, perspectives, sessions } from './perspectiveTables';
export { blocks, disowned, helped, monthlyCounts, passedOn, reports } from './trustTables';
