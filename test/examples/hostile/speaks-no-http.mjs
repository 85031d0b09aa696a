// Greets like a mail server.
import { createServer } from 'node:net';
createServer((socket) => socket.on('error', () => {}).end('220 mail.example ESMTP\r\n')).listen(process.env.PORT, '127.0.0.1');
