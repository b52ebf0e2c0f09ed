/**
 * What an operator may do, the least first: an auditor reads, verifies and exports and changes nothing; an agent helps
 * callers; a lead also decides what agents may not.
 */
export const operatorRoles = ['auditor', 'agent', 'lead'] as const;
export type OperatorRole = (typeof operatorRoles)[number];

/** Whether a role is enough for what asks for `needed`. */
export const reaches = (role: OperatorRole, needed: OperatorRole): boolean =>
  operatorRoles.indexOf(role) >= operatorRoles.indexOf(needed);

/** Whose a change is. An auditor changes nothing. */
export type ChangingRole = Exclude<OperatorRole, 'auditor'>;

/**
 * Whose a call to the program's shell is. `anyone`: also of who is not signed in or has locked the desk. `setup`: of whoever
 * sits at the window while no desk is open, and of everybody signed in after that. `setup-lead`: the same, and after that a
 * lead's.
 */
export type ShellRole = OperatorRole | 'anyone' | 'setup' | 'setup-lead';
