/** The version of Tailgate: raised together with package.json, which a test holds equal. */
export const toolVersion = '0.1.0';
