/** How well somebody knows something, as skill lists word it. */

const level =
  /^(?:beginner|novice|basic|basics|elementary|intermediate|advanced|proficient|expert|master|fluent|native|familiar|good|very good|excellent|débutant|intermédiaire|avancé|confirmé|grundkenntnisse|fortgeschritten|sehr gut|gut|experte|básico|intermedio|intermediário|avanzado|avançado|experto|especialista|confirmed|competent|skilled|working knowledge|power user|erfahren|kompetent|basiskenntnisse|gute kenntnisse|sehr gute kenntnisse|fundierte kenntnisse|maîtrise|bonne maîtrise|notions|courant|bon niveau|alto|medio|bajo|alta|média|baixa|médio|bom|muito bom)(?:\s+(?:level|knowledge|skills))?$/iu;

export const isLevel = (text: string): boolean => level.test(text.trim());
