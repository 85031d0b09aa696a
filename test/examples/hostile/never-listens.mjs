// Runs, and never opens a port.
console.log('waiting for something that does not come');
setInterval(() => {}, 1000);
