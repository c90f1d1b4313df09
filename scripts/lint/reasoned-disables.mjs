/** A disabled rule needs a reason that a reader can judge: `// eslint-disable-next-line some-rule -- why`. */
export const reasonedDisables = {
  meta: { type: 'problem', schema: [], messages: { unreasoned: 'Say why after two dashes: {{ comment }} -- the reason.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim();
          const disables = /^(eslint|oxlint)-disable/.test(text) || /^@ts-(expect-error|ignore|nocheck)\b/.test(text);
          const reasoned = /\s--\s*\S{2,}/.test(text) || /^@ts-expect-error:?\s+\S.{9,}/.test(text);
          if (disables && !reasoned) context.report({ loc: comment.loc, messageId: 'unreasoned', data: { comment: text.split('\n')[0] } });
        }
      },
    };
  },
};
