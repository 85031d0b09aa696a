/** A self-signed certificate for localhost with its key: made for these tests, good for nothing else. */
const begin = (what: string) => `-----BEGIN ${what}-----\n`;
const end = (what: string) => `\n-----END ${what}-----\n`;
const pem = (what: string, lines: readonly string[]) => begin(what) + lines.join('\n') + end(what);

export const key = pem('PRIVATE KEY', [
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRA1FcZ3qmGkT57se',
  '3gDl/onTG602nHTe9apNkhVvxe2hRANCAATifF6YyVLQgKr580ly5KEzI+sV4Jm0',
  'OUZkjOokC7JNuKyLc7IyrIYR5nr5Ur2c2bhS7WncHD4XeKQmZiBBPCT7',
]);

export const cert = pem('CERTIFICATE', [
  'MIIBgDCCASWgAwIBAgIUKcZBCJT3sTpBs9oDFDjqXemOQrAwCgYIKoZIzj0EAwIw',
  'FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTAzMzAyM1oYDzIxMjYxMDI4',
  'MDMzMDIzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO',
  'PQMBBwNCAATifF6YyVLQgKr580ly5KEzI+sV4Jm0OUZkjOokC7JNuKyLc7IyrIYR',
  '5nr5Ur2c2bhS7WncHD4XeKQmZiBBPCT7o1MwUTAdBgNVHQ4EFgQUtg62010TXbs+',
  'OQK0zjhY4szvy4swHwYDVR0jBBgwFoAUtg62010TXbs+OQK0zjhY4szvy4swDwYD',
  'VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA2HOwHY+/ipDyux/N4iRZ',
  'yCv+WvPMniQJndwIyw2QKK0CIQCll0oSfMGRXoTBGU+BELhIIIFyL0dZ2BK7loqU',
  'YrmLqA==',
]);
