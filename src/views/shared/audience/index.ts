export { AudiencePicker, type AudiencePickerProps } from "./AudiencePicker";
export { type AudienceNaming, audienceText, criterionText } from "./audienceText";
export { type AudienceWords, words as audienceWords } from "./words";
