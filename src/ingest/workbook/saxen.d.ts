declare module "saxen" {
  type Decode = (text: string) => string;
  /** Attributes by name as written, prefixes included; entities are not decoded. */
  type Attributes = Readonly<Record<string, string>>;

  export class Parser {
    on(
      event: "openTag",
      take: (name: string, attributes: () => Attributes, decode: Decode, selfClosing: boolean) => void,
    ): this;
    on(event: "closeTag", take: (name: string, decode: Decode, selfClosing: boolean) => void): this;
    on(event: "text", take: (text: string, decode: Decode) => void): this;
    on(event: "cdata", take: (text: string) => void): this;
    on(event: "error" | "warn", take: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
