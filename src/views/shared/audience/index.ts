export { AudiencePicker, type AudiencePickerProps } from "./AudiencePicker";
export { type AudienceNaming, audienceText, criterionText } from "./audienceText";
export { CriteriaEditor, type CriteriaEditorProps } from "./CriteriaEditor";
export { criterionNeedsForecast } from "./needsForecast";
export { type AudienceWords, words as audienceWords } from "./words";
