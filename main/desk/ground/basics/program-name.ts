/** Who is named in lines and entries of what the program did by itself. No operator is called so. */
export const programName = 'Login Desk';
