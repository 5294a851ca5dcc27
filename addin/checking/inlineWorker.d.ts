/** A worker whose whole code stands in the page that starts it, as the build puts it there. */
declare module '*?worker&inline' {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}
