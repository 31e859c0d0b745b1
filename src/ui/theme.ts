import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** Ten steps of evergreen; the light scheme fills with step 7, the dark one with step 3. */
const evergreen: MantineColorsTuple = [
  "#E4EFE9",
  "#C6DFD4",
  "#9ACDB8",
  "#5FC09C",
  "#3FA382",
  "#2D8A6C",
  "#21745A",
  "#17614B",
  "#114D3B",
  "#0B392C",
];

/** Text, borders, cards and page of the dark scheme, where Mantine looks for them: the tokens of tokens.ts. */
const dark: MantineColorsTuple = [
  "#ECEEEA",
  "#C9CEC9",
  "#98A39C",
  "#6D7770",
  "#3A413C",
  "#2B302C",
  "#1A1E1B",
  "#131614",
  "#0F1210",
  "#0B0D0C",
];

export const fontFamily = '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** Letters on a filled ground: Mantine decides once for both schemes, and white on the dark one's green is too faint. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === "filled" ? { ...colors, color: "var(--on-accent)" } : colors;
};

export const theme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: "600" },
  colors: { evergreen, dark },
  primaryColor: "evergreen",
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  shadows: { xs: "none", sm: "none", md: "none", lg: "none", xl: "none" },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Popover: { defaultProps: { shadow: "none", radius: "lg" } },
    Modal: { defaultProps: { radius: "lg", shadow: "none" } },
  },
});
