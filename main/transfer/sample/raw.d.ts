/** A file's text, put into the program by its build. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
