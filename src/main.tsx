import "./ui/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { actions } from "./state";
import { App } from "./views/shell/App";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void actions.start();
