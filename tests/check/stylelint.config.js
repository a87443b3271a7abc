// What a style sheet may not contain. Its layout is left to its author.
export default {
  rules: {
    'alpha-value-notation': 'number',
    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-duplicate-names': true,
    'function-no-unknown': true,
    'keyframe-declaration-no-important': true,
    'length-zero-no-unit': true,
    'no-duplicate-selectors': null,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'unit-no-unknown': true,
    // not there yet in the oldest browsers of the README
    'property-disallowed-list': ['aspect-ratio', 'container-type', 'text-wrap'],
    'selector-pseudo-class-disallowed-list': ['has', 'is', 'where'],
    'unit-disallowed-list': ['dvh', 'svh', 'lvh', 'cqw'],
  },
};
