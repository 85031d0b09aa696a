// Ends before it listens, with colours and control characters in its last words.
console.log('reading the configuration');
console.error('\u001b[31mfatal:\u001b[0m DATABASE_URL\u0007 is not set');
process.exit(3);
