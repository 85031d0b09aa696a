export const handler = async (event) => ({ doubled: Number(event.n) * 2 });
