/**
 * Place ②: what the companies can get. The frame (shell/frame.tsx) draws `GetsPlace` and keeps it as it is while
 * another place or a layer is in sight; a measure opens as a layer: dispatch({ type: "opened", layer: … }).
 */
export { GetsScreen as GetsPlace } from "./gets-screen";
