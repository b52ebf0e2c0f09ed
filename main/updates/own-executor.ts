import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { type Agent, request } from 'node:https';
import {
  CancellationToken,
  configureRequestOptions,
  configureRequestUrl,
  type DownloadOptions,
  HttpExecutor,
} from 'builder-util-runtime';
import { failures, type Refused } from '../failures.ts';
import { patience } from './fetch-file.ts';

/** One for the file, and one for each place that it moved to: a server may send everybody in a circle. */
const mostRequests = 5;

/** An error that is a refusal, on its way through the updater. */
class UpdateRefused extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.error.message);
    this.refusal = refusal;
  }
}

/**
 * Downloads over this process's own connections. The updater's own way goes through Chromium, which finds no server in this program
 * (shell/no-network.ts). Nothing but https, wherever it is redirected to, and never more than was signed for.
 */
export class OwnExecutor extends HttpExecutor<ClientRequest> {
  readonly #wayOut: Agent;
  readonly #size: number;
  #requests = 0;

  /** `wayOut` is by which its requests leave; `size` how many bytes were signed for. */
  constructor(wayOut: Agent, size: number) {
    super();
    this.#wayOut = wayOut;
    this.#size = size;
  }

  /** Part of what the updater asks of an executor. */
  async download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return await (options.cancellationToken ?? new CancellationToken()).createPromise<string>(
      (resolve, reject, onCancel) => {
        const asked: RequestOptions = { headers: options.headers ?? {} };
        configureRequestUrl(url, asked);
        configureRequestOptions(asked);
        // Without this the bytes would come packed, and their number be another.
        asked.headers = { ...asked.headers, 'accept-encoding': 'identity' };
        this.doDownload(
          asked,
          {
            destination,
            options,
            onCancel,
            // A file that was closed well says so without an error.
            callback: (error?: Error | null) => (error ? reject(error) : resolve(destination)),
            responseHandler: null,
          },
          0,
        );
      },
    );
  }

  createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): ClientRequest {
    const host = options.hostname ?? '';
    if (options.protocol !== 'https:') throw new UpdateRefused(failures.updateNotHttps(host));
    this.#requests += 1;
    if (this.#requests > mostRequests) throw new UpdateRefused(failures.updateServerRefused(host, 310));
    const asking = request({ ...options, timeout: patience, agent: this.#wayOut });
    asking.on('timeout', () => asking.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })));
    asking.on('response', (response) => {
      try {
        this.#watch(response, host, options.path ?? '');
        callback(response);
      } catch (error) {
        // A redirect begins a request of its own, which may be refused.
        asking.destroy(error as Error);
      }
    });
    return asking;
  }

  /** Ends an answer that is none of the file that was signed, before more of it is written. */
  #watch(response: IncomingMessage, host: string, path: string): void {
    const status = response.statusCode ?? 0;
    const name = decodeURIComponent(path.split('?')[0]?.split('/').at(-1) ?? '');
    if (status === 404 || status === 410) throw new UpdateRefused(failures.updateFileMissing(name));
    if (status >= 400) throw new UpdateRefused(failures.updateServerRefused(host, status));
    if (status >= 300) return;
    const said = Number(response.headers['content-length'] ?? this.#size);
    if (said !== this.#size) throw new UpdateRefused(failures.updateFileWrong(name));
    let length = 0;
    response.on('data', (part: Buffer) => {
      length += part.length;
      if (length > this.#size) response.destroy(new UpdateRefused(failures.updateFileWrong(name)));
    });
  }
}
