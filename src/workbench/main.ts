import "./workbench.css";
import { Workbench } from "./workbench";

new Workbench(document);
