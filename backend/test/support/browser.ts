/** An answer of the accounts' addresses. */
export type AuthAnswer = Readonly<{
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
  body: any;
  headers: Headers;
  /** As they were sent, with their attributes. */
  cookies: readonly string[];
}>;

/** What a browser is to the accounts: it keeps cookies, and says which page a request comes from. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(readonly site: string) {}

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<AuthAnswer> {
    const sent = { 'content-type': 'application/json', origin: this.site, ...headers };
    return this.ask(`/api/auth${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body) });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<AuthAnswer> {
    return this.ask(`/api/auth${path}`, { headers });
  }

  /** Any address of the site. */
  async ask(path: string, request: RequestInit & { headers: Record<string, string> }): Promise<AuthAnswer> {
    const headers = { ...(this.jar.size > 0 ? { cookie: this.cookie } : {}), ...request.headers };
    const answer = await fetch(`${this.site}${path}`, { ...request, headers, redirect: 'manual' });
    const cookies = answer.headers.getSetCookie();
    for (const each of cookies) this.keep(each);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      body: isJson ? JSON.parse(text) : text,
      headers: answer.headers,
      cookies,
    };
  }

  /** The cookies that it would send. */
  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Whether it is signed in, as the site sees it. */
  async person(): Promise<string | null> {
    return (await this.get('/get-session')).body?.user?.id ?? null;
  }

  private keep(setCookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
    if (value === '' || /max-age=0/i.test(setCookie)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
