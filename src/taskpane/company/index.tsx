/**
 * Place ①: who one is. The frame (shell/frame.tsx) draws `CompanyPlace` and keeps it as it is while another place
 * or a layer is in sight. Screens read parts of the state with useShown(…) and useAnswers(), send actions with
 * usePane().dispatch, and do what touches the workbook with usePane().commands (company-commands.ts). Words stand
 * in words.ts. Companies themselves are state.companies; shell/header.tsx switches between them.
 */
export { CompanyQuestions, CompanyScreen as CompanyPlace } from "./company-screen";
