// Mantine's sheets one by one, in its order: the whole file would be a third of the first load.
// A part used on one lazily loaded screen is imported beside that screen.
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Loader.css";
import "@mantine/core/styles/Button.css";
import "@mantine/core/styles/Popover.css";
import "./fonts.css";
import "./tokens.css";
import "./base.css";
import "./ui.css";
