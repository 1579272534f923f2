/** What a new session is told of the request: its cookies, its browser, and the network address as the portal believes it. */
export function sessionHeaders(request: Request, sender: string): Headers {
  const own = new Headers({ 'x-forwarded-for': sender });
  for (const name of ['cookie', 'user-agent']) {
    const value = request.headers.get(name);
    if (value !== null) own.set(name, value);
  }
  return own;
}
