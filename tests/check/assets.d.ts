// What the bundler makes of a style sheet that a module imports.
declare module '*.css' {
  const text: string;
  export default text;
}
