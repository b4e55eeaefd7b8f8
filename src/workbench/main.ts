import "./workbench.css";
import { PaneFrame } from "./pane-frame";

// the page of the add-in is read while the grid is, which is larger and asked for first
const workbench = import(/* webpackChunkName: "workbench" */ "./workbench");
const frame = new PaneFrame(window);
frame.begin();
void workbench.then(({ Workbench }) => Workbench.open(document, frame));
